package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/timex"
)

// The date of an event is one that a source gives, never a sum of several: the
// sharpest that all the others allow. Where two cannot both be right, the one
// with more independent articles is shown first and the event is in dispute.

// draft is an event on its way to the page.
type draft struct {
	Event
	tellings []*telling
	voices   int
	blemish  grammar.Blemish // of its title
	entitles *telling        // the mention that its title was made of, nil if none was
}

// events makes an event of every bundle.
func (c *corpus) events(bundles []bundle) []draft {
	c.recallAll(bundles)
	drafts := make([]draft, len(bundles))
	parallel.Each(len(bundles), func(i int) {
		b := bundles[i]
		g := b.group
		d := draft{tellings: g, voices: countVoices(g, c.voice)}
		d.ID, d.Corrections = b.id, b.corrections
		c.date(&d)
		c.words.entitle(&d)
		d.People = c.people(g)
		drafts[i] = d
	})
	return drafts
}

// anchors returns the mentions that an event's id can come from: those that
// vote on its date, or all where none does.
func anchors(g group) group {
	var out group
	for _, t := range g {
		if t.votes() {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		return g
	}
	return out
}

// candidate is a date that sources give for an event.
type candidate struct {
	date.Interval
	tellings []*telling
	voices   int
	best     timex.Certainty
	relation Relation // Happened before Reported before Planned
}

// date sets what follows from the times of the event's mentions: date, kind,
// certainty, dispute and the bearing of each mention.
func (c *corpus) date(d *draft) {
	var voters []*telling
	d.Kind = Planned
	told := false
	for _, t := range d.tellings {
		if t.votes() {
			d.Kind = min(d.Kind, t.Relation)
			told = told || t.Relation != Reported
			voters = append(voters, t)
		}
	}
	if len(voters) == 0 {
		d.Kind = Happened
		d.bear()
		return
	}
	if told { // when it was told says no more than that it was no later
		voters = slices.DeleteFunc(voters, func(t *telling) bool { return t.Relation == Reported })
	}
	candidates := c.candidates(voters)
	chosen := candidates[0]
	d.Date, d.Certainty, d.Clock = chosen.Interval, chosen.best, clock(chosen.tellings)
	d.Disputed, d.Alternatives, d.Choice, d.Reason = false, nil, OnlyDate, ""
	for _, o := range candidates[1:] {
		if !o.Overlaps(chosen.Interval) {
			d.Disputed = true
		}
	}
	if d.Disputed {
		against := candidates[:1:1]
		for _, o := range candidates[1:] {
			if !o.Overlaps(chosen.Interval) {
				against = append(against, o)
			}
		}
		for _, o := range against {
			d.Alternatives = append(d.Alternatives, Alternative{o.Interval, articlesOf(o.tellings), o.voices})
		}
		d.Choice = choiceBetween(chosen, against[1])
		d.Reason = d.Choice.between(d.Alternatives)
	} else if len(candidates) > 1 {
		d.Choice = Sharpest
		d.Reason = fmt.Sprintf("%s is the sharpest date that the sources give, and no source speaks against it", chosen)
	}
	d.bear()
}

// candidates returns the dates that mentions give, the one to choose first:
// those that some other one lies within, or overlaps sharper, come after it.
func (c *corpus) candidates(voters []*telling) []candidate {
	var out []candidate
	for _, t := range voters {
		n := slices.IndexFunc(out, func(x candidate) bool { return sameDays(x.Interval, t.Interval) })
		if n < 0 {
			n = len(out)
			out = append(out, candidate{Interval: t.Interval, best: timex.Vague, relation: Planned})
		}
		x := &out[n]
		x.tellings = append(x.tellings, t)
		x.relation = min(x.relation, t.Relation)
		if certainty := t.certainty(); certainty < x.best || len(x.tellings) == 1 {
			x.best, x.Interval = certainty, t.Interval
		}
	}
	for n := range out {
		out[n].voices = countVoices(out[n].tellings, c.voice)
	}
	slices.SortFunc(out, func(a, b candidate) int {
		if !a.Overlaps(b.Interval) && a.Days() == b.Days() {
			if order := cmp.Compare(b.voices, a.voices); order != 0 {
				return order
			}
		}
		return cmp.Or(cmp.Compare(a.Days(), b.Days()), cmp.Compare(b.voices, a.voices), cmp.Compare(a.relation, b.relation),
			cmp.Compare(a.best, b.best), cmp.Compare(len(b.tellings), len(a.tellings)), a.Compare(b.Interval))
	})
	return out
}

func sameDays(a, b date.Interval) bool { return a.First() == b.First() && a.Last() == b.Last() }

// certainty is that of the mention's phrase; what a person says is certain.
func (t *telling) certainty() timex.Certainty {
	if t.Override != nil || t.Expression == nil {
		return timex.Stated
	}
	return t.Expression.Certainty
}

// clock returns the time of day that the first mention with one gives.
func clock(tellings []*telling) string {
	for _, t := range tellings {
		if t.Expression != nil && t.Expression.Clock != "" && t.Relation != Reported {
			return t.Expression.Clock
		}
	}
	return ""
}

func articlesOf(tellings []*telling) []int {
	var out []int
	for _, t := range tellings {
		if !slices.Contains(out, t.Article) {
			out = append(out, t.Article)
		}
	}
	slices.Sort(out)
	return out
}

// choiceBetween says why a date comes before another that cannot be true with it.
func choiceBetween(chosen, other candidate) Choice {
	switch {
	case chosen.voices > other.voices:
		return MoreVoices
	case chosen.Days() < other.Days():
		return SharperDate
	case chosen.best < other.best:
		return FullerDate
	}
	return EarlierDate
}

// between says in words who gives which date, and which one is shown.
func (c Choice) between(dates []Alternative) string {
	var parts []string
	for _, x := range dates {
		n := len(x.Articles)
		who := counted(n, "article")
		if x.Voices < n {
			who += fmt.Sprintf(", %d of them independent", x.Voices)
		}
		parts = append(parts, fmt.Sprintf("%s (%s)", x.Date, who))
	}
	why := [...]string{
		MoreVoices:  "the one that more independent articles give is shown",
		SharperDate: "the sharper one is shown",
		FullerDate:  "the one that is stated more fully is shown",
		EarlierDate: "the earlier one is shown",
	}[c]
	return "sources give " + strings.Join(parts, " and ") + ": " + why
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// bear sets what each mention contributes to the event's date, and copies the
// mentions to the event.
func (d *draft) bear() {
	d.Mentions = make([]Mention, len(d.tellings))
	for i, t := range d.tellings {
		t.Bearing = bearing(t.Mention, d.Date, d.Kind)
		d.Mentions[i] = t.Mention
	}
}

// bearing compares the time of a mention with the date of its event.
func bearing(m Mention, chosen date.Interval, kind Relation) Bearing {
	switch {
	case m.Expression == nil && m.Override == nil || chosen.IsEmpty():
		return NoDate
	case sameDays(m.Interval, chosen):
		return Gives
	case m.Relation == Reported && kind != Reported && chosen.First() <= m.Interval.Last():
		return Agrees // told on that day, so it happened no later
	case m.Interval.Overlaps(chosen):
		return Agrees
	}
	return Contradicts
}

// people returns the people whom an event's mentions name, the most named first.
func (c *corpus) people(g group) []string {
	count := map[string]int{}
	for _, t := range g {
		for _, n := range t.s.NamesIn(slices.Concat(t.u.Words, t.u.Subject, t.u.Speaker)) {
			if key := c.names.Key(n); c.names.People[key] {
				count[key]++
			}
		}
	}
	var keys []string
	for key := range count {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	for i, key := range keys {
		keys[i] = c.names.Display[key]
	}
	return keys
}
