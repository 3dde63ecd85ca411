package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestShorten(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The bridge fell", "The bridge fell"},
		{"Mayor Ada Finch ordered an inquiry into the collapse of the bridge, which had been inspected only a month before",
			"Mayor Ada Finch ordered an inquiry into the collapse of the bridge"},
		{"The regional transport authority closed the harbour bridge to lorries of more than seven tonnes and all buses",
			"The regional transport authority closed the harbour bridge"},
		{"Finch: “We will find out why the bridge fell and who knew of the cracks that the engineers had found before”",
			"Finch: “We will find out why the bridge fell and who knew of the cracks…”"},
	} {
		if got := shorten(c.text); got != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

// A cut title is short, and a beginning of the text up to the end of a word.
func TestShortenCutsBetweenWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,12},?`), 1, 40).Draw(t, "words")
		text := strings.Join(words, " ")
		got := shorten(text)
		if utf8.RuneCountInString(got) > maxTitle {
			t.Fatalf("%d characters: %q", utf8.RuneCountInString(got), got)
		}
		rest, begins := strings.CutPrefix(text, strings.TrimSuffix(got, "…"))
		if !begins || rest != "" && rest[0] != ' ' && rest[0] != ',' {
			t.Fatalf("%q is no beginning of %q", got, text)
		}
	})
}

// TestTitles builds an article of every passage of testdata/titles.txt,
// published on Thursday, 9 August 2018, and compares its events with those that
// the file wants.
func TestTitles(t *testing.T) {
	const name = "testdata/titles.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	var passage []string
	flush := func() {
		if len(passage) == 0 {
			return
		}
		text := "---\nsource: The Courier\npublished: 2018-08-09\n---\n" + strings.Join(passage, "\n\n") + "\n"
		tl := Build(fstest.MapFS{"articles/a.txt": &fstest.MapFile{Data: []byte(text)}})
		for _, e := range tl.Events {
			fmt.Fprintf(&got, "\t%s: %s\n", e.Date, e.Title)
			if n := utf8.RuneCountInString(e.Title); n > maxTitle {
				t.Errorf("%d characters: %s", n, e.Title)
			}
		}
		if len(tl.Events) == 0 {
			fmt.Fprintln(&got, "\tno event")
		}
		passage = nil
	}
	for _, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "\t"):
			flush()
		case strings.HasPrefix(line, "#") || line == "":
			flush()
			fmt.Fprintln(&got, line)
		default:
			fmt.Fprintln(&got, line)
			passage = append(passage, line)
		}
	}
	flush()
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(data) {
		t.Errorf("got:\n%s", got.String())
	}
}
