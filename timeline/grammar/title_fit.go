package grammar

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Making a clause short enough for a title. It ends where a clause or a phrase
// ends, keeps its verb and what the verb needs, and gives up what describes its
// subject before it gives up what was done.

// cut is a place where a title can end, and how well.
type cut struct {
	words []int
	worth int // runes of the title, more for a good place
}

// enough is a length, in runes, from which on a title says enough.
const enough = 55

// The worth of a place to end, in runes of title that it makes up for.
const (
	worthClause  = 30
	worthPhrase  = 15
	worthPurpose = 8   // what it was done for is lost
	worthPart    = 0   // half of "this and that" is lost
	worthWeak    = -20 // an infinitive that the verb needs is lost
	worthAlone   = -25 // all that is said beside the verb is lost
	worthList    = -30 // the rest of a list is lost
	worthOpen    = 40  // taken from one behind which something has to follow
)

// rewording is words of which some were left out, and what that costs.
type rewording struct {
	words []int
	cost  int
}

// Fit cuts words of unit u to a title of at most room characters. whole is
// false where it ends in the middle of something, and wants an ellipsis.
func (s *Sentence) Fit(words []int, u Unit, room int) (short []int, whole bool) {
	if words = s.openAside(words); s.Length(words) <= room {
		return words, true
	}
	best := cut{worth: -1}
	described := s.withoutDescription(words, u)
	all := []rewording{
		{words, 0},
		{s.withoutTitles(words, u), 8},
		{described, 30},
		{s.withoutTitles(described, u), 38},
		{s.withoutAdjunct(words, u), 10},
		{s.withoutAdverb(words, u), 5},
		{s.byName(words, u), 5},
		{s.withoutTail(words, u), 45},
	}
	for n, v := range all {
		if slices.ContainsFunc(all[:n], func(o rewording) bool { return o.cost <= v.cost && slices.Equal(o.words, v.words) }) {
			continue // nothing was left out
		}
		for _, x := range s.cuts(v.words, u, room) {
			if x.worth -= v.cost; x.worth > best.worth && (s.listOpen(x.words, u) || s.endsEarly(x.words, u)) {
				x.worth -= worthOpen
			}
			if x.worth > best.worth {
				best = x
			}
		}
	}
	if best.words == nil {
		best = s.poorCut(words, u, room)
	}
	if best.words != nil {
		return s.openAside(best.words), true
	}
	for n := len(words) - 1; n > 0; n-- {
		if w := s.Words[words[n-1]]; w.IsWord() && !FunctionWords[w.Lower] && !(w.Capital() && s.Words[words[n]].Capital()) && s.Length(words[:n]) <= room-2 {
			return words[:n], false
		}
	}
	return words[:min(1, len(words))], false
}

// Length is the number of characters of words as a title.
func (s *Sentence) Length(words []int) int { return utf8.RuneCountInString(s.FromWords(words)) }

// cuts lists the places where a title can end.
func (s *Sentence) cuts(words []int, u Unit, room int) []cut {
	least, alone := 1, 0
	if !u.Nominal && u.Clause >= 0 {
		verb := max(slices.Index(words, u.Head), slices.Index(words, s.Clauses[u.Clause].Verb))
		least = verb + 2 // the verb, and one word of what it needs
		if s.Passive(u) {
			least = verb + 1
		} else if verb >= 0 && wholeAlone[s.Words[words[verb]].Lower] {
			least, alone = verb+1, verb+1
		}
		if verb < 0 {
			least = 3
		}
	}
	var out []cut
	bytes := 0
	for n := 1; n <= len(words); n++ {
		if w := s.Words[words[n-1]]; w.IsWord() {
			bytes += len(w.Text)
		}
		if bytes > 3*room { // a name may be shorter than the words it stands for, but not so much
			break
		}
		if n < least || slices.ContainsFunc(words[n:], func(i int) bool { return s.Words[i].Lower == "unless" }) {
			continue // what holds on a condition is not told without it
		}
		short := trimMarks(s.Words, words[:n])
		if worth, ok := s.worthAt(words, n, u); !ok {
			continue
		} else if length := s.Length(short); len(short) > 0 && length <= room {
			if n == alone && n < len(words) {
				worth += worthAlone
			}
			out = append(out, cut{short, min(length, enough) + length/10 + worth})
		}
	}
	return out
}

