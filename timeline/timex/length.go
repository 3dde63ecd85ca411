package timex

import "strings"

// lengthRules find lengths of time.
var lengthRules = []rule{
	{name: "duration", pattern: "NUM HYPHEN? UNIT|SUBUNIT", means: duration, examples: []string{
		"It lasted [three days] => P3D", "a [two-week] trip => P2W", "an [8-month-old] truce => P8M", "[18 months] => P18M", "a 70-year-old man", "He is 70 years old."}},
	{name: "the-duration", pattern: "the latest? NUM UNIT|SUBUNIT", means: func(m *match) *meaning {
		out := duration(m)
		if out == nil {
			return nil
		}
		if m.lastToken().class&classPlural == 0 || m.next(1) == "of" && !m.has("latest") {
			m.begin++ // "the two day rally", "the two days of music"
			return out
		}
		out.phrase = "the"
		return out
	}, examples: []string{"over [the nine months] => P9M"}},
	{name: "duration-fraction", pattern: "NUM HYPHEN? a=NUM +SLASH +b=NUM HYPHEN? UNIT|SUBUNIT", means: func(m *match) *meaning {
		a, b := m.get("a").num, m.get("b").num
		if a >= b || b > 10 || m.get("NUM").num > 1000 {
			return nil
		}
		return &meaning{kind: kindDuration, unit: m.get("UNIT|SUBUNIT").id, count: float64(m.get("NUM").num) + float64(a)/float64(b)}
	}, examples: []string{"It took [2 1/2 years] => P2Y6M", "It took [2-1/2 years] => P2Y6M"}},
	{name: "a-dozen", pattern: "a NUM UNIT|SUBUNIT", means: func(m *match) *meaning {
		if n := m.get("NUM"); !n.is(worded) || n.num < 100 && !strings.HasSuffix(m.lower(n), "dozen") {
			return nil
		}
		return duration(m)
	}, examples: []string{"[a dozen years] passed => P12Y", "[a half-dozen years] passed => P6Y", "[half a dozen years] passed => P6Y"}},
	{name: "quarter-of-a-century", pattern: "a quarter of a UNIT", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.id < unitYear || u.class&classPlural != 0 {
			return nil
		}
		return &meaning{kind: kindDuration, count: 0.25, unit: u.id}
	}, examples: []string{"[a quarter of a century] => P25Y"}},
	{name: "duration-more", pattern: "NUM more UNIT|SUBUNIT", means: duration, examples: []string{"[20 more years] => P20Y"}},
	{name: "several-unit", pattern: "a? FUZZY +HYPHEN +UNIT|SUBUNIT", means: func(m *match) *meaning {
		f, u := m.said("FUZZY"), m.get("UNIT|SUBUNIT")
		if u.class&classPlural != 0 || f == "couple" || f == "some" || f == "countless" {
			return nil
		}
		if m.has("a") {
			m.begin++
		}
		return &meaning{kind: kindDuration, fuzzy: true, unit: u.id}
	}, examples: []string{"after a [several-year] effort => PXY"}},
	{name: "additional-unit", pattern: "a|an additional|extra UNIT|SUBUNIT", means: duration, examples: []string{"The loan runs for [an additional year]. => P1Y", "an extra day trader"}},
	{name: "duration-adjective", pattern: "the? NUM quality=WORD|long|previous|preceding|following UNIT|SUBUNIT", means: func(m *match) *meaning {
		q, u := m.said("quality"), m.get("UNIT|SUBUNIT")
		if u.class&classPlural == 0 || !isAll(q, isLetter) || isNounOfPlural(q) || m.get("NUM").num < 2 || m.get("NUM").is(money) {
			return nil
		}
		out := duration(m)
		if out != nil && (q == "business" || q == "trading" || q == "working") {
			out.phrase = "working" // days that skip others: nothing can be counted from them
		}
		return out
	}, examples: []string{"after [three straight days] of rain => P3D", "It took [eight trading days]. => P8D", "for [two bloody weeks] => P2W", "It killed 20 people [days before]. => PAST_REF"}},
	{name: "duration-fuzzy-more", pattern: "a? FUZZY more UNIT|SUBUNIT", means: duration},
	{name: "duration-half", pattern: "NUM HYPHEN? and HYPHEN? a HYPHEN? half HYPHEN? UNIT|SUBUNIT", means: duration, examples: []string{
		"It lasted [two and a half years] => P2Y6M", "a [three-and-a-half-year] term => P3Y6M"}},
	{name: "duration-and-half", pattern: "a|an UNIT|SUBUNIT and a half", means: duration, examples: []string{"It took [a year and a half] => P1Y6M"}},
	{name: "durations-and-half", pattern: "NUM UNIT|SUBUNIT and a half", means: duration, examples: []string{"It took [two years and a half] => P2Y6M"}},
	{name: "half-a", pattern: "half HYPHEN? a|an UNIT|SUBUNIT", means: duration, examples: []string{"It took [half a century] => P50Y", "It took [half an hour] => PT30M"}},
	{name: "half-unit", pattern: "(a|an)? half HYPHEN UNIT|SUBUNIT", means: duration},
	{name: "duration-article", pattern: "a|an full|whole|entire|single? UNIT|SUBUNIT", means: duration, examples: []string{"It took [a month] => P1M", "It fell by half in [a single month]. => P1M"}},
	{name: "unitlong", pattern: "hourlong|daylong|weeklong|monthlong|yearlong", means: func(m *match) *meaning {
		return &meaning{kind: kindDuration, count: 1, unit: unitsLong[m.firstWord()]}
	}, examples: []string{"a [weeklong] manhunt => P1W", "a [daylong] strike => P1D"}},
	{name: "all-unit", pattern: "all UNIT", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 || u.id > unitYear {
			return nil
		}
		return &meaning{kind: kindDuration, count: 1, unit: u.id}
	}, examples: []string{"away from Moscow [all week] => P1W"}},
	{name: "duration-fuzzy", pattern: "a? FUZZY of? HYPHEN? UNIT|SUBUNIT", means: duration, examples: []string{
		"for [several days] => PXD", "It took [a few weeks] => PXW", "[a couple of years] => P2Y APPROX", "[many years] => PXY", "some day"}},
	{name: "year-or-so", pattern: "a|an UNIT|SUBUNIT or so", means: orSo, examples: []string{"It took [a week or so] => P1W APPROX"}},
	{name: "years-or-so", pattern: "NUM UNIT|SUBUNIT or so", means: orSo, examples: []string{"It took [three years or so] => P3Y APPROX"}},
	{name: "day-or-two", pattern: "a|an UNIT|SUBUNIT or two", means: orSo, examples: []string{"It will take [a week or two] => P1W APPROX"}},
	{name: "next-day-or-two", pattern: "the next|last|past UNIT or two", means: func(m *match) *meaning {
		rel := m.said("next|last|past")
		return &meaning{kind: kindSpan, unit: m.get("UNIT").id, count: 1, fuzzy: true, step: int(rels[rel].num), phrase: rel}
	}, examples: []string{"It will open in [the next day or two] => PXD"}},
	{name: "the-following-days", pattern: "the following|intervening|succeeding|subsequent|final|early|first|last UNIT|SUBUNIT", means: func(m *match) *meaning {
		u := m.get("UNIT|SUBUNIT")
		w := m.said("following|intervening|succeeding|subsequent|final|early|first|last")
		if u.class&classPlural == 0 || w == "early" && u.class&classSubUnit != 0 && m.next(1) == "of" {
			return nil // "the early hours of Monday"
		}
		return &meaning{kind: kindDuration, fuzzy: true, unit: u.id, phrase: w}
	}, examples: []string{"over [the following days] => PXD", "in [the early years] => PXY", "in [the final years] of the war => PXY"}},
	{name: "around-the-clock", pattern: "NUM UNIT|SUBUNIT a UNIT", means: func(m *match) *meaning {
		n, u, whole := m.get("NUM").num, m.get("UNIT|SUBUNIT").id, m.lastToken()
		if n == 24 && u == unitHour && whole.id == unitDay || n == 7 && u == unitDay && whole.id == unitWeek || n == 365 && u == unitDay && whole.id == unitYear {
			return &meaning{kind: kindName}
		}
		return nil
	}, examples: []string{"It is open 24 hours a day, seven days a week."}},
	{name: "rate", pattern: "NUM a=UNIT|SUBUNIT a|an|per|each|every b=UNIT", means: func(m *match) *meaning {
		a, b := m.get("a"), m.get("b")
		if a.class&classPlural == 0 || b.class&classPlural != 0 || unitGrain(a.id) >= unitGrain(b.id) {
			return nil
		}
		second := &meaning{kind: kindSet, count: 1, unit: b.id}
		second.value = durationValue(second)
		return m.both("a", &meaning{kind: kindDuration, count: float64(m.get("NUM").num), unit: a.id}, "a|an|per|each|every", second)
	}, examples: []string{"She works [eight hours] a day. => PT8H"}},
	{name: "duration-plural", pattern: "UNIT|SUBUNIT", means: func(m *match) *meaning {
		u := m.get("UNIT|SUBUNIT")
		p := m.before(1)
		if w := m.lower(p); w == "million" || w == "billion" || u.is(capital) && m.begin == 0 && m.next(1) == "out" {
			return nil
		}
		if u.id == unitQuarter {
			return nil // "living quarters"
		}
		if u.is(capital) && p.is(capital) && p.class == 0 && p.lit == 0 && p.meaning == nil && isLetter(m.text[p.begin]) && !countedFrom[m.next(1)] {
			return nil // "referee Tony Weeks"
		}
		if m.lower(p) == "of" && m.prev(2) == "matter" {
			return nil // "a matter of days" is soon
		}
		if p.class&classHyphen != 0 && !p.is(spaced) || m.lower(p) == "the" && m.next(1) == "of" {
			return nil // "light-years", "the minutes of the meeting"
		}
		if u.class&(classPlural|classAbbreviation) != classPlural || !isAll(m.word(u), isLetter) || m.before(1).class&(classNumber|classMoney) != 0 {
			return nil
		}
		return &meaning{kind: kindDuration, fuzzy: true, unit: u.id}
	}, examples: []string{"just [days] after both sides stopped => PXD", "It took [decades] => PXE", "It is a matter of weeks."}},
	{name: "plural-or-plural", pattern: "a=UNIT|SUBUNIT or b=UNIT|SUBUNIT", means: func(m *match) *meaning {
		a, b := m.get("a"), m.get("b")
		if a.class&b.class&classPlural == 0 || (a.class|b.class)&classAbbreviation != 0 || m.before(1).class&(classNumber|classMoney|classFuzzy) != 0 || a.id == unitQuarter || a.id == b.id {
			return nil
		}
		return &meaning{kind: kindDuration, fuzzy: true, unit: a.id}
	}, examples: []string{"He died within [weeks or months] of his capture. => PXW"}},
	{name: "hundreds-of", pattern: "tens|dozens|scores|hundreds|thousands|millions of b=UNIT|SUBUNIT", means: func(m *match) *meaning {
		u := m.get("b")
		if u.class&classPlural == 0 || u.class&classAbbreviation != 0 || u.id == unitQuarter {
			return nil
		}
		return &meaning{kind: kindDuration, fuzzy: true, unit: u.id}
	}, examples: []string{"They ruled it for [hundreds of years]. => PXY"}},
	{name: "span", pattern: "the? REL NUM|FUZZY of|more? HYPHEN? UNIT|SUBUNIT (or so)?", means: span, examples: []string{
		"over [the past two years] => P2Y", "in [the next 12 months] => P12M", "[the last few weeks] => PXW"}},
	{name: "span-and-half", pattern: "the? past|last|coming|next UNIT and a half", means: func(m *match) *meaning {
		u := m.get("UNIT")
		if u.class&classPlural != 0 || u.id < unitYear {
			return nil
		}
		rel := m.lower(m.get("past|last|coming|next"))
		return &meaning{kind: kindSpan, unit: u.id, count: 1.5, step: int(rels[rel].num), phrase: rel}
	}, examples: []string{"It has doubled in [the last year and a half]. => P1Y6M", "Trade grew in [the past decade and a half]. => P15Y"}},
	{name: "span-hour", pattern: "the past|last|coming|next SUBUNIT", means: func(m *match) *meaning {
		u := m.get("SUBUNIT")
		if u.class&(classPlural|classAbbreviation) != 0 || u.id == unitSecond || u.id == unitMinute && m.said("past|last|coming|next") == "last" || m.nounFollows() || m.next(1) == "of" {
			return nil // "the last minute", "the next minute of your life"
		}
		return &meaning{kind: kindDuration, count: 1, unit: u.id}
	}, examples: []string{"Nobody came in [the last hour]. => PT1H", "He scored at the last minute."}},
	{name: "span-unit", pattern: "the? past|last|coming|next|recent UNIT (and|or b=UNIT)?", means: span, examples: []string{
		"In [recent weeks and months], senators => PXW",
		"During [the past month], senators => P1M", "in [coming weeks] => PXW", "in [recent years] => PXY"}},
}

