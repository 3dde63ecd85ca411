package timex

// Times that are told by what they stand beside: another time ("the eve of Easter",
// "the Monday after Easter", "the week before last"), the one spoken of ("the week
// before, he had refused"), or an event, whose day the words do not say ("the day
// after the vote", "the third day of the siege").

// neighbourRules find those that need nothing but words.
var neighbourRules = []rule{
	{name: "before-last", pattern: "the u=UNIT|DAYPART|WEEKDAY|SEASON before|after last|next", means: beforeLast, examples: []string{
		"He left [the week before last]. => 2018-W30", "He left [the Sunday before last]. => 2018-07-29", "He left [the night before last]. => 2018-08-06TNI",
		"He will leave [the month after next]. => 2018-10", "She won in [the summer before last]. => 2016-SU"}},
	{name: "unit-before-that", pattern: "the u=UNIT|DAYPART before|after", means: func(m *match) *meaning {
		u := m.get("u")
		ends := endsClause(m) || m.after(1).class&(classPastVerb|classModal) != 0 && m.said("before|after") == "before"
		if !ends || u.class&classPlural != 0 || u.class&classUnit != 0 && u.id > unitYear {
			return nil
		}
		out := &meaning{kind: kindOffset, count: 1, unit: u.id, step: 1, anchor: fromText}
		if m.lastWord() == "before" {
			out.step = -1
		}
		if p := m.before(1); u.id == unitYear && (p.class&(classNumber|classPercent) != 0 || compared[m.lower(p)]) {
			out.phrase = "than"
		}
		if u.class&classDayPart != 0 {
			if out.step > 0 && m.begin > 0 {
				return nil // "what matters is the morning after"
			}
			out.unit = unitDay
			return dayPart(out, u)
		}
		return out
	}, examples: []string{"They met on July 16, 2018 | [The day before], she had refused. => 2018-07-15", "The storm of [the year before] had hurt 70. => 2017", "They met on July 16, 2018 | [The week before], she had refused. => 2018-W28",
		"They met on July 16, 2018 | [The night before], she had refused. => 2018-07-15TNI", "Profit fell to $3 million from $4 million [the year before]. => 2017"}},
}

// beforeLast reads "the week before last" and "the month after next".
func beforeLast(m *match) *meaning {
	u, step := m.get("u"), -2
	after := m.said("before|after") == "after"
	if u.class&classPlural != 0 || after != (m.lastWord() == "next") || m.nounFollows() || m.after(1).class&(classUnit|classMonth|classWeekday|classSeason|classNumber) != 0 {
		return nil
	}
	if after {
		step = 2
	}
	switch {
	case u.class&classWeekday != 0:
		latest := stepped(m.lastToken(), m, weekdayOf(u))
		return &meaning{kind: kindOffset, count: 1, unit: unitWeek, step: step / 2, anchor: fromBase, base: latest, toDay: true}
	case u.class&classSeason != 0:
		latest := stepped(m.lastToken(), m, meaning{season: int(u.id)})
		year := &meaning{kind: kindOffset, count: 1, unit: unitYear, step: step / 2, anchor: fromBase, base: latest}
		return &meaning{season: int(u.id), base: year}
	case u.class&classDayPart != 0:
		day := &meaning{kind: kindDay, step: step}
		return dayPart(day, u)
	case u.id == unitDay || u.id == unitFortnight:
		return nil
	}
	return &meaning{kind: kindUnit, unit: u.id, stepped: true, step: step}
}

