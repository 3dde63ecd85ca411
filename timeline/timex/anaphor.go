package timex

import "dateline/timeline/date"

// Which day "that night", "the same day" and "two days later" point back to: the one
// that the text spoke of last, but for these.
//   - A writer calls the day of publication by its name. "What happened that night",
//     said on Friday of a shooting on Wednesday night, is not tonight: it is the last
//     night told of, or the last day.
//   - "One night" is a day that nobody names, and "the next morning" is that of it.
//   - A month that was spoken of since covers the day before it: "shot last October.
//     That same day" is some day of October.

// spokenDays is what a text has told of days.
type spokenDays struct {
	main    date.Interval // the last day that a clause tells of, and not only names a thing by
	mainIn  int           // the sentence that told of it
	told    date.Interval // the last day that is not that of publication
	part    string        // the part of the day that was told of with it, as "NI", …
	partDay date.Interval // … and its day
	full    date.Day      // the last day that was given with its year
	fullIn  int           // the sentence that gave it
	unnamed bool          // "one night" was told of since
	month   int           // the sentence that last spoke of a month, from 1
}

// tell remembers a day or month that the text spoke of.
func (r *resolver) tell(m *meaning, spoken date.Interval) {
	switch spoken.Grain {
	case date.DayGrain:
		r.days.unnamed = false
		if m.hasYear {
			r.days.full, r.days.fullIn = spoken.Start, r.sentence
		}
		if !r.modifies {
			r.days.main, r.days.mainIn = spoken, r.sentence
		}
		if r.Dated && spoken.Start == r.Published {
			return
		}
		r.days.told = spoken
		if m.kind == kindClock && m.clock.part != "" {
			r.days.part, r.days.partDay = m.clock.part, spoken
		}
	case date.Month:
		if !r.facing.hasBeen() { // "since May"
			r.days.month = r.sentence + 1
		}
	}
}

// dayMeant returns the day that a pointer to a day counts from; it is empty if the
// text does not say.
func (r *resolver) dayMeant(m *meaning) date.Interval {
	day := r.last[date.DayGrain]
	switch {
	case r.days.unnamed, r.overshadowed(), m.phrase == "in" && r.sentence-r.dayIn > 1:
		return date.Interval{}
	case m.phrase != "that" || m.step != 0 || !r.Dated || r.narrative || r.tense >= Future:
		return day
	case m.clock.part != "" && m.clock.part == r.days.part && (day.Start == r.Published || r.sentence-r.dayIn > 1):
		return r.days.partDay
	case day.Start == r.Published && !r.days.told.IsEmpty():
		return r.days.told
	}
	return day
}

// overshadowed reports whether the text has gone on from the day that it spoke of last
// to a month that does not hold it.
func (r *resolver) overshadowed() bool {
	since := r.sentence + 1 - r.days.month
	return r.spoke.Grain == date.Month && since <= 1 && r.dayIn+1 < r.days.month && !r.spoke.Contains(r.last[date.DayGrain].First())
}
