package timeline

import (
	"regexp"
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// What stands beside a time and yet tells of no happening: what was so rather
// than what was done, what grows and grows, what the writer thinks, what all the
// world heard, and lines that speak of the article itself. No event is made of it.

// eventless reports whether a unit of a sentence tells of no happening of its day.
func (s *sentence) eventless(u unit) bool {
	if u.nominal || u.clause < 0 || s.clauses[u.clause].verb < 0 {
		return false
	}
	if c := s.clauses[u.clause]; s.words[c.verb].lower == "would" && c.saidBy < 0 && (c.marker < 0 || s.words[c.marker].lower != "that") && (len(u.subject) == 0 || !s.words[u.subject[0]].capital() || pronouns[s.words[u.subject[0]].lower]) {
		return true // "it would take a storm"
	}
	if c := s.clauses[u.clause]; c.says && c.content < 0 && bareSaying[s.words[c.head].lower] && s.bareSaid(u) {
		return true
	}
	return s.wasSo(u) || s.trend(u) || s.writerSpeaks(u) || s.allHeard(u)
}

// bareSaid reports whether a clause of saying says no more than where it was
// said: "the lawmakers wrote in their letter".
func (s *sentence) bareSaid(u unit) bool {
	placed := false // behind a preposition
	for _, i := range u.words {
		w := s.words[i]
		if i <= u.head || s.timed[i] || !w.isWord() {
			continue
		}
		placed = placed || prepositions[w.lower]
		if !functionWords[w.lower] && !(placed && sayingPlaces[w.lower]) {
			return false
		}
	}
	return len(u.subject) < 4
}

// bareSaying are the verbs of saying that tell nothing without what is said.
var bareSaying = set(`said says wrote told added noted`)

// wasSo reports whether a clause tells what was or what someone had: "it was a
// quiet place", "he had a key". Where someone was, and that there was a
// happening, are events.
func (s *sentence) wasSo(u unit) bool {
	c := s.clauses[u.clause]
	verb := s.words[c.verb].lower
	if c.head == c.verb && (verb == "wasn't" || verb == "weren't") {
		return true
	}
	if c.head != c.verb || verb != "was" && verb != "were" && verb != "had" && verb != "wasn't" && verb != "weren't" {
		return false
	}
	event := func(i int) bool { return eventNouns[s.words[i].lower] || i > c.verb && encounters[s.words[i].lower] }
	if slices.ContainsFunc(u.subject, event) {
		return false
	}
	for n, i := range u.words {
		w := s.words[i]
		if i <= c.verb || !w.isWord() || s.timed[i] || s.timeWord(i) || adverbs[w.lower] || auxiliaries[w.lower] || strings.HasSuffix(w.lower, "ly") {
			continue
		}
		for _, j := range u.words[n:] {
			if event(j) {
				return false // "there was an incident"
			}
			if prepositions[s.words[j].lower] || pastForm(s.words[j].lower) {
				break
			}
		}
		return !prepositions[w.lower] && !changes[w.lower] && !participle(w.lower)
	}
	return false
}

// encounters are happenings that people have.
var encounters = set(`call conversation contact lunch dinner breakfast surgery operation baby run-in run-ins audience`)

// changes are what somebody is because something happened.
var changes = set(`dead missing absent present born out back free able unable`)

// trend reports whether a clause tells what goes on growing or shrinking:
// "tensions are rising".
func (s *sentence) trend(u unit) bool {
	c := s.clauses[u.clause]
	verb := s.words[c.verb].lower
	for i := c.verb; i < c.head; i++ {
		if goings[s.words[i].lower] && i+1 < len(s.words) && s.words[i+1].lower == "to" {
			return true // "has continued to meet"
		}
	}
	going := verb == "is" || verb == "are" || verb == "has" || verb == "have" || verb == "'s" || verb == "'ve"
	return going && trends[sense(s.words[c.head].lower)]
}

// goings lead to what goes on.
var goings = set(`continue continues continued continuing`)

var trends = senses(`escalate grow growing grown rise rising rose risen increase intensify mount worsen spread decline fall fallen shrink deepen widen`)

// writerSpeaks reports whether a clause tells what the writer, or someone
// whom nobody names, did or thinks: "I doubt it".
func (s *sentence) writerSpeaks(u unit) bool {
	if len(u.subject) == 0 || !firstPersons[s.words[u.subject[0]].lower] || owners[s.words[u.subject[0]].lower] {
		return false
	}
	return len(u.speaker) == 0 || s.speakerName(u.speaker) == ""
}

// allHeard reports whether a clause tells that everybody learned or saw something.
func (s *sentence) allHeard(u unit) bool {
	subject := trimMarks(s.words, u.subject)
	if len(subject) == 0 || len(subject) > 2 || !everybody[s.words[subject[len(subject)-1]].lower] {
		return false
	}
	return heard[s.words[s.clauses[u.clause].head].lower]
}

var (
	everybody = set(`world nation country everyone everybody anyone nobody we you people`)
	heard     = set(`got learned heard watched saw woke knew know wondered asks asked felt`)
)

// nameless reports whether a noun phrase is a meeting of which it does not say
// whose: "the press conference".
func (s *sentence) nameless(u unit) bool {
	return meetings[s.words[u.head].lower] && s.contentWords(u.words) < 3 && !slices.ContainsFunc(u.words, func(i int) bool { return s.words[i].capital() && !functionWords[s.words[i].lower] })
}

// meetings are happenings of which there are several in every story.
var meetings = set(`conference meeting meetings speech talks hearing interview visit trip address`)

// unheard reports whether a unit is told by somebody whom nobody names ("we must
// insist today"), or tells in a quotation of what only its speaker has before
// his eyes ("this may be why", "today they faced"), or of something only that it was.
func (s *sentence) unheard(u unit, reported bool) bool {
	if u.nominal || u.clause < 0 {
		return false
	}
	if len(u.speaker) > 0 && firstPersons[s.words[u.speaker[0]].lower] && s.clauses[u.clause].saidBy >= 0 && s.clauses[s.clauses[u.clause].saidBy].saidBy < 0 {
		return true
	}
	if len(u.subject) != 1 {
		return false
	}
	who := s.words[u.subject[0]].lower
	switch {
	case who == "it" || who == "this" || who == "that":
		return s.words[u.subject[0]].quoted || u.head >= 0 && comings[s.words[u.head].lower]
	case who == "they" || who == "he" || who == "she":
		return s.words[u.subject[0]].quoted && !reported
	}
	return false
}

// spokenThen reports whether a time that hangs on the day of speaking ("today")
// stands in a quotation of which the sentence does not say when it was spoken.
func (s *sentence) spokenThen(e timex.Expression, all []timex.Expression) bool {
	first, _, _ := strings.Cut(strings.ToLower(e.Text), " ")
	if !spokenDays[first] || !s.words[s.wordAt(e.Begin)].quoted {
		return false
	}
	return !slices.ContainsFunc(all, func(x timex.Expression) bool { return x.Resolved && !s.words[s.wordAt(x.Begin)].quoted })
}

// spokenDays begin times that hang on the day of speaking.
var spokenDays = set(`today tonight tomorrow yesterday this`)

// sinceThen reports whether a length of time tells for how long nothing was
// like it: "the worst storm in 20 years". It is no time to come.
func (s *sentence) sinceThen(e timex.Expression) bool {
	if e.Rule != "in-duration" {
		return false
	}
	end := s.wordAt(e.Begin)
	return slices.ContainsFunc(s.words[max(0, end-10):end], func(w word) bool {
		return superlatives[w.lower] || strings.HasSuffix(w.lower, "est") && len(w.lower) > 5
	})
}

var superlatives = set(`first worst best most least only last record`)

// aboutItself reports whether a sentence speaks of the article or its pictures.
func aboutItself(text string) bool { return itself.MatchString(text) }

var itself = regexp.MustCompile(`^\W*(?:(?:To clarify|Correction|Clarification|Editor['’]s note|Update)\b|MUST (?:WATCH|READ|SEE)\b|WATCH:|READ MORE\b|An? (?:photo|video|post) (?:posted|shared|published) by\b)`)

// posted reports whether the time at word i is that of a post, which ends with
// the name of who wrote it: "— Port Ellis Police (@pepolice) August 13, 2019".
func (s *sentence) posted(i int) bool {
	for j := i - 1; j >= 0 && j > i-6; j-- {
		if strings.HasPrefix(s.words[j].text, "@") {
			return s.words[i-1].kind == bracket
		}
	}
	return false
}
