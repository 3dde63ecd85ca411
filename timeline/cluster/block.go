package cluster

import (
	"slices"

	"dateline/timeline/date"
)

// Grouping in blocks, for more items than one machine holds. Items with dates are looked for
// week by week: an item is in the blocks of its Weeks, and two that can be one thing are in
// one block. The steps, each after the one before it for all blocks:
//
//	HoldersOf  the items of a block        -> Holders of each feature, which add up to its Bound
//	Parts      the items of a block        -> those that belong together
//	Group      the items of a part; parts of several blocks that have an item in common are one
//
// Group of all items, none of which has an empty interval, gives the same groups. Items without
// dates are looked for feature by feature: an item is in the blocks of all its features, and
// PartsBy takes the place of Parts, with no bounds.

// block is what a linker knows of the items that it has not; the zero value is a block of all.
type block struct {
	bounds   map[int32]Bound     // of the features that are common among all items
	days     func(date.Day) bool // whether all that it can link by a day are in the block; nil if by any
	features func(id int32) bool // the same by a feature
}

// has reports whether a block links by a feature.
func (b block) has(feature int32) bool { return b.features == nil || b.features(feature) }

// mostWeeks is the most weeks in each of which an item is looked for. One of more, "from 1990 to
// 2015", is looked for in those in which it begins and ends.
const mostWeeks = 106

// weeks is the weeks in which an item is looked for.
type weeks struct {
	first, last int
	ends        bool // only in these two
}

func (x Item) weeks(o Options) weeks {
	if x.Interval.IsEmpty() {
		return weeks{}
	}
	first := x.Interval.First()
	if x.NotAfter {
		first -= date.Day(o.Window) + 1
	}
	w := weeks{first: weekOf(first), last: weekOf(x.Interval.Last())}
	w.ends = w.last-w.first >= mostWeeks
	return w
}

// weekOf numbers weeks of no calendar.
func weekOf(d date.Day) int { return (int(d) - ((int(d)%7)+7)%7) / 7 }

// share reports whether two items whose dates meet are looked for in one week.
func (w weeks) share(v weeks) bool {
	switch {
	case !w.ends && !v.ends:
		return true
	case !w.ends:
		w, v = v, w
	}
	return v.has(w.first) || v.has(w.last)
}

func (w weeks) has(week int) bool {
	return week == w.first || week == w.last || !w.ends && w.first < week && week < w.last
}

// Weeks returns the numbers of the weeks in which an item is looked for, ascending. Its
// interval is not empty.
func (x Item) Weeks(o Options) []int {
	w := x.weeks(o)
	if w.ends {
		return []int{w.first, w.last}
	}
	var out []int
	for n := w.first; n <= w.last; n++ {
		out = append(out, n)
	}
	return out
}

// Holders is what items have a feature. Those of other blocks add up.
type Holders struct {
	Kinds int      // that have it: items that are the same but for Key and Source are one
	First []string // the Keys of the first of them, as many as a common feature brings together
}

// HoldersOf returns who has the features of the items of a week's block, but for items that an
// earlier block has as well.
func HoldersOf(week int, items []Item, o Options) map[int32]Holders {
	sorted, _, o := byKey(items, o)
	out := map[int32]Holders{}
	for _, k := range kindsOf(sorted, o) {
		if k.weeks.first != week {
			continue
		}
		for _, f := range k.Vector {
			h := out[f.ID]
			h.Kinds++
			if len(h.First) <= o.common() {
				h.First = append(h.First, k.Key)
			}
			out[f.ID] = h
		}
	}
	return out
}

// Add adds those who have the feature in other blocks. It keeps nothing of other.
func (h *Holders) Add(other Holders, o Options) {
	h.Kinds += other.Kinds
	h.First = append(h.First, other.First...)
	slices.Sort(h.First)
	h.First = h.First[:min(len(h.First), o.common()+1)]
}

// Bound is how far a common feature brings items together.
type Bound struct {
	Kinds int    // that have it
	Last  string // the Key of the last of those that it brings together on whatever day
}

// Bound returns the bound of a feature, if it is common.
func (h Holders) Bound(o Options) (b Bound, common bool) {
	if h.Kinds <= o.common() {
		return Bound{}, false
	}
	return Bound{h.Kinds, h.First[o.common()]}, true
}

// Parts returns the items of a week's block that chains of pairs which are alike enough lead to each
// other by, as lists of their indices in no particular order. bounds has the features that are
// common among the items of all blocks.
func Parts(week int, items []Item, o Options, bounds map[int32]Bound) [][]int {
	return partsOf(items, o, block{bounds: bounds, days: func(d date.Day) bool { return weekOf(d) == week }})
}

// PartsBy is Parts for a block that has all items with the features for which of is true, and
// brings them together by these alone.
func PartsBy(of func(feature int32) bool, items []Item, o Options) [][]int {
	return partsOf(items, o, block{features: of})
}

func partsOf(items []Item, o Options, b block) [][]int {
	sorted, order, o := byKey(items, o)
	l := linkerOf(sorted, o, b)
	var out [][]int
	for _, kinds := range l.parts() {
		var part []int
		for _, k := range kinds {
			for _, n := range l.kinds[k].copies {
				part = append(part, order[n])
			}
		}
		out = append(out, part)
	}
	return out
}
