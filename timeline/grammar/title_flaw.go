package grammar

import (
	"slices"
	"strings"
)

// What is wrong with a title: it speaks of someone whom only the sentences
// before name, or has lost a part that it cannot do without.

// The weights of flaws, on the scale of a heading's quality.
const (
	flawUnknown  = 0.6  // its subject is a pronoun
	flawOwner    = 0.45 // its subject is somebody's, and nobody knows whose
	flawBroken   = 0.65 // it is no sentence
	flawOpen     = 0.65 // it ends where something has to follow
	flawPointer  = 0.15 // "this approach" inside
	flawObject   = 0.3  // "him", "them" inside
	flawRole     = 0.3  // "the senator"
	flawGoesOn   = 0.2  // "has been visiting": how things stand
	flawDefinite = 0.12 // "the class"
)

// Flaws weighs what is wrong with a title made of words of unit u.
func (s *Sentence) Flaws(words []int, u Unit) float64 {
	words = trimMarks(s.Words, words)
	if len(words) == 0 {
		return 1
	}
	flaw := s.openingFlaw(words, u) + s.endingFlaw(words, u) + s.LooseFlaw(words)
	if u.Clause >= 0 && !u.Nominal && s.goesOn(u) {
		flaw += flawGoesOn
	}
	return flaw
}

// openingFlaw weighs the beginning of a title.
func (s *Sentence) openingFlaw(words []int, u Unit) float64 {
	first := words[0]
	w := s.Words[first]
	next := Word{}
	if len(words) > 1 {
		next = s.Words[words[1]]
	}
	subject := u.Subject
	if !u.Nominal && len(subject) > 0 && slices.Contains(words, subject[0]) && Prepositions[w.Lower] {
		first, w = subject[0], s.Words[subject[0]] // "In Seattle, he was questioned"
	}
	flaw := 0.0
	if !u.Nominal && slices.ContainsFunc(subject, func(i int) bool {
		l := s.Words[i].Lower
		return i > first && (l == "what" || relatives[l] && l != "that")
	}) {
		flaw += flawBroken
	}
	if n := len(subject); !u.Nominal && n > 0 {
		if last := s.Words[subject[n-1]].Lower; Prepositions[last] || n > 1 && n < 5 && nominatives[last] && !slices.ContainsFunc(words, func(i int) bool { return i > u.Head && BeForms[s.Words[i].Lower] }) { // "the man he beat"
			flaw += flawBroken
		}
	}
	_, known := s.stands[first]
	switch {
	case known:
	case s.Unknown(first):
		flaw += flawUnknown
	case owners[w.Lower]:
		flaw += flawOwner
	case w.Lower == "the" && (next.Lower == "same" || next.Lower == "other" || next.Lower == "latter" || next.Lower == "two" || next.Lower == "three"):
		flaw += flawRole
	case w.Lower == "the" && soleRoles[next.Lower] && len(s.NamesIn(words)) == 0:
		flaw += flawRole
	case w.Lower == "the" && len(s.NamesIn(words)) == 0:
		flaw += flawDefinite
	case len(subject) == 1 && subject[0] == first: // "fighting was under way"
	case strings.HasSuffix(w.Lower, "ing") && !w.Capital() && len(w.Lower) > 4 && !EventNouns[w.Lower],
		first == 0 && strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 4 && !EventNouns[w.Lower]:
		flaw += flawBroken // "Speaking at a service"
	case Auxiliaries[w.Lower] || (pastForm(w.Lower) || hardPasts[w.Lower]) && (u.Clause < 0 || u.Head == first) || w.Lower == "to" || w.Lower == "let's":
		flaw += flawBroken
	case (Prepositions[w.Lower] || w.Lower == "as") && !u.Nominal && u.Clause >= 0 && (len(subject) == 0 || !slices.Contains(words, subject[0])):
		flaw += flawBroken
	case Prepositions[w.Lower] || w.Lower == "as":
		flaw += 0.1
	}
	return flaw
}

// BreaksOff reports whether a title made of words of unit u ends where something has to follow.
func (s *Sentence) BreaksOff(words []int, u Unit) bool { return s.endingFlaw(words, u) > 0 }

