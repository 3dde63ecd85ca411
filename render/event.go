package render

import (
	"html/template"
	"slices"

	"dateline/timeline"
	"dateline/timeline/date"
)

// An event is one item of the list.
type event struct {
	ID, Title        string
	Text             string        // prose of an article
	Markdown         template.HTML // what an editor wrote instead
	When             stamp
	Badges           []badge
	Disputed, Pinned bool
	Correction       *correction
	Dispute          *dispute
	Summary          string // of the sources
	Reason           string
	Sources          []source
	Names            []string // people, then tags
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
	decided := decision(e)
	v := event{
		ID:       e.ID,
		Title:    e.Title,
		When:     newStamp(e.Date, e.Clock, e.Certainty == looseCertainty, year),
		Disputed: e.Disputed,
		Pinned:   dateCorrected(decided),
		Dispute:  s.newDispute(e, year),
		Reason:   e.Reason,
		Sources:  s.newSources(e, ids),
		Names:    slices.Clone(e.People),
	}
	if len(e.Mentions) > 0 {
		v.Text = e.Text
	} else {
		v.Markdown = markdownHTML(e.Text) // no article has these words: an editor wrote them
	}
	if decided != nil {
		v.Correction = newCorrection(decided, eventCorrected(e))
	}
	for _, t := range e.Tags {
		v.Names = append(v.Names, "#"+t)
	}
	v.Summary = count(len(v.Sources), "source", "sources")
	if !e.Date.IsEmpty() {
		v.Summary += ": why this date?"
	}
	v.Badges = badges(e)
	return v
}

// badges says in words what sets an event apart from a settled one.
func badges(e timeline.Event) []badge {
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
	if dateCorrected(decision(e)) {
		out = append(out, badge{"pinned", "set by editor"})
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

// decision returns the correction that an event rests on: its own, or that of
// the words which give its date. It is nil where the machine had its way.
func decision(e timeline.Event) *timeline.Correction {
	if e.Override != nil {
		return e.Override
	}
	for _, m := range e.Mentions {
		if m.Override != nil && m.Bearing == timeline.Gives {
			return m.Override
		}
	}
	return nil
}

// eventCorrected says what a person changed of an event.
func eventCorrected(e timeline.Event) string {
	switch {
	case len(e.Mentions) == 0:
		return "Added by editor"
	case dateCorrected(decision(e)):
		return "Set by editor"
	}
	return "Title set by editor"
}

// dateCorrected reports whether a person set the date of an event, rather than
// its title.
func dateCorrected(c *timeline.Correction) bool {
	if c == nil {
		return false
	}
	_, err := date.ParseEDTF(c.Was)
	return c.Was == "" || err == nil
}
