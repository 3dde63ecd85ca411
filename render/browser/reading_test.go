package browser

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/ledongthuc/pdf"

	"dateline/timeline"
)

// kindOf tells pages apart by what makes them: the folder, or the name.
func kindOf(page string) string {
	if folder := path.Dir(page); folder != "." && path.Base(page) != "index.html" {
		return folder
	}
	return page
}

// TestAlone opens every page and finds no request to another server, no error
// and nothing that the content security policy refuses.
func TestAlone(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 1280, 900)
	for _, page := range s.pages {
		b.visit(s.address(page))
		b.clean(s)
	}
}

// TestWithoutScript reads the whole timeline with scripts turned off: titles,
// texts and corrections at once, quotations after a click, and nothing that needs
// a script.
func TestWithoutScript(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 390, 900)
	b.withoutScript()
	b.visit(s.address("index.html"))
	if n := b.seen(".tools,.copy,template,noscript"); n != 0 {
		t.Errorf("%d things that need a script can be seen", n)
	}
	text := readable(b)
	for _, e := range slices.Concat(s.timeline.Events, s.timeline.Undated) {
		want(t, text, e.Title)
		for _, c := range e.Corrections {
			want(t, text, c.Reason)
		}
	}
	closed := b.seen(`blockquote`)
	b.click(`#` + s.timeline.Events[0].ID + ` summary`)
	if opened := b.seen(`blockquote`); closed != 0 || opened == 0 {
		t.Errorf("%d quotations can be seen before a click, %d after", closed, opened)
	}
}

// readable returns the text of a page that can be seen, white space folded.
func readable(b *tab) string {
	b.t.Helper()
	return fold(eval[string](b, `(()=>{const out=[],w=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
		while(w.nextNode())if(w.currentNode.parentElement.checkVisibility())out.push(w.currentNode.data);return out.join('')})()`))
}

// fold makes every white space one blank.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// want reports words that a text lacks.
func want(t *testing.T, text, words string) {
	t.Helper()
	if !strings.Contains(text, fold(words)) {
		t.Errorf("cannot be read: %q", words)
	}
}

// TestPrint prints the timeline and finds on paper every event, every quotation of the
// page, each with what gives its date, and what was corrected, though nobody opened the
// sources.
func TestPrint(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 1280, 900)
	b.visit(s.address("index.html"))
	data, err := chromedp.Run(b, chromedp.PrintToPDF())
	b.ok(err)
	paper := letters(words(t, data))
	for _, tool := range []string{"Filter by", "Open all sources", "Copy link"} {
		if strings.Contains(paper, letters(tool)) {
			t.Errorf("what needs a screen is on paper: %q", tool)
		}
	}
	quoted := eval[[]string](b, `[...document.querySelectorAll('.sources div[id]')].map(d=>d.id)`)
	for _, e := range slices.Concat(s.timeline.Events, s.timeline.Undated) {
		given := e.DateCorrection() != nil || len(e.Mentions) == 0 || e.Date.IsEmpty()
		on := func(text string) {
			if !strings.Contains(paper, letters(text)) {
				t.Errorf("is not on paper: %q", text)
			}
		}
		on(e.Title)
		for _, m := range e.Mentions {
			on(s.timeline.Articles[m.Article].Title)
			if slices.Contains(quoted, m.ID) {
				on(s.timeline.Articles[m.Article].Sentences[m.Sentence].Text)
				given = given || m.Bearing == timeline.Gives
			}
		}
		if !given {
			t.Errorf("nothing on paper gives the date of %q", e.Title)
		}
		for _, c := range e.Corrections {
			on(c.Reason)
		}
	}
}

// words returns the text of a PDF file.
func words(t *testing.T, data []byte) string {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := r.GetPlainText()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := b.ReadFrom(text); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// letters keeps the ASCII letters and digits of a text, since a PDF file has no
// blanks where lines end and draws some letters together.
func letters(s string) string {
	s = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl").Replace(s)
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, s)
}

// TestDeepLinks follows links to events and mentions that were made before a
// person put two events together: each still lands, where it can be seen.
func TestDeepLinks(t *testing.T) {
	before := serve(t, states, nil)
	var ids, merged []string
	for _, e := range before.timeline.Events {
		if strings.Contains(e.Title, "walked out") {
			merged = append(merged, e.ID)
		}
	}
	// Events that differ in day are apart or one; a merge of any two that are told keeps all links.
	for _, e := range before.timeline.Events {
		if len(e.Mentions) > 0 && len(merged) < 2 && !slices.Contains(merged, e.ID) {
			merged = append(merged, e.ID)
		}
	}
	for _, e := range before.timeline.Events {
		if len(e.Mentions) == 0 {
			continue
		}
		ids = append(ids, e.ID)
		for _, m := range e.Mentions {
			ids = append(ids, m.ID)
		}
	}
	after := serve(t, states, map[string]string{"overrides.yaml": "events:\n  - merge: [" + strings.Join(merged[:2], ", ") + "]\n    reason: one walkout\n"})
	if n, m := toldEvents(before), toldEvents(after); n != m+1 {
		t.Fatalf("%d events before the merge and %d after", n, m)
	}
	b := open(t, 390, 700)
	for _, id := range ids {
		b.visit(after.address("index.html#" + id))
		if got := eval[string](b, `(()=>{const t=document.querySelector(':target');if(!t)return 'nowhere';const e=t.closest('div,li');
			if(!e.checkVisibility())return 'unseen';const r=e.getBoundingClientRect();return r.top>=0&&r.top<innerHeight?'':'at '+r.top})()`); got != "" {
			t.Errorf("#%s lands %s", id, got)
		}
	}
}

