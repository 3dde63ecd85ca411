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
	centroids := make([]cluster.Vector, len(groups))
	byHead := map[string][]int{}
	var candidates []candidate
	for n, g := range groups {
		centroids[n] = coreOf(g)
		for _, h := range g.heads() {
			for _, m := range byHead[h] {
				if !slices.ContainsFunc(candidates, func(x candidate) bool { return x.a == m && x.b == n }) && c.mayDispute(groups[m], g) {
					likeness := cluster.Dot(centroids[m], centroids[n])
					if likeness >= floorDispute || likeness >= floorSaid && c.oneSpeaker(groups[m], g) {
						candidates = append(candidates, candidate{m, n, likeness})
					}
				}
			}
			byHead[h] = append(byHead[h], n)
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

// mayDispute reports whether the dates of two groups are different days close
// to each other, told by different articles and, of sayings, by the same people.
func (c *corpus) mayDispute(a, b group) bool {
	for _, t := range a {
		for _, u := range b {
			if t.Relation != u.Relation || t.Article == u.Article && !t.Interval.Overlaps(u.Interval) {
				return false
			}
			if apart(t.numbers(), u.numbers()) || apart(c.speakers(t), c.speakers(u)) {
				return false
			}
		}
	}
	x, y := sharpest(a), sharpest(b)
	if x.Grain > date.DayGrain || y.Grain > date.DayGrain || x.Overlaps(y) {
		return false
	}
	return x.First()-y.First() <= windowDispute && y.First()-x.First() <= windowDispute
}

// oneSpeaker reports whether all of two groups is said by one and the same person.
func (c *corpus) oneSpeaker(a, b group) bool {
	var who []string
	for _, t := range slices.Concat(a, b) {
		by := c.speakers(t)
		if t.Relation != Reported || len(by) == 0 || who != nil && !meet(who, by) {
			return false
		}
		who = by
	}
	return true
}