// endingFlaw weighs the end of a title: a verb that something was taken from.
func (s *Sentence) endingFlaw(words []int, u Unit) float64 {
	if u.Nominal || u.Clause < 0 || u.Head < 0 {
		return 0
	}
	last := words[len(words)-1]
	c := s.Clauses[u.Clause]
	if c.Object {
		return 0
	}
	lower := s.Words[last].Lower
	switch {
	case !slices.Contains(words, c.Verb) && !slices.Contains(words, c.head):
		return flawBroken
	case words[0] == c.Verb || words[0] == c.head:
		return flawBroken
	case last == c.head && c.Verb == c.head && !wholeAlone[lower] && slices.ContainsFunc(c.Words, func(i int) bool { return i > last && s.Words[i].IsWord() && !s.Timed[i] && !s.timeWord(i) }):
		return flawOpen
	case openEnds[lower] && (lower != "shows" && lower != "show" || s.isVerb(last)) || FunctionWords[lower] && !particles[lower] && !Pronouns[lower] && !adverbs[lower] && !s.herAt(last):
		return flawOpen
	}
	told := slices.Index(words, c.head)
	if v := s.Words[c.head].Lower; told >= 0 && (v == "told" || v == "tells") && c.Says && !slices.ContainsFunc(words[told+1:], func(i int) bool { return s.isVerb(i) || s.Words[i].Lower == "to" || s.Words[i].Lower == "of" }) {
		return flawOpen // "told reporters"
	}
	if v := s.Words[c.head].Lower; told >= 0 && (v == "said" || v == "says") && c.Content < 0 && !slices.ContainsFunc(words[told+1:], s.isVerb) {
		return flawOpen // "said his organization"
	}
	for n := 1; n < len(words); n++ { // "announced that were closed"
		if a, b := s.Words[words[n-1]].Lower, s.Words[words[n]].Lower; a == "that" && n > 1 && Auxiliaries[b] && SayingVerbs[s.Words[words[n-2]].Lower] {
			return flawBroken
		}
	}
	return 0
}

// LooseFlaw weighs pronouns inside a title that nobody in it bears out.
func (s *Sentence) LooseFlaw(words []int) float64 {
	for n, i := range words {
		w := s.Words[i]
		if _, known := s.stands[i]; known || n == 0 || w.Quoted {
			continue
		}
		switch {
		case s.loose(words, n):
			return flawObject
		case s.looseIt(words, n):
			return flawPointer
		case pointers[w.Lower] && n+1 < len(words) && words[n+1] == i+1 && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && (w.Lower != "that" || Prepositions[s.Words[words[n-1]].Lower]):
			return flawPointer // "backed this approach"
		case w.Lower == "i" || w.Lower == "we" || w.Lower == "you":
			return flawBroken
		}
	}
	return 0
}

// Loose reports whether a title made of words of unit u speaks of somebody or something
// of whom only the sentences around it tell: "he", "another person", "those photos".
func (s *Sentence) Loose(words []int, u Unit) bool {
	words = trimMarks(s.Words, words)
	if len(words) == 0 {
		return false
	}
	first := words[0]
	if !u.Nominal && len(u.Subject) > 0 && slices.Contains(words, u.Subject[0]) && Prepositions[s.Words[first].Lower] {
		first = u.Subject[0] // "In Seattle, he was questioned"
	}
	if _, known := s.stands[first]; !known {
		w := s.Words[first].Lower
		if s.Unknown(first) || owners[w] || dangling[w] {
			return true
		}
	}
	if !u.Nominal && s.counted(u) {
		return true
	}
	for n := range words {
		i := words[n]
		w := s.Words[i]
		if _, known := s.stands[i]; n > 0 && !known && !w.Quoted && (s.loose(words, n) || s.looseIt(words, n) || s.looseSubject(words, n)) {
			return true
		}
	}
	return false
}

// counted reports whether a unit tells something of a number of those whom only other sentences
// name: "twelve were recovered", "fourteen of the older ones were". Of the dead and the hurt one knows who they are.
func (s *Sentence) counted(u Unit) bool {
	if len(u.Subject) == 0 || u.Head < 0 {
		return false
	}
	w := s.Words[u.Subject[0]]
	if number := w.Kind == Number || lengthUnits[w.Lower] || some[w.Lower]; !number {
		return false
	}
	if s.Words[u.Subject[len(u.Subject)-1]].Lower == "ones" {
		return true
	}
	return len(u.Subject) == 1 && !casualties[Sense(s.Words[u.Head].Lower)]
}

var (
	some       = Set(`several many some most few thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty dozens hundreds thousands scores`)
	casualties = senses(`kill die injure wound hurt arrest detain miss rescue survive protest march demonstrate flee gather attend`)
)

