package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Times that only bound what a clause tells: since or until when it was so. An hour beside
// which something was done bounds it too, and tells its day.

// bounds stand before a time that only bounds what is told, or is compared with it.
var bounds = Set(`since by until till before after beyond than between`)

// bounded reports whether the time that begins at word i only bounds what is
// told: "by Thursday or Friday", "ahead of Sunday", "between May 3, when it
// opened, and June 9".
func (s *Sentence) bounded(i int) bool {
	if i == 0 {
		return false
	}
	before := s.Words[i-1].Lower
	if bounds[before] || i > 1 && (before == "of" && s.Words[i-2].Lower == "ahead" || before == "to" && s.Words[i-2].Lower == "prior") {
		return true
	}
	if at := s.introducer(i); at >= 0 && bounds[s.Words[at].Lower] {
		return true
	}
	if before == "from" && i > 2 && slices.ContainsFunc(s.Words[max(0, i-6):i-1], func(w Word) bool { return w.Lower == "down" || w.Lower == "up" || w.Lower == "unchanged" }) {
		return true // "at 12 dollars, down 38 cents from Thursday"
	}
	for at := i - 2; at > 1 && at > i-7 && !s.isVerb(at); at-- {
		if w := s.Words[at-1].Lower; s.Words[at].Lower == "from" && (w == "up" || w == "down") && s.Words[at+1].Kind == Number {
			return true // "up from 886 million shares Thursday"
		}
	}
	if before == "on" {
		i--
	}
	if at := i - 3; at > 1 && s.Words[i-2].Lower == "of" && closings[s.Words[at].Lower] {
		if s.Words[at-1].Lower == "the" {
			at--
		}
		return bounds[s.Words[at-1].Lower] // "by the close of business on Monday"
	}
	if before != "and" && before != "or" {
		return false
	}
	for at := i - 2; at > 0; at-- { // an open "between"
		switch {
		case s.Words[at].Lower == "between":
			return s.Timed[at+1]
		case s.Words[at].Lower == "and" && s.Timed[at+1]:
			return false
		}
	}
	return false
}

// closings stand before "of business" and the like.
var closings = Set(`close end start opening`)

// besideHour reports whether the time that begins at word i is an hour or a part of its day
// beside which something was done that day: "shortly before dawn on Sunday".
func (s *Sentence) besideHour(i int, e timex.Expression) bool {
	before := s.Words[i-1].Lower
	if at := s.WordAt(e.End); before == "after" && e.Tense == timex.Past && s.Words[at].Begin >= e.End && s.Words[at].Lower == "prayers" && s.doneBy(i) {
		return true // "took to the streets after Friday prayers"
	}
	if e.Type != timex.TIME || e.Tense != timex.Past || before != "before" && before != "after" {
		return false
	}
	if e.Clock == "" && !s.Timed[i-1] && !daybreaks[s.Words[i].Lower] {
		return false // "before Wednesday night, it had been a place of peace"
	}
	c := s.ClauseAt(i)
	return before == "after" || !s.infinitiveBefore(c, i)
}

// doneBy reports whether the clause of word i tells what was done by then, and not what somebody
// asked for: "called for protests after Friday prayers".
func (s *Sentence) doneBy(i int) bool {
	c := s.ClauseAt(i)
	if c < 0 || !s.pastClause(c) || s.infinitiveBefore(c, i) {
		return false
	}
	head := min(s.Clauses[c].head, i)
	return !slices.ContainsFunc(s.Words[head:i], func(w Word) bool { return w.Lower == "for" })
}

// daybreaks begin parts of the day that are over soon.
var daybreaks = Set(`dawn dusk sunrise sunset sunup sundown daybreak nightfall daylight`)

// infinitiveBefore reports whether clause c has something that is yet to be done before word i:
// "were told to leave before noon".
func (s *Sentence) infinitiveBefore(c, i int) bool {
	for j := i - 1; c >= 0 && j > s.Clauses[c].Verb+1; j-- {
		if w := s.Words[j]; s.Words[j-1].Lower == "to" && w.Kind == PlainWord && !w.Capital() && !FunctionWords[w.Lower] && !s.Timed[j] {
			return true
		}
	}
	return false
}

// thenWhen returns the clause that tells what was done at the time that ends with word last: "was
// closed until Tuesday, when the council met"; -1 if there is none.
func (s *Sentence) thenWhen(last int) int {
	if last+2 >= len(s.Words) || s.Words[last+1].Text != "," || s.Words[last+2].Lower != "when" {
		return -1
	}
	return slices.IndexFunc(s.Clauses, func(c Clause) bool { return c.Marker == last+2 && c.Verb >= 0 && len(c.Subject) > 0 })
}

// within reports whether the time at word i belongs to a phrase that only says
// since or until when, or such as what, something was: "barred until the repeal in 1999".
func (s *Sentence) within(c, i int) bool {
	cl := s.Clauses[c]
	for j := i - 1; j > cl.head && cl.head >= 0; j-- {
		w := s.Words[j]
		if s.isVerb(j) {
			return false
		}
		if j == i-1 && (BareTimePrepositions[w.Lower] || TimeAdverbs[w.Lower]) {
			continue
		}
		if w.Kind == Comma && j < i-1 {
			return false
		}
		if outer[w.Lower] || w.Lower == "such" && s.Words[j+1].Lower == "as" {
			return true
		}
	}
	if len(cl.Subject) == 0 || i > cl.Subject[0] {
		return false
	}
	opener := s.Words[cl.Words[0]]
	return s.gerundBefore(cl.Words[0], i) || pastForm(opener.Lower) && !questionings[opener.Lower] && cl.Words[0] < i && !s.Timed[cl.Words[0]] // "Launched in June, the fund"
}

