package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/timex"
)

// What a clause tells of other than a happening: states, habits, what will be.

// pastClause reports whether a clause tells what was done.
func (s *Sentence) pastClause(c int) bool {
	cl := s.Clauses[c]
	return cl.head >= 0 && cl.head == cl.Verb && (pastForm(s.Words[cl.head].Lower) || hardPasts[s.Words[cl.head].Lower])
}

// WillBe reports whether a clause tells what will be.
func (s *Sentence) WillBe(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return false
	}
	c := s.Clauses[u.Clause]
	verb := s.Words[c.Verb].Lower
	if verb == "will" || verb == "won't" || verb == "shall" || verb == "would" && c.SaidBy >= 0 {
		return true
	}
	if (verb == "was" || verb == "were" || verb == "is" || verb == "are") && c.Verb+2 < len(s.Words) && s.Words[c.Verb+1].Lower == "to" && s.Words[c.Verb+2].Kind == PlainWord && !Determiners[s.Words[c.Verb+2].Lower] {
		return true // "was to fly"
	}
	for i := c.Verb; i < c.head; i++ { // "planned to go", "are due to arrive"
		if (PlannedWords[s.Words[i].Lower] || intents[s.Words[i].Lower]) && i+1 < len(s.Words) && s.Words[i+1].Lower == "to" {
			return true
		}
	}
	return false
}

// Habit reports whether a clause tells what happens again and again.
func (s *Sentence) Habit(u Unit, expressions []timex.Expression) bool {
	return slices.ContainsFunc(expressions, func(e timex.Expression) bool {
		return e.Type == timex.SET && !s.setAdjective(e) && u.Clause >= 0 && s.ClauseAt(s.WordAt(e.Begin)) == u.Clause
	})
}

// setAdjective reports whether a time that recurs only describes what stands behind it: "after the
// weekly prayers".
func (s *Sentence) setAdjective(e timex.Expression) bool {
	at := s.WordAt(e.Begin)
	if s.Words[at].End < e.End || at+1 >= len(s.Words) {
		return false
	}
	next := s.Words[at+1]
	return next.Kind == PlainWord && !FunctionWords[next.Lower] && !s.Timed[at+1] && !s.isVerb(at+1)
}

// State reports whether a clause tells what is, can or should be rather than
// what happened: "today the yard includes a museum".
func (s *Sentence) State(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return false
	}
	c := s.Clauses[u.Clause]
	verb, alone := s.Words[c.Verb].Lower, c.head == c.Verb
	switch {
	case strings.HasSuffix(verb, "'m") || strings.HasSuffix(verb, "'re") || BeForms[verb] && strings.HasSuffix(verb, "'s"):
		return alone
	case verb == "could" && (s.Words[c.head].Lower == "seen" || s.Words[c.head].Lower == "heard"):
		return false // "smoke could be seen over the town on Monday"
	case (verb == "has" || verb == "have") && c.Verb+1 < len(s.Words) && s.Words[c.Verb+1].Lower == "to":
		return true
	case modals[verb], likings[verb] && !alone:
		return true
	case verb == "is" || verb == "are" || verb == "has" || verb == "have" || verb == "am":
		return alone
	case verb == "does" || verb == "do" || verb == "doesn't" || verb == "don't":
		return true // "does not appear"
	}
	return alone && presentVerbs[verb] && !SayingVerbs[verb] && !deedVerbs[verb] && !entry(s.Words, s.Timed)
}

// likings say what somebody would have: "they want to celebrate today".
var likings = Set(`want wants need needs like likes love loves wish wishes`)

// Present reports whether a verb says that someone is at a place ("will be in
// Moscow"), which is to say: visits it.
func (s *Sentence) Present(head int) bool {
	for at := head + 1; at+1 < len(s.Words); at++ {
		w := s.Words[at].Lower
		if !BeForms[w] {
			return (w == "in" || w == "at") && s.Words[at+1].Capital() && !s.Timed[at+1] && (at > head+1 || BeForms[s.Words[head].Lower])
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

// Passive reports whether a unit tells what was done to its subject: "was lit".
func (s *Sentence) Passive(u Unit) bool {
	if u.Nominal || u.Clause < 0 || u.Head < 0 {
		return false
	}
	return u.Head > s.Clauses[u.Clause].Verb && Participle(s.Words[u.Head].Lower) && s.Words[u.Head-1].Lower != "have" && slices.ContainsFunc(s.Clauses[u.Clause].Words, func(i int) bool {
		return i < u.Head && i >= s.Clauses[u.Clause].Verb && (BeForms[s.Words[i].Lower] || s.Words[i].Lower == "been")
	})
}
