package timex

import (
	"strings"

	"dateline/timeline/date"
)

// weekdayRules find days that are told by the name of a weekday.
var weekdayRules = []rule{
	{name: "weekday-ordinal", pattern: "WEEKDAY COMMA? the DORD", means: func(m *match) *meaning {
		if d := m.get("DORD"); m.nounFollows() || m.has("COMMA") && d.is(worded) {
			return nil // "Friday, the fourth decline"
		}
		return &meaning{weekday: date.Weekday(m.get("WEEKDAY").id), day: int(m.get("DORD").num)}
	}, examples: []string{"They left on [Monday the 6th] => 2018-08-06"}},
	{name: "weekday", pattern: "WEEKDAY", means: weekday, examples: []string{
		"Gidley said in a statement [Wednesday]. => 2018-08-08", "sanctions that went into effect [Monday], and => 2018-08-06", "He will speak [Friday]. => 2018-08-10", "The team has won ten games and plays again [Friday]. => 2018-08-10",
		"The vote is scheduled for [Tuesday]. => 2018-08-14", "The sun sat low.", "Dr. Friday was late.", "He wrote for the Sunday Times."}},
	{name: "weekdays", pattern: "every|each? WEEKDAY DAYPART?", means: everyWeekday, examples: []string{
		"They meet [every Tuesday] => XXXX-WXX-2", "They meet on [Tuesdays] => XXXX-WXX-2"}},
	{name: "weekday-and-weekdays", pattern: "a=WEEKDAY and b=WEEKDAY DAYPART", means: func(m *match) *meaning {
		a, b, p := m.get("a"), m.get("b"), m.get("DAYPART")
		if (a.class|b.class)&(classPlural|classWeak) != 0 || !strings.HasSuffix(m.word(p), "s") {
			return nil
		}
		part := "T" + dayParts[p.num].code
		nights := func(t *token) *meaning { return &meaning{kind: kindSet, value: "XXXX-WXX-" + itoa(int(t.id)) + part} }
		return m.both("a", nights(a), "b", nights(b))
	}, examples: []string{"It flies on [Monday] and Tuesday nights. => XXXX-WXX-1TNI", "It rained on [Monday] and Tuesday. => 2018-08-06"}},
	{name: "weekday-week", pattern: "WEEKDAY|DEICTIC week|fortnight", means: func(m *match) *meaning {
		d := m.get("WEEKDAY|DEICTIC")
		base := toCome(date.Weekday(d.id))
		if d.class&classDeictic != 0 {
			base = &meaning{kind: kindDay, step: int(d.num)}
		} else if m.nounFollows() || d.class&(classPlural|classWeak) != 0 {
			return nil
		}
		if p := m.prev(1); p != "until" && p != "for" && p != "to" && tenseAt(m.text, m.tokens, m.begin) == Past {
			return &meaning{kind: kindRef, value: unitUnknown(unitDay)} // "the body was found on Sunday week": nobody says which
		}
		return weeksOn(m.said("week|fortnight"), base)
	}, examples: []string{"The court will sit again on [Friday week]. => 2018-08-17", "The shop reopens on [Friday fortnight]. => 2018-08-24", "He was found on [Sunday week]. => XXXX-XX-XX"}},
	{name: "week-on-weekday", pattern: "a week|fortnight on WEEKDAY", means: func(m *match) *meaning {
		p := m.before(1)
		tense := tenseAt(m.text, m.tokens, m.begin)
		if p.class&(classNumber|classFrequency) != 0 || p.class&classFunction != 0 && m.prev(1) != "until" || tense == Past || tense != Future && !endsClause(m) {
			return nil // "ends after a week on Friday", "twice a week on Fridays"
		}
		return weeksOn(m.said("week|fortnight"), toCome(date.Weekday(m.lastToken().id)))
	}, examples: []string{"The court will sit [a week on Friday]. => 2018-08-17", "The shop closes [a week on Friday]. => 2018-08-17", "He slept a week on [Friday]'s sofa. => 2018-08-03"}},
	{name: "weekdays-ago", pattern: "NUM WEEKDAY ago", means: func(m *match) *meaning {
		n, w := m.get("NUM"), m.get("WEEKDAY")
		if n.num < 2 || n.num > 10 || n.is(decimal) || w.class&classPlural == 0 {
			return nil
		}
		last := &meaning{weekday: date.Weekday(w.id), stepped: true, step: -1, phrase: "last"}
		return &meaning{kind: kindOffset, count: float64(n.num - 1), unit: unitWeek, step: -1, anchor: fromBase, base: last, toDay: true}
	}, examples: []string{"[Two Sundays ago] the church was full. => 2018-07-29"}},
	{name: "every-other-weekday", pattern: "every other|second WEEKDAY", means: func(m *match) *meaning {
		return &meaning{kind: kindSet, value: "XXXX-WXX-" + itoa(int(m.get("WEEKDAY").id)), quant: "EVERY OTHER"}
	}, examples: []string{"They meet [every other Sunday] => XXXX-WXX-7"}},
	{name: "rel-weekday", pattern: "the? this|last|next|past|coming|following|previous|same WEEKDAY", means: relWeekday, examples: []string{
		"He left [last Wednesday] => 2018-08-01", "They meet [next Monday] => 2018-08-13", "It opens [this Friday] => 2018-08-10",
		"It ended July 16, 2018 | He left [the following Tuesday]. => 2018-07-17", "He left following [Tuesday]'s attack. => 2018-08-07"}},
	{name: "this-rel-weekday", pattern: "this past|coming WEEKDAY", means: relWeekday, examples: []string{"He left [this past Monday] => 2018-08-06"}},
	{name: "weekday-rel", pattern: "WEEKDAY last|next", means: func(m *match) *meaning {
		if m.after(1).class&(classUnit|classMonth|classSeason|classNumber|classFuzzy) != 0 {
			return nil
		}
		return stepped(m.lastToken(), m, meaning{weekday: date.Weekday(m.get("WEEKDAY").id)})
	}, examples: []string{"He left [Wednesday last]. => 2018-08-01"}},
}

