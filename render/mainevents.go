package render

import (
	"cmp"
	"slices"

	"dateline/timeline"
	"dateline/timeline/date"
)

// The main events of a timeline are those that most sources tell, or an editor has
// pinned. Where hardly any is told by more than one, the highest-ranked of what happened
// make up for them. They stand in short at its head, so that a stranger sees at once what
// the story is, and with larger titles among the others.
const (
	mostMain = 5 // events that a head has room for
	mainOf   = 6 // so many events have one main event
	mainADay = 2 // of one day: what many tell of is often told in several ways
)

// mainEvents returns the main events in order of date; none of a timeline that
// can be read at a glance.
func (s *site) mainEvents() []timeline.Event {
	if len(s.Events) < mainOf {
		return nil
	}
	most := min(mostMain, len(s.Events)/mainOf+1)
	var told, happened []timeline.Event
	for _, e := range s.Events {
		if e.Pinned || slices.ContainsFunc(e.Mentions, func(m timeline.Mention) bool { return m.Article != e.Mentions[0].Article }) {
			told = append(told, e)
		} else if e.Kind == timeline.Happened {
			happened = append(happened, e)
		}
	}
	main := salient(varied(told), most)
	if 2*len(main) < most {
		main = slices.Concat(main, salient(varied(happened), most-len(main)))
	}
	return slices.DeleteFunc(slices.Clone(s.Events), func(e timeline.Event) bool {
		return !slices.ContainsFunc(main, func(m timeline.Event) bool { return m.ID == e.ID })
	})
}

// varied leaves out the events of a date that come after the most of it, by rank.
func varied(events []timeline.Event) []timeline.Event {
	ranked := slices.SortedStableFunc(slices.Values(events), func(a, b timeline.Event) int { return cmp.Compare(a.Rank, b.Rank) })
	of, left := map[date.Interval]int{}, map[string]bool{}
	for _, e := range ranked {
		of[e.Date]++
		left[e.ID] = of[e.Date] > mainADay
	}
	return slices.DeleteFunc(slices.Clone(events), func(e timeline.Event) bool { return left[e.ID] })
}

// inShort describes the main events for the head of the front page.
func (s *site) inShort() []event {
	var out []event
	for _, e := range s.mainEvents() {
		v := s.newBrief(e, "")
		v.Link = s.linkFrom("index.html", e)
		out = append(out, v)
	}
	return out
}
