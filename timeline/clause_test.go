package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

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
	compareFile(t, name, data, got.String())
}

// clausesOf writes the clauses and event phrases of a sentence.
func clausesOf(text string) string {
	var b strings.Builder
	s := takeApart(text, timex.Tag([]string{text}, timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true})[0])
	for i, u := range s.units {
		what := "tells"
		if i >= len(s.clauses) {
			what = "names"
		} else if c := s.clauses[i]; c.says && c.content >= 0 {
			what = fmt.Sprintf("says %d", c.content+1)
		} else if c.relative {
			what = "relative"
		} else if c.dependent {
			what = "depends"
		}
		if len(u.speaker) > 0 {
			what += ", said by " + phrase(s, u.speaker)
		}
		head := "-"
		if u.head >= 0 {
			head = s.words[u.head].text
		}
		fmt.Fprintf(&b, "\t%d %s: [%s] %s | %s\n", i+1, what, phrase(s, u.subject), head, phrase(s, trimMarks(s.words, u.words)))
	}
	return b.String()
}
