package grammar

import (
	"slices"
	"strings"
)

// Which word of a stretch is its finite verb, and which verb carries the meaning.

// finite reports whether word i can be a finite verb of its segment, and
// whether it can be nothing else.
func (p *parse) finite(i, from int, s segment) (finite, hard bool) {
	w := &p.words[i]
	if i > from && w.Kind == PlainWord && strings.HasSuffix(w.Lower, "s") && nominatives[p.words[i-1].Lower] && len(w.Lower) > 3 && !FunctionWords[w.Lower] && !notDone[w.Lower] && !p.timed[i] {
		return true, true // "he starts a tour"
	}
	if p.skip[i] || p.timed[i] || w.Kind != Possessive && w.in&verbalList == 0 && !strings.HasSuffix(w.Lower, "ed") {
		return false, false
	}
	at := p.before(i, from)
	prev := Word{}
	if at >= from {
		prev = p.words[at]
	}
	if w.Kind == Possessive {
		return Pronouns[prev.Lower] && at == i-1 && !Determiners[prev.Lower], true
	}
	if w.Kind != PlainWord || w.Capital() && i > 0 && !strings.HasSuffix(w.Lower, "n't") && !p.opening(i) {
		return false, false
	}
	if Auxiliaries[w.Lower] {
		return !nonFinite[w.Lower] && prev.Lower != "to" && !Auxiliaries[prev.Lower], true
	}
	past := pastForm(w.Lower)
	switch {
	case p.entry && entryBases[w.Lower] && i > from && at == i-1 && prev.Kind == PlainWord && !FunctionWords[prev.Lower] &&
		(s.marker < 0 && strings.HasSuffix(prev.Lower, "s") || prev.Capital() && s.marker >= 0 && p.words[s.marker].Lower == "and" && !s.afterComma):
		return true, true // "March 5 – Rebels seize the port"
	case p.entry && s.marker < 0 && i > from && at == i-1 && prev.IsWord() && !nounOpener(prev.Lower) && !FunctionWords[prev.Lower] && !(prev.Kind == PlainWord && strings.HasSuffix(prev.Lower, "s") && !prev.Capital()) && p.entrySingular(i, from):
		return true, true // "March 5 – The mayor calls a vote"
	case p.caption && crowdBases[w.Lower] && s.first == 0 && i > from && i < 6 && at == i-1 && i+1 < len(p.words) && prev.Kind == PlainWord && !FunctionWords[prev.Lower] && (strings.HasSuffix(prev.Lower, "s") || prev.Lower == "people") &&
		(p.timed[i+1] || Prepositions[p.words[i+1].Lower]):
		return true, true // "Dockers rally in Arden on Monday"
	case hardPasts[w.Lower]:
		return !Determiners[prev.Lower] && prev.Kind != Possessive, true
	case SayingVerbs[w.Lower] && i > from && i+1 < len(p.words) && p.words[i+1].Lower == "that" && !nounOpener(prev.Lower) && prev.Kind != Possessive:
		return true, false // "Reed reports that"
	case SayingVerbs[w.Lower] && at < from && s.marker >= 0 && relatives[p.words[s.marker].Lower] && i == s.marker+1 && strings.HasSuffix(w.Lower, "s"):
		return true, false // "who estimates that"
	case w.Lower == "needs" && prev.Capital() && i+1 < len(p.words) && Determiners[p.words[i+1].Lower]:
		return true, false // "Norland needs a bridge"
	case w.Lower == "meet" && i > from+2 && p.words[i-1].Capital() && p.timedWithin(i+1, i+3) && (s.marker >= 0 && p.words[s.marker].Lower == "and" || slices.ContainsFunc(p.words[from:i], func(w Word) bool { return w.Lower == "and" })):
		return true, true // "Reed and Finch meet on Monday"
	case deedBases[w.Lower] && prev.Kind == PlainWord && strings.HasSuffix(prev.Lower, "s") && !FunctionWords[prev.Lower]:
		return true, false // "rebels reach the harbour"
	case scheduledVerbs[w.Lower] && i > 0 && (i > from && p.relativeMarker(s) || i == s.first) && p.timed[i-1] && (i+1 < len(p.words) && p.timed[i+1] || p.timePreposition(i+1)):
		return true, true // "the trial of a man who fled two years ago starts Monday"
	case !past && !presentVerbs[w.Lower] && !p.intent(i, prev):
		return false, false
	case i > from && (prev.Kind == Possessive || prev.Kind == Number && !p.numbered(at) && !strings.HasSuffix(prev.Lower, "-old") || prev.Lower != "" && nounOpener(prev.Lower) && !p.floating(at, i, from)):
		return false, false
	case Auxiliaries[prev.Lower] || prev.Lower == "to":
		return false, false
	case past && !p.opening(s.first) && s.afterComma && s.marker < 0 && p.gerund(s.first) && p.gerundOwns(s.first, i), past && p.paired(i, from, s),
		past && !intransitives[w.Lower] && p.by(i), past && prev.Lower == "those" && p.describedThose(at), past && (p.insetParticiple(i, s) || p.frontedParticiple(i, s)),
		issued[w.Lower] && (sayingPlaces[prev.Lower] || polls[prev.Lower]):
		return false, false
	}
	if at < from { // it begins the segment
		joined := s.marker >= 0 && (relatives[p.words[s.marker].Lower] || Conjunctions[p.words[s.marker].Lower] || p.words[s.marker].Lower == "what")
		return joined || s.afterComma && s.first > 0 && (SayingVerbs[w.Lower] || past || presentVerbs[w.Lower]), false
	}
	return true, false
}

