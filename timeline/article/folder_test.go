package article

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func textFile(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s), Mode: 0o644} }

const dated = "---\npublished: 2018-08-08\n---\nIt came on Wednesday.\n"

func TestReadDir(t *testing.T) {
	fsys := fstest.MapFS{
		"articles/b.md":       textFile(dated),
		"articles/a.txt":      textFile(dated),
		"articles/Zoë & Ü.md": textFile(dated),
		"articles/index.md":   textFile(dated),
		"articles/привет.md":  textFile(dated),
		"articles/.hidden.md": textFile("---"),
		"articles/list.jsonl": textFile(`{"id":"one","published":"2018-08-08","text":"It came."}` + "\n"),
		"articles/broken.md":  textFile("---\n"),
		"articles/empty.md":   textFile(""),
		"articles/notes.pdf":  textFile("x"),
		"articles/sub/c.md":   textFile(dated),
		"articles/B.txt":      textFile(dated),
		"articles/two.md":     textFile(strings.Replace(dated, "---\n", "---\nslug: a\n", 1)),
	}
	articles, problems := ReadDir(fsys, "articles")
	var slugs []string
	for _, a := range articles {
		if len(a.Slug) == len("article-00000000") && strings.HasPrefix(a.Slug, "article-") {
			a.Slug = "article-#" // a hash of a name without a letter that ASCII has
		}
		slugs = append(slugs, a.Slug)
	}
	if got, want := strings.Join(slugs, " "), "B Zoe-U a article-# article-index one"; got != want {
		t.Errorf("slugs %s, wanted %s", got, want)
	}
	want := `articles/b.md: its slug "b" is that of articles/B.txt too: rename one of the files, or give it a slug: in its front matter
articles/broken.md:1:1: the front matter that begins here has no end: put a line with --- behind it
articles/empty.md: warning: no text in it: skipped
articles/notes.pdf: warning: not an article: skipped, want a name that ends with .jsonl, .md or .txt
articles/sub: warning: a folder: skipped, articles stand side by side in one
articles/two.md: its slug "a" is that of articles/a.txt too: rename one of the files, or give it a slug: in its front matter
`
	if got := report(problems); got != want {
		t.Errorf("got\n%swanted\n%s", got, want)
	}
}

func TestReadDirMissing(t *testing.T) {
	for _, c := range []struct {
		fsys fstest.MapFS
		want string
	}{
		{fstest.MapFS{}, "articles: there is no such folder: make it and put the articles in it, as letter.md\n"},
		{fstest.MapFS{"articles": textFile("x")}, "articles: is no folder, want one with the articles in it\n"},
		{fstest.MapFS{"articles": &fstest.MapFile{Mode: fs.ModeNamedPipe}}, "articles: is no folder, want one with the articles in it\n"},
		{fstest.MapFS{"articles/\xff.md": textFile(dated)}, "articles/\ufffd.md: its name is not UTF-8: rename it\n"},
		{fstest.MapFS{"articles/.keep": textFile("")}, "articles: warning: no articles in it: put one there, as letter.md\n"},
	} {
		_, problems := ReadDir(c.fsys, "articles")
		if got := report(problems); got != c.want {
			t.Errorf("got %q, wanted %q", got, c.want)
		}
	}
}

// unreadable is a file system one file of which may not be opened.
type unreadable struct {
	fs.FS
	name string
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.FS.Open(name)
}

func TestReadDirPermission(t *testing.T) {
	fsys := unreadable{fstest.MapFS{"x/a.md": textFile(dated), "x/b.md": textFile(dated)}, "x/b.md"}
	articles, problems := ReadDir(fsys, "x")
	if len(articles) != 1 || report(problems) != "x/b.md: cannot be read: permission denied\n" {
		t.Errorf("%d articles, problems\n%s", len(articles), report(problems))
	}
}

