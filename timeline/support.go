package timeline

import (
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
)

// Sentences without a time of their own support the event that they clearly
// speak of; they never date it.

// speaksOf reports whether a mention without a vote clearly speaks of an event:
// in the same words; or with its verb or noun in like words; or as a happening
// with the same people at the same place.
func (c *corpus) speaksOf(t telling, g group, likeness float64) bool {
	if t.slight {
		return true // "Tuesday's attack" in the days after an attack on Tuesday
	}
	if !slices.ContainsFunc(g, func(o telling) bool { return cluster.Shared(t.core, o.core) >= leastShared }) {
		return false
	}
	x := t.traits
	if x.Denies != slices.ContainsFunc(g, func(o telling) bool { return o.traits.Denies }) {
		return false // "was not arrested" tells of no arrest
	}
	elsewhere, others := otherNames(x, g), apart(x.Numbers, g.numbers())
	if elsewhere && others || likeness < floorAlike && (elsewhere || others || otherAgent(x, g) || c.farFrom(t, g)) {
		return false
	}
	if len(x.Heads) > 0 && len(tellingHeads(x.Heads)) == 0 && !slices.ContainsFunc(g, func(o telling) bool { return cluster.Shared(t.core, o.core) >= leastUndated }) {
		return false
	}
	switch {
	case t.role == article.Headline:
		return likeness >= floorAlike
	case likeness >= floorSame || likeness >= floorAlike && !apart(x.Heads, g.heads()) || likeness >= floorSupport && meet(tellingHeads(x.Heads), g.heads()):
		return true
	case likeness < floorNamed || !x.Nominal || len(x.Named) < 2:
		return false
	}
	return !slices.ContainsFunc(x.Named, func(name string) bool {
		return !slices.ContainsFunc(g, func(o telling) bool { return slices.Contains(o.traits.Named, name) })
	})
}

// tellingHeads leaves out the verbs that say next to nothing of what was done: who
// looks for a man and who looks at a house do not do the same.
func tellingHeads(heads []string) []string {
	return slices.DeleteFunc(slices.Clone(heads), func(h string) bool { return lightVerbs[h] })
}

// lightVerbs are stems.
var lightVerbs = grammar.Set(`look take make get give put go have do keep set call show see find know think want try use`)

// numbers returns the numbers in what the mentions of a group tell.
func (g group) numbers() []string {
	var out []string
	for _, t := range g {
		out = append(out, t.traits.Numbers...)
	}
	return out
}

// farDays is how long after an event that only one article tells of another one
// needs to say in more than like words that it means it.
const farDays = 60

// farFrom reports whether an article was published long before or after an event that
// no two voices tell of: what is told again and again of other days is like it.
func (c *corpus) farFrom(t telling, g group) bool {
	a := c.articles[t.Article]
	if !a.Dated || slices.ContainsFunc(g, func(o telling) bool { return o.Article == t.Article }) || countVoices(g, c.voice) > 1 {
		return false
	}
	i := sharpest(g)
	return a.Published > i.Last()+farDays || a.Published < i.First()-farDays
}

// otherNames reports whether a mention names someone or somewhere, and none whom the
// sentences of an event name.
func otherNames(x *traits, g group) bool {
	return len(x.Own) > 0 && !slices.ContainsFunc(g, func(o telling) bool { return meet(x.Own, o.traits.Around) })
}

// otherAgent reports whether someone else does in a mention, or is done to, what
// the event's mentions tell of people whom they name.
func otherAgent(x *traits, g group) bool {
	if !x.Acts || x.Unnamed || len(x.Agents) == 0 && x.Being { // "the letter was delivered" says not by whom
		return false
	}
	others := 0
	for _, o := range g {
		theirs := o.traits.Agents
		if meet(x.Agents, theirs) {
			return false
		}
		if len(theirs) > 0 {
			others++
		}
	}
	return 2*others > len(g)
}

// support adds to every group the mentions that speak of it without voting on
// its date: sentences without a time, captions, the headline. It returns the
// mentions that speak of none.
func (c *corpus) support(groups []group, rest []telling) ([]group, []telling) {
	index := cluster.NewIndex()
	told := map[[2]int][]int{} // article and sentence to the groups told there
	for n, g := range groups {
		index.Add(coreOf(g))
		for _, t := range g {
			told[[2]int{t.Article, t.Sentence}] = append(told[[2]int{t.Article, t.Sentence}], n)
		}
	}
	type place struct{ article, sentence, group int }
	best := map[place]int{} // to the mention of rest that speaks of it most
	chosen := make([]int, len(rest))
	likeness := make([]float64, len(rest))
	spare := make([]telling, 0, len(rest))
	for i, t := range rest {
		chosen[i] = -1
		var n int
		var next float64
		n, likeness[i], next = index.Nearest(t.core, func(n int) bool {
			if t.slight {
				return sameDays(t.Interval, sharpest(groups[n])) && meet(t.traits.Heads, groups[n].heads())
			}
			if !c.articles[t.Article].Dated && !groups[n].published(c) {
				return false // their story tells more of such than the words alone
			}
			return !t.dated() || t.Interval.Overlaps(sharpest(groups[n]))
		})
		if n < 0 || !t.slight && (t.traits.Contents < 2 || likeness[i]-next < leastLead) || !c.speaksOf(t, groups[n], likeness[i]) {
			spare = append(spare, t)
			continue
		}
		if slices.Contains(told[[2]int{t.Article, t.Sentence}], n) {
			continue // the sentence tells the event already
		}
		at := place{t.Article, t.Sentence, n}
		if j, known := best[at]; known && likeness[i] <= likeness[j] {
			continue
		} else if known {
			chosen[j] = -1
		}
		best[at], chosen[i] = i, n
	}
	for i, t := range rest {
		if n := chosen[i]; n >= 0 {
			if !t.slight {
				t.Relation = Context
			}
			groups[n] = append(groups[n], t)
		}
	}
	for _, g := range groups {
		slices.SortFunc(g, inOrder)
	}
	return groups, spare
}
