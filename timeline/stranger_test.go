package timeline

import (
	"slices"
	"testing"
	"testing/fstest"
)

func TestStrangers(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"timeline.yaml", "articles/a.md", "README.md", ".gitignore", "override.yaml", "timeline.yml", "notes.doc"} {
		fsys[name] = &fstest.MapFile{}
	}
	var got []string
	for _, p := range strangers(fsys) {
		got = append(got, p.String())
	}
	want := []string{
		"notes.doc: warning: is not read; settings are in timeline.yaml, corrections in overrides.yaml, articles in articles/",
		`override.yaml: warning: is not read; did you mean "overrides.yaml"?`,
		`timeline.yml: warning: is not read; did you mean "timeline.yaml"?`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}
