package grammar

import (
	"slices"
	"strings"
)

// What a relative clause is about: the noun phrase before it.

// antecedent returns the noun phrase before a relative pronoun at word at.
// "who" takes the nearest one; "that" and "which" take it with what it is
// "of", "on" or "in".
func (p *parse) antecedent(at int, marker string) []int {
	i := at - 1
	for i >= 0 && !p.words[i].IsWord() {
		i--
	}
	var phrase []int // from its last word to its first
	for ; i >= 0; i-- {
		if p.skip[i] || p.timed[i] {
			continue
		}
		step := p.stepBack(i, at, marker, phrase)
		if step == outside {
			break
		}
		phrase = append(phrase, i)
		if step == first {
			break
		}
	}
	slices.Reverse(phrase)
	if len(phrase) > 2 && i >= 0 && p.words[i].Lower == "to" && particles[p.words[phrase[1]].Lower] {
		phrase = phrase[2:] // "to push back | rebels who"
	}
	phrase = p.nearerNoun(at, phrase)
	for len(phrase) > 0 && !p.words[phrase[0]].IsWord() {
		phrase = phrase[1:]
	}
	return phrase
}

// extent is what a word is to the noun phrase behind it.
type extent int

const (
	outside extent = iota
	within
	first // within, and the phrase begins with it
)

// stepBack returns what word i is to the phrase that ends before the relative pronoun at word at,
// of which the words behind i are known, from the last to the first.
func (p *parse) stepBack(i, at int, marker string, phrase []int) extent {
	w := p.words[i]
	switch {
	case Prepositions[w.Lower] && len(phrase) > 0 && p.ofNumber(i):
		return within // "at least 20 people who"
	case Prepositions[w.Lower]:
		if !p.reachesBack(i, marker, phrase) {
			return outside
		}
	case w.Lower == "and" && (p.andNames(i, at, phrase) || marker == "which" && p.andThings(i, phrase)):
		return within
	case w.Lower == "this", w.Lower == "these", w.Lower == "those":
		return first // "this position, which"
	case p.endsBefore(i):
		return outside
	}
	switch {
	case w.Kind == Comma && !p.words[i+1].Capital(), p.doneBy(i, phrase):
		return outside // "he succeeds | Tom Reed, who"
	case len(phrase) > 0 && i > 0 && w.Kind == PlainWord && futures[p.words[i-1].Lower]:
		return outside
	case Determiners[w.Lower] && !strings.HasSuffix(w.Text, ".") && (i == 0 || !Determiners[p.words[i-1].Lower] && !Prepositions[p.words[i-1].Lower]):
		return first
	}
	return within
}

// reachesBack reports whether the preposition at word i joins the phrase behind it to a noun
// before it that the clause is about.
func (p *parse) reachesBack(i int, marker string, phrase []int) bool {
	if i == 0 {
		return false
	}
	in, noun := p.words[i].Lower, p.words[i-1]
	if noun.Kind != PlainWord || FunctionWords[noun.Lower] || pastForm(noun.Lower) || in == "of" && portions[noun.Lower] {
		return false
	}
	named := len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital()
	switch {
	case marker == "which" && in == "for" && named && !noun.Capital() && !EventNouns[noun.Lower]:
		return false // "ten points for Arden, which"
	case p.ofOffice(i, marker, phrase):
		return true
	case marker == "who":
		return false
	}
	return in == "of" || in == "on" || in == "in" || in == "for" || in == "with" && named // "an interview with Tom Reed that"
}

// ofOffice reports whether the preposition at word i leads from a person to where he works.
func (p *parse) ofOffice(i int, marker string, phrase []int) bool {
	in := p.words[i].Lower
	if in == "of" && i > 0 && p.words[i-1].Capital() && organisationWords[p.words[i-1].Lower] {
		return true // "Office of Works"
	}
	if len(phrase) == 0 {
		return false
	}
	if marker == "who" && p.nobodys(in, phrase) {
		return true // "specialists from NASA who", "a broker in Arden, who"
	}
	begin := p.words[phrase[len(phrase)-1]]
	if !(marker == "who" && begin.Capital()) && !(len(phrase) > 1 && Determiners[begin.Lower]) {
		return false
	}
	return (in == "of" || in == "from" || in == "for" || in == "at") && p.any(phrase, organisationWords) &&
		!slices.ContainsFunc(phrase, func(j int) bool { return IsTitle(p.words[j].Lower) })
}

