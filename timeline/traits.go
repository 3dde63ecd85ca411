package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// traits are what a mention is compared by, besides its vectors, its dates and its
// article: plain values, worked out once. Merging reads nothing else of the sentence that
// tells it, so that it needs no sentences and can be done on another machine.
type traits struct {
	_        struct{}        `cbor:",toarray"`
	Plain    uint64          // tells sentences of other words apart
	Heads    []string        // senses of the verb or noun that carries what it tells
	Numbers  []string        // in what it tells
	Speakers []string        // keys of the names of who says it
	Agents   []string        // keys of the people who are its subject
	Named    []string        // keys of the names in what it tells
	Own      []string        // the same with those of its subject, and @countries
	Around   []string        // keys of all names of the sentence, and @countries
	Where    []string        // keys of the names of where it was, as it says
	Times    []date.Interval // in what it tells or beside it, other than its own
	Kind     string          // the sense of the verb or noun that carries it; "" if there is none
	Deeds    []string        // what befell whom
	Steps    []string        // the families of incidents that it tells of, and the people whom they befell
	Happens  []string        // the kinds of happening that it tells of
	Whom     []string        // whom that befell: keys of names, or "~" and the senses of nouns
	Doers    []string        // keys of the names of who did it to them
	Known    bool            // whom it befell is one that the reader knows: "the ship", "it"
	Refers   refers
	Contents int  // words in what it tells that mean something by themselves
	Nominal  bool // a noun phrase
	Acts     bool // tells what its subject does, or what is done to it, and not who it is
	Unnamed  bool // its subject is a pronoun
	Being    bool // its verb is a form of "be"
	Denies   bool // tells what was not done
	Wished   bool // tells what should be done, or what somebody wanted
	Idle     bool // tells what is so, what is asked, or of another happening than the one known
	Alone    bool // can be understood without the sentences around it
}

// What a mention can be is plain of few of its traits, and nearly two in three can be no event
// and name none: they can only turn out to speak of one, by words much like those of it.
// Until these say so, such a mention is faint: of its traits no more is known than a hint,
// and that is one value for all of a kind.

// Hints at mentions that are faint.
var (
	speechless = &traits{Idle: true} // too few words to speak of anything
	idle       = &traits{Idle: true, Contents: leastContents}
	wished     = &traits{Wished: true, Contents: leastContents} // or it cannot be understood alone
)

// leastContents is how many words that mean something a mention without a time needs to speak
// of an event.
const leastContents = 2

// firstTraits returns the traits of a mention as far as it needs them before it is compared
// with any event, and whether that leaves it faint.
func (c *corpus) firstTraits(t *telling, in *around) (x *traits, faint bool) {
	o := c.outlineOf(t, in)
	event := t.dated() || !c.articles[t.Article].Dated || t.slight || t.names || len(o.Deeds) > 0 || o.event(t.role)
	if !event && !o.Idle {
		o.Happens, _, _ = c.happensIn(t)
	}
	switch {
	case event || o.mayTell(t.role) || o.opensWith(t.Sentence, t.role) || c.detailed:
		return c.detailsOf(t, in, o), false
	case o.Contents < leastContents:
		return speechless, true
	case o.Idle:
		return idle, true
	}
	return wished, true
}

// lens is what faint mentions are looked at with, many of them one after the other: those of
// one sentence, of which there are several in a row, want it taken apart once.
type lens struct {
	of   *sentence
	seen sentence // that, taken apart
	in   around
	desk grammar.Desk
	at   workplace
}

// closely returns a mention with all of its traits, if it was faint.
func (c *corpus) closely(t *telling, by *lens) *telling {
	if !t.faint {
		return t
	}
	if by.of != t.s {
		by.desk.Clear()
		by.of, by.seen, by.in = t.s, *t.s, around{}
		if by.seen.Sentence == nil {
			by.seen.Sentence = by.desk.TakeApart(c.articles[t.Article].Sentences[t.Sentence].Text, c.articles[t.Article].Expressions[t.Sentence])
			by.seen.SetStandIns(by.seen.standIns)
		}
	}
	seen := *t
	seen.s, seen.faint = &by.seen, false
	seen.traits = c.traitsOf(&seen, &by.in)
	seen.s = t.s
	seen.vector, _ = c.words.vectors(&seen, &by.at, true)
	return &seen
}

