package grammar

import (
	"slices"
	"strings"
)

// The last look at a title, before it is set: what a sub-editor would mark in it. What is
// marked is worse than any title without a mark, and its event comes behind others.

// Blemish is how bad the worst is that is wrong with a finished title.
type Blemish uint8

// The blemishes, from none on.
const (
	Sound  Blemish = iota
	Slight         // it can be read, but says less than it should: "the company" of which nobody knows the name
	Grave          // it cannot be printed
)

// blemish is a rule of the last look. has is asked of the words of a title, which are those of
// unit u, with the marks at their ends dropped.
type blemish struct {
	name string
	is   Blemish
	has  func(s *Sentence, words []int, u Unit) bool
}

// blemishes are what is looked for, the gravest first.
var blemishes = []blemish{
	{"torn from what stands before it", Grave, (*Sentence).tornBefore},
	{"torn inside", Grave, (*Sentence).tornInside},
	{"begins with what has lost its subject", Grave, (*Sentence).subjectless},
	{"two sentences in one", Grave, (*Sentence).runTogether},
	{"its verb is another's", Grave, (*Sentence).disagrees},
	{"speaks to the reader", Grave, (*Sentence).addresses},
	{"a condition without what follows", Grave, (*Sentence).frameAlone},
	{"ends too early", Grave, (*Sentence).endsEarly},
	{"a question", Grave, (*Sentence).asksReader},
	{"a list without its end", Slight, (*Sentence).listOpen},
	{"a day that is not that of the reader", Slight, (*Sentence).tellsDay},
	{"a number of nobody knows what", Slight, (*Sentence).countsNobody},
	{"what was not to be", Slight, (*Sentence).wasGoing},
	{"a place or a thing that another sentence names", Slight, (*Sentence).pointsBack},
	{"somebody's of whom it does not tell", Slight, func(s *Sentence, words []int, u Unit) bool {
		return (s.Words[words[0]].Lower == "its" || s.Words[words[0]].Lower == "their") && s.stands[words[0]] == ""
	}},
	{"says next to nothing", Slight, (*Sentence).sayLittle},
}

// Blemish returns the gravest of what is wrong with a title made of words of unit u, and what
// that is. text is the title as it will be set; attributed says that it tells who says it, so that
// what "he" and "they" mean is plain.
func (s *Sentence) Blemish(words []int, u Unit, text string, attributed bool) (Blemish, string) {
	words = trimMarks(s.Words, words)
	if len(words) == 0 {
		return Grave, "no words"
	}
	if strings.Contains(text, "…") && !strings.Contains(s.Text, "…") {
		return Grave, "cut short"
	}
	if !strings.ContainsAny(text, "“\"") && slices.ContainsFunc(words, func(i int) bool { return s.Words[i].Quoted && s.stands[i] == "" && s.ofSpeaker(i) }) {
		return Grave, "a quotation without its marks"
	}
	if !attributed && s.Loose(words, u) {
		return Grave, "speaks of what another sentence names"
	}
	if s.endingFlaw(words, u) > 0 || u.Clause >= 0 && s.openingFlaw(words, u) >= flawBroken {
		return Grave, "no sentence"
	}
	for _, b := range blemishes {
		if b.has(s, words, u) {
			return b.is, b.name
		}
	}
	if !attributed && s.owesName(words, u) {
		return Slight, "somebody's who is not named"
	}
	return Sound, ""
}

