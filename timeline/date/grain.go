package date

// Grain is the calendar unit in which a date was told: how precise it is.
type Grain int8

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

// grainNames holds the names by Grain, as timeline.json writes them.
var grainNames = [...]string{"", "time", "day", "weekend", "week", "month", "quarter", "season",
	"half", "year", "decade", "century", "range"}

// String returns the grain as timeline.json writes it: "day", "month", and ""
// for NoGrain.
func (g Grain) String() string {
	if g < 0 || int(g) >= len(grainNames) {
		return ""
	}
	return grainNames[g]
}

// months returns how many months a unit of g has, or 0 if it is not made of
// whole months.
func (g Grain) months() int {
	switch g {
	case Month:
		return 1
	case Quarter, Season:
		return 3
	case Half:
		return 6
	case Year:
		return 12
	case Decade:
		return 120
	case Century:
		return 1200
	}
	return 0
}

// Part says which part of its calendar unit an interval covers.
type Part int8

// The parts. Start, Middle and End are thirds of their unit, as Interval.ThirdOf
// cuts them: early, mid and late.
const (
	Whole Part = iota
	Start
	Middle
	End
)

// partNames holds the words by Part.
var partNames = [...]string{"", "early", "mid", "late"}

// String returns the word for the part, "early", "mid" or "late", and "" for
// Whole.
func (p Part) String() string {
	if p < 0 || int(p) >= len(partNames) {
		return ""
	}
	return partNames[p]
}
