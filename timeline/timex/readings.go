package timex

import (
	"strconv"
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
	year, short := int(y.num), y.class&classYear == 0
	if short {
		if len(m.word(y)) != 2 {
			return nil
		}
		year = shortYear(y.num)
	}
	if y.is(decimal) || m.after(1).class&classSlash != 0 || m.before(1).class&classSlash != 0 {
		return nil
	}
	if a.num < 1 || b.num < 1 || a.num > 31 || b.num > 31 || a.num > 12 && b.num > 12 {
		return nil
	}
	out := dayOf(year, int(a.num), int(b.num))
	if a.num > 12 {
		out = dayOf(year, int(b.num), int(a.num))
	}
	out.ambiguous = a.num <= 12 && b.num <= 12 && a.num != b.num
	out.short = short
	return out
}

// dottedDate reads 20.1.1961: where dots are written, the day comes first.
func dottedDate(m *match) *Meaning {
	a, b, y := m.get("a"), m.get("b"), m.get("YEAR")
	after := m.after(1)
	switch {
	case a.num < 1 || b.num < 1 || a.num > 31 || b.num > 31 || a.num > 12 && b.num > 12:
		return nil
	case after.class&classStop != 0 && !after.is(spaced) && m.after(2).class&classNumber != 0 && !m.after(2).is(spaced):
		return nil // the number of a version
	case b.num > 12:
		return dayOf(int(y.num), int(a.num), int(b.num))
	}
	return dayOf(int(y.num), int(b.num), int(a.num))
}

// monthDay reads a month and a day, with or without a weekday and a year.
func monthDay(m *match) *Meaning {
	mt, d := m.get("MONTH"), m.get("DAY|DORD")
	if !mt.is(capital) || d.is(money) || d.is(padded) && mt.is(worded) {
		return nil
	}
	if d.is(worded) && (d.class&classNumber != 0 || d.is(capital) && d == m.lastToken() && m.after(1).is(capital)) {
		return nil // "May one", "in May the Second Army"
	}
	out := &Meaning{month: int(mt.id), day: int(d.num)}
	if w := m.get("WEEKDAY"); w != nil {
		out.weekday = date.Weekday(w.id)
	}
	m.ofYear(out)
	next := m.after(1)
	if !out.hasYear && next.class&(classPercent) != 0 && !next.is(spaced) {
		return nil
	}
	// "May 5,000 people", "march 2 miles"
	if !out.hasYear && d == m.lastToken() && (next.class&(classUnit|classSubUnit) != 0 && next.class&classPlural != 0 || m.lower(next) == "percent") {
		return nil
	}
	return out
}

// farYear reads a month and a day of a year from 3000 to 9999, which nothing but its
// place makes a year: it ends its clause.
func farYear(m *match) *Meaning {
	y := m.get("far")
	if y.num < 3000 || y.num > 9999 || y.is(decimal|worded|money) || !endsClause(m) {
		return nil
	}
	out := monthDay(m)
	if out != nil {
		out.year, out.hasYear = int(y.num), true
	}
	return out
}

func weekdayOf(t *token) Meaning { return Meaning{weekday: date.Weekday(t.id)} }

