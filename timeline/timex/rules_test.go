package timex

import (
	"strings"
	"testing"

	"dateline/timeline/date"
)

// published is the day of the rules' examples, a Wednesday.
var published = Context{Published: date.MustOf(2018, 8, 8), Dated: true}

// TestRules runs the examples of the rule table.
func TestRules(t *testing.T) {
	for _, rules := range levels {
		for _, r := range rules {
			for _, ex := range r.examples {
				checkExample(t, r.name, ex)
			}
		}
	}
}

// checkExample tags one example of a rule: "text with [phrase] => value mod",
// or a text that holds no time at all.
func checkExample(t *testing.T, rule, ex string) {
	t.Helper()
	text, want, positive := strings.Cut(ex, " => ")
	plain := strings.NewReplacer("[", "", "]", "").Replace(text)
	// An example of two sentences shows what the text spoke of before.
	parts := strings.Split(plain, " | ")
	results := Tag(parts, published)
	last := results[len(results)-1]
	if !positive {
		for _, e := range last {
			t.Errorf("%s: %q: %q is no time, got %s", rule, ex, e.Text, e.Value)
		}
		return
	}
	begin, end := strings.IndexByte(text, '['), strings.IndexByte(text, ']')
	phrase := text[begin+1 : end]
	for _, e := range last {
		if e.Text != phrase {
			continue
		}
		if got := strings.TrimSpace(e.Value + " " + e.Mod); got != want {
			t.Errorf("%s: %q: got %s (%s: %s)", rule, ex, got, e.Rule, e.Sum())
		}
		return
	}
	var got []string
	for _, e := range last {
		got = append(got, e.Text+" ("+e.Rule+")")
	}
	t.Errorf("%s: %q: %q not found, only %q", rule, ex, phrase, got)
}
