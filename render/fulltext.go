package render

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/article"
)

// The whole of an article stands on its page only where the settings say so
// (quote: article). That of a Markdown file keeps its paragraphs, headings,
// lists and emphasis; raw HTML and pictures are left out. Of other files the
// paragraphs are known.

// fullText returns an article of Markdown with every time expression marked, or
// nothing if it is of another kind.
func fullText(a timeline.Article) template.HTML {
	if a.Markdown == nil {
		return ""
	}
	var out bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(times(timeSpans(a))))
	_ = md.Convert(a.Markdown, &out) // a bytes.Buffer takes all
	return template.HTML(strings.TrimSpace(out.String()))
}

// paragraphs returns the paragraphs of an article of any kind with every time
// expression marked.
func paragraphs(a timeline.Article) [][]run {
	var out [][]run
	for i, sentence := range a.Sentences {
		if sentence.Role != article.Prose && sentence.Role != article.Heading {
			continue
		}
		runs := quote(sentence.Text, found(a, i)...)
		if i > 0 && len(out) > 0 && a.Sentences[i-1].Paragraph == sentence.Paragraph {
			last := &out[len(out)-1]
			*last = append(append(*last, run{Text: " "}), runs...)
			continue
		}
		out = append(out, runs)
	}
	return out
}

// A timeSpan is where a time expression stands in the Markdown of an article, and
// its value for <time datetime>, empty where HTML has none.
type timeSpan struct {
	begin, end int
	datetime   string
}

// timeSpans returns the time expressions of an article in the order in which they
// stand, none of them within another.
func timeSpans(a timeline.Article) []timeSpan {
	var out []timeSpan
	for i, sentence := range a.Sentences {
		for _, p := range phrases(found(a, i)) {
			for _, x := range p {
				s := timeSpan{begin: sentence.Offset(x.Begin) - a.MarkdownAt, end: sentence.Offset(x.End-1) + 1 - a.MarkdownAt}
				if parts := inFull(wording.English(), p.interval(), x.Clock, x.Certainty); len(p) == 1 && len(parts) == 1 {
					s.datetime = parts[0].Datetime
				}
				out = append(out, s)
			}
		}
	}
	slices.SortFunc(out, func(a, b timeSpan) int { return cmp.Or(cmp.Compare(a.begin, b.begin), cmp.Compare(b.end, a.end)) })
	end := 0
	return slices.DeleteFunc(out, func(s timeSpan) bool {
		if s.begin < end || s.end <= s.begin {
			return true
		}
		end = s.end
		return false
	})
}

// times is a goldmark extension that puts time expressions into elements of
// their own, and keeps to what a page may show of a text from anywhere.
type times []timeSpan

// Extend adds the extension to a converter.
func (t times) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithASTTransformers(
		util.Prioritized(proseOnly{}, 100),
		util.Prioritized(linksOnly{}, 200),
		util.Prioritized(t, 300),
	))
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(t, 100)))
}

// proseOnly leaves out raw HTML, and lowers headings below those of the page.
type proseOnly struct{}

// Transform changes a document.
func (proseOnly) Transform(document *ast.Document, _ text.Reader, _ parser.Context) {
	var out []ast.Node
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			if entering {
				out = append(out, n)
			}
		case *ast.Heading:
			if entering {
				n.Level = min(n.Level+2, 6)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, n := range out {
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// A timeNode is a time expression, or the part of it that stands in one piece of
// text.
type timeNode struct {
	ast.BaseInline
	datetime string
}

var kindTime = ast.NewNodeKind("Time")

// Kind returns the kind of node.
func (*timeNode) Kind() ast.NodeKind { return kindTime }

// Dump prints the node for debugging.
func (n *timeNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"datetime": n.datetime}, nil)
}

// Transform cuts the text of a document at the ends of the time expressions.
func (t times) Transform(document *ast.Document, _ text.Reader, _ parser.Context) {
	var pieces []*ast.Text
	_ = ast.Walk(document, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindCodeSpan {
			return ast.WalkSkipChildren, nil
		}
		if piece, ok := n.(*ast.Text); ok && entering {
			pieces = append(pieces, piece)
		}
		return ast.WalkContinue, nil
	})
	for _, piece := range pieces {
		for _, s := range t {
			begin, end := max(s.begin, piece.Segment.Start), min(s.end, piece.Segment.Stop)
			if begin >= end {
				continue
			}
			parent := piece.Parent()
			if begin > piece.Segment.Start {
				before := ast.NewTextSegment(text.NewSegment(piece.Segment.Start, begin))
				parent.InsertBefore(parent, piece, before)
			}
			marked := &timeNode{datetime: s.datetime}
			marked.AppendChild(marked, ast.NewTextSegment(text.NewSegment(begin, end)))
			parent.InsertBefore(parent, piece, marked)
			piece.Segment = piece.Segment.WithStart(end) // keeps the line end behind it
		}
	}
}

// RegisterFuncs tells the renderer how a time expression is written.
func (t times) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(kindTime, func(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
		datetime := n.(*timeNode).datetime
		switch {
		case datetime == "" && entering:
			_, _ = w.WriteString("<mark>") // errors are kept by the writer
		case datetime == "":
			_, _ = w.WriteString("</mark>")
		case entering:
			_, _ = w.WriteString(`<mark><time datetime="` + datetime + `">`)
		default:
			_, _ = w.WriteString("</time></mark>")
		}
		return ast.WalkContinue, nil
	})
}
