package timex

import (
	"fmt"
	"strings"

	"dateline/timeline/date"
)

// Speech is how a language other than English says reasons.
type Speech struct {
	Dates   *date.Names
	Texts   map[string]string // by the text of a Reason, with the same blanks; {units} is a unit in the plural
	Units   map[string]Unit   // by their names in English
	Day     string            // "{number} {month}", with the whole name of the month
	Seasons [4]string         // from spring; empty where no text fits them
}

// Unit is how a language names a unit.
type Unit struct{ One, Many, The string } // "Woche", "Wochen", "die Woche"

// In puts the reason in the words of a language. It returns false where the
// language has none for it.
func (r Reason) In(s *Speech) (string, bool) {
	text, known := s.Texts[r.Text]
	if !known || !strings.Contains(text, "{") {
		return text, known
	}
	var pairs []string
	add := func(slot, value string) {
		if strings.Contains(text, "{"+slot+"}") {
			known = known && value != ""
			pairs = append(pairs, slot, value)
		}
	}
	add("from", s.words(r.from))
	if r.m != nil {
		u := s.Units[units[r.m.unit]]
		add("name", s.name(r.m))
		add("unit", u.The)
		add("units", u.Many)
		add("n", fmt.Sprint(abs(r.m.step)))
		if u.Many != "" {
			add("count", s.counted(r.m.count, u))
		}
	}
	text = date.Fill(text, pairs...)
	return text, known && !strings.Contains(text, "{")
}

// words writes an interval, a day with its weekday.
func (s *Speech) words(iv date.Interval) string {
	switch {
	case iv.IsEmpty():
		return ""
	case iv.Grain == date.DayGrain || iv.Grain == date.Time:
		return s.Dates.Long(iv.First())
	}
	return s.Dates.Interval(iv)
}

// name names a calendar part without the year, and is empty for what has no name
// in the language, such as a holiday.
func (s *Speech) name(m *meaning) string {
	switch {
	case m.feast != nil || m.quarter != 0 || m.half != 0:
		return ""
	case m.month != 0 && m.day != 0:
		return date.Fill(s.Day, "number", s.Dates.DayNumber(m.day), "month", s.Dates.Months[m.month-1])
	case m.month != 0:
		return s.Dates.Months[m.month-1]
	case m.season != 0:
		return s.Seasons[m.season-1]
	case m.weekday < 1 || m.weekday > 7:
		return ""
	}
	return s.Dates.Weekdays[m.weekday-1]
}

func (s *Speech) counted(n float64, u Unit) string {
	if n == 1 {
		return "1 " + u.One
	}
	return fmt.Sprintf("%g %s", n, u.Many)
}
