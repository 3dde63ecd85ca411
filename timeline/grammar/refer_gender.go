package grammar

import "slices"

// A pronoun tells whether it stands for a man or a woman, and so do the articles of most people whom
// they name: "Reed was in the yard when she was struck", "Mr Reed". Where that is known, "him" is not
// put down to a woman, nor "her" to a man.

// genderOf are the pronouns and titles of men ('m') and women ('f').
var genderOf = map[string]byte{"he": 'm', "him": 'm', "his": 'm', "she": 'f', "her": 'f',
	"mr": 'm', "sir": 'm', "mister": 'm', "lord": 'm', "king": 'm', "prince": 'm', "father": 'm',
	"mrs": 'f', "ms": 'f', "miss": 'f', "madam": 'f', "lady": 'f', "dame": 'f', "queen": 'f', "princess": 'f', "sister": 'f'}

// genders returns which of the people named in an article are men ('m') and which women ('f'), as far as
// its sentences say so and never otherwise.
func (b NameBook) genders(sentences []*Sentence) map[string]byte {
	out := map[string]byte{}
	note := func(key string, gender byte) {
		if before := out[key]; before != 0 && before != gender {
			gender = '?'
		}
		out[key] = gender
	}
	for _, s := range sentences {
		for _, n := range s.Names {
			if n.First > 0 {
				if gender := genderOf[s.Words[n.First-1].Lower]; gender != 0 && !singularPronouns[s.Words[n.First-1].Lower] && b.People[b.Key(n)] {
					note(b.Key(n), gender)
				}
			}
		}
		for c, cl := range s.Clauses {
			if len(cl.Subject) != 1 || s.Words[cl.Subject[0]].Quoted {
				continue
			}
			i := cl.Subject[0]
			if w := s.Words[i].Lower; w != "he" && w != "she" {
				continue
			}
			if key := b.only(s, i); key != "" && c > 0 && b.subjectBefore(s, key, i) {
				note(key, genderOf[s.Words[i].Lower])
			}
		}
	}
	return out
}

// only returns the one person whom a sentence names before word i, and "" if it names none or more, or speaks
// of somebody without a name there.
func (b NameBook) only(s *Sentence, i int) string {
	who := ""
	for _, n := range s.Names {
		key := b.Key(n)
		switch {
		case n.First >= i:
		case who != "" && who != key && (b.People[key] || s.mayBePerson(n)), who == "" && !b.People[key] && s.mayBePerson(n):
			return ""
		case b.People[key]:
			who = key
		}
	}
	if slices.ContainsFunc(s.Words[:i], func(w Word) bool { return !w.Capital() && somebody(w.Lower) }) {
		return ""
	}
	return who
}
