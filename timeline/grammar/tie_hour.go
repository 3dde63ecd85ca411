package grammar

import "dateline/timeline/timex"

// What stands beside an hour, or a part of a day, and belongs to it: how near to it something
// was, and by whose clocks it is told.

// approach returns the first word of those that say how near to an hour, or to a part of a day,
// something was: "shortly after" of "shortly after 11 on Tuesday night". It is first, the first
// word of the time, where there are none.
func (s *Sentence) approach(first int, e timex.Expression) int {
	if e.Type != timex.TIME || first < 1 || s.Words[first-1].Lower != "before" && s.Words[first-1].Lower != "after" {
		return first
	}
	if at := s.WordAt(e.End); s.Words[at].Begin >= e.End && s.Words[at].Kind == Possessive {
		return first // "shortly after Tuesday night's attack"
	}
	at := first - 1
	for at > 0 && approaches[s.Words[at-1].Lower] {
		at--
	}
	if at > 0 && s.Words[at].Lower == "little" && s.Words[at-1].Lower == "a" {
		at--
	}
	if at == first-1 && e.Clock == "" {
		return first
	}
	return at
}

// ObjectTime reports whether the time that ends with word i is the object of the verb at word head: "the
// strike entered its third day".
func (s *Sentence) ObjectTime(i, head int) bool {
	for i > 0 && s.Timed[i] {
		i--
	}
	return i > 0 && Determiners[s.Words[i].Lower] && i-1 == head
}

// markZone marks the words that say by whose clocks a time is told: "11 on Tuesday night, Eastern time".
func (s *Sentence) markZone(e timex.Expression) {
	at := s.WordAt(e.End)
	if e.Type != timex.TIME || s.Words[at].Begin < e.End {
		return
	}
	comma := s.Words[at].Text == ","
	if comma {
		at++
	}
	if at+1 >= len(s.Words) || s.Words[at+1].Lower != "time" || s.Words[at].Lower != "local" && !s.Words[at].Capital() {
		return
	}
	s.Timed[at], s.Timed[at+1] = true, true
	if comma {
		s.Timed[at-1] = true
	}
}

// markPrayers marks the words around the day of prayers after which something was: "took to the
// streets after Friday prayers".
func (s *Sentence) markPrayers(first int, e timex.Expression) {
	at := s.WordAt(e.End)
	if first > 0 && s.Words[first-1].Lower == "after" && s.Words[at].Begin >= e.End && s.Words[at].Lower == "prayers" {
		s.Timed[first-1], s.Timed[at] = true, true
	}
}

// approaches stand before "before" and "after" where an hour follows.
var approaches = Set(`shortly just soon right little moments minutes seconds long well only`)
