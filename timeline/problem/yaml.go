package problem

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// What is read is a small part of YAML: one document of lists and of mappings
// with plain text keys, and scalars. Everything else that YAML can do (aliases,
// merge keys, tags, a second document) is refused, as no one writes it here on
// purpose and each of it has been an attack or a silent loss elsewhere. Scalars
// keep their text: the country code no is not false, and 2018-08-07 is not a
// moment in time.

// MaxYAML is the greatest size in bytes of a file that DecodeYAML reads.
const MaxYAML = 1 << 20

const (
	// maxNesting is how deep lists and mappings may nest in each other.
	maxNesting = 20
	// maxBrackets is how deep the text may nest before the parser, which
	// recurses, gets to see it. It is generous as quoted brackets count too.
	maxBrackets = 1000
	// maxUnparsed is how many lines that cannot be parsed are reported.
	maxUnparsed = 10
)

// Text is a scalar with its text as it was typed and the place where it stands.
// The zero Text, with Line 0, is a key that is not there.
type Text struct {
	Value string
	Pos
	Comment string // what stands behind it in its line, without the #
}

// Words is the text with its white space folded.
func (t Text) Words() string { return strings.Join(strings.Fields(t.Value), " ") }

// DecodeYAML reads one YAML document into the struct that into points to and
// returns everything that is wrong with it, sorted. Line firstLine of the file
// is the one at which data begins (more than 1 for front matter).
//
// Fields take part if they have a tag `yaml:"name"`. They are of type string,
// [Text], bool, *bool, int, a struct, a slice of these or a map from string to
// one of these. A field of type [Pos] is set to the place of its struct. The tag
// `meant:"..."` lists words that people write for the name, which no likeness of
// letters leads to; messages then suggest the name. A
// value that is empty, ~ or null leaves its field as it was, except that a Text
// is given its place. Where there are problems, into may be filled in part.
//
// A byte order mark and CRLF line ends are accepted. An empty document is no
// problem and leaves into as it was. DecodeYAML panics if into is of a type
// that it does not know.
func DecodeYAML(file string, firstLine int, data []byte, into any) []Problem {
	d := decoder{file: file, firstLine: firstLine, lists: listsOf(reflect.TypeOf(into).Elem()), keys: map[string]bool{}}
	d.know(reflect.TypeOf(into).Elem())
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if d.checkText(data) {
		d.text = strings.Split(string(data), "\n")
		if d.root = d.parse(data); d.root != nil {
			d.checkNodes(d.root, 1)
			d.value(d.root, reflect.ValueOf(into).Elem(), "")
		}
	}
	return First(d.problems)
}

type decoder struct {
	file      string
	firstLine int
	lines     []yamlLine
	lists     map[string][]string // a key of the items of a list at the top, to the names of such lists
	aliasLine int                 // the last line in which an alias was refused
	text      []string            // the lines of the document
	keys      map[string]bool     // all that there may be, wherever they belong
	root      *yaml.Node
	searched  int // bytes parsed in search of errors
	problems  []Problem
}

// know adds the keys of a type to those that are known.
func (d *decoder) know(t reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		d.know(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if key := t.Field(i).Tag.Get("yaml"); key != "" {
				d.keys[key] = true
				d.know(t.Field(i).Type)
			}
		}
	}
}

func (d *decoder) errorf(at Pos, format string, args ...any) {
	d.problems = append(d.problems, Errorf(d.file, at, format, args...))
}

// yamlLine is where a line in YAML's sense begins in an editor's sense. YAML
// also breaks lines at U+0085, U+2028, U+2029 and a lone CR, editors do not.
type yamlLine struct {
	line   int // from 0
	before int // code points of the editor's line before it
}

func splitYAMLLines(data []byte) []yamlLine {
	lines := []yamlLine{{}}
	line, column := 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		i += size
		column++
		switch r {
		case '\n':
			line, column = line+1, 0
		case '\r':
			if i < len(data) && data[i] == '\n' {
				continue
			}
		case '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		lines = append(lines, yamlLine{line, column})
	}
	return lines
}

