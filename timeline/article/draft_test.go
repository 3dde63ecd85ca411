package article

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestDraftMarkdown(t *testing.T) {
	d := Draft{
		Title: "Canal: closed?", Source: "The Gazette", URL: "https://example.org/canal", Author: "A. Writer",
		Published: "1956-07-26T20:30:00+02:00",
		Text: []Paragraph{
			{"The canal is *ours* now, [he said](so).", Plain},
			{"1956. It was a Thursday.", Plain},
			{"What comes next", Subheading},
			{"- Ships wait.", ListItem},
			{"Pilots leave.", ListItem},
			{"\"We shall dig another.\"", Quotation},
			{"\"If we must.\"", Quotation},
			{"# AT&T; snake_case, _so_, a < b, <b>", Plain},
		},
	}
	const want = `---
title: 'Canal: closed?'
source: The Gazette
url: https://example.org/canal
author: A. Writer
published: 1956-07-26T20:30:00+02:00
---

The canal is \*ours\* now, \[he said\](so).

1956\. It was a Thursday.

## What comes next

- \- Ships wait.
- Pilots leave.

> "We shall dig another."
>
> "If we must."

\# AT\&T; snake_case, \_so\_, a < b, \<b>
`
	if got := string(d.Markdown()); got != want {
		t.Errorf("got\n%s\nwanted\n%s", got, want)
	}
}

// What was not found is marked, and reported when the file is read.
func TestDraftBlanks(t *testing.T) {
	for _, c := range []struct {
		draft  Draft
		header string
		want   string
	}{
		{Draft{}, "title: '?'\nsource: '?'\npublished: '?'\n",
			"a.md:2:8: warning: title: a blank: write it in, or remove the line\n" +
				"a.md:3:9: warning: source: a blank: write it in, or remove the line\n" +
				"a.md:4:12: published: a blank: look up the day of publication and write it as 2018-08-08\n"},
		{Draft{Title: "A", Source: "B", Guess: "2018-08-08", GuessFrom: "the page's last change"}, "title: A\nsource: B\npublished: 2018-08-08? # the page's last change\n",
			"a.md:4:12: published: \"2018-08-08?\" is a guess: look it up, and write 2018-08-08 if that is the day of publication\n"},
		{Draft{Title: "A", Source: "B", Guess: "soon"}, "title: A\nsource: B\npublished: soon?\n",
			"a.md:4:12: published: \"soon?\" is a guess: look up the day of publication and write it as 2018-08-08\n"},
	} {
		c.draft.Text = []Paragraph{{Text: "It came on Wednesday."}}
		file := c.draft.Markdown()
		if got := string(file); !strings.HasPrefix(got, "---\n"+c.header+"---\n") {
			t.Errorf("got\n%s\nwanted\n%s", got, c.header)
		}
		if _, problems := Parse("a.md", file); report(problems) != c.want {
			t.Errorf("got\n%swanted\n%s", report(problems), c.want)
		}
	}
}

// texts generates lines of what Markdown and YAML have a meaning for.
var texts = rapid.Custom(func(t *rapid.T) string {
	piece := rapid.SampledFrom([]string{"a", "B", "é", " ", " ", "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "!", "#", "-", "+", "=", "~", "1", ".", ")", "\\", "&", "amp;", "#65;", ":", "|", "'", "\"", "{", "}", "%", "@", "?",
		"http://x.y", "<b>", "<!--", "---", "```", "![x](y)", "[x]: y", "&lt;", "null", "true", "~", "2018-08-08", "\u2028", "\u202e", "\u0085", "\x00", "\t", "\ufeff"})
	var b strings.Builder
	for range rapid.IntRange(1, 12).Draw(t, "pieces") {
		b.WriteString(piece.Draw(t, "piece"))
	}
	return b.String()
})

// Whatever a page holds, its draft is read as it is.
func TestDraftReadsAsItStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Draft{Title: texts.Draw(t, "title"), Source: texts.Draw(t, "source"), Author: texts.Draw(t, "author"), Published: "2018-08-08"}
		var want []string
		for range rapid.IntRange(1, 4).Draw(t, "paragraphs") {
			p := Paragraph{texts.Draw(t, "text") + "z", ParagraphKind(rapid.IntRange(0, 3).Draw(t, "kind"))}
			d.Text = append(d.Text, p)
			want = append(want, plainLine(p.Text))
		}
		file := d.Markdown()
		a, problems := Parse("a.md", file)
		for _, p := range problems {
			if !strings.Contains(p.Message, "a blank") {
				t.Fatalf("%v\n%s", p, file)
			}
		}
		for field, pair := range map[string][2]string{"source": {a.Source, plainLine(d.Source)}, "author": {a.Author, plainLine(d.Author)}} {
			if pair[0] != pair[1] && pair[1] != Blank {
				t.Fatalf("%s: %q, wanted %q\n%s", field, pair[0], pair[1], file)
			}
		}
		var got []string
		last := -1
		for _, s := range a.Sentences {
			if s.Paragraph != last {
				got = append(got, s.Text)
			} else {
				got[len(got)-1] += " " + s.Text
			}
			last = s.Paragraph
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Fatalf("got\n%q\nwanted\n%q\n%s", got, want, file)
		}
	})
}
