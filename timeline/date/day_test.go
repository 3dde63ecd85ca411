package date

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// days draws days of the years 1600 to 2400, a whole cycle of leap years on
// either side of ours.
func days() *rapid.Generator[Day] {
	first, last := MustOf(1600, 1, 1), MustOf(2400, 12, 31)
	return rapid.Custom(func(t *rapid.T) Day {
		return Day(rapid.Int32Range(int32(first), int32(last)).Draw(t, "day"))
	})
}

// clock returns package time's idea of d, an independent calendar.
func clock(d Day) time.Time {
	return time.Unix(int64(d)*24*60*60, 0).UTC()
}

func TestCivilAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days().Draw(t, "d")
		y, m, day := d.Civil()
		ty, tm, tday := clock(d).Date()
		if y != ty || m != int(tm) || day != tday {
			t.Fatalf("Civil of %d is %d %d %d, want %d %d %d", d, y, m, day, ty, tm, tday)
		}
		if back, err := Of(y, m, day); back != d || err != nil {
			t.Fatalf("Of(%d, %d, %d) = %d, %v, want %d", y, m, day, back, err, d)
		}
		if back, err := Parse(d.String()); back != d || err != nil {
			t.Fatalf("Parse(%q) = %d, %v, want %d", d, back, err, d)
		}
		if wd := clock(d).Weekday(); d.Weekday().String() != wd.String() {
			t.Fatalf("%v is a %v, want %v", d, d.Weekday(), wd)
		}
		week := [2]int{}
		week[0], week[1] = d.ISOWeek()
		want := [2]int{}
		want[0], want[1] = clock(d).ISOWeek()
		if week != want {
			t.Fatalf("%v is in week %v, want %v", d, week, want)
		}
		if back, err := FromISOWeek(week[0], week[1], d.Weekday()); back != d || err != nil {
			t.Fatalf("FromISOWeek(%v, %v) = %v, %v, want %v", week, d.Weekday(), back, err, d)
		}
	})
}

// Every day of the calendar follows the one before it by the plain rules that
// are taught at school.
func TestConsecutiveDays(t *testing.T) {
	y, m, day := -9999, 1, 1
	for d := Earliest; d <= Latest; d++ {
		gotY, gotM, gotDay := d.Civil()
		if gotY != y || gotM != m || gotDay != day {
			t.Fatalf("day %d is %d-%d-%d, want %d-%d-%d", d, gotY, gotM, gotDay, y, m, day)
		}
		if back := civil(y, m, day); back != d {
			t.Fatalf("civil(%d, %d, %d) = %d, want %d", y, m, day, back, d)
		}
		if next := d + 1; (next.Weekday()-d.Weekday()+7)%7 != 1 {
			t.Fatalf("%v is a %v and the next day a %v", d, d.Weekday(), next.Weekday())
		}
		day++
		length := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
		if m == 2 && (y%400 == 0 || y%4 == 0 && y%100 != 0) {
			length = 29
		}
		if day > length {
			m, day = m+1, 1
		}
		if m > 12 {
			y, m = y+1, 1
		}
	}
	if y != 10000 {
		t.Errorf("the calendar ends in %d, want after 9999", y)
	}
}

func TestAddMonths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := days().Draw(t, "d")
		n := rapid.IntRange(-5000, 5000).Draw(t, "n")
		y, m, day := d.Civil()
		got := d.AddMonths(n)
		gotY, gotM, gotDay := got.Civil()
		if steps := (gotY-y)*12 + gotM - m; steps != n {
			t.Fatalf("%v + %d months = %v: %d months on", d, n, got, steps)
		}
		if gotDay != day && (gotDay > day || gotDay != DaysIn(gotY, gotM)) {
			t.Fatalf("%v + %d months = %v, neither the same day nor the last", d, n, got)
		}
		if back := got.AddMonths(-n); gotDay == day && back != d {
			t.Fatalf("%v + %d - %d months = %v", d, n, n, back)
		}
	})
}

