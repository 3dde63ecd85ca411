package timex

import "strings"

// Months, seasons, quarters and halves of a year, by their names.

// monthRules find them.
var monthRules = []rule{
	{name: "half-of-the-year", pattern: "the? ORD HYPHEN? half of the|this year", means: func(m *match) *meaning {
		n := int(m.get("ORD").num)
		if n > 2 {
			return nil
		}
		out := &meaning{half: n}
		if m.said("the|this") == "this" {
			out.base = &meaning{kind: kindUnit, unit: unitYear, stepped: true, phrase: "this"}
		}
		return out
	}, examples: []string{"The economy grew through [the first half of this year]. => 2018-H1", "Exports will grow in [the second half of the year] => 2018-H2"}},
	{name: "month-year", pattern: "MONTH of|COMMA? YEAR", means: func(m *match) *meaning {
		return m.ofYear(&meaning{month: int(m.get("MONTH").id)})
	}, examples: []string{"It began in [July 2018]. => 2018-07", "in [May, 1999] => 1999-05"}},
	{name: "month-short-year", pattern: "MONTH YR", means: func(m *match) *meaning {
		return m.ofYear(&meaning{month: int(m.get("MONTH").id)})
	}},
	{name: "month", pattern: "MONTH", means: month, examples: []string{
		"In [July], special counsel indicted => 2018-07", "met in Finland, in [July]. => 2018-07", "It begins in [October] => 2018-10", "It will open in [March] => 2019-03", "It fell in [December] => 2017-12", "He said so in an [August] report. => 2018-08", "Its [March] meeting was short. => 2018-03", "a [Sept.] letter from the firm => 2017-09",
		"[May]: The mill is sold. => 2018-05", "He may resign.", "They march on.", "May I?"}},
	{name: "season-year", pattern: "the? SEASON of? YEAR", means: func(m *match) *meaning {
		if m.has("the") && !m.has("of") {
			m.begin++ // "the winter 2018 issue"
		}
		return m.ofYear(&meaning{season: int(m.get("SEASON").id)})
	}, examples: []string{"in [the summer of 1941] => 1941-SU", "[winter 2018] => 2018-WI"}},
	{name: "season-short-year", pattern: "the? SEASON of? YR", means: func(m *match) *meaning {
		return m.ofYear(&meaning{season: int(m.get("SEASON").id)})
	}},
	{name: "season-pair", pattern: "the? SEASON of? YEAR +HYPHEN|SLASH +b=NUM|YEAR", means: func(m *match) *meaning {
		y, b := m.get("YEAR"), m.get("b")
		if int(b.num)%100 != (int(y.num)+1)%100 || m.get("SEASON").id != 4 {
			return nil
		}
		return m.ofYear(&meaning{season: 4})
	}, examples: []string{"in [the winter of 2022-23] => 2022-WI"}},
	{name: "season", pattern: "the? SEASON", means: season, examples: []string{"They met in [the spring] => 2018-SP", "a fall in prices", "the fall of the Wall"}},
	{name: "quarter-year", pattern: "the? ORD HYPHEN? quarter of|in? YEAR", means: quarter, examples: []string{"in [the third quarter of 2017] => 2017-Q3"}},
	{name: "year-quarter", pattern: "the? YEAR HYPHEN? ORD HYPHEN? quarter", means: quarter, examples: []string{"in [the 1988 second quarter] => 1988-Q2"}},
	{name: "hyphen-quarter", pattern: "fiscal? ORD +HYPHEN quarter", means: quarter, examples: []string{"the [second-quarter] loss => 2018-Q2"}},
	{name: "quarter", pattern: "the? fiscal? HYPHEN? ORD quarter", means: quarter, examples: []string{"profit in [the second quarter] => 2018-Q2"}},
	{name: "quarter-pair", pattern: "the? a=ORD and|or|through|to the? b=ORD quarter|quarters (of YEAR)?", means: quarterPair, examples: []string{
		"It sells most in [the second] and fourth quarters. => 2018-Q2", "in [the third] and fourth quarters of 2016 => 2016-Q3", "They scored in the first and fifth quarters."}},
	{name: "q", pattern: "q1|q2|q3|q4 of? YEAR?", means: func(m *match) *meaning {
		w := m.tokens[m.begin]
		return m.ofYear(&meaning{quarter: int(m.text[w.begin+1] - '0')})
	}, examples: []string{"sales in [Q3 2017] => 2017-Q3"}},
	{name: "half-year", pattern: "the? ORD|latter|last HYPHEN? half of|in? fiscal? YEAR", means: func(m *match) *meaning {
		n := 2
		if o := m.get("ORD|latter|last"); o.class&classOrdinal != 0 {
			n = int(o.num)
		}
		if n > 2 {
			return nil
		}
		return m.ofYear(&meaning{half: n, fiscal: m.has("fiscal")})
	}, examples: []string{"in [the first half of 2018] => 2018-H1", "in [the first half of fiscal 2018] => 2018-H1", "in [the latter half of 2008] => 2008-H2", "in the first half of the match"}},
	{name: "two-quarters", pattern: "the? first|last|final two quarters of YEAR", means: func(m *match) *meaning {
		half := 2
		if m.said("first|last|final") == "first" {
			half = 1
		}
		return m.ofYear(&meaning{half: half})
	}, examples: []string{"a loss in [the first two quarters of 2017] => 2017-H1"}},
	{name: "month-quarter", pattern: "the MONTH quarter", means: func(m *match) *meaning {
		n := m.get("MONTH").id
		if n%3 != 0 || m.nounFollows() {
			return nil
		}
		return &meaning{quarter: int(n / 3)}
	}, examples: []string{"Sales fell in [the June quarter]. => 2018-Q2"}},
}