// looseSubject reports whether word n of a title is a "he" or "they" before which nobody stands
// who may be meant: "the society said that he was not involved".
func (s *Sentence) looseSubject(words []int, n int) bool {
	switch s.Words[words[n]].Lower {
	case "he", "she":
		return !slices.ContainsFunc(words[:n], func(i int) bool {
			w := s.Words[i]
			return s.stands[i] != "" || w.Kind == PlainWord && !w.Capital() && somebody(w.Lower) ||
				slices.ContainsFunc(s.Names, func(x Name) bool {
					return x.First == i && (x.Person || s.mayBePerson(x) || !organisation(s.Words[x.First:x.Last]))
				})
		})
	case "they":
		return !slices.ContainsFunc(words[:n], func(i int) bool {
			w := s.Words[i]
			return s.stands[i] != "" || w.Capital() || w.Lower == "police" || w.Kind == PlainWord && !FunctionWords[w.Lower] && !s.isVerb(i) && (strings.HasSuffix(w.Lower, "s") || groups[w.Lower])
		})
	}
	return false
}

// looseIt reports whether word n of a title is an "it" that is done something to. Who says
// "it", and what is meant by "called it an honor to", is plain.
func (s *Sentence) looseIt(words []int, n int) bool {
	before := words[n-1]
	return s.Words[words[n]].Lower == "it" && s.isVerb(before) && !SayingVerbs[s.Words[before].Lower] &&
		!slices.ContainsFunc(words[n:], func(i int) bool { return s.Words[i].Lower == "to" || s.Words[i].Lower == "that" })
}

// loose reports whether word n of a title stands for somebody of whom the clauses before its
// own do not tell, as "Reed said they had found him" does.
func (s *Sentence) loose(words []int, n int) bool {
	i := words[n]
	w := s.Words[i]
	if !loosePronouns[w.Lower] || capitals(w.Text) { // "the US"
		return false
	}
	if w.Lower != "him" && w.Lower != "them" {
		return true
	}
	return !slices.ContainsFunc(words[:n], func(j int) bool {
		word := s.Words[j]
		meant := w.Lower == "him" && slices.ContainsFunc(s.Names, func(x Name) bool { return x.Last-1 == j && (x.Person || s.mayBePerson(x)) }) ||
			w.Lower == "them" && word.Kind == PlainWord && !word.Capital() && strings.HasSuffix(word.Lower, "s") && !FunctionWords[word.Lower] && !s.Timed[j]
		return meant && s.ClauseAt(j) != s.ClauseAt(i)
	})
}

// goesOn reports whether a clause tells what is going on: "is visiting".
func (s *Sentence) goesOn(u Unit) bool {
	v := s.Clauses[u.Clause].Verb
	return v >= 0 && u.Head > v && strings.HasSuffix(s.Words[u.Head].Lower, "ing") &&
		(BeForms[s.Words[v].Lower] && s.Words[v].Lower != "was" && s.Words[v].Lower != "were" || s.Words[v].Lower == "has" || s.Words[v].Lower == "have")
}

// Unknown reports whether word i is a pronoun that nobody stands for.
func (s *Sentence) Unknown(i int) bool {
	_, known := s.stands[i]
	w := s.Words[i].Lower
	if partial[w] && i+1 < len(s.Words) { // "one team", "one of the piers", "both the tower and the gate"
		next := s.Words[i+1]
		if w != "one" && (next.Kind == Number || Determiners[next.Lower]) {
			return false
		}
		if next.Lower == "of" || next.Kind == PlainWord && !FunctionWords[next.Lower] && !s.isVerb(i+1) && !pastForm(next.Lower) && !gerund(next) {
			return false
		}
	}
	return !known && (openPronouns[w] && s.Words[i].Text != "US" || BeForms[w] && strings.Contains(w, "'"))
}

// partial are pronouns that stand before nouns as well.
var partial = Set(`one both all each none`)

// openPronouns stand for something that another sentence names.
var openPronouns = Set(`i you he she it we they this that these those one ones another others who what which both him them me us such same all none each`)

// pointers stand before what another sentence told of.
var pointers = Set(`this that these those such`)

// loosePronouns are those that stand inside a clause for somebody outside it.
var loosePronouns = Set(`him them me us`)

// NeedsOthers reports whether a sentence can be understood only behind the one before it: it
// speaks of "him", "this" or "the same" at its beginning, and not because a clause of its own
// names him first.
func (s *Sentence) NeedsOthers() bool {
	for i, w := range s.Words {
		switch {
		case s.Timed[i] || s.timeWord(i) || !w.IsWord() || adverbs[w.Lower] || Conjunctions[w.Lower]:
			continue
		case Prepositions[w.Lower] && i+1 < len(s.Words):
			continue
		}
		return s.Unknown(i) || owners[w.Lower] || pointers[w.Lower]
	}
	return false
}

// Personal reports whether a sentence is what somebody says of himself and to others, outside of
// any quotation.
func (s *Sentence) Personal() bool {
	return slices.ContainsFunc(s.Words, func(w Word) bool {
		return !w.Quoted && (FirstPersons[w.Lower] || readers[w.Lower]) && !(w.Text == "US" || w.Text == "OUR")
	})
}
