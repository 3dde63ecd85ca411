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
	c := s.Clauses[u.Clause]
	verb, told := s.Words[c.Verb].Lower, c.SaidBy < 0
	next := func(n int, word string) bool {
		return c.Verb+n < len(s.Words) && s.Words[c.Verb+n].Lower == word
	}
	switch {
	case verb == "would" && told && (c.Marker < 0 || s.Words[c.Marker].Lower != "that") && (len(u.Subject) == 0 || !s.Words[u.Subject[0]].Capital() || Pronouns[s.Words[u.Subject[0]].Lower]):
		return true // "it would take a storm"
	case (verb == "would" && told || strings.HasSuffix(verb, "'d")) && next(1, "have"):
		return true // "we'd have arrived on Saturday"
	case (verb == "was" || verb == "were") && next(1, "going") && next(2, "to") && told:
		return true // "thought that he was going to resign yesterday"
	case s.onlyDated(u):
		return true // "the deadline is Friday"
	case verb == "had" && next(1, "been") && c.Verb+2 < len(s.Words) && PlannedWords[s.Words[c.Verb+2].Lower]:
		return true // "it had been due back on Sunday"
	case c.Says && c.Content < 0 && bareSaying[s.Words[c.head].Lower] && s.bareSaid(u):
		return true
	case u.Head == c.Verb && (verb == "did" || verb == "does" || verb == "do") && c.Dependent:
		return true // "as he did on Tuesday"
	case s.Denies(u) && (s.restful(u) || s.WillBe(u) || statives[s.Words[c.head].Lower]):
		return true // "was not arrested", "nobody was hurt", "will not speak", "did not know of it"
	}
	return s.wasSo(u) || s.trend(u) || s.WriterSpeaks(u) || s.allHeard(u)
}

// statives tell what was so.
var statives = Set(`know want need mean match fit like love think believe include contain resemble belong matter care`)

// Nowadays reports whether "today" before a clause says no more than that it tells what is so: "Today,
// courage is needed".
func (s *Sentence) Nowadays(u Unit, e timex.Expression) bool {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 || !strings.HasPrefix(strings.ToLower(e.Text), "today") || s.WordAt(e.Begin) > u.Subject[0] {
		return false
	}
	verb := s.Clauses[u.Clause].Verb
	return verb >= 0 && presents[s.Words[verb].Lower] && s.Passive(u) && s.Words[verb+1].Lower != "being" && !haveForms[s.Words[verb].Lower] && !PlannedWords[s.Words[u.Head].Lower]
}

// onlyDated reports whether a clause gives the day of something that is no happening, and says
// nothing else of it: "the release date is 7 February".
func (s *Sentence) onlyDated(u Unit) bool {
	c := s.Clauses[u.Clause]
	if c.head != c.Verb || !BeForms[s.Words[c.Verb].Lower] || len(u.Subject) == 0 || slices.ContainsFunc(u.Subject, func(i int) bool {
		w := s.Words[i].Lower
		return (EventNouns[w] || encounters[w] || nouns[w] || doneNouns[w]) && !s.Describes(i)
	}) {
		return false
	}
	at := c.Verb + 1
	for at < len(s.Words) && (adverbs[s.Words[at].Lower] || s.timeWord(at)) {
		at++
	}
	if at >= len(s.Words) || !s.Timed[at] {
		return false
	}
	return !slices.ContainsFunc(u.Words, func(i int) bool {
		return i > c.Verb && s.Words[i].IsWord() && !s.Timed[i] && !s.timeWord(i) && !adverbs[s.Words[i].Lower]
	})
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
	if s.foremost(c) {
		return false // "was the first envoy to arrive"
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

// foremost reports whether a clause says of its subject that it was the first, or the last, to do something.
func (s *Sentence) foremost(c Clause) bool {
	for i := c.Verb + 2; i+2 < len(s.Words) && i < c.Verb+12 && s.Words[i].Kind != Comma; i++ {
		if s.Words[i].Lower == "to" && s.Words[i+1].Kind == PlainWord && !s.Words[i+1].Capital() && !FunctionWords[s.Words[i+1].Lower] {
			return slices.ContainsFunc(s.Words[c.Verb+1:i], func(w Word) bool { return ranks[w.Lower] })
		}
	}
	return false
}

var ranks = Set(`first second third latest last`)

// encounters are happenings that people have.
var encounters = Set(`call conversation contact lunch dinner breakfast surgery operation fighting shelling gunfire looting bombardment violence unrest panic baby run-in run-ins audience
	fall rockfall landslide mudslide avalanche blackout outage stampede aftershock aftershocks tremor tremors`)

// changes are what somebody is because something happened.
var changes = Set(`dead missing absent present born out back free able unable`)

// trend reports whether a clause tells what goes on growing or shrinking:
// "tensions are rising".
func (s *Sentence) trend(u Unit) bool {
	c := s.Clauses[u.Clause]
	verb := s.Words[c.Verb].Lower
	for i := c.Verb + 1; i < c.head; i++ {
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

// allHeard reports whether a clause tells that everybody learned or saw something.
func (s *Sentence) allHeard(u Unit) bool {
	subject := trimMarks(s.Words, u.Subject)
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
	return dangling[w] || len(u.Subject) == 1 && (w == "one" || w == "some" || w == "all" || w == "it" && !s.acts(u))
}

// acts reports whether "it", the subject of a clause, did or suffered something, and does not
// merely stand before what is told: "it published the names", but not "it rained", "it was
// announced that".
func (s *Sentence) acts(u Unit) bool {
	c := s.Clauses[u.Clause]
	if c.Verb < 0 || s.Words[u.Subject[0]].Quoted || empties[s.Words[c.head].Lower] || s.Clauses[u.Clause].SaidBy >= 0 {
		return false
	}
	if BeForms[s.Words[c.Verb].Lower] && (c.head == c.Verb || s.goesOnWithThat(u)) {
		return false
	}
	return u.Head >= 0 && (Participle(s.Words[u.Head].Lower) || pastForm(s.Words[u.Head].Lower) || s.WillBe(u) || catenatives[s.Words[c.Verb].Lower])
}

// empties are verbs of which "it" is the subject where nothing did what they tell.
var empties = Set(`took taken seemed appeared turned emerged happened rained snowed followed remained became looked meant came transpired felt got went had occurred helped mattered cost`)

// dangling begin subjects that another sentence explains.
var dangling = Set(`this that these those another such`)

// meetings are happenings of which there are several in every story.
var meetings = Set(`conference meeting meetings speech talks hearing interview visit trip address`)

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
	if end := strings.IndexByte(text, ')'); text != "" && text[0] == '(' && end > 0 && end < len(text)/2 {
		text = text[end+1:] // "(Update 6:20 a.m.) The talks failed"
	}
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
