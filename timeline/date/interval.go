package date

import "cmp"

// Interval is a stretch of civil days [Start, End) together with what was said
// of it. The zero Interval says nothing and is empty. An open side reaches to
// the edge of the calendar, Earliest or Latest, wherever days are compared.
type Interval struct {
	Start, End  Day   // half-open: End is the day after the last one
	Grain       Grain // the unit that was named; of the one bound where a side is open
	Part        Part  // which part of that unit
	Approximate bool  // "about", "around", early, mid and late
	OpenStart   bool  // no known start: Start is meaningless ("by 9 August")
	OpenEnd     bool  // no known end: End is meaningless ("since 2014")
}

// By returns the days up to the last one of i: "by 9 August". By, Before,
// Since and After keep Grain and Approximate; they return an empty interval
// where i is empty or has no bound there.
func (i Interval) By() Interval { return i.upTo(i.End, i.OpenEnd) }

// Before returns the days before the first one of i: "before August".
func (i Interval) Before() Interval { return i.upTo(i.Start, i.OpenStart) }

// Since returns the days from the first one of i on: "since 2014".
func (i Interval) Since() Interval { return i.from(i.Start, i.OpenStart) }

// After returns the days after the last one of i: "after 8 August".
func (i Interval) After() Interval { return i.from(i.End, i.OpenEnd) }

func (i Interval) upTo(end Day, unknown bool) Interval {
	if unknown || i.IsEmpty() {
		return Interval{}
	}
	return Interval{End: end, Grain: i.Grain, Approximate: i.Approximate, OpenStart: true}
}

func (i Interval) from(start Day, unknown bool) Interval {
	if unknown || i.IsEmpty() {
		return Interval{}
	}
	return Interval{Start: start, Grain: i.Grain, Approximate: i.Approximate, OpenEnd: true}
}

// bounds returns the days of i with open sides put at the edge of the calendar.
func (i Interval) bounds() (start, end Day) {
	start, end = i.Start, i.End
	if i.OpenStart {
		start = Earliest
	}
	if i.OpenEnd {
		end = Latest + 1
	}
	return start, end
}

// IsEmpty reports whether i holds no day.
func (i Interval) IsEmpty() bool {
	start, end := i.bounds()
	return end <= start
}

// Days returns the number of days of i, 0 if it is empty. For an open interval
// it counts to the edge of the calendar, so that fewer days is always sharper.
func (i Interval) Days() int {
	start, end := i.bounds()
	return int(max(0, int64(end)-int64(start)))
}

// First returns the first day of i: Earliest if the start is open, and no day
// of i if it is empty.
func (i Interval) First() Day {
	start, _ := i.bounds()
	return start
}

// Last returns the last day of i, itself included: Latest if the end is open,
// and no day of i if it is empty.
func (i Interval) Last() Day {
	_, end := i.bounds()
	return end - 1
}

// Contains reports whether d is one of the days of i.
func (i Interval) Contains(d Day) bool {
	start, end := i.bounds()
	return start <= d && d < end
}

// Overlaps reports whether i and j share a day.
func (i Interval) Overlaps(j Interval) bool {
	iStart, iEnd := i.bounds()
	jStart, jEnd := j.bounds()
	return max(iStart, jStart) < min(iEnd, jEnd)
}

// Within reports whether every day of i is one of j. It is false for an empty
// i, which says nothing.
func (i Interval) Within(j Interval) bool {
	iStart, iEnd := i.bounds()
	jStart, jEnd := j.bounds()
	return iStart < iEnd && jStart <= iStart && iEnd <= jEnd
}

// Compare orders intervals as a timeline does; it returns -1, 0 or 1. It is a
// total order: 0 means that i and j are the same in all that has a meaning.
// They go by first day, then by last day, so that 1 July comes before July;
// then by Grain, Part and Approximate. An interval without a start stands at
// its last day, before what is known to begin there; then those open on both
// sides, and last the empty ones.
func (i Interval) Compare(j Interval) int {
	a, b := i.order(), j.order()
	for n := range a {
		if c := cmp.Compare(a[n], b[n]); c != 0 {
			return c
		}
	}
	return 0
}

// order returns what Compare looks at, the weightiest first.
func (i Interval) order() [8]int {
	const known, anyTime, empty = 0, 1, 2
	class, first := known, i.First()
	switch {
	case i.IsEmpty():
		return [8]int{empty}
	case i.OpenStart && i.OpenEnd:
		class = anyTime
	case i.OpenStart:
		first = i.Last()
	}
	return [8]int{class, int(first), after(!i.OpenStart), int(i.Last()), after(i.OpenEnd),
		int(i.Grain), int(i.Part), after(i.Approximate)}
}

// after is 1 for what comes after its opposite.
func after(b bool) int {
	if b {
		return 1
	}
	return 0
}
