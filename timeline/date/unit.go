package date

// DayInterval returns the interval of the one day d, Unit(DayGrain, d).
func DayInterval(d Day) Interval {
	return Unit(DayGrain, d)
}

// Between returns the Range from first to last, both included. It is a plain
// day where they are the same, and empty where last is before first.
func Between(first, last Day) Interval {
	if first == last {
		return DayInterval(first)
	}
	return cut(first, min(last, Latest)+1, Range)
}

// Unit returns the unit of grain g that holds d.
//
//   - Time and DayGrain: the day
//   - Weekend: Saturday and Sunday of d's ISO week, which for a Monday is the
//     weekend to come
//   - Week: Monday to Sunday; WeekOf has the other starts
//   - Quarter, Half: of the calendar year
//   - Season: meteorological and northern: spring March to May, summer June to
//     August, autumn September to November, winter December to February
//   - Decade, Century: by the digits of the year, 1990 to 1999 and 1900 to
//     1999, as TIMEX3 writes "199" and "19"; not 1901 to 2000
//
// A unit at the edge of the calendar is cut there. NoGrain and Range have no
// units: the result is empty. So it is for a day outside the calendar.
func Unit(g Grain, d Day) Interval {
	if d < Earliest || d > Latest {
		return Interval{}
	}
	switch g {
	case Time, DayGrain:
		return Interval{Start: d, End: d + 1, Grain: g}
	case Weekend:
		saturday := d.weekStart(Monday) + 5
		return cut(saturday, saturday+2, g)
	case Week:
		return WeekOf(d, Monday)
	}
	if g.months() == 0 {
		return Interval{}
	}
	return monthUnit(g, g.number(d))
}

// WeekOf returns the week that holds d where weeks begin on the weekday start;
// zero means Monday.
func WeekOf(d Day, start Weekday) Interval {
	if start < Monday || start > Sunday {
		start = Monday
	}
	first := d.weekStart(start)
	return cut(first, first+7, Week)
}

// number counts the units of g, which are made of months, from the one that
// begins in the year 0 to the one that holds d.
func (g Grain) number(d Day) int {
	y, m, _ := d.Civil()
	return floorDiv(y*12+m-1-g.firstMonth(), g.months())
}

// monthUnit returns the unit of g with a number, cut to the calendar.
func monthUnit(g Grain, number int) Interval {
	const most = (maxYear + 101) * 12 // months beyond the last century
	first := int64(number)*int64(g.months()) + int64(g.firstMonth())
	if first < -most || first > most {
		return Interval{}
	}
	return cut(monthStart(int(first)), monthStart(int(first)+g.months()), g)
}

// firstMonth returns the month of the year, January being 0, in which the first
// unit of g begins.
func (g Grain) firstMonth() int {
	if g == Season {
		return 2
	}
	return 0
}

// monthStart returns the first day of a month counted from January of the year 0.
func monthStart(number int) Day {
	y := floorDiv(number, 12)
	return civil(y, number-12*y+1, 1)
}

// cut returns [start, end) as far as the calendar goes, empty beyond it.
func cut(start, end Day, g Grain) Interval {
	start, end = max(start, Earliest), min(end, Latest+1)
	if end <= start {
		return Interval{}
	}
	return Interval{Start: start, End: end, Grain: g}
}

// Shift returns the same unit n steps on, or back if n is negative: a month
// after January 2018 is February 2018, a year after early 2018 is early 2019. A
// Range moves by its own length. Open and empty intervals have no next one, and
// beyond the calendar there is none: the result is empty.
func (i Interval) Shift(n int) Interval {
	const most = int(Latest - Earliest)
	if i.IsEmpty() || i.OpenStart || i.OpenEnd || n < -most || n > most {
		return Interval{}
	}
	if i.Grain.months() > 0 {
		next := monthUnit(i.Grain, i.Grain.number(i.Start)+n).ThirdOf(i.Part)
		next.Approximate = i.Approximate && !next.IsEmpty()
		return next
	}
	step := int64(n)
	switch i.Grain {
	case Weekend, Week:
		step *= 7
	case Range:
		step *= int64(i.Days())
	}
	start, end := int64(i.Start)+step, int64(i.End)+step
	if start < int64(Earliest) || end > int64(Latest)+1 {
		return Interval{}
	}
	i.Start, i.End = Day(start), Day(end)
	return i
}

// ThirdOf returns the early (Start), mid (Middle) or late (End) third of a
// whole unit. The thirds follow the next smaller units and fill the whole:
//
//   - Week: to Tuesday; Wednesday and Thursday; from Friday
//   - Month: days 1 to 10; 11 to 20; from 21
//   - Quarter, Season: the three months
//   - Half: two months each
//   - Year: January to April; May to August; September to December
//   - Decade: years 0 to 3; 4 to 6; 7 to 9
//   - Century: years 0 to 33; 34 to 66; 67 to 99
//   - Range: its days by three, the remainder at the end
//
// The result keeps the Grain and is Approximate. A Time, day or weekend has no
// thirds that are days: it stays as it is, with Part set. Whole gives i back.
// An interval that is open, empty or a part already has no thirds: the result
// is empty.
func (i Interval) ThirdOf(p Part) Interval {
	if p == Whole {
		return i
	}
	if p < Whole || p > End || i.IsEmpty() || i.OpenStart || i.OpenEnd || i.Part != Whole {
		return Interval{}
	}
	var first, second Day // where the second and the last third begin
	switch months := i.Grain.months(); {
	case i.Grain == Week:
		first, second = i.weekday(Wednesday), i.weekday(Friday)
	case i.Grain == Month:
		first, second = i.Start+10, i.Start+20
	case i.Grain == Decade:
		first, second = i.Start.AddYears(4), i.Start.AddYears(7)
	case i.Grain == Century:
		first, second = i.Start.AddYears(34), i.Start.AddYears(67)
	case months > 0:
		first, second = i.Start.AddMonths(months/3), i.Start.AddMonths(2*months/3)
	case i.Grain == Range && i.Days() >= 3:
		third := Day(i.Days() / 3)
		first, second = i.Start+third, i.Start+2*third
	default:
		i.Part = p
		return i
	}
	i.Part, i.Approximate = p, true
	switch p {
	case Start:
		i.End = first
	case Middle:
		i.Start, i.End = first, second
	case End:
		i.Start = second
	}
	return i
}

// weekday returns the first day of i, or after it, that falls on w.
func (i Interval) weekday(w Weekday) Day {
	return (i.Start + 6).weekStart(w)
}