// weekday reads a bare weekday. Abbreviations need their full stop; a weekday
// within a name ("the Sunday Times", "Dr. Friday") is none.
func weekday(m *match) *Meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 || t.class&classWeak != 0 && !t.is(dotted) {
		return nil
	}
	prev, next := m.before(1), m.after(1)
	name := next.is(capital) && next.class == 0 && next.is(spaced)
	switch w := m.lower(prev); {
	case w == "the" && name, prev.class&classHyphen != 0 && !prev.is(spaced):
		return nil
	case prev.class&classStop != 0 && titles[m.prev(2)], prev.is(capital) && m.before(2).class&classStop != 0 && titles[m.prev(3)]:
		return nil // "Dr. Friday", "Sen. Tom Friday"
	}
	if next.class&classDayPart != 0 && (next.is(capital) || m.next(2) == "football") {
		return nil // "Saturday Night Live", "Friday Night Lights", "Monday night football"
	}
	if next.class&classDayPart != 0 && strings.HasPrefix(m.next(2), "quarterback") {
		return nil // "Monday morning quarterbacks"
	}
	if weekly[m.lower(next)] {
		return nil
	}
	out := &Meaning{weekday: date.Weekday(t.id)}
	if prev.class&classOrdinal != 0 && prev.is(worded) {
		out.loose = true // "the first Tuesday": of a month, or of nothing that is said
	}
	if w := m.lower(prev); w == "a" || w == "one" {
		noun := 1
		if next.class&classDayPart != 0 {
			noun = 2
		}
		out.loose = !m.nounAfter(noun) // but "in a Monday statement"
	}
	return out
}

// weekly are what is of every week: "Sunday school".
var weekly = words("school worship roast")

// titles stand before a name.
var titles = words("dr mr mrs ms prof sen rep gov gen col lt capt sgt judge")

func relWeekday(m *match) *Meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 {
		return nil
	}
	rel := m.tokens[m.at[len(m.pattern)-2]]
	if w := m.lower(&rel); !m.has("the") && (w == "following" || w == "same" || w == "previous") {
		return nil // "following Tuesday's attack"
	}
	if (m.has("the") || m.prev(1) == "the") && (m.lower(&rel) == "last" || m.lower(&rel) == "next") && (m.nounFollows() || m.next(1) == "of" || m.next(1) == "before" || m.next(1) == "in") {
		return nil // "the last Friday before the fast"
	}
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
	out.phrase = m.lower(rel)
	e := rels[out.phrase]
	out.step = int(e.num)
	if e.id == relText {
		out.anchor = fromText
	}
	return &out
}

func relDayPart(m *match) *Meaning {
	p := m.get("DAYPART")
	w := m.firstWord()
	if w == "the" {
		w = m.lower(&m.tokens[m.begin+1])
	}
	out := &Meaning{kind: kindUnit, unit: unitDay, phrase: w}
	e := rels[w]
	out.step = int(e.num)
	if e.id == relText || w == "next" {
		out.anchor = fromText
	}
	out.clock.part = dayParts[p.num].code
	return partOfDay(out, out.clock.part)
}

// relUnit reads "this week", "the previous year", "that day".
func relUnit(m *match) *Meaning {
	rel, u := m.get("REL"), m.get("UNIT")
	w := m.lower(rel)
	if u.class&classPlural != 0 || u.id == unitNight || u.id == unitFortnight && w != "last" && w != "next" {
		return nil
	}
	if u.id == unitDay && w == "this" && m.next(1) == "in" && m.next(2) == "history" {
		return nil
	}
	if u.id == unitDay && w == "this" && m.prev(1) == "to" && m.prev(2) != "up" {
		return &Meaning{kind: kindRef, value: "PRESENT_REF"} // "to this day"
	}
	if u.id >= unitDecade && (w == "next" || w == "coming") {
		return &Meaning{kind: kindSpan, unit: u.id, count: 1, step: 1, phrase: w} // "the next decade"
	}
	if m.has("the") {
		switch {
		case w == "last" || w == "next" || w == "past" || w == "coming":
			if u.id == unitDay && w == "last" || m.next(1) == "of" {
				return nil // "the last day of", "the next week of"
			}
			if w == "last" && u.id >= unitWeek && u.id <= unitYear && !m.nounFollows() && m.after(1).class&classPossessive == 0 {
				return &Meaning{kind: kindSpan, unit: u.id, count: 1, step: -1, phrase: w} // "in the last week"
			}
		case w == "this" || w == "that":
			return nil
		}
		if w == "next" { // "the next day" is counted from the story's day
			out := unitAt(m, rel, u.id)
			out.anchor = fromText
			return out
		}
	}
	if w == "past" || w == "coming" && m.has("the") {
		return nil // a length: "the past month"
	}
	if u.id == unitDay && (w == "last" || w == "past" || w == "current") {
		return nil
	}
	if w == "last" && m.next(1) == "of" && m.after(2).class&classNumber == 0 {
		return nil // "in last week of July", but not "the recall last week of two lawmakers"
	}
	return unitAt(m, rel, u.id)
}

