package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Which clause or noun phrase a time expression dates, and which it does not:
// a time in front of a name, behind "than", in an aside or a habit dates nothing.

// Tie finds what an expression dates, and whether the time is that of the
// saying of it. It marks in used which units of the sentence have a time by it:
// of what is said on a day that is the saying, since the thing said may have a
// time of its own ("said on Wednesday that they had caught him on Monday").
func (s *Sentence) Tie(e timex.Expression, used []bool) (u Unit, reported, ok bool) {
	first, last := -1, -1
	for i, w := range s.Words {
		if w.Begin < e.End && e.Begin < w.End && w.Kind != Possessive {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return Unit{}, false, false
	}
	if c := s.saidInside(first, last); c >= 0 && !used[c] && !s.untoldBy(c) {
		used[c] = true
		return s.Units[s.Clauses[c].Content], true, true
	}
	if thing, is := s.premodified(first, last); is {
		if c, is := s.throughThing(thing, first, last, e); is && !used[c] {
			used[c] = true
			return s.Units[c], false, true
		}
		if c, is := s.atGathering(thing, first, last, e); is && !used[c] {
			used[c] = true
			return s.Units[c], false, s.tellsEnough(s.Units[c])
		}
		u, ok = s.thing(thing, first, last, e)
		return u, false, ok
	}
	if s.stampBeside(first) || last+1 < len(s.Words) && s.Words[last+1].Text == "|" {
		return Unit{}, false, false // the stamp of a post: "August 6, 2018 at 9:12 am | Reply"
	}
	if s.modifies(first, last, e) || last < s.datelineEnd() {
		return Unit{}, false, false
	}
	c := s.ClauseAt(first)
	if main := s.behindRelative(c, first); main >= 0 {
		c = main
	}
	if s.posted(first) {
		c = 0 // the day of the post is that of what it tells
	}
	if said := s.saidAside(c, first); said >= 0 && !used[said] && !s.untoldBy(said) {
		used[said] = true
		return s.Units[s.Clauses[said].Content], true, true
	}
	if c < 0 || !s.Units[c].Asserted || s.namesOnly(c, first, last, e) {
		return Unit{}, false, false
	}
	if s.InAside(c, first) && s.spokeAside(c, first) && !used[c] {
		used[c] = true
		return s.Units[c], false, true
	}
	if s.InAside(c, first) || s.setOff(first) {
		u, ok := s.undergone(c, first, e)
		return u, false, ok
	}
	if that := s.cleft(c); that > 0 && !used[that] {
		used[c], used[that] = true, true
		return s.Units[that], false, s.tellsEnough(s.Units[that])
	}
	if n, is := s.happeningOf(c, first, e); is {
		return n, false, true
	}
	if n, is := s.decided(c, first); is {
		return n, false, n.Head >= 0
	}
	if s.bounded(first) || s.within(c, first) {
		if when := s.thenWhen(last); when >= 0 && !used[when] {
			used[when] = true
			return s.Units[when], false, s.tellsEnough(s.Units[when])
		}
	}
	if before := first - 1; before >= 0 && (e.Half == timex.NotRange && s.bounded(first) && !s.besideHour(first, e) || s.Words[before].Lower == "of" && before > 0 && s.Words[before-1].IsWord()) {
		return Unit{}, false, false // "by Friday", "more than a year ago", "the War of 1812"
	}
	if at := s.introducer(first); at >= 0 && s.Words[at].Lower == "for" && !s.setFor(c, at) {
		return Unit{}, false, false // "postponed the game for Monday"
	} else if at > 0 && s.Words[at].Lower == "from" && e.Half == timex.NotRange && IntervalOf(e).Grain >= date.Month && s.Words[at-1].Kind == PlainWord && !s.isVerb(at-1) && !FunctionWords[s.Words[at-1].Lower] {
		return Unit{}, false, false // "the match from February"
	}
	if n, is := s.happeningBefore(c, first); is {
		return n, false, true
	}
	for j := len(s.Clauses); j < len(s.Units); j++ {
		if n := s.Units[j]; slices.Contains(n.Words, first) && s.gerundAt(n.Words[0]) {
			n, is := s.doneBefore(c, first, e)
			return n, false, is
		}
		if n := s.Units[j]; slices.Contains(n.Words, first) && (s.Words[n.Words[0]-1].Lower != "at" || s.aside(n) || s.State(s.Units[c])) {
			if used[j] || e.Tense == timex.Future && s.pastClause(c) && s.Words[n.Words[0]-1].Lower != "before" {
				return Unit{}, false, false // a speech after which something was done is not to come
			}
			used[j] = true
			return n, false, true
		}
	}
	if at := s.introducer(first); s.yearEnding(first, e) || s.widerThan(c, first, e) || s.dayActs(c, first, last) || s.besides(c, first) || at >= 0 && (s.Words[at].Lower == "effective" || s.Words[at].Lower == "dated" || at > 0 && s.Words[at-1].Lower == "effective" && s.timeWord(at)) {
		return Unit{}, false, false
	}
	if s.within(c, first) || s.describes(c, first) && e.Tense != timex.Future || s.suffered(c, first) {
		u, ok := s.undergone(c, first, e)
		if !ok {
			u, ok = s.doneBefore(c, first, e)
		}
		return u, false, ok
	}
	if s.afterGerund(c, first) && !s.courtDay(c, first, e) && !s.quotedAsSaying(c, first) {
		u, ok := s.doneBefore(c, first, e)
		return u, false, ok
	}
	at := c
	if when := s.cameWhen(c); when > 0 && !used[when] {
		used[c], used[when] = true, true
		return s.Units[when], false, s.tellsEnough(s.Units[when])
	}
	if cl := s.Clauses[c]; cl.Says && cl.Content >= 0 && !s.untoldBy(c) {
		if at, reported = cl.Content, true; s.unsaid(at) {
			at--
		}
	} else if cl.Says && colon(s) {
		reported = true
	}
	if used[c] || s.Clauses[at].Verb < 0 && !reported {
		return Unit{}, false, false // a second time in one clause: which of them dates it, only a reader can tell
	}
	used[c] = true
	if !reported {
		if u, is := s.joined(at, used); is {
			return u, false, true
		}
	}
	u = s.Units[at]
	named := len(s.NamesIn(u.Speaker)) > 0 && (reported || len(u.Subject) > 0 && s.Unknown(u.Subject[0]))
	return u, reported, named || s.tellsEnough(u)
}

// joined returns clause c as one unit with the one before it, where they share subject
// and time: "gunmen killed a judge and wounded his driver on Tuesday".
func (s *Sentence) joined(c int, used []bool) (Unit, bool) {
	cl := s.Clauses[c]
	if c == 0 || !cl.Bare || cl.afterComma || cl.Relative || cl.head >= 0 && PlannedWords[s.Words[cl.head].Lower] || cl.Marker < 0 || s.Words[cl.Marker].Lower != "and" {
		return Unit{}, false
	}
	before := s.Clauses[c-1]
	if used[c-1] || before.Says || before.Relative || before.Verb < 0 || presents[s.Words[before.Verb].Lower] || before.Content >= 0 || len(before.Subject) == 0 || !slices.Equal(before.Subject, cl.Subject) || slices.ContainsFunc(before.Words, func(i int) bool { return s.Timed[i] }) {
		return Unit{}, false
	}
	used[c-1] = true
	u := s.Units[c-1]
	u.Words = slices.Concat(u.Words, cl.Words)
	return u, true
}

// SharedAuxiliary returns the auxiliary of the clause before, which the clause of a unit
// shares: "was" of "was arrested on Monday and charged on Wednesday".
func (s *Sentence) SharedAuxiliary(u Unit) []int {
	if u.Clause == 0 || u.Head != s.Clauses[u.Clause].Verb || !Participle(s.Words[u.Head].Lower) {
		return nil
	}
	if at := u.Head + 1; at < len(s.Words) && s.Words[at].IsWord() && !s.Timed[at] && !Prepositions[s.Words[at].Lower] && slices.Contains(u.Words, at) {
		return nil // "and started classes"
	}
	before := s.Clauses[u.Clause-1]
	if before.Verb < 0 || !s.Passive(s.Units[u.Clause-1]) || !slices.Equal(before.Subject, s.Clauses[u.Clause].Subject) || !BeForms[s.Words[before.Verb].Lower] {
		return nil
	}
	return []int{before.Verb}
}

// cameWhen returns the clause that tells what came: "the turn came on Tuesday, when
// the court freed Reed"; 0 if clause c says no more than that something came.
func (s *Sentence) cameWhen(c int) int {
	cl := s.Clauses[c]
	if c+1 >= len(s.Clauses) || cl.Verb < 0 || cl.Verb != cl.head || s.Words[cl.Verb].Lower != "came" || len(cl.Subject) > 0 && EventNouns[s.Words[cl.Subject[len(cl.Subject)-1]].Lower] {
		return 0
	}
	next := s.Clauses[c+1]
	if next.Marker < 0 || s.Words[next.Marker].Lower != "when" || !next.afterComma || next.Verb < 0 || len(next.Subject) == 0 {
		return 0
	}
	for i := cl.Verb + 1; i < next.Marker; i++ {
		if w := s.Words[i]; w.IsWord() && !s.Timed[i] && !s.timeWord(i) && !TimeAdverbs[w.Lower] {
			return 0
		}
	}
	return c + 1
}

// cleft returns the clause that tells what clause c only gives the day of: "it was on Tuesday
// that the dam burst"; 0 if it is no such clause.
func (s *Sentence) cleft(c int) int {
	cl := s.Clauses[c]
	if c+1 >= len(s.Clauses) || cl.Verb < 0 || cl.Verb != cl.head || len(cl.Subject) != 1 || s.Words[cl.Subject[0]].Lower != "it" || !BeForms[s.Words[cl.Verb].Lower] {
		return 0
	}
	for _, i := range cl.Words {
		if w := s.Words[i]; w.Lower == "not" && i+1 < len(s.Words) && s.Words[i+1].Lower == "until" || w.Lower == "until" && s.Words[i-1].Lower == "not" {
			continue // "it was not until Tuesday that"
		} else if i > cl.Verb && w.IsWord() && !s.Timed[i] && !s.timeWord(i) && (!TimeAdverbs[w.Lower] || w.Lower == "only") {
			return 0 // "it was only a week ago that she was saying"
		}
	}
	next := s.Clauses[c+1]
	if next.Marker < 0 || s.Words[next.Marker].Lower != "that" && s.Words[next.Marker].Lower != "when" || next.Verb < 0 || len(next.Subject) == 0 {
		return 0
	}
	return c + 1
}

// tellsEnough reports whether a unit says more than that something was done. "She
// resigned" tells enough where it is sure who she is.
func (s *Sentence) tellsEnough(u Unit) bool {
	words := u.Words
	if c := u.Clause; c >= 0 && s.Clauses[c].Bare && s.Clauses[c].Marker >= 0 && Conjunctions[s.Words[s.Clauses[c].Marker].Lower] {
		words = slices.Concat(u.Subject, Without(words, u.Subject)) // "… and returned on Tuesday"
	}
	named := func(i int) bool {
		return s.Words[i].Capital() && i > 0 && !s.Timed[i] && !FunctionWords[s.Words[i].Lower] || s.stands[i] != ""
	}
	switch s.ContentWords(words) {
	case 0:
		return false
	case 1:
		if u.Head < 0 || thinVerbs[s.Words[u.Head].Lower] {
			return false
		}
		return slices.ContainsFunc(words, named) || s.tellsAlone(u) || s.goesOnWithThat(u)
	}
	return true
}

// tellsAlone reports whether the verb of a clause tells by itself what befell somebody: "he died".
func (s *Sentence) tellsAlone(u Unit) bool {
	return len(u.Subject) > 0 && slices.ContainsFunc(happeningsOf[baseStem(s.Words[u.Head].Lower)], func(p pattern) bool { return len(p.more) == 0 && p.kind != "born" })
}

// goesOnWithThat reports whether a clause with "that" ends what a clause tells: "it was informed on
// Friday that it had broken the rules".
func (s *Sentence) goesOnWithThat(u Unit) bool {
	next := u.Clause + 1
	return u.Clause >= 0 && next < len(s.Clauses) && s.Clauses[next].Dependent && s.Clauses[next].Marker >= 0 && s.Words[s.Clauses[next].Marker].Lower == "that"
}

// thinVerbs tell nothing without more words.
var thinVerbs = Set(`lived stayed worked came went got did made took had began ended continued remained`)

// aside reports whether a phrase with "at" stands apart from what its clause
// tells: in a clause that is not the main one, or behind another noun phrase
// ("over his conduct at a summit").
func (s *Sentence) aside(n Unit) bool {
	c := s.Clauses[n.Clause]
	if c.Dependent || c.Relative {
		return true
	}
	for i := n.Words[0] - 2; i > c.Verb && c.Verb >= 0; i-- {
		if w := s.Words[i].Lower; w == "over" || w == "for" || w == "of" || w == "about" {
			return true
		}
	}
	return false
}

// ContentWords counts the words that are no function words and no time.
func (s *Sentence) ContentWords(words []int) int {
	n := 0
	for _, i := range words {
		if w := &s.Words[i]; w.IsWord() && !s.Timed[i] && w.in&functionList == 0 {
			n++
		}
	}
	return n
}

// InAside reports whether word i stands between commas or dashes behind the
// subject of its clause, with more than a time: what is told there is not what
// the clause tells.
func (s *Sentence) InAside(c, i int) bool {
	cl := s.Clauses[c]
	if cl.Verb < 0 || i > cl.Verb || len(cl.Subject) == 0 || i < cl.Subject[0] || cl.Relative {
		return false
	}
	first, last := -1, -1
	for j := i; j > cl.Subject[0]; j-- {
		if s.Words[j].Kind == Comma {
			first = j
		}
	}
	for j := i; j < cl.Verb; j++ {
		if s.Words[j].Kind == Comma {
			last = j
		}
	}
	if first < 0 || last < 0 {
		return false
	}
	for j := first; j < last; j++ {
		if s.Words[j].IsWord() && !s.Timed[j] && !FunctionWords[s.Words[j].Lower] {
			return true
		}
	}
	return false
}

// intents lead to what somebody means to do.
var intents = Set(`plan plans planning hope hopes hoped hoping intend intends intended intending want wants wanted`)

// introducer returns the word before the time that begins at word i, or before
// the first of several: "for" of "for Monday and Tuesday"; -1 if there is none.
func (s *Sentence) introducer(i int) int {
	for i > 1 && (s.Words[i-1].Lower == "and" || s.Words[i-1].Lower == "or" || s.Words[i-1].Kind == Comma) && s.Timed[i-2] {
		for i -= 2; i > 0 && s.Timed[i-1]; i-- {
		}
	}
	return i - 1
}

// setFor reports whether what clause c tells is set for the time that "for" at
// word i introduces: "the vote is set for Monday". Elsewhere such a time is that of
// what somebody spoke of or called off.
func (s *Sentence) setFor(c, i int) bool {
	head := s.Clauses[c].head
	if head < 0 || !PlannedWords[s.Words[head].Lower] {
		return head >= 0 && head < i && conveners[s.Words[head].Lower] && (i > head+2 || i == head+1 && BeForms[s.Words[max(0, head-1)].Lower]) &&
			!slices.ContainsFunc(s.Words[head+1:i], func(w Word) bool { return PlannedWords[w.Lower] }) // "has called a meeting for Wednesday"
	}
	for ; i > head; i-- {
		if PlannedWords[s.Words[i].Lower] && i != head {
			return false
		}
	}
	verb := s.Clauses[c].Verb
	return !(s.Clauses[c].Relative && s.Words[verb].Lower == "had") // "a game that had been scheduled for Monday"
}

// LooksAhead reports whether a unit tells what will be, or what has been arranged for the time of
// an expression: "has called a meeting for Wednesday".
func (s *Sentence) LooksAhead(u Unit, e timex.Expression) bool {
	at := s.introducer(s.WordAt(e.Begin))
	return s.WillBe(u) || !u.Nominal && u.Clause >= 0 && at >= 0 && s.Words[at].Lower == "for" && s.setFor(u.Clause, at)
}

// conveners are done to what is to be on a day.
var conveners = Set(`called summoned convened arranged booked organised organized`)

// fronted reports whether the time at word i ends what stands before the subject of its
// clause: "Amid joy over the king's resignation Friday, analysts warned".
func (s *Sentence) fronted(c, i int) bool {
	for i < len(s.Words) && s.Timed[i] {
		i++
	}
	subject := s.Clauses[c].Subject
	return i < len(s.Words) && s.Words[i].Text == "," && len(subject) > 0 && subject[0] > i
}

// lightPrepositions tie to a clause what need not be of its time.
var lightPrepositions = Set(`of about over from by`)

// PlannedWords describe what is to come.
var PlannedWords = Set(`planned scheduled set expected due slated`)

// placePrepositions add to a happening where it was, and who was in it.
var placePrepositions = Set(`at in of near outside inside against between with by to on`)

// aimed are happenings "on" somebody or something.
var aimed = Set(`attack attacks assault assaults raid raids strike strikes airstrike airstrikes ambush crackdown vote votes`)

// effects tell what a happening does to people and things, there and then.
var effects = Set(`killed injured wounded hurt died left destroyed damaged claimed hit struck rocked shook shaken devastated flattened levelled
	leveled wrecked cost forced trapped buried toppled tore torn ripped maimed displaced sank cut burned burnt ended began drew lasted
	crushed swept evacuated turned paralysed paralyzed shut disrupted collapsed sparked triggered prompted provoked erased wiped unfolded started`)

// outcomes tell how somebody fared at a happening, or that he was there.
var outcomes = Set(`won lost survived attended held hosted joined missed boycotted skipped addressed witnessed watched`)

// IntervalOf is what an expression dates: of a range, the whole.
func IntervalOf(e timex.Expression) date.Interval {
	if e.Half != timex.NotRange {
		return e.Joined
	}
	return e.Interval
}

// colon reports whether a sentence announces what someone says in the next one.
func colon(s *Sentence) bool { return strings.HasSuffix(strings.TrimSpace(s.Text), ":") }

// posted reports whether the time at word i is that of a post, which ends with
// the name of who wrote it: "— Port Ellis Police (@pepolice) August 13, 2019".
func (s *Sentence) posted(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if strings.HasPrefix(s.Words[j].Text, "@") {
			return s.Words[i-1].Kind == Bracket
		}
	}
	return false
}
