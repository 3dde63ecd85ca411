package wording

import "dateline/timeline/date"

// Months returns what the months are called in any of the languages, as
// [date.Names.MonthForms] has it. No form means two months.
func Months() map[string]int { return gather((*date.Names).MonthForms) }

// Weekdays is Months for the days of the week. A form that two languages have for
// two days is left to the first of them.
func Weekdays() map[string]date.Weekday { return gather((*date.Names).WeekdayForms) }

func gather[V any](of func(*date.Names) map[string]V) map[string]V {
	out := map[string]V{}
	for _, w := range languages {
		for form, v := range of(w.Dates) {
			if _, known := out[form]; !known {
				out[form] = v
			}
		}
	}
	return out
}
