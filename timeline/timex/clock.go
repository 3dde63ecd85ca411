package timex

import (
	"strings"

	"dateline/timeline/date"
)

// clockRules find times of day.
var clockRules = []rule{
	{name: "clock", pattern: "CLOCK AMPM? ZONE?", means: clockTime, examples: []string{"It began at [14:25] => 2018-08-08T14:25", "at [2:25 p.m. EDT] => 2018-08-08T14:25-04"}},
	{name: "clock-hours", pattern: "at|by|around|about|until|from CLOCK hours|hrs ZONE?", means: func(m *match) *meaning {
		m.begin++
		return clockTime(m)
	}, examples: []string{"The ship was seen at [9:25 hours]. => 2018-08-08T09:25"}},
	{name: "hour", pattern: "NUM AMPM ZONE?", means: clockTime, examples: []string{"at [8 a.m.] => 2018-08-08T08:00", "at [6pm] => 2018-08-08T18:00", "I am 8."}},
	{name: "o'clock", pattern: "NUM o POSS clock", means: clockTime, examples: []string{"at [eight o'clock] => 2018-08-08T08:00"}},
	{name: "military", pattern: "YEAR|NUM ZONE", means: func(m *match) *meaning {
		out := fourDigits(m)
		if out != nil {
			out.clock.zone = m.zone()
		}
		return out
	}, examples: []string{"It began at [1425 GMT]. => 2018-08-08T14:25Z"}},
	{name: "military-hours", pattern: "at|by|around|about|until|from YEAR|NUM hours|hrs", means: fourDigitsBehind, examples: []string{"He was seen at [1830 hours]. => 2018-08-08T18:30"}},
	{name: "military-local", pattern: "at|by|around|about|until|from YEAR|NUM local time", means: fourDigitsBehind, examples: []string{"It struck at [1653 local time]. => 2018-08-08T16:53"}},
	{name: "military-zone", pattern: "at|by|around|about|until|from YEAR|NUM OPEN b=YEAR|NUM ZONE CLOSE", means: func(m *match) *meaning {
		m.end = m.index("YEAR|NUM") + 1 // the other zone's is a time of its own
		return fourDigitsBehind(m)
	}, examples: []string{"It struck at [1653] (2153 GMT). => 2018-08-08T16:53", "It was seized at 1653 (16 GMT units)."}},
	{name: "dotted-hour", pattern: "NUM ZONE", means: func(m *match) *meaning {
		t := m.get("NUM")
		if w := m.word(t); !t.is(decimal) || t.is(money) || t.num > 24 || t.id > 59 || len(w) < 4 || w[len(w)-3] != '.' {
			return nil
		}
		return &meaning{kind: kindClock, clock: clock{minutes: int(t.num*60 + t.id), zone: m.zone()}}
	}, examples: []string{"It began at [22.34 GMT]. => 2018-08-08T22:34Z", "It rose 1.5 GMT."}},
	{name: "hour-pair", pattern: "a=NUM HYPHEN|to|and|until NUM AMPM ZONE?", means: hourPair, examples: []string{"It was shut from [2] to 4 p.m. on Tuesday. => 2018-08-07T14:00", "It was shut [11]-1 p.m. on Tuesday. => 2018-08-07T11:00"}},
	{name: "hour-clock-pair", pattern: "a=NUM HYPHEN|to|and|until CLOCK AMPM ZONE?", means: hourPair, examples: []string{"It was shut between [2] and 4:30 p.m. on Tuesday. => 2018-08-07T14:00"}},
	{name: "half-past", pattern: "half|quarter past|to NUM", means: func(m *match) *meaning {
		n := m.get("NUM")
		half, past := m.said("half|quarter") == "half", m.said("past|to") == "past"
		if n.num < 1 || n.num > 12 || n.is(decimal) || half && !past {
			return nil
		}
		minutes := int(n.num) * 60
		switch {
		case half:
			minutes += 30
		case past:
			minutes += 15
		default:
			minutes -= 15
		}
		return &meaning{kind: kindClock, clock: clock{minutes: minutes}}
	}, examples: []string{"at [half past six] => 2018-08-08T06:30"}},
	{name: "minutes-past", pattern: "a=NUM SUBUNIT? past|to|after|before b=NUM|noon|midnight", means: minutesPast, examples: []string{
		"A siren wailed at [five past eight]. => 2018-08-08T08:05", "He left at [ten to six yesterday]. => 2018-08-07T05:50", "It fell at [eleven minutes past midnight]. => 2018-08-08T00:11",
		"They put the dead at five to ten."}},
	{name: "noon", pattern: "noon|midnight|midday ZONE?", means: func(m *match) *meaning {
		t := &m.tokens[m.begin]
		if t.is(capital) && m.after(1).is(capital) && m.after(1).class == 0 {
			return nil // "Midnight Cowboy"
		}
		if m.prev(1) == "high" && m.prev(2) != "at" && m.prev(2) != "until" && m.prev(2) != "by" {
			return nil // "a high noon of their own"
		}
		c := clock{minutes: 12 * 60, zone: m.zone()}
		if m.lower(t) == "midnight" {
			c.minutes = 0
		}
		return &meaning{kind: kindClock, clock: c}
	}, examples: []string{"It began at [noon] and was over by 1 p.m. Sunday. => 2018-08-05T12:00", "Polls closed at [midnight] (0600 GMT Wednesday). => 2018-08-08T00:00",
		"It ended at [noon] => 2018-08-08T12:00", "They met at high [noon]. => 2018-08-08T12:00", "It was high noon for the party."}},
}

