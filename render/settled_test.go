package render

import (
	"bytes"
	"testing"
	"testing/fstest"

	"dateline/templates/wording"
	"dateline/timeline"
)

// TestSettled makes the pages of all sites in English and in a language with attributes
// and marks of its own, with the words settled and without: they are the same.
func TestSettled(t *testing.T) {
	for name, tl := range sites() {
		for _, language := range []string{"en", "fr", "pt"} {
			tl.Settings.Language = language
			settled, unsettled := newTestSite(t, tl), newTestSite(t, tl)
			layouts, err := plainLayouts.Clone()
			if err != nil {
				t.Fatal(err)
			}
			unsettled.pieces = &pieces{layouts: layouts.Funcs(layoutFuncs(settled.w, settled.ours))}
			for _, list := range pages {
				want := list(unsettled)
				for i, p := range list(settled) {
					if !bytes.Equal(executed(t, settled, p), executed(t, unsettled, want[i])) {
						t.Errorf("%s, %s: %s is another page with its words settled", name, language, p.name)
					}
				}
			}
		}
	}
}

// newTestSite is a site with the program's own templates.
func newTestSite(t *testing.T, tl timeline.Timeline) *site {
	t.Helper()
	s, err := new(Theme).newSite(tl)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// executed is a page of a site.
func executed(t *testing.T, s *site, p page) []byte {
	t.Helper()
	data, err := s.theme.execute(nil, s.pieces.layouts, p)
	if err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return data
}

// TestSettledTheme names a word in a script of a theme, where it is to be a string.
func TestSettledTheme(t *testing.T) {
	const script = `{{template "head" .Head}}<script>const word = {{words.Timeline}}</script>`
	theme, wrong := ReadTheme(fstest.MapFS{"templates/notfound.html": {Data: []byte(script)}})
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	files, err := theme.Site(everyState())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.Name == "404.html" && !bytes.Contains(f.Data, []byte(`const word = "`+wording.English().Timeline+`"`)) {
			t.Errorf("the word is no string: %s", f.Data)
		}
	}
}
