package timeline

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

// flaws weighs what is wrong with a title made of words of unit u.
func (s *sentence) flaws(words []int, u unit) float64 {
	words = trimMarks(s.words, words)
	if len(words) == 0 {
		return 1
	}
	flaw := s.openingFlaw(words, u) + s.endingFlaw(words, u) + s.looseFlaw(words)
	if u.clause >= 0 && !u.nominal && s.goesOn(u) {
		flaw += flawGoesOn
	}
	return flaw
}

// openingFlaw weighs the beginning of a title.
func (s *sentence) openingFlaw(words []int, u unit) float64 {
	first := words[0]
	w := s.words[first]
	next := word{}
	if len(words) > 1 {
		next = s.words[words[1]]
	}
	subject := u.subject
	if !u.nominal && len(subject) > 0 && slices.Contains(words, subject[0]) && prepositions[w.lower] {
		first, w = subject[0], s.words[subject[0]] // "In Seattle, he was questioned"
	}
	flaw := 0.0
	if !u.nominal && slices.ContainsFunc(subject, func(i int) bool {
		l := s.words[i].lower
		return i > first && (l == "what" || relatives[l] && l != "that")
	}) {
		flaw += flawBroken
	}
	if n := len(subject); !u.nominal && n > 0 && prepositions[s.words[subject[n-1]].lower] {
		flaw += flawBroken
	}
	_, known := s.stands[first]
	switch {
	case known:
	case s.unknown(first):
		flaw += flawUnknown
	case owners[w.lower]:
		flaw += flawOwner
	case w.lower == "the" && (next.lower == "same" || next.lower == "other" || next.lower == "latter" || next.lower == "two" || next.lower == "three"):
		flaw += flawRole
	case w.lower == "the" && soleRoles[next.lower] && len(s.namesIn(words)) == 0:
		flaw += flawRole
	case w.lower == "the" && len(s.namesIn(words)) == 0:
		flaw += flawDefinite
	case strings.HasSuffix(w.lower, "ing") && !w.capital() && len(w.lower) > 4 && !eventNouns[w.lower],
		first == 0 && strings.HasSuffix(w.lower, "ing") && len(w.lower) > 4 && !eventNouns[w.lower]:
		flaw += flawBroken // "Speaking at a service"
	case auxiliaries[w.lower] || pastForm(w.lower) && (u.clause < 0 || u.head == first) || w.lower == "to" || w.lower == "let's":
		flaw += flawBroken
	case (prepositions[w.lower] || w.lower == "as") && !u.nominal && u.clause >= 0 && (len(subject) == 0 || !slices.Contains(words, subject[0])):
		flaw += flawBroken
	case prepositions[w.lower] || w.lower == "as":
		flaw += 0.1
	}
	return flaw
}

// endingFlaw weighs the end of a title: a verb that something was taken from.
func (s *sentence) endingFlaw(words []int, u unit) float64 {
	if u.nominal || u.clause < 0 || u.head < 0 {
		return 0
	}
	last := words[len(words)-1]
	c := s.clauses[u.clause]
	if c.object {
		return 0
	}
	lower := s.words[last].lower
	switch {
	case !slices.Contains(words, c.verb) && !slices.Contains(words, c.head):
		return flawBroken
	case words[0] == c.verb || words[0] == c.head:
		return flawBroken
	case last == c.head && c.verb == c.head && slices.ContainsFunc(c.words, func(i int) bool { return i > last && s.words[i].isWord() && !s.timed[i] && !s.timeWord(i) }):
		return flawOpen
	case openEnds[lower] || functionWords[lower] && !particles[lower] && !pronouns[lower] && !adverbs[lower]:
		return flawOpen
	}
	told := slices.Index(words, c.head)
	if v := s.words[c.head].lower; told >= 0 && (v == "told" || v == "tells") && c.says && !slices.ContainsFunc(words[told+1:], func(i int) bool { return s.isVerb(i) || s.words[i].lower == "to" || s.words[i].lower == "of" }) {
		return flawOpen // "told reporters"
	}
	if v := s.words[c.head].lower; told >= 0 && (v == "said" || v == "says") && c.content < 0 && !slices.ContainsFunc(words[told+1:], s.isVerb) {
		return flawOpen // "said his organization"
	}
	for n := 1; n < len(words); n++ { // "announced that were closed"
		if a, b := s.words[words[n-1]].lower, s.words[words[n]].lower; a == "that" && n > 1 && auxiliaries[b] && sayingVerbs[s.words[words[n-2]].lower] {
			return flawBroken
		}
	}
	return 0
}

// looseFlaw weighs pronouns inside a title that nobody in it bears out.
func (s *sentence) looseFlaw(words []int) float64 {
	for n, i := range words {
		w := s.words[i]
		if _, known := s.stands[i]; known || n == 0 || w.quoted {
			continue
		}
		switch {
		case loosePronouns[w.lower]:
			return flawObject
		case w.lower == "it" && s.isVerb(words[n-1]):
			return flawPointer
		case pointers[w.lower] && n+1 < len(words) && words[n+1] == i+1 && s.words[i+1].kind == plainWord && !functionWords[s.words[i+1].lower] && (w.lower != "that" || prepositions[s.words[words[n-1]].lower]):
			return flawPointer // "backed this approach"
		case w.lower == "i" || w.lower == "we" || w.lower == "you":
			return flawBroken
		}
	}
	return 0
}

// goesOn reports whether a clause tells what is going on: "is visiting".
func (s *sentence) goesOn(u unit) bool {
	v := s.clauses[u.clause].verb
	return v >= 0 && u.head > v && strings.HasSuffix(s.words[u.head].lower, "ing") &&
		(forms[s.words[v].lower] && s.words[v].lower != "was" && s.words[v].lower != "were" || s.words[v].lower == "has" || s.words[v].lower == "have")
}

// unknown reports whether word i is a pronoun that nobody stands for.
func (s *sentence) unknown(i int) bool {
	_, known := s.stands[i]
	w := s.words[i].lower
	return !known && (openPronouns[w] || forms[w] && strings.Contains(w, "'"))
}

// timeWord reports whether word i introduces a time expression.
func (s *sentence) timeWord(i int) bool {
	return i+1 < len(s.words) && s.timed[i+1] && bareTimePrepositions[s.words[i].lower]
}

// openPronouns stand for something that another sentence names.
var openPronouns = set(`i you he she it we they this that these those one ones another others who what which both him them me us such same all none each`)

// owners are the possessives of the pronouns.
var owners = set(`his her its their our my your`)

// pointers stand before what another sentence told of.
var pointers = set(`this that these those such`)

// loosePronouns are those that stand inside a clause for somebody outside it.
var loosePronouns = set(`him them me us`)
