package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/date"
)

// A timeline of more than mostListed events stands on several pages, one a year.
// A year of more than mostOnVolume is cut into its months, a month of more into
// parts; a decade or a century of hardly any is one page. The front page then holds
// the strip, the list of the years and the last events. Up to mostOnOnePage events
// stand on one page besides, for print and archives; it leaves the headlines and the
// addresses of articles to their pages.
const (
	mostOnVolume  = 200
	fewOnVolume   = 100 // of a decade or a century
	mostUndated   = 80  // they are told by several sources each
	mostOnOnePage = 2000
	latest        = 100 // events on the front page
)

// Pages of a timeline on several pages.
const (
	allPage     = "all.html"
	undatedPage = "undated.html"
)

// A volume is one of several pages of a timeline.
type volume struct {
	Year   string // "2018", "1990s", empty for events without a date
	Page   string
	Name   string // the same, or "July 2018", "July 2018, part 2"
	Events []timeline.Event
}

// A volumeGrain is a unit of time that has a page if so many events at most are in it.
type volumeGrain struct {
	date.Grain
	most int
}

// volumeGrains lists the units, each of which is cut into the next where it has more.
var volumeGrains = []volumeGrain{{date.Century, fewOnVolume}, {date.Decade, fewOnVolume}, {date.Year, mostOnVolume}, {date.Month, mostOnVolume}}

// split puts the events on pages and sets where each stands.
func (s *site) split() {
	s.homes = map[string]string{}
	if len(s.Events)+len(s.Undated) <= mostListed {
		return
	}
	type unit struct {
		date.Interval
		events []timeline.Event
	}
	gather := func(events []timeline.Event, grain date.Grain) []unit {
		var units []unit
		at := map[date.Interval]int{}
		for _, e := range events {
			u := date.Unit(grain, shelfDay(e))
			if _, known := at[u]; !known {
				at[u] = len(units)
				units = append(units, unit{Interval: u})
			}
			units[at[u]].events = append(units[at[u]].events, e)
		}
		slices.SortFunc(units, func(a, b unit) int { return cmp.Compare(a.Start, b.Start) })
		return units
	}
	part := func(name string, n, of, most int) string {
		if of <= most {
			return name
		}
		return date.Fill(s.w.Part, "name", name, "n", fmt.Sprint(n+1))
	}
	add := func(u unit) {
		page := strings.ReplaceAll(u.EDTF(), "/", "-to-") + ".html"
		year := s.w.Dates.Interval(u.Interval)
		if u.Grain == date.Month {
			year = s.w.Dates.Interval(date.Unit(date.Year, u.Start))
		}
		for n, chunk := range chunks(u.events, mostOnVolume) {
			s.volumes = append(s.volumes, volume{year, partName(page, n), part(s.w.Dates.Interval(u.Interval), n, len(u.events), mostOnVolume), chunk})
		}
	}
	var cut func(events []timeline.Event, grains ...volumeGrain)
	cut = func(events []timeline.Event, grains ...volumeGrain) {
		for _, u := range gather(events, grains[0].Grain) {
			if len(grains) > 1 && len(u.events) > grains[0].most {
				cut(u.events, grains[1:]...)
			} else {
				add(u)
			}
		}
	}
	cut(s.Events, volumeGrains...)
	for n, chunk := range chunks(s.Undated, mostUndated) {
		if len(chunk) > 0 {
			s.volumes = append(s.volumes, volume{"", partName(undatedPage, n), part(s.w.NoDateFound, n, len(s.Undated), mostUndated), chunk})
		}
	}
	for _, v := range s.volumes {
		for _, e := range v.Events {
			s.homes[e.ID] = v.Page
		}
	}
}

// hasAll reports whether a page holds all events of a timeline that stands on
// several.
func (s *site) hasAll() bool {
	return s.volumes != nil && len(s.Events)+len(s.Undated) <= mostOnOnePage
}

// A volumeList leads from the front page to the volumes, by year.
type volumeList struct {
	Years  []yearEntry
	All    string // page of all events, or empty
	Latest int    // events on the front page
}

// A yearEntry is a year with its volumes.
type yearEntry struct {
	Name    string
	Volumes []companion
}

// volumeList returns nil where one page holds the timeline.
func (s *site) volumeList() *volumeList {
	if s.volumes == nil {
		return nil
	}
	l := &volumeList{Latest: min(latest, len(s.Events))}
	if s.hasAll() {
		l.All = allPage
	}
	for _, v := range s.volumes {
		if n := len(l.Years); n == 0 || l.Years[n-1].Name != v.Year {
			l.Years = append(l.Years, yearEntry{Name: v.Year})
		}
		y := &l.Years[len(l.Years)-1]
		y.Volumes = append(y.Volumes, companion{chip{v.Name, v.Page}, len(v.Events)})
	}
	for _, y := range l.Years { // the months of a year stand beside its name
		for i, v := range y.Volumes {
			if y.Name != "" {
				y.Volumes[i].Name = strings.Replace(v.Name, date.Fill(s.w.Dates.Month, "month", "", "year", y.Name), "", 1)
			}
		}
	}
	return l
}

// volumeData is the data of the page of a volume.
type volumeData struct {
	Head          head
	Story, Title  string
	Count         string
	All           bool // all events, with less of each
	Before, After *chip
	Filter        *filter
	Jumps         []section
	Sections      []section
}

// volumePages makes the pages of a timeline that stands on several.
func volumePages(s *site) []page {
	var out []page
	if s.hasAll() {
		out = append(out, page{allPage, "volume.html", func() any {
			d := s.volumeData(volume{"", allPage, s.w.AllEvents, slices.Concat(s.Events, s.Undated)})
			d.Head.NoIndex, d.Head.All, d.All = true, "", true
			return d
		}, true})
	}
	for i, v := range s.volumes {
		out = append(out, page{v.Page, "volume.html", func() any {
			d := s.volumeData(v)
			if i > 0 {
				d.Before = &chip{s.volumes[i-1].Name, s.volumes[i-1].Page}
			}
			if i+1 < len(s.volumes) {
				d.After = &chip{s.volumes[i+1].Name, s.volumes[i+1].Page}
			}
			return d
		}, false})
	}
	return out
}

// volumeData describes the page of a volume.
func (s *site) volumeData(v volume) volumeData {
	dated := slices.DeleteFunc(slices.Clone(v.Events), func(e timeline.Event) bool { return e.Date.IsEmpty() })
	undated := slices.DeleteFunc(slices.Clone(v.Events), func(e timeline.Event) bool { return !e.Date.IsEmpty() })
	d := volumeData{
		Head:     s.newHead(v.Page, v.Name+" · "+s.story, date.Fill(s.w.VolumeAbout, "name", v.Name, "count", s.w.Count(len(v.Events), s.w.Event), "story", s.story)),
		Story:    s.story,
		Title:    v.Name,
		Count:    s.w.Count(len(v.Events), s.w.Event),
		Filter:   s.newFilter(v.Page, dated),
		Sections: s.sections(v.Page, dated, undated),
	}
	d.Head.Lists = true
	d.Jumps = jumps(d.Sections)
	return d
}
