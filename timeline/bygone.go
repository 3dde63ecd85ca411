package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// What was over weeks before an article is told in it as background, in a clause or two, and
// each article tells another side of it: that a man was convicted in October 2010, was sentenced
// to nine years, had fired at policemen. Few things of one bygone time are told in a story, so
// that accounts which name the same and have some more words in common tell of one.

// bygoneDays is how many days before its article a thing was over that is background there.
const bygoneDays = 14

// What accounts of one bygone thing have in common.
const (
	leastBygone  = 4    // least number of stems and names in their sentences
	likelyBygone = 0.45 // how alike they are at least
)

// oneBygone reports whether two articles tell the same as background.
func (c *corpus) oneBygone(a, b *telling) bool {
	if a.Article == b.Article || !c.bygone(a) || !c.bygone(b) {
		return false
	}
	x, y := a.traits, b.traits
	if apart(x.Numbers, y.Numbers) || otherDeeds(x.Deeds, y.Deeds) || x.Denies != y.Denies || cluster.Shared(a.core, b.core) == 0 {
		return false
	}
	shared := cluster.Shared(a.vector, b.vector)
	if nameOne(x.Around, y.Around) {
		shared++
	} else if !meet(x.Around, y.Around) {
		return false
	}
	return shared >= leastBygone
}

// bygone reports whether a mention tells of something as background.
func (c *corpus) bygone(t *telling) bool {
	a := c.articles[t.Article]
	return a.Dated && t.dated() && t.role == article.Prose && t.Relation == Happened && !t.traits.Nominal && t.Interval.Last()+bygoneDays < a.Published
}

// nameOne reports whether one of two lists of names has the first word of one that the other
// has: "Ibrahim" of "Ibrahim Reed".
func nameOne(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool {
			return strings.HasPrefix(x, y+" ") || strings.HasPrefix(y, x+" ")
		})
	})
}
