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
	hero, genders := b.hero(sentences), b.genders(sentences)
	var focus []string // the one person whom the sentence before is about
	soft := false      // it is not that he does something in it
	var spoken about
	since := 0 // sentences since then that name nobody
	for _, s := range sentences {
		var borne []string // who the subject of a main clause is by his office
		s.stands = StandIns{}
		if soft && len(focus) == 1 && b.namesOther(s, focus[0]) {
			b.referPersons(s, nil, genders)
		} else if since == 0 || since <= longestFocus && len(focus) == 1 && focus[0] == hero {
			b.referPersons(s, focus, genders)
		} else {
			b.referPersons(s, nil, genders)
		}
		b.referObjects(s)
		s.referSubjects()
		s.referBoth()
		s.referWho()
		s.referSpeakers()
		for i := range s.Words {
			if len(bearers) == 0 || s.Words[i].Lower != "the" {
				continue
			}
			if key, ok := bearers[roleAt(s.Words, i)]; ok && key != "" {
				s.stands[i], s.stands[i+1] = "", b.Display[key]
				if c := s.ClauseAt(i); c == 0 && slices.Contains(s.Clauses[c].Subject, i) {
					borne = []string{key}
				}
			}
		}
		if who := b.meant(focus, hero, since); who != "" {
			s.referAge(who)
		}
		b.referAbout(s, spoken)
		s.referAhead()
		spoken = b.aboutOf(s, spoken)
		next := b.focus(s, focus)
		if next == nil && !b.namesPerson(s) {
			next = borne
		}
		if soft = next == nil; soft {
			next = b.soleObject(s)
		}
		switch {
		case next != nil || b.namesPerson(s):
			focus, since = next, 0
		case len(focus) == 1 && s.speaksOf(b.Display[focus[0]]):
			since = 0
		default:
			since++
		}
	}
}

// meant returns the name of whom a phrase without one means: the one whom the sentences before
// are about.
func (b NameBook) meant(focus []string, hero string, since int) string {
	switch {
	case len(focus) == 1 && (since == 0 || since <= longestFocus && focus[0] == hero):
		return b.Display[focus[0]]
	}
	return ""
}

// referAge resolves "the 79-year-old", where nobody else is named before it.
func (s *Sentence) referAge(who string) {
	for i := 0; i+1 < len(s.Words); i++ {
		if s.Words[i].Lower != "the" || !strings.HasSuffix(s.Words[i+1].Lower, "-year-old") || s.Words[i].Quoted {
			continue
		}
		if i+2 < len(s.Words) && s.Words[i+2].Kind == PlainWord && !FunctionWords[s.Words[i+2].Lower] && !pastForm(s.Words[i+2].Lower) && !hardPasts[s.Words[i+2].Lower] && !s.Timed[i+2] {
			return // "the 79-year-old baker"
		}
		if !slices.ContainsFunc(s.Names, func(n Name) bool { return n.Last <= i && s.mayBePerson(n) }) {
			s.stands[i], s.stands[i+1] = "", who
		}
		return
	}
}

