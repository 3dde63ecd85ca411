package timex

import (
	"strings"

	"dateline/timeline/date"
)

// The readings of the atoms: each looks at what its pattern matched and says
// what it means, or declines with nil.

func dayOf(y, m, d int) *Meaning {
	return &Meaning{year: y, hasYear: true, month: m, day: d}
}

// shortYear completes a year of two digits: '69 to '99 are of the twentieth
// century, '00 to '68 of the twenty-first (POSIX's pivot).
func shortYear(n int32) int {
	if n >= 69 {
		return 1900 + int(n)
	}
	return 2000 + int(n)
}

// slashDate reads 8/25/2018 and 25/8/2018 where only one order is possible, and
// the order of the settings where both are; see resolver.ambiguous.
func slashDate(m *match) *Meaning {
	a, b, y := m.get("a"), m.get("b"), m.get("y")
	year := int(y.num)
	if y.class&classYear == 0 {
		if len(m.word(y)) != 2 {
			return nil
		}
		year = shortYear(y.num)
	}
	if y.is(decimal) || m.after(1).class&classSlash != 0 || m.before(1).class&classSlash != 0 {
		return nil
	}
	switch {
	case a.num < 1 || b.num < 1 || a.num > 31 || b.num > 31 || a.num > 12 && b.num > 12:
		return nil
	case a.num > 12:
		return dayOf(year, int(b.num), int(a.num))
	case b.num > 12 || a.num == b.num:
		return dayOf(year, int(a.num), int(b.num))
	}
	out := dayOf(year, int(a.num), int(b.num))
	out.value = "month-first?"
	return out
}

// monthDay reads a month and a day, with or without a weekday and a year.
func monthDay(m *match) *Meaning {
	mt, d := m.get("MONTH"), m.get("DAY|DORD")
	if !mt.is(capital) || d.is(money) || d.is(padded) && mt.is(worded) {
		return nil
	}
	if d.is(worded) && d.class&classNumber != 0 {
		return nil // "May one"
	}
	out := &Meaning{month: int(mt.id), day: int(d.num)}
	if w := m.get("WEEKDAY"); w != nil {
		out.weekday = date.Weekday(w.id)
	}
	if y := m.get("YEAR"); y != nil {
		out.year, out.hasYear = int(y.num), true
	} else if y := m.get("YR"); y != nil {
		out.year, out.hasYear, out.short = shortYear(y.num), true, true
	}
	next := m.after(1)
	if !out.hasYear && next.class&(classPercent) != 0 && !next.is(spaced) {
		return nil
	}
	// "May 5,000 people", "march 2 miles"
	if !out.hasYear && d == lastToken(m) && (next.class&(classUnit|classSubUnit) != 0 && next.class&classPlural != 0 || low(m.word(next)) == "percent") {
		return nil
	}
	return out
}

// weekday reads a bare weekday. Abbreviations need their full stop; a weekday
// within a name ("the Sunday Times", "Dr. Friday") is none.
func weekday(m *match) *Meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 || t.class&classWeak != 0 && !t.is(dotted) {
		return nil
	}
	prev, next := m.before(1), m.after(1)
	name := next.is(capital) && next.class == 0 && next.is(spaced)
	switch w := low(m.word(prev)); {
	case w == "the" && name, prev.class&classHyphen != 0 && !prev.is(spaced):
		return nil
	case prev.class&classStop != 0 && isTitle(low(m.word(m.before(2)))), prev.is(capital) && m.before(2).class&classStop != 0 && isTitle(low(m.word(m.before(3)))):
		return nil // "Dr. Friday", "Sen. Tom Friday"
	}
	if next.class&classDayPart != 0 && next.is(capital) {
		return nil // "Saturday Night Live", "Friday Night Lights"
	}
	return &Meaning{weekday: date.Weekday(t.id)}
}

func isTitle(w string) bool {
	switch w {
	case "dr", "mr", "mrs", "ms", "prof", "sen", "rep", "gov", "gen", "col", "lt", "capt", "sgt", "judge":
		return true
	}
	return false
}

