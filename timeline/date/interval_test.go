package date

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// units are the grains that have units.
var units = []Grain{Time, DayGrain, Weekend, Week, Month, Quarter, Season, Half, Year, Decade, Century}

// intervals draws intervals of every grain, part and openness, close enough to
// each other that they often overlap.
func intervals() *rapid.Generator[Interval] {
	return rapid.Custom(func(t *rapid.T) Interval {
		d := MustOf(2018, 1, 1) + Day(rapid.IntRange(-40, 40).Draw(t, "day"))
		i := Between(d, d+Day(rapid.IntRange(0, 40).Draw(t, "length")))
		if g := rapid.SampledFrom(append(units, Range)).Draw(t, "grain"); g != Range {
			i = Unit(g, d)
		}
		i = i.ThirdOf(rapid.SampledFrom([]Part{Whole, Whole, Start, Middle, End}).Draw(t, "part"))
		i.Approximate = i.Approximate || rapid.Bool().Draw(t, "approximate")
		switch rapid.IntRange(0, 7).Draw(t, "side") {
		case 0:
			return i.By()
		case 1:
			return i.Before()
		case 2:
			return i.Since()
		case 3:
			return i.After()
		}
		return i
	})
}

// all returns i with every special interval that intervals does not draw.
func all() *rapid.Generator[Interval] {
	return rapid.OneOf(intervals(), rapid.SampledFrom([]Interval{
		{}, {OpenStart: true, OpenEnd: true}, Between(Earliest, Latest),
		DayInterval(Earliest), DayInterval(Earliest).By(), DayInterval(Latest), DayInterval(Latest).Since(),
	}))
}

func TestUnitHoldsItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days().Draw(t, "d")
		g := rapid.SampledFrom(units).Draw(t, "grain")
		u := Unit(g, d)
		if u.Grain != g || u.IsEmpty() {
			t.Fatalf("Unit(%v, %v) = %v of grain %v", g, d, u, u.Grain)
		}
		if g == Weekend { // its week holds the day
			u = Unit(Week, u.Start)
		}
		if !u.Contains(d) {
			t.Fatalf("%v, a %v, does not hold %v", u, g, d)
		}
		if again := Unit(u.Grain, u.Last()); again != u {
			t.Fatalf("%v holds %v, whose unit is %v", u, u.Last(), again)
		}
	})
}

func TestUnits(t *testing.T) {
	for _, test := range []struct {
		grain       Grain
		day         string
		first, last string
	}{
		{DayGrain, "2018-08-08", "2018-08-08", "2018-08-08"},
		{Time, "2018-08-08", "2018-08-08", "2018-08-08"},
		{Weekend, "2018-08-06", "2018-08-11", "2018-08-12"},
		{Weekend, "2018-08-12", "2018-08-11", "2018-08-12"},
		{Week, "2018-08-12", "2018-08-06", "2018-08-12"},
		{Week, "2019-01-01", "2018-12-31", "2019-01-06"},
		{Month, "2016-02-29", "2016-02-01", "2016-02-29"},
		{Quarter, "2018-08-08", "2018-07-01", "2018-09-30"},
		{Quarter, "2018-12-31", "2018-10-01", "2018-12-31"},
		{Season, "2018-08-08", "2018-06-01", "2018-08-31"},
		{Season, "2018-12-01", "2018-12-01", "2019-02-28"},
		{Season, "2016-02-29", "2015-12-01", "2016-02-29"},
		{Season, "2018-03-01", "2018-03-01", "2018-05-31"},
		{Half, "2018-06-30", "2018-01-01", "2018-06-30"},
		{Half, "2018-07-01", "2018-07-01", "2018-12-31"},
		{Year, "2018-08-08", "2018-01-01", "2018-12-31"},
		{Year, "0000-02-29", "0000-01-01", "0000-12-31"},
		{Decade, "1999-12-31", "1990-01-01", "1999-12-31"},
		{Decade, "-0001-01-01", "-0010-01-01", "-0001-12-31"},
		{Century, "2000-01-01", "2000-01-01", "2099-12-31"},
		{Century, "1999-12-31", "1900-01-01", "1999-12-31"},
		// Cut at the edges of the calendar.
		{Century, "-9999-01-01", "-9999-01-01", "-9901-12-31"},
		{Season, "9999-12-31", "9999-12-01", "9999-12-31"},
		{Season, "-9999-01-01", "-9999-01-01", "-9999-02-28"},
		{Week, "9999-12-31", "9999-12-27", "9999-12-31"},
	} {
		d, err := Parse(test.day)
		if err != nil {
			t.Fatal(err)
		}
		if u := Unit(test.grain, d); u.First().String() != test.first || u.Last().String() != test.last {
			t.Errorf("the %v of %v is %v to %v, want %v to %v", test.grain, d, u.First(), u.Last(), test.first, test.last)
		}
	}
	for _, g := range []Grain{NoGrain, Range, Range + 1, -1} {
		if u := Unit(g, 0); u != (Interval{}) {
			t.Errorf("Unit(%d) = %v, want none", int(g), u)
		}
	}
}

