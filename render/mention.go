package render

import (
	"cmp"

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
	Quote      []run
	Phrase     string
	Class      string
	Verb       string // "gives 8 Aug 2018"
	Sum        string
	Remark     string
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
func (s *site) newSources(e timeline.Event, ids anchors) []source {
	var out []source
	last := -1
	for _, m := range e.Mentions {
		a := s.Articles[m.Article]
		if m.Article != last {
			last = m.Article
			src := source{Outlet: a.Source, Title: articleTitle(a.Article), Page: s.sourcePage(m.Article)}
			if a.Dated {
				src.Published = published(a.Published)
			}
			out = append(out, src)
		}
		src := &out[len(out)-1]
		src.Mentions = append(src.Mentions, s.newMention(e, m, ids))
	}
	return out
}

// newMention describes one mention of an event.
func (s *site) newMention(e timeline.Event, m timeline.Mention, ids anchors) mention {
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
	if b.dated {
		v.Verb += words(inFull(e.Date, e.Clock, e.Certainty))
	}
	if m.Expression == nil {
		v.Quote = quote(sentence)
	} else {
		v.Quote = quote(sentence, *m.Expression)
		v.Phrase = m.Expression.Text
		v.Sum = m.Expression.Sum()
		if m.Interval == e.Date || m.Expression.Impossible != "" {
			v.Sum = cmp.Or(m.Expression.Impossible, m.Expression.How.String()) // the outcome has been said
		}
	}
	if m.Override != nil {
		v.Class, v.Verb = "gives", setTo(m)
		if v.Sum != "" {
			v.Sum = "by rule " + v.Sum
		}
		if d := decision(e); d == nil || *d != *m.Override { // else it stands with the event
			v.Correction = newCorrection(m.Override, "Reason")
		}
	}
	return v
}

// setTo says what a person made of the words of a mention.
func setTo(m timeline.Mention) string {
	return "set by editor to " + words(inFull(m.Interval, "", timex.Stated))
}

// articleTitle is the headline of an article, or what else tells it from others.
func articleTitle(a article.Article) string { return cmp.Or(a.Title, a.Source, a.Slug) }

// sourceName is the outlet of an article, or what else tells it from others.
func (s *site) sourceName(index int) string {
	a := s.Articles[index]
	return cmp.Or(a.Source, a.Title, a.Slug)
}
