package article

import (
	"strings"
	"testing"
)

// Markdown that would take minutes is refused, and told why.
func TestHostileMarkdown(t *testing.T) {
	const links = "a.md:1:1: the paragraph that begins here has too many brackets and marks of emphasis"
	for _, c := range []struct{ name, text, want string }{
		{"links that do not close", strings.Repeat("[a](<b", 20000), links},
		{"brackets", strings.Repeat("[a](", 20000), links},
		{"emphasis", strings.Repeat("*a_ ", 20000), links},
		{"definitions", strings.Repeat("[a]: b\n", 20000), links},
		{"quotations", strings.Repeat("> ", 1000) + "a", "a.md:1:1: lists and quotations are nested 33 deep, at most 32 are read"},
		{"list items", strings.Repeat("- ", 1000) + "a", "a.md:1:1: lists and quotations are nested 33 deep, at most 32 are read"},
		{"numbered", strings.Repeat("1. ", 1000) + "a", "a.md:1:1: lists and quotations are nested 33 deep, at most 32 are read"},
		{"list lines", listLines(1000), "a.md:33:1: lists and quotations are nested 33 deep, at most 32 are read"},
		{"lines in a list", strings.Repeat("- ", 30) + "a" + strings.Repeat("\n", 50000), "a.md:34953:1: too many lines stand inside nested lists and quotations up to here: this is no article"},
	} {
		a, problems := Parse("a.md", []byte("---\nundated: true\n---\n"+c.text))
		if len(problems) != 1 || a.Sentences != nil {
			t.Errorf("%s: %d problems, %d sentences", c.name, len(problems), len(a.Sentences))
			continue
		}
		got := problems[0]
		got.Line -= 3
		if !strings.HasPrefix(got.String(), c.want) {
			t.Errorf("%s: got\n%v\nwanted\n%s…", c.name, got, c.want)
		}
	}
}

// listLines is a list in which each item is a level deeper than the one before.
func listLines(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// Long texts, with all the markup that articles have, are read.
func TestLongMarkdown(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"paragraphs with links", strings.Repeat("He said *so* on [Monday](https://example.org/a_b_c), and [left](b).\n\n", 14000)},
		{"a list of links", strings.Repeat("- [Monday](https://example.org/a_b_c) and *more* of it\n", 10000)},
		{"a deep list", listLines(20)},
		{"rules", strings.Repeat("* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *\n\nHe left.\n\n", 1000)},
		{"a quotation", strings.Repeat("> > He left.\n", 10000)},
		{"a centred line", strings.Repeat(" ", 200) + "- 30 -\n\nHe left."},
	} {
		a, problems := Parse("2018-08-08-a.md", []byte(c.text))
		if len(problems) > 0 || len(a.Sentences) == 0 {
			t.Errorf("%s: %d sentences, %v", c.name, len(a.Sentences), problems)
		}
	}
}