// wholeAlone are verbs that tell something without another word: "the talks began".
var wholeAlone = Set(`began started ended died resigned erupted collapsed exploded arrived resumed failed surrendered fled abstained escaped crashed sank reopened closed stalled`)

// worthAt is worth, and the greatest where nothing is cut off.
func (s *Sentence) worthAt(words []int, n int, u Unit) (int, bool) {
	if n == len(words) {
		return worthClause, true
	}
	return s.worth(words, n, u)
}

// worth says how well a title can end before word n of words, and whether it can.
func (s *Sentence) worth(words []int, n int, u Unit) (int, bool) {
	at, before := words[n], words[n-1]
	w, last := s.Words[at], s.Words[before]
	marked, lastAt := last.Kind == Comma, before
	for m := n - 1; m > 0 && !last.IsWord(); m-- {
		lastAt = words[m-1]
		last = s.Words[lastAt]
		marked = marked || last.Kind == Comma
	}
	switch {
	case s.lonelyLength(words[:n]) > 0, s.betweenOf(words, n), hopes[last.Lower] && (w.Lower == "of" || w.Lower == "that" || w.Lower == "about"):
		return 0, false // "in Tunisia, three days | after", "between $1 billion | and", "on hopes | of"
	case asks[last.Lower], w.Lower == "to" && attached[last.Lower]:
		return 0, false // "split on whether | to", "forces loyal | to"
	case w.Lower == "to" && s.superlativeAt(words[:n]):
		return 0, false // "the first town | to"
	case w.Lower == "and" && n > 1 && Prepositions[s.Words[words[n-2]].Lower] && n+2 < len(words) && s.adjectivePair(words, n):
		return 0, false // "pictures of dead | and injured people"
	case particles[w.Lower] && n == len(words)-1:
		return 0, false // "steps | down"
	case s.headless(words, n) || relatives[w.Lower] && Prepositions[last.Lower] || s.hanging(words[:n]):
		return 0, false
	case w.Quoted && s.Words[before].Quoted && !u.Quoted || !w.IsWord() && w.Kind != QuoteMark:
		return 0, false
	case !last.IsWord() && last.Kind != Possessive, last.Kind == Possessive, strings.HasSuffix(last.Text, "-"):
		return 0, false
	case !marked && Participle(last.Lower) && lastAt > 0 && s.ParticipleAt(lastAt) && w.Kind == PlainWord:
		return 0, false // "looked like deer caught", "an interview given"
	case FunctionWords[last.Lower] && !Pronouns[last.Lower] && !s.herAt(lastAt) && !particles[last.Lower] || SayingVerbs[last.Lower] || openEnds[last.Lower] && (s.isVerb(lastAt) || last.Lower != "shows" && last.Lower != "show") || trailingAdverbs[last.Lower]:
		return 0, false
	case !marked && strings.HasSuffix(last.Lower, "ly") || strings.HasSuffix(last.Lower, "ing") && !EventNouns[last.Lower] && len(last.Lower) > 5 && !(lastAt > 0 && s.nounBefore(lastAt)):
		return 0, false
	case marked && w.Capital() && last.Capital() || marked && s.describesPlace(words, n):
		return 0, false // "near a Norland, Ohio, home"
	case marked && w.Quoted, marked && s.adjectivesAt(words, n): // "the words, “…”", "an unknown, unpatched hole"
		return 0, false
	case marked && s.Timed[lastAt]:
		return worthPhrase, true
	case marked:
		if s.listed(words, n) {
			return worthList, true
		}
		return worthClause, true
	case (w.Lower == "who" || w.Lower == "which" || w.Lower == "that") && s.definiteAt(words[:n]):
		return worthWeak, w.Lower != "that" || s.marks(at) // "the men | who had come"
	case w.Lower == "of" && s.definiteAt(words[:n]) && !doings[last.Lower] && !EventNouns[last.Lower]:
		return worthList, !portions[last.Lower] && !quantities[last.Lower] && !wholes[last.Lower] // "the eastern cities | of", but not "the whole | of"
	case s.lengthAt(at) && !s.Timed[lastAt] && !pastForm(last.Lower) && !Prepositions[last.Lower]:
		return worthPhrase, true // "rewrote four of them | just three days after"
	case relatives[w.Lower] && w.Lower != "that" || subordinates[w.Lower] && w.Lower != "as":
		if w.Lower == "since" || w.Lower == "before" || w.Lower == "after" || !Prepositions[w.Lower] || s.marks(at) {
			return worthClause, true
		}
		return worthPhrase, true
	case w.Lower == "as":
		return worthWeak, s.marks(at) || u.Head >= 0 && !regards[Sense(s.Words[u.Head].Lower)] && !pastForm(last.Lower)
	case w.Lower == "that" && slices.ContainsFunc(s.Clauses, func(c Clause) bool { return c.Marker == at && !c.Relative }):
		return worthWeak, true // "are confident that"
	case w.Lower == "that":
		return worthClause, !pastForm(last.Lower)
	case Conjunctions[w.Lower] && s.marks(at):
		return worthClause, true
	case Conjunctions[w.Lower] && slices.ContainsFunc(words[max(0, n-3):n], func(i int) bool { return s.Words[i].Text == "," }):
		return worthList, true
	case w.Lower == "deep" && n+1 < len(words) && Prepositions[s.Words[words[n+1]].Lower]:
		return worthPhrase, true // "trapped by a fall | deep inside a mine"
	case w.Lower == "and" && s.compound(words, n):
		return 0, false // "a small gold | and copper mine"
	case Conjunctions[w.Lower]:
		if n+1 < len(words) && last.Capital() && w.Lower == "and" {
			next := s.Words[words[n+1]] // "to meet Reed | and speak", but not "Reed | and Haddad"
			return worthPhrase, next.Kind == PlainWord && !next.Capital() && !FunctionWords[next.Lower]
		}
		return worthPart, w.Lower != "or" && !last.Capital() && !strings.HasSuffix(last.Lower, "ed")
	case w.Lower == "to" && n+1 < len(words) && !s.Words[words[n+1]].Capital() && !Determiners[s.Words[words[n+1]].Lower] && !strings.HasSuffix(s.Words[words[n+1]].Lower, "ing") && !EventNouns[s.Words[words[n+1]].Lower]:
		if u.Head >= 0 && wantInfinitive[Sense(s.Words[u.Head].Lower)] && !(before != u.Head && takeObjects[Sense(s.Words[u.Head].Lower)]) && !slices.ContainsFunc(words[:n], func(i int) bool { return i > u.Head && s.Words[i].Lower == "to" }) || wantInfinitive[Sense(last.Lower)] && !last.Capital() || pastForm(last.Lower) {
			return 0, false
		}
		return worthPurpose, true
	case strings.HasSuffix(w.Lower, "ing") && u.Head >= 0 && finders[Sense(s.Words[u.Head].Lower)]:
		return 0, false // "sent prices | soaring"
	case openEnds[w.Lower] && strings.HasSuffix(w.Lower, "ing") && sayingPlaces[last.Lower]:
		return worthPhrase, true // "a statement | indicating"
	case strings.HasSuffix(w.Lower, "ing") && s.withBefore(words[:n]):
		return 0, false // "with oil | reaching $125"
	case w.Kind == PlainWord && !s.Timed[at] && strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 5 && !EventNouns[w.Lower] && !w.Capital() && last.Kind == PlainWord && !FunctionWords[last.Lower] && !pastForm(last.Lower) && s.governing(words, n):
		return worthPhrase, true // "a resolution | authorizing force"
	case w.Lower == "of" && (hasAnySuffix(last.Lower, "tion", "sion", "ment") || doings[last.Lower] || EventNouns[last.Lower] && last.Lower != "death"):
		return worthWeak, true // "finance the purchase | of a bank"
	case w.Lower == "of" && n > 3 && strings.HasSuffix(last.Lower, "s") && !last.Capital() && !amounts[last.Lower] && words[n-2] == before-1 && s.Words[words[n-2]].Kind == PlainWord && !FunctionWords[s.Words[words[n-2]].Lower]:
		return worthWeak, true // "congressional leaders | of both parties"
	case (strings.HasSuffix(w.Lower, "ed") && Participle(w.Lower) || w.Lower == "set") && !w.Capital() && !s.isVerb(at) && n+1 < len(words) && (Prepositions[s.Words[words[n+1]].Lower] || s.Words[words[n+1]].Lower == "to") && s.BareNoun(lastAt):
		return worthWeak, true // "five lorries of fuel | set to be smuggled"
	case (w.Lower == "close" || w.Lower == "adjacent") && n+1 < len(words) && s.Words[words[n+1]].Lower == "to" && last.Kind == PlainWord && !FunctionWords[last.Lower] && !s.isVerb(lastAt):
		return worthPhrase, true // "a camp | close to the border"
	case Prepositions[w.Lower] && w.Lower != "of" && w.Lower != "than" && w.Lower != "like":
		if pastForm(last.Lower) && !(s.Passive(u) && before == u.Head && w.Lower != "by") || w.Lower == "to" && !last.Capital() && !Pronouns[last.Lower] {
			return worthWeak, true // "called for", "a letter to"
		}
		return worthPhrase, true
	}
	return 0, false
}

