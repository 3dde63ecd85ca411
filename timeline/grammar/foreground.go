package grammar

import (
	"slices"
	"strings"
)

// "She was crossing the street when a car hit her": what somebody was about is the background,
// and what broke into it is the news. The time stands in either.

// Foreground returns the clause that tells what broke into what a unit tells to have gone on;
// ok is false where the unit is no such background.
func (s *Sentence) Foreground(u Unit) (fore Unit, ok bool) {
	next := u.Clause + 1
	if u.Nominal || u.Clause < 0 || next >= len(s.Clauses) || !s.inBackground(u) {
		return fore, false
	}
	cl := s.Clauses[next]
	if cl.Marker < 0 || s.Words[cl.Marker].Lower != "when" || cl.Verb < 0 || cl.head < 0 || cl.Relative || cl.Says {
		return fore, false
	}
	if verb := s.Words[cl.Verb].Lower; !pastForm(verb) && !hardPasts[verb] && !softPasts[verb] && verb != "was" && verb != "were" {
		return fore, false
	}
	return Unit{Words: cl.Words, Subject: cl.Subject, Clause: next, Head: cl.head, Speaker: u.Speaker, Asserted: true}, true
}

// inBackground reports whether a unit tells what somebody was doing, where somebody was, or what
// somebody had just done.
func (s *Sentence) inBackground(u Unit) bool {
	c := s.Clauses[u.Clause]
	if c.Verb < 0 || u.Head < 0 {
		return false
	}
	verb := s.Words[c.Verb].Lower
	between := s.Words[c.Verb:max(c.Verb, u.Head)]
	has := func(lower string) bool {
		return slices.ContainsFunc(between, func(w Word) bool { return w.Lower == lower })
	}
	switch {
	case verb == "was" || verb == "were" || verb == "been" || has("been"):
		return u.Head == c.Verb || strings.HasSuffix(s.Words[u.Head].Lower, "ing") && !has("being")
	case verb == "had":
		return u.Head > c.Verb
	}
	return false
}