// theUnit reads "the year" and "the week": those of publication, or a length where
// the text says when it ended.
func theUnit(m *match) *Meaning {
	u := m.get("year|week")
	next := m.after(1)
	switch {
	case m.prev(1) == "half": // "they live half the year abroad"
		return nil
	case u.is(capital): // the magazine
		return nil
	case next.class&classHyphen != 0 && !next.is(spaced): // "the year-ago loss"
		return nil
	case m.lower(next) == "ended", m.lower(next) == "ending":
		return &Meaning{kind: kindDuration, count: 1, unit: u.id, phrase: "the"}
	}
	switch m.lower(next) {
	case "of":
		if m.after(2).class&classMoney == 0 {
			return nil // "the year of the flood", but "a high for the year of $42"
		}
	case "after", "before", "when", "he", "she", "they", "that":
		return nil // "the week after the vote"
	}
	if m.nounFollows() && m.lower(next) != "earlier" {
		return nil
	}
	return &Meaning{kind: kindUnit, unit: u.id, stepped: true, loose: true}
}

// lastQuarter is the quarter that the text spoke of last.
func lastQuarter() *Meaning {
	return &Meaning{kind: kindUnit, unit: unitQuarter, anchor: fromText}
}

var ends = map[string]date.Part{
	"beginning": date.Start, "start": date.Start, "outset": date.Start, "turn": date.Start, "middle": date.Middle, "midpoint": date.Middle, "end": date.End, "close": date.End,
}

// unitAt is the unit that rel points to: "last week".
func unitAt(m *match, rel *token, unit int32) *Meaning {
	return stepped(rel, m, Meaning{kind: kindUnit, unit: unit})
}

// month reads a bare month. May and March, and abbreviations, need a neighbour.
func month(m *match) *Meaning {
	t := m.get("MONTH")
	prev, next := m.before(1), m.after(1)
	if prev.class&classHyphen != 0 && !prev.is(spaced) && !isPart(m.before(2), m) {
		return nil
	}
	if w := m.word(t); t.class&classAbbreviation != 0 && !t.is(dotted) && (next.is(capital) || w == upper(w)) {
		return nil // "and Jan Kavan", "the DEC website"
	}
	if t.class&classWeak != 0 && !leads[m.lower(prev)] && !qualifies(m, t) {
		return nil
	}
	// "April Smith", "June Cleaver": a capitalised word after a month that
	// follows no preposition is a name.
	if next.is(capital) && next.class == 0 && (prev.lit == 0 && prev.class == 0 || m.lower(prev) == "the") || streets[m.lower(next)] {
		return nil // "the July Crisis", "July Street"
	}
	if sayings[m.lower(next)] && !leads[m.lower(prev)] {
		return nil // "April said"
	}
	return &Meaning{month: int(t.id)}
}

// sayings are what a person does, and no month.
var sayings = words("said says told tells asked asks added adds replied wrote writes thinks thought knew knows")

// leads are the words that put a time behind them.
var leads = words("in by since until till from through during of before after early mid late between and to or last next this - each every for into over throughout spent spend spends spending")

// qualifies reports whether a month stands before a noun that it qualifies: "the
// March poisoning". May and the names of families ("the March sisters") do not.
func qualifies(m *match, month *token) bool {
	next := m.after(1)
	return m.prev(1) == "the" && month.id != 5 && m.nounFollows() && !next.is(capital) && !strings.HasSuffix(m.word(next), "s")
}

