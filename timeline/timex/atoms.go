package timex

import "slices"

// atoms are the smallest time expressions: calendar dates, single units, named
// days, lengths of time. Of matches of the same length the earlier row wins, so
// the order of the tables counts.
var atoms = slices.Concat(dayRules, neighbourRules, comparisonRules, unitRules, clockRules, lengthRules, setRules, refRules, pairRules)

func isAll(s string, ok func(byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

// isPart reports whether t is one of early, mid and late.
func isPart(t *token, m *match) bool {
	switch m.lower(t) {
	case "early", "mid", "late", "-":
		return true
	}
	return false
}
