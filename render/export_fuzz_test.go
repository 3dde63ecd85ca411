package render

import (
	"encoding/json"
	"image"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

// hardTexts are texts that break a format where they are not escaped for it.
var hardTexts = []string{
	"", " ", "=cmd()|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1",
	"END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x", `a;b,c\n\\`, `"quoted", and "again"`, "line\nline\r\nline\u2028line",
	"</script><script>alert(1)</script>", "<!--<script>", "]]></title>", "&amp;&lt;b&gt;", "a\x00b\x1fc", "\xff\xfe", "\ufeff\ufffe\uffff",
	"\u202eesrever\u2066", "العربية شارع", "e\u0301 🎉 👩\u200d👩\u200d👧", strings.Repeat("long ", 2000), strings.Repeat("ü", 10000),
}

// texted is a timeline of two events in which two texts stand wherever there is
// text.
func texted(a, b string) timeline.Timeline {
	d := &desk{}
	d.Settings = editor.Settings{Title: a, Description: b, Author: a, BaseURL: "https://example.org/"}
	from := d.file("paper", a, b, day(2018, 8, 8).Start)
	d.Articles[from].URL = "https://news.example/" + a
	e := d.tell("e-1", a, day(2018, 8, 7), d.says(from, b, "", day(2018, 8, 7), timeline.Gives, ""))
	e.Tags, e.People = []string{b}, []string{a}
	e.Corrections = []timeline.Correction{{What: timeline.TitleSet, File: a, Line: 1, Reason: b, Was: a}}
	added := d.tell("e-2", b, days(day(2018, 8, 8), day(2018, 8, 9)))
	added.Text = a
	added.Sources = []editor.AddedSource{{Title: problem.Text{Value: b}, URL: problem.Text{Value: a}}}
	return d.Timeline
}

// fuzzExport makes a file of any two texts, and gives it to a test that reads it
// back.
func fuzzExport(f *testing.F, export func(*site) ([]byte, error), read func(*testing.T, *site, []byte)) {
	for i, text := range hardTexts {
		f.Add(text, hardTexts[(i+1)%len(hardTexts)])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		s, err := new(Theme).newSite(texted(a, b))
		if err != nil {
			t.Fatal(err)
		}
		data, err := export(s)
		if err != nil {
			t.Fatal(err)
		}
		read(t, s, data)
	})
}

func FuzzCSV(f *testing.F) {
	fuzzExport(f, exportCSV, func(t *testing.T, s *site, data []byte) {
		rows := readCSV(t, data)
		for i, e := range s.Events {
			a := s.newAccount(e)
			for column, want := range map[string]string{"title": a.Title, "text": a.Text, "tags": strings.Join(a.Tags, "; "), "corrected": strings.Join(a.Corrected, "; ")} {
				if got := rows[i][column]; got != noFormula(want) {
					t.Errorf("%s is %q, wanted %q", column, got, noFormula(want))
				}
			}
		}
	})
}

func FuzzCalendar(f *testing.F) {
	fuzzExport(f, exportCalendar, func(t *testing.T, s *site, data []byte) {
		_, events := readCalendar(t, data)
		if len(events) != len(s.Events) {
			t.Fatalf("%d events, wanted %d", len(events), len(s.Events))
		}
		for _, e := range s.Events {
			a, got := s.newAccount(e), events[s.calendarID(e)].Props
			if title, text := say(t, got, "SUMMARY"), say(t, got, "DESCRIPTION"); title != a.Title || text != a.description(":") {
				t.Errorf("says %q and %q, wanted %q and %q", title, text, a.Title, a.description(":"))
			}
		}
	})
}

func FuzzAtom(f *testing.F) {
	fuzzExport(f, exportAtom, func(t *testing.T, s *site, data []byte) { checkEntries(t, s, "feed.xml", data) })
}

func FuzzJSONFeed(f *testing.F) {
	fuzzExport(f, exportJSONFeed, func(t *testing.T, s *site, data []byte) { checkEntries(t, s, "feed.json", data) })
}

// checkEntries reads a feed back.
func checkEntries(t *testing.T, s *site, name string, data []byte) {
	feed, want := readFeed(t, name, data), s.entries()
	if len(feed.Items) != len(want) {
		t.Fatalf("%d entries, wanted %d", len(feed.Items), len(want))
	}
	for i, e := range feed.Items {
		if title := want[i].When + ": " + want[i].Title; fold(e.Title) != fold(title) || fold(summaryOf(e)) != fold(want[i].summary()) {
			t.Errorf("says %q and %q, wanted %q and %q", e.Title, summaryOf(e), title, want[i].summary())
		}
	}
}

func FuzzTimelineJS(f *testing.F) {
	fuzzExport(f, exportTimelineJS, func(t *testing.T, s *site, data []byte) {
		var got tlTimeline
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		for i, e := range s.Events {
			a := s.newAccount(e)
			if headline := textOfHTML(t, got.Events[i].Text.Headline); headline != a.Title {
				t.Errorf("the headline %q, wanted %q", headline, a.Title)
			}
			if body := textOfHTML(t, got.Events[i].Text.Text); a.Text != a.Title && !strings.Contains(body, a.Text) {
				t.Errorf("the body %q, wanted %q", body, a.Text)
			}
		}
	})
}

func FuzzLinkedData(f *testing.F) {
	fuzzExport(f, exportLinkedData, func(t *testing.T, s *site, data []byte) {
		p := readJSONLD(t, ldName, data)
		if p.Name != oneLine(s.story) || len(p.Events.Items) != len(s.Events) {
			t.Fatalf("data %+v", p)
		}
		for i, e := range p.Events.Items {
			if e.Name != oneLine(s.Events[i].Title) {
				t.Errorf("the event %q, wanted %q", e.Name, oneLine(s.Events[i].Title))
			}
		}
		if got, want := p.Articles[0].Publisher, oneLine(s.Articles[0].Source); s.Articles[0].Source != "" && got.Name != want {
			t.Errorf("the publisher %q, wanted %q", got.Name, want)
		}
	})
}

func FuzzCard(f *testing.F) {
	fuzzExport(f, exportCard, func(t *testing.T, _ *site, data []byte) {
		p := readPNG(t, data)
		if got := drawn(p, image.Rect(0, 14, 1200, 630)); !got.In(image.Rect(74, 60, 1126, 600)) {
			t.Errorf("drawn %v, over the margin", got)
		}
	})
}
