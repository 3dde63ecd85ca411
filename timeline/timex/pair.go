package timex

// Pairs that share what was said once: "Aug. 5-8, 2018", "2009-10".

// pairRules find them.
var pairRules = []rule{
	{name: "month-day-pair", pattern: "MONTH a=DAY|DORD HYPHEN|to|through|until|and|or b=DAY|DORD (COMMA? YEAR)?", means: monthDayPair, examples: []string{
		"in Moscow [Aug. 5]-8 => 2018-08-05", "from [August 5] to 8 => 2018-08-05"}},
	{name: "day-pair-month", pattern: "a=DAY|DORD HYPHEN|SLASH|to|through|until|and|or b=DAY|DORD of? MONTH (COMMA? YEAR)?", means: dayPairMonth},
	{name: "month-pair-year", pattern: "a=MONTH HYPHEN|to|through|until|and|or b=MONTH COMMA? YEAR", means: monthPairYear},
	{name: "month-pair", pattern: "a=MONTH +HYPHEN (+to +HYPHEN)? +b=MONTH", means: func(m *match) *meaning {
		a, b := m.get("a"), m.get("b")
		if !a.is(capital) || !b.is(capital) || a.id == b.id {
			return nil
		}
		return m.pair("a", &meaning{month: int(a.id)}, "b", &meaning{month: int(b.id)})
	}, examples: []string{"It grew in the [April]-June quarter. => 2018-04", "It grew in the [April]-to-June quarter. => 2018-04"}},
	{name: "era-pair", pattern: "a=NUM|YEAR HYPHEN|to|and b=NUM|YEAR ERA", means: eraPair, examples: []string{"The revolt ([499]-493 BC) failed => BC0499"}},
	{name: "length-pair", pattern: "a=NUM HYPHEN? to|or b=NUM HYPHEN? UNIT|SUBUNIT", means: lengthPair, examples: []string{
		"It takes [12] or 18 months => P12M", "It takes [two] to three weeks => P2W", "one or two people"}},
	{name: "length-range", pattern: "a=NUM +HYPHEN +b=NUM HYPHEN? UNIT|SUBUNIT", means: lengthPair, examples: []string{"It takes [10]-15 minutes => PT10M"}},
	{name: "length-between", pattern: "between a=NUM and b=NUM UNIT|SUBUNIT", means: func(m *match) *meaning {
		out := lengthPair(m)
		m.begin++
		return out
	}, examples: []string{"It takes between [two] and three hours => PT2H"}},
	{name: "year-pair", pattern: "YEAR HYPHEN|SLASH +b=NUM", means: yearPair, examples: []string{"the [2009]-10 season => 2009", "the war ([1947]-54) ended => 1947"}},
}

// monthDayPair reads "Aug. 5-8, 2018".
func monthDayPair(m *match) *meaning {
	mt, a, b := m.get("MONTH"), m.get("a"), m.get("b")
	if !mt.is(capital) || a.num == b.num || a.is(worded) || b.is(worded) || b.is(money) || m.after(1).class&(classUnit|classSubUnit) != 0 {
		return nil
	}
	first, second := meaning{month: int(mt.id), day: int(a.num)}, meaning{month: int(mt.id), day: int(b.num)}
	return m.pair("a", m.ofYear(&first), "b", m.ofYear(&second))
}

// dayPairMonth reads "5-8 August 2018".
func dayPairMonth(m *match) *meaning {
	mt, a, b := m.get("MONTH"), m.get("a"), m.get("b")
	if !mt.is(capital) || a.num >= b.num || a.is(worded) || b.is(worded) {
		return nil
	}
	first, second := meaning{month: int(mt.id), day: int(a.num)}, meaning{month: int(mt.id), day: int(b.num)}
	return m.pair("a", m.ofYear(&first), "b", m.ofYear(&second))
}

func monthPairYear(m *match) *meaning {
	first, second := m.ofYear(&meaning{month: int(m.get("a").id)}), m.ofYear(&meaning{month: int(m.get("b").id)})
	if first.month > second.month {
		first.year--
	}
	return m.pair("a", first, "b", second)
}

