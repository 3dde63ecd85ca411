package render

import (
	"cmp"
	"fmt"
	"html/template"
	"path"
	"slices"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// The review page is for editors: everything that is in doubt, least sure first,
// with the entries of overrides.yaml that settle it; and what was left out by
// hand, with the reasons. Search engines are asked to pass it over, and the
// settings can leave it away.

// reviewData is the data of review.html.
type reviewData struct {
	Head   head
	Story  string
	Count  string // "10 doubts"
	Doubts []doubt
	Hidden []hidden
	Parts  []partLink
	First  bool // the first part, which says how to use the page
}

// A doubt is one thing to check.
type doubt struct {
	ID         string
	Number     int
	Title      string // of the event, or the words that make none
	Link       string // to the event, or to the words
	Phrase     bool   // Title is words of an article
	Confidence int    // percent
	Kind       string
	Date       string // what it came to, in words, or empty
	Reasons    []string
	Evidence   []evidence
	More       string // how much evidence is not shown
	Fix        timeline.Fix
	Others     []timeline.Fix
}

// An evidence is a sentence that a doubt rests on.
type evidence struct {
	Outlet, Page string
	Published    template.HTML
	Quote        []run
	Gives        template.HTML
	Nothing      string // instead of Gives
	Place, ID    string
}

// A hidden is an event or a sentence that a person left out.
type hidden struct {
	Title      string
	Quoted     bool // Title is words of an article
	Date       template.HTML
	Correction *correction
}

// mostEvidence is the number of sentences that one doubt shows.
const mostEvidence = 8

// mostDoubts is the number of doubts on one page: each has a table of sentences.
const mostDoubts = 100

// reviewName is the address of the review page.
const reviewName = "review.html"

func reviewPages(s *site) []page {
	s = s.inEnglish()
	if s.Settings.NoReview {
		return nil
	}
	var out []page
	for n, doubts := range chunks(s.Doubts, mostDoubts) {
		name := partName(reviewName, n)
		out = append(out, page{name, "review.html", func() any {
			d := reviewData{
				Head:  s.newHead(name, "Dates to check · "+s.story, "For the editors of this timeline: dates that deserve a look, and what settles them."),
				Story: s.story,
				Count: s.w.Count(len(s.Doubts), wording.Count{One: "doubt", Many: "doubts"}),
				Parts: partLinks(reviewName, n, len(s.Doubts), mostDoubts),
				First: n == 0,
			}
			d.Head.NoIndex = true
			for i, x := range doubts {
				d.Doubts = append(d.Doubts, s.newDoubt(x, n*mostDoubts+i+1))
			}
			if n == 0 {
				d.Hidden = s.hidden()
			}
			return d
		}, true})
	}
	return out
}

// reviewLink words the link to the review page, empty where there is none.
func (s *site) reviewLink() string {
	if s.Settings.NoReview {
		return ""
	}
	return date.Fill(s.w.DatesToCheck, "n", fmt.Sprint(len(s.Doubts)))
}

// newDoubt describes the n-th doubt.
func (s *site) newDoubt(x timeline.Doubt, n int) doubt {
	d := doubt{
		ID: fmt.Sprintf("%sdoubt-%d", ownID, n), Number: n, Title: x.Title, Confidence: x.Confidence,
		Kind: timeline.DoubtKinds[x.Kind].Name, Date: x.Date,
	}
	for _, r := range x.Reasons {
		d.Reasons = append(d.Reasons, capital(r)+".")
	}
	if x.Event != "" {
		d.Link = s.home(timeline.Event{ID: x.Event})
	} else if len(x.Mentions) > 0 {
		m := x.Mentions[0]
		d.Phrase, d.Link = true, fmt.Sprintf("%s#s%d", s.sourcePage(m.Article), m.Sentence+1)
		d.Title = s.Articles[m.Article].Sentences[m.Sentence].Text
		if m.Expression != nil {
			d.Title = m.Expression.Text
		}
	}
	mentions := x.Mentions
	if slices.ContainsFunc(mentions, func(m timeline.Mention) bool { return m.Expression != nil }) {
		mentions = slices.DeleteFunc(slices.Clone(mentions), func(m timeline.Mention) bool { return m.Expression == nil })
	}
	for _, m := range mentions[:min(len(mentions), mostEvidence)] {
		d.Evidence = append(d.Evidence, s.newEvidence(m))
	}
	if more := len(mentions) - len(d.Evidence); more > 0 {
		d.More = s.w.Count(more, wording.Count{One: "more sentence", Many: "more sentences"})
	}
	if len(x.Fixes) > 0 {
		d.Fix, d.Others = x.Fixes[0], x.Fixes[1:]
	}
	return d
}

// newEvidence describes a sentence that a doubt rests on.
func (s *site) newEvidence(m timeline.Mention) evidence {
	a := s.Articles[m.Article]
	sentence := a.Sentences[m.Sentence]
	v := evidence{
		Outlet: s.sourceName(m.Article), Page: fmt.Sprintf("%s#s%d", s.sourcePage(m.Article), m.Sentence+1),
		Place: place(path.Base(a.File), sentence.Line), ID: m.ID, Published: s.pieces.date(s.bylines[m.Article].published),
	}
	v.Quote = quote(sentence.Text)
	certainty := timex.Stated
	if m.Expression != nil {
		v.Quote, certainty = quote(sentence.Text, phraseWith(*m.Expression, found(a, m.Sentence))...), m.Expression.Certainty
	}
	v.Nothing = "no date"
	if m.Expression != nil && m.Expression.Impossible != "" {
		v.Nothing = "no such day"
	}
	if !m.Interval.IsEmpty() {
		v.Nothing, v.Gives = "", s.pieces.date(inFull(s.w, m.Interval, "", certainty))
	}
	return v
}

// hidden lists what a person left out.
func (s *site) hidden() []hidden {
	var out []hidden
	for _, e := range s.Hidden {
		h := hidden{Title: cmp.Or(e.Title, e.ID), Correction: newCorrection(s.w, e.Corrections[len(e.Corrections)-1])}
		if !e.Date.IsEmpty() {
			h.Date = s.pieces.date(inFull(s.w, e.Date, "", e.Certainty))
		}
		out = append(out, h)
	}
	for _, m := range s.SetAside {
		out = append(out, hidden{Title: s.Articles[m.Article].Sentences[m.Sentence].Text, Quoted: true, Correction: newCorrection(s.w, *m.Override)})
	}
	return out
}