// duration reads a count and a unit.
func duration(m *match) *meaning {
	u := m.get("UNIT|SUBUNIT")
	out := &meaning{kind: kindDuration, unit: u.id, count: 1}
	if n := m.get("NUM"); n != nil {
		if n.is(money) {
			return nil
		}
		if n.num >= 1<<30 {
			return nil // more than was counted
		}
		out.count = float64(n.num)
		if n.is(decimal) && n.id > 0 && n.num < 1000 {
			out.count += float64(n.id) / 100
		}
	} else if f := m.get("FUZZY"); f != nil {
		switch w := m.lower(f); {
		case w == "couple":
			out.count, out.mod = 2, "APPROX"
		case u.class&classPlural == 0:
			return nil // "some day"
		case w == "many" && m.prev(1) == "as":
			return &meaning{kind: kindName} // "the third attack in as many weeks"
		case u.id == unitQuarter && (w == "some" || w == "many"):
			return nil // "concern in some quarters"
		default:
			out.fuzzy = true
		}
	}
	for k, e := range m.pattern {
		if e.name == "half" && m.at[k] >= 0 {
			if m.pattern[0].name == "half" || m.pattern[0].name == "a|an" && m.pattern[1].name == "half" {
				out.count = 0.5
			} else {
				out.count += 0.5
			}
		}
	}
	if h := m.after(1); m.has("a|an") && h.class&classHyphen != 0 && !h.is(spaced) {
		return nil // "a month-long strike"
	}
	if n := m.get("NUM"); n != nil && n.class&classYear != 0 && (u.class&classPlural == 0 || u.class&classOrdinal != 0) {
		return nil // "the 1988 quarter"
	}
	if lengths[m.prev(1)] {
		return nil // "40 miles an hour"
	}
	if n := m.get("NUM"); u.id == unitDay && m.lower(n) == "one" && m.before(1).class&classModal != 0 && m.prev(1) != "to" {
		return &meaning{kind: kindRef, value: "FUTURE_REF"} // "will one day be"
	}
	if n := m.get("NUM"); n != nil && n.num == 1 && u.id == unitDay && n.is(worded) && subjects[m.prev(1)] && m.nounFollows() && !strings.HasSuffix(m.next(1), "ed") {
		return nil // "hopes he one day follows"
	}
	if m.has("a|an") && (m.nounFollows() && !behindLength[m.next(1)] || u.id == unitCentury && scored[m.prev(1)]) {
		return nil // "a day trader", "scored a century"
	}
	if n := m.get("NUM"); (u.id == unitDay || u.id == unitNight) && u.class&classPlural == 0 && m.lower(n) == "one" && n.is(spaced) && (m.next(1) == "when" || m.before(1).class&classFunction == 0 && !limits[m.prev(1)]) {
		out.phrase = "one"
	}
	// Ages are no times: "a 70-year-old man", "70 years old", "aged six months".
	next := m.after(1)
	if next.class&classHyphen != 0 {
		next = m.after(2)
	}
	if w := m.lower(next); w == "old" || w == "olds" || (w == "of" && m.next(2) == "age") {
		if m.after(1).class&classHyphen != 0 && (goesOn[m.next(3)] || goesOn[m.next(4)] && m.after(3).class&classFunction == 0) {
			m.end += 2
			return out
		}
		return nil
	}
	if m.prev(1) == "aged" {
		return nil
	}
	if out.count == 0 && !out.fuzzy {
		return nil // "a zero-hour contract"
	}
	if u.id == unitSecond && u.class&classOrdinal != 0 && (m.has("a|an") || u.class&classPlural == 0 && m.get("NUM") == nil) {
		return nil // "a second letter"
	}
	if m.has("a|an") && u.id == unitQuarter {
		return nil // "a quarter of"
	}
	if u.id == unitQuarter && m.get("NUM") != nil && u.class&classPlural != 0 && m.next(1) == "of" {
		return nil // "three quarters of"
	}
	if m.has("a|an") && isRate(m) {
		out.kind, out.value = kindSet, durationValue(out)
	}
	return out
}

