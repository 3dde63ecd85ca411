package render

import (
	"fmt"
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

// Where few events are told by several articles, the highest-ranked that happened make
// up for them, in order of date.
func TestMainEventsFill(t *testing.T) {
	d := &desk{}
	a := d.file("post", "River Post", "The strike", day(2018, 8, 8).Start)
	b := d.file("wire", "Northern Wire", "Docks stand still", day(2018, 8, 8).Start)
	for n := range 12 {
		on := day(2018, 8, n+1)
		mentions := []timeline.Mention{d.says(a, "Ships wait on that day.", "that day", on, timeline.Gives, "")}
		if n == 6 {
			mentions = append(mentions, d.says(b, "Ships wait on that day.", "that day", on, timeline.Gives, ""))
		}
		e := d.tell(fmt.Sprint("e-", n), "Ships wait", on, mentions...)
		e.Rank = 12 - n
		if n == 11 {
			e.Kind = timeline.Planned
		}
	}
	s, err := new(Theme).newSite(d.Timeline)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range s.mainEvents() {
		got = append(got, e.ID)
	}
	if want := []string{"e-6", "e-9", "e-10"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q are the main events, want %q", got, want)
	}
}
