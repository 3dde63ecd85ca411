package render

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"dateline/render/folder"
	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// site is a timeline on its way to being files.
type site struct {
	timeline.Timeline
	w         *wording.Words
	speech    *timex.Speech // of the sums, nil in English
	ours      string        // language of the title and the description, where there are no words in it
	story     string        // the title, never empty
	base      string        // the address of the site with a slash at its end, or empty
	theme     *Theme
	pages     []page
	press     press
	bylines   []byline // by article
	pieces    *pieces
	mainPages []chip
	english   *pieces // of pages that are in English in every language

	volumes []volume                   // nil where one page holds the timeline
	homes   map[string]string          // of the events of volumes, by id
	events  map[string]*timeline.Event // by id
	spoken  map[string][]string        // the statements that speak of an event, by its id
	main    map[string]bool            // the main events, by id
	facets  [][]facet                  // by kind
	facetOf []map[string]int           // by kind, from the name to the index in facets
}

// page is one HTML file before its template is run.
type page struct {
	name     string // path from the root of the site
	template string
	data     func() any // made when the page is, and not kept
	unlisted bool       // not for the site map
}

// The ids that pages keep for themselves: the main part, and the beginning of
// all others.
const (
	contentID  = "content"
	ownID      = "in-"
	articlesID = ownID + "articles"
)

// pages lists what makes the HTML files.
var pages = []func(*site) []page{
	indexPage,
	volumePages,
	sourcePages,
	articlePages,
	facetPages,
	aboutPage,
	reviewPages,
	embedPage,
	notFoundPage,
}

// exports lists the files that are not HTML, and when a site has them. Those
// that readers are told of stand in forms too.
var exports = []struct {
	name string
	when func(*site) bool // nil means always
	make func(*site) ([]byte, error)
}{
	{"site.css", nil, styleSheet},
	{"pages.css", nil, minifiedFile("pages.css", cssType)},
	{"site.js", nil, minifiedFile("site.js", jsType)},
	{"favicon.svg", nil, exportFavicon},
	{"apple-touch-icon.png", nil, exportTouchIcon},
	{cardName, nil, exportCard},
	{"feed.xml", nil, exportAtom},
	{"feed.json", nil, exportJSONFeed},
	{"events.ics", (*site).hasCalendar, exportCalendar},
	{"events.csv", nil, exportCSV},
	{"timeline.json", nil, exportJSON},
	{"timeline.schema.json", nil, verbatim("timeline.schema.json")},
	{ldName, (*site).hasEvents, exportLinkedData},
	{"timelinejs.json", (*site).hasAxis, exportTimelineJS},
	{"robots.txt", (*site).hasBase, exportRobots},
	{"sitemap.xml", (*site).hasBase, exportSitemap},
	{".nojekyll", nil, func(*site) ([]byte, error) { return nil, nil }},
}

// Site returns the files of the site of t. It fails if the base URL or
// the accent colour of the settings is not one, or if two things on a page
// would have the same id.
func Site(t timeline.Timeline) ([]folder.File, error) { return new(Theme).Site(t) }

// jobs lists what makes the files of a site.
func (s *site) jobs() []folder.Job {
	for _, list := range pages {
		s.pages = append(s.pages, list(s)...)
	}
	var jobs []folder.Job
	for _, e := range exports { // first, as they take the longest
		if e.when == nil || e.when(s) {
			jobs = append(jobs, folder.Job{Name: e.name, Make: func(room []byte) ([]byte, error) {
				data, err := e.make(s)
				if err != nil {
					return nil, fmt.Errorf("%s: %v", e.name, err)
				}
				return append(room, data...), nil
			}})
		}
	}
	for _, p := range s.pages {
		in := s.pieces
		if p.template == "review.html" {
			in = s.english
		}
		jobs = append(jobs, folder.Job{Name: p.name, Make: func(room []byte) ([]byte, error) { return s.theme.execute(room, in.layouts, p) }})
	}
	return jobs
}

// newSite checks what the settings ask of a site.
func (theme *Theme) newSite(t timeline.Timeline) (*site, error) {
	w, known, err := theme.words.In(t.Settings.Language)
	if err != nil {
		return nil, &TemplateError{problem.Errorf(path.Join(themeFolder, wordsFile), problem.Pos{}, "%v", err)}
	}
	s := &site{Timeline: t, theme: theme, w: w, speech: speechOf(w), story: cmp.Or(t.Settings.Title, w.Timeline)}
	if !known {
		s.ours = t.Settings.Language
	}
	if s.pieces, err = theme.pieces(s.w, s.ours); err != nil {
		return nil, err
	}
	if s.english, err = theme.pieces(wording.English(), ""); err != nil {
		return nil, err
	}
	if b := t.Settings.BaseURL; b != "" {
		address, err := editor.SiteAddress(b)
		if err != nil {
			return nil, fmt.Errorf("base_url: %w", err)
		}
		s.base = webAddress(address)
	}
	if a := t.Settings.Accent; a != "" && !editor.IsColour(a) {
		return nil, fmt.Errorf("accent: %q is not a colour, want one like \"#0b5a78\"", a)
	}
	s.press = pressOf(s.Articles)
	s.bylines = s.newBylines()
	s.split()
	s.gatherFacets()
	s.crossRefer()
	s.mainPages = s.newMainPages()
	s.main = map[string]bool{}
	for _, e := range s.mainEvents() {
		s.main[e.ID] = true
	}
	return s, s.checkIDs()
}

// crossRefer notes which event has which id, and which statements speak of it.
func (s *site) crossRefer() {
	s.events, s.spoken = map[string]*timeline.Event{}, map[string][]string{}
	for _, events := range [][]timeline.Event{s.Events, s.Undated} {
		for i := range events {
			e := &events[i]
			s.events[e.ID] = e
			for _, id := range e.SpeaksOf {
				s.spoken[id] = append(s.spoken[id], e.ID)
			}
		}
	}
}

// inEnglish is the site for a page in English: that for editors, since the reasons
// and the entries on it are.
func (s *site) inEnglish() *site {
	english := *s
	english.w, english.speech, english.pieces = wording.English(), nil, s.english
	english.bylines = english.newBylines()
	english.mainPages = english.newMainPages()
	return &english
}

// checkIDs reports an event whose id is that of another event or of a part of
// the page.
func (s *site) checkIDs() error {
	seen := map[string]bool{contentID: true}
	for _, e := range slices.Concat(s.Events, s.Undated) {
		if seen[e.ID] || strings.HasPrefix(e.ID, ownID) {
			return fmt.Errorf("the event %q has an id that is taken: %q", e.Title, e.ID)
		}
		seen[e.ID] = true
	}
	return nil
}

// hasEvents reports whether any event has a date.
func (s *site) hasEvents() bool { return len(s.Events) > 0 }

// hasBase reports whether the address of the site is known.
func (s *site) hasBase() bool { return s.base != "" }

// verbatim exports a file of the theme as it is.
func verbatim(name string) func(*site) ([]byte, error) {
	return func(s *site) ([]byte, error) { return s.theme.file(name), nil }
}
