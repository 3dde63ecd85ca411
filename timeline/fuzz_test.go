package timeline

import (
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
	"unicode/utf8"
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
			if n := utf8.RuneCountInString(e.Title); n > maxTitle && utf8.ValidString(e.Title) {
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
