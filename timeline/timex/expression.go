package timex

import "dateline/timeline/date"

// Type is the TIMEX3 type of an expression.
type Type int8

// The TIMEX3 types.
const (
	DATE Type = iota
	TIME
	DURATION
	SET
)

// String returns the type as TIMEX3 writes it.
func (t Type) String() string { return [...]string{"DATE", "TIME", "DURATION", "SET"}[t] }

// Certainty says how an expression came by its interval.
type Certainty int8

// The certainties, best first. Stated: the text gives the full date. Inferred:
// policy completed it ("Wednesday", "this week", "8 August" without a year). Vague:
// the text itself is loose ("recently", "early July").
const (
	Stated Certainty = iota
	Inferred
	Vague
)

// String returns the certainty as timeline.json writes it.
func (c Certainty) String() string { return [...]string{"stated", "inferred", "vague"}[c] }

// Tense is the time that the governing verb of an expression speaks of.
type Tense int8

// The tenses. NoTense: no verb of the closed list governs the expression.
const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// RangeHalf says which end of a joined range an expression is.
type RangeHalf int8

// The halves: "from August 5 to August 8" is two expressions with one Joined.
const (
	NotRange RangeHalf = iota
	RangeFrom
	RangeTo
)

// Expression is one time expression of a sentence with its meaning resolved.
type Expression struct {
	Begin, End int    // byte offsets in the sentence, End exclusive
	Text       string // the words as they stand
	Type       Type
	Value      string // TIMEX3 value: "2018-08-08", "2018-W32", "P3D", "PAST_REF"
	Mod        string // TIMEX3 mod: "START", "MORE_THAN", or empty
	Quant      string // TIMEX3 quant of a SET: "EVERY"
	Freq       string // TIMEX3 freq of a SET: "2X"
	Rule       string // name of the rule that matched
	Certainty  Certainty
	Resolved   bool          // whether Interval holds a stretch of the calendar
	Interval   date.Interval // what it resolves to
	Half       RangeHalf     // which end of a range it is, if any
	Joined     date.Interval // the whole range, for both of its halves
	Tense      Tense         // tense of the governing verb
	Clock      string        // time of day beside the date as "14:25", or empty
	Dateline   bool          // the day with which a dateline ends, on which the article was written
	Dayless    bool          // a time of day whose words do not say of which day: its interval is that of the text around it
	Dawned     bool          // the day after publication, which had come already where it was
	Doubt      string        // what in the phrase contradicts itself ("16 July 2018 is a Monday"), or empty
	Impossible string        // why the phrase names no day ("February 2015 has 28 days"), or empty
	How        Reason        // how it was resolved, or why it was not
	weekday    bool          // a bare weekday
	adjacent   bool          // see meaning
	yearless   bool          // a month, or a day of one, whose year the text does not name
}

// CountsFrom is the stretch of the calendar that the expression counts from: the day
// of publication for "last week", the day spoken of for "two days later". It is
// empty where it counts from none.
func (e Expression) CountsFrom() date.Interval {
	if !e.Resolved || e.Certainty == Stated {
		return date.Interval{}
	}
	return e.How.from
}

// Sum is How with the outcome: "latest Wednesday on or before Thu 9 Aug 2018 →
// Wed 8 Aug 2018".
func (e Expression) Sum() string {
	if !e.Resolved {
		return e.How.String()
	}
	return e.How.String() + " → " + inWords(e.Interval)
}
