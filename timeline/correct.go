package timeline

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
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
	aside    []Mention // what a person took out
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

// noSuchID reports an id that none of some events and none of their mentions has:
// with the entry that took it away, or with the event that was probably meant, by
// its letters or by the title that stands behind it as a comment.
func (c *corrector) noSuchID(what string, id problem.Text, events []group, called []string) {
	hint := ""
	for _, m := range c.aside {
		if m.ID != "" && m.ID[len("m-"):] == id.Value[min(len("m-"), len(id.Value)):] {
			hint = fmt.Sprintf("; line %d drops it", m.Override.Line)
			if m.Override.What == DateNone {
				hint = fmt.Sprintf("; line %d says that its words date nothing, and without a date it is no event", m.Override.Line)
			}
		}
	}
	if hint == "" && len(c.problems) < 100 {
		ids := slices.Clone(called)
		for _, g := range events {
			ids = append(ids, mentionIDs(g)...)
		}
		if near := problem.Nearest(id.Value, ids); oneSlip(near, id.Value) {
			hint = fmt.Sprintf("; did you mean %q?", near)
		} else if n := c.mostLike(id.Comment, events); n >= 0 {
			first := events[n][0]
			hint = fmt.Sprintf("; by what stands behind it, did you mean %q, “%s”?", called[n], problem.Shorten(c.articles[first.Article].Sentences[first.Sentence].Text))
		}
	}
	if hint == "" {
		hint = "; an event's id ends the address of its title's link on the page"
	}
	c.wrong(id.Pos, "%s: no event or mention has the id %q%s", what, id.Value, hint)
}

// oneSlip reports whether two ids differ in one place: one is as good as another
// that differs in three.
func oneSlip(a, b string) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return max(len(a), len(b)) <= 2
}

// mostLike returns the event of which the sentences have most of the words of a
// title, or -1 where none has more than half of them.
func (c *corrector) mostLike(title string, events []group) int {
	wanted := map[string]bool{}
	for w := range strings.FieldsFuncSeq(strings.ToLower(title), func(r rune) bool { return !alphanumeric(r) }) {
		wanted[w] = true
	}
	best, most := -1, len(wanted)/2
	for n, g := range events {
		found := map[string]bool{}
		for _, t := range g {
			for _, w := range c.recall(t.Article, t.Sentence).Words {
				if wanted[w.Lower] {
					found[w.Lower] = true
				}
			}
		}
		if len(found) > most {
			best, most = n, len(found)
		}
	}
	return best
}

// correctMentions sets the dates of phrases and takes out dropped mentions. What
// a person says tells or dates nothing is returned aside.
func (c *corpus) correctMentions(mentions []*telling, o editor.Overrides) (corrected []*telling, aside []Mention, problems []problem.Problem) {
	k := &corrector{corpus: c, file: o.File}
	mentions = slices.Clone(mentions)
	before := len(mentions)
	for _, d := range o.Dates {
		if d.Broken {
			if n := k.article(d); n >= 0 && d.Phrase.Value != "" {
				k.places(k.articles[n], d)
			}
		} else if d.DatesNothing() {
			aside = append(aside, k.noDate(mentions, d)...)
		} else {
			mentions = k.date(mentions, d)
		}
	}
	if len(mentions) > before {
		for i := range mentions {
			own(mentions, i)
		}
		identify(mentions)
		slices.SortFunc(mentions, inOrder)
	}
	for _, id := range o.BrokenMentions {
		if !slices.ContainsFunc(mentions, func(t *telling) bool { return t.ID == id.Value }) {
			k.wrong(id.Pos, "events: no mention has the id %q%s", id.Value, k.meant(id.Value, mentionIDs(mentions)))
		}
	}
	dropped := map[string]bool{}
	for _, d := range o.Drops {
		for _, id := range d.Mentions {
			if dropped[id.Value] {
				continue // the second entry is reported
			}
			dropped[id.Value] = true
			n := slices.IndexFunc(mentions, func(t *telling) bool { return t.ID == id.Value })
			if n < 0 {
				k.wrong(id.Pos, "drop: no mention has the id %q%s", id.Value, k.meant(id.Value, mentionIDs(mentions)))
				continue
			}
			m := mentions[n].Mention
			if m.Override != nil {
				k.idle(problem.Pos{Line: m.Override.Line}, "dates: the entry changes nothing: line %d drops what the phrase dates", d.Line)
			}
			m.Override = &Correction{What: Dropped, File: o.File, Line: d.Line, Reason: d.Reason}
			aside = append(aside, m)
			mentions = slices.Delete(mentions, n, n+1)
		}
	}
	return mentions, aside, problem.First(k.problems)
}

// own makes mention i of a list one of its own, so that what is said of it changes no other
// list, and returns it.
func own(mentions []*telling, i int) *telling {
	t := *mentions[i]
	mentions[i] = &t
	return &t
}

