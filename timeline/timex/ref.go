package timex

// refRules find pointers without a place in the calendar.
var refRules = []rule{
	{name: "ref", pattern: "right|more|most? REFWORD", means: func(m *match) *meaning {
		w := m.get("REFWORD")
		if p := m.get("right|more|most"); p != nil && (m.lower(p) == "right") != (m.lower(w) == "now") {
			m.begin++ // "he was right recently"
		}
		if w.is(capital) && m.lower(w) == "now" && (m.after(1).class&classComma != 0 || m.next(1) == "for") {
			return nil // "Now, let us see", "Now for the weather"
		}
		return &meaning{kind: kindRef, value: refWords[w.num].value}
	}, examples: []string{"sent a letter [recently], => PAST_REF", "[More recently], it has grown. => PAST_REF", "are [currently] subject => PRESENT_REF", "Now, that is another story.", "[Now] he is rich. => PRESENT_REF"}},
	{name: "ref-adjective", pattern: "current|recent", means: func(m *match) *meaning {
		if !m.nounFollows() {
			return nil
		}
		if m.lastWord() == "recent" {
			return &meaning{kind: kindRef, value: "PAST_REF"}
		}
		return &meaning{kind: kindRef, value: "PRESENT_REF"}
	}, examples: []string{"the [current] chairman => PRESENT_REF"}},
	{name: "then-current", pattern: "then HYPHEN? current", means: func(m *match) *meaning {
		if !m.nounFollows() {
			return nil
		}
		return &meaning{kind: kindRef, value: "PAST_REF"}
	}, examples: []string{"at half of the [then current] price => PAST_REF", "her [then-current] husband => PAST_REF"}},
	{name: "ref-noun", pattern: "the near? past|present|future", means: refNoun, examples: []string{"in [the future] => FUTURE_REF", "the past president"}},
	{name: "near-term", pattern: "the near|short term", means: func(m *match) *meaning {
		if m.nounFollows() {
			return nil // "the short-term costs"
		}
		return &meaning{kind: kindRef, value: "FUTURE_REF"}
	}, examples: []string{"Prices may fall in [the short term]. => FUTURE_REF", "the short-term costs", "the near term outlook"}},
	{name: "future-units", pattern: "future UNIT", means: func(m *match) *meaning {
		if m.lastToken().class&classPlural == 0 {
			return nil
		}
		return &meaning{kind: kindRef, value: "FUTURE_REF"}
	}, examples: []string{"It will cut tax in [future quarters]. => FUTURE_REF", "a future year"}},
	{name: "these-days", pattern: "these days", means: func(m *match) *meaning { return &meaning{kind: kindRef, value: "PRESENT_REF"} }},
	{name: "at-present", pattern: "at present", means: func(m *match) *meaning { return &meaning{kind: kindRef, value: "PRESENT_REF"} }},
}

func refNoun(m *match) *meaning {
	w := m.lastWord()
	if m.nounFollows() {
		return nil // "the past president"
	}
	switch m.next(1) {
	case "he", "she", "they", "i", "we", "you":
		return nil // "the present he gave her"
	}
	return &meaning{kind: kindRef, value: map[string]string{"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[w]}
}
