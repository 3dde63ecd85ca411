package render

import (
	"html/template"
	"net/url"
	"strconv"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/date"
)

// sourceData is the data of sources/SLUG.html.
type sourceData struct {
	Head     head
	Story    string
	Title    string
	Facts    []datum
	Count    string
	Passages []passage
	FullText [][]run       // paragraphs, where the settings let the site show the article
	Markdown template.HTML // the same of a file with Markdown
}

// A datum is one line of what is known of an article: text, a link or a date.
type datum struct {
	Name, Text, Link string
	Date             template.HTML
}

// A passage is a sentence that tells a time or supports an event.
type passage struct {
	ID          string
	Quote       []run
	Finds       []find
	Corrections []*correction
	Supports    []template.HTML
	Place       string // file and line
	Original    string // address of the words, or empty
	Archive     string
}

// A find is a time expression and what it came to.
type find struct {
	Phrase string
	Date   template.HTML
	NoDate string // that there is none
	Sum    sum
	Struck bool // a person overruled it
	phrase phrase
}

// supported is an event that a passage supports.
type supported struct {
	ID string
	heading
}

// sourcePage returns the address of an article's page from the root.
func (s *site) sourcePage(index int) string {
	return "sources/" + url.PathEscape(s.Articles[index].Slug) + ".html"
}

// copies says which articles an article is largely the same as.
func (s *site) copies(a timeline.Article) []datum {
	var out []datum
	for _, i := range a.Copies {
		out = append(out, datum{Name: s.w.FactCopies, Text: articleTitle(s.Articles[i].Article), Link: url.PathEscape(s.Articles[i].Slug) + ".html"})
	}
	return out
}

// sourcePages makes a page of each article: every phrase that was found, and
// what it was taken to mean.
func sourcePages(s *site) []page {
	bearing := s.byArticle()
	var out []page
	for i, a := range s.Articles {
		name := "sources/" + a.Slug + ".html"
		out = append(out, page{name, "source.html", func() any { return s.source(name, a, bearing[i]) }, false})
	}
	return out
}

// source describes the page of an article.
func (s *site) source(name string, a timeline.Article, tells []told) sourceData {
	title := articleTitle(a.Article)
	d := sourceData{
		Head:     s.newHead(name, title+" · "+s.story, date.Fill(s.w.SourceAbout, "title", title)),
		Story:    s.story,
		Title:    title,
		Facts:    append(s.articleFacts(a.Article), s.copies(a)...),
		Passages: s.passages(a, tells),
	}
	phrases := 0
	for _, p := range d.Passages {
		phrases += len(p.Finds)
	}
	d.Count = s.w.Count(phrases, s.w.Phrase)
	if s.Settings.Quote == "article" {
		if d.Markdown = fullText(a); d.Markdown == "" {
			d.FullText = paragraphs(a)
		}
	}
	return d
}

// told is a mention and the event it belongs to.
type told struct {
	event   supported
	mention timeline.Mention
}

// byArticle returns what each article tells, in the order of the events.
func (s *site) byArticle() [][]told {
	out := make([][]told, len(s.Articles))
	for _, list := range [][]timeline.Event{s.Events, s.Undated} {
		for _, e := range list {
			for _, m := range e.Mentions {
				out[m.Article] = append(out[m.Article], told{supported{e.ID, heading{e.Title, "../" + s.home(e), inArticle(e)}}, m})
			}
		}
	}
	for _, m := range s.SetAside { // supports nothing since a person dropped it
		out[m.Article] = append(out[m.Article], told{mention: m})
	}
	return out
}

// articleFacts lists what is known of an article.
func (s *site) articleFacts(a article.Article) []datum {
	w := s.w
	var facts []datum
	add := func(d datum) {
		if d.Text != "" || d.Date != "" {
			facts = append(facts, d)
		}
	}
	add(datum{Name: w.FactOutlet, Text: a.Source})
	add(datum{Name: w.FactAuthor, Text: a.Author})
	if a.Dated {
		zone := ""
		if a.Zone != "" {
			zone = "(" + a.Zone + ")"
		}
		add(datum{Name: w.FactPublished, Text: zone, Date: s.pieces.date(published(w, a.Published))})
	} else {
		add(datum{Name: w.FactPublished, Text: w.NotKnown})
	}
	if a.WasUpdated {
		add(datum{Name: w.FactUpdated, Date: s.pieces.date(published(w, a.Updated))})
	}
	for _, l := range []struct{ name, address string }{{w.FactOriginal, a.URL}, {w.FactArchived, a.ArchiveURL}} {
		if u := webAddress(l.address); u != "" {
			add(datum{Name: l.name, Text: u, Link: u})
		} else {
			add(datum{Name: l.name, Text: l.address})
		}
	}
	add(datum{Name: w.FactFile, Text: a.File})
	return facts
}

// passages lists the sentences of an article that have a time expression or
// support an event.
func (s *site) passages(a timeline.Article, tells []told) []passage {
	var out []passage
	for i, sentence := range a.Sentences {
		p := passage{ID: "s" + strconv.Itoa(i+1), Place: place(a.File, sentence.Line)}
		for _, ph := range phrases(found(a, i)) {
			p.Finds = append(p.Finds, s.newFind(ph, sentence.Text))
		}
		seen := map[string]bool{}
		for _, t := range tells {
			if t.mention.Sentence != i {
				continue
			}
			if t.event.ID != "" && !seen[t.event.ID] {
				seen[t.event.ID] = true
				p.Supports = append(p.Supports, s.pieces.headings.of(t.event.ID, func() template.HTML { return s.pieces.make("heading", t.event.heading) }))
			}
			if c := t.mention.Override; c != nil {
				v := newCorrection(s.w, *c)
				if t.event.ID != "" {
					v.What = capital(setTo(s.w, t.mention))
				}
				p.Corrections = append(p.Corrections, v)
				p.strike(t.mention)
			}
		}
		if p.Finds == nil && p.Supports == nil {
			continue
		}
		p.Quote = quote(sentence.Text, found(a, i)...)
		if a.URL != "" || a.ArchiveURL != "" {
			words := openingWords(a, i)
			p.Original, p.Archive = linkTo(a.URL, words), linkTo(a.ArchiveURL, words)
		}
		out = append(out, p)
	}
	return out
}

// strike strikes through what a person overruled of a passage.
func (p *passage) strike(m timeline.Mention) {
	for i := range p.Finds {
		f := &p.Finds[i]
		if m.Expression != nil && f.phrase[0].Begin == m.Expression.Begin && overruled(m, f.phrase) {
			f.Struck = true
		}
	}
}

// newFind words what a phrase of a sentence came to.
func (s *site) newFind(p phrase, sentence string) find {
	f := find{phrase: p, Phrase: p.in(sentence), Sum: s.how(p)}
	i := p.interval()
	switch {
	case p[0].Impossible != "":
		f.NoDate = s.w.NoSuchDay
	case i.IsEmpty():
		f.NoDate = s.w.NoDate
	case p.dayless():
		f.NoDate = s.w.NamesNoDay
		f.Sum = s.sum(p)
		f.Sum.Text = p[0].Clock + "; " + f.Sum.Text
	default:
		f.Date = s.pieces.date(inFull(s.w, i, p[0].Clock, p[0].Certainty))
	}
	return f
}

// place names a line of a file.
func place(file string, line int) string {
	if file == "" || line == 0 {
		return file
	}
	return file + ":" + strconv.Itoa(line)
}
