package article

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// splitCase is a paragraph of testdata/sentences and its sentences.
type splitCase struct {
	place     string // file:line
	paragraph string
	sentences []string
}

// splitCases reads the corpus; its form is told at the top of abbreviations.txt.
func splitCases(t testing.TB, pattern string) []splitCase {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus at %s: %v", pattern, err)
	}
	var cases []splitCase
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var c splitCase
		for i, line := range strings.Split(string(data)+"\n\n", "\n") {
			switch {
			case strings.HasPrefix(line, "# "):
			case line == "":
				if c.sentences != nil {
					cases = append(cases, c)
				}
				c = splitCase{}
			case strings.HasPrefix(line, "+"):
				c.paragraph += line[1:]
				c.sentences = append(c.sentences, line[1:])
			default:
				if c.sentences == nil {
					c.place = fmt.Sprintf("%s:%d", file, i+1)
				} else {
					c.paragraph += " "
				}
				c.paragraph += line
				c.sentences = append(c.sentences, line)
			}
		}
	}
	return cases
}

func splitTexts(text string) []string {
	var texts []string
	for _, s := range Split(text) {
		texts = append(texts, text[s.Begin:s.End])
	}
	return texts
}

func TestSplitCorpus(t *testing.T) {
	for _, c := range splitCases(t, "testdata/sentences/*.txt") {
		if got := splitTexts(c.paragraph); strings.Join(got, "\n") != strings.Join(c.sentences, "\n") {
			t.Errorf("%s:\n%s\nwanted\n%s", c.place, strings.Join(got, "\n"), strings.Join(c.sentences, "\n"))
		}
	}
}

// A blank line ends a sentence, a single line end does not, whatever the line
// ends are.
func TestSplitLines(t *testing.T) {
	for _, text := range []string{
		"No stop here\n\nThe next\nline goes on. Done.",
		"No stop here\r\n\r\nThe next\r\nline goes on. Done.",
		"No stop here\n \t\nThe next\nline goes on.\u00a0Done.\n",
	} {
		var got []string
		for _, s := range splitTexts(text) {
			got = append(got, strings.Join(strings.Fields(s), " "))
		}
		if want := "No stop here|The next line goes on.|Done."; strings.Join(got, "|") != want {
			t.Errorf("%q: %q, wanted %q", text, got, want)
		}
	}
}

// Text without an end is cut, between words if there are any.
func TestSplitLong(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{strings.Repeat("Monday, ", 600), "1999 1999 799"},
		{strings.Repeat("“", 1000), "1998 1002"},
		{strings.Repeat("x", 2000) + " y", "2000 1"},
		{strings.Repeat("x", 1999) + "\u00a0y", "1999 1"},
		{strings.Repeat("x", 2000) + ".", "2000 1"},
		{strings.Repeat("x", 4001), "2000 2000 1"},
	} {
		checkSpans(t, c.text)
		var sizes []string
		for _, s := range splitTexts(c.text) {
			sizes = append(sizes, strconv.Itoa(len(s)))
		}
		if got := strings.Join(sizes, " "); got != c.want {
			t.Errorf("%.20q…: sentences of %s bytes, wanted %s", c.text, got, c.want)
		}
	}
}

// checkSpans fails if spans overlap, begin or end with white space, or leave out
// a byte of text that is not white space.
func checkSpans(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) {
	t.Helper()
	end := 0
	for _, s := range Split(text) {
		if s.Begin < end || s.End <= s.Begin || s.End > len(text) {
			t.Fatalf("%q: span %v behind %d", text, s, end)
		}
		if !isBlankText(text[end:s.Begin]) {
			t.Fatalf("%q: %q is in no sentence", text, text[end:s.Begin])
		}
		if skipBlank(text, s.Begin) != s.Begin || trimEnd(text, s.Begin, s.End) != s.End {
			t.Fatalf("%q: %q has white space at its ends", text, text[s.Begin:s.End])
		}
		end = s.End
	}
	if !isBlankText(text[end:]) {
		t.Fatalf("%q: %q is in no sentence", text, text[end:])
	}
}

// newsText generates text of the pieces that Split decides about.
var newsText = rapid.Custom(func(t *rapid.T) string {
	piece := rapid.SampledFrom([]string{"The", "he", "Sen", "U.S", "p.m", "said", "Trump", "5", "2016", "é", "Élan", "iPhone", "A", "No", "etc",
		".", ".", ".", "!", "?", "...", "…", "\"", "'", "“", "”", "’", "(", ")", "[12]", "•", "—", "-", ",",
		" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u2009", "\t"})
	return strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "pieces"), "")
})

func TestSplitLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkSpans(t, newsText.Draw(t, "text")) })
}

// White space of another kind does not move the ends of sentences.
func TestSplitFoldedAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := newsText.Draw(t, "text")
		crlf := strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
		lf := strings.ReplaceAll(crlf, "\r\n", "\n")
		a, b := splitTexts(lf), splitTexts(crlf)
		for i := range b {
			b[i] = strings.ReplaceAll(b[i], "\r\n", "\n")
		}
		if strings.Join(a, "|") != strings.Join(b, "|") {
			t.Fatalf("%q: %q with LF, %q with CRLF", text, a, b)
		}
	})
}

func FuzzSplit(f *testing.F) {
	for _, c := range splitCases(f, "testdata/sentences/*.txt") {
		f.Add(c.paragraph)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSpans(t, text) })
}

// corpusText is all paragraphs of the corpus as one text.
func corpusText(t testing.TB) string {
	var b strings.Builder
	for _, c := range splitCases(t, "testdata/sentences/*.txt") {
		b.WriteString(c.paragraph + "\n\n")
	}
	return b.String()
}

func BenchmarkSplit(b *testing.B) {
	dense := corpusText(b)
	prose := strings.Repeat("The delegation of seven senators traveled to Moscow in early July, and upon their return they said that they had raised the issue. ", 100)
	for _, bench := range []struct{ name, text string }{{"prose", prose}, {"corpus", dense}} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(bench.text)))
			b.ReportAllocs()
			for b.Loop() {
				Split(bench.text)
			}
		})
	}
}
