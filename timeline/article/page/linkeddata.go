package page

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// Linked data is what a page tells machines with the words of https://schema.org, in
// JSON-LD or as microdata in its elements: of an article its headline, when and by
// whom it was published. A page tells such things of other stories too, those that
// it links to; so an article counts only if it is that of the page, by its address or
// by its headline.

// ldArticle is an article of a page's linked data.
type ldArticle struct {
	headline    string
	alternative string // alternativeHeadline
	description string
	published   string
	inElements  string // the publish date of microdata
	created     string
	modified    string
	authors     []string
	publisher   string
	url         string
	closed      bool // for subscribers only
	words       int  // of the article, 0 if it does not say
}

// object is something that linked data tells of.
type object struct {
	values map[string]any
	listed bool // in a list, such as that of other stories
}

// linkedData returns the article that a page's linked data tells of; zero if there
// is none. titles are what the page calls itself elsewhere, address is where it
// stands, if it says so.
func linkedData(doc *html.Node, titles []string, address string) ldArticle {
	inJSON := chosen(linkedJSON(doc), titles, address)
	inElements := chosen(microdata(doc), titles, address)
	inJSON.inElements, inElements.published = inElements.published, "" // less sure than what <meta> says
	inJSON.fill(inElements)
	return inJSON
}

// fill sets what is not known to what another article says.
func (a *ldArticle) fill(b ldArticle) {
	for _, field := range [...]struct{ to, from *string }{
		{&a.headline, &b.headline}, {&a.alternative, &b.alternative}, {&a.description, &b.description}, {&a.published, &b.published},
		{&a.created, &b.created}, {&a.modified, &b.modified}, {&a.publisher, &b.publisher}, {&a.url, &b.url},
	} {
		if *field.to == "" {
			*field.to = *field.from
		}
	}
	if len(a.authors) == 0 {
		a.authors = b.authors
	}
	a.closed, a.words = a.closed || b.closed, max(a.words, b.words)
}

// How surely an article is that of its page.
const (
	another = iota // it is not
	unsure         // nothing says that it is another one
	bySame         // its headline is one of the page's titles
	bySelf         // its address is that of the page
)

// chosen returns the article of a page among the objects that it tells of, with what
// the page itself is said to be.
func chosen(graph []object, titles []string, address string) ldArticle {
	byID := map[string]map[string]any{}
	for _, o := range graph {
		if id, _ := o.values["@id"].(string); id != "" && len(byID[id]) < len(o.values) {
			byID[id] = o.values
		}
	}
	var best ldArticle
	sure, likeness := another, 0.0
	unlike := false // there are several that may be it
	for _, o := range graph {
		if !isArticleType(o.values["@type"]) {
			continue
		}
		a := readLinked(o.values, byID)
		s, l := sureness(a, o, titles, address), closest(a.headline, titles...)
		if s == unsure && sure == unsure && !same(a.headline, best.headline) {
			unlike = true
		}
		if s > sure || s == sure && s > another && l > likeness+0.3 {
			best, sure, likeness = a, s, l
		}
	}
	if sure == unsure && unlike {
		best, sure = ldArticle{}, another
	}
	for _, o := range graph { // the page itself may know the rest
		if !o.listed && hasType(o.values["@type"], func(t string) bool { return pageTypes[t] }) {
			if p := readLinked(o.values, byID); !elsewhereURL(p.url, address) {
				p.headline, p.publisher, p.url = "", "", ""
				best.fill(p)
			}
		}
	}
	return best
}

// pageTypes are the types of a page that may tell when it was published.
var pageTypes = wordSet("WebPage ItemPage Review ClaimReview")

// alikeTitle is how alike a headline and a title of one story are at least.
const alikeTitle = 0.5

// sureness says how surely an article is that of its page.
func sureness(a ldArticle, o object, titles []string, address string) int {
	there := elsewhereURL(a.url, address)
	switch {
	case !there && webAddress(a.url) != nil && webAddress(address) != nil:
		return bySelf
	case closest(a.headline, titles...) >= alikeTitle, slices.ContainsFunc(titles, func(t string) bool { return cutShort(a.headline, t) || cutShort(t, a.headline) }):
		return bySame
	case there || o.listed:
		return another
	}
	return unsure
}

