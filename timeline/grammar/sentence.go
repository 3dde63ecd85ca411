package grammar

import (
	"maps"
	"slices"
	"strings"
)

// Sentence is a sentence taken apart.
type Sentence struct {
	Text    string
	Words   []Word
	Timed   []bool // words of time expressions
	Lasting []bool // those of lengths of time: "12 years"
	Clauses []Clause
	Names   []Name
	Units   []Unit
	stands  StandIns
}

// StandIns are words of a sentence that stand for a name, and the name; "" for a word that
// it replaces too.
type StandIns map[int]string

// StandIns returns what NameBook.Refer has found that words of the sentence stand for.
func (s *Sentence) StandIns() StandIns { return s.stands }

// SetStandIns sets what words stand for, of a sentence that is taken apart again.
func (s *Sentence) SetStandIns(to StandIns) { s.stands = to }

// Unit is one thing that a sentence tells: a clause, or a noun phrase that
// names a happening ("during a visit to Russia").
type Unit struct {
	Words    []int // ascending, but for a relative clause, which follows its antecedent
	Subject  []int // of its clause; none of a noun phrase
	Speaker  []int // who says it, where someone does
	Clause   int   // its clause, or the one in which a noun phrase stands; -1 if none
	Head     int   // the verb that carries the meaning, or the noun that names the happening; -1 if none
	Nominal  bool  // a noun phrase
	Quoted   bool  // stands in quotation marks
	Trailing bool  // what is said stands before who says it
	Asserted bool  // told as a fact, not as a condition
}

// Clone returns the unit with lists of its own, not those of its sentence.
func (u Unit) Clone() Unit {
	all := slices.Concat(u.Words, u.Subject, u.Speaker)
	words, subject := len(u.Words), len(u.Words)+len(u.Subject)
	u.Words, u.Subject, u.Speaker = all[:words:words], all[words:subject:subject], all[subject:]
	return u
}

// longestSentence is the number of words and marks above which a sentence is
// none: a table or noise, which tells nothing. It keeps the time that a text
// takes linear in its length.
const longestSentence = 400

// tellings lists the clauses and noun phrases of a sentence that can tell an
// event. Unit i is clause i for all clauses; noun phrases come after them.
func (s *Sentence) tellings() []Unit {
	units := make([]Unit, 0, len(s.Clauses)+1)
	var nominals []Unit
	for i, c := range s.Clauses {
		u := Unit{Words: c.Words, Subject: c.Subject, Clause: i, Head: c.head, Quoted: c.QuotedText, Asserted: true}
		if c.SaidBy >= 0 {
			u.Speaker, u.Trailing = s.Clauses[c.SaidBy].Subject, s.Clauses[c.SaidBy].trailing
		}
		if c.SaidBy >= 0 && s.untoldBy(c.SaidBy) || s.unsaid(i) {
			u.Asserted = false
		}
		if c.Marker >= 0 {
			m := s.Words[c.Marker].Lower
			if Conjunctions[m] && c.Bare && i > 0 && s.Clauses[i-1].Marker >= 0 && s.Words[s.Clauses[i-1].Marker].Lower == "whether" {
				m = "whether" // "unclear whether he fell or was pushed"
			}
			u.Asserted = m != "whether" && m != "if" && m != "unless" && !((m == "until" || m == "till" || m == "once") && !s.cameThen(i)) && m != "whenever" && m != "wherever"
		}
		for _, n := range s.nominals(i) {
			nominals = append(nominals, n)
			if before := n.Words[0] - 1; before >= 0 && s.Words[before].Lower != "at" {
				joint := before
				if at, _, leans := s.leanPhrase(before); leans {
					joint = at // "ahead of the speech"
				}
				u.Words = Without(u.Words, append(consecutive(joint, n.Words[0]), n.Words...))
			}
		}
		if c.Relative && len(c.Subject) > 0 {
			u.Words = append(slices.Clone(c.Subject), Without(u.Words, append([]int{c.Marker}, c.Subject...))...)
		}
		units = append(units, u)
	}
	return append(units, nominals...)
}

