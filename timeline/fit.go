package timeline

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

// passive reports whether a unit tells what was done to its subject: "was lit".
func (s *sentence) passive(u unit) bool {
	if u.nominal || u.clause < 0 || u.head < 0 {
		return false
	}
	return u.head > s.clauses[u.clause].verb && participle(s.words[u.head].lower) && s.words[u.head-1].lower != "have" && slices.ContainsFunc(s.clauses[u.clause].words, func(i int) bool {
		return i < u.head && i >= s.clauses[u.clause].verb && (forms[s.words[i].lower] || s.words[i].lower == "been")
	})
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
	worthList    = -30 // the rest of a list is lost
)

// fit cuts words of unit u to a title of at most room characters. whole is
// false where it ends in the middle of something, and wants an ellipsis.
func (s *sentence) fit(words []int, u unit, room int) (short []int, whole bool) {
	if s.length(words) <= room {
		return words, true
	}
	best := cut{worth: -1}
	for _, v := range []struct {
		words []int
		cost  int
	}{
		{words, 0},
		{s.withoutTitles(words, u), 8},
		{s.withoutDescription(words, u), 30},
		{s.withoutTitles(s.withoutDescription(words, u), u), 38},
		{s.withoutAdjunct(words, u), 10},
	} {
		for _, x := range s.cuts(v.words, u, room) {
			if x.worth -= v.cost; x.worth > best.worth {
				best = x
			}
		}
	}
	if best.words != nil {
		return best.words, true
	}
	for n := len(words) - 1; n > 0; n-- {
		if w := s.words[words[n-1]]; w.isWord() && !functionWords[w.lower] && !(w.capital() && s.words[words[n]].capital()) && s.length(words[:n]) <= room-2 {
			return words[:n], false
		}
	}
	return words[:min(1, len(words))], false
}

func (s *sentence) length(words []int) int { return utf8.RuneCountInString(s.fromWords(words)) }

// cuts lists the places where a title can end.
func (s *sentence) cuts(words []int, u unit, room int) []cut {
	least := 1
	if !u.nominal && u.clause >= 0 {
		verb := max(slices.Index(words, u.head), slices.Index(words, s.clauses[u.clause].verb))
		least = verb + 2 // the verb, and one word of what it needs
		if s.passive(u) {
			least = verb + 1
		}
		if verb < 0 {
			least = 3
		}
	}
	var out []cut
	bytes := 0
	for n := 1; n <= len(words); n++ {
		if w := s.words[words[n-1]]; w.isWord() {
			bytes += len(w.text)
		}
		if bytes > 3*room { // a name may be shorter than the words it stands for, but not so much
			break
		}
		if n < least {
			continue
		}
		short := trimMarks(s.words, words[:n])
		if worth, ok := s.worthAt(words, n, u); !ok {
			continue
		} else if length := s.length(short); len(short) > 0 && length <= room {
			out = append(out, cut{short, min(length, enough) + length/10 + worth})
		}
	}
	return out
}

// worthAt is worth, and the greatest where nothing is cut off.
func (s *sentence) worthAt(words []int, n int, u unit) (int, bool) {
	if n == len(words) {
		return worthClause, true
	}
	return s.worth(words, n, u)
}

