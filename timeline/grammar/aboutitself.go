package grammar

import (
	"regexp"
	"strings"
)

// Sentences that speak of the article or its pictures.

// AboutItself reports whether a sentence speaks of the article or its pictures.
func AboutItself(text string) bool {
	if strings.Contains(text, "contributed to this ") {
		return itself.MatchString(text)
	}
	first := strings.IndexFunc(text, asciiWord)
	if first < 0 {
		return false
	}
	for _, opener := range itselfOpeners {
		if strings.HasPrefix(text[first:], opener) {
			return itself.MatchString(text)
		}
	}
	return false
}

var itself = regexp.MustCompile(`^\W*(?:(?:To clarify|Correction|Clarification|Editor['’]s note|Update)\b|MUST (?:WATCH|READ|SEE)\b|WATCH:|READ MORE\b|An? (?:photo|video|post) (?:posted|shared|published) by\b)|\bcontributed to this (?:report|story|article)\b`)

// itselfOpeners are what the pattern begins with where a sentence does: hardly any does,
// and every sentence is asked.
var itselfOpeners = [...]string{"To clarify", "Correction", "Clarification", "Editor", "Update", "MUST ", "WATCH:", "READ MORE", "A ph", "A vi", "A po", "An ph", "An vi", "An po"}
