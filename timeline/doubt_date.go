package timeline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// Doubts about the date of an event: its sources disagree, its words contradict
// themselves or their verb, it lies far from the story, or one source alone gives
// it and it had to be worked out.

// The confidence in what is right as it stands, in percent.
const (
	sureMost       = 75 // of a dispute, were all sources on one side
	sureWords      = 40 // words that contradict themselves
	sureDirection  = 55 // a verb that looks the other way
	sureFar        = 85 // far from the story, as written
	sureFarGuess   = 45 // far from the story, and worked out
	sureVague      = 65 // loose words of one source
	sureSpokenOf   = 60 // one source, counted from a day that its text spoke of
	sureOneSource  = 75 // one source, looking back or ahead from the day of publication
	sureCounted    = 80 // one source, in words that leave no choice ("yesterday", "last week")
	sureSaying     = 5  // more where it is the day of a statement
	sureOtherVoice = 20 // more where another source gives the same
)

// dateDoubt returns what is in doubt about the date of an event as the sources
// give it, or nil. Several doubts are one: a person looks at the date once.
func (c *corpus) dateDoubt(d draft) *Doubt {
	if d.Date.IsEmpty() || len(d.tellings) == 0 {
		return nil
	}
	var x *Doubt
	add := func(kind DoubtKind, confidence int, reason string) {
		switch {
		case x == nil:
			x = &Doubt{Kind: kind, Confidence: confidence, Reasons: []string{reason}}
		case confidence < x.Confidence:
			x.Kind, x.Confidence, x.Reasons = kind, confidence, slices.Insert(x.Reasons, 0, reason)
		default:
			x.Reasons = append(x.Reasons, reason)
		}
	}
	var giving []*telling
	for _, t := range d.tellings {
		if t.Expression != nil && (t.Bearing == Gives || t.Bearing == Agrees) {
			giving = append(giving, t)
		}
	}
	voices := countVoices(giving, c.voice)
	if d.Disputed {
		add(SourcesDisagree, c.sureOf(d), c.sides(d))
	}
	for _, t := range d.tellings {
		if t.Bearing != Gives || t.Override != nil {
			continue
		}
		if kind, confidence, reason := c.wordsDoubt(t); reason != "" {
			if voices > 1 {
				confidence += sureOtherVoice
			}
			add(kind, confidence, reason)
		}
	}
	if c.era.isFar(d.Date) {
		confidence := sureFar
		if d.Certainty != timex.Stated {
			confidence = sureFarGuess
		}
		add(FarAway, confidence, fmt.Sprintf("%s is far from the other dates of these articles, most of which lie around %s", d.Date, date.Unit(date.Month, c.era.middle)))
	}
	if voices == 1 && d.Certainty != timex.Stated && !d.Disputed {
		add(OneSource, c.sureAlone(d, givingFirst(giving)), c.alone(giving))
	}
	if x != nil {
		x.Fixes = c.dateFixes(d)
	}
	return x
}

// sureOf is the confidence in the chosen date of a dispute: the greater the share
// of the independent sources that give it, up to sureMost.
func (c *corpus) sureOf(d draft) int {
	chosen, all := 0, 0
	for i, a := range d.Alternatives {
		var give []*telling
		for _, t := range d.tellings {
			if t.votes() && sameDays(t.Interval, a.Date) {
				give = append(give, t)
			}
		}
		n := max(1, countVoices(give, c.voice))
		if all += n; i == 0 {
			chosen = n
		}
	}
	return sureMost * chosen / max(all, 1)
}

// sides says which articles give which date of a disputed event.
func (c *corpus) sides(d draft) string {
	var sides []string
	for _, a := range d.Alternatives {
		sides = append(sides, fmt.Sprintf("%s (%s)", a.Date, c.slugs(a.Articles)))
	}
	return "sources give " + strings.Join(sides, " and ")
}

// slugs lists articles.
func (c *corpus) slugs(articles []int) string {
	names := make([]string, len(articles))
	for i, n := range articles {
		names[i] = c.articles[n].Slug
	}
	return andList(names)
}