// wholes are nothing without what they are of, as portions are.
var wholes = Set(`whole rest last remainder bulk edge outskirts course number`)

// attached are adjectives that want to say to whom or to what.
var attached = Set(`loyal opposed close adjacent related linked similar hostile sympathetic allied faithful subject due prone akin equal equivalent dedicated`)

// definiteAt reports whether words end in a noun without a name that "the" or "those" stands before, so that
// it wants to be told which: "the men | who had come".
func (s *Sentence) definiteAt(words []int) bool {
	for n := len(words) - 1; n > 0 && n > len(words)-5; n-- {
		switch w := s.Words[words[n]]; {
		case w.Lower == "the" || w.Lower == "those":
			return n < len(words)-1
		case w.Kind != PlainWord || w.Capital() || FunctionWords[w.Lower] || s.isVerb(words[n]):
			return false
		}
	}
	return false
}

// lengthAt reports whether word i begins a length of time, perhaps behind "just" or "more than".
func (s *Sentence) lengthAt(i int) bool {
	for first := i; i < len(s.Words) && i < first+3 && (nearness[s.Words[i].Lower] || s.Words[i].Lower == "than" && i > first); i++ {
	}
	return i+1 < len(s.Words) && (s.Lasting[i] || s.Timed[i] || s.Words[i].Kind == Number) && (lengthUnits[s.Words[i+1].Lower] || s.Timed[i+1] && i+2 < len(s.Words) && lengthUnits[s.Words[i+2].Lower]) && !(s.Words[i].Kind == Number && !s.Timed[i])
}

