package timeline

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// aStory is the content folder of a story of testdata, without its overrides.
func aStory(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	given, _, _ := strings.Cut(string(data), "-- want --\n")
	fsys := content(given)
	delete(fsys, "overrides.yaml")
	return fsys
}

// backwards lists folders in the reverse of their order.
type backwards struct{ fstest.MapFS }

func (b backwards) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := b.MapFS.ReadDir(name)
	slices.Reverse(entries)
	return entries, err
}

func TestSameWhateverTheOrderAndTheCores(t *testing.T) {
	fsys := aStory(t, "bridge")
	want := Build(fsys)
	if got := Build(backwards{fsys}); !reflect.DeepEqual(got, want) {
		t.Errorf("folder read backwards:\n%s\nwant:\n%s", print(got), print(want))
	}
	for _, cores := range []int{1, 8} {
		before := runtime.GOMAXPROCS(cores)
		got := Build(fsys)
		runtime.GOMAXPROCS(before)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("on %d cores:\n%s\nwant:\n%s", cores, print(got), print(want))
		}
	}
}

// ids maps the ids of a timeline's mentions to their sentences.
func ids(tl Timeline) (events, mentions map[string]string) {
	events, mentions = map[string]string{}, map[string]string{}
	for _, e := range slices.Concat(tl.Events, tl.Undated) {
		events[e.ID] = e.Title
		for _, m := range e.Mentions {
			mentions[m.ID] = tl.Articles[m.Article].Sentences[m.Sentence].Text
		}
	}
	return events, mentions
}

func TestIDsOutliveNewArticles(t *testing.T) {
	fsys := aStory(t, "bridge")
	events, mentions := ids(Build(fsys))
	for name, file := range aStory(t, "speech") {
		fsys[strings.Replace(name, "articles/", "articles/another-", 1)] = file
	}
	later, laterMentions := ids(Build(fsys))
	if len(later) <= len(events) {
		t.Fatalf("%d events with more articles, %d without", len(later), len(events))
	}
	for id, title := range events {
		if later[id] == "" {
			t.Errorf("event %s (%s) has lost its id", id, title)
		}
	}
	for id, sentence := range mentions {
		if laterMentions[id] != sentence {
			t.Errorf("mention %s was of %q, is of %q", id, sentence, laterMentions[id])
		}
	}
}

func TestIDsGrowWhereTheyWouldCollide(t *testing.T) {
	var tellings []*telling
	for _, key := range []string{"a", "b", "a2", "c"} {
		tellings = append(tellings, &telling{key: keyOf(key)})
	}
	identify(tellings)
	seen := map[string]bool{}
	for _, x := range tellings {
		if len(x.ID) != len("m-")+idDigits || seen[x.ID] {
			t.Errorf("id %q of %q", x.ID, x.key)
		}
		seen[x.ID] = true
	}
	// 5,000 keys have about half a collision in six digits; 40,000 have dozens.
	many := make([]*telling, 40000)
	for i := range many {
		many[i] = &telling{key: keyOf(strings.Repeat("x", i%200) + string(rune('a'+i/200)))}
	}
	identify(many)
	seen, long := map[string]bool{}, 0
	for _, x := range many {
		if seen[x.ID] {
			t.Fatalf("id %s is there twice", x.ID)
		}
		if len(x.ID) > len("m-")+idDigits {
			long++
		}
		seen[x.ID] = true
	}
	if long == 0 {
		t.Error("no id has grown among 40,000")
	}
}
