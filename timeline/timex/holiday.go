package timex

import (
	"dateline/timeline/date"
	"strings"
)

// A holiday is a named day and the rule that finds it in a year.
type holiday struct {
	names string // as they stand in text, separated by "|"
	day   func(year int) (date.Day, error)
}

// holidays of the English-speaking world and of world news, longest names first
// where one begins another. Names are as the Associated Press writes them.
var holidays = []holiday{
	{"new year 's eve", on(12, 31)},
	{"new year 's day|new year 's", on(1, 1)},
	{"martin luther king jr. day|martin luther king day", nth(1, date.Monday, 3)},
	{"groundhog day", on(2, 2)},
	{"super bowl sunday", superBowl},
	{"valentine 's day", on(2, 14)},
	{"presidents day|presidents ' day|president 's day", nth(2, date.Monday, 3)},
	{"st. patrick 's day|saint patrick 's day", on(3, 17)},
	{"april fools ' day|april fool 's day", on(4, 1)},
	{"ash wednesday", easter(-46)},
	{"palm sunday", easter(-7)},
	{"maundy thursday|holy thursday", easter(-3)},
	{"good friday", easter(-2)},
	{"holy saturday", easter(-1)},
	{"easter sunday|easter day|easter", easter(0)},
	{"easter monday", easter(1)},
	{"ascension day", easter(39)},
	{"pentecost|whit sunday", easter(49)},
	{"whit monday|pentecost monday", easter(50)},
	{"earth day", on(4, 22)},
	{"anzac day", on(4, 25)},
	{"may day", on(5, 1)},
	{"mother 's day|mothers ' day", nth(5, date.Sunday, 2)},
	{"memorial day", nth(5, date.Monday, -1)},
	{"d-day|d - day", func(int) (date.Day, error) { return date.Of(1944, 6, 6) }},
	{"flag day", on(6, 14)},
	{"father 's day|fathers ' day", nth(6, date.Sunday, 3)},
	{"juneteenth", on(6, 19)},
	{"canada day", on(7, 1)},
	{"independence day|fourth of july|july fourth", on(7, 4)},
	{"bastille day", on(7, 14)},
	{"labor day", nth(9, date.Monday, 1)},
	{"columbus day", nth(10, date.Monday, 2)},
	{"halloween", on(10, 31)},
	{"all saints ' day|all saints day", on(11, 1)},
	{"guy fawkes night|bonfire night", on(11, 5)},
	{"election day", electionDay},
	{"armistice day|veterans day|remembrance day", on(11, 11)},
	{"thanksgiving day|thanksgiving", nth(11, date.Thursday, 4)},
	{"black friday", offset(nth(11, date.Thursday, 4), 1)},
	{"cyber monday", offset(nth(11, date.Thursday, 4), 4)},
	{"christmas eve", on(12, 24)},
	{"christmas day|christmas", on(12, 25)},
	{"boxing day", on(12, 26)},
}

func on(month, day int) func(int) (date.Day, error) {
	return func(y int) (date.Day, error) { return date.Of(y, month, day) }
}

// nth is the nth weekday of a month; n of -1 is the last.
func nth(month int, w date.Weekday, n int) func(int) (date.Day, error) {
	return func(y int) (date.Day, error) {
		if n < 0 {
			last, err := date.Of(y, month, date.DaysIn(y, month))
			if err != nil {
				return 0, err
			}
			return last - date.Day((int(last.Weekday())-int(w)+7)%7), nil
		}
		first, err := date.Of(y, month, 1)
		if err != nil {
			return 0, err
		}
		return first + date.Day((int(w)-int(first.Weekday())+7)%7+7*(n-1)), nil
	}
}

func offset(rule func(int) (date.Day, error), days int) func(int) (date.Day, error) {
	return func(y int) (date.Day, error) {
		d, err := rule(y)
		return d + date.Day(days), err
	}
}

// electionDay is that of the United States: the Tuesday after the first Monday
// of November (2 U.S.C. § 7).
func electionDay(y int) (date.Day, error) {
	d, err := nth(11, date.Monday, 1)(y)
	return d + 1, err
}

// superBowl is the Sunday of the final: the first of February from 2004 on, and since
// the season of 17 games, 2022, the second. Before, it moved.
func superBowl(y int) (date.Day, error) {
	n := 1
	if y >= 2022 {
		n = 2
	}
	return nth(2, date.Sunday, n)(y)
}

// easter is the day so many days from Easter Sunday, by the anonymous Gregorian
// algorithm (Meeus, Astronomical Algorithms, chapter 8).
func easter(days int) func(int) (date.Day, error) {
	return func(y int) (date.Day, error) {
		a, b, c := y%19, y/100, y%100
		d, e := b/4, b%4
		f := (b + 8) / 25
		g := (b - f + 1) / 3
		h := (19*a + b - d - g + 15) % 30
		i, k := c/4, c%4
		l := (32 + 2*e + 2*i - h - k) % 7
		m := (a + 11*h + 22*l) / 451
		sunday, err := date.Of(y, (h+l-7*m+114)/31, (h+l-7*m+114)%31+1)
		return sunday + date.Day(days), err
	}
}

// holidayRules turns the table of holidays into rules.
func holidayRules() []rule {
	var rules []rule
	for i := range holidays {
		h := &holidays[i]
		for _, name := range strings.Split(h.names, "|") {
			var p []string
			for _, w := range strings.Fields(name) {
				switch {
				case w == "'s" || w == "'":
					p = append(p, "POSS")
				case w == "-":
					p = append(p, "HYPHEN")
				case strings.HasSuffix(w, "."):
					p = append(p, strings.TrimSuffix(w, "."), "STOP?")
				case strings.Contains(w, "-"):
					p = append(p, strings.ReplaceAll(w, "-", " HYPHEN "))
				default:
					p = append(p, w)
				}
			}
			rules = append(rules, rule{name: "holiday", pattern: strings.Join(p, " ") + " (COMMA|in|of? YEAR)?", means: func(m *match) *meaning {
				first := m.tokens[m.begin]
				if !first.is(capital) {
					return nil
				}
				return m.ofYear(&meaning{feast: h})
			}})
			rules = append(rules, rule{name: "every-holiday", pattern: "every|each " + strings.Join(p, " "), means: func(m *match) *meaning {
				if !m.lastToken().is(capital) {
					return nil
				}
				return &meaning{kind: kindSet, quant: upper(m.firstWord()), value: "P1Y"}
			}})
			rules = append(rules, rule{name: "holiday-week", pattern: strings.Join(p, " ") + " week", means: func(m *match) *meaning {
				if !m.tokens[m.begin].is(capital) {
					return nil
				}
				return &meaning{kind: kindNth, unit: unitWeek, base: &meaning{feast: h}}
			}})
			rules = append(rules, rule{name: "holiday-weekend", pattern: "REL? " + strings.Join(p, " ") + " holiday? weekend", means: func(m *match) *meaning {
				if rel := m.get("REL"); rel != nil {
					return &meaning{kind: kindNth, unit: unitWeekend, base: stepped(rel, m, meaning{feast: h})}
				}
				if !m.tokens[m.begin].is(capital) {
					return nil
				}
				return &meaning{kind: kindNth, unit: unitWeekend, base: &meaning{feast: h}}
			}})
			rules = append(rules, rule{name: "holiday", pattern: "REL " + strings.Join(p, " "), means: func(m *match) *meaning {
				if m.before(1).class&classWeekday != 0 {
					return nil // "the Tuesday following Labor Day"
				}
				return stepped(m.get("REL"), m, meaning{feast: h})
			}})
		}
	}
	return rules
}
