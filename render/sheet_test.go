package render

import (
	"strings"
	"testing"

	"dateline/templates"
	"dateline/timeline"
)

// TestWithoutRules takes the selectors of some classes out of a style sheet.
func TestWithoutRules(t *testing.T) {
	const sheet = `:root{--paper:#fff}
.by,.from{block-size:1rem}
.by::before{content:","}
.mark.planned:not(.by){background:var(--paper)}
.sources :is(div,p):is(:target,:has(>.by)),.when{margin:0}
@media print{
.key,.bygone{display:none}
}`
	const want = `:root{--paper:#fff}
.from{block-size:1rem}
.mark.planned:not(.by){background:var(--paper)}
.when{margin:0}
@media print{
.bygone{display:none}
}`
	if got := string(withoutRules([]byte(sheet), map[string]bool{"by": true, "key": true, "when": false})); got != want {
		t.Errorf("%s\nwanted\n%s", got, want)
	}
}

// TestStyleSheet finds in the style sheet of a site the looks of what it has, and of
// nothing else.
func TestStyleSheet(t *testing.T) {
	for name, c := range map[string]struct {
		timeline timeline.Timeline
		has      bool
	}{
		"all states": {everyState(), true},
		"one day":    {timeline.Timeline{Events: []timeline.Event{{ID: "e-1", Title: "x", Date: day(2018, 8, 8)}}}, false},
	} {
		css := string(build(t, c.timeline)["site.css"])
		for _, look := range []string{".range", ".window", ".unit", ".about", ".by", ".from", ".mark.disputed", ".dispute", ".correction"} {
			if strings.Contains(css, look+"{") != c.has {
				t.Errorf("%s: %s stands in the style sheet: %v", name, look, !c.has)
			}
		}
		if !strings.Contains(css, ".day") {
			t.Errorf("%s: the style sheet has no mark of a day", name)
		}
	}
}

// TestRulesOnLines holds site.css to the shape that withoutRules reads: a rule on each
// line, and those of a group behind the line that opens it.
func TestRulesOnLines(t *testing.T) {
	sheet, err := templates.Files.ReadFile("site.css")
	if err != nil {
		t.Fatal(err)
	}
	depth := 0
	for n, line := range strings.Split(string(sheet), "\n") {
		rule := strings.Count(line, "{") == 1 && strings.HasSuffix(line, "}")
		if depth == 0 && !rule && line != "" && !strings.HasPrefix(line, "@") && !strings.HasPrefix(line, ":root{") && !strings.HasPrefix(line, "--") && !strings.HasPrefix(line, "color-scheme") {
			t.Errorf("templates/site.css:%d: %q is not one rule", n+1, line)
		}
		depth += strings.Count(line, "{") - strings.Count(line, "}")
	}
	if depth != 0 {
		t.Errorf("templates/site.css: %d groups stay open", depth)
	}
}
