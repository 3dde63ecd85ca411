package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/grammar"
)

// What befalls somebody but once, or seldom: who resigned, died or was arrested.
// Two accounts of it need no further words in common.

// once holds the senses of what befalls one person, and whether somebody else does
// it to him.
var once = map[string]bool{"=die": true, "=resign": false, "=arrest": true, "=elect": true, "=appoint": true, "=charge": true,
	"=oust": true, "convict": true, "sentenc": true, "=bury": true, "=release": true, "=kidnap": true, "=defect": false, "extradit": true, "deport": true}

// courts are the senses of what a court does to one man in one go.
var courts = map[string]bool{"convict": true, "sentenc": true}

// otherDeeds reports whether two lists of deeds hold something, and nothing that can be one.
func otherDeeds(a, b []string) bool {
	if !apart(a, b) {
		return false
	}
	court := func(deed string) bool { sense, _, _ := strings.Cut(deed, " "); return courts[sense] }
	return !slices.ContainsFunc(a, court) || !slices.ContainsFunc(b, court)
}

// deedsOf returns what a mention tells to have befallen whom: the sense and the person.
func (c *corpus) deedsOf(t *telling) []string {
	if t.u.Head < 0 {
		return nil
	}
	sense := t.s.HeadSense(t.u)
	done, is := once[sense]
	if !is {
		return nil
	}
	var who []grammar.Name
	switch verb := t.s.Words[t.u.Head].Lower; {
	case t.u.Nominal:
		who = t.s.NamesIn(t.u.Words)
	case !done || t.s.Passive(t.u) || verb == "died" || verb == "dies":
		who = append(t.s.NamesIn(t.u.Subject), t.persona...)
	default:
		who = t.s.NamesIn(t.s.Objects(t.u))
	}
	if sense == "=oust" {
		sense = "=resign" // who is ousted leaves office
	}
	var out []string
	for _, n := range who {
		if key := c.names.Key(n); c.names.People[key] && !slices.Contains(out, sense+" "+key) {
			out = append(out, sense+" "+key)
		}
	}
	return out
}

// likelyDeed is how alike two dated accounts of one deed are at least.
const likelyDeed = 0.5
