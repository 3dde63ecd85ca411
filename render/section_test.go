package render

import (
	"html/template"
	"slices"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// TestSections reads the headings that dates stand under.
func TestSections(t *testing.T) {
	yearly := func(from, to int) (out []date.Interval) {
		for y := from; y <= to; y++ {
			out = append(out, day(y, 5, 1))
		}
		return out
	}
	for _, c := range []struct {
		dates []date.Interval
		want  []string
	}{
		{nil, nil},
		{[]date.Interval{day(2018, 7, 2), unit(date.Month, 2018, 7, 1), day(2018, 8, 1)}, []string{"in-2018-07 July 2018: 2 events", "in-2018-08 August 2018: 1 event"}},
		{[]date.Interval{day(2018, 1, 1), unit(date.Year, 2018, 1, 1), day(2018, 1, 2)}, []string{"in-2018 2018: 1 event", "in-2018-01 January 2018: 2 events"}},
		{[]date.Interval{unit(date.Quarter, 2018, 7, 1), day(2018, 7, 1)}, []string{"in-2018-07-to-2018-09 Third quarter of 2018: 1 event", "in-2018-07 July 2018: 1 event"}},
		{[]date.Interval{unit(date.Year, 2018, 7, 1).ThirdOf(date.End), day(2018, 9, 3)}, []string{"in-2018-09-to-2018-12 Late 2018: 1 event", "in-2018-09 September 2018: 1 event"}},
		{[]date.Interval{day(2018, 8, 9).By(), unit(date.Year, 2017, 1, 1).Since()}, []string{"in-2017 2017: 1 event", "in-2018-08 August 2018: 1 event"}},
		{[]date.Interval{unit(date.Week, 2018, 7, 31)}, []string{"in-2018-07 July 2018: 1 event"}},
		// As many months as make a list too long, and one more.
		{yearly(2001, 2003), []string{"in-2001-05 May 2001: 1 event", "in-2002-05 May 2002: 1 event", "in-2003-05 May 2003: 1 event"}},
		{append(yearly(2001, 2013), day(2013, 6, 1), unit(date.Decade, 2020, 1, 1))[11:], []string{"in-2012-05 May 2012: 1 event", "in-2013-05 May 2013: 1 event", "in-2013-06 June 2013: 1 event", "in-202X 2020s: 1 event"}},
	} {
		got := headings(c.dates)
		if !slices.Equal(got, c.want) {
			t.Errorf("%v: %q, wanted %q", c.dates, got, c.want)
		}
	}
	far := headings(append(yearly(2001, 2013), day(2013, 6, 1), unit(date.Decade, 2020, 1, 1)))
	if want := []string{"in-2001-to-2013 2001–2013: 14 events", "in-202X 2020s: 1 event"}; !slices.Equal(far, want) {
		t.Errorf("far apart: %q", far)
	}
}

// TestSparseYears keeps the months of a full year, and a full year, beside years that
// stand under one heading.
func TestSparseYears(t *testing.T) {
	var dates []date.Interval
	for y := 2001; y <= 2012; y++ {
		dates = append(dates, day(y, 3, 1))
	}
	dates = append(dates, unit(date.Season, 2012, 6, 1), day(2013, 5, 1), day(2013, 5, 1), day(2013, 5, 2), unit(date.Season, 2013, 6, 1), day(2013, 9, 16), day(2013, 9, 16))
	got := headings(dates)
	want := []string{"in-2001-to-2012 2001–2012: 13 events", "in-2013-05 May 2013: 3 events", "in-2013-22 Summer 2013: 1 event", "in-2013-09 September 2013: 2 events"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, wanted %q", got, want)
	}
	got = headings(append(dates, day(2004, 5, 1), day(2004, 9, 1)))
	want = slices.Concat([]string{"in-2001-to-2003 2001–2003: 3 events", "in-2004 2004: 3 events", "in-2005-to-2012 2005–2012: 9 events"}, want[1:])
	if !slices.Equal(got, want) {
		t.Errorf("%q, wanted %q", got, want)
	}
}

// TestQuietDates says a date once for all that stands under it, and a clock
// where it is another.
func TestQuietDates(t *testing.T) {
	s := &site{w: wording.English(), pieces: plainPieces()}
	for _, clock := range []string{"", "", "14:10", "14:10"} {
		s.Events = append(s.Events, timeline.Event{Date: day(2018, 8, 8), Clock: clock})
	}
	s.Events = append(s.Events, timeline.Event{Date: day(2018, 8, 9)})
	for range manyUndated + 1 {
		s.Undated = append(s.Undated, timeline.Event{})
	}
	got := ""
	s.gatherFacets()
	sections := s.sections("index.html", s.Events, s.Undated)
	for _, e := range sections[0].Events {
		got += words(e.When.Parts)
		if e.Again {
			got += " again"
		}
		got += " " + words(e.When.Note) + "; "
	}
	if want := "8 Aug Wed; 8 Aug again ; 8 Aug again Wed, 14:10; 8 Aug again ; 9 Aug Thu; "; got != want {
		t.Errorf("%q, wanted %q", got, want)
	}
	if sections[0].Folded || !sections[1].Folded {
		t.Error("what has a date is folded, or a long list without is not")
	}
	s.Undated = s.Undated[1:]
	if sections := s.sections("index.html", s.Events, s.Undated); sections[1].Folded {
		t.Error("a short list is folded")
	}
}

// headings returns id, name and count of the sections of events with the dates.
func headings(dates []date.Interval) []string {
	s := &site{w: wording.English(), pieces: plainPieces()}
	for _, i := range dates {
		s.Events = append(s.Events, timeline.Event{Date: i})
	}
	s.gatherFacets()
	var out []string
	for _, sec := range s.sections("index.html", s.Events, s.Undated) {
		out = append(out, sec.ID+" "+sec.Name+": "+sec.Count)
	}
	return out
}

// plainPieces makes parts of pages by the program's own templates.
func plainPieces() *pieces { return &pieces{layouts: template.Must(plainLayouts.Clone())} }