func mentionIDs(mentions []*telling) []string {
	var out []string
	for _, t := range mentions {
		out = append(out, t.ID)
	}
	return out
}

// place is where a phrase stands in an article.
type place struct{ sentence, begin, end int }

// article returns the number of the article that an entry names, or -1 and an error.
func (c *corrector) article(d editor.DateOverride) int {
	if strings.TrimSpace(d.Article.Value) == "" {
		return -1 // reported as missing
	}
	n := slices.IndexFunc(c.articles, func(a Article) bool { return a.Slug == d.Article.Value })
	if n < 0 {
		// A file, or a place in one, means its article; so does its name without
		// the day before it. A list of articles means none of them.
		slug, _, _ := strings.Cut(path.Base(d.Article.Value), ".")
		var slugs, dated []string
		list := -1
		for i, a := range c.articles {
			slugs = append(slugs, a.Slug)
			if strings.HasSuffix(a.Slug, "-"+slug) && len(a.Slug) == len("2018-08-08-")+len(slug) {
				dated = append(dated, a.Slug)
			}
			if list < 0 && path.Base(a.File) == slug+".jsonl" {
				list = i
			}
		}
		hint := ""
		switch {
		case slices.Contains(slugs, slug):
			hint = problem.DidYouMean(slug, []string{slug})
		case len(dated) == 1:
			hint = problem.DidYouMean(dated[0], dated)
		case list >= 0:
			hint = fmt.Sprintf("; %s is a list: name the article by its id, such as %q", c.articles[list].File, slugs[list])
		default:
			hint = c.meant(d.Article.Value, slugs)
		}
		c.wrong(d.Article.Pos, "dates: there is no article %q%s", d.Article.Value, hint)
	}
	return n
}

// mentionAt returns the number of the mention that is dated by words of a
// sentence, or -1.
func mentionAt(mentions []*telling, article int, p place) int {
	return slices.IndexFunc(mentions, func(t *telling) bool {
		return t.Article == article && t.Sentence == p.sentence && t.Expression != nil && t.Expression.Begin < p.end && p.begin < t.Expression.End
	})
}

// noDate takes the time from the mention of a phrase that dates nothing. What
// the sentence tells may still support an event.
func (c *corrector) noDate(mentions []*telling, d editor.DateOverride) (aside []Mention) {
	n := c.article(d)
	if n < 0 {
		return nil
	}
	a := c.articles[n]
	for _, p := range c.places(a, d) {
		m := Mention{Article: n, Sentence: p.sentence}
		for i, e := range a.Expressions[p.sentence] {
			if e.Begin < p.end && p.begin < e.End {
				m.Expression, m.Interval = &a.Expressions[p.sentence][i], grammar.IntervalOf(e)
				break
			}
		}
		if at := mentionAt(mentions, n, p); at >= 0 {
			t := own(mentions, at)
			if t.Override != nil {
				c.wrong(d.Pos, "dates: line %d gives this phrase a date already", t.Override.Line)
				continue
			}
			m.ID, m.Expression, m.Interval = t.ID, t.Expression, t.Interval
			t.Expression, t.Interval, t.Relation, t.slight = nil, date.Interval{}, Context, false
		}
		for at := range mentions { // "following the Helsinki summit"
			if l := mentions[at].leans; m.Expression == nil && l != nil && mentions[at].Article == n && mentions[at].Sentence == p.sentence && l.Begin < p.end && p.begin < l.End {
				t := own(mentions, at)
				t.leans = nil
				m.ID, m.Expression = t.ID, &timex.Expression{Begin: l.Begin, End: l.End, Text: a.Sentences[p.sentence].Text[l.Begin:l.End], Type: timex.DATE}
			}
		}
		if m.Expression == nil {
			c.idle(d.Date.Pos, "date: %q changes nothing: %q is not taken for a date", d.Date.Value, problem.Shorten(d.Phrase.Value))
			continue
		}
		m.Override = c.ofPhrase(DateNone, d, m)
		aside = append(aside, m)
	}
	return aside
}

// anyDay is a day to count from where only the form of a date is looked at.
var anyDay = date.MustOf(2020, 7, 15)

