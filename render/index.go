package render

import (
	"fmt"
	"html/template"

	"dateline/timeline/date"
)

// index is the data of index.html.
type index struct {
	Head     head
	Story    string
	Dek      template.HTML
	Facts    []fact
	Filter   *filter
	LeftOut  string
	InShort  []event
	Read     string // how many articles were read
	Strip    *strip
	Jumps    []section
	Volumes  *volumeList
	Sections []section
	Articles *articleList
	Forms    []form
	Review   string // words of the link for editors, empty where there is no such page
}

// fewSections is the number of sections that need no list to jump by.
const fewSections = 2

// jumps returns the sections that a list to jump by leads to.
func jumps(sections []section) []section {
	if len(sections) <= fewSections {
		return nil
	}
	return sections
}

func indexPage(s *site) []page {
	const name = "index.html"
	return []page{{name, "index.html", func() any { return s.index(name) }, false}}
}

// index describes the front page.
func (s *site) index(name string) index {
	x := index{
		Head:    s.newHead(name, s.story, ""),
		Story:   s.story,
		Dek:     markdownHTML(s.Settings.Description),
		Facts:   s.facts(),
		LeftOut: s.leftOut(),
		InShort: s.inShort(),
		Strip:   newStrip(s.w, s.Events),
		Volumes: s.volumeList(),
	}
	events, undated := s.Events, s.Undated
	if s.volumes != nil {
		events, undated = events[max(0, len(events)-latest):], nil
	}
	x.Filter = s.newFilter(name, events)
	x.Sections = s.sections(name, events, undated)
	x.Head.Type, x.Head.Lists = "website", len(s.Events) > 0
	x.Head.Data = s.linkedData()
	if s.volumes == nil {
		x.Jumps = jumps(x.Sections)
	}
	if len(s.Articles) <= mostOnIndex {
		x.Articles = s.articleList(s.Articles, 0, "")
		x.Read = date.Fill(s.w.Read, "n", fmt.Sprint(len(s.Articles)))
	}
	x.Forms, x.Review = s.forms(), s.reviewLink()
	return x
}
