package timex

import "strings"

// intended is the tense of "agreed to open": by the time of the story it was to
// come. A weekday beside it is to come still, a month may be over.
const intended = Future + 1

// overdue is the tense of "was due to open", of which a weekday that is just over is
// meant sooner than one that is nearly a week ahead.
const overdue = Future + 3

// unsaid is the tense of a sentence without a verb of the lists: it speaks of what is
// to come if that is near: a weekday, or a month of the next six.
const unsaid = Future + 2

// planning are the words after which an infinitive is still to come.
var planning = words("plan plans planned planning expect expects expected scheduled set due slated going hope hopes intend intends want wants likely " +
	"about preparing prepares ready supposed is are agree vowed promised agreed expecting hoping poised aims scheduling decide bound forecast " +
	"decided proposed offered threatened pledged hoped intended")

// plans are the nouns after which an infinitive may be to come still.
var plans = words("decision agreement proposal offer bid pledge plan plans")

// nounPlaces are the words after which a form of the lists is a noun or an
// adjective: "on the ground", "a planned visit".
var nounPlaces = words("the a an its his her their our my your of on in at by for from with into")

// verbAt returns the tense of the verb that ends at token i, or NoTense if there
// is no verb there.
func verbAt(s string, tokens []token, i int) Tense {
	t := &tokens[i]
	if t.meaning != nil || inCompound(tokens, i) {
		return NoTense
	}
	if k := modalBefore(s, tokens, i); k >= 0 {
		return behindModal(s, tokens, i, k)
	}
	w := s[t.begin:t.end]
	if i > 1 && lowAt(s, &tokens[i-1]) == "have" && foretelling[lowAt(s, &tokens[i-2])] {
		return Future // "will have been in office for four years in November"
	}
	switch {
	case t.class&classPastVerb != 0 && t.class&classPresentVerb == 0:
		return irregular(s, tokens, i)
	case t.class&classPresentVerb != 0:
		return present(s, tokens, i)
	case t.class == 0 && len(w) > 3 && !t.is(capital) && strings.HasSuffix(w, "ed"):
		return regular(s, tokens, i)
	}
	switch w {
	case "been":
		return Past // "there's been a protest"
	case "ll", "due", "upcoming":
		switch prev := wordBefore(s, tokens, i); {
		case w == "due" && isCause(s, tokens, i):
			return NoTense // "was put off due to heavy snow on Monday"
		case w == "due" && (prev == "was" || prev == "were"):
			return overdue // "was due in port on Monday"
		case w == "due" && prev == "been":
			return Past
		}
		if i > 0 && (i+1 >= len(tokens) || !recalling[lowAt(s, &tokens[i+1])]) {
			return Future
		}
	case "re":
		if i > 0 && tokens[i-1].class&classPossessive != 0 {
			return presentOf(s, tokens, i)
		}
	}
	return NoTense
}

// isCause reports whether "due" at token i leads, with "to", to why something was done, and not to
// what is to be done.
func isCause(s string, tokens []token, i int) bool {
	if i == 0 || i+2 >= len(tokens) || lowAt(s, &tokens[i+1]) != "to" {
		return false
	}
	switch prev := lowAt(s, &tokens[i-1]); prev {
	case "was", "were", "been", "is", "are", "be", "being":
	case "him", "them", "it", "her", "us", "me":
		return true
	default:
		if t := &tokens[i-1]; t.class&classPastVerb != 0 && t.class&classPresentVerb == 0 || t.class == 0 && len(prev) > 4 && strings.HasSuffix(prev, "ed") {
			return true
		}
	}
	next := lowAt(s, &tokens[i+2])
	return nounPlaces[next] || causes[next]
}

// causes are words with which a cause begins, and no verb.
var causes = words("bad poor heavy severe high low strong lack fears concerns security safety technical injury illness weather snow rain fog wind winds ice heat " +
	"extreme fire flooding floods violence pressure this that these those such some what")

// foretelling are the modals whose perfect is over in the future only.
var foretelling = words("will shall ll")

// inCompound reports whether a hyphen joins token i to another word: "a face-off",
// "the U.S.-led coalition".
func inCompound(tokens []token, i int) bool {
	if i+2 < len(tokens) && tokens[i+1].class&classHyphen != 0 && !tokens[i+1].is(spaced) && !tokens[i+2].is(spaced) {
		return true
	}
	return i > 1 && !tokens[i].is(spaced) && tokens[i-1].class&classHyphen != 0 && !tokens[i-1].is(spaced)
}

