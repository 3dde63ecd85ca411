package article

import (
	"reflect"
	"strings"
	"testing"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// report shows problems one a line.
func report(problems []problem.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + "\n")
	}
	return b.String()
}

func TestFrontMatter(t *testing.T) {
	a, problems := Parse("articles/cnbc-letter.md", []byte(`---
title:  "A letter:  delivered"
source: no
url: https://example.org/a?b=c
archive_url: http://archive.example/x
author: 010
published: 2018-08-08T23:30:00-08:00
updated: 9 August 2018
---

It came on Wednesday.

---

So did he.
`))
	if len(problems) > 0 {
		t.Fatal(report(problems))
	}
	want := Article{Slug: "cnbc-letter", Title: "A letter: delivered", Source: "no", URL: "https://example.org/a?b=c",
		ArchiveURL: "http://archive.example/x", Author: "010", Published: date.MustOf(2018, 8, 8), Dated: true, Zone: "-08:00",
		Updated: date.MustOf(2018, 8, 9), WasUpdated: true, File: "articles/cnbc-letter.md"}
	got := a
	got.Sentences, got.Markdown, got.MarkdownAt = nil, nil, 0
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwanted %+v", got, want)
	}
	if got := listing(a); got != "11:1\t0\tprose\tIt came on Wednesday.\n15:1\t1\tprose\tSo did he.\n" {
		t.Errorf("sentences:\n%s", got)
	}
}

