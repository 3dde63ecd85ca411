package timex

// year reads a number of four digits as a year if its neighbours let it be one.
func year(m *match) *Meaning {
	t := m.get("YEAR")
	out := &Meaning{year: int(t.num), hasYear: true}
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
func unlessCounted(out *Meaning, m *match) *Meaning {
	next := m.after(1)
	w := m.word(next)
	switch {
	case next.class&(classUnit|classSubUnit) != 0 && next.class&classPlural != 0, measures[low(w)]:
		return nil
	case next.is(spaced) && len(w) > 3 && w[len(w)-1] == 's' && isLetter(w[0]) && !next.is(capital) && next.lit == 0 && next.class == 0:
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
