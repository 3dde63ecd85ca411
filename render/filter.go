package render

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// A filter lets a reader choose events by what they have in common. It works
// without a script: the rules of filterStyles hide what has not the class of a
// choice.
type filter struct {
	Choices []choice
	By      string // "Filter by source, person or certainty"
	Only    []only
	Shown   string // how many events there are on the page
	Page    string // without a choice
}

// A choice is the facets of one kind that the events of a page have.
type choice struct {
	Letter, Legend string
	Facets         []option
	More           *chip // to the list of all facets, where there are more
}

// An option is a facet that can be chosen, and the number of its events on the
// page.
type option struct {
	Class, Name string
	Count       int
}

// An only is a state that a link of the facts chooses.
type only struct{ ID, Words string }

// onlyStates lists the states that links choose.
var onlyStates = []struct {
	state, id string
	words     func(*wording.Words) string
}{
	{disputedState, ownID + "disputed", func(w *wording.Words) string { return w.OnlyDisputed }},
	{approximateState, ownID + "approximate", func(w *wording.Words) string { return w.OnlyApproximate }},
	{setState, ownID + "set", func(w *wording.Words) string { return w.OnlySet }},
}

// onlyLink returns the link from the front page that chooses a state, empty where
// there is none.
func (s *site) onlyLink(state string) string {
	for _, o := range onlyStates {
		switch {
		case o.state != state:
		case s.volumes == nil:
			return "#" + o.id
		case s.hasAll():
			return allPage + "#" + o.id
		}
	}
	return ""
}

// newFilter returns the choices that tell the events of a page apart, or nil
// where none does. The page is one at the root of the site.
func (s *site) newFilter(page string, events []timeline.Event) *filter {
	f := &filter{Shown: date.Fill(s.w.Shown, "n", fmt.Sprint(len(events))), Page: page}
	var kinds []string
	for k, kind := range facetKinds {
		number := make([]int, len(s.facets[k]))
		for _, e := range events {
			for _, name := range kind.of(s, e) {
				number[s.facetOf[k][name]]++
			}
		}
		c := choice{Letter: kind.letter, Legend: kind.named(s.w).Meaning}
		useful := false
		for i, facet := range s.facets[k] {
			if facet.Class == "" || number[i] == 0 {
				continue
			}
			useful = useful || number[i] < len(events)
			name := facet.Name
			if kind.said != nil {
				name = kind.said(s.w, name)
			}
			c.Facets = append(c.Facets, option{facet.Class, name, number[i]})
		}
		if kind.rank == nil && slices.ContainsFunc(s.facets[k], func(f facet) bool { return f.Class == "" && len(f.Events) > 0 }) {
			c.More = s.allOf(k)
		}
		if useful {
			f.Choices = append(f.Choices, c)
			kinds = append(kinds, kind.named(s.w).Name)
		}
		for _, o := range onlyStates {
			if i, known := s.facetOf[k][o.state]; known && kind.rank != nil && number[i] > 0 {
				f.Only = append(f.Only, only{o.id, o.words(s.w)})
			}
		}
	}
	if f.Choices == nil {
		return nil
	}
	list := kinds[len(kinds)-1]
	if n := len(kinds) - 1; n > 0 {
		list = strings.Join(kinds[:n], ", ") + s.w.Or + list
	}
	f.By = date.Fill(s.w.FilterBy, "kinds", list)
	return f
}

// allOf returns a link from the root to the list of all facets of a kind.
func (s *site) allOf(k int) *chip {
	kind := facetKinds[k]
	c := &chip{date.Fill(s.w.AllOf, "n", fmt.Sprint(len(s.facets[k]))), kind.folder + "/index.html"}
	if kind.folder == "" {
		c.Page = s.articlesPage()
	}
	return c
}

// filterStyles are the rules by which the choices of a filter hide events,
// and the months that are empty then. Each begins at body, since a :has() without
// such an anchor is tried on every element. A month that only two choices together
// leave empty says so: the number of its events, nought, is written in words.
func (s *site) filterStyles() string {
	var b strings.Builder
	fmt.Fprintf(&b, "@counter-style nothing{system:additive;additive-symbols:99 \"\",1 \"\",0 %s}\n", cssString(s.w.NothingMatches))
	b.WriteString(`section{counter-reset:here}
section:not(.undated)>.ev::after{content:counter(here,nothing);color:var(--muted)}
`)
	rule := func(chosen, class string) {
		fmt.Fprintf(&b, "body:has(%s) :is(.ev>li:not(.%s),section:has(.ev):not(:has(.%[2]s))){display:none}\n", chosen, class)
	}
	for k := range facetKinds {
		for _, f := range s.facets[k] {
			if f.Class == "" {
				continue
			}
			chosen := "#" + ownID + f.Class + ":checked"
			for _, o := range onlyStates {
				if facetKinds[k].rank != nil && o.state == f.Name {
					chosen += ",#" + o.id + ":target"
				}
			}
			rule(chosen, f.Class)
		}
	}
	return b.String()
}

// cssString writes text as a string of a style sheet (CSS Syntax 3, section 4.3.5).
func cssString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range text {
		if r == '"' || r == '\\' || unicode.IsControl(r) {
			fmt.Fprintf(&b, "\\%x ", r)
		} else {
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
