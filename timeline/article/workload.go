package article

import (
	"bytes"

	"dateline/timeline/problem"
)

// Reading Markdown takes time in the square of what some texts hold: links that
// never close, emphasis that never ends, lists within lists. No article has such
// text, so it is refused before it is read, by an estimate of the work that takes
// one pass over the bytes. The factors were measured with goldmark 1.8.7, so that
// the worst 1 MiB that passes takes less than a second.

const (
	maxNesting = 32      // quotations and lists within each other
	maxDepths  = 1 << 20 // sum over all lines of the containers open at the line: about 0.5 µs each
	maxMarkup  = 1 << 28 // sum over all paragraphs of marks times bytes: about 2 ns each
)

// checkMarkdown refuses Markdown that would take too long to read.
func checkMarkdown(file string, data []byte, body int) []problem.Problem {
	refuse := func(at int, format string, args ...any) []problem.Problem {
		return refuseAt(file, data, at, format, args...)
	}
	open, depths := 0, 0 // containers open at this line
	begin, marks, markup := body, 0, 0
	blank := true // whether the line before is blank
	for at := body; at < len(data); {
		end := len(data)
		if k := bytes.IndexByte(data[at:], '\n'); k >= 0 {
			end = at + k + 1
		}
		line := data[at:end]
		depth, indent, item := nesting(line, 3+2*open)
		if depth > 0 { // each item around it takes two blanks at least
			depth += min(open, max(0, indent-depth)/2)
		}
		if depth > maxNesting {
			return refuse(at, "lists and quotations are nested %d deep, at most %d are read", depth, maxNesting)
		}
		isBlank := len(bytes.Trim(line, " \t\r\n")) == 0
		if blank && !isBlank && !isSpace(line[0]) {
			open = depth
		}
		open = max(open, depth)
		depths += open
		if isBlank || item {
			markup += marks * (at - begin)
			begin, marks = at, 0
		}
		for _, c := range line {
			if markupByte[c] {
				marks++
			}
		}
		if depths > maxDepths {
			return refuse(at, "too many lines stand inside nested lists and quotations up to here: this is no article")
		}
		if markup+marks*(end-begin) > maxMarkup {
			return refuse(begin, "the paragraph that begins here has too many brackets and marks of emphasis (%d in %d bytes): put blank lines between its parts", marks, end-begin)
		}
		blank = isBlank
		at = end
	}
	return nil
}

var markupByte = [256]bool{'[': true, '<': true, '*': true, '_': true}

// nesting returns how many quotations and list items the marks at the start of a
// line open, the columns of white space before and between them, and whether the
// line surely begins an item of a list: one that is not empty, indented by no
// more than margin columns.
func nesting(line []byte, margin int) (depth, indent int, item bool) {
	line = bytes.TrimRight(line, " \t\r\n")
	for i := 0; i < len(line) && depth <= maxNesting; {
		switch c := line[i]; {
		case c == ' ':
			indent++
			i++
		case c == '\t':
			indent += 4
			i++
		case c == '>':
			depth++
			i++
		case c == '-' || c == '*' || c == '+':
			if i+1 < len(line) && line[i+1] != ' ' && line[i+1] != '\t' {
				return depth, indent, item
			}
			if len(bytes.Trim(line[i:], string(c)+" \t")) == 0 {
				return depth, indent, item // a rule: "* * *"
			}
			item = item || depth == 0 && indent <= margin && i+1 < len(line)
			depth++
			i++
		case isDigit(c):
			j := i
			for j < len(line) && j < i+10 && isDigit(line[j]) {
				j++
			}
			if j == len(line) || line[j] != '.' && line[j] != ')' || j+1 < len(line) && line[j+1] != ' ' && line[j+1] != '\t' {
				return depth, indent, item
			}
			depth++
			i = j + 1
		default:
			return depth, indent, item
		}
	}
	return depth, indent, item
}