func TestAddMonthsAtMonthEnds(t *testing.T) {
	for _, test := range []struct {
		from   string
		months int
		want   string
	}{
		{"2018-01-31", 1, "2018-02-28"},
		{"2016-01-31", 1, "2016-02-29"},
		{"2018-03-31", -1, "2018-02-28"},
		{"2018-05-31", 1, "2018-06-30"},
		{"2018-12-31", 2, "2019-02-28"},
		{"2016-02-29", 12, "2017-02-28"},
		{"2016-02-29", 48, "2020-02-29"},
		{"0001-01-15", -1, "0000-12-15"},
		{"0000-01-15", -1, "-0001-12-15"},
		{"9999-12-01", 1, "9999-12-31"},
		{"-9999-01-15", -1, "-9999-01-01"},
		{"2018-08-08", math.MaxInt, "9999-12-31"},
		{"2018-08-08", math.MinInt, "-9999-01-01"},
	} {
		d, err := Parse(test.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := d.AddMonths(test.months).String(); got != test.want {
			t.Errorf("%s + %d months = %s, want %s", test.from, test.months, got, test.want)
		}
	}
}

func TestSumsStopAtTheEdges(t *testing.T) {
	d := MustOf(2018, 8, 8)
	for _, n := range []int{math.MaxInt, math.MaxInt - 1, 99999999999, int(Latest-d) + 1} {
		if got := d.AddDays(n); got != Latest {
			t.Errorf("AddDays(%d) = %v, want %v", n, got, Latest)
		}
		if got := d.AddDays(-n); got != Earliest && n > int(d-Earliest) {
			t.Errorf("AddDays(%d) = %v, want %v", -n, got, Earliest)
		}
		if n < 10000 {
			continue
		}
		if up, down := d.AddYears(n), d.AddYears(-n); up != Latest || down != Earliest {
			t.Errorf("AddYears(±%d) = %v, %v, want the edges", n, up, down)
		}
	}
	if got := d.AddDays(math.MinInt); got != Earliest {
		t.Errorf("AddDays(MinInt) = %v, want %v", got, Earliest)
	}
	if got := d.AddDays(-8); got != MustOf(2018, 7, 31) {
		t.Errorf("AddDays(-8) = %v, want 2018-07-31", got)
	}
	if got := MustOf(2016, 2, 29).AddYears(-1); got != MustOf(2015, 2, 28) {
		t.Errorf("a year before 29 February 2016 is %v, want 2015-02-28", got)
	}
}

func TestEdgesOfTheCalendar(t *testing.T) {
	if got := MustOf(-9999, 1, 1); got != Earliest {
		t.Errorf("Earliest is %v", Earliest)
	}
	if got := MustOf(9999, 12, 31); got != Latest {
		t.Errorf("Latest is %v", Latest)
	}
}

func TestDayErrors(t *testing.T) {
	for _, test := range []struct {
		y, m, d int
		want    string
	}{
		{2018, 6, 31, "31 June is not a day (June has 30)"},
		{2018, 8, 32, "32 August is not a day (August has 31)"},
		{2018, 8, 0, "0 August is not a day (August has 31)"},
		{2011, 2, 30, "30 February 2011 is not a day (February 2011 has 28)"},
		{2023, 2, 29, "29 February 2023 is not a day (February 2023 has 28)"},
		{1900, 2, 29, "29 February 1900 is not a day (February 1900 has 28)"},
		{2018, 13, 1, "13 is not a month (1 to 12)"},
		{2018, 0, 1, "0 is not a month (1 to 12)"},
		{2018, -1, 1, "-1 is not a month (1 to 12)"},
		{10000, 1, 1, "year 10000 is outside -9999 to 9999"},
		{math.MinInt, 1, 1, "year -9223372036854775808 is outside -9999 to 9999"},
		{2018, 1, math.MaxInt, "9223372036854775807 January is not a day (January has 31)"},
	} {
		if _, err := Of(test.y, test.m, test.d); err == nil || err.Error() != test.want {
			t.Errorf("Of(%d, %d, %d): %v, want %s", test.y, test.m, test.d, err, test.want)
		}
	}
	for _, test := range []struct{ text, want string }{
		{"2011-02-30", `"2011-02-30": 30 February 2011 is not a day (February 2011 has 28)`},
		{"2018-06-31", `"2018-06-31": 31 June is not a day (June has 30)`},
		{"0000-00-00", `"0000-00-00": 0 is not a month (1 to 12)`},
		{"2018-8-8", `"2018-8-8" is not a day, want YYYY-MM-DD`},
		{"", `"" is not a day, want YYYY-MM-DD`},
		{"-", `"-" is not a day, want YYYY-MM-DD`},
		{"dddd-dd-dd", `"dddd-dd-dd" is not a day, want YYYY-MM-DD`},
		{"--018-08-08", `"--018-08-08" is not a day, want YYYY-MM-DD`},
		{"-0000-08-08", `"-0000-08-08" is not a day, want YYYY-MM-DD`},
		{"2018-08-08 ", `"2018-08-08 " is not a day, want YYYY-MM-DD`},
		{"٢٠١٨-08-08", `"٢٠١٨-08-08" is not a day, want YYYY-MM-DD`},
	} {
		if _, err := Parse(test.text); err == nil || err.Error() != test.want {
			t.Errorf("Parse(%q): %v, want %s", test.text, err, test.want)
		}
	}
}

func TestMustOfPanics(t *testing.T) {
	defer func() {
		const want = "date: 31 June is not a day (June has 30)"
		if got := recover(); got != want {
			t.Errorf("panic %v, want %s", got, want)
		}
	}()
	MustOf(2018, 6, 31)
}

func TestLeapYears(t *testing.T) {
	for year, want := range map[int]bool{
		2000: true, 1900: false, 2016: true, 2018: false, 2100: false, 2400: true, 0: true, -4: true, -1: false, -100: false,
	} {
		if isLeap(year) != want {
			t.Errorf("isLeap(%d) = %v", year, !want)
		}
		if _, err := Of(year, 2, 29); (err == nil) != want {
			t.Errorf("29 February %d: %v", year, err)
		}
	}
}

// The years of 53 weeks are those that begin on a Thursday, and the leap years
// that begin on a Wednesday.
func TestWeeksIn(t *testing.T) {
	long := 0
	for y := 1600; y < 2000; y++ { // 400 years hold 20871 weeks
		first := clock(MustOf(y, 1, 1)).Weekday()
		want := 52
		if first == time.Thursday || first == time.Wednesday && isLeap(y) {
			want = 53
			long++
		}
		if got := weeksIn(y); got != want {
			t.Errorf("weeksIn(%d) = %d, want %d", y, got, want)
		}
	}
	if long != 20871-400*52 {
		t.Errorf("%d long years in 400, want 71", long)
	}
	if weeksIn(10000) != 0 || weeksIn(math.MinInt) != 0 {
		t.Error("weeks in years outside the calendar")
	}
}

func TestISOWeekAtYearEnds(t *testing.T) {
	for _, test := range []struct {
		y, m, d    int
		year, week int
	}{
		{2018, 12, 31, 2019, 1},
		{2017, 1, 1, 2016, 52},
		{2021, 1, 3, 2020, 53},
		{2021, 1, 4, 2021, 1},
		{2016, 1, 3, 2015, 53},
		{2018, 8, 8, 2018, 32},
	} {
		if year, week := MustOf(test.y, test.m, test.d).ISOWeek(); year != test.year || week != test.week {
			t.Errorf("week of %d-%d-%d is %d-W%d, want %d-W%d", test.y, test.m, test.d, year, week, test.year, test.week)
		}
	}
}

func TestISOWeekErrors(t *testing.T) {
	for _, test := range []struct {
		year, week int
		wd         Weekday
		want       string
	}{
		{2018, 53, Monday, "2018 has no week 53 (it has 52)"},
		{2020, 54, Monday, "2020 has no week 54 (it has 53)"},
		{2018, 0, Monday, "2018 has no week 0 (it has 52)"},
		{2018, 1, 0, "0 is not a day of the week (1 to 7)"},
		{2018, 1, 8, "8 is not a day of the week (1 to 7)"},
		{10000, 1, Monday, "year 10000 is outside -9999 to 9999"},
		{9999, 52, Sunday, "9999 week 52 lies partly outside the years -9999 to 9999"},
	} {
		if _, err := FromISOWeek(test.year, test.week, test.wd); err == nil || err.Error() != test.want {
			t.Errorf("FromISOWeek(%d, %d, %d): %v, want %s", test.year, test.week, test.wd, err, test.want)
		}
	}
}

func TestNames(t *testing.T) {
	for m := 1; m <= 12; m++ {
		if name := time.Month(m).String(); MonthName(m) != name {
			t.Errorf("month %d is %s", m, MonthName(m))
		}
	}
	if MonthName(0)+MonthName(13)+MonthName(-1)+Weekday(0).String()+Weekday(8).Short() != "" {
		t.Error("a name for what is no month or weekday")
	}
	if Wednesday.Short() != "Wed" || Sunday.String() != "Sunday" {
		t.Error("weekday names", Wednesday.Short(), Sunday)
	}
	if DaysIn(2018, 0) != 0 || DaysIn(2018, 13) != 0 {
		t.Error("days in what is no month")
	}
}

// Days outside the calendar come from arithmetic on bad numbers: nothing may
// panic on them.
func TestDaysOutsideTheCalendar(t *testing.T) {
	for _, d := range []Day{math.MinInt32, Earliest - 1, Latest + 1, math.MaxInt32} {
		d.Civil()
		d.ISOWeek()
		if s := d.Long(); s == "" {
			t.Errorf("no words for %d", int32(d))
		}
		if got := d.AddDays(0); got != Earliest && got != Latest {
			t.Errorf("AddDays(0) of %d is %v, want an edge", int32(d), got)
		}
		for g := NoGrain; g <= Range; g++ {
			if u := Unit(g, d); !u.IsEmpty() {
				t.Errorf("Unit(%v, %d) = %v, want none", g, int32(d), u)
			}
		}
		if i := Between(d, d); !i.IsEmpty() {
			t.Errorf("Between(%d, itself) = %v, want none", int32(d), i)
		}
	}
}

func BenchmarkOf(b *testing.B) {
	for n := 0; b.Loop(); n++ {
		if _, err := Of(1600+n%800, 1+n%12, 1+n%28); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCivil(b *testing.B) {
	for n := 0; b.Loop(); n++ {
		Day(n % 20000).Civil()
	}
}

func BenchmarkISOWeek(b *testing.B) {
	for n := 0; b.Loop(); n++ {
		Day(n % 20000).ISOWeek()
	}
}
