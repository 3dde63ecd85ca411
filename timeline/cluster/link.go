package cluster

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// linker finds the pairs of items that are alike. Its items are in the order of their Keys.
type linker struct {
	items    []Item
	o        Options
	days     []days          // by item
	postings map[int32][]int // by feature: the first items that have it, ascending
}

func newLinker(items []Item, o Options) *linker {
	if o.Common == 0 {
		o.Common = maxPostings
	}
	l := &linker{items: items, o: o, days: make([]days, len(items)), postings: map[int32][]int{}}
	for n, item := range items {
		l.days[n] = daysOf(item)
		for _, f := range item.Vector {
			if held := l.postings[f.ID]; len(held) <= o.Common {
				l.postings[f.ID] = append(held, n)
			}
		}
	}
	return l
}

// holders returns the items before item n that have a feature of it, as far as it is
// not too common by then.
func (l *linker) holders(n int, feature int32) []int {
	held := l.postings[feature]
	before, found := slices.BinarySearch(held, n)
	if !found {
		return nil
	}
	return held[:before]
}

// likeness returns how alike two items are, 0 if they cannot be one thing or as good as
// nothing speaks for it.
func (l *linker) likeness(m, n int) float64 {
	if !l.days[m].meet(l.days[n], l.o.Window) || differ(l.items[m], l.items[n]) {
		return 0
	}
	likeness := Dot(l.items[m].Vector, l.items[n].Vector)
	if likeness < slight {
		return 0
	}
	if l.o.Weigh != nil {
		likeness = l.o.Weigh(m, n, likeness)
	}
	return likeness
}

// parts returns the items that chains of pairs which are alike enough lead to each other
// by: each part ascending, the parts by their first item.
func (l *linker) parts() [][]int {
	runs := min(len(l.items), 8*runtime.GOMAXPROCS(0))
	pairs := make([][][2]int, runs)
	InParallel(runs, func(i int) {
		met := make([]int, len(l.items)) // by item: the number after that of the last one compared with it
		for n := i * len(l.items) / runs; n < (i+1)*len(l.items)/runs; n++ {
			for _, f := range l.items[n].Vector {
				for _, m := range l.holders(n, f.ID) {
					if met[m] != n+1 {
						met[m] = n + 1
						if l.likeness(m, n) >= l.o.Floor {
							pairs[i] = append(pairs[i], [2]int{m, n})
						}
					}
				}
			}
		}
	})
	parent := make([]int, len(l.items))
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
	number := make([]int, len(l.items))
	var out [][]int
	for n := range l.items {
		f := first(n)
		if f == n {
			number[n] = len(out)
			out = append(out, nil)
		}
		out[number[f]] = append(out[number[f]], n)
	}
	return out
}

// links calls f for the pairs of items of a part that are alike at all, by their places
// in it.
func (l *linker) links(part []int, f func(a, b int, likeness float64)) {
	postings := map[int32][]int{}
	met := make([]int, len(part))
	for b, n := range part {
		for _, feature := range l.items[n].Vector {
			if len(l.holders(n, feature.ID)) > 0 {
				for _, a := range postings[feature.ID] {
					if met[a] == b+1 {
						continue
					}
					met[a] = b + 1
					if likeness := l.likeness(part[a], n); likeness != 0 {
						f(a, b, likeness)
					}
				}
			}
			postings[feature.ID] = append(postings[feature.ID], b)
		}
	}
}

// InParallel calls f for 0 to n-1 on all processors and waits for the end.
func InParallel(n int, f func(int)) {
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wait.Wait()
}
