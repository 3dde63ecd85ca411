package date

// monthDays holds the days of the months of a common year by number.
var monthDays = [...]int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// MonthName returns the English name of a month, "August", or "" for a number
// outside 1 to 12.
func MonthName(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return English.Months[month-1]
}

// isLeap reports whether a year has a 29 February.
func isLeap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// DaysIn returns the number of days of a month, or 0 for a month outside 1 to 12.
func DaysIn(year, month int) int {
	switch {
	case month < 1 || month > 12:
		return 0
	case month == 2 && isLeap(year):
		return 29
	}
	return monthDays[month]
}
