package grammar

import (
	"slices"
	"strings"
)

// assembly is the segments of a sentence while they are joined to clauses.
type assembly struct {
	*parse
	out     []Clause
	pending []segment // verbless segments that wait for their verb
	since   int       // number of clauses when the last of them was met
}

// assemble joins the segments of a sentence to clauses.
func (p *parse) assemble(segs []segment) []Clause {
	a := &assembly{parse: p}
	for n, s := range segs {
		rest := segs[n+1:]
		if p.participial(s, rest, a.pending) {
			s.verb = -1
		}
		if s.verb < 0 {
			a.verbless(s, rest)
		} else if c, whole := a.clause(s, rest); whole {
			a.out = append(a.out, c)
		}
	}
	a.end()
	return a.out
}

// last returns the clause before, or nil.
func (a *assembly) last() *Clause {
	if len(a.out) == 0 {
		return nil
	}
	return &a.out[len(a.out)-1]
}

// verbless adds a segment without a verb to the clause before it, or lets it wait for a
// verb.
func (a *assembly) verbless(s segment, rest []segment) {
	switch last := a.last(); {
	case s.quoted && last != nil && last.Says && !last.QuotedText:
		c := Clause{Marker: -1, Verb: -1, head: -1, Content: -1, SaidBy: -1, QuotedText: true} // wrote, "Thank you"
		a.extend(&c, s)
		a.out = append(a.out, c)
	case a.waits(s, rest, len(a.pending) > 0 && a.since == len(a.out), a.out):
		a.pending, a.since = append(a.pending, s), len(a.out)
	default:
		a.extend(last, s)
	}
}

// clause makes a clause of a segment with a verb. It is not whole if it only tells more
// of the clause before it.
func (a *assembly) clause(s segment, rest []segment) (c Clause, whole bool) {
	c = Clause{Marker: s.marker, Verb: s.verb, head: a.headVerb(s.verb, s.last), Content: -1, SaidBy: -1,
		QuotedText: s.quoted, afterComma: s.afterComma, zeroThat: s.zeroThat, Bare: s.bare}
	c.Says = SayingVerbs[a.words[c.head].Lower] || a.pollShows(s) || a.quoted(c.head) >= 0
	marker := ""
	if s.marker >= 0 {
		marker = a.words[s.marker].Lower
	}
	last, alone := a.last(), len(a.pending) == 0
	if last != nil && last.Relative && last.Bare && a.behindDashes(s, *last) {
		q := s
		q.last, s.first = s.verb, s.verb
		a.extend(last, q)
		s.bare, c.Bare = true, true
	}
	if last != nil && alone && a.attribute(s) {
		a.extend(last, s)
		return c, false
	}
	switch {
	case (marker == "which" || marker == "whom") && !s.bare && s.first > 0 && atWhich[a.words[s.first-1].Lower] && len(a.subjectOf(s)) > 0:
		c.Relative, c.Subject = true, a.subjectOf(s) // "a day in which | thousands marched"
	case relatives[marker] && (marker != "that" || s.bare || last == nil && !alone && len(a.subjectOf(a.pending[len(a.pending)-1])) > 0 && a.gap(s, rest)):
		c.Relative, c.Object = true, !s.bare
		c.Subject = a.antecedent(s.first, marker)
		if last != nil && alone && !s.afterComma && a.copular(*last) {
			a.extend(last, s)
			last.head = c.head
			return c, false
		}
		if last != nil && s.bare && alone && len(c.Subject) > 1 && a.identified(*last, c.Subject) {
			c.Subject = last.Subject // "Norbank is the house that sold the notes"
		}
	case (marker == "what" || asks[marker]) && len(a.out)+len(a.pending) > 0 || subordinates[marker] || relatives[marker] && (last == nil || !last.Says):
		c.Dependent = true
		c.Subject = a.subjectOf(s)
	case s.zeroThat || marker == "that" && last != nil && last.Says:
		c.Subject = a.subjectOf(s)
	case c.Says && s.marker < 0 && s.afterComma && !alone && !s.bare && a.attribution(s, rest):
		c.aside = true
		c.Subject = a.subjectOf(s)
	case s.bare && !alone && a.since < len(a.out) && Conjunctions[marker] && !s.afterComma && last.Relative && last.Bare &&
		!slices.ContainsFunc(rest, func(x segment) bool { return x.verb >= 0 && x.bare }):
		c.Relative, c.Subject = true, last.Subject // "three remain: Reed, Holt and Haddad, who was ill and stayed at home"
	case s.bare && alone:
		if last != nil && !(c.Says && s.afterComma && marker == "") {
			of := len(a.out) - 1
			for of > 0 && s.afterComma && a.out[of].Relative {
				of--
			}
			c.Subject = a.out[of].Subject
		}
	case c.Says && !alone && last == nil && a.lastWord(s, rest) && a.statement(a.pending):
		said := Clause{Marker: -1, Verb: -1, head: -1, Content: -1, SaidBy: -1, verbless: true}
		for _, q := range a.pending {
			a.extend(&said, q)
		}
		a.out, a.pending = append(a.out, said), nil
		c.Subject = a.subjectOf(s)
	default:
		c.Subject = a.waitingSubject(s)
		if len(c.Subject) == 0 && last != nil {
			c.Subject = last.Subject
		}
		exists := a.words[s.first].Lower == "there" && s.verb == s.first+1 && s.first > 0 && a.words[s.first-1].IsWord()
		if exists {
			c.Subject = []int{s.first} // "after the collapse | there was"
		}
		for _, q := range a.pending {
			a.extend(&c, q)
			c.afterComma = c.afterComma || q.afterComma
		}
		if !exists && !alone && a.pending[0].marker >= 0 {
			c.Marker = a.pending[0].marker
			c.Dependent = s.bare && len(c.Subject) > 0 && slices.Contains(a.subjectOf(a.pending[0]), c.Subject[0]) && subordinates[a.words[c.Marker].Lower]
		}
		a.pending = nil
	}
	a.extend(&c, s)
	return c, true
}

