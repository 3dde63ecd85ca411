package grammar

import (
	"slices"
	"strings"
)

// What "they", "them", "him" and "both" stand for where the clause beside theirs tells it.

// referObjects resolves "them" and "him" behind a verb that has its subject from the
// clause before, to what that clause has for an object: "police arrested two men and
// charged them".
func (b NameBook) referObjects(s *Sentence) {
	for k := 1; k < len(s.Clauses); k++ {
		c, before := s.Clauses[k], s.Clauses[k-1]
		i := c.head + 1
		if !c.Bare || c.Relative || c.QuotedText || c.head < 0 || before.head < 0 || before.Says || i >= len(s.Words) || s.Words[i].Quoted {
			continue
		}
		them := s.Words[i].Lower == "them"
		if !them && s.Words[i].Lower != "him" && s.Words[i].Lower != "her" {
			continue
		}
		if n := i + 1; !them && n < len(s.Words) && s.Words[n].Kind == PlainWord && !FunctionWords[s.Words[n].Lower] && !s.Timed[n] {
			continue // "her house"
		}
		object := s.objectOf(before)
		if len(object) == 0 || len(object) > 5 {
			continue
		}
		last := s.Words[object[len(object)-1]]
		many := strings.HasSuffix(last.Lower, "s") && !last.Capital() || last.Lower == "men" || last.Lower == "women" || last.Lower == "people" || last.Lower == "children"
		person := last.Capital() && len(s.NamesIn(object)) > 0 && CountryOf[last.Lower] == "" && !organisation(s.Words[object[0]:object[len(object)-1]+1])
		if them && many || !them && person {
			s.stands[i] = s.FromWords(object)
		}
	}
}

// referSubjects resolves "they" behind "but" or "and" to the several who are the subject
// of the clause before: "the rebels took the bridge, but they were forced back".
func (s *Sentence) referSubjects() {
	for k := 1; k < len(s.Clauses); k++ {
		c, before := s.Clauses[k], s.Clauses[k-1]
		if len(c.Subject) != 1 || s.Words[c.Subject[0]].Lower != "they" || c.Marker < 0 || !Conjunctions[s.Words[c.Marker].Lower] || c.QuotedText || before.QuotedText ||
			before.Relative || before.Dependent || before.Content >= 0 || before.Verb < 0 || len(before.Subject) == 0 || len(before.Subject) > 5 || !s.several(before.Subject) {
			continue
		}
		if !slices.ContainsFunc(before.Words, func(i int) bool {
			w := s.Words[i]
			return i > before.head && !s.Timed[i] && w.Kind == PlainWord && strings.HasSuffix(w.Lower, "s") && !FunctionWords[w.Lower] && !w.Capital()
		}) {
			s.stands[c.Subject[0]] = s.FromWords(before.Subject)
		}
	}
}

// referWho resolves "he" behind a clause with "who" to the one person without a name whom that tells
// of: "an activist who was held for ten days before he was released".
func (s *Sentence) referWho() {
	for k := 1; k < len(s.Clauses); k++ {
		c := s.Clauses[k]
		if len(c.Subject) != 1 || !c.Dependent || c.QuotedText || s.stands[c.Subject[0]] != "" {
			continue
		}
		if he := s.Words[c.Subject[0]].Lower; he != "he" && he != "she" {
			continue
		}
		of := k - 1
		for of > 0 && s.Clauses[of].Relative && (s.Clauses[of].Marker < 0 || s.Words[s.Clauses[of].Marker].Lower != "who") {
			of-- // "and held"
		}
		who := s.Clauses[of]
		if !who.Relative || who.Object || who.Marker < 0 || s.Words[who.Marker].Lower != "who" || len(who.Subject) < 2 || len(who.Subject) > 5 || len(s.NamesIn(who.Subject)) > 0 || s.several(who.Subject) {
			continue
		}
		if first := s.Words[who.Subject[0]].Lower; first != "a" && first != "an" && first != "the" {
			continue
		}
		if slices.ContainsFunc(s.Names, func(n Name) bool { return n.First > who.Marker && n.Last <= c.Subject[0] && s.mayBePerson(n) }) {
			continue
		}
		s.stands[c.Subject[0]] = s.FromWords(who.Subject)
	}
}

