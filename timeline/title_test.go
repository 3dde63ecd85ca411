package timeline

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/grammar"
)

func TestShorten(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The bridge fell", "The bridge fell"},
		{"Mayor Ada Finch ordered an inquiry into the collapse of the bridge, which had been inspected only a month before",
			"Mayor Ada Finch ordered an inquiry into the collapse of the bridge"},
		{"The regional transport authority of Norland closed the harbour bridge to lorries of more than seven tonnes and buses",
			"The regional transport authority of Norland closed the harbour bridge"},
		{"Finch: “We will find out why the bridge fell and who knew of the cracks that the engineers had found before”",
			"Finch: “We will find out why the bridge fell and who knew of the cracks…”"},
	} {
		if got := grammar.Shorten(c.text); got != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// A cut title is short, and a beginning of the text up to the end of a word.
func TestShortenCutsBetweenWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,12},?`), 1, 40).Draw(t, "words")
		text := strings.Join(words, " ")
		got := grammar.Shorten(text)
		if utf8.RuneCountInString(got) > grammar.MaxTitle {
			t.Fatalf("%d characters: %q", utf8.RuneCountInString(got), got)
		}
		rest, begins := strings.CutPrefix(text, strings.TrimSuffix(got, "…"))
		if !begins || rest != "" && rest[0] != ' ' && rest[0] != ',' {
			t.Fatalf("%q is no beginning of %q", got, text)
		}
	})
}

// TestTitles compares the events of every passage of testdata/titles.txt with
// those that the file wants.
func TestTitles(t *testing.T) {
	comparePassages(t, "testdata/titles.txt", func(tl Timeline) string {
		var got strings.Builder
		for _, e := range tl.Events {
			fmt.Fprintf(&got, "\t%s: %s\n", e.Date, e.Title)
			if n := utf8.RuneCountInString(e.Title); n > grammar.MaxTitle {
				t.Errorf("%d characters: %s", n, e.Title)
			}
		}
		if len(tl.Events) == 0 {
			fmt.Fprintln(&got, "\tno event")
		}
		return got.String()
	})
}

func TestTitleTellsWhatSeveralTell(t *testing.T) {
	// Each of the others has a part of it.
	got := textsOf(t, map[string]string{
		"articles/courier.txt": "---\ntitle: Council\npublished: 2021-03-12\n---\nMembers of the council met for nine hours on Tuesday to suspend the licence of the Orla ferry line.\n",
		"articles/herald.txt":  "---\ntitle: Council\npublished: 2021-03-12\n---\nThe council of Arden suspended the licence of the Orla ferry line on Tuesday.\n",
		"articles/weekly.txt":  "---\ntitle: Council\npublished: 2021-03-13\n---\nOn Tuesday the council of Arden voted to suspend the licence of the Orla line.\n",
	})
	for title := range got {
		if title != "9 Mar 2021: The council of Arden suspended the licence of the Orla ferry line" {
			t.Errorf("%q", title)
		}
	}
}
