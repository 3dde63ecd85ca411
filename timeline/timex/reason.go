package timex

import (
	"fmt"
	"strings"

	"dateline/timeline/date"
)

// Reason says how a meaning was resolved. It is put in words only when somebody
// asks: most expressions are never shown.
type Reason struct {
	// Text is what is said. It may hold {name}, a part of the calendar; {count}, a
	// number of units; {span}, the same, of which one goes without its number;
	// {unit}; {n}; {day}; {weekday}; and {from}, the anchor.
	Text string
	m    *meaning
	from date.Interval
}

// String puts the reason in words.
func (r Reason) String() string {
	if r.m == nil || !strings.Contains(r.Text, "{") {
		return r.Text
	}
	unit := units[r.m.unit]
	var b strings.Builder
	for text := r.Text; ; {
		before, slot, more := strings.Cut(text, "{")
		b.WriteString(before)
		if !more {
			return b.String()
		}
		slot, text, _ = strings.Cut(slot, "}")
		switch slot {
		case "name":
			b.WriteString(r.m.name())
		case "count":
			b.WriteString(counted(r.m.count, unit))
		case "span":
			b.WriteString(strings.TrimPrefix(counted(r.m.count, unit), "1 "))
		case "unit":
			b.WriteString(unit)
		case "n":
			fmt.Fprint(&b, abs(r.m.step))
		case "day":
			fmt.Fprint(&b, r.m.day)
		case "weekday":
			b.WriteString(r.m.weekday.String())
		case "from":
			b.WriteString(inWords(r.from))
		}
	}
}

// name names a calendar part without the year: "8 August", "summer", "Wednesday".
func (m *meaning) name() string {
	switch {
	case m.feast != nil:
		first, _, _ := strings.Cut(m.feast.names, "|")
		words := strings.Fields(strings.ReplaceAll(first, " '", "'"))
		for i, w := range words {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
		return strings.Join(words, " ")
	case m.month != 0 && m.day != 0:
		return fmt.Sprintf("%d %s", m.day, date.MonthName(m.month))
	case m.month != 0:
		return date.MonthName(m.month)
	case m.quarter != 0:
		return [...]string{"", "first", "second", "third", "fourth"}[m.quarter] + " quarter"
	case m.half != 0:
		return [...]string{"", "first", "second"}[m.half] + " half"
	case m.season != 0:
		return [...]string{"", "spring", "summer", "autumn", "winter"}[m.season]
	}
	return m.weekday.String()
}

// inWords writes an interval, a day with its weekday.
func inWords(iv date.Interval) string {
	if iv.Grain == date.DayGrain || iv.Grain == date.Time {
		return iv.First().Long()
	}
	return iv.String()
}

func counted(n float64, unit string) string {
	switch {
	case n == 1:
		return "1 " + unit
	case unit == "century":
		unit = "centurie"
	}
	return fmt.Sprintf("%g %ss", n, unit)
}