// isRate reports whether "a week" says how often: "four flights a week", "$5 a day".
func isRate(m *match) bool {
	switch m.next(1) {
	case "later", "earlier", "ago", "before", "after", "from":
		return false
	}
	if w := m.prev(1); len(w) > 3 && strings.HasSuffix(w, "s") && m.before(1).class == 0 && m.before(1).is(spaced) && (m.before(2).class&classNumber != 0 || m.prev(2) == "of") {
		return true
	}
	for n := 1; n <= 3; n++ {
		p := m.before(n)
		if p.class&classNumber != 0 && (n == 1 || p.class&classDay == 0) || p.class&classFrequency != 0 || m.before(n+1).class&classMoney != 0 && n < 3 {
			return true
		}
		if p.class&(classFunction|classPastVerb|classPresentVerb|classModal|classComma|classStop) != 0 {
			return false
		}
	}
	return false
}

// countedFrom follow a length that is counted from somewhere: "Hours later".
var countedFrom = words("later earlier ago before after of into")

// unitsLong are the units of what is told in one word to last for them.
var unitsLong = map[string]int32{"hourlong": unitHour, "daylong": unitDay, "weeklong": unitWeek, "monthlong": unitMonth, "yearlong": unitYear}

// behindLength follow a length and are no noun: "a week too early", "a month remaining", "a week
// following the vote".
var behindLength = words("too remaining following")

