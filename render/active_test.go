package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// elementsOf lists the elements of a piece of HTML as a browser reads it, each with
// its attributes and their values, and its text: two pieces of one shape are one
// to a reader.
func elementsOf(t *testing.T, text string) string {
	t.Helper()
	document, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range document.Descendants() {
		switch n.Type {
		case html.ElementNode:
			var attributes []string
			for _, a := range n.Attr {
				attributes = append(attributes, fmt.Sprintf("%s=%q", a.Key, a.Val))
			}
			slices.Sort(attributes)
			fmt.Fprintln(&b, n.Data, strings.Join(attributes, " "))
		case html.TextNode:
			fmt.Fprintf(&b, "%q\n", n.Data)
		case html.CommentNode:
			fmt.Fprintf(&b, "comment %q\n", n.Data)
		}
	}
	return b.String()
}
