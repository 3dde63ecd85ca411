package render

import "html/template"

// index is the data of index.html.
type index struct {
	Head     head
	Story    string
	Dek      template.HTML
	Facts    []fact
	Filter   *filter
	LeftOut  string
	Strip    *strip
	Jumps    []section
	Sections []section
	Articles []articleEntry
	Legend   []legendRow
	Data     []dataLink
}

// articleEntry is an article in the list of all that were read.
type articleEntry struct {
	Page, Title, Outlet string
	Published           []part
}

// fewSections is the number of sections that need no list to jump by.
const fewSections = 2

func indexPage(s *site) []page {
	const name = "index.html"
	x := index{
		Head:     s.newHead(name, s.story, ""),
		Story:    s.story,
		Dek:      markdownHTML(s.Settings.Description),
		Facts:    s.facts(),
		LeftOut:  s.leftOut(),
		Filter:   s.newFilter(name, s.Events),
		Strip:    newStrip(s.Events),
		Sections: s.sections(),
	}
	x.Head.Type, x.Head.Lists = "website", len(s.Events) > 0
	x.Head.Data = s.linkedData()
	if len(x.Sections) > fewSections {
		x.Jumps = x.Sections
	}
	for i, a := range s.Articles {
		e := articleEntry{Page: s.sourcePage(i), Title: articleTitle(a.Article), Outlet: a.Source}
		if a.Dated {
			e.Published = []part{{a.Published.Short(), dayValue(a.Published)}}
		}
		x.Articles = append(x.Articles, e)
	}
	x.Legend = legend(x.Sections)
	x.Data = s.dataLinks()
	return []page{{name, "index.html", x, false}}
}

// legend explains the marks that stand on the page.
func legend(sections []section) []legendRow {
	used := map[string]bool{}
	for _, s := range sections {
		for _, e := range s.Events {
			used[e.When.Marker] = true
			used["disputed"] = used["disputed"] || e.Disputed
			used["set"] = used["set"] || e.Set
		}
	}
	var out []legendRow
	for _, m := range markers {
		if used[m.Marker] {
			out = append(out, m)
		}
	}
	return out
}
