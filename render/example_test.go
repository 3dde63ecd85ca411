package render_test

import (
	"fmt"
	"testing/fstest"

	"dateline/render"
	"dateline/timeline"
)

func ExampleSite() {
	files, err := render.Site(timeline.Build(fstest.MapFS{
		"timeline.yaml":       {Data: []byte("title: The bridge at Arden\n")},
		"articles/courier.md": {Data: []byte("---\npublished: 2018-08-09\n---\nA barge struck the bridge at Arden on Tuesday.\n")},
	}))
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range files {
		if f.Name == "index.html" || f.Name == "timeline.json" {
			fmt.Println(f.Name)
		}
	}
	// Output:
	// index.html
	// timeline.json
}
