package grammar

import (
	"slices"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Things that a time stands beside and dates only as their name, or through which it dates
// what is told of them.

// modifies reports whether a month or a year without a preposition belongs to the
// noun behind it or the name before it and dates nothing: "October crude rose".
func (s *Sentence) modifies(first, last int, e timex.Expression) bool {
	grain := IntervalOf(e).Grain
	if first == last && first > 0 && grain == date.Year && s.Words[first].Kind == Number && s.Words[first-1].Capital() && !s.Timed[first-1] && !Prepositions[s.Words[first-1].Lower] {
		return true // "the Arden Games 2016"
	}
	if first != last || last+1 >= len(s.Words) || grain != date.Month && grain != date.Year {
		return false
	}
	next := s.Words[last+1]
	if next.Kind != PlainWord || next.Capital() || FunctionWords[next.Lower] || adverbs[next.Lower] || s.isVerb(last+1) || s.Timed[last+1] || next.Lower == "to" {
		return false
	}
	if first == 0 {
		return true
	}
	before := s.Words[first-1]
	return before.Lower == "for" || before.IsWord() && !Prepositions[before.Lower] && !Determiners[before.Lower] && !Conjunctions[before.Lower] && !TimeAdverbs[before.Lower] && !s.isVerb(first-1) && !s.Timed[first-1]
}

// happeningBefore returns the happening whose name ends right before the time
// at word i and that only a preposition ties to its clause: "in the light of the
// arrests last week".
func (s *Sentence) happeningBefore(c, i int) (Unit, bool) {
	last := i - 1
	if last > 0 && BareTimePrepositions[s.Words[last].Lower] {
		last--
	}
	if last < 2 || !EventNouns[s.Words[last].Lower] || s.isVerb(last) || s.Timed[last] {
		return Unit{}, false
	}
	first := last
	for first > 0 && (s.Words[first-1].Kind == PlainWord && !FunctionWords[s.Words[first-1].Lower] && !s.isVerb(first-1) || s.Words[first-1].Kind == Possessive) && !s.Timed[first-1] {
		first--
	}
	if first > 0 && Determiners[s.Words[first-1].Lower] && s.Words[first-1].Lower != "a" && s.Words[first-1].Lower != "an" {
		first--
	}
	if described := first > 2 && first-1 < s.Clauses[c].head && s.Words[first-1].Lower == "in" && pastForm(s.Words[first-2].Lower) && !s.isVerb(first-2) && len(s.Clauses[c].Subject) > 0 && s.Clauses[c].Subject[0] < first-2; described {
		// "those hurt in the knife attacks on Friday were soldiers"
	} else if v := s.Clauses[c].Verb; first == last || first < 2 || s.isVerb(first-2) && (v < 0 || !presents[s.Words[v].Lower]) || !lightPrepositions[s.Words[first-1].Lower] || first-1 < s.Clauses[c].head && !s.fronted(c, i) {
		return Unit{}, false
	}
	if w := s.Words[first-1].Lower; w == "of" && (s.Words[first-2].Kind == Number || s.Words[first-2].Text == "%" || shares[s.Words[first-2].Lower]) {
		return Unit{}, false // "was chosen with 55% of the vote in June"
	}
	words := make([]int, 0, last-first+1)
	for j := first; j <= last; j++ {
		words = append(words, j)
	}
	u := Unit{Words: trimMarks(s.Words, words), Clause: c, Head: last, Nominal: true, Asserted: true, Quoted: s.Words[last].Quoted}
	return u, len(u.Words) > 1
}

// shares stand before "of the vote".
var shares = Set(`percent cent share majority half third thirds most quarter quarters`)

// happeningOf returns the happening that is known by its day, before the time at word i: "the
// dawn raids of two days before".
func (s *Sentence) happeningOf(c, i int, e timex.Expression) (Unit, bool) {
	last := i - 2
	if last < 1 || s.Words[i-1].Lower != "of" || e.Half != timex.NotRange || e.Certainty == timex.Stated || IntervalOf(e).Grain > date.DayGrain || !EventNouns[s.Words[last].Lower] || s.isVerb(last) {
		return Unit{}, false
	}
	first := last
	for first > 0 && s.Words[first-1].Kind == PlainWord && !FunctionWords[s.Words[first-1].Lower] && !s.isVerb(first-1) && !s.Timed[first-1] {
		first--
	}
	if first == 0 || s.Words[first-1].Lower != "the" {
		return Unit{}, false
	}
	return Unit{Words: consecutive(first-1, last+1), Clause: c, Head: last, Nominal: true, Asserted: true, Quoted: s.Words[last].Quoted}, true
}

// KnownByDay reports whether a noun phrase names a happening by nothing but its day: "the dawn
// raids of two days before".
func (s *Sentence) KnownByDay(u Unit) bool {
	at := slices.Max(u.Words) + 1
	return u.Nominal && at+1 < len(s.Words) && s.Words[at].Lower == "of" && s.Timed[at+1] && len(s.NamesIn(u.Words)) == 0
}

// decided reports whether the time at word i is that of the decision, the deal or the like as
// which an apposition takes up what it stands behind, and returns that, with no head where it
// names no happening: "the sale of the port, a decision taken in March".
func (s *Sentence) decided(c, i int) (Unit, bool) {
	none := Unit{Head: -1}
	at := i - 1
	for at > 0 && (BareTimePrepositions[s.Words[at].Lower] || TimeAdverbs[s.Words[at].Lower]) {
		at--
	}
	if at < 4 || !takens[s.Words[at].Lower] && !announceds[s.Words[at].Lower] || !decisions[s.Words[at-1].Lower] {
		return none, false
	}
	comma := at - 3
	if w := s.Words[at-2].Lower; w != "a" && w != "an" && w != "the" || s.Words[comma].Text != "," {
		return none, false
	}
	if announceds[s.Words[at].Lower] {
		return none, true // the day is that of the news of it
	}
	for head := comma - 2; head > 0 && head > comma-20; head-- {
		w := s.Words[head]
		if w.Kind == Comma || w.Kind == Stop || s.isVerb(head) || s.Timed[head] {
			break
		}
		if s.Words[head+1].Lower != "of" || w.Kind != PlainWord || !EventNouns[w.Lower] && !dealings[w.Lower] && !hasAnySuffix(w.Lower, "tion", "sion", "ing", "ment", "al", "ure") || w.Lower == "opening" && s.Words[head-1].Lower == "an" {
			continue
		}
		first := head
		for first > 0 && s.Words[first-1].Kind == PlainWord && !FunctionWords[s.Words[first-1].Lower] && !s.isVerb(first-1) && !s.Timed[first-1] {
			first--
		}
		if first == 0 || !Determiners[s.Words[first-1].Lower] {
			break
		}
		return Unit{Words: consecutive(first-1, comma), Clause: c, Head: head, Nominal: true, Asserted: true, Quoted: s.Words[head].Quoted}, true
	}
	return none, true
}

var (
	decisions  = Set(`decision decisions move step deal agreement measure vote ruling act`)
	takens     = Set(`taken made reached signed agreed approved struck passed adopted concluded ratified`)
	announceds = Set(`announced published revealed disclosed confirmed unveiled reported`)
	dealings   = Set(`sale purchase award transfer loss closure lease hire`)
)

// describes reports whether the time at word i dates a participle behind a
// noun, not its clause: "a church built in 1891".
func (s *Sentence) describes(c, i int) bool {
	for i--; i > 1 && (BareTimePrepositions[s.Words[i].Lower] || TimeAdverbs[s.Words[i].Lower]); i-- {
	}
	return i > 1 && !PlannedWords[s.Words[i].Lower] && !sayingPlaces[s.Words[i-1].Lower] && s.ParticipleAt(i)
}

// premodified returns the noun phrase that an expression stands in front of
// ("the 2016 election", "Monday's shooting at the Navy Yard"), or false.
func (s *Sentence) premodified(first, last int) ([]int, bool) {
	at := last + 1
	if at >= len(s.Words) {
		return nil, false
	}
	owner := s.Words[at].Kind == Possessive
	if owner {
		at++
	} else {
		if s.Words[at].Text == "," && first > 0 && Determiners[s.Words[first-1].Lower] {
			at++ // "the November 13, 2015, attacks"
		}
		if first == 0 || !(Determiners[s.Words[first-1].Lower] || s.Words[first-1].Kind == Possessive) {
			return nil, false
		}
	}
	var phrase []int
	for ; at < len(s.Words); at++ {
		w := s.Words[at]
		if w.Kind != PlainWord && w.Kind != Number && w.Kind != QuoteMark && w.Kind != Possessive || Prepositions[w.Lower] || Auxiliaries[w.Lower] ||
			Conjunctions[w.Lower] || relatives[w.Lower] || s.Timed[at] || s.isVerb(at) || Determiners[w.Lower] && len(phrase) > 0 {
			break
		}
		phrase = append(phrase, at)
	}
	phrase = trimMarks(s.Words, phrase)
	return phrase, len(phrase) > 0
}

// thing decides whether the noun phrase behind an expression is a happening
// that the sentence tells, and returns it with who and where. A day in front
// of one dates it ("Monday's shooting"). A month or a year does so only where
// the phrase says whose it was ("Russia's 2014 annexation of Crimea"); "the
// 2016 election" merely is called so.
func (s *Sentence) thing(phrase []int, first, last int, e timex.Expression) (Unit, bool) {
	head := phrase[len(phrase)-1]
	c := s.ClauseAt(first)
	if c < 0 {
		return Unit{}, false
	}
	owned := first > 1 && s.Words[first-1].Kind == Possessive
	of := head+1 < len(s.Words) && s.Words[head+1].Lower == "of"
	word := s.Words[head].Lower
	happening := EventNouns[word] || doneNouns[word] && IntervalOf(e).Grain <= date.DayGrain || of && !issues[word] && hasAnySuffix(word, "tion", "sion", "ing", "ment", "al", "ure")
	fine := IntervalOf(e).Grain <= date.Week && IntervalOf(e).Grain != date.NoGrain
	if !happening || !fine && !(owned && of) {
		return Unit{}, false
	}
	words := slices.Clone(phrase)
	for at := head + 1; at < len(s.Words); at++ {
		w := s.Words[at]
		infinitive := w.Lower == "to" && at+1 < len(s.Words) && !s.Words[at+1].Capital() && !Determiners[s.Words[at+1].Lower]
		if w.Kind == Stop || w.Kind == Comma || infinitive || w.Lower == "on" && !aimed[word] || Determiners[w.Lower] && !Prepositions[s.Words[at-1].Lower] || s.Timed[at] || s.isVerb(at) || Conjunctions[w.Lower] || relatives[w.Lower] || SayingVerbs[w.Lower] ||
			subordinates[w.Lower] || Auxiliaries[w.Lower] || Prepositions[w.Lower] && !placePrepositions[w.Lower] {
			break
		}
		words = append(words, at)
	}
	for len(words) > 1 && FunctionWords[s.Words[words[len(words)-1]].Lower] {
		words = words[:len(words)-1]
	}
	if owned {
		for at := first - 1; at >= 0; at-- {
			w := s.Words[at]
			if w.Kind != Possessive && !w.Capital() && !(Determiners[w.Lower] && at < first-1) {
				break
			}
			words = slices.Insert(words, 0, at)
		}
	}
	words = trimMarks(s.Words, words)
	return Unit{Words: words, Clause: c, Head: head, Nominal: true, Asserted: true, Quoted: s.Words[head].Quoted}, true
}

// happens reports whether the noun at word i names a happening, or something that is attended.
func (s *Sentence) happens(i, head int) bool {
	w := s.Words[i].Lower
	return EventNouns[w] || doneNouns[w] || attendings[s.Words[head].Lower]
}

// attendings are done to what takes place.
var attendings = Set(`attended hosted boycotted skipped`)

var (
	// settlings are known by the day on which they were settled: "Monday's deal".
	settlings = Set(`deal deals agreement agreements accord pact bill law resolution order sentence ban fine`)

	// settleds are done to them, and to what takes place, there and then: "Monday's verdict was handed down".
	settleds = Set(`reached struck signed sealed handed delivered issued passed adopted approved announced imposed carried staged held broadcast aired
		called attended interrupted disrupted marred overshadowed delayed`)
)

// doneNouns name what was done on the day that stands before them: "Tuesday's declaration by the
// council".
var doneNouns = Set(`declaration announcement decision ruling overthrow ouster sell-off sell-offs selloff rout plunge slump surge capture
	appointment dismissal sacking departure deployment bombardment intervention testimony unveiling walkout defeat victory retreat onslaught bloodshed carnage bloodbath stampede derailment avalanche
	landslide mudslide shootout blackout outage blaze`)

// issues end like the names of deeds and are things.
var issues = Set(`edition version session section position situation question petition document statement`)

// AheadHappening returns the happening that is to come on the day at word i, behind a verb of the
// past that tells what was done about it: "called for a rally in Arden on Friday".
func (s *Sentence) AheadHappening(e timex.Expression) (Unit, bool) {
	i := s.WordAt(e.Begin)
	c := s.ClauseAt(i)
	at := i - 1
	for at > 0 && (s.timeWord(at) || PlannedWords[s.Words[at].Lower] || s.Words[at].Kind == Comma || s.Words[at].Lower == "on" || s.Words[at].Lower == "for") {
		at--
	}
	last := at
	for at > 0 && !EventNouns[s.Words[at].Lower] {
		w := s.Words[at]
		if !w.Capital() && w.Kind != Comma && !placePrepositions[w.Lower] && !Determiners[w.Lower] || w.Lower == "to" {
			return Unit{}, false
		}
		at--
	}
	if at < 2 || c < 0 || s.isVerb(at) || s.Clauses[c].head >= at {
		return Unit{}, false
	}
	first := at
	for first > 0 && s.premodifier(first-1) {
		first--
	}
	if first < 2 || !Determiners[s.Words[first-1].Lower] || s.ContentWords(consecutive(first-1, last+1)) < 2 {
		return Unit{}, false
	}
	return Unit{Words: trimMarks(s.Words, consecutive(first-1, last+1)), Clause: c, Head: at, Nominal: true, Asserted: true, Quoted: s.Words[at].Quoted}, true
}

// throughThing returns the clause that a happening with a time in front of it dates
// as well, because it tells what that did, or what was done in it: "Tuesday's blast
// killed 14 people", "Reed was injured in Monday's crash", "Finch won the June 12 election".
func (s *Sentence) throughThing(phrase []int, first, last int, e timex.Expression) (int, bool) {
	c := s.ClauseAt(first)
	if c < 0 || !s.Units[c].Asserted || s.Clauses[c].Says || s.Clauses[c].Relative && (s.Clauses[c].Object || !s.Passive(s.Units[c])) || IntervalOf(e).Grain > date.Week || IntervalOf(e).Grain == date.NoGrain {
		return 0, false
	}
	cl := s.Clauses[c]
	noun := s.Words[phrase[len(phrase)-1]].Lower
	settled := cl.head >= 0 && last < cl.Verb && settleds[s.Words[cl.head].Lower] && (settlings[noun] || doneNouns[noun] || EventNouns[noun]) && s.Passive(s.Units[c]) && !s.State(s.Units[c]) && !s.Wished(s.Units[c])
	if cl.head < 0 || !settled && !s.happens(phrase[len(phrase)-1], cl.head) || slices.ContainsFunc(cl.Words, func(i int) bool { return s.Timed[i] && (i < first || i > last) }) {
		return 0, false
	}
	head := s.Words[cl.head].Lower
	begin := first
	for begin > 0 && (Determiners[s.Words[begin-1].Lower] || TimeAdverbs[s.Words[begin-1].Lower]) {
		begin--
	}
	before := Word{}
	if begin > 0 {
		before = s.Words[begin-1]
	}
	switch {
	case last < cl.Verb: // the subject
		return c, len(cl.Subject) > 0 && cl.Subject[0] >= begin && cl.Subject[0] <= phrase[0] && (settled || effects[head] && !s.Passive(s.Units[c]))
	case before.Lower == "in" || before.Lower == "by" || before.Lower == "during":
		return c, effects[head] && cl.head < begin && (head == "died" || s.Passive(s.Units[c]))
	}
	return c, begin-1 == cl.head && outcomes[head]
}
