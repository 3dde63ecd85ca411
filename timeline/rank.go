package timeline

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/problem"
)

// salience is what an event is ranked by, weightiest first.
type salience struct {
	pinned   bool
	reach    float64 // how widely it, or the day for which it stands, was told
	told     float64 // voices, but no more without a date than with one
	voices   int
	outlets  int
	mentions int
	near     float64 // to what is said of its day, 0 to 1
	nth      int     // among what is told of its day, from 0
	place    float64 // mean place of its first mention in the articles, 0 to 1
}

// compare orders the weightier first.
func (s salience) compare(t salience) int {
	switch {
	case s.pinned && !t.pinned:
		return -1
	case t.pinned && !s.pinned:
		return 1
	}
	return cmp.Or(cmp.Compare(t.reach, s.reach), cmp.Compare(t.voices, s.voices), cmp.Compare(t.outlets, s.outlets),
		cmp.Compare(s.nth, t.nth), cmp.Compare(t.mentions, s.mentions), cmp.Compare(s.place, t.place))
}

// What an event weighs beside one of the story that is as widely told. The reach of an event
// is a sum of roots, so that a share is the root of how many of those who tell it count.
const (
	shareSaid       = math.Sqrt2 / 2 // half of them for a statement: a timeline is of happenings, and every story has more statements
	shareBackground = 0.5            // a quarter for background: what was over a season before the first article
	season          = 90             // days
)

// shareTitled is the share of an event by its title: a quarter of those who tell it count for one
// that has no title fit to be printed.
var shareTitled = [...]float64{grammar.Sound: 1, grammar.Slight: math.Sqrt2 / 2, grammar.Grave: 0.5}

// printable is what the title of an event makes of its weight.
func (d draft) printable() float64 {
	if d.titled() {
		return 1
	}
	return shareTitled[d.blemish]
}

// background reports whether an event was over long before the story began that the
// articles tell.
func (c *corpus) background(d draft) bool {
	return c.published && !d.Date.IsEmpty() && !d.Date.OpenEnd && d.Date.Last() < c.first-season
}

// share is what the kind of an event makes of its weight.
func (c *corpus) share(d draft) float64 {
	share := 1.0
	if d.Kind == Reported {
		share *= shareSaid
	}
	if c.background(d) {
		share *= shareBackground
	}
	return share
}

// firstPublished returns the day of the first article, and whether one has a day.
func firstPublished(articles []Article) (first date.Day, known bool) {
	for _, a := range articles {
		if a.Dated && (!known || a.Published < first) {
			first, known = a.Published, true
		}
	}
	return first, known
}

func (c *corpus) salience(d draft) salience {
	s := salience{pinned: d.Pinned, voices: d.voices}
	outlets, sentences := map[string]bool{}, map[uint64]bool{}
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
	var dated []*telling
	for _, t := range d.tellings {
		if t.dated() && t.Relation != Context {
			dated = append(dated, t)
		}
	}
	reach := func(by []int) float64 { return c.reach(by, d.Date.First()) }
	if c.background(d) { // told again and again because it is background
		reach = func(by []int) float64 { return math.Sqrt(float64(len(by))) }
	}
	s.told, s.reach = float64(d.voices), reach(witnesses(d.tellings, c.voice))
	if len(dated) > 0 {
		by := witnesses(dated, c.voice)
		s.told, s.reach = min(s.told, 2*float64(len(by))), min(s.reach, 2*reach(by))
	}
	s.told, s.reach = s.told*c.share(d), s.reach*c.share(d)
	return s
}

// reach says how widely something of a day was told, by the articles of its
// independent voices. In one week after it each further article says less: they
// have it from each other. What is still told in later weeks matters more than
// what filled the papers once.
func (c *corpus) reach(articles []int, day date.Day) float64 {
	weeks := make([]int, len(articles))
	for i, n := range articles {
		weeks[i] = int(math.Floor(float64(c.articles[n].Published-day) / 7))
	}
	slices.Sort(weeks)
	reach := 0.0
	for from, to := 0, 0; from < len(weeks); from = to {
		for to < len(weeks) && weeks[to] == weeks[from] {
			to++
		}
		reach += math.Sqrt(float64(to - from))
	}
	return reach
}

