package render

import (
	"fmt"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// A stamp is a date as a page shows it: a shape, words, and a word for what the
// shape means. The zero stamp is no date.
type stamp struct {
	Marker string // class of the shape: a key of markers
	Parts  []part // "16 Jul"
	Note   []part // "Mon"
}

// A part is words of a date, with their value for <time datetime> where HTML
// has one.
type part struct {
	Text     string
	Datetime string
}

// A legendRow is a shape and what it means.
type legendRow struct{ Marker, Meaning string }

// markers lists the shapes and what they mean, in the order of the legend.
var markers = []legendRow{
	{"day", "a day that the words give"},
	{"time", "a day and a time of day"},
	{"range", "lasted from the first day to the last"},
	{"window", "some day between two: the words are no closer"},
	{"unit", "a month, a year or the like: the words give no day"},
	{"about", "approximate: the words say “about”"},
	{"by", "on that day or before it"},
	{"from", "on that day or after it"},
	{"planned", "hollow: told ahead of its time"},
	{"disputed", "sources disagree about the day"},
	{"set", "the date was set or confirmed by an editor"},
}

// anyYear is the year of newStamp that no date is in, so that all show theirs.
const anyYear = 1 << 30

// newStamp words an interval; clock is a time of day as "14:25" or empty. A day
// in the given year, which the reader knows already, goes without it. A loose
// stretch of days is a window and no span.
func newStamp(i date.Interval, clock string, loose bool, year int) stamp {
	first, last := i.First(), i.Last()
	switch {
	case i.IsEmpty(), i.OpenStart && i.OpenEnd:
		return stamp{}
	case i.OpenStart:
		return stamp{"by", bound("by ", last, i, year), []part{{Text: "at the latest"}}}
	case i.OpenEnd:
		return stamp{"from", bound("from ", first, i, year), []part{{Text: "at the earliest"}}}
	case i.Days() == 1:
		return dayStamp(i, clock, year)
	case i.Part != date.Whole:
		return stamp{"window", []part{{Text: strings.TrimPrefix(i.String(), "about ")}}, between(first, last, year)}
	}
	switch i.Grain {
	case date.Weekend:
		return stamp{"window", span(first, last, " or ", year), []part{{Text: "some time that weekend"}}}
	case date.Week:
		return stamp{"window", between(first, last, year), []part{{Text: "some day that week"}}}
	case date.Range:
		if loose {
			return stamp{"window", between(first, last, year), []part{{Text: "some day within"}}}
		}
		return lasting(i, year)
	case date.NoGrain, date.Time, date.DayGrain:
		return stamp{"window", between(first, last, year), []part{{Text: "some day within"}}}
	}
	unit := stamp{"unit", []part{{i.String(), unitValue(i)}}, []part{{Text: i.Grain.String() + " only"}}}
	if i.Approximate {
		unit.Marker = "about"
		unit.Note[0].Text = "approximate, " + unit.Note[0].Text
	}
	return unit
}

// dayStamp words an interval of one day.
func dayStamp(i date.Interval, clock string, year int) stamp {
	d := i.Start
	day := part{dayWords(d, year), dayValue(d)}
	note := d.Weekday().Short()
	if i.Part != date.Whole {
		note = i.Part.String() + " " + d.Weekday().String()
	}
	if i.Approximate {
		return stamp{"about", []part{{Text: "about "}, day}, []part{{Text: "approximate"}}}
	}
	if clock == "" {
		return stamp{"day", []part{day}, []part{{Text: note}}}
	}
	hour := part{clock, day.Datetime}
	if hour.Datetime != "" {
		hour.Datetime += "T" + clock
	}
	return stamp{"time", []part{day}, []part{{Text: note + ", "}, hour}}
}

// lasting words a span. One from month to month or from year to year keeps
// their names, since nobody named a day of them.
func lasting(i date.Interval, year int) stamp {
	st := stamp{Marker: "range"}
	first, last := i.First(), i.Last()
	for _, g := range []date.Grain{date.Year, date.Month} {
		from, to := date.Unit(g, first), date.Unit(g, last)
		if from.Start == i.Start && to.End == i.End && from != to {
			st.Parts = []part{{from.String(), unitValue(from)}, {Text: " to "}, {to.String(), unitValue(to)}}
			st.Note = []part{{Text: "lasting, " + g.String() + "s only"}}
			break
		}
	}
	if st.Parts == nil {
		st.Parts = span(first, last, "–", year)
		st.Note = []part{{Text: fmt.Sprintf("lasting %d days", i.Days())}}
	}
	if i.Approximate {
		st.Parts = append([]part{{Text: "about "}}, st.Parts...)
		st.Note = []part{{Text: "lasting, approximate"}}
	}
	return st
}

// bound words the one known side of an open interval. A month or a longer unit
// keeps its name, since nobody named a day of it.
func bound(word string, d date.Day, i date.Interval, year int) []part {
	u := date.Unit(i.Grain, d)
	if before, after, named := strings.Cut(i.String(), u.String()); named && u.Days() > 1 {
		return []part{{Text: before}, {u.String(), unitValue(u)}, {Text: after}}
	}
	if i.Approximate {
		word += "about "
	}
	return []part{{Text: word}, {dayWords(d, year), dayValue(d)}}
}

// between words the first and the last day of a window.
func between(first, last date.Day, year int) []part {
	return append([]part{{Text: "between "}}, span(first, last, " and ", year)...)
}

// span words two days with what stands between them, leaving out of the first
// what the second says again: "27–29 Jul", "27 Jul–2 Aug".
func span(first, last date.Day, and string, year int) []part {
	y1, m1, d1 := first.Civil()
	y2, m2, _ := last.Civil()
	from := first.Short()
	switch {
	case y1 == y2 && m1 == m2:
		from = fmt.Sprint(d1)
	case y1 == y2:
		from = dayWords(first, y1)
	default:
		year = anyYear // "27 Dec–2 Jan 2019" could be of one year
	}
	return []part{{from, dayValue(first)}, {Text: and}, {dayWords(last, year), dayValue(last)}}
}

// dayWords writes a day, without its year if that is the given one.
func dayWords(d date.Day, year int) string {
	y, m, day := d.Civil()
	if y == year {
		return fmt.Sprintf("%d %s", day, date.MonthShort(m))
	}
	return d.Short()
}

// dayValue returns the value of a day for <time datetime>, which has no year
// before 1.
func dayValue(d date.Day) string {
	if d.Year() < 1 {
		return ""
	}
	return d.String()
}

// unitValue returns the value of a month or a year for <time datetime>, and
// nothing for the units that HTML has no value for.
func unitValue(i date.Interval) string {
	value := dayValue(i.Start)
	switch {
	case value == "" || i.Part != date.Whole:
		return ""
	case i.Grain == date.Month:
		return value[:len("2018-07")]
	case i.Grain == date.Year:
		return value[:len("2018")]
	}
	return ""
}

// words returns the parts as text.
func words(parts []part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// inFull words an interval where the reader knows no year, for a sentence.
func inFull(i date.Interval, clock string, c timex.Certainty) []part {
	st := newStamp(i, clock, c == timex.Vague, anyYear)
	if st.Marker == "time" {
		return append(st.Parts, part{Text: ", "}, st.Note[len(st.Note)-1])
	}
	return st.Parts
}

// inSentence is inFull as the object of a verb: "gives some day between 6 and 12
// Aug 2018".
func inSentence(i date.Interval, clock string, c timex.Certainty) string {
	w := words(inFull(i, clock, c))
	if strings.HasPrefix(w, "between ") {
		return "some day " + w
	}
	return w
}

// published words the day of an article with its weekday.
func published(d date.Day) []part { return []part{{d.Long(), dayValue(d)}} }
