package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// One incident of a day is told by what it was ("was struck by a car"), by how it ended ("died
// in hospital") and by what was done about it, and no two of these are of one kind; what somebody did
// or said on one occasion by what each reporter took of it ("met", "agreed"). What brings the accounts
// together is how much they share of what little else is told of that day: the rarer words, the more
// is told of it.

// incidentRows has a row a family of kinds that one incident can be told by: its name, then the
// kinds. What a family holds befalls one person or thing on a day but once, or is told of it as
// the steps of one affair.
const incidentRows = `
harm: die hurt hit shoot stab crash explode attack poison burn fall suicide strike drown
disaster: quake flood storm erupt collapse burn
custody: arrest
accusation: charge court
verdict: trial convict sentence
office: resign oust
contest: win lose
robbery: rob crash
paper: publish disclose release launch
failure: outage crash
`

// familiesOf holds the families of a kind.
var familiesOf = func() map[string][]string {
	m := map[string][]string{}
	for _, row := range strings.Split(strings.TrimSpace(incidentRows), "\n") {
		family, kinds, _ := strings.Cut(row, ": ")
		for _, kind := range strings.Fields(kinds) {
			m[kind] = append(m[kind], family)
		}
	}
	return m
}()

// How much two accounts of one day share at least, beside what happened, for every doubling of
// what is told of that day.
const (
	rareIncident = 0.4  // where nothing else says that they are one
	rareKindred  = 0.25 // where what they tell is of one family, or what one person did or said
)

const (
	likeIncident   = 0.2  // how alike their words are at least
	likeKindred    = 0.12 // the same of one family that befell the same, or of what one person did or said
	likelyIncident = 0.42 // how alike they count at least
	likeRare       = 0.1  // the same of what shares mostRare times as much as it must
	mostRare       = 2    // how many times as alike at most, as they share more
	tellingRare    = 3    // what shares so many times as much need not be alike otherwise
)

// incident returns how alike two accounts of one day are by what they share, 0 where that does
// not say that they are of one incident.
func (b *background) incident(s, t *telling) float64 {
	x, y := s.traits, t.traits
	if s.Article == t.Article || s.role != article.Prose || t.role != article.Prose ||
		s.Interval.Days() != 1 || !sameDays(s.Interval, t.Interval) || b.against(s, t) || otherVictims(x, y) {
		return 0
	}
	said := s.Relation == Reported || t.Relation == Reported
	alike, rare := likeIncident, rareIncident
	switch {
	case !said && kindred(x.Happens, y.Happens) && x.fits(y) != unfit, meet(s.actors(), t.actors()) && (s.Relation == t.Relation || said && s.Relation != Planned && t.Relation != Planned):
		alike, rare = likeKindred, rareKindred
	case said || s.Relation != t.Relation:
		return 0
	}
	crowd := min(b.crowd(s.Interval), mostCrowd)
	share := b.beside(s, t) / (rare * math.Log2(1+float64(crowd)))
	switch {
	case share >= tellingRare:
		alike = 0
	case share >= mostRare:
		alike = min(alike, likeRare)
	case share < 1:
		return 0
	}
	if cluster.Dot(s.core, t.core) < alike {
		return 0
	}
	return likelyIncident * min(share, mostRare)
}

// actors returns who says what is told to have been said, and who does what is told otherwise.
func (t *telling) actors() []string {
	if t.Relation == Reported {
		return t.traits.Speakers
	}
	return t.traits.Agents
}

// kindred reports whether two lists of kinds have a kind or a family in common.
func kindred(a, b []string) bool {
	return meet(a, b) || slices.ContainsFunc(a, func(k string) bool {
		return slices.ContainsFunc(b, func(l string) bool { return meet(familiesOf[k], familiesOf[l]) })
	})
}

// otherVictims reports whether two accounts tell what befell people, and name different ones.
func otherVictims(x, y *traits) bool {
	return anyNamed(x.Whom) && anyNamed(y.Whom) && !shareWord(x.Whom, y.Whom) && slices.ContainsFunc(x.Happens, func(k string) bool {
		return slices.ContainsFunc(familiesOf[k], func(f string) bool { return ofPeople[f] })
	}) && kindred(x.Happens, y.Happens)
}

// shareWord reports whether a word of a name or noun is in both lists: one may spell the rest of a
// name in another way.
func shareWord(a, b []string) bool {
	var words []string
	for _, x := range a {
		words = append(words, strings.Fields(x)...)
	}
	return slices.ContainsFunc(b, func(y string) bool { return meet(words, strings.Fields(y)) })
}

