package timeline

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// comparePassages builds an article of every passage of a file, published on
// Thursday, 9 August 2018, and compares what told says of its timeline with the
// lines that follow the passage, each of which begins with a tab.
func comparePassages(t *testing.T, name string, told func(Timeline) string) {
	t.Helper()
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
		fmt.Fprint(&got, told(Build(fstest.MapFS{"articles/a.txt": &fstest.MapFile{Data: []byte(text)}})))
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
	compareFile(t, name, data, got.String())
}

// compareFile compares a file of testdata with what came, or writes it with
// -update.
func compareFile(t *testing.T, name string, data []byte, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got != string(data) {
		t.Errorf("got:\n%s", got)
	}
}
