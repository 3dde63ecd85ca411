package article

import "strings"

// Articles are read as English. One in another language would give no dates, or those
// of the few words that both have.

// englishWords are the commonest words of English that few other languages have; in
// lower case.
var englishWords = map[string]bool{
	"the": true, "of": true, "and": true, "to": true, "that": true, "with": true, "was": true, "for": true, "from": true, "his": true, "this": true,
	"it": true, "is": true, "are": true, "have": true, "has": true, "had": true, "said": true, "which": true, "they": true, "were": true, "their": true, "by": true, "not": true, "will": true,
}

const (
	enoughWords   = 30 // of a text to tell its language
	englishShare  = 8  // one word in so many is common in English text
	longestSample = 5000
)

// Foreign reports whether the text of a draft surely is in another language than
// English.
func (d Draft) Foreign() bool {
	words, english := 0, 0
	for _, p := range d.Text {
		for word := range strings.FieldsSeq(p.Text) {
			words++
			if englishWords[strings.ToLower(strings.Trim(word, `"'“”‘’(),.;:!?`))] {
				english++
			}
		}
		if words > longestSample {
			break
		}
	}
	return words >= enoughWords && english*2*englishShare < words
}
