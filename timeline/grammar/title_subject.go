package grammar

import (
	"slices"
	"strings"
)

// What a title that is too long can do without around its subject: what stands between it and
// its verb, before it, and what somebody is who is named.

// withoutDescription drops from a title what stands between its subject and
// its verb: "in the Senate from both parties" of "Colleagues in the Senate from
// both parties introduced", "suspected of taking part" of "Men suspected of
// taking part were identified". What is "of" something stays.
func (s *Sentence) withoutDescription(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(u.Subject) < 4 {
		return words
	}
	begin, verb, ok := s.subjectAndVerb(words, u)
	if !ok {
		return words
	}
	for n := begin + 1; n < verb; n++ {
		if l := s.Words[words[n]].Lower; subordinates[l] && !Prepositions[l] || l == "as" || relatives[l] || Conjunctions[l] {
			return words
		}
		w, last := s.Words[words[n]], s.Words[words[n-1]]
		if !last.IsWord() || FunctionWords[last.Lower] && !particles[last.Lower] || last.Lower == "one" || pastForm(last.Lower) || attached[last.Lower] && w.Lower == "to" {
			continue
		}
		if gerund(w) && Prepositions[s.Words[words[n+1]].Lower] && last.Kind == PlainWord && !last.Capital() && !FunctionWords[last.Lower] {
			return append(slices.Clone(words[:n]), words[verb:]...) // "the envoy | trying to end the war"
		}
		if end := n; Prepositions[w.Lower] && w.Lower != "of" && w.Lower != "and" || pastForm(w.Lower) && !w.Capital() && last.Kind == PlainWord {
			if next := s.Words[words[n+1]]; strings.HasSuffix(last.Lower, "ly") && pastForm(w.Lower) && next.Kind == PlainWord && !FunctionWords[next.Lower] {
				continue // "the first locally built ferry"
			}
			if strings.HasSuffix(last.Lower, "ly") { // "a post widely read by"
				if end--; Prepositions[w.Lower] || end == begin || s.Words[words[end-1]].Kind != PlainWord || FunctionWords[s.Words[words[end-1]].Lower] {
					continue
				}
			}
			return append(slices.Clone(words[:end]), words[verb:]...)
		}
	}
	return words
}

// subjectAndVerb returns where in a title the subject of a unit begins, and where its verb stands, if both are there.
func (s *Sentence) subjectAndVerb(words []int, u Unit) (begin, verb int, ok bool) {
	begin, verb = slices.Index(words, u.Subject[0]), slices.Index(words, s.Clauses[u.Clause].Verb)
	return begin, verb, begin >= 0 && verb >= 0
}

// byName puts the name that stands between commas before the first verb of a title in the place of what stands
// before it: "Omar Haddad" of "the founder and first chairman of the line, Omar Haddad, said".
func (s *Sentence) byName(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(words) == 0 || len(u.Subject) == 0 {
		return words
	}
	if who, apposed := s.apposed(s.Clauses[u.Clause]); apposed && !s.plural(u.Subject) {
		if begin, verb, ok := s.subjectAndVerb(words, u); ok && begin == 0 {
			return append(consecutive(who.First, who.Last), words[verb:]...)
		}
	}
	for _, n := range s.Names {
		at := slices.Index(words, n.First)
		end := at + n.Last - n.First // its comma
		if at < 3 || end+1 >= len(words) || n.Doubtful || n.Last-n.First < 2 || s.Words[words[at-1]].Text != "," || s.Words[words[end]].Text != "," || !s.isVerb(words[end+1]) {
			continue
		}
		subject := words[:at-1]
		if slices.ContainsFunc(subject, func(i int) bool { return s.isVerb(i) || s.Words[i].Kind == Comma }) || !Determiners[s.Words[words[0]].Lower] && !owners[s.Words[words[0]].Lower] || s.plural(subject) {
			continue
		}
		return append(consecutive(n.First, n.Last), words[end+1:]...)
	}
	return words
}

// plural reports whether a subject is, or may be, of more than one.
func (s *Sentence) plural(subject []int) bool {
	for _, i := range subject {
		switch w := s.Words[i]; {
		case Prepositions[w.Lower] || w.Kind == Comma:
			return false
		case w.Kind == Number || Conjunctions[w.Lower] || groups[w.Lower] || pluralEnding(w.Lower) && (!w.Capital() || !s.named(i)) && w.IsWord():
			return true
		}
	}
	return false
}

