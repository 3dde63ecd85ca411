package date

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// EDTF here is the Extended Date/Time Format, levels 0 and 1, of the Library
// of Congress (https://www.loc.gov/standards/datetime/, 4 February 2019), which
// is part of ISO 8601-2:2019. Rules of our own where it leaves a choice:
//
//   - A season is northern and meteorological; 2018-24 begins in December 2018.
//   - An unknown end ("/2018", "2018/") is read as an open one and written "..".
//   - Uncertain (?) and approximate (~) are one mark, Approximate, written "~".
//   - Unspecified digits are a coarser grain: 2018-08-XX is August 2018,
//     2018-XX-XX and 2018-XX are 2018, 201X is a decade, 20XX a century.
//   - A time of day is checked and dropped; the Grain is Time.
//   - ISO weeks, 2018-W32 and 2018-W32-3, are read though EDTF has none.
//   - Years with Y may have four digits, but all are -9999 to 9999.

// EDTF returns i in EDTF level 1, such that ParseEDTF gives the same days,
// openness and approximation; and the same Grain where EDTF can say it. What it
// cannot say, such as a week, a quarter or early July, is an interval of days,
// months or years: "2018-08-06/2018-08-12", "2018-07/2018-09",
// "2018-07-01~/2018-07-10~". It is "../.." if both sides are open and "" if i
// is empty.
func (i Interval) EDTF() string {
	mark := ""
	if i.Approximate {
		mark = "~"
	}
	switch {
	case i.IsEmpty():
		return ""
	case i.OpenStart && i.OpenEnd:
		return "../.."
	case i.OpenStart:
		last := Unit(i.Grain.side(), i.Last())
		if last.End != i.End {
			last = DayInterval(i.Last())
		}
		return "../" + last.code() + mark
	case i.OpenEnd:
		first := Unit(i.Grain.side(), i.Start)
		if first.Start != i.Start {
			first = DayInterval(i.Start)
		}
		return first.code() + mark + "/.."
	}
	if u := Unit(i.Grain, i.Start); u.Start == i.Start && u.End == i.End && u.code() != "" {
		return u.code() + mark
	}
	g := i.made()
	first, last := Unit(g, i.Start).code(), Unit(g, i.Last()).code()
	if first == last && i.Grain != Range {
		return first + mark
	}
	return first + mark + "/" + last + mark
}

// side returns the grain in which a bound told in g is written. The sides of a
// level 1 interval are days, months and years.
func (g Grain) side() Grain {
	switch n := g.months(); {
	case n >= 12:
		return Year
	case n > 0:
		return Month
	}
	return DayGrain
}

// code writes a whole unit that EDTF has a form for, and "" for others.
func (i Interval) code() string {
	y, m, _ := i.Start.Civil()
	switch i.Grain {
	case Time, DayGrain:
		return i.Start.String()
	case Month:
		return fmt.Sprintf("%s-%02d", isoYear(y), m)
	case Season:
		if m%3 == 0 { // not the winter that is cut at Earliest
			return fmt.Sprintf("%s-%d", isoYear(y), 20+m/3)
		}
	case Year:
		return isoYear(y)
	case Decade:
		if y >= 0 { // the digits of a negative year count the other way
			return fmt.Sprintf("%03dX", y/10)
		}
	case Century:
		if y >= 0 {
			return fmt.Sprintf("%02dXX", y/100)
		}
	}
	return ""
}

