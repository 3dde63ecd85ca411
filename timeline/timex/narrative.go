package timex

import "dateline/timeline/date"

// A history of a war has a publish date that says nothing of its days. There the
// text itself is the clock: a date without a year is of the year that the text
// spoke of last.

// narrative reports whether a document tells of another time than its publish
// date's: it names many years, few of them near that date, and next to nothing
// that counts from it.
func narrative(all []found, c Context) bool {
	years, near, deictic := 0, 0, 0
	for _, f := range all {
		m := f.meaning
		if m.kind == kindClock && m.base != nil {
			m = m.base
		}
		switch {
		case m.hasYear:
			years++
			if d := c.Published.Year() - m.year; c.Dated && d >= -1 && d <= 1 {
				near++
			}
		case m.kind == kindDay, m.kind == kindUnit && m.anchor == fromPublication, m.kind == kindCalendar && m.weekday != 0 && m.month == 0:
			deictic++
		}
	}
	if years >= 20 && 10*deictic <= years {
		return true // a chronicle, even if it reaches the present
	}
	return years >= 6 && 4*near <= years && 4*deictic <= years
}

// narrated resolves a date without a year by the one that the text spoke of
// last.
func (r *resolver) narrated(m *Meaning) result {
	if r.spoke.IsEmpty() {
		return r.partial(m)
	}
	from := r.spoke.First()
	if m.weekday != 0 && m.month == 0 {
		day := r.last[date.DayGrain]
		if day.IsEmpty() {
			return r.partial(m)
		}
		ahead := date.Day((int(m.weekday) - int(day.First().Weekday()) + 7) % 7)
		return infer(date.DayInterval(day.First()+ahead), "first {name} on or after {from}, which the text spoke of last", m, day)
	}
	iv, err := inYear(m, from.Year())
	if err != nil {
		return result{impossible: err.Error()}
	}
	if r.spoke.Grain <= date.Month {
		// From December 1941 to January is a step forward.
		for _, y := range [2]int{from.Year() + 1, from.Year() - 1} {
			if other, err := inYear(m, y); err == nil && abs(int(other.Start-from)) < abs(int(iv.Start-from))-60 {
				iv = other
			}
		}
	}
	return infer(iv, "the {name} of the year that the text spoke of last, in {from}", m, r.spoke)
}
