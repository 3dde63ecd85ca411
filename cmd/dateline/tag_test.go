package main

import (
	"testing"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

func TestPublishedFrom(t *testing.T) {
	now := timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true} // a Thursday
	for _, test := range []struct {
		text string
		from timex.Context
		want string // the day, or an error
	}{
		{"2018-08-08", now, "2018-08-08"},
		{"8 Aug 2018", timex.Context{}, "2018-08-08"},
		{"Wednesday, Aug. 8, 2018, 2:05 p.m. EDT", now, "2018-08-08"},
		{"today", now, "2018-08-09"},
		{"yesterday", now, "2018-08-08"},
		{"last Tuesday", now, "2018-08-07"},
		{"2 days ago", now, "2018-08-07"},
		{"7 Aug", now, "2018-08-07"},
		{"this week", now, `"this week" is week of 6 Aug 2018, want one day`},
		{"before 7 Aug 2018", now, `"before 7 Aug 2018" is by 6 Aug 2018, want one day`},
		{"yesterday", timex.Context{}, `"yesterday" counts from a publish date, and there is none: write the full date, such as 2018-08-07, 7 Aug 2018, early July 2018 or 5-8 August 2018`},
	} {
		c, err := publishedFrom(test.text, test.from)
		got := date.DayInterval(c.Published).EDTF()
		if err != nil {
			got = err.Error()
		} else if !c.Dated {
			got = "not dated"
		}
		if got != test.want {
			t.Errorf("%q: got %s, want %s", test.text, got, test.want)
		}
	}
}
