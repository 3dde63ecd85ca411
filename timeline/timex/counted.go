package timex

import "strings"

// What makes a count of a length: "about", "more than", "ago", "later".

// modded gives a length its "about", "nearly" or "more than".
func modded(m *match) *meaning {
	d := m.get("DURATION").meaning
	if d.mod != "" && d.mod != "APPROX" {
		return nil
	}
	if w := m.firstWord(); d.kind != kindDuration && w != "at" && w != "more" && w != "less" {
		return nil // "over the past two years" is no length of more than two years
	}
	if t := m.get("DURATION"); m.firstWord() == "over" && (t.meaning.rule == "the-duration" || t.meaning.rule == "duration-period" || t.meaning.rule == "the-following-days") {
		return nil // nor is "over the nine months"
	}
	if m.firstWord() == "over" && d.kind == kindDuration && !exceeds(m) {
		return nil // nor is "spread over three years"
	}
	out := *d
	switch m.firstWord() {
	case "nearly", "almost", "under", "less", "fewer":
		out.mod = "LESS_THAN"
	case "over", "more", "longer":
		out.mod = "MORE_THAN"
	case "no":
		out.mod = "EQUAL_OR_LESS"
		if w := m.lower(&m.tokens[m.begin+1]); w == "less" || w == "fewer" {
			out.mod = "EQUAL_OR_MORE"
		}
	case "at":
		switch m.lower(&m.tokens[m.begin+1]) {
		case "least":
			out.mod = "EQUAL_OR_MORE"
		case "most":
			out.mod = "EQUAL_OR_LESS"
		default:
			return nil
		}
	case "up":
		if m.lower(&m.tokens[m.begin+1]) != "to" {
			return nil
		}
		out.mod = "EQUAL_OR_LESS"
	default:
		if m.firstWord() == "some" && d.fuzzy {
			return nil
		}
		out.mod = "APPROX"
	}
	return &out
}

// exceeds reports whether the "over" before a length says that it was exceeded: behind
// a preposition or a verb of lasting ("for over three years", "took over a month"), or
// before "ago" and its kin or a verb ("over a year passed"). Elsewhere it says during
// what.
func exceeds(m *match) bool {
	if m.get("DURATION").meaning.fuzzy {
		return false
	}
	next := m.after(1)
	switch m.lower(next) {
	case "ago", "earlier", "later", "before", "after", "old":
		return true
	}
	p := m.before(1)
	if p == &noToken || p.class&classComma != 0 {
		return next.class&(classPastVerb|classPresentVerb) != 0
	}
	return lasting[m.lower(p)]
}

// lasting are the words behind which "over" before a length is more than: prepositions
// and the verbs of lasting and spending.
var lasting = words("for in after within of from to by with as and or but us me him her them you where when just well little has have had be been being is was were " +
	"last lasts lasted lasting take takes took taken taking spend spends spent spending need needs needed require requires required wait waits waited waiting")

// offsetBy counts a length from an anchor. A length that no one can count
// ("several years ago") is only past or future.
func offsetBy(d *meaning, step int, from anchor) *meaning {
	if d.kind != kindDuration || d.phrase == "working" {
		return nil
	}
	if d.fuzzy {
		value := "PAST_REF"
		if step > 0 {
			value = "FUTURE_REF"
		}
		return &meaning{kind: kindRef, value: value}
	}
	out := *d
	out.kind, out.step, out.anchor = kindOffset, step, from
	// Of a point in time TIMEX3 says before and after, not more and less.
	switch {
	case out.mod == "MORE_THAN" && step < 0, out.mod == "LESS_THAN" && step > 0:
		out.mod = "BEFORE"
	case out.mod == "MORE_THAN", out.mod == "LESS_THAN":
		out.mod = "AFTER"
	}
	return &out
}

// compared are the words before "a year earlier" that compare with it what the story
// tells of: "higher than a year earlier", "$4 million a year earlier".
var compared = words("than with from to versus million billion trillion percent pence cents dollars euros pounds yen people")

// looksBack reports whether what stands before "in three years" makes it a length
// that lies behind: a first, a superlative, a denial ("the first delegation there
// in three years", "the worst in decades", "nobody has been there in"), or a would.
func looksBack(m *match) bool {
	for n := 1; n <= 25; n++ {
		t := m.before(n)
		if t == &noToken {
			break
		}
		w := m.lower(t)
		if t.class&classOrdinal != 0 || len(w) > 4 && strings.HasSuffix(w, "est") {
			return true
		}
		switch w {
		case "no", "not", "never", "nobody", "nothing", "none", "only", "worst", "best", "most", "least", "once", "twice":
			return true
		}
	}
	return false
}
