package timex

import (
	"math"
	"strconv"
	"strings"

	"dateline/timeline/date"
)

var seasonCodes = [5]string{"", "SP", "SU", "FA", "WI"}

func itoa(n int) string { return strconv.Itoa(n) }

func two(n int) string {
	if n < 10 {
		return "0" + itoa(n)
	}
	return itoa(n)
}

func four(n int) string { return strings.Repeat("0", max(0, 4-len(itoa(n)))) + itoa(n) }

func upper(s string) string { return strings.ToUpper(s) }

// yearValue writes a year as TIMEX3 does: "2018", and "BC0490" before our era.
func yearValue(y int) string {
	if y <= 0 {
		return "BC" + four(1-y)
	}
	return four(y)
}

// DateValue returns the TIMEX3 value of an interval that is a unit of the calendar,
// by its grain: 2018-08-08, 2018-W32, 2018-SU, 199. It is not for a Range, which
// has no value of its own.
func DateValue(iv date.Interval) string {
	y, m, d := iv.First().Civil()
	switch iv.Grain {
	case date.DayGrain, date.Time:
		return yearValue(y) + "-" + two(m) + "-" + two(d)
	case date.Weekend:
		wy, w := iv.First().ISOWeek()
		return four(wy) + "-W" + two(w) + "-WE"
	case date.Week:
		// The ISO week of the middle, for weeks that begin on a Sunday.
		wy, w := iv.First().AddDays(3).ISOWeek()
		return four(wy) + "-W" + two(w)
	case date.Month:
		return yearValue(y) + "-" + two(m)
	case date.Quarter:
		return yearValue(y) + "-Q" + itoa((m-1)/3+1)
	case date.Half:
		return yearValue(y) + "-H" + itoa((m-1)/6+1)
	case date.Season:
		return yearValue(y) + "-" + seasonCodes[seasonOf(m)]
	case date.Decade:
		if y <= 0 {
			return yearValue(y)
		}
		return four(y)[:3]
	case date.Century:
		if y < 0 {
			return "BC" + two((99-y)/100-1)
		}
		return four(y)[:2]
	}
	return yearValue(y)
}

func seasonOf(month int) int {
	switch month {
	case 3, 4, 5:
		return 1
	case 6, 7, 8:
		return 2
	case 9, 10, 11:
		return 3
	}
	return 4
}

// unitCodes are the letters of ISO 8601 durations, with TIMEX3's additions for
// what it lacks.
var unitCodes = map[int32]string{
	unitSecond: "TS", unitMinute: "TM", unitHour: "TH", unitDay: "D", unitNight: "TNI", unitWeekend: "WE", unitWeek: "W",
	unitFortnight: "W", unitMonth: "M", unitQuarter: "Q", unitSeason: "S", unitYear: "Y", unitDecade: "E", unitCentury: "C", unitMillennium: "L",
}

// smaller is the unit in which half of a unit is told, and how many make it.
var smaller = map[int32]struct {
	unit int32
	n    float64
}{
	unitMinute: {unitSecond, 60}, unitHour: {unitMinute, 60}, unitDay: {unitHour, 24}, unitWeek: {unitDay, 7},
	unitYear: {unitMonth, 12}, unitDecade: {unitYear, 10}, unitCentury: {unitYear, 100}, unitMillennium: {unitYear, 1000},
}

// durationValue returns the TIMEX3 value of a length: "P2Y6M", "PXW", "PT30M".
func durationValue(m *meaning) string {
	n, unit := m.count, m.unit
	switch {
	case m.fuzzy:
		return period("X", unit)
	case unit == unitFortnight:
		n *= 2
	case unit == unitDecade && 10*n == math.Trunc(10*n):
		n, unit = n*10, unitYear
	}
	whole, rest := math.Modf(n)
	s, ok := smaller[unit]
	if part := rest * s.n; rest > 0 && ok && math.Abs(part-math.Round(part)) < 1e-9 { // "two and a half years"
		sub := durationValue(&meaning{count: math.Round(part), unit: s.unit})
		if whole == 0 {
			return sub
		}
		lead := durationValue(&meaning{count: whole, unit: unit})
		if strings.HasPrefix(lead, "PT") {
			return lead + strings.TrimPrefix(sub, "PT")
		}
		return lead + strings.TrimPrefix(sub, "P")
	}
	return period(strconv.FormatFloat(n, 'f', -1, 64), unit)
}

// period writes a number of units: "P3D"; "PT3H" of those below a day.
func period(n string, unit int32) string {
	code := unitCodes[unit]
	if code[0] == 'T' && len(code) == 2 {
		return "PT" + n + code[1:]
	}
	return "P" + n + code
}

// zoneOn returns the offset of a zone on a day. Daylight saving time holds in the
// United States from the second Sunday of March to the first of November (Energy
// Policy Act of 2005), before 2007 from the first Sunday of April to the last of
// October.
func zoneOn(zone int, d date.Day) int {
	if zone < generalZone/2 {
		return zone
	}
	zone -= generalZone
	first, last := nth(3, date.Sunday, 2), nth(11, date.Sunday, 1)
	if d.Year() < 2007 {
		first, last = nth(4, date.Sunday, 1), nth(10, date.Sunday, -1)
	}
	from, _ := first(d.Year())
	to, _ := last(d.Year())
	if d >= from && d < to {
		zone += 60
	}
	return zone
}

// clockValue returns the part of a TIMEX3 value after the day: "T14:25", "TMO".
func clockValue(c clock, on date.Day) string {
	if c.minutes < 0 {
		return "T" + c.part
	}
	out := "T" + two(c.minutes/60) + ":" + two(c.minutes%60)
	if c.zone != nil {
		z := zoneOn(*c.zone, on)
		switch {
		case z == 0:
			out += "Z"
		case z < 0:
			out += "-" + zoneText(-z)
		default:
			out += "+" + zoneText(z)
		}
	}
	return out
}

func zoneText(min int) string {
	if min%60 == 0 {
		return two(min / 60)
	}
	return two(min/60) + ":" + two(min%60)
}
