package grammar

import "strings"

// Mood is how a clause tells what it tells.
type Mood uint8

// The moods of a clause.
const (
	Told   Mood = iota // "resigned"
	Denied             // "did not resign"
	Wished             // "should resign", "refused to resign", "will resign"
)

// Mood returns how a unit tells what it tells. A noun phrase names what happened.
func (s *Sentence) Mood(u Unit) Mood {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return Told
	}
	c := s.Clauses[u.Clause]
	for _, i := range u.Subject {
		if denials[s.Words[i].Lower] {
			return Denied
		}
	}
	for i := max(0, c.Verb-1); i <= min(c.head+1, len(s.Words)-1); i++ {
		if w := s.Words[i].Lower; strings.HasSuffix(w, "n't") || w == "cannot" || negations[w] {
			return Denied
		}
	}
	if verb := s.Words[c.Verb].Lower; modals[verb] || futures[verb] || strings.HasSuffix(verb, "'ll") || strings.HasSuffix(verb, "'d") {
		return Wished
	}
	for i := c.Verb; i < c.head; i++ {
		if wishes[s.Words[i].Lower] && s.Words[i+1].Lower == "to" {
			return Wished
		}
	}
	return Told
}

var (
	denials   = Set(`no none nobody neither nothing few`)
	negations = Set(`not never no neither hardly barely`)
	futures   = Set(`will would shall`)

	// wishes lead to what need not have happened.
	wishes = Set(`want wants wanted plan plans planned planning hope hopes hoped hoping intend intends intended expect expects expected
		need needs needed refuse refuses refused seek seeks sought fail fails failed try tries tried trying threaten threatened vowed
		promised ready due set scheduled supposed likely unlikely going willing reluctant prepared has have had is are was were`)
)

// Asked reports whether a unit is what somebody asks or does not know: "unclear
// where he lived".
func (s *Sentence) Asked(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Marker < 0 {
		return false
	}
	c := s.Clauses[u.Clause]
	w := s.Words[c.Marker].Lower
	return c.Dependent && (asks[w] || w == "what")
}

// Another reports whether a unit says that it tells of another happening than
// some of which the reader knows: "another man was held".
func (s *Sentence) Another(u Unit) bool {
	words := u.Subject
	if u.Nominal {
		words = u.Words
	}
	for _, i := range words {
		if others[s.Words[i].Lower] {
			return true
		}
	}
	return false
}

var others = Set(`another other others similar latest previous past earlier former future next any every each`)
