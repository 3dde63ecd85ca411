package render

import (
	"slices"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// aboutData is the data of about.html.
type aboutData struct {
	Head        head
	Story       string
	Author      string
	HowRead     string // how many articles were read, and what was found in them
	Example     *example
	Events      int
	Disputed    string // how many events are, empty if none
	Legend      []legendRow
	LeftOut     []string
	Hidden      []*correction // of events that an editor hides, which go unnamed
	Corrections []corrected
	Forms       []form
}

// An example is a phrase of the timeline and how it came to its date.
type example struct {
	Phrase, Title, Link string
	Sum                 sum
	Told                bool // the title is words of an article
	Published, Date     []part
}

// corrected is an event and what a person changed of it.
type corrected struct {
	Title, Link string
	Told        bool // the title is words of an article
	Corrections []*correction
}

// aboutPage tells how the timeline came about and what it leaves out.
func aboutPage(s *site) []page {
	const name = "about.html"
	return []page{{name, "about.html", func() any { return s.about(name) }, false}}
}

// about describes the page that tells how the timeline came about.
func (s *site) about(name string) aboutData {
	n := s.survey()
	d := aboutData{
		Head:   s.newHead(name, s.w.AboutShort+" · "+s.story, date.Fill(s.w.AboutAbout, "story", s.story)),
		Story:  s.story,
		Author: s.Settings.Author,
		HowRead: date.Fill(s.w.HowRead, "articles", s.w.Count(len(s.Articles), s.w.Article),
			"sentences", s.w.Count(n.sentences, s.w.SentencesInAll), "phrases", s.w.Count(n.phrases, s.w.PhrasesTelling)),
		Example:     s.example(),
		Events:      len(s.Events),
		Legend:      s.legend(),
		LeftOut:     n.leftOut(s),
		Corrections: s.corrected(),
		Forms:       s.forms(),
	}
	for _, e := range s.Hidden {
		if n := len(e.Corrections); n > 0 {
			d.Hidden = append(d.Hidden, newCorrection(s.w, e.Corrections[n-1]))
		}
	}
	if f := s.stateCount(disputedState); f > 0 {
		d.Disputed = s.w.Count(f, s.w.DisputedHere)
	}
	return d
}

// A survey counts what the articles hold and what came of it.
type survey struct {
	sentences, phrases, undated, unused, silent int
}

// survey counts sentences of prose, phrases that tell a time, those of them that
// gave no date, those whose date no event rests on, and articles without a
// publish date.
func (s *site) survey() survey {
	type spot struct{ article, sentence, begin int }
	used := map[spot]bool{}
	for _, e := range s.Events {
		for _, m := range e.Mentions {
			if m.Expression != nil {
				used[spot{m.Article, m.Sentence, m.Expression.Begin}] = true
			}
		}
	}
	var n survey
	for i, a := range s.Articles {
		if !a.Dated {
			n.silent++
		}
		for j, sentence := range a.Sentences {
			if sentence.Role == article.Prose {
				n.sentences++
			}
			for _, p := range phrases(found(a, j)) {
				n.phrases++
				switch {
				case p.interval().IsEmpty():
					n.undated++
				case !slices.ContainsFunc(p, func(x timex.Expression) bool { return used[spot{i, j, x.Begin}] }):
					n.unused++
				}
			}
		}
	}
	return n
}

// leftOut says in sentences what the timeline does not show.
func (n survey) leftOut(s *site) []string {
	var out []string
	add := func(number int, text wording.Count) {
		if number > 0 {
			out = append(out, s.w.Count(number, text))
		}
	}
	add(n.undated, s.w.PhraseUndated)
	add(n.unused, s.w.PhraseUnused)
	add(n.silent, s.w.ArticleSilent)
	add(len(s.Undated), s.w.EventUndated)
	// What an editor hides is counted and has its reason; its words are not shown.
	add(len(s.Hidden), s.w.EventHidden)
	if l := s.leftOut(); l != "" {
		out = append(out, l)
	}
	return out
}

// example returns a phrase that gives a day which it does not name, or nil. A
// weekday shows the work best.
func (s *site) example() *example {
	var best *example
	for _, e := range s.Events {
		for _, m := range e.Mentions {
			x := m.Expression
			if x == nil || m.Bearing != timeline.Gives || m.Override != nil || e.Date.Days() != 1 || e.Disputed ||
				x.Certainty != timex.Inferred || !s.Articles[m.Article].Dated {
				continue
			}
			p := phraseWith(*x, found(s.Articles[m.Article], m.Sentence))
			ex := &example{
				Phrase: p.in(s.Articles[m.Article].Sentences[m.Sentence].Text), Sum: s.how(p), Title: e.Title, Told: inArticle(e), Link: s.home(e),
				Published: published(s.w, s.Articles[m.Article].Published), Date: inFull(s.w, e.Date, "", timex.Stated),
			}
			if best == nil {
				best = ex
			}
			if strings.HasSuffix(x.Text, e.Date.Start.Weekday().String()) {
				return ex
			}
		}
	}
	return best
}

// corrected lists what people changed, in the order of the events.
func (s *site) corrected() []corrected {
	var out []corrected
	for _, e := range slices.Concat(s.Events, s.Undated) {
		c := corrected{Title: e.Title, Told: inArticle(e), Link: s.home(e), Corrections: corrections(s.w, e)}
		for _, m := range e.Mentions {
			if m.Override != nil && !slices.ContainsFunc(c.Corrections, func(k *correction) bool { return k.Reason == m.Override.Reason }) {
				c.Corrections = append(c.Corrections, newCorrection(s.w, *m.Override))
			}
		}
		if len(c.Corrections) > 0 {
			out = append(out, c)
		}
	}
	return out
}