// worth says how well a title can end before word n of words, and whether it can.
func (s *sentence) worth(words []int, n int, u unit) (int, bool) {
	at, before := words[n], words[n-1]
	w, last := s.words[at], s.words[before]
	marked, lastAt := last.kind == comma, before
	for m := n - 1; m > 0 && !last.isWord(); m-- {
		lastAt = words[m-1]
		last = s.words[lastAt]
		marked = marked || last.kind == comma
	}
	switch {
	case s.headless(words, n) || relatives[w.lower] && prepositions[last.lower] || s.hanging(words[:n]):
		return 0, false
	case w.quoted && s.words[before].quoted || !w.isWord() && w.kind != quoteMark:
		return 0, false
	case !last.isWord() && last.kind != possessive, last.kind == possessive:
		return 0, false
	case functionWords[last.lower] && !pronouns[last.lower] && !particles[last.lower] || sayingVerbs[last.lower] || openEnds[last.lower] || trailingAdverbs[last.lower]:
		return 0, false
	case !marked && strings.HasSuffix(last.lower, "ly") || strings.HasSuffix(last.lower, "ing") && !eventNouns[last.lower] && len(last.lower) > 5 && !(lastAt > 0 && s.nounBefore(lastAt)):
		return 0, false
	case marked && w.capital() && last.capital() || marked && s.describesPlace(words, n):
		return 0, false // "near a Norland, Ohio, home"
	case marked && w.quoted: // "the words, “…”"
		return 0, false
	case marked && s.timed[lastAt]:
		return worthPhrase, true
	case marked:
		if s.listed(words, n) {
			return worthList, true
		}
		return worthClause, true
	case relatives[w.lower] && w.lower != "that" || subordinates[w.lower] && w.lower != "as":
		if w.lower == "since" || w.lower == "before" || w.lower == "after" || !prepositions[w.lower] || s.marks(at) {
			return worthClause, true
		}
		return worthPhrase, true
	case w.lower == "as":
		return worthWeak, s.marks(at)
	case w.lower == "that" && slices.ContainsFunc(s.clauses, func(c clause) bool { return c.marker == at && !c.relative }):
		return worthWeak, true // "are confident that"
	case w.lower == "that":
		return worthClause, !pastForm(last.lower)
	case conjunctions[w.lower] && s.marks(at):
		return worthClause, true
	case conjunctions[w.lower] && slices.ContainsFunc(words[max(0, n-3):n], func(i int) bool { return s.words[i].text == "," }):
		return worthList, true
	case conjunctions[w.lower]:
		return worthPart, w.lower != "or" && !last.capital() && !strings.HasSuffix(last.lower, "ed")
	case w.lower == "to" && n+1 < len(words) && !s.words[words[n+1]].capital() && !determiners[s.words[words[n+1]].lower]:
		if u.head >= 0 && wantInfinitive[sense(s.words[u.head].lower)] || wantInfinitive[sense(last.lower)] || pastForm(last.lower) {
			return 0, false
		}
		return worthPurpose, true
	case prepositions[w.lower] && w.lower != "of" && w.lower != "than" && w.lower != "like":
		if pastForm(last.lower) && !(s.passive(u) && before == u.head && w.lower != "by") || w.lower == "to" && !last.capital() && !pronouns[last.lower] {
			return worthWeak, true // "called for", "a letter to"
		}
		return worthPhrase, true
	}
	return 0, false
}

// nounBefore reports whether word i, which ends in "-ing", is a noun, to judge by
// the word before it: "the building", "the Arden Council building".
func (s *sentence) nounBefore(i int) bool {
	w := s.words[i-1]
	return w.capital() && !s.timed[i-1] && i > 1 || w.kind == possessive || determiners[w.lower]
}

// hanging reports whether words end in a piece of what was begun: an infinitive
// alone ("to speak"), a participle of a word or two (", going back"), or a
// relative pronoun that waits for its verb.
func (s *sentence) hanging(words []int) bool {
	n := len(words)
	last := s.words[words[n-1]]
	if n > 2 && s.words[words[n-2]].lower == "to" && last.kind == plainWord && !last.capital() && !strings.HasSuffix(last.lower, "s") && last.lower != "death" {
		return true
	}
	for m := n - 1; m > 0 && m > n-4; m-- {
		if w := s.words[words[m]]; w.kind == plainWord && strings.HasSuffix(w.lower, "ing") && len(w.lower) > 4 && !eventNouns[w.lower] && s.words[words[m-1]].text == "," {
			return true
		}
	}
	for m := n - 1; m > 0; m-- {
		i := words[m]
		if s.isVerb(i) || s.words[i].lower == "that" {
			return false
		}
		if relatives[s.words[i].lower] {
			return true
		}
	}
	return false
}

// describesPlace reports whether the words before word n are a place that
// describes what follows: "an Arden, Norland, home".
func (s *sentence) describesPlace(words []int, n int) bool {
	for n--; n > 0 && (s.words[words[n]].capital() || s.words[words[n]].kind == comma); n-- {
	}
	return s.words[words[n]].lower == "a" || s.words[words[n]].lower == "an"
}

// headless reports whether the first n words hold the beginning of a clause
// whose verb comes later: "that bias against whites".
func (s *sentence) headless(words []int, n int) bool {
	for m := n - 1; m > 0; m-- {
		if s.isVerb(words[m]) && !sayingVerbs[s.words[words[m]].lower] {
			break
		}
		if s.words[words[m]].lower == "that" && sayingVerbs[s.words[words[m-1]].lower] {
			return true // "tweeted that the parties"
		}
	}
	return slices.ContainsFunc(s.clauses, func(c clause) bool {
		begin := c.marker
		if begin < 0 && len(c.subject) > 0 && c.zeroThat {
			begin = c.subject[0]
		}
		return begin >= 0 && c.verb >= 0 && slices.Contains(words[:n], begin) && slices.Contains(words[n:], c.verb)
	})
}