// tornBefore reports whether the first word of a title goes with the one before it, which it
// has lost: "James | A. Taylor stepped down", "this | legalistic position was explained".
func (s *Sentence) tornBefore(words []int, u Unit) bool {
	first := words[0]
	if first == 0 || s.Timed[first] {
		return false
	}
	before, w := s.Words[first-1], s.Words[first]
	if c := u.Clause; c >= 0 && len(u.Subject) > 0 && u.Subject[0] == first && s.Clauses[c].zeroThat {
		return false // "told Reuters | Finch loyalists burned"
	}
	switch {
	case s.stands[first] != "", IsTitle(before.Lower) && w.Capital(), s.Timed[first-1], first-1 < s.datelineEnd(), before.Kind == Possessive && first > 1 && s.Timed[first-2]:
		return false
	case before.Kind == Possessive:
		return true
	case (before.Lower == "and" || before.Lower == "or") && first > 1 && (w.Capital() && s.Words[first-2].Capital() || w.Kind == Number):
		return !s.marks(first - 1) // "Kenya and | Tanzania called on", "a loss, or | 10 cents a share"
	case before.Kind == Comma && w.Kind == PlainWord && !w.Capital() && !FunctionWords[w.Lower] && !strings.HasSuffix(w.Lower, "s") && len(words) > 1:
		return words[1] == first+1 && s.Words[first+1].Lower == "of" && !EventNouns[w.Lower] && !portions[w.Lower] // "Reed, host of the show, left"
	case before.Kind != PlainWord && before.Kind != Number:
		return false
	case before.Lower == "to" || modals[before.Lower]:
		return !s.isVerb(first) && w.Kind == PlainWord && !w.Capital() && !Determiners[w.Lower] && u.Head > first // "a plan to | sell the port led"
	case before.Lower == "who" || before.Lower == "which":
		return !w.Capital() && !Determiners[w.Lower] && !nominatives[w.Lower] && w.Kind == PlainWord // "officials who | monitor the talks said"
	case before.Lower == "that" && s.isVerb(first):
		return true // "the future that | awaits him"
	case before.Lower == "that":
		return !s.marks(first-1) && !slices.ContainsFunc(s.Clauses, func(c Clause) bool { return c.Marker == first-1 }) && w.Kind == PlainWord && !FunctionWords[w.Lower] && !w.Capital()
	case Determiners[before.Lower] && before.Lower != "no":
		return !nominatives[w.Lower] && !(Determiners[w.Lower] && before.Lower == "all")
	case before.Capital() && w.Capital() && !s.RunsIn(first) && !Determiners[w.Lower] || strings.HasSuffix(before.Text, "-"):
		return !FunctionWords[before.Lower] && !SayingVerbs[before.Lower] && !s.isVerb(first-1)
	}
	return false
}

// tornInside reports whether a title has lost what a preposition or an article in it stood
// before: "worked late into | to rescue".
func (s *Sentence) tornInside(words []int, u Unit) bool {
	for n := 1; n < len(words); n++ {
		i, next := words[n-1], words[n]
		if next <= i+1 { // in one piece, or an object put behind its verb
			continue
		}
		w, lost := s.Words[i], s.Words[i+1]
		if s.Words[next].Kind == Comma && BeForms[w.Lower] && w.Lower != "been" {
			return true // "will be, by the end of May"
		}
		if !lost.IsWord() || s.stands[i] != "" || lost.Kind == Possessive || adverbs[lost.Lower] || s.Untold(i+1) {
			continue
		}
		if s.Timed[next-1] && s.BareNoun(next) && !s.isVerb(i) && w.Kind == PlainWord && !FunctionWords[w.Lower] && !s.Timed[i] {
			return true // "200,000 people died | earthquake"
		}
		open := Determiners[w.Lower] && w.Lower != "that" && w.Lower != "all" && w.Lower != "no" && !s.Timed[i+1] || Prepositions[w.Lower] && !particles[w.Lower]
		after := s.Words[next]
		if open && (Prepositions[after.Lower] || after.Kind == Comma || !s.Timed[i+1]) {
			return true
		}
	}
	return false
}

// BareNoun reports whether word i looks like a noun, and neither ends nor begins a phrase by itself.
func (s *Sentence) BareNoun(i int) bool {
	w := s.Words[i]
	return w.Kind == PlainWord && !w.Capital() && !FunctionWords[w.Lower] && !adverbs[w.Lower] && !s.isVerb(i) && !s.Timed[i] && !pastForm(w.Lower) && !hardPasts[w.Lower] && !Participle(w.Lower) &&
		!SayingVerbs[w.Lower] && !particles[w.Lower] && !presentVerbs[w.Lower] && w.Lower != "alone" && w.Lower != "again" && !hasAnySuffix(w.Lower, "ly", "ing", "ed", "ward", "wards")
}

