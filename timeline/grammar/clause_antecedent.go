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
	var phrase []int
	for ; i >= 0; i-- {
		w := p.words[i]
		if p.skip[i] || p.timed[i] {
			continue
		}
		if Prepositions[w.Lower] && len(phrase) > 0 && p.ofNumber(i) {
			phrase = append(phrase, i) // "at least 20 people who"
			continue
		}
		if Prepositions[w.Lower] {
			office := marker == "who" && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital() || len(phrase) > 1 && Determiners[p.words[phrase[len(phrase)-1]].Lower]
			office = office && slices.ContainsFunc(phrase, func(j int) bool { return organisationWords[p.words[j].Lower] }) && !slices.ContainsFunc(phrase, func(j int) bool { return IsTitle(p.words[j].Lower) }) && (w.Lower == "of" || w.Lower == "from" || w.Lower == "for" || w.Lower == "at")
			office = office || w.Lower == "of" && i > 0 && p.words[i-1].Capital() && organisationWords[p.words[i-1].Lower]                                                                      // "Office of Works"
			office = office || marker == "who" && len(phrase) > 0 && p.nobodys(w.Lower, phrase)                                                                                                 // "specialists from NASA who", "a broker in Arden, who"
			with := marker != "who" && w.Lower == "with" && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital()                                                                         // "an interview with Tom Reed that"
			side := marker == "which" && w.Lower == "for" && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital() && i > 0 && !p.words[i-1].Capital() && !EventNouns[p.words[i-1].Lower] // "ten points for Arden, which"
			inner := !side && (marker != "who" || office) && i > 0 && p.words[i-1].Kind == PlainWord && !FunctionWords[p.words[i-1].Lower] && !pastForm(p.words[i-1].Lower) &&
				(office || with || w.Lower == "of" || w.Lower == "on" || w.Lower == "in" || w.Lower == "for") && !(w.Lower == "of" && portions[p.words[i-1].Lower])
			if !inner {
				break
			}
		} else if w.Lower == "and" && i > 0 && p.words[i-1].Capital() && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].Capital() && p.plural(at) {
			phrase = append(phrase, i) // "Norland Mining and Arden Coal, which were sold"
			continue
		} else if w.Lower == "and" && marker == "which" && len(phrase) > 0 && i > 0 && p.words[i-1].Kind == PlainWord && !FunctionWords[p.words[i-1].Lower] && !p.words[phrase[len(phrase)-1]].Capital() && !pastForm(p.words[i-1].Lower) &&
			!slices.ContainsFunc(phrase, func(j int) bool { return Determiners[p.words[j].Lower] }) {
			phrase = append(phrase, i) // "the telethon and gig, which"
			continue
		} else if w.Lower == "this" || w.Lower == "these" || w.Lower == "those" {
			phrase = append(phrase, i) // "this position, which"
			break
		} else if Auxiliaries[w.Lower] || Pronouns[w.Lower] || Conjunctions[w.Lower] || SayingVerbs[w.Lower] ||
			hardPasts[w.Lower] || w.Kind == QuoteMark || w.Kind == Stop || pastForm(w.Lower) && (p.words[i+1].Kind == Number || lengthUnits[p.words[i+1].Lower]) || pastForm(w.Lower) && !w.Capital() && p.words[i+1].Capital() && i > 0 && !Determiners[p.words[i-1].Lower] {
			break
		}
		if w.Kind == Comma && !p.words[i+1].Capital() || p.doneBy(i, phrase) || len(phrase) > 0 && i > 0 && w.Kind == PlainWord && futures[p.words[i-1].Lower] {
			break // "he succeeds | Tom Reed, who"
		}
		phrase = append(phrase, i)
		if Determiners[w.Lower] && !strings.HasSuffix(w.Text, ".") && !(i > 0 && Determiners[p.words[i-1].Lower]) && !(i > 0 && Prepositions[p.words[i-1].Lower]) {
			break
		}
	}
	slices.Reverse(phrase)
	if len(phrase) > 2 && i >= 0 && p.words[i].Lower == "to" && particles[p.words[phrase[1]].Lower] {
		phrase = phrase[2:] // "to push back | rebels who"
	}
	if next := at + 1; next < len(p.words) && (p.words[next].Lower == "was" || p.words[next].Lower == "has" || p.words[next].Lower == "is") { // "pieces of the bow, which was"
		if n := slices.IndexFunc(phrase, func(i int) bool { return p.words[i].Lower == "of" }); n > 0 && n+1 < len(phrase) && strings.HasSuffix(p.words[phrase[n-1]].Lower, "s") && !strings.HasSuffix(p.words[phrase[n-1]].Lower, "ss") && !strings.HasSuffix(p.words[phrase[len(phrase)-1]].Lower, "s") {
			phrase = phrase[n+1:]
		}
	}
	if next := at + 1; next < len(p.words) && len(phrase) > 2 && EventNouns[p.words[phrase[len(phrase)-1]].Lower] && havocs[p.words[next].Lower] {
		if n := slices.IndexFunc(phrase, func(i int) bool { return p.words[i].Lower == "of" }); n > 0 && n+1 < len(phrase) {
			phrase = phrase[n+1:] // "the victims of | the quake, which struck"
		}
	}
	for len(phrase) > 0 && !p.words[phrase[0]].IsWord() {
		phrase = phrase[1:]
	}
	return phrase
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
