package render

import (
	"cmp"
	"encoding/xml"
	"slices"
)

// The parts of Atom (RFC 4287) that feed.xml uses.
type (
	atomFeed struct {
		XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang     string      `xml:"xml:lang,attr"`
		ID       string      `xml:"id"`
		Title    string      `xml:"title"`
		Subtitle string      `xml:"subtitle,omitempty"`
		Updated  string      `xml:"updated"`
		Author   atomPerson  `xml:"author"`
		Links    []atomLink  `xml:"link"`
		Entries  []atomEntry `xml:"entry"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID         string         `xml:"id"`
		Title      string         `xml:"title"`
		Published  string         `xml:"published"`
		Updated    string         `xml:"updated"`
		Link       atomLink       `xml:"link"`
		Summary    string         `xml:"summary"`
		Categories []atomCategory `xml:"category"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
)

// exportAtom writes feed.xml. Links are absolute where the site has an address.
func exportAtom(s *site) ([]byte, error) {
	title := oneLine(s.story)
	home := cmp.Or(s.base, "index.html")
	feed := atomFeed{
		Lang:     s.w.Tag(),
		ID:       s.uri(""),
		Title:    title,
		Subtitle: s.feedAbout(),
		Updated:  s.feedUpdated(),
		Author:   atomPerson{cmp.Or(oneLine(s.Settings.Author), title)},
		Links: []atomLink{
			{"self", "application/atom+xml", s.base + "feed.xml"},
			{"alternate", "text/html", home},
		},
	}
	for _, e := range s.entries() {
		entry := atomEntry{
			ID:        e.URI,
			Title:     e.When + s.w.Colon + " " + e.Title,
			Published: e.First,
			Updated:   e.Last,
			Link:      atomLink{"alternate", "text/html", e.Link},
			Summary:   e.summary(),
		}
		for _, t := range e.Tags {
			entry.Categories = append(entry.Categories, atomCategory{t})
		}
		feed.Entries = append(feed.Entries, entry)
	}
	body, err := xml.MarshalIndent(feed, "", " ")
	return slices.Concat([]byte(xml.Header), body, []byte("\n")), err
}
