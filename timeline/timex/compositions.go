package timex

import (
	"slices"

	"dateline/timeline/date"
)

// compositions build larger expressions from what has been matched: parts, "of",
// "ago", a date beside a time of day. They are applied until nothing changes.
var compositions = slices.Concat([]rule{
	// More or less.
	{name: "mod", pattern: "about|around|roughly|approximately|nearly|almost|some|over|under|circa|ca STOP? DURATION", means: modded, examples: []string{
		"It took [about a decade] => P10Y APPROX", "[nearly 40 years] => P40Y LESS_THAN", "for [over a week] => P1W MORE_THAN", "The cost is spread over [three years]. => P3Y"}},
	{name: "mod-than", pattern: "no? more|less|fewer|longer than DURATION", means: modded, examples: []string{
		"It comes [less than a month] after the talks => P1M LESS_THAN", "[more than four hours] => PT4H MORE_THAN"}},
	{name: "mod-at", pattern: "at|up least|most|to DURATION", means: modded, examples: []string{"[at least 20 years] => P20Y EQUAL_OR_MORE", "[up to 180 days] => P180D EQUAL_OR_LESS"}},
	{name: "mod-date", pattern: "about|around|circa|ca|c STOP? DATE|TIME", means: func(m *match) *meaning {
		out := *m.lastToken().meaning
		if out.weekday != 0 || m.after(1).class&classPossessive != 0 {
			return nil // "ways to get around Wednesday's ruling"
		}
		if out.mod == "" {
			out.mod = "APPROX"
		}
		return &out
	}, examples: []string{"It began [around 7:15 p.m.] => 2018-08-08T19:15 APPROX", "[about 1990] => 1990 APPROX"}},
	{name: "duration-sum", pattern: "a=DURATION and|COMMA? b=DURATION", means: func(m *match) *meaning {
		a, b := m.get("a").meaning, m.get("b").meaning
		last := a
		if n := len(a.length); n > 0 {
			last = &a.length[n-1]
		}
		if a.rule == "unit-long" || b.rule == "unit-long" || a.kind != kindDuration || b.kind != kindDuration || a.fuzzy || b.fuzzy || last.unit <= b.unit || a.mod != "" || b.mod != "" || last.count != float64(int(last.count)) || len(b.length) > 0 || b.unit == unitNight {
			return nil // "two weeks and three nights" has no value
		}
		out := *a
		out.length = append(append([]meaning(nil), a.length...), *b)
		return &out
	}, examples: []string{"It took [two years and six months] => P2Y6M"}},
	{name: "period-of", pattern: "a|the period of DURATION", means: func(m *match) *meaning {
		if w := m.next(1); (w == "to" || w == "or") && m.after(2).class&classDuration != 0 {
			return nil // "a period of two to three weeks"
		}
		out := *m.get("DURATION").meaning
		return &out
	}, examples: []string{"bars them for [a period of five years] => P5Y"}},
	{name: "duration-period", pattern: "a|an|the? DURATION HYPHEN? long|period|span", means: func(m *match) *meaning {
		out := *m.get("DURATION").meaning
		if out.kind != kindDuration {
			return nil
		}
		return &out
	}, examples: []string{"over [a three-year period] => P3Y"}},
	{name: "unit-long", pattern: "UNIT +HYPHEN +long", means: func(m *match) *meaning {
		return &meaning{kind: kindDuration, count: 1, unit: m.get("UNIT").id}
	}, examples: []string{"a [month-long] strike => P1M"}},

	// Counted from an anchor.
	{name: "ago", pattern: "DURATION ago", means: func(m *match) *meaning { return offsetBy(m.get("DURATION").meaning, -1, fromPublication) }, examples: []string{
		"It ended [four years ago] => 2014", "[two weeks ago] => 2018-W30", "[over a week ago] => 2018-W31 BEFORE", "[three days ago] => 2018-08-05", "[several years ago] => PAST_REF"}},
	{name: "earlier", pattern: "DURATION earlier|before|previously|beforehand", means: func(m *match) *meaning {
		if m.next(1) == "than" || m.lastWord() == "before" && !endsClause(m) || unitGrain(m.get("DURATION").meaning.unit) == date.Time {
			return nil
		}
		out := offsetBy(m.get("DURATION").meaning, -1, fromText)
		if p := m.before(1); out != nil && (compared[m.lower(p)] || p.class&(classNumber|classPercent) != 0) {
			out.phrase = "than"
		}
		return out
	}, examples: []string{"It closed on July 16, 2018 | It had opened [two days earlier]. => 2018-07-14"}},
	{name: "later", pattern: "DURATION later|after|afterward|afterwards|hence", means: func(m *match) *meaning {
		if m.lastWord() == "after" && !endsClause(m) || m.next(1) == "than" {
			return nil // "a week later than planned"
		}
		if unitGrain(m.get("DURATION").meaning.unit) == date.Time {
			return nil // "two hours later" has no day, and its length is all there is to say
		}
		return offsetBy(m.get("DURATION").meaning, 1, fromText)
	}, examples: []string{"It opened on July 16, 2018 | He left [a week later]. => 2018-W30"}},
	{name: "after-that", pattern: "DURATION after|before that", means: func(m *match) *meaning {
		if n, d := m.after(1), m.get("DURATION").meaning; unitGrain(d.unit) == date.Time || d.phrase == "the" || d.fuzzy || m.nounFollows() && !n.is(capital) || n.class&classTime != 0 {
			return nil // "two days after that vote"
		}
		step := 1
		if m.said("after|before") == "before" {
			step = -1
		}
		return offsetBy(m.get("DURATION").meaning, step, fromText)
	}, examples: []string{"It opened on July 16, 2018 | [Two days after that] the voters chose. => 2018-07-18", "They met on July 16, 2018 | [A week before that], he had left. => 2018-W28",
		"They met on July 16, 2018 | He left [two days] after that meeting. => P2D"}},
	{name: "from-now", pattern: "DURATION from REF", means: func(m *match) *meaning { return offsetBy(m.get("DURATION").meaning, 1, fromPublication) }, examples: []string{
		"It ends [two weeks from now] => 2018-W34"}},
	{name: "from-date", pattern: "DURATION before|after|from|following|prior to? DATE", means: func(m *match) *meaning {
		out := offsetBy(m.get("DURATION").meaning, 1, fromBase)
		if out == nil || out.kind != kindOffset || unitGrain(out.unit) == date.Time {
			return nil // "half an hour after sunset on Monday" is a time of Monday
		}
		switch {
		case m.said("before|after|from|following|prior") != "from":
		case m.next(1) == "to", m.next(1) == "until", m.next(1) == "through":
			return nil // "lasting 64 days from November 21 to January 24"
		}
		if w := m.said("before|after|from|following|prior"); w == "before" || w == "prior" {
			out.step = -1
		}
		out.base = m.get("DATE").meaning
		if b := out.base; out.step > 0 && b.kind == kindCalendar && b.weekday != 0 && b.month == 0 && b.day == 0 && !b.stepped && m.said("before|after|from|following|prior") == "from" {
			out.base = toCome(b.weekday) // "was put off until a week from Friday"
		}
		if out.unit == unitWeek && out.base.grain() == date.DayGrain && m.said("before|after|from|following|prior") == "from" {
			out.toDay = true // "a week from Friday"
		}
		return out
	}, examples: []string{"The vote is [a week from Friday] => 2018-08-17", "It was put off until [a week from Friday]. => 2018-08-17", "He left [two days after July 16, 2018] => 2018-07-18"}},
	{name: "in-duration", pattern: "in DURATION POSS? time?", means: func(m *match) *meaning {
		d := m.get("DURATION").meaning
		if w := m.next(1); d.kind != kindDuration || d.phrase == "the" || d.rule == "the-following-days" || (w == "to" || w == "or") && m.after(2).class&classDuration != 0 {
			return nil // "in two to three weeks" is no day
		}
		out := *d
		m.begin++
		if m.has("time") {
			return offsetBy(d, 1, fromPublication)
		}
		if looksBack(m) || m.next(1) == "than" || m.follows("than") {
			return &out
		}
		out.phrase = "in"
		return &out
	}, examples: []string{"It will end in [two months] => 2018-10", "it would be the first time in [three years] => P3Y", "They will be the first from Russia there in [three years] => P3Y"}},
	{name: "week-weekday", pattern: "a=DATE COMMA on a b=DAYDATE", means: func(m *match) *meaning {
		week, day := m.get("a").meaning, *m.get("b").meaning
		if week.grain() != date.Week || week.mod != "" {
			return nil
		}
		if day.kind == kindClock && day.base != nil {
			weekday := *day.base
			weekday.loose = false
			day.base = &weekday
		}
		day.loose = false
		return within(&day, week)
	}, examples: []string{"[Two weeks ago, on a Friday afternoon], he left. => 2018-07-27TAF", "[Last week, on a Monday], he left. => 2018-07-30", "[Two years ago], on a Monday, he left. => 2016"}},
	{name: "ago-weekday", pattern: "a=DATE on? b=DATE", means: agoWeekday, examples: []string{"He left [a week ago Tuesday] => 2018-07-31", "He left [a week ago on Tuesday] => 2018-07-31", "He left [a year ago this week] => 2017-W32", "He left [Monday last week] => 2018-07-30", "He left [July last year] => 2017-07"}},

	// Parts.
	{name: "part", pattern: "very? early|mid|late HYPHEN? in|on? the? DATE", means: func(m *match) *meaning {
		if d := m.get("DATE").meaning; m.said("in|on") == "on" && d.weekday == 0 {
			return nil // "they sleep late on New Year's Day"
		}
		if m.prev(1) == "too" {
			return nil // "put on too early last April"
		}
		return partOf(m.get("DATE").meaning, parts[m.said("early|mid|late")])
	}, examples: []string{"traveled to Moscow in [early July], and => 2018-07 START", "in [late 2016] => 2016 END", "in [mid-July] => 2018-07 MID", "[early next year] => 2019 START", "[late Wednesday] => 2018-08-08 END"}},
	{name: "the-part", pattern: "the early|mid|late HYPHEN? DATE", means: func(m *match) *meaning {
		if g := m.get("DATE").meaning.grain(); m.has("HYPHEN") && g < date.Decade {
			return nil // "the late-November vote"
		}
		return partOf(m.get("DATE").meaning, parts[m.said("early|mid|late")])
	}, examples: []string{"in [the late 1970s] => 197 END"}},
	{name: "end-of", pattern: "the? very? beginning|start|middle|midpoint|end|close|outset|turn of DATE", means: endOf, examples: []string{
		"by [the end of 2018] => 2018 END", "at [the beginning of July] => 2018-07 START", "the end of an era"}},
	{name: "months-of", pattern: "(the? first|opening|final|closing)? DURATION of DATE", means: monthsOf, examples: []string{
		"in [the first nine months] of 2017 => P9M"}},
	{name: "year-ago-named", pattern: "a=DATE COMMA b=DATE", means: func(m *match) *meaning {
		a, b := m.get("a").meaning, m.get("b").meaning
		if a.phrase != "period" || a.kind != kindUnit || a.unit != unitQuarter || b.kind != kindCalendar || b.quarter == 0 || b.hasYear || b.base != nil {
			return nil
		}
		first, second := *b, *b
		first.base = &meaning{kind: kindUnit, unit: unitYear, stepped: true, step: -1}
		second.base = first.base
		return m.both("a", &first, "b", &second)
	}, examples: []string{"In [the year-ago quarter], the first quarter, it lost money => 2017-Q1"}},
	{name: "quarter-ended", pattern: "a=DATE that? ended|ending DAYDATE", means: func(m *match) *meaning {
		a := m.get("a").meaning
		first, second := *a, *m.get("DAYDATE").meaning
		second.closes = true
		if m.said("ended|ending") == "ended" {
			second.phrase = "ended"
		}
		if a.base != nil && second.kind == kindCalendar && second.month != 0 && !second.hasYear && second.base == nil {
			second.base = a.base // a quarter of last year ended then
		}
		switch {
		case a.kind == kindUnit && a.unit == unitQuarter && a.step == 0:
			first.anchor, first.base = fromBase, &second
		case a.kind == kindCalendar && a.quarter != 0: // "the fourth quarter" may be a fiscal one
		default:
			return nil
		}
		return m.both("a", &first, "DAYDATE", &second)
	}, examples: []string{"It lost money for [the quarter] ended June 30 => 2018-Q2", "It lost money for [the fiscal first quarter] ended June 30 => 2018-Q1"}},
	{name: "length-to", pattern: "a=DURATION|DATE to|through|ended|ending mid|late? HYPHEN? b=DATE", means: lengthTo, examples: []string{
		"Sales rose in [the week] to July 29. => P1W", "Profit rose in [the three months] to June. => P3M", "Sales fell in [the nine months] ended June 30. => P9M",
		"It rained from [this week] to August 16. => 2018-W32"}},
	{name: "unit-to", pattern: "the a=UNIT to|through|ended|ending mid|late? HYPHEN? b=DATE", means: lengthTo, examples: []string{
		"Prices rose 2% in [the month] to July 15. => P1M", "the month to remember"}},
	{name: "hours-of", pattern: "the? early|small|wee HYPHEN? DAYPART? DURATION of DAYDATE part=DAYPART?", means: func(m *match) *meaning {
		d, h := m.get("DAYDATE").meaning, m.get("DURATION").meaning
		if h.kind != kindDuration || !h.fuzzy || h.unit != unitHour {
			return nil
		}
		if d.kind == kindClock {
			if d.clock.minutes >= 0 {
				return nil
			}
			d = d.base
		}
		out := partOfDay(d, "MO")
		if p := m.get("DAYPART"); p != nil {
			out = dayPart(d, p)
		}
		out.mod = "START"
		return out
	}, examples: []string{"in [the early hours of Wednesday] => 2018-08-08TMO START", "in [the early morning hours of July 16] => 2018-07-16TMO START", "in [the small hours of Sunday] => 2018-08-05TMO START"}},
	{name: "days-of", pattern: "(the? first|early|opening|final|last|closing|waning|latter)? part|DURATION of DATE", means: func(m *match) *meaning {
		w := m.said("first|early|opening|final|last|closing|waning|latter")
		if d := m.get("part|DURATION").meaning; d != nil && w == "" {
			w = d.phrase // "the final days"
		} else if w == "" {
			return nil
		}
		if d := m.get("part|DURATION").meaning; d != nil && (!d.fuzzy || d.kind != kindDuration) {
			return nil
		}
		p := date.Start
		switch w {
		case "first", "early", "opening":
		case "final", "last", "closing", "waning", "latter":
			p = date.End
		default:
			return nil
		}
		return partOf(m.get("DATE").meaning, p)
	}, examples: []string{"in [the final days of July] => 2018-07 END"}},
	{name: "earlier-unit", pattern: "earlier|later in|on? DATE", means: func(m *match) *meaning {
		d := m.get("DATE").meaning
		if d.part != date.Whole || d.mod != "" || d.grain() == date.DayGrain && d.kind != kindUnit {
			return nil
		}
		out := *d
		out.mod = "START"
		if m.firstWord() == "later" {
			out.mod = "END"
		}
		return &out
	}, examples: []string{"[Earlier this week] Paul announced => 2018-W32 START", "[later this month] => 2018-08 END"}},

	// Finer of coarser.
	{name: "of", pattern: "a=DATE of|in COMMA? b=DATE", means: ofDate, examples: []string{
		"in [July of last year] => 2017-07", "on [Wednesday of last week] => 2018-08-01"}},
	{name: "half-of", pattern: "the? ORD|latter HYPHEN? half of b=DATE", means: func(m *match) *meaning {
		half, b := 2, m.get("b").meaning
		if o := m.get("ORD|latter"); o.class&classOrdinal != 0 {
			half = int(o.num)
		}
		if half > 2 || b.grain() != date.Year {
			return nil
		}
		return within(&meaning{half: half}, b)
	}, examples: []string{"Exports fell in [the second half of last year]. => 2017-H2", "It will open in [the first half of next year]. => 2019-H1"}},
	{name: "poss", pattern: "b=DATE POSS a=DATE", means: ofDate, examples: []string{"in [last year's third quarter] => 2017-Q3"}},
	{name: "comma-date", pattern: "a=DATE COMMA b=DATE", means: func(m *match) *meaning {
		a, b := m.get("a").meaning, m.get("b").meaning
		if a.kind != kindCalendar || b.kind != kindCalendar || a.weekday == 0 || a.month != 0 || b.grain() != date.DayGrain || b.month == 0 || b.weekday != 0 || a.part != 0 {
			return nil
		}
		out := *b
		out.weekday = a.weekday
		return &out
	}},
	{name: "pointer-named", pattern: "a=DATE COMMA b=DATE", means: func(m *match) *meaning {
		a, b := m.get("a").meaning, *m.get("b").meaning
		first := b
		if a.kind == kindClock && a.base != nil {
			first = *a // "3 a.m. the next day, Aug. 5,"
			first.base, a = &b, a.base
		}
		if a.anchor != fromText || a.kind != kindUnit && a.kind != kindOffset || b.kind != kindCalendar || b.loose || b.grain() != unitGrain(a.unit) || b.grain() > date.Month || m.after(1).class&classPossessive != 0 {
			return nil
		}
		return m.both("a", &first, "b", &b)
	}, examples: []string{"[The following day], July 17, he left. => 2018-07-17", "[The month before], June, was dry. => 2018-06"}},
	{name: "nth", pattern: "the? ORD|last|final UNIT of DATE", means: nthOf, examples: []string{
		"in [the first week of July] => 2018-W27", "on [the last day of 2017] => 2017-12-31"}},
	{name: "nth-weekday", pattern: "the? ORD|last|final a=DATE of|in b=DATE", means: nthWeekday, examples: []string{
		"It opened on [the last Sunday in January]. => 2018-01-28", "on [the second Tuesday of November 2017] => 2017-11-14"}},
	{name: "unit-of", pattern: "the week|weekend|month of DAYDATE", means: func(m *match) *meaning {
		u := m.get("week|weekend|month")
		return &meaning{kind: kindNth, unit: u.id, base: m.get("DAYDATE").meaning}
	}, examples: []string{"in [the week of July 16] => 2018-W29"}},
	{name: "ordinal-of-unit", pattern: "the DORD of DATE", means: func(m *match) *meaning {
		d := m.get("DATE").meaning
		if d.grain() != date.Month {
			return nil
		}
		return &meaning{kind: kindNth, unit: unitDay, count: float64(m.get("DORD").num), base: d}
	}, examples: []string{"on [the 8th of last month] => 2018-07-08"}},
	{name: "first-n", pattern: "the first DURATION", means: func(m *match) *meaning {
		out := *m.get("DURATION").meaning
		if out.kind != kindDuration || out.fuzzy {
			return nil
		}
		out.phrase = "the"
		return &out
	}},

	// Times of day.
	{name: "date-daypart", pattern: "DAYDATE COMMA? DAYPART", means: dateDayPart, examples: []string{
		"He left [Wednesday night] => 2018-08-08TNI", "[yesterday morning] => 2018-08-07TMO"}},
	{name: "daypart-of", pattern: "the? (early|late)? DAYPART of|on DAYDATE", means: dateDayPart, examples: []string{
		"on [the morning of July 16] => 2018-07-16TMO"}},
	{name: "in-daypart", pattern: "in|during the DAYPART", means: inDayPart, examples: []string{
		"They met on July 16, 2018 | They signed in [the evening]. => 2018-07-16TEV", "He gets up in the morning."}},
	{name: "overnight-into", pattern: "a=DAYDATE into|to b=DAYDATE", means: func(m *match) *meaning {
		a, b := m.get("a").meaning, *m.get("b").meaning
		if a.rule != "overnight" {
			return nil
		}
		out := *a
		out.base = &meaning{kind: kindOffset, count: 1, unit: unitDay, step: -1, anchor: fromBase, base: &b}
		return m.both("a", &out, "b", &b)
	}, examples: []string{"They fought [overnight] into Tuesday. => 2018-08-06TNI"}},
	{name: "mid-daypart", pattern: "at|by? mid HYPHEN? DAYPART DAYDATE?", means: func(m *match) *meaning {
		p, d := m.get("DAYPART"), m.get("DAYDATE")
		out := dayPart(nil, p)
		out.mod = "MID"
		switch {
		case d != nil && d.meaning.kind != kindClock:
			out.base = d.meaning
		case d != nil || !m.has("at|by"):
			return nil
		}
		if m.has("at|by") {
			m.begin++
		}
		return out
	}, examples: []string{"Shares were up at [mid-afternoon yesterday]. => 2018-08-07TAF MID", "By [mid-afternoon], they had left. => 2018-08-08TAF MID"}},
	{name: "part-daypart", pattern: "early|late TIME", means: func(m *match) *meaning {
		out := *m.get("TIME").meaning
		out.mod = partMods[parts[m.firstWord()]]
		return &out
	}},
	{name: "time-date", pattern: "TIME COMMA? on? DAYDATE ZONE?", means: timeDate, examples: []string{
		"It began at [8 a.m. Wednesday] => 2018-08-08T08:00", "at [2:25 p.m. on July 16] => 2018-07-16T14:25", "It went dark at [half past three on Tuesday afternoon]. => 2018-08-07T15:30"}},
	{name: "number-daypart", pattern: "NUM on? DAYDATE", means: func(m *match) *meaning {
		n, t := m.get("NUM"), m.get("DAYDATE").meaning
		if p := m.prev(1); n.num < 1 || n.num > 12 || n.is(decimal|money) || t.kind != kindClock || t.clock.minutes >= 0 || !beforeHours[p] {
			return nil
		}
		out := *t
		out.mod = ""
		out.clock.minutes = inPart(int(n.num)%12*60, t.clock.part)
		return &out
	}, examples: []string{"They met at [8 on Tuesday night]. => 2018-08-07T20:00", "He left shortly after [11 on Tuesday night]. => 2018-08-07T23:00"}},
	{name: "time-close-date", pattern: "TIME CLOSE on b=DAYDATE", means: func(m *match) *meaning {
		t, d := *m.get("TIME").meaning, *m.get("b").meaning
		if d.kind == kindClock || t.clock.minutes < 0 {
			return nil
		}
		t.base = m.get("b").meaning
		return m.both("TIME", &t, "b", &d)
	}, examples: []string{"The quake struck at 16:53 ([21:53 GMT]) on Tuesday. => 2018-08-07T21:53Z"}},
	{name: "date-time", pattern: "DAYDATE COMMA? at? TIME", means: func(m *match) *meaning {
		if w := m.prev(1); m.has("COMMA") && (w == "to" || w == "through" || m.before(1).class&(classHyphen|classDash) != 0) && m.before(2).class&classOfDay != 0 {
			return nil // "Monday to Friday, 9 a.m. to 5 p.m."
		}
		return timeDate(m)
	}, examples: []string{"[Wednesday at 8 a.m.] => 2018-08-08T08:00"}},
	{name: "time-in-daypart", pattern: "TIME in the DAYPART", means: func(m *match) *meaning {
		out := *m.get("TIME").meaning
		if out.clock.minutes < 12*60 && dayParts[m.get("DAYPART").num].code != "MO" {
			out.clock.minutes += 12 * 60
		}
		return &out
	}},
	{name: "number-in-daypart", pattern: "NUM in the DAYPART", means: func(m *match) *meaning {
		n := m.get("NUM")
		if n.num < 1 || n.num > 12 || n.is(decimal) || m.prev(1) != "at" && m.prev(1) != "by" {
			return nil
		}
		c := clock{minutes: int(n.num) % 12 * 60}
		if dayParts[m.get("DAYPART").num].code != "MO" {
			c.minutes += 12 * 60
		}
		return &meaning{kind: kindClock, clock: c}
	}, examples: []string{"at [four in the morning] => 2018-08-08T04:00"}},
}, neighbourCompositions, dayListRules)

