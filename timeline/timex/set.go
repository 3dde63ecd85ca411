package timex

import "strings"

// setRules find repetitions.
var setRules = []rule{
	{name: "every-day-month", pattern: "every|each DAY|DORD of? MONTH", means: everyDayOfYear, examples: []string{"It is marked [every 2 April]. => XXXX-04-02"}},
	{name: "every-month-day", pattern: "every|each MONTH DAY|DORD", means: everyDayOfYear, examples: []string{"It is marked [every April 2]. => XXXX-04-02"}},
	{name: "every", pattern: "every|each other|NUM|single? UNIT|SUBUNIT|DAYPART|SEASON|MONTH", means: every, examples: []string{
		"They meet [every week] => P1W", "[each month] => P1M", "[every two years] => P2Y"}},
	{name: "nth-of-every", pattern: "the? ORD|last WEEKDAY|UNIT of|in every|each UNIT|MONTH|SEASON", means: func(m *match) *meaning {
		out := every(m)
		if out != nil {
			out.quant = upper(m.word(m.get("every|each")))
		}
		return out
	}, examples: []string{"They meet on [the first Monday of every month]. => P1M"}},
	{name: "times", pattern: "NUM times a|an|per|each|every UNIT|SUBUNIT", means: times, examples: []string{"[three times a week] => P1W"}},
	{name: "once-every", pattern: "once|twice every NUM UNIT", means: func(m *match) *meaning {
		out := every(m)
		if out == nil {
			return nil
		}
		out.quant, out.freq = "EVERY", map[string]string{"once": "1X", "twice": "2X"}[m.said("once|twice")]
		return out
	}, examples: []string{"[once every four years] => P4Y"}},
	{name: "once", pattern: "once|twice a|an|per|each|every UNIT|SUBUNIT", means: times, examples: []string{"[twice a year] => P1Y"}},
	{name: "per", pattern: "per UNIT|SUBUNIT", means: func(m *match) *meaning {
		if lengths[m.prev(1)] || m.lastToken().id == unitSecond && m.lastToken().class&classSubUnit != 0 {
			return nil
		}
		return times(m)
	}, examples: []string{"It sold 300 [per day]. => P1D", "300 kilometres per hour", "15 million instructions per second"}},
	{name: "twice-yearly", pattern: "semi|bi|twice +HYPHEN +FREQ", means: func(m *match) *meaning {
		value, often := frequencies[m.lower(m.lastToken())], m.lower(&m.tokens[m.begin])
		switch {
		case often == "twice":
			return &meaning{kind: kindSet, value: value, freq: "2X"}
		case often == "semi" && value == "P1Y":
			return &meaning{kind: kindSet, value: "P6M"}
		case often == "semi", value == "P1Y": // "bi-annually" is twice a year or every two
			return &meaning{kind: kindName}
		}
		return &meaning{kind: kindSet, value: strings.Replace(value, "1", "2", 1)}
	}, examples: []string{"It pays interest [semi-annually]. => P6M", "It appears [bi-weekly]. => P2W", "They meet [twice-yearly]. => P1Y"}},
	{name: "frequency", pattern: "FREQ", means: func(m *match) *meaning {
		t := m.get("FREQ")
		if t.is(capital) && (m.begin > 0 || m.after(1).is(capital)) {
			return nil
		}
		if m.prev(1) == "average" {
			return nil // a rate
		}
		if p, n := m.before(1), m.after(1); p.is(capital) && p.class&classFunction == 0 && n.is(capital) && n.is(spaced) || p.class&classPercent != 0 || m.prev(1) == "percent" {
			return nil // "the Party daily Granma" is a newspaper, "8 percent annually" a rate
		}
		return &meaning{kind: kindSet, value: frequencies[m.lower(t)]}
	}, examples: []string{"published [daily] => P1D", "paid [annually] => P1Y", "He reads the Daily Mail.", "The average daily volume rose.", "The Communist Party daily Granma said so.", "Sales grow by 8% annually."}},
}

// everyDayOfYear reads "every 2 April".
func everyDayOfYear(m *match) *meaning {
	d := m.get("DAY|DORD")
	if d.is(worded) || !m.get("MONTH").is(capital) {
		return nil // "every two March days"
	}
	return &meaning{kind: kindSet, quant: upper(m.firstWord()), value: "XXXX-" + two(int(m.get("MONTH").id)) + "-" + two(int(d.num))}
}

func every(m *match) *meaning {
	q := upper(m.word(&m.tokens[m.begin]))
	out := &meaning{kind: kindSet, quant: q, count: 1}
	n := m.get("other|NUM|single")
	if n == nil {
		n = m.get("NUM")
	}
	if n != nil {
		switch {
		case n.class&classNumber != 0:
			out.count = float64(n.num)
		case m.lower(n) == "other":
			out.count = 2
		}
	}
	t := m.lastToken()
	if t.class&classOrdinal != 0 && m.nounFollows() {
		return nil // "every second voter"
	}
	switch {
	case t.class&classUnit != 0 && t.id == unitNight:
		out.value = "XXXX-XX-XXTNI"
	case t.class&(classUnit|classSubUnit) != 0:
		if t.class&classPlural != 0 && out.count == 1 {
			return nil
		}
		out.unit = t.id
		out.value = durationValue(out)
	case t.class&classDayPart != 0:
		out.value = "XXXX-XX-XXT" + dayParts[t.num].code
	case t.class&classSeason != 0:
		out.value = "XXXX-" + seasonCodes[t.id]
	default:
		out.value = "XXXX-" + two(int(t.id))
	}
	return out
}

func times(m *match) *meaning {
	u := m.get("UNIT|SUBUNIT")
	out := &meaning{kind: kindSet, count: 1, unit: u.id}
	out.value = durationValue(out)
	switch n := m.get("NUM"); {
	case n != nil:
		out.freq = itoa(int(n.num)) + "X"
	case m.has("once|twice"):
		out.freq = "1X"
		if m.said("once|twice") == "twice" {
			out.freq = "2X"
		}
	}
	return out
}
