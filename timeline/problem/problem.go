// Package problem says what is wrong in a file that a person wrote, where, and
// how to mend it.
package problem

// Severity tells an error, which stops a build, from a warning, which does not.
type Severity int

// The severities.
const (
	Error Severity = iota
	Warning
)

// Problem is one thing wrong with one place of one file.
type Problem struct {
	File     string // slash-separated, as the user would type it
	Line     int    // from 1; 0 if the whole file is meant
	Column   int    // in code points, from 1; 0 if the whole line is meant
	Severity Severity
	Message  string // what is wrong and what was wanted; lower case, no full stop
}
