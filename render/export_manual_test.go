package render

import (
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestManual finds every example of docs/exports.md in the file of the
// demonstration that its heading names, and every file that the manual speaks of.
func TestManual(t *testing.T) {
	manual, err := os.ReadFile("../docs/exports.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := 0
	file := ""
	fenced := false
	for line := range strings.SplitSeq(string(manual), "\n") {
		switch heading, isHeading := strings.CutPrefix(line, "## "); {
		case isHeading:
			data, err := os.ReadFile(path.Join("../site", heading))
			if err != nil {
				t.Fatal(err)
			}
			file = strings.ReplaceAll(string(data), "\r\n", "\n")
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case fenced:
			if examples++; !strings.Contains(file, line) {
				t.Errorf("the example %q is not in the demonstration", line)
			}
		}
	}
	if examples < 20 {
		t.Errorf("found %d lines of examples", examples)
	}
	made := map[string]bool{}
	based := everyState()
	based.Settings.BaseURL = "https://example.org/story"
	for name := range built(t, "based", based) {
		made[name] = true
	}
	for _, m := range regexp.MustCompile("`([a-z]+\\.(?:[a-z]+\\.)?(?:json|csv|ics|xml|html|png|txt))`").FindAllStringSubmatch(string(manual), -1) {
		if !made[m[1]] {
			t.Errorf("the manual speaks of %s, which no site has", m[1])
		}
	}
	s, err := new(Theme).newSite(based)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.forms() {
		if !strings.Contains(string(manual), "`"+f.Name+"`") {
			t.Errorf("the manual does not speak of %s", f.Name)
		}
	}
}
