package render

import (
	"fmt"
	"strings"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// show writes a stamp as the page does, with the values of <time> in brackets.
func (s stamp) show() string {
	side := func(parts []part) string {
		var b strings.Builder
		for _, p := range parts {
			b.WriteString(p.Text)
			if p.Datetime != "" {
				fmt.Fprintf(&b, "[%s]", p.Datetime)
			}
		}
		return b.String()
	}
	return strings.TrimRight(s.Marker+": "+side(s.Parts)+" | "+side(s.Note), " |:")
}

// TestStamps reads the words and the values of every kind of date under the
// heading of 2018.
func TestStamps(t *testing.T) {
	aug := func(d int) date.Interval { return day(2018, 8, d) }
	part := func(i date.Interval, p date.Part) date.Interval { return i.ThirdOf(p) }
	late := aug(8)
	late.Part = date.End
	for _, c := range []struct {
		i     date.Interval
		clock string
		loose bool
		want  string
	}{
		{aug(8), "", false, "day: 8 Aug[2018-08-08] | Wed"},
		{aug(8), "14:25", false, "time: 8 Aug[2018-08-08] | Wed, 14:25[2018-08-08T14:25]"},
		{late, "", false, "day: 8 Aug[2018-08-08] | late Wednesday"},
		{day(2017, 8, 8), "", false, "day: 8 Aug 2017[2017-08-08] | Tue"},
		{about(aug(8)), "", false, "about: about 8 Aug[2018-08-08] | approximate"},
		{days(aug(5), aug(8)), "", false, "range: 5[2018-08-05]–8 Aug[2018-08-08] | lasting 4 days"},
		{days(day(2018, 7, 30), aug(2)), "", false, "range: 30 Jul[2018-07-30]–2 Aug[2018-08-02] | lasting 4 days"},
		{days(day(2018, 12, 30), day(2019, 1, 2)), "", false, "range: 30 Dec 2018[2018-12-30]–2 Jan 2019[2019-01-02] | lasting 4 days"},
		{days(aug(5), aug(8)), "", true, "window: between 5[2018-08-05] and 8 Aug[2018-08-08] | some day within"},
		{about(days(aug(5), aug(8))), "", false, "range: about 5[2018-08-05]–8 Aug[2018-08-08] | lasting, approximate"},
		{days(day(2012, 8, 1), day(2013, 5, 31)), "", false, "range: August 2012[2012-08] to May 2013[2013-05] | lasting, months only"},
		{days(day(2007, 1, 1), day(2010, 12, 31)), "", false, "range: 2007[2007] to 2010[2010] | lasting, years only"},
		{days(day(2018, 8, 1), day(2018, 8, 31)), "", false, "range: 1[2018-08-01]–31 Aug[2018-08-31] | lasting 31 days"},
		{unit(date.Week, 2018, 8, 8), "", false, "window: between 6[2018-08-06] and 12 Aug[2018-08-12] | some day that week"},
		{unit(date.Weekend, 2018, 8, 8), "", false, "window: 11[2018-08-11] or 12 Aug[2018-08-12] | some time that weekend"},
		{part(unit(date.Month, 2018, 7, 1), date.Start), "", false, "window: early July | between 1[2018-07-01] and 10 Jul[2018-07-10]"},
		{part(unit(date.Year, 2018, 7, 1), date.End), "", false, "window: late 2018 | between 1 Sep[2018-09-01] and 31 Dec[2018-12-31]"},
		{unit(date.Month, 2018, 7, 1), "", false, "unit: July[2018-07] | month only"},
		{about(unit(date.Month, 2018, 7, 1)), "", false, "about: about July[2018-07] | approximate, month only"},
		{unit(date.Quarter, 2018, 7, 1), "", false, "unit: third quarter of 2018 | quarter only"},
		{unit(date.Season, 2018, 12, 1), "", false, "unit: winter 2018–19 | season only"},
		{unit(date.Year, 2014, 7, 1), "", false, "unit: 2014[2014] | year only"},
		{unit(date.Decade, 1990, 7, 1), "", false, "unit: 1990s | decade only"},
		{unit(date.Year, -43, 7, 1), "", false, "unit: 44 BC | year only"},
		{day(-43, 3, 15), "", false, "day: 15 Mar 44 BC | Fri"},
		{aug(9).By(), "", false, "by: by 9 Aug[2018-08-09] | at the latest"},
		{about(aug(9)).By(), "", false, "by: by about 9 Aug[2018-08-09] | at the latest"},
		{unit(date.Month, 2018, 7, 1).By(), "", false, "by: by the end of July 2018[2018-07] | at the latest"},
		{aug(9).After(), "", false, "from: from 10 Aug[2018-08-10] | at the earliest"},
		{unit(date.Year, 2014, 1, 1).Since(), "", false, "from: from 2014[2014] on | at the earliest"},
		{date.Interval{}, "", false, ""},
		{date.Interval{OpenStart: true, OpenEnd: true}, "", false, ""},
	} {
		if got := newStamp(wording.English(), c.i, c.clock, c.loose, 2018).show(); got != c.want {
			t.Errorf("%v: %s\nwanted %s", c.i, got, c.want)
		}
	}
}

// TestInFull reads dates where no heading gives the year.
func TestInFull(t *testing.T) {
	for _, c := range []struct {
		i     date.Interval
		clock string
		want  string
	}{
		{day(2018, 8, 8), "", "8 Aug 2018"},
		{day(2018, 8, 8), "14:25", "8 Aug 2018, 14:25"},
		{days(day(2018, 8, 5), day(2018, 8, 8)), "", "5–8 Aug 2018"},
		{unit(date.Week, 2018, 8, 8), "", "between 6 and 12 Aug 2018"},
	} {
		if got := words(inFull(wording.English(), c.i, c.clock, timex.Stated)); got != c.want {
			t.Errorf("%v: %s, wanted %s", c.i, got, c.want)
		}
	}
}

// TestMarkersAreDrawn finds a rule of the style sheet for every shape, and no
// shape that the legend leaves out.
func TestMarkersAreDrawn(t *testing.T) {
	css := string(build(t, everyState())["site.css"])
	known := map[string]bool{}
	for _, m := range markers(wording.English()) {
		known[m.Marker] = true
		if !strings.Contains(css, "."+m.Marker) {
			t.Errorf("site.css has no rule for %q", m.Marker)
		}
	}
	shown, err := new(Theme).newSite(everyState())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range shown.sections("index.html", shown.Events, nil) {
		for _, e := range s.Events {
			if e.When.Marker != "" && !known[e.When.Marker] {
				t.Errorf("the legend does not have %q", e.When.Marker)
			}
		}
	}
}
