package timex

import "dateline/timeline/date"

// Stretches from one date to another, and lengths that end with one.

// ranges join two dates into one stretch; both remain expressions of their own,
// as TIMEX3 wants them.
var ranges = []rule{
	{name: "from-to", pattern: "from a=DATE COMMA? to|until|till|through|HYPHEN|DASH b=DATE", means: rangeOf, examples: []string{
		"He will be in Moscow from [August 5] to August 8 => 2018-08-05"}},
	{name: "between", pattern: "between a=DATE and b=DATE", means: rangeOf, examples: []string{"between [May] and July => 2018-05"}},
	{name: "and", pattern: "a=DATE and b=DATE", means: func(m *match) *meaning {
		out := rangeOf(m)
		if out != nil {
			out.adjacent, m.second.adjacent = true, true
		}
		return out
	}},
	{name: "range", pattern: "a=DATE to|through|until|till|HYPHEN|DASH b=DATE", means: rangeOf},
}

// lengthTo reads "the week to August 16" and "the three months ended June 30": a
// length, and the date that it ends with.
func lengthTo(m *match) *meaning {
	a, b := m.get("a"), m.get("b").meaning
	first := meaning{kind: kindSpan, count: 1, unit: a.id}
	switch {
	case a.meaning == nil:
		if a.class&classPlural != 0 || a.id < unitWeek || a.id > unitYear {
			return nil
		}
	case a.meaning.kind == kindDuration && a.meaning.phrase == "the":
		first = *a.meaning
		if d := a.meaning; d.fuzzy || d.mod != "" || len(d.length) > 0 || d.count != float64(int(d.count)) {
			return nil
		}
	case a.meaning.kind == kindUnit && a.meaning.loose && m.prev(1) != "from":
		first.unit = a.meaning.unit
	default:
		return nil
	}
	if g := unitGrain(first.unit); g == date.Time || b.kind != kindCalendar || b.grain() > g || b.grain() > date.Month {
		return nil
	}
	second := *b
	if p := m.get("mid|late"); p != nil {
		if out := partOf(b, parts[m.lower(p)]); out != nil {
			second = *out
		}
	}
	if m.said("to|through|ended|ending") == "ended" {
		second.phrase = "ended"
	}
	first.kind, first.anchor, first.base, first.step, first.phrase = kindSpan, fromBase, &second, -1, "to"
	if m.has("mid|late") {
		return m.both("a", &first, "mid|late", &second)
	}
	return m.both("a", &first, "b", &second)
}

// rangeOf joins two dates. What the first leaves unsaid it has from the second.
func rangeOf(m *match) *meaning {
	a, b := m.get("a"), m.get("b")
	from, to := *a.meaning, *b.meaning
	ga, gb := from.grain(), to.grain()
	if ga == date.NoGrain || gb == date.NoGrain || ga != gb && !(ga <= date.Year && gb <= date.Year) {
		return nil
	}
	if from.kind == kindCalendar && to.kind == kindCalendar && to.hasYear && !from.hasYear && !from.stepped && (from.month != 0 || from.season != 0 && to.season != 0) {
		from.year, from.hasYear = to.year, true
		if from.month > to.month && to.month != 0 || from.season > to.season {
			from.year--
		}
	}
	if from.kind == kindCalendar && to.kind == kindCalendar && to.base != nil && from.base == nil && !from.hasYear && !from.stepped && from.month != 0 && from.day == 0 && to.month > from.month {
		from.base = to.base // "July and August of last year"
	}
	if from.kind == kindCalendar && to.kind == kindCalendar && from.hasYear && !to.hasYear && from.month != 0 && to.month != 0 && to.base == nil {
		to.year, to.hasYear = from.year, true // "from September 2012 through January"
		if to.month < from.month {
			to.year++
		}
	}
	m.apart = m.apart || moving[m.prev(1)] || moving[m.prev(2)] // "moved from Tuesday to Thursday"
	m.begin = m.index("a")
	return m.pair("a", &from, "b", &to)
}
