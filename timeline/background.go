package timeline

import (
	"maps"
	"math"
	"slices"
	"sync"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// background is the Counts of mentions with a time, to be asked.
type background struct {
	c            *corpus
	mentions     int
	starts, ends tally
	holders      []int // by number of a word
}

// secondary are the hashes of what only says what other words are of: countries, wider kinds.
var secondary = sync.OnceValue(func() map[uint64]bool {
	out := map[uint64]bool{}
	for _, country := range grammar.CountryOf {
		out[hashOf("@"+country)] = true
	}
	for _, wider := range grammar.WiderRows {
		out[hashOf(wider)] = true
	}
	return out
})

// tally counts by day.
type tally struct {
	days []date.Day // ascending
	upTo []int      // by place in days: the count of it and those before it
}

func newTally(counts map[date.Day]int) tally {
	t := tally{days: slices.Sorted(maps.Keys(counts))}
	all := 0
	for _, day := range t.days {
		all += counts[day]
		t.upTo = append(t.upTo, all)
	}
	return t
}

// before returns the count of the days before one.
func (t tally) before(day date.Day) int {
	n, _ := slices.BinarySearch(t.days, day)
	if n == 0 {
		return 0
	}
	return t.upTo[n-1]
}

// countDated counts dated mentions.
func (c *corpus) countDated(dated []*telling) Counts {
	b := Counts{len(dated), map[uint64]int{}, map[date.Day]int{}, map[date.Day]int{}}
	for _, t := range dated {
		b.Starts[t.Interval.Start]++
		b.Ends[t.Interval.End]++
		for _, f := range t.vector {
			b.Words[c.words.hashes[f.ID]]++
		}
	}
	return b
}

// newBackground makes a background ready to be asked of the words of the corpus.
func (c *corpus) newBackground(of Counts) *background {
	b := &background{c: c, mentions: of.Of, starts: newTally(of.Starts), ends: newTally(of.Ends), holders: make([]int, len(c.words.hashes))}
	for id, h := range c.words.hashes {
		b.holders[id] = of.Words[h]
	}
	return b
}

// crowd returns how many of the mentions are of a time, or may be.
func (b *background) crowd(i date.Interval) int {
	return b.starts.before(i.End) - b.ends.before(i.Start+1)
}

// rarity returns how rare a word is among the mentions, from 0 to 1.
func (b *background) rarity(id int32) float64 {
	of := func(holders int) float64 { return math.Log(1 + float64(b.mentions)/float64(holders)) }
	return of(max(b.holders[id], leastFrequency)) / of(leastFrequency)
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
			if id := v[i].ID; !secondary()[b.c.words.hashes[id]] {
				words++
				rare += b.rarity(id)
			}
			i, j = i+1, j+1
		}
	}
	return words, rare
}
