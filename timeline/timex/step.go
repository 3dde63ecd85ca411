package timex

import (
	"fmt"
	"math"

	"dateline/timeline/date"
)

// Dates and stretches that are counted from an anchor: "last week", "two weeks
// ago", "the first week of July", "the past two years".

// from returns the anchor of a step: publication, or what the text last spoke of
// in a grain at most as coarse as the unit.
func (r *resolver) from(m *meaning, g date.Grain) (iv date.Interval, ok bool) {
	if m.anchor == fromText || r.narrative {
		if q := r.last[date.Quarter]; g == date.Quarter && !q.IsEmpty() {
			switch {
			case m.phrase != "latest" || r.narrative:
			case !r.reported.IsEmpty():
				q = r.reported
			case q.End > r.Published && r.Dated:
				return r.today(), true // the latest is over: not the one to come that the text spoke of
			}
			return q, true
		}
		if g == date.DayGrain || g == date.Time {
			if iv = r.dayMeant(m); iv.IsEmpty() {
				return iv, false
			}
		} else if !r.spoke.IsEmpty() {
			iv = r.spoke
		}
		if r.Dated && r.tense == Past && !iv.IsEmpty() && iv.First() > r.Published {
			return iv, false // what the text spoke of is still to come, and this is past
		}
		if !iv.IsEmpty() {
			return iv, true
		}
		if g <= date.Week {
			return iv, false
		}
	}
	if !r.Dated {
		return iv, false
	}
	return r.today(), true
}

func (r *resolver) unitOf(g date.Grain, d date.Day) date.Interval {
	if g == date.Week && r.WeekStart != 0 {
		return date.WeekOf(d, r.WeekStart)
	}
	return date.Unit(g, d)
}

// unit resolves "this week", "last month", "that year".
func (r *resolver) unit(m *meaning) result {
	g := unitGrain(m.unit)
	switch {
	case m.phrase == "period":
		return r.comparable(m)
	case m.anchor == fromBase:
		return r.quarterEnded(m)
	}
	from, ok := r.from(m, g)
	if !ok && g == date.DayGrain && m.step == 0 && r.overshadowed() {
		out := infer(r.spoke, "some day of {from}", m, r.spoke)
		out.certainty, out.value = Vague, DateValue(r.spoke)+"-XX"
		return out
	}
	if !ok {
		return unresolved(unitUnknown(m.unit), "nothing in the text to count from")
	}
	if m.unit == unitMillennium { // no grain of ours, and "2" in TIMEX3
		return unresolved(itoa(from.First().Year()/1000+m.step), "no place in the calendar")
	}
	if m.loose && g == date.Year && m.mod == "" && r.tense == Past && r.spoke.Grain == date.Year && r.spoke.First().Year() == r.Published.Year()-1 && r.sentence-r.spokeIn <= 1 {
		from = r.spoke // "a deficit of $2 million in 2008. It had shrunk for the year"
	}
	step := m.step
	if g == date.Weekend && !m.stepped {
		// "the weekend": the one past, or to come where the verb says so.
		if wd := from.First().Weekday(); wd < date.Saturday && r.tense != Future {
			step = -1
		}
	} else if g == date.Weekend && step == 0 && m.anchor == fromPublication && r.tense == Past && from.First().Weekday() < date.Thursday {
		step = -1
	}
	if g == date.Week && m.anchor == fromPublication && r.Dated && !r.narrative && r.WeekStart == 0 {
		switch from.First().Weekday() {
		case date.Sunday:
			// Writers count the week that ends on a Sunday as over: "last week" is it,
			// from its Sunday on, and what is to come "this week" is the next one. The
			// value stays that of the calendar's week, as annotators give it.
			if step < 0 || step == 0 && r.tense == Future {
				out := infer(date.WeekOf(from.First(), date.Sunday).Shift(step), unitStep(step), m, from)
				out.value = DateValue(r.unitOf(g, from.First()).Shift(step))
				return out
			}
		case date.Monday:
			if m.loose && r.tense == Past {
				step-- // "for the week, the index fell"
			}
		}
	}
	if m.unit == unitFortnight {
		step *= 2
	}
	if m.phrase == "past" && m.unit == unitWeekend && from.First().Weekday() >= date.Saturday {
		step = 0
	}
	iv := r.unitOf(g, from.First())
	if g == date.Quarter && m.anchor == fromText && from.Grain != date.Quarter {
		step-- // of no quarter spoken of yet: the one that is over
	}
	if step != 0 {
		iv = iv.Shift(step)
	}
	if m.anchor == fromText && g == date.DayGrain && step > 0 && r.tense == Past && r.Dated && !r.narrative && iv.First() > r.Published {
		return unresolved(unitUnknown(m.unit), "what it counts from is of another time")
	}
	out := infer(iv, unitStep(step), m, from)
	if m.anchor == fromText && from.Start == r.Published && r.spoke.IsEmpty() {
		out.certainty = Vague
	}
	if m.fiscal || m.loose {
		out.certainty = Vague
	}
	return out
}