// ParseEDTF reads EDTF level 1 and ISO weeks. Its error quotes what is wrong
// and says why: "2011-02-30": 30 February 2011 is not a day (February 2011 has
// 28).
func ParseEDTF(s string) (Interval, error) {
	from, to, isInterval := strings.Cut(s, "/")
	if !isInterval {
		return parseDate(s)
	}
	open := func(side string) bool { return side == "" || side == ".." }
	switch {
	case from == ".." && to == "..":
		return Interval{OpenStart: true, OpenEnd: true}, nil
	case open(from) && open(to):
		return Interval{}, fmt.Errorf("%s: an interval needs a date on one side at least", quote(s))
	case open(from):
		i, err := parseDate(to)
		return i.By(), err
	case open(to):
		i, err := parseDate(from)
		return i.Since(), err
	}
	first, err := parseDate(from)
	if err != nil {
		return Interval{}, err
	}
	last, err := parseDate(to)
	if err != nil {
		return Interval{}, err
	}
	if last.Last() < first.First() {
		return Interval{}, fmt.Errorf("%s: the end %s is before the start %s", quote(s), to, from)
	}
	return Interval{Start: first.Start, End: last.End, Grain: Range, Approximate: first.Approximate || last.Approximate}, nil
}

// parseDate reads one date, with its qualifier.
func parseDate(s string) (Interval, error) {
	text := strings.TrimRight(s, "~?%")
	if len(s)-len(text) > 1 {
		return Interval{}, fmt.Errorf("%s has more than one of ~, ? and %%, want one (%% is both)", quote(s))
	}
	i, err := parseUnit(text)
	if errors.Is(err, errForm) {
		if day := wholeDay(text); day != "" {
			return Interval{}, fmt.Errorf("%s is not EDTF level 1: write %s", quote(s), day)
		}
	}
	if err != nil {
		return Interval{}, fmt.Errorf("%s%w", quote(s), err)
	}
	i.Approximate = text != s
	return i, nil
}

// wholeDay writes a day in EDTF that a person wrote in digits of another order or
// width: 2018-8-7, 20180807, 07.08.2018, where the day stands first. It is empty for
// others.
func wholeDay(s string) string {
	var y, m, d string
	switch parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '.' }); {
	case strings.Trim(shape(s), "d-.") != "":
		return ""
	case shape(s) == "dddddddd":
		y, m, d = s[:4], s[4:6], s[6:]
	case len(parts) == 3 && len(parts[0]) == 4:
		y, m, d = parts[0], parts[1], parts[2]
	case len(parts) == 3 && len(parts[2]) == 4 && strings.Contains(s, "."):
		d, m, y = parts[0], parts[1], parts[2]
	default:
		return ""
	}
	if len(m) > 2 || len(d) > 2 {
		return ""
	}
	day, err := Of(number(y), number(m), number(d))
	if err != nil {
		return ""
	}
	return day.String()
}

// errForm says that a text has none of the forms of a date.
var errForm = errors.New(" is not EDTF level 1, want a date like 2018-08-08, 2018-08 or 2018, or an interval like 2018-08-05/2018-08-08")

// forms maps the shape of an unsigned date to its reader, which is given the
// year and what follows the year and its hyphen.
var forms = map[string]func(year int, rest string) (Interval, error){
	"dddd":       func(y int, _ string) (Interval, error) { return unitOf(Year, y, 1, 1) },
	"dddd-XX":    func(y int, _ string) (Interval, error) { return unitOf(Year, y, 1, 1) },
	"dddd-XX-XX": func(y int, _ string) (Interval, error) { return unitOf(Year, y, 1, 1) },
	"dddd-dd":    parseMonth,
	"dddd-dd-XX": func(y int, rest string) (Interval, error) { return unitOf(Month, y, number(rest[:2]), 1) },
	"dddd-dd-dd": func(y int, rest string) (Interval, error) {
		return unitOf(DayGrain, y, number(rest[:2]), number(rest[3:]))
	},
	"dddd-Wdd": func(y int, rest string) (Interval, error) {
		d, err := FromISOWeek(y, number(rest[1:3]), Monday)
		return Unit(Week, d), err
	},
	"dddd-Wdd-d": func(y int, rest string) (Interval, error) {
		d, err := FromISOWeek(y, number(rest[1:3]), Weekday(number(rest[4:])))
		return DayInterval(d), err
	},
}