func TestWeekOf(t *testing.T) {
	sunday := MustOf(2018, 8, 12)
	for _, test := range []struct {
		start Weekday
		want  Day
	}{
		{0, MustOf(2018, 8, 6)},
		{Monday, MustOf(2018, 8, 6)},
		{Sunday, MustOf(2018, 8, 12)},
		{Saturday, MustOf(2018, 8, 11)},
	} {
		if w := WeekOf(sunday, test.start); w.Start != test.want || w.Days() != 7 {
			t.Errorf("week of %v from %v is %v to %v, want from %v", sunday, test.start, w.First(), w.Last(), test.want)
		}
	}
}

func TestShift(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := Unit(rapid.SampledFrom(units).Draw(t, "grain"), days().Draw(t, "d"))
		i = i.ThirdOf(rapid.SampledFrom([]Part{Whole, Start, Middle, End}).Draw(t, "part"))
		n := rapid.IntRange(-40, 40).Draw(t, "n")
		j := i.Shift(n)
		if j.IsEmpty() || j.Grain != i.Grain || j.Part != i.Part || j.Approximate != i.Approximate {
			t.Fatalf("%v + %d = %v: not of one kind", i, n, j)
		}
		if back := j.Shift(-n); back != i {
			t.Fatalf("%v + %d - %d = %v", i, n, n, back)
		}
		if (n > 0) != (j.Start > i.Start) || (n == 0) != (i == j) {
			t.Fatalf("%v + %d = %v", i, n, j)
		}
		if next := i.Shift(1); i.Part == Whole && i.Grain != Weekend && i.End != next.Start {
			t.Fatalf("%v is followed by %v", i, next)
		}
	})
}

func TestShiftByName(t *testing.T) {
	for _, test := range []struct {
		from  string
		n     int
		want  string
		words string
	}{
		{"2018-01", 1, "2018-02", "February 2018"},
		{"2018-12", 1, "2019-01", "January 2019"},
		{"2018-W52", 1, "2018-12-31/2019-01-06", "week of 31 Dec 2018"},
		{"2018-24", 1, "2019-21", "spring 2019"},
		{"2018-21", -1, "2017-24", "winter 2017–18"},
		{"201X", -1, "200X", "2000s"},
		{"2018-08-05/2018-08-08", 1, "2018-08-09/2018-08-12", "9–12 Aug 2018"},
		{"2018", -2018, "0000", "1 BC"},
		{"9999", 1, "", "no date"},
		{"9999-12-31", 1, "", "no date"},
		{"2018-08", math.MaxInt, "", "no date"},
		{"20XX", math.MinInt, "", "no date"},
		{"20XX", 1000, "", "no date"},
		{"20XX", 117592, "", "no date"}, // 2 to the power of 32 days
		{"9999-12~", 1, "", "no date"},
		{"2018-08-05/2018-08-08", 7000000, "", "no date"},
		{"../2018", 1, "", "no date"},
		{"2018/..", 1, "", "no date"},
	} {
		i, err := ParseEDTF(test.from)
		if err != nil {
			t.Fatal(err)
		}
		j := i.Shift(test.n)
		if j.IsEmpty() && j != (Interval{}) {
			t.Errorf("%s + %d = %+v, want the zero interval", test.from, test.n, j)
		}
		if j.EDTF() != test.want || j.String() != test.words {
			t.Errorf("%s + %d = %s (%v), want %s (%s)", test.from, test.n, j.EDTF(), j, test.want, test.words)
		}
	}
}

func TestThirdsPartitionTheirUnit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days().Draw(t, "d")
		grains := []Grain{Week, Month, Quarter, Season, Half, Year, Decade, Century}
		u := Unit(rapid.SampledFrom(grains).Draw(t, "grain"), d)
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			u = WeekOf(d, Weekday(rapid.SampledFrom([]Weekday{Saturday, Sunday}).Draw(t, "start")))
		case 1:
			u = Between(d, d+Day(rapid.IntRange(2, 1000).Draw(t, "length")))
		}
		early, mid, late := u.ThirdOf(Start), u.ThirdOf(Middle), u.ThirdOf(End)
		if early.Start != u.Start || early.End != mid.Start || mid.End != late.Start || late.End != u.End {
			t.Fatalf("%v: %v, %v, %v", u, early, mid, late)
		}
		for p, third := range []Interval{u, early, mid, late} {
			if third.IsEmpty() || third.Grain != u.Grain || third.Part != Part(p) || third.Approximate != (p > 0) {
				t.Fatalf("third %d of %v is %+v", p, u, third)
			}
		}
	})
}

