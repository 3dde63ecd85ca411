package browser

import (
	_ "embed"
	"fmt"
	"testing"
)

//go:embed testdata/axe.min.js
var axe string

// someOf returns one page of each kind.
func (s *site) someOf() []string {
	var out []string
	seen := map[string]bool{}
	for _, name := range s.pages {
		kind := kindOf(name)
		if !seen[kind] {
			seen[kind] = true
			out = append(out, name)
		}
	}
	return out
}

// TestAccessible has axe-core look at a page of each kind, with all sources open,
// in light and dark, narrow and wide.
func TestAccessible(t *testing.T) {
	for name, content := range map[string]string{"demo": demo, "states": states} {
		s := serve(t, content, nil)
		b := open(t, 1280, 900)
		pages := s.someOf()
		if content == states {
			pages = []string{"index.html", "about.html"} // the others are as those of the demo
		}
		for _, page := range pages {
			b.visit(s.address(page))
			eval[int](b, axe+`;for(const d of document.querySelectorAll('details'))d.open=true;1`)
			for _, dark := range []bool{false, true} {
				b.dark(dark)
				for _, width := range []int64{390, 1280} {
					b.size(width, 900)
					for _, v := range eval[[]string](b, `axe.run(document,{resultTypes:['violations']}).then(r=>r.violations.map(v=>
						v.id+': '+v.nodes.slice(0,3).map(n=>n.html.slice(0,120)+' '+n.failureSummary).join(' | ')))`) {
						t.Errorf("%s/%s at %d, dark %v: %s", name, page, width, dark, v)
					}
				}
			}
		}
	}
}

// TestFits finds no page that scrolls sideways: on the narrowest phone, and on a
// desktop at twice the size.
func TestFits(t *testing.T) {
	for name, content := range map[string]string{"demo": demo, "states": states} {
		s := serve(t, content, nil)
		b := open(t, 320, 700)
		for _, page := range s.pages {
			b.visit(s.address(page))
			eval[int](b, `for(const d of document.querySelectorAll('details'))d.open=true;1`)
			for _, width := range []int64{320, 640} {
				b.size(width, 700)
				if wide := eval[int](b, `document.documentElement.scrollWidth`); wide > int(width) {
					t.Errorf("%s/%s at %d px is %d px wide: %s", name, page, width, wide, eval[string](b, fmt.Sprintf(
						`[...document.querySelectorAll('body *')].filter(e=>e.getBoundingClientRect().right>%d+1).map(e=>e.outerHTML.slice(0,80)).slice(0,3).join(' | ')`, width)))
				}
			}
		}
	}
}

// TestTargets finds every link and control large enough to hit: 24 px, but for
// links in running text (WCAG 2.2, success criterion 2.5.8).
func TestTargets(t *testing.T) {
	s := serve(t, demo, nil)
	b := open(t, 390, 900)
	for _, page := range s.someOf() {
		b.visit(s.address(page))
		for _, small := range eval[[]string](b, `[...document.querySelectorAll('summary,button,input,nav a,.links a,.jump a,.chips a')]
			.filter(e=>e.checkVisibility()&&!e.closest('.skip')).filter(e=>{const r=(e.closest('label')||e).getBoundingClientRect();return r.height<24})
			.map(e=>e.outerHTML.slice(0,100))`) {
			t.Errorf("%s: less than 24 px high: %s", page, small)
		}
	}
}
