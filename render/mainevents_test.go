package render

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline"
)

// The demonstration is, in short, what its title says.
func TestInShort(t *testing.T) {
	s, err := new(Theme).newSite(timeline.Build(os.DirFS("../content")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range s.inShort() {
		got = append(got, words(e.When.Parts)+": "+e.Title)
	}
	want := []string{
		"16 Jul 2018: Trump and Putin held their summit in Helsinki",
		"5–8 Aug 2018: Senator Rand Paul visits Moscow",
		"8 Aug 2018: Rand Paul delivers Trump's letter to Putin's administration in Moscow",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A timeline that can be read at a glance has no head in short, and a long one
// no long one.
func TestMainEvents(t *testing.T) {
	for _, c := range []struct{ events, want int }{{1, 0}, {5, 0}, {6, 2}, {17, 3}, {30, 5}, {mostListed + 1, 5}} {
		front := string(build(t, manyEvents(c.events))["index.html"])
		_, short, _ := strings.Cut(front, `<nav class="short"`)
		short, _, _ = strings.Cut(short, "</nav>")
		if got := strings.Count(short, "<bdi"); got != c.want {
			t.Errorf("%d events: %d in short, want %d", c.events, got, c.want)
		}
	}
}
