package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// What verbs without a subject of their own tell, and their day: a participle of the noun before it, "a
// draft endorsed on Friday by the council", a gerund of the subject of its clause, "since taking the
// town on Friday, the rebels". The verb of the sentence has another day, or none. Such a unit has a
// subject, as noun phrases that name a happening have none.

// undergone returns what the participle before the time of word i tells of its noun, if that time
// can be its alone: "a ship seized by pirates on Monday". Its head is the participle, its subject
// the noun. Of years that are long over a participle tells what somebody or something is, not
// what happened: "a church built in 1891".
func (s *Sentence) undergone(c, i int, e timex.Expression) (Unit, bool) {
	if !s.datesDoing(c, e) {
		return Unit{}, false
	}
	at := s.participleBefore(i)
	if at < 0 {
		return Unit{}, false
	}
	noun := s.describedBy(at)
	if len(noun) == 0 && slices.Contains(s.Clauses[c].Words, at) && s.clauseOpens(c, at) {
		noun = s.Clauses[c].Subject // "Launched on Monday, the fund"
		if len(noun) == 0 || noun[0] < i {
			return Unit{}, false
		}
	}
	if len(noun) == 0 || unsaidOf[s.Words[noun[0]].Lower] || s.doneByName(noun, at) {
		return Unit{}, false
	}
	if issued[s.Words[at].Lower] && slices.ContainsFunc(noun, func(i int) bool {
		w := s.Words[i].Lower
		return sayingPlaces[w] || polls[w] || papers[w]
	}) || Pronouns[s.Words[noun[len(noun)-1]].Lower] || noun[0] > 0 && s.Words[noun[0]-1].Lower == "by" {
		return Unit{}, false // "a report published on Monday"
	}
	words := slices.Concat(noun, s.told(at, i))
	return Unit{Words: words, Subject: noun, Clause: c, Head: at, Nominal: true, Asserted: true, Quoted: s.Words[at].Quoted}, true
}

// datesDoing reports whether a time, no longer than a month and not to come, can be that of something
// done beside what clause c asserts.
func (s *Sentence) datesDoing(c int, e timex.Expression) bool {
	grain := IntervalOf(e).Grain
	return c >= 0 && (grain <= date.Month || grain == date.Range) && grain != date.NoGrain && e.Tense != timex.Future && s.Units[c].Asserted
}

// Undergone returns what is told of a noun at the time of an expression by a participle, where the
// clause u tells of no happening of that time: "the harbour is full of ships seized on Monday".
func (s *Sentence) Undergone(u Unit, e timex.Expression) (Unit, bool) {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return Unit{}, false
	}
	if verb := s.Words[s.Clauses[u.Clause].Verb].Lower; s.WillBe(u) || !presents[verb] && !s.State(u) && !s.Eventless(u) {
		return Unit{}, false
	}
	return s.undergone(u.Clause, s.WordAt(e.Begin), e)
}

// presents are auxiliaries of what is or has been.
var presents = Set(`is are has have 's 're 've`)

// doneBefore returns what the subject of its clause did before or since, at the time at word i, behind a
// gerund: "after visiting the mill on Monday", "since being freed on Monday".
func (s *Sentence) doneBefore(c, i int, e timex.Expression) (Unit, bool) {
	if !s.datesDoing(c, e) {
		return Unit{}, false
	}
	cl := s.Clauses[c]
	if len(cl.Subject) == 0 || cl.Verb < 0 || s.Wished(s.Units[c]) || s.Denies(s.Units[c]) || cl.Object || nobody[s.Words[cl.Subject[0]].Lower] || EventNouns[s.Words[cl.Subject[len(cl.Subject)-1]].Lower] {
		return Unit{}, false
	}
	at := i - 1
	for ; at > 0 && !s.gerundAt(at); at-- {
		w := s.Words[at]
		if s.isVerb(at) || w.Kind == Comma || w.Kind == Stop || w.Kind == QuoteMark || s.Timed[at] || Conjunctions[w.Lower] || relatives[w.Lower] ||
			w.Lower == "to" && at+1 < i && s.Words[at+1].Kind == PlainWord && !s.Words[at+1].Capital() && !FunctionWords[s.Words[at+1].Lower] && !s.Timed[at+1] {
			return Unit{}, false
		}
	}
	if at < 1 || !doneBefores[s.Words[at-1].Lower] || goingsOn[s.Words[at].Lower] {
		return Unit{}, false
	}
	head := at
	if s.Words[at].Lower == "being" {
		if head++; !Participle(s.Words[head].Lower) || s.Timed[head] {
			return Unit{}, false
		}
	}
	words := slices.Concat(cl.Subject, s.told(at, i))
	return Unit{Words: words, Subject: cl.Subject, Clause: c, Head: head, Nominal: true, Asserted: true, Quoted: s.Words[at].Quoted}, true
}

