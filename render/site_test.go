package render

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/timex"
)

// build returns the files of a site by name.
func build(t *testing.T, tl timeline.Timeline) map[string][]byte {
	t.Helper()
	files, err := Site(tl)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string][]byte{}
	for _, f := range files {
		if _, twice := byName[f.Name]; twice {
			t.Errorf("%s is made twice", f.Name)
		}
		byName[f.Name] = f.Data
	}
	return byName
}

// built returns the files of one of sites, which is built once for all tests that
// read it.
func built(t *testing.T, name string, tl timeline.Timeline) map[string][]byte {
	t.Helper()
	if builtSites[name] == nil {
		builtSites[name] = build(t, tl)
	}
	return builtSites[name]
}

var builtSites = map[string]map[string][]byte{}

// htmlNames returns the names of the pages, sorted.
func htmlNames(files map[string][]byte) []string {
	var names []string
	for name := range files {
		if strings.HasSuffix(name, ".html") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// sites are the timelines that every rule for pages is tested on.
func sites() map[string]timeline.Timeline {
	based := everyState()
	based.Settings.BaseURL = "https://example.org/story"
	whole := everyState()
	whole.Settings.Quote = "article"
	return map[string]timeline.Timeline{
		"states": everyState(), "based": based, "whole": whole, "thirty": manyEvents(30), "thousand": manyEvents(1000),
		"empty": {}, "hostile": hostile(),
	}
}

const wantCSP = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"

// validTime is what <time datetime> may hold of dates in HTML.
var validTime = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?$`)

// TestPages holds every page to what all pages promise.
func TestPages(t *testing.T) {
	for name, tl := range sites() {
		files := build(t, tl)
		parsed := map[string]parsedPage{}
		ids := map[string]map[string]bool{}
		for _, n := range htmlNames(files) {
			parsed[n] = parsePage(t, n, files[n])
			ids[n] = parsed[n].ids(t, name+"/"+n)
		}
		for n, p := range parsed {
			at := name + "/" + n
			if got := len(p.all("h1")); got != 1 {
				t.Errorf("%s: %d h1", at, got)
			}
			if got := len(p.all("main")); got != 1 {
				t.Errorf("%s: %d main", at, got)
			}
			if p.all("html")[0].attrs["lang"] == "" {
				t.Errorf("%s: no lang", at)
			}
			if first := p.all("a")[0].attrs; first["class"] != "skip" || first["href"] != "#content" {
				t.Errorf("%s: the first link is %v, wanted the one past the head", at, first)
			}
			metas := map[string]string{}
			for _, m := range p.all("meta") {
				metas[m.attrs["http-equiv"]+m.attrs["name"]+m.attrs["property"]] = m.attrs["content"]
			}
			if metas["Content-Security-Policy"] != wantCSP {
				t.Errorf("%s: content security policy %q", at, metas["Content-Security-Policy"])
			}
			for _, want := range []string{"description", "viewport", "referrer", "og:title", "og:description", "og:type"} {
				if metas[want] == "" {
					t.Errorf("%s: no %s", at, want)
				}
			}
			canonical := slices.ContainsFunc(p.all("link"), func(e element) bool { return e.attrs["rel"] == "canonical" })
			if want := tl.Settings.BaseURL != "" && n != "404.html"; canonical != want || (metas["og:url"] != "") != want {
				t.Errorf("%s: canonical %v and og:url %q, wanted %v", at, canonical, metas["og:url"], want)
			}
			for _, e := range p.all("time") {
				if !validTime.MatchString(e.attrs["datetime"]) {
					t.Errorf("%s: <time datetime=%q>", at, e.attrs["datetime"])
				}
			}
			for _, e := range p.elements {
				for key := range e.attrs {
					if key == "style" || strings.HasPrefix(key, "on") {
						t.Errorf("%s: <%s> has %s", at, e.name, key)
					}
				}
				if e.attrs["role"] == "img" && e.attrs["aria-label"] == "" {
					t.Errorf("%s: a picture has no words", at)
				}
			}
			for _, e := range slices.Concat(p.all("a"), p.all("link")) {
				checkLink(t, at, n, e.attrs["href"], tl, ids, files)
			}
		}
	}
}

// checkLink reports a link that leads nowhere: one within the site that no file
// or anchor answers, or one out of the site to what is no source.
func checkLink(t *testing.T, at, page, href string, tl timeline.Timeline, ids map[string]map[string]bool, files map[string][]byte) {
	t.Helper()
	u, err := url.Parse(href)
	if err != nil || href == "" {
		t.Errorf("%s: the link %q: %v", at, href, err)
		return
	}
	if u.IsAbs() {
		ours := tl.Settings.BaseURL
		source := slices.ContainsFunc(tl.Articles, func(a timeline.Article) bool {
			same := func(address string) bool {
				w, err := url.Parse(webAddress(address))
				return err == nil && w.Host == u.Host && w.Path == u.Path
			}
			return same(a.URL) || same(a.ArchiveURL)
		}) || slices.ContainsFunc(tl.Events, func(e timeline.Event) bool {
			return slices.ContainsFunc(e.Sources, func(a editor.AddedSource) bool { return a.URL.Value == href })
		})
		if !source && (ours == "" || !strings.HasPrefix(href, ours)) {
			t.Errorf("%s: links to %q, which is no source", at, href)
		}
		return
	}
	target := page
	switch {
	case strings.HasPrefix(u.Path, "/"): // 404.html of a site with an address
		target = strings.TrimPrefix(u.Path, "/story/")
	case u.Path != "":
		target = path.Join(path.Dir(page), u.Path)
	}
	if target == "" || target == "." {
		target = "index.html"
	}
	if _, ok := files[target]; !ok {
		t.Errorf("%s: the link %q leads to no file", at, href)
		return
	}
	if u.Fragment != "" && !ids[target][u.Fragment] {
		t.Errorf("%s: the link %q leads to no anchor", at, href)
	}
}

// TestAllTextPresent finds on the page all that the timeline says, and the
// anchors of every event and mention.
func TestAllTextPresent(t *testing.T) {
	for name, tl := range sites() {
		files := build(t, tl)
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		parsed := map[string]parsedPage{}
		pageOf := func(e timeline.Event) parsedPage {
			page, _, _ := strings.Cut(s.home(e), "#")
			if _, known := parsed[page]; !known {
				parsed[page] = parsePage(t, name, files[page])
			}
			return parsed[page]
		}
		want := func(where, text, kind string) {
			if !strings.Contains(where, fold(text)) {
				t.Errorf("%s: no %s %q", name, kind, text)
			}
		}
		for _, e := range slices.Concat(tl.Events, tl.Undated) {
			index := pageOf(e)
			ids := index.ids(t, name)
			want(index.text, e.Title, "title")
			if !ids[e.ID] {
				t.Errorf("%s: no anchor %q", name, e.ID)
			}
			if len(e.Mentions) > 0 {
				want(index.text, e.Text, "text")
				if e.Choice == timeline.OnlyDate {
					want(index.text, e.Reason, "reason")
				}
			}
			for _, m := range e.Mentions {
				a := tl.Articles[m.Article]
				if !ids[m.ID] {
					t.Errorf("%s: no anchor %q", name, m.ID)
				}
				want(index.text, a.Title, "headline")
				want(index.text, a.Source, "outlet")
				want(index.text, a.Sentences[m.Sentence].Text, "sentence")
				if m.Expression != nil {
					want(index.text, "“"+m.Expression.Text, "phrase")
					want(index.text, m.Expression.How.Text, "sum")
				}
			}
			for _, c := range e.Corrections {
				want(index.text, c.Reason, "reason of the correction")
				want(index.text, fmt.Sprintf("%s:%d", c.File, c.Line), "place of the correction")
			}
		}
		for i, a := range tl.Articles {
			text := parsePage(t, a.Slug, files["sources/"+a.Slug+".html"]).text
			for j, found := range a.Expressions {
				for _, x := range found {
					if x.Half != timex.RangeTo {
						want(text, "“"+x.Text, "phrase of "+a.Slug)
					}
					want(text, a.Sentences[j].Text, fmt.Sprint("sentence of article ", i))
				}
			}
			if tl.Settings.Quote == "article" {
				for _, s := range a.Sentences {
					if s.Role == article.Prose {
						want(text, s.Text, "prose of "+a.Slug)
					}
				}
			}
		}
	}
}

// TestQuotesOnly keeps what no event and no date rests on off the site, unless
// the settings allow the whole article.
func TestQuotesOnly(t *testing.T) {
	const spare = "Nothing of this says when."
	for quote, want := range map[string]bool{"": false, "sentence": false, "article": true} {
		tl := everyState()
		tl.Settings.Quote = quote
		shown := false
		for _, data := range build(t, tl) {
			shown = shown || bytes.Contains(data, []byte(spare))
		}
		if shown != want {
			t.Errorf("quote: %q: the site shows a sentence without a date: %v, wanted %v", quote, shown, want)
		}
	}
}

// TestStates reads what the page says of each state.
func TestStates(t *testing.T) {
	text := parsePage(t, "index.html", build(t, everyState())["index.html"]).text
	for _, want := range []string{
		"From Helsinki to a letter Two presidents meet in Helsinki; three weeks later",
		"21 events · 4 outlets · 4 articles · 1 disputed date · 2 approximate · 3 set by editor · articles of 8 to 9 Aug 2018 " +
			"3 more events are left out: not among the 21 that most sources tell.",
		"27 Jun 2018 events a day, disputed dates 5 Sep 2018 Not drawn: 1 earlier, 8 not known to the day",
		"2012–2017 3 events August 2012 to July 2018 lasting, months only An envoy", "2014 year only Crimea is annexed",
		"from 2017 on at the earliest Trade",
		"27 Jun Wed Moscow and Washington agree",
		"early July between 1 and 10 Jul Seven senators",
		"July month only A prosecutor",
		"11–12 Jul lasting 2 days Leaders",
		"16 Jul Mon, 14:10 The presidents meet in Helsinki",
		"“July 16, 2018” (above) gives 16 Jul 2018, 14:10: as written original",
		"“last month” agrees with 16 Jul 2018: the month before August 2018 → July 2018",
		"This sentence gives no date for it",
		"August 2012 to July 2018 lasting, months only An envoy",
		"5–8 Aug lasting 4 days kept by editor A senator stays",
		"“August 5 to August 8” gives 5–8 Aug 2018: nearest to Thu 9 Aug 2018 original",
		"“this week” gives some day between 6 and 12 Aug 2018: the week of Wed 8 Aug 2018 original",
		"between 6 and 12 Aug some day that week A senator travels",
		"6 Aug Mon reported disputed Lawmakers accept",
		"Sources disagree: 6 Aug (2 articles), 7 Aug (1). Shown is the date that more independent articles give.",
		"3 sources: why this date? The sharpest date that the sources give; none speaks against it. Coast Tribune",
		"“Tuesday” (above) contradicts 6 Aug 2018: latest on or before Wed 8 Aug 2018 → Tue 7 Aug 2018",
		"(the day it was said)",
		"7 Aug Tue set by editor Sanctions come into force",
		"Set by editor: in force from 00:01 on Tuesday The machine had said 6 Aug 2018. overrides.yaml:6",
		"“Monday” set by editor to 7 Aug 2018: by rule, latest on or before Wed 8 Aug 2018 → Mon 6 Aug 2018 overrides.yaml:6",
		"Title set by editor: shorter The machine had said “Senator “honored” to deliver letter”. overrides.yaml:12",
		"by 9 Aug at the latest The Kremlin",
		"about 15 Aug approximate planned An answer",
		"between 15 and 20 Aug some day within planned Envoys",
		"18 or 19 Aug some time that weekend planned A rally",
		"4 Sep Tue planned added by editor Congress returns from recess The House calendar has it. Added by editor: background overrides.yaml:30 Source: House calendar",
		"5 Sep Wed Two statements are made One statement will be made on September 5. Put together by editor: two of one kind The machine had kept them apart. overrides.yaml:40",
		"13 Jul Fri set by editor A jury",
		"“July” set by editor to 13 Jul 2018: by rule, latest July before Thu 9 Aug 2018 → July 2018 overrides.yaml:44",
		"Autumn 2018 1 event autumn 2018 season only planned A second summit",
		"No date found 1 event The letter is called an introduction",
		"2 sources Coast Tribune Senator hands over a letter in Moscow published Wed 8 Aug 2018",
		"A summer of letters no publication date",
		"“recently” gives no date: too loose for a date",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if t.Failed() {
		t.Log(text)
	}
}

// TestTally reads what many sentences say of one date.
func TestTally(t *testing.T) {
	of := func(bearings ...timeline.Bearing) (out []timeline.Mention) {
		for _, b := range bearings {
			out = append(out, timeline.Mention{Bearing: b})
		}
		return out
	}
	for _, c := range []struct {
		mentions []timeline.Mention
		want     string
	}{
		{of(timeline.Gives, timeline.Gives, timeline.Agrees, timeline.NoDate), ""},
		{of(timeline.NoDate, timeline.NoDate, timeline.NoDate, timeline.NoDate, timeline.NoDate), ""},
		{of(timeline.NoDate, timeline.Gives, timeline.Agrees, timeline.Gives, timeline.Contradicts, timeline.NoDate),
			"Of 6 sentences, 2 give this date, 1 agrees with it, 1 contradicts it, 2 tell of it without a date."},
	} {
		if got := tally(wording.English(), c.mentions); got != c.want {
			t.Errorf("%q, wanted %q", got, c.want)
		}
	}
}

// TestStruck reads which words are struck: those that a person overruled, in the
// prose, in the quote and on the page of the source, and not those that a
// person only sharpened.
func TestStruck(t *testing.T) {
	files := build(t, everyState())
	for _, c := range []struct{ file, want string }{
		{"index.html", `<p dir="auto">The sanctions came into force <mark><s>Monday</s></mark>.</p>`},
		{"index.html", `“<s>Monday</s>”</bdi> <em class="gives">set by editor to 7 Aug 2018</em>`},
		{"index.html", `<p dir="auto">He will be in Moscow from <mark>August 5</mark> to <mark>August 8</mark>.</p>`},
		{"index.html", `<p dir="auto">Early in <mark>July</mark>, a jury indicted officers.</p>`},
		{"sources/coast-senator.html", `“Monday”</bdi> <b><s><time datetime="2018-08-06">6 Aug 2018</time></s></b>`},
		{"sources/wire-visit.html", `“August 5 to August 8”</bdi> <b><time datetime="2018-08-05">5</time>–<time datetime="2018-08-08">8 Aug 2018</time></b>`},
		{"sources/wire-visit.html", `“July”</bdi> <b><time datetime="2018-07">July 2018</time></b>`},
	} {
		if !bytes.Contains(files[c.file], []byte(c.want)) {
			t.Errorf("%s does not have %s", c.file, c.want)
		}
	}
}

// TestSourcePage reads the page of an article.
func TestSourcePage(t *testing.T) {
	files := build(t, everyState())
	text := parsePage(t, "harbour", files["sources/harbour-notes.html"]).text
	for _, want := range []string{
		"A summer of letters Outlet Harbour Notes Published not known: only full dates were read File articles/harbour-notes.md",
		"Dates found 2 phrases",
		"“recently” no date: too loose for a date Supports The letter is called an introduction articles/harbour-notes.md:7",
		"“February 30, 2015” no such day: February 2015 has 28 days Dropped by editor: a joke of the columnist overrides.yaml:63",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q: %s", want, text)
		}
	}
	text = parsePage(t, "coast", files["sources/coast-senator.html"]).text
	for _, want := range []string{
		"Senator hands over a letter in Moscow Outlet Coast Tribune Author A. Writer Published Wed 8 Aug 2018 Original https://news.example/coast-senator Archived https://archive.example/2018/coast-senator File",
		"The sanctions came into force Monday. “Monday” 6 Aug 2018: latest on or before Wed 8 Aug 2018 Set by editor to 7 Aug 2018: in force from 00:01 on Tuesday The machine had said 6 Aug 2018. overrides.yaml:6 Supports Sanctions come into force",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q: %s", want, text)
		}
	}
	for _, address := range []string{"https://news.example/coast-senator", "https://archive.example/2018/coast-senator"} {
		if link := `<a href="` + address + `#:~:text=The%20sanctions%20came">`; !bytes.Contains(files["sources/coast-senator.html"], []byte(link)) {
			t.Errorf("no link to the words in the original, wanted %s", link)
		}
	}
}

// TestFiles lists the files of a site, with an address and without.
func TestFiles(t *testing.T) {
	tl := everyState()
	want := "404.html about.html favicon.svg index.html review.html people/donald-trump.html people/index.html people/vladimir-putin.html " +
		"pages.css site.css site.js sources/coast-senator.html sources/harbour-notes.html sources/river-letter.html sources/wire-visit.html " +
		"tags/index.html tags/summit.html " +
		"apple-touch-icon.png card.png embed.html events.csv events.ics feed.json feed.xml timeline.json timeline.jsonld timeline.schema.json timelinejs.json"
	for base, more := range map[string]string{"": "", "https://example.org": " robots.txt sitemap.xml"} {
		tl.Settings.BaseURL = base
		files, err := Site(tl)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range files {
			names = append(names, f.Name)
		}
		if !slices.IsSorted(names) {
			t.Errorf("the files are not in order: %q", names)
		}
		wanted := append(strings.Fields(want+more), ".nojekyll")
		for _, name := range names {
			if !slices.Contains(wanted, name) {
				t.Errorf("base %q: the site has %s: put it into the list of this test if that is right", base, name)
			}
		}
		for _, name := range wanted {
			if !slices.Contains(names, name) {
				t.Errorf("base %q: the site lacks %s", base, name)
			}
		}
	}
}

// TestSameBytes builds everything twice.
func TestSameBytes(t *testing.T) {
	for name, tl := range sites() {
		first, second := build(t, tl), build(t, tl)
		for file := range first {
			if !bytes.Equal(first[file], second[file]) {
				t.Errorf("%s: %s differs from build to build", name, file)
			}
		}
	}
}

// TestErrors reads what Site says of settings and ids that it cannot use.
func TestErrors(t *testing.T) {
	for _, c := range []struct {
		change func(*timeline.Timeline)
		want   string
	}{
		{func(t *timeline.Timeline) { t.Settings.BaseURL = "example.org" }, `base_url: "example.org" is not the address of a site, want one like "https://example.org/story/"`},
		{func(t *timeline.Timeline) { t.Settings.BaseURL = "https://example.org/?a" }, `base_url: "https://example.org/?a" is not the address of a site, want one like "https://example.org/story/"`},
		{func(t *timeline.Timeline) { t.Settings.Accent = "red" }, `accent: "red" is not a colour, want one like "#0b5a78"`},
		{func(t *timeline.Timeline) { t.Events[1].ID = t.Events[0].ID }, `the event "Crimea is annexed" has an id that is taken: "e-0000a6"`},
		{func(t *timeline.Timeline) { t.Undated[0].ID = "content" }, `the event "The letter is called an introduction" has an id that is taken: "content"`},
	} {
		tl := everyState()
		c.change(&tl)
		if _, err := Site(tl); err == nil || err.Error() != c.want {
			t.Errorf("error %v, wanted %s", err, c.want)
		}
	}
}

// TestSitemap lists the pages by absolute address, and none that is not to be
// found.
func TestSitemap(t *testing.T) {
	tl := everyState()
	tl.Settings.BaseURL = "https://example.org/story/"
	files := build(t, tl)
	var m struct {
		Pages []string `xml:"url>loc"`
	}
	if err := xml.Unmarshal(files["sitemap.xml"], &m); err != nil {
		t.Fatal(err)
	}
	want := []string{"https://example.org/story/"}
	for _, name := range []string{
		"sources/coast-senator.html", "sources/river-letter.html", "sources/wire-visit.html", "sources/harbour-notes.html",
		"people/donald-trump.html", "people/vladimir-putin.html", "people/", "tags/summit.html", "tags/", "about.html",
	} {
		want = append(want, "https://example.org/story/"+name)
	}
	if !slices.Equal(m.Pages, want) {
		t.Errorf("site map of %q, wanted %q", m.Pages, want)
	}
	if got := string(files["robots.txt"]); !strings.HasSuffix(got, "\nSitemap: https://example.org/story/sitemap.xml\n") {
		t.Errorf("robots.txt is %q", got)
	}
}