// fourDigits reads "1830" as a time of day.
func fourDigits(m *match) *meaning {
	t := m.get("YEAR|NUM")
	if len(m.word(t)) != 4 || t.num%100 > 59 || t.num >= 2400 || t.is(decimal|worded) {
		return nil
	}
	return &meaning{kind: kindClock, clock: clock{minutes: int(t.num/100*60 + t.num%100)}}
}

// fourDigitsBehind is fourDigits behind a preposition: "at 1830 hours".
func fourDigitsBehind(m *match) *meaning {
	m.begin++
	return fourDigits(m)
}

// minutesPast reads "five past eight", "ten minutes to midnight" and, where a day or its part
// follows, "five to ten".
func minutesPast(m *match) *meaning {
	a, b, unit := m.get("a"), m.get("b"), m.get("SUBUNIT")
	word := m.said("past|to|after|before")
	if a.num < 1 || a.num > 59 || a.is(decimal|money) || unit != nil && unit.id != unitMinute || unit == nil && (!beforeHours[m.prev(1)] || a.num%5 != 0 || word == "after" || word == "before") {
		return nil
	}
	hour := int(b.num)
	switch m.lower(b) {
	case "noon":
		hour = 12
	case "midnight":
		hour = 0
	default:
		if b.num < 1 || b.num > 12 || b.is(decimal|money) || unit != nil && word != "past" && word != "to" {
			return nil
		}
		if word == "to" && !dayBehind[m.next(1)] {
			return nil // "put the dead at five to ten"
		}
	}
	minutes := hour*60 + int(a.num)
	if word == "to" || word == "before" {
		minutes = (hour*60 - int(a.num) + 24*60) % (24 * 60)
	}
	return &meaning{kind: kindClock, clock: clock{minutes: minutes}}
}

// dayBehind begin the day or its part behind a time of day.
var dayBehind = words("last yesterday on in this today tonight")

// hourPair reads "2 to 4 p.m.": the half of the day holds for both, unless they lie in two.
func hourPair(m *match) *meaning {
	a, mark := m.get("a"), m.get("HYPHEN|to|and|until")
	if p := m.prev(1); a.num < 1 || a.num > 12 || a.is(decimal|money) || p != "from" && p != "between" && mark.class&classHyphen == 0 {
		return nil
	}
	begin := m.begin
	m.begin = m.index("a") + 2
	second := clockTime(m)
	m.begin = begin
	if second == nil {
		return nil
	}
	minutes := int(a.num) % 12 * 60
	if minutes+12*60 < second.clock.minutes {
		minutes += 12 * 60 // "2 to 4 p.m.", but "11 to 1 p.m."
	}
	m.split, m.resume, m.second, m.apart = m.index("a")+1, m.index("a")+2, second, true
	return &meaning{kind: kindClock, clock: clock{minutes: minutes, zone: second.clock.zone}}
}

