package timex

import "dateline/timeline/date"

// Days of a month, in all the forms in which dates are written.

// dayRules find them.
var dayRules = []rule{
	{name: "iso-date", pattern: "year=YEAR|NUM +HYPHEN +month=NUM +HYPHEN +day=NUM", means: func(m *match) *meaning {
		y, mo, d := m.get("year"), m.get("month"), m.get("day")
		far := y.class&classYear == 0
		if far && (len(m.word(y)) != 4 || len(m.word(mo)) != 2 || len(m.word(d)) != 2) || mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil // "555-01-23" is a telephone number
		}
		return dayOf(int(y.num), int(mo.num), int(d.num))
	}, examples: []string{"The file says [2018-08-08] => 2018-08-08", "The bond runs to [9999-12-31]. => 9999-12-31", "Call 5551-2-12."}},
	{name: "year-slash-date", pattern: "YEAR +SLASH +month=NUM +SLASH +day=NUM", means: func(m *match) *meaning {
		mo, d := m.get("month"), m.get("day")
		if mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil
		}
		return m.ofYear(&meaning{month: int(mo.num), day: int(d.num)})
	}, examples: []string{"dated [2018/07/04] => 2018-07-04"}},
	{name: "hyphen-date", pattern: "DAY +HYPHEN +MONTH +HYPHEN +YEAR", means: func(m *match) *meaning {
		return m.ofYear(&meaning{month: int(m.get("MONTH").id), day: int(m.get("DAY").num)})
	}, examples: []string{"dated [4-Jul-2018] => 2018-07-04"}},
	{name: "slash-date", pattern: "a=NUM +SLASH +b=NUM +SLASH +y=NUM|YEAR", means: slashDate, examples: []string{
		"Signed on [8/25/2018] => 2018-08-25", "Signed on [25/8/2018] => 2018-08-25", "Signed on [8/8/2018] => 2018-08-08", "It was 51/49/12."}},
	{name: "dotted-date", pattern: "a=NUM +STOP +b=NUM +STOP +YEAR", means: dottedDate, examples: []string{
		"The notice is dated [04.07.2018]. => 2018-07-04", "The notice is dated [7.31.2018]. => 2018-07-31", "Version 10.15.2018.7 is out."}},
	{name: "nine-eleven", pattern: "a=NUM +SLASH +b=NUM", means: func(m *match) *meaning {
		if m.word(m.get("a")) != "9" || m.word(m.get("b")) != "11" {
			return nil
		}
		return dayOf(2001, 9, 11)
	}, examples: []string{"The [9/11] attacks => 2001-09-11", "Open 24/7 and 2/3 full."}},
	{name: "september-11", pattern: "MONTH DAY attacks|attack|terrorist|terror|hijackings|hijackers", means: func(m *match) *meaning {
		if mo, d := m.get("MONTH"), m.get("DAY"); mo.id != 9 || d.num != 11 || !mo.is(capital) {
			return nil
		}
		m.end--
		return dayOf(2001, 9, 11)
	}, examples: []string{"in the years since the [Sept. 11] attacks => 2001-09-11"}},
	{name: "month-day-year", pattern: "(WEEKDAY COMMA? the?)? MONTH DAY|DORD COMMA? YEAR", means: monthDay, examples: []string{
		"They met in Helsinki, [July 16, 2018], to talk => 2018-07-16", "[Aug. 8 2018] => 2018-08-08", "Born on [Wednesday, March 3rd, 1999] => 1999-03-03"}},
	{name: "month-day-far-year", pattern: "(WEEKDAY COMMA? the?)? MONTH DAY|DORD COMMA? far=NUM", means: farYear, examples: []string{
		"The lease ends on [December 31, 9999]. => 9999-12-31", "On [May 5], 3000 people came. => 2018-05-05"}},
	{name: "day-month-far-year", pattern: "(WEEKDAY COMMA?)? the? DAY|DORD of? MONTH COMMA? far=NUM", means: farYear, examples: []string{
		"The lease ends on [31 December 9999]. => 9999-12-31"}},
	{name: "month-day-short-year", pattern: "MONTH DAY|DORD COMMA? YR", means: monthDay, examples: []string{"It fell on [Aug. 8, '98] => 1998-08-08"}},
	{name: "month-day", pattern: "(WEEKDAY COMMA? the?)? MONTH the? DAY|DORD", means: monthDay, examples: []string{
		"Paul tweeted on [August 8]. => 2018-08-08", "in Moscow on [Aug. 6]. => 2018-08-06", "It opens [Wednesday, Sept. 5]. => 2018-09-05", "It ended on [Dec. 20]. => 2017-12-20", "He may 8 times."}},
	{name: "day-month-year", pattern: "(WEEKDAY COMMA?)? the? DAY|DORD of? MONTH COMMA? YEAR", means: monthDay, examples: []string{
		"On [8 August 2018] it ended => 2018-08-08", "on [the 8th of August, 2018] => 2018-08-08"}},
	{name: "day-month", pattern: "(WEEKDAY COMMA?)? the? DAY|DORD of? MONTH", means: monthDay, examples: []string{
		"On [8 August] it ended => 2018-08-08", "signed on [the 6th of August] => 2018-08-06"}},
	{name: "ides", pattern: "the ides of MONTH (COMMA? YEAR)?", means: func(m *match) *meaning {
		out := m.ofYear(&meaning{month: int(m.get("MONTH").id), day: 13})
		switch out.month {
		case 3, 5, 7, 10:
			out.day = 15
		}
		return out
	}, examples: []string{"He left on [the ides of March]. => 2018-03-15", "He left on [the ides of June 2017]. => 2017-06-13"}},
	{name: "rel-month-day", pattern: "last|next MONTH DAY|DORD", means: func(m *match) *meaning {
		return stepped(m.get("last|next"), m, meaning{month: int(m.get("MONTH").id), day: int(m.get("DAY|DORD").num)})
	}, examples: []string{"shot [last Oct. 23] => 2017-10-23"}},
	{name: "on-the-ordinal", pattern: "the DORD", means: func(m *match) *meaning {
		w := m.prev(1)
		if w == "of" && m.before(2).class&classDayPart != 0 {
			w = "on" // "on the night of the 5th"
		}
		if w != "on" && w != "until" && w != "till" && w != "by" || m.nounFollows() || m.next(1) == "of" || m.get("DORD").is(worded) {
			return nil
		}
		return &meaning{day: int(m.get("DORD").num)}
	}, examples: []string{"He was charged on July 3, 2018 | He pleaded guilty on [the 20th]. => 2018-07-20", "They live on the 20th floor."}},
}

func dayOf(y, m, d int) *meaning {
	return &meaning{year: y, hasYear: true, month: m, day: d}
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
func slashDate(m *match) *meaning {
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
func dottedDate(m *match) *meaning {
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
func monthDay(m *match) *meaning {
	mt, d := m.get("MONTH"), m.get("DAY|DORD")
	if !mt.is(capital) || d.is(money) || d.is(padded) && mt.is(worded) {
		return nil
	}
	if d.is(worded) && (d.class&classNumber != 0 || d.is(capital) && d == m.lastToken() && m.after(1).is(capital)) {
		return nil // "May one", "in May the Second Army"
	}
	out := &meaning{month: int(mt.id), day: int(d.num)}
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
func farYear(m *match) *meaning {
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
