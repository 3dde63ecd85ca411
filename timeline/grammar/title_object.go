package grammar

import (
	"slices"
	"strings"
)

// The object of a verb that stands before its clause, and what only describes a time: both want
// another place in a title, or none.

// ObjectBefore returns the noun phrase that the verb of a unit has for its object and that stands
// before its clause: "four bodies" of "four bodies that divers brought up on Monday"; nil if there
// is none.
func (s *Sentence) ObjectBefore(u Unit) []int {
	if u.Nominal || u.Clause < 0 || u.Head < 0 || len(u.Subject) == 0 {
		return nil
	}
	c := s.Clauses[u.Clause]
	if c.Relative || c.QuotedText || c.Marker < 2 || s.Words[c.Marker].Lower != "that" || u.Clause > 0 && s.Clauses[u.Clause-1].Says || c.SaidBy >= 0 || s.Passive(u) || intransitives[s.Words[u.Head].Lower] || wholeAlone[s.Words[u.Head].Lower] || BeForms[s.Words[u.Head].Lower] || SayingVerbs[s.Words[u.Head].Lower] {
		return nil
	}
	at := u.Head + 1
	if at < len(s.Words) && particles[s.Words[at].Lower] && (at+1 == len(s.Words) || !s.Words[at+1].IsWord() || s.Timed[at+1] || s.timeWord(at+1)) {
		at++
	}
	if at < len(s.Words) && s.Words[at].Kind == QuoteMark {
		return nil
	}
	if at < len(s.Words) && s.Words[at].IsWord() && !s.Timed[at] && !Prepositions[s.Words[at].Lower] {
		return nil // it has its object, or wants none
	}
	last := c.Marker - 1
	if w := s.Words[last]; w.Kind != PlainWord || FunctionWords[w.Lower] || s.isVerb(last) || s.Timed[last] || pastForm(w.Lower) || EventNouns[w.Lower] || hasAnySuffix(w.Lower, "ment", "tion", "sion") || told[w.Lower] || hopes[w.Lower] || sayingPlaces[w.Lower] || openEnds[w.Lower] {
		return nil
	}
	first := last
	for first > 0 && s.Words[first-1].Kind != Comma && !s.isVerb(first-1) && (s.Words[first-1].Kind == Number || lengthUnits[s.Words[first-1].Lower] || s.Words[first-1].Kind == PlainWord && !FunctionWords[s.Words[first-1].Lower] && !pastForm(s.Words[first-1].Lower)) {
		first--
	}
	if first > 0 && Determiners[s.Words[first-1].Lower] {
		first--
	} else if first == last {
		return nil
	}
	return consecutive(first, last+1)
}

// told are nouns of what is said or known, which a clause with "that" explains.
var told = Set(`fact news report reports idea view belief claim claims evidence proof sign notion possibility chance risk conclusion argument
	decision agreement way time day moment extent degree point condition law rule promise threat warning warnings assurance assurances`)

// WithObjectBefore puts the object that stands before the clause of a unit behind its verb.
func (s *Sentence) WithObjectBefore(words []int, u Unit) []int {
	var before, after []int
	for _, i := range Without(words, []int{s.Clauses[u.Clause].Marker}) {
		if i <= u.Head || i == u.Head+1 && particles[s.Words[i].Lower] && !s.timeWord(i) && !(i+1 < len(s.Words) && s.Words[i+1].IsWord() && !s.Timed[i+1] && !s.timeWord(i+1)) {
			before = append(before, i)
		} else {
			after = append(after, i)
		}
	}
	return slices.Concat(before, s.ObjectBefore(u), after)
}

// AsideOfTime returns the words from word i on that only say what day a time is, up to the end
// of the sentence: ", the anniversary" of "on Monday, the anniversary".
func (s *Sentence) AsideOfTime(i int) []int {
	if i+2 >= len(s.Words) || s.Words[i].Text != "," || s.Words[i+1].Lower != "the" && s.Words[i+1].Lower != "a" && s.Words[i+1].Lower != "an" {
		return nil
	}
	end := i + 2
	for end < len(s.Words) && s.Words[end].Kind == PlainWord && !FunctionWords[s.Words[end].Lower] && !s.isVerb(end) {
		end++
	}
	if end == i+2 || end > i+5 || end < len(s.Words)-1 || end < len(s.Words) && s.Words[end].IsWord() {
		return nil
	}
	return consecutive(i, end)
}

