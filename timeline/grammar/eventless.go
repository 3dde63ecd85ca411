package grammar

import (
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// What stands beside a time and yet tells of no happening: what was so rather
// than what was done, what grows and grows, what the writer thinks, what all the
// world heard, and lines that speak of the article itself. No event is made of it.

// Eventless reports whether a unit of a sentence tells of no happening of its day.
func (s *Sentence) Eventless(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return false
	}
	if c := s.Clauses[u.Clause]; s.Words[c.Verb].Lower == "would" && c.SaidBy < 0 && (c.Marker < 0 || s.Words[c.Marker].Lower != "that") && (len(u.Subject) == 0 || !s.Words[u.Subject[0]].Capital() || Pronouns[s.Words[u.Subject[0]].Lower]) {
		return true // "it would take a storm"
	}
	if c := s.Clauses[u.Clause]; c.Verb+1 < len(s.Words) && (s.Words[c.Verb].Lower == "would" && c.SaidBy < 0 || strings.HasSuffix(s.Words[c.Verb].Lower, "'d")) && s.Words[c.Verb+1].Lower == "have" {
		return true // "we'd have arrived on Saturday"
	}
	if c := s.Clauses[u.Clause]; c.Verb+2 < len(s.Words) && (s.Words[c.Verb].Lower == "was" || s.Words[c.Verb].Lower == "were") && s.Words[c.Verb+1].Lower == "going" && s.Words[c.Verb+2].Lower == "to" && c.SaidBy < 0 {
		return true // "thought that he was going to resign yesterday"
	}
	if c := s.Clauses[u.Clause]; c.Says && c.Content < 0 && bareSaying[s.Words[c.head].Lower] && s.bareSaid(u) {
		return true
	}
	if verb := s.Words[s.Clauses[u.Clause].Verb].Lower; u.Head == s.Clauses[u.Clause].Verb && (verb == "did" || verb == "does" || verb == "do") && s.Clauses[u.Clause].Dependent {
		return true // "as he did on Tuesday"
	}
	if s.Denies(u) && s.restful(u) {
		return true // "was not arrested", "nobody was hurt"
	}
	return s.wasSo(u) || s.trend(u) || s.WriterSpeaks(u) || s.allHeard(u)
}

// Denies reports whether a clause tells what was not done: "did not appear", "no
// party won a majority".
func (s *Sentence) Denies(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return false
	}
	c := s.Clauses[u.Clause]
	if strings.HasSuffix(s.Words[c.Verb].Lower, "n't") || s.Words[c.Verb].Lower == "cannot" {
		return true
	}
	if len(u.Subject) > 0 && nobody[s.Words[u.Subject[0]].Lower] {
		return true
	}
	for i := c.Verb + 1; i <= max(c.head, c.Verb+1) && i < len(s.Words); i++ {
		if w := s.Words[i].Lower; w == "not" && !(i+1 < len(s.Words) && s.Words[i+1].Lower == "only") || w == "never" {
			return true
		}
	}
	return false
}

// nobody begins subjects that do nothing.
var nobody = Set(`no nobody none neither nothing`)

// restful reports whether a clause tells what is or has been, or what is done to its
// subject, rather than what that does.
func (s *Sentence) restful(u Unit) bool {
	w := strings.TrimSuffix(s.Words[s.Clauses[u.Clause].Verb].Lower, "n't")
	return BeForms[w] || haveForms[w]
}

// bareSaid reports whether a clause of saying says no more than where it was
// said: "the lawmakers wrote in their letter".
func (s *Sentence) bareSaid(u Unit) bool {
	placed := false // behind a preposition
	for _, i := range u.Words {
		w := s.Words[i]
		if i <= u.Head || s.Timed[i] || !w.IsWord() {
			continue
		}
		placed = placed || Prepositions[w.Lower]
		if !FunctionWords[w.Lower] && !(placed && sayingPlaces[w.Lower]) {
			return false
		}
	}
	return len(u.Subject) < 4
}

// Relayed reports whether somebody merely says what a unit tells.
func (s *Sentence) Relayed(u Unit) bool {
	by := s.Clauses[u.Clause].SaidBy
	return by >= 0 && relays[s.Words[s.Clauses[by].head].Lower]
}

// relays are the verbs of saying that are no news by themselves.
var relays = Set(`said says say told tells reported reports added adds noted notes stated states recalled recalls wrote writes`)

// bareSaying are the verbs of saying that tell nothing without what is said.
var bareSaying = Set(`said says wrote told added noted`)

