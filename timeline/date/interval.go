package date

// Grain is the calendar unit in which a date was told: how precise it is.
type Grain int

// The grains, from the finest to the coarsest. A Range lasts from one day to
// another that is no calendar unit of its own ("5 to 8 August").
const (
	NoGrain Grain = iota
	Time
	DayGrain
	Weekend
	Week
	Month
	Quarter
	Season
	Half
	Year
	Decade
	Century
	Range
)

// Part says which part of its calendar unit an interval covers.
type Part int

// The parts. Early, mid and late are thirds of their unit.
const (
	Whole Part = iota
	Start
	Middle
	End
)

// Interval is a stretch of civil days [Start, End) together with what was said
// of it. The zero Interval says nothing and is Empty.
type Interval struct {
	Start, End  Day   // half-open: End is the day after the last one
	Grain       Grain // the unit that was named
	Part        Part  // which part of that unit
	Approximate bool  // "about", "around", early, mid and late
	OpenStart   bool  // no known start: Start is meaningless ("by 9 August")
	OpenEnd     bool  // no known end: End is meaningless ("since 2014")
}