// cameThen reports whether clause c, behind "until" or "once", tells what was done then, as it has a
// time of its own: "they stayed until the council freed them on Monday".
func (s *Sentence) cameThen(c int) bool {
	if !s.pastClause(c) || !slices.ContainsFunc(s.Clauses[c].Words, func(i int) bool { return s.Timed[i] && !s.Lasting[i] }) {
		return false
	}
	return c == 0 || s.Clauses[c-1].Verb < 0 || !modals[s.Words[s.Clauses[c-1].Verb].Lower] && !futures[s.Words[s.Clauses[c-1].Verb].Lower]
}

// unsaid reports whether clause c is what the clause before it tells that nobody said.
func (s *Sentence) unsaid(c int) bool {
	cl := s.Clauses[c]
	return c > 0 && s.Clauses[c-1].Says && (cl.zeroThat || cl.Marker >= 0 && s.Words[cl.Marker].Lower == "that") && s.untoldBy(c-1)
}

// untoldBy reports whether clause c tells that somebody did not say something: "did not tell them
// that".
func (s *Sentence) untoldBy(c int) bool {
	cl := s.Clauses[c]
	for i := max(cl.Verb, 0); i < cl.head; i++ {
		if w := s.Words[i].Lower; w == "not" || w == "never" || strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}

// MainUnit returns what the first main clause of a sentence tells; a unit of no clause where there is none.
func (s *Sentence) MainUnit() Unit {
	for i, c := range s.Clauses {
		if c.Verb >= 0 && !c.Relative && !c.Dependent {
			return s.Units[i]
		}
	}
	return Unit{Clause: -1, Head: -1}
}

// Without returns the words of a list that are not in another.
func Without(from, these []int) []int {
	return slices.DeleteFunc(slices.Clone(from), func(i int) bool { return slices.Contains(these, i) })
}

// nominals finds the noun phrases of clause c that name a happening and tell
// when something was: "following the Helsinki summit".
func (s *Sentence) nominals(c int) []Unit {
	var out []Unit
	words := s.Clauses[c].Words
	for n := 0; n < len(words); n++ {
		i := words[n]
		if _, _, leans := s.leanPhrase(i); !leans && s.Words[i].in&beforeNominalList == 0 || s.Timed[i] {
			continue
		}
		event := -1
		end := n + 1
		for ; end < len(words) && s.nounPhrase(c, words, end, event >= 0); end++ {
			if w := s.Words[words[end]].Lower; EventNouns[w] && (event < 0 || EventNouns[s.Words[words[end-1]].Lower] || event == words[end-1]) {
				event = words[end]
			}
		}
		if event < 0 || i == s.Clauses[c].Marker && s.Clauses[c].Dependent && end < len(words) && words[end] == s.Clauses[c].Verb && openings[s.Words[words[end]].Lower] {
			continue // "since the uprising began"
		}
		u := Unit{Words: slices.Clone(words[n+1 : end]), Clause: c, Head: event, Nominal: true, Asserted: true, Quoted: s.Words[event].Quoted}
		u.Words = trimMarks(s.Words, u.Words)
		out = append(out, u)
		n = end - 1
	}
	return out
}

// openings say of a happening that it began or ended, and nothing else.
var openings = Set(`began ended started erupted broke struck hit`)

// nounPhrase reports whether word n of a clause goes on with a noun phrase;
// once its happening is named, prepositions may add who and where.
func (s *Sentence) nounPhrase(c int, words []int, n int, named bool) bool {
	i := words[n]
	w := s.Words[i]
	switch {
	case s.Timed[i]:
		return true
	case i == s.Clauses[c].Verb || i == s.Clauses[c].head || Auxiliaries[w.Lower] || hardPasts[w.Lower] || Pronouns[w.Lower] && !Determiners[w.Lower]:
		return false
	case n > 0 && words[n-1] != i-1 && !s.Timed[words[n-1]]:
		return false
	case w.Kind == Comma:
		return n+1 < len(words) && s.Words[words[n-1]].Capital() && s.Words[words[n+1]].Capital() && s.placeBehind(words, n+1)
	case w.Kind == QuoteMark || w.Kind == Possessive || w.Kind == Number:
		return true
	case w.Kind == Stop:
		return false
	case w.Lower == "at":
		return named
	case eventPrepositions[w.Lower]:
		return false
	case Prepositions[w.Lower]:
		return named || BareTimePrepositions[w.Lower] && n+1 < len(words) && s.Timed[words[n+1]]
	case w.Lower == "to" || subordinates[w.Lower]:
		return false
	case strings.HasSuffix(w.Lower, "ing") && !EventNouns[w.Lower] && named && Prepositions[s.Words[words[n-1]].Lower]:
		return false
	case Conjunctions[w.Lower]:
		return n+1 < len(words) && w.Lower == "and" && (s.Words[words[n+1]].Capital() || named && s.betweenOf(words, n))
	}
	return true
}

// betweenOf reports whether a "between" shortly before word n of words still wants its second thing.
func (s *Sentence) betweenOf(words []int, n int) bool {
	for k := n - 1; k >= max(0, n-6); k-- {
		switch s.Words[words[k]].Lower {
		case "between":
			return true
		case "and":
			return false
		}
	}
	return false
}

// placeBehind reports whether the name that begins at word n of words, behind a comma, is no
// more than a place: "in Arden, Norland", but not "in Arden, Norland troops".
func (s *Sentence) placeBehind(words []int, n int) bool {
	for n < len(words) && s.Words[words[n]].Capital() {
		n++
	}
	if n == len(words) {
		return true
	}
	w := s.Words[words[n]]
	return !w.IsWord() || s.Timed[words[n]] || Prepositions[w.Lower] || Conjunctions[w.Lower]
}

// trimMarks drops marks from both ends of a list of words.
func trimMarks(all []Word, words []int) []int {
	mark := func(i int) bool { return !all[i].IsWord() && all[i].Kind != Possessive }
	for len(words) > 0 && mark(words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	for len(words) > 0 && mark(words[0]) {
		words = words[1:]
	}
	return words
}

// Instead returns the sentence with another word in the place of word i, for a title.
func (s *Sentence) Instead(i int, word string) *Sentence {
	changed := *s
	changed.stands = maps.Clone(s.stands)
	if changed.stands == nil {
		changed.stands = StandIns{}
	}
	changed.stands[i] = word
	return &changed
}

// Phrase returns words of a sentence as text.
func Phrase(s *Sentence, words []int) string {
	length := 0
	for _, w := range words {
		length += len(s.Words[w].Text) + 1
	}
	var b strings.Builder
	b.Grow(length)
	for n, w := range words {
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Words[w].Text)
	}
	return b.String()
}

// NamesIn returns the names that lie within a list of words.
func (s *Sentence) NamesIn(words []int) []Name {
	var out []Name
	for _, n := range s.Names {
		if slices.Contains(words, n.First) {
			out = append(out, n)
		}
	}
	return out
}

// consecutive returns the words [first, last).
func consecutive(first, last int) []int {
	var out []int
	for i := first; i < last; i++ {
		out = append(out, i)
	}
	return out
}

// WordAt returns the first word that ends behind a byte of the sentence.
func (s *Sentence) WordAt(at int) int {
	for i, w := range s.Words {
		if w.End > at {
			return i
		}
	}
	return len(s.Words) - 1
}

// ClauseAt returns the clause of a word, or of the nearest one before it.
func (s *Sentence) ClauseAt(i int) int {
	for ; i >= 0; i-- {
		for c := range s.Clauses {
			if slices.Contains(s.Clauses[c].Words, i) {
				return c
			}
		}
	}
	if len(s.Clauses) > 0 {
		return 0
	}
	return -1
}

func (s *Sentence) isVerb(i int) bool {
	for _, c := range s.Clauses {
		if c.Verb == i || c.head == i {
			return true
		}
	}
	return false
}

// timeWord reports whether word i introduces a time expression.
func (s *Sentence) timeWord(i int) bool {
	return i+1 < len(s.Words) && s.Timed[i+1] && BareTimePrepositions[s.Words[i].Lower]
}
