package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
)

// Sources that tell one thing with days that cannot both be right are brought
// together, so that the disagreement shows.

// joinDisputed joins groups that tell the same thing, in much the same words,
// with days that cannot both be right.
func (c *corpus) joinDisputed(groups []group) []group {
	type candidate struct {
		a, b     int
		likeness float64
	}
	type place struct {
		head string
		day  date.Day
	}
	centroids := make([]cluster.Vector, len(groups))
	intervals := make([]date.Interval, len(groups))
	told := map[place][]int{} // only what was on days close to each other is ever compared
	var candidates []candidate
	for n, g := range groups {
		i := sharpest(g)
		if i.Grain > date.DayGrain {
			continue
		}
		centroids[n], intervals[n] = coreOf(g), i
		compared := map[int]bool{}
		for _, h := range g.heads() {
			for day := i.First() - windowDispute; day <= i.First()+windowDispute; day++ {
				for _, m := range told[place{h, day}] {
					if compared[m] {
						continue
					}
					compared[m] = true
					if intervals[m].Overlaps(i) {
						continue
					}
					likeness := cluster.Dot(centroids[m], centroids[n])
					if likeness < floorSaid || !mayDispute(groups[m], g) {
						continue
					}
					if likeness >= floorDispute || oneSpeaker(groups[m], g) {
						candidates = append(candidates, candidate{m, n, likeness})
					}
				}
			}
			told[place{h, i.First()}] = append(told[place{h, i.First()}], n)
		}
	}
	slices.SortFunc(candidates, func(x, y candidate) int {
		return cmp.Or(-cmp.Compare(x.likeness, y.likeness), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	taken := make([]bool, len(groups))
	for _, x := range candidates {
		if taken[x.a] || taken[x.b] {
			continue
		}
		taken[x.a], taken[x.b] = true, true
		groups[x.a] = append(groups[x.a], groups[x.b]...)
		slices.SortFunc(groups[x.a], inOrder)
		groups[x.b] = nil
	}
	return slices.DeleteFunc(groups, func(g group) bool { return g == nil })
}

// mayDispute reports whether two groups of different days are told by different
// articles and, of sayings, by the same people.
func mayDispute(a, b group) bool {
	for _, t := range a {
		for _, u := range b {
			if t.Relation != u.Relation || t.Article == u.Article && !t.Interval.Overlaps(u.Interval) {
				return false
			}
			if apart(t.traits.Numbers, u.traits.Numbers) || apart(t.traits.Speakers, u.traits.Speakers) {
				return false
			}
		}
	}
	return true
}

// oneSpeaker reports whether all of two groups is said by one and the same person.
func oneSpeaker(a, b group) bool {
	var who []string
	for _, t := range slices.Concat(a, b) {
		by := t.traits.Speakers
		if t.Relation != Reported || len(by) == 0 || who != nil && !meet(who, by) {
			return false
		}
		who = by
	}
	return true
}