// pos is the place of a node in the file.
func (d *decoder) pos(n *yaml.Node) Pos {
	at := d.lines[min(max(n.Line, 1), len(d.lines))-1]
	return Pos{d.firstLine + at.line, at.before + n.Column}
}

// posOf is the place of a byte of the document.
func (d *decoder) posOf(data []byte, offset int) Pos {
	at := PosAt(data, offset)
	at.Line += d.firstLine - 1
	return at
}

// checkText refuses what must not reach the parser, or what it refuses without
// saying where. It reports whether the document can be parsed.
func (d *decoder) checkText(data []byte) bool {
	if len(data) > MaxYAML {
		d.errorf(Pos{Line: d.firstLine}, "more than %d bytes (1 MiB) of YAML: split it, or take out what is not needed", MaxYAML)
		return false
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		d.errorf(Pos{Line: d.firstLine, Column: 1}, "the file is UTF-16, want UTF-8: save it with that encoding")
		return false
	}
	if i, found := InvalidUTF8(data); found {
		d.errorf(d.posOf(data, i), "byte 0x%02x at offset %d is not UTF-8: save the file with that encoding", data[i], i)
		return false
	}
	depth := 0             // open brackets
	items, bare := 0, true // list items and keys that a line opens ("- - ? -"), and whether it has nothing else so far
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r >= 0x7f && r < 0xa0 && r != 0x85, r == 0xfffe, r == 0xffff:
			d.errorf(d.posOf(data, i), "control character %U, want text", r)
			return false
		case r == '[' || r == '{':
			depth++
		case (r == ']' || r == '}') && depth > 0:
			depth--
		case r == '\n':
			items, bare = 0, true
		case bare && (r == '-' || r == '?'):
			items++
		}
		bare = bare && strings.ContainsRune("-? \t\n", r)
		if depth > maxBrackets || items > maxBrackets {
			d.errorf(d.posOf(data, i), "nested more than %d deep", maxNesting)
			return false
		}
		i += size
	}
	return true
}

// parse returns the root of the only document, or nil if there is none or it
// cannot be parsed. A line of a flat document that cannot be parsed is reported and
// left out, so that mistakes in the others are found too.
func (d *decoder) parse(data []byte) *yaml.Node {
	d.lines = splitYAMLLines(data)
	in := &lineReader{data: data}
	dec := yaml.NewDecoder(in)
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return nil
	} else if err != nil {
		line := d.syntaxError(data, in.read, err)
		if rest, ok := d.withoutLine(data, line); ok && len(d.problems) < maxUnparsed {
			return d.parse(rest)
		}
		return nil
	}
	var second yaml.Node
	switch err := dec.Decode(&second); {
	case errors.Is(err, io.EOF):
	case err != nil:
		_ = d.syntaxError(data, in.read, err)
		return nil
	default:
		d.errorf(d.pos(&second), "a second document begins here, want one: remove the --- line before it")
		return nil
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && isNull(root) {
		return nil
	}
	return root
}

// withoutLine returns a document with an empty line in place of one, counted from
// 0. It is not ok if that one is empty, or if the document is not flat: each line of
// a flat one is blank or begins with a known key, as in front matter.
func (d *decoder) withoutLine(data []byte, line int) (rest []byte, ok bool) {
	lines := bytes.SplitAfter(data, []byte("\n"))
	for _, l := range lines {
		key, _, _ := bytes.Cut(l, []byte(":"))
		if len(bytes.TrimSpace(l)) > 0 && !d.keys[string(key)] {
			return nil, false
		}
	}
	if len(bytes.TrimSpace(lines[line])) == 0 {
		return nil, false
	}
	lines[line] = []byte("\n")
	return bytes.Join(lines, nil), true
}

// lineReader hands out a document line by line and so knows how far the parser
// had read when it gave up.
type lineReader struct {
	data []byte
	read int // lines handed out
}

func (r *lineReader) Read(p []byte) (int, error) {
	if len(r.data) == 0 {
		return 0, io.EOF
	}
	n := bytes.IndexByte(r.data, '\n') + 1
	if n == 0 {
		n = len(r.data)
	}
	n = copy(p, r.data[:n])
	if r.data[n-1] == '\n' || n == len(r.data) {
		r.read++
	}
	r.data = r.data[n:]
	return n, nil
}

