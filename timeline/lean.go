package timeline

import (
	"fmt"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// Phrases that date one event by another: "following the Helsinki summit",
// "weeks after lawmakers went to Moscow". What they say is arithmetic on the
// date of the event that they name, and can be done only when that is known: after
// merging, and after a person has corrected it. The rules:
//
//   - an event that has a date keeps it: leaning is for what has none;
//   - the phrase has to name one event, by its verb or noun and by a name or a
//     time, or as the only one of its kind, and the event has a date of its own, so that nothing leans on itself
//     or on what leans;
//   - the outcome is never closer than the words: "after" is a bound, "weeks
//     after" a loose bound, "two weeks after" a loose week, "two days after" a day.

// lean dates the events that have no date and lean on one that has, and drops
// those that are there only because they lean, where it cannot be said on what.
func (c *corpus) lean(drafts []draft) []draft {
	type place struct{ article, sentence, word int }
	at := func(t *telling, u grammar.Unit) place { return place{t.Article, t.Sentence, u.Words[0]} }
	named := map[place]int{} // where an event with a date is told to the event
	for n, d := range drafts {
		for _, t := range d.tellings {
			if !d.Date.IsEmpty() && !d.Disputed && !d.Date.OpenStart && !d.Date.OpenEnd && len(t.u.Words) > 0 {
				named[at(t, t.u)] = n
			}
		}
	}
	var out []draft
	for _, d := range drafts {
		leans, set := false, d.datedFromNothing()
		for _, t := range d.tellings {
			if !d.Date.IsEmpty() && set < 0 || t.leans == nil || t.dated() || t.role != article.Prose {
				continue
			}
			if t.leans.News {
				e := timex.Lead(c.articles[t.Article].Published, t.leans.Begin, t.leans.End, t.s.Text[t.leans.Begin:t.leans.End])
				t.Expression, t.Interval, t.Relation = &e, e.Interval, Happened
				leans = true
				continue
			}
			n, ok := named[at(t, t.s.Units[t.leans.On])]
			if !ok || !c.clearly(drafts[n], t) {
				continue
			}
			interval := t.leans.From(drafts[n].Date)
			if a := c.articles[t.Article]; interval.IsEmpty() || a.Dated && interval.First() > a.Published {
				continue
			}
			t.Expression, t.Interval, t.Relation, t.LeansOn = t.leaningExpression(drafts[n], interval), interval, Happened, drafts[n].ID
			leans = true
		}
		switch {
		case leans && set >= 0:
			c.confirm(&d, set)
		case leans:
			c.date(&d)
			if !d.titled() {
				c.words.entitle(&d)
			}
		}
		if d.Date.IsEmpty() && d.voices < 2 && len(d.tellings) > 0 && len(d.Corrections) == 0 && !d.Pinned && len(d.Tags) == 0 && group(d.tellings).leans() {
			continue
		}
		out = append(out, d)
	}
	return out
}

// datedFromNothing returns the number of the correction by which a person dated
// an event that had no date, or -1.
func (e Event) datedFromNothing() int {
	return slices.IndexFunc(e.Corrections, func(c Correction) bool { return c.What == DateSet && c.Was == "" })
}

// confirm notes with a date that a person set what the event would lean on.
func (c *corpus) confirm(d *draft, set int) {
	given := d.Event
	c.date(d)
	found := d.Date
	d.Date, d.Clock, d.Certainty, d.Choice, d.Reason = given.Date, given.Clock, given.Certainty, given.Choice, given.Reason
	d.Corrections = slices.Clone(d.Corrections)
	d.Corrections[set].Was, d.Corrections[set].Found = found.EDTF(), found
	if found.EDTF() == given.Date.EDTF() {
		d.Corrections[set].What, d.Date = DateConfirmed, found
	}
	d.bear()
}

// clearly reports whether the phrase by which a mention leans clearly names
// an event: it has its verb or noun, and a name that other mentions of it have as
// well, or is one of those that date it, or says that minutes or hours lay between and was found to name that event alone.
func (c *corpus) clearly(d draft, t *telling) bool {
	u := t.s.Units[t.leans.On]
	var rest group
	shared := false
	for _, o := range d.tellings {
		if o.Article == t.Article && o.Sentence == t.Sentence && o.u.Words[0] == u.Words[0] {
			if o.votes() && sameDays(o.Interval, d.Date) || o.names && (t.leans.Length.Unit == 'H' || t.leans.Length.Count > 0 && d.toldBefore(o)) {
				return true // "minutes after the crash", of which there is but one
			}
			continue
		}
		rest = append(rest, o)
		for _, n := range o.s.Names {
			for _, m := range t.s.NamesIn(u.Words) {
				shared = shared || c.names.Key(n) == c.names.Key(m)
			}
		}
	}
	return shared && meet(headsOf(t.s, u), rest.heads())
}

// toldBefore reports whether the article of a mention has told its event, with the day that this
// has, in the sentences before.
func (d draft) toldBefore(o *telling) bool {
	return slices.ContainsFunc(d.tellings, func(t *telling) bool {
		return t.Article == o.Article && t.Sentence < o.Sentence && t.votes() && sameDays(t.Interval, d.Date)
	})
}

// leans reports whether a mention of a group leans on an event.
func (g group) leans() bool {
	return slices.ContainsFunc(g, func(t *telling) bool { return t.leans != nil })
}

// leaningExpression returns the phrase by which a mention leans as a time
// expression that says what was reckoned.
func (t *telling) leaningExpression(on draft, i date.Interval) *timex.Expression {
	return reckoning(t.s.Sentence, t.leans, i, fmt.Sprintf("%s, the date of another event", on.Date))
}

// reckoning is the phrase of a sentence by which an event is dated as a time expression that
// says from what it was reckoned.
func reckoning(s *grammar.Sentence, l *grammar.Leaning, i date.Interval, from string) *timex.Expression {
	rule, certainty := "lean-after", timex.Vague
	if l.Before {
		rule = "lean-before"
	}
	if l.Length.Unit == 'D' && l.Length.Count > 0 && l.Length.Mod == "" {
		certainty = timex.Inferred
	}
	words := s.Text[l.Begin:s.Words[l.Joint].End]
	return &timex.Expression{
		Begin: l.Begin, End: l.End, Text: s.Text[l.Begin:l.End], Type: timex.DATE, Rule: rule, Certainty: certainty,
		Resolved: true, Interval: i, Tense: timex.Past,
		How: timex.Reason{Text: fmt.Sprintf("“%s” reckoned from %s", words, from)},
	}
}

// The lead of a news story that tells in the perfect of what is done in a moment ("has been
// banned", "has struck"), and does not say when, leans on the day of publication: it happened then
// or the day before, for all that is known where nothing else dates it. No other sentence
// without a time is dated: what is said, what goes on and what has added up may be of any day.

// leadOf returns the number of the sentence that is the lead of an article, -1 if it has none.
func leadOf(a Article) int {
	if !a.Dated {
		return -1
	}
	return slices.IndexFunc(a.Sentences, func(s article.Sentence) bool { return s.Role == article.Prose })
}