// atWhich stand before a relative pronoun that is neither subject nor object of its clause.
var atWhich = Set(`in at during on after before`)

// attribute reports whether what looks like the verb of a segment is a participle that says where
// a thing is or what it is worth: "outside the store, located off Mill Street", "rings valued at a
// million".
func (p *parse) attribute(s segment) bool {
	return s.verb >= 0 && attributes[p.words[s.verb].Lower] && s.verb+1 < s.last && Prepositions[p.words[s.verb+1].Lower]
}

var attributes = Set(`located situated valued headquartered priced stationed`)

// behindDashes reports whether a segment goes on, up to its verb, with the relative clause before it,
// which a gerund between dashes has parted: "who shot three men – killing two – at the mill on
// Monday | was charged".
func (p *parse) behindDashes(s segment, relative Clause) bool {
	if s.marker >= 0 || s.bare || !p.dash(s.first-1) || !Prepositions[p.words[s.first].Lower] || p.timePreposition(s.first) || !p.timed[s.verb-1] && !p.timed[s.first] {
		return false
	}
	for i := s.first - 2; i > relative.head; i-- {
		if p.words[i].Kind == Comma {
			return p.dash(i) && strings.HasSuffix(p.words[i+1].Lower, "ing")
		}
	}
	return false
}

// waitingSubject returns the subject of a segment and of those that wait for its verb.
func (a *assembly) waitingSubject(s segment) []int {
	subject := a.subjectOf(s)
	list := false // "his wife, two sons and a daughter fled"
	for i := len(a.pending) - 1; i >= 0; i-- {
		q := a.pending[i]
		sub := a.subjectOf(q)
		if i > 0 && len(sub) == 1 && a.words[sub[0]].Kind == Number {
			continue // "Ann Reed, 66, of Hull was hurt"
		}
		if list && len(sub) > 0 && q.marker < 0 && sub[0] == q.first && a.words[q.last-1].Text == "," {
			subject = slices.Concat(consecutive(sub[0], subject[0]), subject)
			continue
		}
		list = false
		if i > 0 && i+1 < len(a.pending) && len(a.subjectOf(a.pending[i-1])) == 0 && a.dash(q.first-1) && a.dash(a.pending[i+1].first-1) {
			continue // "On Monday - a holiday - the marchers"
		}
		switch {
		case len(subject) == 0 || s.bare && len(sub) > 0:
			subject = sub
		case len(sub) > 0 && i == len(a.pending)-1 && s.marker >= 0 && a.words[s.marker].Lower == "and" && !s.afterComma:
			subject, list = slices.Concat(sub, []int{s.marker}, subject), true // "two ferries and a barge sank"
		}
	}
	return subject
}

