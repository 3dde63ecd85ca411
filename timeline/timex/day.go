package timex

import (
	"strings"

	"dateline/timeline/date"
)

// dayRules find days: dates in all written forms, weekdays, yesterday and tomorrow.
var dayRules = []rule{
	{name: "iso-date", pattern: "year=YEAR|NUM +HYPHEN +month=NUM +HYPHEN +day=NUM", means: func(m *match) *Meaning {
		y, mo, d := m.get("year"), m.get("month"), m.get("day")
		far := y.class&classYear == 0
		if far && (len(m.word(y)) != 4 || len(m.word(mo)) != 2 || len(m.word(d)) != 2) || mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil // "555-01-23" is a telephone number
		}
		return dayOf(int(y.num), int(mo.num), int(d.num))
	}, examples: []string{"The file says [2018-08-08] => 2018-08-08", "The bond runs to [9999-12-31]. => 9999-12-31", "Call 5551-2-12."}},
	{name: "year-slash-date", pattern: "YEAR +SLASH +month=NUM +SLASH +day=NUM", means: func(m *match) *Meaning {
		mo, d := m.get("month"), m.get("day")
		if mo.num < 1 || mo.num > 12 || d.num < 1 || d.num > 31 {
			return nil
		}
		return m.ofYear(&Meaning{month: int(mo.num), day: int(d.num)})
	}, examples: []string{"dated [2018/07/04] => 2018-07-04"}},
	{name: "hyphen-date", pattern: "DAY +HYPHEN +MONTH +HYPHEN +YEAR", means: func(m *match) *Meaning {
		return m.ofYear(&Meaning{month: int(m.get("MONTH").id), day: int(m.get("DAY").num)})
	}, examples: []string{"dated [4-Jul-2018] => 2018-07-04"}},
	{name: "slash-date", pattern: "a=NUM +SLASH +b=NUM +SLASH +y=NUM|YEAR", means: slashDate, examples: []string{
		"Signed on [8/25/2018] => 2018-08-25", "Signed on [25/8/2018] => 2018-08-25", "Signed on [8/8/2018] => 2018-08-08", "It was 51/49/12."}},
	{name: "dotted-date", pattern: "a=NUM +STOP +b=NUM +STOP +YEAR", means: dottedDate, examples: []string{
		"The notice is dated [04.07.2018]. => 2018-07-04", "The notice is dated [7.31.2018]. => 2018-07-31", "Version 10.15.2018.7 is out."}},
	{name: "nine-eleven", pattern: "a=NUM +SLASH +b=NUM", means: func(m *match) *Meaning {
		if m.word(m.get("a")) != "9" || m.word(m.get("b")) != "11" {
			return nil
		}
		return dayOf(2001, 9, 11)
	}, examples: []string{"The [9/11] attacks => 2001-09-11", "Open 24/7 and 2/3 full."}},
	{name: "september-11", pattern: "MONTH DAY attacks|attack|terrorist|terror|hijackings|hijackers", means: func(m *match) *Meaning {
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
	{name: "weekday-and-weekdays", pattern: "a=WEEKDAY and b=WEEKDAY DAYPART", means: func(m *match) *Meaning {
		a, b, p := m.get("a"), m.get("b"), m.get("DAYPART")
		if (a.class|b.class)&(classPlural|classWeak) != 0 || !strings.HasSuffix(m.word(p), "s") {
			return nil
		}
		part := "T" + dayParts[p.num].code
		nights := func(t *token) *Meaning { return &Meaning{kind: kindSet, value: "XXXX-WXX-" + itoa(int(t.id)) + part} }
		return m.both("a", nights(a), "b", nights(b))
	}, examples: []string{"It flies on [Monday] and Tuesday nights. => XXXX-WXX-1TNI", "It rained on [Monday] and Tuesday. => 2018-08-06"}},
	{name: "weekday-week", pattern: "WEEKDAY|DEICTIC week", means: func(m *match) *Meaning {
		base := &Meaning{weekday: date.Weekday(m.get("WEEKDAY|DEICTIC").id)}
		if d := m.get("WEEKDAY|DEICTIC"); d.class&classDeictic != 0 {
			base = &Meaning{kind: kindDay, step: int(d.num)}
		} else if m.nounFollows() || d.class&(classPlural|classWeak) != 0 {
			return nil
		}
		return &Meaning{kind: kindOffset, count: 1, unit: unitWeek, step: 1, anchor: fromBase, base: base, toDay: true}
	}, examples: []string{"The court will sit again on [Friday week]. => 2018-08-17"}},
	{name: "every-other-weekday", pattern: "every other|second WEEKDAY", means: func(m *match) *Meaning {
		return &Meaning{kind: kindSet, value: "XXXX-WXX-" + itoa(int(m.get("WEEKDAY").id)), quant: "EVERY OTHER"}
	}, examples: []string{"They meet [every other Sunday] => XXXX-WXX-7"}},
	{name: "rel-weekday", pattern: "the? this|last|next|past|coming|following|previous|same WEEKDAY", means: relWeekday, examples: []string{
		"He left [last Wednesday] => 2018-08-01", "They meet [next Monday] => 2018-08-13", "It opens [this Friday] => 2018-08-10",
		"It ended July 16, 2018 | He left [the following Tuesday]. => 2018-07-17", "He left following [Tuesday]'s attack. => 2018-08-07"}},
	{name: "this-rel-weekday", pattern: "this past|coming WEEKDAY", means: relWeekday, examples: []string{"He left [this past Monday] => 2018-08-06"}},
	{name: "weekday-rel", pattern: "WEEKDAY last|next", means: func(m *match) *Meaning {
		if m.after(1).class&(classUnit|classMonth|classSeason|classNumber|classFuzzy) != 0 {
			return nil
		}
		return stepped(m.lastToken(), m, Meaning{weekday: date.Weekday(m.get("WEEKDAY").id)})
	}, examples: []string{"He left [Wednesday last]. => 2018-08-01"}},
	{name: "deictic", pattern: "DEICTIC", means: func(m *match) *Meaning {
		t := m.get("DEICTIC")
		if t.is(capital) && m.before(1).is(capital) || isAge(m) {
			return nil // "USA Today", "today's youth"
		}
		out := &Meaning{kind: kindDay, step: int(t.num)}
		if m.lower(t) == "tonight" {
			return partOfDay(out, "NI")
		}
		return out
	}, examples: []string{"He left [yesterday] => 2018-08-07", "It opens [tomorrow] => 2018-08-09", "She speaks [tonight] => 2018-08-08TNI", "USA Today said so.",
		"In today's busy world nobody waits.", "They are the leaders of tomorrow.", "As of [today], it is shut. => 2018-08-08", "He left before [today]'s vote. => 2018-08-08"}},
	{name: "day-before-yesterday", pattern: "the? day before|after DEICTIC", means: func(m *match) *Meaning {
		step := 1
		if m.said("before|after") == "before" {
			step = -1
		}
		return &Meaning{kind: kindDay, step: int(m.get("DEICTIC").num) + step}
	}, examples: []string{"He left [the day before yesterday] => 2018-08-06"}},
	{name: "this-daypart", pattern: "this|that DAYPART", means: func(m *match) *Meaning {
		if m.said("DAYPART") == "overnight" {
			return nil // "he said that overnight it was dark"
		}
		return relDayPart(m)
	}, examples: []string{"He spoke [this morning] => 2018-08-08TMO"}},
	{name: "last-night", pattern: "last night", means: func(m *match) *Meaning {
		return partOfDay(&Meaning{kind: kindDay, step: -1}, "NI")
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
		if p := m.prev(1); m.nounFollows() || m.before(1).class&classFunction != 0 && p != "here" && p != "that" || isDenied(m) {
			return nil
		}
		return partOfDay(&Meaning{kind: kindDay}, "NI")
	}, examples: []string{"Sirens sounded [overnight]. => 2018-08-08TNI", "an overnight success", "It won't happen overnight."}},
}
