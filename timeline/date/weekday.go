package date

// Weekday is a day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
type Weekday int

// The days of the week.
const (
	Monday Weekday = 1 + iota
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// String returns the English name, "Monday", or "" for a number outside 1 to 7.
func (w Weekday) String() string {
	if w < Monday || w > Sunday {
		return ""
	}
	return English.Weekdays[w-1]
}

// Short returns the name in three letters, "Mon", or "" for a number outside 1 to 7.
func (w Weekday) Short() string {
	name := w.String()
	return name[:min(3, len(name))]
}

// Weekday returns the day of the week of d.
func (d Day) Weekday() Weekday {
	n := int64(d) + 3 // 1970-01-01 was a Thursday
	return Monday + Weekday(n-floorDiv(n, 7)*7)
}

// weekStart returns the last day on or before d that falls on w.
func (d Day) weekStart(w Weekday) Day {
	return d - Day((d.Weekday()-w+7)%7)
}
