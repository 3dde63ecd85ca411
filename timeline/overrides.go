package timeline

import "dateline/timeline/problem"

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
}

// DateOverride sets the date of a phrase of an article.
type DateOverride struct {
	problem.Pos              // of the entry
	Article     problem.Text `yaml:"article"`  // slug
	Phrase      problem.Text `yaml:"phrase"`   // the words as they stand
	Sentence    problem.Text `yaml:"sentence"` // words of the sentence; Line 0 if not given
	Date        problem.Text `yaml:"date"`     // EDTF, or what a person types; anchored to the article's publish date
	Reason      string       `yaml:"reason"`   // never empty
}

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
	Events []problem.Text // ids of events or of mentions, two at least
	Reason string         // never empty
}

// Split makes an event of its own of some of an event's mentions.
type Split struct {
	problem.Pos
	Event  problem.Text
	Out    []problem.Text // ids of the mentions that leave, one at least
	Reason string         // never empty
}

// Drop takes mentions out of the timeline.
type Drop struct {
	problem.Pos
	Mentions []problem.Text // ids of mentions, one at least
	Reason   string         // never empty
}

// Addition is an event that no article told.
type Addition struct {
	problem.Pos
	Title   problem.Text   `yaml:"title"`
	Date    problem.Text   `yaml:"date"` // EDTF, or a full date as a person types it
	Text    string         `yaml:"text"` // Markdown
	Tags    []problem.Text `yaml:"tags"`
	Sources []AddedSource  `yaml:"sources"` // one at least
	Reason  string         `yaml:"reason"`  // never empty
}

// AddedSource is a page that tells of an added event.
type AddedSource struct {
	problem.Pos
	Title problem.Text `yaml:"title"`
	URL   problem.Text `yaml:"url"` // http or https, or empty
}
