package render

import "strings"

// head is what the head of every page needs.
type head struct {
	Lang, Dir   string
	Title       string // of the window
	Description string
	Type        string // of OpenGraph
	NoIndex     bool
	Canonical   string  // absolute, or empty
	Root        string  // from the page to the root of the site: "" or "../"
	Story       string  // name of the feeds
	Links       []chip  // to the main pages
	Data        *ldPage // for search engines, or nil
	Lists       bool    // whether the page lists events, for filters and the script
	Card        string  // absolute address of the picture, or empty
	CardWords   string  // what the picture shows
	All         string  // page of all events, where this one holds a part of them
}

// newHead describes the page of a name. A page without a description of its own
// has that of the timeline.
func (s *site) newHead(name, title, description string) head {
	h := head{
		Lang:        s.w.Tag(),
		Dir:         s.w.Direction(),
		Title:       plain(title),
		Description: plain(description),
		Type:        "article",
		Root:        strings.Repeat("../", strings.Count(name, "/")),
		Story:       plain(s.story),
	}
	if h.Description == "" {
		h.Description = s.describe()
	}
	if s.base != "" {
		h.Canonical = s.address(name)
		h.Card = s.address(cardName)
		h.CardWords = h.Story + ": " + s.factsLine()
	}
	if s.hasAll() {
		h.All = h.Root + allPage
	}
	for _, c := range s.mainPages() {
		if c.Page != name {
			h.Links = append(h.Links, chip{c.Name, h.Root + c.Page})
		}
	}
	return h
}

// mainPages lists the pages that every page leads to, by their addresses from the
// root.
func (s *site) mainPages() []chip {
	out := []chip{{s.w.Timeline, "index.html"}}
	for k, kind := range facetKinds {
		if kind.folder != "" && len(s.facets[k]) > 0 {
			out = append(out, chip{kind.heading(s.w), kind.folder + "/index.html"})
		}
	}
	if len(s.Articles) > 0 {
		out = append(out, chip{s.w.Articles, s.articlesPage()})
	}
	return append(out, chip{s.w.About, "about.html"})
}

// address returns the absolute address of a page where the base is known, and
// the one relative to the root where it is not.
func (s *site) address(name string) string {
	return s.base + strings.TrimSuffix(name, "index.html")
}

// describe is the description in plain words, or the facts where there is none.
func (s *site) describe() string {
	if d := markdownText(s.Settings.Description); d != "" {
		return d
	}
	return s.factsLine()
}

// factsLine is the facts as one line.
func (s *site) factsLine() string {
	var facts []string
	for _, f := range s.facts() {
		facts = append(facts, strings.TrimSpace(f.Count+" "+f.Words))
	}
	return strings.Join(facts, " · ")
}

// notFoundPage is what a server shows for an address it does not know. Such an
// address may lie at any depth, so its links start at the root of the server.
func notFoundPage(s *site) []page {
	const name = "404.html"
	return []page{{name, "notfound.html", func() any {
		h := s.newHead(name, s.w.NotHereShort+" · "+s.story, "")
		h.NoIndex, h.Canonical, h.Type = true, "", "website"
		home := "./"
		if s.base != "" {
			h.Root = rootPath(s.base)
			home = h.Root
		}
		return struct {
			Head        head
			Home, Story string
		}{h, home, s.story}
	}, true}}
}