// elsewhereURL reports whether an address surely is that of another page than one
// with the address here.
func elsewhereURL(there, here string) bool {
	t, h := webAddress(there), webAddress(here)
	return t != nil && h != nil && pagePath(t) != pagePath(h)
}

// pagePath is the path of a page, however it was asked for, with the query that names
// it on sites of old.
func pagePath(u *url.URL) string {
	path := strings.Trim(u.Path, "/")
	path = strings.TrimPrefix(strings.TrimSuffix(strings.TrimSuffix(path, "/amp"), ".amp"), "amp/")
	if strings.HasSuffix(path, ".php") || strings.HasSuffix(path, ".asp") || strings.HasSuffix(path, ".aspx") || path == "" {
		path += "?" + u.RawQuery
	}
	return strings.ToLower(path)
}

// appendObjects appends the objects of v, outer ones first.
func appendObjects(list []object, v any, listed bool) []object {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			list = appendObjects(list, x, listed)
		}
	case map[string]any:
		list = append(list, object{v, listed})
		for _, key := range [...]string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			list = appendObjects(list, v[key], listed || strings.HasPrefix(key, "item"))
		}
	}
	return list
}

func hasType(v any, is func(string) bool) bool {
	switch v := v.(type) {
	case string:
		return is(v[strings.LastIndexAny(v, "/:#")+1:])
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
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting") || t == "Report"
	})
}

func readLinked(o map[string]any, byID map[string]map[string]any) ldArticle {
	text := func(keys ...string) string {
		for _, key := range keys {
			if s := plainText(valueText(o[key])); s != "" {
				return s
			}
		}
		return ""
	}
	a := ldArticle{
		headline: text("headline"), alternative: text("alternativeHeadline"), description: text("description"),
		published: text("datePublished"), created: text("dateCreated"), modified: text("dateModified"), url: ownAddress(o),
	}
	if a.headline == "" && isArticleType(o["@type"]) {
		a.headline = text("name")
	}
	for _, key := range [...]string{"author", "creator"} {
		if len(a.authors) == 0 {
			a.authors = names(o[key], byID)
		}
	}
	for _, key := range [...]string{"publisher", "sourceOrganization", "provider"} {
		if list := names(o[key], byID); a.publisher == "" && len(list) > 0 {
			a.publisher = list[0]
		}
	}
	free := strings.ToLower(valueText(o["isAccessibleForFree"]))
	a.closed = free == "false" || free == "no"
	a.words = strings.Count(text("articleBody"), " ")
	if n, err := strconv.Atoi(valueText(o["wordCount"])); err == nil && n > 0 && n < maxText {
		a.words = n
	}
	return a
}

// ownAddress returns where an object says that it stands; the front of a site is no
// such place.
func ownAddress(o map[string]any) string {
	for _, v := range [...]any{o["url"], o["mainEntityOfPage"], o["@id"]} {
		if m, ok := v.(map[string]any); ok {
			v = m["@id"]
			if s, _ := v.(string); webAddress(s) == nil {
				v = m["url"]
			}
		}
		if u := webAddress(strings.TrimSpace(valueText(v))); u != nil && strings.Trim(u.Path, "/")+u.RawQuery != "" {
			u.Fragment = ""
			return u.String()
		}
	}
	return ""
}

// valueText returns the text of a value: of several, the first; of a typed one, what
// it holds; a number as it was written.
func valueText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		if v {
			return "true"
		}
		return "false"
	case []any:
		for _, x := range v {
			if s := valueText(x); s != "" {
				return s
			}
		}
	case map[string]any:
		return valueText(v["@value"])
	}
	return ""
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
		for _, key := range [...]string{"name", "@value"} {
			if name := v[key]; name != nil {
				return names(name, nil)
			}
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
