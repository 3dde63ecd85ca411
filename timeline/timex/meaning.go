package timex

import "dateline/timeline/date"

// meaning is what a phrase says before anyone asks when it was said: symbolic,
// with no anchor. resolve.go gives it a place in the calendar.
type meaning struct {
	kind kind

	// Parts of a calendar date that the text names; 0 where it does not.
	year    int // astronomical, with hasYear
	hasYear bool
	month   int
	day     int
	weekday date.Weekday
	quarter int
	half    int
	season  int // 1 spring to 4 winter
	decade  int // its first year; -470 for the 470s BC
	century int // its number: 20 is 1900 to 1999
	feast   *holiday
	fiscal  bool
	short   bool // the year was given by two digits

	// A step from an anchor: "last", "next", "ago", "earlier". With a calendar
	// part it is "last July", with a unit "last week".
	stepped bool
	step    int
	anchor  anchor

	// A count of units.
	count  float64
	fuzzy  bool // "several", "weeks"
	unit   int32
	length []meaning // further terms of a duration: "two years and six months"

	part   date.Part // early, mid, late
	mod    string    // TIMEX3 mod
	base   *meaning  // what it is a part of, or counts from
	clock  clock
	value  string // TIMEX3 value of a kindRef or a kindSet
	quant  string
	freq   string
	phrase string // the word that points: "last", "past", "latest", "ended" of the day that a quarter ended, "period" for what a story compares with (stepped if it was called "last year"), "the" or "in" before a length, "in" of the day that "in the evening" is of

	toDay     bool      // an offset that lands on a day, whatever its unit: "a week from Friday"
	ambiguous bool      // 3/4/2018: month and day may be the other way round
	closes    bool      // it only says when a quarter or a year ended
	loose     bool      // "the year", "a Saturday": by the text alone it may be any
	rule      string    // the rule that made it
	end       RangeHalf // which end of a range it is
	adjacent  bool      // a range only if the other half is the very next unit: "Monday and Tuesday"
}

// kind says which of meaning's fields count.
type kind uint8

const (
	kindCalendar kind = iota // named parts: "8 August", "Wednesday", "July 2018"
	kindUnit                 // a unit a step away: "last week", "that month"
	kindOffset               // counted from an anchor: "two weeks ago"
	kindDay                  // counted in days from publication: "yesterday"
	kindDuration             // a length of time
	kindSpan                 // a length that ends or begins at the anchor: "the past two years"
	kindSet                  // a repetition
	kindClock                // a time of day, of base or of the day spoken of
	kindNth                  // the nth unit of base: "the first week of July"
	kindRef                  // PAST_REF and its kin
	kindName                 // a name that holds words of time, and is none
)

// anchor says what a step counts from.
type anchor uint8

const (
	fromPublication anchor = iota
	fromText               // the date that the text spoke of last
	fromBase               // meaning.base: "two weeks after 8 August"
)

// clock is a time of day: minutes from midnight, a part of the day, or both.
type clock struct {
	minutes int // -1 where only a part of the day is known
	part    string
	zone    *int
}

// grain returns the grain that the named parts of a calendar meaning reach.
func (m *meaning) grain() date.Grain {
	switch {
	case m.kind == kindUnit || m.kind == kindOffset || m.kind == kindNth:
		return unitGrain(m.unit)
	case m.kind == kindDay:
		return date.DayGrain
	case m.kind == kindClock:
		if m.base != nil {
			return m.base.grain()
		}
		return date.DayGrain
	case m.kind != kindCalendar:
		return date.NoGrain
	case m.day != 0 || m.weekday != 0 || m.feast != nil:
		return date.DayGrain
	case m.month != 0:
		return date.Month
	case m.quarter != 0:
		return date.Quarter
	case m.season != 0:
		return date.Season
	case m.half != 0:
		return date.Half
	case m.hasYear:
		return date.Year
	case m.decade != 0:
		return date.Decade
	case m.century != 0:
		return date.Century
	}
	return date.NoGrain
}

// recurs reports whether a date is a part of every year: a month, quarter, season or
// half without a year.
func (m *meaning) recurs() bool {
	return m.kind == kindCalendar && !m.hasYear && !m.stepped && m.base == nil && m.day == 0 && (m.month != 0 || m.quarter != 0 || m.season != 0)
}

// unitGrain returns the grain of a unit; a night counts as its day, a fortnight
// as a week.
func unitGrain(u int32) date.Grain {
	switch u {
	case unitSecond, unitMinute, unitHour:
		return date.Time
	case unitDay, unitNight:
		return date.DayGrain
	case unitWeekend:
		return date.Weekend
	case unitWeek, unitFortnight:
		return date.Week
	case unitMonth:
		return date.Month
	case unitQuarter:
		return date.Quarter
	case unitSeason:
		return date.Season
	case unitYear:
		return date.Year
	case unitDecade:
		return date.Decade
	case unitCentury, unitMillennium:
		return date.Century
	}
	return date.NoGrain
}

// class returns the classes of the token that stands for a matched meaning.
func (m *meaning) class() class {
	switch m.kind {
	case kindDuration, kindSpan:
		return classDuration
	case kindSet:
		return classSet
	case kindRef:
		return classRef
	case kindName:
		return 0
	case kindClock:
		if m.base == nil {
			return classTime
		}
		return classDate | classOfDay
	}
	c := classDate
	switch m.grain() {
	case date.DayGrain:
		c |= classOfDay
	case date.Year:
		c |= classOfYear
	}
	return c
}
