package timeline

import (
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/problem"
)

// FuzzBuild builds two articles of any text: nothing may panic, every title is
// short and there, and every id there once, and a second build is the same.
func FuzzBuild(f *testing.F) {
	f.Add("The bridge collapsed on Tuesday.", "\"We know,\" the mayor said Wednesday: the bridge fell this week.")
	f.Add("Monday's crash at the mole, he said, and \"so", "After the 2009 fire, on May 5, 2018, (Tuesday) it—")
	f.Add("“On Monday”: who that which said Tuesday said", "from 5 to 8 August 's ' \" ) ( than 2009")
	f.Fuzz(func(t *testing.T, one, two string) {
		head := "---\ntitle: A title\nsource: The Courier\npublished: 2018-08-09\n---\n"
		fsys := fstest.MapFS{
			"articles/one.txt": &fstest.MapFile{Data: []byte(head + one + "\n")},
			"articles/two.txt": &fstest.MapFile{Data: []byte(head + two + "\n")},
		}
		tl := Build(fsys)
		seen := map[string]bool{}
		for _, e := range slices.Concat(tl.Events, tl.Undated) {
			if seen[e.ID] {
				t.Errorf("id %s is there twice", e.ID)
			}
			seen[e.ID] = true
			if n := utf8.RuneCountInString(e.Title); n > grammar.MaxTitle && utf8.ValidString(e.Title) {
				t.Errorf("title of %d characters: %q", n, e.Title)
			}
			if e.Title == "" {
				t.Errorf("event %s has no title", e.ID)
			}
			if len(e.Mentions) == 0 {
				t.Errorf("event %s has no mention", e.ID)
			}
		}
		if again := Build(fsys); !reflect.DeepEqual(again, tl) {
			t.Error("a second build differs")
		}
	})
}

// FuzzOverrides builds a story with any overrides: nothing may panic, a second
// build is the same, and a file without an error is applied as a whole: each of
// its entries is to be seen in the timeline, or a warning says why not.
func FuzzOverrides(f *testing.F) {
	story := fstest.MapFS{
		"articles/one.txt": {Data: []byte("---\npublished: 2021-03-18\n---\nThe ferry Alma sank off the mole on Tuesday. The crew of the Clara mutinied on Monday.\n\nThe ferry Berta lost its rudder on 5 March 2021.\n")},
		"articles/two.txt": {Data: []byte("---\npublished: 2021-03-18\n---\nThe ferry Alma sank off the mole on Wednesday, killing two sailors.\n")},
	}
	tl := Build(story)
	var ids []string
	for _, e := range tl.Events {
		ids = append(ids, e.ID, e.Mentions[0].ID)
	}
	for _, text := range []string{
		"dates:\n  - {article: one, phrase: Tuesday, date: 2021-03-08, reason: r}\n  - {article: two, phrase: Wednesday, date: none, reason: r}\n",
		"events:\n  - {event: " + ids[0] + ", title: x, date: 5-8 March 2021, hide: true, reason: r}\n  - {event: " + ids[2] + ", id: x, tags: [a], pin: true}\n",
		"events:\n  - {merge: [" + ids[0] + ", " + ids[2] + "], reason: r}\n  - {drop: [" + ids[5] + "], reason: r}\n",
		"events:\n  - {split: " + ids[0] + ", out: [" + ids[1] + "], reason: r}\n",
		"add:\n  - {title: t, date: 1904, text: '*x*', sources: [{title: s, url: 'https://x.example'}], reason: r}\n",
		"a: &a [*a, *a]\n<<: *a\n", "- event: x\n", "dates: [{", "\xff\xfe", "events:\n\t- x\n---\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		fsys := fstest.MapFS{"articles/one.txt": story["articles/one.txt"], "articles/two.txt": story["articles/two.txt"], "overrides.yaml": {Data: text}}
		got := Build(fsys)
		if again := Build(fsys); !reflect.DeepEqual(again, got) {
			t.Error("a second build differs")
		}
		told := map[int]bool{}
		for _, p := range got.Problems {
			if p.Severity == problem.Error {
				return // nothing is built of it
			}
			told[p.Line] = true
		}
		for _, e := range slices.Concat(got.Events, got.Undated, got.Hidden) {
			for _, c := range e.Corrections {
				told[c.Line] = true
			}
			for _, m := range e.Mentions {
				if m.Override != nil {
					told[m.Override.Line] = true
				}
			}
		}
		for _, m := range got.SetAside {
			told[m.Override.Line] = true
		}
		o, _ := editor.ReadOverrides(fsys, "overrides.yaml")
		seen := func(at problem.Pos) {
			if !told[at.Line] {
				t.Errorf("nothing is to be seen of the entry in line %d", at.Line)
			}
		}
		for _, x := range o.Merges {
			seen(x.Pos)
		}
		for _, x := range o.Splits {
			seen(x.Pos)
		}
		for _, x := range o.Drops {
			seen(x.Pos)
		}
		for _, x := range o.Adds {
			seen(x.Pos)
		}
		for _, x := range o.Dates {
			seen(x.Pos)
		}
		for _, x := range o.Events {
			if x.Title.Value != "" || x.Date.Value != "" || x.Hide != nil {
				seen(x.Pos)
			}
		}
	})
}

// FuzzSettings reads any settings and builds a story with them: nothing may
// panic, a second reading is the same, and settings without an error keep what
// they promise.
func FuzzSettings(f *testing.F) {
	for _, text := range []string{
		"title: A\ndescription: |\n  *two*\n  lines\nlanguage: de-AT\nbase_url: https://x.example/story\naccent: \"#0b5a78\"\n",
		"week_start: Sunday\nday_first: true\nquote: article\nlimit: 3\nfrom: 2021-03\nuntil: 2021\nreview: false\nabout: [ferry]\n",
		"people:\n  Ann Bee: [Ann, the mayor]\n  Zoe: []\n", "limit: -1\nfrom: 2021-13\nuntil: 1990/2000\n", "people: {A: [B], B: [A]}\n",
		"accent: #fff\n", "title: \"\\ud800\"\n", "a: &a [*a, *a]\n<<: *a\n", "\xff\xfe", "- title: x\n", "title: [", "---\ntitle: a\n---\ntitle: b\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		fsys := fstest.MapFS{"timeline.yaml": {Data: text}, "articles/one.txt": {Data: []byte("---\npublished: 2021-03-18\n---\nThe ferry Alma sank off the mole on Tuesday, 3/4/2021.\n")}}
		s, problems := editor.ReadSettings(fsys, "timeline.yaml")
		if again, more := editor.ReadSettings(fsys, "timeline.yaml"); !reflect.DeepEqual(again, s) || !reflect.DeepEqual(more, problems) {
			t.Error("a second reading differs")
		}
		for _, p := range problems {
			if p.Severity == problem.Error {
				return // nothing is built with them
			}
		}
		if !utf8.ValidString(s.Title + s.Description + s.Author) {
			t.Errorf("text that is not UTF-8 in %+v", s)
		}
		if s.HasFrom && s.HasUntil && s.Until < s.From || s.Limit < 0 || s.Quote != "" && s.Quote != "sentence" && s.Quote != "article" {
			t.Errorf("settings %+v without an error", s)
		}
		Build(fsys)
	})
}
