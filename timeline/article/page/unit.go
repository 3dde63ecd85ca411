package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A unit is a stretch of a page's text that no paragraph, line of a list or other
// block breaks: what a reader sees as one paragraph, heading, item or label.
type unit struct {
	text   string     // white space folded
	words  int        // of text
	linked int        // those inside links
	block  *html.Node // the innermost element around it that is a block
	kind   kind
	strong bool // emphasized as a whole
}

type kind uint8

const (
	paragraph kind = iota
	heading
	item
	quote
	label // text that stands in no paragraph: a <div>, a cell of a table
)

// inlines are the elements that do not end a paragraph; all others do.
var inlines = atoms(atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em,
	atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.Ruby, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong,
	atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr)

var headings = atoms(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	set := make(map[atom.Atom]bool, len(list))
	for _, a := range list {
		set[a] = true
	}
	return set
}

// units cuts what is left of a page into units, in the order of the page.
func units(root *html.Node) []unit {
	w := &unitWriter{}
	w.node(root, state{block: root, kind: label})
	w.cut()
	return w.units
}

// state is what the elements around a text say of it.
type state struct {
	block   *html.Node
	kind    kind
	link    bool
	strong  bool
	inQuote bool
}

type unitWriter struct {
	units  []unit
	state  state
	text   strings.Builder
	linked int
	weak   bool       // text that is not emphasized has been written
	whole  *html.Node // the inline element that all text stands in
}

func (w *unitWriter) node(n *html.Node, s state) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, s)
		return
	case html.ElementNode:
	case html.DocumentNode:
	default:
		return
	}
	switch {
	case n.Type == html.DocumentNode:
	case n.DataAtom == atom.Br:
		w.lineBreak(n)
		return
	case n.DataAtom == atom.A:
		s.link = true
	case n.DataAtom == atom.B, n.DataAtom == atom.Strong:
		s.strong = true
	case inlines[n.DataAtom] || n.DataAtom == 0 && inlineCustom(n):
	default:
		w.cut()
		s.block, s.strong = n, false
		switch {
		case headings[n.DataAtom]:
			s.kind = heading
		case n.DataAtom == atom.Li || n.DataAtom == atom.Dd:
			s.kind = item
		case n.DataAtom == atom.Blockquote:
			s.kind, s.inQuote = quote, true
		case n.DataAtom == atom.P && s.inQuote:
			s.kind = quote
		case n.DataAtom == atom.P && s.kind != item && s.kind != heading:
			s.kind = paragraph
		case n.DataAtom == atom.Ul, n.DataAtom == atom.Ol, n.DataAtom == atom.Td:
			s.kind = label
		}
	}
	first := w.text.Len() == 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, s)
	}
	switch {
	case s.block == n:
		w.cut()
	case first && w.text.Len() > 0:
		w.whole = n
	}
}

// inlineCustom reports whether an element of a page's own making holds text only,
// and stands between text.
func inlineCustom(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !inlines[c.DataAtom] {
			return false
		}
	}
	return n.PrevSibling != nil && n.PrevSibling.Type == html.TextNode && strings.TrimSpace(n.PrevSibling.Data) != ""
}

func (w *unitWriter) write(text string, s state) {
	text = unseen.Replace(text)
	fields := strings.Fields(text)
	if len(fields) == 0 {
		if text != "" && w.text.Len() > 0 {
			w.text.WriteByte(' ')
		}
		return
	}
	if strings.TrimSpace(w.text.String()) == "" {
		w.text.Reset()
		w.state = s
	}
	if !s.strong {
		w.weak = true
	}
	w.whole = nil
	if s.link {
		w.linked += len(fields)
	}
	w.text.WriteString(text)
}

// unseen removes the characters that have no width and no meaning in English.
var unseen = strings.NewReplacer("\ufeff", "", "\u200b", "", "\u00ad", "", "\u2060", "")

// labelBytes is the length of a line that is too short to be one of wrapped text.
const labelBytes = 40

// lineBreak ends a paragraph if another break follows, where a sentence ends, and
// behind a line that is short or one element: a heading in bold.
func (w *unitWriter) lineBreak(n *html.Node) {
	before, next := n.PrevSibling, n.NextSibling
	for before != nil && isBlank(before) {
		before = before.PrevSibling
	}
	for next != nil && isBlank(next) {
		next = next.NextSibling
	}
	line := w.text.String()
	if next != nil && next.DataAtom == atom.Br || before != nil && before == w.whole || endsSentence(line) || len(strings.TrimSpace(line)) < labelBytes {
		s := w.state
		w.cut()
		w.state = s
		return
	}
	w.text.WriteByte(' ')
}

// isBlank reports whether a node is text of white space alone.
func isBlank(n *html.Node) bool {
	return n.Type == html.TextNode && strings.TrimSpace(n.Data) == ""
}

// cut ends a unit.
func (w *unitWriter) cut() {
	text := foldBlanks(w.text.String())
	if text != "" {
		u := unit{text: text, words: strings.Count(text, " ") + 1, linked: w.linked, block: w.state.block, kind: w.state.kind, strong: !w.weak}
		w.units = append(w.units, u)
	}
	w.text.Reset()
	w.linked, w.weak, w.whole = 0, false, nil
}

func foldBlanks(s string) string { return strings.Join(strings.Fields(s), " ") }

// endsSentence reports whether a text ends with a mark that ends a sentence,
// quotation marks and brackets behind it aside.
func endsSentence(text string) bool {
	text = strings.TrimRight(text, " \t\n\r\u00a0\"'”’»)]")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, ":")
}
