package date

import (
	"fmt"
	"strings"
)

// Names is how a language writes the calendar. In its texts a word in braces
// stands for what is put there: {n} a number, {month}, {year}, {weekday}, {day} a
// day, {days} a span of days, and {name} the name of a unit.
type Names struct {
	Months, MonthsShort     [12]string // from January
	Weekdays, WeekdaysShort [7]string  // from Monday

	Number     string    // of a day before its month: "{n}"
	First      string    // of the first day of a month: "{n}"
	Day        string    // "{number} {month}", with the short name of the month
	YearDay    string    // "{day} {year}"
	WeekdayDay string    // "{weekday} {day}"
	Month      string    // "{month} {year}", with the whole name of the month
	BC, AD     string    // "{n} BC", "AD {n}"
	Week       string    // "week of {day}"
	Weekend    string    // "weekend of {days}"
	Quarters   [4]string // "first quarter of {year}"
	Halves     [2]string // "first half of {year}"
	Seasons    [4]string // from spring: "autumn {year}"
	SeasonsOf  [4]string // the same where UnitNames says {of}
	TwoYears   string    // of a winter: "{year}–{short}"; {next} is the second year in full, {short} its last two digits
	Decade     string    // "{year}s"
	Century    string    // "{nth} century"; {n} is the number in digits, {roman} in Roman ones
	Century1   string    // the first century, where that is written otherwise
	NoDate     string    // "no date"
	AnyTime    string    // "at any time"
	Units      [Range + 1]UnitNames
}

// UnitNames is how a language speaks of a unit with the name {name}. {of} is the
// name with what stands before it when a part of it is named: in French,
// "{name}" may be "automne 2018" and "{of}" "de l’automne 2018".
type UnitNames struct {
	Early, Middle, Late string // a third of it
	About               string
	By, ByAbout         string // open before its last day
	From, FromAbout     string // open after its first day
}

// English is the English of Interval.String and Day.Short.
var English = &Names{
	Months: [12]string{"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"},
	MonthsShort:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
	Weekdays:      [7]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
	WeekdaysShort: [7]string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},

	Number:     "{n}",
	First:      "{n}",
	Day:        "{number} {month}",
	YearDay:    "{day} {year}",
	WeekdayDay: "{weekday} {day}",
	Month:      "{month} {year}",
	BC:         "{n} BC",
	AD:         "AD {n}",
	Week:       "week of {day}",
	Weekend:    "weekend of {days}",
	Quarters:   [4]string{"first quarter of {year}", "second quarter of {year}", "third quarter of {year}", "fourth quarter of {year}"},
	Halves:     [2]string{"first half of {year}", "second half of {year}"},
	Seasons:    [4]string{"spring {year}", "summer {year}", "autumn {year}", "winter {year}"},
	SeasonsOf:  [4]string{"spring {year}", "summer {year}", "autumn {year}", "winter {year}"},
	TwoYears:   "{year}–{short}",
	Decade:     "{year}s",
	Century:    "{nth} century",
	Century1:   "{nth} century",
	NoDate:     "no date",
	AnyTime:    "at any time",
	Units: [Range + 1]UnitNames{
		NoGrain:  englishUnit,
		Time:     englishDay,
		DayGrain: englishDay,
		Weekend:  englishPeriod,
		Week:     englishPeriod,
		Month:    englishUnit,
		Quarter:  englishPeriod,
		Season:   englishUnit,
		Half:     englishPeriod,
		Year:     englishUnit,
		Decade:   englishEra,
		Century:  englishEra,
		Range:    englishUnit,
	},
}