// end gives what waits in vain for a verb to the last clause, or makes one of it.
func (a *assembly) end() {
	if len(a.pending) == 0 {
		return
	}
	first := a.pending[0]
	if last := a.last(); last == nil || last.Relative && first.first < last.Words[0] && !first.quoted {
		a.out = append(a.out, Clause{Marker: -1, Verb: -1, head: -1, Content: -1, SaidBy: -1, QuotedText: first.quoted})
	}
	for _, q := range a.pending {
		a.extend(a.last(), q)
	}
	slices.Sort(a.last().Words)
}

// participial reports whether what looks like the verb of a segment is a
// participle: "the ferry, built in a Danish yard, sank".
func (p *parse) participial(s segment, rest, pending []segment) bool {
	if n := len(pending) - 1; n > 0 && p.second(s) && pending[n].afterComma && pending[n].marker < 0 && pastForm(p.words[pending[n].first].Lower) {
		return len(rest) > 0 && rest[0].bare && rest[0].marker < 0 && rest[0].afterComma && rest[0].verb >= 0
	}
	part := s.verb > s.first && partWords[p.words[s.first].Lower] // "the marchers, some wrapped in foil, sang"
	if last := len(pending) - 1; last >= 0 && !s.bare && s.verb > s.first+1 && (p.words[s.first].Lower == "a" || p.words[s.first].Lower == "an") && p.words[s.verb-1].Kind == PlainWord && p.words[pending[last].first].Capital() && pastForm(p.words[s.verb].Lower) {
		part = true // "Haddad, a pilot made minister in May, told"
	}
	if !s.bare && !part || s.marker >= 0 || !s.afterComma || len(pending) == 0 || len(rest) == 0 || Auxiliaries[p.words[s.verb].Lower] ||
		SayingVerbs[p.words[s.verb].Lower] {
		return false
	}
	for part && len(rest) > 1 && rest[0].verb < 0 && rest[0].marker >= 0 {
		rest = rest[1:] // "some wrapped in foil and paper,"
	}
	if s.bare && len(rest) > 1 && p.second(rest[0]) {
		rest = rest[1:] // "the dam, built in 1953 and repaired in 1999, broke"
	}
	return rest[0].bare && rest[0].marker < 0 && rest[0].afterComma && rest[0].verb >= 0
}

// second reports whether a segment is "and" with a participle that may be the second of two.
func (p *parse) second(s segment) bool {
	return s.bare && !s.afterComma && s.marker >= 0 && p.words[s.marker].Lower == "and" && s.verb == s.marker+1 && pastForm(p.words[s.verb].Lower) && p.words[s.last-1].Kind == Comma
}

// dash reports whether word i is a dash.
func (p *parse) dash(i int) bool {
	return i >= 0 && p.words[i].Kind == Comma && !strings.Contains(",;:", p.words[i].Text)
}

// partWords begin what is said of some of those whom the subject names.
var partWords = Set(`some many most several both all each one two three others`)

// gap reports whether a segment that begins with "that" lacks the object of its
// verb, because the noun before it is that: "the agreement that he secured is".
func (p *parse) gap(s segment, rest []segment) bool {
	return len(rest) > 0 && rest[0].marker < 0 && rest[0].bare && rest[0].verb == rest[0].first && s.verb >= 0 && p.before(rest[0].first, s.first) == p.headVerb(s.verb, s.last)
}

// attribution reports whether a segment is no more than who says it, and what
// is said goes on behind it: "In May, the paper reported, he was caught".
func (p *parse) attribution(s segment, rest []segment) bool {
	for i := s.verb + 1; i < s.last; i++ {
		if p.words[i].IsWord() && !p.timed[i] && !p.timePreposition(i) {
			return false
		}
	}
	return len(rest) > 0 && rest[0].afterComma && !rest[0].quoted && rest[0].verb >= 0 && !rest[0].bare
}

// lastWord reports whether a segment ends the sentence with who said what stands before it: ", the
// airline announced Friday".
func (p *parse) lastWord(s segment, rest []segment) bool {
	return len(rest) == 0 && s.marker < 0 && s.afterComma && !s.bare && !s.quoted && len(p.subjectOf(s)) > 0 && !slices.ContainsFunc(p.words[s.verb+1:s.last], func(w Word) bool { return w.Lower == "that" })
}

