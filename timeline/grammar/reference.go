package grammar

import (
	"maps"
	"slices"
	"strings"
)

// Whom "he", "his" or "the senator" stands for, where no reader can doubt it. A
// title stands alone, so it needs the name. A wrong name is worse than a
// pronoun: where two people come into question, none is named.

// Refer sets for every sentence of an article which words stand for which names.
func (b NameBook) Refer(sentences []*Sentence) {
	bearers := b.bearers(sentences)
	hero := b.hero(sentences)
	var focus []string // the one person whom the sentence before is about
	var last *Sentence
	since := 0 // sentences since then that name nobody
	for _, s := range sentences {
		s.stands = StandIns{}
		if since == 0 || since <= longestFocus && len(focus) == 1 && focus[0] == hero {
			b.referPersons(s, focus)
		} else {
			b.referPersons(s, nil)
		}
		b.referThings(s, last)
		b.referObjects(s)
		s.referSubjects()
		s.referBoth()
		last = s
		s.referSpeakers()
		for i := range s.Words {
			if len(bearers) == 0 || s.Words[i].Lower != "the" {
				continue
			}
			if key, ok := bearers[roleAt(s.Words, i)]; ok && key != "" {
				s.stands[i], s.stands[i+1] = "", b.Display[key]
			}
		}
		if next := b.focus(s, focus); next != nil || b.namesPerson(s) {
			focus, since = next, 0
		} else {
			since++
		}
	}
}

// longestFocus is how many sentences that name nobody may stand between a
// person and a pronoun, where the article is about that person.
const longestFocus = 3

// hero returns the person whom an article is about: named at least twice as often
// as any other; "" if there is none.
func (b NameBook) hero(sentences []*Sentence) string {
	count := map[string]int{}
	for _, s := range sentences {
		for _, n := range s.Names {
			if key := b.Key(n); b.People[key] {
				count[key]++
			}
		}
	}
	best, most, next := "", 0, 0
	for _, key := range slices.Sorted(maps.Keys(count)) {
		if n := count[key]; n > most {
			best, most, next = key, n, most
		} else {
			next = max(next, n)
		}
	}
	if most < 4 || most < 2*next {
		return ""
	}
	return best
}

// namesPerson reports whether a sentence names somebody.
func (b NameBook) namesPerson(s *Sentence) bool {
	return slices.ContainsFunc(s.Names, func(n Name) bool { return b.People[b.Key(n)] || s.mayBePerson(n) }) || b.stranger(s, len(s.Words))
}

// stranger reports whether a clause before word i has for its subject a name that
// might be somebody's of whom nothing else is known.
func (b NameBook) stranger(s *Sentence, i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c Clause) bool {
		if c.Verb < 0 || c.Verb >= i || len(c.Subject) == 0 {
			return false
		}
		n := slices.IndexFunc(s.Names, func(n Name) bool { return n.First == c.Subject[0] })
		return n >= 0 && s.Names[n].Last-s.Names[n].First == 1 && !b.People[b.Key(s.Names[n])] && !organisation(s.Words[s.Names[n].First:s.Names[n].Last]) &&
			s.Words[s.Names[n].First].Text != strings.ToUpper(s.Words[s.Names[n].First].Text)
	})
}

// ahead returns the one name of the subject behind the clause that a sentence
// begins with, where the subject of that is the pronoun at word i; "" if there is none.
func (b NameBook) ahead(s *Sentence, i int) string {
	if len(s.Clauses) < 2 || s.Clauses[0].Marker != 0 || !s.Clauses[0].Dependent || len(s.Clauses[0].Subject) != 1 || s.Clauses[0].Subject[0] != i {
		return ""
	}
	names := s.NamesIn(s.Clauses[1].Subject)
	if len(names) != 1 {
		return ""
	}
	return b.Key(names[0])
}

// referThings resolves "it" at the beginning of a sentence to what the sentence
// before is about, if that is a name and nobody's.
func (b NameBook) referThings(s, before *Sentence) {
	if before == nil || len(before.Clauses) == 0 || len(s.Clauses) == 0 || len(s.Clauses[0].Subject) != 1 {
		return
	}
	i, c := s.Clauses[0].Subject[0], s.Clauses[0]
	if s.Words[i].Lower != "it" || i > 1 || s.Words[i].Quoted || c.Verb < 0 || c.head < 0 || BeForms[s.Words[c.Verb].Lower] || dummies[Sense(s.Words[c.head].Lower)] || s.Words[c.Verb].Lower == "would" {
		return
	}
	about := before.Clauses[0]
	if about.Dependent || about.Relative || about.QuotedText || about.Verb < 0 || len(about.Subject) == 0 || len(about.Subject) > 4 {
		return
	}
	names := before.NamesIn(about.Subject)
	if len(names) != 1 || b.People[b.Key(names[0])] || before.mayBePerson(names[0]) || names[0].Doubtful || names[0].Last-1 != about.Subject[len(about.Subject)-1] {
		return
	}
	s.stands[i] = before.FromWords(about.Subject)
}

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

