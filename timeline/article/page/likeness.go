package page

import (
	"strings"
	"unicode"
)

// How alike two headlines are.

// letters returns the letters and digits of a text in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

func same(a, b string) bool { return a != "" && letters(a) == letters(b) }

// cutShort reports whether a headline is the beginning of a longer one.
func cutShort(short, long string) bool {
	s, l := letters(short), letters(long)
	return len(s) >= 20 && len(s) < len(l) && strings.HasPrefix(l, s)
}

// headOf reports whether a headline begins with a shorter one that can stand alone.
func headOf(long, short string) bool {
	rest, found := strings.CutPrefix(long, short)
	last := short[strings.LastIndexByte(short, ' ')+1:]
	return found && strings.HasPrefix(rest, " ") && strings.Count(short, " ") >= 5 && !openWords[strings.ToLower(last)]
}

// openWords do not end a headline; in lower case.
var openWords = wordSet("a an the of to in on at by for from with and or but as is are was were be has have had will would can could that which who than into over after before against between under about not no its his her their")

// closest returns how alike a text is to the one of others that is most so.
func closest(text string, others ...string) float64 {
	best := 0.0
	for _, o := range others {
		best = max(best, alike(text, o))
	}
	return best
}

// alike returns the share of words that two texts have in common, from 0 to 1.
func alike(a, b string) float64 {
	count := map[string]int{}
	n, shared := 0, 0
	for word := range strings.FieldsSeq(a) {
		count[letters(word)]++
		n++
	}
	for word := range strings.FieldsSeq(b) {
		n++
		if count[letters(word)] > 0 {
			count[letters(word)]--
			shared += 2
		}
	}
	if n == 0 {
		return 0
	}
	return float64(shared) / float64(n)
}
