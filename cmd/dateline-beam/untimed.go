package main

import (
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
)

// numbers are those of mentions in an article.
type numbers struct{ Of []int }

// digits says of mentions of an article how many their ids have, by number.
type digits struct{ Of map[int]int }

// blocked is a step that deals out to blocks of words or keys, or is done for each.
type blocked struct{ Blocks int }

// heard finds which mentions without a time may speak of the groups of dated ones (part_words.go of
// package timeline), and returns their numbers by slug.
func heard(s beam.Scope, accounts, told beam.PCollection, blocks int) beam.PCollection {
	events := beam.ParDo(s, &dealTold{blocks}, beam.Reshuffle(s, told))
	hints := beam.ParDo(s, &dealHints{blocks}, accounts)
	return beam.ParDo(s, &listen{blocks}, beam.CoGroupByKey(s, events, hints))
}

// gatheredUntimed gathers what is told without a time, and returns the groups that are events.
func gatheredUntimed(s beam.Scope, accounts, used beam.PCollection, blocks int) beam.PCollection {
	left := beam.ParDo(s, drop, beam.CoGroupByKey(s, accounts, used))
	tied := beam.ParDo(s, &linkWords{blocks}, beam.GroupByKey(s, beam.ParDo(s, &dealWords{blocks}, left)))
	called := beam.ParDo(s, uniteWords, beam.GroupByKey(s, beam.AddFixedKey(s, tied)))
	parts := beam.ParDo(s, callWords, beam.CoGroupByKey(s, left, called))
	return beam.ParDo(s, gatherWords, beam.GroupByKey(s, parts))
}

// longerIDs finds the mentions whose ids are longer than usual, by slug.
func longerIDs(s beam.Scope, accounts beam.PCollection, blocks int) beam.PCollection {
	return beam.ParDo(s, lengthen, beam.GroupByKey(s, beam.ParDo(s, &dealKeys{blocks}, accounts)))
}

func init() {
	register.DoFn2x0[timeline.Told, func(int, timeline.Told)](&dealTold{})
	register.DoFn2x0[timeline.Account, func(int, timeline.Hints)](&dealHints{})
	register.DoFn4x0[int, func(*timeline.Told) bool, func(*timeline.Hints) bool, func(string, numbers)](&listen{})
	register.Function4x1(drop)
	register.DoFn3x0[string, timeline.Account, func(int, timeline.Account)](&dealWords{})
	register.DoFn3x0[int, func(*timeline.Account) bool, func(keys)](&linkWords{})
	register.Function3x0(uniteWords)
	register.Function4x0(callWords)
	register.Function3x0(gatherWords)
	register.DoFn2x0[timeline.Account, func(int, timeline.Keyed)](&dealKeys{})
	register.Function3x0(lengthen)
	register.Emitter2[int, timeline.Told]()
	register.Emitter2[int, timeline.Hints]()
	register.Emitter2[string, numbers]()
	register.Emitter2[string, timeline.Account]()
	register.Emitter2[string, called]()
	register.Emitter2[int, timeline.Keyed]()
	register.Emitter2[string, digits]()
	register.Emitter1[timeline.Group]()
	register.Iter1[timeline.Told]()
	register.Iter1[timeline.Hints]()
	register.Iter1[timeline.Keyed]()
	register.Iter1[timeline.Group]()
	register.Iter1[numbers]()
	register.Iter1[digits]()
	register.Iter1[called]()
	register.Iter1[string]()
}

type dealTold blocked

func (d *dealTold) ProcessElement(t timeline.Told, emit func(int, timeline.Told)) {
	for _, n := range t.Blocks(d.Blocks) {
		emit(n, t)
	}
}

type dealHints blocked

func (d *dealHints) ProcessElement(a timeline.Account, emit func(int, timeline.Hints)) {
	for n, h := range a.Hints(d.Blocks) {
		emit(n, h)
	}
}

// listen finds what may speak of the groups of a block.
type listen blocked

func (l *listen) ProcessElement(block int, told func(*timeline.Told) bool, hints func(*timeline.Hints) bool, emit func(string, numbers)) {
	each := func(yield func(timeline.Hints) bool) {
		for h := (timeline.Hints{}); hints(&h) && yield(h); h = (timeline.Hints{}) {
		}
	}
	for slug, of := range build.Hear(block, l.Blocks, listed(told), each) {
		emit(slug, numbers{of})
	}
}

// drop leaves out what has found its event.
func drop(slug string, accounts func(*timeline.Account) bool, used func(*numbers) bool, emit func(string, timeline.Account)) error {
	var of []int
	for _, n := range listed(used) {
		of = append(of, n.Of...)
	}
	all := listed(accounts)
	if len(all) != 1 {
		return fmt.Errorf("%d accounts of %q, want 1", len(all), slug)
	}
	emit(slug, all[0].Untimed(of))
	return nil
}

type dealWords blocked

func (d *dealWords) ProcessElement(_ string, a timeline.Account, emit func(int, timeline.Account)) {
	for n, some := range a.Words(d.Blocks) {
		emit(n, some)
	}
}

// linkWords finds what may belong together by the words of a block.
type linkWords blocked

func (l *linkWords) ProcessElement(block int, of func(*timeline.Account) bool, tie func(keys)) {
	for _, t := range build.LinkWords(block, l.Blocks, listed(of)) {
		tie(keys{t})
	}
}

// called is the names of the parts to which mentions of an article belong, by number.
type called struct{ Of map[int]string }

// uniteWords finds the parts to which mentions belong.
func uniteWords(_ int, tied func(*keys) bool, emit func(string, called)) {
	for slug, of := range build.UniteWords(lists(tied)) {
		emit(slug, called{of})
	}
}

// callWords deals what an article tells out to its parts.
func callWords(_ string, accounts func(*timeline.Account) bool, names func(*called) bool, emit func(string, timeline.Account)) {
	var parts called
	names(&parts)
	for _, a := range listed(accounts) {
		for part, some := range a.Parts(parts.Of) {
			emit(part, some)
		}
	}
}

// gatherWords groups the mentions of a part.
func gatherWords(_ string, of func(*timeline.Account) bool, emit func(timeline.Group)) {
	for _, g := range build.GatherUntimed(listed(of)) {
		emit(g)
	}
}

type dealKeys blocked

func (d *dealKeys) ProcessElement(a timeline.Account, emit func(int, timeline.Keyed)) {
	for n, k := range a.Keys(d.Blocks) {
		emit(n, k)
	}
}

// lengthen finds the ids of a block that are longer than usual.
func lengthen(_ int, of func(*timeline.Keyed) bool, emit func(string, digits)) {
	for slug, of := range build.Lengthen(listed(of)) {
		emit(slug, digits{of})
	}
}
