package cluster

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline/date"
)

// anItem draws an item of a small world, so that features and days often meet.
func anItem(t *rapid.T, n int) Item {
	var features []Feature
	for range rapid.IntRange(1, 5).Draw(t, "features") {
		features = append(features, Feature{rapid.Int32Range(0, 9).Draw(t, "id"), rapid.Float64Range(0.1, 3).Draw(t, "weight")})
	}
	item := Item{Key: fmt.Sprintf("%03d", n), Vector: NewVector(features).Unit(), Source: rapid.IntRange(0, 3).Draw(t, "source")}
	if rapid.Bool().Draw(t, "dated") {
		first := date.Day(rapid.IntRange(0, 12).Draw(t, "first"))
		item.Interval = date.Between(first, first+date.Day(rapid.IntRange(0, 4).Draw(t, "length")))
		item.NotAfter = rapid.IntRange(0, 3).Draw(t, "told") == 0
	}
	return item
}

func items(t *rapid.T) []Item {
	out := make([]Item, rapid.IntRange(0, 25).Draw(t, "items"))
	for n := range out {
		out[n] = anItem(t, n)
	}
	return out
}

func keys(items []Item, groups [][]int) [][]string {
	out := [][]string{}
	for _, g := range groups {
		var k []string
		for _, i := range g {
			k = append(k, items[i].Key)
		}
		out = append(out, k)
	}
	return out
}

func TestGroupIgnoresOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		o := Options{Floor: rapid.Float64Range(0.1, 0.9).Draw(t, "floor"), Window: 3}
		want := keys(given, Group(given, o))
		shuffled := append([]Item(nil), given...)
		rand.New(rand.NewSource(rapid.Int64().Draw(t, "seed"))).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		if got := keys(shuffled, Group(shuffled, o)); !reflect.DeepEqual(got, want) {
			t.Fatalf("shuffled: %v, in order: %v", got, want)
		}
	})
}

// Every item is in one group, all items of a group that give a date share a
// day, what is told of it is told neither before it nor long after, and no
// source tells it of two different days.
func TestGroupsMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		const window = 3
		seen := map[int]int{}
		for _, g := range Group(given, Options{Floor: 0.2, Window: window}) {
			held := span{}
			for _, i := range g {
				seen[i]++
				if x := given[i]; !x.NotAfter && !x.Interval.IsEmpty() {
					held = held.meet(span{x.Interval.Start, x.Interval.End, true})
				}
				for _, j := range g {
					a, b := given[i], given[j]
					if a.Source == b.Source && !a.Interval.IsEmpty() && !b.Interval.IsEmpty() && !a.Interval.Overlaps(b.Interval) {
						t.Fatalf("source %d tells of %v and %v", a.Source, a.Interval, b.Interval)
					}
				}
			}
			if held.empty() {
				t.Fatalf("group %v has no day in common", g)
			}
			for _, i := range g {
				x := given[i]
				if x.NotAfter && held.bound && (x.Interval.End <= held.start || x.Interval.Start-held.end > window) {
					t.Fatalf("told on %v of a thing of %v to %v", x.Interval, held.start, held.end)
				}
			}
		}
		for i := range given {
			if seen[i] != 1 {
				t.Fatalf("item %d is in %d groups", i, seen[i])
			}
		}
	})
}

// What shares no feature with anything changes no group.
func TestStrangerChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		o := Options{Floor: 0.3, Window: 3}
		want := keys(given, Group(given, o))
		stranger := anItem(t, len(given))
		stranger.Vector = Vector{{ID: 99, Weight: 1}}
		all := append(append([]Item(nil), given...), stranger)
		got := keys(all, Group(all, o))
		if !reflect.DeepEqual(got, append(want, []string{stranger.Key})) {
			t.Fatalf("with a stranger: %v, without: %v", got, want)
		}
	})
}

