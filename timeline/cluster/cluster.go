// Package cluster groups things that are alike and whose dates allow them to be
// one. It knows sparse vectors and stretches of days, and nothing of articles.
//
//	groups := cluster.Group(items, cluster.Options{Floor: 0.4, Window: 7})
//
// Group is average-link agglomeration: the two groups whose members are most
// alike on average are joined first, as long as that average is no less than
// the floor and the dates of all members meet: a group has at least one day
// that every one of its members allows, so that there are no chains. Only
// pairs that share a feature are ever compared. Two groups that are joined have two
// members that are alike enough alone, so that items which no chain of such pairs
// leads to each other by can be grouped apart from each other, and are.
//
// Items that are the same but for Key and Source, as the copies of one text are, are
// compared with the others once, and so are many of them no more work than one.
//
// The result does not depend on the order of the items.
package cluster

import (
	"cmp"
	"container/heap"
	"slices"

	"dateline/timeline/date"
	"dateline/timeline/parallel"
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
	// more items than this is too common to find candidates by, but among the items
	// of one day, of which it brings a third as many together. 0 means 400.
	Common int
	// Weigh, if not nil, corrects the likeness of items i and j; it must not
	// depend on their order, nor on their Keys and Sources, and may be called by several
	// goroutines at a time. Less than 0 speaks against their being one thing.
	Weigh func(i, j int, likeness float64) float64
	// Lowers tells that Weigh never makes a likeness more.
	Lowers bool
}

// maxPostings is the Common of an index, and of Options that say none.
const maxPostings = 400

// slight is a likeness that is as good as none.
const slight = 0.06

// Group returns the groups as lists of indices of items, each ascending by
// Key, the groups by the Key of their first item. An item that is like no
// other is a group of its own. An item with an empty interval meets every date.
func Group(items []Item, o Options) [][]int {
	sorted, order, o := byKey(items, o)
	l := newLinker(sorted, o)
	parts := l.parts()
	of := make([][][]int, len(parts))
	parallel.Each(len(parts), func(i int) { of[i] = l.groups(parts[i]) })
	out := slices.Concat(of...)
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	for _, members := range out {
		for k, n := range members {
			members[k] = order[n]
		}
	}
	return out
}

// byKey returns items in the order of their Keys, their numbers, and options for them.
func byKey(items []Item, o Options) (sorted []Item, order []int, of Options) {
	order = make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(items[a].Key, items[b].Key) })
	sorted = make([]Item, len(items))
	for n, i := range order {
		sorted[n] = items[i]
	}
	if weigh := o.Weigh; weigh != nil {
		o.Weigh = func(m, n int, likeness float64) float64 { return weigh(order[m], order[n], likeness) }
	}
	return sorted, order, o
}

// groups groups the kinds of a part, given by their numbers, ascending. It returns the items
// of every group by their numbers, ascending.
func (l *linker) groups(part []int) [][]int {
	if len(part) == 1 {
		return [][]int{l.kinds[part[0]].copies}
	}
	g := grouping{items: l.items, o: l.o, groups: make([]*group, len(part))}
	for k, n := range part {
		g.groups[k] = newGroup(l.kinds[n])
	}
	l.links(part, func(a, b int, likeness float64) {
		sum := likeness * float64(len(g.groups[a].members)*len(g.groups[b].members))
		g.groups[a].links[b], g.groups[b].links[a] = sum, sum
	})
	for a, x := range g.groups {
		for b := range x.links {
			if a < b {
				g.offer(a, b)
			}
		}
	}
	for g.queue.Len() > 0 {
		g.join(heap.Pop(&g.queue).(pair))
	}
	var out [][]int
	for _, x := range g.groups {
		if x == nil {
			continue
		}
		slices.Sort(x.members)
		out = append(out, x.members)
	}
	return out
}

// grouping is the state of an agglomeration; items are in the order of their Keys.
type grouping struct {
	items  []Item
	o      Options
	groups []*group // at first of a kind each; nil once joined to another
	queue  queue
}

// group is a set of items and what their dates have in common.
type group struct {
	members []int
	links   map[int]float64 // sum of likeness to the members of other groups
	age     int             // grows with every join, so that stale pairs show
	days
}

// days is what the dates of the items of a group have in common.
type days struct {
	held    span     // the days that all but the NotAfter items allow
	told    span     // the days that all NotAfter items share
	first   date.Day // the first last day of a NotAfter item
	latest  date.Day // the last first day of one
	lasting bool     // has a Range
	fine    bool     // has a day, other than as NotAfter
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

func newGroup(k kind) *group {
	return &group{members: slices.Clone(k.copies), links: map[int]float64{}, days: k.days}
}

func daysOf(item Item) days {
	if item.Interval.IsEmpty() {
		return days{}
	}
	s := span{item.Interval.First(), item.Interval.Last() + 1, true}
	if item.NotAfter {
		return days{told: s, first: s.end, latest: s.start}
	}
	return days{held: s, lasting: item.Interval.Grain == date.Range, fine: item.Interval.Grain <= date.DayGrain}
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
	x.days = x.join(y.days)
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

// join returns what the dates of two groups have in common.
func (x days) join(y days) days {
	if x.told.bound && y.told.bound {
		x.first, x.latest = min(x.first, y.first), max(x.latest, y.latest)
	} else if y.told.bound {
		x.first, x.latest = y.first, y.latest
	}
	x.held, x.told = x.held.meet(y.held), x.told.meet(y.told)
	x.lasting, x.fine = x.lasting || y.lasting, x.fine || y.fine
	return x
}

// meet reports whether dates allow two groups to be one; window is Options.Window.
func (x days) meet(y days, window int) bool {
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
		for _, z := range []days{x, y} {
			if z.told.bound && (z.first <= held.start || int(z.latest)-int(held.end) > window) {
				return false
			}
		}
	}
	return true
}

// allowed reports whether the dates of two groups allow them to be one.
func (g *grouping) allowed(x, y *group) bool {
	if !x.meet(y.days, g.o.Window) {
		return false
	}
	for _, m := range x.members {
		for _, n := range y.members {
			if differ(g.items[m], g.items[n]) {
				return false
			}
		}
	}
	return true
}

// differ reports whether one source gives two items different days.
func differ(a, b Item) bool {
	return a.Source == b.Source && !a.Interval.IsEmpty() && !b.Interval.IsEmpty() && !a.Interval.Overlaps(b.Interval)
}
