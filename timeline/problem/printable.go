package problem

import (
	"strings"
	"unicode"
)

// Printable returns text as a line of a terminal may show it: each tab a blank,
// and U+FFFD for every character that could steer the terminal, end the line or
// turn the direction of text (controls, line separators, and the Bidi_Control
// characters of UAX #9).
func Printable(text string) string { return strings.Map(printable, text) }

// printable returns a blank for a tab, so that columns line up, and a
// replacement for what could steer a terminal or turn the direction of text.
func printable(r rune) rune {
	switch {
	case r == '\t':
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
		return unicode.ReplacementChar
	}
	return r
}
