package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Microdata (https://html.spec.whatwg.org/multipage/microdata.html) tells in the
// attributes of elements what linked data tells: itemscope opens an object, itemtype
// is its type, itemprop a value of it. RDFa Lite does the same with typeof and
// property.

// microdata returns the objects of a page's microdata.
func microdata(doc *html.Node) []object {
	var graph []object
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && isScope(n) && (len(properties(n)) == 0 || scopeAround(n) == nil) {
			graph = appendObjects(graph, readScope(n, 0), !holdsHeadline(n))
		}
	}
	return graph
}

// holdsHeadline reports whether an element holds the page's heading, and so may be
// its article; the others are cards of other stories.
func holdsHeadline(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.H1 {
			return true
		}
	}
	return false
}

// maxScopes is how deep objects stand in others at most.
const maxScopes = 20

// longestValue is the length in bytes of the longest value that is read.
const longestValue = 2000

func isScope(n *html.Node) bool { return has(n, "itemscope") || has(n, "typeof") }

// scopeAround returns the element around n that opens an object, nil if there is none.
func scopeAround(n *html.Node) *html.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		if isScope(p) {
			return p
		}
	}
	return nil
}

// properties returns the names of the values that an element is of.
func properties(n *html.Node) []string {
	var list []string
	for _, key := range [...]string{"itemprop", "property"} {
		for name := range strings.FieldsSeq(attribute(n, key)) {
			name = strings.TrimPrefix(strings.TrimPrefix(name, "schema:"), "http://schema.org/")
			if !strings.Contains(name, ":") {
				list = append(list, name)
			}
		}
	}
	return list
}

// readScope reads the object that an element opens.
func readScope(scope *html.Node, depth int) map[string]any {
	o := map[string]any{}
	var types []any
	for _, key := range [...]string{"itemtype", "typeof"} {
		for t := range strings.FieldsSeq(attribute(scope, key)) {
			types = append(types, t)
		}
	}
	o["@type"] = types
	for _, key := range [...]string{"itemid", "resource"} {
		if id := attribute(scope, key); id != "" {
			o["@id"] = id
		}
	}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			inner := isScope(c)
			if list := properties(c); len(list) > 0 {
				var v any
				if !inner {
					v = elementValue(c, list[0])
				} else if depth < maxScopes {
					v = readScope(c, depth+1)
				}
				for _, name := range list {
					switch was := o[name].(type) {
					case nil:
						o[name] = v
					case []any:
						o[name] = append(was, v)
					default:
						o[name] = []any{was, v}
					}
				}
			}
			if !inner {
				visit(c)
			}
		}
	}
	visit(scope)
	return o
}

// elementValue returns the value that an element has: what it says to machines, else
// its text.
func elementValue(n *html.Node, property string) any {
	value := attribute(n, "content")
	switch {
	case value != "":
	case n.DataAtom == atom.Time && attribute(n, "datetime") != "":
		value = attribute(n, "datetime")
	case strings.HasPrefix(property, "date") && attribute(n, "title") != "": // an <abbr> of old
		value = attribute(n, "title")
	case n.DataAtom == atom.Link, n.DataAtom == atom.A && (property == "url" || property == "mainEntityOfPage"):
		value = attribute(n, "href")
	case property == "articleBody":
	default:
		value = foldBlanks(textUpTo(n, longestValue+1))
	}
	if value == "" || len(value) > longestValue {
		return nil
	}
	return value
}