// toldEvents counts the events that articles tell.
func toldEvents(s *site) int {
	n := 0
	for _, e := range s.timeline.Events {
		if len(e.Mentions) > 0 {
			n++
		}
	}
	return n
}

// TestFromRightToLeft finds the page of a language that is written so mirrored,
// and otherwise as it was.
func TestFromRightToLeft(t *testing.T) {
	words, err := os.ReadFile("../../docs/words.yaml") // English, as long as nobody translates them
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, demo, map[string]string{
		"timeline.yaml":        "title: \"من هلسنكي إلى رسالة\"\nlanguage: ar\n",
		"templates/words.yaml": string(words),
	})
	for _, width := range []int64{1280, 390} {
		b := open(t, width, 900)
		b.visit(s.address("index.html"))
		got := eval[[]bool](b, `(()=>{const r=s=>document.querySelector(s).getBoundingClientRect();
			return [document.documentElement.dir==='rtl', r('.ev .mark').left>r('.ev h3').right-1, r('.ev h3').right>innerWidth/2, document.documentElement.scrollWidth<=innerWidth]})()`)
		if slices.Contains(got, false) {
			t.Errorf("at %d px: from right to left, mark right of the title, title right, no sideways scroll: %v", width, got)
		}
		eval[int](b, axe+`;1`)
		for _, v := range eval[[]string](b, `axe.run().then(r=>r.violations.map(v=>v.id+': '+v.nodes[0].html))`) {
			t.Errorf("at %d px: %s", width, v)
		}
	}
}

// TestLongTimeline follows a link to an event from the days when one page held
// the timeline: it lands on the page that holds all of them now.
func TestLongTimeline(t *testing.T) {
	var lines strings.Builder
	for i := range 520 {
		name := strings.Map(func(r rune) rune { return 'a' + r - '0' }, fmt.Sprintf("%03d", i)) // "aab": a word that no other has
		fmt.Fprintf(&lines, `{"id":"n-%s","published":"2019-%02d-28","source":"Gazette","text":"On %02d/%02d/2019, mayor X%s opened bridge Y%s in Z%s."}`+"\n",
			name, 1+i%12, 1+i%12, 1+i%27, name, name, name)
	}
	s := serve(t, states, map[string]string{"articles/many.jsonl": lines.String()})
	if n := len(s.timeline.Events); n <= 500 {
		t.Fatalf("%d events, wanted more than a page holds", n)
	}
	first := s.timeline.Events[10].ID
	b := open(t, 390, 700)
	b.visit(s.address("index.html#" + first))
	b.await(`location.pathname.endsWith('/all.html')&&document.querySelector(':target')?.checkVisibility()===true`)
	b.clean(s)
}

// TestDatesKeepToTheirColumn finds no date that stands out of its column, in any
// language: the longest months and units, in ranges and about.
func TestDatesKeepToTheirColumn(t *testing.T) {
	for _, language := range []string{"en", "de", "fr", "es"} {
		s := serve(t, demo, map[string]string{
			"timeline.yaml":  "title: The dam\nlanguage: " + language + "\n",
			"overrides.yaml": "",
			"articles/dam.md": "---\ntitle: The dam\npublished: 2018-12-20\n---\nThe dam was built from September 2012 to November 2013.\n\n" +
				"The council approved the plan in about September 2017.\n\nThe villagers left the valley in late September 2016.\n\n" +
				"The tunnel collapsed in the third quarter of 2015.\n\nThe company drilled wells from December 28, 2014 to January 3, 2015.\n",
		})
		b := open(t, 1280, 900)
		b.visit(s.address("index.html"))
		for _, words := range eval[[]string](b, `[...document.querySelectorAll('.when')].filter(e=>e.scrollWidth>e.clientWidth).map(e=>e.innerText)`) {
			t.Errorf("%s: out of the column: %q", language, words)
		}
		if got := b.seen(".when"); got < 15 {
			t.Errorf("%s: %d dates", language, got)
		}
	}
}
