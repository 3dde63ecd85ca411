package timeline

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestStrangers(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"timeline.yaml", "articles/a.md", "README.md", ".gitignore", "override.yaml", "timeline.yml", "notes.doc", "notes.txt", "more.jsonl"} {
		fsys[name] = &fstest.MapFile{}
	}
	fsys["letter.md"] = &fstest.MapFile{Data: []byte("---\npublished: 2018-08-08\n---\n\nHe left.\n")}
	var got []string
	for _, p := range strangers(fsys) {
		got = append(got, p.String())
	}
	want := []string{
		"letter.md: warning: is not read; if it is an article, move it to articles/letter.md",
		"more.jsonl: warning: is not read; if it is an article, move it to articles/more.jsonl",
		"notes.doc: warning: is not read; settings are in timeline.yaml, corrections in overrides.yaml, articles in articles/",
		"notes.txt: warning: is not read; settings are in timeline.yaml, corrections in overrides.yaml, articles in articles/",
		`override.yaml: warning: is not read; did you mean "overrides.yaml"?`,
		`timeline.yml: warning: is not read; did you mean "timeline.yaml"?`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
