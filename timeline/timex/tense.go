package timex

import "strings"

// tenseAt returns the tense of the verb that governs the token at index at: the
// nearest verb of the clause to its left, or, where the phrase opens the clause,
// the first one to its right. Verbs are those of the closed lists in lexicon.go
// and the forms in -ed.
func tenseAt(s string, tokens []token, at int) Tense {
	border := 0
	opens := opensClause(s, tokens, at)
	if at+1 < len(tokens) && isFinite(s, tokens, at) {
		return Past // "the minister on Thursday released a statement"
	}
	entry := at == 0 && len(tokens) > 1 && (tokens[1].class&classDash != 0 || tokens[1].class&classHyphen != 0 && tokens[1].is(spaced))
	if v := tenseBefore(s, tokens, at, &border); v != NoTense && !opens {
		return v
	}
	for i := at + 1; i < min(len(tokens), at+reach); i++ {
		if tokens[i].class&classSemicolon != 0 {
			break
		}
		if v := verbAt(s, tokens, i); v != NoTense {
			if v == Present && i == at+1 {
				return Future // "Friday is the deadline"
			}
			if entry && tokens[i].class&classPresentVerb != 0 && !isModal(tokens, i-1) {
				return NoTense // a chronology tells the past in the present: "March 5 – The council meets"
			}
			return v
		}
	}
	// "before the attack on Nov. 13" is no clause: its verb stands before it.
	for border > 0 {
		if v := tenseBefore(s, tokens, border, &border); v != NoTense {
			return v
		}
	}
	if isSentence(s, tokens) && !entry {
		// The list of past forms is complete. A sentence without one has a verb
		// in the present that is in no list: "Egypt votes in September".
		return Future
	}
	return NoTense
}

// isFinite reports whether a past form follows the token at index at as its verb: the
// phrase stands between the subject and it.
func isFinite(s string, tokens []token, at int) bool {
	if at > 0 {
		p := &tokens[at-1]
		if w := low(s[p.begin:p.end]); p.class&classFunction != 0 && w != "on" || p.class&classSubordinator != 0 {
			return false
		}
	}
	if !tokens[at+1].is(spaced) || verbAt(s, tokens, at+1) != Past {
		return false
	}
	for i := at - 1; i >= max(0, at-reach) && tokens[i].class&(classComma|classSemicolon) == 0 && !endsDateline(tokens, i); i-- {
		if verbAt(s, tokens, i) != NoTense {
			return false
		}
	}
	return true
}

// opensClause reports whether the token at index at opens a clause behind "but" or
// ", and": what stands before does not govern it.
func opensClause(s string, tokens []token, at int) bool {
	i := at - 1
	for i >= 0 && tokens[i].class&classFunction != 0 && at-i <= 2 {
		i-- // "on", "in the"
	}
	if i < 1 {
		return false
	}
	switch low(s[tokens[i].begin:tokens[i].end]) {
	case "but":
		return true
	case "and":
		return tokens[i-1].class&classComma != 0
	}
	return false
}

// tenseBefore returns the tense of the nearest verb to the left of the token at
// index at, as far as its clause goes; border is set to the word that begins the
// clause, or to 0.
func tenseBefore(s string, tokens []token, at int, border *int) Tense {
	*border = 0
	quote := false
	for i := at - 1; i >= max(0, at-reach); i-- {
		t := &tokens[i]
		if t.class&classSemicolon != 0 {
			return NoTense
		}
		if t.class&classQuote != 0 && t.class&classPossessive == 0 {
			// Words inside a quotation have a tense of their own; what stands
			// before a closed quotation does not govern what stands after it.
			quote = !quote
			if i < at-1 && !quote {
				continue
			}
		}
		if endsDateline(tokens, i) {
			return NoTense // "CAIRO (AP) -- "
		}
		if v := verbAt(s, tokens, i); v != NoTense {
			return v
		}
		if t.class&classSubordinator != 0 && t.class&classModal == 0 && i < at-1 {
			switch low(s[t.begin:t.end]) {
			case "and", "or", "but", "as":
			default:
				*border = i
				return NoTense // a clause without a verb before the phrase
			}
		}
	}
	return NoTense
}