// modalBefore returns the index of the modal that governs token i, with an adverb
// between them at most, or -1.
func modalBefore(s string, tokens []token, i int) int {
	switch {
	case isModal(tokens, i-1):
		if w := lowAt(s, &tokens[i]); (w == "the" || w == "a" || w == "an") && lowAt(s, &tokens[i-1]) == "to" {
			return -1 // "agreed to the move"
		}
		return i - 1
	case i >= 2 && isModal(tokens, i-2) && isAdverb(s, tokens, i-1):
		return i - 2
	}
	return -1
}

// behindModal returns the tense of the base form at token i behind the modal at k.
func behindModal(s string, tokens []token, i, k int) Tense {
	switch lowAt(s, &tokens[k]) {
	case "to":
		if k > 1 && tokens[k-1].meaning != nil {
			k-- // "agreed Tuesday to"
		}
		if k == 0 {
			return NoTense
		}
		switch v := lowAt(s, &tokens[k-1]); {
		case v == "due" && isCause(s, tokens, k-1):
			return NoTense
		case plans[v] && tokens[k-1].class&classPresentVerb == 0, plans[v] && k > 1 && nounPlaces[lowAt(s, &tokens[k-2])]:
			return Present
		case planning[v]:
			return planned(s, tokens, k-1)
		}
		return NoTense // the verb before it decides
	case "couldn't", "couldn’t":
		return Past
	case "could":
		w := lowAt(s, &tokens[i])
		if w == "be" && i+1 < len(tokens) {
			w = lowAt(s, &tokens[i+1])
		}
		if w == "not" || perceiving[w] || lowAt(s, &tokens[i-1]) == "not" {
			return Past // "could not be reached Wednesday", "could be heard on Friday"
		}
		return intended // "could then start on Wednesday"
	}
	if recalling[lowAt(s, &tokens[i])] {
		return NoTense
	}
	if lowAt(s, &tokens[i]) == "have" && perfectOf(s, tokens, i) == Past && !foretelling[lowAt(s, &tokens[k])] {
		return Past // "may have gone", but not "will have gone"
	}
	return Future
}

// perceiving are the verbs of what somebody "could" do, and did, or could not.
var perceiving = words("see seen hear heard feel felt smell smelled taste understand understood remember reached located found contacted confirmed identified verified")

// recalling are the verbs that look back whatever their tense: "as you will recall".
var recalling = words("recall remember")

// irregular returns the tense of the past form at token i, one of the closed list:
// with "is" before it, it is a participle.
func irregular(s string, tokens []token, i int) Tense {
	t, prev := &tokens[i], wordBefore(s, tokens, i)
	if t.is(capital) && i > 0 || nounPlaces[prev] {
		return NoTense
	}
	set := s[t.begin:t.end] == "set"
	switch prev {
	case "be", "get", "getting":
		return NoTense // "will be lit": the modal decides
	case "ll":
		return Future
	case "is", "are", "isn't", "aren't":
		if !set {
			return Present // "is heard in May"
		}
	}
	if set && i+1 < len(tokens) && lowAt(s, &tokens[i+1]) == "for" {
		return planned(s, tokens, i) // "is set for Tuesday", "a summit set for April"
	}
	return Past
}

// present returns the tense of the present form at token i. Most of the list speak
// of a plan.
func present(s string, tokens []token, i int) Tense {
	t, prev := &tokens[i], wordBefore(s, tokens, i)
	w := lowAt(s, t)
	switch w {
	case "is", "are", "am", "isn't", "aren't":
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
	case nounPlaces[prev], t.is(capital) && i > 0 && inName(tokens, i):
		return NoTense // "its plans"
	case !strings.HasSuffix(w, "s") && i > 0 && !hasSubject(tokens, i, prev):
		return NoTense // "to adopt it and take such actions", "C$44 million face amount"
	case plans[w] && i > 0 && tokens[i-1].meaning == nil && (tokens[i-1].class&classPastVerb != 0 || strings.HasSuffix(prev, "ed") || modalBefore(s, tokens, i-1) >= 0):
		return NoTense // "approved plans Sunday to take control", "had to scrap plans for a vote"
	case stating[w] && !conditional(s, tokens, i):
		return Present
	}
	return Future
}