// goesOn are the happenings whose age is how long they have lasted: "the 8-month-old truce".
var goesOn = words("war wars conflict truce ceasefire fighting slump strike siege crisis uprising insurgency rebellion revolt embargo blockade dispute feud standoff " +
	"campaign occupation drought recession boom ban stalemate struggle boycott lockout offensive rivalry")

// subjects are the pronouns before a verb.
var subjects = words("he she they we i you it")

// limits stand before "one day" where it is a length and no day that nobody names.
var limits = words("since lasted last lasts took take takes least every per within")

// isNounOfPlural reports whether a word between a number and a unit is what was
// counted, and no quality of the unit: "20 people days after", "two soldiers weeks later".
func isNounOfPlural(w string) bool {
	return tallied[w] || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ous") && !strings.HasSuffix(w, "less")
}

// tallied are what a number counts, although they do not end in -s.
var tallied = words("people men women children police troops dead wounded injured missing killed hurt sick percent million billion hundred thousand dozen euro yen more pm am games sheep fish aircraft crew")

// orSo reads "a week or so".
func orSo(m *match) *meaning {
	out := duration(m)
	if out != nil && out.kind == kindDuration {
		out.mod = "APPROX"
	}
	return out
}

// lengths are the units before "an hour" in a speed.
var lengths = words("miles mile mph kilometres kilometers kilometre kilometer km metres meters feet knots litres liters gallons barrels tonnes tons")

