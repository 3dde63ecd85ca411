package cluster

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync"

	"dateline/timeline/date"
	"dateline/timeline/parallel"
)

// linker finds the pairs of items that are alike. Its items are in the order of their Keys.
type linker struct {
	items    []Item
	o        Options
	block    block
	kinds    []kind
	holders  []int            // by feature: how many kinds have it
	postings [][]int          // by feature: the first kinds that have it, ascending
	daily    map[posted][]int // of a common feature: those of each day
	rows     sync.Pool        // of empty rows of all features
}

// kind is items that are the same but for Key and Source.
type kind struct {
	Item        // the first of them
	weeks       // in which it is looked for
	days   days // when it can have been
	first  date.Day
	last   date.Day // from first on: no other days than these can it share; before first if they are too many to list
	copies []int    // the items, ascending
}

// posted is where a kind is to be found that has a common feature.
type posted struct {
	feature int32
	day     date.Day
}

// mostDays is the most days for each of which a kind is posted.
const mostDays = 16

// commonDays is what Common is divided by for the kinds of a feature on one day: there are many days.
const commonDays = 3

// newLinker links all items.
func newLinker(items []Item, o Options) *linker { return linkerOf(items, o, block{}) }

// linkerOf links the items of a block.
func linkerOf(items []Item, o Options, b block) *linker {
	o.Common = o.common()
	l := &linker{items: items, o: o, block: b, kinds: kindsOf(items, o), daily: map[posted][]int{}}
	features := 0
	for _, k := range l.kinds {
		if n := len(k.Vector); n > 0 {
			features = max(features, int(k.Vector[n-1].ID)+1)
		}
	}
	l.holders, l.postings = make([]int, features), make([][]int, features)
	l.rows.New = func() any { r := make(row, features); return &r }
	for _, k := range l.kinds {
		for _, f := range k.Vector {
			l.holders[f.ID]++
		}
	}
	for feature, b := range b.bounds {
		if int(feature) < features {
			l.holders[feature] = b.Kinds
		}
	}
	for n := range l.kinds {
		k := &l.kinds[n]
		for _, f := range k.Vector {
			if !l.block.has(f.ID) {
				continue
			}
			b, bound := l.block.bounds[f.ID]
			if held := l.postings[f.ID]; bound && k.Key <= b.Last || !bound && len(held) <= o.Common {
				l.postings[f.ID] = append(held, n)
			}
			l.days(k, f.ID, func(at posted) {
				if held := l.daily[at]; len(held) <= o.Common/commonDays {
					l.daily[at] = append(held, n)
				}
			})
		}
	}
	return l
}

// common returns Common, or what stands for 0.
func (o Options) common() int {
	if o.Common == 0 {
		return maxPostings
	}
	return o.Common
}

// kindsOf brings together the items that are the same but for Key and Source, in the order of
// their first ones.
func kindsOf(items []Item, o Options) []kind {
	kinds := make([]kind, 0, len(items))
	known := make(map[uint64][]int, len(items)) // by hash
	for n, item := range items {
		hash := item.hash()
		same := slices.IndexFunc(known[hash], func(k int) bool {
			x := kinds[k]
			return x.Interval == item.Interval && x.NotAfter == item.NotAfter && slices.Equal(x.Vector, item.Vector) &&
				(o.Weigh == nil || o.Weigh(x.copies[0], n, 1) >= 1)
		})
		if same >= 0 {
			k := known[hash][same]
			kinds[k].copies = append(kinds[k].copies, n)
			continue
		}
		known[hash] = append(known[hash], len(kinds))
		k := kind{Item: item, weeks: item.weeks(o), days: daysOf(item), copies: []int{n}, last: -1}
		if i := item.Interval; !i.IsEmpty() {
			k.first, k.last = i.First(), i.Last()
			if item.NotAfter {
				k.first -= date.Day(o.Window) + 1
			}
			if k.last-k.first >= mostDays {
				k.last = k.first - 1
			}
		}
		kinds = append(kinds, k)
	}
	return kinds
}

// hash tells most items that differ by more than Key and Source apart.
func (x Item) hash() uint64 {
	h := uint64(x.Interval.Start)
	for _, f := range x.Vector {
		h = (h ^ uint64(f.ID) ^ math.Float64bits(f.Weight)) * 1099511628211
	}
	return h
}

// common reports whether more kinds have a feature than it finds.
func (l *linker) common(feature int32) bool { return l.holders[feature] > l.o.Common }

// days calls f for every day at which a kind is posted for a feature, if that is common.
func (l *linker) days(k *kind, feature int32, f func(posted)) {
	if !l.common(feature) {
		return
	}
	for day := k.first; day <= k.last; day++ {
		if l.block.days == nil || l.block.days(day) {
			f(posted{feature, day})
		}
	}
}

// before returns those of the kinds that are posted at a place which come before kind n, if
// that is among them: as far as the feature is not too common by then.
func before(n int, held []int) []int {
	before, found := slices.BinarySearch(held, n)
	if !found {
		return nil
	}
	return held[:before]
}