// withoutTail drops from a title all that stands between the first few words of its subject and its verb, "of"
// what too: "of the northern province, Omar Haddad," of "Forces loyal to the governor of the northern province,
// Omar Haddad, fought".
func (s *Sentence) withoutTail(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(u.Subject) < 6 {
		return words
	}
	begin, verb, ok := s.subjectAndVerb(words, u)
	if !ok {
		return words
	}
	list := slices.ContainsFunc(u.Subject, func(i int) bool { return Conjunctions[s.Words[i].Lower] })
	for n := begin + 2; n < verb; n++ {
		w, last := s.Words[words[n]], s.Words[words[n-1]]
		if relatives[w.Lower] || Conjunctions[w.Lower] {
			return words
		}
		if w.Text == "," && (n < begin+3 || list) || w.Lower == "of" && (last.Capital() || !somebody(last.Lower)) {
			continue // "a smart, savvy network", "the possibility | of"
		}
		if !(w.Text == "," || Prepositions[w.Lower]) || !last.IsWord() || FunctionWords[last.Lower] || pastForm(last.Lower) || attached[last.Lower] || amounts[last.Lower] || quantities[last.Lower] || portions[last.Lower] || wholes[last.Lower] || last.Kind == Number {
			continue
		}
		return append(slices.Clone(words[:n]), words[verb:]...)
	}
	return words
}

// withoutAdjunct drops from a title the phrase that a comma parts from the
// subject behind it: "in the case of the mill," of "Reed said that in the case of
// the mill, the owner was to blame".
func (s *Sentence) withoutAdjunct(words []int, u Unit) []int {
	if u.Nominal || len(u.Subject) == 0 {
		return words
	}
	at := slices.Index(words, u.Subject[0])
	if at < 3 || s.Words[words[at-1]].Text != "," {
		return words
	}
	for n := at - 2; n >= 0; n-- {
		w := s.Words[words[n]]
		if s.isVerb(words[n]) || w.Kind == Comma && n > 0 && !Prepositions[s.Words[words[n+1]].Lower] {
			return words
		}
		if Prepositions[w.Lower] && (n == 0 || s.Words[words[n-1]].Lower == "that" || SayingVerbs[s.Words[words[n-1]].Lower]) {
			return append(slices.Clone(words[:n]), words[at:]...)
		}
	}
	return words
}

// withoutAdverb drops from a title an adverb that stands before its verb: "unanimously" of "the council unanimously
// suspended".
func (s *Sentence) withoutAdverb(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 {
		return words
	}
	at := slices.Index(words, u.Head)
	if at < 2 || !strings.HasSuffix(s.Words[words[at-1]].Lower, "ly") || s.Words[words[at-1]].Capital() || len(s.Words[words[at-1]].Lower) < 6 || words[at-1] != u.Head-1 || doubting[s.Words[words[at-1]].Lower] {
		return words
	}
	return slices.Delete(slices.Clone(words), at-1, at)
}

// doubting are adverbs without which a title tells as a fact what is none.
var doubting = Set(`allegedly reportedly apparently probably possibly nearly supposedly presumably ostensibly seemingly purportedly hardly barely scarcely rarely partially partly`)

// LooseAdjunct reports whether what stands before the subject of words points to what
// another sentence told: "in those jobs,".
func (s *Sentence) LooseAdjunct(words []int, subject int) bool {
	return Prepositions[s.Words[words[0]].Lower] && slices.ContainsFunc(words, func(i int) bool {
		return i < subject && (pointers[s.Words[i].Lower] || owners[s.Words[i].Lower]) && s.stands[i] == ""
	})
}

// withoutTitles drops from the front of a title what someone is whose full
// name follows: "Rand Paul" of "U.S. Republican Senator Rand Paul".
func (s *Sentence) withoutTitles(words []int, u Unit) []int {
	if u.Nominal {
		return words
	}
	for _, n := range s.Names {
		at := slices.Index(words, n.First)
		if at < 1 || at > 6 || n.Last-n.First < 2 || n.Last < len(s.Words) && s.Words[n.Last].Kind == Possessive || !IsTitle(s.Words[words[at-1]].Lower) {
			continue
		}
		if !slices.ContainsFunc(words[:at], func(i int) bool {
			return s.isVerb(i) || Prepositions[s.Words[i].Lower] && s.Words[i].Lower != "of" || gerund(s.Words[i]) || !s.Words[i].IsWord()
		}) {
			return s.withoutSecondTitles(words[at:], n.Last-n.First)
		}
	}
	return words
}

// withoutSecondTitles drops what somebody is who stands behind the first n words of a title and "and": "Ada Finch and
// Tom Reed" of "Ada Finch and Norland Foreign Minister Tom Reed".
func (s *Sentence) withoutSecondTitles(words []int, n int) []int {
	if n+2 >= len(words) || s.Words[words[n]].Lower != "and" {
		return words
	}
	for _, x := range s.Names {
		at := slices.Index(words, x.First)
		if at <= n+1 || at > n+6 || x.Last-x.First < 2 || !IsTitle(s.Words[words[at-1]].Lower) || slices.ContainsFunc(words[n+1:at], func(i int) bool { return !s.Words[i].Capital() }) {
			continue
		}
		return slices.Concat(words[:n+1], words[at:])
	}
	return words
}
