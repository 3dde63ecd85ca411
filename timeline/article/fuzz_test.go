package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// checkArticle fails unless an article that has been read is well-formed.
func checkArticle(t rapid.TB, a Article, data []byte) {
	t.Helper()
	checkPlaces(t, a, data)
	if err := CheckSlug(a.Slug); err != nil {
		t.Fatalf("%v", err)
	}
	paragraph := 0
	for _, s := range a.Sentences {
		if !utf8.ValidString(s.Text) {
			t.Fatalf("%q is not UTF-8", s.Text)
		}
		if s.Paragraph < paragraph {
			t.Fatalf("%q: paragraph %d behind %d", s.Text, s.Paragraph, paragraph)
		}
		paragraph = s.Paragraph
	}
}

// checkPlain fails unless all words of a plain text stand in the sentences, as
// they stand in the file.
func checkPlain(t rapid.TB, a Article, data []byte) {
	t.Helper()
	if a.Sentences == nil {
		return
	}
	_, end, _ := cutFrontMatter("", data)
	for _, s := range a.Sentences {
		if got := strings.Join(strings.Fields(string(data[s.Begin:s.End])), " "); got != s.Text {
			t.Fatalf("%q stands in the file as %q", s.Text, got)
		}
		checkBetween(t, data[end:s.Begin])
		end = s.End
	}
	checkBetween(t, data[end:])
}

// checkBetween fails if what no sentence holds is more than white space and the
// marks of list items.
func checkBetween(t rapid.TB, between []byte) {
	t.Helper()
	if rest := strings.Trim(strings.Join(strings.Fields(string(between)), ""), "•▪●‣◦■∙*-–"); rest != "" {
		t.Fatalf("%q is in no sentence", rest)
	}
}

// bodies generates texts of lines that the readers decide about.
var bodies = rapid.Custom(func(t *rapid.T) string {
	line := rapid.SampledFrom([]string{
		"Politics", "The talks in Geneva broke down on Monday.", "The talks in Geneva broke down on Monday and the envoys of both sides",
		"left for the airport. They gave no reason", "and nobody asked.", "AP Photo/A. Name", "A. Name | Reuters", "  • A point", "* item", "- item", "1. One.",
		"> quoted", "He said:", "\"Never.", "\"Never.\" It rained.", "COMMENTS", "Read more: x", "**bold** and `code` &amp; [a](b)", "![alt](x)", "# Head", "---", "    indented", "",
		"", "", "a\u00a0b \t c", "date 2018-08-08 It", "“Yes. No.”", "The minister, left, speaks during a visit.", "<div>", "<b>x</b>", "===", "```", "é É ñ", "\\* \\",
	})
	end := rapid.SampledFrom([]string{"\n", "\n", "\n", "\n\n", "  \n"})
	var b strings.Builder
	for range rapid.IntRange(0, 12).Draw(t, "lines") {
		b.WriteString(line.Draw(t, "line") + end.Draw(t, "end"))
	}
	return b.String()
})

func TestPlainTextLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := []byte(bodies.Draw(t, "text"))
		a, _ := Parse("2018-08-08-a.txt", data)
		checkArticle(t, a, data)
		checkPlain(t, a, data)
	})
}

func TestMarkdownPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := []byte(bodies.Draw(t, "text"))
		a, _ := Parse("2018-08-08-a.md", data)
		checkArticle(t, a, data)
	})
}

func TestLineEndsAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := []byte(bodies.Draw(t, "text"))
		file := rapid.SampledFrom([]string{"2018-08-08-a.md", "2018-08-08-a.txt"}).Draw(t, "file")
		a, _ := Parse(file, data)
		b, _ := Parse(file, bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")))
		if listing(a) != listing(b) {
			t.Fatalf("%s of %q: got\n%swith CRLF, wanted\n%s", file, data, listing(b), listing(a))
		}
	})
}

func addArticles(f *testing.F, ending string) {
	files, err := filepath.Glob("testdata/articles/*" + ending)
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")))
	}
}

func FuzzParseText(f *testing.F) {
	addArticles(f, ".txt")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, _ := Parse("a.txt", data)
		checkArticle(t, a, data)
		checkPlain(t, a, data)
	})
}

func FuzzParseMarkdown(f *testing.F) {
	addArticles(f, ".md")
	f.Fuzz(func(t *testing.T, data []byte) {
		a, _ := Parse("a.md", data)
		checkArticle(t, a, data)
	})
}

func FuzzParseLines(f *testing.F) {
	f.Add([]byte("\ufeff" + `{"id":"one","published":"2018-08-08","title":"A","text":"He said \"no\" \u2014 twice.\nThen\u00a0he left.\n\n\ud83d\ude00 \ud83d"}` + "\r\n\n{}"))
	f.Add([]byte(`{"id":1,"id":2}` + "\n" + `{"text":["a",{"b":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		articles, problems := ParseLines("a.jsonl", bytes.NewReader(data))
		for _, a := range articles {
			checkArticle(t, a, data)
		}
		for _, p := range problems {
			if p.Line > bytes.Count(data, []byte("\n"))+1 {
				t.Fatalf("%v: no such line", p)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, file := range []string{"testdata/articles/web-page.txt", "testdata/articles/wrapped.txt", "testdata/articles/markdown.md"} {
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(file, data)
			}
		})
	}
}
