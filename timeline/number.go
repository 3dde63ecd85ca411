package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/grammar"
)

// Numbers tell happenings apart where they count: how many died, how much was stolen. Those of an
// address, a length or a model do not, and the age of a person tells persons apart, not counts.

// numbersTold returns the numbers in what a mention tells: what is counted, amounts of money
// with their sign, and ages as "66y".
func (t *telling) numbersTold() []string {
	var out []string
	for _, i := range t.u.Words {
		w := t.s.Words[i]
		if t.s.Timed[i] {
			continue
		}
		if w.Kind == grammar.Number {
			if number := t.s.numberAt(i); number != "" {
				out = append(out, number)
			}
		} else if number, ok := spelledNumbers[w.Lower]; ok && !t.s.thousands(i+1) {
			out = append(out, number)
		}
	}
	return out
}

// numberAt returns what the number at word i tells as numbersTold does; "" where it neither counts
// nor is an age.
func (s *sentence) numberAt(i int) string {
	at := func(i int) grammar.Word {
		if i < 0 || i >= len(s.Words) {
			return grammar.Word{Kind: grammar.Stop}
		}
		return s.Words[i]
	}
	w, before, next := s.Words[i].Lower, at(i-1), at(i+1)
	digits := strings.TrimRightFunc(w, func(r rune) bool { return !unicode.IsDigit(r) })
	switch end := w[len(digits):]; {
	case strings.HasSuffix(w, "-year-old") || strings.HasSuffix(w, "-years-old"):
		age, _, _ := strings.Cut(w, "-")
		return age + "y"
	case before.Lower == "aged" || before.Lower == "age" || next.Lower == "years" && at(i+2).Lower == "old":
		return w + "y"
	case before.Text == "," && (next.Text == "," || next.Kind == grammar.Stop) && at(i-2).Capital() && len(w) < 3:
		return w + "y" // "Ann Reed, 66, of Hull"
	case strings.HasPrefix(w, "."), strings.HasSuffix(w, "s"), strings.ContainsRune(digits, 'x'), ordinalEnds[end], measured[end], strings.Contains(w, "-magnitude"), measures[next.Lower]:
		return ""
	case len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) && next.Capital():
		return "" // "a 2013 Toyota"
	case before.Capital() && !next.Capital() && i > 1 && !grammar.FunctionWords[before.Lower] && !strings.HasSuffix(next.Lower, "s") && before.Lower != "resolution" && before.Lower != "article":
		return "" // "Channel 4"
	}
	for j := i + 1; j < min(i+5, len(s.Words)) && s.Words[j].Kind == grammar.PlainWord && (s.Words[j].Capital() || j == i+1); j++ {
		if streets[s.Words[j].Lower] {
			return ""
		}
	}
	return w
}

// thousands reports whether the word at i goes on with a number that words spell: "two million
// euros" may as well be told in another currency.
func (s *sentence) thousands(i int) bool {
	return i < len(s.Words) && spelledThousands[strings.TrimSuffix(strings.Split(s.Words[i].Lower, "-")[0], "s")]
}

var (
	spelledThousands = grammar.Set(`hundred thousand million billion trillion`)
	ordinalEnds      = grammar.Set(`st nd rd th`)
	// measured are the ends of numbers that measure.
	measured = grammar.Set(`m km cm ft mph kph kg lb lbs mm in ft. km. mi -metre -meter -foot -mile -degree`)
	// measures stand behind them.
	measures = grammar.Set(`m metre metres meter meters km kilometre kilometres kilometer kilometers foot feet ft inch inches mile miles yard yards degree degrees kg kilos
		kilograms kilogrammes pounds tons tonnes mph magnitude magnum block calibre caliber a.m. p.m. gmt gmt. degrees-celsius`)
	streets = grammar.Set(`street st avenue ave road rd boulevard blvd drive dr lane ln highway hwy square parkway plaza`)
)

// otherNumbers reports whether two lists of numbers hold some of one sort, and none in common: what
// was counted, money of one currency, ages.
func otherNumbers(a, b []string) bool {
	return !meet(a, b) && slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return sortOf(x) == sortOf(y) })
	})
}

// sortOf returns what a number is of: 'y' of an age, the sign of a currency, or '0'.
func sortOf(number string) rune {
	if strings.HasSuffix(number, "y") {
		return 'y'
	}
	if first, _ := utf8.DecodeRuneInString(number); unicode.Is(unicode.Sc, first) {
		return first
	}
	return '0'
}