// speaksOf reports whether a pronoun of a sentence stands for somebody.
func (s *Sentence) speaksOf(who string) bool {
	for i, x := range s.stands {
		if singularPronouns[s.Words[i].Lower] && strings.TrimSuffix(x, "'s") == who {
			return true
		}
	}
	return false
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

// namesOther reports whether a sentence names somebody else before its first pronoun.
func (b NameBook) namesOther(s *Sentence, key string) bool {
	first := slices.IndexFunc(s.Words, func(w Word) bool { return singularPronouns[w.Lower] })
	return slices.ContainsFunc(s.Names, func(n Name) bool { return n.First < first && b.People[b.Key(n)] && b.Key(n) != key })
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
	n := names[0]
	if key := b.Key(n); b.People[key] || n.Last-n.First == len(s.Clauses[1].Subject) && b.Display[key] != "" && !organisation(s.Words[n.First:n.Last]) {
		return key // the pronoun tells that it is a person's
	}
	return ""
}

// dummies have an "it" for a subject that stands for nothing.
var dummies = senses(`take seem appear happen turn emerge follow come rain snow`)

// referPersons resolves "he", "she" and their forms: to the one person named
// before in the sentence, unless the sentence before is about somebody else; else to
// whom that is about.
func (b NameBook) referPersons(s *Sentence, focus []string, genders map[string]byte) {
	for i, w := range s.Words {
		if !singularPronouns[w.Lower] {
			continue
		}
		candidates := slices.Clone(focus)
		for _, n := range s.Names {
			if key := b.Key(n); n.Last <= i && (b.People[key] || s.mayBePerson(n)) && !slices.Contains(candidates, key) && !b.onlyOwns(s, key, i) {
				candidates = append(candidates, key)
			}
		}
		other := w.Lower == "him" && len(focus) == 1 && b.ownSubject(s, i, focus[0])
		if other { // "Reed went to see him"
			candidates = focus
		}
		if near := b.namedAt(s, i-2); near != "" && i > 1 && subordinates[s.Words[i-1].Lower] {
			candidates = []string{near} // "leader Xi since he came"
		}
		if who := b.ahead(s, i); who != "" {
			candidates = []string{who} // "After he resigned, Reed sailed"
		} else if len(candidates) != 1 || w.Quoted || b.stranger(s, i) || len(focus) == 0 && !b.subjectBefore(s, candidates[0], i) && b.namedAt(s, i-2) == "" && !b.alone(s, candidates[0], i) || s.rival(i) && !other {
			continue
		}
		if gender := genders[candidates[0]]; gender != 0 && gender != genderOf[w.Lower] {
			continue
		}
		if !b.People[candidates[0]] && b.ahead(s, i) == "" || s.saidByOne(i) || !slices.Contains(focus, candidates[0]) && b.saidByAnother(s, candidates[0], i) {
			continue
		}
		if c := s.ClauseAt(i); c >= 0 && i > 0 && s.Words[i-1].Lower == "and" && slices.Contains(s.Clauses[c].Subject, i) && s.Clauses[c].Subject[0] < i && !slices.ContainsFunc(s.NamesIn(s.Clauses[c].Subject), func(n Name) bool { return b.Key(n) == candidates[0] }) {
			continue // "a soldier and his sons"
		}
		who := b.Display[candidates[0]]
		if w.Lower == "his" || w.Lower == "her" && i+1 < len(s.Words) && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && !s.Timed[i+1] {
			who += "'s"
		}
		s.stands[i] = who
	}
}

// ownSubject reports whether the clause of the pronoun at word i has for its subject the one
// person, other than key, whom its sentence names before it.
func (b NameBook) ownSubject(s *Sentence, i int, key string) bool {
	c := s.ClauseAt(i)
	if c < 0 || s.Clauses[c].Object || s.Clauses[c].Relative || len(s.Clauses[c].Subject) == 0 || s.Clauses[c].Subject[0] > i {
		return false
	}
	names := s.NamesIn(s.Clauses[c].Subject)
	if len(names) == 0 || b.Key(names[0]) == key || !b.People[b.Key(names[0])] {
		return false
	}
	return !slices.ContainsFunc(s.Names, func(n Name) bool {
		k := b.Key(n)
		return n.Last <= i && k != key && k != b.Key(names[0]) && (b.People[k] || s.mayBePerson(n))
	})
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

// saidByOne reports whether what the clause of the pronoun at word i tells is said by some one or
// other who is named before it: "an envoy said he would come".
func (s *Sentence) saidByOne(i int) bool {
	c := s.ClauseAt(i)
	if c < 0 || len(s.Clauses[c].Subject) != 1 || s.Clauses[c].Subject[0] != i {
		return false
	}
	by := s.Clauses[c].SaidBy
	if by < 0 || len(s.Clauses[by].Subject) == 0 || s.Clauses[by].trailing {
		return false
	}
	first := s.Words[s.Clauses[by].Subject[0]].Lower
	return (first == "a" || first == "an") && !slices.ContainsFunc(s.NamesIn(s.Clauses[by].Subject), s.mayBePerson)
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
	return last.Lower == "police" || last.Begin == s.Words[0].Begin && groups[last.Lower] || strings.HasSuffix(last.Lower, "s") && !last.Capital()
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
		if n, ok := s.apposed(c); ok && len(out) == 0 && b.People[b.Key(n)] {
			out = append(out, b.Key(n))
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

// apposed returns the name that stands between commas before the verb of a clause, for whom the
// subject means: "one of the seven, Omar Haddad, was freed".
func (s *Sentence) apposed(c Clause) (Name, bool) {
	at := slices.IndexFunc(s.Names, func(n Name) bool { return n.Last == c.Verb-1 })
	if at < 0 || len(c.Subject) == 0 {
		return Name{}, false
	}
	n := s.Names[at]
	return n, n.First > c.Subject[0]+1 && s.Words[n.First-1].Text == "," && s.Words[n.Last].Text == "," && n.Last-n.First > 1 && !n.Doubtful && !organisation(s.Words[n.First:n.Last])
}

// Apposed returns the words of the name for which the subject of a unit stands that begins with
// "one of": "one of the seven, Omar Haddad, was freed"; nil if there is none.
func (s *Sentence) Apposed(u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(u.Subject) < 2 || s.Words[u.Subject[0]].Lower != "one" || s.Words[u.Subject[1]].Lower != "of" {
		return nil
	}
	n, ok := s.apposed(s.Clauses[u.Clause])
	if !ok {
		return nil
	}
	return consecutive(n.First, n.Last)
}

// soleObject returns the one person whom a sentence names, where those who do something in
// its main clauses are several: "officers walked up to Omar Haddad".
func (b NameBook) soleObject(s *Sentence) []string {
	var out []string
	for _, n := range s.Names {
		switch key := b.Key(n); {
		case b.People[key] && !slices.Contains(out, key):
			out = append(out, key)
		case !b.People[key] && s.mayBePerson(n):
			return nil
		}
	}
	if len(out) != 1 || slices.ContainsFunc(s.Clauses, func(c Clause) bool {
		return c.QuotedText || c.Verb >= 0 && !c.Relative && (len(c.Subject) == 0 || !s.several(c.Subject) && !singularPronouns[s.Words[c.Subject[0]].Lower])
	}) {
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
