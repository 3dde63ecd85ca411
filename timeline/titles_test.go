package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// TestTitles builds an article of every passage of testdata/titles.txt,
// published on Thursday, 9 August 2018, and compares its events with those that
// the file wants.
func TestTitles(t *testing.T) {
	const name = "testdata/titles.txt"
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	var passage []string
	flush := func() {
		if len(passage) == 0 {
			return
		}
		text := "---\nsource: The Courier\npublished: 2018-08-09\n---\n" + strings.Join(passage, "\n\n") + "\n"
		tl := Build(fstest.MapFS{"articles/a.txt": &fstest.MapFile{Data: []byte(text)}})
		for _, e := range tl.Events {
			fmt.Fprintf(&got, "\t%s: %s\n", e.Date, e.Title)
			if n := utf8.RuneCountInString(e.Title); n > maxTitle {
				t.Errorf("%d characters: %s", n, e.Title)
			}
		}
		if len(tl.Events) == 0 {
			fmt.Fprintln(&got, "\tno event")
		}
		passage = nil
	}
	for _, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		switch {
		case strings.HasPrefix(line, "\t"):
			flush()
		case strings.HasPrefix(line, "#") || line == "":
			flush()
			fmt.Fprintln(&got, line)
		default:
			fmt.Fprintln(&got, line)
			passage = append(passage, line)
		}
	}
	flush()
	if *update {
		if err := os.WriteFile(name, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got.String() != string(data) {
		t.Errorf("got:\n%s", got.String())
	}
}
