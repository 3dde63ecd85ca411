package problem

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// excerptWidth is how much of a long line is shown, in columns of a terminal.
// Articles have a whole paragraph in one line.
const excerptWidth = 100

// excerptRunes is how many code points on either side of the caret are looked
// at. Most take a column; the others are accents and such.
const excerptRunes = 4 * excerptWidth

// Write prints each problem on a line of its own and below it, if the problem
// has a line and source can give the file, that line with a caret under the
// column; then what mends it. source returns the bytes of a file by the name that the
// problem has for it, or nil if there are none; with a nil source no lines are shown.
func Write(w io.Writer, source func(file string) []byte, problems []Problem) error {
	var file string
	var lines [][]byte
	var at cursor
	number := 0 // of the line at which the cursor is
	for i, p := range problems {
		if source != nil && p.Line > 0 && (i == 0 || p.File != file) {
			file, lines, number = p.File, bytes.Split(source(p.File), []byte("\n")), 0
		}
		text := p.String() + "\n"
		if p.Line > 0 && p.File == file && p.Line <= len(lines) {
			if p.Line != number {
				line := bytes.TrimSuffix(bytes.TrimPrefix(lines[p.Line-1], []byte("\ufeff")), []byte("\r"))
				number, at = p.Line, cursor{line: line, column: 1}
			}
			text += at.excerpt(p.Column)
		}
		for line := range strings.Lines(p.Mend) {
			text += Printable(strings.TrimSuffix(line, "\n")) + "\n"
		}
		if _, err := io.WriteString(w, text); err != nil {
			return fmt.Errorf("print problems: %w", err)
		}
	}
	return nil
}

// cursor goes through a line, which may be a whole book, from column to column.
type cursor struct {
	line   []byte
	column int // in code points, from 1
	offset int // of the column in the line
}

// seek goes to a column, or to the end of the line if it comes first.
func (c *cursor) seek(column int) {
	if column < c.column {
		c.column, c.offset = 1, 0
	}
	for c.column < column && c.offset < len(c.line) {
		_, size := utf8.DecodeRune(c.line[c.offset:])
		c.column, c.offset = c.column+1, c.offset+size
	}
}

// excerpt is the line and a line with a caret under one of its columns,
// indented. A blank line gives nothing; without a column there is no caret.
func (c *cursor) excerpt(column int) string {
	if len(bytes.TrimSpace(c.line)) == 0 {
		return ""
	}
	c.seek(max(column, 1))
	var before, after []rune // the caret
	begin, end := c.offset, c.offset
	for begin > 0 && len(before) < excerptRunes {
		r, size := utf8.DecodeLastRune(c.line[:begin])
		begin -= size
		before = append(before, printable(r))
	}
	slices.Reverse(before)
	for end < len(c.line) && len(after) < excerptRunes {
		r, size := utf8.DecodeRune(c.line[end:])
		end += size
		after = append(after, printable(r))
	}

	// The window begins so that the caret is in its first third.
	from, left, right := 0, width(before), width(after)
	for left > excerptWidth/3 && left+right > excerptWidth {
		left -= width(before[from : from+1])
		from++
	}
	to, shown := 0, left
	for to < len(after) && shown < excerptWidth {
		shown += width(after[to : to+1])
		to++
	}
	head, tail := "", ""
	if begin > 0 || from > 0 {
		head = "…"
	}
	if end < len(c.line) || to < len(after) {
		tail = "…"
	}
	text := "    " + head + strings.TrimRight(string(before[from:])+string(after[:to]), " ") + tail + "\n"
	if column > 0 {
		text += "    " + strings.Repeat(" ", width([]rune(head))+left) + "^\n"
	}
	return text
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
