package timeline

import (
	"io/fs"
	"os"
	"reflect"
	"testing"

	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/testcorpus"
)

// A faint mention that is looked at closely has the traits that it would have had at once, and
// these say that it was rightly faint.
func TestFaint(t *testing.T) {
	for _, content := range []fs.FS{testcorpus.Files(60), os.DirFS("../content")} {
		settings, _ := editor.ReadSettings(content, settingsFileName)
		files, problems := article.ReadDir(content, articlesFolder)
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		whole := take(files, settings, nil)
		whole.detailed = true
		want := map[string]*telling{}
		c, found := read(files, settings, nil)
		for _, m := range whole.extract(c.names, nil) {
			want[m.key] = m
		}
		faint := 0
		for _, m := range found {
			w := want[m.key]
			if m.faint {
				faint++
				if w.traits.event(w.role) || w.traits.mayTell(w.role) || len(w.traits.Deeds) > 0 || m.traits == idle && !w.traits.Idle || m.traits == wished && w.traits.Idle {
					t.Errorf("%q is faint, with %+v", files[m.Article].Sentences[m.Sentence].Text, *w.traits)
				}
			}
			if got := c.closely(m, new(lens)); !reflect.DeepEqual(got.traits, w.traits) || got.faint {
				t.Errorf("%q:\n got %+v,\nwant %+v", files[m.Article].Sentences[m.Sentence].Text, *got.traits, *w.traits)
			}
		}
		if faint < len(found)/3 {
			t.Errorf("%d of %d mentions are faint, want a third at least", faint, len(found))
		}
	}
}
