package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// A strip shows how the events lie in time: a bar for each day, week, month or
// longer that has any. It is a picture only; its caption says the rest.
type strip struct {
	Width    int
	Height   int
	Bars     []bar
	Shapes   []shape // the bars of each class
	From, To string
	Caption  string
	Outside  string // what is not drawn
	Disputed bool
}

// A bar is a rectangle of the strip.
type bar struct {
	Class               string
	X, Y, Width, Height int
}

// A shape is bars as one path.
type shape struct{ Class, Path string }

// Measures of the strip in units of its own: they are stretched to the width
// of the page, and are pixels in height.
const (
	stripWidth  = 1000
	stripHeight = 56
	barWidest   = 18
	barThinnest = 4
)

// A bucket is what a bar of the strip stands for.
type bucket struct {
	grain   date.Grain
	most    int // the longest time in days that it is used for
	caption func(*wording.Words) string
	not     func(*wording.Words) string // how many are not known so closely
}

// buckets lists what a bar can stand for, from the shortest; the last has no
// end.
var buckets = []bucket{
	{date.DayGrain, 130, func(w *wording.Words) string { return w.PerDay }, func(w *wording.Words) string { return w.NotToDay }},
	{date.Week, 2*365 + 183, func(w *wording.Words) string { return w.PerWeek }, func(w *wording.Words) string { return w.NotToWeek }},
	{date.Month, 11 * 365, func(w *wording.Words) string { return w.PerMonth }, func(w *wording.Words) string { return w.NotToMonth }},
	{date.Quarter, 33 * 365, func(w *wording.Words) string { return w.PerQuarter }, func(w *wording.Words) string { return w.NotToQuarter }},
	{date.Year, 130 * 365, func(w *wording.Words) string { return w.PerYear }, func(w *wording.Words) string { return w.NotToYear }},
	{date.Decade, 1300 * 365, func(w *wording.Words) string { return w.PerDecade }, func(w *wording.Words) string { return w.NotToDecade }},
	{date.Century, int(date.Latest - date.Earliest), func(w *wording.Words) string { return w.PerCentury }, func(w *wording.Words) string { return w.NotToCentury }},
}

// stripFew is the number of events that are too few to be squeezed.
const stripFew = 8

// crowded reports whether some events of all are to have the strip for
// themselves, since drawing those of long before or after would squeeze them:
// two thirds of the events lie in a third of the time.
func crowded(some, all []point) bool {
	return len(some) >= stripFew && 3*len(some) >= 2*len(all) && 3*daysOf(some) <= daysOf(all)
}

// alone reports whether so few events lie so far from all others that they would
// take the strip for their gap: nine tenths of the events lie in an eighth of the
// time.
func alone(some, all []point) bool {
	return len(some) >= stripFew && 10*len(some) >= 9*len(all) && 8*daysOf(some) <= daysOf(all)
}

// point is an event on the strip.
type point struct {
	day      date.Day
	grain    date.Grain // the unit that is known, a day for a span that begins with one
	disputed bool
}

// newStrip draws the events that are known to the unit of a bar or closer, each
// at its first day. It returns nil for fewer than two.
func newStrip(w *wording.Words, events []timeline.Event) *strip {
	var all []point
	for _, e := range events {
		if e.Date.OpenStart || e.Date.OpenEnd || e.Date.IsEmpty() {
			continue
		}
		p := point{e.Date.First(), e.Date.Grain, e.Disputed}
		if p.grain == date.Range {
			p.grain = date.DayGrain
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b point) int { return cmp.Compare(a.day, b.day) })
	b, known, from, to := chooseBucket(all)
	if to-from < 2 {
		return nil
	}
	var outside []string
	for _, o := range []struct {
		n    int
		what string
	}{{from, w.Earlier}, {len(known) - to, w.Later}, {len(events) - len(known), b.not(w)}} {
		if o.n > 0 {
			outside = append(outside, date.Fill(o.what, "n", fmt.Sprint(o.n)))
		}
	}
	points := known[from:to]
	first, last := points[0].day, points[len(points)-1].day

	columns, units, tallest := columnsOf(points, b.grain)
	st := &strip{Width: stripWidth, Height: stripHeight, From: w.Dates.Short(first), To: w.Dates.Short(last), Caption: b.caption(w)}
	if len(outside) > 0 {
		st.Outside = date.Fill(w.NotDrawn, "list", strings.Join(outside, ", "))
	}
	width := max(barThinnest, min(barWidest, stripWidth*4/5/units))
	for _, t := range columns {
		x := t.unit * (stripWidth - width) / max(1, units-1)
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
	for _, class := range []string{"", "disputed"} {
		if path := outline(st.Bars, class); path != "" {
			st.Shapes = append(st.Shapes, shape{class, path})
		}
	}
	return st
}

// A column is the events of one unit.
type column struct {
	unit          int // counted from that of the first event
	all, disputed int
}

// columnsOf counts points, of which there are some, by the unit of a grain. Units without
// any have no column.
func columnsOf(points []point, g date.Grain) (columns []column, units, tallest int) {
	for unit, i := date.Unit(g, points[0].day), 0; i < len(points); unit = date.Unit(g, unit.End) {
		t := column{unit: units}
		for ; i < len(points) && points[i].day < unit.End; i++ {
			t.all++
			if points[i].disputed {
				t.disputed++
			}
		}
		units++
		tallest = max(tallest, t.all)
		if t.all > 0 {
			columns = append(columns, t)
		}
	}
	return columns, units, tallest
}

// outline draws the bars of a class, each from its lower left corner.
func outline(bars []bar, class string) string {
	var path strings.Builder
	for _, b := range bars {
		if b.Class == class {
			fmt.Fprintf(&path, "M%d %dv-%dh%dv%dz", b.X, b.Y+b.Height, b.Height, b.Width, b.Height)
		}
	}
	return path.String()
}

// chooseBucket returns what a bar of the strip stands for, the points that are
// known so closely, and which of these are drawn, known[from:to]. The points are
// in order. It is the shortest bucket that half of the points are known to, and
// that draws all of these or the crowd among them, without the few that lie alone. There is always one, since a
// century is the longest grain.
func chooseBucket(points []point) (b bucket, known []point, from, to int) {
	for _, b = range buckets {
		known = slices.DeleteFunc(slices.Clone(points), func(p point) bool { return p.grain > b.grain })
		if 2*len(known) < len(points) || len(known) == 0 {
			continue
		}
		from, to = 0, len(known)
		if daysOf(known) > b.most {
			if from, to = fullest(known, b.most); !crowded(known[from:to], known) {
				continue
			}
		}
		drawn := known[from:to]
		if i, j := fullest(drawn, daysOf(drawn)/8); 2*daysOf(drawn) > b.most && alone(drawn[i:j], drawn) {
			from, to = from+i, from+j
		}
		return b, known, from, to
	}
	return b, known, 0, len(known)
}

// fullest returns the first of the stretches of so many days that hold the most
// points.
func fullest(points []point, length int) (from, to int) {
	for i, j := 0, 0; i < len(points); i++ {
		for j < len(points) && int(points[j].day-points[i].day) < length {
			j++
		}
		if j-i > to-from {
			from, to = i, j
		}
	}
	return from, to
}

// daysOf returns the number of days from the first point to the last, both
// included.
func daysOf(points []point) int { return int(points[len(points)-1].day-points[0].day) + 1 }