// nearness stands before a length of time.
var nearness = Set(`just only about nearly almost more less some over barely roughly`)

// adjectivesAt reports whether the comma before word n of words parts two adjectives before one noun: "a
// previously unknown, unpatched hole", "a critical, but unpatched, hole".
func (s *Sentence) adjectivesAt(words []int, n int) bool {
	m := n - 1
	for m > 0 && !s.Words[words[m]].IsWord() {
		m--
	}
	if m < 2 || s.Words[words[m]].Kind != PlainWord || s.Words[words[m]].Capital() {
		return false
	}
	before := m - 1
	if strings.HasSuffix(s.Words[words[before]].Lower, "ly") && before > 0 {
		before--
	}
	if w := s.Words[words[before]].Lower; w != "a" && w != "an" {
		return false
	}
	if w := s.Words[words[n]]; (w.Lower == "but" || w.Lower == "yet") && !s.marks(words[n]) {
		return true
	} else if w.Kind != PlainWord || w.Capital() || FunctionWords[w.Lower] || gerund(w) || s.Timed[words[n]] {
		return false
	}
	return n+1 < len(words) && s.Words[words[n+1]].Kind == PlainWord && (!FunctionWords[s.Words[words[n+1]].Lower] || s.Words[words[n+1]].Text == "and")
}

