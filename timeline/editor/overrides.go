package editor

import (
	"strings"

	"dateline/timeline/problem"
)

// Overrides is content/overrides.yaml: what a person says instead of the
// machine, in the order of the file. Each value keeps its place in the file, so
// that an entry that fits nothing can be reported where it stands.
type Overrides struct {
	File   string // slash-separated path from the content folder
	Dates  []DateOverride
	Events []EventOverride
	Merges []Merge
	Splits []Split
	Drops  []Drop
	Adds   []Addition
	// Ids in entries of which an error has been reported: they are looked for, no more.
	BrokenEvents, BrokenMentions []problem.Text
}

// DateOverride sets the date of a phrase of an article. Sentence has Line 0 where it
// is not given; Reason is never empty.
type DateOverride struct {
	problem.Pos              // of the entry
	Article     problem.Text `yaml:"article" meant:"slug file source" schema:"required"`        // slug of the article: the name of its file without the ending
	Phrase      problem.Text `yaml:"phrase" meant:"words text quote" schema:"required"`         // the words as they stand
	Sentence    problem.Text `yaml:"sentence" meant:"context in"`                               // words of the sentence; needed where the phrase stands more than once
	Date        problem.Text `yaml:"date" schema:"date required"`                               // the date that is right: 2018-08-07, 7 Aug 2018, last Tuesday (counted from the publish date), EDTF; or none
	Reason      string       `yaml:"reason" meant:"why because comment note" schema:"required"` // why this is right; readers see it
	Broken      bool         // an error has been reported: article and phrase are looked for, no more
}

// DatesNothing reports whether a person says that the phrase dates nothing.
func (d DateOverride) DatesNothing() bool { return isNone(d.Date) }

func isNone(date problem.Text) bool { return strings.EqualFold(strings.TrimSpace(date.Value), "none") }

// EventOverride changes one event. A field with Line 0, or nil, leaves that of
// the event.
type EventOverride struct {
	problem.Pos              // of the entry
	Event       problem.Text // id of the event or of one of its mentions
	ID          problem.Text // the event's own name from now on
	Title       problem.Text
	Date        problem.Text // EDTF, or what a person types
	Tags        []problem.Text
	Hide        *bool
	Pin         *bool
	Reason      string // never empty where title, date or hide change what the machine made
}

// Merge makes one event of several; the first one gives its id. An event joins
// one other at most, and never itself by way of others.
type Merge struct {
	problem.Pos
	Events []problem.Text // ids of events or of mentions, none of them twice
	Reason string         // never empty
}

// Split makes an event of its own of some of an event's mentions.
type Split struct {
	problem.Pos
	Event  problem.Text
	Out    []problem.Text // ids of the mentions that leave, none of them twice
	Reason string         // never empty
}

// Drop takes mentions out of the timeline.
type Drop struct {
	problem.Pos
	Mentions []problem.Text // ids of mentions, none of them twice
	Reason   string         // never empty
}

// Addition is an event that no article told.
type Addition struct {
	problem.Pos
	Title   problem.Text   `yaml:"title" schema:"required"`                                   // what happened
	Date    problem.Text   `yaml:"date" schema:"date required"`                               // a full date: 2018-09-04, 4 Sep 2018, EDTF
	Text    string         `yaml:"text" meant:"description body"`                             // one or two sentences, as Markdown
	Tags    []problem.Text `yaml:"tags"`                                                      // words to ask for the event by
	Sources []AddedSource  `yaml:"sources" meant:"source" schema:"required 1"`                // pages or papers that tell of it, one at least
	Reason  string         `yaml:"reason" meant:"why because comment note" schema:"required"` // why it stands on the timeline; readers see it
}

// AddedSource is a page that tells of an added event.
type AddedSource struct {
	problem.Pos
	Title problem.Text `yaml:"title" schema:"required"`                   // what the source is called
	URL   problem.Text `yaml:"url" meant:"link address" schema:"address"` // its address, http or https; none where it is on paper
}
