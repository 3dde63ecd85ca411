package render

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/date"
)

// TestStripBuckets finds what a bar stands for on timelines of all lengths, and
// that no bar leaves the strip.
func TestStripBuckets(t *testing.T) {
	first := date.MustOf(1000, 1, 1)
	for _, c := range []struct {
		length int // in days
		want   string
	}{
		{0, "events a day"}, {1, "events a day"}, {129, "events a day"}, {130, "events a week"}, {912, "events a week"},
		{913, "events a month"}, {4014, "events a month"}, {4015, "events a quarter"}, {365 * 33, "events a year"},
		{365 * 131, "events a decade"}, {365 * 1400, "events a century"}, {365 * 8000, "events a century"},
	} {
		st := newStrip([]timeline.Event{
			{Date: date.DayInterval(first)},
			{Date: date.DayInterval(first), Disputed: true},
			{Date: date.DayInterval(first.AddDays(c.length))},
		})
		if st == nil || st.Caption != c.want || !st.Disputed {
			t.Fatalf("%d days: %+v, wanted %s", c.length, st, c.want)
		}
		for _, b := range st.Bars {
			if b.X < 0 || b.X+b.Width > stripWidth || b.Y < 0 || b.Y+b.Height > stripHeight || b.Width < barThinnest || b.Height < 1 {
				t.Errorf("%d days: the bar %+v leaves the strip", c.length, b)
			}
		}
		if last := st.Bars[len(st.Bars)-1]; c.length > 200 && last.X+last.Width != stripWidth {
			t.Errorf("%d days: the last bar %+v is not at the end", c.length, last)
		}
	}
}

// TestStripLeavesOut draws nothing where there is too little, or nothing known
// closely enough.
func TestStripLeavesOut(t *testing.T) {
	year := timeline.Event{Date: unit(date.Year, 2018, 1, 1)}
	by := timeline.Event{Date: day(2018, 8, 9).By()}
	one := timeline.Event{Date: day(2018, 8, 9)}
	for _, events := range [][]timeline.Event{nil, {one}, {year, by, one}} {
		if st := newStrip(events); st != nil {
			t.Errorf("%d events make %+v", len(events), st)
		}
	}
}
