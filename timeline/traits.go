package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/grammar"
)

// traits are what a mention is compared by, besides its vectors, its dates and its
// article: plain values, worked out once. Merging reads nothing else of the sentence that
// tells it, so that it needs no sentences and can be done on another machine.
type traits struct {
	Start    int      // the byte of the sentence at which what it tells begins
	Plain    uint64   // tells sentences of other words apart
	Heads    []string // senses of the verb or noun that carries what it tells
	Numbers  []string // in what it tells
	Speakers []string // keys of the names of who says it
	Agents   []string // keys of the people who are its subject
	Named    []string // keys of the names in what it tells
	Own      []string // the same with those of its subject, and @countries
	Around   []string // keys of all names of the sentence, and @countries
	Refers   refers
	Contents int  // words in what it tells that mean something by themselves
	Nominal  bool // a noun phrase
	Acts     bool // tells what its subject does, or what is done to it, and not who it is
	Unnamed  bool // its subject is a pronoun
	Being    bool // its verb is a form of "be"
	Denies   bool // tells what was not done
	Alone    bool // can be understood without the sentences around it
}

func (c *corpus) traitsOf(t telling) *traits {
	s, u := t.s, t.u
	told := s.NamesIn(u.Words)
	x := &traits{
		Plain: hashOf(s.Plain),
		Heads: headsOf(s, u), Numbers: t.numbersTold(), Speakers: c.namesOf(t.speakerNames()),
		Named: c.namesOf(told), Own: c.tokensOf(s.NamesIn(slices.Concat(u.Words, u.Subject))), Around: c.tokensOf(s.Names),
		Refers: c.refersOf(t, told), Contents: s.ContentWords(u.Words), Nominal: u.Nominal, Denies: s.Denies(u), Alone: t.standsAlone(),
		Acts: !u.Nominal && u.Head >= 0 && len(u.Subject) > 0 && !grammar.BeForms[s.Words[u.Head].Lower],
	}
	if len(u.Words) > 0 {
		x.Start = s.Words[u.Words[0]].Begin
	}
	for _, key := range c.namesOf(append(s.NamesIn(u.Subject), t.persona...)) {
		if c.names.People[key] {
			x.Agents = append(x.Agents, key)
		}
	}
	if x.Acts {
		x.Unnamed = grammar.Pronouns[s.Words[u.Subject[0]].Lower]
		if u.Clause >= 0 && s.Clauses[u.Clause].Verb >= 0 {
			x.Being = grammar.BeForms[s.Words[s.Clauses[u.Clause].Verb].Lower]
		}
	}
	return x
}

// namesOf returns the keys of names.
func (c *corpus) namesOf(names []grammar.Name) []string {
	var out []string
	for _, n := range names {
		out = append(out, c.names.Key(n))
	}
	return out
}

// tokensOf returns the keys of names, and of those of countries and their people what
// stands for the country.
func (c *corpus) tokensOf(names []grammar.Name) []string {
	out := c.namesOf(names)
	for _, n := range names {
		if country := grammar.CountryOf[n.Key]; country != "" {
			out = append(out, "@"+country)
		}
	}
	return out
}

// numbersTold returns the numbers in what a mention tells.
func (t telling) numbersTold() []string {
	var out []string
	for _, i := range t.u.Words {
		w := t.s.Words[i]
		if t.s.Timed[i] {
			continue
		}
		if w.Kind == grammar.Number {
			out = append(out, w.Lower)
		} else if n, ok := spelledNumbers[w.Lower]; ok {
			out = append(out, n)
		}
	}
	return out
}

// speakerNames returns the names of who says a mention.
func (t telling) speakerNames() []grammar.Name {
	names := t.s.NamesIn(t.u.Speaker)
	if len(names) == 0 && len(t.u.Speaker) > 0 && len(t.u.Speaker) < 3 && grammar.Pronouns[t.s.Words[t.u.Speaker[0]].Lower] {
		return t.persona
	}
	return names
}

// headsOf returns the senses of the verb or noun that carries what a unit of a sentence
// tells, and of happenings that are its subject: "the trip comes at a bad time"
// speaks of a trip.
func headsOf(s *sentence, u grammar.Unit) []string {
	var out []string
	add := func(h string) {
		out = append(out, h)
		if wider, ok := grammar.WiderRows[h]; ok {
			out = append(out, wider)
		}
	}
	if u.Head >= 0 {
		if h := s.Words[u.Head].Lower; !grammar.Auxiliaries[h] {
			add(grammar.Sense(h))
		}
		if !u.Nominal && s.Present(u.Head) {
			add("=visit")
		}
	}
	around := u.Subject
	if u.Nominal {
		around = u.Words // "shooting rampage"
	}
	for _, i := range around {
		if w := s.Words[i].Lower; grammar.EventNouns[w] {
			add(grammar.Sense(w))
		}
	}
	return out
}

// standsAlone reports whether a mention can be understood without the sentences
// around it: it is no quotation, and has a subject that is no pronoun.
func (t telling) standsAlone() bool {
	s, u := t.s, t.u
	return u.Head >= 0 && !u.Nominal && !s.Clauses[u.Clause].Relative && !s.Clauses[u.Clause].Dependent &&
		!u.Quoted && len(u.Subject) > 0 && !grammar.Pronouns[s.Words[u.Subject[0]].Lower] && !strings.HasSuffix(s.Text, "?") && !s.State(u)
}
