package page

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/timeline/article"
)

// Whatever a page holds, its draft is an article file without an error but for the
// date, and its text is text of the page.
func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		f.Fatal("no pages", err)
	}
	for _, name := range pages {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte("<p>Caf\xe9 \x97 it came on Wednesday, the man who knew it said on Thursday.<br><br>So?"))
	f.Add([]byte("<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":[1],\"author\":[{\"name\":{\"@id\":0}}],\"datePublished\":{}}</script><p>It came on Wednesday, the man who knew it said on Thursday."))
	f.Fuzz(func(t *testing.T, data []byte) {
		data = Decode(data, "text/html")
		if !utf8.Valid(data) {
			t.Fatalf("%q is not UTF-8", data)
		}
		draft, err := Read(data, "https://news.example/2018/08/08/story")
		if err != nil {
			return
		}
		file := draft.Markdown()
		a, problems := article.Parse("a.md", file)
		for _, p := range problems {
			if !strings.Contains(p.Message, "is a guess") && !strings.Contains(p.Message, "a blank") && !strings.Contains(p.Message, "too many") {
				t.Fatalf("%v\n%s", p, file)
			}
		}
		if a.Sentences == nil && len(file) < 1<<20 {
			t.Fatalf("no sentences in\n%s", file)
		}
		articles, _ := readFile("a.html", strings.NewReader(string(data)), article.UsualLimit)
		for _, a := range articles {
			for _, s := range a.Sentences {
				if s.Line < 1 || s.Column < 1 || s.Begin < 0 || s.End > len(data) || s.Begin > s.End {
					t.Fatalf("%q stands at %d:%d, %d to %d of %d", s.Text, s.Line, s.Column, s.Begin, s.End, len(data))
				}
			}
		}
	})
}