// statement reports whether segments without a verb of the lists say enough to be what somebody
// said, and begin with a subject.
func (p *parse) statement(segs []segment) bool {
	return segs[0].marker < 0 && len(p.subjectOf(segs[0])) > 3
}

// waits reports whether a verbless segment belongs to a verb that follows.
func (p *parse) waits(s segment, rest []segment, others bool, out []Clause) bool {
	if len(out) == 0 || others {
		return true
	}
	last := out[len(out)-1]
	if s.quoted != last.QuotedText && len(rest) > 0 || s.first > 0 && (p.words[s.first-1].Text == ":" || p.words[s.first-1].Text == ";" && s.marker < 0) && len(rest) > 0 {
		return true
	}
	marked := s.marker >= 0
	if marked && p.words[s.marker].Lower == "that" && last.Says && slices.ContainsFunc(rest, func(r segment) bool { return r.verb >= 0 && r.marker < 0 }) {
		return true // "said that in the end, he went"
	}
	if n := slices.IndexFunc(rest, func(r segment) bool { return r.verb >= 0 || r.marker >= 0 }); n > 0 && marked && (subordinates[p.words[s.marker].Lower] || p.words[s.marker].Lower == "that" || s.afterComma && Conjunctions[p.words[s.marker].Lower]) && len(p.subjectOf(s)) > 0 && rest[n].bare && rest[n].marker < 0 && rest[n].afterComma {
		return true // "when the miners, by a wide margin, voted"
	}
	if len(rest) == 0 || rest[0].verb < 0 {
		return false
	}
	if marked && (subordinates[p.words[s.marker].Lower] || asks[p.words[s.marker].Lower] || p.words[s.marker].Lower == "that") && rest[0].marker >= 0 && !rest[0].afterComma && !rest[0].bare &&
		Conjunctions[p.words[rest[0].marker].Lower] {
		return true // "after both Russia and China stopped"
	}
	if marked && !s.afterComma && p.words[s.marker].Lower == "and" && rest[0].bare && rest[0].marker >= 0 && p.words[rest[0].marker].Lower == "and" && s.marker > 0 && p.words[s.marker-1].Capital() {
		return false // "condemned the raids on Arden and Port Ellis | and called for"
	}
	if marked && s.afterComma && len(rest) == 1 && !rest[0].bare && rest[0].marker >= 0 && subordinates[p.words[rest[0].marker].Lower] && len(p.subjectOf(s)) > 0 {
		return false // "the hall was a ruin, and closed to all, | until the council sold it"
	}
	// "…, and on their return, said": the verb that follows has no subject of its own.
	joins := marked && p.words[s.marker].Lower != "but" && p.words[s.marker].Lower != "that"
	if joins && !s.afterComma && p.relativeMarker(rest[0]) && !p.verbFollows(rest) {
		return false // "handed out food | and water to survivors of a quake | that killed ten"
	}
	return marked && (s.afterComma || rest[0].bare && !rest[0].afterComma && !p.alsoPreposition(s, rest[0])) || s.afterComma && rest[0].bare && rest[0].marker < 0 && len(p.subjectOf(s)) > 0 && last.Relative
}

// verbFollows reports whether behind the verb of a relative clause, the first of segments, another one
// may follow that is that of the main clause: "and the men | who fled the mill were caught".
func (p *parse) verbFollows(segs []segment) bool {
	for i := p.headVerb(segs[0].verb, segs[0].last) + 1; i < segs[0].last; i++ {
		if w := p.words[i]; w.Kind == PlainWord && !p.timed[i] && (hardPasts[w.Lower] || pastForm(w.Lower) || Auxiliaries[w.Lower] && !nonFinite[w.Lower]) {
			return true
		}
	}
	return slices.ContainsFunc(segs[1:], func(r segment) bool { return r.verb >= 0 && r.bare && !p.relativeMarker(r) })
}

// alsoPreposition reports whether the marker of a verbless segment is a preposition there, as
// what follows goes on with the verb before it: "bowed before the cameras and asked".
func (p *parse) alsoPreposition(s, next segment) bool {
	w := p.words[s.marker].Lower
	return (w == "before" || w == "after" || w == "as") && next.marker >= 0 && p.words[next.marker].Lower == "and"
}

// extend adds the words of a segment to a clause.
func (p *parse) extend(c *Clause, s segment) {
	c.Words = slices.Grow(c.Words, s.last-s.first)
	for i := s.first; i < s.last; i++ {
		if !p.skip[i] {
			c.Words = append(c.Words, i)
		}
	}
}

