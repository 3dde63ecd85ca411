package timeline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Phrases that date one event by another: "following the Helsinki summit",
// "weeks after lawmakers went to Moscow". What they say is arithmetic on the
// date of the event that they name, and can be done only when that is known: after
// merging, and after a person has corrected it. The rules:
//
//   - an event that has a date keeps it: leaning is for what has none;
//   - the phrase has to name one event, by its verb or noun and by a name or a
//     time, and the event has a date of its own, so that nothing leans on itself
//     or on what leans;
//   - the outcome is never closer than the words: "after" is a bound, "weeks
//     after" a loose bound, "two weeks after" a loose week, "two days after" a day.

// leaning is a phrase that dates a clause by an event.
type leaning struct {
	begin, end int // bytes of the sentence
	joint      int // its "after" or "before", the last word of "ahead of"
	on         int // the unit of the sentence that names the event
	before     bool
	length     length
}

// length is the time between two events, as far as a phrase tells it.
type length struct {
	unit  byte // 'H' for hours and less, 'D', 'W', 'M' or 'Y'; 0 if the phrase gives none
	count int  // 0: some
	mod   string
}

// leanPhrases join what leans to what it leans on.
var leanPhrases = []struct {
	words  []string
	before bool // what leans came before
}{
	{[]string{"after"}, false},
	{[]string{"following"}, false},
	{[]string{"in", "the", "wake", "of"}, false},
	{[]string{"in", "the", "aftermath", "of"}, false},
	{[]string{"before"}, true},
	{[]string{"ahead", "of"}, true},
	{[]string{"prior", "to"}, true},
	{[]string{"in", "the", "run-up", "to"}, true},
}

// leanPhrase returns the first word of the phrase of leaning that ends with a word,
// and whether what leans came before.
func (s *sentence) leanPhrase(last int) (joint int, before, ok bool) {
	for _, p := range leanPhrases {
		joint = last + 1 - len(p.words)
		if joint >= 0 && slices.EqualFunc(s.words[joint:last+1], p.words, func(w word, lower string) bool { return w.lower == lower }) {
			return joint, p.before, true
		}
	}
	return 0, false, false
}

// leaning returns the phrase by which clause c leans on an event, nil if none
// does. A clause that has two has none: they cannot be told apart by words alone.
func (s *sentence) leaning(c int, expressions []timex.Expression) *leaning {
	var found *leaning
	for k, u := range s.units {
		if k == c || len(u.words) == 0 {
			continue
		}
		joint := u.words[0] - 1
		if !u.nominal {
			cl := s.clauses[k]
			if !cl.dependent || cl.marker < 0 || !s.governs(c, k) || s.words[cl.marker].lower == "following" {
				continue
			}
			joint = cl.marker
		} else if u.clause != c {
			continue
		}
		if joint < 0 {
			continue
		}
		last := joint
		joint, before, leans := s.leanPhrase(last)
		if !leans {
			continue
		}
		if found != nil || joint > 0 && noLeaning[s.words[joint-1].lower] {
			return nil
		}
		found = &leaning{joint: last, end: s.words[slices.Max(trimMarks(s.words, u.words))].end, on: k, before: before}
		found.length, found.begin = s.lengthBefore(joint, expressions)
		if first := s.wordAt(found.begin); first > 0 && (s.words[first-1].lower == "for" || s.words[first-1].lower == "until") {
			return nil // "stayed for eight months before the trial"
		}
		if !s.belongs(*found, c) {
			return nil
		}
	}
	return found
}

// belongs reports whether a phrase belongs to the verb of clause c: it stands
// before it all, or behind the verb with nothing between that it might date
// as well ("the site of protests after the vote").
func (s *sentence) belongs(l leaning, c int) bool {
	first, head := s.wordAt(l.begin), s.clauses[c].head
	if first < head {
		return first == 0 || first == 1 && !s.words[0].isWord()
	}
	for i := head + 1; i < first; i++ {
		if w := s.words[i]; eventNouns[w.lower] || w.kind == comma && i < first-1 {
			return false
		}
	}
	return true
}

// noLeaning stand before what is an example or an exception: "including after
// the attack".
var noLeaning = set(`including even not only especially particularly both`)

