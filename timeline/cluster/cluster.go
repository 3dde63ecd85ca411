// Package cluster groups things that are alike and whose dates allow them to be
// one. It knows sparse vectors and stretches of days, and nothing of articles.
//
//	groups := cluster.Group(items, cluster.Options{Floor: 0.4, Window: 7})
//
// Group is average-link agglomeration: the two groups whose members are most
// alike on average are joined first, as long as that average is no less than
// the floor and the dates of all members meet: a group has at least one day
// that every one of its members allows, so that there are no chains. Only
// pairs that share a feature are ever compared.
//
// The result does not depend on the order of the items.
package cluster

import (
	"cmp"
	"container/heap"
	"slices"

	"dateline/timeline/date"
)

// Item is one thing to be grouped.
type Item struct {
	Key      string // tells items apart and breaks ties; distinct
	Vector   Vector // of unit length
	Interval date.Interval
	// NotAfter tells that the thing happened on a day of Interval or before it:
	// Interval is when someone told of it.
	NotAfter bool
	Source   int // items of one source with different days are never one thing
}

// Options are the limits of a grouping.
type Options struct {
	Floor  float64 // least average likeness of two groups that are joined, more than 0, at most 1
	Window int     // most days between a thing and a NotAfter item that tells of it
	// Common bounds the items that a feature can bring together: a feature of
	// more items than this is too common to find candidates by. 0 means 400.
	Common int
	// Weigh, if not nil, corrects the likeness of items i and j; it must not
	// depend on their order. Less than 0 speaks against their being one thing.
	Weigh func(i, j int, likeness float64) float64
}

// maxPostings is the Common of an index, and of Options that say none.
const maxPostings = 400

// slight is a likeness that is as good as none.
const slight = 0.06

// Group returns the groups as lists of indices of items, each ascending by
// Key, the groups by the Key of their first item. An item that is like no
// other is a group of its own. An item with an empty interval meets every date.
func Group(items []Item, o Options) [][]int {
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(items[a].Key, items[b].Key) })
	g := grouping{items: items, order: order, o: o, groups: make([]*group, len(items))}
	for n, i := range order {
		g.groups[n] = newGroup(items[i], n)
	}
	g.link()
	for g.queue.Len() > 0 {
		g.join(heap.Pop(&g.queue).(pair))
	}
	var out [][]int
	for _, x := range g.groups {
		if x == nil {
			continue
		}
		slices.Sort(x.members)
		members := make([]int, len(x.members))
		for k, n := range x.members {
			members[k] = order[n]
		}
		out = append(out, members)
	}
	return out
}

// grouping is the state of an agglomeration; items are numbered by Key.
type grouping struct {
	items  []Item
	order  []int
	o      Options
	groups []*group // nil once joined to another
	queue  queue
}

// group is a set of items and what their dates have in common.
type group struct {
	members []int
	links   map[int]float64 // sum of likeness to the members of other groups
	age     int             // grows with every join, so that stale pairs show
	held    span            // the days that all but the NotAfter items allow
	told    span            // the days that all NotAfter items share
	first   date.Day        // the first last day of a NotAfter item
	latest  date.Day        // the last first day of one
	lasting bool            // has a Range
	fine    bool            // has a day, other than as NotAfter
}

// span is a stretch of days; the zero value is no bound at all.
type span struct {
	start, end date.Day
	bound      bool
}

func (s span) meet(t span) span {
	switch {
	case !s.bound:
		return t
	case !t.bound:
		return s
	}
	return span{max(s.start, t.start), min(s.end, t.end), true}
}

func (s span) empty() bool { return s.bound && s.end <= s.start }

func newGroup(item Item, n int) *group {
	g := &group{members: []int{n}, links: map[int]float64{}}
	if item.Interval.IsEmpty() {
		return g
	}
	days := span{item.Interval.First(), item.Interval.Last() + 1, true}
	if item.NotAfter {
		g.told, g.first, g.latest = days, days.end, days.start
		return g
	}
	g.held = days
	g.lasting = item.Interval.Grain == date.Range
	g.fine = item.Interval.Grain <= date.DayGrain
	return g
}