// runTogether reports whether a sentence begins inside a title.
func (s *Sentence) runTogether(words []int, u Unit) bool {
	for n := 1; n < len(words); n++ {
		i, before := words[n], s.Words[words[n-1]]
		w := s.Words[i]
		if w.Quoted && w.Capital() && i > 0 && s.Words[i-1].Kind == QuoteMark && s.Words[i-1].opens && sentenceOpeners[w.Text] && before.Kind == PlainWord && !SayingVerbs[before.Lower] && !Prepositions[before.Lower] {
			return true // "the envoy “There were some”"
		}
		article := (w.Text == "A" || w.Text == "The") && n+1 < len(words) && s.Words[words[n+1]].Kind == PlainWord && !s.Words[words[n+1]].Capital()
		if crowds[w.Text] && before.Kind == PlainWord && !before.Capital() && words[n-1] == i-1 {
			return true // "devastated by quake | Thousands of people"
		}
		if !w.Capital() || w.Quoted || s.named(i) && !article || !sentenceOpeners[w.Text] || s.stands[i] != "" || w.Text == "A" && i+1 < len(s.Words) && s.Words[i+1].Capital() {
			continue
		}
		if n+1 < len(words) && s.Words[words[n+1]].Capital() || before.Kind == Comma && before.Text != "," || before.Kind == QuoteMark || before.Kind == Bracket || before.Kind == Stop {
			continue
		}
		return true
	}
	return false
}

// crowds begin sentences, and stand with a capital in no name.
var crowds = Set(`Thousands Hundreds Dozens Tens Millions People Police Several Officials Witnesses Protesters Rebels Troops`)

// subjectless reports whether a title begins with an adverb or a preposition that only a subject could
// follow which it has lost: "dramatically | attacked", "on | the stones have been thrown", or with a byline.
func (s *Sentence) subjectless(words []int, u Unit) bool {
	w := s.Words[words[0]]
	if len(words) < 2 {
		return false
	}
	next := s.Words[words[1]]
	switch {
	case strings.HasSuffix(w.Lower, "ly") && (pastForm(next.Lower) || hardPasts[next.Lower] || Prepositions[next.Lower]):
		return u.Nominal || len(u.Subject) == 0 || u.Subject[0] != words[0]
	case w.Text == "By" && words[0] == 0 && !s.Timed[words[1]]:
		return next.Lower == "the" && len(words) > 2 && s.Words[words[2]].Capital() || next.Capital() && len(words) > 2 && s.Words[words[2]].Capital()
	case Prepositions[w.Lower] && !u.Nominal && len(u.Subject) > 0 && u.Subject[0] == words[1] && next.Kind != Number && !adverbOfNumber(next.Lower):
		return true
	}
	return false
}

// addresses reports whether a title speaks as its writer does, of himself and to his readers:
// "it's not surprising that we're".
func (s *Sentence) addresses(words []int, u Unit) bool {
	return slices.ContainsFunc(words, func(i int) bool {
		w := s.Words[i]
		return !w.Quoted && s.stands[i] == "" && s.ofSpeaker(i)
	})
}

// ofSpeaker reports whether word i means him who speaks or those who listen.
func (s *Sentence) ofSpeaker(i int) bool {
	w := s.Words[i]
	return (!w.Capital() || i == 0 || w.Text == "I") && (FirstPersons[w.Lower] || readers[w.Lower])
}

// readers are those to whom a writer speaks.
var readers = Set(`you your you're you've you'll you'd yourself us ours yours here's that's it's there's let's`)

// frameAlone reports whether a title begins with a clause of circumstance and has no other:
// "While efforts to reduce prices bring relief".
func (s *Sentence) frameAlone(words []int, u Unit) bool {
	w := s.Words[words[0]].Lower
	if w == "whether" {
		return true
	}
	if !subordinates[w] || w == "as" || w == "once" || !s.marks(words[0]) {
		return false
	}
	comma := slices.IndexFunc(words, func(i int) bool { return s.Words[i].Text == "," })
	return comma < 0 || !slices.ContainsFunc(words[comma:], s.isVerb)
}