// likeness returns how alike two kinds are, the second of which is in a row; 0 if they cannot be one
// thing or their vectors are less alike than least.
func (l *linker) likeness(m, n int, of row, least float64) float64 {
	a, b := &l.kinds[m], &l.kinds[n]
	if !a.days.meet(b.days, l.o.Window) || !a.weeks.share(b.weeks) || l.differ(a.copies, b.copies) {
		return 0
	}
	likeness := of.dot(a.Vector)
	if likeness < least {
		return 0
	}
	if l.o.Weigh != nil {
		likeness = l.o.Weigh(a.copies[0], b.copies[0], likeness)
	}
	return likeness
}

// differ reports whether one source gives an item of each of two lists, and different days to them.
func (l *linker) differ(a, b []int) bool {
	for _, m := range a {
		for _, n := range b {
			if differ(l.items[m], l.items[n]) {
				return true
			}
		}
	}
	return false
}

// telling puts into at the features of a kind by which to find all that it is at least so much
// alike to. What shares only others with it is less alike to it: the length of the vector
// of these, and of the common ones, which may not find it, is less than that.
func (l *linker) telling(k *kind, least float64, at Vector) Vector {
	at = append(at[:0], k.Vector...)
	if l.block.features != nil { // how many have the others is not known
		return slices.DeleteFunc(at, func(f Feature) bool { return !l.block.has(f.ID) })
	}
	slices.SortFunc(at, func(a, b Feature) int { return cmp.Or(l.holders[b.ID]-l.holders[a.ID], int(a.ID-b.ID)) })
	left := least*least - 1e-9
	from := 0
	for ; from < len(at) && l.common(at[from].ID); from++ {
		left -= at[from].Weight * at[from].Weight
	}
	to := from
	for ; to < len(at) && left >= at[to].Weight*at[to].Weight; to++ {
		left -= at[to].Weight * at[to].Weight
	}
	return slices.Delete(at, from, to)
}

// parts returns the kinds that chains of pairs which are alike enough lead to each other
// by: each part ascending, the parts by their first kind.
func (l *linker) parts() [][]int {
	all := len(l.kinds)
	runs := min(all, 8*runtime.GOMAXPROCS(0))
	least := slight
	if l.o.Weigh == nil || l.o.Lowers {
		least = max(least, l.o.Floor)
	}
	pairs := make([][][2]int, runs)
	parallel.Each(runs, func(i int) {
		met := make([]int, all) // by kind: the number after that of the last one compared with it
		in := l.rows.Get().(*row)
		defer l.rows.Put(in)
		var at Vector
		for n := i * all / runs; n < (i+1)*all/runs; n++ {
			compare := func(those []int) {
				for _, m := range before(n, those) {
					if met[m] != n+1 {
						met[m] = n + 1
						if l.likeness(m, n, *in, least) >= l.o.Floor {
							pairs[i] = append(pairs[i], [2]int{m, n})
						}
					}
				}
			}
			in.set(l.kinds[n].Vector)
			at = l.telling(&l.kinds[n], least, at)
			for _, f := range at {
				compare(l.postings[f.ID])
				l.days(&l.kinds[n], f.ID, func(at posted) { compare(l.daily[at]) })
			}
			in.unset(l.kinds[n].Vector)
		}
	})
	parent := make([]int, all)
	for n := range parent {
		parent[n] = n
	}
	first := func(n int) int {
		for parent[n] != n {
			parent[n] = parent[parent[n]]
			n = parent[n]
		}
		return n
	}
	for _, run := range pairs {
		for _, p := range run {
			a, b := first(p[0]), first(p[1])
			parent[max(a, b)] = min(a, b)
		}
	}
	number := make([]int, all)
	var out [][]int
	for n := range all {
		f := first(n)
		if f == n {
			number[n] = len(out)
			out = append(out, nil)
		}
		out[number[f]] = append(out[number[f]], n)
	}
	return out
}

// links calls f for the pairs of kinds of a part that are alike at all, by their places
// in it. What is common is so among the kinds of the part: it is as if there were no others.
func (l *linker) links(part []int, f func(a, b int, likeness float64)) {
	holders, postings, daily := map[int32]int{}, map[int32][]int{}, map[posted][]int{}
	for _, n := range part {
		for _, feature := range l.kinds[n].Vector {
			holders[feature.ID]++
		}
	}
	met := make([]int, len(part))
	in := l.rows.Get().(*row)
	defer l.rows.Put(in)
	for b, n := range part {
		in.set(l.kinds[n].Vector)
		compare := func(those []int) {
			for _, a := range those {
				if met[a] == b+1 {
					continue
				}
				met[a] = b + 1
				if likeness := l.likeness(part[a], n, *in, slight); likeness != 0 {
					f(a, b, likeness)
				}
			}
		}
		for _, feature := range l.kinds[n].Vector {
			if held := postings[feature.ID]; len(held) <= l.o.Common {
				compare(held)
				postings[feature.ID] = append(held, b)
			}
			if holders[feature.ID] <= l.o.Common {
				continue
			}
			for day := l.kinds[n].first; day <= l.kinds[n].last; day++ {
				at := posted{feature.ID, day}
				if held := daily[at]; len(held) <= l.o.Common/commonDays {
					compare(held)
					daily[at] = append(held, b)
				}
			}
		}
		in.unset(l.kinds[n].Vector)
	}
}
