package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// A person has the last word. Every entry of overrides.yaml is applied or
// reported: one that fits nothing, or more than it should, is an error that
// names what was probably meant; one that changes nothing is a warning.

// corrector applies overrides and collects what is wrong with them.
type corrector struct {
	*corpus
	file     string
	problems []problem.Problem
}

func (c *corrector) wrong(at problem.Pos, format string, args ...any) {
	c.problems = append(c.problems, problem.Errorf(c.file, at, format, args...))
}

func (c *corrector) idle(at problem.Pos, format string, args ...any) {
	c.problems = append(c.problems, problem.Warnf(c.file, at, format, args...))
}

// meant ends an error with the candidate that was probably meant. It is not
// sought for more errors than are told.
func (c *corrector) meant(word string, candidates []string) string {
	if len(c.problems) > 100 {
		return ""
	}
	return problem.DidYouMean(word, candidates)
}

// correctMentions sets the dates of phrases and takes out dropped mentions.
func (c *corpus) correctMentions(mentions []telling, o Overrides) ([]telling, []problem.Problem) {
	k := &corrector{corpus: c, file: o.File}
	mentions = slices.Clone(mentions)
	before := len(mentions)
	for _, d := range o.Dates {
		mentions = k.date(mentions, d)
	}
	if len(mentions) > before {
		identify(mentions)
		slices.SortFunc(mentions, inOrder)
	}
	for _, d := range o.Drops {
		for _, id := range d.Mentions {
			n := slices.IndexFunc(mentions, func(t telling) bool { return t.ID == id.Value })
			if n < 0 {
				k.wrong(id.Pos, "drop: no mention has the id %q%s", id.Value, k.meant(id.Value, mentionIDs(mentions)))
				continue
			}
			mentions = slices.Delete(mentions, n, n+1)
		}
	}
	return mentions, problem.First(k.problems)
}

func mentionIDs(mentions []telling) []string {
	var out []string
	for _, t := range mentions {
		out = append(out, t.ID)
	}
	return out
}

// place is where a phrase stands in an article.
type place struct{ sentence, begin, end int }

// date sets the date of one phrase.
func (c *corrector) date(mentions []telling, d DateOverride) []telling {
	n := slices.IndexFunc(c.articles, func(a Article) bool { return a.Slug == d.Article.Value })
	if n < 0 {
		var slugs []string
		for _, a := range c.articles {
			slugs = append(slugs, a.Slug)
		}
		c.wrong(d.Article.Pos, "dates: there is no article %q%s", d.Article.Value, c.meant(d.Article.Value, slugs))
		return mentions
	}
	a := c.articles[n]
	places := c.places(a, d)
	if len(places) == 0 {
		return mentions
	}
	interval, clock, ok := c.typed(d.Date, contextOf(a.Article, c.settings))
	if !ok {
		return mentions
	}
	for _, p := range places {
		at := slices.IndexFunc(mentions, func(t telling) bool {
			return t.Article == n && t.Sentence == p.sentence && t.Expression != nil && t.Expression.Begin < p.end && p.begin < t.Expression.End
		})
		if at < 0 {
			t, ok := c.mention(n, p)
			if !ok {
				c.wrong(d.Phrase.Pos, "dates: %q stands where the article tells nothing", d.Phrase.Value)
				continue
			}
			at = len(mentions)
			mentions = append(mentions, t)
		}
		t := &mentions[at]
		if t.Override != nil {
			c.wrong(d.Pos, "dates: line %d gives this phrase a date already", t.Override.Line)
			continue
		}
		if sameDays(t.Interval, interval) && !t.Interval.IsEmpty() {
			c.idle(d.Date.Pos, "date: %q changes nothing: the article gives %s", d.Date.Value, t.Interval)
		}
		t.Override = &Correction{File: c.file, Line: d.Line, Reason: d.Reason, Was: t.Interval.EDTF()}
		t.Interval = interval
		if clock != "" {
			e := *t.Expression
			e.Clock = clock
			t.Expression = &e
		}
		switch {
		case a.Dated && interval.First() > a.Published:
			t.Relation = Planned
		case t.Relation == Planned:
			t.Relation = Happened
		}
	}
	return mentions
}