// stepsOf returns the families of incidents that a mention with a day tells of, with each person
// whom they befell, or "~" for one who is only described: what befell one person on
// one day, by whatever words, is of one incident.
func (c *corpus) stepsOf(t *telling, x *traits, befell []int) []string {
	if !t.dated() || x.Denies || x.Wished {
		return nil
	}
	var who, out []string
	for _, key := range x.Whom {
		if c.names.People[key] {
			who = append(who, key)
		}
	}
	if len(who) == 0 && !anyNamed(x.Whom) && describesOne(t.s, befell) {
		who = []string{"~"}
	}
	for _, key := range who {
		for _, kind := range x.Happens {
			for _, family := range familiesOf[kind] {
				if ofPeople[family] {
					out = with(out, family+" "+key)
				}
			}
		}
	}
	return out
}

// namedSteps returns those of the steps that befell somebody with a name.
func namedSteps(steps []string) []string {
	return slices.DeleteFunc(slices.Clone(steps), func(s string) bool { return strings.HasSuffix(s, " ~") })
}

// meetNamed reports whether two lists share a step that befell somebody with a name.
func meetNamed(a, b []string) bool { return meet(namedSteps(a), b) }

// ofPeople are the families of what befalls people.
var ofPeople = grammar.Set(`harm custody accusation verdict office`)

// describesOne reports whether words mean one person without a name: "a woman of 61", "a climber
// from Kell".
func describesOne(s *sentence, words []int) bool {
	for n, i := range words {
		w := s.Words[i].Lower
		switch {
		case n == 0 && w != "a" && w != "an" && w != "the" && !strings.HasSuffix(w, "-year-old"), n > 0 && grammar.Prepositions[w]:
			return false
		case grammar.Persons[w]:
			return true
		}
	}
	return false
}

// leastDescribed is how many words a group that names somebody and one that only describes somebody
// share at least, to be of one incident.
const leastDescribed = 2

// joinDescribed joins what befell somebody who is only described to what befell the one person of that
// day who is named: "a woman died after she was struck" of a day on which nobody but Alma Reed
// is told to have been hurt.
func (c *corpus) joinDescribed(groups []group, known *background) []group {
	type step struct {
		family string
		day    date.Day
	}
	named, unnamed := map[step][]int{}, map[step][]int{}
	var steps []step
	for n, g := range groups {
		when := sharpest(g)
		if when.Days() != 1 || known.crowd(when) > mostCrowd {
			continue
		}
		own := map[step]bool{} // whether it names somebody
		for _, t := range g {
			if t.Relation != Happened || t.traits.Denies || !sameDays(t.Interval, when) {
				continue
			}
			for _, s := range t.traits.Steps {
				family, who, _ := strings.Cut(s, " ")
				at := step{family, when.First()}
				own[at] = own[at] || who != "~"
			}
		}
		for at, name := range own {
			if named[at] == nil && unnamed[at] == nil {
				steps = append(steps, at)
			}
			if name {
				named[at] = append(named[at], n)
			} else {
				unnamed[at] = append(unnamed[at], n)
			}
		}
	}
	slices.SortFunc(steps, func(a, b step) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.family, b.family)) })
	for _, at := range steps {
		if len(named[at]) != 1 || groups[named[at][0]] == nil {
			continue
		}
		m := named[at][0]
		for _, n := range unnamed[at] {
			if groups[n] != nil && n != m && oneDescribed(groups[m], groups[n]) {
				put(groups, n, m)
			}
		}
	}
	return left(groups)
}

// oneDescribed reports whether nothing in two groups speaks against what befell whom the one names
// and whom the other describes being of one incident, and whether they share enough.
func oneDescribed(g, h group) bool {
	var all [2]traits
	for i, of := range []group{g, h} {
		for _, t := range of {
			x := t.traits
			all[i].Numbers, all[i].Where, all[i].Around = with(all[i].Numbers, x.Numbers...), with(all[i].Where, x.Where...), with(all[i].Around, x.Around...)
		}
	}
	if otherNumbers(all[0].Numbers, all[1].Numbers) || otherPlaces(&all[0], &all[1]) {
		return false
	}
	for _, s := range g {
		for _, t := range h {
			if otherPeople(s.traits, t.traits) || s.Article == t.Article && !s.Interval.Overlaps(t.Interval) {
				return false
			}
		}
	}
	return cluster.Shared(coreOf(g), coreOf(h)) >= leastDescribed
}
