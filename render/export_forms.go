package render

import (
	"strings"

	"dateline/timeline/date"
)

// A form is the timeline as a file for another program or page.
type form struct {
	Name    string // of the file
	Words   string // of its link in the footer; empty for what few readers ask for
	For     string // who or what reads it, and what it holds
	LeftOut string
}

// forms lists the files that hold the timeline for others, those that the site
// has. docs/exports.md tells more of each.
func (s *site) forms() []form {
	w := s.w
	var out []form
	for _, f := range []struct {
		name, words, holds string
		omits              func() string
	}{
		{"feed.xml", w.Feed, w.FeedFor, s.feedOmits},
		{"feed.json", "", w.JSONFeedFor, s.feedOmits},
		{"events.ics", w.Calendar, w.CalendarFor, s.calendarOmits},
		{"events.csv", w.Spreadsheet, w.SpreadsheetFor, s.settingsOmit},
		{"timelinejs.json", "", w.SlidesFor, s.axisOmits},
		{"timeline.json", w.Data, w.DataFor, s.settingsOmit},
		{ldName, "", w.LinkedFor, s.axisOmits},
		{"embed.html", w.Embed, w.EmbedFor, s.embedOmits},
	} {
		if s.makes(f.name) {
			out = append(out, form{f.name, f.words, f.holds, f.omits()})
		}
	}
	return out
}

// makes reports whether the site has a file, if it is in the table of exports.
func (s *site) makes(name string) bool {
	for _, e := range exports {
		if e.name == name && e.when != nil {
			return e.when(s)
		}
	}
	return true
}

// omitted says what a file leaves out of the timeline: what its format cannot
// hold, which the caller counts, and what everybody's pages leave out. It is
// empty where nothing is left out.
func (s *site) omitted(unfit ...fact) string {
	facts := append(unfit, s.counted(len(s.Hidden), s.w.OmitHidden), s.counted(s.LeftOut, s.w.OmitSettings))
	var out []string
	for _, f := range facts {
		if f.Count != "0" {
			out = append(out, f.Count+" "+f.Words)
		}
	}
	if out == nil {
		return ""
	}
	return date.Fill(s.w.Omitted, "list", strings.Join(out, "; "))
}

// settingsOmit says what a file leaves out that can hold any event.
func (s *site) settingsOmit() string { return s.omitted() }

// undated counts the events without a date, for what a file leaves out.
func (s *site) undated() fact {
	return s.counted(len(s.Undated), s.w.OmitUndated)
}