// andNames reports whether the "and" at word i joins two names, and the clause speaks of both:
// "Norland Mining and Arden Coal, which were sold".
func (p *parse) andNames(i, at int, phrase []int) bool {
	return i > 0 && p.words[i-1].Capital() && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital() && p.plural(at)
}

// andThings reports whether the "and" at word i joins two nouns under one article: "the telethon and gig, which".
func (p *parse) andThings(i int, phrase []int) bool {
	if i == 0 || len(phrase) == 0 || p.words[phrase[len(phrase)-1]].Capital() || p.any(phrase, Determiners) {
		return false
	}
	before := p.words[i-1]
	return before.Kind == PlainWord && !FunctionWords[before.Lower] && !pastForm(before.Lower)
}

// endsBefore reports whether no noun phrase reaches back over word i.
func (p *parse) endsBefore(i int) bool {
	w := p.words[i]
	if Auxiliaries[w.Lower] || Pronouns[w.Lower] || Conjunctions[w.Lower] || SayingVerbs[w.Lower] || hardPasts[w.Lower] || w.Kind == QuoteMark || w.Kind == Stop {
		return true
	}
	if !pastForm(w.Lower) {
		return false
	}
	next := p.words[i+1]
	return next.Kind == Number || lengthUnits[next.Lower] || // "won five matches that"
		!w.Capital() && next.Capital() && i > 0 && !Determiners[p.words[i-1].Lower] // "met Tom Reed, who"
}

// any reports whether one of some words is in a list.
func (p *parse) any(words []int, list map[string]bool) bool {
	return slices.ContainsFunc(words, func(i int) bool { return list[p.words[i].Lower] })
}

// nearerNoun returns, of a phrase with "of", the noun behind that where the clause, whose pronoun is
// word at, can be about that alone: "pieces of the bow, which was", "the victims of the quake, which struck".
func (p *parse) nearerNoun(at int, phrase []int) []int {
	if at+1 == len(p.words) {
		return phrase
	}
	verb := p.words[at+1].Lower
	behind := func() []int { // "of"
		n := slices.IndexFunc(phrase, func(i int) bool { return p.words[i].Lower == "of" })
		if n < 1 || n+1 == len(phrase) {
			return nil
		}
		return phrase[n+1:]
	}
	if verb == "was" || verb == "has" || verb == "is" {
		if rest := behind(); rest != nil && pluralEnding(p.words[phrase[len(phrase)-len(rest)-2]].Lower) && !strings.HasSuffix(p.words[phrase[len(phrase)-1]].Lower, "s") {
			phrase = rest
		}
	}
	if havocs[verb] && len(phrase) > 2 && EventNouns[p.words[phrase[len(phrase)-1]].Lower] {
		if rest := behind(); rest != nil {
			phrase = rest
		}
	}
	return phrase
}

// pluralEnding reports whether a noun has the ending of more than one.
func pluralEnding(noun string) bool {
	return strings.HasSuffix(noun, "s") && !strings.HasSuffix(noun, "ss")
}

// havocs are what a disaster does.
var havocs = Set(`hit struck shook killed rocked devastated destroyed flattened claimed swept ravaged engulfed left`)

// doneBy reports whether word i, behind which the name stands of which phrase is made, is what
// somebody does: "he succeeds | Tom Reed, who", "Haddad succeeds | Tom Reed".
func (p *parse) doneBy(i int, phrase []int) bool {
	if i == 0 || len(phrase) == 0 || p.words[i].Kind != PlainWord || !p.words[phrase[len(phrase)-1]].Capital() {
		return false
	}
	before := p.words[i-1]
	return nominatives[before.Lower] || before.Capital() && !p.words[i].Capital() && strings.HasSuffix(p.words[i].Lower, "s") && !FunctionWords[p.words[i].Lower]
}

// nobodys reports whether a name behind a preposition, its words from the last to the first,
// is of a place or an organisation.
func (p *parse) nobodys(preposition string, phrase []int) bool {
	if slices.ContainsFunc(phrase, func(i int) bool { return !p.words[i].Capital() && p.words[i].Kind != Comma }) {
		return false
	}
	name := p.words[phrase[len(phrase)-1]]
	return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "outside" ||
		len(phrase) == 1 && (CountryOf[name.Lower] != "" || len(name.Text) > 1 && capitals(name.Text))
}

// portions are of what tells more than they do: "part of the protests that".
var portions = Set(`part kind sort type form result sign symbol heart center centre end start beginning day eve site scene`)
