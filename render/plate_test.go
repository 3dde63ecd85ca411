package render

import (
	"bytes"
	"testing"
)

// TestPlates prints the pages of all sites of the tests as html/template does, and
// without it.
func TestPlates(t *testing.T) {
	for name, tl := range sites() {
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		set, err := s.theme.in(s.w, s.ours)
		if err != nil {
			t.Fatal(err)
		}
		layouts, err := plainLayouts.Clone()
		if err != nil {
			t.Fatal(err)
		}
		layouts.Funcs(layoutFuncs(s.w, s.ours))
		for _, list := range pages {
			for _, p := range list(s) {
				data := p.data()
				if err := set.Err(p.template, data); err != nil {
					t.Errorf("%s: %s needs html/template: %v", name, p.name, err)
				}
				var want bytes.Buffer
				if err := layouts.ExecuteTemplate(&want, p.template, data); err != nil {
					t.Fatalf("%s: %s: %v", name, p.name, err)
				}
				got, err := set.Append(nil, p.template, data)
				if err != nil || !bytes.Equal(got, want.Bytes()) {
					t.Errorf("%s: %s is not as html/template makes it: %v", name, p.name, err)
				}
			}
		}
	}
}
