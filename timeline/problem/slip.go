package problem

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Slips of the keyboard that make YAML of another shape, which the parser
// stumbles over in that line or some lines later. They are sought in the line
// that does not fit and then in those above it. What they are about is a line
// that begins with a key that the file may have.

// oddBlanks are characters that look like a blank, or like nothing, and are none to YAML.
const oddBlanks = `\x{a0}\x{1680}\x{2000}-\x{200d}\x{202f}\x{205f}\x{2060}\x{3000}\x{feff}`

// slips are tried in their order, and the first that matches counts. The group at is
// what is wrong, the group key has to be a known key. In the message $at, $code (of a
// character), $key and $rest stand for what was found.
var slips = []struct {
	pattern *regexp.Regexp
	message string
	example string // tried in a test
}{
	{slip("^[ " + oddBlanks + "]*(?P<at>\t)"),
		`a tab as indentation, want blanks`, "\tdate: 2018-08-07"},
	{slip("^ *(?P<at>```)"),
		"the $at of Markdown, want YAML alone: remove the line", "```yaml"},
	{slip("^ *(?P<at>[" + oddBlanks + "])[ " + oddBlanks + `]*[^\s` + oddBlanks + "]"),
		`$code as indentation, which looks like a blank and is none: type blanks`, "\u00a0   date: 2018-08-07"},
	{slip("^ *(?P<at>[–—−‐‑‒―•·*+])[ " + oddBlanks + `]*(?P<key>\w+) *[:：]`),
		`"$at" begins no item of a list, want a hyphen: "- $key:"`, "  – event: e-4f2a9c"},
	{slip(`^ *(?P<at>-)(?P<key>\w+) *[:：]`),
		`a blank is missing behind the hyphen, want "- $key:"`, "  -event: e-4f2a9c"},
	{slip("^ *- *(?P<at>[" + oddBlanks + `]).*`),
		`$code behind the hyphen, which looks like a blank and is none: type a blank`, "  -\u00a0event: e-4f2a9c"},
	{slip(`^ *(?:- +)?(?P<key>\w+) *(?P<at>：)`),
		`a full-width colon, want "$key: "`, "    date：2018-08-07"},
	{slip(`^ *(?:- +)?(?P<key>\w+):(?P<at>[` + oddBlanks + `])`),
		`$code behind the colon, which looks like a blank and is none: type a blank`, "    date:\u00a02018-08-07"},
	{slip(`^ *(?:- +)?(?P<key>\w+)(?P<at>:)(?P<rest>[^ \t].*)`),
		`a blank is missing behind the colon, want "$key: $rest"`, "    date:2018-08-07"},
	{slip(`^ *(?:- +)?(?P<key>\w+) *(?P<at>=) *(?P<rest>.*)`),
		`"=" in place of a colon, want "$key: $rest"`, "    date = 2018-08-07"},
	{slip(`^ *(?:- +)?(?P<key>\w+)(?P<at> +)(?P<rest>[^ :][^:]*)$`),
		`a colon is missing, want "$key: $rest"`, "    date 2018-08-07"},
	{slip(`^(?P<key>\w+)(?P<at> *)$`),
		`a colon is missing, want "$key:"`, "events"},
}