// pair is two groups that may be joined.
type pair struct {
	a, b       int // a < b
	likeness   float64
	ageA, ageB int
}

// queue gives the most alike pair first, of equals the first by number.
type queue []pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return cmp.Or(-cmp.Compare(q[i].likeness, q[j].likeness), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pair)) }
func (q *queue) Pop() any {
	last := len(*q) - 1
	x := (*q)[last]
	*q = (*q)[:last]
	return x
}

// link finds the pairs that share a feature and weighs them.
func (g *grouping) link() {
	postings := map[int32][]int{}
	common := g.o.Common
	if common == 0 {
		common = maxPostings
	}
	seen := make([]int, len(g.order)) // by item: the number after that of the last one compared with it
	for n, i := range g.order {
		for _, f := range g.items[i].Vector {
			if len(postings[f.ID]) > common {
				continue
			}
			for _, m := range postings[f.ID] {
				if seen[m] == n+1 {
					continue
				}
				seen[m] = n + 1
				if !g.allowed(g.groups[m], g.groups[n]) {
					continue
				}
				likeness := Dot(g.items[g.order[m]].Vector, g.items[i].Vector)
				if likeness < slight {
					continue
				}
				if g.o.Weigh != nil {
					likeness = g.o.Weigh(g.order[m], i, likeness)
				}
				if likeness != 0 {
					g.groups[m].links[n] = likeness
					g.groups[n].links[m] = likeness
				}
			}
			postings[f.ID] = append(postings[f.ID], n)
		}
	}
	for n, x := range g.groups {
		for m := range x.links {
			if n < m {
				g.offer(n, m)
			}
		}
	}
}

// offer puts a pair on the queue if it is alike enough.
func (g *grouping) offer(a, b int) {
	if a > b {
		a, b = b, a
	}
	x, y := g.groups[a], g.groups[b]
	likeness := x.links[b] / float64(len(x.members)*len(y.members))
	if likeness >= g.o.Floor {
		heap.Push(&g.queue, pair{a, b, likeness, x.age, y.age})
	}
}

// join makes one group of two, unless one of them has changed since.
func (g *grouping) join(p pair) {
	x, y := g.groups[p.a], g.groups[p.b]
	if x == nil || y == nil || x.age != p.ageA || y.age != p.ageB || !g.allowed(x, y) {
		return
	}
	g.groups[p.b] = nil
	x.age++
	x.members = append(x.members, y.members...)
	if x.told.bound && y.told.bound {
		x.first, x.latest = min(x.first, y.first), max(x.latest, y.latest)
	} else if y.told.bound {
		x.first, x.latest = y.first, y.latest
	}
	x.held, x.told = x.held.meet(y.held), x.told.meet(y.told)
	x.lasting, x.fine = x.lasting || y.lasting, x.fine || y.fine
	delete(x.links, p.b)
	for n, sum := range y.links {
		if n == p.a {
			continue
		}
		x.links[n] += sum
		delete(g.groups[n].links, p.b)
	}
	for n, sum := range x.links {
		g.groups[n].links[p.a] = sum
		g.offer(p.a, n)
	}
}

// allowed reports whether the dates of two groups allow them to be one.
func (g *grouping) allowed(x, y *group) bool {
	if x.lasting && y.fine || x.fine && y.lasting {
		return false // a day within a span is a part of it, not the same
	}
	held := x.held.meet(y.held)
	if held.empty() {
		return false
	}
	switch {
	case !x.told.bound && !y.told.bound:
	case !held.bound:
		if x.told.meet(y.told).empty() {
			return false
		}
	default:
		for _, z := range []*group{x, y} {
			if z.told.bound && (z.first <= held.start || int(z.latest)-int(held.end) > g.o.Window) {
				return false
			}
		}
	}
	for _, m := range x.members {
		for _, n := range y.members {
			a, b := g.items[g.order[m]], g.items[g.order[n]]
			if a.Source == b.Source && !a.Interval.IsEmpty() && !b.Interval.IsEmpty() && !a.Interval.Overlaps(b.Interval) {
				return false
			}
		}
	}
	return true
}
