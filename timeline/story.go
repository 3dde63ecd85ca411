package timeline

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// Which articles tell of one story. Articles with a publish date need no answer:
// their days tell the events apart. Of articles without one, what is told at the
// same time is only to be seen from what they tell: two of one story share names
// and happenings that others lack.
//
// A word that only one article has says nothing about which others it is like, and
// neither does one that all have. So likeness is weighed twice: among all articles,
// which brings families together (all that is about film prizes), and then within
// every family by how rare words are there, which parts this year's from last year's.

// The limits of likeness of articles, from 0 to 1. Both were found on labelled
// news of 33 pairs of stories that resemble each other (the development part of
// the ECB+ corpus, see docs/accuracy.md): at these, 19 in 20 articles of a story
// belong to it and 17 in 20 of those that do are found.
const (
	floorFamily = 0.15
	floorStory  = 0.19
)

// commonStory bounds the articles that a stem or name brings together.
const commonStory = 400

// newsStory is the articles that tell of one thing, and what is rare among its family.
type newsStory struct {
	articles []int             // ascending
	rarity   map[int32]float64 // by stem or name: how rare it is in the family
}

// stories groups the articles without a publish date.
func (c *corpus) stories() []newsStory {
	var undated []int
	counts := map[int]map[int32]float64{}
	for n, a := range c.articles {
		if !a.Dated {
			undated = append(undated, n)
			counts[n] = c.count(n)
		}
	}
	var out []newsStory
	for _, family := range c.alike(undated, counts, rarity(undated, counts), floorFamily) {
		rare := rarity(family, counts)
		for _, articles := range c.alike(family, counts, rare, floorStory) {
			out = append(out, newsStory{articles, rare})
		}
	}
	return out
}

// count says how often an article has each stem and name.
func (c *corpus) count(n int) map[int32]float64 {
	counts := map[int32]float64{}
	for i, s := range c.sentences[n] {
		if c.articles[n].Sentences[i].Role == article.Furniture {
			continue
		}
		for _, f := range s.features {
			counts[f.id] += f.stress.weight()
		}
	}
	return counts
}

// rarity weighs every stem and name that more than one of the articles have, by
// how few of them have it.
func rarity(articles []int, counts map[int]map[int32]float64) map[int32]float64 {
	holders := map[int32]int{}
	for _, n := range articles {
		for id := range counts[n] {
			holders[id]++
		}
	}
	rare := map[int32]float64{}
	for id, n := range holders {
		if n > 1 {
			rare[id] = math.Log(1 + float64(len(articles))/float64(n))
		}
	}
	return rare
}

// alike groups articles that are alike by what they have in common.
func (c *corpus) alike(articles []int, counts map[int]map[int32]float64, rare map[int32]float64, floor float64) [][]int {
	items := make([]cluster.Item, len(articles))
	for i, n := range articles {
		var features []cluster.Feature
		for id, count := range counts[n] {
			if w := rare[id]; w > 0 { // what is said often counts more, but not as often more
				features = append(features, cluster.Feature{ID: id, Weight: w * (1 + math.Log(max(count, 0.4)))})
			}
		}
		items[i] = cluster.Item{Key: fmt.Sprintf("%08d", n), Vector: cluster.NewVector(features).Unit(), Source: n}
	}
	var out [][]int
	for _, g := range cluster.Group(items, cluster.Options{Floor: floor, Common: commonStory}) {
		members := make([]int, len(g))
		for k, i := range g {
			members[k] = articles[i]
		}
		slices.Sort(members)
		out = append(out, members)
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return out
}