// slip compiles a pattern of slips.
func slip(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

// slipsAbove is how many lines above the one that does not fit are looked at.
const slipsAbove = 10

// slipIn returns what is wrong with a line alone, and at which byte of it.
func (d *decoder) slipIn(line string) (message string, at int, found bool) {
	for _, s := range slips {
		m := s.pattern.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		group := func(name string) string {
			if n := s.pattern.SubexpIndex(name); n >= 0 {
				return line[m[2*n]:m[2*n+1]]
			}
			return ""
		}
		if key := group("key"); key != "" && !d.keys[strings.ToLower(key)] {
			continue
		}
		r, _ := utf8.DecodeRuneInString(group("at"))
		return strings.NewReplacer("$at", group("at"), "$code", fmt.Sprintf("%U", r), "$key", group("key"), "$rest", Shorten(group("rest"))).
			Replace(s.message), m[2*s.pattern.SubexpIndex("at")], true
	}
	return "", 0, false
}

// keyed takes a line with a key apart: its indentation, the bullet before the key
// and the value behind it.
var keyed = regexp.MustCompile(`^( *)(- +)?(\w+):(?: +(.*))?$`)

// keyLine is a line with a key that is known.
type keyLine struct {
	bullet      int // column of the hyphen, from 0; -1 if there is none
	column      int // of the key, from 0
	key, value  string
	valueOffset int
}

func (d *decoder) keyLine(line string) (k keyLine, ok bool) {
	m := keyed.FindStringSubmatchIndex(line)
	if m == nil {
		return k, false
	}
	k = keyLine{bullet: -1, column: m[6], key: line[m[6]:m[7]], valueOffset: len(line)}
	if m[4] >= 0 {
		k.bullet = m[4]
	}
	if m[8] >= 0 {
		k.value, k.valueOffset = line[m[8]:m[9]], m[8]
	}
	return k, d.keys[strings.ToLower(k.key)]
}

// valueSlip returns what is wrong with the value of a line: quotes that end early,
// or characters that have to stand in quotes.
func (d *decoder) valueSlip(line string) (message string, at int, found bool) {
	k, known := d.keyLine(line)
	if !known {
		if i := strings.Index(line, ": "); i >= 0 && strings.TrimSpace(line[:i]) != "" && strings.Contains(strings.TrimSpace(line[:i]), " ") && !strings.HasPrefix(strings.TrimSpace(line), "- ") {
			return `": " inside a text, of which it would make a key: put the whole text in quotes`, i, true
		}
		return "", 0, false
	}
	value := strings.TrimRight(k.value, " ")
	if value == "" {
		return "", 0, false
	}
	want := fmt.Sprintf("%s: %s", k.key, quoted(value))
	switch first, size := utf8.DecodeRuneInString(value); {
	case first == '"' || first == '\'':
		end := closingQuote(value)
		if rest := strings.TrimSpace(value[min(end+1, len(value)):]); end >= 0 && rest != "" && !strings.HasPrefix(rest, "#") {
			inner := value
			if last := value[len(value)-1]; last == value[0] {
				inner = value[1 : len(value)-1]
			}
			return fmt.Sprintf("the quotes end here, and more follows: want %s: %s", k.key, quoted(inner)), k.valueOffset + end, true
		}
	case strings.ContainsRune("“”„«‘’", first) && strings.Contains(value, ": "):
		_, last := utf8.DecodeLastRuneInString(value)
		return fmt.Sprintf("%q does not quote in YAML: want %s: %s", string(first), k.key, quoted(value[size:max(size, len(value)-last)])), k.valueOffset, true
	case strings.ContainsRune("@`%&*!|>", first):
		return fmt.Sprintf("a value that begins with %q has to stand in quotes: want %s", string(first), want), k.valueOffset, true
	case strings.ContainsRune("[{", first):
	case strings.Contains(value, ": ") || strings.HasSuffix(value, ":"):
		i := strings.Index(value+" ", ": ")
		return fmt.Sprintf(`": " inside the value has to stand in quotes: want %s`, want), k.valueOffset + i, true
	}
	return "", 0, false
}

// quoted writes a text as a YAML value in quotes.
func quoted(text string) string {
	text = Shorten(text)
	if !strings.ContainsAny(text, `"\`) {
		return `"` + text + `"`
	}
	return "'" + strings.ReplaceAll(text, "'", "''") + "'"
}

// closingQuote returns the offset of the quote that ends the one with which a
// value begins, or -1.
func closingQuote(value string) int {
	quote := value[0]
	for i := 1; i < len(value); i++ {
		switch {
		case quote == '"' && value[i] == '\\':
			i++
		case quote == '\'' && strings.HasPrefix(value[i:], "''"):
			i++
		case value[i] == quote:
			return i
		}
	}
	return -1
}

// indentationSlip returns what is wrong with the indentation of a line, as those
// above it have it.
func (d *decoder) indentationSlip(lines []string, n int) (message string, at int, found bool) {
	line := lines[n]
	if strings.TrimSpace(line) == "" {
		return "", 0, false
	}
	indentation := len(line) - len(strings.TrimLeft(line, " "))
	k, known := d.keyLine(line)
	if known && k.column == 0 {
		return "", 0, false // a key of the file itself
	}
	mismatch := func(above int, o keyLine) (string, int, bool) {
		return fmt.Sprintf("%s is indented by %s, want %d: as far as %s in line %d", k.key, blanks(k.column), o.column, o.key, d.firstLine+above), indentation, true
	}
	sibling := -1 // the nearest line that may be one
	for above := n - 1; above >= 0; above-- {
		o, ok := d.keyLine(lines[above])
		if !ok {
			continue
		}
		switch {
		case !known && above == n-1 && o.value != "" && indentation <= o.column && !strings.ContainsAny(line[indentation:indentation+1], `-"'`) && !strings.ContainsAny(o.value[:1], `"'|>[{`):
			return fmt.Sprintf("a line that is not \"name: value\"; if it goes on with the text of line %d, indent it by %s", d.firstLine+above, blanks(o.column+2)), indentation, true
		case !known:
			return "", 0, false
		case k.bullet < 0 && o.column == k.column, k.bullet >= 0 && o.bullet == k.bullet:
			return "", 0, false // as far as another one
		case k.bullet >= 0 && o.bullet >= 0:
			return fmt.Sprintf("a hyphen behind %s, want %d, as in line %d", blanks(k.bullet), o.bullet, d.firstLine+above), indentation, true
		case k.bullet < 0 && o.bullet >= 0 && o.bullet <= k.column:
			return mismatch(above, o)
		case o.column > 0 && o.bullet < 0 && sibling < 0:
			sibling = above
		case o.column == 0 && sibling >= 0:
			o, _ = d.keyLine(lines[sibling])
			return mismatch(sibling, o)
		case o.column == 0:
			return "", 0, false
		}
	}
	return "", 0, false
}

