package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// meta is what the head of a page says of it: its <meta> elements by their name,
// property or itemprop in lower case, the first of each that is not empty, and
// all authors.
type meta struct {
	values  map[string]string
	authors []string
	title   string // of <title>
	link    string // rel=canonical
	saved   string // the address that a browser noted when it saved the page
}

func readMeta(doc *html.Node) meta {
	m := meta{values: map[string]string{}}
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
		case atom.Link:
			if m.link == "" && strings.EqualFold(attribute(n, "rel"), "canonical") {
				m.link = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Meta:
			content := plainText(attribute(n, "content"))
			if content == "" {
				continue
			}
			for _, key := range [...]string{"name", "property", "itemprop", "http-equiv"} {
				name := strings.ToLower(attribute(n, key))
				if name == "" {
					continue
				}
				if name == "author" || name == "article:author_name" || name == "byl" {
					m.authors = append(m.authors, content)
				}
				if m.values[name] == "" {
					m.values[name] = content
				}
			}
		}
	}
	return m
}

// first returns the first value that there is.
func (m meta) first(names ...string) string {
	for _, name := range names {
		if v := m.values[name]; v != "" {
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
	base := webAddress(known)
	for _, text := range [...]string{m.link, m.first("og:url"), linked, m.saved, known} {
		u, err := url.Parse(text)
		if err != nil || text == "" {
			continue
		}
		if base != nil {
			u = base.ResolveReference(u)
			if siteName(u.Hostname()) != siteName(base.Hostname()) {
				continue // a page speaks for its own site only
			}
		}
		if u = webAddress(u.String()); u == nil || u.Path == "" || u.Path == "/" && text != known {
			continue // a front page
		}
		u.Fragment, u.User = "", nil
		return u.String()
	}
	return ""
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
