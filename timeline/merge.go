package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
)

// Mentions of one event are brought together in nine steps: dated mentions that are alike, or
// tell of one kind of happening or one incident, and whose dates meet; groups of one time of which
// one but refers to the other; groups of one day in which the same befalls the same person;
// groups of one day of which one describes whom the other names; groups of the incident that a day is
// known for; groups that tell the same with days that cannot both be right; mentions without a time,
// to the event that they clearly speak of or most likely tell; phrases that name an event, for
// articles that say no more of it; and what several articles tell without any date.

// The limits of likeness, from 0 to 1. They are set high: a wrong merge
// misleads, a missed one is a line in overrides.yaml.
const (
	floorDated   = 0.34 // dated mentions are one event
	floorDispute = 0.45 // groups with different days are one event in dispute
	floorSaid    = 0.25 // the same, where all is said by the same person
	floorSupport = 0.38 // a mention without a time speaks of an event
	floorAlike   = 0.60 // the same, where one of them has no verb or noun of an event, or people, names or numbers differ
	floorSame    = 0.75 // the same, where verb and noun of the event differ
)

// commonDated is of how many mentions a stem or name is that brings none of them together.
const commonDated = 300

// leastLead is by how much a mention must be more like its event than like any other.
const leastLead = 0.04

// sameDay is by how much a happening of the same kind on the very same day is
// more likely to be the same one than its words tell.
const sameDay = 1.3

// likelySaid is how alike two things that one person says are at least, if the verb is the same
// and another word besides.
const likelySaid = 0.4

// otherOnes is by how much what befell different people is less likely to be one event than
// its words tell; one incident may have befallen both.
const otherOnes = 0.3

// leastShared is the least number of stems and names that two mentions of an event share: one
// word in common, however rare, makes no event.
const leastShared = 2

const (
	windowTold    = 7 // most days from an event to a dated report of it
	windowDispute = 3 // most days between the dates of one disputed event
)

// group is the mentions of one event.
type group []*telling

// compared reports whether a mention is compared by its vector, as far as that is known of a faint one.
func (t *telling) compared() bool {
	return t.gathered() || !t.faint && !t.passing && t.traits.Contents >= leastContents
}

// gathered reports whether a mention can be brought together with others by its vector.
func (t *telling) gathered() bool {
	return t.traits.event(t.role) || t.role == article.Prose && t.dated() && !t.slight
}

// merge returns the events as groups of mentions, dated ones first. The
// mentions of a group are in order.
func (c *corpus) merge(mentions []*telling) []group {
	if c.merged != nil {
		return c.asMerged(c.merged, mentions)
	}
	dated, rest := gatheredByTime(mentions)
	return c.complete(c.gather(dated, c.oneEvent(dated, c.countDated(dated))), rest)
}

// gatheredByTime parts the mentions that are gathered by their times from the others.
func gatheredByTime(mentions []*telling) (dated, rest []*telling) {
	dated, rest = make([]*telling, 0, len(mentions)/4), make([]*telling, 0, len(mentions))
	for _, t := range mentions {
		if t.dated() && t.role == article.Prose && !t.slight {
			dated = append(dated, t)
		} else {
			rest = append(rest, t)
		}
	}
	return dated, rest
}

// complete takes the steps that follow on gathering dated mentions; rest is the others.
func (c *corpus) complete(groups []group, rest []*telling) []group {
	known := c.newBackground(c.countDated(slices.Concat(groups...)))
	groups, rest = c.speakOf(c.joinDated(groups, known), rest, known)
	alone := c.untimed(rest)
	found := c.gather(alone, oneUndated(alone))
	groups, more := c.undated(groups, found, rest)
	return slices.Concat(groups, c.attestedOf(found), more)
}

// joinDated joins dated groups that are one event though they are not alike enough.
func (c *corpus) joinDated(groups []group, known *background) []group {
	return ordered(c.joinDisputed(c.joinKnown(c.joinDescribed(c.joinDeeds(c.refer(groups)), known)), known))
}

// speakOf adds to groups what speaks of them or names them, and returns the rest.
func (c *corpus) speakOf(groups []group, rest []*telling, known *background) ([]group, []*telling) {
	groups, rest = c.support(groups, rest, known)
	return c.name(groups, rest)
}

// datedOptions are the limits of gathering dated mentions.
var datedOptions = cluster.Options{Floor: floorDated, Window: windowTold, Common: commonDated}

// oneEvent returns how dated mentions are gathered; all is the background of all that there are.
func (c *corpus) oneEvent(dated []*telling, all Counts) cluster.Options {
	known, o := c.newBackground(all), datedOptions
	o.Weigh = func(i, j int, likeness float64) float64 {
		return max(weigh(dated[i], dated[j], likeness), known.likely(dated[i], dated[j]))
	}
	return o
}