// eraPair reads "499-493 BC": the era holds for both.
func eraPair(m *match) *meaning {
	a, b, era := m.get("a"), m.get("b"), m.get("ERA")
	if a.is(worded|decimal|money) || b.is(worded|decimal|money) || a.num < 1 || b.num < 1 || a.num > 9999 || b.num > 9999 {
		return nil
	}
	first, second := meaning{year: int(a.num), hasYear: true}, meaning{year: int(b.num), hasYear: true}
	if era.num < 0 {
		first.year, second.year = 1-first.year, 1-second.year
	}
	if first.year > second.year {
		return nil
	}
	return m.pair("a", &first, "b", &second)
}

// lengthPair reads "12 or 18 months": the unit holds for both.
func lengthPair(m *match) *meaning {
	a, b, u := m.get("a"), m.get("b"), m.get("UNIT|SUBUNIT")
	if a.is(money|decimal) || b.is(money|decimal) || a.num >= b.num || b.num > 1000 || a.num == 0 || u.class&classPlural == 0 && !m.has("HYPHEN") {
		return nil
	}
	next := m.after(1)
	if next.class&classHyphen != 0 {
		next = m.after(2)
	}
	if w := m.lower(next); w == "old" || w == "olds" || u.class&classOrdinal != 0 {
		return nil // an age
	}
	first, second := meaning{kind: kindDuration, count: float64(a.num), unit: u.id}, meaning{kind: kindDuration, count: float64(b.num), unit: u.id}
	return m.both("a", &first, "b", &second)
}

// yearPair reads "2009-10" and "2009/10".
func yearPair(m *match) *meaning {
	y, b := m.get("YEAR"), m.get("b")
	end := int(b.num)
	switch {
	case b.class&classYear != 0:
	case len(m.word(b)) == 2 && end == (int(y.num)+1)%100 || len(m.word(b)) == 2 && end > int(y.num)%100 && (m.before(1).lit != 0 || m.before(1).class&classOpen != 0 && m.after(1).class&classClose != 0):
		end += int(y.num) / 100 * 100
		if end < int(y.num) {
			end += 100
		}
	default:
		return nil
	}
	if end <= int(y.num) || m.after(1).class&(classHyphen|classSlash) != 0 && !m.after(1).is(spaced) {
		return nil
	}
	first, second := meaning{year: int(y.num), hasYear: true}, meaning{year: end, hasYear: true}
	return m.pair("YEAR", &first, "b", &second)
}

// dayListRules read on where a list of days goes on: "Aug. 16, 17 and 18". They are
// compositions, so that each day of the list makes the next one a day.
var dayListRules = []rule{
	{name: "day-list", pattern: "a=DAYDATE COMMA b=DAY|DORD", means: func(m *match) *meaning {
		next := m.after(1)
		if w := m.lower(next); w != "and" && w != "or" && next.class&classComma == 0 || m.after(2).class&(classDay|classDayOrdinal) == 0 {
			return nil
		}
		return dayOfList(m)
	}, examples: []string{"It sat on [Aug. 6], 7 and 8 => 2018-08-06", "On [Aug. 6], 17 men left. => 2018-08-06"}},
	{name: "day-list-end", pattern: "a=DAYDATE COMMA? and|or b=DAY|DORD", means: func(m *match) *meaning {
		if m.before(1).class&classComma == 0 || m.before(2).class&classOfDay == 0 {
			return nil
		}
		return dayOfList(m)
	}},
}

func dayOfList(m *match) *meaning {
	a, b := m.get("a").meaning, m.get("b")
	if a.kind != kindCalendar || a.month == 0 || a.day == 0 || int(b.num) <= a.day || b.is(worded|money|decimal) || m.after(1).class&(classUnit|classSubUnit|classPercent) != 0 {
		return nil
	}
	first, second := *a, *a
	second.day, second.weekday = int(b.num), 0
	return m.both("a", &first, "b", &second)
}
