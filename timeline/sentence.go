package timeline

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/cluster"
	"dateline/timeline/timex"
)

// sentence is a sentence taken apart.
type sentence struct {
	text    string
	plain   string // the words alone, to tell whether two sentences are the same
	words   []word
	timed   []bool // words of time expressions
	clauses []clause
	names   []name
	units   []unit
	terms   []term         // set when the names of the whole corpus are known
	bag     cluster.Vector // the terms, all of the same weight; set when first asked for
	stands  map[int]string // words that stand for a name, and the name; "" for a word that it replaces too
}

// unit is one thing that a sentence tells: a clause, or a noun phrase that
// names a happening ("during a visit to Russia").
type unit struct {
	words    []int // ascending, but for a relative clause, which follows its antecedent
	subject  []int
	speaker  []int // who says it, where someone does
	clause   int   // its clause, or the one in which a noun phrase stands; -1 if none
	head     int   // the verb that carries the meaning, or the noun that names the happening; -1 if none
	nominal  bool
	quoted   bool
	trailing bool // what is said stands before who says it
	asserted bool // told as a fact, not as a condition
}

// longestSentence is the number of words and marks above which a sentence is
// none: a table or noise, which tells nothing. It keeps the time that a text
// takes linear in its length.
const longestSentence = 400

// takeApart splits a sentence to words, clauses, names and what they tell.
func takeApart(text string, expressions []timex.Expression) *sentence {
	s := &sentence{text: text, words: splitWords(text)}
	s.plain = plain(s.words)
	s.timed = make([]bool, len(s.words))
	for _, e := range expressions {
		from, _ := slices.BinarySearchFunc(s.words, e.Begin+1, func(w word, begin int) int { return cmp.Compare(w.end, begin) })
		for i := from; i < len(s.words) && s.words[i].begin < e.End; i++ {
			s.timed[i] = s.timed[i] || s.words[i].kind != possessive
		}
	}
	if len(s.words) > longestSentence {
		return s
	}
	s.clauses = clauses(s.words, s.timed)
	s.names = findNames(s.words, s.timed)
	s.units = s.tellings()
	return s
}

func plain(words []word) string {
	var b strings.Builder
	for _, w := range words {
		if w.isWord() {
			b.WriteString(w.lower)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// tellings lists the clauses and noun phrases of a sentence that can tell an
// event. Unit i is clause i for all clauses; noun phrases come after them.
func (s *sentence) tellings() []unit {
	var units, nominals []unit
	for i, c := range s.clauses {
		u := unit{words: c.words, subject: c.subject, clause: i, head: c.head, quoted: c.quotedText, asserted: true}
		if c.saidBy >= 0 {
			u.speaker, u.trailing = s.clauses[c.saidBy].subject, s.clauses[c.saidBy].trailing
		}
		if c.marker >= 0 {
			m := s.words[c.marker].lower
			u.asserted = m != "if" && m != "unless" && m != "until" && m != "till" && m != "once" && m != "whenever" && m != "wherever"
		}
		for _, n := range s.nominals(i) {
			nominals = append(nominals, n)
			if before := n.words[0] - 1; before >= 0 && s.words[before].lower != "at" {
				u.words = without(u.words, append([]int{before}, n.words...))
			}
		}
		if c.relative && len(c.subject) > 0 {
			u.words = append(slices.Clone(c.subject), without(u.words, append([]int{c.marker}, c.subject...))...)
		}
		units = append(units, u)
	}
	return append(units, nominals...)
}

func without(from, these []int) []int {
	return slices.DeleteFunc(slices.Clone(from), func(i int) bool { return slices.Contains(these, i) })
}

// nominals finds the noun phrases of clause c that name a happening and tell
// when something was: "following the Helsinki summit".
func (s *sentence) nominals(c int) []unit {
	var out []unit
	words := s.clauses[c].words
	for n := 0; n < len(words); n++ {
		i := words[n]
		if _, _, leans := s.leanPhrase(i); !leans && !eventPrepositions[s.words[i].lower] || s.timed[i] {
			continue
		}
		event := -1
		end := n + 1
		for ; end < len(words) && s.nounPhrase(c, words, end, event >= 0); end++ {
			if w := s.words[words[end]].lower; eventNouns[w] && (event < 0 || eventNouns[s.words[words[end-1]].lower] || event == words[end-1]) {
				event = words[end]
			}
		}
		if event < 0 {
			continue
		}
		u := unit{words: slices.Clone(words[n+1 : end]), clause: c, head: event, nominal: true, asserted: true, quoted: s.words[event].quoted}
		u.words = trimMarks(s.words, u.words)
		out = append(out, u)
		n = end - 1
	}
	return out
}

// nounPhrase reports whether word n of a clause goes on with a noun phrase;
// once its happening is named, prepositions may add who and where.
func (s *sentence) nounPhrase(c int, words []int, n int, named bool) bool {
	i := words[n]
	w := s.words[i]
	switch {
	case s.timed[i]:
		return true
	case i == s.clauses[c].verb || i == s.clauses[c].head || auxiliaries[w.lower] || hardPasts[w.lower] || pronouns[w.lower] && !determiners[w.lower]:
		return false
	case n > 0 && words[n-1] != i-1 && !s.timed[words[n-1]]:
		return false
	case w.kind == comma:
		return n+1 < len(words) && s.words[words[n-1]].capital() && s.words[words[n+1]].capital()
	case w.kind == quoteMark || w.kind == possessive || w.kind == number:
		return true
	case w.kind == stop:
		return false
	case w.lower == "at":
		return named
	case eventPrepositions[w.lower]:
		return false
	case prepositions[w.lower]:
		return named || bareTimePrepositions[w.lower] && n+1 < len(words) && s.timed[words[n+1]]
	case w.lower == "to" || subordinates[w.lower]:
		return false
	case strings.HasSuffix(w.lower, "ing") && !eventNouns[w.lower] && named && prepositions[s.words[words[n-1]].lower]:
		return false
	case conjunctions[w.lower]:
		return n+1 < len(words) && w.lower == "and" && s.words[words[n+1]].capital()
	}
	return true
}

// trimMarks drops marks from both ends of a list of words.
func trimMarks(all []word, words []int) []int {
	mark := func(i int) bool { return !all[i].isWord() && all[i].kind != possessive }
	for len(words) > 0 && mark(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 0 && mark(words[0]) {
		words = words[1:]
	}
	return words
}
