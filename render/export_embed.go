package render

import "dateline/timeline"

// embed is the data of embed.html, a page for a frame within a page of another
// site. It has no menus; its links leave the frame, for the page of the timeline.
type embed struct {
	Head    head
	Story   string
	Events  []embedded
	LeftOut string
}

// embedded is an event with its doubt and its sources in plain words.
type embedded struct {
	event
	Doubt   string
	Tellers []string
}

// embedLength is the most events in a frame.
const embedLength = 100

// embedPage shows the dated events, the most salient where there are many.
func embedPage(s *site) []page {
	const name = "embed.html"
	return []page{{name, "embed.html", func() any { return s.embed(name) }, true}}
}

// embed describes the page for frames.
func (s *site) embed(name string) embed {
	x := embed{Head: s.newHead(name, s.story, ""), Story: s.story, LeftOut: s.embedOmits()}
	x.Head.NoIndex, x.Head.Type = true, "website"
	if s.hasBase() {
		x.Head.Canonical = s.address("index.html")
	}
	shown := salient(s.Events, embedLength)
	var briefs []event
	for _, e := range shown {
		briefs = append(briefs, s.newBrief(e, ""))
	}
	quieten(briefs)
	for i, e := range shown {
		a := s.newAccount(e)
		v := embedded{briefs[i], a.Doubt, a.names()}
		v.Text = s.embedText(e, a)
		x.Events = append(x.Events, v)
	}
	return x
}

// embedOmits says what the frame leaves out.
func (s *site) embedOmits() string {
	fewer := max(0, len(s.Events)-embedLength)
	return s.omitted(s.counted(fewer, s.w.OmitFewer), s.undated())
}

// embedText is the prose of an event as its page has it, if it says more than
// the title.
func (s *site) embedText(e timeline.Event, a account) []run {
	switch {
	case len(e.Mentions) > 0:
		return s.prose(e)
	case a.Text == a.Title:
		return nil
	}
	return []run{{Text: a.Text}}
}