func relWeekday(m *match) *Meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 {
		return nil
	}
	rel := m.tokens[m.at[len(m.pattern)-2]]
	return stepped(&rel, m, Meaning{weekday: date.Weekday(t.id)})
}

func everyWeekday(m *match) *Meaning {
	t := m.get("WEEKDAY")
	out := &Meaning{kind: kindSet, value: "XXXX-WXX-" + string(rune('0'+t.id))}
	e := m.get("every|each")
	p := m.get("DAYPART")
	if plural := t.class&classPlural != 0 || p != nil && strings.HasSuffix(m.word(p), "s"); e == nil && (!plural || m.before(1).is(capital)) {
		return nil
	}
	if e != nil {
		out.quant = upper(m.word(e))
	}
	if p != nil {
		out.value += "T" + dayParts[p.num].code
	}
	return out
}

// stepped points a calendar part by "this", "last" or "next".
func stepped(rel *token, m *match, out Meaning) *Meaning {
	out.stepped = true
	out.phrase = low(m.word(rel))
	e := rels[out.phrase]
	out.step = int(e.num)
	if e.id == relText {
		out.anchor = fromText
	}
	return &out
}

func relDayPart(m *match) *Meaning {
	p := m.get("DAYPART")
	w := low(m.word(&m.tokens[m.begin]))
	if w == "the" {
		w = low(m.word(&m.tokens[m.begin+1]))
	}
	out := &Meaning{kind: kindUnit, unit: unitDay, phrase: w}
	e := rels[w]
	out.step = int(e.num)
	if e.id == relText || w == "next" {
		out.anchor = fromText
	}
	return &Meaning{kind: kindClock, base: out, clock: clock{set: true, minutes: -1, part: dayParts[p.num].code}}
}

// relUnit reads "this week", "the previous year", "that day".
func relUnit(m *match) *Meaning {
	rel, u := m.get("REL"), m.get("UNIT")
	w := low(m.word(rel))
	if u.class&classPlural != 0 || u.id == unitNight || u.id == unitFortnight && w != "last" && w != "next" {
		return nil
	}
	if m.has("the") {
		switch {
		case w == "last" || w == "next" || w == "past" || w == "coming":
			if u.id == unitDay && w == "last" || low(m.word(m.after(1))) == "of" {
				return nil // "the last day of", "the next week of"
			}
		case w == "this" || w == "that":
			return nil
		}
		if w == "next" { // "the next day" is counted from the story's day
			out := relUnit2(m, rel, u.id)
			out.anchor = fromText
			return out
		}
	}
	if w == "past" || w == "coming" && m.has("the") {
		return nil // a length: "the past month"
	}
	if u.id >= unitDecade && rel.num > 0 {
		return &Meaning{kind: kindSpan, unit: u.id, count: 1, step: 1, phrase: w} // "the next decade"
	}
	if u.id == unitDay && (w == "last" || w == "past" || w == "current") {
		return nil
	}
	if next := low(m.word(m.after(1))); w == "last" && next == "of" {
		return nil
	}
	return relUnit2(m, rel, u.id)
}

// lastQuarter is the quarter that the text spoke of last, or that many years
// from it.
func lastQuarter(years int) func(m *match) *Meaning {
	return func(m *match) *Meaning {
		return &Meaning{kind: kindUnit, unit: unitQuarter, anchor: fromText, step: 4 * years}
	}
}

var ends = map[string]date.Part{
	"beginning": date.Start, "start": date.Start, "outset": date.Start, "turn": date.Start, "middle": date.Middle, "midpoint": date.Middle, "end": date.End, "close": date.End,
}

func relUnit2(m *match, rel *token, unit int32) *Meaning {
	out := &Meaning{kind: kindUnit, unit: unit}
	s := stepped(rel, m, *out)
	return s
}