// endsEarly reports whether a title ends where its sentence goes on with what it needs.
func (s *Sentence) endsEarly(words []int, u Unit) bool {
	last := words[len(words)-1]
	w := s.Words[last]
	at := last + 1
	for at < len(s.Words) && (s.Timed[at] || s.timeWord(at)) {
		at++
	}
	for m := len(words) - 1; m > 0; m-- { // "news that the largest bank"
		i := words[m]
		if s.isVerb(i) || s.Words[i].Quoted || s.Words[i].Lower == "to" && m+1 < len(words) && s.Words[words[m+1]].Kind == PlainWord && !FunctionWords[s.Words[words[m+1]].Lower] {
			break
		}
		if l := s.Words[i].Lower; (l == "that" && (s.marks(i) || len(words)-m > 3 && s.goesOnBehind(at)) || l == "what" || asks[l]) && m+1 < len(words) {
			return true
		}
	}
	if at >= len(s.Words) {
		return false
	}
	next := s.Words[at]
	if w.Lower == "last" || w.Lower == "next" || w.Lower == "this" && at > last+1 {
		return true // "twice as much as last"
	}
	switch {
	case !next.IsWord():
		return false
	case !u.Nominal && at == last+1 && s.frameOpen(words, u, next.Lower), at == last+1 && s.enabledOpen(words, at), s.infinitiveOpen(words, u):
		return true // "accused the rebels | of"
	case leadOn[w.Lower] && (next.Lower == "that" || next.Lower == "for" || next.Lower == "to" || next.Lower == "of" || next.Lower == "about"):
		return true // "voiced hopes | that", "ended with a call | for"
	case len(words) > 2 && s.Words[words[len(words)-2]].Lower == "to" && w.Kind == PlainWord && !w.Capital() && words[len(words)-2] == last-1 && !finishing[w.Lower]:
		return Determiners[next.Lower] || next.Capital() || next.Kind == Number || next.Lower == "on" || next.Lower == "with" || next.Lower == "what" || next.Lower == "that" || next.Lower == "to" || !FunctionWords[next.Lower]
	case next.Lower == "by" && last > 0 && at == last+1 && Participle(w.Lower) && s.ParticipleAt(last), next.Lower == "as" && at+1 < len(s.Words) && gerund(s.Words[at+1]):
		return true // "cited an interview given | by", "was quoted | as saying"
	case next.Lower == "to" && s.superlativeAt(words):
		return true // "became the first country | to"
	case next.Lower == "as" && strings.HasSuffix(w.Lower, "ly") || w.Lower == "far" || w.Lower == "so":
		return true // "going so far | as to"
	}
	return false
}

// goesOnBehind reports whether a clause goes on with word i, a comma, a dash or a conjunction.
func (s *Sentence) goesOnBehind(i int) bool {
	if i+1 >= len(s.Words) {
		return false
	}
	if s.Words[i].Kind == Comma {
		return !Conjunctions[s.Words[i+1].Lower]
	}
	return Conjunctions[s.Words[i].Lower] && !s.marks(i)
}

var (
	// leadOn are nouns that say little without what they were of or for.
	leadOn = Set(`insistence rejection center centre focus hopes hope fears fear signals signal call calls claims claim news word signs sign evidence concern concerns demand demands warning warnings
		chance plans plan effort efforts bid attempt attempts way ways step steps right ability decision failure`)

	// finishing are verbs that end an infinitive well: "vowed to resign | on".
	finishing = Set(`resign leave retire return surrender escape flee vote fight stay march protest testify appear continue begin start end rise fall meet negotiate
		withdraw strike rebel die survive emerge close reopen step run speak`)
)

// asksReader reports whether a title is made of a question.
func (s *Sentence) asksReader(words []int, u Unit) bool {
	for i := words[len(words)-1] + 1; i < len(s.Words); i++ {
		if s.Words[i].Kind == Stop {
			return s.Words[i].Text == "?" && !s.Words[i].Quoted
		}
	}
	return false
}