// dummies have an "it" for a subject that stands for nothing.
var dummies = senses(`take seem appear happen turn emerge follow come rain snow`)

// referPersons resolves "he", "she" and their forms: to the one person named
// before in the sentence, unless the sentence before is about somebody else; else to
// whom that is about.
func (b NameBook) referPersons(s *Sentence, focus []string) {
	for i, w := range s.Words {
		if !singularPronouns[w.Lower] {
			continue
		}
		candidates := slices.Clone(focus)
		for _, n := range s.Names {
			if key := b.Key(n); n.Last <= i && (b.People[key] || s.mayBePerson(n)) && !slices.Contains(candidates, key) {
				candidates = append(candidates, key)
			}
		}
		if near := b.namedAt(s, i-2); near != "" && i > 1 && subordinates[s.Words[i-1].Lower] {
			candidates = []string{near} // "leader Xi since he came"
		}
		if who := b.ahead(s, i); who != "" {
			candidates = []string{who} // "After he resigned, Reed sailed"
		} else if len(candidates) != 1 || w.Quoted || b.stranger(s, i) || len(focus) == 0 && !b.subjectBefore(s, candidates[0], i) && b.namedAt(s, i-2) == "" && !b.alone(s, candidates[0], i) || s.rival(i) {
			continue
		}
		if !b.People[candidates[0]] || !slices.Contains(focus, candidates[0]) && b.saidByAnother(s, candidates[0], i) {
			continue
		}
		who := b.Display[candidates[0]]
		if w.Lower == "his" || w.Lower == "her" && i+1 < len(s.Words) && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && !s.Timed[i+1] {
			who += "'s"
		}
		s.stands[i] = who
	}
}

// saidByAnother reports whether somebody other than a person says the clause of the pronoun at
// word i, who is not named and may speak of himself: "the envoy said he would come".
func (b NameBook) saidByAnother(s *Sentence, key string, i int) bool {
	c := s.ClauseAt(i)
	if c < 0 || s.Clauses[c].SaidBy < 0 || len(s.Clauses[c].Subject) != 1 || s.Clauses[c].Subject[0] != i {
		return false
	}
	by := s.Clauses[s.Clauses[c].SaidBy].Subject
	return len(by) > 0 && !singularPronouns[s.Words[by[0]].Lower] && !s.several(by) && !organisation(s.Words[by[0]:by[len(by)-1]+1]) &&
		!slices.ContainsFunc(s.NamesIn(by), func(n Name) bool { return b.Key(n) == key })
}

// namedAt returns the person whose name ends with word i, "" if none does.
func (b NameBook) namedAt(s *Sentence, i int) string {
	for i > 0 && !s.Words[i].IsWord() {
		i--
	}
	for _, n := range s.Names {
		if key := b.Key(n); n.Last-1 == i && b.People[key] {
			return key
		}
	}
	return ""
}

// alone reports whether nobody but a person is meant by the subjects before word
// i: all others are several people or none.
func (b NameBook) alone(s *Sentence, key string, i int) bool {
	for _, c := range s.Clauses {
		if c.Verb < 0 || c.Verb > i || len(c.Subject) == 0 || singularPronouns[s.Words[c.Subject[0]].Lower] {
			continue
		}
		if !slices.ContainsFunc(s.NamesIn(c.Subject), func(n Name) bool { return b.Key(n) == key }) && !s.several(c.Subject) {
			return false
		}
	}
	return true
}

// several reports whether a subject is more than one person.
func (s *Sentence) several(subject []int) bool {
	last := s.Words[subject[len(subject)-1]]
	for _, i := range subject {
		if Prepositions[s.Words[i].Lower] || s.Words[i].Kind == Comma { // "police in Arden"
			break
		}
		last = s.Words[i]
	}
	return last.Lower == "police" || strings.HasSuffix(last.Lower, "s") && !last.Capital()
}

// rival reports whether the clause of a pronoun at word i has a subject before
// it that might be meant as well: "the president met his colleague". Several people
// ("police arrested him") are no such subject.
func (s *Sentence) rival(i int) bool {
	c := s.ClauseAt(i)
	if c < 0 || len(s.Clauses[c].Subject) == 0 || s.Clauses[c].Object {
		return false
	}
	subject := s.Clauses[c].Subject
	if first := subject[0]; first >= i || slices.Contains(subject, i) && subject[0] == i || singularPronouns[s.Words[first].Lower] {
		return false
	}
	return !s.several(subject)
}