// compound reports whether the "and" at word n of words joins two words that stand before one
// noun with an article: "a gold and copper mine".
func (s *Sentence) compound(words []int, n int) bool {
	plain := func(m int) bool {
		return m < len(words) && s.Words[words[m]].Kind == PlainWord && !FunctionWords[s.Words[words[m]].Lower] && !s.isVerb(words[m])
	}
	if !plain(n+1) || !plain(n+2) {
		return false
	}
	m := n - 1
	for m > 0 && plain(m) {
		m--
	}
	w := s.Words[words[m]].Lower
	return m < n-1 && (w == "a" || w == "an")
}

// adjectivePair reports whether the "and" at word n of words joins two plain words before a noun.
func (s *Sentence) adjectivePair(words []int, n int) bool {
	plain := func(m int) bool {
		w := s.Words[words[m]]
		return w.Kind == PlainWord && !w.Capital() && !FunctionWords[w.Lower] && !s.isVerb(words[m])
	}
	return plain(n-1) && !strings.HasSuffix(s.Words[words[n-1]].Lower, "s") && plain(n+1) && plain(n+2) && !strings.HasSuffix(s.Words[words[n+1]].Lower, "s")
}

// amounts are nothing without what they are of.
var amounts = Set(`hundreds thousands millions billions dozens scores tens parts members amounts numbers kinds types sorts series allegations charges accusations`)

// takeObjects lead to an infinitive, or have an object without it: "seek a solution | to
// end the war".
var takeObjects = senses(`seek offer need begin continue plan promise`)

// Regards reports whether word i is the verb of a unit that has for an object what
// stands behind it: "may regard this weekend as the turn".
func (s *Sentence) Regards(u Unit, i int) bool {
	return !u.Nominal && i >= 0 && i == u.Head && regards[Sense(s.Words[i].Lower)]
}

// regards are verbs that say nothing without what something is taken for.
var regards = senses(`regard see view describe treat know consider serve act work cast portray identify name`)

// doings are nouns of what is done that need not say to what.
var doings = Set(`review purchase sale inquiry withdrawal arrival approval removal overthrow defeat rescue release use`)

// hopes are nouns that want to say of what.
var hopes = Set(`hopes hope fears fear concerns worries expectations news signs speculation reports rumors rumours`)

// finders have an object with a gerund: "left prices soaring".
var finders = senses(`send leave keep see hear find catch set`)

// governing reports whether the gerund at word n of words has an object, and describes
// the noun before it: "a resolution authorizing force", but not "a strong warning to".
func (s *Sentence) governing(words []int, n int) bool {
	if n+1 >= len(words) || n < 2 || Determiners[s.Words[words[n-2]].Lower] || s.Words[words[n-2]].Kind == Possessive {
		return false
	}
	next := s.Words[words[n+1]]
	return next.IsWord() && (!Prepositions[next.Lower] || Determiners[next.Lower]) && !Conjunctions[next.Lower] && !s.Timed[words[n-1]]
}

// withBefore reports whether words end in a phrase of a few words that begins with
// "with".
func (s *Sentence) withBefore(words []int) bool {
	for n := len(words) - 1; n > 0 && n > len(words)-6; n-- {
		switch w := s.Words[words[n]]; {
		case w.Lower == "with":
			return s.Words[words[n-1]].Kind == Comma
		case w.Kind == Comma || Prepositions[w.Lower]:
			return false
		}
	}
	return false
}

