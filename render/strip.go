package render

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/date"
)

// A strip shows how the events lie in time: a bar for each day, week, month or
// longer that has any. It is a picture only; its caption says the rest.
type strip struct {
	Width    int
	Bars     []bar
	From, To string
	Caption  string
	Disputed bool
}

// A bar is a rectangle of the strip.
type bar struct {
	Class               string
	X, Y, Width, Height int
}

// Measures of the strip in units of its own: they are stretched to the width
// of the page, and are pixels in height.
const (
	stripWidth  = 1000
	stripHeight = 56
	barWidest   = 18
	barThinnest = 4
)

// buckets lists what a bar can stand for, with the longest time in days that it
// is used for. It is sorted from the shortest; the last has no end.
var buckets = []struct {
	grain   date.Grain
	most    int
	caption string
}{
	{date.DayGrain, 130, "events a day"},
	{date.Week, 2*365 + 183, "events a week"},
	{date.Month, 11 * 365, "events a month"},
	{date.Quarter, 33 * 365, "events a quarter"},
	{date.Year, 130 * 365, "events a year"},
	{date.Decade, 1300 * 365, "events a decade"},
	{date.Century, int(date.Latest - date.Earliest), "events a century"},
}

// newStrip draws the events that are known to a month or closer, or to their first day, each at its
// first day. It returns nil for fewer than two.
func newStrip(events []timeline.Event) *strip {
	type point struct {
		day      date.Day
		disputed bool
	}
	var points []point
	for _, e := range events {
		if e.Date.OpenStart || e.Date.IsEmpty() || wide(e) {
			continue
		}
		points = append(points, point{e.Date.First(), e.Disputed})
	}
	if len(points) < 2 {
		return nil
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Compare(a.day, b.day) })
	first, last := points[0].day, points[len(points)-1].day
	b := buckets[0]
	for _, b = range buckets {
		if int(last-first) < b.most {
			break
		}
	}

	// Count by bucket.
	type tally struct{ bucket, all, disputed int }
	var tallies []tally
	tallest, buckets := 0, 0
	for unit, i := date.Unit(b.grain, first), 0; i < len(points); unit = date.Unit(b.grain, unit.End) {
		t := tally{bucket: buckets}
		for ; i < len(points) && points[i].day < unit.End; i++ {
			t.all++
			if points[i].disputed {
				t.disputed++
			}
		}
		buckets++
		tallest = max(tallest, t.all)
		if t.all > 0 {
			tallies = append(tallies, t)
		}
	}

	st := &strip{Width: stripWidth, From: first.Short(), To: last.Short(), Caption: b.caption}
	width := max(barThinnest, min(barWidest, stripWidth*4/5/buckets))
	for _, t := range tallies {
		x := t.bucket * (stripWidth - width) / max(1, buckets-1)
		settled := (t.all - t.disputed) * stripHeight / tallest
		all := t.all * stripHeight / tallest
		if settled > 0 {
			st.Bars = append(st.Bars, bar{"", x, stripHeight - settled, width, settled})
		}
		if t.disputed > 0 {
			st.Bars = append(st.Bars, bar{"disputed", x, stripHeight - all, width, all - settled})
			st.Disputed = true
		}
	}
	return st
}
