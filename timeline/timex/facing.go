package timex

// facing says which way the words around an expression look, where they say so
// more plainly than its verb.
type facing uint8

const (
	eitherWay facing = iota
	backward         // "Wednesday's ruling", "since May": it has been
	befallen         // "the Oct. 7 attacks": it has been, for nobody announces it
	modifying        // "a June agreement": of a month it has been
	convening        // "the June election": so too, but for a verb that looks ahead
	upTo             // "until mid-November": it is to come, but for a verb of the past
	forward          // "by February", "through mid-November": it is to come, but for a verb of the past
	ahead            // "a warning for Thursday", "as early as June": it is to come
)

// facingAt reads the word before and after the token at index at.
func facingAt(s string, tokens []token, at int) facing {
	word := func(i int) string {
		if i < 0 {
			return ""
		}
		return lowAt(s, &tokens[i])
	}
	switch word(at - 1) {
	case "than": // "no later than Friday"
		if word(at-2) == "later" && word(at-3) == "no" {
			return ahead
		}
	case "until", "till":
		for i := at - 2; i >= max(0, at-20) && tokens[i].class&classSemicolon == 0; i-- {
			if postponed[word(i)] {
				return ahead
			}
		}
		return upTo
	case "the": // "until the fall elections"
		if w := word(at - 2); tokens[at].meaning.season != 0 && (w == "until" || w == "till") {
			return upTo
		}
	case "by", "through":
		if at+1 >= len(tokens) || tokens[at+1].class&classPossessive == 0 {
			return forward // but not "judging by Thursday's talks"
		}
	case "since", "ended", "earlier":
		return backward
	case "payable", "effective", "due":
		return ahead
	case "to": // "was moved from Tuesday to Thursday", "slipped to Sunday"
		if isMovedTo(s, tokens, at-1) {
			return ahead
		}
	case "as": // "as early as Tuesday"
		if w := word(at - 2); w == "early" || w == "soon" || w == "late" && word(at-3) == "as" {
			return ahead
		}
	case "for":
		if at+1 >= len(tokens) || tokens[at+1].class&classPossessive == 0 && !isNoun(s, &tokens[at+1]) {
			return ahead // but not "for Sunday worship"
		}
	}
	if tokens[at].meaning.recurs() && isBehind(s, tokens, at) {
		return backward
	}
	if isAheadOf(s, tokens, at) || isByClose(s, tokens, at) {
		return ahead
	}
	if at+1 < len(tokens) {
		n := &tokens[at+1]
		if n.class&classPossessive != 0 {
			switch word(min(at+2, len(tokens)-1)) {
			case "planned", "scheduled", "upcoming", "expected", "deadline":
				return ahead // "Thursday's planned march"
			}
			if w := word(at - 1); (w == "in" || w == "at" || w == "during") && (at == 1 || tokens[at-2].class&(classComma|classQuote) != 0) && tenseAt(s, tokens, at) == Future {
				return eitherWay // "In Friday's final, Arden will play Kell"
			}
			for i := at - 1; i >= max(0, at-10) && tokens[i].class&(classComma|classSemicolon) == 0; i-- {
				if awaiting[word(i)] {
					return ahead // "nervous about Friday's report"
				}
			}
			return backward
		}
		if isNoun(s, n) {
			switch w := word(at + 1); {
			case convened[w]:
				return convening
			case befell[w]:
				return befallen
			}
			return modifying
		}
	}
	return eitherWay
}

// hasBeen reports whether a facing says that it has been.
func (f facing) hasBeen() bool { return f == backward || f == befallen }

// befell are what nobody announces, those whom it befell, and what is known of once it is written.
var befell = words("attack attacks massacre massacres shooting shootings bombing bombings killing killings murder murders stabbing slaying assault assaults raid raids ambush siege " +
	"abduction kidnapping riot riots uprising revolt rebellion insurrection mutiny coup crackdown invasion rampage crash collision derailment accident disaster tragedy catastrophe atrocity atrocities " +
	"quake earthquake tsunami eruption landslide avalanche flood floods tornado hurricane blaze fire explosion explosions blast blasts incident outage breach leak spill " +
	"attackers terrorists bombers rioters victims casualties survivors hostages abductions kidnappings letter letters memo memos editorial interview announcement survey study")

// isMovedTo reports whether the "to" at token i leads to the day on which something is now to be:
// "the hearing was moved from Tuesday to".
func isMovedTo(s string, tokens []token, i int) bool {
	for i--; i >= 0; i-- {
		switch t := &tokens[i]; {
		case moving[lowAt(s, t)]:
			return true
		case t.meaning == nil && !shifting[lowAt(s, t)]:
			return false
		}
	}
	return false
}

// shifting stand between the verb of what is put off and the day.
var shifting = words("from back forward off")

// moving are the verbs of what is put off.
var moving = words("put moved rescheduled postponed pushed shifted delayed slipped deferred adjourned")

// isAheadOf reports whether the token at index at tells when that is which the clause
// is ahead of: "ahead of Tuesday's protests", "ahead of a meeting of ministers on Thursday".
func isAheadOf(s string, tokens []token, at int) bool {
	for i := at - 1; i > 0 && i >= at-10; i-- {
		t := &tokens[i]
		switch {
		case t.meaning != nil, t.class&(classComma|classSemicolon|classSubordinator|classPastVerb) != 0:
			return false
		case lowAt(s, t) == "of" && lowAt(s, &tokens[i-1]) == "ahead":
			return true
		}
	}
	return false
}

// isByClose reports whether the token at index at is the day until whose end something may be
// done: "until the close of business on Friday".
func isByClose(s string, tokens []token, at int) bool {
	i := at - 1
	if i > 0 && lowAt(s, &tokens[i]) == "on" {
		i--
	}
	if i < 3 || !closing[lowAt(s, &tokens[i])] || lowAt(s, &tokens[i-1]) != "of" {
		return false
	}
	if w := lowAt(s, &tokens[i-2]); w != "close" && w != "end" {
		return false
	}
	i -= 3
	if i > 0 && lowAt(s, &tokens[i]) == "the" {
		i--
	}
	switch lowAt(s, &tokens[i]) {
	case "by", "until", "till", "before":
		return true
	}
	return false
}

// closing are what ends with the day.
var closing = words("business trading play")

// isBehind reports whether the token at index at says when that was which the clause
// follows: "following the court's ruling in February".
func isBehind(s string, tokens []token, at int) bool {
	for i := at - 1; i >= 0 && i >= at-10; i-- {
		t := &tokens[i]
		switch {
		case t.meaning != nil, t.class&(classComma|classSemicolon|classSubordinator|classPastVerb|classModal) != 0 && lowAt(s, t) != "to":
			return false
		case lowAt(s, t) == "following":
			return i == 0 || lowAt(s, &tokens[i-1]) != "the"
		}
	}
	return false
}

// postponed are the verbs after which "until" leads to a day that is to come, even
// in the past tense: "extended the deadline until Tuesday".
var postponed = words("extend extended extending postpone postponed postponing delay delayed adjourn adjourned defer deferred suspend suspended give gave given giving has have")

// awaiting are the words of those who wait for what is to come.
var awaiting = words("await awaits awaited awaiting anticipate anticipates anticipated anticipating nervous brace braces braced bracing prepare prepares preparing gear gearing")

// convened are what is set for a day long before.
var convened = words("election elections vote votes ballot ballots poll polls polling referendum referendums runoff summit meeting conference session deadline hearing trial primary primaries convention")
