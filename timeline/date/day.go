package date

import (
	"fmt"
	"strings"
)

// Day is a civil day of the proleptic Gregorian calendar: the number of days
// since 1970-01-01, which is 0. Days before it are negative. Years use
// astronomical numbering: year 0 is 1 BC. The supported range is the years
// -9999 to 9999.
type Day int32

// The years that the calendar holds.
const (
	minYear = -9999
	maxYear = 9999
)

// Earliest and Latest are the first and the last supported day, -9999-01-01
// and 9999-12-31. Sums that would pass them stop there.
const (
	Earliest Day = -4371587
	Latest   Day = 2932896
)

// Of returns the day of a year (-9999 to 9999), month (1 to 12) and day of the
// month. Its error says what is wrong: "31 June is not a day (June has 30)".
func Of(year, month, day int) (Day, error) {
	if err := checkYear(year); err != nil {
		return 0, err
	}
	if month < 1 || month > 12 {
		return 0, fmt.Errorf("%d is not a month (1 to 12)", month)
	}
	if n := DaysIn(year, month); day < 1 || day > n {
		name := MonthName(month)
		if month == 2 { // its length depends on the year
			name += " " + English.Year(year)
		}
		return 0, fmt.Errorf("%d %s is not a day (%s has %d)", day, name, name, n)
	}
	return civil(year, month, day), nil
}

// MustOf is Of for a day known to exist; it panics where Of gives an error.
func MustOf(year, month, day int) Day {
	d, err := Of(year, month, day)
	if err != nil {
		panic("date: " + err.Error())
	}
	return d
}

// Parse reads a day as YYYY-MM-DD, and as -YYYY-MM-DD before the year 0.
func Parse(s string) (Day, error) {
	year := strings.TrimPrefix(s, "-")
	if shape(year) != "dddd-dd-dd" || s != year && strings.HasPrefix(year, "0000") {
		return 0, fmt.Errorf("%s is not a day, want YYYY-MM-DD", quote(s))
	}
	d, err := Of(number(s[:len(s)-6]), number(s[len(s)-5:len(s)-3]), number(s[len(s)-2:]))
	if err != nil {
		return 0, fmt.Errorf("%s: %v", quote(s), err)
	}
	return d, nil
}

// checkYear says what is wrong with a year outside the calendar.
func checkYear(year int) error {
	if year < minYear || year > maxYear {
		return fmt.Errorf("year %d is outside %d to %d", year, minYear, maxYear)
	}
	return nil
}

// civil counts the days to a date that is known to exist: days_from_civil of
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// https://howardhinnant.github.io/date_algorithms.html. It counts in eras of
// 400 years from 0000-03-01, so that a leap day is the last day of a year.
func civil(year, month, day int) Day {
	y, m := int64(year), int64(month)
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*(m-3)+2)/5 + int64(day) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*146097 + dayOfEra - 719468)
}

// Civil returns the year, the month (1 to 12) and the day of the month (1 to
// 31) of d. It is civil_from_days of Howard Hinnant, the inverse of Of.
func (d Day) Civil() (year, month, day int) {
	z := int64(d) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153 // 0 is March
	day = int(dayOfYear - (153*m+2)/5 + 1)
	y := yearOfEra + era*400
	if m < 10 {
		return int(y), int(m + 3), day
	}
	return int(y + 1), int(m - 9), day
}

// Year returns the year of d.
func (d Day) Year() int {
	y, _, _ := d.Civil()
	return y
}

// AddDays returns the day n days after d (before it, if n is negative). It
// stops at Earliest and Latest.
func (d Day) AddDays(n int) Day {
	const span = int(Latest - Earliest)
	n = max(-span, min(n, span))
	return Day(max(int64(Earliest), min(int64(d)+int64(n), int64(Latest))))
}

// AddMonths returns the same day of the month n months after d, or the last
// day of that month where it is shorter: one month after 31 January is 28 or
// 29 February, never a day in March. It stops at Earliest and Latest.
func (d Day) AddMonths(n int) Day {
	const span = (maxYear - minYear + 1) * 12
	n = max(-span, min(n, span))
	y, m, day := d.Civil()
	months := y*12 + m - 1 + n
	y = floorDiv(months, 12)
	m = months - y*12 + 1
	switch {
	case y < minYear:
		return Earliest
	case y > maxYear:
		return Latest
	}
	return civil(y, m, min(day, DaysIn(y, m)))
}

// AddYears returns the same day of the year n years after d; 29 February
// becomes 28 February in a common year. It stops at Earliest and Latest.
func (d Day) AddYears(n int) Day {
	const span = maxYear - minYear + 1
	return d.AddMonths(12 * max(-span, min(n, span)))
}

// String returns d as ISO 8601 writes it: "2018-08-08", "-0043-03-15".
func (d Day) String() string {
	y, m, day := d.Civil()
	if y < 0 || y > 9999 {
		return fmt.Sprintf("%s-%02d-%02d", isoYear(y), m, day)
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(day / 10), digit(day)})
}

// isoYear writes a year with four digits.
func isoYear(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// floorDiv divides towards minus infinity, as a calendar before year 0 needs.
func floorDiv[T int | int64](a, b T) T {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