// month reads a bare month. May and March, and abbreviations, need a neighbour.
func month(m *match) *meaning {
	t := m.get("MONTH")
	prev, next := m.before(1), m.after(1)
	if prev.class&classHyphen != 0 && !prev.is(spaced) && !isPart(m.before(2), m) {
		return nil
	}
	if w := m.word(t); t.class&classAbbreviation != 0 && !t.is(dotted) && (next.is(capital) || w == upper(w)) {
		return nil // "and Jan Kavan", "the DEC website"
	}
	if heads := m.begin == 0 && next.class&classColon != 0; t.class&classWeak != 0 && !leads[m.lower(prev)] && !qualifies(m, t) && !heads {
		return nil // but "May: The council sells the mill"
	}
	// "April Smith", "June Cleaver": a capitalised word after a month that
	// follows no preposition is a name.
	if next.is(capital) && next.class == 0 && (prev.lit == 0 && prev.class == 0 || m.lower(prev) == "the") || streets[m.lower(next)] {
		return nil // "the July Crisis", "July Street"
	}
	if sayings[m.lower(next)] && !leads[m.lower(prev)] {
		return nil // "April said"
	}
	return &meaning{month: int(t.id)}
}

// sayings are what a person does, and no month.
var sayings = words("said says told tells asked asks added adds replied wrote writes thinks thought knew knows")

// leads are the words that put a time behind them.
var leads = words("in by since until till from through during of before after early mid late between and to or last next this - each every for into over throughout spent spend spends spending")

// qualifies reports whether a month stands before a noun that it qualifies: "the
// March poisoning", "an August report". The names of families ("the March sisters"), of May ("the May
// government") and of marches ("the Women's March organizers") do not.
func qualifies(m *match, month *token) bool {
	next := m.after(1)
	if !m.nounFollows() || next.is(capital) || next.class&(classDayPart|classUnit) != 0 {
		return false // "on a March evening twenty years ago"
	}
	plural := strings.HasSuffix(m.word(next), "s")
	switch lead := m.prev(1); {
	case lead == "the":
		return month.id != 5 && !plural
	case owning[lead]:
		return month.id != 5 || !plural && !supporting[m.lower(next)]
	}
	return m.before(1).class&classPossessive != 0 && month.id != 3 && month.id != 5
}

// owning are the words before a noun that a month qualifies, the article aside.
var owning = words("a an its his her their our my")

// supporting are those who stand by the politician called May.
var supporting = words("ally aide loyalist supporter critic spokesman spokeswoman adviser government")

// season reads a bare season. Spring and fall need "in the" or the like; in
// "the fall of the Wall" the word is no season.
func season(m *match) *meaning {
	t := m.get("SEASON")
	if t.class&classPlural != 0 {
		return nil
	}
	lead := m.prev(1)
	if lead == "and" && t.is(capital) && m.before(2).is(capital) {
		return nil // "Rubin and Summer"
	}
	if campaigns[m.next(1)] && !t.is(capital) {
		m.begin = m.end - 1
		return &meaning{season: int(t.id)} // "the spring offensive", "a summer campaign"
	}
	if !leads[lead] || t.class&classWeak != 0 && !m.has("the") && lead != "by" && !isPart(m.before(1), m) {
		return nil
	}
	switch next := m.after(1); {
	case m.has("the") && m.lower(next) == "of" && rels[m.next(2)].num != 0 && m.next(3) == "year": // "the spring of last year"
	case t.class&classWeak != 0 && (m.lower(next) == "of" || m.lower(next) == "in"):
		return nil
	case m.nounFollows():
		if m.has("the") || t.class&classWeak != 0 || isNoun(m.text, m.after(1)) && !strings.HasSuffix(m.next(1), "ing") {
			return nil // "the summer palace", "by spring cleaning", "or winter storm"
		}
	}
	return &meaning{season: int(t.id)}
}

// campaigns are what armies and parties do for a season: "the spring offensive".
var campaigns = words("offensive offensives campaign campaigns fighting election elections")

func quarter(m *match) *meaning {
	n := int(m.get("ORD").num)
	if n < 1 || n > 4 {
		return nil
	}
	if m.get("YEAR") == nil && m.next(1) == "of" {
		if w := m.next(2); (w == "the" || w == "a") && m.after(3).class&classUnit == 0 && m.next(3) != "fiscal" {
			return nil // "the third quarter of the game"
		}
	}
	switch m.next(1) {
	case "century", "final", "finals", "back", "mile", "pole":
		return nil
	}
	return m.ofYear(&meaning{quarter: n, fiscal: m.has("fiscal")})
}

// quarterPair reads "the third and fourth quarters".
func quarterPair(m *match) *meaning {
	a, b := m.get("a"), m.get("b")
	if a.num < 1 || b.num > 4 || a.num >= b.num || b.class&classDay != 0 {
		return nil
	}
	m.apart = b.num != a.num+1
	return m.pair("a", m.ofYear(&meaning{quarter: int(a.num)}), "b", m.ofYear(&meaning{quarter: int(b.num)}))
}
