package timex

import "dateline/timeline/date"

// unitRules find units that are a step away: "this week", "last month", "the year".
var unitRules = []rule{
	{name: "that-same-unit", pattern: "that same UNIT", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 {
			return nil
		}
		return unitAt(m, m.get("same"), u.id)
	}, examples: []string{"It fell on July 16, 2018 | He left [that same day] => 2018-07-16"}},
	{name: "end-of-the-unit", pattern: "the? very? beginning|start|middle|end|close of the|this|that UNIT", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 || u.id < unitWeek {
			return nil
		}
		d := unitAt(m, m.get("the|this|that"), u.id)
		return partOf(d, ends[m.said("beginning|start|middle|end|close")])
	}, examples: []string{"It will open by [the end of the year] => 2018 END", "at [the beginning of this month] => 2018-08 START"}},
	{name: "the-unit", pattern: "the full|fiscal? year|week", means: theUnit, examples: []string{
		"It was the worst storm of [the year] => 2018", "a rise in sales for [the year], it said => 2018", "net income for [the year] ended June 30 => P1Y", "the year he was born"}},
	{name: "latest-fiscal-year", pattern: "the latest fiscal year", means: func(m *match) *meaning {
		return &meaning{kind: kindUnit, unit: unitYear, stepped: true, step: -1, fiscal: true}
	}, examples: []string{"a quarter of sales in [the latest fiscal year] => 2017"}},
	{name: "the-quarter", pattern: "the latest? quarter", means: func(m *match) *meaning {
		if n := m.after(1); n.class&classHyphen != 0 && !n.is(spaced) {
			return nil // "the quarter-finals"
		}
		out := lastQuarter()
		out.phrase = m.said("latest")
		return out
	}, examples: []string{"A loss is likely in the fourth quarter | Sales fell in [the latest quarter]. => 2018-Q2"}},
	{name: "the-latest-period", pattern: "the latest period", means: func(m *match) *meaning {
		out := lastQuarter()
		out.phrase = "latest"
		return out
	}, examples: []string{"[The latest period] had a profit. => 2018-Q2"}},
	{name: "year's-end", pattern: "UNIT POSS|HYPHEN? end", means: func(m *match) *meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 || m.nounFollows() {
			return nil
		}
		if d := m.prev(1); d == "the" || d == "this" || d == "last" {
			return nil
		}
		year := &meaning{kind: kindUnit, unit: unitYear, stepped: true, phrase: "this"}
		if m.prev(1) == "since" {
			year.step = -1
		}
		return partOf(year, date.End)
	}, examples: []string{"It will open by [year's end]. => 2018 END", "by [year-end] => 2018 END", "It has fallen since [year-end]. => 2017 END"}},
	{name: "rel-unit", pattern: "the? very? REL UNIT", means: relUnit, examples: []string{
		"a visit to Russia [this week]. => 2018-W32", "introduced legislation [last week] to => 2018-W31", "He retires [next year] => 2019", "ended [last month] => 2018-07",
		"Over 100 were hurt in [the last week]. => P1W", "To [this day], nobody knows. => PRESENT_REF", "They met on July 16, 2018 | [The very next day], he left. => 2018-07-17"}},
	{name: "this-rel-unit", pattern: "this past|coming UNIT", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 {
			return nil
		}
		return unitAt(m, m.get("past|coming"), u.id)
	}, examples: []string{"It rained [this past weekend] => 2018-W31-WE", "It opens [this coming year] => 2019", "It closed [this past week] => 2018-W31", "It fell [this past decade] => 200"}},
	{name: "rel-fiscal-year", pattern: "the? REL fiscal year", means: func(m *match) *meaning {
		out := unitAt(m, m.get("REL"), unitYear)
		out.fiscal = true
		return out
	}},
	{name: "rel-month", pattern: "REL MONTH", means: func(m *match) *meaning {
		if t := m.get("MONTH"); t.class&classAbbreviation != 0 && !t.is(dotted) && m.after(1).is(capital) {
			return nil // "reported that Jan Marek had fled"
		}
		return stepped(m.get("REL"), m, meaning{month: int(m.get("MONTH").id)})
	}, examples: []string{"He left [last July] => 2018-07", "It opens [next May] => 2019-05"}},
	{name: "this-rel-month", pattern: "this past|coming MONTH", means: func(m *match) *meaning {
		return stepped(m.get("past|coming"), m, meaning{month: int(m.get("MONTH").id)})
	}},
	{name: "rel-season", pattern: "the? REL SEASON", means: func(m *match) *meaning {
		if t := m.get("SEASON"); t.class&classPlural != 0 {
			return nil // "the past three summers", "that Summers has left"
		}
		return stepped(m.get("REL"), m, meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"Trump invited Putin to D.C. [this fall]. => 2018-FA", "It ended [last spring] => 2018-SP", "It ended [last winter] => 2017-WI"}},
	{name: "this-rel-season", pattern: "this past|coming SEASON", means: func(m *match) *meaning {
		return stepped(m.get("past|coming"), m, meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"It ended [this past spring] => 2018-SP"}},
	{name: "the-weekend", pattern: "the weekend", means: func(m *match) *meaning { return &meaning{kind: kindUnit, unit: unitWeekend} },
		examples: []string{"They met over [the weekend] => 2018-W31-WE"}},
}

// relUnit reads "this week", "the previous year", "that day".
func relUnit(m *match) *meaning {
	rel, u := m.get("REL"), m.get("UNIT")
	w := m.lower(rel)
	if u.class&classPlural != 0 || u.id == unitNight || u.id == unitFortnight && w != "last" && w != "next" {
		return nil
	}
	if u.id == unitDay && w == "this" && m.next(1) == "in" && (m.next(2) == "history" || m.after(2).class&classYear != 0) { // "on this day in 1945"
		return nil
	}
	if u.id == unitDay && w == "this" && m.prev(1) == "to" && m.prev(2) != "up" {
		return &meaning{kind: kindRef, value: "PRESENT_REF"} // "to this day"
	}
	if u.id >= unitDecade && (w == "next" || w == "coming") {
		return &meaning{kind: kindSpan, unit: u.id, count: 1, step: 1, phrase: w} // "the next decade"
	}
	if m.has("the") {
		switch {
		case w == "last" || w == "next" || w == "past" || w == "coming":
			if u.id == unitDay && w == "last" || m.next(1) == "of" {
				return nil // "the last day of", "the next week of"
			}
			if w == "last" && u.id >= unitWeek && u.id <= unitYear && !m.nounFollows() && m.after(1).class&classPossessive == 0 {
				return &meaning{kind: kindSpan, unit: u.id, count: 1, step: -1, phrase: w} // "in the last week"
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
	if w == "last" && m.next(1) == "of" && m.after(2).class&classNumber == 0 && (m.begin == 0 || m.before(1).class&classFunction != 0 && m.prev(1) != "him" && m.prev(1) != "them" || m.after(2).class&classMonth != 0) {
		return nil // "in last week of July", but not "the recall last week of two lawmakers", "was found guilty last month of murder"
	}
	return unitAt(m, rel, u.id)
}

// theUnit reads "the year" and "the week": those of publication, or a length where
// the text says when it ended.
func theUnit(m *match) *meaning {
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
		return &meaning{kind: kindDuration, count: 1, unit: u.id, phrase: "the"}
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
	return &meaning{kind: kindUnit, unit: u.id, stepped: true, loose: true}
}

// lastQuarter is the quarter that the text spoke of last.
func lastQuarter() *meaning {
	return &meaning{kind: kindUnit, unit: unitQuarter, anchor: fromText}
}

// unitAt is the unit that rel points to: "last week".
func unitAt(m *match, rel *token, unit int32) *meaning {
	return stepped(rel, m, meaning{kind: kindUnit, unit: unit})
}

// stepped points a calendar part by "this", "last" or "next".
func stepped(rel *token, m *match, out meaning) *meaning {
	out.stepped = true
	out.phrase = m.lower(rel)
	e := rels[out.phrase]
	out.step = int(e.num)
	if e.id == relText {
		out.anchor = fromText
	}
	return &out
}
