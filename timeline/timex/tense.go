package timex

import "strings"

// tenseAt returns the tense of the verb that governs the token at index at: the
// nearest verb of the clause to its left, or, where the phrase opens the clause,
// the first one to its right. Verbs are those of the closed lists in lexicon.go
// and the forms in -ed.
func tenseAt(s string, tokens []token, at int) Tense {
	if at == 0 && len(tokens) > 2 && tokens[1].class&(classHyphen|classDash|classColon) != 0 && tokens[2].is(spaced) {
		return entryTense(s, tokens)
	}
	if isBegun(s, tokens, at) {
		return Past // "Announced in early February, it may not open until July"
	}
	border := 0
	opens := opensClause(s, tokens, at)
	if at+1 < len(tokens) && isFinite(s, tokens, at) {
		return Past // "the minister on Thursday released a statement"
	}
	before := tenseBefore(s, tokens, at, &border)
	if at > 0 && at+1 < len(tokens) && isModal(tokens, at+1) && thinking[lowAt(s, &tokens[at-1])] {
		return Future // "he thought Friday would be his last day"
	}
	if at > 0 && at+1 < len(tokens) && lowAt(s, &tokens[at+1]) == "that" && (before == NoTense || strings.HasSuffix(lowAt(s, &tokens[at-1]), "ing")) {
		return Past // "an announcement Tuesday that he will go", "saying Friday that"
	}
	if before != NoTense && !opens {
		return before
	}
	aside := false
	for i := at + 1; i < min(len(tokens), at+reach); i++ {
		if tokens[i].class&classSemicolon != 0 {
			break
		}
		if tokens[i].class&classComma != 0 {
			aside = i == at+1 && i+1 < len(tokens) && relatives[lowAt(s, &tokens[i+1])]
		}
		if aside {
			continue // "after his speech on Thursday, which many expected"
		}
		if v := verbAt(s, tokens, i); v != NoTense {
			if v == Present && i == at+1 {
				return Future // "Friday is the deadline"
			}
			if k := modalBefore(s, tokens, i); v == Future && k >= 0 && (lowAt(s, &tokens[k]) == "would" || lowAt(s, &tokens[k]) == "wouldn't") {
				return Past // "in an interview Sunday, he would not say"
			}
			return v
		}
	}
	// "before the attack on Nov. 13" is no clause: its verb stands before it.
	for border > max(0, at-2*reach) {
		if v := tenseBefore(s, tokens, border, &border); v != NoTense {
			return v
		}
	}
	if isSentence(s, tokens) {
		// The list of past forms is complete. A sentence without one has a verb
		// in the present that is in no list: "Egypt votes on Sunday".
		if isCaption(s, tokens, at) || isAfterwards(s, tokens, at) {
			return Past
		}
		return unsaid
	}
	return NoTense
}

// isBegun reports whether the token at index at belongs to a participle of the past with
// which the sentence begins.
func isBegun(s string, tokens []token, at int) bool {
	if at < 1 || at > 3 || at+1 >= len(tokens) || tokens[at+1].class&classComma == 0 {
		return false
	}
	for _, t := range tokens[1:at] {
		if t.class&classFunction == 0 {
			return false
		}
	}
	first := low(s[tokens[0].begin:tokens[0].end])
	if planning[first] {
		return false // "Scheduled for May, it was put off"
	}
	return tokens[0].class&classPastVerb != 0 && tokens[0].class&classPresentVerb == 0 || tokens[0].class == 0 && len(first) > 4 && strings.HasSuffix(first, "ed") && !notPast[first]
}

// relatives begin clauses that tell of what stands before them.
var relatives = words("which who whom whose where")

// thinking are the verbs behind which a day is the subject of what was thought of it.
var thinking = words("thought think hoped hope feared fear believed believe knew said says warned predicted")

// entryTense returns the tense of an entry of a chronicle, which tells the past in the
// present: "March 5 – The council meets". Only a modal that is its first verb looks ahead, not that
// of "March 5 – The mayor says he will go".
func entryTense(s string, tokens []token) Tense {
	for i := 1; i < min(len(tokens), reach); i++ {
		if modalBefore(s, tokens, i) >= 0 && verbAt(s, tokens, i) == Future {
			return Future
		}
		if w := lowAt(s, &tokens[i]); w == "says" || w == "say" || w == "said" {
			return Past
		}
	}
	return Past
}