// endsDateline reports whether the dash at token i ends a dateline: "CAIRO (AP) --".
func endsDateline(tokens []token, i int) bool {
	if tokens[i].class&(classHyphen|classDash) == 0 {
		return false
	}
	for i--; i > 0 && tokens[i].class&classHyphen != 0; i-- {
	}
	return i > 0 && tokens[i].class&classClose != 0
}

// isSentence reports whether the tokens are a sentence rather than a label: they
// end in a full stop.
func isSentence(s string, tokens []token) bool {
	return len(tokens) > 3 && s[tokens[len(tokens)-1].begin] == '.'
}

// reach is how many tokens away a governing verb is looked for: more than any
// clause of a newspaper has, and a bound on the work that one expression makes.
const reach = 60

// intended is the tense of "was due to open": by the time of the story it was to
// come. A weekday beside it is to come still, a month may be over.
const intended = Future + 1

// planning are the words after which an infinitive is still to come.
var planning = words("plan plans planned planning expect expects expected scheduled set due slated going hope hopes intend intends want wants likely " +
	"about preparing prepares ready supposed is are agree vowed promised agreed expecting hoping poised aims scheduling decide bound forecast " +
	"decided proposed offered threatened pledged")

// plans are the nouns after which an infinitive may be to come still.
var plans = words("decision agreement proposal offer bid pledge plan plans")

// nounPlaces are the words after which a form of the lists is a noun or an
// adjective: "on the ground", "a planned visit".
var nounPlaces = words("the a an its his her their our my your of on in at by for from with into")

// verbAt returns the tense of the verb that ends at token i, or NoTense if there
// is no verb there.
func verbAt(s string, tokens []token, i int) Tense {
	t := &tokens[i]
	if t.meaning != nil {
		return NoTense
	}
	w := s[t.begin:t.end]
	if isModal(tokens, i-1) || i >= 2 && isModal(tokens, i-2) && low(s[tokens[i-1].begin:tokens[i-1].end]) != "the" && isAdverb(s, tokens, i-1) {
		k := i - 1
		if !isModal(tokens, k) {
			k = i - 2
		}
		switch low(s[tokens[k].begin:tokens[k].end]) {
		case "to":
			if k > 1 && tokens[k-1].meaning != nil {
				k-- // "agreed Tuesday to"
			}
			if k > 0 {
				switch v := low(s[tokens[k-1].begin:tokens[k-1].end]); {
				case plans[v] && tokens[k-1].class&classPresentVerb == 0, plans[v] && k > 1 && nounPlaces[low(s[tokens[k-2].begin:tokens[k-2].end])]:
					return Present
				case planning[v]:
					return planned(s, tokens, k-1)
				}
			}
			return NoTense // the verb before it decides
		case "could", "couldn't", "couldn’t":
			return Past // "could not be reached Wednesday"
		}
		if low(w) == "have" {
			return Past
		}
		return Future
	}
	prev := ""
	if i > 0 {
		prev = low(s[tokens[i-1].begin:tokens[i-1].end])
	}
	switch {
	case t.class&classPastVerb != 0 && t.class&classPresentVerb == 0:
		if t.is(capital) && i > 0 || nounPlaces[prev] {
			return NoTense
		}
		switch prev {
		case "be":
			return NoTense // "will be lit": the modal decides
		case "ll":
			return Future
		case "is", "are", "isn't", "aren't":
			if w != "set" {
				return Present // "is heard in May"
			}
		}
		if w == "set" && i+1 < len(tokens) && low(s[tokens[i+1].begin:tokens[i+1].end]) == "for" {
			return planned(s, tokens, i) // "is set for Tuesday", "a summit set for April"
		}
		return Past
	case t.class&classPresentVerb != 0:
		switch low(w) {
		case "is", "are", "am", "isn't", "aren't":
			// "is meeting", "is due", "is scheduled": to come, if the date is.
			return presentOf(s, tokens, i)
		case "has", "have", "hasn't", "haven't":
			return perfectOf(s, tokens, i)
		case "say", "says":
			return Past // the press's present for what was said
		case "does", "do", "doesn't", "don't":
			return Present
		}
		switch {
		case prev == "have" || prev == "has" || prev == "had" || prev == "ve":
			return Past // "have come"
		case t.is(capital) && i > 0 && inName(tokens, i), nounPlaces[prev], !strings.HasSuffix(w, "s") && !plurals[prev] && !strings.HasSuffix(prev, "s") && i > 0 && tokens[i-1].class&(classComma|classQuote|classStop|classColon) == 0:
			return NoTense // "to adopt it and take such actions", "C$44 million face amount"
		case stating[low(w)] && !conditional(s, tokens, i):
			return Present
		}
		return Future
	}
	if len(w) > 3 && strings.HasSuffix(w, "ed") && t.class == 0 && !t.is(capital) {
		if i > 0 && tokens[i-1].class&classPresentVerb != 0 && low(s[tokens[i-1].begin:tokens[i-1].end])[0] != 'h' && i+1 < len(tokens) && tokens[i+1].meaning != nil {
			return presentOf(s, tokens, i-1) // "markets are closed Friday"
		}
		if notPast[w] {
			return NoTense
		}
		switch w {
		case "scheduled", "slated", "planned", "expected":
			if prev == "previously" || prev == "originally" || i > 0 && tokens[i-1].class&classPastVerb != 0 {
				return Past
			}
			return Future
		}
		if nounPlaces[prev] || i > 0 && tokens[i-1].class&classPossessive != 0 || i > 1 && isAdverb(s, tokens, i-1) && nounPlaces[low(s[tokens[i-2].begin:tokens[i-2].end])] {
			return NoTense // "on a still unspecified date"
		}
		return Past
	}
	if i > 0 && (low(w) == "ll" || low(w) == "due" || low(w) == "upcoming") {
		return Future
	}
	if w == "been" {
		return Past // "there's been a protest"
	}
	if i > 0 && low(w) == "re" && tokens[i-1].class&classPossessive != 0 {
		return presentOf(s, tokens, i)
	}
	return NoTense
}