// questionings are done to somebody who answers there and then: "Asked on Monday, he declined".
var questionings = Set(`asked pressed questioned quizzed interviewed`)

// behindRelative returns the clause to which the time at word i belongs behind a relative clause that
// tells of years before: "honoured those who led the revolt 40 years ago in a march on Monday"; -1 if
// clause c is no such.
func (s *Sentence) behindRelative(c, i int) int {
	if c < 0 || !s.Clauses[c].Relative || len(s.Clauses[c].Subject) == 0 {
		return -1
	}
	for j := i - 2; j > s.Clauses[c].Verb; j-- {
		if !s.Timed[j] || s.Words[j+1].Kind == Comma {
			continue
		}
		if w := s.Words[j].Lower; w != "ago" && w != "earlier" && !(s.Words[j].Kind == Number && len(w) == 4) || !slices.ContainsFunc(consecutive(j+1, i), func(k int) bool {
			return s.Words[k].IsWord() && !s.Timed[k] && !s.timeWord(k) && !Prepositions[s.Words[k].Lower]
		}) {
			return -1
		}
		main := s.ClauseAt(s.Clauses[c].Subject[0])
		if main == c {
			main = c - 1
		}
		if main < 0 || s.Clauses[main].Verb < 0 || s.Clauses[main].Relative {
			return -1
		}
		return main
	}
	return -1
}

// yearEnding reports whether the time at word i ends or begins what an account is for, or begins what
// is told besides: "for the year ending tomorrow".
func (s *Sentence) yearEnding(i int, e timex.Expression) bool {
	for i--; i > 1 && BareTimePrepositions[s.Words[i].Lower]; i-- {
	}
	if i > 1 && e.Tense == timex.Past && s.Words[i-1].Text == "," && (s.Words[i].Lower == "starting" || s.Words[i].Lower == "beginning") {
		return true // "told them to leave within a week, starting on Monday"
	}
	return i > 0 && endings[s.Words[i].Lower] && (lengthUnits[s.Words[i-1].Lower] || s.Words[i-1].Lower == "period" || s.Words[i-1].Lower == "quarter")
}

var endings = Set(`ending beginning starting ended`)

// stampBeside reports whether word i stands in brackets with which a sentence begins, as when it was
// posted, and that has a time of its own: "(Update 6:20 a.m. Friday) Reed said late Thursday".
func (s *Sentence) stampBeside(i int) bool {
	if i == 0 || s.Words[0].Text != "(" {
		return false
	}
	end := slices.IndexFunc(s.Words, func(w Word) bool { return w.Text == ")" })
	return i < end && slices.Contains(s.Timed[end:], true)
}

// widerThan reports whether the time at word i is a year or a month within the subject of clause c, in
// which something has a time of its own: "the first quake this year was felt on 4 January".
func (s *Sentence) widerThan(c, i int, e timex.Expression) bool {
	cl := s.Clauses[c]
	if IntervalOf(e).Grain <= date.Week || len(cl.Subject) == 0 || i < cl.Subject[0] || i > cl.Verb {
		return false
	}
	return slices.ContainsFunc(cl.Words, func(j int) bool { return j > cl.head && s.Timed[j] && !s.Lasting[j] })
}

// dayActs reports whether the time of the words first to last is the subject of clause c: "Thursday
// will bring an answer".
func (s *Sentence) dayActs(c, first, last int) bool {
	cl := s.Clauses[c]
	next := last + 1
	for next < len(s.Words) && adverbs[s.Words[next].Lower] {
		next++
	}
	if next < len(s.Words) && dayVerbs[s.Words[next].Lower] && (first == 0 || first == 1 && !s.timeWord(0)) {
		return true // "Thursday also marks the end of term"
	}
	if last+1 != cl.Verb || cl.Relative || first > 0 && s.timeWord(first-1) {
		return false
	}
	if first > 0 && (s.Words[first-1].Text == ":" || thoughts[s.Words[first-1].Lower] || s.Words[first-1].Lower == "know" || s.Words[first-1].Lower == "knew") {
		return true // "they think tomorrow could be the day"
	}
	return len(cl.Subject) == 0
}

// dayVerbs tell of a day what it is.
var dayVerbs = Set(`marks marked promises promised`)

// besides reports whether the time at word i is that of what clause c tells besides: "the town was
// emptied, with the last lorries leaving on Friday".
func (s *Sentence) besides(c, i int) bool {
	head := s.Clauses[c].head
	doing := false
	for j := i - 1; j > head && head >= 0; j-- {
		w := s.Words[j]
		switch {
		case w.Lower == "with":
			return doing && s.Words[j-1].Text == ","
		case w.Text == "," && doing && gerund(s.Words[j+1]):
			verb := s.Words[s.Clauses[c].Verb].Lower
			return verb == "had" || strings.HasSuffix(verb, "'d") // "he had left the party, calling it on Friday a farce"
		case w.Kind == Comma || s.isVerb(j):
			return false
		}
		doing = doing || gerund(w) && !ingNouns[w.Lower]
	}
	return false
}

// outer introduce what only bounds or illustrates what something was.
var outer = Set(`until till since like including`)
