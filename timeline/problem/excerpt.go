package problem

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// excerptWidth is how much of a long line is shown, in columns of a terminal.
// Articles have a whole paragraph in one line.
const excerptWidth = 100

// Write prints each problem on a line of its own and below it, if the problem
// has a line and source can give the file, that line with a caret under the
// column. Source returns the bytes of a file by the name that problems call it,
// or nil if there are none; a nil source prints no lines.
func Write(w io.Writer, source func(file string) []byte, problems []Problem) error {
	var file string
	var lines [][]byte
	for i, p := range problems {
		if source != nil && p.Line > 0 && (i == 0 || p.File != file) {
			file, lines = p.File, bytes.Split(source(p.File), []byte("\n"))
		}
		text := p.String() + "\n"
		if p.Line > 0 && p.File == file && p.Line <= len(lines) {
			text += excerpt(string(bytes.TrimSuffix(lines[p.Line-1], []byte("\r"))), p.Column)
		}
		if _, err := io.WriteString(w, text); err != nil {
			return fmt.Errorf("print problems: %w", err)
		}
	}
	return nil
}

// excerpt is a line of a file and a line with a caret under one of its columns,
// indented. A blank line gives nothing; without a column there is no caret.
func excerpt(line string, column int) string {
	line = strings.TrimPrefix(line, "\ufeff")
	if strings.TrimSpace(line) == "" {
		return ""
	}
	shown := make([]rune, 0, len(line))
	for _, r := range line {
		shown = append(shown, printable(r))
	}
	caret := min(column, len(shown)+1) - 1 // index in shown

	// The window begins so that the caret is in its first third.
	from, head := 0, ""
	for caret > 0 && width(shown[from:caret]) > excerptWidth/3 && width(shown[from:]) > excerptWidth {
		from++
	}
	if from > 0 {
		head = "…"
	}
	to, tail := len(shown), ""
	if width(shown[from:]) > excerptWidth {
		for to = from; width(shown[from:to]) < excerptWidth; to++ {
		}
		tail = "…"
	}
	text := "    " + head + strings.TrimRight(string(shown[from:to]), " ") + tail + "\n"
	if column > 0 {
		text += "    " + strings.Repeat(" ", len([]rune(head))+width(shown[from:caret])) + "^\n"
	}
	return text
}

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

// width is the number of columns that text takes in a terminal.
func width(text []rune) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case unicode.Is(wide, r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wide is the blocks that terminals show two columns wide, after UAX #11.
// Sorted by their first code point.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{0x1100, 0x115f, 1}, // Hangul Jamo, leading
		{0x2e80, 0x303e, 1}, // CJK radicals to CJK punctuation
		{0x3041, 0xa4cf, 1}, // kana to Yi, with the CJK ideographs
		{0xac00, 0xd7a3, 1}, // Hangul syllables
		{0xf900, 0xfaff, 1}, // CJK compatibility ideographs
		{0xfe30, 0xfe6f, 1}, // CJK compatibility forms
		{0xff00, 0xff60, 1}, // fullwidth forms
		{0xffe0, 0xffe6, 1}, // fullwidth signs
	},
	R32: []unicode.Range32{
		{0x1f300, 0x1f64f, 1}, // pictographs and emoticons
		{0x1f680, 0x1f6ff, 1}, // transport
		{0x1f900, 0x1f9ff, 1}, // supplemental pictographs
		{0x20000, 0x3fffd, 1}, // CJK extensions
	},
}
