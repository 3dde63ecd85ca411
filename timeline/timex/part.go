package timex

import "dateline/timeline/date"

// Dates that are a part of others: "early July", "July of last year", "the last Sunday in
// January".

var parts = map[string]date.Part{"early": date.Start, "mid": date.Middle, "late": date.End}

var partMods = [...]string{date.Whole: "", date.Start: "START", date.Middle: "MID", date.End: "END"}

func partOf(d *meaning, p date.Part) *meaning {
	if d.part != date.Whole || d.mod != "" {
		return nil
	}
	out := *d
	out.part, out.mod = p, partMods[p]
	return &out
}

// monthsOf reads "the first nine months of 2017": a length at one end of a year,
// and the year.
func monthsOf(m *match) *meaning {
	d, of := m.get("DURATION").meaning, m.get("DATE").meaning
	w := m.said("first|opening|final|closing")
	if w == "" && (d.kind != kindSpan || d.phrase != "last") || w != "" && d.kind != kindDuration || d.fuzzy || d.mod != "" || len(d.length) > 0 || d.count != float64(int(d.count)) || unitGrain(d.unit) >= of.grain() || unitGrain(d.unit) == date.Time || of.part != date.Whole {
		return nil
	}
	first, second := *d, *of
	first.kind, first.anchor, first.base, first.step = kindSpan, fromBase, &second, 1
	if w != "first" && w != "opening" {
		first.step = -1
	}
	return m.both("DURATION", &first, "DATE", &second)
}

func endOf(m *match) *meaning {
	return partOf(m.get("DATE").meaning, ends[m.said("beginning|start|middle|midpoint|end|close|outset|turn")])
}

// agoWeekday reads "a week ago Tuesday", "Monday last week", "July last year".
func agoWeekday(m *match) *meaning {
	a, b := m.get("a").meaning, m.get("b").meaning
	if m.has("on") && (a.kind != kindOffset || b.weekday == 0) {
		return nil
	}
	if a.kind == kindOffset && b.kind == kindDay && b.step == 0 && a.anchor == fromPublication {
		return &meaning{kind: kindOffset, count: a.count, unit: a.unit, step: a.step, anchor: fromBase, base: b, mod: a.mod, toDay: true}
	}
	if a.kind == kindOffset && a.anchor == fromPublication && b.kind == kindUnit && b.phrase == "this" && b.step == 0 && unitGrain(b.unit) < unitGrain(a.unit) && unitGrain(b.unit) >= date.Week {
		day := &meaning{kind: kindOffset, count: a.count, unit: a.unit, step: a.step, anchor: fromBase, base: &meaning{kind: kindDay}, mod: a.mod, toDay: true}
		return &meaning{kind: kindNth, unit: b.unit, base: day} // "a year ago this week"
	}
	if a.kind == kindOffset && b.kind == kindCalendar && b.weekday != 0 && b.month == 0 && !b.stepped {
		if a.unit != unitWeek {
			return nil
		}
		return &meaning{kind: kindOffset, count: a.count, unit: unitWeek, step: a.step, anchor: fromBase, base: b, mod: a.mod, toDay: true}
	}
	if inner := within(a, b); inner != nil {
		return inner
	}
	return within(b, a)
}

// ofDate reads "July of last year" and "last year's July".
func ofDate(m *match) *meaning { return within(m.get("a").meaning, m.get("b").meaning) }

// within makes the finer date a part of the coarser one, if it can be.
func within(a, b *meaning) *meaning {
	if a.kind == kindClock && a.base != nil {
		in := within(a.base, b)
		if in == nil {
			return nil
		}
		out := *a
		out.base = in
		return &out
	}
	if a.kind != kindCalendar || a.hasYear || a.stepped || a.base != nil {
		return nil
	}
	switch b.grain() {
	case date.Year:
		if a.month == 0 && a.quarter == 0 && a.season == 0 && a.half == 0 && a.feast == nil {
			return nil
		}
	case date.Week:
		if a.weekday == 0 || a.month != 0 {
			return nil
		}
	case date.Month:
		if a.weekday != 0 || a.month != 0 || a.day == 0 {
			return nil
		}
	default:
		return nil
	}
	if b.kind == kindCalendar && b.hasYear && b.part == date.Whole {
		out := *a
		out.year, out.hasYear, out.fiscal = b.year, true, a.fiscal || b.fiscal
		return &out
	}
	if b.kind != kindUnit && b.kind != kindOffset || b.part != date.Whole {
		return nil
	}
	out := *a
	out.base = b
	return &out
}

func nthOf(m *match) *meaning {
	u, d := m.get("UNIT"), m.get("DATE").meaning
	if u.class&classPlural != 0 || unitGrain(u.id) >= d.grain() || d.grain() == date.Season || d.part != date.Whole {
		return nil
	}
	n := -1.0
	if o := m.get("ORD|last|final"); o.class&classOrdinal != 0 {
		n = float64(o.num)
	}
	return &meaning{kind: kindNth, unit: u.id, count: n, base: d}
}

// nthWeekday reads "the last Sunday in January".
func nthWeekday(m *match) *meaning {
	a, b := m.get("a").meaning, m.get("b").meaning
	if a.kind != kindCalendar || a.weekday == 0 || a.stepped || a.day != 0 || a.month != 0 || a.base != nil || a.mod != "" || b.grain() != date.Month || b.part != date.Whole {
		return nil
	}
	n := -1.0
	if o := m.get("ORD|last|final"); o.class&classOrdinal != 0 {
		if n = float64(o.num); n > 5 {
			return nil
		}
	}
	return &meaning{kind: kindNth, unit: unitDay, weekday: a.weekday, count: n, base: b}
}

var ends = map[string]date.Part{
	"beginning": date.Start, "start": date.Start, "outset": date.Start, "turn": date.Start, "middle": date.Middle, "midpoint": date.Middle, "end": date.End, "close": date.End,
}

// isPart reports whether t is one of early, mid and late.
func isPart(t *token, m *match) bool {
	switch m.lower(t) {
	case "early", "mid", "late", "-":
		return true
	}
	return false
}
