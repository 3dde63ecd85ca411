package grammar

import "slices"

// Namings returns the noun phrases that name a happening of which the reader is
// to know: "the quake", "the Navy Yard shooting", "Reed's resignation", "the
// death of Omar Haddad". A phrase with a time of its own is none, and neither is
// one that tells of some happening or other ("a shooting", "two attacks").
func (s *Sentence) Namings() []Unit {
	var out []Unit
	for i := range s.Words {
		if s.Words[i].in&nameableList == 0 {
			continue
		}
		if u, ok := s.naming(i); ok {
			out = append(out, u)
		}
	}
	return out
}

// naming returns the phrase that the noun at word i carries, if that is one.
func (s *Sentence) naming(i int) (Unit, bool) {
	w := s.Words[i]
	if w.in&nameableList == 0 || w.Kind != PlainWord || s.Timed[i] || s.isVerb(i) || s.adjoins(i) {
		return Unit{}, false
	}
	first := i
	for first > 0 && s.premodifier(first-1) {
		first--
	}
	named, owned := false, false
	for j := first; j < i; j++ {
		if w := s.Words[j]; others[w.Lower] || s.Timed[j] {
			return Unit{}, false
		} else if w.Kind == Possessive {
			owned = true
		} else if w.Capital() && !(j == 0 && first == 0 && !s.named(0)) {
			named = true
		}
	}
	before := Word{}
	if first > 0 {
		before = s.Words[first-1]
	}
	last := s.behind(i)
	if s.onlyWished(i, first) {
		return Unit{}, false
	}
	definite := definiteWords[before.Lower]
	switch {
	case before.Kind == Number || indefiniteWords[before.Lower] || s.Timed[max(0, first-1)] && first > 0 || first > 0 && before.Kind == PlainWord && (before.Lower == "to" || modals[before.Lower] || futures[before.Lower]):
		return Unit{}, false
	case definite, owned, named:
	case massive[w.Lower] && s.namedWithin(i+1, last):
	default:
		return Unit{}, false
	}
	words := make([]int, 0, last-first+1)
	if definite && before.Kind == PlainWord {
		words = append(words, first-1)
	}
	for j := first; j <= last; j++ {
		words = append(words, j)
	}
	return Unit{Words: trimMarks(s.Words, words), Clause: s.ClauseAt(i), Head: i, Nominal: true, Asserted: true, Quoted: w.Quoted}, true
}

// onlyWished reports whether a clause tells that somebody wants what the phrase that
// begins at word first names: "called for the resignation of".
func (s *Sentence) onlyWished(i, first int) bool {
	at := first - 1
	if at > 0 && Determiners[s.Words[at].Lower] {
		at--
	}
	if at >= 0 && demands[Sense(s.Words[at].Lower)] {
		return true // "expect the quake"
	}
	c := s.ClauseAt(i)
	if c < 0 || s.Clauses[c].head < 0 || s.Clauses[c].head > first {
		return false
	}
	return demands[Sense(s.Words[s.Clauses[c].head].Lower)] || at > 0 && s.Words[at].Lower == "for" && demands[Sense(s.Words[at-1].Lower)]
}

var demands = senses(`demand call seek want urge await expect predict oppose prevent avoid plan propose threaten risk face`)

// premodifier reports whether a word can stand before the noun of its phrase.
func (s *Sentence) premodifier(j int) bool {
	w := s.Words[j]
	if w.Kind == Possessive {
		return j > 0 && s.Words[j-1].Kind == PlainWord && !Pronouns[s.Words[j-1].Lower]
	}
	return w.Kind == PlainWord && !FunctionWords[w.Lower] && !s.isVerb(j) && !SayingVerbs[w.Lower]
}

// adjoins reports whether the noun at word i stands before another one that carries
// the phrase: "shooting range", "death penalty". "Shooting victims" are those
// of the shooting.
func (s *Sentence) adjoins(i int) bool {
	if i+1 >= len(s.Words) {
		return false
	}
	next := s.Words[i+1]
	if next.Kind == Possessive {
		return false
	}
	if next.Kind != PlainWord || s.Timed[i+1] || FunctionWords[next.Lower] || s.isVerb(i+1) || Participle(next.Lower) || presentVerbs[next.Lower] || aftermath[next.Lower] {
		return false
	}
	return EventNouns[next.Lower] || !hasAnySuffix(next.Lower, "ly", "ing")
}

// Describes reports whether the noun at word i stands before the noun that it tells more
// of: "the shooting suspect".
func (s *Sentence) Describes(i int) bool {
	if i+1 >= len(s.Words) || s.isVerb(i+1) || s.Timed[i+1] {
		return false
	}
	next := s.Words[i+1]
	return next.Kind == PlainWord && !FunctionWords[next.Lower] && !SayingVerbs[next.Lower] && !EventNouns[next.Lower] && !Participle(next.Lower) && !hasAnySuffix(next.Lower, "ly", "ing")
}

// OfHappening reports whether the subject of a clause names a happening: "Reed's trip
// comes at a bad time".
func (s *Sentence) OfHappening(u Unit) bool {
	return !u.Nominal && slices.ContainsFunc(u.Subject, func(i int) bool { return EventNouns[s.Words[i].Lower] && !s.Describes(i) })
}

// behind returns the last word of what says behind the noun at word i where it was
// or whose: "of Omar Haddad", "at the harbour in Arden".
func (s *Sentence) behind(i int) int {
	last := i
	for j := i + 1; j < len(s.Words); j++ {
		w := s.Words[j]
		switch {
		case s.Timed[j] || s.isVerb(j):
			return last
		case w.Kind == Comma:
			if j+1 >= len(s.Words) || !s.Words[j-1].Capital() || !s.Words[j+1].Capital() || w.Text != "," {
				return last
			}
		case w.Kind == Possessive || w.Kind == Number:
		case w.Kind != PlainWord:
			return last
		case wherePreposition[w.Lower], Determiners[w.Lower] && wherePreposition[s.Words[j-1].Lower]:
		case FunctionWords[w.Lower] || SayingVerbs[w.Lower] || j == i+1 && !aftermath[w.Lower] && !w.Capital():
			return last
		default:
			last = j
		}
	}
	return last
}

// wherePreposition introduces where a happening was, and whose it was.
var wherePreposition = Set(`at in of near outside inside on`)

// named reports whether a name begins at word i.
func (s *Sentence) named(i int) bool {
	return slices.ContainsFunc(s.Names, func(n Name) bool { return n.First <= i && i < n.Last && !n.Doubtful })
}

func (s *Sentence) namedWithin(from, to int) bool {
	return slices.ContainsFunc(s.Names, func(n Name) bool { return n.First >= from && n.First <= to })
}

var (
	definiteWords   = Set(`the this that these those`)
	indefiniteWords = Set(`a an another any some no every each many several few more most such other both two three four five six seven eight nine ten his her their its our my your`)

	// fates name what befell somebody or something.
	fates = Set(`capture ouster departure killing shootings victory defeat appointment acquittal conviction release rampage massacre quake`)

	nameable = anyOf(EventNouns, fates)

	// aftermath names who and what a happening leaves behind.
	aftermath = Set(`victim victims survivor survivors suspect suspects scene site zone toll aftermath investigation probe spree plot`)

	// massive are happenings that even without an article are known ones where a place is
	// named: "attacks in Brussels".
	massive = Set(`attack attacks bombing bombings shooting shootings massacre quake earthquake explosions blasts crash`)
)
