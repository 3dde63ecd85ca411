package render

import (
	"fmt"
	"slices"
	"strings"

	"dateline/templates/wording"
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

// legend lists the shapes of the site.
func (s *site) legend() []legendRow {
	absent := s.absent()
	return slices.DeleteFunc(markers(s.w), func(r legendRow) bool { return absent[r.Marker] })
}

// markers lists the shapes and what they mean, in the order of the legend.
func markers(w *wording.Words) []legendRow {
	return []legendRow{
		{"day", w.MarkDay},
		{"time", w.MarkTime},
		{"range", w.MarkRange},
		{"window", w.MarkWindow},
		{"unit", w.MarkUnit},
		{"about", w.MarkAbout},
		{"by", w.MarkBy},
		{"from", w.MarkFrom},
		{"planned", w.MarkPlanned},
		{"disputed", w.MarkDisputed},
		{"set", w.MarkSet},
	}
}

// anyYear is the year of newStamp that no date is in, so that all show theirs.
const anyYear = 1 << 30

// newStamp words an interval; clock is a time of day as "14:25" or empty. A day
// or a month in the given year, which the reader knows already, goes without it. A loose
// stretch of days is a window and no span.
func newStamp(w *wording.Words, i date.Interval, clock string, loose bool, year int) stamp {
	first, last := i.First(), i.Last()
	switch {
	case i.IsEmpty(), i.OpenStart && i.OpenEnd:
		return stamp{}
	case i.OpenStart:
		return stamp{"by", bound(w, last, i, year), note(w.AtLatest)}
	case i.OpenEnd:
		return stamp{"from", bound(w, first, i, year), note(w.AtEarliest)}
	case i.Days() == 1:
		return dayStamp(w, i, clock, year)
	case i.Part != date.Whole:
		about, _, _ := strings.Cut(w.Dates.Units[date.Range].About, "{")
		return stamp{"window", note(strings.TrimPrefix(unitWords(w, i, year), about)), span(w, w.Between, first, last, year)}
	}
	switch i.Grain {
	case date.Weekend:
		return stamp{"window", span(w, w.OrDay, first, last, year), note(w.SomeTimeThatWeekend)}
	case date.Week:
		return stamp{"window", span(w, w.Between, first, last, year), note(w.SomeDayThatWeek)}
	case date.Range:
		if !loose {
			return lasting(w, i, year)
		}
		fallthrough
	case date.NoGrain, date.Time, date.DayGrain:
		return stamp{"window", span(w, w.Between, first, last, year), note(w.SomeDayWithin)}
	}
	only := map[date.Grain]string{
		date.Month: w.MonthOnly, date.Quarter: w.QuarterOnly, date.Season: w.SeasonOnly, date.Half: w.HalfOnly,
		date.Year: w.YearOnly, date.Decade: w.DecadeOnly, date.Century: w.CenturyOnly,
	}[i.Grain]
	unit := stamp{"unit", []part{{unitWords(w, i, year), unitValue(i)}}, note(only)}
	if i.Approximate {
		unit.Marker, unit.Note = "about", note(date.Fill(w.ApproximateOnly, "only", only))
	}
	return unit
}

// note is parts of words alone.
func note(words string) []part { return []part{{Text: words}} }

// fill puts parts in the place of words in braces, which come before them.
func fill(text string, pairs ...any) []part {
	out := note(text)
	for n := 0; n+1 < len(pairs); n += 2 {
		for at, p := range out {
			before, after, found := strings.Cut(p.Text, "{"+pairs[n].(string)+"}")
			if !found {
				continue
			}
			filled := append(note(before), pairs[n+1].([]part)...)
			out = slices.Concat(out[:at], filled, note(after), out[at+1:])
			break
		}
	}
	return slices.DeleteFunc(out, func(p part) bool { return p.Text == "" })
}

// dayStamp words an interval of one day.
func dayStamp(w *wording.Words, i date.Interval, clock string, year int) stamp {
	d := i.Start
	day := part{dayWords(w, d, year), dayValue(d)}
	weekday := w.Dates.WeekdaysShort[d.Weekday()-1]
	if i.Part != date.Whole {
		weekday = date.Fill([...]string{"", w.EarlyWeekday, w.MidWeekday, w.LateWeekday}[i.Part], "weekday", w.Dates.Weekdays[d.Weekday()-1])
	}
	if i.Approximate {
		return stamp{"about", fill(w.AboutDay, "day", []part{day}), note(w.IsApproximate)}
	}
	if clock == "" {
		return stamp{"day", []part{day}, note(weekday)}
	}
	hour := part{clock, day.Datetime}
	if hour.Datetime != "" {
		hour.Datetime += "T" + clock
	}
	return stamp{"time", []part{day}, []part{{Text: weekday + ", "}, hour}}
}

// lasting words a span. One from month to month or from year to year keeps
// their names, since nobody named a day of them.
func lasting(w *wording.Words, i date.Interval, year int) stamp {
	st := stamp{"range", nil, nil}
	first, last := i.First(), i.Last()
	for _, g := range []struct {
		date.Grain
		note string
	}{{date.Year, w.LastingYears}, {date.Month, w.LastingMonths}} {
		from, to := date.Unit(g.Grain, first), date.Unit(g.Grain, last)
		if from.Start == i.Start && to.End == i.End && from != to {
			st.Parts = fill(w.UnitThrough, "first", []part{{w.Dates.Interval(from), unitValue(from)}}, "last", []part{{w.Dates.Interval(to), unitValue(to)}})
			st.Note = note(g.note)
			break
		}
	}
	if st.Parts == nil {
		st.Parts = span(w, w.Through, first, last, year)
		st.Note = note(date.Fill(w.Lasting, "n", fmt.Sprint(i.Days())))
	}
	if i.Approximate {
		st.Parts, st.Note = fill(w.AboutThrough, "days", st.Parts), note(w.LastingAbout)
	}
	return st
}

// bound words the one known side of an open interval. A month or a longer unit
// keeps its name, since nobody named a day of it.
func bound(w *wording.Words, d date.Day, i date.Interval, year int) []part {
	u := date.Unit(i.Grain, d)
	name := w.Dates.Interval(u)
	if before, after, named := strings.Cut(w.Dates.Interval(i), name); named && u.Days() > 1 {
		return fill("{before}{unit}{after}", "before", note(before), "unit", []part{{name, unitValue(u)}}, "after", note(after))
	}
	text := w.FromDay
	switch {
	case i.OpenStart && i.Approximate:
		text = w.ByAboutDay
	case i.OpenStart:
		text = w.ByDay
	case i.Approximate:
		text = w.FromAboutDay
	}
	return fill(text, "day", []part{{dayWords(w, d, year), dayValue(d)}})
}

// span words two days in a text with {first} and {last}, leaving out of the first
// what the second says again: "27–29 Jul", "27 Jul–2 Aug".
func span(w *wording.Words, text string, first, last date.Day, year int) []part {
	y1, m1, d1 := first.Civil()
	y2, m2, _ := last.Civil()
	from := w.Dates.Short(first)
	switch {
	case y1 == y2 && m1 == m2:
		from = w.Dates.DayNumber(d1)
	case y1 == y2:
		from = dayWords(w, first, y1)
	default:
		year = anyYear // "27 Dec–2 Jan 2019" could be of one year
	}
	return fill(text, "first", []part{{from, dayValue(first)}}, "last", []part{{dayWords(w, last, year), dayValue(last)}})
}

// unitWords writes a unit, a month without its year if that is the given one.
func unitWords(w *wording.Words, i date.Interval, year int) string {
	text := w.Dates.Interval(i)
	if y, m, _ := i.Start.Civil(); i.Grain == date.Month && y == year {
		name := w.Dates.Months[m-1]
		return strings.Replace(text, date.Fill(w.Dates.Month, "month", name, "year", w.Dates.Year(y)), name, 1)
	}
	return text
}

// dayWords writes a day, without its year if that is the given one.
func dayWords(w *wording.Words, d date.Day, year int) string {
	if d.Year() == year {
		return w.Dates.DayMonth(d)
	}
	return w.Dates.Short(d)
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
func inFull(w *wording.Words, i date.Interval, clock string, c timex.Certainty) []part {
	return newStamp(w, i, clock, c == timex.Vague, anyYear).inFull()
}

// inFull is the parts of a stamp with its time of day.
func (st stamp) inFull() []part {
	if st.Marker == "time" {
		return append(st.Parts, part{Text: ", "}, st.Note[len(st.Note)-1])
	}
	return st.Parts
}

// inSentence is inFull as the object of a verb: "gives some day between 6 and 12
// Aug 2018".
func inSentence(w *wording.Words, i date.Interval, clock string, c timex.Certainty) string {
	st := newStamp(w, i, clock, c == timex.Vague, anyYear)
	text := words(st.inFull())
	opening, _, _ := strings.Cut(w.Between, "{")
	switch {
	case st.Marker == "day", st.Marker == "time":
		return date.Fill(w.TheDay, "date", text)
	case strings.HasPrefix(text, opening):
		return date.Fill(w.SomeDay, "date", text)
	}
	return text
}

// published words the day of an article with its weekday.
func published(w *wording.Words, d date.Day) []part { return []part{{w.Dates.Long(d), dayValue(d)}} }
