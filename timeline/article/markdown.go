package article

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Markdown is CommonMark without tables. Emphasis, links and code spans give
// their text, entities their characters; raw HTML and fenced code give nothing.
// The text of an image is a caption, and so is a paragraph right behind an image
// that is emphasized as a whole. An image in the middle of a sentence is left
// out. Indented code is prose: in articles it is a slip of the blank key.
//
// The lines of a paragraph are joined, but for those of text that was pasted from
// a page as it was: lines that begin with a bullet, the entries of a chronicle, a credit and the line before
// it, a line that stands twice.

// markdownBlocks reads the paragraphs of data[from:].
func markdownBlocks(data []byte, from int, q *quill) []block {
	p := parser.NewParser(
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	m := markdown{body: data[from:], from: from, q: q, alt: &quill{place: locator{data: data}}}
	if end := dateStamp(data, from); end > from {
		q.copy(from, end)
		m.blocks = append(m.blocks, block{stamp: true, passage: q.take()})
		m.body, m.from = data[end:], end
	}
	m.children(p.Parse(text.NewReader(m.body)), false, false)
	return m.blocks
}

type markdown struct {
	body   []byte
	from   int // offset of body in the file
	q      *quill
	alt    *quill // writes the text of images
	blocks []block
	open   block // the one that q writes
	hidden bool  // inside an inline <script> or <style>
}

func (m *markdown) children(n ast.Node, quoted, bullet bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			m.paragraph(c, block{kind: heading, quoted: quoted})
		case *ast.Paragraph, *ast.TextBlock:
			m.paragraph(c, block{quoted: quoted, bullet: bullet})
		case *ast.CodeBlock:
			m.lines(c, block{quoted: quoted, bullet: bullet})
		case *ast.Blockquote:
			m.children(c, true, bullet)
		case *ast.List:
			m.children(c, quoted, true)
		case *ast.ListItem:
			m.children(c, quoted, true)
		}
	}
}

// paragraph adds a block for the text of n, or several if it is pasted lines, and
// blocks for the images before and behind it.
func (m *markdown) paragraph(n ast.Node, b block) {
	m.hidden = false
	m.open = b
	wasImage := len(m.blocks) > 0 && m.blocks[len(m.blocks)-1].kind == image
	var behind []block
	emphasized := true
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if img := soleImage(c); img != nil {
			m.inline(img, m.alt)
			alt := block{kind: image, quoted: b.quoted, passage: m.alt.take()}
			switch {
			case len(alt.text) == 0:
			case len(m.q.passage.text) == 0:
				m.blocks = append(m.blocks, alt)
				wasImage = true
			default:
				behind = append(behind, alt)
			}
			continue
		}
		before := len(m.q.passage.text)
		m.node(c, m.q)
		if len(m.q.passage.text) != before {
			behind = nil // those images stand inside the text
			if _, ok := c.(*ast.Emphasis); !ok {
				emphasized = false
			}
		}
	}
	m.open.emph = wasImage && emphasized && b.kind == paragraph && !m.open.joined
	m.cut()
	m.blocks = append(m.blocks, behind...)
}

// cut ends the block that q writes, and begins another.
func (m *markdown) cut() {
	b := m.open
	if b.passage = m.q.take(); len(b.text) > 0 {
		m.blocks = append(m.blocks, b)
		m.open.joined = true
	}
	m.open.bullet = false
}

// pasted reports whether the line that ends at body[end] and the next one, in one
// paragraph, are lines of their own.
func (m *markdown) pasted(end int) bool {
	line := m.lineAt(bytes.LastIndexByte(m.body[:end], '\n') + 1)
	next := m.lineAt(m.lineAfter(end))
	third := m.lineAt(m.lineAfter(m.lineAfter(end)))
	return bulletWidth(next) > 0 || isEntry(next) || next == line || isCredit(line) || isCredit(next) || isCredit(third)
}

// lineAfter returns the offset of the line after the one that holds body[at].
func (m *markdown) lineAfter(at int) int {
	if k := bytes.IndexByte(m.body[at:], '\n'); k >= 0 {
		return at + k + 1
	}
	return len(m.body)
}

// lineAt returns the line at body[at:] without the marks at its ends.
func (m *markdown) lineAt(at int) string {
	end := min(m.lineAfter(at), at+2*wrapMax)
	return strings.Trim(string(m.body[at:end]), " \t\r\n>*_\\")
}

