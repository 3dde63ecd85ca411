package render

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/date"
)

// The timeline in the words of schema.org: a list of events, and the news
// articles it rests on. A file of its own has all of it (JSON-LD 1.1); the front
// page, which every reader loads, tells search engines of the main events alone,
// as a block of data that no browser runs and no content security policy stops.
// Addresses are relative to the file and to the page.
type (
	ldPage struct {
		Context  string      `json:"@context"`
		Type     string      `json:"@type"`
		Name     string      `json:"name"`
		Language string      `json:"inLanguage,omitempty"`
		URL      string      `json:"url,omitempty"`
		Articles []ldArticle `json:"citation,omitempty"`
		Events   ldList      `json:"mainEntity"`
	}
	ldList struct {
		Type  string    `json:"@type"`
		Order string    `json:"itemListOrder,omitempty"`
		Items []ldEvent `json:"itemListElement"`
	}
	ldEvent struct {
		Type        string  `json:"@type"`
		ID          string  `json:"@id"`
		Name        string  `json:"name"`
		Start       string  `json:"startDate,omitempty"`
		End         string  `json:"endDate,omitempty"`
		Description string  `json:"description,omitempty"`
		ToldBy      []ldRef `json:"subjectOf,omitempty"`
	}
	ldArticle struct {
		Type      string      `json:"@type"`
		ID        string      `json:"@id"`
		Headline  string      `json:"headline"`
		Published string      `json:"datePublished,omitempty"`
		Publisher *ldTypeName `json:"publisher,omitempty"`
		URL       string      `json:"url,omitempty"`
	}
	ldTypeName struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldRef struct {
		ID string `json:"@id"`
	}
)

// ldName is the file of linked data.
const ldName = "timeline.jsonld"

// linkedData describes the main events for search engines, or those that are
// most salient where none is a main one. It is nil where no event has a date. A date that schema.org
// cannot say without claiming more than the words do is left out, and said in
// the description.
func (s *site) linkedData() *ldPage {
	if !s.hasEvents() {
		return nil
	}
	events := s.mainEvents()
	if len(events) == 0 {
		events = salient(s.Events, mostMain)
	}
	p := s.newLDPage()
	p.Language, p.Events.Order = "", "" // the page says so
	for _, e := range events {
		p.Events.Items = append(p.Events.Items, s.newLDEvent(e, s.linkFrom("index.html", e)))
	}
	return p
}

// exportLinkedData exports every event that has a date, and the articles that tell them.
func exportLinkedData(s *site) ([]byte, error) {
	p := s.newLDPage()
	told := make([]bool, len(s.Articles))
	for _, e := range s.Events {
		v := s.newLDEvent(e, s.home(e))
		for _, m := range e.Mentions {
			if ref := (ldRef{s.sourcePage(m.Article)}); !slices.Contains(v.ToldBy, ref) {
				told[m.Article] = true
				v.ToldBy = append(v.ToldBy, ref)
			}
		}
		p.Events.Items = append(p.Events.Items, v)
	}
	for i, a := range s.Articles {
		if !told[i] {
			continue
		}
		v := ldArticle{Type: "NewsArticle", ID: s.sourcePage(i), Headline: oneLine(articleTitle(a.Article)), URL: webAddress(a.URL)}
		if a.Dated {
			v.Published = a.Published.String()
		}
		if a.Source != "" {
			v.Publisher = &ldTypeName{"Organization", oneLine(a.Source)}
		}
		p.Articles = append(p.Articles, v)
	}
	return indented(p)
}

// newLDPage describes the timeline without its events.
func (s *site) newLDPage() *ldPage {
	return &ldPage{
		Context:  "https://schema.org",
		Type:     "CollectionPage",
		Name:     oneLine(s.story),
		Language: s.w.Tag(),
		URL:      s.base,
		Events:   ldList{Type: "ItemList", Order: "ItemListOrderAscending"},
	}
}

// newLDEvent describes an event at an address, without its articles.
func (s *site) newLDEvent(e timeline.Event, address string) ldEvent {
	a := s.newAccount(e)
	v := ldEvent{Type: "Event", ID: address, Name: a.Title}
	v.Start, v.End = ldDates(e)
	if e.Disputed {
		v.Description = a.Doubt
	} else if v.Start == "" || e.Kind != timeline.Happened {
		v.Description = a.When
	}
	return v
}

// salient returns so many of some events that matter most, in their order.
func salient(events []timeline.Event, most int) []timeline.Event {
	if len(events) <= most {
		return events
	}
	ranked := make([]int, len(events))
	for i := range ranked {
		ranked[i] = i
	}
	slices.SortStableFunc(ranked, func(i, j int) int { return cmp.Compare(events[i].Rank, events[j].Rank) })
	ranked = ranked[:most]
	slices.Sort(ranked)
	out := make([]timeline.Event, most)
	for n, i := range ranked {
		out[n] = events[i]
	}
	return out
}

// ldDates returns the days of an event, its month or its year as ISO 8601 has
// them from the year 1 on, and nothing where that would say more than is known.
func ldDates(e timeline.Event) (start, end string) {
	i := e.Date
	code := i.EDTF()
	first, last, span := strings.Cut(code, "/")
	switch {
	case i.IsEmpty() || i.First().Year() < 1:
		return "", ""
	case namesDays(e) && span:
		return first, last
	case namesDays(e), (i.Grain == date.Month || i.Grain == date.Year) && !span && !i.Approximate:
		return code, ""
	}
	return "", ""
}