var (
	englishDay = UnitNames{
		Early: "early on {name}", Middle: "the middle of {name}", Late: "late on {name}", About: "about {name}",
		By: "by {name}", ByAbout: "by about {name}", From: "from {name} on", FromAbout: "from about {name} on",
	}
	englishUnit = UnitNames{
		Early: "early {name}", Middle: "mid-{name}", Late: "late {name}", About: "about {name}",
		By: "by the end of {name}", ByAbout: "by about the end of {name}", From: "from {name} on", FromAbout: "from about {name} on",
	}
	englishPeriod = UnitNames{
		Early: "early in the {name}", Middle: "middle of the {name}", Late: "late in the {name}", About: "about the {name}",
		By: "by the end of the {name}", ByAbout: "by about the end of the {name}", From: "from the {name} on", FromAbout: "from about the {name} on",
	}
	englishEra = UnitNames{
		Early: "early {name}", Middle: "mid-{name}", Late: "late {name}", About: "about the {name}",
		By: "by the end of the {name}", ByAbout: "by about the end of the {name}", From: "from the {name} on", FromAbout: "from about the {name} on",
	}
)

// Fill puts values in the place of words in braces. It takes the words without
// their braces, each with its value behind it; what it is not told stays.
func Fill(text string, pairs ...string) string {
	var b strings.Builder
	for {
		begin := strings.IndexByte(text, '{')
		end := strings.IndexByte(text[max(begin, 0):], '}')
		if begin < 0 || end < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:begin])
		end += begin + 1
		word, value := text[begin:end], text[begin:end]
		for i := 0; i+1 < len(pairs); i += 2 {
			if word[1:len(word)-1] == pairs[i] {
				value = pairs[i+1]
				break
			}
		}
		b.WriteString(value)
		text = text[end:]
	}
}

// Year writes a year as people do: "2018", "AD 79", "44 BC".
func (n *Names) Year(y int) string {
	switch {
	case y <= 0:
		return Fill(n.BC, "n", fmt.Sprint(1-y))
	case y < 1000:
		return Fill(n.AD, "n", fmt.Sprint(y))
	}
	return fmt.Sprint(y)
}

// DayNumber writes the number of a day as it stands before a month.
func (n *Names) DayNumber(day int) string {
	if day == 1 {
		return Fill(n.First, "n", "1")
	}
	return Fill(n.Number, "n", fmt.Sprint(day))
}

// DayMonth writes a day without its year: "8 Aug".
func (n *Names) DayMonth(d Day) string {
	_, m, day := d.Civil()
	return Fill(n.Day, "number", n.DayNumber(day), "month", n.MonthsShort[m-1])
}

// Short writes a day: "8 Aug 2018".
func (n *Names) Short(d Day) string {
	return Fill(n.YearDay, "day", n.DayMonth(d), "year", n.Year(d.Year()))
}

// Long writes a day with its weekday: "Wed 8 Aug 2018".
func (n *Names) Long(d Day) string {
	return Fill(n.WeekdayDay, "weekday", n.WeekdaysShort[d.Weekday()-1], "day", n.Short(d))
}

// month writes one month, or two, of a year.
func (n *Names) month(name string, y int) string {
	return Fill(n.Month, "month", name, "year", n.Year(y))
}

// Interval writes i as Interval.String does in English.
func (n *Names) Interval(i Interval) string {
	if i.IsEmpty() {
		return n.NoDate
	}
	if i.OpenStart && i.OpenEnd {
		return n.AnyTime
	}
	if i.OpenStart || i.OpenEnd {
		return n.bound(i)
	}
	words := n.Units[i.Grain]
	if i.Part != Whole {
		u := i.unitAt(i.Start)
		if u.ThirdOf(i.Part) != i {
			if i.Approximate {
				return Fill(n.Units[Range].About, "name", n.span(i), "of", n.span(i))
			}
			return n.span(i)
		}
		return n.of([...]string{"", words.Early, words.Middle, words.Late}[i.Part], u)
	}
	if i.Approximate {
		return n.of(words.About, i)
	}
	return n.unit(i, n.Seasons)
}

// bound writes an interval that is open on one side. A unit of several days keeps
// its name, since nobody named a day of it.
func (n *Names) bound(i Interval) string {
	d := i.Start
	if i.OpenStart {
		d = i.Last()
	}
	u, words := i.unitAt(d), n.Units[i.Grain]
	if u.Days() <= 1 || i.OpenStart && u.End != i.End || i.OpenEnd && u.Start != i.Start {
		u, words = DayInterval(d), n.Units[DayGrain]
	}
	switch {
	case i.OpenStart && i.Approximate:
		return n.of(words.ByAbout, u)
	case i.OpenStart:
		return n.of(words.By, u)
	case i.Approximate:
		return n.of(words.FromAbout, u)
	}
	return n.of(words.From, u)
}