// nounBefore reports whether word i, which ends in "-ing", is a noun, to judge by
// the word before it: "the building", "the Arden Council building".
func (s *Sentence) nounBefore(i int) bool {
	w := s.Words[i-1]
	return w.Capital() && !s.Timed[i-1] && i > 1 || w.Kind == Possessive || Determiners[w.Lower]
}

// hanging reports whether words end in a piece of what was begun: an infinitive
// alone ("to speak"), a participle of a word or two (", going back"), or a
// relative pronoun that waits for its verb.
func (s *Sentence) hanging(words []int) bool {
	n := len(words)
	last := s.Words[words[n-1]]
	if n > 2 && s.Words[words[n-2]].Lower == "to" && last.Kind == PlainWord && !last.Capital() && !pluralEnding(last.Lower) && last.Lower != "death" {
		return true
	}
	for m := n - 1; m > 0 && m > n-4; m-- {
		if w := s.Words[words[m]]; w.Kind == PlainWord && strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 4 && !EventNouns[w.Lower] && s.Words[words[m-1]].Text == "," {
			return true
		}
	}
	for m := n - 1; m > 0; m-- {
		i := words[m]
		if s.isVerb(i) || s.Words[i].Lower == "that" {
			return false
		}
		if relatives[s.Words[i].Lower] {
			return true
		}
	}
	return false
}

// describesPlace reports whether the words before word n are a place that
// describes what follows: "an Arden, Norland, home".
func (s *Sentence) describesPlace(words []int, n int) bool {
	for n--; n > 0 && (s.Words[words[n]].Capital() || s.Words[words[n]].Kind == Comma); n-- {
	}
	return s.Words[words[n]].Lower == "a" || s.Words[words[n]].Lower == "an"
}

// headless reports whether the first n words hold the beginning of a clause
// whose verb comes later: "that bias against whites".
func (s *Sentence) headless(words []int, n int) bool {
	for m := n - 1; m > 0; m-- {
		if s.isVerb(words[m]) && !SayingVerbs[s.Words[words[m]].Lower] {
			break
		}
		if s.Words[words[m]].Lower == "that" && SayingVerbs[s.Words[words[m-1]].Lower] {
			return true // "tweeted that the parties"
		}
	}
	return slices.ContainsFunc(s.Clauses, func(c Clause) bool {
		begin := c.Marker
		if begin < 0 && len(c.Subject) > 0 && c.zeroThat {
			begin = c.Subject[0]
		}
		return begin >= 0 && c.Verb >= 0 && slices.Contains(words[:n], begin) && slices.Contains(words[n:], c.Verb)
	})
}

// wantInfinitive lead to an infinitive without which they say little.
var wantInfinitive = senses(`urge ask agree order invite allow force want tell plan vow refuse appear continue begin pledge
	threaten promise try decide offer fail seek hope need expect bill legislation law measure right effort attempt permission deal call ready able likely due set`)

// marks reports whether word i introduces a clause with a verb of its own.
func (s *Sentence) marks(i int) bool {
	return slices.ContainsFunc(s.Clauses, func(c Clause) bool { return c.Marker == i && c.Verb > i })
}

// listed reports whether the comma before word n of words parts the members of
// a list: "in black, yellow and red".
func (s *Sentence) listed(words []int, n int) bool {
	for m := n; m < len(words) && m < n+5; m++ {
		w := s.Words[words[m]]
		if w.Kind == Comma || m > n && (w.Lower == "and" || w.Lower == "or") && !s.marks(words[m]) {
			return !s.isVerb(words[n]) && !relatives[s.Words[words[n]].Lower] && !subordinates[s.Words[words[n]].Lower] && !Prepositions[s.Words[words[n]].Lower] &&
				!strings.HasSuffix(s.Words[words[n]].Lower, "ing")
		}
	}
	return false
}
