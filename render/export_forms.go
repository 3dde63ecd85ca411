package render

// A form is the timeline as a file for another program or page.
type form struct {
	Name    string // of the file
	Words   string // of its link in the footer; empty for what few readers ask for
	For     string // who or what reads it, and what it holds
	LeftOut string
}

// forms lists the files that hold the timeline for others. docs/exports.md tells
// more of each.
var forms = []struct {
	name, words, holds string
	omits              func(*site) string
}{
	{"feed.xml", "Feed", "For feed readers (Atom): the events that the newest articles tell", (*site).feedOmits},
	{"feed.json", "", "The same as JSON Feed", (*site).feedOmits},
	{"events.ics", "Calendar", "For calendars (iCalendar): the events whose days are named", (*site).calendarOmits},
	{"events.csv", "Spreadsheet", "For spreadsheets: a row for each event, those without a date last; what a spreadsheet would run as a formula begins with an apostrophe", (*site).settingsOmit},
	{"timelinejs.json", "", "For TimelineJS: a slide for each event, with its date in words", (*site).axisOmits},
	{"timeline.json", "Data", "For programs: every event with its sources, quoted sentences, rules and corrections, as timeline.schema.json describes it", (*site).settingsOmit},
	{"embed.html", "Embed", "For a frame in a page of another site", (*site).embedOmits},
}

// forms returns those of the forms that the site has.
func (s *site) forms() []form {
	var out []form
	for _, f := range forms {
		if s.makes(f.name) {
			out = append(out, form{f.name, f.words, f.holds, f.omits(s)})
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
	facts := append(unfit,
		counted(len(s.Hidden), "event that an editor hides", "events that an editor hides"),
		counted(s.LeftOut, "event by the settings of the timeline", "events by the settings of the timeline"))
	out := ""
	for _, f := range facts {
		switch {
		case f.Count == "0":
			continue
		case out == "":
			out = "Left out here: "
		default:
			out += "; "
		}
		out += f.Count + " " + f.Words
	}
	if out == "" {
		return ""
	}
	return out + "."
}

// settingsOmit says what a file leaves out that can hold any event.
func (s *site) settingsOmit() string { return s.omitted() }

// undated counts the events without a date, for what a file leaves out.
func (s *site) undated() fact {
	return counted(len(s.Undated), "event without a date", "events without a date")
}
