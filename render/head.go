package render

import (
	"html/template"
	"slices"
	"strings"
)

// head is what the head of every page needs.
type head struct {
	Lang, Dir   string
	Title       string // of the window
	Description string
	Type        string // of OpenGraph
	NoIndex     bool
	Canonical   string        // absolute, or empty
	Root        string        // from the page to the root of the site: "" or "../"
	Story       string        // name of the feeds
	Links       template.HTML // to the main pages
	Data        *ldPage       // for search engines, or nil
	Lists       bool          // whether the page lists events, for filters and the script
	Card        string        // absolute address of the picture, or empty
	CardWords   string        // what the picture shows
	All         string        // page of all events, where this one holds a part of them
	pieces      *pieces
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
		pieces:      s.pieces,
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
	h.Links = s.pieces.links.of(linksKey{h.Root, s.mainPage(name)}, func() template.HTML {
		var links []chip
		for _, c := range s.mainPages {
			if c.Page != name {
				links = append(links, chip{c.Name, h.Root + c.Page})
			}
		}
		return s.pieces.make("links", links)
	})
	return h
}

// Files are links to the style sheets, the script, the icons and the feeds.
func (h head) Files() template.HTML {
	files := headFiles{h.Root, h.Story, h.Lists}
	return h.pieces.files.of(files, func() template.HTML { return h.pieces.make("files", files) })
}

// headFiles is what the links of heads to files differ in.
type headFiles struct {
	Root, Story string
	Lists       bool
}

// A linksKey tells the links to the main pages apart: by where the root is, and which
// of them is the page that they stand on.
type linksKey struct{ root, here string }

// mainPage returns the page of a name if it is a main page, and nothing else.
func (s *site) mainPage(name string) string {
	if slices.ContainsFunc(s.mainPages, func(c chip) bool { return c.Page == name }) {
		return name
	}
	return ""
}

// newMainPages lists the pages that every page leads to, by their addresses from the
// root.
func (s *site) newMainPages() []chip {
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
