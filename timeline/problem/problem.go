// Package problem says what is wrong in a file that a person wrote, where, and
// how to mend it.
//
// # Problems
//
// A [Problem] is one thing wrong with one place: an error stops a build, a
// warning does not. Its message says what is wrong, quotes the input and says
// what was wanted; where a person can mend it, it says how.
//
//	p := problem.Errorf("content/timeline.yaml", problem.Pos{Line: 7, Column: 9}, "limit: found %q, want a whole number", "ten")
//	p.String() // content/timeline.yaml:7:9: limit: found "ten", want a whole number
//
// Readers collect problems instead of stopping at the first. [Sort] puts them in
// their one order, [First] cuts what is too much to read, and [Write] prints
// them with the lines they mean. [Nearest] finds what a mistyped word was to be.
//
// # YAML
//
// [DecodeYAML] reads front matter, settings and overrides strictly into structs
// and reports all their problems at once. A [Text] keeps the place where its
// value stands, for problems that are found later.
//
// # Terminals
//
// Names and messages hold text from files of any origin. [Printable] keeps it to
// one line and from steering a terminal; String and Write use it.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Severity tells an error, which stops a build, from a warning, which does not,
// and from a doubt, which asks a person to look.
type Severity int

// The severities.
const (
	Error Severity = iota
	Warning
	Doubt
)

// String returns the severity in a word: "error", "warning" or "doubt".
func (s Severity) String() string { return [...]string{"error", "warning", "doubt"}[s] }

// Problem is one thing wrong with one place of one file.
type Problem struct {
	File     string // slash-separated, as the user would type it
	Pos             // no place if the whole file is meant
	Severity Severity
	Message  string // what is wrong and what was wanted; lower case, no full stop
	Mend     string // lines that mend it, ready to be copied, or empty
}

// Pos is a place in a file.
type Pos struct {
	Line   int // from 1; 0 is no place
	Column int // in code points, from 1; 0 is the whole line
}

// maxQuoted is how many bytes of a text a message quotes: more than any text
// takes that is right.
const maxQuoted = 400

// Errorf makes an error at a place of a file. Of an argument that is far too long,
// only the beginning is quoted.
func Errorf(file string, at Pos, format string, args ...any) Problem {
	for i, arg := range args {
		if text, ok := arg.(string); ok && len(text) > maxQuoted {
			args[i] = strings.ToValidUTF8(text[:maxQuoted], "") + "…"
		}
	}
	return Problem{File: file, Pos: at, Message: fmt.Sprintf(format, args...)}
}

// Warnf makes a warning at a place of a file.
func Warnf(file string, at Pos, format string, args ...any) Problem {
	p := Errorf(file, at, format, args...)
	p.Severity = Warning
	return p
}

// String returns the problem as "file:line:column: message", without the parts
// of the place that are not known. The message of a warning begins with
// "warning: ", that of a doubt with "doubt: ".
// It is one line, whatever characters the file's name holds.
func (p Problem) String() string {
	s := p.File
	if p.Line > 0 {
		s += fmt.Sprintf(":%d", p.Line)
		if p.Column > 0 {
			s += fmt.Sprintf(":%d", p.Column)
		}
	}
	if s != "" {
		s += ": "
	}
	if p.Severity != Error {
		s += p.Severity.String() + ": "
	}
	return Printable(s + p.Message)
}

// Sort sorts by file, line, column, severity (errors first) and message: a
// total order, so that equal sets of problems print as equal bytes.
func Sort(problems []Problem) {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// most is how many problems of one kind and one file are worth reading.
const most = 100

// First sorts problems of one file and returns the first hundred, with the
// number of the others in one more.
func First(problems []Problem) []Problem {
	Sort(problems)
	if more := len(problems) - most; more > 0 {
		last := problems[most-1]
		problems = append(problems[:most:most], Errorf(last.File, last.Pos, "and %d problems more", more))
		Sort(problems)
	}
	return problems
}
