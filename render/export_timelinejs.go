package render

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/date"
)

// The form that TimelineJS reads (https://timeline.knightlab.com/docs/json-format.html).
// Headlines and texts are HTML to it; ours are escaped text. A date has the
// units that are known, which is where TimelineJS puts the event; what it shows
// is display_date, which says in words what the place on the axis cannot.
type (
	tlTimeline struct {
		Scale  string    `json:"scale"`
		Title  tlSlide   `json:"title"`
		Events []tlSlide `json:"events"`
	}
	tlSlide struct {
		ID      string  `json:"unique_id,omitempty"`
		Start   *tlDate `json:"start_date,omitempty"`
		End     *tlDate `json:"end_date,omitempty"`
		Display string  `json:"display_date,omitempty"`
		Group   string  `json:"group,omitempty"`
		Text    tlText  `json:"text"`
	}
	tlDate struct {
		Year   int  `json:"year"`
		Month  int  `json:"month,omitempty"`
		Day    int  `json:"day,omitempty"`
		Hour   *int `json:"hour,omitempty"`
		Minute *int `json:"minute,omitempty"`
	}
	tlText struct {
		Headline string `json:"headline"`
		Text     string `json:"text,omitempty"`
	}
)

// onAxis reports whether an event has a place in time at all.
func onAxis(e timeline.Event) bool {
	return !e.Date.IsEmpty() && !(e.Date.OpenStart && e.Date.OpenEnd)
}

// hasAxis reports whether there is anything to show: TimelineJS refuses a
// timeline without events.
func (s *site) hasAxis() bool { return slices.ContainsFunc(s.Events, onAxis) }

// axisOmits says what timelinejs.json leaves out.
func (s *site) axisOmits() string { return s.omitted(s.undated()) }

// exportTimelineJS writes timelinejs.json.
func exportTimelineJS(s *site) ([]byte, error) {
	t := tlTimeline{Scale: "human"}
	t.Title.Text = tlText{tlEscape.Replace(oneLine(s.story)), ""}
	for _, text := range []string{oneLine(markdownText(s.Settings.Description)), s.axisOmits()} {
		t.Title.Text.Text += tlParagraph(tlEscape.Replace(text))
	}
	for _, e := range s.Events {
		if !onAxis(e) {
			continue
		}
		a := s.newAccount(e)
		slide := tlSlide{ID: a.ID, Display: a.When, Text: tlText{tlEscape.Replace(a.Title), s.tlBody(a)}}
		slide.Start, slide.End = tlDates(e)
		if e.Kind == timeline.Planned {
			slide.Group = s.w.GroupPlanned
		}
		t.Events = append(t.Events, slide)
	}
	return indented(t)
}

// tlBody is the text of a slide: what is told, what is in doubt, and who tells
// it.
func (s *site) tlBody(a account) string {
	var body string
	if a.Text != a.Title {
		body = tlParagraph(tlEscape.Replace(a.Text))
	}
	body += tlParagraph(tlEscape.Replace(a.Doubt))
	for _, c := range a.Corrected {
		body += tlParagraph(tlEscape.Replace(c))
	}
	var sources []string
	for _, t := range a.Tellers {
		if link := tlLink(t.URL, t.Name); !slices.Contains(sources, link) {
			sources = append(sources, link)
		}
	}
	if len(sources) > 0 {
		body += tlParagraph(s.w.SourcesAre.Many + s.w.Colon + " " + strings.Join(sources, ", "))
	}
	if s.hasBase() {
		body += tlParagraph(tlLink(a.Link, s.w.WhyThisDateShort))
	}
	return body
}

// tlEscape escapes text, and leaves its quotation marks to be read.
var tlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// tlParagraph makes a paragraph of HTML, or nothing of nothing.
func tlParagraph(content string) string {
	if content == "" {
		return ""
	}
	return "<p>" + content + "</p>"
}

// tlLink makes words a link, where there is an address.
func tlLink(address, words string) string {
	words = tlEscape.Replace(words)
	if address == "" {
		return words
	}
	return fmt.Sprintf(`<a href="%s" target="_blank" rel="noopener">%s</a>`, html.EscapeString(address), words)
}

// tlDates returns the place of an event on the axis, and where it ends if that
// is another.
func tlDates(e timeline.Event) (start, end *tlDate) {
	i, g := e.Date, date.DayGrain
	if i.Part == date.Whole && i.Grain >= date.Month && i.Grain < date.Range {
		g = date.Month
		if i.Grain >= date.Year {
			g = date.Year
		}
	}
	switch {
	case i.OpenStart:
		return newTLDate(i.Last(), g), nil
	case i.OpenEnd:
		return newTLDate(i.First(), g), nil
	}
	start, end = newTLDate(i.First(), g), newTLDate(i.Last(), g)
	if *start == *end {
		end = nil
		if hour, minute, ok := strings.Cut(e.Clock, ":"); ok && g == date.DayGrain {
			start.Hour, start.Minute = number(hour), number(minute)
		}
	}
	return start, end
}

// newTLDate returns the units of a day from the year down to a grain.
func newTLDate(d date.Day, g date.Grain) *tlDate {
	y, m, day := d.Civil()
	switch g {
	case date.Year:
		return &tlDate{Year: y}
	case date.Month:
		return &tlDate{Year: y, Month: m}
	}
	return &tlDate{Year: y, Month: m, Day: day}
}

// number reads digits, and returns nil for what is none.
func number(digits string) *int {
	if n, err := strconv.Atoi(digits); err == nil {
		return &n
	}
	return nil
}
