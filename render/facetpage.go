package render

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"dateline/timeline/date"
)

// facetData is the data of people/SLUG.html and tags/SLUG.html.
type facetData struct {
	Head    head
	Story   string
	Heading string // of the list of all pages
	Title   string
	Noun    string // "person" or "tag"
	Facts   []fact
	Aliases []string
	Events  []event
	Undated []event
	With    []companion
	Parts   []partLink
}

// A companion is a person or a tag of the same events.
type companion struct {
	chip
	Count int
}

// mostCompanions is the number of companions that a page names.
const mostCompanions = 12

// facetPages makes a page of each person and each tag, and a list of either.
func facetPages(s *site) []page {
	var out []page
	for k, kind := range facetKinds {
		if kind.folder == "" || len(s.facets[k]) == 0 {
			continue
		}
		for i := range s.facets[k] {
			out = append(out, s.facetPage(k, i)...)
		}
		out = append(out, s.facetList(k)...)
	}
	return out
}

// facetPage makes the page of a facet, in parts where it has very many events.
func (s *site) facetPage(k, i int) []page {
	kind, f := facetKinds[k], s.facets[k][i]
	const root = "../"
	all := sync.OnceValue(func() facetData { // what its parts have in common
		d := facetData{
			Story:   s.story,
			Heading: kind.heading(s.w),
			Title:   kind.sign + f.Name,
			Noun:    kind.noun,
			Facts:   s.facetFacts(f),
			With:    s.companions(k, i, root),
		}
		if kind.noun == "person" {
			d.Aliases = s.Settings.People[f.Name]
		}
		return d
	})
	var out []page
	for n, chunk := range chunks(f.Events, mostListed) {
		name := partName(f.Page, n)
		out = append(out, page{name, "facet.html", func() any {
			d := all()
			d.Head = s.newHead(name, d.Title+" · "+s.story, date.Fill(s.w.FacetAbout, "story", s.story, "name", f.Name))
			d.Parts = partLinks(f.Page, n, len(f.Events), mostListed)
			for _, at := range chunk {
				d.Events = append(d.Events, s.newBrief(s.Events[at], root))
			}
			quieten(d.Events)
			if n == 0 {
				for _, at := range f.Undated {
					d.Undated = append(d.Undated, s.newBrief(s.Undated[at], root))
				}
			}
			return d
		}, false})
	}
	return out
}

// facetFacts says how much of the timeline a facet is.
func (s *site) facetFacts(f facet) []fact {
	if len(f.Events) == 0 {
		return nil
	}
	outlets := map[string]bool{}
	for _, i := range f.Events {
		for _, o := range s.outlets(s.Events[i]) {
			outlets[o] = true
		}
	}
	facts := []fact{{Count: fmt.Sprint(len(f.Events)), Words: s.w.Count(len(s.Events), s.w.OfEvents)}}
	if len(outlets) > 0 {
		facts = append(facts, s.counted(len(outlets), s.w.Outlet))
	}
	return facts
}

// companions returns the facets with pages that share most events with one, the
// most frequent first.
func (s *site) companions(k, i int, root string) []companion {
	var out []companion
	at := map[string]int{}
	for _, n := range s.facets[k][i].Events {
		for _, c := range s.chips(s.Events[n], root, true) {
			if c.Page == root+s.facets[k][i].Page {
				continue
			}
			if _, known := at[c.Page]; !known {
				at[c.Page] = len(out)
				out = append(out, companion{chip: c})
			}
			out[at[c.Page]].Count++
		}
	}
	slices.SortFunc(out, func(a, b companion) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Page, b.Page)) })
	return out[:min(len(out), mostCompanions)]
}

// facetListData is the data of people/index.html and tags/index.html.
type facetListData struct {
	Head    head
	Story   string
	Heading string
	Count   string
	Facets  []companion
	Parts   []partLink
}

// facetList makes the list of all facets of a kind.
func (s *site) facetList(k int) []page {
	kind, facets := facetKinds[k], s.facets[k]
	first := kind.folder + "/index.html"
	var out []page
	for n, chunk := range chunks(facets, mostListed) {
		name := partName(first, n)
		out = append(out, page{name, "facetlist.html", func() any {
			d := facetListData{
				Head:    s.newHead(name, kind.heading(s.w)+" · "+s.story, date.Fill(kind.about(s.w), "story", s.story)),
				Story:   s.story,
				Heading: kind.heading(s.w),
				Count:   fmt.Sprint(len(facets)),
				Parts:   partLinks(first, n, len(facets), mostListed),
			}
			for _, f := range chunk {
				d.Facets = append(d.Facets, companion{chip{kind.sign + f.Name, "../" + f.Page}, len(f.Events) + len(f.Undated)})
			}
			return d
		}, false})
	}
	return out
}