// comparable resolves "the year-ago quarter" and "the same month last year".
func (r *resolver) comparable(m *meaning) result {
	spoken := r.last[unitGrain(m.unit)]
	if m.stepped && r.spoke.Grain != date.Quarter {
		spoken = date.Interval{} // "last year", said of anything but a quarter
	} else if m.unit == unitQuarter {
		spoken = r.compared()
		if r.Dated && !spoken.IsEmpty() && spoken.Start > r.Published {
			spoken = date.Unit(date.Quarter, r.Published).Shift(-1) // what is compared is over
		}
	}
	if !spoken.IsEmpty() && !(m.unit == unitQuarter && r.months) {
		return infer(spoken.Shift(m.step), "the {unit} a year before {from}", m, spoken)
	}
	year := *m
	year.unit, year.step, year.anchor, year.phrase = unitYear, -1, fromPublication, ""
	return r.unit(&year)
}

// quarterEnded resolves "the quarter ended Sept. 30": the quarter that holds the
// middle of the three months up to that day, as fiscal quarters are called.
func (r *resolver) quarterEnded(m *meaning) result {
	end := r.date(m.base)
	if !end.ok {
		return end
	}
	last := end.interval.Last()
	return infer(date.Unit(date.Quarter, last.AddDays(-45)), "the three months up to {from}", m, end.interval)
}

// unitStep words a step of units.
func unitStep(step int) string {
	switch step {
	case 0:
		return "the {unit} of {from}"
	case -1:
		return "the {unit} before that of {from}"
	case 1:
		return "the {unit} after that of {from}"
	}
	return away(step)
}

// away words a step of several units.
func away(step int) string {
	if step < 0 {
		return "{n} {unit}s before that of {from}"
	}
	return "{n} {unit}s after that of {from}"
}

func unitUnknown(u int32) string {
	switch unitGrain(u) {
	case date.Week, date.Weekend:
		return "XXXX-WXX"
	case date.Month:
		return "XXXX-XX"
	case date.Year, date.Decade, date.Century:
		return "XXXX"
	}
	return "XXXX-XX-XX"
}

// offset resolves "two weeks ago", "three days later", "a week ago Tuesday". The
// outcome has the grain of the unit: four years ago is a year, not a day.
func (r *resolver) offset(m *meaning) result {
	g := unitGrain(m.unit)
	var from date.Interval
	if m.anchor == fromBase {
		base := r.date(m.base)
		if !base.ok {
			return base
		}
		from = base.interval
	} else {
		var ok bool
		if m.phrase == "than" && r.Dated && !r.narrative {
			from, ok = r.today(), true // what is compared is what is told today
		} else {
			from, ok = r.from(m, g)
		}
		switch {
		case !ok && m.anchor == fromText, m.anchor == fromText && m.step > 0 && r.spoke.IsEmpty() && !r.narrative:
			return unresolved(unitUnknown(m.unit), "nothing in the text to count from") // "Half a century later, it is still open"
		case !ok:
			return unresolved(refOf(m.step), "nothing in the text to count from")
		}
	}
	if g == date.Time {
		return unresolved(refOf(m.step), "within hours of "+inWords(from))
	}
	n, unit, ok := wholeUnits(m)
	if !ok {
		return unresolved(refOf(m.step), "no whole number of units")
	}
	if n > 100000 {
		return unresolved(refOf(m.step), "too far away")
	}
	g = unitGrain(unit)
	steps := n * m.step
	var iv date.Interval
	switch {
	case m.toDay: // "a year ago today", "a week ago Tuesday"
		iv = date.DayInterval(moved(from.First(), g, steps))
	case from.Grain > g && from.Grain < date.Range && m.anchor == fromText:
		// "a month later" after a mere year says nothing of the month.
		return unresolved(unitUnknown(m.unit), "nothing precise enough to count from")
	case unit == unitYear && r.spoke.Grain == date.Quarter && m.anchor != fromBase && !r.months:
		from = r.compared()
		iv = from.Shift(4 * steps) // "a year earlier", of a quarter
	default:
		iv = r.unitOf(g, from.First())
		if steps != 0 {
			iv = iv.Shift(steps)
		}
	}
	if m.anchor == fromText && m.step > 0 && r.tense == Future && r.Dated && !r.narrative && iv.End <= r.Published {
		return unresolved(refOf(m.step), "what it counts from is to come still")
	}
	out := infer(iv, "{count} before {from}", m, from)
	if m.step > 0 {
		out = infer(iv, "{count} after {from}", m, from)
	}
	if m.count != math.Trunc(m.count) && unit == unitDay || unit == unitYear && n >= 100 && n%50 == 0 {
		out.certainty, out.interval.Approximate = Vague, true // "a week and a half ago" is no day, "2,000 years ago" no year
	}
	return out
}