// subjectOf returns the words of a segment before its verb, without the
// marker, adverbs and time; nil if it begins with a preposition, as an adjunct
// does.
func (p *parse) subjectOf(s segment) []int {
	end := s.last
	if s.verb >= 0 {
		end = s.verb
	}
	var subject []int
	for i := s.first; i < end; i++ {
		w := p.words[i]
		if i == s.marker || p.skip[i] || p.timed[i] || p.timePreposition(i) {
			continue
		}
		if len(subject) == 0 && (!w.IsWord() || adverbs[w.Lower]) {
			continue
		}
		if len(subject) == 0 && (Prepositions[w.Lower] || w.Lower == "according") && !p.ofNumber(i) {
			if i = p.behindTime(i, end); i < 0 {
				return nil
			}
		}
		subject = append(subject, i)
	}
	return trimMarks(p.words, subject)
}

// behindTime returns the word at which a subject begins behind the time that ends a phrase of
// words [first, end): "at the gate last night | Tom Reed came"; -1 if there is none.
func (p *parse) behindTime(first, end int) int {
	for i := end - 1; i > first; i-- {
		w := p.words[i]
		if !p.timed[i-1] || p.timed[i] {
			if !w.IsWord() && w.Kind != Possessive || Prepositions[w.Lower] && !p.timed[i] {
				return -1
			}
			continue
		}
		if w.Capital() || Determiners[w.Lower] || w.Kind == Number || nominatives[w.Lower] {
			return i
		}
		return -1
	}
	return -1
}

// ofNumber reports whether the preposition at word i belongs to a number: "at least
// one soldier", "around 40 people", "up to 300 homes".
func (p *parse) ofNumber(i int) bool {
	if i+1 >= len(p.words) || p.timed[i+1] {
		return false
	}
	next := p.words[i+1]
	switch p.words[i].Lower {
	case "at":
		return adverbOfNumber(next.Lower)
	case "over", "about", "around", "under", "near":
		return next.Kind == Number
	case "up":
		return next.Lower == "to" && i+2 < len(p.words) && p.words[i+2].Kind == Number
	}
	return false
}

// pollShows reports whether a segment says no more than that a poll or its like showed
// what stands before it: ", a poll published on Monday showed".
func (p *parse) pollShows(s segment) bool {
	if !s.afterComma || s.bare || s.marker >= 0 || !findings[p.words[s.verb].Lower] {
		return false
	}
	for i := s.verb + 1; i < s.last; i++ {
		if p.words[i].IsWord() && !p.timed[i] && !p.timePreposition(i) {
			return false
		}
	}
	return slices.ContainsFunc(p.subjectOf(s), func(i int) bool { return polls[p.words[i].Lower] })
}

var (
	findings = Set(`showed shows found finds suggested suggests indicated indicates`)
	polls    = Set(`poll polls survey surveys study studies report reports data figures results records documents analysis`)
)

// plural reports whether the verb behind the relative pronoun at word i has a
// plural for its subject.
func (p *parse) plural(i int) bool {
	return i+1 < len(p.words) && (p.words[i+1].Lower == "were" || p.words[i+1].Lower == "are" || p.words[i+1].Lower == "have")
}

// copular reports whether a clause says what someone is ("was one of two
// senators"), so that the relative clause after it tells what was done.
func (p *parse) copular(c Clause) bool {
	if c.Verb < 0 || !BeForms[p.words[c.Verb].Lower] || c.head != c.Verb {
		return false
	}
	for _, i := range c.Words {
		if w := p.words[i].Lower; i > c.Verb && (w == "one" || w == "first" || w == "only" || w == "among" || w == "last") {
			return true
		}
	}
	return false
}

// identified reports whether a clause says of somebody or something that it names that this is
// whom a noun phrase behind its verb describes.
func (p *parse) identified(c Clause, phrase []int) bool {
	if c.head != c.Verb || c.Verb < 0 || !BeForms[p.words[c.Verb].Lower] || c.Relative || len(c.Subject) == 0 || !p.words[c.Subject[len(c.Subject)-1]].Capital() {
		return false
	}
	w := p.words[phrase[0]].Lower
	return phrase[0] == c.Verb+1 && (w == "the" || w == "a" || w == "an") && !slices.ContainsFunc(phrase, func(i int) bool { return Prepositions[p.words[i].Lower] })
}