// gerundAt reports whether a gerund stands at word i: one that ends as the name of a happening does has
// an object.
func (s *Sentence) gerundAt(i int) bool {
	w := s.Words[i]
	if w.Lower == "being" || gerund(w) && !s.ingNoun(i) {
		return true
	}
	if i+1 == len(s.Words) {
		return false
	}
	next := s.Words[i+1]
	return EventNouns[w.Lower] && strings.HasSuffix(w.Lower, "ing") && !s.Timed[i+1] && (Determiners[next.Lower] || next.Kind == Number || next.Capital() || lengthUnits[next.Lower])
}

var (
	// doneBefores stand before a gerund that tells what somebody did at another time.
	doneBefores = Set(`after since before upon`)

	// goingsOn are gerunds of what went on rather than of what was done.
	goingsOn = Set(`having living working staying serving waiting spending running watching listening seeing hearing reading becoming remaining
		continuing saying telling adding noting learning starting beginning ending coming going doing trying failing struggling suffering`)
)

// Unfinite reports whether a unit tells what was done by a participle or a gerund.
func (s *Sentence) Unfinite(u Unit) bool { return u.Nominal && len(u.Subject) > 0 }

// AsClause returns the sentence with the verb that such a unit would have as a clause, and words without
// what that replaces: "was seized", "were sworn in", "captured".
func (s *Sentence) AsClause(u Unit, words []int) (*Sentence, []int) {
	at := u.Head
	verb := pastOfGerund(s.Words[at].Lower)
	if !strings.HasSuffix(s.Words[at].Lower, "ing") {
		verb = "was " + s.Words[at].Lower
		if s.manyOf(u.Subject) {
			verb = "were " + s.Words[at].Lower
		}
		if at > 0 && s.Words[at-1].Lower == "being" {
			words = Without(words, []int{at - 1})
		}
	}
	if next := at + 1; next+1 < len(s.Words) && !slices.Contains(words, next) && (aways[s.Words[next].Lower] || s.Words[next].Lower == "in" && s.Words[next+1].Lower == "on") && s.timeBehind(next) {
		verb += " " + s.Words[next].Lower // "sworn in | on Monday"
	}
	return s.Instead(at, verb), words
}

// manyOf reports whether a subject is of more than one person or thing.
func (s *Sentence) manyOf(subject []int) bool {
	first, last := s.Words[subject[0]], s.Words[subject[len(subject)-1]]
	switch {
	case first.Lower == "one":
		return false
	case s.several(subject), lengthUnits[first.Lower], last.Lower == "people", last.Lower == "they", crowdNumbers[last.Lower+"s"], last.Begin == s.Words[0].Begin && strings.HasSuffix(last.Lower, "s"):
		return true
	}
	return slices.ContainsFunc(subject, func(i int) bool { return s.Words[i].Lower == "and" })
}

// Slender reports whether such a unit says hardly more than what was done to something of which only
// other sentences say what it is: "a bill passed", "its crew", "those hurt".
func (s *Sentence) Slender(u Unit) bool {
	first := u.Subject[0]
	if _, known := s.stands[first]; !known && (dangling[s.Words[first].Lower] || owners[s.Words[first].Lower] || s.Words[first].Lower == "others" || s.Unknown(first)) {
		return true
	}
	return s.ContentWords(u.Words) < 3 && len(s.NamesIn(u.Words)) == 0
}

// timeBehind reports whether a time follows word i.
func (s *Sentence) timeBehind(i int) bool {
	return i+1 < len(s.Words) && s.Timed[i+1] || s.timeWord(i+1)
}