// clockTime reads "2:25 p.m. EDT", "8 a.m.", "10.30 am".
func clockTime(m *match) *meaning {
	c := clock{zone: m.zone()}
	if t := m.get("CLOCK"); t != nil {
		c.minutes = int(t.num)
		bare := m.get("AMPM") == nil && m.get("ZONE") == nil
		if n := m.after(1); bare && (strings.Count(m.word(t), ":") > 1 && m.before(1).class&classYear == 0 || n.class&classStop != 0 && !n.is(spaced) && m.after(2).class&classNumber != 0 && !m.after(2).is(spaced)) {
			return nil // the time of a race
		}
		if w := m.next(1); bare && (w == "left" || w == "remaining" || w == "to" && (m.next(2) == "play" || m.next(2) == "go" || m.next(2) == "spare")) {
			return nil // "with 10:03 to play"
		}
		if p := m.before(1); bare && p != &noToken && m.text[p.begin] == '+' {
			return nil // "11:25 GMT+02:00"
		}
		if p := m.before(1); m.get("AMPM") == nil && m.get("ZONE") == nil && p.is(capital) && p.class == 0 && p.lit == 0 && m.begin > 0 {
			return nil // "John 3:16"
		}
		if p, n := m.before(1), m.after(1); bare && m.begin > 0 && (m.end == len(m.tokens) || n.is(capital)) && m.lower(p) != "at" && (p.class == 0 && p.meaning == nil && (isLetter(m.text[p.begin]) || m.text[p.begin] == '?')) {
			return nil // "Stories of survival 03:13": the length of a film
		}
		if p := m.before(1); bare && (m.word(p) == "·" || p.class&(classTime|classClock) != 0 || m.after(1).class&classClock != 0 && m.after(1).is(spaced)) {
			return nil // "Listen · 7:15 7:15"
		}
		if bare && m.before(1).class&classOpen != 0 && m.after(1).class&classClose != 0 {
			return nil // "Watch: the storm (1:14)"
		}
		if m.before(1).class&(classHyphen|classDash) != 0 && m.before(2).class&classClock != 0 || m.after(1).class&classColon != 0 {
			return nil
		}
	} else {
		t := m.get("NUM")
		if t.is(money) || t.num > 12 {
			return nil
		}
		c.minutes = int(t.num) * 60
		if t.is(decimal) {
			if t.id > 59 {
				return nil
			}
			c.minutes += int(t.id)
		}
	}
	if a := m.get("AMPM"); a != nil {
		h := c.minutes / 60
		switch {
		case h > 12 || h == 0:
			if h != 0 && a.num == 0 {
				return nil
			}
		case h == 12:
			c.minutes -= 12 * 60
			c.minutes += int(a.num) * 60
		default:
			c.minutes += int(a.num) * 60
		}
		// "am" without stops is a verb when it follows a spaced number.
		if w := m.word(a); (w == "am" || w == "AM" && !a.is(capital)) && a.is(spaced) && m.get("NUM") != nil && m.before(1).lit == 0 && m.before(1).class == 0 {
			return nil
		}
	}
	return &meaning{kind: kindClock, clock: c}
}

// zone returns the offset of the zone that the match names, or nil.
func (m *match) zone() *int {
	z := m.get("ZONE")
	if z == nil {
		return nil
	}
	offset := int(z.num)
	return &offset
}

// dayPart is the part of the day that a token names, of the day base.
func dayPart(base *meaning, t *token) *meaning { return partOfDay(base, dayParts[t.num].code) }

// partOfDay is a part of the day base, by its TIMEX3 code.
func partOfDay(base *meaning, code string) *meaning {
	return &meaning{kind: kindClock, base: base, clock: clock{minutes: -1, part: code}}
}

// A time of day that names no day has that of the one that follows it in its sentence, if it
// is the first of that; else the day that the text last spoke of, be it that of the time of
// day before. Either may be of the day before or after the other.

