package date

import (
	"testing"

	"pgregory.net/rapid"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ edtf, want string }{
		{"2018-08-08", "8 Aug 2018"},
		{"2018-08-08~", "about 8 Aug 2018"},
		{"2018-08-05/2018-08-08", "5–8 Aug 2018"},
		{"2018-07-30/2018-08-03", "30 Jul – 3 Aug 2018"},
		{"2018-12-30/2019-01-02", "30 Dec 2018 – 2 Jan 2019"},
		{"2018-08-05~/2018-08-08~", "about 5–8 Aug 2018"},
		{"2018-07", "July 2018"},
		{"2018-07~", "about July 2018"},
		{"2018-07/2018-09", "July–September 2018"},
		{"2018-11/2019-02", "November 2018 – February 2019"},
		{"2018-23", "autumn 2018"},
		{"2018-24", "winter 2018–19"},
		{"1999-24", "winter 1999–2000"},
		{"-0001-24", "winter 2 BC–1 BC"},
		{"2018-W32", "week of 6 Aug 2018"},
		{"2018-W32~", "about the week of 6 Aug 2018"},
		{"2014", "2014"},
		{"2014~", "about 2014"},
		{"2014/2016", "2014–2016"},
		{"199X", "1990s"},
		{"199X~", "about the 1990s"},
		{"001X", "AD 10 – AD 19"},
		{"19XX", "20th century"},
		{"20XX", "21st century"},
		{"21XX", "22nd century"},
		{"12XX", "13th century"},
		{"22XX", "23rd century"},
		{"10XX", "11th century"},
		{"00XX", "1st century"},
		{"0079-08-24", "24 Aug AD 79"},
		{"-0043-03-15", "15 Mar 44 BC"},
		{"-0043/-0026", "44 BC – 27 BC"},
		{"../2018-08-09", "by 9 Aug 2018"},
		{"../2018-08-09~", "by about 9 Aug 2018"},
		{"../2018-07", "by the end of July 2018"},
		{"../2014", "by the end of 2014"},
		{"2018-08-09/..", "from 9 Aug 2018 on"},
		{"2014/..", "from 2014 on"},
		{"2014~/..", "from about 2014 on"},
		{"../..", "at any time"},
	} {
		i, err := ParseEDTF(test.edtf)
		if err != nil {
			t.Fatal(err)
		}
		if got := i.String(); got != test.want {
			t.Errorf("%s in words is %q, want %q", test.edtf, got, test.want)
		}
	}
}

func TestWordsBeyondEDTF(t *testing.T) {
	d := MustOf(2018, 8, 8)
	quarter, week, weekend, day := Unit(Quarter, d), Unit(Week, d), Unit(Weekend, d), DayInterval(d)
	about := func(i Interval) Interval { i.Approximate = true; return i }
	for _, test := range []struct {
		i    Interval
		want string
	}{
		{Interval{}, "no date"},
		{quarter, "third quarter of 2018"},
		{about(quarter), "about the third quarter of 2018"},
		{quarter.By(), "by the end of the third quarter of 2018"},
		{quarter.Before(), "by the end of the second quarter of 2018"},
		{quarter.ThirdOf(Start), "early in the third quarter of 2018"},
		{quarter.ThirdOf(Middle), "middle of the third quarter of 2018"},
		{Unit(Half, d), "second half of 2018"},
		{Unit(Half, d).ThirdOf(End), "late in the second half of 2018"},
		{weekend, "weekend of 11–12 Aug 2018"},
		{Unit(Weekend, MustOf(2018, 6, 28)), "weekend of 30 Jun – 1 Jul 2018"},
		{weekend.ThirdOf(End), "late in the weekend of 11–12 Aug 2018"},
		{week.ThirdOf(Start), "early in the week of 6 Aug 2018"},
		{week.ThirdOf(Middle), "middle of the week of 6 Aug 2018"},
		{week.Since(), "from the week of 6 Aug 2018 on"},
		{WeekOf(d, Sunday), "week of 5 Aug 2018"},
		{WeekOf(d, Sunday).ThirdOf(Start), "early in the week of 5 Aug 2018"},
		{WeekOf(d, Sunday).ThirdOf(End), "about 10–11 Aug 2018"},
		{WeekOf(d, Sunday).By(), "by the end of the week of 5 Aug 2018"},
		{Unit(Month, d).ThirdOf(Start), "early August 2018"},
		{Unit(Month, d).ThirdOf(Middle), "mid-August 2018"},
		{Unit(Season, d).ThirdOf(End), "late summer 2018"},
		{Unit(Year, d).ThirdOf(Middle), "mid-2018"},
		{Unit(Decade, d).ThirdOf(Middle), "mid-2010s"},
		{Unit(Century, d).ThirdOf(Start), "early 21st century"},
		{Unit(Month, d).ThirdOf(Start).By(), "by about 10 Aug 2018"},
		{Between(d, d+29).ThirdOf(Start), "about 8–17 Aug 2018"},
		{Unit(Time, d), "8 Aug 2018"},
		{day.ThirdOf(Start), "early on 8 Aug 2018"},
		{day.ThirdOf(Middle), "the middle of 8 Aug 2018"},
		{day.ThirdOf(End), "late on 8 Aug 2018"},
		{about(day.ThirdOf(End)), "about 8 Aug 2018"},
		{day.Before(), "by 7 Aug 2018"},
		{day.After(), "from 9 Aug 2018 on"},
		{Unit(Decade, MustOf(-43, 1, 1)), "51 BC – 42 BC"},
		{Unit(Century, MustOf(-43, 1, 1)), "101 BC – 2 BC"},
		{Interval{Start: d, End: d + 2, Grain: Month}, "8–9 Aug 2018"},
		{Interval{Start: d, End: d + 2, Grain: Month, Part: 7}, "8–9 Aug 2018"},
		{Interval{Start: d, End: d + 1}, "8 Aug 2018"},
		{Unit(Season, Earliest), "January–February 10000 BC"},
	} {
		if got := test.i.String(); got != test.want {
			t.Errorf("%+v in words is %q, want %q", test.i, got, test.want)
		}
	}
}

// What differs in its days, its grain or its approximation does so in words:
// no two whole units or ranges read alike.
func TestWordsTellApart(t *testing.T) {
	whole := rapid.Custom(func(t *rapid.T) Interval {
		i := intervals().Draw(t, "i")
		if i.Grain == Time { // reads as its day
			i.Grain = DayGrain
		}
		return i
	}).Filter(func(i Interval) bool { return i.Part == Whole && !i.OpenStart && !i.OpenEnd && i.Grain != Range })
	rapid.Check(t, func(t *rapid.T) {
		a, b := whole.Draw(t, "a"), whole.Draw(t, "b")
		if (a == b) != (a.String() == b.String()) {
			t.Fatalf("%+v is %q and %+v is %q", a, a, b, b)
		}
	})
}

func TestDayWords(t *testing.T) {
	d := MustOf(2018, 8, 8)
	if d.Long() != "Wed 8 Aug 2018" || d.Short() != "8 Aug 2018" {
		t.Errorf("%v is %q and %q", d, d.Long(), d.Short())
	}
}

// TestFill puts values into a text, which are no texts to fill themselves.
func TestFill(t *testing.T) {
	if got := Fill("{a} of {b}, {c}{", "a", "{b}", "b", "2"); got != "{b} of 2, {c}{" {
		t.Errorf("%q", got)
	}
}
