package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// leastForm is how many letters of a name are enough to know it by.
const leastForm = 3

// MonthForms returns what texts of the language call the months, in lower case and
// without a full stop, each with the number of its month, from 1: the name, its
// short form and its beginnings of three letters or more, with and without accents.
// What two months begin with ("jui" in French) is left out.
func (n *Names) MonthForms() map[string]int { return formsOf(n.Months[:], n.MonthsShort[:]) }

// WeekdayForms is MonthForms for the days of the week.
func (n *Names) WeekdayForms() map[string]Weekday {
	out := map[string]Weekday{}
	for form, number := range formsOf(n.Weekdays[:], n.WeekdaysShort[:]) {
		out[form] = Weekday(number)
	}
	return out
}

// formsOf returns the forms of some names, each with its number, from 1.
func formsOf(names, short []string) map[string]int {
	out := map[string]int{}
	for i, name := range names {
		name = strings.ToLower(name)
		for end := range name + " " {
			if utf8.RuneCountInString(name[:end]) < leastForm {
				continue
			}
			for _, form := range []string{name[:end], withoutAccents(name[:end])} {
				if other := out[form]; other != 0 && other != i+1 {
					out[form] = -1
				} else {
					out[form] = i + 1
				}
			}
		}
	}
	for i := range names {
		for _, form := range []string{names[i], short[i]} {
			form = strings.ToLower(strings.TrimSuffix(form, "."))
			out[form], out[withoutAccents(form)] = i+1, i+1
		}
	}
	for form, number := range out {
		if number < 0 {
			delete(out, form)
		}
	}
	return out
}

// withoutAccents returns a text as capitals are often set: "aout" for "août".
func withoutAccents(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}