// mayBePerson reports whether a name may be a person's, for all that the
// sentence shows: two words or more that are no office and stand where no place does.
func (s *Sentence) mayBePerson(n Name) bool {
	if n.Last-n.First < 2 || n.Doubtful || organisation(s.Words[n.First:n.Last]) {
		return false
	}
	before := Word{}
	if n.First > 0 {
		before = s.Words[n.First-1]
	}
	return !Determiners[before.Lower] && !WherePrepositions[before.Lower] && !(before.Kind == Comma && n.First > 1 && s.Words[n.First-2].Capital())
}

// WherePrepositions stand before places.
var WherePrepositions = Set(`in at near from to across outside inside around through`)

// subjectBefore reports whether a person is the subject of a clause before word i.
func (b NameBook) subjectBefore(s *Sentence, key string, i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c Clause) bool {
		return c.Verb >= 0 && c.Verb < i && slices.ContainsFunc(s.NamesIn(c.Subject), func(n Name) bool { return b.Key(n) == key })
	})
}

// referSpeakers resolves "they" and "it" in "police said they had caught him":
// to who says it, who is no person and stands in the same sentence.
func (s *Sentence) referSpeakers() {
	for _, c := range s.Clauses {
		if c.SaidBy < 0 || len(c.Subject) != 1 || c.QuotedText || c.Verb < 0 {
			continue
		}
		by, lower := s.Clauses[c.SaidBy].Subject, s.Words[c.Subject[0]].Lower
		own := lower == "they" || lower == "it" && (s.Words[c.Verb].Lower == "had" || s.Words[c.Verb].Lower == "would" || s.Words[c.Verb].Lower == "will")
		if lower == "they" && len(by) > 0 && s.soleCommon(by) {
			continue // "the soldier said they were"
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

// focus returns the one person whom a sentence is about: the subject of its
// main clauses, without those who merely say what it tells; nil if there are none or several.
func (b NameBook) focus(s *Sentence, before []string) []string {
	var out []string
	for _, c := range s.Clauses {
		if c.Relative || c.Dependent || c.QuotedText || c.Says && c.trailing {
			continue
		}
		for _, n := range s.NamesIn(c.Subject) {
			if key := b.Key(n); b.People[key] && !slices.Contains(out, key) && !s.owned(c.Subject, n) {
				out = append(out, key)
			}
		}
		if len(out) == 0 { // "was echoed by Omar Haddad"
			for n, i := range c.Words {
				if n > 0 && i > c.head && c.head > c.Verb && s.Words[i-1].Lower == "by" {
					for _, x := range s.Names {
						if key := b.Key(x); x.First == i && b.People[key] {
							out = append(out, key)
						}
					}
				}
			}
		}
		if len(c.Subject) == 1 && singularPronouns[s.Words[c.Subject[0]].Lower] && len(before) == 1 && !slices.Contains(out, before[0]) {
			out = append(out, before[0])
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// owned reports whether a name in a subject only says whose that is: "the house of Tom
// Reed", "a camp belonging to Tom Reed".
func (s *Sentence) owned(subject []int, n Name) bool {
	of := false
	for _, i := range subject {
		switch w := s.Words[i]; {
		case i >= n.First:
			return of
		case w.Kind == Comma:
			of = false
		case w.Lower == "belonging" || w.Lower == "of" || w.Lower == "for" || w.Lower == "to" || w.Lower == "by" || w.Lower == "against":
			of = true
		}
	}
	return false
}

// singularPronouns stand for one person.
var singularPronouns = Set(`he she him his her`)

// Persona returns who the pronoun that is the subject of a unit stands for:
// the speaker for "I" and "we"; else whom the sentence or the one before it
// spoke of.
func (s *Sentence) Persona(u Unit, before []Name) []Name {
	if len(u.Subject) == 0 && !u.Nominal {
		return nil
	}
	var who string
	if u.Nominal {
		if u.Clause < 0 {
			return nil
		}
		return s.NamesIn(s.Clauses[u.Clause].Subject)
	}
	who = s.Words[u.Subject[0]].Lower
	switch {
	case len(u.Subject) > 2 || !Pronouns[who]:
		return nil
	case len(u.Speaker) > 0:
		if names := s.NamesIn(u.Speaker); len(names) > 0 {
			return names
		}
		return before
	}
	for i := u.Clause - 1; i >= 0; i-- {
		if names := s.NamesIn(s.Clauses[i].Subject); len(names) > 0 {
			return names
		}
	}
	return before
}

// SpokenOf returns the name that a reader would take the next "he" or "she"
// for: the first name of the first subject that has one.
func (s *Sentence) SpokenOf() []Name {
	for _, c := range s.Clauses {
		if names := s.NamesIn(c.Subject); len(names) > 0 && !names[0].Doubtful {
			return names[:1]
		}
	}
	for _, n := range s.Names {
		if n.Person {
			return []Name{n}
		}
	}
	return nil
}
