package timeline

import (
	"fmt"
	"strings"
	"testing"
)

// TestTells compares what every passage of testdata/tells.txt tells, and how its day
// bears on that, with what the file wants.
func TestTells(t *testing.T) {
	comparePassages(t, "testdata/tells.txt", func(tl Timeline) string {
		var got strings.Builder
		for _, e := range tl.Events {
			fmt.Fprintf(&got, "\t%s, %s: %s\n", e.Date, e.Kind, e.Title)
		}
		if len(tl.Events) == 0 {
			fmt.Fprintln(&got, "\tno event")
		}
		return got.String()
	})
}