// traitsOf returns the traits of a mention.
func (c *corpus) traitsOf(t *telling, in *around) *traits {
	return c.detailsOf(t, in, c.outlineOf(t, in))
}

// outlineOf returns the traits that say whether a mention can be an event by itself.
func (c *corpus) outlineOf(t *telling, in *around) traits {
	s, u := t.s, t.u
	if in.s != s {
		*in = around{s: s, idle: strings.HasSuffix(s.Text, "?") || grammar.AboutItself(s.Text)}
	}
	return traits{
		Contents: s.ContentWords(u.Words), Alone: t.standsAlone(), Deeds: c.deedsOf(t), Wished: s.Wished(u),
		Idle: in.idle || s.State(u) && !s.OfHappening(u) || s.WriterSpeaks(u) || s.Asked(u) || s.Another(u),
	}
}

// detailsOf returns the traits of a mention of which the outline is known.
func (c *corpus) detailsOf(t *telling, in *around, x traits) *traits {
	s, u := t.s, t.u
	told, named, own := in.within(u, c)
	x.Plain, x.Around, x.Named, x.Own = s.plain, in.tokens, named, own
	x.Heads, x.Numbers, x.Speakers = headsOf(s, u), t.numbersTold(), c.namesOf(t.speakerNames())
	x.Where, x.Times = c.whereOf(t), timesBeside(t, c.articles[t.Article].Expressions[t.Sentence])
	x.Refers, x.Nominal, x.Denies = c.refersOf(t, told), u.Nominal, s.Denies(u)
	x.Acts = !u.Nominal && u.Head >= 0 && len(u.Subject) > 0 && !grammar.BeForms[s.Words[u.Head].Lower]
	if u.Head >= 0 {
		x.Kind = s.HeadSense(u)
	}
	var befell, by []int
	x.Happens, befell, by = c.happensIn(t)
	x.Doers = c.namesOf(s.NamesIn(by))
	x.Whom, x.Known = c.whomOf(t, befell)
	x.Steps = c.stepsOf(t, &x, befell)
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
	return &x
}

// happensIn returns the kinds of happening that a mention tells of, and the words that say whom
// that befell and who did it.
func (c *corpus) happensIn(t *telling) (kinds []string, befell, by []int) {
	kinds, befell, by = t.s.Happenings(t.u)
	if !t.dated() && !t.s.WasDone(t.u) {
		kinds = nil
	}
	return kinds, befell, by
}

// event reports whether what a mention without a time tells can be an event by itself.
func (x *traits) event(role article.Role) bool {
	return role == article.Prose && x.Alone && !x.Idle && !x.Wished
}

// around is what the mentions of a sentence have in common.
type around struct {
	s         *sentence
	known     bool     // what follows, but idle, is set
	keys      []string // of its names
	countries []string // those that they stand for, as "@france"; empty for other names
	tokens    []string // the keys, and the countries
	idle      bool     // tells nothing, whatever stands in it
}

// know sets what the names of the sentence are.
func (a *around) know(c *corpus) {
	a.known, a.keys = true, c.namesOf(a.s.Names)
	if len(a.keys) == 0 {
		return
	}
	a.countries = make([]string, len(a.keys))
	for i, n := range a.s.Names {
		if country := grammar.CountryOf[n.Key]; country != "" {
			a.countries[i] = "@" + country
		}
	}
	a.tokens = a.pick(func(int) bool { return true })
}

// pick returns the keys of those of the names that are picked, then their countries.
func (a *around) pick(picked func(i int) bool) []string {
	var out []string
	for i, key := range a.keys {
		if picked(i) {
			out = append(out, key)
		}
	}
	for i, country := range a.countries {
		if country != "" && picked(i) {
			out = append(out, country)
		}
	}
	return out
}

