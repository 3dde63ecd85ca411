package grammar

import (
	"slices"
	"strings"
)

// What a clause does not tell as done: what is wished, asked or denied, what is another thing than
// the one of which the reader knows, and what takes back what was told before.

// Wished reports whether a clause tells what need not have happened: "should
// resign", "will resign", "refused to resign".
func (s *Sentence) Wished(u Unit) bool {
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 {
		return false
	}
	c := s.Clauses[u.Clause]
	if verb := s.Words[c.Verb].Lower; modals[verb] || futures[verb] || strings.HasSuffix(verb, "'ll") || strings.HasSuffix(verb, "'d") {
		return true
	}
	for i := c.Verb; i < c.head; i++ {
		if wishes[s.Words[i].Lower] && s.Words[i+1].Lower == "to" {
			return true
		}
	}
	return false
}

var (
	futures = Set(`will would shall won't wouldn't`)

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
// one of which the reader knows: "another man was held".
func (s *Sentence) Another(u Unit) bool {
	words := u.Words
	if !u.Nominal {
		words = append(s.Objects(u), u.Subject...)
	}
	return slices.ContainsFunc(words, func(i int) bool { return others[s.Words[i].Lower] && !s.more(i) })
}

// more reports whether a word of others only says that there was more of what is told beside it: "killed
// two and wounded another", "and 14 others were hurt", or tells of a person: "a former minister".
func (s *Sentence) more(i int) bool {
	switch s.Words[i].Lower {
	case "former":
		return i+1 < len(s.Words) && !EventNouns[s.Words[i+1].Lower]
	case "another", "other", "others":
		before := Word{Kind: Stop}
		if i > 0 {
			before = s.Words[i-1]
		}
		return before.Kind == Number || beside[before.Lower] || spelled[before.Lower]
	}
	return false
}

// beside stand before what there was more of.
var beside = Set(`and or , including injured injuring injures wounded wounding wounds hurt hurting hurts killed killing kills several many dozens scores some at least`)

var spelled = Set(`two three four five six seven eight nine ten eleven twelve hundreds thousands`)

var others = Set(`another other others similar latest previous past earlier former future next any every each`)

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

// TakesBack reports whether a sentence doubts what the one before it told: "the ministry later
// cast doubt on that", "this proved to be untrue".
func (s *Sentence) TakesBack() bool {
	for i := 1; i+2 < len(s.Words); i++ {
		w := s.Words[i].Lower
		if (w == "doubt" || w == "doubts") && (castings[s.Words[i-1].Lower] || i > 1 && castings[s.Words[i-2].Lower]) && aboutWords[s.Words[i+1].Lower] && thatPronoun(s.Words[i+2]) {
			return i+3 == len(s.Words) || !s.Words[i+3].IsWord() // but not "on that day"
		}
	}
	if len(s.Words) == 0 || !thatPronoun(s.Words[0]) {
		return false
	}
	proved := false
	for i, w := range s.Words[1:min(len(s.Words), 9)] {
		proved = proved || i < 3 && provings[w.Lower]
		if proved && falsehoods[w.Lower] {
			return true
		}
	}
	return false
}

func thatPronoun(w Word) bool { return w.Lower == "that" || w.Lower == "this" || w.Lower == "it" }

var (
	castings   = Set(`cast casts casting threw throw throws thrown raised raise raises`)
	aboutWords = Set(`on about over upon`)
	provings   = Set(`proved proven turned found was is shown`)
	falsehoods = Set(`false untrue fake faked forged fabricated invented hoax lie`)
)