// isFinite reports whether a past form follows the token at index at as its verb: the
// phrase stands between the subject and it.
func isFinite(s string, tokens []token, at int) bool {
	if at > 0 {
		p := &tokens[at-1]
		if w := lowAt(s, p); p.class&classFunction != 0 && w != "on" || p.class&classSubordinator != 0 {
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
	if i > 0 && tokens[i].class&classFunction != 0 && tokens[i].is(capital) && !tokens[i-1].is(capital) && tokens[i-1].class&(classHyphen|classQuote) == 0 {
		return true // the stop before "On Sunday they will" was lost
	}
	for i >= 0 && tokens[i].class&classFunction != 0 && at-i <= 2 {
		i-- // "on", "in the"
	}
	if i < 1 {
		return false
	}
	switch lowAt(s, &tokens[i]) {
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
		if w := lowAt(s, t); w == "according" || w == "saying" && i > 0 && lowAt(s, &tokens[i-1]) == "as" {
			return Past // "will close, according to a statement Sunday", "quotes her as saying Sunday"
		}
		if v := verbAt(s, tokens, i); v != NoTense {
			return v
		}
		if at-i <= 3 && i > 0 && announcing[lowAt(s, t)] && strings.HasSuffix(lowAt(s, t), "s") && lowAt(s, &tokens[i-1]) == "and" {
			return Future // "has won ten games and plays again Friday"
		}
		if at-i == 3 && i > 0 && t.class == 0 && strings.HasSuffix(lowAt(s, t), "s") && lowAt(s, &tokens[i-1]) == "and" && lowAt(s, &tokens[i+1]) == "to" {
			return Future // "has won ten games and advances to play Friday"
		}
		if t.class&classSubordinator != 0 && t.class&classModal == 0 && i < at-1 {
			switch lowAt(s, t) {
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

// datelineEnd returns the index of the token after the dateline, one that names an
// agency, with which a sentence begins: "CAIRO (AP) -- ". It is 0 if there is none.
func datelineEnd(s string, tokens []token) int {
	for i := 1; i+1 < min(len(tokens), reach); i++ {
		if tokens[i].class&classClose == 0 || !tokens[i-1].is(capital) {
			continue
		}
		if n := &tokens[i+1]; n.class&(classHyphen|classDash) != 0 || s[n.begin] == '_' {
			end := i + 2
			for end < len(tokens) && tokens[end].class&classHyphen != 0 {
				end++
			}
			return end
		}
	}
	return 0
}

// isSentence reports whether the tokens are a sentence rather than a label: they
// end in a full stop.
func isSentence(s string, tokens []token) bool {
	return len(tokens) > 3 && s[tokens[len(tokens)-1].begin] == '.'
}

// isCaption reports whether the words before the token at index at say what a picture
// shows: "A trader pauses on Friday".
func isCaption(s string, tokens []token, at int) bool {
	for i := 1; i < min(at, reach); i++ {
		if t := &tokens[i]; t.meaning == nil && t.is(spaced) && pictured[lowAt(s, t)] {
			return true
		}
	}
	return false
}

// isAfterwards reports whether a sentence without a verb tells what came after something:
// "The minister after a meeting in Istanbul Friday."
func isAfterwards(s string, tokens []token, at int) bool {
	for i := max(1, at-reach); i < at; i++ {
		if lowAt(s, &tokens[i]) == "after" {
			return true
		}
	}
	return false
}

// announces reports whether a sentence without a verb of the lists has one of what is set
// for a day: "parliament votes on Sunday". Any other tells what a picture shows.
func announces(s string, tokens []token) bool {
	for i := 1; i < min(len(tokens), 2*reach); i++ {
		if t := &tokens[i]; t.meaning == nil && t.is(spaced) && announcing[lowAt(s, t)] {
			return true
		}
	}
	return false
}

// announcing are verbs of what is set for a day, in no other list.
var announcing = words("vote votes reopen reopens run runs return returns launch launches air airs premiere premieres debut debuts convene convenes elect elects " +
	"decide decides retire retires debate debates close closes travel travels visit visits fly flies play plays release releases publish publishes vie vies choose chooses")

// pictured are the verbs of captions.
var pictured = words("stand stands sit sits walk walks pause pauses gather gathers wave waves pose poses billow billows thunder thunders tear tears inspect inspects " +
	"pray prays chant chants cheer cheers smile smiles gesture gestures carry carries mourn mourns shout shouts sift sifts demonstrate demonstrates " +
	"celebrate celebrates clash clashes flee flees embrace embraces")

// reach is how many tokens away a governing verb is looked for: more than any
// clause of a newspaper has, and a bound on the work that one expression makes.
const reach = 60

// isNoun reports whether a token may be a noun that the time before it qualifies: a
// word in small letters that is in no list and does not look like a verb or an
// adverb.
func isNoun(s string, t *token) bool {
	w := s[t.begin:t.end]
	return t.is(spaced) && t.class == 0 && isLetter(w[0]) && !t.is(capital) && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ly")
}

// doneBefore reports whether a verb of the past stands so close before the token at index
// at that nothing else can govern it: "was killed in May".
func doneBefore(s string, tokens []token, at int) bool {
	for i := at - 1; i >= max(0, at-6); i-- {
		if v := verbAt(s, tokens, i); v != NoTense {
			return v == Past
		}
	}
	return false
}

// isUsual reports whether the clause says before the token at index at what happens
// again and again: "is usually held in May", but not "the usually calm town".
func isUsual(s string, tokens []token, at int) bool {
	for i := at - 1; i > 0 && i >= at-10; i-- {
		t := &tokens[i]
		switch w := lowAt(s, t); {
		case w == "and", w == "or":
		case t.class&(classComma|classSemicolon|classSubordinator|classQuote) != 0:
			return false
		case usual[w]:
			return !nounPlaces[lowAt(s, &tokens[i-1])]
		}
	}
	return false
}

// usual are the adverbs of what happens again and again.
var usual = words("usually typically traditionally normally generally")

// placedAt reports whether the token at index at stands behind a preposition of
// place in time: "in 1943", "during 1943", "throughout 1943".
func placedAt(s string, tokens []token, at int) bool {
	if at == 0 {
		return true
	}
	switch lowAt(s, &tokens[at-1]) {
	case "in", "during", "throughout", "of":
		return true
	}
	return false
}