// clock resolves a time of day: of its own date, or else of the day that the
// text last spoke of, if that is near in the text or the day before publication, or
// else of publication; then it is vague.
func (r *resolver) clock(m *meaning) result {
	if m.base != nil {
		r.morning = m.clock.part == "MO" || m.clock.minutes >= 0 && m.clock.minutes < 12*60 || m.mod == "START"
		out := r.date(m)
		r.morning = false
		return out
	}
	d, since := r.last[date.DayGrain], r.sentence-r.dayIn
	if since > 0 && !r.days.main.IsEmpty() && r.sentence-r.days.mainIn <= 4 {
		d = r.days.main
	}
	days := int(d.Start - r.Published)
	switch {
	case d.IsEmpty():
	case r.repeats:
		return result{interval: d.Shift(r.away), ok: true, certainty: Vague, how: Reason{Text: "the moment said before, in another zone"}}
	case r.narrative || !r.Dated || since <= 1 || since <= 3 && abs(days) <= 10 || days == -1:
		return result{interval: d, ok: true, certainty: Vague, how: Reason{Text: "the day last spoken of"}}
	}
	if !r.Dated {
		return unresolved("XXXX-XX-XX"+clockValue(m.clock, r.Published), noPublished)
	}
	return result{interval: date.DayInterval(r.Published), ok: true, certainty: Vague, how: Reason{Text: "the day of publication"}}
}

// ofNext gives a time of day that names no day, where its sentence has named none before,
// the day of the time that follows it: "began after 1 a.m. and was over by 1:20 a.m. Sunday",
// and, again, the same moment in another zone: "11 p.m. (1500 GMT) on Sunday".
func ofNext(m, next *meaning, again bool) *meaning {
	if !m.isHour() || m.base != nil || !next.isHour() || next.base == nil || next.base.anchor == fromText {
		return m
	}
	out := *m
	out.base = next.base
	if away := daysAway(m, next, again); away != 0 {
		out.base = beside(next.base, away)
	}
	return &out
}

// undated reports whether none of the expressions before a time of day has a place in the calendar:
// "the worst in two centuries, struck at 1653 (2153 GMT) on Tuesday".
func undated(before []found) bool {
	for _, f := range before {
		if k := f.meaning.kind; k != kindDuration && k != kindSet && k != kindRef {
			return false
		}
	}
	return true
}

// byClocksOf reports whether the words between the tokens at and next say by whose clocks an hour is
// told, and its day follows: "2:48 a.m. Munich time on Monday".
func byClocksOf(s string, tokens []token, at, next int) bool {
	last := next - 1
	for last > at && (lowAt(s, &tokens[last]) == "on" || tokens[last].class&classComma != 0) {
		last--
	}
	if last < at+2 || last > at+3 || lowAt(s, &tokens[last]) != "time" || tokens[next].class&classOfDay == 0 || tokens[next].meaning.kind == kindClock {
		return false
	}
	return lowAt(s, &tokens[at+1]) == "local" || tokens[at+1].is(capital)
}

// isHour reports whether a meaning is an hour, and no part of a day.
func (m *meaning) isHour() bool { return m.kind == kindClock && m.clock.minutes >= 0 }

// daysAway is how many days the day of an hour is from that of another beside it. Of two times the
// first is of the day before if it is the later hour; of one moment in two zones each is of the
// day that makes it less than half a day away, or little more.
func daysAway(m, other *meaning, again bool) int {
	away := m.clock.minutes - other.clock.minutes
	switch {
	case away > 14*60 || away > 0 && !again:
		return -1
	case away < -12*60 && again:
		return 1
	}
	return 0
}

// repeatsClock reports whether the time of day at index at repeats in another zone the
// one before it: "4 a.m. (2000 GMT)", "(10:47 p.m. Cairo, 3:47 p.m. ET)".
func repeatsClock(tokens []token, at int) bool {
	for i := at - 1; i >= max(0, at-4); i-- {
		if m := tokens[i].meaning; m != nil {
			return m.kind == kindClock && (tokens[at-1].class&classOpen != 0 || tokens[at].meaning.clock.zone != nil && tokens[at-1].class&classComma != 0)
		}
	}
	return false
}
