package timex

import "dateline/timeline/date"

// The year that a clause names before a day or month of it: "In 2011 the protests began on
// January 25", "The 2026 games will be held from June 11 to July 19".

// yearBeside is such a year.
type yearBeside struct {
	year  int  // 0 if there is none
	opens bool // its clause begins with it
}

// yearBefore returns the year that the expression before f gives to it, if that is a year in the
// same clause: one verb stands between them at most, and nothing that begins another.
func yearBefore(s string, tokens []token, before, f *found) yearBeside {
	p, m := before.meaning, f.meaning
	if m.kind != kindCalendar || m.hasYear || m.month == 0 && m.feast == nil || m.stepped || m.base != nil {
		return yearBeside{}
	}
	if m.end == RangeTo && p.end == RangeFrom {
		return before.ofYear
	}
	if p.kind != kindCalendar || !p.hasYear || p.grain() != date.Year || p.part != date.Whole || p.fiscal || p.end != NotRange {
		return yearBeside{} // "the 2018-19 season begins on Aug. 10"
	}
	verbs, inVerb := 0, false
	for i := before.token + 1; i < f.token; i++ {
		t := &tokens[i]
		switch w := lowAt(s, t); {
		case t.class&classComma != 0 && i > before.token+1, t.class&(classSemicolon|classQuote|classDash|classOpen) != 0 && t.class&classPossessive == 0:
			return yearBeside{}
		case w == "and", w == "or", w == "but", relatives[w], t.class&classSubordinator != 0 && t.class&(classModal|classFunction) == 0:
			return yearBeside{}
		}
		isVerb := t.class&classModal != 0 || verbAt(s, tokens, i) != NoTense
		if isVerb && !inVerb {
			verbs++
		}
		inVerb = isVerb || inVerb && lowAt(s, t) == "be"
	}
	if verbs > 1 {
		return yearBeside{}
	}
	opens := before.token == 1 || before.token > 1 && tokens[before.token-2].class&classComma != 0
	return yearBeside{p.year, opens && lowAt(s, &tokens[before.token-1]) == "in"}
}

// besideYear resolves a day or month of the year that its clause names, where its verb does
// not speak against it.
func (r *resolver) besideYear(m *meaning) (out result, ok bool) {
	y, now := r.ofYear.year, r.Published.Year()
	if y == 0 || !(r.ofYear.opens || y > now && r.tense == Future) || y < now && r.tense == Future || y > now && r.tense == Past {
		return out, false
	}
	iv, err := inYear(m, y)
	if err != nil {
		return out, false
	}
	return infer(iv, "the {name} of the year that stands before it", m, r.today()), true
}
