package main

import (
	"maps"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
	"dateline/timeline/cluster"
)

// build does the steps that need nothing of what all articles tell.
var build timeline.Parts

// keys are the keys of mentions that belong together.
type keys struct{ Of []string }

// gathered gathers the dated mentions of accounts (part_weeks.go of package timeline), and returns
// the keys of each group.
func gathered(s beam.Scope, accounts beam.PCollection, dated beam.SideInput) beam.PCollection {
	weeks := beam.GroupByKey(s, beam.ParDo(s, deal, accounts))
	holders := beam.CombinePerKey(s, addHolders, beam.ParDo(s, countHolders, weeks, dated))
	bounds := beam.Combine(s.Scope("bounds"), &addBounds{}, beam.ParDo(s, bound, holders))
	linked, tied := beam.ParDo2(s, linkWeek, weeks, dated, beam.SideInput{Input: bounds})
	called := beam.ParDo(s, unite, beam.GroupByKey(s, beam.AddFixedKey(s, tied)))
	parts := beam.ParDo(s, call, beam.CoGroupByKey(s, linked, called))
	return beam.ParDo(s, gather, beam.GroupByKey(s, parts), dated)
}

func init() {
	register.Function1x1(countDated)
	register.Function2x0(deal)
	register.Function4x0(countHolders)
	register.Function2x1(addHolders)
	register.Function2x1(bound)
	beam.RegisterFunction(linkWeek)
	register.Function3x0(unite)
	register.Function4x0(call)
	register.Function4x0(gather)
	register.Combiner1[bounds](&addBounds{})
	register.Emitter2[int, timeline.Account]()
	register.Emitter2[uint64, cluster.Holders]()
	register.Emitter2[[]byte, timeline.Account]()
	register.Emitter1[keys]()
	register.Emitter2[[]byte, []byte]()
	register.Iter1[keys]()
	register.Iter1[[]byte]()
}

func countDated(a timeline.Account) timeline.Counts { return a.Counts() }

// deal deals what an article tells with times out to weeks.
func deal(a timeline.Account, emit func(int, timeline.Account)) {
	for week, some := range a.Weeks() {
		emit(week, some)
	}
}

func countHolders(week int, of func(*timeline.Account) bool, all timeline.Counts, emit func(uint64, cluster.Holders)) {
	for word, h := range (timeline.Parts{Dated: all}).Holders(week, listed(of)) {
		emit(word, h)
	}
}

// listed returns what there is to iterate over.
func listed[T any](next func(*T) bool) []T {
	var out []T
	for {
		var v T
		if !next(&v) {
			return out
		}
		out = append(out, v)
	}
}

func addHolders(sum, of cluster.Holders) cluster.Holders {
	return build.AddHolders(sum, of)
}

// bounds are how far common words bring mentions together, by their hashes.
type bounds struct{ Of map[uint64]cluster.Bound }

func bound(word uint64, h cluster.Holders) bounds {
	of := map[uint64]cluster.Bound{}
	if b, common := build.Bound(h); common {
		of[word] = b
	}
	return bounds{of}
}

// addBounds makes the bounds of all words of those of some.
type addBounds struct{}

func (*addBounds) CreateAccumulator() bounds { return bounds{map[uint64]cluster.Bound{}} }

func (*addBounds) AddInput(sum, of bounds) bounds {
	if sum.Of == nil {
		sum.Of = map[uint64]cluster.Bound{}
	}
	maps.Copy(sum.Of, of.Of)
	return sum
}

func (a *addBounds) MergeAccumulators(sum, of bounds) bounds { return a.AddInput(sum, of) }

func linkWeek(week int, of func(*timeline.Account) bool, all timeline.Counts, common bounds, emit func([]byte, timeline.Account), tie func(keys)) {
	linked, tied := timeline.Parts{Dated: all}.LinkWeek(week, listed(of), common.Of)
	for name, some := range linked {
		for _, a := range some {
			emit([]byte(name), a)
		}
	}
	for _, t := range tied {
		tie(keys{t})
	}
}

// unite finds what becomes of the names of parts.
func unite(_ int, tied func(*keys) bool, emit func([]byte, []byte)) {
	for key, first := range build.Unite(lists(tied)) {
		emit([]byte(key), []byte(first))
	}
}

// call calls a part by the name that it has in the end.
func call(part []byte, of func(*timeline.Account) bool, called func(*[]byte) bool, emit func([]byte, timeline.Account)) {
	name := part
	called(&name)
	for a := (timeline.Account{}); of(&a); a = (timeline.Account{}) {
		emit(name, a)
	}
}

// gather groups the mentions of a part.
func gather(_ []byte, of func(*timeline.Account) bool, all timeline.Counts, emit func(keys)) {
	for _, g := range (timeline.Parts{Dated: all}).Gather(listed(of)) {
		emit(keys{g})
	}
}
