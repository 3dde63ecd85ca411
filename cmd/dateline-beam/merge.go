package main

import (
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
	"dateline/timeline/editor"
)

// merged brings together what accounts tell of one event, and returns the events.
func merged(s beam.Scope, accounts beam.PCollection, settings editor.Settings, names beam.SideInput, blocks int) beam.PCollection {
	counts := beam.SideInput{Input: beam.Combine(s.Scope("dated"), &addCounts{}, beam.ParDo(s, countDated, accounts))}
	groups := gathered(s.Scope("gather"), accounts, counts)
	joined, told := beam.ParDo2(s, join, beam.CoGroupByKey(s, beam.AddFixedKey(s, beam.ParDo(s, joinable, accounts)), beam.AddFixedKey(s, groups)), counts)
	copies := beam.ParDo(s, findCopies, beam.GroupByKey(s, beam.AddFixedKey(s, beam.ParDo(s, copyable, accounts))))
	about := beam.CoGroupByKey(s, beam.ParDo(s, bySlug, accounts), copies, longerIDs(s.Scope("ids"), accounts, blocks), heard(s.Scope("hear"), accounts, told, blocks))
	speaking, stories, untimed := beam.ParDo3(s, know, about)
	dated, open, used, spare := beam.ParDo4(s, &speak{Named{Settings: settings}}, beam.CoGroupByKey(s, beam.AddFixedKey(s, speaking), beam.AddFixedKey(s, joined)), counts, names)
	undated := gatheredUntimed(s.Scope("untimed"), untimed, used, blocks)
	left := beam.CoGroupByKey(s, beam.AddFixedKey(s, stories), beam.AddFixedKey(s, open), beam.AddFixedKey(s, spare), beam.AddFixedKey(s, beam.ParDo(s, befalling, undated)))
	return beam.Flatten(s, dated, undated, beam.ParDo(s, &conclude{Named{Settings: settings}}, left, names))
}

// What has many parameters is registered without register: its generic functions of so many
// take the compiler minutes, and these are called an article at most.
func init() {
	register.Function1x1(joinable)
	beam.RegisterFunction(join)
	register.Function1x1(copyable)
	register.Function3x0(findCopies)
	register.Function1x2(bySlug)
	beam.RegisterFunction(know)
	beam.RegisterDoFn(&speak{})
	register.Function2x0(befalling)
	beam.RegisterDoFn(&conclude{})
	register.Emitter1[timeline.Told]()
	register.Emitter2[string, string]()
}

func joinable(a timeline.Account) timeline.Account { return a.Joinable() }

// join joins groups of dated mentions.
func join(_ int, of func(*timeline.Account) bool, groups func(*keys) bool, all timeline.Counts, emit func(keys), told func(timeline.Told)) {
	joined, events := timeline.Parts{Dated: all}.Join(listed(of), lists(groups))
	for _, g := range joined {
		emit(keys{g})
	}
	for _, e := range events {
		told(e)
	}
}

func lists(of func(*keys) bool) [][]string {
	var out [][]string
	for _, k := range listed(of) {
		out = append(out, k.Of)
	}
	return out
}

func copyable(a timeline.Account) timeline.Account { return a.Copyable() }

// findCopies finds the near-copies among articles.
func findCopies(_ int, of func(*timeline.Account) bool, emit func(string, string)) {
	for slug, voice := range build.Copies(listed(of)) {
		emit(slug, voice)
	}
}

func bySlug(a timeline.Account) (string, timeline.Account) { return a.Slug, a }

// know tells an account what all articles tell of it, and what of it may find its event.
func know(slug string, of func(*timeline.Account) bool, copies func(*string) bool, longer func(*digits) bool, heard func(*numbers) bool,
	speaking, stories func(timeline.Account), untimed func(string, timeline.Account)) error {
	all := listed(of)
	if len(all) != 1 {
		return fmt.Errorf("%d articles have the id %q", len(all), slug)
	}
	voice := ""
	copies(&voice)
	digits := map[int]int{}
	for _, d := range listed(longer) {
		for number, n := range d.Of {
			digits[number] = n
		}
	}
	var numbers []int
	for _, n := range listed(heard) {
		numbers = append(numbers, n.Of...)
	}
	a := all[0].Known(voice, digits)
	speaking(a.Speaking(numbers))
	if !a.Dated {
		stories(a.Story())
	}
	untimed(slug, a.Untimed(nil))
	return nil
}

// speak adds to groups of dated mentions what speaks of them.
type speak struct{ Named }

func (x *speak) ProcessElement(_ int, of func(*timeline.Account) bool, joined func(*keys) bool, counts timeline.Counts, book names,
	dated, open func(timeline.Group), used func(string, numbers), spare func(timeline.Account)) {
	all := x.parts(book)
	all.Dated = counts
	spoken := all.SpeakOf(listed(of), lists(joined))
	for _, g := range spoken.Events {
		dated(g)
	}
	for _, g := range spoken.Open {
		open(g)
	}
	for slug, of := range spoken.Used {
		used(slug, numbers{of})
	}
	for _, a := range spoken.Spare {
		spare(a)
	}
}

// befalling passes on the groups that tell what befell somebody.
func befalling(g timeline.Group, emit func(timeline.Group)) {
	if g.Befalls() {
		emit(g)
	}
}

// conclude finds the events that no mention dates.
type conclude struct{ Named }

func (x *conclude) ProcessElement(_ int, stories func(*timeline.Account) bool, open func(*timeline.Group) bool, spare func(*timeline.Account) bool, undated func(*timeline.Group) bool,
	all names, emit func(timeline.Group)) {
	for _, g := range x.parts(all).Conclude(listed(stories), listed(open), listed(spare), listed(undated)) {
		emit(g)
	}
}
