package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
)

// Sources that tell one thing with days that cannot both be right are brought
// together, so that the disagreement shows.

// commonDispute is the most events of one day by which a stem or name brings events of the
// days beside it together: what more of them share tells nothing, and to compare all of
// them would take the square of their number.
const commonDispute = 100

// joinDisputed joins groups that tell the same thing, in much the same words,
// with days that cannot both be right.
func (c *corpus) joinDisputed(groups []group, known *background) []group {
	type candidate struct {
		a, b     int
		likeness float64
	}
	type place struct {
		feature int32
		day     date.Day
	}
	centroids := make([]cluster.Vector, len(groups))
	intervals := make([]date.Interval, len(groups))
	told := map[place][]int{} // only what was on days close to each other is ever compared
	heads := make([][]string, len(groups))
	met := make([]int, len(groups)) // by group: the number after that of the last one compared with it
	var candidates []candidate
	for n, g := range groups {
		i := sharpest(g)
		if i.Grain > date.DayGrain {
			continue
		}
		centroids[n], intervals[n] = coreOf(g), i
		heads[n] = g.heads()
		for _, f := range centroids[n] {
			for day := i.First() - windowDispute; day <= i.First()+windowDispute; day++ {
				for _, m := range told[place{f.ID, day}] {
					if met[m] == n+1 {
						continue
					}
					met[m] = n + 1
					if intervals[m].Overlaps(i) {
						continue
					}
					likeness := cluster.Dot(centroids[m], centroids[n])
					if known.befellOnce(groups[m], g) && mayDispute(groups[m], g) {
						candidates = append(candidates, candidate{m, n, max(likeness, floorDispute)})
						continue
					}
					if likeness < floorSaid || !meet(heads[m], heads[n]) || !mayDispute(groups[m], g) {
						continue
					}
					if likeness >= floorDispute || oneSpeaker(groups[m], g) {
						candidates = append(candidates, candidate{m, n, likeness})
					}
				}
			}
			if here := told[place{f.ID, i.First()}]; len(here) < commonDispute {
				told[place{f.ID, i.First()}] = append(here, n)
			}
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
		put(groups, x.b, x.a)
	}
	return left(groups)
}

// mayDispute reports whether two groups of different days are told by different
// articles and, of sayings, by the same people.
func mayDispute(a, b group) bool {
	for _, t := range a {
		for _, u := range b {
			if t.Relation != u.Relation || t.Article == u.Article && !t.Interval.Overlaps(u.Interval) {
				return false
			}
			if otherPeople(t.traits, u.traits) || otherVictims(t.traits, u.traits) {
				return false
			}
			if otherNumbers(t.traits.Numbers, u.traits.Numbers) || apart(t.traits.Speakers, u.traits.Speakers) {
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