// of puts the name of a unit into a text.
func (n *Names) of(text string, u Interval) string {
	return Fill(text, "name", n.unit(u, n.Seasons), "of", n.unit(u, n.SeasonsOf))
}

// unit names the whole unit that i is, or gives its days where it is none.
func (n *Names) unit(i Interval, seasons [4]string) string {
	y, m, _ := i.Start.Civil()
	if u := i.unitAt(i.Start); u.Start != i.Start || u.End != i.End {
		return n.span(i)
	}
	switch i.Grain {
	case Weekend:
		return Fill(n.Weekend, "days", n.span(i))
	case Week:
		return Fill(n.Week, "day", n.Short(i.Start))
	case Quarter:
		return Fill(n.Quarters[(m-1)/3], "year", n.Year(y))
	case Half:
		return Fill(n.Halves[(m-1)/6], "year", n.Year(y))
	case Season:
		if m%3 == 0 { // not the winter that is cut at Earliest
			return Fill(seasons[m/3-1], "year", n.seasonYear(y, m))
		}
	case Decade:
		if y >= 100 {
			return Fill(n.Decade, "year", fmt.Sprint(y))
		}
	case Century:
		if y >= 0 {
			number := y/100 + 1
			text := n.Century
			if number == 1 {
				text = n.Century1
			}
			return Fill(text, "n", fmt.Sprint(number), "nth", ordinal(number), "roman", roman(number))
		}
	}
	return n.span(i)
}

// seasonYear writes the year of a season that begins in a month, or the two years
// of a winter.
func (n *Names) seasonYear(y, m int) string {
	switch {
	case m != 12:
		return n.Year(y)
	case y < 1000 || y%100 == 99:
		return n.Year(y) + "–" + n.Year(y+1)
	}
	return Fill(n.TwoYears, "year", fmt.Sprint(y), "next", fmt.Sprint(y+1), "short", fmt.Sprintf("%02d", (y+1)%100))
}

// span gives the first and the last day of i, or months or years where it is
// made of whole ones, so that "2014 to 2016" does not become days that nobody
// named.
func (n *Names) span(i Interval) string {
	y1, m1, d1 := i.Start.Civil()
	y2, m2, d2 := i.Last().Civil()
	switch i.made() {
	case Year:
		if y1 == y2 {
			return n.Year(y1)
		}
		if y1 >= 1000 {
			return fmt.Sprintf("%d–%d", y1, y2)
		}
		return n.Year(y1) + " – " + n.Year(y2)
	case Month:
		first, last := n.Months[m1-1], n.Months[m2-1]
		switch {
		case y1 != y2:
			return n.month(first, y1) + " – " + n.month(last, y2)
		case m1 != m2:
			return n.month(first+"–"+last, y2)
		}
		return n.month(first, y1)
	}
	switch {
	case y1 != y2:
		return n.Short(i.Start) + " – " + n.Short(i.Last())
	case m1 != m2:
		return n.DayMonth(i.Start) + " – " + n.Short(i.Last())
	case d1 != d2:
		return n.DayNumber(d1) + "–" + n.Short(i.Last())
	}
	return n.Short(i.Start)
}

// ordinal writes 20 as "20th".
func ordinal(n int) string {
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			return fmt.Sprint(n, "st")
		case 2:
			return fmt.Sprint(n, "nd")
		case 3:
			return fmt.Sprint(n, "rd")
		}
	}
	return fmt.Sprint(n, "th")
}

// roman writes a number from 1 to 399 in Roman digits.
func roman(n int) string {
	out := ""
	for _, r := range []struct {
		value  int
		digits string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			out += r.digits
		}
	}
	return out
}