// weekday reads a bare weekday. Abbreviations need their full stop; a weekday
// within a name ("the Sunday Times", "Dr. Friday") is none.
func weekday(m *match) *meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 || t.class&classWeak != 0 && !t.is(dotted) {
		return nil
	}
	prev, next := m.before(1), m.after(1)
	name := next.is(capital) && next.class == 0 && next.is(spaced)
	switch w := m.lower(prev); {
	case w == "the" && name, prev.class&classHyphen != 0 && !prev.is(spaced):
		return nil
	case prev.class&classStop != 0 && titles[m.prev(2)], prev.is(capital) && m.before(2).class&classStop != 0 && titles[m.prev(3)]:
		return nil // "Dr. Friday", "Sen. Tom Friday"
	}
	if next.class&classDayPart != 0 && (next.is(capital) || m.next(2) == "football") {
		return nil // "Saturday Night Live", "Friday Night Lights", "Monday night football"
	}
	if next.class&classDayPart != 0 && strings.HasPrefix(m.next(2), "quarterback") {
		return nil // "Monday morning quarterbacks"
	}
	if weekly[m.lower(next)] {
		return nil
	}
	out := &meaning{weekday: date.Weekday(t.id)}
	if prev.class&classOrdinal != 0 && prev.is(worded) {
		out.loose = true // "the first Tuesday": of a month, or of nothing that is said
	}
	if w := m.next(1); m.lower(prev) == "the" && (w == "before" || w == "after" || w == "following" || m.prev(2) == "on" && (endsClause(m) || subjects[w])) {
		out.loose = true // "the Saturday after the vote", "They should have asked on the Sunday."
	}
	if w := m.lower(prev); w == "a" || w == "one" {
		noun := 1
		if next.class&classDayPart != 0 {
			noun = 2
		}
		out.loose = !m.nounAfter(noun) // but "in a Monday statement"
	}
	return out
}

// weekly are what is of every week: "Sunday school".
var weekly = words("school worship roast")

// titles stand before a name.
var titles = words("dr mr mrs ms prof sen rep gov gen col lt capt sgt judge")

func relWeekday(m *match) *meaning {
	t := m.get("WEEKDAY")
	if t.class&classPlural != 0 {
		return nil
	}
	rel := m.tokens[m.at[len(m.pattern)-2]]
	if w := m.lower(&rel); !m.has("the") && (w == "following" || w == "same" || w == "previous") {
		return nil // "following Tuesday's attack"
	}
	if (m.has("the") || m.prev(1) == "the") && (m.lower(&rel) == "last" || m.lower(&rel) == "next") && (m.nounFollows() || m.next(1) == "of" || m.next(1) == "before" || m.next(1) == "in") {
		return nil // "the last Friday before the fast"
	}
	return stepped(&rel, m, meaning{weekday: date.Weekday(t.id)})
}

func everyWeekday(m *match) *meaning {
	t := m.get("WEEKDAY")
	out := &meaning{kind: kindSet, value: "XXXX-WXX-" + string(rune('0'+t.id))}
	e := m.get("every|each")
	p := m.get("DAYPART")
	if plural := t.class&classPlural != 0 || p != nil && strings.HasSuffix(m.word(p), "s"); e == nil && (!plural || m.before(1).is(capital) && m.before(1).class&classFunction == 0) {
		return nil
	}
	if e != nil {
		out.quant = upper(m.word(e))
	}
	if p != nil {
		out.value += "T" + dayParts[p.num].code
	}
	return out
}

// toCome is the first weekday of a name after publication.
func toCome(w date.Weekday) *meaning {
	return &meaning{weekday: w, stepped: true, step: 1, phrase: "coming"}
}

// weeksOn is the day a week or a fortnight after another.
func weeksOn(length string, day *meaning) *meaning {
	out := &meaning{kind: kindOffset, count: 1, unit: unitWeek, step: 1, anchor: fromBase, base: day, toDay: true}
	if length == "fortnight" {
		out.count = 2
	}
	return out
}

func weekdayOf(t *token) meaning { return meaning{weekday: date.Weekday(t.id)} }