// wantInfinitive lead to an infinitive without which they say little.
var wantInfinitive = senses(`urge ask agree order invite allow force want tell plan vow refuse appear continue begin pledge
	threaten promise try decide offer fail seek hope need expect bill legislation law measure right effort attempt permission deal call ready able likely due set`)

// senses returns the senses of a list of words.
func senses(list string) map[string]bool {
	out := map[string]bool{}
	for w := range set(list) {
		out[sense(w)] = true
	}
	return out
}

// marks reports whether word i introduces a clause with a verb of its own.
func (s *sentence) marks(i int) bool {
	return slices.ContainsFunc(s.clauses, func(c clause) bool { return c.marker == i && c.verb > i })
}

// listed reports whether the comma before word n of words parts the members of
// a list: "in black, yellow and red".
func (s *sentence) listed(words []int, n int) bool {
	for m := n; m < len(words) && m < n+5; m++ {
		w := s.words[words[m]]
		if w.kind == comma || m > n && (w.lower == "and" || w.lower == "or") && !s.marks(words[m]) {
			return !s.isVerb(words[n]) && !relatives[s.words[words[n]].lower] && !subordinates[s.words[words[n]].lower] && !prepositions[s.words[words[n]].lower] &&
				!strings.HasSuffix(s.words[words[n]].lower, "ing")
		}
	}
	return false
}

// withoutDescription drops from a title what stands between its subject and
// its verb: "in the Senate from both parties" of "Colleagues in the Senate from
// both parties introduced", "suspected of taking part" of "Men suspected of
// taking part were identified". What is "of" something stays.
func (s *sentence) withoutDescription(words []int, u unit) []int {
	if u.nominal || u.clause < 0 || len(u.subject) < 4 {
		return words
	}
	verb := slices.Index(words, s.clauses[u.clause].verb)
	begin := slices.Index(words, u.subject[0])
	if verb < 0 || begin < 0 {
		return words
	}
	for n := begin + 1; n < verb; n++ {
		if l := s.words[words[n]].lower; subordinates[l] && !prepositions[l] || l == "as" || relatives[l] || conjunctions[l] {
			return words
		}
		w, last := s.words[words[n]], s.words[words[n-1]]
		if !last.isWord() || functionWords[last.lower] && !particles[last.lower] || last.lower == "one" || pastForm(last.lower) {
			continue
		}
		if end := n; prepositions[w.lower] && w.lower != "of" && w.lower != "and" || pastForm(w.lower) && !w.capital() && last.kind == plainWord {
			if strings.HasSuffix(last.lower, "ly") { // "a post widely read by"
				if end--; prepositions[w.lower] || end == begin || s.words[words[end-1]].kind != plainWord || functionWords[s.words[words[end-1]].lower] {
					continue
				}
			}
			return append(slices.Clone(words[:end]), words[verb:]...)
		}
	}
	return words
}

// withoutAdjunct drops from a title the phrase that a comma parts from the
// subject behind it: "in the case of the mill," of "Reed said that in the case of
// the mill, the owner was to blame".
func (s *sentence) withoutAdjunct(words []int, u unit) []int {
	if u.nominal || len(u.subject) == 0 {
		return words
	}
	at := slices.Index(words, u.subject[0])
	if at < 3 || s.words[words[at-1]].text != "," {
		return words
	}
	for n := at - 2; n >= 0; n-- {
		w := s.words[words[n]]
		if s.isVerb(words[n]) || w.kind == comma && n > 0 && !prepositions[s.words[words[n+1]].lower] {
			return words
		}
		if prepositions[w.lower] && (n == 0 || s.words[words[n-1]].lower == "that" || sayingVerbs[s.words[words[n-1]].lower]) {
			return append(slices.Clone(words[:n]), words[at:]...)
		}
	}
	return words
}

// withoutTitles drops from the front of a title what someone is whose full
// name follows: "Rand Paul" of "U.S. Republican Senator Rand Paul".
func (s *sentence) withoutTitles(words []int, u unit) []int {
	if u.nominal {
		return words
	}
	for _, n := range s.names {
		at := slices.Index(words, n.first)
		if at < 1 || at > 6 || n.last-n.first < 2 || n.last < len(s.words) && s.words[n.last].kind == possessive || !isTitle(s.words[words[at-1]].lower) {
			continue
		}
		if !slices.ContainsFunc(words[:at], func(i int) bool { return s.isVerb(i) || prepositions[s.words[i].lower] || !s.words[i].isWord() }) {
			return words[at:]
		}
	}
	return words
}
