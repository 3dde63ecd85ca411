package timeline

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline/parallel"
	"dateline/timeline/problem"
)

// A doubt is a question to a person. All that is in doubt stands in one list,
// from which dateline check and the review page are made. A person settles a
// doubt in overrides.yaml, and it does not come back as long as that entry
// stands; every doubt brings the YAML that settles it as things are.

// Doubt is something about a timeline that a person should look at.
type Doubt struct {
	Kind DoubtKind
	// Confidence is how likely things are right as they are, in percent from 1 to
	// 99. It is an order to work in, made by rule: no measured probability.
	Confidence int
	File       string // slash-separated path from the content folder
	problem.Pos
	Event    string    // id of the event that is in doubt, empty where words make none
	Title    string    // of that event
	Date     string    // what the words or the event came to, in words; empty for no date
	Reasons  []string  // why it is in doubt, weightiest first; at least one
	Mentions []Mention // what it rests on, by article and sentence
	Fixes    []Fix     // what settles it: first as it stands, then otherwise
}

// Fix is an entry of overrides.yaml that settles a doubt. It loads and applies
// as it is.
type Fix struct {
	Means string // what a person says with it, as "it is right as it stands"
	List  string // the list of overrides.yaml to which it belongs: "dates" or "events"
	YAML  string // an item of that list, indented by two, with a line end
}

// DoubtKind is what is in doubt.
type DoubtKind int

// The kinds, in the order in which dateline check lists them.
const (
	SourcesDisagree DoubtKind = iota // sources give an event dates that cannot both be right
	NoSuchDay                        // words name a day that no calendar has
	Contradiction                    // a date contradicts its weekday, or reads as two days
	WrongDirection                   // the verb looks back and the date is to come, or the other way round
	DoubtfulMerge                    // an event may be two
	FarAway                          // a date lies far from those of the story
	OneSource                        // one source alone gives a date, which had to be worked out
	NoEvent                          // a sentence with a date makes no event
)

// DoubtKinds names the kinds, as headings, in their order.
var DoubtKinds = []struct{ Code, Name string }{
	{"disagree", "Sources disagree"},
	{"no-such-day", "No such day"},
	{"contradiction", "Dates that contradict themselves"},
	{"direction", "Past or to come"},
	{"merge", "Perhaps two events"},
	{"far", "Far from the story"},
	{"one-source", "One source, and a date worked out"},
	{"no-event", "Dated sentences that make no event"},
}

// doubts returns what is in doubt about what is shown, least confident first.
func (c *corpus) doubts(t Timeline, drafts []draft) []Doubt {
	shown := map[string]bool{}
	for _, e := range slices.Concat(t.Events, t.Undated) {
		shown[e.ID] = true
	}
	of := make([][]Doubt, len(drafts))
	parallel.Each(len(drafts), func(i int) {
		d := drafts[i]
		if !shown[d.ID] || len(d.Mentions) == 0 {
			return
		}
		if d.Disputed || d.DateCorrection() == nil { // the words that a person corrected may be those of one side
			if x := c.dateDoubt(d); x != nil {
				of[i] = append(of[i], c.ofEvent(*x, d))
			}
		}
		if !d.regrouped() && !d.Disputed && !d.settled() {
			if x := c.mergeDoubt(d.ID, d.tellings); x != nil {
				of[i] = append(of[i], c.ofEvent(*x, d))
			}
		}
	})
	out := append(slices.Concat(of...), c.phraseDoubts(t, drafts)...)
	slices.SortFunc(out, func(a, b Doubt) int {
		return cmp.Or(cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Event, b.Event))
	})
	return out
}

// regrouped reports whether a person has said which mentions are the event.
func (e Event) regrouped() bool {
	return slices.ContainsFunc(e.Corrections, func(c Correction) bool { return c.What == PutTogether || c.What == TakenApart })
}

// settled reports whether a person has said what is right where sources of the
// event disagreed, and so that they tell of one event.
func (e Event) settled() bool {
	return slices.ContainsFunc(e.Corrections, func(c Correction) bool { return strings.HasPrefix(c.Was, "[") && c.What != TitleSet })
}

// ofEvent completes a doubt about an event.
func (c *corpus) ofEvent(x Doubt, d draft) Doubt {
	x.Event, x.Title = d.ID, d.Title
	if !d.Date.IsEmpty() {
		x.Date = d.Date.String()
	}
	if x.Mentions == nil {
		x.Mentions = d.Mentions
	}
	// It stands where the words stand that are most in question.
	m := x.Mentions[0]
	for _, bearing := range []Bearing{Gives, Contradicts} {
		if n := slices.IndexFunc(x.Mentions, func(m Mention) bool { return m.Expression != nil && m.Bearing == bearing }); n >= 0 {
			m = x.Mentions[n]
		}
	}
	if x.File == "" {
		x.File, x.Pos = c.place(m)
	}
	return x
}

// place returns where the words of a mention stand.
func (c *corpus) place(m Mention) (file string, at problem.Pos) {
	a := c.articles[m.Article]
	s := a.Sentences[m.Sentence]
	if m.Expression == nil {
		return a.File, problem.Pos{Line: s.Line, Column: s.Column}
	}
	line, column := s.Position(m.Expression.Begin)
	return a.File, problem.Pos{Line: line, Column: column}
}
