package timeline

import (
	"math"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
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

// background is what all dated mentions of a corpus tell together, to know by how common
// a word of them is, and how much is told of a time.
type background struct {
	c            *corpus
	starts, ends []date.Day // of their times, ascending
	holders      map[int32]int
	secondary    map[uint64]bool // hashes of what only says what other words are of
}

// newBackground returns the background of dated mentions.
func (c *corpus) newBackground(dated []*telling) *background {
	b := &background{c: c, holders: map[int32]int{}, secondary: map[uint64]bool{}}
	for _, country := range grammar.CountryOf {
		b.secondary[hashOf("@"+country)] = true
	}
	for _, wider := range grammar.WiderRows {
		b.secondary[hashOf(wider)] = true
	}
	for _, t := range dated {
		b.starts, b.ends = append(b.starts, t.Interval.Start), append(b.ends, t.Interval.End)
		for _, f := range t.vector {
			b.holders[f.ID]++
		}
	}
	slices.Sort(b.starts)
	slices.Sort(b.ends)
	return b
}

// crowd returns how many of the mentions are of a time, or may be.
func (b *background) crowd(i date.Interval) int {
	over, _ := slices.BinarySearch(b.ends, i.Start+1)
	begun, _ := slices.BinarySearch(b.starts, i.End)
	return begun - over
}

// rarity returns how rare a word is among the mentions, from 0 to 1.
func (b *background) rarity(id int32) float64 {
	of := func(holders int) float64 { return math.Log(1 + float64(len(b.starts))/float64(holders)) }
	return of(max(b.holders[id], leastFrequency)) / of(leastFrequency)
}

// one reports whether two articles tell the same as background.
func (b *background) one(s, t *telling) bool {
	if s.Article == t.Article || !b.c.bygone(s) || !b.c.bygone(t) {
		return false
	}
	x, y := s.traits, t.traits
	if apart(x.Numbers, y.Numbers) || otherDeeds(x.Deeds, y.Deeds) || x.Denies != y.Denies || cluster.Shared(s.core, t.core) == 0 {
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
	return shared >= leastBygone && words >= leastWords && rare >= rareBygone*math.Log2(1+float64(min(crowd, 63)))
}

// common returns how many words two vectors have in common, and how rare these are together.
func (b *background) common(v, w cluster.Vector) (words int, rare float64) {
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch {
		case v[i].ID < w[j].ID:
			i++
		case v[i].ID > w[j].ID:
			j++
		default:
			if id := v[i].ID; !b.secondary[b.c.words.hashes[id]] {
				words++
				rare += b.rarity(id)
			}
			i, j = i+1, j+1
		}
	}
	return words, rare
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
