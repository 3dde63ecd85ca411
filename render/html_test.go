package render

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// An element is a tag of a page with its attributes.
type element struct {
	name  string
	attrs map[string]string
}

// parsedPage is a page as its tags and its text.
type parsedPage struct {
	elements []element
	text     string // of the body, white space folded
}

// parsePage reads a page of ours, which is well-formed but for the elements
// that HTML closes by itself. What article text slipped in as markup would show
// as an element, an attribute or an error.
func parsePage(t *testing.T, name string, data []byte) parsedPage {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(data)))
	d.Strict = false
	d.AutoClose = xml.HTMLAutoClose
	d.Entity = xml.HTMLEntity
	var p parsedPage
	var text strings.Builder
	open, body := 0, false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open++
			e := element{token.Name.Local, map[string]string{}}
			for _, a := range token.Attr {
				key := a.Name.Local
				if a.Name.Space != "" {
					key = a.Name.Space + ":" + key
				}
				if _, twice := e.attrs[key]; twice {
					t.Errorf("%s: <%s> has %s twice", name, e.name, key)
				}
				e.attrs[key] = a.Value
			}
			p.elements = append(p.elements, e)
			body = body || e.name == "body"
			if e.name == "li" || e.name == "dt" || e.name == "dd" || e.name == "text" {
				text.WriteByte(' ')
			}
		case xml.EndElement:
			open--
		case xml.CharData:
			if body {
				text.Write(token)
			}
		case xml.Comment:
			t.Errorf("%s: has the comment %q", name, token)
		}
	}
	if open != 0 {
		t.Errorf("%s: %d elements are not closed", name, open)
	}
	p.text = fold(text.String())
	return p
}

// all returns the elements of a name.
func (p parsedPage) all(name string) []element {
	var out []element
	for _, e := range p.elements {
		if e.name == name {
			out = append(out, e)
		}
	}
	return out
}

// ids returns the ids of a page and reports those that stand twice.
func (p parsedPage) ids(t *testing.T, name string) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, e := range p.elements {
		id, ok := e.attrs["id"]
		if !ok {
			continue
		}
		if ids[id] || id == "" {
			t.Errorf("%s: the id %q stands twice or is empty", name, id)
		}
		ids[id] = true
	}
	return ids
}