// entryBases are the verbs of chronicles, as they stand behind a plural.
var entryBases = anyOf(deedBases, Set(`open close attack bomb seize take launch kill arrest claim fire shell storm vote sign begin end clash protest demonstrate march call
	designate announce charge sentence release free sack bury fight strike meet hold drive push advance enter leave fly land sink hit shoot
	retreat flee capture recapture retake reject accept agree urge demand warn vow pledge order impose lift freeze suspend expel withdraw recall
	declare form name appoint resign return arrive halt sell buy fail collapse lend borrow`))

// crowdBases are what many do where a picture is taken, as they stand behind a plural.
var crowdBases = Set(`call chant shout protest demonstrate rally gather march clash celebrate mourn riot fight battle flee queue picket`)

// entrySingular reports whether word i, in a segment from word from on, is the third person of a verb
// of chronicles, the first one there, and leads to what is done.
func (p *parse) entrySingular(i, from int) bool {
	w := p.words[i].Lower
	base := strings.TrimSuffix(w, "s")
	if base == w || i+1 >= len(p.words) || !entryBases[base] && !entryBases[strings.TrimSuffix(base, "e")] {
		return false
	}
	if slices.ContainsFunc(p.words[from:i], func(w Word) bool { return pastForm(w.Lower) || hardPasts[w.Lower] || Auxiliaries[w.Lower] }) {
		return false
	}
	next := p.words[i+1]
	return next.IsWord() && (next.Capital() || Determiners[next.Lower] || Prepositions[next.Lower] || next.Lower == "to" || next.Kind == Number || !FunctionWords[next.Lower] && !entryBases[next.Lower])
}

// floating reports whether "all", "both" or "each" at word at, right before the verb at word i, speaks
// of the subject before it: "Reed, Holt and Finch all voted".
func (p *parse) floating(at, i, from int) bool {
	w := p.words[at].Lower
	return at == i-1 && at > from && (w == "all" || w == "both" || w == "each") && (p.words[at-1].Capital() || p.words[at-1].Kind == PlainWord && strings.HasSuffix(p.words[at-1].Lower, "s") && !FunctionWords[p.words[at-1].Lower])
}

// timedWithin reports whether one of the words [i, end) belongs to a time expression.
func (p *parse) timedWithin(i, end int) bool {
	for ; i < min(end, len(p.words)); i++ {
		if p.timed[i] {
			return true
		}
	}
	return false
}

// notDone end in -s behind a pronoun and are no verbs.
var notDone = Set(`always perhaps sometimes besides nonetheless nevertheless themselves ourselves`)

// gerundOwns reports whether what lies between the gerund at word first and the past form
// at word i is the object of the gerund, which that describes: "recovering ground lost".
func (p *parse) gerundOwns(first, i int) bool {
	if i < first+2 {
		return false
	}
	for j := first + 1; j < i; j++ {
		if p.words[j].Kind != PlainWord || p.words[j].Capital() {
			return false
		}
	}
	return true
}