// checkNodes refuses the parts of YAML that are not read here, in the whole
// document.
func (d *decoder) checkNodes(n *yaml.Node, depth int) {
	at := d.pos(n)
	if depth > maxNesting {
		d.errorf(at, "nested more than %d deep", maxNesting)
		return
	}
	switch {
	case n.Kind == yaml.AliasNode:
		if at.Line == d.aliasLine {
			return // one in a line is enough to know
		}
		d.aliasLine = at.Line
		d.errorf(at, "aliases are not supported: write the value of %q out, or put it in quotes", "*"+n.Value)
		return
	case n.Anchor != "":
		d.errorf(at, "anchors and aliases are not supported: remove %q, or put it in quotes", "&"+n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		d.errorf(at, "tags are not supported: remove %q, or put it in quotes", n.Tag)
	}
	if r, found := steering(n.Value); found && unicode.IsControl(r) {
		d.errorf(at, "control character %U, want text", r)
	} else if found {
		d.problems = append(d.problems, Warnf(d.file, at, "%U turns the direction of the text behind it: it is left out; remove it", r))
		n.Value = strings.Map(func(r rune) rune {
			if TurnsDirection(r) {
				return -1
			}
			return r
		}, n.Value)
	}
	for i, c := range n.Content {
		d.checkNodes(c, depth+1)
		if n.Kind == yaml.SequenceNode || i%2 == 1 {
			d.checkComment(c)
		}
	}
	if n.Kind == yaml.MappingNode {
		d.checkKeys(n) // as they are read from here on
	}
}

// steering returns the first character of a text that is none of it: a control,
// which an escape can bring past checkText, or one that turns the direction of
// the text behind it and so can make it read as something else (the embeddings,
// overrides and isolates of UAX #9).
func steering(text string) (rune, bool) {
	for _, r := range text {
		switch {
		case r == '\n', r == '\r', r == '\t', r == 0x85:
		case unicode.IsControl(r), TurnsDirection(r):
			return r, true
		}
	}
	return 0, false
}

// TurnsDirection reports whether a character turns the direction of the text behind it.
func TurnsDirection(r rune) bool { return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 }

// checkKeys refuses keys that are no plain text, and keys that stand twice.
func (d *decoder) checkKeys(mapping *yaml.Node) {
	first := map[string]Pos{}
	for i := 0; i < len(mapping.Content); i += 2 {
		key := mapping.Content[i]
		at := d.pos(key)
		switch {
		case key.Kind == yaml.AliasNode: // reported as such
		case key.Kind != yaml.ScalarNode:
			d.errorf(at, "%s as a key, want text", describe(key))
		case key.Tag == "!!merge":
			d.errorf(at, "merge keys (<<) are not supported: write the keys out")
		default:
			if was, twice := first[key.Value]; twice {
				mend := "want it once"
				if list := mapping.Content[i+1]; list.Kind == yaml.SequenceNode && list.Style&yaml.FlowStyle == 0 {
					mend = "move its list to the end of that one"
				}
				d.errorf(at, "%s: the key stands already in line %d, %s", name(key.Value), was.Line, mend)
			} else {
				first[key.Value] = at
			}
		}
	}
}

// describe says what a person wrote, for "found …".
func describe(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "a mapping"
	}
	return fmt.Sprintf("%q", Shorten(n.Value))
}

// name is a key as messages name it: as it stands if it is a plain word, quoted
// if it could mislead.
func name(key string) string {
	for _, r := range key {
		if !(r == '_' || r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return fmt.Sprintf("%q", Shorten(key))
		}
	}
	if key == "" {
		return `""`
	}
	return Shorten(key)
}

// Shorten returns text, or its first sixty characters: what a message quotes of it
// to stay in one line of a terminal.
func Shorten(s string) string {
	const most = 60
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return strings.TrimSpace(string(r[:most])) + "…"
}

// isNull reports whether a scalar stands for no value.
func isNull(n *yaml.Node) bool {
	const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle
	return n.Style&quoted == 0 && (n.Value == "" || n.Value == "~" || n.Value == "null")
}