// listOpen reports whether a title ends inside a list: "the Fed, the Treasury | and".
func (s *Sentence) listOpen(words []int, u Unit) bool {
	last := words[len(words)-1]
	if last+1 >= len(s.Words) {
		return false
	}
	comma := -1
	for m := len(words) - 2; m > 0 && m > len(words)-7; m-- {
		i := words[m]
		if s.isVerb(i) || Conjunctions[s.Words[i].Lower] || relatives[s.Words[i].Lower] {
			return false
		}
		if s.Words[i].Text == "," {
			comma = m
			break
		}
	}
	if comma < 0 {
		return false
	}
	next := s.Words[last+1]
	if next.Lower == "and" || next.Lower == "or" {
		return last+2 < len(s.Words) && !s.marks(last+1)
	}
	return next.Text == "," && last+2 < len(s.Words) && (s.Words[last+2].Lower == "and" || s.Words[last+2].Lower == "or")
}

// sayLittle reports whether a title tells next to nothing: "dawn broke", "several people were
// killed", "the president spoke".
func (s *Sentence) sayLittle(words []int, u Unit) bool {
	named := len(s.NamesIn(words)) > 0 || slices.ContainsFunc(words, func(i int) bool { return s.stands[i] != "" })
	if u.Nominal || u.Clause < 0 {
		return s.ContentWords(words) < 4 && !named
	}
	c := s.Clauses[u.Clause]
	switch {
	case c.Says && c.Content < 0 && !s.Passive(u) && (words[len(words)-1] == c.head || bareSaying[s.Words[c.head].Lower] && s.bareSaid(u)):
		return true // "Reed announced", "Reed wrote on his page"
	case !named && s.ContentWords(words) < 3:
		return true
	case !named && u.Head >= 0 && casualties[Sense(s.Words[u.Head].Lower)] && !slices.ContainsFunc(words, func(i int) bool {
		return EventNouns[s.Words[i].Lower] || i > u.Head && s.Words[i].Kind == PlainWord && !FunctionWords[s.Words[i].Lower]
	}):
		return true
	}
	last := len(words) - 1
	for last > 0 && strings.HasSuffix(s.Words[words[last]].Lower, "ly") {
		last--
	}
	return words[last] == u.Head && u.Head == s.Clauses[u.Clause].Verb && encountering[s.Words[u.Head].Lower]
}

// encountering say little without whom, where or of what.
var encountering = Set(`met spoke talked appeared acted worked tried waited looked stood sat came went said called asked ran moved`)

// disagrees reports whether the verb of a title has another number than its subject, so that
// its subject is another one: "the embassy | were stolen".
func (s *Sentence) disagrees(words []int, u Unit) bool {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 || !slices.Contains(words, u.Subject[0]) {
		return false
	}
	c := s.Clauses[u.Clause]
	if c.Verb < 0 {
		return false
	}
	if at := slices.Index(words, c.Verb); at > 0 && Conjunctions[s.Words[words[at-1]].Lower] && slices.Contains(u.Subject, words[max(0, at-2)]) {
		return true // "the uproar | and allowed"
	}
	if n := len(u.Subject); n > 2 && u.Subject[n-1] == c.Verb-1 && wholeAlone[s.Words[u.Subject[n-1]].Lower] && !c.Relative {
		return true // "the man … before the bomb exploded | was identified"
	}
	for n := 1; n+1 < len(u.Subject); n++ { // "the embassy issued a statement saying two cars | were stolen"
		if i := u.Subject[n]; (s.Words[i].Lower == "a" || s.Words[i].Lower == "an") && !s.Timed[i] && s.Words[i-1].Kind == PlainWord && pastForm(s.Words[i-1].Lower) && !givings[s.Words[i-1].Lower] {
			return true
		}
	}
	switch s.Words[c.Verb].Lower {
	case "were", "are", "have":
	default:
		return false
	}
	first := s.Words[u.Subject[0]].Lower
	if slices.ContainsFunc(u.Subject, func(i int) bool {
		return s.Words[i].Kind == Comma || Conjunctions[s.Words[i].Lower] || s.stands[i] != ""
	}) {
		return false
	}
	if first == "this" || first == "that" || first == "a" || first == "an" {
		return len(u.Subject) < 3 || !quantities[s.Words[u.Subject[1]].Lower] && !quantities[s.Words[u.Subject[2]].Lower] && s.Words[u.Subject[1]].Kind == PlainWord && !pastForm(s.Words[u.Subject[1]].Lower)
	}
	return false
}

