package render

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

// textOfHTML reads well-formed HTML and returns its text; it reports what is no
// paragraph or link.
func textOfHTML(t *testing.T, source string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader("<body>" + source + "</body>"))
	d.Strict = true
	d.Entity = xml.HTMLEntity
	var text strings.Builder
	for {
		token, err := d.Token()
		if err == io.EOF {
			return fold(text.String())
		}
		if err != nil {
			t.Fatalf("%q: %v", source, err)
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
		case xml.StartElement:
			if !slices.Contains([]string{"body", "p", "a"}, token.Name.Local) {
				t.Errorf("%q has the element <%s>", source, token.Name.Local)
			}
			for _, a := range token.Attr {
				if a.Name.Local == "href" && webAddress(a.Value) == "" {
					t.Errorf("%q links to %q", source, a.Value)
				}
			}
		case xml.EndElement:
			text.WriteByte(' ')
		case xml.Comment:
			t.Errorf("%q has a comment", source)
		}
	}
}

// TestTimelineJS holds the file to what TimelineJS reads, and reads the texts
// back.
func TestTimelineJS(t *testing.T) {
	format, err := os.ReadFile("testdata/timelinejs.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema := compileSchema(t, "timelinejs.schema.json", format)
	for name, tl := range sites() {
		data, ok := built(t, name, tl)["timelinejs.json"]
		if ok != (len(tl.Events) > 0) {
			t.Fatalf("%s: a file: %v, of %d events", name, ok, len(tl.Events))
		}
		if !ok {
			continue
		}
		if err := schema.Validate(readJSON(t, name, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var got tlTimeline
		if err := json.Unmarshal(data, &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Events) != len(tl.Events) {
			t.Fatalf("%s: %d slides of %d events", name, len(got.Events), len(tl.Events))
		}
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		if title := textOfHTML(t, got.Title.Text.Headline); title != oneLine(s.story) {
			t.Errorf("%s: the title %q, wanted %q", name, title, oneLine(s.story))
		}
		for i, slide := range got.Events {
			a := s.newAccount(tl.Events[i])
			if headline := textOfHTML(t, slide.Text.Headline); headline != a.Title || slide.ID != a.ID || slide.Display != a.When {
				t.Errorf("%s: the slide %q, %q, %q; wanted %q, %q, %q", name, slide.ID, slide.Display, headline, a.ID, a.When, a.Title)
			}
			body := textOfHTML(t, slide.Text.Text)
			for _, want := range append(a.Corrected, a.Doubt) {
				if !strings.Contains(body, want) {
					t.Errorf("%s: the slide says %q, wanted %q", name, body, want)
				}
			}
			if a.Text != a.Title && !strings.Contains(body, a.Text) {
				t.Errorf("%s: the slide says %q, wanted %q", name, body, a.Text)
			}
		}
	}
}

// TestTimelineJSDates reads where events stand on the axis, and what is shown.
func TestTimelineJSDates(t *testing.T) {
	tl := everyState()
	tl.Settings.BaseURL = "https://example.org/story"
	var got tlTimeline
	if err := json.Unmarshal(build(t, tl)["timelinejs.json"], &got); err != nil {
		t.Fatal(err)
	}
	slides := map[string]tlSlide{}
	for _, s := range got.Events {
		slides[s.ID] = s
	}
	for _, c := range []struct{ id, start, end, display, group string }{
		{"e-000014", `{"year":2014}`, "null", "2014", ""},
		{"e-000017", `{"year":2017}`, "null", "from 2017 on", ""},
		{"e-0000a1", `{"year":2018,"month":6,"day":27}`, "null", "27 Jun 2018", ""},
		{"e-0000a2", `{"year":2018,"month":7,"day":1}`, `{"year":2018,"month":7,"day":10}`, "early July 2018", ""},
		{"e-0000a3", `{"year":2018,"month":7}`, "null", "July 2018", ""},
		{"e-0000a4", `{"year":2018,"month":7,"day":11}`, `{"year":2018,"month":7,"day":12}`, "11–12 Jul 2018", ""},
		{"e-0000a5", `{"year":2018,"month":7,"day":16,"hour":14,"minute":10}`, "null", "16 Jul 2018, 14:10", ""},
		{"e-0000b5", `{"year":2018,"month":8,"day":9}`, "null", "by 9 Aug 2018", ""},
		{"e-0000b6", `{"year":2018,"month":8,"day":15}`, "null", "about 15 Aug 2018, planned", "Planned"},
		{"e-0000c2", `{"year":2018,"month":9}`, `{"year":2018,"month":11}`, "autumn 2018, planned", "Planned"},
	} {
		s := slides[c.id]
		start, _ := json.Marshal(s.Start)
		end, _ := json.Marshal(s.End)
		if string(start) != c.start || string(end) != c.end || s.Display != c.display || s.Group != c.group {
			t.Errorf("%s: from %s to %s, %q, group %q; wanted %+v", c.id, start, end, s.Display, s.Group, c)
		}
	}
	want := `<p>In a statement Tuesday, he said that they had accepted.</p><p>Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1).</p>` +
		`<p>Sources: <a href="https://news.example/coast-senator" target="_blank" rel="noopener">Coast Tribune</a>, ` +
		`<a href="https://news.example/river-letter" target="_blank" rel="noopener">River Post</a>, ` +
		`<a href="https://news.example/wire-visit" target="_blank" rel="noopener">Northern Wire</a></p>` +
		`<p><a href="https://example.org/story/#e-0000b2" target="_blank" rel="noopener">Why this date?</a></p>`
	if got := slides["e-0000b2"].Text.Text; got != want {
		t.Errorf("the slide says %s, wanted %s", got, want)
	}
	if got := got.Title.Text.Text; !strings.HasSuffix(got, "<p>Left out here: 1 event without a date; 1 event that an editor hides; 3 events by the settings of the timeline.</p>") {
		t.Errorf("the title slide says %s", got)
	}
}
