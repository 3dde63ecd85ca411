package timeline

import (
	"fmt"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// Doubts about which mentions are one event: one of them is hardly more like the
// others than it has to be.

const (
	sureMerge      = 50   // at the limit of likeness, in percent
	sureMergeLeast = 30   // below it: what tells of the same in other words may be brought together for other reasons
	sureMergeStep  = 400  // more for each whole likeness above it
	likelyMerge    = 0.42 // mentions that are this much alike on average are one event
)

// mergeDoubt returns what is in doubt about the mentions of an event being one
// event, or nil.
func (c *corpus) mergeDoubt(id string, g group) *Doubt {
	var dated group
	for _, t := range g {
		if t.votes() && t.role == article.Prose && t.Override == nil {
			dated = append(dated, t)
		}
	}
	odd, least := -1, likelyMerge
	for i, t := range dated {
		sum, n := 0.0, 0
		for j, u := range dated {
			if i != j && c.voice[t.Article] != c.voice[u.Article] {
				sum += weigh(t, u, cluster.Dot(c.words.whole(t), c.words.whole(u)))
				n++
			}
		}
		if n > 0 && sum/float64(n) < least {
			odd, least = i, sum/float64(n)
		}
	}
	if odd < 0 {
		return nil
	}
	t := dated[odd]
	var others []Mention
	for i, u := range dated {
		if i != odd && c.voice[t.Article] != c.voice[u.Article] {
			others = append(others, u.Mention)
		}
	}
	x := &Doubt{
		Kind:       DoubtfulMerge,
		Confidence: max(sureMergeLeast, sureMerge+int(sureMergeStep*(least-floorDated))),
		Reasons:    []string{fmt.Sprintf("what %s tells has little in common, in its words, with what the others tell", c.articles[t.Article].Slug)},
		Mentions:   append([]Mention{t.Mention}, others...),
		Fixes:      c.mergeFixes(id, t, others[0]),
	}
	x.File, x.Pos = c.place(t.Mention)
	slices.SortStableFunc(x.Mentions[1:], func(a, b Mention) int { return a.Article - b.Article })
	return x
}
