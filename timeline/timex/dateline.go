package timex

import "dateline/timeline/date"

// The day in the dateline of a report: "ARDEN, Oct. 26 —" of an article that was published on
// Oct. 27. That day is its "today"; weeks and weekdays are put right for the day of publication.

// isDateline reports whether the token at index at is a day of the year with which a dateline
// ends, behind the place and before the agency or a dash.
func isDateline(tokens []token, at int) bool {
	m := tokens[at].meaning
	if at == 0 || at > 8 || m.kind != kindCalendar || m.month == 0 || m.day == 0 || m.hasYear || m.base != nil || m.end != NotRange {
		return false
	}
	for i := range at {
		if t := &tokens[i]; !t.is(capital) && t.class&(classComma|classStop) == 0 || t.class&classComma != 0 && i == 0 {
			return false
		}
	}
	if tokens[at-1].class&(classComma|classStop) == 0 && !tokens[at-1].is(capital) {
		return false
	}
	next := at + 1
	if next < len(tokens) && tokens[next].class&classOpen != 0 {
		for next < min(len(tokens), at+6) && tokens[next].class&classClose == 0 {
			next++
		}
		next++
	}
	return next+1 < len(tokens) && tokens[next].class&(classHyphen|classDash) != 0 && tokens[next].is(spaced)
}

// writingDay returns the day of a document's dateline, f, if it is one or two days before
// publication.
func (r *resolver) writingDay(f *found) (day date.Day, ok bool) {
	if !f.heads || !r.Dated || r.narrative {
		return 0, false
	}
	for back := range 3 {
		day = r.Published.AddDays(-back)
		if _, month, n := day.Civil(); month == f.meaning.month && n == f.meaning.day {
			return day, back > 0
		}
	}
	return 0, false
}

// ofToday reports whether a meaning counts in days from the one on which it is written: "today",
// "yesterday", "this afternoon".
func (m *meaning) ofToday() bool {
	if m.kind == kindClock && m.base != nil {
		m = m.base
	}
	return m.kind == kindDay
}
