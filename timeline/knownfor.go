package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/date"
)

// The incident that a day is known for is told by most of the articles, and each that comes back
// to it tells it in other words, and less of it: "Monday's onslaught", "two explosions killed at
// least 30 people". What a day has of such beside it is told of that incident, where nothing speaks
// against it.

const (
	leastKnown = 3 // articles that tell what a day is known for, at least
	leadKnown  = 2 // how many times as many as of anything else of the kind
)

// occasion is a group as one of the incidents of its day.
type occasion struct {
	group    int
	articles int
	kinds    []string // of the happenings that it tells of
	public   []string // those that a reader knows it by
	places   []string // names of its sentences that are not people, and @countries
	refers   bool     // one of its mentions tells no more than kind, time and place, or a quake
}

// occasionOf returns a group as one of the incidents of its day; ok is false if it is none, or of
// no one day.
func (c *corpus) occasionOf(n int, g group) (o occasion, day date.Day, ok bool) {
	when := sharpest(g)
	if when.Days() != 1 {
		return o, 0, false
	}
	o.group = n
	of := map[int]bool{}
	told, public := 0, 0
	for _, t := range g {
		of[t.Article] = true
		x := t.traits
		if x.Denies || x.Wished || t.Relation == Planned {
			return o, 0, false
		}
		if t.Relation != Happened {
			continue
		}
		if kinds := incidentKinds(x); len(kinds) > 0 {
			told++
			o.kinds = with(o.kinds, kinds...)
		}
		if len(x.Refers.Kinds) > 0 {
			public++
			o.public = with(o.public, x.Refers.Kinds...)
		}
		o.refers = o.refers || x.Refers.Bare && len(x.Refers.Kinds) > 0
		o.places = with(o.places, x.Refers.Places...)
	}
	o.articles = len(of)
	if leastOfKind*public < len(g) {
		o.public = nil
	}
	return o, when.First(), leastOfKind*told >= len(g) && told > 0
}

// incidentKinds returns the kinds of incidents that a mention tells of.
func incidentKinds(x *traits) []string {
	return slices.DeleteFunc(slices.Concat(x.Happens, x.Refers.Kinds), func(k string) bool {
		return !slices.ContainsFunc(familiesOf[k], func(f string) bool { return f == "harm" || f == "disaster" })
	})
}

// occasions are the incidents of a story, by day.
type occasions struct {
	of   map[date.Day][]occasion // those that most articles tell first
	days []date.Day              // ascending
	upTo []int                   // by place in days: how many articles tell those before it
}

func (c *corpus) occasionsOf(groups []group) occasions {
	all := occasions{of: map[date.Day][]occasion{}}
	for n, g := range groups {
		if o, day, ok := c.occasionOf(n, g); ok {
			if all.of[day] == nil {
				all.days = append(all.days, day)
			}
			all.of[day] = append(all.of[day], o)
		}
	}
	slices.Sort(all.days)
	all.upTo = make([]int, len(all.days)+1)
	for i, day := range all.days {
		slices.SortStableFunc(all.of[day], func(a, b occasion) int { return cmp.Compare(b.articles, a.articles) })
		all.upTo[i+1] = all.upTo[i]
		for _, o := range all.of[day] {
			all.upTo[i+1] += o.articles
		}
	}
	return all
}

// around returns how many articles tell what is of the days around one.
func (all occasions) around(day date.Day) int {
	from, _ := slices.BinarySearch(all.days, day-supportDays)
	to, _ := slices.BinarySearch(all.days, day+supportDays+1)
	return all.upTo[to] - all.upTo[from]
}

// joinKnown joins to the incident that a day is known for what else is told of it.
func (c *corpus) joinKnown(groups []group) []group {
	all := c.occasionsOf(groups)
	for _, day := range all.days {
		first, rest := all.of[day][0], all.of[day][1:]
		if first.articles < leastKnown {
			continue
		}
		others := all.around(day) - first.articles
		var same []occasion
		next := 0
		for _, o := range rest {
			if c.oneKnownFor(groups, first, o) {
				same = append(same, o)
				others -= o.articles
			} else {
				next = max(next, o.articles)
			}
		}
		if first.articles < leadKnown*next {
			continue
		}
		for _, o := range same {
			if o.refers && meet(first.public, o.public) || first.articles >= leadKnown*others {
				put(groups, o.group, first.group)
			}
		}
	}
	return left(groups)
}

// singular returns the groups that are the one incident of the weeks around them.
func (c *corpus) singular(groups []group) map[int]bool {
	all, out := c.occasionsOf(groups), map[int]bool{}
	for _, day := range all.days {
		if first := all.of[day][0]; first.articles >= leastKnown && first.articles >= leadKnown*(all.around(day)-first.articles) {
			out[first.group] = true
		}
	}
	return out
}

// mostAgainst is of how many pairs of mentions one may speak against the incident being the same: of
// very many accounts some have another place.
const mostAgainst = 10

// oneKnownFor reports whether nothing much speaks against an occasion being of the incident that its
// day is known for.
func (c *corpus) oneKnownFor(groups []group, first, o occasion) bool {
	if !kindred(first.kinds, o.kinds) || apart(first.places, o.places) {
		return false
	}
	against := 0
	for _, s := range groups[first.group] {
		for _, t := range groups[o.group] {
			if otherVictims(s.traits, t.traits) || otherPlaces(s.traits, t.traits) {
				against++
			}
		}
	}
	return against*mostAgainst <= len(groups[first.group])*len(groups[o.group])
}