// participleBefore returns the participle to which the time at word i belongs: -1 if another verb, a
// mark or a conjunction stands between them.
func (s *Sentence) participleBefore(i int) int {
	for at := i - 1; at >= 0; at-- {
		w := s.Words[at]
		switch {
		case s.isVerb(at), w.Kind == Comma, w.Kind == Stop, w.Kind == Bracket, w.Kind == QuoteMark, s.Timed[at],
			relatives[w.Lower], Auxiliaries[w.Lower], subordinates[w.Lower] && !Prepositions[w.Lower], Conjunctions[w.Lower], gerund(w),
			w.Lower == "to" && !s.Words[at+1].Capital() && !Determiners[s.Words[at+1].Lower]:
			return -1
		case !pastForm(w.Lower) && !oddParticiples[w.Lower] && !(hasAnySuffix(w.Lower, "en", "wn") && s.Words[at+1].Lower == "by"):
			continue
		}
		if at > 1 && pastForm(s.Words[at-1].Lower) && !Auxiliaries[s.Words[at-1].Lower] && s.ParticipleAt(at-1) {
			at-- // "a car found burned"
		}
		if !s.suffers(at) {
			return -1
		}
		return at
	}
	return -1
}

// suffers reports whether the participle at word at can tell what was done to a noun before it on a
// day, and is no verb that has an object, or describes what stands behind it.
func (s *Sentence) suffers(at int) bool {
	w, next := s.Words[at], s.Words[at+1]
	switch {
	case w.Capital() && at > 0, at > 0 && Determiners[s.Words[at-1].Lower],
		beings[w.Lower], describings[w.Lower], PlannedWords[w.Lower], intransitives[w.Lower], goings[w.Lower], movings[w.Lower], attributes[w.Lower],
		SayingVerbs[w.Lower] && !announcings[w.Lower]:
		return false
	case strokes[w.Lower] && next.Lower != "by" && !(at > 0 && strings.HasSuffix(s.Words[at-1].Lower, "s")):
		return false // "the title shot five weeks ago"
	}
	return s.Timed[at+1] || next.Kind == Comma || Prepositions[next.Lower] || next.Lower == "to" || adverbial(next.Lower) || TimeAdverbs[next.Lower] || adverbs[next.Lower] || pastForm(next.Lower)
}

// doneByName reports whether a noun phrase right before the participle at word at ends in the name of
// who may have done it: "the bill that Reed signed", "a law Reed signed on Monday".
func (s *Sentence) doneByName(noun []int, at int) bool {
	last := noun[len(noun)-1]
	if before := noun[0] - 1; before > 0 && (Determiners[s.Words[before-1].Lower] || s.Words[before-1].Kind == Possessive) && last == at-1 && s.Words[at+1].Lower != "by" && Determiners[s.Words[noun[0]].Lower] && s.Words[before].Kind == PlainWord && !FunctionWords[s.Words[before].Lower] && !s.isVerb(before) && !s.Timed[before] && !gerund(s.Words[before]) {
		return true // "the bill the council rejected"
	}
	if !s.Words[last].Capital() || last != at-1 || s.Words[at+1].Lower == "by" {
		return false
	}
	name := last
	for name > 0 && s.Words[name-1].Capital() {
		name--
	}
	if name > noun[0] && Prepositions[s.Words[name-1].Lower] {
		return false // "the mole of Arden built in March"
	}
	if last == 0 {
		return !strings.HasSuffix(s.Words[0].Lower, "s")
	}
	return !Determiners[s.Words[noun[0]].Lower] || slices.ContainsFunc(noun[1:], func(i int) bool { return s.Words[i].Kind == PlainWord && !s.Words[i].Capital() })
}

// setOff reports whether the time at word i belongs to a participle that a comma sets off from the noun
// before it: "mourned Ada Finch, killed in Arden on Monday".
func (s *Sentence) setOff(i int) bool {
	at := s.participleBefore(i)
	return at > 1 && s.Words[at-1].Text == "," && befallen(s.Words, s.Timed, at)
}

// describedBy returns the noun phrase that ends before the participle at word at, or before the comma or
// the adverb in front of that.
func (s *Sentence) describedBy(at int) []int {
	end := at
	if end > 1 && adverbial(s.Words[end-1].Lower) {
		end--
	}
	if end > 1 && s.Words[end-1].Text == "," {
		end--
	}
	if end == 0 || !s.Words[end-1].IsWord() && s.Words[end-1].Kind != QuoteMark || s.Timed[end-1] || s.Words[end-1].Kind == PlainWord && (FunctionWords[s.Words[end-1].Lower] && s.Words[end-1].Lower != "others" || adverbial(s.Words[end-1].Lower)) || s.isVerb(end-1) {
		return nil
	}
	p := &parse{words: s.Words, timed: s.Timed, skip: bracketed(s.Words)}
	noun := trimMarks(s.Words, p.antecedent(end, "that"))
	if len(noun) > 0 && noun[len(noun)-1] != end-1 && s.Words[end-1].Kind != QuoteMark {
		return nil
	}
	for len(noun) > 1 && (gerund(s.Words[noun[0]]) || Prepositions[s.Words[noun[0]].Lower] && !p.ofNumber(noun[0])) {
		noun = noun[1:]
	}
	return s.innermost(noun)
}

