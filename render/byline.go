package render

import "html/template"

// A byline is what the site says of an article wherever it names it: made once, as
// an article tells of many events.
type byline struct {
	teller    teller
	published []part // nil where the article does not say when
}

// newBylines describes all articles.
func (s *site) newBylines() []byline {
	out := make([]byline, len(s.Articles))
	for n, a := range s.Articles {
		out[n].teller = teller{oneLine(s.sourceName(n)), oneLine(articleTitle(a.Article)), webAddress(a.URL)}
		if a.Dated {
			out[n].published = published(s.w, a.Published)
		}
	}
	return out
}

// bylineOf returns the line that names an article, on pages at the root. A brief one
// goes without the headline.
func (s *site) bylineOf(index int, brief bool) template.HTML {
	return s.pieces.bylines.of(bylineKey{index, brief}, func() template.HTML {
		a := s.Articles[index]
		b := articleEntry{Outlet: a.Source, Title: articleTitle(a.Article), Page: s.sourcePage(index), Published: words(s.bylines[index].published)}
		if brief {
			b.Title = ""
		}
		return s.pieces.make("byline", b)
	})
}

// A bylineKey tells the lines that name articles apart.
type bylineKey struct {
	article int
	brief   bool
}