// paired reports whether the past form at word i is the second of two that stand before
// a noun: "an isolated and besieged city".
func (p *parse) paired(i, from int, s segment) bool {
	if i != from || s.marker < 2 || p.words[s.marker].Lower != "and" || i+1 >= len(p.words) || p.timed[i+1] || s.marker != i-1 {
		return false
	}
	next := p.words[i+1]
	return (Determiners[p.words[s.marker-2].Lower] || p.words[s.marker-2].Kind == Possessive) && (pastForm(p.words[s.marker-1].Lower) || strings.HasSuffix(p.words[s.marker-1].Lower, "ing")) &&
		next.Kind == PlainWord && !next.Capital() && !FunctionWords[next.Lower]
}

// verbal are the words that finite asks about, but for those that end in -ed.
var verbal = anyOf(Auxiliaries, hardPasts, softPasts, SayingVerbs, deedBases, presentVerbs, intentVerbs, entryBases, crowdBases, thirdPersons(entryBases), scheduledVerbs, Set(`needs`))

// thirdPersons returns the third persons of verbs.
func thirdPersons(bases map[string]bool) map[string]bool {
	out := map[string]bool{}
	for w := range bases {
		out[w+"s"], out[w+"es"] = true, true
	}
	return out
}

// numbered reports whether the number at word i belongs to the noun before it: "a quake
// of magnitude 6.1 struck", "Flight 62 vanished".
func (p *parse) numbered(i int) bool {
	if i == 0 {
		return false
	}
	w := p.words[i-1]
	return w.Kind == PlainWord && !FunctionWords[w.Lower] && !pastForm(w.Lower) && !hardPasts[w.Lower]
}

// intent reports whether word i is the verb of an intent, which is a noun
// elsewhere: "the pope plans to visit", "the unions plan to strike".
func (p *parse) intent(i int, prev Word) bool {
	w := p.words[i].Lower
	if !intentVerbs[w] || i+2 >= len(p.words) || p.words[i+1].Lower != "to" || p.words[i+2].Capital() || Determiners[p.words[i+2].Lower] {
		return false
	}
	several := prev.Lower == "they" || prev.Lower == "we" || prev.Lower == "police" || prev.Kind == PlainWord && strings.HasSuffix(prev.Lower, "s")
	return prev.IsWord() && strings.HasSuffix(w, "s") != several
}

// by reports whether "by" follows word i, not counting time: a participle.
func (p *parse) by(i int) bool {
	for i++; i < len(p.words) && (p.timed[i] || p.timePreposition(i)); i++ {
	}
	if i+2 >= len(p.words) || p.words[i].Lower != "by" {
		return i < len(p.words) && p.words[i].Lower == "by"
	}
	// but not "rose by 6 percent", "swelled by the thousands", "answered by closing the gate"
	next := p.words[i+1]
	return next.Kind != Number && !p.gerund(i+1) && !(next.Lower == "the" && crowdNumbers[p.words[i+2].Lower])
}

// growths are verbs of what grew or shrank, of itself.
var growths = Set(`widened deepened worsened intensified soared surged jumped plunged tumbled climbed dropped eased slowed erupted`)

// crowdNumbers say by how many something grew.
var crowdNumbers = Set(`dozens scores hundreds thousands millions`)

// insetParticiple reports whether a past form at word i ends a phrase that only
// a preposition introduces, in the middle of a sentence: ", in a separate
// statement released Thursday,".
func (p *parse) insetParticiple(i int, s segment) bool {
	if s.first == 0 || !s.afterComma || s.marker >= 0 || s.first+2 >= i || !Prepositions[p.words[s.first].Lower] || !Determiners[p.words[s.first+1].Lower] {
		return false
	}
	for j := s.first + 2; j < i; j++ {
		if w := p.words[j]; w.Kind != PlainWord || w.Capital() || FunctionWords[w.Lower] {
			return false
		}
	}
	return true
}

// frontedParticiple reports whether a past form at word i only describes the noun of a phrase with
// a preposition with which the sentence begins: "Under an accord signed on Monday,".
func (p *parse) frontedParticiple(i int, s segment) bool {
	if s.first != 0 || s.marker >= 0 || i < 3 || i+1 >= s.last || intransitives[p.words[i].Lower] || p.words[s.last-1].Text != "," || !Prepositions[p.words[0].Lower] || !Determiners[p.words[1].Lower] {
		return false
	}
	for j := 2; j < i; j++ {
		if w := p.words[j]; w.Kind != PlainWord || w.Capital() || FunctionWords[w.Lower] || p.timed[j] {
			return false
		}
	}
	noun := p.words[i-1].Lower
	return !strings.HasSuffix(noun, "s") && noun != "police" && noun != "people" && (p.timed[i+1] || Prepositions[p.words[i+1].Lower])
}

