package timeline

import (
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// Timeline is what a build makes of a content folder: events in order of date,
// the articles they come from, and everything that is in doubt.
type Timeline struct {
	Settings editor.Settings
	Events   []Event // by date, then rank
	Undated  []Event // told by several articles, dated by none
	Articles []Article
	Problems []problem.Problem // sorted
	Doubts   []Doubt           // least confident first
	LeftOut  int               // events that the settings' limit, from, until and about leave out
	Hidden   []Event           // events that a person hides, in order of date; the last of Corrections says why
	SetAside []Mention         // mentions that a person dropped, and phrases of which one said that they date nothing; Override says why
}

// Article is an article with the time expressions of its sentences:
// Expressions[i] are those of Sentences[i].
type Article struct {
	article.Article
	Expressions [][]timex.Expression
	// Copies are the indices of the articles that are largely the same, ascending:
	// versions of one article, or a wire story that several print.
	Copies []int
}

// Relation says how the time of a mention bears on what it tells.
type Relation int8

// The relations. Reported: the date is that of the saying, the thing is no
// later. Context: the time names a thing ("the 2016 election"), or the sentence
// supports the event without a time of its own.
const (
	Happened Relation = iota
	Reported
	Planned
	Context
)

// String returns the relation as timeline.json writes it.
func (r Relation) String() string {
	return [...]string{"happened", "reported", "planned", "context"}[r]
}

// Mention is one thing that one sentence says happened.
type Mention struct {
	ID         string            // "m-5b6c7d", from article slug and sentence
	Article    int               // index in Timeline.Articles
	Sentence   int               // index in that article's Sentences
	Expression *timex.Expression // nil where the sentence supports an event without a time phrase of its own
	Interval   date.Interval     // Expression's, or what an override says
	Relation   Relation
	Bearing    Bearing
	LeansOn    string      // the id of the event by which its phrase dates it ("following the summit"), or empty
	Override   *Correction // not nil where a person corrected the date of the phrase
}

// Bearing says what a mention contributes to the date of its event.
type Bearing int8

// The bearings, worded as the page words them.
const (
	NoDate      Bearing = iota // "no date": tells the event, dates nothing
	Gives                      // "gives": its words compute to the event's date
	Agrees                     // "agrees with": wider than the event's date, holds it
	Contradicts                // "contradicts": its date and the event's cannot both be right
)

// Event is the mentions of one happening.
type Event struct {
	ID           string // "e-4f2a9c", from its earliest mention; or the name an override gives it
	Title        string
	Text         string   // for under the title: one or two sentences that give the date shown, if any do
	Kind         Relation // Happened, Reported or Planned
	Date         date.Interval
	Clock        string // "14:25" where the sources give a time of day
	Certainty    timex.Certainty
	Choice       Choice        // why this date was chosen
	Reason       string        // the same in English, where there was a choice; or why a person set the date, in that person's words
	Disputed     bool          // sources give days that cannot both be right
	Alternatives []Alternative // the dates the sources give, the chosen one first; empty unless Disputed
	Mentions     []Mention     // by article, then sentence
	People       []string
	Tags         []string
	SpeaksOf     []string // of a statement: the ids of the events that it speaks of, each in Timeline.Events or Undated
	Rank         int      // 1 is the most salient
	Pinned       bool
	Sources      []editor.AddedSource // of an event that a person added
	Corrections  []Correction         // of the event as a whole, in the order in which they took effect
}

// Alternative is one of the dates that sources give for a disputed event.
type Alternative struct {
	Date     date.Interval
	Articles []int // indices in Timeline.Articles, ascending
	Voices   int   // how many of them are independent, at least 1
}

// Choice is why an event has its date and no other that its sources give.
type Choice int8

// The choices. From MoreVoices on, the event is in dispute.
const (
	OnlyDate    Choice = iota // there is no other, or a person set it
	Sharpest                  // the sharpest, and no source speaks against it
	MoreVoices                // more independent articles give it
	SharperDate               // as many give it, and it is sharper
	FullerDate                // and it is stated more fully
	EarlierDate               // and it is earlier
)

// Correction is what a person said instead of the machine.
type Correction struct {
	What   Change
	File   string        // slash-separated path from the content folder
	Line   int           // of its entry in File, from 1
	Reason string        // in the person's words
	Was    string        // what the machine had said, as EDTF for dates, as text for titles, else empty
	Found  date.Interval // Was, where it is one date, in the form in which it had been shown
	Phrase string        // the words that Was is the reading of, empty for an event as a whole
	Source string        // what readers call the article of Phrase by
}

// Change is what a person changed.
type Change int

// The changes.
const (
	DateSet       Change = iota // the date of an event or of a phrase
	DateConfirmed               // the same, to the days that the machine had found
	DateNone                    // the phrase dates nothing
	TitleSet
	PutTogether // events are one
	TakenApart  // an event is two
	Added       // the event is told by no article
	Hidden      // the event is left out
	Dropped     // the mention is left out
)

// String returns the change as timeline.json writes it.
func (c Change) String() string {
	return [...]string{"date", "date confirmed", "no date", "title", "merge", "split", "add", "hide", "drop"}[c]
}

// titled reports whether a person gave the event its title.
func (e Event) titled() bool {
	return slices.ContainsFunc(e.Corrections, func(c Correction) bool { return c.What == TitleSet })
}

// DateCorrection returns the correction that the date of the event rests on: its
// own, or that of the words which give the date; nil where the machine had its way.
func (e Event) DateCorrection() *Correction {
	for i := len(e.Corrections) - 1; i >= 0; i-- {
		if c := &e.Corrections[i]; c.What == DateSet || c.What == DateConfirmed || c.What == Added {
			return c
		}
	}
	for _, m := range e.Mentions {
		if m.Override != nil && m.Bearing == Gives {
			return m.Override
		}
	}
	return nil
}