// lines adds a block for the lines of indented code, and one for each line with a
// bullet.
func (m *markdown) lines(n ast.Node, b block) {
	m.open = b
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		from := line.Start
		if w := bulletWidth(m.body[from:line.Stop]); w > 0 {
			m.cut()
			m.open.bullet = true
			from += w
		}
		m.q.copy(m.from+from, m.from+line.Stop)
	}
	m.cut()
}

// soleImage returns the image that n is, or that is all that the link n holds.
func soleImage(n ast.Node) *ast.Image {
	switch n := n.(type) {
	case *ast.Image:
		return n
	case *ast.Link:
		if n.ChildCount() == 1 {
			img, _ := n.FirstChild().(*ast.Image)
			return img
		}
	}
	return nil
}

// inline writes the text of the children of n.
func (m *markdown) inline(n ast.Node, q *quill) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c, q)
	}
}

// node writes the text of an inline node.
func (m *markdown) node(n ast.Node, q *quill) {
	switch n := n.(type) {
	case *ast.Text:
		if !m.hidden {
			m.plain(n, q)
		}
		m.lineBreak(n, q)
	case *ast.AutoLink:
		at := n.Pos()
		if label := n.Label(m.body); at >= 0 && bytes.HasPrefix(m.body[at+1:], label) {
			q.copy(m.from+at+1, m.from+at+1+len(label))
		}
	case *ast.RawHTML:
		m.html(n, q)
	case *ast.Image:
		// in the middle of a sentence
	default:
		m.inline(n, q)
	}
}

// lineBreak writes a blank where a line ends behind n.
func (m *markdown) lineBreak(n ast.Node, q *quill) {
	t, ok := n.(*ast.Text)
	if !ok || !t.SoftLineBreak() && !t.HardLineBreak() {
		return
	}
	end := t.Segment.Stop
	for end < len(m.body) && (isSpace(m.body[end]) || m.body[end] == '\\') {
		end++
	}
	if q == m.q && m.open.kind == paragraph && m.pasted(t.Segment.Stop) {
		m.cut()
		return
	}
	q.blank(m.from+t.Segment.Stop, m.from+end)
}

// html minds inline HTML: a line break is a blank, and what is between <script>
// or <style> and its end is not text.
func (m *markdown) html(n *ast.RawHTML, q *quill) {
	if n.Segments.Len() == 0 {
		return
	}
	s := n.Segments.At(0)
	tag := strings.ToLower(string(m.body[s.Start:min(s.Stop, s.Start+10)]))
	switch {
	case strings.HasPrefix(tag, "<script"), strings.HasPrefix(tag, "<style"):
		m.hidden = true
	case strings.HasPrefix(tag, "</script"), strings.HasPrefix(tag, "</style"):
		m.hidden = false
	case strings.HasPrefix(tag, "<br"):
		q.blank(m.from+s.Start, m.from+s.Stop)
	}
}

// plain writes a text node: escapes and entities give the character they stand
// for, but not in code.
func (m *markdown) plain(n *ast.Text, q *quill) {
	_, code := n.Parent().(*ast.CodeSpan)
	from, to := n.Segment.Start, n.Segment.Stop
	if w := bulletWidth(m.body[from:to]); w > 0 && q == m.q && len(q.passage.text) == 0 {
		m.open.bullet = true
		from += w
	}
	if code || n.IsRaw() {
		q.copy(m.from+from, m.from+to)
		return
	}
	for i := from; i < to; {
		switch c := m.body[i]; {
		case c == '\\' && i+1 < to && util.IsPunct(m.body[i+1]):
			q.copy(m.from+from, m.from+i)
			q.put(string(m.body[i+1]), m.from+i, m.from+i+2)
			i += 2
			from = i
		case c == '&':
			size, s := entity(m.body[i:to])
			if size == 0 {
				i++
				break
			}
			q.copy(m.from+from, m.from+i)
			q.put(s, m.from+i, m.from+i+size)
			i += size
			from = i
		default:
			i++
		}
	}
	q.copy(m.from+from, m.from+to)
}

// entity reads a character reference at the start of b: its size and what it
// stands for; size 0 if it is none.
func entity(b []byte) (size int, s string) {
	const longest = 40
	k := bytes.IndexByte(b[:min(len(b), longest)], ';')
	if k < 2 || bytes.ContainsFunc(b[1:k], func(r rune) bool { return r != '#' && (r >= utf8.RuneSelf || !slugEdge(byte(r))) }) {
		return 0, ""
	}
	piece := b[:k+1]
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(piece))
	if bytes.Equal(resolved, piece) {
		return 0, ""
	}
	return k + 1, string(resolved)
}
