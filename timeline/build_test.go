package timeline

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/problem"
)

var update = flag.Bool("update", false, "rewrite the expected timelines of testdata")

// TestBuild builds the story of every file in testdata and compares the
// timeline with the one that the file wants. m-<words> in overrides.yaml
// stands for the id of the dated mention whose sentence has those words.
func TestBuild(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			story, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			given, want, found := strings.Cut(string(story), "-- want --\n")
			got := print(Build(content(given)))
			if *update {
				if err := os.WriteFile(name, []byte(given+"-- want --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if !found {
				t.Fatalf("nothing is wanted; run with -update and read it:\n%s", got)
			}
			if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

var marks = regexp.MustCompile(`m-<[^>]*>`)

// content is the content folder of a story: its files, each after a line with
// its name ("-- articles/one.txt --").
func content(story string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for _, part := range strings.Split("\n"+story, "\n-- ")[1:] {
		name, data, _ := strings.Cut(part, " --\n")
		fsys[name] = &fstest.MapFile{Data: []byte(data + "\n")}
	}
	overrides, ok := fsys["overrides.yaml"]
	if !ok {
		return fsys
	}
	delete(fsys, "overrides.yaml")
	built := Build(fsys)
	text := marks.ReplaceAllStringFunc(string(overrides.Data), func(mark string) string {
		for _, e := range built.Events {
			for _, m := range e.Mentions {
				if strings.Contains(built.Articles[m.Article].Sentences[m.Sentence].Text, mark[len("m-<"):len(mark)-1]) && m.Expression != nil {
					return m.ID
				}
			}
		}
		return mark
	})
	fsys["overrides.yaml"] = &fstest.MapFile{Data: []byte(text)}
	return fsys
}

// print writes a timeline for people to read.
func print(tl Timeline) string {
	var b strings.Builder
	event := func(e Event) {
		date := e.Date.String()
		if e.Date.IsEmpty() {
			date = "no date"
		}
		fmt.Fprintf(&b, "#%d %s: %s (%s, %s)\n", e.Rank, date, e.Title, e.Kind, e.Certainty)
		if e.Disputed {
			fmt.Fprintf(&b, "    disputed: %s\n", e.Reason)
		}
		if len(e.People) > 0 {
			fmt.Fprintf(&b, "    people: %s\n", strings.Join(e.People, ", "))
		}
		if len(e.Tags) > 0 || e.Pinned {
			fmt.Fprintf(&b, "    tags: %s; pinned: %v; id: %s\n", strings.Join(e.Tags, ", "), e.Pinned, e.ID)
		}
		for _, c := range e.Corrections {
			fmt.Fprintf(&b, "    corrected (%s): %s:%d: %s; was %q\n", c.What, c.File, c.Line, c.Reason, c.Was)
		}
		for _, m := range e.Mentions {
			a := tl.Articles[m.Article]
			phrase := "-"
			if m.Expression != nil {
				phrase = m.Expression.Text
			}
			fmt.Fprintf(&b, "    %s:%d: %s: %s", a.Slug, a.Sentences[m.Sentence].Line, phrase,
				[...]string{"no date", "gives", "agrees with", "contradicts"}[m.Bearing])
			if m.Relation != Happened {
				fmt.Fprintf(&b, ", %s", m.Relation)
			}
			if m.Override != nil {
				fmt.Fprintf(&b, "; corrected: %s:%d: %s; was %q", m.Override.File, m.Override.Line, m.Override.Reason, m.Override.Was)
			}
			b.WriteByte('\n')
		}
	}
	for _, e := range tl.Events {
		event(e)
	}
	if len(tl.Undated) > 0 {
		b.WriteString("undated:\n")
	}
	for _, e := range tl.Undated {
		event(e)
	}
	if tl.LeftOut > 0 {
		fmt.Fprintf(&b, "left out: %d\n", tl.LeftOut)
	}
	for _, e := range tl.Hidden {
		b.WriteString("hidden: ")
		event(e)
	}
	for _, m := range tl.SetAside {
		fmt.Fprintf(&b, "set aside: %q (%s): %s\n", tl.Articles[m.Article].Sentences[m.Sentence].Text, m.Override.What, m.Override.Reason)
	}
	for _, p := range tl.Problems {
		fmt.Fprintf(&b, "%s\n", p)
	}
	for _, d := range tl.Doubts {
		if d.Kind < OneSource { // the others have a test of their own
			fmt.Fprintf(&b, "doubt: %s:%d:%d: %s: %s\n", d.File, d.Line, d.Column, DoubtKinds[d.Kind].Code, strings.Join(d.Reasons, "; "))
		}
	}
	return b.String()
}

// listing is problems as a person reads them, one a line.
func listing(problems []problem.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// The longest article of the settings is the limit of every kind of file, and what is
// wrong says how to raise it.
func TestMaxArticle(t *testing.T) {
	long := "---\npublished: 2018-08-08\n---\n" + strings.Repeat("The ferry sank on Monday.\n\n", 50)
	fsys := fstest.MapFS{
		"timeline.yaml":      {Data: []byte("max_article: 1000\n")},
		"articles/a.md":      {Data: []byte(long)},
		"articles/b.txt":     {Data: []byte(long)},
		"articles/c.jsonl":   {Data: []byte(`{"id":"c","published":"2018-08-08","text":"` + strings.Repeat("He left. ", 120) + `"}` + "\n" + `{"id":"d","published":"2018-08-08","text":"He left."}`)},
		"articles/small.txt": {Data: []byte("---\npublished: 2018-08-08\n---\nThe ferry sank on Monday.\n")},
	}
	tl := Build(fsys)
	const want = `articles/a.md: 1380 bytes are too many for an article, at most 1000 are read: split it, or set max_article: 1 MiB in timeline.yaml
articles/b.txt: 1380 bytes are too many for an article, at most 1000 are read: split it, or set max_article: 1 MiB in timeline.yaml
articles/c.jsonl:1: 1126 bytes are too many for an article, at most 1000 are read: split it, or set max_article: 1 MiB in timeline.yaml`
	if got := listing(tl.Problems); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(tl.Articles) != 2 {
		t.Errorf("%d articles, want the two that are short", len(tl.Articles))
	}
	fsys["timeline.yaml"].Data = []byte("max_article: 1 MiB\n")
	if tl := Build(fsys); len(tl.Articles) != 5 {
		t.Errorf("%d articles where they may be longer, want 5: %s", len(tl.Articles), listing(tl.Problems))
	}
}
