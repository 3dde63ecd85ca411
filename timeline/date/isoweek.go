package date

import "fmt"

// ISOWeek returns the ISO 8601 week (1 to 53) that holds d and the year it
// belongs to: the year of its Thursday. 2018-12-31 is in week 1 of 2019.
func (d Day) ISOWeek() (year, week int) {
	thursday := d.weekStart(Monday) + 3
	year = thursday.Year()
	return year, int(thursday-civil(year, 1, 1))/7 + 1
}

// weeksIn returns the number of weeks of an ISO year, 52 or 53, or 0 for a year
// outside the calendar.
func weeksIn(isoYear int) int {
	if checkYear(isoYear) != nil {
		return 0
	}
	_, week := civil(isoYear, 12, 28).ISOWeek() // 28 December is always in the last one
	return week
}

// FromISOWeek returns the day of a weekday in an ISO week, the inverse of
// ISOWeek and Weekday. Its error says what is wrong: "2018 has no week 53 (it
// has 52)".
func FromISOWeek(year, week int, wd Weekday) (Day, error) {
	if err := checkYear(year); err != nil {
		return 0, err
	}
	if n := weeksIn(year); week < 1 || week > n {
		return 0, fmt.Errorf("%s has no week %d (it has %d)", English.Year(year), week, n)
	}
	if wd < Monday || wd > Sunday {
		return 0, fmt.Errorf("%d is not a day of the week (1 to 7)", int(wd))
	}
	d := civil(year, 1, 4).weekStart(Monday) + Day(7*(week-1)) + Day(wd-Monday) // 4 January is always in week 1
	if d < Earliest || d > Latest {
		return 0, fmt.Errorf("%s week %d lies partly outside the years %d to %d", English.Year(year), week, minYear, maxYear)
	}
	return d, nil
}