func TestGroup(t *testing.T) {
	day := func(d int) date.Interval { return date.DayInterval(date.MustOf(2018, 8, d)) }
	same := Vector{{ID: 1, Weight: 1}}
	for _, c := range []struct {
		name  string
		items []Item
		want  [][]string
	}{
		{"alike on one day", []Item{{Key: "a", Vector: same, Interval: day(8)}, {Key: "b", Vector: same, Interval: day(8), Source: 1}},
			[][]string{{"a", "b"}}},
		{"alike on two days", []Item{{Key: "a", Vector: same, Interval: day(7)}, {Key: "b", Vector: same, Interval: day(8), Source: 1}},
			[][]string{{"a"}, {"b"}}},
		{"no chain over a week", []Item{{Key: "a", Vector: same, Interval: day(6)}, {Key: "b", Vector: same, Interval: date.Unit(date.Week, day(6).Start), Source: 1},
			{Key: "c", Vector: same, Interval: day(8), Source: 2}}, [][]string{{"a", "b"}, {"c"}}},
		{"unlike on one day", []Item{{Key: "a", Vector: same, Interval: day(8)}, {Key: "b", Vector: Vector{{ID: 2, Weight: 1}}, Interval: day(8), Source: 1}},
			[][]string{{"a"}, {"b"}}},
		{"a day within a trip", []Item{{Key: "a", Vector: same, Interval: date.Between(day(5).Start, day(8).Start)},
			{Key: "b", Vector: same, Interval: day(6), Source: 1}}, [][]string{{"a"}, {"b"}}},
		{"told two days later", []Item{{Key: "a", Vector: same, Interval: day(6)}, {Key: "b", Vector: same, Interval: day(8), NotAfter: true, Source: 1}},
			[][]string{{"a", "b"}}},
		{"told the day before", []Item{{Key: "a", Vector: same, Interval: day(6)}, {Key: "b", Vector: same, Interval: day(5), NotAfter: true, Source: 1}},
			[][]string{{"a"}, {"b"}}},
		{"told on two days", []Item{{Key: "a", Vector: same, Interval: day(6), NotAfter: true}, {Key: "b", Vector: same, Interval: day(7), NotAfter: true, Source: 1}},
			[][]string{{"a"}, {"b"}}},
	} {
		if got := keys(c.items, Group(c.items, Options{Floor: 0.5, Window: 7})); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// Copies of one text are one group, however many there are, and so are the copies of what
// is like it, though each of their features is of more items than Common.
func TestCopiesAreOne(t *testing.T) {
	var given []Item
	for n := range 500 {
		given = append(given, Item{Key: fmt.Sprintf("%04d", n), Vector: Vector{{ID: 1, Weight: 0.6}, {ID: 2, Weight: 0.8}}, Interval: date.DayInterval(100), Source: n})
	}
	for n := range 200 {
		given = append(given, Item{Key: fmt.Sprintf("near %04d", n), Vector: Vector{{ID: 1, Weight: 0.8}, {ID: 2, Weight: 0.6}}, Interval: date.DayInterval(100), Source: n})
	}
	if got := Group(given, Options{Floor: 0.5, Common: 100}); len(got) != 1 || len(got[0]) != 700 {
		t.Errorf("%d groups, wanted one of 700 items", len(got))
	}
	for n := range given {
		given[n].Source = n % 3 // as long as no source tells of two days
		given[n].Interval = date.DayInterval(date.Day(100 + n%3))
	}
	if got := Group(given, Options{Floor: 0.5, Common: 100}); len(got) != 3 {
		t.Errorf("%d groups, wanted one for each of three days", len(got))
	}
}

// A feature that many items of a long story have finds those of one day that are alike.
func TestCommonFeaturesFindWithinTheirDay(t *testing.T) {
	var given []Item
	for n := range 600 {
		given = append(given, Item{Key: fmt.Sprintf("%04d", n), Vector: Vector{{ID: 1, Weight: 1}, {ID: int32(2 + n), Weight: 0.5}}.Unit(),
			Interval: date.DayInterval(date.Day(n / 2)), Source: n})
	}
	for _, g := range Group(given, Options{Floor: 0.5, Common: 10}) {
		if len(g) != 2 {
			t.Fatalf("group %v, wanted the two of its day", g)
		}
	}
}

// Nearest finds what comparing with every vector finds, however often it is asked.
func TestNearestIsTheMostAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		x := NewIndex()
		for _, i := range given {
			x.Add(i.Vector)
		}
		search := x.Search()
		for _, asked := range given {
			may := func(n int) bool { return given[n].Source != asked.Source }
			best, most := -1, 0.0
			for n, other := range given {
				if l := Dot(other.Vector, asked.Vector); may(n) && l > most {
					best, most = n, l
				}
			}
			n, likeness, next := search.Nearest(asked.Vector, may)
			if n != best || likeness != most || next > likeness {
				t.Fatalf("nearest is %d (%v, next %v), want %d (%v)", n, likeness, next, best, most)
			}
		}
	})
}

// Grouping the parts of the items one by one gives what grouping all of them at once does.
func TestPartsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		o := Options{Floor: rapid.Float64Range(0.1, 0.9).Draw(t, "floor"), Window: 3, Lowers: rapid.Bool().Draw(t, "lowers")}
		o.Weigh = func(i, j int, likeness float64) float64 { return likeness - float64((i+j)%3)/5 } // some speak against it
		l := newLinker(given, o)
		all := make([]int, len(l.kinds))
		for n := range all {
			all[n] = n
		}
		whole := [][]int{}
		if len(given) > 0 {
			whole = l.groups(all)
		}
		slices.SortFunc(whole, func(a, b []int) int { return a[0] - b[0] })
		if got, want := keys(given, Group(given, o)), keys(given, whole); !reflect.DeepEqual(got, want) {
			t.Fatalf("part by part: %v, all at once: %v", got, want)
		}
	})
}

