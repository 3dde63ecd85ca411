package date

// Day is a civil day of the proleptic Gregorian calendar: the number of days
// since 1970-01-01, which is 0. Days before it are negative. Years use
// astronomical numbering: year 0 is 1 BC. The supported range is the years
// -9999 to 9999.
type Day int32

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
