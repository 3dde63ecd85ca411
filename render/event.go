package render

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/editor"
)

// An event is one item of the list.
type event struct {
	ID, Title     string
	Link          string        // of the title
	Classes       string        // that filters go by, and what else it looks like
	Text          []run         // prose of an article
	Markdown      template.HTML // what an editor wrote instead
	When          stamp
	Day, Note     template.HTML // of When
	Again         bool          // the date is that of the event before
	Badges        []badge
	Disputed, Set bool // Set: a person set the date
	Planned       bool
	Told          bool // the title is words of an article
	Corrections   []*correction
	Dispute       *dispute
	Summary       string // of the sources
	Open          bool   // the sources stand open
	Reason        string // why the event has this date
	Tally         string // of the sentences, where there are many
	Sources       []source
	Several       bool // sentences tell of it
	Added         []addedSource
	Names         []chip
	SpeaksOf      []heading // the events that it speaks of, as a statement
	SpokenOf      []heading // the statements that speak of it
}

// A heading is the title of another event.
type heading struct {
	Title, Link string
	Told        bool // the title is words of an article
}

// An addedSource is a page that an editor names for an event that no article
// tells.
type addedSource struct{ Title, Link string }

// shapeOf returns the shape of the date of an event.
func shapeOf(e timeline.Event) string {
	return newStamp(wording.English(), e.Date, e.Clock, e.Certainty == looseCertainty, anyYear).Marker
}

// A badge is a state of an event in a word.
type badge struct{ Class, Word string }

// anchors holds the ids that a page has given away, so that none stands twice.
type anchors map[string]bool

// newAnchors returns the ids of the events of a page, which come before all
// others.
func newAnchors(events ...timeline.Event) anchors {
	taken := anchors{}
	for _, e := range events {
		taken[e.ID] = true
	}
	return taken
}

// take returns an id the first time that it is asked for, and then none.
func (a anchors) take(id string) string {
	if a[id] {
		return ""
	}
	a[id] = true
	return id
}

// newEvent describes an event that stands on a page under a year.
func (s *site) newEvent(page string, e timeline.Event, year int, ids anchors) event {
	v := event{
		ID:          e.ID,
		Title:       e.Title,
		Link:        s.linkFrom(page, e),
		Classes:     s.classes(e),
		When:        newStamp(s.w, e.Date, e.Clock, e.Certainty == looseCertainty, year),
		Disputed:    e.Disputed,
		Planned:     e.Kind == timeline.Planned,
		Told:        inArticle(e),
		Set:         e.DateCorrection() != nil,
		Badges:      s.badges(e),
		Corrections: corrections(s.w, e),
		Dispute:     s.newDispute(e, year),
		Added:       newAddedSources(e.Sources),
		Tally:       tally(s.w, e.Mentions),
		Several:     len(e.Mentions) > 1,
		Names:       s.chips(e, "", false),
		SpeaksOf:    s.headings(page, e.SpeaksOf),
		SpokenOf:    s.headings(page, s.spoken[e.ID]),
	}
	if s.main[e.ID] {
		v.Classes += " main"
	}
	if c := e.DateCorrection(); e.Choice == timeline.Sharpest {
		v.Reason = s.w.Sharpest
	} else if c != nil && c.Reason != e.Reason { // else it has been said
		v.Reason = e.Reason
	}
	if v.Open = page == allPage; v.Open {
		for i := range v.Names {
			v.Names[i].Page = ""
		}
	}
	told := slices.ContainsFunc(e.Mentions, func(m timeline.Mention) bool { return s.tells(e, m) })
	switch {
	case len(e.Mentions) == 0:
		v.Markdown = markdownHTML(e.Text) // no article has these words: an editor wrote them
	case !v.Open || !told: // else it stands below, in sight
		v.Text = s.prose(e)
	}
	v.Day, v.Note = s.pieces.date(v.When.Parts), s.pieces.date(v.When.Note)
	v.Sources = s.newSources(page, e, v.Text, ids)
	v.Summary = s.w.Count(len(v.Sources), s.w.Source)
	if !e.Date.IsEmpty() {
		v.Summary = date.Fill(s.w.WhyThisDate, "count", v.Summary)
	}
	return v
}

// inArticle reports whether the title of an event is words of an article, and not of an
// editor.
func inArticle(e timeline.Event) bool {
	return len(e.Mentions) > 0 && !slices.ContainsFunc(e.Corrections, func(c timeline.Correction) bool { return c.What == timeline.TitleSet })
}

// newBrief describes an event in a list outside the timeline, on a page from
// which the root of the site is at root.
func (s *site) newBrief(e timeline.Event, root string) event {
	v := event{
		Title:    e.Title,
		Link:     root + s.home(e),
		When:     newStamp(s.w, e.Date, e.Clock, e.Certainty == looseCertainty, anyYear),
		Disputed: e.Disputed,
		Planned:  e.Kind == timeline.Planned,
		Told:     inArticle(e),
		Set:      dateSet(e),
		Badges:   s.badges(e),
	}
	v.Day, v.Note = s.pieces.date(v.When.Parts), s.pieces.date(v.When.Note)
	return v
}

// headings returns the titles of events, as links from a page.
func (s *site) headings(page string, ids []string) []heading {
	var out []heading
	for _, id := range ids {
		if e := s.events[id]; e != nil {
			out = append(out, heading{e.Title, s.linkFrom(page, *e), inArticle(*e)})
		}
	}
	return out
}

// home returns the address of an event on the timeline, from the root.
func (s *site) home(e timeline.Event) string {
	return cmp.Or(s.homes[e.ID], "index.html") + "#" + e.ID
}