// andList joins names as a sentence does.
func andList(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

// givingFirst returns the first mention that gives the date of its event, or else
// the first one.
func givingFirst(giving []*telling) *telling {
	return giving[max(0, slices.IndexFunc(giving, func(t *telling) bool { return t.Bearing == Gives }))]
}

// sureAlone is the confidence in a date that one source alone gives.
func (c *corpus) sureAlone(d draft, t *telling) int {
	from, a := t.Expression.CountsFrom(), c.articles[t.Article]
	sure := sureOneSource
	switch rule := t.Expression.Rule; {
	case d.Certainty == timex.Vague:
		return sureVague
	case !from.IsEmpty() && !(a.Dated && from.Contains(a.Published)):
		sure = sureSpokenOf
	case rule == "deictic", strings.HasPrefix(rule, "rel-"), strings.HasPrefix(rule, "this-"):
		sure = sureCounted
	}
	if d.Kind == Reported {
		sure += sureSaying
	}
	return sure
}

// alone says that one source gives a date, and how.
func (c *corpus) alone(giving []*telling) string {
	who := "one source alone gives it"
	if articles := articlesOf(giving); len(articles) > 1 {
		who += fmt.Sprintf(" (near-copies: %s)", c.slugs(articles))
	}
	t := givingFirst(giving)
	return fmt.Sprintf("%s, worked out from “%s”: %s", who, t.Expression.Text, cmp.Or(t.Expression.How.String(), "as its words say"))
}

// wordsDoubt says what is in doubt about the words that date a mention.
func (c *corpus) wordsDoubt(t *telling) (kind DoubtKind, confidence int, reason string) {
	e := t.Expression
	if e == nil {
		return 0, 0, ""
	}
	a := c.articles[t.Article]
	switch looks := t.s.Looks(t.u); {
	case e.Doubt != "":
		return Contradiction, sureWords, fmt.Sprintf("“%s” is taken for %s, but %s", e.Text, t.Interval, e.Doubt)
	case t.Relation == Reported || !a.Dated || e.Half != timex.NotRange:
	case looks < 0 && t.Interval.Start > a.Published:
		return WrongDirection, sureDirection, fmt.Sprintf("“%s” comes to %s, which was to come when the article was published (%s), and its verb is of the past", e.Text, t.Interval, a.Published.Long())
	case looks > 0 && t.Interval.End <= a.Published:
		return WrongDirection, sureDirection, fmt.Sprintf("“%s” comes to %s, which was over when the article was published (%s), and its verb looks ahead", e.Text, t.Interval, a.Published.Long())
	}
	return 0, 0, ""
}

// era is the days that the dates of the articles lie around: from the first
// quarter of them to the last, and as far again on both sides as dates of one
// story do. It depends on the articles alone, so that no correction puts another
// date in doubt.
type era struct {
	first, middle, last date.Day
}

// leastReach is how many days a date is away at least before it is far from the
// story.
const leastReach = 366

// eraOf finds the days that the dates of articles lie around.
func eraOf(articles []Article) era {
	var days []date.Day
	for _, a := range articles {
		for i, es := range a.Expressions {
			for _, e := range es {
				if a.Sentences[i].Role == article.Prose && datable(e) {
					days = append(days, grammar.IntervalOf(e).First())
				}
			}
		}
	}
	if len(days) == 0 {
		return era{date.Earliest, 0, date.Latest}
	}
	slices.Sort(days)
	first, last := days[len(days)/4], days[len(days)*3/4]
	reach := max(leastReach, 3*int(last-first))
	return era{first.AddDays(-reach), days[len(days)/2], last.AddDays(reach)}
}

// isFar reports whether all of a date lies far from the story.
func (e era) isFar(i date.Interval) bool {
	return !i.IsEmpty() && !i.OpenStart && !i.OpenEnd && (i.Last() < e.first || i.First() > e.last)
}
