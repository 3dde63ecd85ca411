package date

// Short returns d as people write it: "8 Aug 2018".
func (d Day) Short() string { return English.Short(d) }

// Long returns d with its weekday: "Wed 8 Aug 2018".
func (d Day) Long() string { return English.Long(d) }

// String returns i in English words, British order: "8 Aug 2018", "5–8 Aug
// 2018", "early July 2018", "week of 6 Aug 2018", "third quarter of 2018",
// "autumn 2018", "1990s", "20th century"; "about July 2018" where it is
// approximate and whole; "by 9 Aug 2018", "by the end of July 2018" and "from
// 2014 on" where a side is open; "at any time" where both are, and "no date"
// where it is empty. Where the days are not those of its Grain, it gives the
// days.
func (i Interval) String() string { return English.Interval(i) }

// unitAt returns the whole unit of i's grain that holds d, empty where the
// grain has no units.
func (i Interval) unitAt(d Day) Interval {
	if i.Grain == Week { // weeks may begin on any day
		return WeekOf(d, i.weekBegin())
	}
	return Unit(i.Grain, d)
}

// weekBegin returns the weekday on which the week that i is, or is a part or a
// bound of, begins, as far as i tells it.
func (i Interval) weekBegin() Weekday {
	switch {
	case i.OpenStart:
		return i.End.Weekday()
	case i.Part == Whole || i.Part == Start:
		return i.Start.Weekday()
	}
	return Monday
}

// made returns the coarsest of Year, Month and DayGrain of whose whole units i
// is made. A Range of one month or year was told in finer units: it takes two
// of them to be a range.
func (i Interval) made() Grain {
	y1, m1, d1 := i.Start.Civil()
	y2, m2, d2 := i.End.Civil()
	months := (y2-y1)*12 + m2 - m1
	isRange := i.Grain == Range
	switch {
	case d1 != 1 || d2 != 1 || isRange && months == 1:
		return DayGrain
	case m1 != 1 || m2 != 1 || isRange && months == 12:
		return Month
	}
	return Year
}