func TestThirds(t *testing.T) {
	for _, test := range []struct {
		unit             string
		early, mid, late string
	}{
		{"2018-07", "2018-07-01~/2018-07-10~", "2018-07-11~/2018-07-20~", "2018-07-21~/2018-07-31~"},
		{"2018-02", "2018-02-01~/2018-02-10~", "2018-02-11~/2018-02-20~", "2018-02-21~/2018-02-28~"},
		{"2018", "2018-01~/2018-04~", "2018-05~/2018-08~", "2018-09~/2018-12~"},
		{"199X", "1990~/1993~", "1994~/1996~", "1997~/1999~"},
		{"19XX", "1900~/1933~", "1934~/1966~", "1967~/1999~"},
		{"2018-22", "2018-06~", "2018-07~", "2018-08~"},
		{"2018-24", "2018-12~", "2019-01~", "2019-02~"},
		{"2018-W32", "2018-08-06~/2018-08-07~", "2018-08-08~/2018-08-09~", "2018-08-10~/2018-08-12~"},
		{"2018-08-01/2018-08-10", "2018-08-01~/2018-08-03~", "2018-08-04~/2018-08-06~", "2018-08-07~/2018-08-10~"},
	} {
		u, err := ParseEDTF(test.unit)
		if err != nil {
			t.Fatal(err)
		}
		for p, want := range map[Part]string{Start: test.early, Middle: test.mid, End: test.late} {
			if got := u.ThirdOf(p).EDTF(); got != want {
				t.Errorf("%v of %s is %s, want %s", p, test.unit, got, want)
			}
		}
	}
}

func TestThirdsOfWhatHasNone(t *testing.T) {
	d := MustOf(2018, 8, 8)
	for _, u := range []Interval{DayInterval(d), Unit(Time, d), Unit(Weekend, d), Between(d, d+1)} {
		late := u.ThirdOf(End)
		if late.Start != u.Start || late.End != u.End || late.Part != End || late.Approximate {
			t.Errorf("late %v is %+v, want the same days, exact", u, late)
		}
	}
	july := Unit(Month, d)
	for _, i := range []Interval{{}, july.By(), july.Since(), july.ThirdOf(Start)} {
		if third := i.ThirdOf(End); third != (Interval{}) {
			t.Errorf("late %v is %v, want none", i, third)
		}
	}
	if third := july.ThirdOf(End + 1); third != (Interval{}) {
		t.Errorf("a fourth third is %v, want none", third)
	}
}

func TestBetween(t *testing.T) {
	a, b := MustOf(2018, 8, 5), MustOf(2018, 8, 8)
	if i := Between(a, b); i.First() != a || i.Last() != b || i.Days() != 4 || i.Grain != Range {
		t.Errorf("Between(%v, %v) = %+v", a, b, i)
	}
	if i := Between(a, a); i != DayInterval(a) {
		t.Errorf("Between(%v, itself) = %+v, want the day", a, i)
	}
	if i := Between(b, a); i != (Interval{}) {
		t.Errorf("Between(%v, %v) = %+v, want none", b, a, i)
	}
	if i := Between(a, math.MaxInt32); i != Between(a, Latest) {
		t.Errorf("a range beyond the calendar is %v, want it cut", i)
	}
	if i := Between(Earliest, Latest); i.Days() != int(Latest-Earliest)+1 || i.Last() != Latest {
		t.Errorf("the whole calendar is %v", i)
	}
}

func TestOpenSides(t *testing.T) {
	d := MustOf(2018, 8, 9)
	day := DayInterval(d)
	for _, test := range []struct {
		name                   string
		i                      Interval
		before, at, afterwards bool // which of 8, 9 and 10 August it holds
	}{
		{"by", day.By(), true, true, false},
		{"before", day.Before(), true, false, false},
		{"since", day.Since(), false, true, true},
		{"after", day.After(), false, false, true},
	} {
		i := test.i
		if i.Contains(d-1) != test.before || i.Contains(d) != test.at || i.Contains(d+1) != test.afterwards {
			t.Errorf("%s 9 August is %v", test.name, i)
		}
		if i.IsEmpty() || i.Grain != DayGrain || i.OpenStart == i.OpenEnd {
			t.Errorf("%s 9 August is %+v", test.name, i)
		}
		if i.OpenStart && (i.First() != Earliest || i.Start != 0) || i.OpenEnd && (i.Last() != Latest || i.End != 0) {
			t.Errorf("%s 9 August is %+v", test.name, i)
		}
	}
	none := Interval{}
	for _, i := range []Interval{none.By(), none.Before(), none.Since(), none.After(),
		day.By().Before(), day.By().Since(), day.Since().By(), day.Since().After()} {
		if i != none {
			t.Errorf("an interval without the bound gave %+v", i)
		}
	}
	// Meaningless bounds are never looked at.
	odd := Interval{Start: Latest, End: d + 1, Grain: DayGrain, OpenStart: true}
	if odd.IsEmpty() || !odd.Contains(d-1000) || odd.Compare(day.By()) != 0 || odd.EDTF() != "../2018-08-09" {
		t.Errorf("a start that means nothing is heeded: %v", odd)
	}
}