// month reads a bare month. May and March, and abbreviations, need a neighbour.
func month(m *match) *Meaning {
	t := m.get("MONTH")
	prev, next := m.before(1), m.after(1)
	if prev.class&classHyphen != 0 && !prev.is(spaced) && m.begin > 1 && low(m.word(m.before(2))) != "mid" && low(m.word(m.before(2))) != "early" && low(m.word(m.before(2))) != "late" {
		return nil
	}
	if t.class&classWeak != 0 && !(low(m.word(prev)) == "the" && t.id != 5 && m.nounFollows() && !next.is(capital) && !strings.HasSuffix(m.word(next), "s")) {
		switch low(m.word(prev)) {
		case "in", "by", "since", "until", "till", "from", "through", "during", "of", "before", "after", "early", "mid", "late", "between", "and", "to", "or", "last", "next", "this", "-", "each", "every":
		default:
			return nil
		}
		if next.class&(classModal|classPresentVerb|classPastVerb) != 0 && next.lit == 0 && low(m.word(prev)) == "and" {
			return nil
		}
	}
	// "April Smith", "June Cleaver": a capitalised word after a month that
	// follows no preposition is a name.
	if next.is(capital) && next.class == 0 && (prev.lit == 0 && prev.class == 0 || low(m.word(prev)) == "the") || streets[low(m.word(next))] {
		return nil // "the July Crisis", "July Street"
	}
	return &Meaning{month: int(t.id)}
}

// season reads a bare season. Spring and fall need "in the" or the like; in
// "the fall of the Wall" the word is no season.
func season(m *match) *Meaning {
	t := m.get("SEASON")
	if t.class&classPlural != 0 {
		return nil
	}
	prep := false
	switch low(m.word(m.before(1))) {
	case "in", "by", "since", "until", "during", "through", "of", "early", "mid", "late", "before", "after", "for", "from", "into", "-", "over":
		prep = true
	}
	if !prep || t.class&classWeak != 0 && !m.has("the") && low(m.word(m.before(1))) != "by" && !isPart(m.before(1), m) {
		return nil
	}
	switch next := m.after(1); {
	case t.class&classWeak != 0 && (low(m.word(next)) == "of" || low(m.word(next)) == "in"):
		return nil
	case m.nounFollows():
		if m.has("the") || t.class&classWeak != 0 {
			return nil // "the summer palace", "by spring cleaning"
		}
	}
	return &Meaning{season: int(t.id)}
}

func quarter(m *match) *Meaning {
	n := int(m.get("ORD").num)
	if n < 1 || n > 4 {
		return nil
	}
	if m.get("YEAR") == nil && low(m.word(m.after(1))) == "of" {
		if w := low(m.word(m.after(2))); (w == "the" || w == "a") && m.after(3).class&classUnit == 0 && low(m.word(m.after(3))) != "fiscal" {
			return nil // "the third quarter of the game"
		}
	}
	if w := low(m.word(m.after(1))); w == "century" || w == "final" || w == "finals" || w == "back" || w == "mile" || w == "pole" {
		return nil
	}
	out := &Meaning{quarter: n, fiscal: m.has("fiscal")}
	if y := m.get("YEAR"); y != nil {
		out.year, out.hasYear = int(y.num), true
	}
	return out
}

