package timeline

import (
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
)

// Sentences without a time of their own support the event that they clearly
// speak of; they never date it.

// speaksOf reports whether a mention without a vote clearly speaks of an event: in the
// same words; or with its verb or noun in like words, as something that happened, with
// nothing that speaks against it.
func (c *corpus) speaksOf(t *telling, g group, p profile) bool {
	if t.slight {
		return true // "Tuesday's attack" in the days after an attack on Tuesday
	}
	near, shared := t.near(g)
	x := t.traits
	if near >= floorSame && shared >= leastUndated && x.Denies == p.denied && !otherTime(x, p) {
		return true
	}
	if c.contradicts(t, p) || !meet(tellingHeads(x.Heads), p.heads) {
		return false
	}
	if t.role == article.Headline {
		return near >= floorAlike
	}
	elsewhere, others := len(x.Own) > 0 && !c.namesAny(x.Own, p), apart(x.Numbers, p.numbers)
	if elsewhere || others {
		return near >= floorAlike && elsewhere != others
	}
	if near >= floorAlike {
		return shared > leastShared || c.namesAny(slices.Concat(x.Own, x.Agents), p)
	}
	told := slices.DeleteFunc(tellingHeads(x.Heads), func(h string) bool { return casualties[h] || !slices.Contains(p.heads, h) })
	if len(told) == 0 && !meet(x.Numbers, p.numbers) && !c.namesAny(x.Own, p) {
		return false // "several people were killed"
	}
	return near >= floorSupport && shared > leastShared
}

// near returns how alike a mention is to the dated one of a group that is most like it, and
// how many words they share.
func (t *telling) near(g group) (likeness float64, shared int) {
	for _, o := range g {
		if l := cluster.Dot(t.core, o.core); o.dated() && l > likeness {
			likeness, shared = l, cluster.Shared(t.core, o.core)
		}
	}
	return likeness, shared
}

// mayJoin reports whether a mention that is not slight can speak of an event, as far as its
// words say.
func (t *telling) mayJoin(g group) bool {
	near, _ := t.near(g)
	return near >= floorSame || near >= floorSupport && !t.traits.Idle
}

// maySpeak reports whether a mention can speak of an event, as far as its words and the senses
// of what carries it say: without that speaksOf is false, but of a slight one.
func maySpeak(t *telling, g group, heads []string) bool {
	near, _ := t.near(g)
	return near >= floorSame || near >= floorSupport && meet(tellingHeads(t.traits.Heads), heads)
}

// casualties are senses of what is told of attack after attack.
var casualties = map[string]bool{"=die": true, "=injure": true, "=attack": true, "=shoot": true, "=bomb": true, "=protest": true, "=march": true}

// namesAny reports whether an event's sentences have one of several names.
func (c *corpus) namesAny(names []string, p profile) bool {
	return slices.ContainsFunc(names, func(key string) bool { return c.knows(p, key) })
}

// contradicts reports whether something in a mention says that it does not tell of an
// event: that it did not happen or need not have; that somebody else did it, or
// elsewhere; that it was another day, or another such happening.
func (c *corpus) contradicts(t *telling, p profile) bool {
	x := t.traits
	if a := c.articles[t.Article]; a.Dated && !p.planned && a.Published+1 < p.date.First() {
		return true
	}
	if x.Idle || x.Denies != p.denied || x.Wished && !p.wished && !p.planned {
		return true
	}
	if c.otherDoers(x, p) && !meet(x.Deeds, p.deeds) {
		return true // another country recognised the council
	}
	elsewhere := slices.ContainsFunc(x.Where, func(key string) bool { return !c.knows(p, key) })
	return elsewhere || c.farFrom(t, p) || otherAgent(x, p) || otherTime(x, p)
}

// otherTime reports whether a time that a mention tells of is not that of an event.
func otherTime(x *traits, p profile) bool {
	return slices.ContainsFunc(x.Times, func(i date.Interval) bool { return !i.Overlaps(p.date) })
}

// otherAgent reports whether someone else does in a mention, or is done to, what an
// event's mentions tell of people whom they name.
func otherAgent(x *traits, p profile) bool {
	switch {
	case !x.Acts:
		return false
	case len(x.Agents) > 0:
		return !slices.ContainsFunc(x.Agents, func(who string) bool { return p.names[who] })
	case x.Unnamed || x.Being: // "the letter was delivered" says not by whom
		return false
	}
	return 2*p.acting > p.mentions
}

// supportDays is how long after an event articles that do not say whom it befell still speak of it.
const supportDays = 30

// farFrom reports whether an article was published long before or after an event of
// which a mention does not say whom it befell.
func (c *corpus) farFrom(t *telling, p profile) bool {
	a := c.articles[t.Article]
	if !a.Dated || a.Published <= p.date.Last()+supportDays && a.Published+supportDays >= p.date.First() {
		return false
	}
	return !meet(t.traits.Deeds, p.deeds)
}

// tellingHeads leaves out the verbs that say next to nothing of what was done: who
// looks for a man and who looks at a house do not do the same.
func tellingHeads(heads []string) []string {
	return slices.DeleteFunc(slices.Clone(heads), func(h string) bool { return lightVerbs[h] })
}

// lightVerbs are stems.
var lightVerbs = grammar.Set(`look take make get give put go have do keep set call show see find know think want try use come urg hope`)

