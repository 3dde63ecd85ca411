package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/timex"
)

// prose returns the text of an event where it tells a reader more than the title
// above it and the date beside it.
func (s *site) prose(e timeline.Event) []run {
	runs := s.text(e)
	if slices.ContainsFunc(runs, func(r run) bool { return r.Struck }) {
		return runs
	}
	for _, m := range e.Mentions {
		if s.tells(e, m) && repeats(e.Title, e.Text, found(s.Articles[m.Article], m.Sentence)) {
			return nil
		}
	}
	return runs
}

// preposition is the length in letters of the longest word before a date that
// goes with it: "on Monday", "der 3. Mai".
const preposition = 3

// repeats reports whether a sentence has the words of a title and no others but
// one expression of time, with the short word that leads to it.
func repeats(title, sentence string, found []timex.Expression) bool {
	said := plainWords(title)
	if slices.Equal(said, plainWords(sentence)) {
		return true
	}
	if len(found) != 1 || found[0].Begin < 0 || found[0].Begin > found[0].End || found[0].End > len(sentence) {
		return false
	}
	before, after := plainWords(sentence[:found[0].Begin]), plainWords(sentence[found[0].End:])
	if slices.Equal(said, slices.Concat(before, after)) {
		return true
	}
	n := len(before) - 1
	return n >= 0 && utf8.RuneCountInString(before[n]) <= preposition && slices.Equal(said, slices.Concat(before[:n], after))
}

// plainWords returns the words of a text in lower case, without punctuation.
func plainWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}
