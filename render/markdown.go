package render

import (
	"bytes"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown reads what a person wrote for the page: paragraphs, lists, quotes,
// emphasis, code and links. It knows no HTML, which stays the text it is; no
// headings, of which the page has its own; and no pictures, which would come
// from another server.
var markdown = goldmark.New(goldmark.WithParser(parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewListParser(), 100),
		util.Prioritized(parser.NewListItemParser(), 200),
		util.Prioritized(parser.NewBlockquoteParser(), 300),
		util.Prioritized(parser.NewParagraphParser(), 400),
	),
	parser.WithInlineParsers(
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewEmphasisParser(), 400),
	),
	parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	parser.WithASTTransformers(util.Prioritized(linksOnly{}, 100)),
)))

// linksOnly turns pictures, and links to what is not on the web, into their
// words.
type linksOnly struct{}

func (linksOnly) Transform(document *ast.Document, reader text.Reader, _ parser.Context) {
	var out []ast.Node
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Image:
			out = append(out, n)
		case *ast.Link:
			if !leadsToWeb(n.Destination) {
				out = append(out, n)
			}
		case *ast.AutoLink:
			if !leadsToWeb(n.URL(reader.Source())) {
				n.AppendChild(n, ast.NewString(n.Label(reader.Source())))
				out = append(out, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range out {
		parent := n.Parent()
		for c := n.FirstChild(); c != nil; c = n.FirstChild() {
			parent.InsertBefore(parent, n, c)
		}
		parent.RemoveChild(parent, n)
	}
}

// leadsToWeb reports whether an address, as it will stand in the page, is one of
// the web.
func leadsToWeb(address []byte) bool { return webAddress(string(util.URLEscape(address, true))) != "" }

// markdownHTML returns Markdown as HTML that holds nothing active.
func markdownHTML(source string) template.HTML {
	var out bytes.Buffer
	_ = markdown.Convert([]byte(source), &out) // a bytes.Buffer takes all
	return template.HTML(strings.TrimSpace(out.String()))
}

// markdownText returns the words of Markdown on one line.
func markdownText(source string) string {
	src := []byte(source)
	var b strings.Builder
	_ = ast.Walk(markdown.Parser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(literal(n, src))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		case *ast.AutoLink:
			if entering {
				b.Write(n.Label(src))
			}
		default:
			if !entering && n.Type() == ast.TypeBlock {
				b.WriteByte(' ')
			}
		}
		return ast.WalkContinue, nil
	})
	return fold(plain(b.String()))
}

// literal returns the characters that a piece of Markdown text stands for.
func literal(n *ast.Text, src []byte) []byte {
	text := n.Segment.Value(src)
	if _, code := n.Parent().(*ast.CodeSpan); code {
		return text
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(text)))
}