// wasSo reports whether a clause tells what was or what someone had: "it was a
// quiet place", "he had a key". Where someone was, and that there was a
// happening, are events.
func (s *Sentence) wasSo(u Unit) bool {
	c := s.Clauses[u.Clause]
	verb := s.Words[c.Verb].Lower
	if c.head == c.Verb && (verb == "wasn't" || verb == "weren't") {
		return true
	}
	if c.head != c.Verb || verb != "was" && verb != "were" && verb != "had" && verb != "wasn't" && verb != "weren't" {
		return false
	}
	event := func(i int) bool { return EventNouns[s.Words[i].Lower] || i > c.Verb && encounters[s.Words[i].Lower] }
	if slices.ContainsFunc(u.Subject, event) {
		return false
	}
	for n, i := range u.Words {
		w := s.Words[i]
		if i <= c.Verb || !w.IsWord() || s.Timed[i] || s.timeWord(i) || adverbs[w.Lower] || Auxiliaries[w.Lower] || strings.HasSuffix(w.Lower, "ly") {
			continue
		}
		for _, j := range u.Words[n:] {
			if event(j) {
				return false // "there was an incident"
			}
			if Prepositions[s.Words[j].Lower] || pastForm(s.Words[j].Lower) {
				break
			}
		}
		return !Prepositions[w.Lower] && !changes[w.Lower] && !Participle(w.Lower)
	}
	return false
}

// encounters are happenings that people have.
var encounters = Set(`call conversation contact lunch dinner breakfast surgery operation baby run-in run-ins audience`)

// changes are what somebody is because something happened.
var changes = Set(`dead missing absent present born out back free able unable`)

// trend reports whether a clause tells what goes on growing or shrinking:
// "tensions are rising".
func (s *Sentence) trend(u Unit) bool {
	c := s.Clauses[u.Clause]
	verb := s.Words[c.Verb].Lower
	for i := c.Verb; i < c.head; i++ {
		if goings[s.Words[i].Lower] && i+1 < len(s.Words) && s.Words[i+1].Lower == "to" {
			return true // "has continued to meet"
		}
	}
	going := verb == "is" || verb == "are" || verb == "has" || verb == "have" || verb == "'s" || verb == "'ve"
	return going && trends[Sense(s.Words[c.head].Lower)]
}

// goings lead to what goes on.
var goings = Set(`continue continues continued continuing`)

var trends = senses(`escalate grow growing grown rise rising rose risen increase intensify mount worsen spread decline fall fallen shrink deepen widen`)

// WriterSpeaks reports whether a clause tells what the writer, or someone
// whom nobody names, did or thinks: "I doubt it".
func (s *Sentence) WriterSpeaks(u Unit) bool {
	if s.writerThinks(u) {
		return true
	}
	if len(u.Subject) == 0 || !FirstPersons[s.Words[u.Subject[0]].Lower] || owners[s.Words[u.Subject[0]].Lower] {
		return false
	}
	return len(u.Speaker) == 0 || s.SpeakerName(u.Speaker) == ""
}

// writerThinks reports whether a clause is what the writer believes or hopes: "I
// believe that he was misled".
func (s *Sentence) writerThinks(u Unit) bool {
	c := s.Clauses[u.Clause]
	if u.Clause == 0 || c.Marker < 0 || s.Words[c.Marker].Lower != "that" || c.QuotedText {
		return false
	}
	before := s.Clauses[u.Clause-1]
	return before.head >= 0 && thoughts[s.Words[before.head].Lower] && len(before.Subject) > 0 && FirstPersons[s.Words[before.Subject[0]].Lower]
}

// thoughts are the verbs of what somebody has in mind.
var thoughts = Set(`believe believed think thought hope hoped guess guessed suppose supposed suspect suspected wish wished doubt doubted feel felt fear feared`)

// allHeard reports whether a clause tells that everybody learned or saw something.
func (s *Sentence) allHeard(u Unit) bool {
	subject := TrimMarks(s.Words, u.Subject)
	if len(subject) == 0 || len(subject) > 2 || !everybody[s.Words[subject[len(subject)-1]].Lower] {
		return false
	}
	return heard[s.Words[s.Clauses[u.Clause].head].Lower]
}

var (
	everybody = Set(`world nation country everyone everybody anyone nobody we you people`)
	heard     = Set(`got learned heard watched saw woke knew know wondered asks asked felt`)
)

// Nameless reports whether a noun phrase is a meeting of which it does not say
// whose: "the press conference".
func (s *Sentence) Nameless(u Unit) bool {
	return meetings[s.Words[u.Head].Lower] && s.ContentWords(u.Words) < 3 && !slices.ContainsFunc(u.Words, func(i int) bool { return s.Words[i].Capital() && !FunctionWords[s.Words[i].Lower] })
}

// Dangles reports whether a clause tells what befell somebody or something of which only
// the sentences before say who or what it is: "one was released", "those photos were
// taken", "another person was detained". No title can be made of it alone.
func (s *Sentence) Dangles(u Unit) bool {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 || len(u.Speaker) > 0 || len(s.NamesIn(u.Words)) > 0 {
		return false
	}
	first := u.Subject[0]
	if _, known := s.stands[first]; known {
		return false
	}
	w := s.Words[first].Lower
	return dangling[w] || len(u.Subject) == 1 && (w == "one" || w == "it" || w == "some" || w == "all")
}

