package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/article"
)

// A facet is what some events have in common and a reader can ask for: an
// outlet, a person, a tag, or how sure the date is.
type facet struct {
	Name    string
	Class   string // of the events on a page, empty if a page offers no filter by it
	Page    string // from the root, or empty
	Events  []int  // indexes in Timeline.Events, ascending
	Undated []int  // indexes in Timeline.Undated, ascending
}

// A facetKind is a way to tell events apart. Its letter begins the classes of
// its facets, its folder holds their pages.
type facetKind struct {
	letter  string
	named   func(*wording.Words) wording.Row // in a sentence, and above its choices
	folder  string                           // empty: no pages
	heading func(*wording.Words) string      // of the list of all pages
	about   func(*wording.Words) string      // that list
	noun    string                           // what one of them is, for addresses
	sign    string                           // before its name
	fewest  int                              // events of one that a page offers as a choice, or leads to
	of      func(*site, timeline.Event) []string
	rank    func(name string) int                      // nil: the most frequent comes first
	said    func(w *wording.Words, name string) string // nil: as it is
}

// facetKinds lists the ways in which events are told apart.
var facetKinds = []facetKind{
	{letter: "s", named: func(w *wording.Words) wording.Row { return w.BySource }, of: (*site).outlets},
	{letter: "p", named: func(w *wording.Words) wording.Row { return w.ByPerson }, folder: "people", noun: "person", fewest: 2, // there are many who are named once
		heading: func(w *wording.Words) string { return w.People },
		about:   func(w *wording.Words) string { return w.PeopleAbout },
		of:      func(_ *site, e timeline.Event) []string { return e.People }},
	{letter: "t", named: func(w *wording.Words) wording.Row { return w.ByTag }, folder: "tags", noun: "tag", sign: "#",
		heading: func(w *wording.Words) string { return w.Tags },
		about:   func(w *wording.Words) string { return w.TagsAbout },
		of:      func(_ *site, e timeline.Event) []string { return e.Tags }},
	{letter: "c", named: func(w *wording.Words) wording.Row { return w.ByCertainty }, of: statesOf, rank: stateRank, said: stateWords},
}

// The states that the facts of the page count as well.
const (
	disputedState    = "disputed"
	approximateState = "approximate"
	setState         = "set by editor"
	confirmedState   = "confirmed by editor"
)

// A state is something that an event with a date is or is not.
type state struct {
	name string
	said func(*wording.Words) string
	is   func(timeline.Event) bool
}

// states lists what an event can be asked for by, in the order of a filter.
var states = []state{
	{"known to the day", func(w *wording.Words) string { return w.KnownToDay }, func(e timeline.Event) bool { return slices.Contains(exact, shapeOf(e)) }},
	{"no exact day", func(w *wording.Words) string { return w.NoExactDay }, func(e timeline.Event) bool { return !slices.Contains(exact, shapeOf(e)) }},
	{approximateState, func(w *wording.Words) string { return w.IsApproximate }, func(e timeline.Event) bool { return e.Date.Approximate }},
	{disputedState, func(w *wording.Words) string { return w.BadgeDisputed }, func(e timeline.Event) bool { return e.Disputed }},
	{setState, func(w *wording.Words) string { return w.BadgeSet }, dateSet},
	{confirmedState, func(w *wording.Words) string { return w.BadgeConfirmed }, dateConfirmed},
	{"planned", func(w *wording.Words) string { return w.Planned }, func(e timeline.Event) bool { return e.Kind == timeline.Planned }},
	{"reported", func(w *wording.Words) string { return w.Reported }, func(e timeline.Event) bool { return e.Kind == timeline.Reported }},
}

// exact lists the markers of dates that are known to the day.
var exact = []string{"day", "time", "range"}

// statesOf names the states of an event, none where it has no date.
func statesOf(_ *site, e timeline.Event) []string {
	var out []string
	for _, s := range states {
		if !e.Date.IsEmpty() && s.is(e) {
			out = append(out, s.name)
		}
	}
	return out
}

