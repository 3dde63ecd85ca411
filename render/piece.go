package render

import (
	"html/template"
	"strings"
	"sync"
)

// Running a template takes longer than finding out what it is to say. What stands in
// many places and reads the same in each, such as the line that names an article, goes
// through its template once, and pages get it as HTML.

// pieces makes parts of pages in the words of one language.
type pieces struct {
	layouts  *template.Template
	days     memo[part] // dates of one part, as most are
	bylines  memo[bylineKey]
	mentions memo[mentionKey]
	headings memo[string] // of events on the pages of articles, by id
	links    memo[linksKey]
	files    memo[headFiles]
}

// A memo is pieces by what tells them from the others of their template.
type memo[K comparable] struct {
	lock sync.RWMutex
	made map[K]template.HTML
}

// A pieceError is what a template has against a piece. It goes through the making of
// the page as a panic, to where the page is executed.
type pieceError struct{ error }

// of returns a piece, which is made when it is asked for first and then kept.
func (m *memo[K]) of(key K, make func() template.HTML) template.HTML {
	m.lock.RLock()
	piece, known := m.made[key]
	m.lock.RUnlock()
	if known {
		return piece
	}
	piece = make()
	m.lock.Lock()
	defer m.lock.Unlock()
	if m.made == nil {
		m.made = map[K]template.HTML{}
	}
	m.made[key] = piece
	return piece
}

// make returns a piece that is not kept.
func (p *pieces) make(name string, data any) template.HTML {
	var out strings.Builder
	if err := p.layouts.ExecuteTemplate(&out, name, data); err != nil {
		panic(pieceError{err})
	}
	return template.HTML(out.String())
}

// date returns the parts of a date as HTML, nothing if there are none. Few dates are
// named once only.
func (p *pieces) date(parts []part) template.HTML {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return p.days.of(parts[0], func() template.HTML { return p.make("date", parts) })
	}
	return p.make("date", parts)
}
