package timeline

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// What a person says of whole events, and the events that a person adds.

// eventCorrector applies what a person says of whole events.
type eventCorrector struct {
	*corrector
	events []draft
	hide   []*hiding          // by event; nil for one that stays
	said   map[string]setting // by event and field
}

// hiding is what takes an event off the page.
type hiding struct {
	Correction
	at problem.Pos
}

// setting is a value that an entry sets.
type setting struct {
	value string
	problem.Pos
}

// correctEvents applies what a person says of whole events, and adds events.
// Those that are hidden are returned apart.
func (c *corpus) correctEvents(events []draft, o editor.Overrides, aside []Mention) (shown []draft, hidden []Event, problems []problem.Problem) {
	k := &eventCorrector{&corrector{corpus: c, file: o.File, aside: aside}, events, make([]*hiding, len(events)), map[string]setting{}}
	k.confirmedInVain(events)
	for _, id := range o.BrokenEvents {
		k.event(events, id)
	}
	for _, e := range o.Events {
		if n := k.event(events, e.Event); n >= 0 {
			k.change(n, e)
		}
	}
	for n, d := range events {
		if k.hide[n] == nil {
			shown = append(shown, d)
			continue
		}
		k.hiddenInVain(n)
		d.Corrections = append(d.Corrections, k.hide[n].Correction)
		hidden = append(hidden, d.Event)
	}
	slices.SortFunc(hidden, func(a, b Event) int { return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID)) })
	for _, a := range o.Adds {
		shown = k.add(shown, a)
	}
	return shown, hidden, problem.First(k.problems)
}

// key names a field of event n.
func (k *eventCorrector) key(n int, field string) string {
	return k.events[n].Mentions[0].ID + " " + field
}

// once reports whether a field of event n is set for the first time.
func (k *eventCorrector) once(n int, field string, at problem.Pos, value string) bool {
	was, twice := k.said[k.key(n, field)]
	switch {
	case !twice:
		k.said[k.key(n, field)] = setting{value, at}
	case was.value != value:
		k.wrong(at, "%s: %q, but line %d says %q of the same event, want one of them", field, problem.Shorten(value), was.Line, problem.Shorten(was.value))
	default:
		k.idle(at, "%s: changes nothing: line %d says the same of the event", field, was.Line)
	}
	return !twice
}

// change applies an entry to event n.
func (k *eventCorrector) change(n int, e editor.EventOverride) {
	d := &k.events[n]
	correct := func(what Change, was string) {
		c := Correction{What: what, File: k.file, Line: e.Line, Reason: e.Reason, Was: was}
		if what != TitleSet && !d.Disputed {
			c.Found = d.Date
		}
		d.Corrections = append(d.Corrections, c)
	}
	if e.Title.Value != "" && k.once(n, "title", e.Title.Pos, e.Title.Words()) {
		if e.Title.Value == d.Title {
			k.idle(e.Title.Pos, "title: %q changes nothing: it is the event's title", e.Title.Value)
		}
		correct(TitleSet, d.Title)
		d.Title = e.Title.Value
	}
	if e.Date.Value != "" && k.once(n, "date", e.Date.Pos, e.Date.Words()) {
		k.eventDate(d, e, correct)
	}
	if e.Hide != nil && k.once(n, "hide", e.Pos, strconv.FormatBool(*e.Hide)) {
		if *e.Hide {
			k.hide[n] = &hiding{Correction{What: Hidden, File: k.file, Line: e.Line, Reason: e.Reason}, e.Pos}
		} else {
			k.idle(e.Pos, "hide: false changes nothing: the event is on the page")
		}
	}
	if e.Pin != nil && k.once(n, "pin", e.Pos, strconv.FormatBool(*e.Pin)) {
		if d.Pinned = *e.Pin; !d.Pinned {
			k.idle(e.Pos, "pin: false changes nothing: no event is pinned of itself")
		}
	}
	if e.Tags != nil && len(e.Tags) == 0 {
		k.idle(e.Pos, "tags: changes nothing: the list is empty, and no event has tags of itself")
	}
	for _, t := range e.Tags {
		if slices.Contains(d.Tags, t.Value) {
			k.idle(t.Pos, "tags: changes nothing: the event has the tag %q already", t.Value)
			continue
		}
		d.Tags = append(d.Tags, t.Value)
	}
	if e.ID.Value != "" && k.once(n, "id", e.ID.Pos, e.ID.Value) {
		if slices.ContainsFunc(k.events, func(x draft) bool { return x.ID == e.ID.Value }) {
			k.wrong(e.ID.Pos, "id: another event is called %q already", e.ID.Value)
		} else {
			d.ID = e.ID.Value
		}
	}
}

// hiddenInVain reports what else a person says of event n, which he hides.
func (k *eventCorrector) hiddenInVain(n int) {
	at := k.hide[n].at
	if pin, both := k.said[k.key(n, "pin")]; both && pin.value == "true" && pin.Line != at.Line {
		k.wrong(at, "hide: line %d pins the same event, want one of them", pin.Line)
	}
	for _, done := range k.events[n].Corrections {
		if done.What == PutTogether {
			k.idle(at, "hide: takes away all that merge: in line %d made one event; drop single sentences, or remove the merge, to keep the rest", done.Line)
		}
	}
	for _, field := range []string{"title", "date"} {
		if set, both := k.said[k.key(n, field)]; both {
			k.idle(set.Pos, "%s: changes nothing: line %d hides the event", field, at.Line)
		}
	}
}