// innermost returns the last noun phrase of several that prepositions join, where it begins with an
// article or says whose it is: "the theft of | a car", "on the model of | Norland's plan". Of one
// that only tells more of the name of somebody before it, it returns that: "Ada Finch, a clerk"; of
// one of two names both.
func (s *Sentence) innermost(noun []int) []int {
	for n := len(noun) - 2; n > 0; n-- {
		w, next := s.Words[noun[n]].Lower, s.Words[noun[n+1]]
		if article := next.Lower == "a" || next.Lower == "an"; Prepositions[w] && (article || w != "in" && w != "at" && (Determiners[next.Lower] && w != "of" || owned(s.Words, noun[n+1:]))) {
			noun = noun[n+1:]
			break
		}
	}
	if len(noun) == 0 || noun[0] < 2 {
		return noun
	}
	before := noun[0] - 1
	w := s.Words[noun[0]]
	apposed := len(noun) > 1 && s.Words[before].Text == "," && (w.Lower == "a" || w.Lower == "an" || w.Lower == "the")
	for _, n := range s.Names {
		if n.Last != before {
			continue
		}
		if apposed && n.Person {
			return consecutive(n.First, n.Last)
		} else if s.Words[before].Lower == "and" && w.Capital() {
			return append(consecutive(n.First, noun[0]), noun...)
		}
	}
	return noun
}

// owned reports whether a noun phrase says whose it is.
func owned(all []Word, noun []int) bool {
	return slices.ContainsFunc(noun, func(i int) bool { return all[i].Kind == Possessive })
}

// clauseOpens reports whether word at begins clause c.
func (s *Sentence) clauseOpens(c, at int) bool {
	words := trimMarks(s.Words, s.Clauses[c].Words)
	return len(words) > 0 && words[0] == at
}

// told returns the words from the participle at word at to the end of what it tells, beyond the time at
// word i.
func (s *Sentence) told(at, i int) []int {
	end := at + 1
	for ; end < len(s.Words); end++ {
		w := s.Words[end]
		if w.Kind == Comma || w.Kind == Stop || w.Kind == Bracket || s.isVerb(end) || relatives[w.Lower] || Auxiliaries[w.Lower] || Pronouns[w.Lower] && !Determiners[w.Lower] ||
			end > i && !s.Timed[end] && (Conjunctions[w.Lower] || subordinates[w.Lower] && !Prepositions[w.Lower] || s.Words[end].Lower == "as") {
			break
		}
	}
	for end > at+1 && FunctionWords[s.Words[end-1].Lower] && !s.Timed[end-1] {
		end--
	}
	return consecutive(at, end)
}

var (
	// describings are participles that say what somebody or something is or is called.
	describings = Set(`called named titled entitled dubbed nicknamed used made left compared interested concerned involved aged born owned seen
		needed wanted related designed meant labelled labeled branded marked headlined dated due estimated based considered held kept followed
		accused suspected believed faced inspired aligned asked urged told quoted suited crammed docked`)

	// movings are verbs of what somebody does, and nobody suffers.
	movings = Set(`clashed returned started stepped began ended continued happened occurred moved turned worked lived stayed walked talked
		looked remained erupted collapsed exploded emerged surfaced disappeared vanished crashed protested demonstrated flew ran stood sat won lost`)

	// aways are particles that are no prepositions of time.
	aways = Set(`out up down off away`)

	// strokes are nouns as often as participles.
	strokes = Set(`shot cut hit bid cast cost split spread set put beat run hurt read felt shut let lit broadcast`)

	// papers are what is read, seen or heard, besides those that speak.
	papers = Set(`story stories article articles photo photos photograph photographs picture pictures image images footage tape tapes recording recordings
		book books text texts map maps videos clip clips`)

	// announcings are verbs of saying that are done to what is made known.
	announcings = Set(`announced unveiled disclosed revealed declared reported posted promised`)

	// unsaidOf begin noun phrases of which it is not told that there were such.
	unsaidOf = Set(`any no anyone anybody nobody everyone everybody every each whoever`)
)
