package render

import (
	"bytes"
	"testing"
	"testing/fstest"

	"dateline/templates/wording"
)

// TestSettled makes the pages of all sites in English and in a language with attributes
// and marks of its own, with the words settled and without: they are the same.
func TestSettled(t *testing.T) {
	for name, tl := range sites() {
		for _, language := range []string{"en", "fr", "pt"} {
			tl.Settings.Language = language
			s, err := new(Theme).newSite(tl)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			settled, err := s.theme.in(s.w, s.ours)
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
					var got, want bytes.Buffer
					if err := settled.ExecuteTemplate(&got, p.template, data); err != nil {
						t.Fatalf("%s: %s: %v", name, p.name, err)
					}
					if err := layouts.ExecuteTemplate(&want, p.template, data); err != nil {
						t.Fatalf("%s: %s: %v", name, p.name, err)
					}
					if !bytes.Equal(got.Bytes(), want.Bytes()) {
						t.Errorf("%s, %s: %s is another page with its words settled", name, language, p.name)
					}
				}
			}
		}
	}
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