// season reads a bare season. Spring and fall need "in the" or the like; in
// "the fall of the Wall" the word is no season.
func season(m *match) *Meaning {
	t := m.get("SEASON")
	if t.class&classPlural != 0 {
		return nil
	}
	lead := m.prev(1)
	if lead == "and" && t.is(capital) && m.before(2).is(capital) {
		return nil // "Rubin and Summer"
	}
	if !leads[lead] || t.class&classWeak != 0 && !m.has("the") && lead != "by" && !isPart(m.before(1), m) {
		return nil
	}
	switch next := m.after(1); {
	case t.class&classWeak != 0 && (m.lower(next) == "of" || m.lower(next) == "in"):
		return nil
	case m.nounFollows():
		if m.has("the") || t.class&classWeak != 0 || isNoun(m.text, m.after(1)) && !strings.HasSuffix(m.next(1), "ing") {
			return nil // "the summer palace", "by spring cleaning", "or winter storm"
		}
	}
	return &Meaning{season: int(t.id)}
}

func quarter(m *match) *Meaning {
	n := int(m.get("ORD").num)
	if n < 1 || n > 4 {
		return nil
	}
	if m.get("YEAR") == nil && m.next(1) == "of" {
		if w := m.next(2); (w == "the" || w == "a") && m.after(3).class&classUnit == 0 && m.next(3) != "fiscal" {
			return nil // "the third quarter of the game"
		}
	}
	switch m.next(1) {
	case "century", "final", "finals", "back", "mile", "pole":
		return nil
	}
	return m.ofYear(&Meaning{quarter: n, fiscal: m.has("fiscal")})
}

// quarterPair reads "the third and fourth quarters".
func quarterPair(m *match) *Meaning {
	a, b := m.get("a"), m.get("b")
	if a.num < 1 || b.num > 4 || a.num >= b.num || b.class&classDay != 0 {
		return nil
	}
	m.apart = b.num != a.num+1
	return m.pair("a", m.ofYear(&Meaning{quarter: int(a.num)}), "b", m.ofYear(&Meaning{quarter: int(b.num)}))
}

// nounFollows reports whether the next word is one that the match may only
// qualify: "the past president", "the summer palace".
func (m *match) nounFollows() bool { return m.nounAfter(1) }

// nounAfter is nounFollows for the nth word after the match.
func (m *match) nounAfter(n int) bool {
	t := m.after(n)
	if t == &noToken || !t.is(spaced) || !isWordByte(m.text[t.begin]) {
		return false
	}
	return t.class&(classFunction|classPastVerb|classPresentVerb|classModal|classSubordinator) == 0
}

// decadeInEra reads "the 470s BC".
func decadeInEra(m *match) *Meaning {
	digits, plural := strings.CutSuffix(m.said("n"), "s")
	n, err := strconv.Atoi(digits)
	if !plural || err != nil || n < 10 || n > 990 || n%10 != 0 {
		return nil
	}
	if m.get("ERA").num < 0 {
		n = -n
	}
	return &Meaning{decade: n}
}

// inEra reads "August 480 BC".
func inEra(m *match) *Meaning {
	n := m.get("NUM|YEAR")
	if n.num < 1 || n.num > 9999 || n.is(worded|decimal) {
		return nil
	}
	out := &Meaning{year: int(n.num), hasYear: true}
	if m.get("ERA").num < 0 {
		out.year = 1 - out.year
	}
	if t := m.get("MONTH"); t != nil {
		out.month = int(t.id)
	} else {
		out.season = int(m.get("SEASON").id)
	}
	return out
}

func refNoun(m *match) *Meaning {
	w := m.lastWord()
	if m.nounFollows() {
		return nil // "the past president"
	}
	switch m.next(1) {
	case "he", "she", "they", "i", "we", "you":
		return nil // "the present he gave her"
	}
	return &Meaning{kind: kindRef, value: map[string]string{"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[w]}
}
