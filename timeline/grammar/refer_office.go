package grammar

import "strings"

// Offices that stand for who holds them: "the senator", where an article knows but one.

// bearers returns who bears a title in an article, by title; "" where several do.
func (b NameBook) bearers(sentences []*Sentence) map[string]string {
	out := map[string]string{}
	for _, s := range sentences {
		for _, n := range s.Names {
			key := b.Key(n)
			for i := n.First - 1; i >= 0 && IsTitle(s.Words[i].Lower) && b.People[key]; i-- {
				role := roleOf(s.Words[i].Lower)
				if other, known := out[role]; known && other != key {
					key = ""
				}
				out[role] = key
			}
		}
	}
	return out
}

// roleAt returns the title that "the" at word i leads to, "" if it is none
// that stands for a person alone: "the senator", but not "the senator from
// Kentucky" or "the Senator Rand Paul".
func roleAt(words []Word, i int) string {
	if words[i].Lower != "the" || i+1 == len(words) || words[i+1].Capital() || !soleRoles[words[i+1].Lower] {
		return ""
	}
	if i+2 < len(words) {
		if next := words[i+2]; next.Capital() || next.Kind == PlainWord && (next.Lower == "of" || next.Lower == "from" || next.Lower == "for" || !FunctionWords[next.Lower] && !pastForm(next.Lower) && !hardPasts[next.Lower]) {
			return ""
		}
	}
	return roleOf(words[i+1].Lower)
}

// roleOf returns the long form of a person's title.
func roleOf(title string) string {
	if long, ok := longRoles[strings.TrimSuffix(title, ".")]; ok {
		return long
	}
	return strings.TrimSuffix(title, ".")
}

var longRoles = map[string]string{"sen": "senator", "rep": "representative", "congressman": "representative",
	"congresswoman": "representative", "gov": "governor", "gen": "general", "prof": "professor"}

// soleRoles can stand for a person without the name.
var soleRoles = Set(`president senator representative congressman congresswoman governor mayor minister premier chancellor
	secretary ambassador judge sheriff general colonel commissioner prosecutor professor spokesman spokeswoman cardinal bishop pope king queen prince`)
