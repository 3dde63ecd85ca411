package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/xml"
	"fmt"
	"slices"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// The parts of Atom (RFC 4287) that the feed uses.
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
		Updated    string         `xml:"updated"`
		Link       atomLink       `xml:"link"`
		Summary    string         `xml:"summary"`
		Categories []atomCategory `xml:"category"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
)

// feedLength is the most entries of a feed.
const feedLength = 100

// exportFeed writes feed.xml: the events, those with the newest article first.
// An event was updated on the day of the newest article that tells it, so the
// feed changes when the articles do and not when the site is built. Links are
// absolute where the site has an address; where it has none, they are relative
// and the ids are tag URIs (RFC 4151).
func exportFeed(s *site) ([]byte, error) {
	feed := atomFeed{
		Lang:   s.language(),
		ID:     s.base,
		Title:  plain(s.story),
		Author: atomPerson{cmp.Or(plain(s.Settings.Author), plain(s.story))},
		Links: []atomLink{
			{"self", "application/atom+xml", s.base + "feed.xml"},
			{"alternate", "text/html", s.address("index.html")},
		},
	}
	if s.base == "" {
		feed.ID = s.tag("")
		feed.Links[1].Href = "index.html"
	}
	_, newest, _ := s.publishedSpan()
	feed.Updated = atomTime(newest)

	entries := slices.Clone(s.Events)
	slices.SortStableFunc(entries, func(a, b timeline.Event) int {
		return cmp.Or(cmp.Compare(s.newest(b), s.newest(a)), cmp.Compare(a.Rank, b.Rank))
	})
	feed.Subtitle = markdownText(s.Settings.Description)
	if n := len(entries); n > feedLength {
		entries = entries[:feedLength]
		feed.Subtitle = fmt.Sprintf("The newest %d of %d events. %s", feedLength, n, feed.Subtitle)
	}
	for _, e := range entries {
		when := words(inFull(e.Date, e.Clock, e.Certainty))
		entry := atomEntry{
			ID:      s.base + "#" + e.ID,
			Title:   plain(when + ": " + e.Title),
			Updated: atomTime(s.newest(e)),
			Link:    atomLink{"alternate", "text/html", feed.Links[1].Href + "#" + e.ID},
			Summary: plain(cmp.Or(e.Text, e.Title)),
		}
		if s.base == "" {
			entry.ID = s.tag(e.ID)
		}
		if len(e.Mentions) == 0 {
			entry.Summary = cmp.Or(markdownText(e.Text), plain(e.Title))
		}
		if e.Disputed {
			entry.Summary = "Sources disagree: " + disagreement(e) + ". " + entry.Summary
		}
		for _, t := range e.Tags {
			entry.Categories = append(entry.Categories, atomCategory{plain(t)})
		}
		feed.Entries = append(feed.Entries, entry)
	}
	body, err := xml.MarshalIndent(feed, "", " ")
	return slices.Concat([]byte(xml.Header), body, []byte("\n")), err
}

// tag returns a tag URI for a thing of a timeline whose address is not known.
func (s *site) tag(id string) string {
	story := sha256.Sum256([]byte(s.story))
	uri := fmt.Sprintf("tag:timeline.invalid,2000:%x", story[:6])
	if id != "" {
		uri += "/" + id
	}
	return uri
}

// newest returns the day of the newest article that tells an event, or of all
// where none does.
func (s *site) newest(e timeline.Event) date.Day {
	newest, found := date.Day(0), false
	for _, m := range e.Mentions {
		if a := s.Articles[m.Article]; a.Dated && (!found || a.Published > newest) {
			newest, found = a.Published, true
		}
	}
	if !found {
		_, newest, _ = s.publishedSpan()
	}
	return newest
}

// disagreement lists the dates of a disputed event with the number of articles.
func disagreement(e timeline.Event) string {
	out := ""
	for i, a := range e.Alternatives {
		if i > 0 {
			out += ", "
		}
		out += fmt.Sprintf("%s (%d)", words(inFull(a.Date, "", timex.Stated)), len(a.Articles))
	}
	return out
}

// atomTime returns a day as RFC 3339 has it, which begins with the year 0.
func atomTime(d date.Day) string {
	if d.Year() < 0 {
		d = date.MustOf(0, 1, 1)
	}
	return d.String() + "T00:00:00Z"
}