// In blocks of a week each the same items come together as in one.
func TestGroupInBlocks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := slices.DeleteFunc(items(t), func(x Item) bool { return x.Interval.IsEmpty() })
		for i := range given {
			if rapid.IntRange(0, 5).Draw(t, "long") == 0 {
				first := date.Day(rapid.IntRange(-2000, 20).Draw(t, "first"))
				given[i].Interval = date.Between(first, first+date.Day(rapid.IntRange(1, 2000).Draw(t, "length")))
			}
		}
		o := Options{Floor: rapid.Float64Range(0.1, 0.9).Draw(t, "floor"), Window: 3, Common: rapid.IntRange(1, 9).Draw(t, "common"),
			Weigh: func(_, _ int, likeness float64) float64 { return likeness }}
		blocks := map[int][]int{}
		for i, x := range given {
			for _, week := range x.Weeks(o) {
				blocks[week] = append(blocks[week], i)
			}
		}
		in := func(week int) (block []Item) {
			for _, i := range blocks[week] {
				block = append(block, given[i])
			}
			return block
		}
		all := map[int32]Holders{}
		for week := range blocks {
			for feature, h := range HoldersOf(week, in(week), o) {
				sum := all[feature]
				sum.Add(h, o)
				all[feature] = sum
			}
		}
		bounds := map[int32]Bound{}
		for feature, h := range all {
			if b, common := h.Bound(o); common {
				bounds[feature] = b
			}
		}
		var tied [][]int
		for week, block := range blocks {
			for _, p := range Parts(week, in(week), o, bounds) {
				for _, i := range p[1:] {
					tied = append(tied, []int{block[p[0]], block[i]})
				}
			}
		}
		inParts(t, given, o, tied)
	})
}

// So they do in blocks of a feature or some.
func TestGroupByFeatures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := items(t)
		o := Options{Floor: rapid.Float64Range(0.1, 0.9).Draw(t, "floor"), Common: rapid.IntRange(1, 9).Draw(t, "common"), Lowers: true}
		blocks := rapid.Int32Range(1, 5).Draw(t, "blocks")
		var tied [][]int
		for n := range blocks {
			of := func(feature int32) bool { return feature%blocks == n }
			var block []int
			var in []Item
			for i, x := range given {
				if slices.ContainsFunc(x.Vector, func(f Feature) bool { return of(f.ID) }) {
					block, in = append(block, i), append(in, x)
				}
			}
			for _, p := range PartsBy(of, in, o) {
				for _, i := range p[1:] {
					tied = append(tied, []int{block[p[0]], block[i]})
				}
			}
		}
		inParts(t, given, o, tied)
	})
}

// inParts compares the groups of items with those of their parts: what pairs of items tie.
func inParts(t *rapid.T, given []Item, o Options, tied [][]int) {
	part := make([]int, len(given)) // by item: its part, called by one item of it
	for i := range part {
		part[i] = i
	}
	for _, pair := range tied {
		from, to := part[pair[1]], part[pair[0]]
		for k := range part {
			if part[k] == from {
				part[k] = to
			}
		}
	}
	var got [][]string
	for n := range given {
		var those []Item
		for i, p := range part {
			if p == n {
				those = append(those, given[i])
			}
		}
		got = append(got, keys(those, Group(those, o))...)
	}
	slices.SortFunc(got, slices.Compare)
	want := keys(given, Group(given, o))
	if len(got) != len(want) || len(want) > 0 && !reflect.DeepEqual(got, want) {
		t.Fatalf("in blocks %v, in one %v", got, want)
	}
}

func TestNear(t *testing.T) {
	index := NewIndex()
	for _, v := range []Vector{{{ID: 0, Weight: 1}}, {{ID: 0, Weight: 0.6}, {ID: 1, Weight: 0.8}}, {{ID: 1, Weight: 1}}, {{ID: 2, Weight: 1}}, {{ID: 1, Weight: 1}}} {
		index.Add(v)
	}
	search := index.Search()
	for _, c := range []struct {
		v      Vector
		wanted int
		want   []int
	}{
		{Vector{{ID: 1, Weight: 1}}, 9, []int{1, 2, 4}},
		{Vector{{ID: 1, Weight: 1}}, 2, []int{2, 4}},
		{Vector{{ID: 0, Weight: 0.9}, {ID: 1, Weight: 0.1}}, 1, []int{0}},
		{Vector{{ID: 3, Weight: 1}}, 2, []int{}},
	} {
		if got := search.Near(c.v, c.wanted); !slices.Equal(got, c.want) {
			t.Errorf("Near(%v, %d): got %v, want %v", c.v, c.wanted, got, c.want)
		}
	}
}