// year reads a number of four digits as a year if its neighbours let it be one.
func year(m *match) *Meaning {
	t := m.get("YEAR")
	out := &Meaning{year: int(t.num), hasYear: true}
	if t.is(money) || t.is(decimal) {
		return nil
	}
	if m.has("the") {
		return out
	}
	prev, next := m.before(1), m.after(1)
	if prev.class&classOpen != 0 && next.class&(classClose|classHyphen|classDash) != 0 {
		return out // "the Act of Union (1707)"
	}
	glued := func(t *token, c class) bool { return t.class&c != 0 }
	if !t.is(spaced) && glued(prev, classHyphen|classSlash|classStop|classColon|classMoney|classDash) {
		if !isPart(m.before(2), m) && !(prev.class&(classHyphen|classDash) != 0 && m.before(2).class&(classYear|classOfYear) != 0) && low(m.word(m.before(2))) != "pre" && low(m.word(m.before(2))) != "post" {
			return nil
		}
	}
	if !next.is(spaced) && glued(next, classSlash|classPercent|classColon) {
		return nil
	}
	if !next.is(spaced) && glued(next, classHyphen) && m.after(2).class&(classNumber|classYear) == 0 {
		return nil
	}
	switch low(m.word(prev)) {
	case "in", "since", "by", "until", "till", "from", "during", "before", "after", "through", "of", "early", "mid", "late", "between", "circa", "about", "around", "to", "and":
		if low(m.word(prev)) == "of" && t.num >= 1800 && t.num <= 2100 && !totals[low(m.word(m.before(2)))] {
			return out // "a law of 1934 bans it"
		}
		if t.num >= 1900 && t.num <= 2100 || low(m.word(prev)) == "in" || low(m.word(prev)) == "since" {
			return yearUnlessCounted(out, m, next)
		}
		if w := low(m.word(prev)); w == "circa" || w == "around" || w == "about" {
			return yearUnlessCounted(out, m, next)
		}
		if t.num < 1500 || prev.lit == 0 {
			return nil
		}
		return yearUnlessCounted(out, m, next)
	case "least":
		if low(m.word(m.before(3))) == "since" { // "since at least 1979"
			return out
		}
		return nil
	case "nearly", "almost", "over", "some", "than", "most", "only", "another":
		return nil
	}
	if prev.class&classStop != 0 && (low(m.word(m.before(2))) == "c" || low(m.word(m.before(2))) == "ca") {
		return out
	}
	if w := m.word(prev); numbered[low(w)] || len(w) >= 2 && len(w) <= 3 && w == upper(w) && prev.class == 0 && isLetter(w[0]) || streets[low(m.word(m.after(2)))] && next.is(capital) {
		return nil // "Section 1983", "BA 2049", "2010 Elm Street"
	}
	if t.num < 1800 || t.num > 2099 {
		return nil
	}
	return yearUnlessCounted(out, m, next)
}

// totals are the words whose "of" gives a count.
var totals = map[string]bool{"total": true, "sum": true, "number": true, "average": true, "maximum": true, "tune": true, "profit": true, "price": true, "cost": true, "crowd": true, "fleet": true, "score": true}

// yearUnlessCounted declines a number that counts what follows it: "2000
// people", "1800 metres", "1500 were killed".
func yearUnlessCounted(out *Meaning, m *match, next *token) *Meaning {
	if next.class&(classUnit|classSubUnit) != 0 && next.class&classPlural != 0 {
		return nil
	}
	w := m.word(next)
	if next.is(spaced) && len(w) > 3 && w[len(w)-1] == 's' && isLetter(w[0]) && !next.is(capital) && next.lit == 0 && next.class == 0 {
		switch low(m.word(m.before(1))) {
		case "in", "since", "the", "during", "after", "before", "between", "and":
			return out // "in 2016 elections", "the 2016 elections"
		}
		return nil
	}
	switch low(w) {
	case "people", "men", "women", "troops", "dollars", "percent", "feet", "meters", "metres", "miles", "kilometers", "kilometres", "points", "million", "billion", "km", "gmt", "kg", "m", "mm", "cm", "horsepower", "hp", "mg", "lbs", "pounds", "euros", "volts", "watts", "rpm", "mph":
		return nil
	}
	return out
}

// nounFollows reports whether the next word is one that the match may only
// qualify: "the past president", "the summer palace".
func (m *match) nounFollows() bool {
	t := m.after(1)
	if m.end >= len(m.tokens) || !t.is(spaced) || !isWordByte(m.text[t.begin]) {
		return false
	}
	return t.class&(classFunction|classPastVerb|classPresentVerb|classModal|classSubordinator) == 0
}

func refNoun(m *match) *Meaning {
	w := low(m.word(lastToken(m)))
	if m.nounFollows() {
		return nil // "the past president"
	}
	switch low(m.word(m.after(1))) {
	case "he", "she", "they", "i", "we", "you":
		return nil // "the present he gave her"
	}
	return &Meaning{kind: kindRef, value: map[string]string{"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[w]}
}
