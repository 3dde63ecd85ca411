package render

import (
	"testing"

	"dateline/templates/wording"
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
		st := newStrip(wording.English(), []timeline.Event{
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
		if st := newStrip(wording.English(), events); st != nil {
			t.Errorf("%d events make %+v", len(events), st)
		}
	}
}

// TestStripDraws draws the crowd and says what lies outside of it.
func TestStripDraws(t *testing.T) {
	// many has events on so many days, so many days apart.
	many := func(first date.Interval, n, apart int) (out []date.Interval) {
		for i := range n {
			out = append(out, date.DayInterval(first.Start.AddDays(i*apart)))
		}
		return out
	}
	for _, c := range []struct {
		name  string
		dates [][]date.Interval
		want  string
	}{
		{"crowd", [][]date.Interval{{unit(date.Year, 1799, 1, 1), day(2001, 9, 11), day(2004, 5, 6)}, many(day(2013, 9, 9), 14, 1), {day(2014, 6, 15)}},
			"9 Sep 2013 events a day 22 Sep 2013 Not drawn: 2 earlier, 1 later, 1 not known to the day"},
		{"some alone", [][]date.Interval{{day(2001, 9, 11), day(2015, 11, 26)}, many(day(2016, 3, 11), 14, 1)},
			"11 Mar 2016 events a day 24 Mar 2016 Not drawn: 2 earlier"},
		{"not alone enough", [][]date.Interval{{day(2015, 11, 26), day(2015, 12, 30)}, many(day(2016, 3, 11), 14, 1)},
			"26 Nov 2015 events a day 24 Mar 2016 "},
		{"even", [][]date.Interval{many(day(2013, 1, 1), 40, 7)}, "1 Jan 2013 events a week 1 Oct 2013 "},
		{"months", [][]date.Interval{{unit(date.Month, 2013, 5, 1), unit(date.Month, 2013, 6, 1), day(2013, 6, 9)}}, "1 May 2013 events a month 9 Jun 2013 "},
		{"days with a month", [][]date.Interval{{unit(date.Month, 2013, 5, 1), day(2013, 6, 1), day(2013, 6, 9)}}, "1 Jun 2013 events a day 9 Jun 2013 Not drawn: 1 not known to the day"},
		{"two crowds", [][]date.Interval{many(day(2001, 9, 11), 10, 1), many(day(2013, 9, 9), 10, 1)}, "11 Sep 2001 events a quarter 18 Sep 2013 "},
		{"few", [][]date.Interval{{day(2001, 9, 11)}, many(day(2013, 9, 9), 4, 1)}, "11 Sep 2001 events a quarter 12 Sep 2013 "},
	} {
		var events []timeline.Event
		for _, list := range c.dates {
			for _, i := range list {
				events = append(events, timeline.Event{Date: i})
			}
		}
		st := newStrip(wording.English(), events)
		if got := st.From + " " + st.Caption + " " + st.To + " " + st.Outside; got != c.want {
			t.Errorf("%s: %q, wanted %q", c.name, got, c.want)
		}
	}
}
