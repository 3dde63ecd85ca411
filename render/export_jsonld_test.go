package render

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// dataBlock matches a block of data in a page, up to the first thing that would
// end it in a browser.
var dataBlock = regexp.MustCompile(`(?is)<script type="application/ld\+json">(.*?)</script`)

// readLinkedData returns what the page of the timeline tells search engines, or
// nil where it tells nothing. It reports any script besides.
func readLinkedData(t *testing.T, name string, page []byte) *ldPage {
	t.Helper()
	blocks := dataBlock.FindAllSubmatch(page, -1)
	if len(blocks) == 0 {
		return nil
	}
	if len(blocks) > 1 {
		t.Fatalf("%s: %d blocks of data", name, len(blocks))
	}
	return readJSONLD(t, name, blocks[0][1])
}

// readJSONLD reads linked data, and nothing that we do not write.
func readJSONLD(t *testing.T, name string, data []byte) *ldPage {
	t.Helper()
	var p ldPage
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return &p
}

// TestLinkedData reads the file of linked data and the block of the front page
// back: every event and article is one of the site, and says what the timeline
// says. The block has the main events.
func TestLinkedData(t *testing.T) {
	for name, tl := range sites() {
		files := built(t, name, tl)
		p := readLinkedData(t, name, files["index.html"])
		if (p == nil) != (len(tl.Events) == 0) {
			t.Fatalf("%s: data %v of %d events", name, p, len(tl.Events))
		}
		data, ok := files[ldName]
		if ok != (p != nil) {
			t.Fatalf("%s: the file is there: %v", name, ok)
		}
		if p == nil {
			continue
		}
		all := readJSONLD(t, name, data)
		if len(all.Events.Items) != len(tl.Events) || all.Name != p.Name {
			t.Errorf("%s: %d of %d events of %q", name, len(all.Events.Items), len(tl.Events), all.Name)
		}
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		if p.Name != oneLine(s.story) || all.Language != s.w.Tag() || p.Language != "" || p.Context != "https://schema.org" || p.Type != "CollectionPage" {
			t.Errorf("%s: the page %q, %q, %q, %q", name, p.Context, p.Type, p.Name, all.Language)
		}
		want := s.mainEvents()
		if len(want) == 0 {
			want = salient(tl.Events, mostMain)
		}
		if len(p.Events.Items) != len(want) || p.Articles != nil {
			t.Errorf("%s: the page has %d events, wanted %d", name, len(p.Events.Items), len(want))
		}
		for _, e := range p.Events.Items {
			i := slices.IndexFunc(all.Events.Items, func(v ldEvent) bool { return strings.TrimPrefix(v.ID, "index.html") == e.ID })
			if i < 0 || all.Events.Items[i].Name != e.Name || all.Events.Items[i].Start != e.Start {
				t.Errorf("%s: %+v is not in the file", name, e)
			}
		}
		articles := map[string]bool{}
		for _, a := range all.Articles {
			if _, ok := files[a.ID]; !ok || articles[a.ID] || a.Type != "NewsArticle" || a.URL != webAddress(a.URL) {
				t.Errorf("%s: the article %+v", name, a)
			}
			articles[a.ID] = true
		}
		for _, e := range all.Events.Items {
			i := slices.IndexFunc(tl.Events, func(v timeline.Event) bool { return strings.HasSuffix(e.ID, "#"+v.ID) })
			if i < 0 || e.Name != oneLine(tl.Events[i].Title) || e.Type != "Event" {
				t.Errorf("%s: the event %+v", name, e)
			}
			if e.Start == "" && e.Description == "" {
				t.Errorf("%s: nothing says when %s was", name, e.ID)
			}
			for _, ref := range e.ToldBy {
				if !articles[ref.ID] {
					t.Errorf("%s: %s is told by %q, which is no article", name, e.ID, ref.ID)
				}
			}
		}
	}
}

// TestLinkedDates reads which dates schema.org can say, and what is said
// instead of the others.
func TestLinkedDates(t *testing.T) {
	tl := everyState()
	s, err := new(Theme).newSite(tl)
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, of := range tl.Events {
		e := s.newLDEvent(of, "#"+of.ID)
		said[e.ID] = strings.Join([]string{e.Start, e.End, e.Description}, " | ")
	}
	for id, want := range map[string]string{
		"#e-000014": "2014 |  | ",
		"#e-000017": " |  | from 2017 on",
		"#e-0000a1": "2018-06-27 |  | ",
		"#e-0000a2": " |  | early July 2018",
		"#e-0000a3": "2018-07 |  | ",
		"#e-0000a4": "2018-07-11 | 2018-07-12 | ",
		"#e-0000a6": " |  | August 2012 to July 2018",
		"#e-0000b1": " |  | between 6 and 12 Aug 2018",
		"#e-0000b2": "2018-08-06 |  | Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1).",
		"#e-0000b5": " |  | by 9 Aug 2018",
		"#e-0000b6": " |  | about 15 Aug 2018, planned",
		"#e-0000b7": " |  | between 15 and 20 Aug 2018, planned",
		"#e-0000c1": "2018-09-04 |  | 4 Sep 2018, planned",
		"#e-0000c2": " |  | autumn 2018, planned",
	} {
		if said[id] != want {
			t.Errorf("%s: %q, wanted %q", id, said[id], want)
		}
	}
	if start, _ := ldDates(timeline.Event{Date: day(-44, 3, 15), Certainty: timex.Stated}); start != "" {
		t.Errorf("a year before the first is %q", start)
	}
	if start, _ := ldDates(timeline.Event{Date: about(unit(date.Month, 2018, 7, 1))}); start != "" {
		t.Errorf("about July is %q", start)
	}
}

// TestSalient keeps the events that matter most, in order of date.
func TestSalient(t *testing.T) {
	s := &site{w: wording.English()}
	for i, rank := range []int{4, 1, 3, 2} {
		s.Events = append(s.Events, timeline.Event{ID: string(rune('a' + i)), Rank: rank})
	}
	for most, want := range map[int]string{1: "b", 2: "bd", 3: "bcd", 4: "abcd", 9: "abcd"} {
		got := ""
		for _, e := range salient(s.Events, most) {
			got += e.ID
		}
		if got != want {
			t.Errorf("%d: %q, wanted %q", most, got, want)
		}
	}
}