// describedThose reports whether "those" at word i is somebody described by
// what follows: "relatives of those killed".
func (p *parse) describedThose(i int) bool {
	return i > 0 && Prepositions[p.words[i-1].Lower]
}

// headVerb returns the verb that carries the meaning of the group that begins
// with the finite verb at v: "delivered" of "has been delivered", "deliver" of
// "was honored to deliver", "meet" of "continued to meet".
func (p *parse) headVerb(v, last int) int {
	h := p.lastVerb(v, last)
	copula := BeForms[p.words[v].Lower]
	at := h + 1
	if copula && h == v && at < last && aimsTo[p.words[at].Lower] {
		return h
	}
	if copula && h == v && at < last && p.words[at].Kind == PlainWord && !Determiners[p.words[at].Lower] {
		at++ // "is ready to go"
	}
	if (copula || catenatives[p.words[h].Lower]) && at+1 < last && p.words[at].Lower == "to" && !p.timed[at+1] && p.words[at+1].Kind == PlainWord && !p.words[at+1].Capital() {
		for at++; at+1 < last && Auxiliaries[p.words[at].Lower]; at++ {
		}
		if !FunctionWords[p.words[at].Lower] {
			return at // "deliver" of "was honored to deliver", "signed" of "is proud to have signed"
		}
	}
	return h
}

// aimsTo are adjectives behind which "to" leads to a thing: "is equal to".
var aimsTo = Set(`equal similar close next identical parallel comparable relevant superior inferior vital key open`)

// lastVerb returns the last verb of the group that begins at v.
func (p *parse) lastVerb(v, last int) int {
	if !Auxiliaries[p.words[v].Lower] && p.words[v].Kind != Possessive {
		return v
	}
	been := false
	for i := v + 1; i < last; i++ {
		w := p.words[i]
		been = been || w.Lower == "been"
		switch {
		case p.timed[i] || p.skip[i] || w.Kind == QuoteMark:
		case Auxiliaries[w.Lower] || adverbs[w.Lower] || adverbial(w.Lower) || floaters[w.Lower] && i+1 < last && Participle(p.words[i+1].Lower): // "was last seen", "were all killed"
		case w.Kind != PlainWord || Determiners[w.Lower] || Prepositions[w.Lower] || w.Capital():
			return v
		case BeForms[p.words[v].Lower] && !Participle(w.Lower) && !strings.HasSuffix(w.Lower, "ing"):
			return v // "was one of", "is too small": no verb follows
		case haveForms[p.words[v].Lower] && !been && !Participle(w.Lower):
			return v // "had medium clearance"
		default:
			return i
		}
	}
	return v
}

// floaters stand between a verb and its participle.
var floaters = Set(`last all both each`)

// ParticipleAt reports whether word i describes the noun before it: "published"
// of "a study published last year said".
func (s *Sentence) ParticipleAt(i int) bool {
	w, before := s.Words[i], s.Words[i-1]
	return pastForm(w.Lower) && !w.Capital() && !s.isVerb(i) && before.Kind == PlainWord && !FunctionWords[before.Lower] && !Auxiliaries[before.Lower] ||
		pastForm(w.Lower) && !s.isVerb(i) && i > 1 && adverbial(before.Lower) && s.Words[i-2].Kind == PlainWord && !FunctionWords[s.Words[i-2].Lower]
}

// scheduled returns the verb of what is set for a day, which is a noun elsewhere, where a time
// follows it in the first clause of a sentence that has no other verb: "Parliament reconvenes on
// Monday"; -1 if there is none.
func (p *parse) scheduled(s segment) int {
	for i := s.first + 1; i+1 < s.last; i++ {
		if w := p.words[i]; scheduledVerbs[w.Lower] && !w.Capital() && !p.skip[i] && !p.timed[i-1] && (p.timed[i+1] || p.timePreposition(i+1)) && p.words[i-1].Kind == PlainWord && !FunctionWords[p.words[i-1].Lower] {
			return i
		}
	}
	return -1
}

// scheduledVerbs tell what is set for a day.
var scheduledVerbs = Set(`opens closes reopens resumes starts ends expires convenes reconvenes adjourns votes meets airs premieres debuts launches lands departs
	debates decides speaks visits flies plays elects retires`)
