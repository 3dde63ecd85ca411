package page

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/article"
)

var update = flag.Bool("update", false, "write the .md files of testdata")

// Each page of testdata beside the article file that a person would want of it.
func TestRead(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, name := range pages {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		draft, err := Read(Decode(data, ""), "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		golden := strings.TrimSuffix(name, ".html") + ".md"
		got := draft.Markdown()
		if *update {
			if err := os.WriteFile(golden, got, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: got\n%s\nwanted\n%s", name, got, want)
		}
	}
}

const savedArchive = `From: <Saved by Blink>
Snapshot-Content-Location: https://courier.example/raised
Subject: The ferry was raised on Tuesday
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--x--"


----x--
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://courier.example/raised

<!DOCTYPE html><html><head><meta charset=3D"UTF-8"><meta property=3D"article=
:published_time" content=3D"2024-03-20T09:00:00Z"></head><body><h1>Ferry rais=
ed at last</h1>
<p class=3D"first">The ferry was raised on Tuesday, the harbour master said, =
and brought to Orla =E2=80=94 by two tugs.</p>
<p>It is to stay there until the end of the month, the yard said on Wednesday=
.</p></body></html>
----x--
Content-Type: text/css

p { color: red }
----x----
`

// A saved page in a folder of articles: its sentences stand in their lines.
func TestSavedPage(t *testing.T) {
	data, err := os.ReadFile("testdata/json-ld.html")
	if err != nil {
		t.Fatal(err)
	}
	guess, err := os.ReadFile("testdata/guess.html")
	if err != nil {
		t.Fatal(err)
	}
	articles, problems := article.ReadDir(fstest.MapFS{
		"articles/ship.html":            {Data: data},
		"articles/tide.html":            {Data: guess},
		"articles/2021-03-27-tide.html": {Data: guess},
		"articles/empty.html":           {},
		"articles/menu.html":            {Data: []byte("<a href=/>Home</a>")},
		"articles/minified.html":        {Data: []byte(strings.ReplaceAll(string(data), "\n", " "))},
		"articles/saved.mhtml":          {Data: []byte(savedArchive)},
		"articles/broken.mht":           {Data: []byte("Content-Type: multipart/related; boundary=x\n\nnothing")},
		"articles/short.html":           {Data: story(`<meta name="date" content="2021-03-28"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","wordCount":400}</script>`, "")},
	}, "articles")
	var said []string
	for _, p := range problems {
		said = append(said, p.String())
	}
	want := []string{
		"articles/broken.mht: no page can be read in this .mhtml file: save the page as HTML",
		"articles/empty.html: warning: no text in it: skipped",
		"articles/menu.html: no text of an article in it",
		"articles/ship.html: warning: has the address of articles/minified.html: one report must not back itself; remove one of them",
		"articles/short.html: warning: the page says that its article has 400 words, and 36 were found: let dateline import make a .md file of it, and compare that with the page",
		"articles/tide.html: no publish date in it, only a guess (2021-03-28: the first date above the text of the page): " +
			"put it before the file name (2018-08-08-tide.html), or let dateline import make a .md file of it and write it there",
	}
	if !slices.Equal(said, want) {
		t.Errorf("problems:\n%s", strings.Join(said, "\n"))
	}
	bySlug := map[string]article.Article{}
	for _, a := range articles {
		bySlug[a.Slug] = a
	}
	if a := bySlug["2021-03-27-tide"]; a.Published.String() != "2021-03-27" || len(a.Sentences) != 2 {
		t.Errorf("the date of the file name: %v, %d sentences", a.Published, len(a.Sentences))
	}
	saved := bySlug["saved"]
	if saved.URL != "https://courier.example/raised" || len(saved.Sentences) != 2 || saved.Sentences[0].Line != 16 || saved.Sentences[1].Line != 18 {
		t.Errorf("saved as one file: %+v", saved)
	}
	ship := bySlug["ship"]
	if ship.Title != "Ever Given floats again after six days" || ship.Source != "The Canal Courier" || ship.Published.String() != "2021-03-30" || ship.Zone != "+02:00" {
		t.Errorf("%q %q %v %q", ship.Title, ship.Source, ship.Published, ship.Zone)
	}
	lines := strings.Split(string(data), "\n")
	for i, s := range ship.Sentences {
		words := strings.Fields(s.Text)
		if !strings.Contains(lines[s.Line-1], strings.Trim(words[len(words)-1], ".?”")) {
			t.Errorf("%q is not in line %d", s.Text, s.Line)
		}
		if rest := string([]rune(lines[s.Line-1])[s.Column-1:]); !strings.HasPrefix(rest, strings.TrimLeft(words[0], "“")) {
			t.Errorf("%q is not in column %d: %q", s.Text, s.Column, rest)
		}
		if m := bySlug["minified"].Sentences[i]; m.Line != 1 || m.Begin != s.Begin {
			t.Errorf("%q is in line %d, byte %d of the minified page, not in byte %d", m.Text, m.Line, m.Begin, s.Begin)
		}
	}
}

func TestNoArticle(t *testing.T) {
	for _, data := range []string{
		"", "<p>", "<html><body><a href=/>Home</a><p>Menu</p></body></html>",
		"<html><body><div id=root></div><script>render('It came on Wednesday, the spokesman said on Thursday.')</script></body></html>",
	} {
		if d, err := Read([]byte(data), ""); !errors.Is(err, ErrNoArticle) {
			t.Errorf("%q: %v %+v", data, err, d)
		}
	}
	const prose = "<p>It came on Wednesday, the spokesman said on Thursday.</p>"
	for _, c := range []struct{ data, want string }{
		{strings.Repeat("<div>", 1000) + prose, "cannot be read as a page: html: open stack of elements exceeds 512 nodes"},
		{strings.Repeat("<br>", 100_000) + prose, "100002 tags are too many for a page, at most 100000 are read"},
		{strings.Repeat(prose, 10_000), "530000 bytes of text are too many for an article, at most 524288 (512 KiB) are read"},
		{prose + strings.Repeat(" ", 10<<20), "10485820 bytes are too many for a page, at most 10485760 (10 MiB) are read"},
	} {
		if _, err := Read([]byte(c.data), ""); err == nil || err.Error() != c.want {
			t.Errorf("got %v, wanted %s", err, c.want)
		}
	}
}

func TestDecode(t *testing.T) {
	const text = "<p>Café — “so”</p>"
	const latin = "<p>Caf\xe9 \x97 \x93so\x94</p>"
	for _, c := range []struct{ name, data, contentType string }{
		{"UTF-8", text, "text/html; charset=utf-8"},
		{"UTF-8 that is called something else", text, "text/html; charset=iso-8859-1"},
		{"byte order mark", "\ufeff" + text, ""},
		{"windows-1252 by the header", latin, "text/html; charset=windows-1252"},
		{"windows-1252 that is called Latin-1", latin, "text/html; charset=iso-8859-1"},
		{"windows-1252 that is called UTF-8", latin, "text/html; charset=utf-8"},
		{"windows-1252 that nobody names", latin, ""},
	} {
		if got := string(Decode([]byte(c.data), c.contentType)); got != text {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	if got := string(Decode([]byte("\xff\xfeH\x00i\x00"), "")); got != "Hi" {
		t.Errorf("UTF-16: %q", got)
	}
	if got := string(Decode([]byte(`<meta charset="koi8-r">`+"\xed\xc9\xd2 <p>"), "text/html")); !strings.Contains(got, "Мир") {
		t.Errorf("KOI8-R by the page: %q", got)
	}
}

// story is a page of one paragraph, with a head.
func story(head, above string) []byte {
	return []byte("<html><head>" + head + "</head><body><h1>Ships wait at Suez for a sixth day</h1>" + above +
		"<p>More than 300 ships were waiting to pass the canal on Sunday, its authority said in a statement.</p>" +
		"<p>Insurers spoke of the largest loss that a single ship had caused in the history of the trade.</p></body></html>")
}

// Where the publish date is taken from, in the zone of the page, and when it is a
// guess.
func TestPublished(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","datePublished":"2021-03-28T22:40:00Z"}</script>`
	for _, c := range []struct{ name, head, above, address, want string }{
		{"JSON-LD before meta", ld + `<meta property="article:published_time" content="2021-03-27T10:00:00Z">`, "", "", "2021-03-28T22:40:00Z"},
		{"the zone of a meta element of the same moment", ld + `<meta name="date" content="2021-03-29T00:40:00+02:00">`, "", "", "2021-03-29T00:40:00+02:00"},
		{"the zone of the clock on the page", ld, "<p>March 28, 2021 6:40 PM EDT</p>", "", "2021-03-28T18:40:00-04:00"},
		{"the offset of the clock on the page", ld, "<div>Posted 29 March 2021 at 04:10</div>", "", "2021-03-29T04:10:00+05:30"},
		{"the day of the page, of an hour past midnight in UTC", strings.Replace(ld, "28T22", "29T02", 1), "<p>Sunday, March 28, 2021</p>", "", "2021-03-28"},
		{"the same day", strings.Replace(ld, "28T22", "29T02", 1), "<p>March 29, 2021, first told on March 28, 2021</p>", "", "2021-03-29T02:40:00Z"},
		{"the day before, at an hour past noon", ld, "<p>March 27, 2021</p>", "", "2021-03-28T22:40:00Z"},
		{"a change is not the publication", ld, "<p>Updated March 29, 2021 6:40 AM EDT</p>", "", "2021-03-28T22:40:00Z"},
		{"a clock that cannot be a zone", ld, "<p>March 28, 2021 6:47 PM</p>", "", "2021-03-28T22:40:00Z"},
		{"meta", `<meta name="parsely-pub-date" content="2021-03-28">`, "", "", "2021-03-28"},
		{"meta without a zone", `<meta itemprop="datePublished" content="2021-03-28 14:05:00">`, "", "", "2021-03-28T14:05:00"},
		{"an element", "", `<time itemprop="datePublished" datetime="2021-03-28T14:05Z">Sunday</time>`, "", "2021-03-28T14:05:00Z"},
		{"an element under the headline", "", `<span>By A. Writer</span> <time datetime="2021-03-28T14:05:00+02:00">2 days ago</time>`, "", "2021-03-28T14:05:00+02:00"},
		{"an element of a change", "", `<span class="updated"><time datetime="2021-03-30T14:05:00+02:00">today</time></span>`, "", ""},
		{"a label on the page", "", "<p>Published: Sunday, 28 March 2021</p>", "", "2021-03-28"},
		{"a label glued to the next", "", "<p><span>First published 28 Mar 2021</span><span>Last updated 30 Mar 2021</span></p>", "", "2021-03-28"},
		{"the address", "", "", "https://news.example/2021/03/28/ships.html", "2021-03-28"},
		{"the address with a name", "", "", "https://news.example/world/2021/mar/28/ships", "2021-03-28"},
		{"the address with a German name", "", "", "https://news.example/welt/2021/mai/28/schiffe", "2021-05-28"},
		{"the days that a report is of", "", "<p>21. – 28. März 2021</p>", "", ""},
		{"German", "", "<p>Veröffentlicht am Sonntag, 28. März 2021, 14:05 Uhr</p>", "", "2021-03-28T14:05:00"},
		{"German, and a change", "", "<p>28. März 2021</p><p>Aktualisiert am 29. März 2021</p>", "", "guess 2021-03-28 the first date above the text of the page"},
		{"French", "", "<p>Publié le 28 mars 2021 à 14h05 - Mis à jour le 29 mars 2021 à 10h00</p>", "", "2021-03-28T14:05:00"},
		{"French, a line of its own", "", "<p>1er août 2021</p>", "", "2021-08-01"},
		{"Spanish", "", "<p>Ana Roble, 28 de marzo de 2021</p>", "", "2021-03-28"},
		{"Spanish, of a change", "", "<p>Actualizado el 28 de marzo de 2021</p>", "", "guess 2021-03-28 the page's last change"},
		{"no day of the calendar", `<meta name="date" content="2021-02-30">`, "", "", ""},
		{"a day or a month first", `<meta name="date" content="03/04/2021">`, "", "", ""},
		{"a line of its own under the headline", "", "<p>28 March 2021</p>", "", "2021-03-28"},
		{"the writer's line", "", "<div>By Ruth Amsel</div><div>News desk</div><div>March 28, 2021, 7:15 pm</div>", "", "2021-03-28T19:15:00"},
		{"under a sentence", "", "<p>Three hundred ships were waiting on Sunday while tugs and dredgers tried once more to free the bow.</p><p>28 March 2021, 19:15</p>", "", "2021-03-28T19:15:00"},
		{"a label and a change", "", "<p>Written: 2021-03-28 15:03 / Updated: 2021-03-29 15:30</p>", "", "2021-03-28T15:03:00"},
		{"a change above, a label below", "", "<p>Last updated: 30 March 2021</p></div><p></p><footer>First published on March 28, 2021</footer>", "", "2021-03-28"},
		{"the day of the picture", "", "<figure><figcaption>The canal, 27 March 2021</figcaption></figure><p>28 March 2021</p>", "", "2021-03-28"},
		{"only the day of the picture", "", "<figure><figcaption>The canal, 27 March 2021</figcaption></figure>", "", "guess 2021-03-27 the first date above the text of the page"},
		{"two days", "", "<p>27 March 2021</p><p>28 March 2021</p>", "", "guess 2021-03-27 the first date above the text of the page"},
		{"the day of another story", "", `<p><a href="/tide">Tide may help, 27 March 2021</a></p>`, "", "guess 2021-03-27 the first date above the text of the page"},
		{"a day and a change", "", "<p>27 March 2021</p><p>Updated 28 March 2021</p>", "", "guess 2021-03-27 the first date above the text of the page"},
		{"a day far below the headline", "", strings.Repeat("<p>Share</p>", 9) + "<p>28 March 2021</p>", "", "guess 2021-03-28 the first date above the text of the page"},
		{"a list of other stories", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Tide may help","datePublished":"2021-03-26"}]}</script>` +
			`<meta name="date" content="2021-03-28">`, "", "", "2021-03-28"},
		{"another story alone", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tide may help","url":"https://news.example/tide","datePublished":"2021-03-26"}</script>`, "", "https://news.example/ships", ""},
		{"the story by its address, under a headline of its own", `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Tide may help","url":"https://news.example/tide","datePublished":"2021-03-26"},` +
			`{"@type":"NewsArticle","headline":"Canal jam enters sixth day","mainEntityOfPage":{"@id":"https://www.news.example/ships/"},"datePublished":"2021-03-28"}]</script>`, "", "https://news.example/ships", "2021-03-28"},
		{"two that may be it", `<script type="application/ld+json">[{"@type":"Article","headline":"Tide may help","datePublished":"2021-03-26"},{"@type":"Article","headline":"Tugs pull","datePublished":"2021-03-27"}]</script>`, "", "", ""},
		{"the page of Yoast", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","@id":"https://news.example/ships/","datePublished":"2021-03-28T14:05:00+00:00"},{"@type":"WebSite"}]}</script>`, "", "https://news.example/ships/", "2021-03-28T14:05:00Z"},
		{"the zero of a clock", strings.Replace(ld, "2021-03-28T22:40:00Z", "1970-01-01T00:00:00Z", 1) + `<meta name="pubdate" content="2021-03-28">`, "", "", "2021-03-28"},
		{"the zero of a database", `<meta property="article:published_time" content="0001-01-01T00:00:00"><meta name="date" content="1900-01-01">`, "", "", ""},
		{"seconds", strings.Replace(ld, `"2021-03-28T22:40:00Z"`, "1616940300", 1), "", "", "2021-03-28T14:05:00Z"},
		{"a typed value in a list", strings.Replace(ld, `"2021-03-28T22:40:00Z"`, `[{"@type":"xsd:date","@value":"2021-03-28"}]`, 1), "", "", "2021-03-28"},
		{"escaped as an attribute is", strings.NewReplacer(`{"@`, `{&quot;@`, `":"`, `&quot;:&quot;`, `","`, `&quot;,&quot;`, `"}`, `&quot;}`).Replace(ld), "", "", "2021-03-28T22:40:00Z"},
		{"quotation marks that nobody escaped", strings.Replace(ld, `"datePublished"`, `"description":"They said "wait", and waited","datePublished"`, 1), "", "", "2021-03-28T22:40:00Z"},
		{"two that disagree", ld + `<meta property="article:published_time" content="2021-03-20T10:00:00Z">`, "", "", "guess 2021-03-28 the page has 2021-03-20 as well"},
		{"the evening before in the address", strings.Replace(ld, "28T22", "29T02", 1), "", "https://news.example/2021/03/28/ships", "2021-03-28"},
		{"the morning behind in the address", ld, "", "https://news.example/2021/03/29/ships", "2021-03-29"},
		{"an address of another day", ld, "", "https://news.example/2021/03/21/ships", "2021-03-28T22:40:00Z"},
		{"parsely's JSON", `<meta name="parsely-page" content='{"title":"Ships wait","author":"Ann Bee","pub_date":"2021-03-28T14:05:00Z"}'>`, "", "", "2021-03-28T14:05:00Z"},
		{"names however they are written", `<meta name="Article.Published-Time" content="Sun Mar 28 2021 14:05:00 GMT+0200 (Central European Summer Time)">`, "", "", "2021-03-28T14:05:00+02:00"},
		{"sailthru", `<meta name="sailthru.date" content="2021-03-28 14:05:00">`, "", "", "2021-03-28T14:05:00"},
		{"a library's", `<meta name="citation_publication_date" content="2021/03/28">`, "", "", "2021-03-28"},
		{"Dublin Core's", `<meta name="DC.date.issued" content="28.03.2021">`, "", "", "2021-03-28"},
		{"hAtom", "", `<abbr class="published" title="2021-03-28T14:05:00+02:00">Sunday</abbr>`, "", "2021-03-28T14:05:00+02:00"},
		{"a link to the story itself", "", `<a href="/ships" rel="bookmark"><time class="entry-date published" datetime="2021-03-28">28 March</time></a>`, "", "2021-03-28"},
		{"a card of another story", "", `<a href="/tide">Tide may help the tugs <time datetime="2021-03-26">Friday</time></a>`, "", ""},
		{"a list beside the story", "", `<aside><time datetime="2021-03-26">Friday</time></aside><div class="most-read"><time pubdate datetime="2021-03-25">Thursday</time></div>`, "", ""},
		{"a post that is quoted", "", `<blockquote><p>Stuck.</p><time datetime="2021-03-24">Wednesday</time></blockquote>`, "", ""},
		{"only when it was made", strings.Replace(ld, "datePublished", "dateCreated", 1), "", "", "2021-03-28T22:40:00Z"},
		{"only the last change", `<meta property="article:modified_time" content="2021-03-30T10:00:00Z">`, "", "", "guess 2021-03-30 the page's last change"},
		{"nothing", "", "", "", ""},
	} {
		d, err := Read(story(c.head, c.above), c.address)
		got := d.Published
		if d.Guess != "" {
			got = "guess " + d.Guess + " " + d.GuessFrom
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %q %v, wanted %q", c.name, got, err, c.want)
		}
		if d.Published != "" {
			if _, _, err := article.ParsePublished(d.Published); err != nil {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"above the text", "", "Ships wait at Suez for a sixth day"},
		{"title with the site", "<title>Ships wait at Suez for a sixth day | News | Example</title>", "Ships wait at Suez for a sixth day"},
		{"a window with words of its own", "<title>Canal jam: what we know so far</title>", "Ships wait at Suez for a sixth day"},
		{"a window with words of its own, and the title for sharing", `<title>Canal jam: what we know so far</title><meta property="og:title" content="300 ships queue at the canal">`, "300 ships queue at the canal"},
		{"JSON-LD with character references", `<script type="application/ld+json">{"@type":"Article","headline":"Ships wait &amp; wait at Suez&#39;s gates"}</script>`, "Ships wait & wait at Suez's gates"},
		{"JSON-LD cut short", `<script type="application/ld+json">{"@type":"Article","headline":"Ships wait at Suez for a sixth…"}</script>`, "Ships wait at Suez for a sixth day"},
		{"JSON-LD says that the page has another one", `<script type="application/ld+json">{"@type":"Article","headline":"Suez: 300 wait","alternativeHeadline":"Ships wait at Suez for a sixth day"}</script>`, "Ships wait at Suez for a sixth day"},
		{"a tail for search engines", `<meta property="og:title" content="Ships wait at Suez for a sixth day"><script type="application/ld+json">{"@type":"Article","headline":"Ships wait at Suez for a sixth day as insurers count"}</script>`, "Ships wait at Suez for a sixth day"},
		{"JSON-LD alone has another one", `<meta property="og:title" content="Ships wait at Suez for a sixth day"><script type="application/ld+json">{"@type":"Article","headline":"cms-home"}</script>`, "Ships wait at Suez for a sixth day"},
		{"JSON-LD and window have another one", `<title>Suez: 300 ships wait | Example</title><meta property="og:title" content="Ships wait at Suez for a sixth day"><script type="application/ld+json">{"@type":"Article","headline":"Suez: 300 ships wait"}</script>`, "Suez: 300 ships wait"},
		{"a second line above the text", `<title>Ships wait at Suez</title><meta property="og:title" content="Ships wait at Suez"><script type="application/ld+json">{"@type":"Article","headline":"Ships wait at Suez"}</script>`, "Ships wait at Suez"},
		{"JSON-LD of another story", `<meta property="og:title" content="Ships wait at Suez for a sixth day"><script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Tide may help"}]}</script>`, "Ships wait at Suez for a sixth day"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"Article","headline":</script><title>Ships wait at Suez for a sixth day - Example</title>`, "Ships wait at Suez for a sixth day"},
	} {
		if d, err := Read(story(c.head, ""), ""); err != nil || d.Title != c.want {
			t.Errorf("%s: %q %v, wanted %q", c.name, d.Title, err, c.want)
		}
	}
}

// A page below the name of a section has its headline in its window and a lower heading.
func TestHeadlineOfSection(t *testing.T) {
	page := strings.NewReplacer("<h1>", "<h1>World and business news</h1><h2>", "</h1>", "</h2>").Replace(string(story("<title>Ships wait at Suez for a sixth day</title>", "")))
	if d, err := Read([]byte(page), ""); err != nil || d.Title != "Ships wait at Suez for a sixth day" {
		t.Errorf("%q %v", d.Title, err)
	}
}

// Boxes and notes inside a text, and sentences of news that speak of the same things.
func TestNotes(t *testing.T) {
	for _, c := range []struct {
		text string
		note bool
	}{
		{"Sign up for our morning newsletter.", true},
		{"Get the day in five minutes by subscribing to our email.", true},
		{"The museum lets visitors sign up for its tours by email until the end of the month, a spokeswoman said.", false},
		{"Readers like you pay for what our newsroom finds out.", true},
		{"Some of the products in this text were sent to us. We may earn a commission when you buy something through one of the links, which changes nothing in what we say of it, and nothing in what you pay for it at the shop.", true},
		{"The agent may earn a commission of 3 percent if the tower is sold before June, court papers show.", false},
		{"We use cookies to remember which pages you have seen.", true},
		{"The regulator fined the company on Monday because its cookies stayed on the phones of users who had refused them.", false},
		{"Comments are moderated before they appear and may be shortened.", true},
		{"Her comments were removed from the record on Tuesday.", false},
		{"Click the AdBlock button on your browser and choose to allow this site.", true},
		{"He called on fans to join him on Facebook. On Saturday some 4,000 came to the stadium, where police had closed the gates an hour before the match was to begin.", false},
		{"Don't miss...", true},
		{"(With inputs from agencies)", true},
	} {
		if got := isNote(unit{text: c.text, words: len(strings.Fields(c.text))}); got != c.note {
			t.Errorf("%v: %s", got, c.text)
		}
	}
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ name, head, known, want string }{
		{"canonical", `<link rel="canonical" href="https://www.news.example/story">`, "https://m.news.example/story?ref=x#top", "https://www.news.example/story"},
		{"relative", `<link rel="canonical" href="/story">`, "https://news.example/story?ref=x", "https://news.example/story"},
		{"of another site", `<link rel="canonical" href="https://elsewhere.example/story">`, "https://news.example/story", "https://news.example/story"},
		{"a front page", `<link rel="canonical" href="https://news.example/">`, "https://news.example/story", "https://news.example/story"},
		{"OpenGraph", `<meta property="og:url" content="https://news.example/story">`, "", "https://news.example/story"},
		{"relative in a saved page", `<base href="https://news.example/world/"><link rel="canonical" href="story">`, "", "https://news.example/world/story"},
		{"relative to what is told elsewhere", `<link rel="canonical" href="/story"><meta property="og:url" content="https://news.example/">`, "", "https://news.example/story"},
		{"two that differ", `<link rel="canonical" href="https://news.example/story"><meta property="og:url" content="https://news.example/share/story">`, "", "https://news.example/story"},
		{"one of several words", `<link rel="shortlink canonical" href="https://news.example/story">`, "", "https://news.example/story"},
		{"where a reader came from", `<link rel="canonical" href="https://news.example/story?id=7&amp;utm_source=mail&amp;fbclid=x">`, "", "https://news.example/story?id=7"},
		{"a query that names it", `<meta property="og:url" content="https://news.example/?p=12">`, "", "https://news.example/?p=12"},
		{"a script", `<link rel="canonical" href="javascript:alert(1)">`, "", ""},
		{"noted by the browser", `<!-- Page saved with SingleFile url: https://news.example/story saved date: today -->`, "", "https://news.example/story"},
	} {
		if d, err := Read(story(c.head, ""), c.known); err != nil || d.URL != c.want {
			t.Errorf("%s: %q %v, wanted %q", c.name, d.URL, err, c.want)
		}
	}
}

// The forms of dates that pages give to machines, and what is no date.
func TestStamp(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2021-03-28T14:05:00.123+0200", "2021-03-28T14:05:00+02:00"}, {"2021-03-28T14:05:00+02", "2021-03-28T14:05:00+02:00"}, {"2021-3-8T14:05:00Z", "2021-03-08T14:05:00Z"},
		{"2021-03-28T14:05:00Z[UTC]", "2021-03-28T14:05:00Z"}, {"2021-03-28 14:05:00 UTC", "2021-03-28T14:05:00Z"}, {"2021/03/28 14:05", "2021-03-28T14:05:00"},
		{"2021-03-28T14:05:00&#43;02:00", "2021-03-28T14:05:00+02:00"}, {"20210328140500", "2021-03-28T14:05:00"}, {"1616940300000", "2021-03-28T14:05:00Z"},
		{"Sun Mar 28 14:05:00 EDT 2021", "2021-03-28T14:05:00-04:00"}, {"Sun, 28 Mar 2021 14:05:00 GMT", "2021-03-28T14:05:00Z"}, {"28-Mar-2021", "2021-03-28"},
		{"28.03.2021 14:05", "2021-03-28T14:05:00"}, {"03/28/2021 2:05 PM", "2021-03-28T14:05:00"}, {"28/03/2021", "2021-03-28"}, {"03.03.2021", "2021-03-03"},
		{"March 28, 2021 | 2:05 PM EDT", "2021-03-28T14:05:00-04:00"}, {"2:05 PM ET, Sun March 28, 2021", "2021-03-28T14:05:00"}, {"Published: 28 March 2021", "2021-03-28"},
		{"28. März 2021, 14.05 Uhr", "2021-03-28T14:05:00"}, {"dimanche 28 mars 2021 à 14h05", "2021-03-28T14:05:00"}, {"28 de marzo de 2021", "2021-03-28"},
		{"2021年3月28日", "2021-03-28"}, {"2021년 3월 28일", "2021-03-28"},

		{"03.04.2021", ""}, {"3/4/2021", ""}, {"Updated: 28 March 2021", ""}, {"28 March 2021 to 3 April 2021", ""}, {"2 days ago", ""}, {"2021", ""}, {"2021-03", ""}, {"2021-02-30", ""},
		{"0", ""}, {"12345678", ""}, {"0000-00-00", ""}, {"1970-01-01", ""}, {"1969-12-31T19:00:00-05:00", ""}, {"1900-01-01", ""}, {"9999-12-31", ""}, {"", ""},
	} {
		got := ""
		if s, ok := readStamp(c.text); ok {
			got = s.String()
		}
		if got != c.want {
			t.Errorf("%q: %q, wanted %q", c.text, got, c.want)
		}
	}
}

func TestAuthors(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"one", `<meta name="author" content="By Ann Bee">`, "Ann Bee"},
		{"a page elsewhere", `<meta property="article:author" content="https://social.example/annbee"><meta name="parsely-author" content="Ann Bee">`, "Ann Bee"},
		{"a name", `<meta property="article:author" content="Ann Bee">`, "Ann Bee"},
		{"several of a library's", `<meta name="citation_author" content="Ann Bee"><meta name="citation_author" content="Jon Lind,">`, "Ann Bee, Jon Lind"},
		{"sailthru", `<meta name="sailthru.author" content="Ann Bee / Jon Lind">`, "Ann Bee / Jon Lind"},
		{"nobody", `<meta name="author" content="admin"><meta name="dc.creator" content="@annbee">`, ""},
		{"linked data by reference", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","author":{"@id":"#bee"}},{"@type":"Person","@id":"#bee","name":"Ann Bee"}]}</script>`, "Ann Bee"},
	} {
		if d, err := Read(story(c.head, ""), ""); err != nil || d.Author != c.want {
			t.Errorf("%s: %q %v, wanted %q", c.name, d.Author, err, c.want)
		}
	}
}

// What a page says of its article's length, and pages in other languages.
func TestUnsure(t *testing.T) {
	for _, c := range []struct{ name, head, want string }{
		{"nothing", "", ""},
		{"as many words", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","wordCount":"40"}</script>`, ""},
		{"more words", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","wordCount":400}</script>`, "the page says that its article has 400 words, and 36 were found"},
		{"for subscribers", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ships wait at Suez for a sixth day","isAccessibleForFree":"False"}</script>`, "the page says that it is for subscribers: the end of the text may be missing"},
	} {
		if d, err := Read(story(c.head, ""), ""); err != nil || strings.Join(d.Doubts, "|") != c.want {
			t.Errorf("%s: %q %v, wanted %q", c.name, d.Doubts, err, c.want)
		}
	}
	for title, none := range map[string]bool{
		"404": true, "Page not found": true, "404 - Page not found": true, "Just a moment...": true, "Access denied": true, "Sorry, this page cannot be found": true, "Log in to The Courier": true,
		"Access denied to inspectors, UN says": false, "404 ships wait at Suez": false, "Subscribers leave the paper": false, "Page not found in the archive for 40 years": false,
	} {
		if got := noArticleTitle.MatchString(title); got != none {
			t.Errorf("%q: %v", title, got)
		}
	}
	const japanese = `<html lang="ja"><title>スエズ運河で船が座礁</title><h1>スエズ運河で船が座礁</h1><p>大型のコンテナ船が火曜日にスエズ運河で座礁し、三百隻以上の船が待っている。</p>` +
		`<p>All rights to the pictures on this page are with the agencies that sent them to us.</p>`
	if d, err := Read([]byte(japanese), ""); err == nil || err.Error() != "its text is in a script without blanks between words: articles in English are read" {
		t.Errorf("%v %+v", err, d)
	}
	const german = `<h1>Schiffe warten vor Sues</h1><p>Mehr als 300 Schiffe warteten am Sonntag darauf, den Kanal zu passieren, wie die Behörde in einer Mitteilung schrieb.</p>` +
		`<p>Die Versicherer sprachen vom größten Schaden, den ein einzelnes Schiff in der Geschichte des Handels je verursacht habe.</p>`
	if d, err := Read([]byte(german), ""); err != nil || !d.Foreign() {
		t.Errorf("German is English: %v %+v", err, d)
	}
	if d, err := Read(story("", ""), ""); err != nil || d.Foreign() {
		t.Errorf("English is not: %v %+v", err, d)
	}
}
