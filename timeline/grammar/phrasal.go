package grammar

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
	return own
}

// phrasalRows holds the rows of verbs that mean something else with a particle.
var phrasalRows = map[string]map[string]string{
	"step": {"down": "=resign", "aside": "=resign"},
	"pass": {"away": "=die"},
	"blow": {"up": "=bomb"},
	"set":  {"off": "=bomb"},
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
