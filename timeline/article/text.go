package article

import (
	"bytes"
	"unicode/utf8"
)

// Plain text, as it is found on the web and in mail. A blank line ends a
// paragraph, and so does a line end, unless the text is hard-wrapped there:
//
//   - the line breaks off in the middle of a sentence and the next one goes on
//     with a small letter; or
//   - the text is wrapped (it has such lines) and the first word of the next line
//     would not have fitted on the line.
//
// Lines with a bullet, credits and lines of more than wrapMax characters are
// never joined with the next.

const (
	wrapMin = 30  // characters; shorter lines are list items or labels
	wrapMax = 120 // characters; hardly anybody wraps later than that
	// wrapSlack is how much longer than the longest line that surely is wrapped
	// another wrapped line may be.
	wrapSlack = 10
)

// textLine is one line of plain text that is not blank.
type textLine struct {
	begin, end int // offsets, white space at the ends excluded
	width      int // code points
	bullet     bool
	after      bool // follows a line without a blank one between
}

// textBlocks reads the paragraphs of data[from:].
func textBlocks(data []byte, from int, q *quill) []block {
	var blocks []block
	if end := dateStamp(data, from); end > from {
		q.copy(from, end)
		blocks = append(blocks, block{stamp: true, passage: q.take()})
		from = end
	}
	lines := textLines(data, from)
	width := wrapWidth(data, lines)
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && runsOn(data, lines[j-1], lines[j], width) {
			j++
		}
		b := block{joined: lines[i].after, bullet: lines[i].bullet}
		for k, l := range lines[i:j] {
			if k > 0 {
				q.blank(lines[i+k-1].end, l.begin)
			}
			q.copy(l.begin, l.end)
		}
		b.passage = q.take()
		if len(b.text) > 0 {
			blocks = append(blocks, b)
		}
		i = j
	}
	return blocks
}

// textLines finds the lines of data[from:] that are not blank.
func textLines(data []byte, from int) []textLine {
	var lines []textLine
	after := false
	for from < len(data) {
		end, next := len(data), len(data)
		if k := bytes.IndexAny(data[from:], "\n\r"); k >= 0 {
			end, next = from+k, from+k+1
			if data[end] == '\r' && next < len(data) && data[next] == '\n' {
				next++
			}
		}
		l := textLine{begin: from, end: end}
		for l.begin < end {
			w := blankWidth(data, l.begin)
			if w == 0 && !l.bullet {
				w = itemMark(data[l.begin:end])
				l.bullet = w > 0
			}
			if w == 0 {
				break
			}
			l.begin += w
		}
		for l.end > l.begin && isSpace(data[l.end-1]) {
			l.end--
		}
		if l.begin < l.end {
			l.width = utf8.RuneCount(data[l.begin:l.end])
			l.after = after
			lines = append(lines, l)
			after = true
		} else {
			after = false
		}
		from = next
	}
	return lines
}

// itemMark returns the width of the mark at the start of a line that makes it an
// item of a list: a bullet, or an asterisk, hyphen or dash with a blank behind
// it, but not a dash in the middle of a sentence.
func itemMark(line []byte) int {
	if w := bulletWidth(line); w > 0 {
		return w
	}
	for _, mark := range [...]string{"*", "-", "–"} {
		rest, ok := bytes.CutPrefix(line, []byte(mark+" "))
		if ok && len(rest) > 0 && (mark == "*" || !isLower(rest[0])) {
			return len(mark)
		}
	}
	return 0
}

// wrapWidth returns the width at which the text is wrapped, 0 if it is not: that
// of the longest line that breaks off in the middle of a sentence.
func wrapWidth(data []byte, lines []textLine) int {
	width := 0
	for i := 1; i < len(lines); i++ {
		if breaksOff(data, lines[i-1], lines[i]) {
			width = max(width, lines[i-1].width)
		}
	}
	return width
}

// breaksOff reports whether a sentence goes on from line a to line b.
func breaksOff(data []byte, a, b textLine) bool {
	return b.after && !b.bullet && a.width >= wrapMin && a.width <= wrapMax && b.width <= wrapMax &&
		!endsSentence(data[a.begin:a.end]) && isLower(data[b.begin])
}

// runsOn reports whether line b belongs to the paragraph of line a, in a text
// that is wrapped at width.
func runsOn(data []byte, a, b textLine, width int) bool {
	if breaksOff(data, a, b) {
		return true
	}
	if width == 0 || !b.after || b.bullet || a.width > width+wrapSlack || b.width > width+wrapSlack || isCredit(string(data[b.begin:b.end])) || isEntry(data[b.begin:b.end]) {
		return false
	}
	word := b.width
	if k := bytes.IndexByte(data[b.begin:b.end], ' '); k >= 0 {
		word = utf8.RuneCount(data[b.begin : b.begin+k])
	}
	return a.width+1+word > width
}

// dateStamp returns the end of a date that programs put before the text, such as
// "date 2018-08-08", or from.
func dateStamp(data []byte, from int) int {
	i := from
	for i < len(data) && isSpace(data[i]) {
		i++
	}
	const word = "date"
	if len(data)-i < len(word) || !bytes.EqualFold(data[i:i+len(word)], []byte(word)) {
		return from
	}
	i += len(word)
	for i < len(data) && (data[i] == ' ' || data[i] == ':' || data[i] == '\t') {
		i++
	}
	end := i + len("2018-08-08")
	if end > len(data) || !isoShaped(string(data[i:end])) || end < len(data) && !isSpace(data[end]) {
		return from
	}
	return end
}
