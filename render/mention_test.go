package render

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/date"
)

// TestManyMentions reads what an event of many sentences quotes: each article once,
// with what says most of the date, and all that contradicts it. The others are
// counted, and links to them land.
func TestManyMentions(t *testing.T) {
	d := &desk{}
	on := day(2018, 8, 6)
	post := d.file("post", "River Post", "The strike", day(2018, 8, 8).Start)
	wire := d.file("wire", "Northern Wire", "Docks stand still", day(2018, 8, 8).Start)
	radio := d.file("radio", "City Radio", "No ships", day(2018, 8, 8).Start)
	e := d.tell("e-000001", "Dockers strike", on,
		d.says(post, "The strike of this month is the first in years.", "this month", unit(date.Month, 2018, 8, 1), timeline.Agrees, "the month"),
		d.says(post, "Dockers struck on Monday.", "Monday", on, timeline.Gives, "latest Monday"),
		d.says(post, "On Monday, no crane moved.", "On Monday", on, timeline.Gives, "latest Monday"),
		d.says(post, "The strike was long planned.", "", date.Interval{}, timeline.NoDate, ""),
		d.says(wire, "The strike began on Tuesday.", "Tuesday", day(2018, 8, 7), timeline.Contradicts, "latest Tuesday"),
		d.says(wire, "Dockers had struck before.", "", date.Interval{}, timeline.NoDate, ""),
		d.says(radio, "The strike goes on.", "", date.Interval{}, timeline.NoDate, ""))
	e.Text = "Dockers struck."
	e.Corrections = []timeline.Correction{{What: timeline.PutTogether, File: "overrides.yaml", Line: 3, Reason: "one strike"}}
	files := build(t, d.Timeline)
	text := parsePage(t, "index.html", files["index.html"]).text
	for _, want := range []string{
		"Of 7 sentences, 2 give this date, 1 agrees with it, 1 contradicts it, 3 tell of it without a date. " +
			"River Post The strike published Wed 8 Aug 2018 Dockers struck on Monday. “Monday” gives 6 Aug 2018: latest Monday original 3 more sentences " +
			"Northern Wire Docks stand still published Wed 8 Aug 2018 The strike began on Tuesday. “Tuesday” contradicts 6 Aug 2018: latest Tuesday → Tue 7 Aug 2018 original 1 more sentence " +
			"City Radio No ships published Wed 8 Aug 2018 1 sentence without a date",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q: %s", want, text)
		}
	}
	ids := parsePage(t, "index.html", files["index.html"]).ids(t, "index.html")
	for _, m := range e.Mentions {
		if !ids[m.ID] || !ids["e-"+m.ID[2:]] {
			t.Errorf("no anchors %q of %q", m.ID, d.Articles[m.Article].Sentences[m.Sentence].Text)
		}
	}
	source := parsePage(t, "post", files["sources/post.html"]).text
	for _, want := range []string{"On Monday, no crane moved.", "The strike was long planned."} {
		if !strings.Contains(source, want) {
			t.Errorf("the page of the article does not quote %q", want)
		}
	}
}
