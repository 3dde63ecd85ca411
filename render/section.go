package render

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/date"
)

// A section is a month or a longer time of the timeline, or what has no date.
type section struct {
	ID, Name, Count string
	Events          []event
	Folded          bool // closed until a reader opens it
	Undated         bool
}

// Where there are more than manySections, the months of a year that have fewer
// than sparse events each give way to the year; and where there still are, so do
// loneYears that follow each other, with sparse events at most, to all of them.
const (
	manySections = 6
	sparse       = 2
	loneYears    = 3
)

// manyUndated is the number of events without a date that a page does not show
// at once.
const manyUndated = 5

// sections puts the events of a page under months, and what has no date last. Where there
// are many months, those of a year with few events stand under the year. What
// is known only to a year or another time longer than a month stands under that
// time, before the months in it.
func (s *site) sections(page string, events, undated []timeline.Event) []section {
	shelves := shelvesOf(events)
	if len(distinct(shelves)) > manySections {
		shelves = joinSparse(shelves)
	}
	if len(distinct(shelves)) > manySections {
		shelves = joinYears(shelves)
	}
	ids := newAnchors(slices.Concat(events, undated)...)
	var out []section
	for _, shelf := range distinct(shelves) {
		sec := section{
			ID:   ownID + strings.NewReplacer("/", "-to-", "~", "").Replace(shelf.EDTF()),
			Name: capital(s.w.Dates.Interval(shelf)),
		}
		year := shelf.Start.Year()
		if shelf.Last().Year() != year {
			year = anyYear
		}
		for i, e := range events {
			if shelves[i] == shelf {
				sec.Events = append(sec.Events, s.newEvent(page, e, year, ids))
			}
		}
		quieten(sec.Events)
		sec.Count = s.w.Count(len(sec.Events), s.w.Event)
		out = append(out, sec)
	}
	if len(undated) > 0 {
		sec := section{
			ID: ownID + "no-date", Name: s.w.NoDateFound, Count: s.w.Count(len(undated), s.w.Event),
			Folded: len(events) > 0 && len(undated) > manyUndated, Undated: true,
		}
		for _, e := range undated {
			sec.Events = append(sec.Events, s.newEvent(page, e, anyYear, ids))
		}
		out = append(out, sec)
	}
	return out
}

// quieten marks the dates that stand before their event already, so that a
// reader sees where a day begins.
func quieten(events []event) {
	for i := len(events) - 1; i > 0; i-- {
		e, before := &events[i], events[i-1]
		if words(e.When.Parts) != words(before.When.Parts) {
			continue
		}
		e.Again = true
		e.Classes += " again"
		if words(e.When.Note) == words(before.When.Note) {
			e.When.Note, e.Note = nil, ""
		}
	}
}

// joinSparse puts under its year what stands under a shorter time of a year
// with few events.
func joinSparse(shelves []date.Interval) []date.Interval {
	type year struct{ shelves, events int }
	years := map[int]year{}
	for _, shelf := range shelves {
		if shelf.Grain < date.Year {
			t := years[shelf.Start.Year()]
			t.events++
			years[shelf.Start.Year()] = t
		}
	}
	for _, shelf := range distinct(shelves) {
		if shelf.Grain < date.Year {
			t := years[shelf.Start.Year()]
			t.shelves++
			years[shelf.Start.Year()] = t
		}
	}
	out := slices.Clone(shelves)
	for i, shelf := range shelves {
		if t := years[shelf.Start.Year()]; shelf.Grain < date.Year && t.events < sparse*t.shelves {
			out[i] = date.Unit(date.Year, shelf.Start)
		}
	}
	return out
}

// joinYears puts under one heading the years that follow each other with few events.
func joinYears(shelves []date.Interval) []date.Interval {
	number := map[date.Interval]int{}
	for _, shelf := range shelves {
		number[shelf]++
	}
	joined := map[date.Interval]date.Interval{}
	var run []date.Interval
	end := func() {
		if len(run) >= loneYears {
			for _, shelf := range run {
				joined[shelf] = date.Between(run[0].Start, run[len(run)-1].Last())
			}
		}
		run = nil
	}
	for _, shelf := range distinct(shelves) {
		if shelf != date.Unit(date.Year, shelf.Start) || number[shelf] > sparse {
			end()
			continue
		}
		run = append(run, shelf)
	}
	end()
	out := slices.Clone(shelves)
	for i, shelf := range shelves {
		if all, is := joined[shelf]; is {
			out[i] = all
		}
	}
	return out
}

// shelvesOf returns the time that each event stands under: its month, or a longer
// time where the date is no closer.
func shelvesOf(events []timeline.Event) []date.Interval {
	out := make([]date.Interval, len(events))
	for i, e := range events {
		d := shelfDay(e)
		out[i] = date.Unit(date.Month, d)
		if wide(e) {
			out[i] = date.Unit(e.Date.Grain, d).ThirdOf(e.Date.Part)
		}
	}
	return out
}

// shelfDay is the day by which an event is put under a time: its first, or its
// last where the first is open.
func shelfDay(e timeline.Event) date.Day {
	if e.Date.OpenStart {
		return e.Date.Last()
	}
	return e.Date.First()
}

// wide reports whether an event is known only to a unit longer than a month. A
// span or a window is known to the day on which it begins.
func wide(e timeline.Event) bool {
	return e.Date.Grain > date.Month && e.Date.Grain < date.Range
}

// distinct returns the shelves that are used in order of time, the longer
// before what begins with it.
func distinct(shelves []date.Interval) []date.Interval {
	out := slices.Clone(shelves)
	slices.SortFunc(out, func(a, b date.Interval) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), a.Compare(b))
	})
	return slices.Compact(out)
}

// capital makes words begin as a heading does.
func capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return words
	}
	return string(unicode.ToUpper(first)) + words[size:]
}
