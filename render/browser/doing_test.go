package browser

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestKeyboard walks through a page with the Tab key: first the way past the head,
// then every link and control in the order of the page, each to be seen with the
// mark of the focus, and out at the end.
func TestKeyboard(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 1280, 900)
	b.visit(s.address("index.html"))
	const here = `(()=>{const e=document.activeElement;return e===document.body?'':e.tagName+' '+(e.id||e.getAttribute('href')||e.textContent)})()`
	b.key(kb.Tab)
	if got := eval[string](b, here); got != "A #content" || b.seen(".skip:focus") != 1 {
		t.Errorf("the first stop is %q, wanted the link past the head, in sight", got)
	}
	b.key(kb.Enter)
	b.key(kb.Tab)
	if !eval[bool](b, `document.getElementById('content').contains(document.activeElement)`) {
		t.Error("the link past the head does not lead to the main part")
	}
	b.visit(s.address("index.html"))
	stops := eval[int](b, `[...document.querySelectorAll('a[href],button,input,summary')].filter(e=>e.checkVisibility()&&(e.type!=='radio'||e.checked)).length`)
	var walked []string
	for range stops {
		b.key(kb.Tab)
		at := eval[[]string](b, `(()=>{const e=document.activeElement,r=e.getBoundingClientRect(),c=getComputedStyle(e);
			return [e.tagName+' '+(e.getAttribute('href')||e.textContent.slice(0,40)), r.bottom>0&&r.top<innerHeight?'':'out of sight', c.outlineStyle!=='none'&&parseFloat(c.outlineWidth)>=2?'':'no mark']})()`)
		if at[1]+at[2] != "" {
			t.Errorf("%s: %s %s", at[0], at[1], at[2])
		}
		walked = append(walked, at[0])
	}
	if !eval[bool](b, `(()=>{const all=[...document.querySelectorAll('a[href],button,input,summary')].filter(e=>e.checkVisibility());return all.at(-1)===document.activeElement})()`) {
		t.Errorf("after %d stops the focus is not on the last link but on %q", stops, walked[len(walked)-1])
	}
}

// TestFilters clicks every option of the filters, with scripts and without, and
// counts the events that are left: as many as the option says, and no month
// without one.
func TestFilters(t *testing.T) {
	s := serve(t, demo, nil)
	for _, script := range []bool{true, false} {
		b := open(t, 1280, 900)
		if !script {
			b.withoutScript()
		}
		b.visit(s.address("index.html"))
		all := b.seen(".ev>li")
		b.click(".filter>summary")
		for _, option := range eval[[][]string](b, `[...document.querySelectorAll('.filter label:has([id])')].map(l=>[l.querySelector('input').id,l.querySelector('small').textContent,l.querySelector('bdi').textContent])`) {
			b.click("#" + option[0])
			left := b.seen("section:not(.undated) .ev>li")
			if fmt.Sprint(left) != option[1] {
				t.Errorf("script %v: %q leaves %d events, wanted %s", script, option[2], left, option[1])
			}
			if empty := eval[int](b, `[...document.querySelectorAll('section:has(.ev)')].filter(s=>s.checkVisibility()&&![...s.querySelectorAll('.ev>li')].some(e=>e.checkVisibility())).length`); empty > 0 {
				t.Errorf("script %v: %q leaves %d months without an event", script, option[2], empty)
			}
			if b.seen(".shown") != 1 {
				t.Errorf("script %v: %q does not say that events are hidden", script, option[2])
			}
			b.click("fieldset:has(#" + option[0] + `) [value=""]`)
		}
		b.click("#in-p1") // with another choice, of which no event is too
		b.click("#in-c5")
		if said, months := eval[int](b, `[...document.querySelectorAll('section:not(.undated)>.ev')].filter(e=>e.offsetHeight>20).length`), b.seen("section:not(.undated):has(.ev)"); said != months || b.seen(".ev>li") > 0 || script && months > 0 {
			t.Errorf("script %v: two choices leave %d months, of which %d say that no event matches", script, months, said)
		}
		b.click("fieldset:has(#in-p1) [value=\"\"]")
		b.click("fieldset:has(#in-c5) [value=\"\"]")
		b.click(`.facts a[href="#in-disputed"]`)
		b.await(`location.hash==='#in-disputed'`)
		if left := b.seen(".ev>li"); left == 0 || left >= all {
			t.Errorf("script %v: the count of disputed dates leaves %d of %d events", script, left, all)
		}
		b.click(".shown a")
		b.await(`location.hash===''&&document.readyState==='complete'`)
		if left := b.seen(".ev>li"); left != all {
			t.Errorf("script %v: after showing all, %d of %d events are shown", script, left, all)
		}
		b.clean(s)
	}
}

