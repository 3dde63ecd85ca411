package wording

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSumTexts finds each text in every language, with the blanks of the English
// one: a span is a number of units.
func TestSumTexts(t *testing.T) {
	blank := regexp.MustCompile(`\{\w+\}`)
	blanks := func(text string) []string {
		text = strings.NewReplacer("{span}", "{count}", "{unit}s", "{units}").Replace(text)
		found := blank.FindAllString(text, -1)
		slices.Sort(found)
		return slices.Compact(found)
	}
	for english, texts := range sumTexts {
		for n, text := range texts {
			if text == "" || text == english || !slices.Equal(blanks(text), blanks(english)) {
				t.Errorf("%q in language %d: %q", english, n, text)
			}
		}
	}
	for english, names := range sumUnits {
		for n, name := range names {
			if slices.Contains(name[:], "") || !strings.HasSuffix(name[2], name[0]) && english != "year" {
				t.Errorf("%q in language %d: %q", english, n, name)
			}
		}
	}
}