// typed reads a date that a person gives, or reports what is wrong with it.
func (c *corrector) typed(t problem.Text, from timex.Context) (date.Interval, string, bool) {
	interval, clock, err := timex.Typed(t.Value, from)
	if err != nil {
		c.wrong(t.Pos, "date: %v", err)
	}
	return interval, clock, err == nil
}

// places finds where the phrase of an override stands: once, unless the
// sentence itself stands there more than once.
func (c *corrector) places(a Article, d DateOverride) []place {
	var all, chosen []place
	for i, s := range a.Sentences {
		for _, p := range occurrences(s.Text, d.Phrase.Value) {
			p.sentence = i
			all = append(all, p)
			if d.Sentence.Line == 0 || len(occurrences(s.Text, d.Sentence.Value)) > 0 {
				chosen = append(chosen, p)
			}
		}
	}
	switch {
	case len(all) == 0:
		var phrases []string
		for _, es := range a.Expressions {
			for _, e := range es {
				phrases = append(phrases, e.Text)
			}
		}
		c.wrong(d.Phrase.Pos, "dates: %q does not stand in %s%s", d.Phrase.Value, a.File, c.meant(d.Phrase.Value, phrases))
	case len(chosen) == 0:
		c.wrong(d.Sentence.Pos, "dates: no sentence of %s with %q has the words %q", a.File, d.Phrase.Value, d.Sentence.Value)
	case slices.ContainsFunc(chosen, func(p place) bool {
		return a.Sentences[p.sentence].Text != a.Sentences[chosen[0].sentence].Text || p.begin != chosen[0].begin
	}):
		mend := "add sentence: with words of the one that is meant"
		if !slices.ContainsFunc(chosen, func(p place) bool { return p.sentence != chosen[0].sentence }) {
			mend = "add words that stand beside it to phrase:"
		} else if d.Sentence.Line > 0 {
			mend = "add more words to sentence:"
		}
		c.wrong(d.Phrase.Pos, "dates: %q stands %d times in %s: %s", d.Phrase.Value, len(chosen), a.File, mend)
		return nil
	}
	return chosen
}

// occurrences finds a phrase in a sentence, whole words, upper case or lower,
// with quotation marks of any form.
func occurrences(text, phrase string) []place {
	var out []place
	folded, at := foldQuotes(text)
	want, _ := foldQuotes(strings.Join(strings.Fields(phrase), " "))
	if want == "" {
		return nil
	}
	for from := 0; ; {
		i := strings.Index(folded[from:], want)
		if i < 0 {
			return out
		}
		begin, end := from+i, from+i+len(want)
		before, _ := utf8.DecodeLastRuneInString(folded[:begin])
		after, _ := utf8.DecodeRuneInString(folded[end:])
		if !alphanumeric(before) && !alphanumeric(after) {
			out = append(out, place{begin: at[begin], end: at[end]})
		}
		_, size := utf8.DecodeRuneInString(folded[begin:])
		from = begin + size
	}
}

