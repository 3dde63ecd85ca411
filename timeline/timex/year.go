package timex

import (
	"strconv"
	"strings"
)

// Years, decades and centuries, which are numbers that other things bear too.

// yearRules find them.
var yearRules = []rule{
	{name: "year", pattern: "(the? year)? YEAR", means: year, examples: []string{
		"annexed it in [2014]. => 2014", "the [2016] U.S. election => 2016", "There were 1500 people there.", "It cost $1990.", "He scored 2000 points.", "Her 1987 Chevrolet was found."}},
	{name: "years", pattern: "the years YEAR", means: year},
	{name: "pre-year", pattern: "pre|post HYPHEN YEAR", means: func(m *match) *meaning {
		out := m.ofYear(&meaning{mod: "BEFORE"})
		if m.said("pre|post") == "post" {
			out.mod = "AFTER"
		}
		return out
	}, examples: []string{"It split under [post-1959] politics. => 1959 AFTER"}},
	{name: "spoken-year", pattern: "the year NUM", means: func(m *match) *meaning {
		n := m.get("NUM")
		if !n.is(worded) || n.num < 1100 || n.num > 2999 {
			return nil
		}
		return &meaning{year: int(n.num), hasYear: true}
	}, examples: []string{"by [the year two thousand] => 2000"}},
	{name: "short-year", pattern: "YR", means: func(m *match) *meaning {
		if w := m.prev(1); (w != "the" || !m.nounFollows()) && w != "in" && w != "of" && w != "since" && w != "until" && w != "early" && w != "late" && w != "mid" {
			return nil
		}
		return m.ofYear(&meaning{})
	}, examples: []string{"He was born in ['74] => 1974", "He lost the ['08] campaign. => 2008"}},
	{name: "fiscal-year", pattern: "the? fiscal year? YEAR", means: func(m *match) *meaning {
		return m.ofYear(&meaning{fiscal: true})
	}, examples: []string{"in [fiscal 2017] => 2017"}},
	{name: "fy", pattern: "fy y=YEAR|NUM|YR", means: func(m *match) *meaning {
		y := m.get("y")
		out := &meaning{year: int(y.num), hasYear: true, fiscal: true}
		if y.class&classYear == 0 {
			if y.class&classShortYear == 0 && len(m.word(y)) != 2 || y.is(decimal) {
				return nil
			}
			out.year, out.short = shortYear(y.num), true
		}
		return out
	}, examples: []string{"Sales in [FY2018] rose. => 2018", "Sales in [FY 18] rose. => 2018"}},
	{name: "decade", pattern: "the? DECADE", means: func(m *match) *meaning {
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
		return &meaning{decade: int(t.num)}
	}, examples: []string{"in [the 1990s] => 199", "in [the '70s] => 197", "in [the 1950's] => 195", "in [the late '60's] => 196 END", "[1990]'s best film => 1990", "in [the eighties] => 198", "She is in her 30s.", "He scored in the low 70s."}},
	{name: "decade-era", pattern: "the? n=NUM|DECADE|WORD ERA", means: decadeInEra, examples: []string{"sailed in [the 470s BC] => BC047", "sailed in [the 90s BC] => BC009"}},
	{name: "century-pair", pattern: "the? a=ORD and|or|to|through|HYPHEN article=the? b=ORD HYPHEN? century|centuries ERA?", means: func(m *match) *meaning {
		a, b := m.get("a"), m.get("b")
		first, second := meaning{century: int(a.num)}, meaning{century: int(b.num)}
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
	{name: "century", pattern: "the? ORD HYPHEN? century ERA?", means: func(m *match) *meaning {
		n := int(m.get("ORD").num)
		if t := m.after(1); t.is(capital) && t.class == 0 && m.tokens[m.begin].is(capital) && (m.tokens[m.begin].class&classOrdinal != 0 || m.tokens[m.begin+1].is(capital)) {
			return nil // "21st Century Fox", "The Twentieth Century Society"
		}
		if n < 1 || n > 40 {
			return nil // "his hundredth century" is cricket
		}
		if e := m.get("ERA"); e != nil && e.num < 0 {
			return &meaning{century: -n}
		}
		return &meaning{century: n}
	}, examples: []string{"in [the 20th century] => 19", "[eleventh-century] walls => 10"}},
	{name: "month-year-era", pattern: "MONTH NUM|YEAR ERA", means: inEra, examples: []string{"fought in [August 480 BC] => BC0480-08"}},
	{name: "season-year-era", pattern: "the? SEASON of? NUM|YEAR ERA", means: inEra, examples: []string{"fought in [the spring of 480 BC] => BC0480-SP"}},
	{name: "year-era", pattern: "NUM|YEAR ERA", means: func(m *match) *meaning {
		n, e := m.get("NUM|YEAR"), m.get("ERA")
		if n.num < 1 || n.num > 9999 || n.is(worded) {
			return nil
		}
		if e.num < 0 {
			return &meaning{year: 1 - int(n.num), hasYear: true}
		}
		return &meaning{year: int(n.num), hasYear: true}
	}, examples: []string{"fought in [490 BC] => BC0490"}},
	{name: "era-year", pattern: "ad|a.d. NUM|YEAR", means: func(m *match) *meaning {
		if m.tokens[m.begin].class&classEra == 0 {
			return nil
		}
		return &meaning{year: int(m.get("NUM|YEAR").num), hasYear: true}
	}, examples: []string{"destroyed in [AD 70] => 0070", "destroyed in [A.D. 70] => 0070"}},
}

// year reads a number of four digits as a year if its neighbours let it be one.
func year(m *match) *meaning {
	t := m.get("YEAR")
	out := &meaning{year: int(t.num), hasYear: true}
	switch prev, next := m.before(1), m.after(1); {
	case t.is(money) || t.is(decimal):
		return nil
	case m.has("the"): // "the year 2000"
		return out
	case prev.class&classOpen != 0 && next.class&(classClose|classHyphen|classDash) != 0:
		return out // "the Act of Union (1707)"
	case !t.is(spaced) && prev.class&(classHyphen|classSlash|classStop|classColon|classMoney|classDash) != 0 && !splits(m):
		return nil
	case !next.is(spaced) && (next.class&(classSlash|classPercent) != 0 || next.class&classColon != 0 && !m.after(2).is(spaced)):
		return nil
	case !next.is(spaced) && next.class&classHyphen != 0 && m.after(2).class&(classNumber|classYear) == 0:
		return nil
	case prev.class&classStop != 0 && (m.prev(2) == "c" || m.prev(2) == "ca"):
		return out
	}
	n := t.num
	switch lead := m.prev(1); {
	case lead == "of" && n >= 1800 && n <= 2100 && !totals[m.prev(2)]:
		return out // "a law of 1934 bans it"
	case lead == "in" || lead == "since" || lead == "circa" || lead == "around" || lead == "about":
		return unlessCounted(out, m)
	case lead == "least" && m.prev(3) == "since":
		return out // "since at least 1979"
	case counting[lead] || numbered[lead] || (lead == "and" || lead == "or") && m.before(2).class&classNumber != 0 && numbered[m.prev(3)] || isCode(m.word(m.before(1))) && m.before(1).class == 0:
		return nil // "nearly 2000", "Section 1983", "resolutions 1970 and 1973", "BA 2049"
	case streets[m.next(2)] && m.after(1).is(capital):
		return nil // "2010 Elm Street"
	case makes[m.next(1)] && m.after(1).is(capital):
		return nil // "a 1987 Chevrolet"
	case m.begin == 0 && n > 2030 && n%5 != 0 && m.after(1).is(capital):
		return nil // "2056 Reuters says": the hour of an entry
	case yearLeads[lead] && n < 1500, !yearLeads[lead] && (n < 1800 || n > 2099):
		return nil
	}
	return unlessCounted(out, m)
}

// yearLeads are the words that put a year behind them, "in" and "since" the most.
var yearLeads = words("in since by until till from during before after through of early mid late between to and")

// counting are the words that put a count behind them.
var counting = words("least nearly almost over some than most only another")

// totals are the words whose "of" gives a count.
var totals = words("total sum number average maximum tune profit price cost crowd fleet score")

// measures count: a number before one is no year.
var measures = words("people men women troops dollars percent feet meters metres miles kilometers kilometres points million billion km gmt kg m mm cm horsepower hp mg lbs pounds euros volts watts rpm mph")

// yearly are what is told by the year.
var yearly = words("sales earnings profits revenues results estimates forecasts figures deliveries elections levels highs lows losses exports imports budgets")

// splits reports whether the mark before a year joins it to a time: "mid-1996",
// "2009-2010", "post-1959".
func splits(m *match) bool {
	mark, w := m.before(1), m.prev(2)
	return isPart(m.before(2), m) || w == "pre" || w == "post" || mark.class&(classHyphen|classDash) != 0 && m.before(2).class&(classYear|classOfYear) != 0
}

// isCode reports whether a word is a code of two or three capitals, as of an
// airline.
func isCode(w string) bool {
	return len(w) >= 2 && len(w) <= 3 && isLetter(w[0]) && w == upper(w)
}

// unlessCounted declines a number that counts what follows it: "2000 people",
// "1800 metres", "1500 sheep were killed". After "the" and "in" it is a year even
// before a plural: "the 2016 elections".
func unlessCounted(out *meaning, m *match) *meaning {
	next := m.after(1)
	w := m.word(next)
	switch {
	case next.class&(classUnit|classSubUnit) != 0 && next.class&classPlural != 0, measures[low(w)], low(w) == "block" && m.prev(1) == "the":
		return nil // "2000 people", "the 1800 block of Main Street"
	case next.is(spaced) && len(w) > 3 && w[len(w)-1] == 's' && isLetter(w[0]) && !next.is(capital) && next.lit == 0 && next.class == 0:
		if m.prev(1) == "and" && m.before(2).class&(classYear|classOfYear) == 0 {
			return nil // "14 dogs and 1900 cats"
		}
		switch m.prev(1) {
		case "in", "since", "the", "during", "after", "before", "between", "and", "its", "his", "her", "their", "our", "my", "'s", "’s":
			return out
		}
		if m.prev(2) == "the" && m.before(1).class == 0 || yearly[low(w)] && out.year >= 1900 && out.year < 2100 {
			return out // "the failed 2014 demonstrations", "forecasts 2019 sales"
		}
		return nil
	}
	return out
}

// decadeInEra reads "the 470s BC".
func decadeInEra(m *match) *meaning {
	digits, plural := strings.CutSuffix(m.said("n"), "s")
	n, err := strconv.Atoi(digits)
	if !plural || err != nil || n < 10 || n > 990 || n%10 != 0 {
		return nil
	}
	if m.get("ERA").num < 0 {
		n = -n
	}
	return &meaning{decade: n}
}

// inEra reads "August 480 BC".
func inEra(m *match) *meaning {
	n := m.get("NUM|YEAR")
	if n.num < 1 || n.num > 9999 || n.is(worded|decimal) {
		return nil
	}
	out := &meaning{year: int(n.num), hasYear: true}
	if m.get("ERA").num < 0 {
		out.year = 1 - out.year
	}
	if t := m.get("MONTH"); t != nil {
		out.month = int(t.id)
	} else {
		out.season = int(m.get("SEASON").id)
	}
	return out
}

// makes are the makers of cars: the year before one is that of the model.
var makes = words("audi bmw buick cadillac chevrolet chevy chrysler dodge ferrari ford honda hyundai jeep kia lexus lincoln mazda mercedes mitsubishi nissan oldsmobile plymouth pontiac porsche subaru tesla toyota volkswagen volvo")

// numbered are the things that bear numbers which look like years.
var numbered = words("article section bill resolution flight train locker route room channel page pages chapter paragraph part form model unit windows office no number highway act clause bus lot " +
	"articles sections bills resolutions flights trains routes rooms channels chapters paragraphs parts forms models units numbers highways clauses extension ext")
