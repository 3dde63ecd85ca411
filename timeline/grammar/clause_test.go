package grammar

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

var update = flag.Bool("update", false, "rewrite the expected clauses of testdata")

// TestClauses splits the sentences of testdata/clauses.txt and compares the
// clauses with those that the file wants.
func TestClauses(t *testing.T) {
	const name = "testdata/clauses.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for _, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "#") || line == "":
			fmt.Fprintln(&got, line)
		case !strings.HasPrefix(line, "\t"):
			fmt.Fprintf(&got, "%s\n%s", line, clausesOf(line))
		}
	}
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got.String() != string(data) {
		t.Errorf("got:\n%s", got.String())
	}
}

// clausesOf writes the clauses and event phrases of a sentence.
func clausesOf(text string) string {
	var b strings.Builder
	s := TakeApart(text, timex.Tag([]string{text}, timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true})[0])
	for i, u := range s.Units {
		what := "tells"
		if i >= len(s.Clauses) {
			what = "names"
		} else if c := s.Clauses[i]; c.Says && c.Content >= 0 {
			what = fmt.Sprintf("says %d", c.Content+1)
		} else if c.Relative {
			what = "relative"
		} else if c.Dependent {
			what = "depends"
		}
		if len(u.Speaker) > 0 {
			what += ", said by " + Phrase(s, u.Speaker)
		}
		head := "-"
		if u.Head >= 0 {
			head = s.Words[u.Head].Text
		}
		fmt.Fprintf(&b, "\t%d %s: [%s] %s | %s\n", i+1, what, Phrase(s, u.Subject), head, Phrase(s, trimMarks(s.Words, u.Words)))
	}
	return b.String()
}