// wholeUnits counts a length in whole units: 18 months for a year and a half, 10 days for
// a week and a half. It fails where those are shorter than a day.
func wholeUnits(m *meaning) (n int, unit int32, ok bool) {
	count, unit := inGrain(m.count, m.unit)
	if count != math.Trunc(count) {
		s, known := smaller[unit]
		count, unit = count*s.n, s.unit
		if !known || unitGrain(unit) == date.Time {
			return 0, unit, false
		}
	}
	return int(count), unit, true
}

// inGrain gives a count of units as a count of units that the calendar has a grain
// for: a fortnight is two weeks, a millennium ten centuries.
func inGrain(n float64, unit int32) (float64, int32) {
	switch unit {
	case unitFortnight:
		return 2 * n, unitWeek
	case unitMillennium:
		return 10 * n, unitCentury
	}
	return n, unit
}

// moved returns the day n units of grain g from d; a weekend is a week away from the
// next.
func moved(d date.Day, g date.Grain, n int) date.Day {
	switch g {
	case date.DayGrain:
		return d.AddDays(n)
	case date.Week, date.Weekend:
		return d.AddDays(7 * n)
	case date.Month:
		return d.AddMonths(n)
	case date.Quarter:
		return d.AddMonths(3 * n)
	case date.Year:
		return d.AddYears(n)
	case date.Decade:
		return d.AddYears(10 * n)
	}
	return d.AddYears(100 * n)
}

func refOf(step int) string {
	if step < 0 {
		return "PAST_REF"
	}
	return "FUTURE_REF"
}

// nth resolves "the first week of July", "the last day of 2017", "the week of
// July 16".
func (r *resolver) nth(m *meaning) result {
	in := r.date(m.base)
	if !in.ok {
		return in
	}
	g := unitGrain(m.unit)
	switch {
	case m.weekday != 0:
		y, mo, _ := in.interval.First().Civil()
		d, err := nth(mo, m.weekday, int(m.count))(y)
		if err != nil || !in.interval.Contains(d) {
			return result{impossible: fmt.Sprintf("%s has no %s number %g", in.interval, m.weekday, m.count)}
		}
		in.interval = date.DayInterval(d)
	case m.count == 0:
		first := in.interval.First()
		in.interval = r.unitOf(g, first)
		if g == date.Weekend && first.Weekday() <= date.Tuesday {
			in.interval = in.interval.Shift(-1) // "Memorial Day weekend" ends with its Monday
		}
	case m.count < 0:
		in.interval = r.unitOf(g, in.interval.Last())
	default:
		if m.count > 366 {
			return unresolved("XXXX", "no such unit")
		}
		first := r.unitOf(g, in.interval.First())
		if g == date.Week && first.First() < in.interval.First() && first.Days()-int(in.interval.First()-first.First()) < 4 {
			first = first.Shift(1) // a week belongs where most of its days lie
		}
		iv := first
		if n := int(m.count) - 1; n > 0 {
			iv = first.Shift(n)
		}
		if !iv.Overlaps(in.interval) {
			return result{impossible: fmt.Sprintf("%s has no %s number %g", in.interval, units[m.unit], m.count)}
		}
		in.interval = iv
	}
	return in
}

// span resolves "the past two years", "the next three weeks": a stretch with one
// end at the anchor.
func (r *resolver) span(m *meaning) result {
	if m.fuzzy {
		return unresolved(durationValue(m), "a length of unknown count")
	}
	from, ok := date.Interval{}, false
	if m.anchor == fromBase {
		base := r.date(m.base)
		from, ok = base.interval, base.ok
	} else {
		from, ok = r.from(m, unitGrain(m.unit))
		if m.phrase == "next" && r.tense == Past && r.Dated && !r.narrative && !r.spoke.IsEmpty() && r.spoke.Grain <= date.Month && r.spoke.End <= r.Published {
			from = r.spoke // "over the next two months he received letters"
		}
	}
	n, unit, whole := wholeUnits(m)
	g := unitGrain(unit)
	if !ok || !whole || g == date.Time || n > 10000 {
		return unresolved(durationValue(m), "a length of time")
	}
	var iv date.Interval
	how := ""
	switch first, last := from.First(), from.Last(); {
	case m.anchor != fromBase && m.step < 0:
		iv, how = date.Between(moved(last, g, -n), last), "the {span} up to {from}"
	case m.anchor != fromBase:
		iv, how = date.Between(first, moved(first, g, n)), "the {span} from {from} on"
	case m.phrase == "to":
		iv, how = date.Between(moved(from.End, g, -n), last), "the {span} up to {from}"
	case m.step < 0:
		iv, how = date.Between(moved(from.End, g, -n), last), "the last {span} of {from}"
	default:
		iv, how = date.Between(first, moved(first, g, n).AddDays(-1)), "the first {span} of {from}"
	}
	out := infer(iv, how, m, from)
	out.value = durationValue(m)
	return out
}