// Many files are read at once and come out in the one order.
func TestReadDirOrder(t *testing.T) {
	fsys := fstest.MapFS{}
	for i := range 300 {
		fsys[fmt.Sprintf("x/a%03d.md", i)] = textFile(fmt.Sprintf("---\npublished: 2018-08-08\n---\nNumber %d.\n", i))
	}
	articles, problems := ReadDir(fsys, "x")
	if len(articles) != 300 || len(problems) > 0 {
		t.Fatalf("%d articles, %v", len(articles), problems)
	}
	for i, a := range articles {
		if a.Slug != fmt.Sprintf("a%03d", i) || a.Sentences[0].Text != fmt.Sprintf("Number %d.", i) {
			t.Fatalf("article %d is %s: %q", i, a.Slug, a.Sentences[0].Text)
		}
	}
}

func TestSlugOf(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"cnbc-letter", "cnbc-letter"},
		{"2018-08-08-letter", "2018-08-08-letter"},
		{"Trump & Putin: a letter", "Trump-Putin-a-letter"},
		{"Łódź straße", "Lodz-strasse"},
		{"..", ""},
		{"я", ""},
		{"a..b", "a.b"},
		{"-a-", "a"},
		{"con", "article-con"},
		{"com1.x", "article-com1.x"},
		{"index", "article-index"},
		{"раз-two", "two"},
		{strings.Repeat("long", 50), strings.Repeat("long", 25)},
	} {
		got := slugOf(c.name)
		if c.want == "" { // a hash of the name
			if !strings.HasPrefix(got, "article-") || len(got) != len("article-00000000") {
				t.Errorf("%q: slug %q, wanted article- and eight digits", c.name, got)
			}
		} else if got != c.want {
			t.Errorf("%q: slug %q, wanted %q", c.name, got, c.want)
		}
		if err := CheckSlug(got); err != nil {
			t.Errorf("%q: %v", c.name, err)
		}
	}
}

func TestCheckSlug(t *testing.T) {
	for _, bad := range []string{"", "/x", `..\x`, "C:x", ".", "..", "a.", ".a", "a b", "é", "CON", "nul.txt", "Index", "lpt9", strings.Repeat("a", 101)} {
		if CheckSlug(bad) == nil {
			t.Errorf("%q is taken for a slug", bad)
		}
	}
	for _, good := range []string{"a", "A_b-c.d", "2018-08-08", "console", "com10"} {
		if err := CheckSlug(good); err != nil {
			t.Error(err)
		}
	}
}

// One report under two names, by its address or by its text, is told, and both
// names with it; so is an id that a file has as its name.
func TestReadDirTwice(t *testing.T) {
	const header = "---\npublished: 2024-03-14\n"
	const text = "\n\nThe ferry sank off Orla on Monday, the harbour master said, and all of the forty people on board were brought ashore by the evening.\n"
	_, problems := ReadDir(fstest.MapFS{
		"a.md":    {Data: []byte(header + "url: https://courier.example/ferry\n---" + text)},
		"b.md":    {Data: []byte(header + "url: https://courier.example/ferry/\n---\n\nThe ferry sank.\n")},
		"c.md":    {Data: []byte(header + "---" + text)},
		"c2.md":   {Data: []byte("---\npublished: 2024-03-14\nsource: Wire\n---" + text)},
		"d.md":    {Data: []byte(header + "url: https://courier.example/other\n---\n\nThe ferry sank.\n")},
		"e.jsonl": {Data: []byte(`{"id":"x","published":"2024-03-14","text":"It sank."}` + "\n" + `{"id":"D","published":"2024-03-14","text":"It sank."}`)},
		"f.jsonl": {Data: []byte(`{"id":"x","published":"2024-03-14","text":"It sank."}`)},
	}, ".")
	const want = "b.md: warning: has the address of a.md: one report must not back itself; remove one of them\n" +
		"c.md: warning: has the text of a.md: one report must not back itself; remove one of them\n" +
		"e.jsonl:2: its slug \"D\" is that of d.md too: give it another id\n" +
		"f.jsonl:1: its slug \"x\" is that of e.jsonl:1 too: give it another id\n"
	if got := report(problems); got != want {
		t.Errorf("got\n%swanted\n%s", got, want)
	}
}