// givings may have "a" behind them and describe the noun before: "the pilot fined a week's pay".
var givings = Set(`given awarded paid handed offered sold promised granted denied fined owed shown sent called named dubbed considered deemed`)

// quantities make a plural of what follows "a".
var quantities = Set(`number group majority handful couple series dozen hundred thousand few lot range total pair string team crowd third quarter half fifth record`)

// tellsDay reports whether a title has a time that only the day of its article explains.
func (s *Sentence) tellsDay(words []int, u Unit) bool {
	return slices.ContainsFunc(words, func(i int) bool {
		w := s.Words[i].Lower
		return s.Timed[i] && !s.Words[i].Quoted && (spokenDays[w] && w != "this" || Weekdays[w] || w == "next" || w == "last" || w == "ago")
	})
}

// countsNobody reports whether the subject of a title is a bare number: "142 were hurt".
func (s *Sentence) countsNobody(words []int, u Unit) bool {
	return !u.Nominal && len(u.Subject) == 1 && words[0] == u.Subject[0] && s.stands[words[0]] == "" && (s.Words[words[0]].Kind == Number || some[s.Words[words[0]].Lower] || lengthUnits[s.Words[words[0]].Lower])
}

// wasGoing reports whether a title tells what somebody was going to do, or what may be.
func (s *Sentence) wasGoing(words []int, u Unit) bool {
	if u.Nominal || u.Clause < 0 {
		return false
	}
	v := s.Clauses[u.Clause].Verb
	if v >= 0 && (s.Words[v].Lower == "could" || s.Words[v].Lower == "might" || s.Words[v].Lower == "may") && s.Clauses[u.Clause].SaidBy < 0 {
		return true
	}
	return v >= 0 && v+2 < len(s.Words) && (s.Words[v].Lower == "was" || s.Words[v].Lower == "were") && s.Words[v+1].Lower == "going" && s.Words[v+2].Lower == "to"
}

// superlativeAt reports whether words end in a noun that "the first", "the last" or "the only"
// stands before.
func (s *Sentence) superlativeAt(words []int) bool {
	for n := len(words) - 2; n > 0 && n > len(words)-5; n-- {
		switch w := s.Words[words[n]]; {
		case w.Lower == "first" || w.Lower == "last" || w.Lower == "only":
			return s.Words[words[n-1]].Lower == "the"
		case w.Kind != PlainWord || FunctionWords[w.Lower]:
			return false
		}
	}
	return false
}

// owesName reports whether a title speaks of "his" or "her" before which it names nobody: "Norland
// expelled his envoys".
func (s *Sentence) owesName(words []int, u Unit) bool {
	for n, i := range words {
		w := s.Words[i]
		if n == 0 || w.Lower != "his" && w.Lower != "her" || s.stands[i] != "" || w.Quoted {
			continue
		}
		return !slices.ContainsFunc(words[:n], func(j int) bool {
			x := s.Words[j]
			return s.stands[j] != "" || (x.Capital() || s.named(j)) && CountryOf[x.Lower] == "" && !organisationWords[x.Lower] && !FunctionWords[x.Lower] || x.Kind == PlainWord && !x.Capital() && (somebody(x.Lower) || !FunctionWords[x.Lower] && Persons[x.Lower])
		})
	}
	return false
}

// LostDay reports whether a title begins with a noun in front of which the day has been left out
// whose it was: "Monday's | fire destroyed the mill".
func (s *Sentence) LostDay(words []int, u Unit) bool {
	if u.Nominal || len(words) == 0 || words[0] < 2 || len(u.Subject) == 0 || strings.HasSuffix(s.Words[u.Subject[len(u.Subject)-1]].Lower, "s") {
		return false
	}
	w := s.Words[words[0]]
	return s.Words[words[0]-1].Kind == Possessive && s.Timed[words[0]-2] && w.IsWord() && !w.Capital()
}
