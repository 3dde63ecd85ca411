package page

import (
	"bytes"
	"encoding/json"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Pages write JSON-LD with slips that those who read it forgive: line ends inside
// strings, comments in it and around it, a comma too many, apostrophes that are
// escaped, character references for its quotation marks, several values one behind
// the other, quotation marks that nobody escaped.

// linkedJSON returns the objects of a page's JSON-LD.
func linkedJSON(doc *html.Node) []object {
	var graph []object
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script && strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") && n.FirstChild != nil {
			graph = appendObjects(graph, decodeLinked(n.FirstChild.Data), false)
		}
	}
	return graph
}

// decodeLinked decodes the values of linked data, nil if it has none.
func decodeLinked(text string) []any {
	text = strings.TrimSpace(text)
	text = strings.TrimPrefix(strings.TrimPrefix(text, "<!--"), "//<![CDATA[")
	text = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(text), "-->"), "//]]>")
	tries := []string{text, relaxed(text)}
	if strings.Contains(text, "&quot;") || strings.Contains(text, "&#34;") {
		tries = append(tries, relaxed(html.UnescapeString(text)))
	}
	for _, try := range tries {
		if values, ok := decodeValues(try); ok {
			return values
		}
	}
	return salvaged(text)
}

// decodeValues decodes JSON values that stand one behind the other.
func decodeValues(text string) ([]any, bool) {
	in := json.NewDecoder(strings.NewReader(strings.TrimRight(text, "; \t\r\n")))
	in.UseNumber()
	var values []any
	for {
		var v any
		switch err := in.Decode(&v); {
		case err == io.EOF:
			return values, len(values) > 0
		case err != nil:
			return nil, false
		}
		values = append(values, v)
	}
}

// relaxed returns JSON without comments, without commas before a closing bracket,
// and with strings in which nothing needs an escape that has none.
func relaxed(text string) string {
	var out bytes.Buffer
	inString := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case inString && c == '\\' && i+1 < len(text):
			i++
			if strings.IndexByte(`"\/bfnrtu`, text[i]) >= 0 {
				out.WriteByte('\\')
			}
			out.WriteByte(text[i])
		case inString && c < ' ':
			out.WriteByte(' ')
		case c == '"':
			inString = !inString
			out.WriteByte(c)
		case !inString && strings.HasPrefix(text[i:], "//"):
			i += len(upTo(text[i:], "\n")) - 1
		case !inString && strings.HasPrefix(text[i:], "/*"):
			i += len(upTo(text[i:], "*/")) - 1
		case !inString && c == ']', !inString && c == '}':
			if b := bytes.TrimRight(out.Bytes(), " \t\r\n"); bytes.HasSuffix(b, []byte(",")) {
				out.Truncate(len(b) - 1)
			}
			out.WriteByte(c)
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// upTo returns a text to the end of a mark, whole if it has none.
func upTo(text, mark string) string {
	if k := strings.Index(text, mark); k >= 0 {
		return text[:k+len(mark)]
	}
	return text
}

var (
	articleMark   = regexp.MustCompile(`"@type"\s*:\s*\[?\s*"(?:https?://schema\.org/)?(\w*Article|\w*BlogPosting)"`)
	salvagedField = map[string]*regexp.Regexp{
		"headline":      regexp.MustCompile(`"headline"\s*:\s*"((?:[^"\\\n]|\\.)*)"\s*[,}\n]`),
		"datePublished": regexp.MustCompile(`"datePublished"\s*:\s*"([0-9T:.Z +-]*)"`),
		"dateModified":  regexp.MustCompile(`"dateModified"\s*:\s*"([0-9T:.Z +-]*)"`),
	}
)

// salvaged returns what can be told of the article in linked data that is broken, if
// it speaks of one only.
func salvaged(text string) []any {
	kind := articleMark.FindStringSubmatch(text)
	if kind == nil || len(articleMark.FindAllString(text, 2)) > 1 {
		return nil
	}
	article := map[string]any{"@type": kind[1]}
	for key, field := range salvagedField {
		if found := field.FindAllStringSubmatch(text, 2); len(found) == 1 {
			article[key] = strings.ReplaceAll(found[0][1], `\"`, `"`)
		}
	}
	return []any{article}
}
