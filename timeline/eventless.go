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
	return s.wasSo(u) || s.trend(u) || s.writerSpeaks(u) || s.allHeard(u)
}

// wasSo reports whether a clause tells what was or what someone had: "it was a
// quiet place", "he had a key". Where someone was, and that there was a
// happening, are events.
func (s *sentence) wasSo(u unit) bool {
	c := s.clauses[u.clause]
	verb := s.words[c.verb].lower
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
	going := verb == "is" || verb == "are" || verb == "has" || verb == "have" || verb == "'s" || verb == "'ve"
	return going && trends[sense(s.words[c.head].lower)]
}

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

// unheard reports whether a unit is told by somebody whom nobody names ("we must
// insist today"), or tells in a quotation of what only its speaker has before
// his eyes ("this may be why", "today they faced"), or of something only that it was.
func (s *sentence) unheard(u unit, reported bool) bool {
	if u.nominal || u.clause < 0 || len(u.subject) == 0 {
		return false
	}
	if len(u.speaker) > 0 && firstPersons[s.words[u.speaker[0]].lower] && s.clauses[u.clause].saidBy >= 0 && s.clauses[s.clauses[u.clause].saidBy].saidBy < 0 {
		return true
	}
	who := s.words[u.subject[0]].lower
	switch {
	case len(u.subject) > 1:
		return false
	case who == "it" || who == "this" || who == "that":
		return s.words[u.subject[0]].quoted || u.head >= 0 && comings[s.words[u.head].lower]
	case who == "they" || who == "he" || who == "she":
		return s.words[u.subject[0]].quoted && !reported
	}
	return false
}

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
