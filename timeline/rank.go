package timeline

import (
	"cmp"
	"slices"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// salience is what an event is ranked by, weightiest first. How many
// independent articles tell of it says more than any other measure of
// extractive timelines; next to it, how many speak of its day. The day speaks
// for its first event alone: the others have but their own voices.
type salience struct {
	pinned   bool
	said     bool // reported, not done
	day      int  // voices that speak of the day, or tell of the event if they are more
	voices   int
	outlets  int
	mentions int
	place    float64 // mean place of its first mention in the articles, 0 to 1
}

// weight counts the voices. What was merely said weighs half as much as what was
// done: a timeline is of happenings, and every story has more statements.
func (s salience) weight() int {
	w := s.voices * s.day
	if !s.said {
		w *= 2
	}
	return w
}

func (c *corpus) salience(d draft) salience {
	s := salience{pinned: d.Pinned, said: d.Kind == Reported, day: d.voices, voices: d.voices}
	outlets, sentences := map[string]bool{}, map[string]bool{}
	first := map[int]int{}
	for _, t := range d.tellings {
		outlets[c.articles[t.Article].Source] = true
		sentences[t.s.plain] = true
		if at, known := first[t.Article]; !known || t.Sentence < at {
			first[t.Article] = t.Sentence
		}
	}
	s.outlets = min(len(outlets), d.voices) // a copy elsewhere is no new outlet
	s.mentions = len(sentences)
	for _, n := range articlesOf(d.tellings) {
		s.place += float64(first[n]) / float64(len(c.articles[n].Sentences)) / float64(len(first))
	}
	return s
}

// spokenDays counts the voices that speak of each day, be it in passing.
func (c *corpus) spokenDays() map[date.Day]int {
	type saying struct {
		day   date.Day
		voice int
	}
	said := map[saying]bool{}
	days := map[date.Day]int{}
	for n, a := range c.articles {
		for _, es := range a.Expressions {
			for _, e := range es {
				s := saying{e.Interval.Start, c.voice[n]}
				if e.Resolved && e.Interval.Days() == 1 && !said[s] {
					said[s] = true
					days[s.day]++
				}
			}
		}
	}
	return days
}

// rank ranks the events, leaves out what the settings do not want, and puts
// the rest in order of date.
func (c *corpus) rank(drafts []draft, problems []problem.Problem) Timeline {
	type ranked struct {
		draft
		salience
	}
	var events, undated []ranked
	t := Timeline{Settings: c.settings, Articles: c.articles, Problems: problems}
	for _, d := range drafts {
		switch r := (ranked{d, c.salience(d)}); {
		case d.Date.IsEmpty():
			undated = append(undated, r)
		case !d.Pinned && (c.settings.HasFrom && d.Date.Last() < c.settings.From || c.settings.HasUntil && d.Date.First() > c.settings.Until):
			t.LeftOut++
		default:
			events = append(events, r)
		}
	}
	bySalience := func(a, b ranked) int {
		switch {
		case a.pinned && !b.pinned:
			return -1
		case b.pinned && !a.pinned:
			return 1
		}
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(b.salience.voices, a.salience.voices), cmp.Compare(b.outlets, a.outlets), cmp.Compare(b.mentions, a.mentions),
			cmp.Compare(a.place, b.place), a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	}
	slices.SortFunc(events, bySalience)
	spoken := c.spokenDays()
	for i, e := range events {
		if day := e.Date.First(); e.Date.Days() == 1 {
			events[i].day = max(e.day, spoken[day])
			delete(spoken, day)
		}
	}
	slices.SortFunc(events, bySalience)
	slices.SortFunc(undated, bySalience)
	keep := len(events)
	if limit := c.settings.Limit; limit > 0 && limit < keep {
		keep = limit
		for keep < len(events) && events[keep].Pinned {
			keep++
		}
	}
	t.LeftOut += len(events) - keep
	for i, r := range events[:keep] {
		r.Rank = i + 1
		t.Events = append(t.Events, r.Event)
	}
	for i, r := range undated {
		r.Rank = keep + i + 1
		t.Undated = append(t.Undated, r.Event)
	}
	slices.SortFunc(t.Events, func(a, b Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Rank, b.Rank))
	})
	return t
}