func blanks(n int) string {
	if n == 1 {
		return "1 blank"
	}
	return fmt.Sprintf("%d blanks", n)
}

// typingSlip finds the slip because of which line n does not fit.
func (d *decoder) typingSlip(lines []string, n int) (message string, line, at int, found bool) {
	if message, at, found = d.slipIn(lines[n]); found {
		return message, n, at, true
	}
	if message, at, found = d.valueSlip(lines[n]); found {
		return message, n, at, true
	}
	for above := n - 1; above >= max(0, n-slipsAbove); above-- {
		if message, at, found = d.slipIn(lines[above]); found {
			return message, above, at, true
		}
	}
	message, at, found = d.indentationSlip(lines, n)
	return message, n, at, found
}

// commentAsText returns the comment behind a value that was probably meant as part
// of it, as in "see note #4", or one that stands in place of a value. What is meant as
// a comment has a blank behind its #.
func commentAsText(n *yaml.Node) (comment string, found bool) {
	comment = n.LineComment
	return comment, n.Kind == yaml.ScalarNode && len(comment) > 1 && comment[1] != ' ' && comment[1] != '#'
}

// checkComment warns of such a comment behind a part of a value.
func (d *decoder) checkComment(n *yaml.Node) {
	comment, found := commentAsText(n)
	if !found {
		return
	}
	at := d.pos(n)
	line := d.line(at.Line)
	if i := strings.LastIndex(line, comment); i >= 0 {
		at.Column = 1 + utf8.RuneCountInString(line[:i])
	}
	d.problems = append(d.problems, Warnf(d.file, at, `a # begins a comment, and %q is not read: put the value in quotes, or a blank behind the # of a comment`, Shorten(comment)))
}

// line is a line of the file, "" if it has none of that number.
func (d *decoder) line(number int) string {
	if n := number - d.firstLine; n >= 0 && n < len(d.text) {
		return strings.TrimRight(d.text[n], "\r")
	}
	return ""
}

// trimBlanks takes from both ends of a value what looks like a blank.
func trimBlanks(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
}