// event returns the number of the event that an id means, or -1 and an error.
func (c *corrector) event(events []draft, id problem.Text) int {
	if strings.TrimSpace(id.Value) == "" {
		return -1 // reported as empty
	}
	if n := slices.IndexFunc(events, func(d draft) bool { return d.ID == id.Value }); n >= 0 {
		return n
	}
	var groups []group
	var ids []string
	for n, d := range events {
		for _, t := range d.tellings {
			if t.ID == id.Value || "e-"+strings.TrimPrefix(t.ID, "m-") == id.Value {
				return n
			}
		}
		groups, ids = append(groups, d.tellings), append(ids, d.ID)
	}
	c.noSuchID("events", id, groups, ids)
	return -1
}

// confirmedInVain reports entries that give phrases the dates which these had, and
// settle no doubt by that.
func (c *corrector) confirmedInVain(events []draft) {
	for _, d := range events {
		for i, t := range d.tellings {
			if t.confirmed == nil {
				continue
			}
			without := draft{tellings: slices.Clone(d.tellings), voices: d.voices}
			for n := range without.tellings {
				own(without.tellings, n)
			}
			without.tellings[i].Override = nil
			c.corpus.date(&without)
			if _, _, doubt := c.wordsDoubt(t); doubt == "" && c.dateDoubt(without) == nil {
				c.idle(t.confirmed.Pos, "date: %q changes nothing: the article gives %s", t.confirmed.Value, t.Interval)
			}
		}
	}
}

// eventDate sets the date of an event.
func (c *corrector) eventDate(d *draft, e editor.EventOverride, correct func(Change, string)) {
	interval, clock, ok := c.typedFor(d, e)
	if !ok {
		return
	}
	switch {
	case d.Date.IsEmpty():
		correct(DateSet, "")
	case interval.EDTF() != d.Date.EDTF():
		correct(DateSet, saidBy(*d))
	default: // confirmed as it is: a week stays one, and so does the time of day
		if c.dateDoubt(*d) == nil {
			c.idle(e.Date.Pos, "date: %q changes nothing: the sources give %s", e.Date.Value, d.Date)
		}
		correct(DateConfirmed, saidBy(*d))
		interval = d.Date
		if clock == "" {
			clock = d.Clock
		}
	}
	d.Date, d.Clock, d.Certainty = interval, clock, timex.Stated
	d.Disputed, d.Alternatives, d.Choice, d.Reason = false, nil, OnlyDate, e.Reason
	d.bear()
}

// typedFor reads the date that a person gives an event. One like "yesterday"
// counts from the publish date of the article of the mention that is named, or
// else from that of all articles of the event; they may not come to other dates.
func (c *corrector) typedFor(d *draft, e editor.EventOverride) (date.Interval, string, bool) {
	from := d.tellings
	if n := slices.IndexFunc(from, func(t *telling) bool { return t.ID == e.Event.Value }); n >= 0 {
		from = from[n : n+1]
	}
	dated := articlesOf(from)
	dated = slices.DeleteFunc(dated, func(n int) bool { return !c.articles[n].Dated })
	if len(dated) == 0 {
		dated = articlesOf(from[:1])
	}
	interval, clock, ok := c.typed(e.Date, contextOf(c.articles[dated[0]].Article, c.settings))
	if !ok {
		return interval, clock, false
	}
	for _, n := range dated[1:] {
		other, at, err := timex.Typed(e.Date.Value, contextOf(c.articles[n].Article, c.settings))
		if err == nil && other.EDTF() == interval.EDTF() && at == clock {
			continue
		}
		first := c.articles[dated[0]]
		c.wrong(e.Date.Pos, "date: %q is %s as %s counts (published %s), and %s as %s does (published %s); write the day, or name the mention that is meant: event: m-…",
			e.Date.Value, interval, first.Slug, first.Published.Long(), other, c.articles[n].Slug, c.articles[n].Published.Long())
		return interval, clock, false
	}
	return interval, clock, true
}

// saidBy is the date of an event as EDTF: where sources disagree all of them, as
// one of a set, [2018-08-06,2018-08-07].
func saidBy(d draft) string {
	if !d.Disputed {
		return d.Date.EDTF()
	}
	var all []string
	for _, a := range d.Alternatives {
		all = append(all, a.Date.EDTF())
	}
	return "[" + strings.Join(all, ",") + "]"
}

// add makes an event that no article tells.
func (c *corrector) add(events []draft, a editor.Addition) []draft {
	interval, clock, ok := c.typed(a.Date, timex.Context{WeekStart: c.settings.WeekStart, DayFirst: c.settings.DayFirst})
	if !ok {
		return events
	}
	sum := sha256.Sum256([]byte("added\x00" + a.Title.Value))
	id := "e-" + hex.EncodeToString(sum[:])[:idDigits]
	if slices.ContainsFunc(events, func(d draft) bool { return d.ID == id }) {
		c.wrong(a.Title.Pos, "add: another event with the title %q has been added", a.Title.Value)
		return events
	}
	e := Event{ID: id, Title: a.Title.Value, Text: a.Text, Kind: Happened, Date: interval, Clock: clock, Certainty: timex.Stated,
		Sources: a.Sources, Corrections: []Correction{{What: Added, File: c.file, Line: a.Line, Reason: a.Reason}}}
	for _, t := range a.Tags {
		e.Tags = append(e.Tags, t.Value)
	}
	return append(events, draft{Event: e})
}