// spoken is what the articles say of one day.
type spoken struct {
	voices    map[int]int // to the article of each that was published first
	sentences []cluster.Vector
	center    cluster.Vector // of all of them, once an event has asked for it
}

// spokenDays returns what articles say of each day, be it in passing. Articles
// of the days before it, which cannot know, do not count.
func (c *corpus) spokenDays() map[date.Day]*spoken {
	days := map[date.Day]*spoken{}
	for n, a := range c.articles {
		for i, es := range a.Expressions {
			said := map[date.Day]bool{}
			for _, e := range es {
				day := e.Interval.Start
				if !e.Resolved || e.Interval.Days() != 1 || said[day] || a.Dated && a.Published < day {
					continue
				}
				said[day] = true
				of := days[day]
				if of == nil {
					of = &spoken{voices: map[int]int{}}
					days[day] = of
				}
				if first, known := of.voices[c.voice[n]]; !known || a.Published < c.articles[first].Published {
					of.voices[c.voice[n]] = n
				}
				of.sentences = append(of.sentences, c.words.bag(c.sentences[n][i]))
			}
		}
	}
	return days
}

// ranked is an event with what it is ranked by.
type ranked struct {
	draft
	salience
}

func bySalience(a, b ranked) int {
	return cmp.Or(a.salience.compare(b.salience), a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
}

// lead orders what is told of one day by how much it is told and how near it is to all that
// is said of the day, and gives to the first of it the weight of all of that. What the
// others weigh beside the events of other days stays the same.
func (c *corpus) lead(events []ranked, days map[date.Day]*spoken) {
	of := map[date.Day][]int{}
	for n := range events {
		e := &events[n]
		day := e.Date.First()
		said := days[day]
		if said == nil || e.Date.Days() != 1 || len(e.tellings) == 0 || c.background(e.draft) {
			continue
		}
		if said.center == nil {
			said.center = cluster.Centroid(said.sentences)
		}
		e.near = cluster.Dot(c.words.center(e.tellings), said.center)
		of[day] = append(of[day], n)
	}
	for day, those := range of {
		slices.SortStableFunc(those, func(a, b int) int { return cmp.Compare(events[b].told*events[b].near, events[a].told*events[a].near) })
		first, others := &events[those[0]], those[1:]
		reaches := make([]float64, len(others))
		for i, n := range others {
			reaches[i] = events[n].reach
		}
		slices.Sort(reaches)
		for i, n := range others {
			events[n].nth, events[n].reach = i+1, reaches[len(others)-1-i]
		}
		first.reach = max(first.reach, c.share(first.draft)*c.reach(slices.Collect(maps.Values(days[day].voices)), day))
	}
}

// rank ranks the events, leaves out what the settings do not want, and puts
// the rest in order of date.
func (c *corpus) rank(drafts []draft, problems []problem.Problem) Timeline {
	var events, undated []ranked
	t := Timeline{Settings: c.settings, Articles: c.articles, Problems: problems}
	weighed := make([]salience, len(drafts))
	parallel.Each(len(drafts), func(i int) { weighed[i] = c.salience(drafts[i]) })
	for i, d := range drafts {
		switch r := (ranked{d, weighed[i]}); {
		case !c.wanted(d):
			t.LeftOut++
		case d.Date.IsEmpty():
			undated = append(undated, r)
		default:
			events = append(events, r)
		}
	}
	slices.SortFunc(events, bySalience)
	days := c.spokenDays()
	c.lead(events, days)
	for _, of := range [][]ranked{events, undated} {
		for n := range of {
			of[n].reach *= of[n].printable()
		}
	}
	slices.SortFunc(events, bySalience)
	slices.SortFunc(undated, bySalience)
	shown := c.limited(events)
	t.LeftOut += len(events) - len(shown)
	all := append(shown, undated...)
	c.tell(all, days)
	withShown(all)
	for i, r := range all {
		r.Rank = i + 1
		if i < len(shown) {
			t.Events = append(t.Events, r.Event)
		} else {
			t.Undated = append(t.Undated, r.Event)
		}
	}
	slices.SortFunc(t.Events, func(a, b Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Rank, b.Rank))
	})
	return t
}