// scored are the verbs after which a century is one of cricket.
var scored = words("scored hit made struck score")

// span reads "the past two years": a length with one end at the anchor.
func span(m *match) *meaning {
	u := m.get("UNIT|SUBUNIT")
	if u == nil {
		u = m.get("UNIT")
	}
	out := &meaning{kind: kindSpan, unit: u.id, count: 1}
	var rel *token
	if rel = m.get("REL"); rel == nil {
		rel = m.get("past|last|coming|next|recent")
	}
	out.phrase = m.lower(rel)
	e, known := rels[out.phrase]
	if !known { // recent
		e.num = -1
	}
	out.step = int(e.num)
	if e.id == relText {
		out.anchor = fromText
	}
	if out.step == 0 {
		return nil // "the same three days"
	}
	if n := m.get("NUM|FUZZY"); n != nil {
		if n.class&classFuzzy != 0 {
			out.fuzzy = m.lower(n) != "couple"
			out.count = 2
		} else {
			out.count = float64(n.num)
			if n.is(money) {
				return nil
			}
		}
		return out
	}
	plural := u.class&classPlural != 0
	if b := m.get("b"); b != nil && u.class&b.class&classPlural == 0 {
		return nil
	}
	switch out.phrase {
	case "recent":
		if !plural {
			return nil
		}
		out.fuzzy = true
	case "coming", "past":
		out.fuzzy = plural
		if !plural && !m.has("the") && out.phrase == "coming" {
			return nil
		}
		if u.id == unitWeekend || u.id == unitDay && !plural {
			return nil
		}
	default:
		if !plural {
			return nil
		}
		out.fuzzy = true
	}
	return out
}

func isAll(s string, ok func(byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}