// date sets the date of one phrase.
func (c *corrector) date(mentions []*telling, d editor.DateOverride) []*telling {
	n := c.article(d)
	if n < 0 { // what the date would count from is not known, but it may be none at all
		c.typed(d.Date, timex.Context{Published: anyDay, Dated: true, WeekStart: c.settings.WeekStart, DayFirst: c.settings.DayFirst})
		return mentions
	}
	a := c.articles[n]
	places := c.places(a, d)
	interval, clock, ok := c.typed(d.Date, contextOf(a.Article, c.settings))
	if len(places) == 0 || !ok {
		return mentions
	}
	for _, p := range places {
		at := mentionAt(mentions, n, p)
		if at < 0 {
			t, ok := c.mention(n, p)
			if !ok {
				c.wrong(d.Phrase.Pos, "dates: %q stands where the article tells nothing", problem.Shorten(d.Phrase.Value))
				continue
			}
			at = slices.IndexFunc(mentions, func(o *telling) bool {
				return o.Article == n && o.Sentence == p.sentence && o.Expression == nil && slices.Equal(o.u.Words, t.u.Words)
			})
			if at >= 0 { // it told the same without a time
				mentions[at] = c.closely(mentions[at], new(lens))
				o := own(mentions, at)
				o.Expression, o.Relation, o.leans = t.Expression, t.Relation, nil
			} else {
				at = len(mentions)
				mentions = append(mentions, t)
			}
		}
		t := own(mentions, at)
		if t.Override != nil {
			c.wrong(d.Pos, "dates: line %d gives this phrase a date already", t.Override.Line)
			continue
		}
		t.slight = false // a person says that it tells something
		t.Override = c.ofPhrase(DateSet, d, t.Mention)
		if interval.EDTF() == t.Interval.EDTF() { // confirmed as it is: a week stays one
			t.Override.What = DateConfirmed
			timed := clock != "" && clock != t.Expression.Clock
			if timed {
				t.setClock(clock)
			}
			if !timed {
				t.confirmed = &d.Date
			}
			continue
		}
		t.Interval = interval
		t.setClock(clock)
		switch {
		case a.Dated && interval.First() > a.Published:
			t.Relation = Planned
		case t.Relation == Planned:
			t.Relation = Happened
		}
	}
	return mentions
}

// ofPhrase is the correction of the date of a phrase, with what it had been read as.
func (c *corrector) ofPhrase(what Change, d editor.DateOverride, m Mention) *Correction {
	return &Correction{What: what, File: c.file, Line: d.Line, Reason: d.Reason, Was: m.Interval.EDTF(), Found: m.Interval,
		Phrase: m.Expression.Text, Source: c.outlet(m.Article)}
}

// setClock gives the words of a mention another time of day, or none.
func (t *telling) setClock(clock string) {
	e := *t.Expression
	e.Clock = clock
	t.Expression = &e
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
func (c *corrector) places(a Article, d editor.DateOverride) []place {
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
		c.wrong(d.Phrase.Pos, "dates: %q does not stand in %s%s", problem.Shorten(d.Phrase.Value), a.File, c.meant(d.Phrase.Value, phrases))
	case len(chosen) == 0:
		c.wrong(d.Sentence.Pos, "dates: no sentence of %s with %q has the words %q", a.File, problem.Shorten(d.Phrase.Value), problem.Shorten(d.Sentence.Value))
	case slices.ContainsFunc(chosen, func(p place) bool {
		return a.Sentences[p.sentence].Text != a.Sentences[chosen[0].sentence].Text || p.begin != chosen[0].begin
	}):
		mend := "add sentence: with words of the one that is meant"
		if !slices.ContainsFunc(chosen, func(p place) bool { return p.sentence != chosen[0].sentence }) {
			mend = "add words that stand beside it to phrase:"
		} else if d.Sentence.Line > 0 {
			mend = "add more words to sentence:"
		}
		c.wrong(d.Phrase.Pos, "dates: %q stands %d times in %s: %s", problem.Shorten(d.Phrase.Value), len(chosen), a.File, mend)
		return nil
	}
	return chosen
}

// mention makes a mention of a phrase that the machine did not take for a date.
func (c *corrector) mention(n int, p place) (*telling, bool) {
	a, s := c.articles[n], c.recall(n, p.sentence)
	role := a.Sentences[p.sentence].Role
	at := s.ClauseAt(s.WordAt(p.begin))
	if at < 0 || role == article.Furniture || role == article.Heading || role == article.Headline {
		return &telling{}, false
	}
	e := &timex.Expression{Begin: p.begin, End: p.end, Text: s.Text[p.begin:p.end], Rule: "override", Resolved: true}
	t := &telling{s: s, u: s.Units[at], role: role}
	t.Article, t.Sentence, t.Expression, t.Relation = n, p.sentence, e, Happened
	if cl := s.Clauses[at]; cl.Says && cl.Content >= 0 {
		t.u, t.Relation = s.Units[cl.Content], Reported
	}
	t.key = keyOf(a.Slug, s.Text, "", "dated "+e.Text)
	t.visits = visits(s, t.u)
	if len(t.u.Words) > 0 {
		t.begin = int32(s.Words[t.u.Words[0]].Begin)
	}
	t.vector, t.core = c.words.vectors(t, new(workplace), true)
	t.traits = c.traitsOf(t, new(around))
	return t, true
}
