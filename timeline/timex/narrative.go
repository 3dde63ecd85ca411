package timex

import "dateline/timeline/date"

// A history of a war has a publish date that says nothing of its days. There the
// text itself is the clock: a date without a year is of the year that the text
// spoke of last.

// lead is how many of the first expressions of a document must not count from its
// publish date for it to be a narrative: news says first what is new.
const lead = 5

// narrative reports whether a document tells of another time than its publish
// date's: it names many years, few of them near that date, and next to nothing
// that counts from it, least of all in its lead. Many years make a history; fewer, or
// years that come near the present, do only if many stand beside a month, as in a
// chronicle. The life of somebody who is in the news has mere years.
func narrative(all []found, c Context) bool {
	years, near, dated, deictic := 0, 0, 0, 0
	for i, f := range all {
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
			if m.month != 0 {
				dated++
			}
		case m.kind == kindDay, m.kind == kindUnit && m.anchor == fromPublication, m.kind == kindCalendar && m.weekday != 0 && m.month == 0:
			if i < lead {
				return false
			}
			deictic++
		}
	}
	if years >= 20 && 10*deictic <= years && (10*near <= years || 2*near <= years && 5*dated >= 2*years) {
		return true // a chronicle may reach the present
	}
	return years >= 6 && 2*dated >= years && 4*near <= years && 8*deictic <= years
}

// narrated resolves a date without a year by the one that the text spoke of
// last.
func (r *resolver) narrated(m *meaning) result {
	if r.spoke.IsEmpty() {
		return r.partial(m, noPublished)
	}
	from := r.spoke.First()
	if m.weekday != 0 && m.month == 0 {
		day := r.last[date.DayGrain]
		if day.IsEmpty() {
			return r.partial(m, noPublished)
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
