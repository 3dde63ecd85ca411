package timeline

import (
	"cmp"
	"maps"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// What several articles tell without any date is an event as well, and what leans
// on another event until it is known whether that dates it. Within
// articles that were published on a day, only sentences that need no others to
// be understood can be one, and in much the same words. Articles without a
// publish date, of which nearly all sentences are such, are first told apart by
// all that they tell (story.go), and then their sentences (retell.go).

const (
	floorUndated  = 0.56 // mentions without a time are one event
	leastUndated  = 4    // least number of stems and names that they share
	commonUndated = 40   // a stem or name of more mentions brings none together
)

// undated finds events that no mention dates: what befell somebody, and what articles without a
// publish date tell, which is grouped story by story. found has the groups of mentions that can
// be understood alone. An event that one of them dates after all is that dated event.
func (c *corpus) undated(dated, found []group, rest []*telling) (with, more []group) {
	befallen := c.befallen(rest, found)
	with, retold := c.retell(dated, c.unpublished(rest))
	return with, append(befallen, c.attestedOf(retold)...)
}

// attestedOf returns the groups that are events.
func (c *corpus) attestedOf(groups []group) []group {
	return slices.DeleteFunc(groups, func(g group) bool { return !c.attested(g) })
}

// attested reports whether a group without a date is an event. What befell somebody once, as one article
// tells with what it leans on, may be told by others in other words: befallen brings that together.
func (c *corpus) attested(g group) bool {
	return countVoices(g, c.voice) > 1 || g.leans() && !slices.ContainsFunc(g, func(t *telling) bool { return len(t.traits.Deeds) > 0 })
}

// untimed returns the mentions without a time that can be understood alone, of articles with a
// publish date.
func (c *corpus) untimed(rest []*telling) []*telling {
	var out []*telling
	for _, t := range rest {
		if !t.dated() && c.articles[t.Article].Dated && t.traits.event(t.role) {
			out = append(out, t)
		}
	}
	return out
}

// unpublished returns the mentions without a time of articles without a publish date.
func (c *corpus) unpublished(rest []*telling) []*telling {
	var out []*telling
	for _, t := range rest {
		if !t.dated() && !c.articles[t.Article].Dated {
			out = append(out, t)
		}
	}
	return out
}

// oneUndated returns how mentions without a time are gathered.
func oneUndated(alone []*telling) cluster.Options {
	return cluster.Options{Floor: floorUndated, Common: commonUndated, Lowers: true, Weigh: func(i, j int, likeness float64) float64 {
		if cluster.Shared(alone[i].core, alone[j].core) < leastUndated {
			return 0
		}
		return weigh(alone[i], alone[j], likeness)
	}}
}

// befallen groups what articles with a publish date tell without a time to have befallen
// somebody but once, where none of them dates it; found is what else they tell without one.
func (c *corpus) befallen(rest []*telling, found []group) []group {
	taken := map[*telling]bool{}
	for _, g := range found {
		if countVoices(g, c.voice) > 1 {
			for _, t := range g {
				taken[t] = true
			}
		}
	}
	of := map[string]group{}
	alone := map[string]bool{} // one of them can be understood without what is around it
	for _, t := range rest {
		x := t.traits
		if t.dated() || taken[t] || !c.articles[t.Article].Dated || t.role != article.Prose || x.Idle || x.Wished || x.Denies {
			continue
		}
		for _, d := range x.Deeds {
			told := slices.ContainsFunc(of[d], func(o *telling) bool { return o.Article == t.Article && o.Sentence == t.Sentence })
			if t.passing && slices.ContainsFunc(of[d], func(o *telling) bool { return o.Article == t.Article }) || told {
				continue
			}
			of[d] = append(of[d], t)
			alone[d] = alone[d] || x.Alone
		}
	}
	var out []group
	for _, d := range slices.Sorted(maps.Keys(of)) {
		g := slices.DeleteFunc(of[d], func(t *telling) bool { return taken[t] })
		if !alone[d] || countVoices(g, c.voice) < 2 && !g.leans() {
			continue
		}
		for _, t := range g {
			taken[t] = true
		}
		slices.SortFunc(g, inOrder)
		out = append(out, g)
	}
	return out
}

// retell groups what articles without a publish date tell, and returns the dated
// groups, with what has joined them, and the others.
func (c *corpus) retell(dated []group, unpublished []*telling) (joined, undated []group) {
	of := map[int][]*telling{}
	for _, t := range unpublished {
		of[t.Article] = append(of[t.Article], t)
	}
	tells := map[[2]int][]int{} // article and sentence to the dated groups told there
	for n, g := range dated {
		for _, t := range g {
			if !c.articles[t.Article].Dated {
				of[t.Article] = append(of[t.Article], t)
				tells[[2]int{t.Article, t.Sentence}] = append(tells[[2]int{t.Article, t.Sentence}], n)
			}
		}
	}
	for _, tellings := range of {
		slices.SortStableFunc(tellings, func(a, b *telling) int { // what has no time stands for its sentence
			return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.dates(), b.dates()), inOrder(a, b))
		})
	}
	joined = slices.Clone(dated)
	taken := map[int]bool{}
	for _, st := range c.stories() {
		var tellings []*telling
		for _, n := range st.articles {
			tellings = append(tellings, of[n]...)
		}
		for _, g := range c.retold(st, tellings) {
			n := c.datedBy(g, dated, tells)
			if taken[n] {
				n = -1
			}
			told := map[[2]int]bool{}
			var event group
			if n >= 0 {
				taken[n] = true
				event = slices.Clip(joined[n])
				for _, t := range event {
					told[[2]int{t.Article, t.Sentence}] = true
				}
			}
			for _, t := range g {
				if !t.dated() && !told[[2]int{t.Article, t.Sentence}] {
					event = append(event, t)
				}
			}
			slices.SortFunc(event, inOrder)
			if n >= 0 {
				joined[n] = event
			} else {
				undated = append(undated, event)
			}
		}
	}
	return joined, undated
}

// datedBy returns which of the dated groups is the event that sentences of a story
// tell, or -1: the one that most of them tell, if what it dates is what several of
// them are about.
func (c *corpus) datedBy(g group, dated []group, tells map[[2]int][]int) int {
	heads := map[string]int{}
	for _, t := range g {
		for _, h := range t.traits.Heads {
			heads[h]++
		}
	}
	count := map[int]int{}
	best := -1
	for _, t := range g {
		for _, n := range tells[[2]int{t.Article, t.Sentence}] {
			about := slices.ContainsFunc(dated[n].heads(), func(h string) bool { return heads[h] > 1 })
			if !about || dated[n].published(c) {
				continue
			}
			if count[n]++; best < 0 || count[n] > count[best] || count[n] == count[best] && n < best {
				best = n
			}
		}
	}
	return best
}

// published reports whether an article with a publish date tells of an event.
func (g group) published(c *corpus) bool {
	return slices.ContainsFunc(g, func(t *telling) bool { return c.articles[t.Article].Dated })
}

// dates returns 1 for a mention with a time of its own, 0 for one without.
func (t *telling) dates() int {
	if t.dated() {
		return 1
	}
	return 0
}
