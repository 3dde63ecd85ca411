package timeline

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"

	"dateline/timeline/testcorpus"
)

// shelf is a Shelf in memory that counts what was of use.
type shelf struct {
	data map[[sha256.Size]byte][]byte
	used int
}

func (s *shelf) Take(key [sha256.Size]byte) []byte {
	if s.data[key] != nil {
		s.used++
	}
	return s.data[key]
}

func (s *shelf) Put(key [sha256.Size]byte, data []byte) { s.data[key] = data }

// A field that keptTelling has not would be lost; what is not read once mentions have been
// brought together need not be kept.
func TestKeptTelling(t *testing.T) {
	var fields []string
	for f := range reflect.TypeFor[telling]().Fields() {
		fields = append(fields, f.Name)
	}
	kept := []string{"Mention", "begin", "s", "u", "role", "said", "slight", "names", "visits", "passing", "leans", "key", "traits", "vector", "core", "confirmed"}
	lost := []string{"persona", "faint"} // read for traits and vectors; none of an event is faint
	slices.Sort(fields)
	if known := slices.Sorted(slices.Values(append(kept, lost...))); !slices.Equal(fields, known) {
		t.Errorf("telling has the fields %v, of which kept.go knows %v: keep the others, and list them here", fields, known)
	}
}

// What was kept makes the timeline that is made without it, whatever a person has said
// of it since; and is of no use once an article, a setting or what is said of a mention is
// another one.
func TestKept(t *testing.T) {
	written := fstest.MapFS{}
	demo := os.DirFS("../content")
	if err := fs.WalkDir(demo, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(demo, name)
		written[name] = &fstest.MapFile{Data: data}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]fstest.MapFS{"demonstration": written, "generated": testcorpus.Files(60), "without publish dates": undatedFiles(30)} {
		t.Run(name, func(t *testing.T) {
			kept := &shelf{data: map[[sha256.Size]byte][]byte{}}
			used := 0
			same := func(what string, fetched bool) Timeline {
				t.Helper()
				want, got := Build(content), Building{Shelf: kept}.Build(content)
				if !reflect.DeepEqual(got, want) {
					t.Errorf("%s: the timeline is not the one that is made without what was kept", what)
				}
				if fetched {
					used++
				}
				if kept.used != used {
					t.Errorf("%s: what was kept was used %d times, want %d", what, kept.used, used)
				}
				return got
			}
			change := func(name, more string) {
				var data []byte
				if f := content[name]; f != nil {
					data = f.Data
				}
				content[name] = &fstest.MapFile{Data: append(data[:len(data):len(data)], more...)}
			}
			tl := same("first build", false)
			same("second build", true)
			delete(content, overridesFileName)
			if len(written) > 0 && name == "demonstration" {
				same("without overrides", false)
			}
			e := tl.Events[len(tl.Events)/2]
			content[overridesFileName] = &fstest.MapFile{Data: []byte("events:\n  - event: " + e.ID + "\n    title: Another title\n    reason: It is better\n")}
			same("a title", true)
			change(overridesFileName, "  - drop: ["+e.Mentions[0].ID+"]\n    reason: It tells of something else\n")
			same("a mention less", false)
			same("the same again", true)
			if m := e.Mentions[len(e.Mentions)-1]; m.Expression != nil {
				a := tl.Articles[m.Article]
				change(overridesFileName, fmt.Sprintf("dates:\n  - article: %s\n    phrase: %q\n    sentence: %q\n    date: %s at 14:25\n    reason: So it was\n",
					a.Slug, m.Expression.Text, a.Sentences[m.Sentence].Text, (m.Interval.Start+1).String()))
				same("another date and a time of day", false)
				same("and again", true)
			}
			change(settingsFileName, "\nday_first: true\n")
			same("a setting", false)
			for name := range maps.Keys(content) {
				if len(name) > len(articlesFolder) && name[:len(articlesFolder)] == articlesFolder {
					change(name, "\n\n")
					break
				}
			}
			same("an article with an empty line more", false)
			for key, data := range kept.data {
				kept.data[key] = data[:len(data)/2]
			}
			same("half of it is there", true)
		})
	}
}
