package timex

import (
	"strings"

	"dateline/timeline/date"
)

// resolver gives meanings a place in the calendar. It holds what a document has
// said so far; all news policy is here.
type resolver struct {
	Context
	setting                                 // of the expression in hand
	last      [date.Range + 1]date.Interval // the last date of each grain that the text spoke of
	spoke     date.Interval                 // the last date of any grain
	spokeIn   int                           // the sentence that spoke of it
	morning   bool                          // it is of the first half of a day: "early Monday"
	dawned    bool                          // the text spoke of the first half of the day after publication
	weekdays  [8]date.Interval              // the last date that each weekday was read as
	narrative bool                          // the publish date says nothing of the story's days
	sentence  int                           // of the expression in hand
	dayIn     int                           // the sentence that last spoke of a day
	days      spokenDays                    // what pointers to a day look back on
	months    bool                          // the text compares "the nine months", and no more a quarter
	reported  date.Interval                 // the quarter that a business story reports on
	quarterIn int                           // the sentence that last spoke of a quarter
	datelined bool                          // Published is the day of the dateline, on which the article was written
	quoted    bool                          // Published is the day on which a quotation was said
}

// result is what resolving a meaning gives.
type result struct {
	interval   date.Interval
	ok         bool
	certainty  Certainty
	how        Reason
	value      string // TIMEX3 value where it is not that of the interval
	doubt      string
	impossible string
}

func stated(iv date.Interval, err error) result {
	if err != nil {
		return result{impossible: err.Error()}
	}
	return result{interval: iv, ok: !iv.IsEmpty(), certainty: Stated, how: Reason{Text: "as written"}}
}

// infer is a result that policy completed: text says how, with m and from for its
// blanks (see Reason).
func infer(iv date.Interval, text string, m *meaning, from date.Interval) result {
	return result{interval: iv, ok: !iv.IsEmpty(), certainty: Inferred, how: Reason{text, m, from}}
}

// unresolved is a phrase that has no place in the calendar, with its TIMEX3
// value.
func unresolved(value, why string) result {
	return result{value: value, certainty: Vague, how: Reason{Text: why}}
}

// date resolves any meaning that has a place in the calendar.
func (r *resolver) date(m *meaning) result {
	var out result
	switch m.kind {
	case kindCalendar:
		out = r.calendar(m)
	case kindUnit:
		out = r.unit(m)
	case kindOffset:
		out = r.offset(m)
	case kindDay:
		if r.narrative && m.step == 0 {
			return unresolved("PRESENT_REF", "the present of a text that tells of another time")
		}
		if !r.Dated {
			return unresolved("XXXX-XX-XX", noPublished)
		}
		d := r.Published.AddDays(m.step)
		out = infer(date.DayInterval(d), dayStep(m.step), m, r.today())
		switch {
		case m.step != 0:
		case r.quoted:
			out.how.Text = "the day on which it was said, {from}"
		case r.datelined:
			out.how.Text = "the day of the dateline, {from}"
		}
	case kindNth:
		out = r.nth(m)
	case kindClock:
		if m.base != nil {
			out = r.date(m.base)
		}
	}
	if !out.ok {
		if out.value == "" && out.impossible == "" {
			out = unresolved(refOf(m.step), "beyond the calendar")
		}
		return out
	}
	if m.part != date.Whole && (m.kind != kindClock || out.interval.Grain <= date.DayGrain) {
		if third := out.interval.ThirdOf(m.part); !third.IsEmpty() {
			out.interval = third
		}
		if out.certainty < Vague && out.interval.Grain > date.Weekend {
			out.certainty = Vague
		}
	}
	if m.kind == kindClock && m.base != nil && m.clock.minutes >= 0 {
		return out // "around noon on Tuesday" is a time of Tuesday
	}
	if m.mod == "APPROX" || m.mod == "LESS_THAN" || m.mod == "MORE_THAN" || m.mod == "BEFORE" || m.mod == "AFTER" || strings.HasPrefix(m.mod, "EQUAL") {
		out.interval.Approximate = true
		out.certainty = Vague
	}
	return out
}

const noPublished = "the article has no publish date to count from"

// today is the day of publication.
func (r *resolver) today() date.Interval { return date.DayInterval(r.Published) }

func dayStep(n int) string {
	switch {
	case n == 0:
		return "the day of publication, {from}"
	case n == -1:
		return "the day before {from}"
	case n == 1:
		return "the day after {from}"
	case n < 0:
		return "{n} days before {from}"
	}
	return "{n} days after {from}"
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