// numbers returns the numbers in what the mentions of a group tell.
func (g group) numbers() []string {
	var out []string
	for _, t := range g {
		out = append(out, t.traits.Numbers...)
	}
	return out
}

// support adds to every group the mentions that speak of it without voting on
// its date: sentences without a time, captions, the headline. It returns the
// mentions that speak of none.
func (c *corpus) support(groups []group, rest []*telling, known *background) ([]group, []*telling) {
	index := cluster.NewIndex()
	profiles := make([]profile, len(groups))
	told := map[[2]int][]int{} // article and sentence to the groups told there
	deeds, kinds := map[string][]int{}, map[string][]int{}
	parallel.Each(len(groups), func(n int) { profiles[n] = c.profileOf(groups[n]) })
	for n := range c.singular(groups) {
		profiles[n].singular = true
	}
	for n, g := range groups {
		for _, d := range profiles[n].deeds {
			deeds[d] = append(deeds[d], n)
		}
		for _, k := range profiles[n].happens {
			kinds[k] = append(kinds[k], n)
		}
		index.Add(profiles[n].core)
		for _, t := range g {
			told[[2]int{t.Article, t.Sentence}] = append(told[[2]int{t.Article, t.Sentence}], n)
		}
	}
	offers := make([]offer, len(rest))
	parallel.Runs(len(rest), func(from, to int) {
		search := index.Search()
		var by lens
		for i := from; i < to; i++ {
			offers[i] = c.offerOf(rest[i], groups, profiles, deeds, search, &by)
			if offers[i].group < 0 {
				if n := known.speaksOfKind(rest[i], groups, profiles, kinds); n >= 0 {
					offers[i] = offer{n, rest[i], 0, false}
				} else if n, t := known.likeliest(rest[i], offers[i].likeness, groups, profiles, search, &by); n >= 0 {
					offers[i] = offer{n, t, 0, false}
				}
			}
		}
	})
	type place struct{ article, sentence, group int }
	best := map[place]int{} // to the mention of rest that speaks of it most
	chosen := make([]int, len(rest))
	spare := make([]*telling, 0, len(rest))
	for i, t := range rest {
		chosen[i] = -1
		o := offers[i]
		if o.group < 0 {
			spare = append(spare, t)
			continue
		}
		if slices.Contains(told[[2]int{t.Article, t.Sentence}], o.group) {
			continue // the sentence tells the event already
		}
		if o.did {
			chosen[i] = o.group
			told[[2]int{t.Article, t.Sentence}] = append(told[[2]int{t.Article, t.Sentence}], o.group)
			continue
		}
		at := place{t.Article, t.Sentence, o.group}
		if j, known := best[at]; known && o.likeness <= offers[j].likeness {
			continue
		} else if known {
			chosen[j] = -1
		}
		best[at], chosen[i] = i, o.group
	}
	for i, o := range offers {
		if n, t := chosen[i], o.told; n >= 0 {
			if !t.slight && t.Relation != Context {
				told := *t
				told.Relation, t = Context, &told
			}
			groups[n] = append(groups[n], t)
		}
	}
	for _, g := range groups {
		slices.SortFunc(g, inOrder)
	}
	return groups, spare
}

// offer is the group of which a mention speaks.
type offer struct {
	group    int      // -1 if there is none
	told     *telling // the mention, looked at closely
	likeness float64  // to it, or else to the event whose words are most like it
	did      bool     // it tells what befell the same
}

// offerOf returns the one group of which a mention clearly speaks.
func (c *corpus) offerOf(t *telling, groups []group, profiles []profile, deeds map[string][]int, search *cluster.Search, by *lens) offer {
	if t.passing {
		return offer{group: -1}
	}
	if n := c.did(t, profiles, deeds); n >= 0 {
		return offer{n, t, 1, true}
	}
	if !t.slight && t.traits.Contents < leastContents {
		return offer{group: -1}
	}
	n, likeness, next := search.Nearest(t.core, func(n int) bool {
		if t.slight {
			return sameDays(t.Interval, profiles[n].date) && meet(t.traits.Heads, profiles[n].heads) && (t.traits.Nominal || len(t.traits.Own) == 0 || c.namesAny(t.traits.Own, profiles[n]))
		}
		if !c.articles[t.Article].Dated && !groups[n].published(c) {
			return false // their story tells more of such than the words alone
		}
		return !t.dated() || t.Interval.Overlaps(profiles[n].date)
	})
	if n < 0 || !t.slight && (likeness-next < leastLead || !t.mayJoin(groups[n])) {
		return offer{group: -1, likeness: likeness}
	}
	if t = c.closely(t, by); !c.speaksOf(t, groups[n], profiles[n]) {
		return offer{group: -1, likeness: likeness}
	}
	return offer{group: n, told: t, likeness: likeness}
}

// did returns the one group that tells what a mention tells to have befallen somebody,
// or -1.
func (c *corpus) did(t *telling, profiles []profile, deeds map[string][]int) int {
	best := foremost{n: -1}
	for _, d := range t.traits.Deeds {
		for _, n := range deeds[d] {
			p := profiles[n]
			if n != best.n && !c.contradicts(t, p) {
				best.consider(n, p.voices)
			}
		}
	}
	if best.most < 2*best.next {
		return -1
	}
	return best.n
}
