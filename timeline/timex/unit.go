package timex

import "dateline/timeline/date"

// unitRules find weeks, months, quarters, seasons, years, decades, centuries.
var unitRules = []rule{
	{name: "that-same-unit", pattern: "that same UNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 {
			return nil
		}
		return unitAt(m, m.get("same"), u.id)
	}, examples: []string{"It fell on July 16, 2018 | He left [that same day] => 2018-07-16"}},
	{name: "end-of-the-unit", pattern: "the? very? beginning|start|middle|end|close of the|this|that UNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 || u.id < unitWeek {
			return nil
		}
		d := unitAt(m, m.get("the|this|that"), u.id)
		return partOf(d, ends[m.said("beginning|start|middle|end|close")])
	}, examples: []string{"It will open by [the end of the year] => 2018 END", "at [the beginning of this month] => 2018-08 START"}},
	{name: "the-unit", pattern: "the full|fiscal? year|week", means: theUnit, examples: []string{
		"It was the worst storm of [the year] => 2018", "a rise in sales for [the year], it said => 2018", "net income for [the year] ended June 30 => P1Y", "the year he was born"}},
	{name: "latest-fiscal-year", pattern: "the latest fiscal year", means: func(m *match) *Meaning {
		return &Meaning{kind: kindUnit, unit: unitYear, stepped: true, step: -1, fiscal: true}
	}, examples: []string{"a quarter of sales in [the latest fiscal year] => 2017"}},
	{name: "the-quarter", pattern: "the latest? quarter", means: func(m *match) *Meaning {
		if n := m.after(1); n.class&classHyphen != 0 && !n.is(spaced) {
			return nil // "the quarter-finals"
		}
		out := lastQuarter()
		out.phrase = m.said("latest")
		return out
	}, examples: []string{"A loss is likely in the fourth quarter | Sales fell in [the latest quarter]. => 2018-Q2"}},
	{name: "half-of-the-year", pattern: "the? ORD HYPHEN? half of the|this year", means: func(m *match) *Meaning {
		n := int(m.get("ORD").num)
		if n > 2 {
			return nil
		}
		out := &Meaning{half: n}
		if m.said("the|this") == "this" {
			out.base = &Meaning{kind: kindUnit, unit: unitYear, stepped: true, phrase: "this"}
		}
		return out
	}, examples: []string{"The economy grew through [the first half of this year]. => 2018-H1", "Exports will grow in [the second half of the year] => 2018-H2"}},
	{name: "the-latest-period", pattern: "the latest period", means: func(m *match) *Meaning {
		out := lastQuarter()
		out.phrase = "latest"
		return out
	}, examples: []string{"[The latest period] had a profit. => 2018-Q2"}},
	{name: "year's-end", pattern: "UNIT POSS|HYPHEN? end", means: func(m *match) *Meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 || m.nounFollows() {
			return nil
		}
		if d := m.prev(1); d == "the" || d == "this" || d == "last" {
			return nil
		}
		year := &Meaning{kind: kindUnit, unit: unitYear, stepped: true, phrase: "this"}
		if m.prev(1) == "since" {
			year.step = -1
		}
		return partOf(year, date.End)
	}, examples: []string{"It will open by [year's end]. => 2018 END", "by [year-end] => 2018 END", "It has fallen since [year-end]. => 2017 END"}},
	{name: "rel-unit", pattern: "the? REL UNIT", means: relUnit, examples: []string{
		"a visit to Russia [this week]. => 2018-W32", "introduced legislation [last week] to => 2018-W31", "He retires [next year] => 2019", "ended [last month] => 2018-07",
		"Over 100 were hurt in [the last week]. => P1W", "To [this day], nobody knows. => PRESENT_REF"}},
	{name: "this-rel-unit", pattern: "this past|coming UNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 {
			return nil
		}
		return unitAt(m, m.get("past|coming"), u.id)
	}, examples: []string{"It rained [this past weekend] => 2018-W31-WE", "It opens [this coming year] => 2019", "It closed [this past week] => 2018-W31", "It fell [this past decade] => 200"}},
	{name: "rel-fiscal-year", pattern: "the? REL fiscal year", means: func(m *match) *Meaning {
		out := unitAt(m, m.get("REL"), unitYear)
		out.fiscal = true
		return out
	}},
	{name: "rel-month", pattern: "REL MONTH", means: func(m *match) *Meaning {
		return stepped(m.get("REL"), m, Meaning{month: int(m.get("MONTH").id)})
	}, examples: []string{"He left [last July] => 2018-07", "It opens [next May] => 2019-05"}},
	{name: "this-rel-month", pattern: "this past|coming MONTH", means: func(m *match) *Meaning {
		return stepped(m.get("past|coming"), m, Meaning{month: int(m.get("MONTH").id)})
	}},
	{name: "rel-season", pattern: "the? REL SEASON", means: func(m *match) *Meaning {
		if t := m.get("SEASON"); t.class&classPlural != 0 {
			return nil // "the past three summers", "that Summers has left"
		}
		return stepped(m.get("REL"), m, Meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"Trump invited Putin to D.C. [this fall]. => 2018-FA", "It ended [last spring] => 2018-SP", "It ended [last winter] => 2017-WI"}},
	{name: "this-rel-season", pattern: "this past|coming SEASON", means: func(m *match) *Meaning {
		return stepped(m.get("past|coming"), m, Meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"It ended [this past spring] => 2018-SP"}},
	{name: "the-weekend", pattern: "the weekend", means: func(m *match) *Meaning { return &Meaning{kind: kindUnit, unit: unitWeekend} },
		examples: []string{"They met over [the weekend] => 2018-W31-WE"}},
	{name: "month-year", pattern: "MONTH of|COMMA? YEAR", means: func(m *match) *Meaning {
		return m.ofYear(&Meaning{month: int(m.get("MONTH").id)})
	}, examples: []string{"It began in [July 2018]. => 2018-07", "in [May, 1999] => 1999-05"}},
	{name: "month-short-year", pattern: "MONTH YR", means: func(m *match) *Meaning {
		return m.ofYear(&Meaning{month: int(m.get("MONTH").id)})
	}},
	{name: "month", pattern: "MONTH", means: month, examples: []string{
		"In [July], special counsel indicted => 2018-07", "met in Finland, in [July]. => 2018-07", "It begins in [October] => 2018-10", "It will open in [March] => 2019-03", "It fell in [December] => 2017-12",
		"He may resign.", "They march on.", "May I?"}},
	{name: "season-year", pattern: "the? SEASON of? YEAR", means: func(m *match) *Meaning {
		if m.has("the") && !m.has("of") {
			m.begin++ // "the winter 2018 issue"
		}
		return m.ofYear(&Meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"in [the summer of 1941] => 1941-SU", "[winter 2018] => 2018-WI"}},
	{name: "season-short-year", pattern: "the? SEASON of? YR", means: func(m *match) *Meaning {
		return m.ofYear(&Meaning{season: int(m.get("SEASON").id)})
	}},
	{name: "season-pair", pattern: "the? SEASON of? YEAR +HYPHEN|SLASH +b=NUM|YEAR", means: func(m *match) *Meaning {
		y, b := m.get("YEAR"), m.get("b")
		if int(b.num)%100 != (int(y.num)+1)%100 || m.get("SEASON").id != 4 {
			return nil
		}
		return m.ofYear(&Meaning{season: 4})
	}, examples: []string{"in [the winter of 2022-23] => 2022-WI"}},
	{name: "season", pattern: "the? SEASON", means: season, examples: []string{"They met in [the spring] => 2018-SP", "a fall in prices", "the fall of the Wall"}},
	{name: "quarter-year", pattern: "the? ORD HYPHEN? quarter of|in? YEAR", means: quarter, examples: []string{"in [the third quarter of 2017] => 2017-Q3"}},
	{name: "year-quarter", pattern: "the? YEAR HYPHEN? ORD HYPHEN? quarter", means: quarter, examples: []string{"in [the 1988 second quarter] => 1988-Q2"}},
	{name: "hyphen-quarter", pattern: "fiscal? ORD +HYPHEN quarter", means: quarter, examples: []string{"the [second-quarter] loss => 2018-Q2"}},
	{name: "quarter", pattern: "the? fiscal? HYPHEN? ORD quarter", means: quarter, examples: []string{"profit in [the second quarter] => 2018-Q2"}},
	{name: "quarter-pair", pattern: "the? a=ORD and|or|through|to the? b=ORD quarter|quarters (of YEAR)?", means: quarterPair, examples: []string{
		"It sells most in [the second] and fourth quarters. => 2018-Q2", "in [the third] and fourth quarters of 2016 => 2016-Q3", "They scored in the first and fifth quarters."}},
	{name: "q", pattern: "q1|q2|q3|q4 of? YEAR?", means: func(m *match) *Meaning {
		w := m.tokens[m.begin]
		return m.ofYear(&Meaning{quarter: int(m.text[w.begin+1] - '0')})
	}, examples: []string{"sales in [Q3 2017] => 2017-Q3"}},
	{name: "half-year", pattern: "the? ORD|latter|last HYPHEN? half of|in? fiscal? YEAR", means: func(m *match) *Meaning {
		n := 2
		if o := m.get("ORD|latter|last"); o.class&classOrdinal != 0 {
			n = int(o.num)
		}
		if n > 2 {
			return nil
		}
		return m.ofYear(&Meaning{half: n, fiscal: m.has("fiscal")})
	}, examples: []string{"in [the first half of 2018] => 2018-H1", "in [the first half of fiscal 2018] => 2018-H1", "in [the latter half of 2008] => 2008-H2", "in the first half of the match"}},
	{name: "two-quarters", pattern: "the? first|last|final two quarters of YEAR", means: func(m *match) *Meaning {
		half := 2
		if m.said("first|last|final") == "first" {
			half = 1
		}
		return m.ofYear(&Meaning{half: half})
	}, examples: []string{"a loss in [the first two quarters of 2017] => 2017-H1"}},
	{name: "year", pattern: "(the? year)? YEAR", means: year, examples: []string{
		"annexed it in [2014]. => 2014", "the [2016] U.S. election => 2016", "There were 1500 people there.", "It cost $1990.", "He scored 2000 points.", "Her 1987 Chevrolet was found."}},
	{name: "years", pattern: "the years YEAR", means: year},
	{name: "pre-year", pattern: "pre|post HYPHEN YEAR", means: func(m *match) *Meaning {
		out := m.ofYear(&Meaning{mod: "BEFORE"})
		if m.said("pre|post") == "post" {
			out.mod = "AFTER"
		}
		return out
	}, examples: []string{"It split under [post-1959] politics. => 1959 AFTER"}},
	{name: "spoken-year", pattern: "the year NUM", means: func(m *match) *Meaning {
		n := m.get("NUM")
		if !n.is(worded) || n.num < 1100 || n.num > 2999 {
			return nil
		}
		return &Meaning{year: int(n.num), hasYear: true}
	}, examples: []string{"by [the year two thousand] => 2000"}},
	{name: "short-year", pattern: "YR", means: func(m *match) *Meaning {
		if w := m.prev(1); w != "in" && w != "of" && w != "since" && w != "until" && w != "early" && w != "late" && w != "mid" {
			return nil
		}
		return m.ofYear(&Meaning{})
	}, examples: []string{"He was born in ['74] => 1974"}},
	{name: "fiscal-year", pattern: "the? fiscal year? YEAR", means: func(m *match) *Meaning {
		return m.ofYear(&Meaning{fiscal: true})
	}, examples: []string{"in [fiscal 2017] => 2017"}},
	{name: "fy", pattern: "fy y=YEAR|NUM|YR", means: func(m *match) *Meaning {
		y := m.get("y")
		out := &Meaning{year: int(y.num), hasYear: true, fiscal: true}
		if y.class&classYear == 0 {
			if y.class&classShortYear == 0 && len(m.word(y)) != 2 || y.is(decimal) {
				return nil
			}
			out.year, out.short = shortYear(y.num), true
		}
		return out
	}, examples: []string{"Sales in [FY2018] rose. => 2018", "Sales in [FY 18] rose. => 2018"}},
	{name: "decade", pattern: "the? DECADE", means: func(m *match) *Meaning {
		t := m.get("DECADE")
		for n := 1; n <= 5; n++ {
			switch m.prev(n) {
			case "temperature", "temperatures", "highs", "lows", "degrees":
				return nil
			case "his", "her", "their", "my", "your", "our", "its":
				if n == 1 || n <= 3 && isPart(m.before(n-1), m) {
					return nil // an age
				}
			}
		}
		if t.is(worded) || !isDigit(m.text[t.begin]) {
			if !m.has("the") && !isPart(m.before(1), m) && m.word(t)[0] != '\'' {
				return nil
			}
		}
		if m.before(1).class&classPossessive != 0 {
			return nil
		}
		return &Meaning{decade: int(t.num)}
	}, examples: []string{"in [the 1990s] => 199", "in [the '70s] => 197", "in [the eighties] => 198", "She is in her 30s.", "He scored in the low 70s."}},
	{name: "decade-era", pattern: "the? n=NUM|DECADE|WORD ERA", means: decadeInEra, examples: []string{"sailed in [the 470s BC] => BC047", "sailed in [the 90s BC] => BC009"}},
	{name: "century-pair", pattern: "the? a=ORD and|or|to|through|HYPHEN article=the? b=ORD HYPHEN? century|centuries ERA?", means: func(m *match) *Meaning {
		a, b := m.get("a"), m.get("b")
		first, second := Meaning{century: int(a.num)}, Meaning{century: int(b.num)}
		if e := m.get("ERA"); e != nil && e.num < 0 {
			first.century, second.century = -first.century, -second.century
		}
		if first.century >= second.century || a.num > 40 || b.num > 40 {
			return nil
		}
		if m.has("article") {
			return m.pair("a", &first, "article", &second)
		}
		return m.pair("a", &first, "b", &second)
	}, examples: []string{"in [the 18th] and 19th centuries => 17"}},
	{name: "month-quarter", pattern: "the MONTH quarter", means: func(m *match) *Meaning {
		n := m.get("MONTH").id
		if n%3 != 0 || m.nounFollows() {
			return nil
		}
		return &Meaning{quarter: int(n / 3)}
	}, examples: []string{"Sales fell in [the June quarter]. => 2018-Q2"}},
	{name: "century", pattern: "the? ORD HYPHEN? century ERA?", means: func(m *match) *Meaning {
		n := int(m.get("ORD").num)
		if t := m.after(1); t.is(capital) && t.class == 0 && m.tokens[m.begin].is(capital) && (m.tokens[m.begin].class&classOrdinal != 0 || m.tokens[m.begin+1].is(capital)) {
			return nil // "21st Century Fox", "The Twentieth Century Society"
		}
		if n < 1 || n > 40 {
			return nil // "his hundredth century" is cricket
		}
		if e := m.get("ERA"); e != nil && e.num < 0 {
			return &Meaning{century: -n}
		}
		return &Meaning{century: n}
	}, examples: []string{"in [the 20th century] => 19", "[eleventh-century] walls => 10"}},
	{name: "month-year-era", pattern: "MONTH NUM|YEAR ERA", means: inEra, examples: []string{"fought in [August 480 BC] => BC0480-08"}},
	{name: "season-year-era", pattern: "the? SEASON of? NUM|YEAR ERA", means: inEra, examples: []string{"fought in [the spring of 480 BC] => BC0480-SP"}},
	{name: "year-era", pattern: "NUM|YEAR ERA", means: func(m *match) *Meaning {
		n, e := m.get("NUM|YEAR"), m.get("ERA")
		if n.num < 1 || n.num > 9999 || n.is(worded) {
			return nil
		}
		if e.num < 0 {
			return &Meaning{year: 1 - int(n.num), hasYear: true}
		}
		return &Meaning{year: int(n.num), hasYear: true}
	}, examples: []string{"fought in [490 BC] => BC0490"}},
	{name: "era-year", pattern: "ad|a.d. NUM|YEAR", means: func(m *match) *Meaning {
		if m.tokens[m.begin].class&classEra == 0 {
			return nil
		}
		return &Meaning{year: int(m.get("NUM|YEAR").num), hasYear: true}
	}, examples: []string{"destroyed in [AD 70] => 0070", "destroyed in [A.D. 70] => 0070"}},
}