func parseUnit(s string) (Interval, error) {
	day, clock, hasClock := strings.Cut(s, "T")
	digits, sign := strings.CutPrefix(day, "-")
	form := shape(digits)
	switch {
	case hasClock && form != "dddd-dd-dd":
		return Interval{}, errForm
	case strings.HasPrefix(s, "Y"):
		return parseLongYear(s[1:])
	case form == "dddX" && !sign:
		return unitOf(Decade, number(digits[:3])*10, 1, 1)
	case form == "ddXX" && !sign:
		return unitOf(Century, number(digits[:2])*100, 1, 1)
	case forms[form] == nil:
		return Interval{}, errForm
	}
	year := number(digits[:4])
	if sign {
		if year == 0 {
			return Interval{}, errors.New(": the year 0 has no sign")
		}
		year = -year
	}
	rest := ""
	if len(digits) > 5 {
		rest = digits[5:]
	}
	i, err := forms[form](year, rest)
	if err != nil {
		return Interval{}, fmt.Errorf(": %v", err)
	}
	if hasClock {
		if err := checkClock(clock); err != nil {
			return Interval{}, err
		}
		i.Grain = Time
	}
	return i, nil
}

// unitOf returns the unit of g that holds a date, or says why there is no such
// date.
func unitOf(g Grain, y, m, day int) (Interval, error) {
	d, err := Of(y, m, day)
	if err != nil {
		return Interval{}, err
	}
	return Unit(g, d), nil
}

// parseMonth reads what follows a year and is a month or a season.
func parseMonth(y int, rest string) (Interval, error) {
	switch m := number(rest); {
	case m >= 21 && m <= 24:
		return unitOf(Season, y, (m-20)*3, 1)
	case m < 1 || m > 12:
		return Interval{}, fmt.Errorf("%d is not a month (1 to 12) or a season (21 to 24)", m)
	default:
		return unitOf(Month, y, m, 1)
	}
}

// parseLongYear reads what follows the Y of a year.
func parseLongYear(s string) (Interval, error) {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || strings.Trim(shape(digits), "d") != "" {
		return Interval{}, errForm
	}
	y, err := strconv.Atoi(s)
	if err != nil || checkYear(y) != nil {
		return Interval{}, fmt.Errorf(": the year is outside %d to %d", minYear, maxYear)
	}
	return unitOf(Year, y, 1, 1)
}

// checkClock says what is wrong with the time of day that follows a T:
// hh:mm:ss or hh:mm, then nothing, Z, or a zone as +hh or -hh:mm.
func checkClock(s string) error {
	clock, zone := s, ""
	if n := strings.IndexAny(s, "Z+-"); n >= 0 {
		clock, zone = s[:n], s[n:]
	}
	if strings.Contains(clock, ":") && fieldsUpTo(clock, 23, 59, 59) &&
		(zone == "" || zone == "Z" || zone[0] != 'Z' && fieldsUpTo(zone[1:], 14, 59)) {
		return nil
	}
	return fmt.Errorf(": %s is not a time of day, want hh:mm:ss with Z, +hh:mm or nothing after it", quote(s))
}

// fieldsUpTo reports whether s is numbers of two digits between colons, as many
// as the given limits or fewer, and none above its own.
func fieldsUpTo(s string, limits ...int) bool {
	fields := strings.Split(s, ":")
	if len(fields) > len(limits) {
		return false
	}
	for n, field := range fields {
		if shape(field) != "dd" || number(field) > limits[n] {
			return false
		}
	}
	return true
}

// shape returns s with d for every digit, to be matched whole.
func shape(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '0' && r <= '9':
			return 'd'
		case r == 'd': // only digits are digits
			return 'D'
		}
		return r
	}, s)
}

// number reads a few digits whose shape is known, with a minus sign or without.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("date: number of " + strconv.Quote(s)) // shape was not asked first
	}
	return n
}

// quote quotes input for an error, cut to a length that can be read.
func quote(s string) string {
	const most = 60
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strconv.Quote(s)
}