// linkFrom returns the address of an event on the timeline from a page beside it.
func (s *site) linkFrom(page string, e timeline.Event) string {
	return strings.TrimPrefix(s.home(e), page)
}

// text returns the prose of an event, with the words marked that tell its time
// there.
func (s *site) text(e timeline.Event) []run {
	for _, m := range e.Mentions {
		if m.Expression != nil && s.tells(e, m) {
			return s.quotation(m)
		}
	}
	return quote(e.Text)
}

// tells reports whether the prose of an event is the sentence of a mention.
func (s *site) tells(e timeline.Event, m timeline.Mention) bool {
	return s.Articles[m.Article].Sentences[m.Sentence].Text == e.Text
}

// newAddedSources describes the pages that an editor names.
func newAddedSources(sources []editor.AddedSource) []addedSource {
	var out []addedSource
	for _, a := range sources {
		out = append(out, addedSource{cmp.Or(a.Title.Value, a.URL.Value), webAddress(a.URL.Value)})
	}
	return out
}

// badges says in words what sets an event apart from a settled one. That it is
// pinned matters where other events were left out.
func (s *site) badges(e timeline.Event) []badge {
	var out []badge
	switch e.Kind {
	case timeline.Planned:
		out = append(out, badge{"planned", s.w.Planned})
	case timeline.Reported:
		out = append(out, badge{"reported", s.w.Reported})
	}
	if e.Disputed {
		out = append(out, badge{"disputed", s.w.BadgeDisputed})
	}
	switch {
	case len(e.Mentions) == 0:
		out = append(out, badge{"set", s.w.BadgeAdded})
	case dateSet(e):
		out = append(out, badge{"set", s.w.BadgeSet})
	case dateConfirmed(e):
		out = append(out, badge{"set", s.w.BadgeConfirmed})
	}
	if e.Pinned && s.LeftOut > 0 {
		out = append(out, badge{"kept", s.w.BadgeKept})
	}
	return out
}

// A correction is what a person changed, and what it was before. A reason that
// has just been given is not given again.
type correction struct {
	What, Reason string
	Said, Was    string // "The machine had said", and what
	Quoted       bool   // Was is words of an article
	Place        string
}

// changeWords says what a person changed.
func changeWords(w *wording.Words, c timeline.Change) string {
	return [...]string{
		timeline.DateSet:       w.EditorSet,
		timeline.DateConfirmed: w.EditorConfirmed,
		timeline.DateNone:      w.EditorNone,
		timeline.TitleSet:      w.EditorTitle,
		timeline.PutTogether:   w.EditorMerged,
		timeline.TakenApart:    w.EditorSplit,
		timeline.Added:         w.EditorAdded,
		timeline.Hidden:        w.EditorHidden,
		timeline.Dropped:       w.EditorDropped,
	}[c]
}

func newCorrection(w *wording.Words, c timeline.Correction) *correction {
	v := &correction{What: changeWords(w, c.What), Reason: c.Reason, Place: place(c.File, c.Line)}
	switch c.What {
	case timeline.PutTogether:
		v.Said = w.MachineApart
	case timeline.TakenApart:
		v.Said = w.MachineOne
	case timeline.TitleSet:
		v.Said, v.Was, v.Quoted = w.MachineSaid, w.Quote(c.Was), true
	case timeline.DateSet, timeline.DateConfirmed, timeline.DateNone:
		was := dateWords(w, c.Was)
		if !c.Found.IsEmpty() {
			was = w.Dates.Interval(c.Found)
		}
		switch {
		case c.Phrase != "" && c.Was != "":
			if c.What != timeline.DateConfirmed {
				v.Said, v.Was = date.Fill(w.PhraseRead, "source", c.Source), was
			}
		case strings.HasPrefix(c.Was, "["):
			v.Said, v.Was = w.SourcesSay, was
		case c.Was == "":
			v.Said = w.MachineNone
		case c.What != timeline.DateConfirmed:
			v.Said, v.Was = w.MachineSaid, was
		}
	}
	return v
}

// dateWords words EDTF, also one of a set of dates.
func dateWords(w *wording.Words, edtf string) string {
	var out []string
	for _, text := range strings.Split(strings.Trim(edtf, "[]"), ",") {
		if i, err := date.ParseEDTF(text); err == nil {
			text = w.Dates.Interval(i)
		}
		out = append(out, text)
	}
	return strings.Join(out, w.Or)
}

// corrections describes what a person changed of an event, and of the words
// that give its date.
func corrections(w *wording.Words, e timeline.Event) []*correction {
	all := slices.Clone(e.Corrections)
	if c := e.DateCorrection(); c != nil && !slices.Contains(all, *c) {
		all = append(all, *c)
	}
	var out []*correction
	for i, c := range all {
		v := newCorrection(w, c)
		if i > 0 && all[i-1].File == c.File && all[i-1].Line == c.Line {
			v.Reason, v.Place = "", ""
		}
		out = append(out, v)
	}
	return out
}

// decision returns the correction that an event rests on: the last one of its
// own, or that of the words which give its date. It is nil where the machine had
// its way.
func decision(e timeline.Event) *timeline.Correction {
	if n := len(e.Corrections); n > 0 {
		return &e.Corrections[n-1]
	}
	return e.DateCorrection()
}

// dateSet reports whether a person set the date of an event.
func dateSet(e timeline.Event) bool {
	c := e.DateCorrection()
	return c != nil && c.What != timeline.DateConfirmed
}

// dateConfirmed reports whether a person set the date of an event to what it was.
func dateConfirmed(e timeline.Event) bool {
	c := e.DateCorrection()
	return c != nil && c.What == timeline.DateConfirmed
}