// governs reports whether clause k depends on clause c, which stands beside it.
func (s *sentence) governs(c, k int) bool {
	if s.clauses[c].dependent {
		return false
	}
	return c == k-1 || c == k+1 && s.clauses[k].marker == 0
}

// lengthBefore returns the length of time that stands right before a word
// ("weeks after", "the day after"), and the byte at which it begins.
func (s *sentence) lengthBefore(joint int, expressions []timex.Expression) (length, int) {
	begin := s.words[joint].begin
	if joint == 0 {
		return length{}, begin
	}
	last := s.words[joint-1]
	for _, e := range expressions {
		if e.Type != timex.DURATION || e.End != last.end {
			continue
		}
		return lengthOf(e), e.Begin
	}
	if unit, ok := oneUnit[last.lower]; ok && joint > 1 && s.words[joint-2].lower == "the" {
		return length{unit: unit, count: 1}, s.words[joint-2].begin
	}
	return length{}, begin
}

// oneUnit are the units of "the day after".
var oneUnit = map[string]byte{"day": 'D', "week": 'W', "month": 'M', "year": 'Y'}

// lengthOf reads the TIMEX3 value of a length: "P3D", "PXW", "PT5H".
func lengthOf(e timex.Expression) length {
	value := strings.TrimPrefix(e.Value, "P")
	if strings.HasPrefix(value, "T") {
		return length{unit: 'H', mod: e.Mod}
	}
	if len(value) < 2 || !strings.ContainsRune("DWMY", rune(value[len(value)-1])) {
		return length{}
	}
	l := length{unit: value[len(value)-1], mod: e.Mod}
	if number := value[:len(value)-1]; number != "X" {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > 10000 {
			return length{}
		}
		l.count = n
	}
	return l
}

// shift moves a day by n units of a length, back where n is negative.
func (l length) shift(d date.Day, n int) date.Day {
	switch l.unit {
	case 'D':
		return d.AddDays(n)
	case 'W':
		return d.AddDays(7 * n)
	case 'M':
		return d.AddMonths(n)
	case 'Y':
		return d.AddYears(n)
	}
	return d
}

// slack is how far off a whole number of units may be, in days: "two weeks
// after" is no day.
var slack = map[byte]int{'D': 0, 'W': 3, 'M': 15, 'Y': 182}

// from returns when something was that leans on an event of the days i.
func (l leaning) from(i date.Interval) date.Interval {
	n := l.length.count
	if l.before {
		n = -n
	}
	first, last := l.length.shift(i.First(), n), l.length.shift(i.Last(), n)
	out := date.Interval{Start: first, End: last + 1, Grain: date.Range, Approximate: i.Approximate || l.length.mod == "APPROX"}
	switch l.length.mod {
	case "LESS_THAN", "EQUAL_OR_LESS":
		out.Start, out.End = min(first, i.First()), max(last, i.Last())+1
		return out
	case "MORE_THAN", "EQUAL_OR_MORE":
		return l.bound(out)
	}
	switch {
	case l.length.unit == 0:
		return l.bound(i)
	case l.length.unit == 'H': // the night may lie between
		if l.before {
			out.Start--
		} else {
			out.End++
		}
		out.Approximate = true
	case n == 0:
		step := 1
		if l.before {
			step = -1
		}
		return l.bound(date.Interval{Start: l.length.shift(i.First(), step), End: l.length.shift(i.Last(), step) + 1, Grain: date.DayGrain, Approximate: true})
	case l.length.unit == 'D':
		out.Grain = i.Grain
	default:
		days := slack[l.length.unit]
		out.Start, out.End, out.Approximate = out.Start.AddDays(-days), out.End.AddDays(days), true
	}
	return out
}

// bound returns the days from the first one of i on, or up to its last one.
func (l leaning) bound(i date.Interval) date.Interval {
	if i.Grain == date.Range {
		i.Grain = date.DayGrain
	}
	if l.before {
		return i.By()
	}
	return i.Since()
}

