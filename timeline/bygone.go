package timeline

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// What was over weeks before an article is told in it as background, in a clause or two, and
// each article tells another side of it: that a man was convicted in October 2010, was sentenced
// to nine years, had fired at policemen. Few things of one bygone time are told in a story, so
// that accounts which name the same and have some more words in common tell of one: the rarer
// words, the more is told of that time.

// bygoneDays is how many days before its article a thing was over that is background there.
const bygoneDays = 14

// What accounts of one bygone thing have in common.
const (
	leastBygone  = 4    // least number of stems and names in their sentences
	leastWords   = 3    // the same without those that only say what others are of: countries, wider kinds
	rareBygone   = 0.45 // how rare these are together at least, for every doubling of what is told of the time
	mostCrowd    = 47   // more told of a time than this asks for no rarer words
	likelyBygone = 0.45 // how alike they are at least
)

// one reports whether two articles tell the same as background.
func (b *background) one(s, t *telling) bool {
	if s.Article == t.Article || !b.c.bygone(s) || !b.c.bygone(t) {
		return false
	}
	x, y := s.traits, t.traits
	if otherNumbers(x.Numbers, y.Numbers) || otherDeeds(x.Deeds, y.Deeds) || x.Denies != y.Denies || cluster.Shared(s.core, t.core) == 0 {
		return false
	}
	shared := cluster.Shared(s.vector, t.vector)
	words, rare := b.common(s.vector, t.vector)
	switch {
	case nameOne(x.Around, y.Around):
		shared, words, rare = shared+1, words+1, rare+0.5
	case !meet(x.Around, y.Around):
		return false
	}
	crowd := min(b.crowd(s.Interval), b.crowd(t.Interval))
	return shared >= leastBygone && words >= leastWords && rare >= rareBygone*math.Log2(1+float64(min(crowd, mostCrowd)))
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
