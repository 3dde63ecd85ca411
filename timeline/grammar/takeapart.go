package grammar

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// Desk is where sentences are taken apart, many of them one after the other: what they need
// room for is asked for once. Its zero value is empty. One goroutine at a time uses a desk.
type Desk struct {
	sentences []Sentence
	words     []Word
	marks     []bool
	names     []Name
	lower     map[string]string // words with capitals in lower case
}

// TakeApart splits a sentence to words, clauses, names and what they tell.
func TakeApart(text string, expressions []timex.Expression) *Sentence {
	return new(Desk).TakeApart(text, expressions)
}

// TakeApart is the function of that name. What it returns is good until Clear.
func (d *Desk) TakeApart(text string, expressions []timex.Expression) *Sentence {
	s := d.Words(text, expressions)
	for i := range s.Words {
		if w := &s.Words[i]; w.Kind <= Possessive { // no list has marks
			w.in = listsOf[w.Lower]
		}
	}
	if len(s.Words) > longestSentence {
		return s
	}
	s.Clauses = clauses(s.Words, s.Timed, s.agencyEnd())
	s.Units = s.tellings()
	return s
}

// Words splits a sentence to words and names, and looks for nothing else in it: it is what
// CountNames needs. What it returns is good until Clear.
func (d *Desk) Words(text string, expressions []timex.Expression) *Sentence {
	if len(d.sentences) == cap(d.sentences) {
		d.sentences = make([]Sentence, 0, max(1, 2*cap(d.sentences)))
	}
	d.sentences = append(d.sentences, Sentence{Text: text, Words: d.split(text)})
	s := &d.sentences[len(d.sentences)-1]
	n := len(s.Words)
	marked := d.unmarked(2 * n)
	s.Timed, s.Lasting = marked[:n:n], marked[n:]
	for _, e := range expressions {
		if strings.HasSuffix(e.Text, "-old") {
			continue // "the 21-year-old appeared" says who
		}
		from, _ := slices.BinarySearchFunc(s.Words, e.Begin+1, func(w Word, begin int) int { return cmp.Compare(w.End, begin) })
		for i := from; i < n && s.Words[i].Begin < e.End; i++ {
			s.Timed[i] = s.Timed[i] || s.Words[i].Kind != Possessive
			s.Lasting[i] = s.Lasting[i] || e.Type == timex.DURATION
		}
		for i := s.approach(from, e); i < from; i++ {
			s.Timed[i] = true
		}
		s.markZone(e)
		s.markPrayers(from, e)
	}
	if n <= longestSentence {
		from := len(d.names)
		d.names = findNames(d.names, s.Words, s.Timed)
		s.Names = d.names[from:len(d.names):len(d.names)]
	}
	return s
}

// Clear ends the use of all sentences that were taken apart here.
func (d *Desk) Clear() {
	d.sentences, d.words, d.marks, d.names = d.sentences[:0], d.words[:0], d.marks[:0], d.names[:0]
}

// split is splitWords at the desk.
func (d *Desk) split(text string) []Word {
	from := len(d.words)
	if room := len(text)/5 + 2; cap(d.words)-from < room { // about what prose has
		d.words, from = make([]Word, 0, max(room, 2*cap(d.words))), 0
	}
	d.words = splitWords(d.words, text, d.lowered)
	return d.words[from:len(d.words):len(d.words)]
}

// unmarked returns room for n marks, none of which is set.
func (d *Desk) unmarked(n int) []bool {
	from := len(d.marks)
	if cap(d.marks)-from < n {
		d.marks, from = make([]bool, 0, max(n, 2*cap(d.marks))), 0
	}
	d.marks = d.marks[:from+n]
	clear(d.marks[from:])
	return d.marks[from : from+n : from+n]
}

// lowered returns a word in lower case, with typewriter apostrophes and hyphens.
func (d *Desk) lowered(word string) string {
	if simple(word) {
		return word
	}
	lower, known := d.lower[word]
	if !known {
		lower = straight(strings.ToLower(word))
		if d.lower == nil {
			d.lower = map[string]string{}
		}
		d.lower[strings.Clone(word)] = lower // not the text that the word stands in
	}
	return lower
}

// simple reports whether a word is its own lower case.
func simple(word string) bool {
	for i := range len(word) {
		if c := word[i]; c-'A' < 26 || c >= 0x80 {
			return false
		}
	}
	return true
}
