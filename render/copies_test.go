package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline"
)

// The page of an article names the version of it that another outlet printed, and no other article.
func TestSourceNamesCopies(t *testing.T) {
	story := "The ferry Halcyon sank off the stone pier of Marwick on Tuesday in heavy seas.\n\nForty passengers were carried to the hospital of Marwick by rescuers.\n\nThe harbour master closed the northern basin to all traffic at once.\n\n"
	head := func(title string) string { return "---\ntitle: " + title + "\npublished: 2021-03-11\n---\n" }
	tl := timeline.Build(fstest.MapFS{
		"articles/wire.md":  {Data: []byte(head("Ferry sinks") + story)},
		"articles/paper.md": {Data: []byte(head("Ferry lost") + story + "The owners of the ferry declined to say why it had sailed.\n")},
		"articles/other.md": {Data: []byte(head("Bridge opens") + "The governor opened a bridge over the Tarn on Tuesday.\n")},
	})
	files, err := Site(tl)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range map[string]bool{"wire": true, "paper": true, "other": false} {
		for _, f := range files {
			if f.Name == "sources/"+i+".html" && strings.Contains(string(f.Data), "Largely the same as") != want {
				t.Errorf("%s: largely the same as another: want %v", i, want)
			}
		}
	}
}
