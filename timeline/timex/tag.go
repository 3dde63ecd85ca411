package timex

import "dateline/timeline/date"

// Context is what the tagger knows of a document besides its text.
type Context struct {
	Published date.Day     // the document creation time (DCT)
	Dated     bool         // whether Published is known; without it only full dates resolve
	WeekStart date.Weekday // first day of a week; zero means Monday
	DayFirst  bool         // 3/4/2011 is 3 April rather than ambiguous
}

// Tag finds and resolves the time expressions of a document's sentences, in
// order: sentence i has the expressions of result i. The slices of the result
// are nil for sentences without one.
func Tag(sentences []string, c Context) [][]Expression { return make([][]Expression, len(sentences)) }
