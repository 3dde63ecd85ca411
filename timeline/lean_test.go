package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestLeaning compares the events that lean on others, of every passage of
// testdata/lean.txt, with those that the file wants.
func TestLeaning(t *testing.T) {
	comparePassages(t, "testdata/lean.txt", leaningOf)
}

// leaningOf writes the events of a timeline that lean on others.
func leaningOf(tl Timeline) string {
	var b strings.Builder
	for _, e := range slices.Concat(tl.Events, tl.Undated) {
		for _, m := range e.Mentions {
			if m.LeansOn == "" {
				continue
			}
			n := slices.IndexFunc(tl.Events, func(o Event) bool { return o.ID == m.LeansOn })
			fmt.Fprintf(&b, "\t%s: %s\n\t\t%s (%s), on %s: %s\n", e.Date, e.Title, m.Expression.Text, m.Expression.Rule, tl.Events[n].Date, tl.Events[n].Title)
		}
	}
	if b.Len() == 0 {
		return "\tnothing leans\n"
	}
	return b.String()
}

// A person who corrects the date of an event corrects what leans on it.
func TestLeaningFollowsCorrections(t *testing.T) {
	files := fstest.MapFS{"articles/a.txt": &fstest.MapFile{Data: []byte("---\npublished: 2018-08-09\n---\n" +
		"The Arden summit was held in Norland on July 16.\n\nAda Finch sold the harbour two days after the Arden summit.\n")}}
	before := Build(files)
	files["overrides.yaml"] = &fstest.MapFile{Data: []byte("events:\n  - event: " + before.Events[0].ID + "\n    date: 2018-07-17\n    reason: the agenda\n")}
	after := Build(files)
	for n, want := range []string{"16 Jul 2018, 18 Jul 2018", "17 Jul 2018, 19 Jul 2018"} {
		tl := []Timeline{before, after}[n]
		if len(tl.Events) != 2 {
			t.Fatalf("%d events, want 2", len(tl.Events))
		}
		if got := tl.Events[0].Date.String() + ", " + tl.Events[1].Date.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if before.Events[1].ID != after.Events[1].ID {
		t.Errorf("id %s became %s", before.Events[1].ID, after.Events[1].ID)
	}
}