// BegunSubject returns the subject of a relative clause that tells when something began or ended, where what
// stands right before it is no happening, but a happening before that: "protests against the council" of
// "protests against the council that began on Monday"; else its own subject.
func (s *Sentence) BegunSubject(u Unit) []int {
	c := s.Clauses[u.Clause]
	if u.Head < 0 || !lasting[Sense(s.Words[u.Head].Lower)] || slices.ContainsFunc(c.Subject, func(i int) bool { return EventNouns[s.Words[i].Lower] }) {
		return c.Subject
	}
	for _, of := range s.Clauses {
		if n := slices.Index(of.Subject, c.Subject[0]); n > 1 && Prepositions[s.Words[of.Subject[n-1]].Lower] && slices.ContainsFunc(of.Subject[:n], func(i int) bool { return EventNouns[s.Words[i].Lower] }) {
			return of.Subject
		}
	}
	return c.Subject
}

// lasting are verbs of what happens.
var lasting = senses(`begin start erupt end occur happen last follow`)

// WithoutNextAdverb drops from words an adverb at their end that goes with the verb behind it: "the protests
// that began on Monday | swiftly turned".
func (s *Sentence) WithoutNextAdverb(words []int) []int {
	n := len(words)
	if n < 2 || !strings.HasSuffix(s.Words[words[n-1]].Lower, "ly") || s.Words[words[n-1]].Capital() || words[n-1]+1 >= len(s.Words) || !s.isVerb(words[n-1]+1) {
		return words
	}
	return words[:n-1]
}

// WithoutLostJoint drops from a title the conjunction that joined its verb to one which it does not have, and
// what stood in commas behind its subject: "Reed was released" of "Reed, the manager who was seized and
// released, may".
func (s *Sentence) WithoutLostJoint(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 || len(words) == 0 || words[0] != u.Subject[0] {
		return words
	}
	at := slices.Index(words, s.Clauses[u.Clause].Verb)
	if at < 2 || !Conjunctions[s.Words[words[at-1]].Lower] || words[at-2] == words[at-1]-1 {
		return words
	}
	who := trimMarks(s.Words, words[:at-1])
	if len(who) == 0 || slices.ContainsFunc(who, s.isVerb) {
		return words
	}
	if n := slices.IndexFunc(who, func(i int) bool { return s.Words[i].Text == "," }); n > 0 && len(s.NamesIn(who[:n])) > 0 {
		who = who[:n]
	}
	if verb := s.Words[u.Head].Lower; intransitives[verb] || wholeAlone[verb] {
		return slices.Concat(who, words[at:]) // "and fled"
	}
	aux := s.SharedAuxiliary(u)
	if before := s.Clauses[max(0, u.Clause-1)]; aux == nil && before.Relative && before.Verb >= 0 && BeForms[s.Words[before.Verb].Lower] && s.Passive(s.Units[u.Clause-1]) && Participle(s.Words[u.Head].Lower) {
		if n := u.Head + 1; n == len(s.Words) || !s.Words[n].IsWord() || s.Timed[n] || Prepositions[s.Words[n].Lower] {
			aux = []int{before.Verb} // "who was seized and released"
		}
	}
	return slices.Concat(who, aux, words[at:])
}

// Beside puts before a clause that counts others the one before it that counts the first: "five were killed |
// and twelve others were wounded". It returns words as they are where there is none.
func (s *Sentence) Beside(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 1 || len(u.Subject) == 0 || len(words) == 0 || words[0] != u.Subject[0] {
		return words
	}
	c, before := s.Clauses[u.Clause], s.Clauses[u.Clause-1]
	others := s.Words[u.Subject[len(u.Subject)-1]].Lower == "others" || s.Words[u.Subject[0]].Lower == "another" && len(u.Subject) > 1 && s.Words[u.Subject[1]].Kind == Number || len(u.Subject) == 1 && s.Words[u.Subject[0]].Kind == Number
	if !others || c.Marker < 0 || s.Words[c.Marker].Lower != "and" || before.Verb < 0 || before.Relative || before.Dependent || before.QuotedText || before.Says || len(before.Subject) == 0 {
		return words
	}
	first := before.Words
	for len(first) > 0 && first[0] < before.Subject[0] {
		first = first[1:]
	}
	if len(first) == 0 || first[0] != before.Subject[0] || s.Unknown(first[0]) || !s.inOnePiece(first, c.Marker) || slices.ContainsFunc(first, func(i int) bool { return s.Timed[i] }) {
		return words
	}
	return slices.Concat(first, []int{c.Marker}, words)
}

// inOnePiece reports whether words stand without a gap up to word end.
func (s *Sentence) inOnePiece(words []int, end int) bool {
	return words[len(words)-1] == end-1 && end-words[0] == len(words)
}
