package render

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/editor"
)

// TestVolumes cuts timelines of many events into pages, and finds every event on
// the page that all others lead to, and on one besides.
func TestVolumes(t *testing.T) {
	for _, c := range []struct {
		n     int
		pages string
	}{
		{mostListed, ""},
		{mostListed + 1, "2018-01.html 2018-02.html 2018-03.html 2018-04.html 2018-05.html 2018-06.html 2018-07.html 2018-08.html " +
			"2018-09.html 2018-10.html 2018-11.html 2018-12.html 2019.html all.html"},
		{mostOnOnePage + 1, ""},
	} {
		tl := largeTimeline(c.n, 2)
		files := build(t, tl)
		var pages []string
		for _, name := range htmlNames(files) {
			if strings.HasPrefix(name, "2") || name == allPage {
				pages = append(pages, name)
			}
		}
		if got := strings.Join(pages, " "); got != c.pages && c.n <= mostOnOnePage {
			t.Errorf("%d events stand on %s, wanted %s", c.n, got, c.pages)
		}
		if _, all := files[allPage]; all && c.n > mostOnOnePage {
			t.Errorf("%d events stand on one page", c.n)
		}
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		times := map[string]int{}
		for _, name := range pages {
			n := 0
			for _, e := range parsePage(t, name, files[name]).all("li") {
				if id := e.attrs["id"]; strings.HasPrefix(id, "e-") {
					times[id]++
					n++
				}
			}
			if n > mostListed && name != allPage {
				t.Errorf("%d events: %d on %s", c.n, n, name)
			}
		}
		for _, e := range tl.Events {
			page, id, _ := strings.Cut(s.home(e), "#")
			want := 2
			if s.volumes == nil || !s.hasAll() {
				want = 1
			}
			if s.volumes == nil {
				times[id] = 1
			}
			if id != e.ID || times[id] != want || !bytes.Contains(files[page], []byte(`<li id="`+id+`"`)) {
				t.Errorf("%d events: %q is at %s, and on %d pages", c.n, e.Title, s.home(e), times[id])
			}
		}
		if n := strings.Count(string(files["index.html"]), `<li id="e-`); s.volumes != nil && n != latest {
			t.Errorf("%d events: the front page has %d", c.n, n)
		}
	}
}

// TestVolumeOfLooseDates puts a decade of few events under its century, and a bound under the page
// of its one known day.
func TestVolumeOfLooseDates(t *testing.T) {
	tl := largeTimeline(mostListed+1, 2)
	add := func(id string, i date.Interval) {
		tl.Events = append(tl.Events, timeline.Event{ID: id, Title: id, Date: i})
	}
	add("decade", date.Unit(date.Decade, date.MustOf(1990, 1, 1)))
	add("by", day(2018, 3, 1).By())
	tl.Undated = append(tl.Undated, timeline.Event{ID: "never", Title: "never"})
	s, err := new(Theme).newSite(tl)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"decade": "19XX.html#decade", "by": "2018-03.html#by", "never": "undated.html#never"} {
		if got := s.home(timeline.Event{ID: id}); got != want {
			t.Errorf("%s is at %s, wanted %s", id, got, want)
		}
	}
}

// TestWeight holds pages to what a phone on a slow line loads at once: in gzip 15
// KB for thirty events with style sheets and script, 120 KB for a thousand, 60 KB
// for each page of ten thousand. The script has 5 KB as it is.
func TestWeight(t *testing.T) {
	light := func(name string, tl timeline.Timeline) {
		files := build(t, tl)
		sum := 0
		for _, part := range []string{"index.html", "site.css", "site.js"} {
			sum += zipped(files[part])
		}
		if sum > 15000 || len(files["site.js"]) > 5000 {
			t.Errorf("%s of %d events: %d bytes in gzip, wanted 15 KB at most; script of %d, wanted 5 KB at most", name, len(tl.Events), sum, len(files["site.js"]))
		}
	}
	light("a list", manyEvents(30))
	story := largeTimeline(30, 1) // with ten articles, and an address for each
	for i := range story.Articles {
		story.Articles[i].URL = fmt.Sprintf("https://news.example/2018/world/%d-the-harbour-strike-goes-on.html", 100000+i*7919)
	}
	light("a story", story)
	for _, c := range []struct{ events, years, all, page int }{
		{1000, 4, 120, 60},
		{10000, 12, 0, 60},
	} {
		for name, data := range build(t, largeTimeline(c.events, c.years)) {
			if !strings.HasSuffix(name, ".html") {
				continue
			}
			most := c.page
			if name == allPage {
				most = c.all
			}
			if len(data) <= most*1000 { // most pages are, before gzip already
				continue
			}
			if got := zipped(data); got > most*1000 {
				t.Errorf("%d events: %s has %d bytes in gzip, wanted %d KB at most", c.events, name, got, most)
			}
		}
	}
}

// zipped returns the size of data in gzip.
func zipped(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(data) // a bytes.Buffer takes all
	_ = w.Close()
	return b.Len()
}

// words that largeTimeline makes sentences of, so that they compress as prose
// does.
var proseWords = strings.Fields(`harbour strike council minister company union report vote talks agreement court ruling protest bridge
	railway budget election governor inquiry letter committee bank river storm hospital school prison border treaty embassy
	accept reject announce open close delay sign visit leave condemn praise promise deny admit build sell buy lose win send
	northern southern early final secret public sudden heavy local foreign former new old last first angry quiet
	after before during against without between under over near for with from`)

// largeTimeline is a timeline of n events over some years from 2018 on, told by
// one or two of n/3 articles of 12 outlets, with 60 people and 30 tags. It is the same at every
// call.
func largeTimeline(n, years int) timeline.Timeline {
	d := &desk{}
	d.Settings = editor.Settings{Title: "A long story", Description: "How it went on."}
	seed := uint32(1)
	pick := func(of int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % of
	}
	prose := func(length int) string {
		w := make([]string, length)
		for i := range w {
			w[i] = proseWords[pick(len(proseWords))]
		}
		s := strings.Join(w, " ")
		return strings.ToUpper(s[:1]) + s[1:]
	}
	days := 365 * years
	articles := max(n/3, 1)
	for i := range articles {
		d.file(fmt.Sprintf("article-%05d", i), fmt.Sprintf("Outlet %d", 1+pick(12)), prose(9), date.MustOf(2018, 1, 2).AddDays(i*days/articles))
	}
	for i := range n {
		on := date.DayInterval(date.MustOf(2018, 1, 1).AddDays(i * i / n * days / n)) // more at first
		phrase := on.Start.Weekday().String()
		var told []timeline.Mention
		for range 1 + pick(2) {
			a := min(int(on.Start-date.MustOf(2018, 1, 1))*articles/days+pick(4), articles-1) // soon after it
			told = append(told, d.says(a, prose(10+pick(12))+" on "+phrase+".", phrase, on, timeline.Gives, "latest on or before "+d.Articles[a].Published.Long()))
		}
		slices.SortFunc(told, func(a, b timeline.Mention) int { return a.Article - b.Article })
		e := d.tell(fmt.Sprintf("e-%06x", 0x100000+i*97), prose(7), on, told...)
		e.People = []string{fmt.Sprintf("Person %02d", pick(60))}
		if pick(3) == 0 {
			e.Tags = []string{fmt.Sprintf("tag-%02d", pick(30))}
		}
	}
	return d.Timeline
}