// plurals are the words after which a base form is a verb.
var plurals = words("i you we they who whom people police men women please")

// notPast end in -ed and are no past forms.
var notPast = words("need indeed speed feed seed weed breed deed exceed proceed succeed bleed hundred sacred naked wicked rugged beloved embed")

// participles are those in no other list.
var participles = words("been gone done seen taken given written known shown begun come become fallen risen driven spoken broken chosen drawn eaten flown forgotten frozen " +
	"grown hidden ridden run shaken stolen sworn thrown torn worn withdrawn undergone overcome bitten blown")

// stating are the verbs of the present that speak of no plan: "sends prices up".
var stating = words("gives give brings bring becomes become gets get seeks seek makes make sends send keeps keep loses lose tries try appears appear joins join remains remain")

// conditional reports whether the verb at token i stands behind an "if" or "when":
// what may come is told in the present.
func conditional(s string, tokens []token, i int) bool {
	for j := i - 1; j >= max(0, i-8); j-- {
		switch low(s[tokens[j].begin:tokens[j].end]) {
		case "if", "unless", "when", "until", "once", "before", "after":
			return true
		}
	}
	return false
}

// inName reports whether one of the two tokens after i is a name: "Meet the Press".
func inName(tokens []token, i int) bool {
	for j := i + 1; j < min(len(tokens), i+3); j++ {
		if tokens[j].is(capital) {
			return true
		}
	}
	return false
}

// perfectOf reads "have": with a participle it tells what has been, alone what is.
func perfectOf(s string, tokens []token, i int) Tense {
	for j := i + 1; j < min(len(tokens), i+4); j++ {
		t := &tokens[j]
		w := low(s[t.begin:t.end])
		switch {
		case t.class&classPastVerb != 0, participles[w], strings.HasSuffix(w, "ed") && !notPast[w]:
			return Past
		case w == "to":
			return Future // "they have to go"
		case !isAdverb(s, tokens, j) && w != "yet" && w != "ever" && w != "already" && w != "just" && w != "long" && w != "all" && w != "both" && w != "only" && w != "since":
			return Present
		}
	}
	return Present
}

// planned returns the tense of the plan that stands at token i: one that was given
// up or carried out ("had been due to expire"), one that was made in the past and
// may be to come still ("was due to open"), or one that is made ("is due to open").
func planned(s string, tokens []token, i int) Tense {
	if i == 0 {
		return Future
	}
	switch prev := &tokens[i-1]; {
	case low(s[prev.begin:prev.end]) == "been":
		if i > 1 && low(s[tokens[i-2].begin:tokens[i-2].end]) == "had" {
			return Past
		}
		return Future
	case prev.class&classPastVerb != 0:
		return intended
	case prev.class&classPresentVerb == 0 && strings.HasSuffix(s[tokens[i].begin:tokens[i].end], "ed"):
		return intended // "they decided to"
	}
	return Future
}