// dangling begin subjects that another sentence explains.
var dangling = Set(`this that these those another such`)

// meetings are happenings of which there are several in every story.
var meetings = Set(`conference meeting meetings speech talks hearing interview visit trip address`)

// Unheard reports whether a unit is told by somebody whom nobody names ("we must
// insist today"), or tells in a quotation of what only its speaker has before
// his eyes ("this may be why", "today they faced"), or of something only that it was.
func (s *Sentence) Unheard(u Unit, reported bool) bool {
	if u.Nominal || u.Clause < 0 {
		return false
	}
	if len(u.Speaker) > 0 && FirstPersons[s.Words[u.Speaker[0]].Lower] && s.Clauses[u.Clause].SaidBy >= 0 && s.Clauses[s.Clauses[u.Clause].SaidBy].SaidBy < 0 {
		return true
	}
	if len(u.Subject) != 1 {
		return false
	}
	who := s.Words[u.Subject[0]].Lower
	switch {
	case who == "it" || who == "this" || who == "that":
		return s.Words[u.Subject[0]].Quoted || u.Head >= 0 && Comings[s.Words[u.Head].Lower]
	case who == "they" || who == "he" || who == "she":
		return s.Words[u.Subject[0]].Quoted && !reported
	}
	return false
}

// SpokenThen reports whether a time that hangs on the day of speaking ("today")
// stands in a quotation of which the sentence does not say when it was spoken.
func (s *Sentence) SpokenThen(e timex.Expression, all []timex.Expression) bool {
	first, _, _ := strings.Cut(strings.ToLower(e.Text), " ")
	if !spokenDays[first] || !s.Words[s.WordAt(e.Begin)].Quoted {
		return false
	}
	return !slices.ContainsFunc(all, func(x timex.Expression) bool { return x.Resolved && !s.Words[s.WordAt(x.Begin)].Quoted })
}

// spokenDays begin times that hang on the day of speaking.
var spokenDays = Set(`today tonight tomorrow yesterday this`)

// SinceThen reports whether a length of time tells for how long nothing was
// like it: "the worst storm in 20 years". It is no time to come.
func (s *Sentence) SinceThen(e timex.Expression) bool {
	if e.Rule != "in-duration" {
		return false
	}
	end := s.WordAt(e.Begin)
	return slices.ContainsFunc(s.Words[max(0, end-10):end], func(w Word) bool {
		return superlatives[w.Lower] || strings.HasSuffix(w.Lower, "est") && len(w.Lower) > 5
	})
}

var superlatives = Set(`first worst best most least only last record`)

// AboutItself reports whether a sentence speaks of the article or its pictures.
func AboutItself(text string) bool {
	if strings.Contains(text, "contributed to this ") {
		return itself.MatchString(text)
	}
	first := strings.IndexFunc(text, asciiWord)
	if first < 0 {
		return false
	}
	for _, opener := range itselfOpeners {
		if strings.HasPrefix(text[first:], opener) {
			return itself.MatchString(text)
		}
	}
	return false
}

var itself = regexp.MustCompile(`^\W*(?:(?:To clarify|Correction|Clarification|Editor['’]s note|Update)\b|MUST (?:WATCH|READ|SEE)\b|WATCH:|READ MORE\b|An? (?:photo|video|post) (?:posted|shared|published) by\b)|\bcontributed to this (?:report|story|article)\b`)

// itselfOpeners are what the pattern begins with where a sentence does: hardly any does,
// and every sentence is asked.
var itselfOpeners = [...]string{"To clarify", "Correction", "Clarification", "Editor", "Update", "MUST ", "WATCH:", "READ MORE", "A ph", "A vi", "A po", "An ph", "An vi", "An po"}

// asciiWord reports whether a regular expression takes a character for one of a word.
func asciiWord(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

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

// Looks returns -1 for a clause whose verb is of the past, 1 for one whose verb
// looks ahead, and 0 where neither is plain.
func (s *Sentence) Looks(u Unit) int {
	if u.Nominal || u.Clause < 0 || u.Head < 0 {
		return 0
	}
	verb := s.Clauses[u.Clause].Verb
	if verb < 0 {
		return 0
	}
	switch w := s.Words[verb].Lower; {
	case w == "will" || w == "won't" || w == "shall" || w == "'ll":
		return 1
	case w == "was" || w == "were" || w == "had" || w == "did" || verb == u.Head && pastForm(w) && !Auxiliaries[w]:
		return -1
	}
	return 0
}

// FirstPersons are the pronouns of those who speak.
var FirstPersons = Set(`i we my our i'm we're i've we've i'd we'd i'll we'll let's`)
