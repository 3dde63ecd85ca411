package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/emersion/go-ical"
	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"dateline/render/folder"
	"dateline/timeline"
	"dateline/timeline/problem"
)

// Whole builds of articles, settings and corrections that hold an attack in every
// field: what comes out is read by the parsers that browsers and programs use, and
// nothing in it is active.

// hostileText generates text with attacks in it, without the characters that YAML
// files may not hold.
var hostileText = rapid.Custom(func(t *rapid.T) string {
	pieces := slices.Concat(attacks, hardTexts[:len(hardTexts)-2], []string{"a", "The mayor", "on Monday", "5 May 2018", "\u2028", "%3Cscript%3E", "${x}", "../../etc/passwd", "&colon;", "CON", "<b", "]]>", "-->", "\\"})
	text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 3).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar || r == 0xfeff || r >= 0xfffe && r <= 0xffff {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
})

// hostileFolder generates a content folder. Its corrections name the events of the
// same folder without them.
var hostileFolder = rapid.Custom(func(t *rapid.T) fstest.MapFS {
	// One text in fifty is left as it is: such a file may be refused.
	text := func(label string) string {
		if rapid.IntRange(0, 49).Draw(t, "raw") == 0 {
			return rapid.OneOf(rapid.SampledFrom(hardTexts), rapid.String()).Draw(t, label)
		}
		return hostileText.Draw(t, label)
	}
	quoted := func(label string) string { return strconv.QuoteToASCII(text(label)) } // as YAML and JSON have it
	address := func() string {
		return strconv.Quote(rapid.SampledFrom([]string{
			"https://news.example/a?b=c&d=%22#e", `https://news.example/"><script>alert(1)</script>`, "https://news.example/'onclick='alert(1)", "HTTPS://news.example/]]>", "http://news.example/\u202e-->",
		}).Draw(t, "address"))
	}
	fsys := fstest.MapFS{"timeline.yaml": {Data: fmt.Appendf(nil, "title: %s\ndescription: %s\nauthor: %s\npeople:\n  Ann Bee: [%s]\nbase_url: https://story.example/\nquote: article\n",
		quoted("title"), quoted("description"), quoted("author"), quoted("alias"))}}
	for i := range rapid.IntRange(1, 3).Draw(t, "articles") {
		var body strings.Builder
		for range rapid.IntRange(1, 4).Draw(t, "sentences") {
			frame := rapid.SampledFrom([]string{"The ferry %s sank on Tuesday, Ann Bee said.\n\n", "“%s,” the mayor said on 6 August 2018.\n\n", "%s\n\n", "> Ann Bee left %s in July 2018.\n", "- %s will meet on Friday.\n\n", "Two days after the ferry sank, %s resigned. "}).Draw(t, "frame")
			fmt.Fprintf(&body, frame, text("words"))
		}
		head := fmt.Sprintf("---\ntitle: %s\nsource: %s\nauthor: %s\nurl: %s\narchive_url: %s\npublished: 2018-08-0%d\n---\n",
			quoted("title"), quoted("source"), quoted("author"), address(), address(), i+7)
		switch name := fmt.Sprintf("articles/a%d", i); rapid.SampledFrom([]string{".md", ".txt", ".jsonl"}).Draw(t, "ending") {
		case ".md":
			fsys[name+".md"] = &fstest.MapFile{Data: []byte(head + body.String())}
		case ".txt":
			fsys[name+".txt"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(head+body.String(), "\n", "\r\n"))}
		case ".jsonl":
			line, _ := json.Marshal(map[string]string{"id": name[9:], "published": "2018-08-08", "title": text("title"), "source": text("source"), "text": body.String()}) // strings are always JSON
			fsys[name+".jsonl"] = &fstest.MapFile{Data: append(line, '\n')}
		}
	}
	var overrides strings.Builder
	fmt.Fprintf(&overrides, "add:\n  - {title: %s, date: 2018-08-05, text: %s, reason: %s, sources: [{title: %s, url: %s}]}\n", quoted("title"), quoted("text"), quoted("reason"), quoted("source"), address())
	overrides.WriteString("events:\n")
	for i, e := range timeline.Build(fsys).Events {
		entry := rapid.SampledFrom([]string{"title: %s, tags: [%s]", "title: %s, tags: [%s], date: 2018-08-05", "hide: true", "pin: true"}).Draw(t, "entry")
		if strings.Contains(entry, "%s") {
			entry = fmt.Sprintf(entry, quoted("title"), quoted("tag"))
		}
		if i < 4 {
			fmt.Fprintf(&overrides, "  - {event: %s, %s, reason: %s}\n", e.ID, entry, quoted("reason"))
		}
	}
	fsys["overrides.yaml"] = &fstest.MapFile{Data: []byte(overrides.String())}
	return fsys
})

