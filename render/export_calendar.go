package render

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/date"
)

// The calendar is one of iCalendar (RFC 5545, with the names of RFC 7986). Its
// days are whole days in no time zone; DTEND is the day after the last. It says
// when something happened, so it makes nobody busy, and what is planned or
// disputed is tentative. An event that names no day is left out, since a
// calendar cannot show "July 2018" but as a day of it. The stamp is the day of
// the newest article, so that a rebuild gives the same bytes.

// calendarFrom is the first day that iCalendar can write. The last one is that
// before date.Latest, because of DTEND.
var calendarFrom = date.MustOf(1, 1, 1)

// inCalendar reports whether events.ics can hold an event.
func inCalendar(e timeline.Event) bool {
	return namesDays(e) && e.Date.First() >= calendarFrom && e.Date.Last() < date.Latest
}

// hasCalendar reports whether there is anything for a calendar, which must not
// be empty.
func (s *site) hasCalendar() bool { return slices.ContainsFunc(s.Events, inCalendar) }

// calendarOmits says what events.ics leaves out.
func (s *site) calendarOmits() string {
	unfit := 0
	for _, e := range s.Events {
		if !inCalendar(e) {
			unfit++
		}
	}
	return s.omitted(s.counted(unfit, s.w.OmitDayless), s.undated())
}

// exportCalendar writes events.ics.
func exportCalendar(s *site) ([]byte, error) {
	var c calendar
	stamp := calendarDay(max(s.press.last, calendarFrom)) + "T000000Z"
	about := strings.TrimSpace(oneLine(s.describe()) + " " + s.calendarOmits())
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//dateline//timeline//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	for _, name := range []string{"NAME", "X-WR-CALNAME"} {
		c.text(name, oneLine(s.story))
	}
	for _, name := range []string{"DESCRIPTION", "X-WR-CALDESC"} {
		c.text(name, about)
	}
	for _, e := range s.Events {
		if !inCalendar(e) {
			continue
		}
		a := s.newAccount(e)
		c.line("BEGIN", "VEVENT")
		c.text("UID", s.calendarID(e))
		c.line("DTSTAMP", stamp)
		c.line("DTSTART;VALUE=DATE", calendarDay(e.Date.First()))
		c.line("DTEND;VALUE=DATE", calendarDay(e.Date.Last()+1))
		c.text("SUMMARY", a.Title+s.calendarMark(e))
		c.text("DESCRIPTION", a.description(s.w.Colon))
		c.line("TRANSP", "TRANSPARENT")
		if s.calendarMark(e) == "" {
			c.line("STATUS", "CONFIRMED")
		} else {
			c.line("STATUS", "TENTATIVE")
		}
		for _, t := range a.Tags {
			c.text("CATEGORIES", t)
		}
		if s.hasBase() {
			c.line("URL", a.Link)
		}
		c.line("END", "VEVENT")
	}
	c.line("END", "VCALENDAR")
	return c.Bytes(), nil
}

// calendarMark says behind a title what would else be seen only where an event
// is opened: few calendars show what is tentative.
func (s *site) calendarMark(e timeline.Event) string {
	switch {
	case e.Disputed:
		return " (" + s.w.MarkedDisputed + ")"
	case e.Kind == timeline.Planned:
		return " (" + s.w.MarkedPlanned + ")"
	}
	return ""
}

// description says all of an event that a calendar has no place for, line by
// line.
func (a account) description(colon string) string {
	lines := []string{a.When}
	if a.Doubt != "" {
		lines = append(lines, a.Doubt)
	}
	if a.Text != a.Title {
		lines = append(lines, a.Text)
	}
	lines = append(lines, a.Corrected...)
	for _, t := range a.Tellers {
		source := t.Name
		if t.Title != t.Name {
			source += colon + " " + t.Title
		}
		lines = append(lines, strings.TrimSpace(source+" "+t.URL))
	}
	return strings.Join(lines, "\n")
}

// calendarID is the same for an event in every build, and another in the
// calendar of another story.
func (s *site) calendarID(e timeline.Event) string {
	if s.base == "" {
		return e.ID + "@" + s.digest() + "." + namelessHost
	}
	_, address, _ := strings.Cut(strings.TrimSuffix(s.base, "/"), "//")
	return e.ID + "@" + address
}

// calendarDay writes a day from the year 1 on as iCalendar does.
func calendarDay(d date.Day) string {
	return strings.ReplaceAll(d.String(), "-", "")
}

// calendar is the content lines of iCalendar.
type calendar struct{ bytes.Buffer }

// text writes a property whose value is text.
func (c *calendar) text(name, value string) { c.line(name, calendarText.Replace(value)) }

// calendarText escapes text (RFC 5545, section 3.3.11).
var calendarText = strings.NewReplacer(`\`, `\\`, "\n", `\n`, ";", `\;`, ",", `\,`)

// calendarWidth is the most octets of a line without its end.
const calendarWidth = 75

// line writes a property, folded where it is long: the line goes on after a
// blank, and never within a letter.
func (c *calendar) line(name, value string) {
	rest, room := name+":"+value, calendarWidth
	for len(rest) > room {
		cut := room
		for !utf8.RuneStart(rest[cut]) {
			cut--
		}
		fmt.Fprintf(c, "%s\r\n ", rest[:cut])
		rest, room = rest[cut:], calendarWidth-1
	}
	fmt.Fprintf(c, "%s\r\n", rest)
}