// beforeHours stand before an hour that only the part of its day tells from a number.
var beforeHours = words("at around about by after before until till")

func dateDayPart(m *match) *meaning {
	d, p := m.get("DAYDATE").meaning, m.get("DAYPART")
	if d.kind == kindClock || p.is(capital) && (!m.tokens[m.begin].is(capital) || m.before(1).is(capital)) && m.before(1).meaning == nil {
		return nil // "Operation Odyssey Dawn on Saturday"
	}
	out := dayPart(d, p)
	out.mod = d.mod
	return out
}

func timeDate(m *match) *meaning {
	t, d := m.get("TIME").meaning, m.get("DAYDATE").meaning
	if d.kind == kindClock {
		if d.clock.minutes >= 0 {
			return nil
		}
		// "Wednesday night at 8": the part of the day tells which 8.
		out := *t
		out.base = d.base
		out.clock.minutes = inPart(out.clock.minutes, d.clock.part)
		return &out
	}
	if m.after(1).class&classDayPart != 0 && m.lastToken() == m.get("DAYDATE") {
		return nil // "half past three on Tuesday afternoon": they go together first
	}
	out := *t
	if m.has("ZONE") { // "6:09 p.m. Sunday ET"
		if t.clock.minutes < 0 || t.clock.zone != nil {
			return nil
		}
		out.clock.zone = m.zone()
	}
	out.base = d
	if out.mod == "" {
		out.mod = d.mod
	}
	return &out
}

// inPart moves a time of the first half of a day to the second where the part of the day
// says so: "8 on Tuesday night", but not "2 a.m. on Tuesday night".
func inPart(minutes int, part string) int {
	if minutes < 0 || minutes >= 12*60 || part != "AF" && part != "EV" && (part != "NI" || minutes < 5*60) {
		return minutes
	}
	return minutes + 12*60
}

// inDayPart reads "in the morning" as that of the day spoken of, where a verb of the past
// tells what happened then; else it may be any.
func inDayPart(m *match) *meaning {
	p := m.get("DAYPART")
	if p.class&classUnit != 0 || m.nounFollows() || m.next(1) == "of" || m.before(1).class&(classNumber|classClock) != 0 || m.before(1).meaning != nil {
		return nil
	}
	if tenseAt(m.text, m.tokens, m.begin) != Past {
		return nil
	}
	m.begin++
	day := &meaning{kind: kindUnit, unit: unitDay, phrase: "in", anchor: fromText}
	return dayPart(day, p)
}