// lean dates the events that have no date and lean on one that has, and drops
// those that are there only because they lean, where it cannot be said on what.
func (c *corpus) lean(drafts []draft) []draft {
	type place struct{ article, sentence, word int }
	at := func(t telling, u unit) place { return place{t.Article, t.Sentence, u.words[0]} }
	named := map[place]int{} // where an event with a date is told to the event
	for n, d := range drafts {
		for _, t := range d.tellings {
			if !d.Date.IsEmpty() && !d.Disputed && !d.Date.OpenStart && !d.Date.OpenEnd && len(t.u.words) > 0 {
				named[at(t, t.u)] = n
			}
		}
	}
	var out []draft
	for _, d := range drafts {
		leans, set := false, d.datedFromNothing()
		for i := range d.tellings {
			t := &d.tellings[i]
			if !d.Date.IsEmpty() && set < 0 || t.leans == nil || t.dated() || t.role != article.Prose {
				continue
			}
			n, ok := named[at(*t, t.s.units[t.leans.on])]
			if !ok || !c.clearly(drafts[n], *t) {
				continue
			}
			interval := t.leans.from(drafts[n].Date)
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
				d.Title = c.words.title(d)
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
	d.Date, d.Clock, d.Certainty, d.Reason = given.Date, given.Clock, given.Certainty, given.Reason
	d.Corrections = slices.Clone(d.Corrections)
	d.Corrections[set].Was, d.Corrections[set].Found = found.EDTF(), found
	if found.EDTF() == given.Date.EDTF() {
		d.Corrections[set].What, d.Date = DateConfirmed, found
	}
	d.bear()
}

// clearly reports whether the phrase by which a mention leans clearly names
// an event: it has its verb or noun, and a name that other mentions of it have as
// well, or is one of those that date it.
func (c *corpus) clearly(d draft, t telling) bool {
	u := t.s.units[t.leans.on]
	phrase := telling{s: t.s, u: u}
	var rest group
	shared := false
	for _, o := range d.tellings {
		if o.Article == t.Article && o.Sentence == t.Sentence && o.u.words[0] == u.words[0] {
			if o.votes() && sameDays(o.Interval, d.Date) {
				return true
			}
			continue
		}
		rest = append(rest, o)
		for _, n := range o.s.names {
			for _, m := range t.s.namesIn(u.words) {
				shared = shared || c.names.of(n) == c.names.of(m)
			}
		}
	}
	return shared && meet(phrase.heads(), rest.heads())
}

// leans reports whether a mention of a group leans on an event.
func (g group) leans() bool {
	return slices.ContainsFunc(g, func(t telling) bool { return t.leans != nil })
}

// leaningExpression returns the phrase by which a mention leans as a time
// expression that says what was reckoned.
func (t telling) leaningExpression(on draft, i date.Interval) *timex.Expression {
	l := t.leans
	rule, certainty := "lean-after", timex.Vague
	if l.before {
		rule = "lean-before"
	}
	if l.length.unit == 'D' && l.length.count > 0 && l.length.mod == "" {
		certainty = timex.Inferred
	}
	words := t.s.text[l.begin:t.s.words[l.joint].end]
	return &timex.Expression{
		Begin: l.begin, End: l.end, Text: t.s.text[l.begin:l.end], Type: timex.DATE, Rule: rule, Certainty: certainty,
		Resolved: true, Interval: i, Tense: timex.Past,
		How: timex.Reason{Text: fmt.Sprintf("“%s” reckoned from %s, the date of another event", words, on.Date)},
	}
}

// happened reports whether a unit is a clause that tells what was done.
func (s *sentence) happened(u unit) bool {
	if u.nominal || u.clause < 0 || len(u.subject) == 0 || s.clauses[u.clause].verb < 0 || s.eventless(u) || s.state(u) || s.willBe(u) || aboutItself(s.text) {
		return false
	}
	if s.openingFlaw(u.words, u) > flawDefinite || s.looseFlaw(u.words) > 0 {
		return false // it cannot be understood alone
	}
	verb, head := s.words[s.clauses[u.clause].verb].lower, s.words[u.head].lower
	if comings[head] && !slices.ContainsFunc(u.subject, func(i int) bool { return eventNouns[s.words[i].lower] }) {
		return false // "the letter came weeks after" tells of no letter
	}
	return pastForm(head) || hardPasts[head] || participle(head) && (verb == "was" || verb == "were" || haveForms[verb])
}

// comings say of a happening only that it was.
var comings = set(`came come comes occurred happened followed follows coincided`)
