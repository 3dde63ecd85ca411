package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// What befalls somebody but once, or seldom: who resigned, died or was arrested.
// Two accounts of it need no further words in common.

// once holds the senses of what befalls one person, and whether somebody else does
// it to him.
var once = map[string]bool{"=die": true, "=resign": false, "=arrest": true, "=elect": true, "=appoint": true, "=charge": true,
	"=oust": true, "=convict": true, "=sentence": true, "=bury": true, "=release": true, "=kidnap": true, "=defect": false, "extradit": true, "deport": true}

// courts are the senses of what a court does to one man in one go.
var courts = map[string]bool{"=convict": true, "=sentence": true}

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
	sense, whom, subject := befalling(t)
	if sense == "" {
		return nil
	}
	who := slices.DeleteFunc(t.s.NamesIn(whom), func(n grammar.Name) bool { return ownerOnly(t, n) })
	if subject {
		who = append(who, t.persona...)
	}
	var out []string
	for _, n := range who {
		if key := c.names.Key(n); c.names.People[key] {
			out = with(out, deedOf(sense, key))
		}
	}
	return out
}

// ownerOnly reports whether a name says whose that was which a deed befell: "Reed's son died",
// "the death of Reed's son", "Reed supporters died", but not "Reed's death".
func ownerOnly(t *telling, n grammar.Name) bool {
	return t.s.NameDescribes(n) || n.Last < len(t.s.Words) && t.s.Words[n.Last].Kind == grammar.Possessive && (!t.u.Nominal || n.Last > t.u.Head)
}

func deedOf(sense, person string) string {
	if sense == "=oust" {
		sense = "=resign" // who is ousted leaves office
	}
	return sense + " " + person
}

// befalling returns the sense of what a mention tells to have befallen somebody, the words
// that say whom, and whether they are its subject; "" if it tells of nothing that befalls one
// but once.
func befalling(t *telling) (sense string, whom []int, subject bool) {
	if t.u.Head < 0 {
		return "", nil, false
	}
	sense = t.s.HeadSense(t.u)
	done, is := once[sense]
	if !is {
		return "", nil, false
	}
	switch verb := t.s.Words[t.u.Head].Lower; {
	case t.u.Nominal:
		return sense, t.u.Words, false
	case !done || t.s.Passive(t.u) || verb == "died" || verb == "dies":
		return sense, t.u.Subject, true
	}
	return sense, t.s.Objects(t.u), false
}

// nameDeeds completes what the mentions of one article tell with a time: whom "the commander"
// or "he" was, of whom it tells that he was killed, where the article tells of one person
// alone that he was, and gives no other time for it.
func nameDeeds(tellings []*telling) {
	named := map[string][]string{} // sense to people
	times := map[string][]*telling{}
	for _, t := range tellings {
		for _, d := range t.traits.Deeds {
			sense, who, _ := strings.Cut(d, " ")
			named[sense] = with(named[sense], who)
			if t.dated() {
				times[sense] = append(times[sense], t)
			}
		}
	}
	for _, t := range tellings {
		if !t.dated() || len(t.traits.Deeds) > 0 {
			continue
		}
		sense, whom, _ := befalling(t)
		if sense == "" || called(t.s, whom) >= 0 {
			continue
		}
		if t.u.Nominal {
			whom = behindOf(t)
		}
		deed := deedOf(sense, "")
		who := named[strings.TrimSpace(deed)]
		otherTime := slices.ContainsFunc(times[strings.TrimSpace(deed)], func(o *telling) bool { return !o.Interval.Overlaps(t.Interval) })
		if len(who) == 1 && !otherTime && oneKnown(t.s, whom) {
			t.traits.Deeds = []string{deed + who[0]}
		}
	}
}

// called returns the first word of the name that stands between commas behind the last of some
// words: "the president, Lena Holm, resigned"; -1 if there is none.
func called(s *sentence, words []int) int {
	if len(words) == 0 {
		return -1
	}
	next := words[len(words)-1] + 1
	if s.Words[next-1].Text == "," {
		next--
	}
	if next+1 < len(s.Words) && s.Words[next].Text == "," && s.Words[next+1].Capital() && !grammar.FunctionWords[s.Words[next+1].Lower] {
		return next + 1
	}
	return -1
}

// behindOf returns the words of a noun phrase behind its "of": whom "the killing of the
// commander" befell.
func behindOf(t *telling) []int {
	for k, i := range t.u.Words {
		if i > t.u.Head && t.s.Words[i].Lower == "of" {
			return t.u.Words[k+1:]
		}
	}
	return nil
}

// oneKnown reports whether words mean one person of whom the reader knows: "the commander",
// "he".
func oneKnown(s *sentence, words []int) bool {
	if len(words) == 0 {
		return false
	}
	switch first := s.Words[words[0]].Lower; {
	case len(words) < 3 && (first == "he" || first == "she" || first == "him" || first == "her"):
		return true
	case first != "the" && first != "its" && first != "their" && first != "his" && first != "her":
		return false
	}
	last := ""
	for _, i := range words[1:] {
		w := s.Words[i]
		if w.Kind == grammar.Number || spelledNumbers[w.Lower] != "" || w.Lower == "and" {
			return false
		}
		if w.Kind != grammar.PlainWord && w.Kind != grammar.Possessive || grammar.Prepositions[w.Lower] {
			break
		}
		last = w.Lower
	}
	return last != "" && !many[last] && (!strings.HasSuffix(last, "s") || strings.HasSuffix(last, "ss"))
}

// many are words without an "s" for more than one.
var many = grammar.Set(`people men women children police others crew family group team staff army crowd public press government`)

// likelyDeed is how alike two dated accounts of one deed are at least.
const likelyDeed = 0.5

// joinDeeds joins groups of one day that tell the same to have befallen the same person: an
// article that tells of his companion as well makes no second event of it.
func (c *corpus) joinDeeds(groups []group) []group {
	type deedOnDay struct {
		deed string
		day  date.Day
	}
	first := map[deedOnDay]int{}
	for n, g := range groups {
		day := sharpest(g)
		if day.Days() != 1 {
			continue
		}
		for _, t := range g {
			if t.Relation == Planned || t.traits.Denies || !sameDays(t.Interval, day) {
				continue
			}
			for _, d := range slices.Concat(t.traits.Deeds, namedSteps(t.traits.Steps)) {
				at := deedOnDay{d, day.First()}
				m, known := first[at]
				if !known {
					first[at] = n
					continue
				}
				if m != n && groups[m] != nil && groups[n] != nil {
					put(groups, n, m)
				}
			}
		}
	}
	return left(groups)
}
