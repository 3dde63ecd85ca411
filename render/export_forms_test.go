package render

import (
	"strings"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline"
)

// TestForms finds every file that pages speak of, and its words on the page
// about the timeline.
func TestForms(t *testing.T) {
	for name, tl := range sites() {
		files := built(t, name, tl)
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		about := parsePage(t, name, files["about.html"]).text
		for _, f := range s.forms() {
			if _, ok := files[f.Name]; !ok {
				t.Errorf("%s: no %s", name, f.Name)
			}
			if want := strings.TrimSpace(f.Name + " " + f.For + ". " + f.LeftOut); !strings.Contains(about, want) {
				t.Errorf("%s: the page about it does not say %q", name, want)
			}
		}
	}
}

// TestLeftOut reads what each file of a timeline leaves out.
func TestLeftOut(t *testing.T) {
	s, err := new(Theme).newSite(everyState())
	if err != nil {
		t.Fatal(err)
	}
	const settings = "1 event that an editor hides; 3 events by the settings of the timeline."
	const undated = "Left out here: 1 event without a date; " + settings
	want := map[string]string{
		"feed.xml": undated, "feed.json": undated, "timelinejs.json": undated, ldName: undated, "embed.html": undated,
		"events.csv": "Left out here: " + settings, "timeline.json": "Left out here: " + settings,
		"events.ics": "Left out here: 11 events that name no day; 1 event without a date; " + settings,
	}
	for _, f := range s.forms() {
		if f.LeftOut != want[f.Name] {
			t.Errorf("%s: %q, wanted %q", f.Name, f.LeftOut, want[f.Name])
		}
		delete(want, f.Name)
	}
	for name := range want {
		t.Errorf("no %s", name)
	}
	for _, f := range (&site{w: wording.English()}).forms() {
		if f.LeftOut != "" || f.Name == "events.ics" || f.Name == "timelinejs.json" || f.Name == ldName {
			t.Errorf("an empty timeline has %+v", f)
		}
	}
	some := site{w: wording.English(), Timeline: timeline.Timeline{LeftOut: 1}}
	if got := some.settingsOmit(); got != "Left out here: 1 event by the settings of the timeline." {
		t.Errorf("%q", got)
	}
}

// TestHiddenNowhere keeps what an editor hides out of every form.
func TestHiddenNowhere(t *testing.T) {
	tl := everyState()
	files := build(t, tl)
	if len(tl.Hidden) == 0 {
		t.Fatal("nothing is hidden")
	}
	s, err := new(Theme).newSite(tl)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range s.forms() {
		for _, e := range tl.Hidden {
			if text := string(files[f.Name]); strings.Contains(text, e.ID) || strings.Contains(text, e.Title) {
				t.Errorf("%s holds the hidden event %q", f.Name, e.Title)
			}
		}
	}
}