// presentOf reads the present tense of "to be": with a participle in -ing or one
// of a plan it speaks of what is to come.
func presentOf(s string, tokens []token, i int) Tense {
	for j := i + 1; j < len(tokens) && j <= i+3; j++ {
		if tokens[j].meaning != nil {
			return Future // "the deadline is Friday", "markets are closed Friday"
		}
		w := low(s[tokens[j].begin:tokens[j].end])
		switch {
		case w == "scheduled", w == "due", w == "slated", w == "set", w == "expected", w == "planned", w == "to", w == "likely":
			return Future
		case strings.HasSuffix(w, "ing") && len(w) > 4:
			return Future
		case strings.HasSuffix(w, "ed") && (j+1 >= len(tokens) || tokens[j+1].meaning == nil):
			return Past
		}
	}
	return Present
}

func isModal(tokens []token, i int) bool {
	return i >= 0 && tokens[i].class&classModal != 0 && tokens[i].meaning == nil && (tokens[i].class&classMonth == 0 || !tokens[i].is(capital))
}

func isAdverb(s string, tokens []token, i int) bool {
	w := low(s[tokens[i].begin:tokens[i].end])
	return tokens[i].meaning == nil && strings.HasSuffix(w, "ly") || w == "not" || w == "also" || w == "then" || w == "be" || w == "now" || w == "soon" || w == "never" || w == "still" || w == "again"
}

// facing says which way the words around an expression look, where they say so
// more plainly than its verb.
type facing uint8

const (
	eitherWay facing = iota
	backward         // "Wednesday's ruling", "since May": it has been
	modifying        // "a June agreement": of a month it has been
	forward          // "by February", "until mid-November": it is to come, but for a verb of the past
	ahead            // "a warning for Thursday", "as early as June": it is to come
)

// facingAt reads the word before and after the token at index at.
func facingAt(s string, tokens []token, at int) facing {
	word := func(i int) string {
		if i < 0 {
			return ""
		}
		return low(s[tokens[i].begin:tokens[i].end])
	}
	switch word(at - 1) {
	case "until", "till":
		for i := at - 2; i >= max(0, at-20) && tokens[i].class&classSemicolon == 0; i-- {
			if postponed[word(i)] {
				return ahead
			}
		}
		return forward
	case "by", "through":
		return forward
	case "since", "ended":
		return backward
	case "as": // "as early as Tuesday"
		if w := word(at - 2); w == "early" || w == "soon" || w == "late" && word(at-3) == "as" {
			return ahead
		}
	case "for":
		if at+1 >= len(tokens) || tokens[at+1].class&classPossessive == 0 && !isNoun(s, &tokens[at+1]) {
			return ahead // but not "for Sunday worship"
		}
	}
	if at+1 < len(tokens) {
		n := &tokens[at+1]
		if n.class&classPossessive != 0 {
			return backward
		}
		if isNoun(s, n) {
			return modifying
		}
	}
	return eitherWay
}

// postponed are the verbs after which "until" leads to a day that is to come, even
// in the past tense: "extended the deadline until Tuesday".
var postponed = words("extend extended extending postpone postponed postponing delay delayed adjourn adjourned defer deferred suspend suspended give gave given giving has have")

// isNoun reports whether a token may be a noun that the time before it qualifies: a
// word in small letters that is in no list and does not look like a verb or an
// adverb.
func isNoun(s string, t *token) bool {
	w := s[t.begin:t.end]
	return t.is(spaced) && t.class == 0 && isLetter(w[0]) && !t.is(capital) && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ly")
}

// placedAt reports whether the token at index at stands behind a preposition of
// place in time: "in 1943", "during 1943", "throughout 1943".
func placedAt(s string, tokens []token, at int) bool {
	if at == 0 {
		return true
	}
	switch low(s[tokens[at-1].begin:tokens[at-1].end]) {
	case "in", "during", "throughout", "of":
		return true
	}
	return false
}