// referBoth resolves "both" to the two whom the clause before names: "the deaths of Reed
// and his son Omar after both were caught".
func (s *Sentence) referBoth() {
	for k := 1; k < len(s.Clauses); k++ {
		c := s.Clauses[k]
		if len(c.Subject) != 1 || s.Words[c.Subject[0]].Lower != "both" || c.QuotedText {
			continue
		}
		names := s.NamesIn(s.Clauses[k-1].Words)
		if len(names) != 2 || s.Words[names[0].Last].Lower != "and" || names[1].First-names[0].Last > 4 {
			continue
		}
		s.stands[c.Subject[0]] = s.FromWords(consecutive(names[0].First, names[1].Last))
	}
}

// referAhead resolves the pronoun of the clause that a sentence begins with to whom the same pronoun behind it
// stands for: "When he came to power, he".
func (s *Sentence) referAhead() {
	if len(s.Clauses) < 2 || s.Clauses[0].Marker != 0 || !s.Clauses[0].Dependent || len(s.Clauses[0].Subject) != 1 || len(s.Clauses[1].Subject) != 1 {
		return
	}
	i, j := s.Clauses[0].Subject[0], s.Clauses[1].Subject[0]
	if w := s.Words[i].Lower; !nominatives[w] || w != s.Words[j].Lower || s.stands[i] != "" || s.stands[j] == "" {
		return
	}
	s.stands[i] = s.stands[j]
}

// onlyOwns reports whether a person stands before the "he" or "she" at word i, the subject of a clause that tells
// when or why, as nothing but the owner of something, and somebody else does what the clause before tells: Reed
// in "Haddad dropped Reed's plan when he came to power".
func (b NameBook) onlyOwns(s *Sentence, key string, i int) bool {
	c := s.ClauseAt(i)
	if c < 1 || !s.Clauses[c].Dependent || len(s.Clauses[c].Subject) != 1 || s.Clauses[c].Subject[0] != i || !nominatives[s.Words[i].Lower] {
		return false
	}
	names := s.NamesIn(s.Clauses[c-1].Subject)
	if len(names) != 1 || b.Key(names[0]) == key || !b.People[b.Key(names[0])] {
		return false
	}
	return !slices.ContainsFunc(s.Names, func(n Name) bool {
		return b.Key(n) == key && n.Last <= i && s.Words[n.Last].Kind != Possessive
	})
}

// objectOf returns the noun phrase right behind the verb of a clause, nil if it does not end
// with that, but for a time.
func (s *Sentence) objectOf(c Clause) []int {
	var out []int
	for _, i := range c.Words {
		w := s.Words[i]
		switch {
		case i <= c.head:
		case s.Timed[i] || s.timeWord(i):
			if len(out) == 0 {
				return nil
			}
		case !w.IsWord() && w.Kind != Comma || Prepositions[w.Lower] || Pronouns[w.Lower] && !Determiners[w.Lower] || len(out) > 0 && out[len(out)-1] != i-1:
			return nil
		case w.IsWord():
			out = append(out, i)
		}
	}
	return out
}

// referSpeakers resolves "they" and "it" in "police said they had caught him":
// to who says it, who is no person and stands in the same sentence.
func (s *Sentence) referSpeakers() {
	for _, c := range s.Clauses {
		if c.SaidBy < 0 || len(c.Subject) != 1 || c.QuotedText || c.Verb < 0 {
			continue
		}
		by := slices.DeleteFunc(slices.Clone(s.Clauses[c.SaidBy].Subject), func(i int) bool { return adverbs[s.Words[i].Lower] })
		lower := s.Words[c.Subject[0]].Lower
		own := lower == "they" || lower == "it" && (s.Words[c.Verb].Lower == "had" || s.Words[c.Verb].Lower == "would" || s.Words[c.Verb].Lower == "will") && !(c.Verb+1 < len(s.Words) && BeForms[s.Words[c.Verb+1].Lower])
		if lower == "they" && len(by) > 0 && (s.soleCommon(by) || c.Subject[0] < by[0] && len(by) == 1 && s.Words[by[0]].Capital() && !organisation(s.Words[by[0]:by[0]+1])) {
			continue // "the soldier said they were", "they were shot, Haddad said"
		}
		if !own || len(by) == 0 || len(by) > 4 || Pronouns[s.Words[by[0]].Lower] || slices.ContainsFunc(s.NamesIn(by), func(n Name) bool { return n.Person }) {
			continue
		}
		s.stands[c.Subject[0]] = s.FromWords(by)
	}
}

// soleCommon reports whether a speaker is one person whom no name tells.
func (s *Sentence) soleCommon(by []int) bool {
	last := s.Words[by[len(by)-1]]
	return !last.Capital() && !s.several(by) && (IsTitle(last.Lower) || hasAnySuffix(last.Lower, "man", "woman", "er", "or", "ist", "ian"))
}
