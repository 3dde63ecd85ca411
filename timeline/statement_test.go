package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestStatements compares the statements of every passage of testdata/statements.txt,
// and what they speak of, with those that the file wants.
func TestStatements(t *testing.T) {
	comparePassages(t, "testdata/statements.txt", statementsOf)
}

// statementsOf writes the events of a timeline that speak of others.
func statementsOf(tl Timeline) string {
	var b strings.Builder
	all := slices.Concat(tl.Events, tl.Undated)
	for _, e := range all {
		for _, id := range e.SpeaksOf {
			n := slices.IndexFunc(all, func(o Event) bool { return o.ID == id })
			fmt.Fprintf(&b, "\t%s: %s\n\t\tof %s: %s\n", e.Date, e.Title, all[n].Date, all[n].Title)
		}
	}
	if b.Len() == 0 {
		return "\tno links\n"
	}
	return b.String()
}

// What is left out of a timeline is spoken of by nothing in it.
func TestStatementOfWhatIsLeftOut(t *testing.T) {
	files := fstest.MapFS{"articles/a.txt": &fstest.MapFile{Data: []byte("---\npublished: 2018-08-09\n---\n" +
		"A bomb exploded in the market of Arden on Monday and killed two traders.\n\nMayor Tom Reed condemned the bombing in Arden on Wednesday.\n")}}
	for _, c := range []struct {
		settings string
		want     int
	}{{"title: Arden\n", 1}, {"title: Arden\nfrom: 2018-08-08\n", 0}} {
		files["timeline.yaml"] = &fstest.MapFile{Data: []byte(c.settings)}
		tl := Build(files)
		if got := len(tl.Events[len(tl.Events)-1].SpeaksOf); got != c.want {
			t.Errorf("%q: %d links, want %d", c.settings, got, c.want)
		}
	}
}
