package grammar

import (
	"strings"
	"unicode/utf8"
)

// Texts that have lost their lines: headline, label and caption run into the sentence
// behind them, without a mark between.

// runsIn reports whether a sentence begins at word i that what stands before it runs
// into: "Your stories | The planes fired", "FLOOD HITS ARDEN | The river rose".
func runsIn(words []Word, timed []bool, i int) bool {
	if i == 0 || i+1 >= len(words) || words[i].Kind != PlainWord || !words[i].Capital() || words[i].Quoted || timed[i] {
		return false
	}
	before, w, next := words[i-1], words[i], words[i+1]
	if before.Kind != PlainWord && !timed[i-1] || strings.HasSuffix(before.Text, ".") || len(w.Text) > 1 && capitals(w.Text) {
		return false
	}
	if i >= 3 && shouted(words[i-3:i]) {
		return true
	}
	if (w.Text == "The" || w.Text == "A" || w.Text == "An") && (titleCase(words[:i]) || byline(words[:i])) {
		return true
	}
	return sentenceOpeners[w.Text] && (next.Kind == PlainWord && !next.Capital() || next.Kind == Number) && (timed[i-1] && i > 1 || !before.Capital() && !FunctionWords[before.Lower])
}

// shouted reports whether words are all in capitals, and not all of them short, as names
// of agencies are.
func shouted(words []Word) bool {
	long := 0
	for _, w := range words {
		if w.Kind != PlainWord || !capitals(w.Text) || w.Text == strings.ToLower(w.Text) {
			return false
		}
		if len(w.Text) > 4 {
			long++
		}
	}
	return long > 1
}

// capitals reports whether a text has no letter but capitals.
func capitals(text string) bool {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf {
			return text == strings.ToUpper(text)
		} else if 'a' <= c && c <= 'z' {
			return false
		}
	}
	return true
}

// titleCase reports whether words from the beginning of a sentence are a headline as some
// papers set them: "Harbour Sale Set in Motion".
func titleCase(words []Word) bool {
	n := len(words)
	if n < 4 || n > 14 || !words[n-1].Capital() || !words[n-2].Capital() && !Prepositions[words[n-2].Lower] {
		return false
	}
	capitals, small := 0, 0
	for _, w := range words {
		switch {
		case w.Kind == Number || w.Kind == Possessive:
		case w.Kind != PlainWord || strings.HasSuffix(w.Text, "."):
			return false
		case w.Capital():
			capitals++
		case FunctionWords[w.Lower]:
			small++
		default:
			return false
		}
	}
	return words[0].Capital() && capitals > 3 && small > 0
}

// byline reports whether words from the beginning of a sentence only say who wrote it: "By the
// Courier Staff".
func byline(words []Word) bool {
	if len(words) < 3 || words[0].Text != "By" || !words[len(words)-1].Capital() {
		return false
	}
	for _, w := range words[1:] {
		if w.Kind != Comma && w.Lower != "the" && w.Lower != "and" && !w.Capital() {
			return false
		}
	}
	return true
}

// sentenceOpeners begin sentences, and stand with a capital in no name before a small letter.
var sentenceOpeners = Set(`The A An He She They It There This These Some Many Most Several At In On As But After When While With For Two Three Four Five Up`)

// RunsIn reports whether a sentence begins at word i that what stands before it runs into.
func (s *Sentence) RunsIn(i int) bool { return runsIn(s.Words, s.Timed, i) }

// Headed reports whether headline, label or date line stand before what a sentence says
// and run into it.
func (s *Sentence) Headed() bool {
	if s.datelineEnd() > longestDateline {
		return true
	}
	for i := range min(len(s.Words), longestHead) {
		if s.RunsIn(i) {
			return true
		}
	}
	return false
}

// longestDateline is the number of words and marks that a date line has with nothing before it.
const longestDateline = 10