func TestNothingActiveInAnySite(t *testing.T) {
	built := 0
	rapid.Check(t, func(t *rapid.T) {
		tl := timeline.Build(hostileFolder.Draw(t, "folder"))
		for _, p := range tl.Problems {
			if text := p.String(); problem.Printable(text) != text {
				t.Fatalf("the problem %q", text)
			}
			if p.Severity == problem.Error {
				return // no site is made of it
			}
		}
		files, err := Site(tl)
		if err != nil {
			t.Fatal(err)
		}
		built++
		for _, f := range files {
			if err := readAs(f); err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	})
	t.Logf("%d sites", built)
	if built == 0 {
		t.Error("no folder was without an error")
	}
}

// readAs reads a file of a site as what it is, and says what is wrong.
func readAs(f folder.File) error {
	switch path.Ext(f.Name) {
	case ".html":
		return inertPage(f.Data)
	case ".xml", ".svg":
		d := xml.NewDecoder(bytes.NewReader(f.Data))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	case ".json", ".jsonld":
		var value any
		return json.Unmarshal(f.Data, &value)
	case ".ics":
		c, err := ical.NewDecoder(bytes.NewReader(f.Data)).Decode()
		if err != nil {
			return err
		}
		if n := bytes.Count(f.Data, []byte("\r\nBEGIN:")); n != len(c.Children) {
			return fmt.Errorf("%d parts begin, and %d are read", n, len(c.Children))
		}
		return nil
	case ".csv":
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(f.Data, []byte("\ufeff")))).ReadAll()
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
					return fmt.Errorf("the cell %q is a formula", cell)
				}
			}
		}
		return err
	}
	return nil
}

// What is active is found, wherever it stands.
func TestReadAsFindsWhatIsActive(t *testing.T) {
	const page = "<!doctype html><title>a</title><body><p class=\"when\"><bdi>b</bdi></p>"
	if err := readAs(folder.File{Name: "a.html", Data: []byte(page)}); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"script.html":  page + "<script>alert(1)</script>",
		"json.html":    page + `<script type="application/ld+json">{"a":</script>`,
		"other.html":   page + `<script src="https://x.example/other.js"></script>`,
		"handler.html": page + `<p onclick="alert(1)">`,
		"style.html":   page + `<p style="color:red">`,
		"link.html":    page + `<a href="java&#x73;cript:alert(1)">a</a>`,
		"tab.html":     page + "<a href=\"java\tscript:alert(1)\">a</a>",
		"picture.html": page + `<img src="https://x.example/a.png">`,
		"frame.html":   page + `<iframe src="site.js"></iframe>`,
		"comment.html": page + `<!-- a -->`,
		"foreign.html": page + `<svg><foreignObject><p>a</p></foreignObject></svg>`,
		"feed.xml":     "<feed><title>]]></title></feed>",
		"control.xml":  "<feed><title>\x01</title></feed>",
		"a.json":       `{"a": "` + "\n" + `"}`,
		"a.ics":        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		"a.csv":        "title\n=1+1\n",
	} {
		if readAs(folder.File{Name: name, Data: []byte(data)}) == nil {
			t.Errorf("%s: nothing is wrong with %q", name, data)
		}
	}
}

// plainAttributes are all attributes that elements of pages have. None of them
// runs anything; href and src are looked at by themselves.
var plainAttributes = setOf(`class href id name datetime rel content type property charset http-equiv lang dir title value scope target role hidden checked
	aria-hidden aria-labelledby aria-label aria-live aria-pressed data-copy data-done src defer width height viewbox preserveaspectratio focusable x y r cx cy d rx
	autocomplete start colspan cite readonly tabindex for placeholder open`)

