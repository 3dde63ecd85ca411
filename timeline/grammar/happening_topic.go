package grammar

import "slices"

// Topics returns the noun phrases by which a statement names the happenings that it
// speaks of: of what somebody says, those in it; of what somebody condemned, denied or
// confirmed, those of what it was. A phrase that only says when something was ("after
// the attack") is none. said tells that the unit is what is said.
func (s *Sentence) Topics(u Unit, said bool) []Unit {
	if u.Nominal || u.Clause < 0 || !said && !s.Reacts(u) {
		return nil
	}
	var out []Unit
	for _, n := range s.Namings() {
		if s.OfStatement(n, u, said) {
			out = append(out, n)
		}
	}
	return out
}

// OfStatement reports whether a noun phrase stands in what a statement is about.
func (s *Sentence) OfStatement(n, u Unit, said bool) bool {
	switch {
	case s.onlyWhen(n.Words[0]):
		return false
	case !said:
		return n.Clause == u.Clause && (n.Head > u.Head) != s.Passive(u)
	case n.Clause == u.Clause+1: // "he did not know who was behind the attack"
		c := s.Clauses[n.Clause]
		return c.SaidBy < 0 && !c.afterComma && c.Marker >= 0 && (c.Relative || needed[s.Words[c.Marker].Lower])
	}
	return n.Clause == u.Clause
}

// SaidOn reports whether the time at a byte of the sentence is that of the saying of a unit.
func (s *Sentence) SaidOn(u Unit, begin int) bool {
	if u.Clause < 0 || s.Clauses[u.Clause].SaidBy < 0 {
		return false
	}
	by := s.Clauses[u.Clause].SaidBy
	c := s.Clauses[by]
	return s.ClauseAt(s.WordAt(begin)) == by && !c.Relative && !s.Passive(s.Units[by]) && (!c.trailing || c.afterComma && !Prepositions[s.Words[trimMarks(s.Words, c.Words)[0]].Lower])
}

// Reacts reports whether a clause tells what somebody made known or thinks of what
// happened: "Finch condemned the attack".
func (s *Sentence) Reacts(u Unit) bool {
	return !u.Nominal && u.Head >= 0 && reactions[Sense(s.Words[u.Head].Lower)]
}

var reactions = senses(`condemn denounce deplore decry criticize criticise praise hail welcome applaud celebrate mourn lament regret
	announce confirm deny acknowledge admit disclose reveal comment discuss describe defend blame claim apologize apologise`)

// onlyWhen reports whether the phrase that begins at word i only says when, or in
// view of what, something was.
func (s *Sentence) onlyWhen(i int) bool {
	for i--; i > 0 && (Determiners[s.Words[i].Lower] || s.Words[i].Kind == QuoteMark); i-- {
	}
	if i < 0 {
		return false
	}
	if joint, _, leans := s.leanPhrase(i); leans && joint >= 0 {
		return true
	}
	before := s.Words[i].Lower
	return eventPrepositions[before] && before != "at" || slices.Contains([]string{"despite", "amidst", "as", "like", "than"}, before) ||
		before == "of" && i > 0 && occasions[s.Words[i-1].Lower]
}

// occasions are nouns by which a happening says when another one was.
var occasions = Set(`wake aftermath run-up time day days eve anniversary night morning week weeks hours face light`)

// Phrase returns the words of a noun phrase with those behind it that say what was done to
// whom and where: "the attacks | on journalists".
func (s *Sentence) Phrase(u Unit) []int {
	words := slices.Clone(u.Words)
	for i := words[len(words)-1] + 1; i < len(s.Words); i++ {
		w := s.Words[i]
		joins := i > 0 && (w.Lower == "on" || w.Lower == "of" || w.Lower == "against" || w.Lower == "by" || wherePreposition[w.Lower])
		if s.Timed[i] || s.isVerb(i) || w.Kind != PlainWord && w.Kind != Possessive || !joins && !Determiners[w.Lower] && FunctionWords[w.Lower] {
			break
		}
		words = append(words, i)
	}
	return words
}