// foldQuotes returns a text in small letters and with typewriter quotation marks
// and hyphens, as people type it, and for each of its bytes, and for its end, the
// byte of the text that it stands for.
func foldQuotes(text string) (folded string, at []int) {
	var b strings.Builder
	for i, r := range text {
		switch r {
		case '’', '‘':
			r = '\''
		case '“', '”':
			r = '"'
		case '‑':
			r = '-'
		}
		size, _ := b.WriteRune(unicode.ToLower(r))
		for range size {
			at = append(at, i)
		}
	}
	return b.String(), append(at, len(text))
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mention makes a mention of a phrase that the machine did not take for a date.
func (c *corrector) mention(n int, p place) (telling, bool) {
	a, s := c.articles[n], c.sentences[n][p.sentence]
	role := a.Sentences[p.sentence].Role
	at := s.clauseAt(s.wordAt(p.begin))
	if at < 0 || role == article.Furniture || role == article.Heading || role == article.Headline {
		return telling{}, false
	}
	e := &timex.Expression{Begin: p.begin, End: p.end, Text: s.text[p.begin:p.end], Rule: "override", Resolved: true}
	t := telling{s: s, u: s.units[at], role: role}
	t.Article, t.Sentence, t.Expression, t.Relation = n, p.sentence, e, Happened
	if cl := s.clauses[at]; cl.says && cl.content >= 0 {
		t.u, t.Relation = s.units[cl.content], Reported
	}
	t.key = strings.Join([]string{a.Slug, s.text, "", "dated " + e.Text}, "\x00")
	t.vector, t.core = c.words.vectors(t)
	return t, true
}

// bundle is a group with what a person said of its identity.
type bundle struct {
	group
	id         string // of the first event of a merge; empty if the machine's own
	correction *Correction
}

// regroup splits and merges events as the overrides want.
func (c *corpus) regroup(groups []group, o Overrides) ([]bundle, []problem.Problem) {
	k := &corrector{corpus: c, file: o.File}
	bundles := make([]bundle, len(groups))
	for i, g := range groups {
		bundles[i] = bundle{group: g}
	}
	named := map[string]string{} // a person's name for an event to the id it stands for
	for _, e := range o.Events {
		if e.ID.Value != "" {
			named[e.ID.Value] = e.Event.Value
		}
	}
	for _, s := range o.Splits {
		bundles = k.split(bundles, s, named)
	}
	for _, m := range o.Merges {
		k.join(bundles, m, named)
	}
	return slices.DeleteFunc(bundles, func(b bundle) bool { return len(b.group) == 0 }), problem.First(k.problems)
}

// find returns the bundle of an event's or a mention's id, or -1 and an error.
func (c *corrector) find(bundles []bundle, id problem.Text, named map[string]string, what string) int {
	want := id.Value
	if other, ok := named[want]; ok {
		want = other
	}
	var ids []string
	for n, b := range bundles {
		if b.id == want {
			return n
		}
		for _, t := range b.group {
			if t.ID == want || "e-"+strings.TrimPrefix(t.ID, "m-") == want {
				return n
			}
		}
		if len(b.group) > 0 {
			ids = append(ids, eventID(anchors(b.group), c.articles))
			ids = append(ids, mentionIDs(b.group)...)
		}
	}
	c.wrong(id.Pos, "%s: no event or mention has the id %q%s", what, id.Value, c.meant(id.Value, ids))
	return -1
}

func (c *corrector) split(bundles []bundle, s Split, named map[string]string) []bundle {
	n := c.find(bundles, s.Event, named, "split")
	if n < 0 {
		return bundles
	}
	correction := &Correction{File: c.file, Line: s.Line, Reason: s.Reason}
	var out group
	for _, id := range s.Out {
		i := slices.IndexFunc(bundles[n].group, func(t telling) bool { return t.ID == id.Value })
		if i < 0 {
			c.wrong(id.Pos, "split: event %q has no mention %q%s", s.Event.Value, id.Value, c.meant(id.Value, mentionIDs(bundles[n].group)))
			continue
		}
		out = append(out, bundles[n].group[i])
		bundles[n].group = slices.Delete(slices.Clone(bundles[n].group), i, i+1)
	}
	switch {
	case len(out) == 0:
		return bundles
	case len(bundles[n].group) == 0:
		c.wrong(s.Pos, "split: no mention of event %q would be left", s.Event.Value)
		bundles[n].group = out
		return bundles
	}
	slices.SortFunc(out, inOrder)
	bundles[n].correction = correction
	return append(bundles, bundle{group: out, correction: correction})
}

func (c *corrector) join(bundles []bundle, m Merge, named map[string]string) {
	first := -1
	for _, id := range m.Events {
		n := c.find(bundles, id, named, "merge")
		switch {
		case n < 0:
		case first < 0:
			first = n
			bundles[n].correction = &Correction{File: c.file, Line: m.Line, Reason: m.Reason}
			if bundles[n].id == "" {
				bundles[n].id = eventID(anchors(bundles[n].group), c.articles)
			}
		case n == first:
			c.idle(id.Pos, "merge: %q is one event with %q already", id.Value, m.Events[0].Value)
		default:
			bundles[first].group = append(slices.Clone(bundles[first].group), bundles[n].group...)
			slices.SortFunc(bundles[first].group, inOrder)
			bundles[n].group = nil
		}
	}
}

// correctEvents applies what a person says of whole events, and adds events.
func (c *corpus) correctEvents(events []draft, o Overrides) ([]draft, []problem.Problem) {
	k := &corrector{corpus: c, file: o.File}
	hidden := make([]bool, len(events))
	type setting struct {
		value string
		line  int
	}
	said := map[string]setting{} // by event and field
	// once reports whether a field of an event is set for the first time.
	once := func(n int, field string, at problem.Pos, value string) bool {
		key := events[n].Mentions[0].ID + " " + field
		was, twice := said[key]
		if twice && was.value != value {
			k.wrong(at, "%s: %q, but line %d says %q of the same event, want one of them", field, value, was.line, was.value)
		} else if !twice {
			said[key] = setting{value, at.Line}
		}
		return !twice
	}
	for _, e := range o.Events {
		n := k.event(events, e.Event)
		if n < 0 {
			continue
		}
		d := &events[n]
		correction := &Correction{File: o.File, Line: e.Line, Reason: e.Reason}
		if e.Title.Value != "" && once(n, "title", e.Title.Pos, words(e.Title)) {
			if e.Title.Value == d.Title {
				k.idle(e.Title.Pos, "title: %q changes nothing: it is the event's title", e.Title.Value)
			}
			correction.Was, d.Title, d.Override = d.Title, e.Title.Value, correction
		}
		if e.Date.Value != "" && once(n, "date", e.Date.Pos, words(e.Date)) {
			k.eventDate(d, e, correction)
		}
		if e.Hide != nil && once(n, "hide", e.Pos, strconv.FormatBool(*e.Hide)) {
			hidden[n] = *e.Hide
		}
		if e.Pin != nil && once(n, "pin", e.Pos, strconv.FormatBool(*e.Pin)) {
			d.Pinned = *e.Pin
		}
		for _, t := range e.Tags {
			if !slices.Contains(d.Tags, t.Value) {
				d.Tags = append(d.Tags, t.Value)
			}
		}
		if e.ID.Value != "" && once(n, "id", e.ID.Pos, e.ID.Value) {
			if slices.ContainsFunc(events, func(x draft) bool { return x.ID == e.ID.Value }) {
				k.wrong(e.ID.Pos, "id: another event is called %q already", e.ID.Value)
			} else {
				d.ID = e.ID.Value
			}
		}
	}
	var out []draft
	for n, d := range events {
		if !hidden[n] {
			out = append(out, d)
		}
	}
	for _, a := range o.Adds {
		out = k.add(out, a)
	}
	return out, problem.First(k.problems)
}

// event returns the number of the event that an id means, or -1 and an error.
func (c *corrector) event(events []draft, id problem.Text) int {
	var ids []string
	for n, d := range events {
		if d.ID == id.Value {
			return n
		}
		for _, t := range d.tellings {
			if t.ID == id.Value || "e-"+strings.TrimPrefix(t.ID, "m-") == id.Value {
				return n
			}
			ids = append(ids, t.ID)
		}
		ids = append(ids, d.ID)
	}
	c.wrong(id.Pos, "events: no event or mention has the id %q%s", id.Value, c.meant(id.Value, ids))
	return -1
}

func (c *corrector) eventDate(d *draft, e EventOverride, correction *Correction) {
	anchor := c.articles[anchors(d.tellings)[0].Article]
	interval, clock, ok := c.typed(e.Date, contextOf(anchor.Article, c.settings))
	if !ok {
		return
	}
	if sameDays(interval, d.Date) && !d.Date.IsEmpty() && !d.Disputed {
		c.idle(e.Date.Pos, "date: %q changes nothing: the sources give %s", e.Date.Value, d.Date)
	}
	correction.Was = d.Date.EDTF()
	if d.Date.IsEmpty() {
		correction.Was = ""
	}
	d.Date, d.Clock, d.Certainty, d.Override = interval, clock, timex.Stated, correction
	d.Disputed, d.Alternatives, d.Reason = false, nil, e.Reason
	d.bear()
}

// add makes an event that no article tells.
func (c *corrector) add(events []draft, a Addition) []draft {
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
		Sources: a.Sources, Override: &Correction{File: c.file, Line: a.Line, Reason: a.Reason}}
	for _, t := range a.Tags {
		e.Tags = append(e.Tags, t.Value)
	}
	return append(events, draft{Event: e})
}