// within returns the names in what a unit tells and their keys, and the keys with those of its
// subject and of countries.
func (a *around) within(u grammar.Unit, c *corpus) (told []grammar.Name, named, own []string) {
	if !a.known {
		a.know(c)
	}
	for i, n := range a.s.Names {
		if slices.Contains(u.Words, n.First) {
			told, named = append(told, n), append(named, a.keys[i])
		}
	}
	own = a.pick(func(i int) bool {
		first := a.s.Names[i].First
		return slices.Contains(u.Words, first) || slices.Contains(u.Subject, first)
	})
	return told, named, own
}

// namesOf returns the keys of names.
func (c *corpus) namesOf(names []grammar.Name) []string {
	var out []string
	for _, n := range names {
		out = append(out, c.names.Key(n))
	}
	return out
}

// speakerNames returns the names of who says a mention.
func (t *telling) speakerNames() []grammar.Name {
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
			add(s.HeadSense(u))
		}
		if visits(s, u) {
			add(visiting)
		}
	}
	if fore, ok := s.Foreground(u); ok {
		add(s.HeadSense(fore))
	}
	around := u.Subject
	if u.Nominal {
		around = u.Words // "shooting rampage"
	} else if s.Performs(u) {
		around = slices.Concat(around, s.Objects(u)) // "carried out an attack"
	}
	for _, i := range around {
		if w := s.Words[i].Lower; grammar.EventNouns[w] && !s.Describes(i) {
			add(grammar.Sense(w))
		}
	}
	return out
}

// visits reports whether a unit of a sentence tells that somebody was somewhere.
func visits(s *sentence, u grammar.Unit) bool { return u.Head >= 0 && !u.Nominal && s.Present(u.Head) }

// standsAlone reports whether a mention can be understood without the sentences
// around it: it is no quotation, and has a subject that is no pronoun.
func (t *telling) standsAlone() bool {
	s, u := t.s, t.u
	return u.Head >= 0 && !u.Nominal && !s.Clauses[u.Clause].Relative && !s.Clauses[u.Clause].Dependent &&
		!u.Quoted && len(u.Subject) > 0 && !grammar.Pronouns[s.Words[u.Subject[0]].Lower] && !strings.HasSuffix(s.Text, "?") && !s.State(u)
}

// whereOf returns the keys of the names that a mention says it was at.
func (c *corpus) whereOf(t *telling) []string {
	var out []string
	for _, n := range t.s.NamesIn(t.u.Words) {
		at := n.First - 1
		if grammar.CountryOf[n.Key] != "" && t.s.NameDescribes(n) {
			continue // "in the Belgian capital"
		}
		if at > 0 && grammar.Determiners[t.s.Words[at].Lower] {
			at--
		}
		if at >= 0 && grammar.WherePrepositions[t.s.Words[at].Lower] {
			out = append(out, c.names.Key(n))
		}
	}
	return out
}

// timesBeside returns the times that a sentence gives in what a mention tells, and in what it
// tells of the same time beside it.
func timesBeside(t *telling, expressions []timex.Expression) []date.Interval {
	var out []date.Interval
	s, u := t.s, t.u
	for _, e := range expressions {
		i := grammar.IntervalOf(e)
		if !e.Resolved || e.Dayless || e.Type != timex.DATE && e.Type != timex.TIME || i.IsEmpty() || i.OpenStart || i.OpenEnd {
			continue
		}
		at := s.WordAt(e.Begin)
		k := s.ClauseAt(at)
		if at > 0 && grammar.Determiners[s.Words[at-1].Lower] || k >= 0 && s.InAside(k, at) {
			continue // "the Nov. 13 attacks"; "the ferry, built in 1987, sank"
		}
		if at > 0 && limits[s.Words[at-1].Lower] {
			continue // "was suspended until June 30"
		}
		if slices.Contains(u.Words, at) || slices.Contains(u.Subject, at) {
			out = append(out, i)
			continue
		}
		if u.Nominal || u.Clause < 0 || k < 0 || s.Clauses[k].Relative || s.Clauses[k].Says {
			continue
		}
		if own := s.Clauses[u.Clause]; !own.Relative && !(own.Marker >= 0 && sequences[s.Words[own.Marker].Lower]) {
			out = append(out, i)
		}
	}
	return out
}

// limits stand before a time until which something lasts.
var limits = grammar.Set(`until till through`)

// sequences join what was at another time.
var sequences = grammar.Set(`after before since until till`)
