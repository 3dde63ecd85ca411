package render

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"dateline/timeline"
	"dateline/timeline/date"
)

// readCalendar reads events.ics as another program does, and holds its lines to
// what RFC 5545 asks of them. It returns the calendar and its events by UID.
func readCalendar(t *testing.T, data []byte) (*ical.Calendar, map[string]ical.Event) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n\x00\u202e") {
			t.Fatalf("the line %q", line)
		}
	}
	c, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	events := map[string]ical.Event{}
	for _, e := range c.Events() {
		id := say(t, e.Props, ical.PropUID)
		if _, twice := events[id]; twice {
			t.Fatalf("the UID %q stands twice", id)
		}
		events[id] = e
	}
	return c, events
}

// say returns the text of a property.
func say(t *testing.T, props ical.Props, name string) string {
	t.Helper()
	text, err := props.Text(name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return text
}

// TestCalendar reads back every event that names its days, and no other.
func TestCalendar(t *testing.T) {
	for name, tl := range sites() {
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		data, ok := built(t, name, tl)["events.ics"]
		if want := slices.ContainsFunc(tl.Events, inCalendar); ok != want {
			t.Errorf("%s: a calendar: %v, wanted %v", name, ok, want)
		}
		if !ok {
			continue
		}
		c, got := readCalendar(t, data)
		if title := say(t, c.Props, "NAME"); title != oneLine(s.story) {
			t.Errorf("%s: the name %q, wanted %q", name, title, oneLine(s.story))
		}
		for _, e := range tl.Events {
			if !inCalendar(e) {
				continue
			}
			v, ok := got[s.calendarID(e)]
			if !ok {
				t.Errorf("%s: %s is not in the calendar", name, e.ID)
				continue
			}
			delete(got, s.calendarID(e))
			a := s.newAccount(e)
			if title := say(t, v.Props, ical.PropSummary); title != a.Title+s.calendarMark(e) {
				t.Errorf("%s: the summary %q, wanted %q", name, title, a.Title+s.calendarMark(e))
			}
			if text := say(t, v.Props, ical.PropDescription); text != a.description(":") {
				t.Errorf("%s: the description %q, wanted %q", name, text, a.description(":"))
			}
			from, err := v.DateTimeStart(nil)
			if err != nil {
				t.Fatal(err)
			}
			to, err := v.DateTimeEnd(nil)
			if err != nil {
				t.Fatal(err)
			}
			if days := int(to.Sub(from).Hours()) / 24; from.Format("2006-01-02") != e.Date.First().String() || days != e.Date.Days() {
				t.Errorf("%s: %s is %d days from %v, wanted %d from %v", name, e.ID, days, from, e.Date.Days(), e.Date.First())
			}
		}
		for id := range got {
			t.Errorf("%s: %s is in the calendar", name, id)
		}
	}
}

// TestCalendarStates names the events of which a calendar says no more than the
// words do.
func TestCalendarStates(t *testing.T) {
	tl := everyState()
	tl.Settings.BaseURL = "https://example.org/story"
	c, events := readCalendar(t, build(t, tl)["events.ics"])
	got := slices.Sorted(maps.Keys(events))
	want := strings.Fields("e-0000a1 e-0000a4 e-0000a5 e-0000a7 e-0000b2 e-0000b3 e-0000c1 e-0000c3 e-0000c4 letter")
	for i := range want {
		want[i] += "@example.org/story"
	}
	if !slices.Equal(got, want) {
		t.Fatalf("events %q, wanted %q", got, want)
	}
	if about := say(t, c.Props, "DESCRIPTION"); !strings.HasSuffix(about, "and where they disagree. "+
		"Left out here: 11 events that name no day; 1 event without a date; 1 event that an editor hides; 3 events by the settings of the timeline.") {
		t.Errorf("described as %q", about)
	}
	at := func(id string) ical.Props { return events[id+"@example.org/story"].Props }
	for _, c := range []struct{ id, property, want string }{
		{"e-0000a4", "DTSTART", "20180711"},
		{"e-0000a4", "DTEND", "20180713"},
		{"e-0000a4", "STATUS", "CONFIRMED"},
		{"e-0000a4", "SUMMARY", "Leaders of the alliance meet in Brussels"},
		{"e-0000b2", "STATUS", "TENTATIVE"},
		{"e-0000b2", "SUMMARY", "Lawmakers accept an invitation to Washington (date disputed)"},
		{"e-0000c1", "SUMMARY", "Congress returns from recess (planned)"},
		{"e-0000c1", "STATUS", "TENTATIVE"},
		{"e-0000b2", "DTSTAMP", "20180809T000000Z"},
		{"e-0000b2", "URL", "https://example.org/story/#e-0000b2"},
		{"e-0000a5", "CATEGORIES", "summit"},
		{"e-0000b3", "DESCRIPTION", `7 Aug 2018\nThe sanctions came into force Monday.\n` +
			`Set by editor: in force from 00:01 on Tuesday\n` +
			`Coast Tribune: Senator hands over a letter in Moscow https://news.example/coast-senator`},
	} {
		if got := at(c.id).Get(c.property); got == nil || got.Value != c.want {
			t.Errorf("%s of %s is %+v, wanted %q", c.property, c.id, got, c.want)
		}
	}
	if p := at("e-0000a4").Get("DTSTART"); p.ValueType() != ical.ValueDate {
		t.Errorf("DTSTART is a %q", p.ValueType())
	}
}

// TestCalendarEdges leaves out days that iCalendar cannot write.
func TestCalendarEdges(t *testing.T) {
	for when, want := range map[date.Interval]bool{
		day(0, 12, 31):                false,
		day(1, 1, 1):                  true,
		day(9999, 12, 30):             true,
		date.DayInterval(date.Latest): false,
		{}:                            false,
	} {
		if got := inCalendar(timeline.Event{Date: when}); got != want {
			t.Errorf("%v in the calendar: %v, wanted %v", when, got, want)
		}
	}
}
