package render

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/date"
)

// A section is a month or a longer time of the timeline, or what has no date.
type section struct {
	ID, Name, Count string
	Events          []event
}

// farApart and sparse say when months make too many sections of too little: so
// many of them, with fewer events each.
const (
	farApart = 12
	sparse   = 2
)

// sections puts the events under months, or under years where they are far
// apart, and what has no date last. What is known only to a year or another
// time longer than a month stands under that time, before the months in it.
func (s *site) sections() []section {
	shelves := s.shelves(date.Month)
	if n := len(distinct(shelves)); n > farApart && len(s.Events) < sparse*n {
		shelves = s.shelves(date.Year)
	}
	ids := s.newAnchors()
	var out []section
	for _, shelf := range distinct(shelves) {
		sec := section{
			ID:   ownID + strings.NewReplacer("/", "-to-", "~", "").Replace(shelf.EDTF()),
			Name: capital(shelf.String()),
		}
		for i, e := range s.Events {
			if shelves[i] == shelf {
				sec.Events = append(sec.Events, s.newEvent(e, shelf.Start.Year(), ids))
			}
		}
		sec.Count = count(len(sec.Events), "event", "events")
		out = append(out, sec)
	}
	if len(s.Undated) > 0 {
		sec := section{ID: ownID + "no-date", Name: "No date found", Count: count(len(s.Undated), "event", "events")}
		for _, e := range s.Undated {
			sec.Events = append(sec.Events, s.newEvent(e, anyYear, ids))
		}
		out = append(out, sec)
	}
	return out
}

// shelves returns the time that each event stands under: units of a grain, or
// longer ones where the date is no closer.
func (s *site) shelves(least date.Grain) []date.Interval {
	out := make([]date.Interval, len(s.Events))
	for i, e := range s.Events {
		d := e.Date.First()
		if e.Date.OpenStart {
			d = e.Date.Last()
		}
		out[i] = date.Unit(least, d)
		if wide(e) && e.Date.Grain > least {
			out[i] = date.Unit(e.Date.Grain, d).ThirdOf(e.Date.Part)
		}
	}
	return out
}

// wide reports whether an event is known only to a unit longer than a month. A
// span or a window is known to the day on which it begins.
func wide(e timeline.Event) bool {
	return e.Date.Grain > date.Month && e.Date.Grain < date.Range
}

// distinct returns the shelves that are used in order of time, the longer
// before what begins with it.
func distinct(shelves []date.Interval) []date.Interval {
	out := slices.Clone(shelves)
	slices.SortFunc(out, func(a, b date.Interval) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), a.Compare(b))
	})
	return slices.Compact(out)
}

// capital makes words begin as a heading does. They begin with an ASCII letter
// or a digit.
func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }
