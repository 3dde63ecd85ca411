package problem

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// yaml.v3 names the line at which the block around an error begins, one line
// off for some errors, and none in the first line. So the line is sought: it is
// the first one that cannot be added to what parses.

// maxSearched is how many bytes of a document are parsed in that search, for all of its
// errors together.
const maxSearched = 2 << 20

// syntaxErrors says what yaml.v3's messages mean for a person who has never
// read a YAML grammar, most telling first.
var syntaxErrors = []struct{ theirs, ours string }{
	{"found unexpected end of stream", "a quote that opens here is never closed"},
	{"mapping values are not allowed", `a second ": " in the line: put the value in quotes`},
	{"found character that cannot start any token", "the value begins with a character that has a meaning in YAML: put it in quotes"},
	{"did not find expected key", "what begins here does not fit: a quote inside quotes, a quote that is not closed, or a wrong indentation"},
	{"did not find expected '-' indicator", `a line of the list does not begin with "- " at the list's indentation`},
	{"did not find expected ',' or ']'", `a list that opens with "[" here is not closed, or lacks a comma`},
	{"did not find expected ',' or '}'", `a mapping that opens with "{" here is not closed, or lacks a comma`},
	{"did not find expected node content", "brackets or commas without a value between them"},
	{"could not find expected ':'", `a line that is not "name: value"`},
	{"found unknown escape character", `a backslash in double quotes begins an escape: use single quotes, or write \\`},
	{"did not find expected hexdecimal number", `a backslash in double quotes begins an escape: use single quotes, or write \\`},
	{"found invalid Unicode character escape code", "an escape of no character: write the character itself"},
	{"did not find expected <document start>", "text after the end of the document"},
	{"did not find expected alphabetic or numeric character", "a value that begins with * or & has a meaning in YAML: put it in quotes"},
	{"unknown anchor", "aliases are not supported: put a value that begins with * in quotes"},
	{"undefined tag handle", "tags are not supported: put a value that begins with ! in quotes"},
	{"directive", "directives are not supported: put a value that begins with % in quotes"},
	{"incompatible YAML document", "directives are not supported: remove the line"},
}

var errorPlace = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntaxError reports why the parser gave up after it had read so many lines, and
// returns the index of the line that it reports.
func (d *decoder) syntaxError(data []byte, read int, err error) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	line := d.firstUnfit(lines, max(min(read, len(lines)), 1))
	if place := errorPlace.FindStringSubmatch(err.Error()); line < 0 && place != nil {
		line, _ = strconv.Atoi(place[1]) // "" is 0
		line = min(max(line-1, 0), len(lines)-1)
	}
	texts := make([]string, line+1)
	for i := range texts {
		texts[i] = strings.TrimRight(string(lines[i]), "\r\n")
	}
	text := texts[line]
	if quote := openQuote(text); quote >= 0 && !strings.HasPrefix(text, "\t") {
		d.errorf(d.at(line, text, quote), "a quote that opens here is never closed")
		return line
	}
	if message, slipped, offset, found := d.typingSlip(texts, line); found {
		d.errorf(d.at(slipped, texts[slipped], offset), "%s", message)
		return slipped
	}
	message := errorPlace.ReplaceAllString(err.Error(), "")
	for _, e := range syntaxErrors {
		if strings.Contains(message, e.theirs) {
			message = e.ours
			break
		}
	}
	offset := len(text) - len(strings.TrimLeft(text, " "))
	if open := strings.LastIndexAny(text, "[{"); open >= 0 && strings.HasPrefix(message, "a list that opens") {
		offset = open
	}
	d.errorf(d.at(line, text, offset), "%s", message)
	return line
}

// at is the place of a byte of a line, both counted from 0.
func (d *decoder) at(line int, text string, offset int) Pos {
	return Pos{Line: d.firstLine + line, Column: 1 + utf8.RuneCountInString(text[:offset])}
}

// firstUnfit returns the index of the first of n lines that cannot be added to
// those before it, or -1 if the search would take too long.
func (d *decoder) firstUnfit(lines [][]byte, n int) int {
	size := 0
	for _, line := range lines[:n] {
		size += len(line)
	}
	text := bytes.Join(lines[:n], nil)
	for line := n - 1; ; line-- {
		size -= len(lines[line])
		d.searched += size
		var ignored yaml.Node
		switch {
		case line == 0:
			return 0
		case d.searched > maxSearched:
			return -1
		case yaml.Unmarshal(text[:size], &ignored) == nil:
			return line
		}
	}
}

// openQuote returns the offset of the quote that begins the value of a line and
// does not end in it, or -1.
func openQuote(line string) int {
	start := 0
	if i := strings.Index(line, ": "); i >= 0 {
		start = i + 2
	}
	start += len(line[start:]) - len(strings.TrimLeft(line[start:], " -"))
	if start >= len(line) || line[start] != '"' && line[start] != '\'' {
		return -1
	}
	if closingQuote(line[start:]) >= 0 {
		return -1
	}
	return start
}
