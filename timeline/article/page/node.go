package page

import (
	"iter"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What elements of a page say, hold and stand in.

// attribute returns the value of an attribute, "" if there is none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// inPage yields the nodes of a page in their order, without those in the given
// elements.
func inPage(n *html.Node, without map[*html.Node]bool) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		var visit func(n *html.Node) bool
		visit = func(n *html.Node) bool {
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if !without[c] && (!yield(c) || !visit(c)) {
					return false
				}
			}
			return true
		}
		visit(n)
	}
}

// inside reports whether an element is or stands in one of the given names.
func inside(n *html.Node, names ...atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		if slices.Contains(names, n.DataAtom) {
			return true
		}
	}
	return false
}

// withinAny reports whether an element is one of the given ones or stands in one.
func withinAny(n *html.Node, outer map[*html.Node]bool) bool {
	for ; n != nil; n = n.Parent {
		if outer[n] {
			return true
		}
	}
	return false
}

// textOf returns all text below n.
func textOf(n *html.Node) string { return textUpTo(n, MaxSize) }

// textUpTo returns the text below n, no more than is needed for a number of bytes.
func textUpTo(n *html.Node, limit int) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if b.Len() >= limit {
			break
		}
		switch {
		case c.Type == html.TextNode && !noText[c.Parent.DataAtom]:
			b.WriteString(c.Data)
		case c.Type == html.ElementNode && !inlines[c.DataAtom]:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