// hasSubject reports whether a base form at token i may be a verb: a plural or a
// pronoun stands before it, or nothing does.
func hasSubject(tokens []token, i int, prev string) bool {
	plural := strings.HasSuffix(prev, "s") && !strings.HasSuffix(prev, "us") && !strings.HasSuffix(prev, "ss") // "a stimulus plan"
	return plurals[prev] || plural || tokens[i-1].class&(classComma|classQuote|classStop|classColon) != 0
}

// regular returns the tense of the form in -ed at token i.
func regular(s string, tokens []token, i int) Tense {
	w, prev := s[tokens[i].begin:tokens[i].end], wordBefore(s, tokens, i)
	switch prev {
	case "is", "are", "isn't", "aren't", "am":
		return presentOf(s, tokens, i-1) // "markets are closed Friday"
	case "be", "stay", "remain", "get", "being":
		return NoTense // "will stay closed": the modal decides
	}
	if i > 0 && !tokens[i-1].is(capital) && tokens[i-1].class&classFunction == 0 && modalBefore(s, tokens, i-1) >= 0 && prev != "have" && prev != "not" && prev != "never" {
		return NoTense // "is set to meet embattled leaders"
	}
	switch w {
	case "scheduled", "slated", "planned", "expected":
		switch {
		case prev == "was" || prev == "were":
			return overdue // "was expected at the site on Saturday"
		case prev == "previously" || prev == "originally" || i > 0 && tokens[i-1].class&classPastVerb != 0:
			return Past
		}
		return Future
	}
	if notPast[w] || nounPlaces[prev] || i > 0 && tokens[i-1].class&classPossessive != 0 || i > 1 && isAdverb(s, tokens, i-1) && nounPlaces[lowAt(s, &tokens[i-2])] {
		return NoTense // "on a still unspecified date"
	}
	return Past
}

// wordBefore returns the word before token i in small letters, or "".
func wordBefore(s string, tokens []token, i int) string {
	if i == 0 {
		return ""
	}
	return lowAt(s, &tokens[i-1])
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
		switch lowAt(s, &tokens[j]) {
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
		w := lowAt(s, t)
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
	case lowAt(s, prev) == "been":
		if i > 1 && lowAt(s, &tokens[i-2]) == "had" {
			return Past
		}
		return Future
	case lowAt(s, prev) == "had":
		return Past // "they had hoped to"
	case prev.class&classPastVerb != 0:
		return overdue
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
		w := lowAt(s, &tokens[j])
		switch {
		case w == "clear", w == "unclear", w == "known", w == "unknown":
			return Present // "it is not clear late Monday who holds the town"
		case w == "scheduled", w == "due", w == "slated", w == "set", w == "expected", w == "planned", w == "to", w == "likely":
			return Future
		case strings.HasSuffix(w, "ing") && len(w) > 4:
			return Future
		case strings.HasSuffix(w, "ed") && j+1 < len(tokens) && (lowAt(s, &tokens[j+1]) == "until" || lowAt(s, &tokens[j+1]) == "through"):
			return Present // "banks are closed until Wednesday"
		case strings.HasSuffix(w, "ed") && (j+1 >= len(tokens) || tokens[j+1].meaning == nil):
			return Past
		}
	}
	return Present
}

func isModal(tokens []token, i int) bool {
	return i >= 0 && tokens[i].class&classModal != 0 && tokens[i].meaning == nil && (tokens[i].class&classMonth == 0 || !tokens[i].is(capital))
}

// endingInLy end like adverbs and are nouns.
var endingInLy = words("ally anomaly assembly belly bully butterfly family fly jelly monopoly rally reply supply")

func isAdverb(s string, tokens []token, i int) bool {
	w := lowAt(s, &tokens[i])
	return tokens[i].meaning == nil && strings.HasSuffix(w, "ly") && !endingInLy[w] || w == "not" || w == "also" || w == "then" || w == "be" || w == "now" || w == "soon" || w == "never" || w == "still" || w == "again"
}

// lowAt returns the word of a token in small letters. A name is returned as it
// stands: no list has one, and it is spared the copy.
func lowAt(s string, t *token) string {
	w := s[t.begin:t.end]
	if t.is(capital) && t.class == 0 && t.lit == 0 {
		return w
	}
	return low(w)
}
