package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/timex"
)

// A source is an article with all that it says of one event.
type source struct {
	Outlet, Title string
	Page          string
	Published     []part
	Mentions      []mention
}

// A mention is one sentence about an event: the words that date it, and how.
type mention struct {
	ID         string
	Alias      string // the id of the event that this was before a person put it into this one
	Link       string // to itself
	Quote      []run
	Phrase     string
	Class      string
	Verb       string // "gives 8 Aug 2018"
	Sum        string // how the words come to their date
	LeansOn    *chip  // the event by which the words date this one
	Struck     bool   // the words were overruled
	Remark     string
	Place      string // of the correction: file and line
	Original   *link
	Archive    *link
	Correction *correction
}

// looseCertainty is that of words which name a stretch of days for want of a
// closer word.
const looseCertainty = timex.Vague

// bearings words what a mention does to the date of its event, by Bearing.
// Precision must not grow: words that hold the date and are wider agree with it
// and do not give it.
var bearings = [...]struct {
	class, verb string
	dated       bool // whether the date of the event follows
}{
	timeline.NoDate:      {"no-date", "gives no date", false},
	timeline.Gives:       {"gives", "gives ", true},
	timeline.Agrees:      {"agrees", "agrees with ", true},
	timeline.Contradicts: {"contradicts", "contradicts ", true},
}

// remarks words how a time bears on what its sentence tells, by Relation.
var remarks = [...]string{
	timeline.Happened: "",
	timeline.Reported: "the day it was said",
	timeline.Planned:  "said ahead of it",
	timeline.Context:  "",
}

// newSources groups the mentions of an event by article, in their order.
// The page of all events has the articles without their headlines and links.
func (s *site) newSources(page string, e timeline.Event, ids anchors) []source {
	var out []source
	brief := page == allPage
	last := -1
	for _, m := range e.Mentions {
		a := s.Articles[m.Article]
		if m.Article != last {
			last = m.Article
			src := source{Outlet: a.Source, Title: articleTitle(a.Article), Page: s.sourcePage(m.Article)}
			if a.Dated {
				src.Published = published(a.Published)
			}
			if brief {
				src.Title = ""
			}
			out = append(out, src)
		}
		src := &out[len(out)-1]
		v := s.newMention(page, e, m, ids)
		if brief {
			v.Link, v.Original, v.Archive = "", nil, nil
		}
		src.Mentions = append(src.Mentions, v)
	}
	return out
}

// newMention describes one mention of an event.
func (s *site) newMention(page string, e timeline.Event, m timeline.Mention, ids anchors) mention {
	a := s.Articles[m.Article]
	sentence := a.Sentences[m.Sentence].Text
	b := bearings[m.Bearing]
	v := mention{
		ID:       ids.take(m.ID),
		Class:    b.class,
		Verb:     b.verb,
		Remark:   remarks[m.Relation],
		Original: linkTo(a.URL, sentence),
		Archive:  linkTo(a.ArchiveURL, sentence),
	}
	if v.ID != "" {
		v.Link = "#" + v.ID
	}
	if slices.ContainsFunc(e.Corrections, func(c timeline.Correction) bool { return c.What == timeline.PutTogether }) {
		v.Alias = ids.take("e-" + strings.TrimPrefix(m.ID, "m-"))
	}
	if m.Expression == nil {
		v.Quote = quote(sentence)
		if m.Bearing == timeline.NoDate {
			v.Verb += " for it" // it may hold a phrase that dates something else
		}
		return v
	}
	p := phraseWith(*m.Expression, found(a, m.Sentence))
	v.Quote, v.Phrase, v.Sum = quote(sentence, p...), p.in(sentence), p.sum()
	v.LeansOn = s.lean(page, m)
	if m.Interval == e.Date {
		v.Sum = p.how() // the outcome has been said
	}
	if b.dated {
		clock := "" // a source gives the time of day that it tells itself
		if m.Bearing == timeline.Gives {
			clock = m.Expression.Clock
		}
		v.Verb += inSentence(e.Date, clock, e.Certainty)
	}
	if c := m.Override; c != nil {
		v.Class, v.Verb, v.Struck = "gives", setTo(m), overruled(m, p)
		if v.Struck {
			v.Quote = strike(v.Quote)
		}
		v.Sum = "no rule reads it"
		if p.how() != "" {
			v.Sum = "by rule, " + p.sum()
		}
		v.Place = place(c.File, c.Line)
		if d := e.DateCorrection(); d == nil || d.Reason != c.Reason { // else it stands with the event
			v.Correction = newCorrection(*c)
			v.Correction.What, v.Correction.Said, v.Correction.Was, v.Correction.Place = "Reason", "", "", "" // the rest has been said
		}
	}
	return v
}

// lean leads from a page to the event that a mention leans on, and is nil if it
// leans on none or that was left out.
func (s *site) lean(page string, m timeline.Mention) *chip {
	if m.LeansOn == "" {
		return nil
	}
	for i := range s.Events {
		if e := &s.Events[i]; e.ID == m.LeansOn {
			return &chip{e.Title, strings.TrimPrefix(s.home(*e), page)}
		}
	}
	return nil
}

// manyMentions is the number of sentences about an event that are easier to
// survey with a tally.
const manyMentions = 5

// tallies words how many sentences do the same to a date, in the order of a
// tally.
var tallies = []struct {
	bearing   timeline.Bearing
	one, many string
}{
	{timeline.Gives, "gives this date", "give this date"},
	{timeline.Agrees, "agrees with it", "agree with it"},
	{timeline.Contradicts, "contradicts it", "contradict it"},
	{timeline.NoDate, "tells of it without a date", "tell of it without a date"},
}

// tally says what many sentences do to the date of their event.
func tally(mentions []timeline.Mention) string {
	if len(mentions) < manyMentions {
		return ""
	}
	number := map[timeline.Bearing]int{}
	for _, m := range mentions {
		number[m.Bearing]++
	}
	if number[timeline.NoDate] == len(mentions) {
		return ""
	}
	var out []string
	for _, t := range tallies {
		if n := number[t.bearing]; n > 0 {
			out = append(out, count(n, t.one, t.many))
		}
	}
	return fmt.Sprintf("Of %d sentences, %s.", len(mentions), strings.Join(out, ", "))
}

// overruled reports whether a person set the date of a phrase to days that its
// words do not hold. Days within them are sharper, and the words stay right.
func overruled(m timeline.Mention, p phrase) bool {
	i := p.interval()
	return m.Override != nil && !i.IsEmpty() && !m.Interval.Within(i)
}

// setTo says what a person made of the words of a mention.
func setTo(m timeline.Mention) string {
	verb := "set by editor to "
	if m.Override.What == timeline.DateConfirmed {
		verb = "confirmed by editor as "
	}
	return verb + inSentence(m.Interval, "", timex.Stated)
}

// articleTitle is the headline of an article, or what else tells it from others.
func articleTitle(a article.Article) string { return cmp.Or(a.Title, a.Source, a.Slug) }

// sourceName is the outlet of an article, or what else tells it from others.
func (s *site) sourceName(index int) string {
	a := s.Articles[index]
	return cmp.Or(a.Source, a.Title, a.Slug)
}
