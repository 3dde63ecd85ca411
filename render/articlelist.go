package render

import (
	"cmp"
	"fmt"

	"dateline/timeline"
	"dateline/timeline/date"
)

// An articleList is the articles that were read, on the front page or on pages
// of their own.
type articleList struct {
	Count   string // of all
	Entries []articleEntry
	Parts   []partLink
}

// articleEntry is an article in the list of all that were read.
type articleEntry struct {
	Page, Title, Outlet string
	Original            string // address, or empty
	Published           string // day, or empty
}

// mostOnIndex is the number of articles that the front page lists.
const mostOnIndex = 100

// articlesName is the page of the list of articles where the front page has
// none.
const articlesName = "sources/index.html"

// articlesPage returns the address of the list of articles from the root.
func (s *site) articlesPage() string {
	if len(s.Articles) <= mostOnIndex {
		return "index.html#" + articlesID
	}
	return articlesName
}

// articleList describes articles, the first of which has an index in
// Timeline.Articles, on a page from which the root is at root.
func (s *site) articleList(articles []timeline.Article, first int, root string) *articleList {
	if len(articles) == 0 {
		return nil
	}
	l := &articleList{Count: fmt.Sprint(len(s.Articles))}
	for i, a := range articles {
		l.Entries = append(l.Entries, articleEntry{
			Page: root + s.sourcePage(first+i), Title: articleTitle(a.Article), Outlet: a.Source,
			Original: cmp.Or(webAddress(a.URL), webAddress(a.ArchiveURL)), Published: words(s.bylines[first+i].published),
		})
	}
	return l
}

// articlePages makes the list of articles where there are too many for the front
// page.
func articlePages(s *site) []page {
	if len(s.Articles) <= mostOnIndex {
		return nil
	}
	var out []page
	for n, chunk := range chunks(s.Articles, mostListed) {
		name := partName(articlesName, n)
		out = append(out, page{name, "articlelist.html", func() any {
			d := struct {
				Head     head
				Story    string
				Articles *articleList
			}{s.newHead(name, s.w.Articles+" · "+s.story, date.Fill(s.w.ArticlesAbout, "story", s.story)), s.story, s.articleList(chunk, n*mostListed, "../")}
			d.Articles.Parts = partLinks(articlesName, n, len(s.Articles), mostListed)
			return d
		}, false})
	}
	return out
}