// inertPage says what of a page is active but what we put there ourselves.
func inertPage(data []byte) error {
	document, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return err
	}
	var scripts []*html.Node
	for n := range document.Descendants() {
		switch n.Type {
		case html.CommentNode:
			return fmt.Errorf("the comment %q", n.Data)
		case html.ElementNode:
			if n.Data == "script" {
				scripts = append(scripts, n)
			}
			if !plainElements[n.Data] {
				return fmt.Errorf("the element <%s>", n.Data)
			}
			for _, a := range n.Attr {
				if !plainAttributes[strings.ToLower(a.Key)] {
					return fmt.Errorf("<%s> has %s=%q", n.Data, a.Key, a.Val)
				}
				if u, err := url.Parse(a.Val); (a.Key == "href" || a.Key == "cite") && (err != nil || u.Scheme != "" && u.Scheme != "http" && u.Scheme != "https") {
					return fmt.Errorf("<%s> leads to %q", n.Data, a.Val)
				}
				if a.Key == "src" && path.Base(a.Val) != "site.js" {
					return fmt.Errorf("<%s> is of %q", n.Data, a.Val)
				}
			}
		}
	}
	// Read, written and read again, it is the same page: nothing of it waits for
	// another parser to become a tag.
	var written strings.Builder
	if err := html.Render(&written, document); err != nil {
		return err
	}
	if err := same("written and read again", string(data), written.String()); err != nil {
		return err
	}
	// The scripts are ours, and without them nothing is active.
	for _, n := range scripts {
		if n.FirstChild != nil {
			var value any
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &value); err != nil || len(n.Attr) != 1 || n.Attr[0].Val != "application/ld+json" {
				return fmt.Errorf("the script %q, %v", n.FirstChild.Data, err)
			}
		}
		n.Parent.RemoveChild(n)
	}
	for n := range document.Descendants() {
		if n.Type == html.ElementNode && n.Data == "body" {
			written.Reset()
			for c := range n.ChildNodes() {
				if err := html.Render(&written, c); err != nil {
					return err
				}
			}
		}
	}
	return same("sanitized", written.String(), strict.Sanitize(written.String()))
}

// strict takes what our pages are made of and removes all else, as a sanitizer for
// text of strangers does.
var strict = func() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	for name := range plainElements {
		if name != "script" {
			p.AllowElements(name)
			p.AllowNoAttrs().OnElements(name)
		}
	}
	for name := range plainAttributes {
		if name != "href" && name != "src" {
			p.AllowAttrs(name).Globally()
		}
	}
	p.AllowAttrs("href").OnElements("a")
	p.AllowURLSchemes("http", "https")
	p.AllowRelativeURLs(true)
	p.RequireParseableURLs(true)
	return p
}()

// same says where two pieces of HTML differ for a browser.
func same(how, was, is string) error {
	a, err := elementsOf(was)
	if err != nil {
		return err
	}
	b, err := elementsOf(is)
	if err != nil {
		return err
	}
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Errorf("%s is %s, and was %s", how, b[i], a[i])
		}
	}
	if len(a) != len(b) {
		return fmt.Errorf("%s has %d elements and texts, and had %d", how, len(b), len(a))
	}
	return nil
}

// elementsOf lists the elements of a piece of HTML as a browser reads it, each with
// its attributes and their values, and its texts.
func elementsOf(text string) ([]string, error) {
	document, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	var list []string
	for n := range document.Descendants() {
		switch n.Type {
		case html.ElementNode:
			attributes := make([]string, len(n.Attr))
			for i, a := range n.Attr {
				value := a.Val
				if u, err := url.Parse(value); err == nil && a.Key == "href" {
					value = u.String() // a sanitizer writes addresses in one way
				}
				attributes[i] = fmt.Sprintf(" %s=%q", a.Key, value)
			}
			slices.Sort(attributes)
			list = append(list, "<"+n.Data+strings.Join(attributes, "")+">")
		case html.TextNode:
			list = append(list, fmt.Sprintf("%q", n.Data))
		case html.CommentNode:
			list = append(list, fmt.Sprintf("comment %q", n.Data))
		}
	}
	return list, nil
}