// TestSearch looks for words, sends the address to another, and clears it.
func TestSearch(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 1280, 900)
	b.visit(s.address("index.html"))
	all := b.seen(".ev>li")
	b.click("[type=search]")
	b.key("massie")
	found := b.seen(".ev>li")
	if found == 0 || found == all {
		t.Fatalf("the search finds %d of %d events", found, all)
	}
	for _, text := range eval[[]string](b, `[...document.querySelectorAll('.ev>li')].filter(e=>e.checkVisibility()).map(e=>e.textContent)`) {
		if !strings.Contains(strings.ToLower(text), "massie") {
			t.Errorf("finds %q", text)
		}
	}
	address := eval[string](b, `location.href`)
	if u, err := url.Parse(address); err != nil || u.RawQuery != "q=massie" {
		t.Errorf("the address is %s", address)
	}
	other := open(t, 390, 900)
	other.visit(address)
	if got := other.seen(".ev>li"); got != found {
		t.Errorf("another who opens %s sees %d events, wanted %d", address, got, found)
	}
	other.visit(s.address("index.html?c=disputed"))
	if got := other.seen(".ev>li"); got != 1 {
		t.Errorf("?c=disputed shows %d events, wanted 1", got)
	}
	b.clean(s)
}

// TestScriptKeys goes from event to event with j and k, unless a person types or
// turned that off, and opens all sources at once.
func TestScriptKeys(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 1280, 900)
	b.visit(s.address("index.html"))
	titles := eval[[]string](b, `[...document.querySelectorAll('.ev h3 a')].map(a=>a.textContent)`)
	var walked []string
	for _, k := range []string{"j", "j", "j", "k"} {
		b.key(k)
		walked = append(walked, eval[string](b, `document.activeElement.textContent`))
	}
	if !slices.Equal(walked, []string{titles[0], titles[1], titles[2], titles[1]}) {
		t.Errorf("j j j k walk to %q of %q", walked, titles)
	}
	b.click(".tools [type=checkbox]")
	b.key("j")
	if got := eval[string](b, `document.activeElement.tagName`); got != "INPUT" {
		t.Errorf("j walks on to %q though it is off", got)
	}
	b.click(".tools button")
	if open, sources := b.seen(".ev blockquote"), eval[int](b, `document.querySelectorAll('.ev blockquote').length`); open != sources {
		t.Errorf("%d of %d quotations are open", open, sources)
	}
	b.clean(s)
}

// TestScriptFragments finds links to articles that lead to the first words of the
// sentence there.
func TestScriptFragments(t *testing.T) {
	s := serve(t, demo, map[string]string{"articles/harbour.md": "---\ntitle: The harbour\npublished: 2018-08-09\nurl: https://news.example/harbour?a=b\n---\n\n" +
		"“A well-known captain, Anna Berg, steered the ferry into the harbour wall on Tuesday.\n"})
	b := open(t, 1280, 900)
	b.visit(s.address("index.html"))
	const want = "https://news.example/harbour?a=b#:~:text=A%20well%2Dknown%20captain%2C%20Anna%20Berg"
	if links := eval[[]string](b, `[...document.querySelectorAll('.sources [href^=http]')].map(a=>a.getAttribute('href'))`); !slices.Equal(links, []string{want}) {
		t.Errorf("the links to articles are %q, wanted %q", links, want)
	}
	b.clean(s)
}