// gather groups mentions that are alike and whose dates meet.
func (c *corpus) gather(tellings []*telling, o cluster.Options) []group {
	items := c.items(tellings)
	var groups []group
	for _, members := range cluster.Group(items, o) {
		g := make(group, len(members))
		for k, i := range members {
			g[k] = tellings[i]
		}
		groups = append(groups, g)
	}
	return ordered(groups)
}

// ordered puts groups in order, and the mentions of each.
func ordered(groups []group) []group {
	for _, g := range groups {
		slices.SortFunc(g, inOrder)
	}
	slices.SortFunc(groups, func(a, b group) int { return inOrder(a[0], b[0]) })
	return groups
}

// items returns mentions as they are gathered. The order of the keys is that of the ids.
func (c *corpus) items(tellings []*telling) []cluster.Item {
	items := make([]cluster.Item, len(tellings))
	for i, t := range tellings {
		items[i] = cluster.Item{Key: t.key, Vector: c.words.whole(t), Interval: t.Interval, NotAfter: t.Relation == Reported, Source: t.Article}
	}
	return items
}

// weigh corrects the likeness of two mentions: different numbers and different
// speakers hint at different things, in words that may be much the same; the
// same kind of happening on one day hints at one thing.
func weigh(a, b *telling, likeness float64) float64 {
	if meet(a.traits.Deeds, b.traits.Deeds) && a.traits.Denies == b.traits.Denies && a.dated() && b.dated() {
		return max(likeness, likelyDeed)
	}
	if meetNamed(a.traits.Steps, b.traits.Steps) && a.traits.Denies == b.traits.Denies && a.Interval.Days() == 1 && sameDays(a.Interval, b.Interval) && a.Relation != Reported && b.Relation != Reported {
		return max(likeness, likelyDeed)
	}
	shared := leastShared
	if !a.dated() {
		shared = leastUndated
	}
	if cluster.Shared(a.core, b.core) < shared || a.traits.Denies != b.traits.Denies {
		return 0
	}
	if otherNumbers(a.traits.Numbers, b.traits.Numbers) {
		likeness *= 0.7
	}
	switch {
	case a.dated() && otherVictims(a.traits, b.traits):
		likeness *= otherOnes
	case otherPeople(a.traits, b.traits):
		likeness *= 0.6
	case a.dated() && !sameDays(a.Interval, b.Interval) && otherPlaces(a.traits, b.traits):
		likeness *= 0.6
	}
	said := a.Relation == Reported && b.Relation == Reported
	switch by, other := a.traits.Speakers, b.traits.Speakers; {
	case said && apart(by, other):
		likeness *= 0.7
	case said && meet(by, other) && meet(tellingHeads(a.traits.Heads), b.traits.Heads) && cluster.Shared(a.core, b.core) > leastShared: // one person tells one thing twice
		likeness = max(likeness, likelySaid)
	case said && meet(by, other): // one person tells one thing with several verbs
	case apart(a.traits.Heads, b.traits.Heads):
		likeness *= 0.75
	case a.Interval.Days() == 1 && sameDays(a.Interval, b.Interval):
		likeness = min(1, sameDay*likeness)
	}
	return likeness
}

// otherPeople reports whether two mentions tell what different people do, and
// neither sentence names the other's.
func otherPeople(a, b *traits) bool {
	if !a.Acts || !b.Acts {
		return false
	}
	unnamed := func(t, in *traits) bool { return len(t.Agents) > 0 && !meet(t.Agents, in.Around) }
	return unnamed(a, b) && unnamed(b, a) && !meet(a.Agents, b.Agents)
}

// apart reports whether two lists hold something, and nothing in common.
func apart(a, b []string) bool { return len(a) > 0 && len(b) > 0 && !meet(a, b) }

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// heads returns the stems of the words that carry what the mentions tell.
func (g group) heads() []string {
	var out []string
	for _, t := range g {
		for _, h := range t.traits.Heads {
			if !slices.Contains(out, h) {
				out = append(out, h)
			}
		}
	}
	return out
}

// coreOf returns what the mentions of a group tell on average.
func coreOf(g group) cluster.Vector {
	vectors := make([]cluster.Vector, len(g))
	for i, t := range g {
		vectors[i] = t.core
	}
	return cluster.Centroid(vectors)
}

// sharpest returns the shortest interval of a group, of equals the first.
func sharpest(g group) date.Interval {
	return slices.MinFunc(g, func(a, b *telling) int {
		return cmp.Or(cmp.Compare(a.Interval.Days(), b.Interval.Days()), a.Interval.Compare(b.Interval))
	}).Interval
}
