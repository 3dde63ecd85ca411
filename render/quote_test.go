package render

import (
	"strings"
	"testing"

	"dateline/timeline/timex"
)

// TestCloseUp reads sentences of texts that were cut into tokens, and of others.
func TestCloseUp(t *testing.T) {
	for sentence, want := range map[string]string{
		`It was a " blackout. "`:                    `It was a "blackout."`,
		`" No, " he said on Monday, " not " again.`: `"No," he said on Monday, "not" again.`,
		`He said " no" on Monday.`:                  `He said "no" on Monday.`,
		`He said "no" on Monday.`:                   `He said "no" on Monday.`,
		`A plank of 12 " fell on Monday.`:           `A plank of 12 " fell on Monday.`,
		`"`:                                         `"`,
		`" "`:                                       `""`,
		`The " first on Monday " was "the last one".`:             `The "first on [Monday]" was "the last one".`,
		`Has ‘ whiteness studies ’ run its course, “ he said ” ?`: `Has ‘whiteness studies’ run its course, “he said” ?`,
		`The boys ’ club of the ’90s, she said “no”.`:             `The boys’ club of the ’90s, she said “no”.`,
		`She came " Monday " again.`:                              `She came "[Monday]" again.`,
	} {
		var found []timex.Expression
		if i := strings.Index(sentence, "Monday"); i >= 0 && strings.Contains(want, "[") {
			found = append(found, timex.Expression{Begin: i, End: i + len("Monday")})
		}
		got := ""
		for _, r := range quote(sentence, found...) {
			if r.Marked {
				r.Text = "[" + r.Text + "]"
			}
			got += r.Text
		}
		if got != want {
			t.Errorf("%q: %q, wanted %q", sentence, got, want)
		}
	}
}
