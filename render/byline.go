package render

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
