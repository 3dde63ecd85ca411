package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Which clause or noun phrase a time expression dates, and which it does not:
// a time in front of a name, behind "than", in an aside or a habit dates nothing.

// tie finds what an expression dates, and whether the time is that of the
// saying of it. It marks in used which units of the sentence are told by it.
func (s *sentence) tie(e timex.Expression, used []bool) (u unit, reported, ok bool) {
	first, last := -1, -1
	for i, w := range s.words {
		if w.begin < e.End && e.Begin < w.end && w.kind != possessive {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return unit{}, false, false
	}
	if thing, is := s.premodified(first, last); is {
		u, ok = s.thing(thing, first, last, e)
		return u, false, ok
	}
	if s.modifies(first, last, e) || last < s.datelineEnd() {
		return unit{}, false, false
	}
	c := s.clauseAt(first)
	if s.posted(first) {
		c = 0 // the day of the post is that of what it tells
	}
	if c < 0 || !s.units[c].asserted || s.inAside(c, first) {
		return unit{}, false, false
	}
	if before := first - 1; before >= 0 && (e.Half == timex.NotRange && s.bounded(first) || s.words[before].lower == "of" && before > 0 && s.words[before-1].isWord()) {
		return unit{}, false, false // "by Friday", "more than a year ago", "the War of 1812"
	}
	if at := s.introducer(first); at >= 0 && s.words[at].lower == "for" && !s.setFor(c, at) {
		return unit{}, false, false // "postponed the game for Monday"
	} else if at > 0 && s.words[at].lower == "from" && e.Half == timex.NotRange && intervalOf(e).Grain >= date.Month && s.words[at-1].kind == plainWord && !s.isVerb(at-1) && !functionWords[s.words[at-1].lower] {
		return unit{}, false, false // "the match from February"
	}
	if n, is := s.happeningBefore(c, first); is {
		return n, false, true
	}
	for j := len(s.clauses); j < len(s.units); j++ {
		if n := s.units[j]; slices.Contains(n.words, first) && (s.words[n.words[0]-1].lower != "at" || s.aside(n)) {
			if used[j] || e.Tense == timex.Future && s.pastClause(c) && s.words[n.words[0]-1].lower != "before" {
				return unit{}, false, false // a speech after which something was done is not to come
			}
			used[j] = true
			return n, false, true
		}
	}
	if s.within(c, first) || s.afterGerund(c, first) || s.describes(c, first) && e.Tense != timex.Future {
		return unit{}, false, false
	}
	at := c
	if cl := s.clauses[c]; cl.says && cl.content >= 0 {
		at, reported = cl.content, true
	} else if cl.says && colon(s) {
		reported = true
	}
	if used[at] || s.clauses[at].verb < 0 && !reported {
		return unit{}, false, false // a second time in one clause: which of them dates it, only a reader can tell
	}
	used[at] = true
	u = s.units[at]
	return u, reported, s.contentWords(u.words) > 1 || s.contentWords(u.words) == 1 && !(u.head >= 0 && thinVerbs[s.words[u.head].lower]) && slices.ContainsFunc(u.words, func(i int) bool {
		// "She resigned" tells enough where it is sure who she is.
		return s.words[i].capital() && i > 0 && !s.timed[i] && !functionWords[s.words[i].lower] || s.stands[i] != ""
	})
}

// thinVerbs tell nothing without more words.
var thinVerbs = set(`lived stayed worked came went got did made took had began ended continued remained`)

// pastClause reports whether a clause tells what was done.
func (s *sentence) pastClause(c int) bool {
	cl := s.clauses[c]
	return cl.head >= 0 && cl.head == cl.verb && (pastForm(s.words[cl.head].lower) || hardPasts[s.words[cl.head].lower])
}

// aside reports whether a phrase with "at" stands apart from what its clause
// tells: in a clause that is not the main one, or behind another noun phrase
// ("over his conduct at a summit").
func (s *sentence) aside(n unit) bool {
	c := s.clauses[n.clause]
	if c.dependent || c.relative {
		return true
	}
	for i := n.words[0] - 2; i > c.verb && c.verb >= 0; i-- {
		if w := s.words[i].lower; w == "over" || w == "for" || w == "of" || w == "about" {
			return true
		}
	}
	return false
}

// contentWords counts the words that are no function words and no time.
func (s *sentence) contentWords(words []int) int {
	n := 0
	for _, i := range words {
		if s.words[i].isWord() && !s.timed[i] && !functionWords[s.words[i].lower] {
			n++
		}
	}
	return n
}

// wordAt returns the first word that ends behind a byte of the sentence.
func (s *sentence) wordAt(at int) int {
	for i, w := range s.words {
		if w.end > at {
			return i
		}
	}
	return len(s.words) - 1
}

// clauseAt returns the clause of a word, or of the nearest one before it.
func (s *sentence) clauseAt(i int) int {
	for ; i >= 0; i-- {
		for c := range s.clauses {
			if slices.Contains(s.clauses[c].words, i) {
				return c
			}
		}
	}
	if len(s.clauses) > 0 {
		return 0
	}
	return -1
}

// inAside reports whether word i stands between commas or dashes behind the
// subject of its clause, with more than a time: what is told there is not what
// the clause tells.
func (s *sentence) inAside(c, i int) bool {
	cl := s.clauses[c]
	if cl.verb < 0 || i > cl.verb || len(cl.subject) == 0 || i < cl.subject[0] || cl.relative {
		return false
	}
	first, last := -1, -1
	for j := i; j > cl.subject[0]; j-- {
		if s.words[j].kind == comma {
			first = j
		}
	}
	for j := i; j < cl.verb; j++ {
		if s.words[j].kind == comma {
			last = j
		}
	}
	if first < 0 || last < 0 {
		return false
	}
	for j := first; j < last; j++ {
		if s.words[j].isWord() && !s.timed[j] && !functionWords[s.words[j].lower] {
			return true
		}
	}
	return false
}

// willBe reports whether a clause tells what will be.
func (s *sentence) willBe(u unit) bool {
	if u.nominal || u.clause < 0 || s.clauses[u.clause].verb < 0 {
		return false
	}
	c := s.clauses[u.clause]
	verb := s.words[c.verb].lower
	if verb == "will" || verb == "won't" || verb == "shall" {
		return true
	}
	for i := c.verb; i < c.head; i++ { // "planned to go", "are due to arrive"
		if (plannedWords[s.words[i].lower] || intents[s.words[i].lower]) && i+1 < len(s.words) && s.words[i+1].lower == "to" {
			return true
		}
	}
	return false
}

// intents lead to what somebody means to do.
var intents = set(`plan plans plan planning hope hopes hoped hoping intend intends intended intending want wants wanted`)

// bounds stand before a time that only bounds what is told, or is compared with it.
var bounds = set(`since by until till before after beyond than between`)

// bounded reports whether the time that begins at word i only bounds what is
// told: "by Thursday or Friday", "ahead of Sunday", "between May 3, when it
// opened, and June 9".
func (s *sentence) bounded(i int) bool {
	if i == 0 {
		return false
	}
	before := s.words[i-1].lower
	if bounds[before] || i > 1 && (before == "of" && s.words[i-2].lower == "ahead" || before == "to" && s.words[i-2].lower == "prior") {
		return true
	}
	if at := s.introducer(i); at >= 0 && bounds[s.words[at].lower] {
		return true
	}
	if before != "and" && before != "or" {
		return false
	}
	for at := i - 2; at > 0; at-- { // an open "between"
		switch {
		case s.words[at].lower == "between":
			return s.timed[at+1]
		case s.words[at].lower == "and" && s.timed[at+1]:
			return false
		}
	}
	return false
}

// introducer returns the word before the time that begins at word i, or before
// the first of several: "for" of "for Monday and Tuesday"; -1 if there is none.
func (s *sentence) introducer(i int) int {
	for i > 1 && (s.words[i-1].lower == "and" || s.words[i-1].lower == "or" || s.words[i-1].kind == comma) && s.timed[i-2] {
		for i -= 2; i > 0 && s.timed[i-1]; i-- {
		}
	}
	return i - 1
}

// setFor reports whether what clause c tells is set for the time that "for" at
// word i introduces: "the vote is set for Monday". Elsewhere such a time is that of
// what somebody spoke of or called off.
func (s *sentence) setFor(c, i int) bool {
	head := s.clauses[c].head
	if head < 0 || !plannedWords[s.words[head].lower] {
		return false
	}
	for ; i > head; i-- {
		if plannedWords[s.words[i].lower] && i != head {
			return false
		}
	}
	verb := s.clauses[c].verb
	return !(s.clauses[c].relative && s.words[verb].lower == "had") // "a game that had been scheduled for Monday"
}

// modifies reports whether a month or a year without a preposition belongs to the
// noun behind it or the name before it and dates nothing: "October crude rose".
func (s *sentence) modifies(first, last int, e timex.Expression) bool {
	grain := intervalOf(e).Grain
	if first == last && first > 0 && grain == date.Year && s.words[first].kind == number && s.words[first-1].capital() && !s.timed[first-1] && !prepositions[s.words[first-1].lower] {
		return true // "the Arden Games 2016"
	}
	if first != last || last+1 >= len(s.words) || grain != date.Month && grain != date.Year {
		return false
	}
	next := s.words[last+1]
	if next.kind != plainWord || next.capital() || functionWords[next.lower] || adverbs[next.lower] || s.isVerb(last+1) || s.timed[last+1] || next.lower == "to" {
		return false
	}
	if first == 0 {
		return true
	}
	before := s.words[first-1]
	return before.lower == "for" || before.isWord() && !prepositions[before.lower] && !determiners[before.lower] && !conjunctions[before.lower] && !timeAdverbs[before.lower] && !s.isVerb(first-1) && !s.timed[first-1]
}

// habit reports whether a clause tells what happens again and again.
func (s *sentence) habit(u unit, expressions []timex.Expression) bool {
	return slices.ContainsFunc(expressions, func(e timex.Expression) bool {
		return e.Type == timex.SET && u.clause >= 0 && s.clauseAt(s.wordAt(e.Begin)) == u.clause
	})
}

// state reports whether a clause tells what is, can or should be rather than
// what happened: "today the yard includes a museum".
func (s *sentence) state(u unit) bool {
	if u.nominal || u.clause < 0 || s.clauses[u.clause].verb < 0 {
		return false
	}
	c := s.clauses[u.clause]
	verb, alone := s.words[c.verb].lower, c.head == c.verb
	switch {
	case strings.HasSuffix(verb, "'m") || strings.HasSuffix(verb, "'re"):
		return alone
	case modals[verb]:
		return true
	case verb == "is" || verb == "are" || verb == "has" || verb == "have" || verb == "am":
		return alone
	}
	return alone && presentVerbs[verb] && !sayingVerbs[verb] && !deedVerbs[verb]
}

// happeningBefore returns the happening whose name ends right before the time
// at word i and that only a preposition ties to its clause: "in the light of the
// arrests last week".
func (s *sentence) happeningBefore(c, i int) (unit, bool) {
	last := i - 1
	if last > 0 && bareTimePrepositions[s.words[last].lower] {
		last--
	}
	if last < 2 || !eventNouns[s.words[last].lower] || s.isVerb(last) || s.timed[last] {
		return unit{}, false
	}
	first := last
	for first > 0 && (s.words[first-1].kind == plainWord && !functionWords[s.words[first-1].lower] && !s.isVerb(first-1) || s.words[first-1].kind == possessive) && !s.timed[first-1] {
		first--
	}
	if first > 0 && determiners[s.words[first-1].lower] && s.words[first-1].lower != "a" && s.words[first-1].lower != "an" {
		first--
	}
	if first == last || first < 2 || s.isVerb(first-2) || !lightPrepositions[s.words[first-1].lower] || first-1 < s.clauses[c].head {
		return unit{}, false
	}
	words := make([]int, 0, last-first+1)
	for j := first; j <= last; j++ {
		words = append(words, j)
	}
	u := unit{words: trimMarks(s.words, words), clause: c, head: last, nominal: true, asserted: true, quoted: s.words[last].quoted}
	return u, len(u.words) > 1
}

// lightPrepositions tie to a clause what need not be of its time.
var lightPrepositions = set(`of about over from by`)

// within reports whether the time at word i belongs to a phrase that only says
// since or until when, or such as what, something was: "barred until the repeal in 1999".
func (s *sentence) within(c, i int) bool {
	cl := s.clauses[c]
	for j := i - 1; j > cl.head && cl.head >= 0; j-- {
		w := s.words[j]
		if s.isVerb(j) {
			return false
		}
		if j == i-1 && (bareTimePrepositions[w.lower] || timeAdverbs[w.lower]) {
			continue
		}
		if w.kind == comma && j < i-1 {
			return false
		}
		if outer[w.lower] || w.lower == "such" && s.words[j+1].lower == "as" {
			return true
		}
	}
	if len(cl.subject) == 0 || i > cl.subject[0] {
		return false
	}
	opener := s.words[cl.words[0]]
	return s.gerundBefore(cl.words[0], i) || pastForm(opener.lower) && cl.words[0] < i && !s.timed[cl.words[0]] // "Launched in June, the fund"
}

// outer introduce what only bounds or illustrates what something was.
var outer = set(`until till since like including`)

// gerundBefore reports whether a preposition and a gerund stand between two
// words: "After falling from 1990 to 2005,".
func (s *sentence) gerundBefore(from, i int) bool {
	for j := max(from, 0) + 1; j < i; j++ {
		if w := s.words[j]; strings.HasSuffix(w.lower, "ing") && len(w.lower) > 5 && !eventNouns[w.lower] && prepositions[s.words[j-1].lower] && s.words[j-1].lower != "during" {
			return true
		}
	}
	return false
}

// afterGerund reports whether word i stands behind "for hacking", "of having
// sold" and the like, whose time need not be that of the clause.
func (s *sentence) afterGerund(c, i int) bool {
	verb := s.clauses[c].verb
	for j := i - 1; j > verb && verb >= 0; j-- {
		w, before := s.words[j], s.words[j-1]
		if strings.HasSuffix(before.lower, "ly") && j > 1 || before.kind == plainWord && !functionWords[before.lower] && j > 1 && strings.HasSuffix(before.lower, "s") {
			before = s.words[j-2] // "of quietly selling", "of shops reopening"
		}
		if strings.HasSuffix(w.lower, "ing") && !eventNouns[w.lower] && (len(w.lower) > 5 || auxiliaries[w.lower]) && (prepositions[before.lower] || before.lower == "when") {
			return true
		}
	}
	return false
}

// describes reports whether the time at word i dates a participle behind a
// noun, not its clause: "a church built in 1891".
func (s *sentence) describes(c, i int) bool {
	for i--; i > 1 && (bareTimePrepositions[s.words[i].lower] || timeAdverbs[s.words[i].lower]); i-- {
	}
	return i > 1 && !plannedWords[s.words[i].lower] && !sayingPlaces[s.words[i-1].lower] && s.participleAt(i)
}

// plannedWords describe what is to come.
var plannedWords = set(`planned scheduled set expected due slated`)

// premodified returns the noun phrase that an expression stands in front of
// ("the 2016 election", "Monday's shooting at the Navy Yard"), or false.
func (s *sentence) premodified(first, last int) ([]int, bool) {
	at := last + 1
	if at >= len(s.words) {
		return nil, false
	}
	owner := s.words[at].kind == possessive
	if owner {
		at++
	} else {
		if s.words[at].text == "," && first > 0 && determiners[s.words[first-1].lower] {
			at++ // "the November 13, 2015, attacks"
		}
		if first == 0 || !(determiners[s.words[first-1].lower] || s.words[first-1].kind == possessive) {
			return nil, false
		}
	}
	var phrase []int
	for ; at < len(s.words); at++ {
		w := s.words[at]
		if w.kind != plainWord && w.kind != number && w.kind != quoteMark && w.kind != possessive || prepositions[w.lower] || auxiliaries[w.lower] ||
			conjunctions[w.lower] || relatives[w.lower] || s.timed[at] || s.isVerb(at) || determiners[w.lower] && len(phrase) > 0 {
			break
		}
		phrase = append(phrase, at)
	}
	phrase = trimMarks(s.words, phrase)
	return phrase, len(phrase) > 0
}

func (s *sentence) isVerb(i int) bool {
	for _, c := range s.clauses {
		if c.verb == i || c.head == i {
			return true
		}
	}
	return false
}

// thing decides whether the noun phrase behind an expression is a happening
// that the sentence tells, and returns it with who and where. A day in front
// of one dates it ("Monday's shooting"). A month or a year does so only where
// the phrase says whose it was ("Russia's 2014 annexation of Crimea"); "the
// 2016 election" merely is called so.
func (s *sentence) thing(phrase []int, first, last int, e timex.Expression) (unit, bool) {
	head := phrase[len(phrase)-1]
	c := s.clauseAt(first)
	if c < 0 {
		return unit{}, false
	}
	owned := first > 1 && s.words[first-1].kind == possessive
	of := head+1 < len(s.words) && s.words[head+1].lower == "of"
	word := s.words[head].lower
	happening := eventNouns[word] || of && hasAnySuffix(word, "tion", "sion", "ing", "ment", "al", "ure")
	fine := intervalOf(e).Grain <= date.Week && intervalOf(e).Grain != date.NoGrain
	if !happening || !fine && !(owned && of) {
		return unit{}, false
	}
	words := slices.Clone(phrase)
	for at := head + 1; at < len(s.words); at++ {
		w := s.words[at]
		infinitive := w.lower == "to" && at+1 < len(s.words) && !s.words[at+1].capital() && !determiners[s.words[at+1].lower]
		if w.kind == stop || w.kind == comma || infinitive || determiners[w.lower] && !prepositions[s.words[at-1].lower] || s.timed[at] || s.isVerb(at) || conjunctions[w.lower] || relatives[w.lower] || sayingVerbs[w.lower] ||
			subordinates[w.lower] || auxiliaries[w.lower] || prepositions[w.lower] && !placePrepositions[w.lower] {
			break
		}
		words = append(words, at)
	}
	for len(words) > 1 && functionWords[s.words[words[len(words)-1]].lower] {
		words = words[:len(words)-1]
	}
	if owned {
		for at := first - 1; at >= 0; at-- {
			w := s.words[at]
			if w.kind != possessive && !w.capital() && !(determiners[w.lower] && at < first-1) {
				break
			}
			words = slices.Insert(words, 0, at)
		}
	}
	words = trimMarks(s.words, words)
	return unit{words: words, clause: c, head: head, nominal: true, asserted: true, quoted: s.words[head].quoted}, true
}

// placePrepositions add to a happening where it was, and who was in it.
var placePrepositions = set(`at in of near outside inside against between with by to`)
