package page

import (
	"bytes"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Linked data is what a page tells machines in JSON-LD with the words of
// https://schema.org: of an article its headline, when and by whom it was
// published. Pages write it with slips that browsers forgive: line ends inside
// strings, comments around it, character references.

// ldArticle is an article of a page's linked data.
type ldArticle struct {
	headline    string
	alternative string // alternativeHeadline
	description string
	published   string
	modified    string
	authors     []string
	publisher   string
	url         string
}

// linkedData returns the article that a page's linked data tells of, the one of
// several that has the title; zero if there is none.
func linkedData(doc *html.Node, title string) ldArticle {
	var graph []map[string]any
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Script && strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") && n.FirstChild != nil {
			graph = appendObjects(graph, decodeLinked(n.FirstChild.Data))
		}
	}
	byID := map[string]map[string]any{}
	for _, o := range graph {
		if id, _ := o["@id"].(string); id != "" && len(byID[id]) < len(o) {
			byID[id] = o
		}
	}
	var best ldArticle
	found := false
	for _, o := range graph {
		if !isArticleType(o["@type"]) {
			continue
		}
		a := readLinked(o, byID)
		switch {
		case !found, alike(a.headline, title) > alike(best.headline, title)+0.3:
			found, best = true, a
		}
	}
	for _, o := range graph { // the page itself may know the date
		if best.published == "" && hasType(o["@type"], func(t string) bool { return t == "WebPage" || t == "NewsArticle" || t == "ItemPage" }) {
			p := readLinked(o, byID)
			best.published, best.modified = p.published, p.modified
			if len(best.authors) == 0 {
				best.authors = p.authors
			}
			if best.description == "" {
				best.description = p.description
			}
		}
	}
	return best
}

// decodeLinked decodes linked data, nil if it is none.
func decodeLinked(text string) any {
	text = strings.TrimSpace(text)
	text = strings.TrimPrefix(strings.TrimPrefix(text, "<!--"), "//<![CDATA[")
	text = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(text), "-->"), "//]]>")
	clean := bytes.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, []byte(text))
	var v any
	if err := json.Unmarshal(bytes.TrimRight(clean, "; "), &v); err != nil {
		return nil
	}
	return v
}

// appendObjects appends the objects of v, outer ones first.
func appendObjects(list []map[string]any, v any) []map[string]any {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			list = appendObjects(list, x)
		}
	case map[string]any:
		list = append(list, v)
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			list = appendObjects(list, v[key])
		}
	}
	return list
}

func hasType(v any, is func(string) bool) bool {
	switch v := v.(type) {
	case string:
		return is(v[strings.LastIndexByte(v, '/')+1:])
	case []any:
		for _, x := range v {
			if hasType(x, is) {
				return true
			}
		}
	}
	return false
}

// isArticleType reports whether a type of schema.org is that of an article.
func isArticleType(v any) bool {
	return hasType(v, func(t string) bool {
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report" || t == "ReviewNewsArticle"
	})
}

func readLinked(o map[string]any, byID map[string]map[string]any) ldArticle {
	text := func(key string) string {
		s, _ := o[key].(string)
		return plainText(s)
	}
	a := ldArticle{
		headline: text("headline"), alternative: text("alternativeHeadline"), description: text("description"),
		published: text("datePublished"), modified: text("dateModified"), url: text("url"),
	}
	if a.published == "" {
		a.published = text("dateCreated")
	}
	if a.headline == "" && isArticleType(o["@type"]) {
		a.headline = text("name")
	}
	a.authors = names(o["author"], byID)
	if list := names(o["publisher"], byID); len(list) > 0 {
		a.publisher = list[0]
	}
	return a
}

// names returns the names of people or organizations.
func names(v any, byID map[string]map[string]any) []string {
	switch v := v.(type) {
	case string:
		if v = plainText(v); v != "" {
			return []string{v}
		}
	case []any:
		var list []string
		for _, x := range v {
			list = append(list, names(x, byID)...)
		}
		return list
	case map[string]any:
		if name := v["name"]; name != nil {
			return names(name, nil)
		}
		if id, _ := v["@id"].(string); byID[id] != nil {
			return names(byID[id]["name"], nil)
		}
	}
	return nil
}

// plainText resolves character references and tags in a text, and folds blanks.
func plainText(s string) string {
	if strings.ContainsAny(s, "<&") {
		s = html.UnescapeString(s)
		if strings.Contains(s, "<") {
			var b strings.Builder
			z := html.NewTokenizer(strings.NewReader(s))
			for z.Next() != html.ErrorToken {
				if t := z.Token(); t.Type == html.TextToken {
					b.WriteString(t.Data)
				}
			}
			s = b.String()
		}
	}
	return foldBlanks(s)
}
