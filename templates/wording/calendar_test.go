package wording

import (
	"testing"

	"dateline/timeline/date"
)

// No two languages have one form for two months; each knows its own names.
func TestMonths(t *testing.T) {
	months, weekdays := Months(), Weekdays()
	for _, w := range languages {
		for form, month := range w.Dates.MonthForms() {
			if months[form] != month {
				t.Errorf("%s: %q is month %d, and %d elsewhere", w.Tag(), form, month, months[form])
			}
		}
	}
	for form, want := range map[string]int{"may": 5, "mai": 5, "mayo": 5, "märz": 3, "marz": 3, "sept": 9, "août": 8, "aout": 8, "dic": 12, "juin": 6, "juil": 7, "jui": 0, "ma": 0} {
		if got := months[form]; got != want {
			t.Errorf("%q: %d, wanted %d", form, got, want)
		}
	}
	for form, want := range map[string]date.Weekday{"thurs": date.Thursday, "so": date.Sunday, "donnerstag": date.Thursday, "dim": date.Sunday, "miercoles": date.Wednesday} {
		if got := weekdays[form]; got != want {
			t.Errorf("%q: %v, wanted %v", form, got, want)
		}
	}
}
