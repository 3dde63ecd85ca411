package render

import (
	"cmp"
	"html/template"
	"slices"

	"dateline/timeline"
	"dateline/timeline/date"
)

// An event is one item of the list.
type event struct {
	ID, Title     string
	Link          string        // of the title
	Classes       string        // that filters go by
	Text          []run         // prose of an article
	Markdown      template.HTML // what an editor wrote instead
	When          stamp
	Again         bool // the date is that of the event before
	Badges        []badge
	Disputed, Set bool // Set: a person set the date
	Corrections   []*correction
	Dispute       *dispute
	Summary       string // of the sources
	Reason        string
	Tally         string // of the sentences, where there are many
	Sources       []source
	Added         []addedSource
	Names         []chip
}

// An addedSource is a page that an editor names for an event that no article
// tells.
type addedSource struct{ Title, Link string }

// shapeOf returns the shape of the date of an event.
func shapeOf(e timeline.Event) string {
	return newStamp(e.Date, e.Clock, e.Certainty == looseCertainty, anyYear).Marker
}

// A badge is a state of an event in a word.
type badge struct{ Class, Word string }

// anchors holds the ids that a page has given away, so that none stands twice.
type anchors map[string]bool

// newAnchors returns the ids of the events, which come before all others.
func (s *site) newAnchors() anchors {
	taken := anchors{}
	for _, e := range slices.Concat(s.Events, s.Undated) {
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

// newEvent describes an event that stands under a year.
func (s *site) newEvent(e timeline.Event, year int, ids anchors) event {
	v := event{
		ID:          e.ID,
		Title:       e.Title,
		Link:        "#" + e.ID,
		Classes:     s.classes(e),
		When:        newStamp(e.Date, e.Clock, e.Certainty == looseCertainty, year),
		Disputed:    e.Disputed,
		Set:         dateSet(e),
		Badges:      s.badges(e),
		Corrections: corrections(e),
		Dispute:     s.newDispute(e, year),
		Sources:     s.newSources(e, ids),
		Added:       newAddedSources(e.Sources),
		Tally:       tally(e.Mentions),
		Names:       s.chips(e, ""),
	}
	if e.Override == nil || e.Override.Reason != e.Reason { // else it has been said
		v.Reason = e.Reason
	}
	if len(e.Mentions) > 0 {
		v.Text = s.text(e)
	} else {
		v.Markdown = markdownHTML(e.Text) // no article has these words: an editor wrote them
	}
	v.Summary = count(len(v.Sources), "source", "sources")
	if !e.Date.IsEmpty() {
		v.Summary += ": why this date?"
	}
	return v
}

// newBrief describes an event in a list outside the timeline, on a page from
// which the root of the site is at root.
func (s *site) newBrief(e timeline.Event, root string) event {
	return event{
		Title:    e.Title,
		Link:     root + s.home(e),
		When:     newStamp(e.Date, e.Clock, e.Certainty == looseCertainty, anyYear),
		Disputed: e.Disputed,
		Set:      dateSet(e),
		Badges:   s.badges(e),
	}
}

// home returns the address of an event on the timeline, from the root.
func (s *site) home(e timeline.Event) string { return "index.html#" + e.ID }

// text returns the prose of an event, with the words that a person overruled
// struck through.
func (s *site) text(e timeline.Event) []run {
	for _, m := range e.Mentions {
		a := s.Articles[m.Article]
		if m.Expression == nil || a.Sentences[m.Sentence].Text != e.Text {
			continue
		}
		if p := phraseWith(*m.Expression, found(a, m.Sentence)); overruled(m, p) {
			runs := strike(quote(e.Text, p...))
			for i := range runs {
				runs[i].Marked = false
			}
			return runs
		}
	}
	return []run{{Text: e.Text}}
}

// newAddedSources describes the pages that an editor names.
func newAddedSources(sources []timeline.AddedSource) []addedSource {
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
		out = append(out, badge{"planned", "planned"})
	case timeline.Reported:
		out = append(out, badge{"reported", "reported"})
	}
	if e.Disputed {
		out = append(out, badge{"disputed", "disputed"})
	}
	switch {
	case len(e.Mentions) == 0:
		out = append(out, badge{"set", "added by editor"})
	case dateSet(e):
		out = append(out, badge{"set", "set by editor"})
	}
	if e.Pinned && s.LeftOut > 0 {
		out = append(out, badge{"kept", "kept by editor"})
	}
	return out
}

// A correction is what a person changed, and what it was before.
type correction struct {
	What, Reason, Was, Place string
}

func newCorrection(c *timeline.Correction, what string) *correction {
	v := &correction{What: what, Reason: c.Reason, Was: c.Was, Place: place(c.File, c.Line)}
	if i, err := date.ParseEDTF(c.Was); err == nil {
		v.Was = i.String()
	} else if c.Was != "" {
		v.Was = "“" + c.Was + "”"
	}
	return v
}

// corrections describes what a person changed of an event, and of the words
// that give its date.
func corrections(e timeline.Event) []*correction {
	var out []*correction
	if e.Override != nil {
		out = append(out, newCorrection(e.Override, eventCorrected(e)))
	}
	if c := dateCorrection(e); c != nil {
		out = append(out, newCorrection(c, setByEditor))
	}
	return out
}

// decision returns the correction that an event rests on: its own, or that of
// the words which give its date. It is nil where the machine had its way.
func decision(e timeline.Event) *timeline.Correction {
	if e.Override != nil {
		return e.Override
	}
	return dateCorrection(e)
}

// dateCorrection returns the correction of the words that give an event its
// date, or nil.
func dateCorrection(e timeline.Event) *timeline.Correction {
	for _, m := range e.Mentions {
		if m.Override != nil && m.Bearing == timeline.Gives {
			return m.Override
		}
	}
	return nil
}

// eventCorrected says what a person changed of an event. A correction of the
// date was a date before, one of the title was a title; events put together or
// taken apart were nothing, and their mentions give the date as ever.
func eventCorrected(e timeline.Event) string {
	_, err := date.ParseEDTF(e.Override.Was)
	gives := func(m timeline.Mention) bool { return m.Bearing == timeline.Gives }
	switch {
	case len(e.Mentions) == 0:
		return "Added by editor"
	case err == nil:
		return setByEditor
	case e.Override.Was != "":
		return "Title set by editor"
	case e.Date.IsEmpty() || slices.ContainsFunc(e.Mentions, gives):
		return "Grouped by editor"
	}
	return setByEditor // there was no date
}

// setByEditor says that a person set the date.
const setByEditor = "Set by editor"

// dateSet reports whether a person set the date of an event.
func dateSet(e timeline.Event) bool {
	if dateCorrection(e) != nil || len(e.Mentions) == 0 {
		return true
	}
	return e.Override != nil && eventCorrected(e) == setByEditor
}