// What is wrong with a file, and whether its text can be read all the same.
func TestFileProblems(t *testing.T) {
	const text = "\nIt came on Wednesday.\n"
	for _, c := range []struct {
		name, file, data, want string
		readable               bool
	}{
		{"date in the file name", "2018-08-08-letter.md", text, "", true},
		{"date as the file name", "2018-08-08.txt", text, "", true},
		{"undated", "a.txt", "---\nundated: true\n---" + text, "", true},
		{"no date", "letter.md", text,
			"letter.md:1: no publish date: put published: 2018-08-08 between --- lines at the top, or the date before the file name (2018-08-08-letter.md), or undated: true if only the full dates of its text are to count\n", true},
		{"no such day in the file name", "2018-02-30-letter.md", text,
			"2018-02-30-letter.md: file name: \"2018-02-30\": 30 February 2018 is not a day (February 2018 has 28)\n", true},
		{"no such day", "a.md", "---\ntitle: A\npublished: 2011-02-30\n---" + text,
			"a.md:3:12: published: \"2011-02-30\" does not exist: 30 February 2011 is not a day (February 2011 has 28)\n", true},
		{"no leap year", "a.md", "---\npublished: Feb. 29, 2023\n---" + text,
			"a.md:2:12: published: \"Feb. 29, 2023\" does not exist: 29 February 2023 is not a day (February 2023 has 28)\n", true},
		{"two days", "a.md", "---\npublished: 03/04/2011\n---" + text,
			"a.md:2:12: published: \"03/04/2011\" may be two different days: write 2011-04-03 or 2011-03-04\n", true},
		{"dated and undated", "a.md", "---\npublished: 2011-03-04\nundated: true\n---" + text,
			"a.md:2:12: published and undated: true contradict each other: keep one of them\n", true},
		{"updated early", "a.md", "---\npublished: 2011-03-04\nupdated: 2011-03-03\n---" + text,
			"a.md:3:10: warning: updated 2011-03-03 is before published 2011-03-04\n", true},
		{"script address", "a.md", "---\npublished: 2011-03-04\nurl: javascript:alert(1)\narchive_url: ftp://x\n---" + text,
			"a.md:3:6: url: \"javascript:alert(1)\" is not a web address, want http:// or https://\n" +
				"a.md:4:14: archive_url: \"ftp://x\" is not a web address, want http:// or https://\n", true},
		{"address with blanks", "a.md", "---\npublished: 2011-03-04\nurl: \"https://x.org/\\ty\"\n---" + text,
			"a.md:3:6: url: \"https://x.org/\\ty\" has blanks in it, want an address such as https://example.org/story\n", true},
		{"slug out of the folder", "a.md", "---\npublished: 2011-03-04\nslug: ../../etc/x\n---" + text,
			"a.md:3:7: slug: \"../../etc/x\" is not a slug, want letters a to z, digits and hyphens\n", true},
		{"slug of a device", "a.md", "---\npublished: 2011-03-04\nslug: CON\n---" + text,
			"a.md:3:7: slug: \"CON\" is a reserved name, want another one\n", true},
		{"unknown key", "a.md", "---\npublishd: 2011-03-04\n---" + text,
			"a.md:2:1: unknown key \"publishd\"; did you mean \"published\"?\n", true},
		{"unknown key and no address", "a.md", "---\npublishd: 2011-03-04\nurl: x\n---" + text,
			"a.md:2:1: unknown key \"publishd\"; did you mean \"published\"?\n" +
				"a.md:3:6: url: \"x\" is not a web address, want http:// or https://\n", true},
		{"a line that is no YAML, and more", "a.md", "---\ntitle: \"A\npublished: 2011-02-30\nurl: x\n---" + text,
			"a.md:2:8: a quote that opens here is never closed\n" +
				"a.md:3:12: published: \"2011-02-30\" does not exist: 30 February 2011 is not a day (February 2011 has 28)\n" +
				"a.md:4:6: url: \"x\" is not a web address, want http:// or https://\n", true},
		{"unknown key and no date", "letter.md", "---\nsorce: Post\n---" + text,
			"letter.md:1: no publish date: put published: 2018-08-08 between --- lines at the top, or the date before the file name (2018-08-08-letter.md), or undated: true if only the full dates of its text are to count\n" +
				"letter.md:2:1: unknown key \"sorce\"; did you mean \"source\"?\n", true},
		{"no closing fence", "a.md", "---\npublished: 2011-03-04\n" + text,
			"a.md:1:1: the front matter that begins here has no end: put a line with --- behind it\n", false},
		{"huge front matter", "a.md", "---\n" + strings.Repeat("# x\n", 20000) + "---\n" + text,
			"a.md:1:1: the front matter is longer than 65536 bytes (64 KiB): is the --- line missing that ends it?\n", false},
		{"empty", "a.md", "", "a.md: warning: no text in it: skipped\n", false},
		{"blank", "a.txt", "\ufeff \r\n", "a.txt: warning: no text in it: skipped\n", false},
		{"no body", "a.txt", "---\npublished: 2011-03-04\n---\n", "a.txt: warning: no text in it: skipped\n", false},
		{"NUL", "a.txt", "Hé a\x00b", "a.txt:1:5: a NUL byte at offset 5: this is not a text file\n", false},
		{"Latin-1", "a.txt", "One.\nCaf\xe9.", "a.txt:2:4: byte 0xe9 at offset 8 is not UTF-8 (windows-1252 text?): save it with the encoding UTF-8\n", false},
		{"UTF-16", "a.txt", "\xff\xfeA\x00", "a.txt: this is UTF-16 text, want UTF-8: save it with the encoding UTF-8\n", false},
		{"too long", "a.txt", strings.Repeat("word ", 220000),
			"a.txt: 1100000 bytes are too many for an article, at most 1048576 are read: split it, or set max_article: 2 MiB in timeline.yaml\n", false},
		{"too many lines", "a.txt", strings.Repeat("a\n", 110000), "a.txt: 110000 lines are too many for an article, at most 104857 are read: split it\n", false},
		{"another kind", "a.doc", "text", "a.doc: articles are .md or .txt files, not \".doc\"\n", false},
	} {
		a, problems := Parse(c.file, []byte(c.data))
		if got := report(problems); got != c.want {
			t.Errorf("%s: got\n%swanted\n%s", c.name, got, c.want)
		}
		if readable := a.Sentences != nil; readable != c.readable {
			t.Errorf("%s: readable is %v", c.name, readable)
		}
		if a.Slug == "" || a.File != c.file {
			t.Errorf("%s: slug %q, file %q", c.name, a.Slug, a.File)
		}
	}
}

// An article without a title takes the headline of its page, else its slug.
func TestTitle(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"World\n\nEgypt seizes the Suez Canal\n\nIt did so on Thursday.", "Egypt seizes the Suez Canal"},
		{"It did so on Thursday.", "2018-08-08-a"},
	} {
		if a, _ := Parse("2018-08-08-a.txt", []byte(c.data)); a.Title != c.want {
			t.Errorf("%q: title %q, wanted %q", c.data, a.Title, c.want)
		}
	}
}
