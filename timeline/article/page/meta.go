package page

import (
	"encoding/json"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what the head of a page says of it: its <meta> elements by their name,
// property or itemprop, the first of each that is not empty, and all authors.
type meta struct {
	values  map[string]string // by metaKey
	authors map[string][]string
	title   string // of <title>
	link    string // rel=canonical
	base    string // what relative addresses count from
	saved   string // the address that a browser noted when it saved the page
}

// metaKey is the name of a <meta> element as it is looked for: its letters and
// digits, as pages write article:published_time, article.published-time and
// articlePublishedTime.
func metaKey(name string) string { return letters(name) }

// authorNames are the names of <meta> elements with a writer; the first of which
// there is one counts.
var authorNames = metaKeys("author", "article:author_name", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author",
	"article:author", "cXenseParse:author", "authors", "bylines", "og:article:author")

func metaKeys(names ...string) []string {
	for i, name := range names {
		names[i] = metaKey(name)
	}
	return names
}

func readMeta(doc *html.Node) meta {
	m := meta{values: map[string]string{}, authors: map[string][]string{}}
	for n := range doc.Descendants() {
		if n.Type == html.CommentNode && m.saved == "" {
			m.saved = savedFrom(n.Data)
		}
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Title:
			if m.title == "" && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) && n.FirstChild != nil {
				m.title = foldBlanks(n.FirstChild.Data)
			}
		case atom.Base:
			if m.base == "" {
				m.base = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Link:
			if m.link == "" && slices.Contains(strings.Fields(strings.ToLower(attribute(n, "rel"))), "canonical") {
				m.link = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Meta:
			m.read(n)
		}
	}
	m.readParsely()
	return m
}

// read reads a <meta> element.
func (m *meta) read(n *html.Node) {
	content := plainText(attribute(n, "content"))
	if content == "" {
		return
	}
	for _, attr := range [...]string{"name", "property", "itemprop", "http-equiv"} {
		name := metaKey(attribute(n, attr))
		if name == "" || attr == "itemprop" && scopeAround(n) != nil { // of an object, see microdata
			continue
		}
		if slices.Contains(authorNames, name) {
			m.authors[name] = append(m.authors[name], content)
		}
		if m.values[name] == "" {
			m.values[name] = content
		}
	}
}

// readParsely reads the element in which some pages tell all they have as JSON.
func (m *meta) readParsely() {
	var told struct {
		Title, Link     string
		Author, Authors any
		Date            string `json:"pub_date"`
	}
	if json.Unmarshal([]byte(m.first("parsely-page")), &told) != nil {
		return
	}
	for name, value := range map[string]string{"parsely-title": told.Title, "parsely-link": told.Link, "parsely-pub-date": told.Date} {
		if key := metaKey(name); m.values[key] == "" {
			m.values[key] = plainText(value)
		}
	}
	if key := metaKey("parsely-author"); len(m.authors[key]) == 0 {
		m.authors[key] = names([]any{told.Authors, told.Author}, nil)
	}
}

// first returns the first value that there is.
func (m meta) first(names ...string) string {
	for _, name := range names {
		if v := m.values[metaKey(name)]; v != "" {
			return v
		}
	}
	return ""
}

// savedFrom reads the address in the comment that a browser or an extension puts
// into a page that it saves: "saved from url=(0023)https://…", "url: https://…".
func savedFrom(comment string) string {
	for _, mark := range [...]string{"saved from url=", "url:"} {
		_, rest, found := strings.Cut(comment, mark)
		if !found {
			continue
		}
		rest = strings.TrimSpace(rest)
		if strings.HasPrefix(rest, "(") {
			_, rest, _ = strings.Cut(rest, ")")
		}
		if fields := strings.Fields(rest); len(fields) > 0 && webAddress(fields[0]) != nil {
			return fields[0]
		}
	}
	return ""
}

// address returns where the page stands on the web, as it says itself, else as
// its reader knows; "" if neither is known.
func (m meta) address(linked, known string) string {
	reader := webAddress(known)
	base := reader
	for _, text := range [...]string{m.base, m.saved, m.first("og:url"), linked} {
		if base == nil {
			base = webAddress(text)
		}
	}
	for _, text := range [...]string{m.link, m.first("og:url", "parsely-link"), linked, m.saved, known} {
		u, err := url.Parse(text)
		if err != nil || text == "" {
			continue
		}
		if base != nil {
			u = base.ResolveReference(u)
		}
		if u = webAddress(u.String()); u == nil || strings.Trim(u.Path, "/")+u.RawQuery == "" && text != known {
			continue // a front page
		}
		if reader != nil && siteName(u.Hostname()) != siteName(reader.Hostname()) {
			continue // a page speaks for its own site only
		}
		u.Fragment, u.User = "", nil
		u.RawQuery = withoutTrackers(u.RawQuery)
		return u.String()
	}
	return ""
}

// trackers are the parts of a query that say where a reader came from.
var trackers = wordSet("fbclid gclid dclid msclkid igshid mc_cid mc_eid cmpid ocid smid ref_src twclid yclid")

// withoutTrackers takes out of a query what does not name a page.
func withoutTrackers(query string) string {
	var kept []string
	for part := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(part, "=")
		if part != "" && !strings.HasPrefix(name, "utm_") && !trackers[strings.ToLower(name)] {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "&")
}

// webAddress returns an address of the web, nil if text is none.
func webAddress(text string) *url.URL {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || strings.ContainsAny(text, " \t\r\n") {
		return nil
	}
	return u
}

// siteName is a host without the names that only say which server it is.
func siteName(host string) string {
	host = strings.ToLower(host)
	for _, prefix := range [...]string{"www.", "m.", "amp.", "mobile."} {
		if rest, found := strings.CutPrefix(host, prefix); found && strings.Contains(rest, ".") {
			return rest
		}
	}
	return host
}