// neighbourCompositions find those that stand beside a date or an event.
var neighbourCompositions = []rule{
	{name: "eve", pattern: "the? eve of DAYDATE", means: func(m *match) *meaning {
		d := m.get("DAYDATE").meaning
		if d.kind == kindClock {
			return nil
		}
		return beside(d, -1)
	}, examples: []string{"They met on [the eve of Easter]. => 2018-03-31"}},
	{name: "day-before", pattern: "the day before|after DAYDATE", means: func(m *match) *meaning {
		step := 1
		if m.said("before|after") == "before" {
			step = -1
		}
		return beside(m.get("DAYDATE").meaning, step)
	}, examples: []string{"He left [the day before Thanksgiving 2016] => 2016-11-23"}},
	{name: "weekday-beside", pattern: "the a=DAYDATE before|after|following b=DAYDATE", means: func(m *match) *meaning {
		a, b := *m.get("a").meaning, m.get("b").meaning
		if a.kind != kindCalendar || a.weekday == 0 || a.month != 0 || a.day != 0 || a.stepped || b.kind != kindCalendar || b.feast == nil && b.month == 0 || m.after(1).class&classPossessive != 0 {
			return nil
		}
		a.anchor, a.base, a.loose, a.stepped, a.step = fromBase, b, false, true, 1
		if m.said("before|after|following") == "before" {
			a.step = -1
		}
		return &a
	}, examples: []string{"It fell on [the Monday after Easter]. => 2018-04-02", "It fell on [the Friday before Christmas 2017]. => 2017-12-22"}},
	{name: "day-beside-event", pattern: "the UNIT before|after|following", means: func(m *match) *meaning {
		u := m.get("UNIT")
		next := m.after(1)
		if u.class&(classPlural|classDayPart) != 0 || u.id < unitDay || u.id > unitYear || next.meaning != nil || !next.is(spaced) || !isWordByte(m.text[next.begin]) || m.prev(1) == "in" && (u.id == unitDay || dayHalves[m.prev(2)]) {
			return nil // "later in the day before returning home"
		}
		m.end-- // the event tells which
		if d := m.before(2); u.id == unitDay && m.before(1).class&classComma != 0 && d.class&classOfDay != 0 && d.meaning.kind != kindClock {
			out := *d.meaning
			return &out // "on Nov. 3, the day before the vote"
		}
		return &meaning{kind: kindRef, value: unitUnknown(u.id)}
	}, examples: []string{"He left [the day] after the vote. => XXXX-XX-XX", "He left [the week] before she came. => XXXX-WXX", "He was to go home later in the day before dark."}},
	{name: "day-of-event", pattern: "the|his|her|its|their|our|my|POSS ORD|last|final|opening WORD|full? UNIT", means: dayOfEvent, examples: []string{
		"They broke out on [the third day] of the siege. => XXXX-XX-XX", "Today is [the third day] of the siege. => 2018-08-08", "She resigned on her [first day] in office. => XXXX-XX-XX",
		"He served in [the last year] of the war. => P1Y", "They marched for the third day in a row.", "the first day traders"}},
}

// during stand before a length: "over the last day".
var during = words("over in within during")

// dayHalves stand before "in the week": "earlier in the week".
var dayHalves = words("earlier later early late")

// isToday are the subjects of what is said of the day of writing: "today is the third
// day", "it's the third day", but not "Friday is the last day".
var isToday = words("today it this")

// beside is the day so many days from another.
func beside(d *meaning, days int) *meaning {
	out := &meaning{kind: kindOffset, count: 1, unit: unitDay, step: 1, anchor: fromBase, base: d}
	if days < 0 {
		out.step = -1
	}
	return out
}

// dayOfEvent reads "the third day of the siege": a day that the words do not tell,
// but for "today is the third day". Of longer units it is a length.
func dayOfEvent(m *match) *meaning {
	u, lead := m.get("UNIT"), &m.tokens[m.begin]
	ord := m.get("ORD|last|final|opening")
	if u.class&(classPlural|classDayPart) != 0 || ord.num > 1000 || m.nounFollows() || m.after(1).class&classHyphen != 0 && !m.after(1).is(spaced) || lead.class&classQuote != 0 && lead.class&classPossessive == 0 {
		return nil
	}
	if q := m.get("WORD|full"); q != nil && isNounOfPlural(m.lower(q)) {
		return nil
	}
	copula := m.prev(1) == "is" || m.before(1).class&classPossessive != 0
	if m.lower(lead) != "the" {
		if ord.class&classOrdinal == 0 {
			return nil // "on his last day"
		}
		m.begin++
	}
	switch {
	case u.id == unitDay && m.prev(1) == "for":
		return nil
	case u.id == unitDay && ord.class&classOrdinal == 0 && m.next(1) != "of" && during[m.prev(1)]:
		return &meaning{kind: kindSpan, unit: unitDay, count: 1, step: -1, phrase: "last"} // "over the last day"
	case u.id == unitDay && copula && isToday[m.prev(2)]:
		return &meaning{kind: kindDay}
	case u.id == unitDay:
		return &meaning{kind: kindRef, value: unitUnknown(unitDay)}
	case u.id >= unitWeek && u.id <= unitYear && u.id != unitQuarter && m.next(1) == "of" && m.lower(lead) == "the":
		return &meaning{kind: kindDuration, count: 1, unit: u.id}
	}
	return nil
}