func TestOverlaps(t *testing.T) {
	july, august := Unit(Month, MustOf(2018, 7, 1)), Unit(Month, MustOf(2018, 8, 1))
	for _, test := range []struct {
		i, j Interval
		want bool
	}{
		{july, august, false},
		{july, august.Shift(1), false},
		{july, july, true},
		{july, Unit(Year, july.Start), true},
		{july.By(), august, false},
		{july.By(), august.Since(), false},
		{july.Since(), august, true},
		{july.By(), august.By(), true},
		{Between(-9, -1), DayInterval(0), false},
		{Between(-9, -1), DayInterval(-20).By(), false},
		{DayInterval(20).Since(), Between(0, 9), false},
		{july, Interval{}, false},
		{Interval{}, Interval{}, false},
		{july, Interval{OpenStart: true, OpenEnd: true}, true},
	} {
		for range 2 {
			if got := test.i.Overlaps(test.j); got != test.want {
				t.Errorf("%v and %v: overlaps %v", test.i, test.j, got)
			}
			test.i, test.j = test.j, test.i
		}
	}
}

func TestWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i, j := all().Draw(t, "i"), all().Draw(t, "j")
		if i.Overlaps(j) != j.Overlaps(i) {
			t.Fatalf("%v overlaps %v, but not turned round", i, j)
		}
		if !i.IsEmpty() && !i.Within(i) || i.Within(j) && !i.Overlaps(j) {
			t.Fatalf("%v is not within itself, or within %v without sharing a day", i, j)
		}
		d := MustOf(2018, 1, 1) + Day(rapid.IntRange(-100, 100).Draw(t, "d"))
		if i.Contains(d) && (i.Within(j) && !j.Contains(d) || j.Contains(d) && !i.Overlaps(j)) {
			t.Fatalf("%v and %v are wrong about %v", i, j, d)
		}
	})
}

func TestCompareIsATotalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := all().Draw(t, "a"), all().Draw(t, "b"), all().Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%v and %v: %d one way, %d the other", a, b, a.Compare(b), b.Compare(a))
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%+v and %+v compare as %d", a, b, a.Compare(b))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%v ≤ %v ≤ %v, but the first is after the last", a, b, c)
		}
	})
}

func TestTimelineOrder(t *testing.T) {
	want := []string{
		"-0043", "../2018-06-30", "2018-07-01", "2018-07-01/2018-07-03", "2018-07-01~/2018-07-10~",
		"2018-07", "2018-07~", "2018-07/2018-09", "2018-07/..", "2018-07-02", "../2018-08-08", "../2018-08-08~",
		"2018-08-08", "2018-08-08~", "2018-08-08/..", "../2018-08-09", "../..",
	}
	var order []Interval
	for _, text := range want {
		i, err := ParseEDTF(text)
		if err != nil {
			t.Fatal(err)
		}
		order = append(order, i)
	}
	order = append(order, Interval{})
	want = append(want, "")
	slices.Reverse(order)
	slices.SortFunc(order, Interval.Compare)
	for n, i := range order {
		if i.EDTF() != want[n] {
			t.Errorf("place %d is %s, want %s", n, i.EDTF(), want[n])
		}
	}
}

func TestDaysCountSharpness(t *testing.T) {
	d := MustOf(2018, 8, 8)
	order := []Interval{{}, DayInterval(d), Unit(Week, d), Unit(Month, d), Unit(Century, d),
		DayInterval(d).Since(), DayInterval(d).By(), {OpenStart: true, OpenEnd: true}}
	if !slices.IsSortedFunc(order, func(i, j Interval) int { return cmp.Compare(i.Days(), j.Days()) }) {
		t.Errorf("days do not grow along %v", order)
	}
	if n := Unit(Year, d).Days(); n != 365 {
		t.Errorf("2018 has %d days", n)
	}
	if n := (Interval{Start: math.MaxInt32, End: math.MinInt32}).Days(); n != 0 {
		t.Errorf("an upside-down interval has %d days, want 0", n)
	}
}

func TestGrainNames(t *testing.T) {
	want := []string{"", "time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", ""}
	for g := NoGrain; g <= Range+1; g++ {
		if g.String() != want[g] {
			t.Errorf("grain %d is %q, want %q", int(g), g, want[g])
		}
	}
	if s := Start.String() + Middle.String() + End.String() + Whole.String() + Part(9).String(); s != "earlymidlate" {
		t.Errorf("parts are %q", s)
	}
}