// stateRank is the place of a state in a filter, -1 for what is none.
func stateRank(name string) int {
	return slices.IndexFunc(states, func(s state) bool { return s.name == name })
}

// stateWords says what a state is.
func stateWords(w *wording.Words, name string) string { return states[stateRank(name)].said(w) }

// outlets returns the outlets whose articles tell of an event, each once.
func (s *site) outlets(e timeline.Event) []string {
	var out []string
	for _, m := range e.Mentions {
		if o := s.Articles[m.Article].Source; o != "" && !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return out
}

// mostFacets is the number of facets of a kind that a page offers as a filter.
const mostFacets = 20

// gatherFacets sorts the events by what they have in common, in the order in
// which a page shows it.
func (s *site) gatherFacets() {
	for _, kind := range facetKinds {
		rank := kind.rank
		if rank == nil {
			rank = func(string) int { return 0 }
		}
		var facets []facet
		at := map[string]int{}
		find := func(name string) *facet {
			if _, known := at[name]; !known {
				at[name] = len(facets)
				facets = append(facets, facet{Name: name})
			}
			return &facets[at[name]]
		}
		for i, e := range s.Events {
			for _, name := range kind.of(s, e) {
				f := find(name)
				f.Events = append(f.Events, i)
			}
		}
		for i, e := range s.Undated {
			for _, name := range kind.of(s, e) {
				f := find(name)
				f.Undated = append(f.Undated, i)
			}
		}
		slices.SortFunc(facets, func(a, b facet) int {
			return cmp.Or(
				cmp.Compare(rank(a.Name), rank(b.Name)),
				cmp.Compare(len(b.Events), len(a.Events)), cmp.Compare(a.Name, b.Name))
		})
		taken := map[string]bool{"index": true}
		for i := range facets {
			f := &facets[i]
			at[f.Name] = i
			if i < mostFacets && len(f.Events) >= max(1, kind.fewest) {
				f.Class = fmt.Sprintf("%s%d", kind.letter, i+1)
			}
			if kind.folder != "" {
				f.Page = kind.folder + "/" + pageSlug(f.Name, kind.noun, taken) + ".html"
			}
		}
		s.facets = append(s.facets, facets)
		s.facetOf = append(s.facetOf, at)
	}
}

// classes returns the classes of an event, by which filters find it.
func (s *site) classes(e timeline.Event) string {
	var out []string
	for k, kind := range facetKinds {
		for _, name := range kind.of(s, e) {
			if c := s.facets[k][s.facetOf[k][name]].Class; c != "" {
				out = append(out, c)
			}
		}
	}
	return strings.Join(out, " ")
}

// A chip is a person or a tag of an event, with the address of its page.
type chip struct{ Name, Page string }

// chips returns the people, then the tags of an event. Addresses begin at the
// root of the site, which is at root. A person whom no other event names has one
// only if alone asks for it: from that event, it leads nowhere else.
func (s *site) chips(e timeline.Event, root string, alone bool) []chip {
	var out []chip
	for k, kind := range facetKinds {
		if kind.folder == "" {
			continue
		}
		for _, name := range kind.of(s, e) {
			f, c := s.facets[k][s.facetOf[k][name]], chip{Name: kind.sign + name}
			if alone || len(f.Events)+len(f.Undated) >= kind.fewest {
				c.Page = root + f.Page
			}
			out = append(out, c)
		}
	}
	return out
}

// pageSlug returns a slug for a name that is not taken yet, in small letters
// since some systems do not tell them from capitals.
func pageSlug(name, kind string, taken map[string]bool) string {
	slug := strings.ToLower(article.Slug(name, kind))
	out := slug
	for n := 2; taken[out]; n++ {
		out = fmt.Sprintf("%s-%d", slug, n)
	}
	taken[out] = true
	return out
}

// stateCount returns the number of events in a state.
func (s *site) stateCount(name string) int {
	k := len(facetKinds) - 1
	i, known := s.facetOf[k][name]
	if !known {
		return 0
	}
	return len(s.facets[k][i].Events)
}
