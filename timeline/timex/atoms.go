package timex

import (
	"dateline/timeline/date"
)

// atoms are the smallest time expressions: calendar dates, single units, named
// days, lengths of time.
var atoms = []rule{
	// Days.
	{name: "iso-date", pattern: "YEAR +HYPHEN +month=NUM +HYPHEN +day=NUM", means: func(m *match) *Meaning {
		y, mo, d := m.get("YEAR"), m.get("month"), m.get("day")
		if mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil
		}
		return dayOf(int(y.num), int(mo.num), int(d.num))
	}, examples: []string{"The file says [2018-08-08] => 2018-08-08"}},
	{name: "year-slash-date", pattern: "YEAR +SLASH +month=NUM +SLASH +day=NUM", means: func(m *match) *Meaning {
		mo, d := m.get("month"), m.get("day")
		if mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil
		}
		return dayOf(int(m.get("YEAR").num), int(mo.num), int(d.num))
	}, examples: []string{"dated [2018/07/04] => 2018-07-04"}},
	{name: "hyphen-date", pattern: "DAY +HYPHEN +MONTH +HYPHEN +YEAR", means: func(m *match) *Meaning {
		return dayOf(int(m.get("YEAR").num), int(m.get("MONTH").id), int(m.get("DAY").num))
	}, examples: []string{"dated [4-Jul-2018] => 2018-07-04"}},
	{name: "slash-date", pattern: "a=NUM +SLASH +b=NUM +SLASH +y=NUM|YEAR", means: slashDate, examples: []string{
		"Signed on [8/25/2018] => 2018-08-25", "Signed on [25/8/2018] => 2018-08-25", "Signed on [8/8/2018] => 2018-08-08", "It was 51/49/12."}},
	{name: "nine-eleven", pattern: "a=NUM +SLASH +b=NUM", means: func(m *match) *Meaning {
		if m.word(m.get("a")) != "9" || m.word(m.get("b")) != "11" {
			return nil
		}
		return dayOf(2001, 9, 11)
	}, examples: []string{"The [9/11] attacks => 2001-09-11", "Open 24/7 and 2/3 full."}},
	{name: "month-day-year", pattern: "(WEEKDAY COMMA? the?)? MONTH DAY|DORD COMMA? YEAR", means: monthDay, examples: []string{
		"They met in Helsinki, [July 16, 2018], to talk => 2018-07-16", "[Aug. 8 2018] => 2018-08-08", "Born on [Wednesday, March 3rd, 1999] => 1999-03-03"}},
	{name: "month-day-short-year", pattern: "MONTH DAY|DORD COMMA? YR", means: monthDay, examples: []string{"It fell on [Aug. 8, '98] => 1998-08-08"}},
	{name: "month-day", pattern: "(WEEKDAY COMMA? the?)? MONTH the? DAY|DORD", means: monthDay, examples: []string{
		"Paul tweeted on [August 8]. => 2018-08-08", "in Moscow on [Aug. 6]. => 2018-08-06", "It opens [Wednesday, Sept. 5]. => 2018-09-05", "It ended on [Dec. 20]. => 2017-12-20", "He may 8 times."}},
	{name: "day-month-year", pattern: "(WEEKDAY COMMA?)? the? DAY|DORD of? MONTH COMMA? YEAR", means: monthDay, examples: []string{
		"On [8 August 2018] it ended => 2018-08-08", "on [the 8th of August, 2018] => 2018-08-08"}},
	{name: "day-month", pattern: "(WEEKDAY COMMA?)? the? DAY|DORD of? MONTH", means: monthDay, examples: []string{
		"On [8 August] it ended => 2018-08-08", "signed on [the 6th of August] => 2018-08-06"}},
	{name: "rel-month-day", pattern: "last|next MONTH DAY|DORD", means: func(m *match) *Meaning {
		return stepped(m.get("last|next"), m, Meaning{month: int(m.get("MONTH").id), day: int(m.get("DAY|DORD").num)})
	}, examples: []string{"shot [last Oct. 23] => 2017-10-23"}},
	{name: "weekday-ordinal", pattern: "WEEKDAY COMMA? the DORD", means: func(m *match) *Meaning {
		if d := m.get("DORD"); m.nounFollows() || m.has("COMMA") && d.is(worded) {
			return nil // "Friday, the fourth decline"
		}
		return &Meaning{weekday: date.Weekday(m.get("WEEKDAY").id), day: int(m.get("DORD").num)}
	}, examples: []string{"They left on [Monday the 6th] => 2018-08-06"}},
	{name: "weekday", pattern: "WEEKDAY", means: weekday, examples: []string{
		"Gidley said in a statement [Wednesday]. => 2018-08-08", "sanctions that went into effect [Monday], and => 2018-08-06", "He will speak [Friday]. => 2018-08-10",
		"The vote is scheduled for [Tuesday]. => 2018-08-14", "The sun sat low.", "Dr. Friday was late.", "He wrote for the Sunday Times."}},
	{name: "weekdays", pattern: "every|each? WEEKDAY DAYPART?", means: everyWeekday, examples: []string{
		"They meet [every Tuesday] => XXXX-WXX-2", "They meet on [Tuesdays] => XXXX-WXX-2"}},
	{name: "weekday-week", pattern: "WEEKDAY|DEICTIC week", means: func(m *match) *Meaning {
		base := &Meaning{weekday: date.Weekday(m.get("WEEKDAY|DEICTIC").id)}
		if d := m.get("WEEKDAY|DEICTIC"); d.class&classDeictic != 0 {
			base = &Meaning{kind: kindDay, step: int(d.num)}
		} else if m.nounFollows() || d.class&(classPlural|classWeak) != 0 {
			return nil
		}
		return &Meaning{kind: kindOffset, count: 1, unit: unitWeek, step: 1, anchor: fromBase, base: base, value: "weekday"}
	}, examples: []string{"The court will sit again on [Friday week]. => 2018-08-17"}},
	{name: "every-other-weekday", pattern: "every other|second WEEKDAY", means: func(m *match) *Meaning {
		return &Meaning{kind: kindSet, value: "XXXX-WXX-" + itoa(int(m.get("WEEKDAY").id)), quant: "EVERY OTHER"}
	}, examples: []string{"They meet [every other Sunday] => XXXX-WXX-7"}},
	{name: "rel-weekday", pattern: "the? this|last|next|past|coming|following|previous|same WEEKDAY", means: relWeekday, examples: []string{
		"He left [last Wednesday] => 2018-08-01", "They meet [next Monday] => 2018-08-13", "It opens [this Friday] => 2018-08-10"}},
	{name: "this-rel-weekday", pattern: "this past|coming WEEKDAY", means: relWeekday, examples: []string{"He left [this past Monday] => 2018-08-06"}},
	{name: "weekday-rel", pattern: "WEEKDAY last|next", means: func(m *match) *Meaning {
		if m.after(1).class&(classUnit|classMonth|classSeason|classNumber|classFuzzy) != 0 {
			return nil
		}
		return stepped(lastToken(m), m, Meaning{weekday: date.Weekday(m.get("WEEKDAY").id)})
	}, examples: []string{"He left [Wednesday last]. => 2018-08-01"}},
	{name: "deictic", pattern: "DEICTIC", means: func(m *match) *Meaning {
		t := m.get("DEICTIC")
		if t.is(capital) && m.before(1).is(capital) {
			return nil // "USA Today"
		}
		out := &Meaning{kind: kindDay, step: int(t.num)}
		if m.lower(t) == "tonight" {
			return &Meaning{kind: kindClock, base: out, clock: clock{set: true, minutes: -1, part: "NI"}}
		}
		return out
	}, examples: []string{"He left [yesterday] => 2018-08-07", "It opens [tomorrow] => 2018-08-09", "She speaks [tonight] => 2018-08-08TNI", "USA Today said so."}},
	{name: "day-before-yesterday", pattern: "the? day before|after DEICTIC", means: func(m *match) *Meaning {
		t := m.get("DEICTIC")
		step := int(t.num)
		if m.has("before|after") && m.lower(m.get("before|after")) == "before" {
			step--
		} else {
			step++
		}
		return &Meaning{kind: kindDay, step: step}
	}, examples: []string{"He left [the day before yesterday] => 2018-08-06"}},
	{name: "this-daypart", pattern: "this|that DAYPART", means: relDayPart, examples: []string{"He spoke [this morning] => 2018-08-08TMO"}},
	{name: "last-night", pattern: "last night", means: func(m *match) *Meaning {
		return &Meaning{kind: kindClock, base: &Meaning{kind: kindDay, step: -1}, clock: clock{set: true, minutes: -1, part: "NI"}}
	}, examples: []string{"He spoke [last night] => 2018-08-07TNI"}},
	{name: "next-daypart", pattern: "the next|following|same|previous DAYPART", means: relDayPart, examples: []string{
		"It ended Monday | They left [the next morning] => 2018-08-07TMO"}},

	{name: "on-the-ordinal", pattern: "the DORD", means: func(m *match) *Meaning {
		if w := m.prev(1); w != "on" && w != "until" && w != "till" && w != "by" || m.nounFollows() || m.next(1) == "of" || m.get("DORD").is(worded) {
			return nil
		}
		return &Meaning{day: int(m.get("DORD").num)}
	}, examples: []string{"He was charged on July 3, 2018 | He pleaded guilty on [the 20th]. => 2018-07-20", "They live on the 20th floor."}},
	{name: "overnight", pattern: "overnight", means: func(m *match) *Meaning {
		if m.nounFollows() || m.before(1).class&classFunction != 0 && m.prev(1) != "here" {
			return nil
		}
		return &Meaning{kind: kindClock, base: &Meaning{kind: kindDay}, clock: clock{set: true, minutes: -1, part: "NI"}}
	}, examples: []string{"Sirens sounded [overnight]. => 2018-08-08TNI", "an overnight success"}},

	// Units.
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
		return partOf(d, ends[m.lower(m.get("beginning|start|middle|end|close"))])
	}, examples: []string{"It will open by [the end of the year] => 2018 END", "at [the beginning of this month] => 2018-08 START"}},
	{name: "the-unit", pattern: "the full|fiscal? year|week", means: func(m *match) *Meaning {
		u := m.get("year|week")
		if u.is(capital) {
			return nil // the magazine
		}
		if m.prev(1) == "for" && u.id == unitYear {
			return &Meaning{kind: kindDuration, count: 1, unit: u.id}
		}
		if w := m.next(1); w == "of" || w == "after" || w == "before" || w == "when" || w == "he" || w == "she" || w == "they" || w == "that" {
			return nil // "the year of the flood", "the week after the vote"
		}
		if m.nounFollows() && m.next(1) != "earlier" {
			return nil
		}
		out := unitAt(m, m.get("year|week"), u.id)
		out.mod, out.loose = "", true
		return out
	}, examples: []string{"It was the worst storm of [the year] => 2018", "a loss for [the year] => P1Y", "the year he was born"}},
	{name: "the-quarter", pattern: "the latest? quarter", means: func(m *match) *Meaning {
		if n := m.after(1); n.class&classHyphen != 0 && !n.is(spaced) {
			return nil // "the quarter-finals"
		}
		return lastQuarter(0)(m)
	}},
	{name: "half-of-the-year", pattern: "the? ORD HYPHEN? half of the|this year", means: func(m *match) *Meaning {
		n := int(m.get("ORD").num)
		if n > 2 {
			return nil
		}
		return &Meaning{half: n}
	}, examples: []string{"Exports will grow in [the second half of the year] => 2018-H2"}},
	{name: "the-latest-period", pattern: "the latest period", means: lastQuarter(0)},
	{name: "year's-end", pattern: "UNIT POSS|HYPHEN? end", means: func(m *match) *Meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 || m.nounFollows() {
			return nil
		}
		if d := m.prev(1); d == "the" || d == "this" || d == "last" {
			return nil
		}
		return partOf(&Meaning{kind: kindUnit, unit: unitYear, stepped: true, phrase: "this"}, date.End)
	}, examples: []string{"It will open by [year's end]. => 2018 END", "by [year-end] => 2018 END"}},
	{name: "year-ago-quarter", pattern: "the? UNIT HYPHEN? ago|earlier quarter|period", means: func(m *match) *Meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 {
			return nil
		}
		return lastQuarter(-1)(m)
	}, examples: []string{"It rose in the second quarter | It fell in [the year-ago quarter] => 2017-Q2"}},
	{name: "year-ago", pattern: "UNIT +HYPHEN +ago|earlier", means: func(m *match) *Meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 {
			return nil
		}
		return lastQuarter(-1)(m)
	}},
	{name: "rel-unit", pattern: "the? REL UNIT", means: relUnit, examples: []string{
		"a visit to Russia [this week]. => 2018-W32", "introduced legislation [last week] to => 2018-W31", "He retires [next year] => 2019", "ended [last month] => 2018-07",
		"This is the last day of it."}},
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
		return stepped(m.get("REL"), m, Meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"Trump invited Putin to D.C. [this fall]. => 2018-FA", "It ended [last spring] => 2018-SP", "It ended [last winter] => 2017-WI"}},
	{name: "this-rel-season", pattern: "this past|coming SEASON", means: func(m *match) *Meaning {
		return stepped(m.get("past|coming"), m, Meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"It ended [this past spring] => 2018-SP"}},
	{name: "day-before-that", pattern: "the day before|after", means: func(m *match) *Meaning {
		if !endsClause(m) {
			return nil
		}
		out := &Meaning{kind: kindOffset, count: 1, unit: unitDay, step: 1, anchor: fromText}
		if m.lower(lastToken(m)) == "before" {
			out.step = -1
		}
		return out
	}, examples: []string{"They met on July 16, 2018 | [The day before], she had refused. => 2018-07-15"}},
	{name: "the-weekend", pattern: "the weekend", means: func(m *match) *Meaning { return &Meaning{kind: kindUnit, unit: unitWeekend} },
		examples: []string{"They met over [the weekend] => 2018-W31-WE"}},
	{name: "month-year", pattern: "MONTH of|COMMA? YEAR", means: func(m *match) *Meaning {
		return &Meaning{month: int(m.get("MONTH").id), year: int(m.get("YEAR").num), hasYear: true}
	}, examples: []string{"It began in [July 2018]. => 2018-07", "in [May, 1999] => 1999-05"}},
	{name: "month-short-year", pattern: "MONTH YR", means: func(m *match) *Meaning {
		return &Meaning{month: int(m.get("MONTH").id), year: shortYear(m.get("YR").num), hasYear: true, short: true}
	}},
	{name: "month", pattern: "MONTH", means: month, examples: []string{
		"In [July], special counsel indicted => 2018-07", "met in Finland, in [July]. => 2018-07", "It begins in [October] => 2018-10", "It will open in [March] => 2019-03", "It fell in [December] => 2017-12",
		"He may resign.", "They march on.", "May I?"}},
	{name: "season-year", pattern: "the? SEASON of? YEAR", means: func(m *match) *Meaning {
		if m.has("the") && !m.has("of") {
			m.begin++ // "the winter 2018 issue"
		}
		return &Meaning{season: int(m.get("SEASON").id), year: int(m.get("YEAR").num), hasYear: true}
	}, examples: []string{"in [the summer of 1941] => 1941-SU", "[winter 2018] => 2018-WI"}},
	{name: "season-short-year", pattern: "the? SEASON of? YR", means: func(m *match) *Meaning {
		return &Meaning{season: int(m.get("SEASON").id), year: shortYear(m.get("YR").num), hasYear: true, short: true}
	}},
	{name: "season-pair", pattern: "the? SEASON of? YEAR +HYPHEN|SLASH +b=NUM|YEAR", means: func(m *match) *Meaning {
		y, b := m.get("YEAR"), m.get("b")
		if int(b.num)%100 != (int(y.num)+1)%100 || m.get("SEASON").id != 4 {
			return nil
		}
		return &Meaning{season: 4, year: int(y.num), hasYear: true}
	}, examples: []string{"in [the winter of 2022-23] => 2022-WI"}},
	{name: "season", pattern: "the? SEASON", means: season, examples: []string{"They met in [the spring] => 2018-SP", "a fall in prices", "the fall of the Wall"}},
	{name: "quarter-year", pattern: "the? ORD HYPHEN? quarter of|in? YEAR", means: quarter, examples: []string{"in [the third quarter of 2017] => 2017-Q3"}},
	{name: "year-quarter", pattern: "the? YEAR HYPHEN? ORD HYPHEN? quarter", means: quarter, examples: []string{"in [the 1988 second quarter] => 1988-Q2"}},
	{name: "hyphen-quarter", pattern: "fiscal? ORD +HYPHEN quarter", means: quarter, examples: []string{"the [second-quarter] loss => 2018-Q2"}},
	{name: "quarter", pattern: "the? fiscal? ORD quarter", means: quarter, examples: []string{"profit in [the second quarter] => 2018-Q2"}},
	{name: "q", pattern: "q1|q2|q3|q4 of? YEAR?", means: func(m *match) *Meaning {
		w := m.tokens[m.begin]
		out := &Meaning{quarter: int(m.text[w.begin+1] - '0')}
		if y := m.get("YEAR"); y != nil {
			out.year, out.hasYear = int(y.num), true
		}
		return out
	}, examples: []string{"sales in [Q3 2017] => 2017-Q3"}},
	{name: "half-year", pattern: "the? ORD HYPHEN? half of|in? YEAR", means: func(m *match) *Meaning {
		n := int(m.get("ORD").num)
		if n > 2 {
			return nil
		}
		return &Meaning{half: n, year: int(m.get("YEAR").num), hasYear: true}
	}, examples: []string{"in [the first half of 2018] => 2018-H1", "in the first half of the match"}},
	{name: "year", pattern: "(the? year)? YEAR", means: year, examples: []string{
		"annexed it in [2014]. => 2014", "the [2016] U.S. election => 2016", "There were 1500 people there.", "It cost $1990.", "He scored 2000 points."}},
	{name: "years", pattern: "the years YEAR", means: year},
	{name: "short-year", pattern: "YR", means: func(m *match) *Meaning {
		if w := m.prev(1); w != "in" && w != "of" && w != "since" && w != "until" && w != "early" && w != "late" && w != "mid" {
			return nil
		}
		return &Meaning{year: shortYear(m.get("YR").num), hasYear: true, short: true}
	}, examples: []string{"He was born in ['74] => 1974"}},
	{name: "fiscal-year", pattern: "the? fiscal year? YEAR", means: func(m *match) *Meaning {
		return &Meaning{year: int(m.get("YEAR").num), hasYear: true, fiscal: true}
	}, examples: []string{"in [fiscal 2017] => 2017"}},
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
	{name: "era-year", pattern: "ad NUM|YEAR", means: func(m *match) *Meaning {
		if m.tokens[m.begin].class&classEra == 0 {
			return nil
		}
		return &Meaning{year: int(m.get("NUM|YEAR").num), hasYear: true}
	}, examples: []string{"destroyed in [AD 70] => 0070"}},

	// Times of day.
	{name: "clock", pattern: "CLOCK AMPM? ZONE?", means: clockTime, examples: []string{"It began at [14:25] => 2018-08-08T14:25", "at [2:25 p.m. EDT] => 2018-08-08T14:25-04"}},
	{name: "hour", pattern: "NUM AMPM ZONE?", means: clockTime, examples: []string{"at [8 a.m.] => 2018-08-08T08:00", "at [6pm] => 2018-08-08T18:00", "I am 8."}},
	{name: "o'clock", pattern: "NUM o POSS clock", means: clockTime, examples: []string{"at [eight o'clock] => 2018-08-08T08:00"}},
	{name: "military", pattern: "YEAR|NUM ZONE", means: func(m *match) *Meaning {
		t := m.get("YEAR|NUM")
		if len(m.word(t)) != 4 || t.num%100 > 59 || t.num >= 2400 || t.is(decimal|worded) {
			return nil
		}
		off := int(m.get("ZONE").num)
		return &Meaning{kind: kindClock, clock: clock{set: true, minutes: int(t.num/100*60 + t.num%100), zone: &off}}
	}, examples: []string{"It began at [1425 GMT]. => 2018-08-08T14:25Z"}},
	{name: "half-past", pattern: "half|quarter past|to NUM", means: func(m *match) *Meaning {
		n := m.get("NUM")
		half, past := m.lower(m.get("half|quarter")) == "half", m.lower(m.get("past|to")) == "past"
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
		return &Meaning{kind: kindClock, clock: clock{set: true, minutes: minutes}}
	}, examples: []string{"at [half past six] => 2018-08-08T06:30"}},
	{name: "noon", pattern: "noon|midnight|midday ZONE?", means: func(m *match) *Meaning {
		t := &m.tokens[m.begin]
		if t.is(capital) && m.after(1).is(capital) && m.after(1).class == 0 {
			return nil // "Midnight Cowboy"
		}
		c := clock{set: true, minutes: 12 * 60}
		if m.lower(t) == "midnight" {
			c.minutes = 0
		}
		if z := m.get("ZONE"); z != nil {
			off := int(z.num)
			c.zone = &off
		}
		return &Meaning{kind: kindClock, clock: c}
	}, examples: []string{"It ended at [noon] => 2018-08-08T12:00"}},

	// Lengths.
	{name: "duration", pattern: "NUM HYPHEN? UNIT|SUBUNIT", means: duration, examples: []string{
		"It lasted [three days] => P3D", "a [two-week] trip => P2W", "[18 months] => P18M", "a 70-year-old man", "He is 70 years old."}},
	{name: "the-duration", pattern: "the NUM UNIT|SUBUNIT", means: duration, examples: []string{"over [the nine months] => P9M"}},
	{name: "duration-fraction", pattern: "NUM a=NUM +SLASH +b=NUM UNIT|SUBUNIT", means: func(m *match) *Meaning {
		a, b := m.get("a").num, m.get("b").num
		if a >= b || b > 10 || m.get("NUM").num > 1000 {
			return nil
		}
		return &Meaning{kind: kindDuration, unit: m.get("UNIT|SUBUNIT").id, count: float64(m.get("NUM").num) + float64(a)/float64(b)}
	}, examples: []string{"It took [2 1/2 years] => P2Y6M"}},
	{name: "a-dozen", pattern: "a NUM UNIT|SUBUNIT", means: func(m *match) *Meaning {
		if n := m.get("NUM"); !n.is(worded) || n.num != 12 && n.num < 100 || n.num == 12 && m.lower(n) != "dozen" {
			return nil
		}
		return duration(m)
	}, examples: []string{"[a dozen years] passed => P12Y"}},
	{name: "quarter-of-a-century", pattern: "a quarter of a UNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT")
		if u.id < unitYear || u.class&classPlural != 0 {
			return nil
		}
		return &Meaning{kind: kindDuration, count: 0.25, unit: u.id}
	}, examples: []string{"[a quarter of a century] => P25Y"}},
	{name: "duration-more", pattern: "NUM more UNIT|SUBUNIT", means: duration, examples: []string{"[20 more years] => P20Y"}},
	{name: "duration-fuzzy-more", pattern: "a? FUZZY more UNIT|SUBUNIT", means: duration},
	{name: "duration-half", pattern: "NUM and a half UNIT|SUBUNIT", means: duration, examples: []string{"It lasted [two and a half years] => P2Y6M"}},
	{name: "duration-and-half", pattern: "NUM|a|an UNIT|SUBUNIT and a half", means: duration},
	{name: "half-a", pattern: "half HYPHEN? a|an UNIT|SUBUNIT", means: duration, examples: []string{"It took [half a century] => P50Y", "It took [half an hour] => PT30M"}},
	{name: "half-unit", pattern: "(a|an)? half HYPHEN UNIT|SUBUNIT", means: duration},
	{name: "duration-article", pattern: "a|an full|whole|entire? UNIT|SUBUNIT", means: duration, examples: []string{"It took [a month] => P1M"}},
	{name: "all-unit", pattern: "all UNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 || u.id > unitYear {
			return nil
		}
		return &Meaning{kind: kindDuration, count: 1, unit: u.id}
	}, examples: []string{"away from Moscow [all week] => P1W"}},
	{name: "duration-fuzzy", pattern: "a? FUZZY of? HYPHEN? UNIT|SUBUNIT", means: duration, examples: []string{
		"for [several days] => PXD", "It took [a few weeks] => PXW", "[a couple of years] => P2Y APPROX", "[many years] => PXY", "some day"}},
	{name: "the-following-days", pattern: "the following|intervening|succeeding|subsequent|final|early|first|last UNIT|SUBUNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT|SUBUNIT")
		if u.class&classPlural == 0 || m.next(1) == "of" {
			return nil // "the final days of July" is a part of July
		}
		return &Meaning{kind: kindDuration, fuzzy: true, unit: u.id}
	}, examples: []string{"over [the following days] => PXD", "in [the early years] => PXY"}},
	{name: "duration-plural", pattern: "UNIT|SUBUNIT", means: func(m *match) *Meaning {
		u := m.get("UNIT|SUBUNIT")
		p := m.before(1)
		if w := m.lower(p); w == "million" || w == "billion" || u.is(capital) && m.begin == 0 && m.next(1) == "out" {
			return nil
		}
		if p.class&classHyphen != 0 && !p.is(spaced) || m.lower(p) == "the" && m.next(1) == "of" {
			return nil // "light-years", "the minutes of the meeting"
		}
		if u.class&(classPlural|classAbbreviation) != classPlural || !isAll(m.word(u), isLetter) || m.before(1).class&(classNumber|classMoney) != 0 {
			return nil
		}
		return &Meaning{kind: kindDuration, fuzzy: true, unit: u.id}
	}, examples: []string{"just [days] after both sides stopped => PXD", "It took [decades] => PXE"}},
	{name: "span", pattern: "the? REL NUM|FUZZY of|more? HYPHEN? UNIT|SUBUNIT", means: span, examples: []string{
		"over [the past two years] => P2Y", "in [the next 12 months] => P12M", "[the last few weeks] => PXW"}},
	{name: "span-unit", pattern: "the? past|last|coming|next|recent UNIT", means: span, examples: []string{
		"During [the past month], senators => P1M", "in [coming weeks] => PXW", "in [recent years] => PXY"}},

	// Repetitions.
	{name: "every", pattern: "every|each other|NUM|single? UNIT|SUBUNIT|DAYPART|SEASON|MONTH", means: every, examples: []string{
		"They meet [every week] => P1W", "[each month] => P1M", "[every two years] => P2Y"}},
	{name: "times", pattern: "NUM times a|an|per|each|every UNIT|SUBUNIT", means: times, examples: []string{"[three times a week] => P1W"}},
	{name: "once-every", pattern: "once|twice every NUM UNIT", means: func(m *match) *Meaning {
		out := every(m)
		if out == nil {
			return nil
		}
		out.quant, out.freq = "EVERY", map[string]string{"once": "1X", "twice": "2X"}[m.lower(m.get("once|twice"))]
		return out
	}, examples: []string{"[once every four years] => P4Y"}},
	{name: "once", pattern: "once|twice a|an|per|each|every UNIT|SUBUNIT", means: times, examples: []string{"[twice a year] => P1Y"}},
	{name: "per", pattern: "per UNIT|SUBUNIT", means: func(m *match) *Meaning {
		if lengths[m.prev(1)] {
			return nil
		}
		return times(m)
	}, examples: []string{"300 kilometres per hour"}},
	{name: "frequency", pattern: "FREQ", means: func(m *match) *Meaning {
		t := m.get("FREQ")
		if t.is(capital) && (m.begin > 0 || m.after(1).is(capital)) {
			return nil
		}
		return &Meaning{kind: kindSet, value: frequencies[m.lower(t)]}
	}, examples: []string{"published [daily] => P1D", "paid [annually] => P1Y", "He reads the Daily Mail."}},

	// Pointers without a place in the calendar.
	{name: "ref", pattern: "right? REFWORD", means: func(m *match) *Meaning {
		return &Meaning{kind: kindRef, value: refWords[m.get("REFWORD").num].value}
	}, examples: []string{"sent a letter [recently], => PAST_REF", "are [currently] subject => PRESENT_REF"}},
	{name: "ref-adjective", pattern: "current|recent", means: func(m *match) *Meaning {
		if !m.nounFollows() {
			return nil
		}
		if m.lower(lastToken(m)) == "recent" {
			return &Meaning{kind: kindRef, value: "PAST_REF"}
		}
		return &Meaning{kind: kindRef, value: "PRESENT_REF"}
	}, examples: []string{"the [current] chairman => PRESENT_REF"}},
	{name: "ref-noun", pattern: "the near? past|present|future", means: refNoun, examples: []string{"in [the future] => FUTURE_REF", "the past president"}},
	{name: "these-days", pattern: "these days", means: func(m *match) *Meaning { return &Meaning{kind: kindRef, value: "PRESENT_REF"} }},
	{name: "at-this-time", pattern: "at this time|moment", means: func(m *match) *Meaning { return &Meaning{kind: kindRef, value: "PRESENT_REF"} }, examples: []string{"We have no comment [at this time]. => PRESENT_REF"}},
	{name: "at-present", pattern: "at present", means: func(m *match) *Meaning { return &Meaning{kind: kindRef, value: "PRESENT_REF"} }},
	{name: "the-moment", pattern: "the moment", means: func(m *match) *Meaning {
		if m.prev(1) != "at" && m.prev(1) != "for" {
			return nil
		}
		return &Meaning{kind: kindRef, value: "PRESENT_REF"}
	}},

	// Pairs that share what was said once.
	{name: "month-day-pair", pattern: "MONTH a=DAY|DORD HYPHEN|to|through|until|and|or b=DAY|DORD (COMMA? YEAR)?", means: monthDayPair, examples: []string{
		"in Moscow [Aug. 5]-8 => 2018-08-05", "from [August 5] to 8 => 2018-08-05"}},
	{name: "day-pair-month", pattern: "a=DAY|DORD HYPHEN|to|through|until|and|or b=DAY|DORD of? MONTH (COMMA? YEAR)?", means: dayPairMonth},
	{name: "month-pair-year", pattern: "a=MONTH HYPHEN|to|through|until|and|or b=MONTH COMMA? YEAR", means: monthPairYear},
	{name: "era-pair", pattern: "a=NUM|YEAR HYPHEN|to|and b=NUM|YEAR ERA", means: eraPair, examples: []string{"The revolt ([499]-493 BC) failed => BC0499"}},
	{name: "year-pair", pattern: "YEAR HYPHEN|SLASH +b=NUM", means: yearPair, examples: []string{"the [2009]-10 season => 2009"}},
}

func lastToken(m *match) *token { return &m.tokens[m.end-1] }

func isAll(s string, ok func(byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

// isPart reports whether t is one of early, mid and late.
func isPart(t *token, m *match) bool {
	switch m.lower(t) {
	case "early", "mid", "late", "-":
		return true
	}
	return false
}
