package date

import "fmt"

// Short returns d as people write it: "8 Aug 2018".
func (d Day) Short() string {
	y, m, day := d.Civil()
	return fmt.Sprintf("%d %s %s", day, MonthShort(m), yearWords(y))
}

// Long returns d with its weekday: "Wed 8 Aug 2018".
func (d Day) Long() string {
	return d.Weekday().Short() + " " + d.Short()
}

// yearWords writes a year as people do: "2018", "AD 79", "44 BC".
func yearWords(y int) string {
	switch {
	case y <= 0:
		return fmt.Sprintf("%d BC", 1-y)
	case y < 1000:
		return fmt.Sprintf("AD %d", y)
	}
	return fmt.Sprint(y)
}

// String returns i in English words, British order: "8 Aug 2018", "5–8 Aug
// 2018", "early July 2018", "week of 6 Aug 2018", "third quarter of 2018",
// "autumn 2018", "1990s", "20th century"; "about July 2018" where it is
// approximate and whole; "by 9 Aug 2018", "by the end of July 2018" and "from
// 2014 on" where a side is open; "at any time" where both are, and "no date"
// where it is empty. Where the days are not those of its Grain, it gives the
// days.
func (i Interval) String() string {
	about := ""
	if i.Approximate {
		about = "about "
	}
	switch {
	case i.IsEmpty():
		return "no date"
	case i.OpenStart && i.OpenEnd:
		return "at any time"
	case i.OpenStart:
		if u := i.unitAt(i.Last()); u.End == i.End && u.Days() > 1 {
			return "by " + about + "the end of " + article(u.Grain) + u.words()
		}
		return "by " + about + i.Last().Short()
	case i.OpenEnd:
		if u := i.unitAt(i.Start); u.Start == i.Start && u.Days() > 1 {
			return "from " + about + article(u.Grain) + u.words() + " on"
		}
		return "from " + about + i.Start.Short() + " on"
	case i.Part != Whole:
		u := i.unitAt(i.Start)
		if third := u.ThirdOf(i.Part); third != i {
			return about + i.span()
		}
		return partWords(i.Part, i.Grain) + u.words()
	case i.Approximate:
		return about + article(i.Grain) + i.words()
	}
	return i.words()
}

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

// partWords says which part of a unit of g is meant, ready for its name.
func partWords(p Part, g Grain) string {
	switch g {
	case Time, DayGrain:
		return [...]string{"", "early on ", "the middle of ", "late on "}[p]
	case Weekend, Week, Quarter, Half:
		return [...]string{"", "early in the ", "middle of the ", "late in the "}[p]
	}
	return [...]string{"", "early ", "mid-", "late "}[p]
}

// article returns "the " for the units that take it.
func article(g Grain) string {
	switch g {
	case Weekend, Week, Quarter, Half, Decade, Century:
		return "the "
	}
	return ""
}

// words names the whole unit that i is, or gives its days where it is none.
func (i Interval) words() string {
	y, m, _ := i.Start.Civil()
	if u := i.unitAt(i.Start); u.Start != i.Start || u.End != i.End {
		return i.span()
	}
	ordinals := [...]string{"first", "second", "third", "fourth"}
	switch i.Grain {
	case Weekend:
		return "weekend of " + i.span()
	case Week:
		return "week of " + i.Start.Short()
	case Quarter:
		return ordinals[(m-1)/3] + " quarter of " + yearWords(y)
	case Half:
		return ordinals[(m-1)/6] + " half of " + yearWords(y)
	case Season:
		if m%3 == 0 { // not the winter that is cut at Earliest
			return seasonWords(y, m)
		}
	case Decade:
		if y >= 100 {
			return fmt.Sprintf("%ds", y)
		}
	case Century:
		if y >= 0 {
			return ordinal(y/100+1) + " century"
		}
	}
	return i.span()
}

// seasonWords names the season that begins in a month: "autumn 2018", and
// "winter 2018–19" for the one that belongs to two years.
func seasonWords(y, m int) string {
	switch m {
	case 3:
		return "spring " + yearWords(y)
	case 6:
		return "summer " + yearWords(y)
	case 9:
		return "autumn " + yearWords(y)
	}
	if y < 1000 || y%100 == 99 {
		return "winter " + yearWords(y) + "–" + yearWords(y+1)
	}
	return fmt.Sprintf("winter %d–%02d", y, (y+1)%100)
}

// ordinal writes 20 as "20th".
func ordinal(n int) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return fmt.Sprint(n, "st")
		case 2:
			return fmt.Sprint(n, "nd")
		case 3:
			return fmt.Sprint(n, "rd")
		}
	}
	return fmt.Sprint(n, "th")
}

// span gives the first and the last day of i, or months or years where it is
// made of whole ones, so that "2014 to 2016" does not become days that nobody
// named.
func (i Interval) span() string {
	y1, m1, d1 := i.Start.Civil()
	y2, m2, d2 := i.Last().Civil()
	switch i.made() {
	case Year:
		if y1 == y2 {
			return yearWords(y1)
		}
		if y1 >= 1000 {
			return fmt.Sprintf("%d–%d", y1, y2)
		}
		return yearWords(y1) + " – " + yearWords(y2)
	case Month:
		switch {
		case y1 != y2:
			return fmt.Sprintf("%s %s – %s %s", MonthName(m1), yearWords(y1), MonthName(m2), yearWords(y2))
		case m1 != m2:
			return fmt.Sprintf("%s–%s %s", MonthName(m1), MonthName(m2), yearWords(y2))
		}
		return MonthName(m1) + " " + yearWords(y1)
	}
	switch {
	case y1 != y2:
		return i.Start.Short() + " – " + i.Last().Short()
	case m1 != m2:
		return fmt.Sprintf("%d %s – %s", d1, MonthShort(m1), i.Last().Short())
	case d1 != d2:
		return fmt.Sprintf("%d–%s", d1, i.Last().Short())
	}
	return i.Start.Short()
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
