package timex

import "dateline/timeline/date"

// What a business story compares with: "the year-ago quarter", "the same month
// last year", "the 1988 period". It is of the grain that was just spoken of.

// comparisonRules find them.
var comparisonRules = []rule{
	{name: "year-ago-quarter", pattern: "the? comparable|corresponding? UNIT HYPHEN? ago|earlier ORD? quarter|period", means: func(m *match) *meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 {
			return nil
		}
		o := m.get("ORD")
		if o == nil {
			return comparable(m, m.get("quarter|period"))
		}
		if o.num > 4 || m.lastWord() != "quarter" {
			return nil
		}
		return &meaning{quarter: int(o.num), base: &meaning{kind: kindUnit, unit: unitYear, stepped: true, step: -1}}
	}, examples: []string{
		"It rose in the second quarter | It fell in [the year-ago quarter] => 2017-Q2", "a loss in [the year-earlier third quarter] => 2017-Q3"}},
	{name: "year-ago", pattern: "UNIT +HYPHEN +ago|earlier", means: func(m *match) *meaning {
		if u := m.get("UNIT"); u.id != unitYear || u.class&classPlural != 0 {
			return nil
		}
		return comparable(m, nil)
	}, examples: []string{"It rose in the second quarter | The [year-ago] results include a gain => 2017-Q2", "The [year-earlier] results include a gain => 2017"}},
	{name: "year-ago-months", pattern: "the? UNIT HYPHEN ago|earlier NUM b=UNIT", means: func(m *match) *meaning {
		n, u := m.get("NUM"), m.get("b")
		if m.get("UNIT").id != unitYear || u.class&classPlural == 0 || n.num >= 100 || n.is(decimal) {
			return nil
		}
		return &meaning{kind: kindDuration, count: float64(n.num), unit: u.id, phrase: "the"}
	}, examples: []string{"Net for [the year-earlier nine months] included a gain => P9M"}},
	{name: "same-last-year", pattern: "the? same|corresponding|comparable|like quarter|period|month of|in? the? last|previous|prior year", means: func(m *match) *meaning {
		return comparable(m, m.get("quarter|period|month"))
	}, examples: []string{
		"It rose in the second quarter | It fell in [the same period last year]. => 2017-Q2", "It rose in July | It fell in [the same month last year]. => 2017-07", "It fell in [the corresponding period last year]. => 2017"}},
	{name: "same-year-ago", pattern: "the? same|corresponding|comparable|like? quarter|period|month a year ago|earlier|before", means: func(m *match) *meaning {
		return comparable(m, m.get("quarter|period|month"))
	}, examples: []string{"It rose in the second quarter | It earned more in [the quarter a year ago]. => 2017-Q2", "It rose in July | It fell in [the same month a year earlier]. => 2017-07"}},
	{name: "last-year's-quarter", pattern: "last year POSS quarter|period", means: func(m *match) *meaning {
		return comparable(m, m.get("quarter|period"))
	}, examples: []string{"It rose in the second quarter | Sales for [last year's quarter] were lower. => 2017-Q2"}},
	{name: "last-year-compared", pattern: "last year", means: func(m *match) *meaning {
		poss := m.after(1).class&classPossessive != 0 && m.after(2).class&(classMoney|classNumber) != 0
		amount := m.before(1).class&classNumber != 0 || amounts[m.prev(1)]
		against := m.follows("compared") || m.follows("from") || m.follows("against") || m.follows("versus")
		if !(poss && compared[m.prev(1)]) && !(amount && against) {
			return nil
		}
		out := comparable(m, nil)
		out.stepped = true
		return out
	}, examples: []string{"It rose in the second quarter | It earned $4 million, compared with $3 million [last year]. => 2017-Q2", "It rose in the second quarter | Sales rose 4% from [last year]'s $3 million. => 2017-Q2",
		"It rose this year | Sales rose 4% from [last year]'s $3 million. => 2017", "They fell 5% from [last year]. => 2017", "It rose in the second quarter | He went on with [last year]'s plan. => 2017"}},
	{name: "year-period", pattern: "the YEAR quarter|period", means: func(m *match) *meaning {
		if m.nounFollows() {
			return nil // "the 1930s period dress"
		}
		return m.ofYear(&meaning{phrase: "period"})
	}, examples: []string{"It rose in the second quarter | In [the 2017 period], it lost money. => 2017-Q2", "In [the 2017 period], it lost money. => 2017"}},
}

// amounts are the words that end what was earned or sold.
var amounts = words("million billion trillion share cents dollars euros pounds yen francs")

// report remembers a quarter that the text spoke of. A story reports on the latest
// one that is over: "after a flat second quarter" and "a charge in the fourth quarter"
// only look aside from the third. One that is not over by the calendar is a fiscal
// one, if the story begins with what it brought.
func (r *resolver) report(q date.Interval) {
	r.quarterIn = r.sentence
	isOver := !r.Dated || q.End <= r.Published || r.reported.IsEmpty() && r.tense == Past
	if isOver && q.Start > r.reported.Start {
		r.reported = q
	}
}

// compared returns the quarter that a comparison is about: the one that its own
// sentence speaks of, or else the one that the story reports on; empty if there is
// none.
func (r *resolver) compared() date.Interval {
	if r.narrative || r.quarterIn == r.sentence && r.last[date.Quarter].Start <= r.reported.Start || r.reported.IsEmpty() {
		return r.last[date.Quarter]
	}
	return r.reported
}

// comparable is the quarter or month that the text spoke of last, a year before;
// without one it is that year.
func comparable(m *match, unit *token) *meaning {
	out := &meaning{kind: kindUnit, unit: unitQuarter, anchor: fromText, step: -4, phrase: "period"}
	if m.lower(unit) == "month" {
		out.unit, out.step = unitMonth, -12
	}
	return out
}
