package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapeMarkdown returns a line of text in Markdown that reads as that text. What
// cannot be taken for markup is left as it is, as a person is to review it.
func escapeMarkdown(line string) string {
	var b strings.Builder
	links := strings.Contains(line, "](") || strings.Contains(line, "][") || strings.HasPrefix(line, "[")
	entities := strings.Contains(line, ";")
	opener := blockMark(line) - 1
	for i := 0; i < len(line); i++ {
		if i == opener || escapes(line, i, links, entities) {
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// blockMark returns the width of the mark at the start of a line that would
// begin a heading, a quotation, an item of a list, a rule or fenced code.
func blockMark(line string) int {
	if line == "" {
		return 0
	}
	switch line[0] {
	case '#', '>', '-', '+', '=', '~':
		return 1
	}
	i := 0
	for i < len(line) && i < 9 && isDigit(line[i]) {
		i++
	}
	if i > 0 && i < len(line) && (line[i] == '.' || line[i] == ')') && (i+1 == len(line) || line[i+1] == ' ') {
		return i + 1
	}
	return 0
}

// escapes reports whether line[i] would begin or end emphasis, code, a link, HTML
// or an entity. links and entities say whether the line could hold any.
func escapes(line string, i int, links, entities bool) bool {
	next := byte(0)
	if i+1 < len(line) {
		next = line[i+1]
	}
	switch line[i] {
	case '`', '*':
		return true
	case '\\':
		return next == 0 || isPunct(next)
	case '_':
		before, _ := utf8.DecodeLastRuneInString(line[:i])
		behind, _ := utf8.DecodeRuneInString(line[i+1:])
		return !isWordRune(before) || !isWordRune(behind)
	case '<':
		return isLetter(next) || next == '/' || next == '!' || next == '?'
	case '&':
		return entities && (isLetter(next) || next == '#')
	case '[':
		return links
	case ']':
		return links || next == ':'
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !isLetter(c) && !isDigit(c)
}
