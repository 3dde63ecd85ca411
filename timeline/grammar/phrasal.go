package grammar

import "slices"

// HeadSense returns the sense of the verb or noun that carries a unit, of a verb
// with its particle that of both: "stepped down" has that of "resigned". The unit
// must have a head.
func (s *Sentence) HeadSense(u Unit) string {
	own := Sense(s.Words[u.Head].Lower)
	if u.Head+1 < len(s.Words) {
		if row := phrasalRows[own][s.Words[u.Head+1].Lower]; row != "" {
			return row
		}
	}
	switch {
	case own == "take" && s.custody(u.Head):
		return "=arrest"
	case own == "pass" && !u.Nominal && slices.ContainsFunc(s.Objects(u), func(i int) bool { return passed[s.Words[i].Lower] }):
		return "=approve"
	}
	return own
}

// passed are what a parliament or a council passes.
var passed = Set(`resolution resolutions law laws bill bills legislation measure measures act budget motion amendment amendments reform reforms`)

// custody reports whether "into custody" stands behind a verb: "took him into custody".
func (s *Sentence) custody(verb int) bool {
	for i := verb + 1; i+1 < len(s.Words) && s.Words[i].Kind != Stop && !s.isVerb(i); i++ {
		if s.Words[i].Lower == "into" && s.Words[i+1].Lower == "custody" {
			return true
		}
	}
	return false
}

// phrasalRows holds the rows of verbs that mean something else with a particle.
var phrasalRows = map[string]map[string]string{
	"step":  {"down": "=resign", "aside": "=resign"},
	"stand": {"down": "=resign"},
	"cave":  {"in": "=collapse"},
	"go":    {"down": "=sink"},
	"find":  {"guilty": "=convict"},
	"found": {"guilty": "=convict"},
	"blow":  {"up": "=bomb"},
	"set":   {"off": "=bomb"},
	"open":  {"fire": "=shoot"},
	"pull":  {"out": "=withdraw"},
	"pass":  {"away": "=die"},
}

// Objects returns the words of a unit behind its verb, up to a preposition: whom
// or what it was done to. What somebody "took part in" counts.
func (s *Sentence) Objects(u Unit) []int {
	var out []int
	for _, i := range u.Words {
		if u.Head < 0 || i <= u.Head {
			continue
		}
		if w := s.Words[i].Lower; (Prepositions[w] || subordinates[w]) && s.Words[i-1].Lower != "part" {
			break
		}
		out = append(out, i)
	}
	return out
}

// Performs reports whether the verb of a unit says of the happening that is its
// object only that it was done: "carried out an attack".
func (s *Sentence) Performs(u Unit) bool {
	return !u.Nominal && u.Head >= 0 && performs[s.Words[u.Head].Lower]
}

var performs = Set(`carry carried carries carrying commit committed stage staged launch launched conduct conducted mount mounted
	perpetrate perpetrated orchestrate orchestrated hold held holds holding deliver delivered took take takes suffer suffered`)
