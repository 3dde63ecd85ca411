package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
)

// keys are the keys of mentions that belong together.
type keys struct{ Of []string }

// gathered gathers the dated mentions of accounts (part_weeks.go of package timeline), and returns
// the keys of each group.
func gathered(s beam.Scope, accounts beam.PCollection, background beam.SideInput) beam.PCollection {
	weeks := beam.GroupByKey(s, beam.ParDo(s, deal, accounts))
	holders := beam.CombinePerKey(s, addHolders, beam.ParDo(s, countHolders, weeks, background))
	bounds := beam.Combine(s.Scope("bounds"), &addBounds{}, beam.ParDo(s, bound, holders))
	linked, tied := beam.ParDo2(s, linkWeek, weeks, background, beam.SideInput{Input: bounds})
	called := beam.ParDo(s, unite, beam.GroupByKey(s, beam.AddFixedKey(s, tied)))
	parts := beam.ParDo(s, call, beam.CoGroupByKey(s, linked, called))
	return beam.ParDo(s, gather, beam.GroupByKey(s, parts), background)
}

func init() {
	register.Function1x1(background)
	register.Function2x0(deal)
	register.Function4x0(countHolders)
	register.Function2x1(addHolders)
	register.Function2x1(bound)
	beam.RegisterFunction(linkWeek)
	register.Function3x0(unite)
	register.Function4x0(call)
	register.Function4x0(gather)
	register.Combiner1[timeline.Background](&addBackground{})
	register.Combiner1[timeline.Bounds](&addBounds{})
	register.Emitter2[int, timeline.Account]()
	register.Emitter2[uint64, timeline.WordHolders]()
	register.Emitter2[[]byte, timeline.Account]()
	register.Emitter1[keys]()
	register.Emitter2[[]byte, []byte]()
	register.Iter1[keys]()
	register.Iter1[[]byte]()
}

func background(a timeline.Account) timeline.Background { return a.Background() }

// addBackground adds up what articles tell with times.
type addBackground struct{}

func (*addBackground) CreateAccumulator() timeline.Background { return timeline.Background{} }

func (*addBackground) AddInput(sum, of timeline.Background) timeline.Background {
	sum.Add(of)
	return sum
}

func (a *addBackground) MergeAccumulators(sum, of timeline.Background) timeline.Background {
	return a.AddInput(sum, of)
}

func (*addBackground) ExtractOutput(sum timeline.Background) timeline.Background {
	return sum.Telling()
}

// deal deals what an article tells with times out to weeks.
func deal(a timeline.Account, emit func(int, timeline.Account)) {
	for week, some := range a.Weeks() {
		emit(week, some)
	}
}

func countHolders(week int, of func(*timeline.Account) bool, all timeline.Background, emit func(uint64, timeline.WordHolders)) {
	for word, h := range timeline.HoldersOf(week, listed(of), all) {
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

func addHolders(sum, of timeline.WordHolders) timeline.WordHolders {
	return timeline.AddHolders(sum, of)
}

func bound(word uint64, h timeline.WordHolders) timeline.Bounds {
	b := timeline.Bounds{}
	b.Set(word, h)
	return b
}

// addBounds makes the bounds of all words of those of some.
type addBounds struct{}

func (*addBounds) CreateAccumulator() timeline.Bounds { return timeline.Bounds{} }

func (*addBounds) AddInput(sum, of timeline.Bounds) timeline.Bounds { return sum.Add(of) }

func (*addBounds) MergeAccumulators(sum, of timeline.Bounds) timeline.Bounds { return sum.Add(of) }

func linkWeek(week int, of func(*timeline.Account) bool, all timeline.Background, bounds timeline.Bounds, emit func([]byte, timeline.Account), tie func(keys)) {
	linked, tied := timeline.LinkWeek(week, listed(of), all, bounds)
	for _, l := range linked {
		emit([]byte(l.Part), l.Account)
	}
	for _, t := range tied {
		tie(keys{t})
	}
}

// unite finds what becomes of the names of parts.
func unite(_ int, tied func(*keys) bool, emit func([]byte, []byte)) {
	var all [][]string
	for _, k := range listed(tied) {
		all = append(all, k.Of)
	}
	timeline.Unite(all, func(key, first string) { emit([]byte(key), []byte(first)) })
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
func gather(_ []byte, of func(*timeline.Account) bool, all timeline.Background, emit func(keys)) {
	for _, g := range timeline.Gather(listed(of), all) {
		emit(keys{g})
	}
}
