package timex

import "strings"

// Days that are counted from the one of writing, or from the one spoken of: "yesterday",
// "this morning", "the next night".

// deicticRules find them.
var deicticRules = []rule{
	{name: "deictic", pattern: "DEICTIC", means: func(m *match) *meaning {
		t := m.get("DEICTIC")
		p := m.before(1)
		if t.is(capital) && (p.is(capital) || m.lower(p) == "the" || p.class&(classPossessive|classQuote) == classPossessive) || isAge(m) {
			return nil // "USA Today", "the Today programme", "today's youth"
		}
		out := &meaning{kind: kindDay, step: int(t.num)}
		if m.lower(t) == "tonight" {
			return partOfDay(out, "NI")
		}
		return out
	}, examples: []string{"He left [yesterday] => 2018-08-07", "It opens [tomorrow] => 2018-08-09", "She speaks [tonight] => 2018-08-08TNI", "USA Today said so.",
		"In today's busy world nobody waits.", "They are the leaders of tomorrow.", "As of [today], it is shut. => 2018-08-08", "He left before [today]'s vote. => 2018-08-08"}},
	{name: "day-before-yesterday", pattern: "the? day before|after DEICTIC", means: func(m *match) *meaning {
		step := 1
		if m.said("before|after") == "before" {
			step = -1
		}
		return &meaning{kind: kindDay, step: int(m.get("DEICTIC").num) + step}
	}, examples: []string{"He left [the day before yesterday] => 2018-08-06"}},
	{name: "this-daypart", pattern: "this|that DAYPART", means: func(m *match) *meaning {
		if m.said("DAYPART") == "overnight" {
			return nil // "he said that overnight it was dark"
		}
		return relDayPart(m)
	}, examples: []string{"He spoke [this morning] => 2018-08-08TMO"}},
	{name: "last-night", pattern: "last night", means: func(m *match) *meaning {
		return partOfDay(&meaning{kind: kindDay, step: -1}, "NI")
	}, examples: []string{"He spoke [last night] => 2018-08-07TNI"}},
	{name: "next-daypart", pattern: "the next|following|same|previous DAYPART", means: relDayPart, examples: []string{
		"It ended Monday | They left [the next morning] => 2018-08-07TMO"}},
	{name: "overnight", pattern: "overnight", means: func(m *match) *meaning {
		if p := m.prev(1); m.nounFollows() || m.before(1).class&classFunction != 0 && p != "here" && p != "that" || isDenied(m) {
			return nil
		}
		return partOfDay(&meaning{kind: kindDay}, "NI")
	}, examples: []string{"Sirens sounded [overnight]. => 2018-08-08TNI", "an overnight success", "It won't happen overnight."}},
}

func relDayPart(m *match) *meaning {
	p := m.get("DAYPART")
	w := m.firstWord()
	if w == "the" {
		w = m.lower(&m.tokens[m.begin+1])
	}
	out := &meaning{kind: kindUnit, unit: unitDay, phrase: w}
	e := rels[w]
	out.step = int(e.num)
	if e.id == relText || w == "next" {
		out.anchor = fromText
	}
	out.clock.part = dayParts[p.num].code
	return partOfDay(out, out.clock.part)
}

// isAge reports whether "today" or "tomorrow" names an age and no day: "today's youth",
// "the Egypt of tomorrow".
func isAge(m *match) bool {
	if n := m.after(1); n.class&classPossessive != 0 {
		return ofAnAge[m.next(2)] || ofAnAge[m.next(3)]
	}
	p := m.before(2)
	return m.prev(1) == "of" && (ofAnAge[m.lower(p)] || p.is(capital) && m.prev(3) == "the")
}

// ofAnAge are what an age has, and no day.
var ofAnAge = words("world society societies youth youths generation generations children kids teenagers students women men families households consumers workers people " +
	"leaders economy environment climate culture standards technology technologies computers cars orthodoxies realities conditions cities")

// isDenied reports whether the match stands behind a "not" of its verb: "it will not
// change overnight".
func isDenied(m *match) bool {
	for i := 1; i <= 5; i++ {
		if w := m.prev(i); w == "not" || w == "never" || w == "cannot" || w == "unlikely" || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}
