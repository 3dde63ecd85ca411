package timeline_test

import (
	"fmt"
	"testing/fstest"

	"dateline/timeline"
)

func ExampleBuild() {
	content := fstest.MapFS{
		"articles/courier.md": {Data: []byte("---\nsource: The Courier\npublished: 2018-08-09\n---\n" +
			"The bridge at Arden was closed on Tuesday after a barge struck it.\n")},
		"articles/herald.md": {Data: []byte("---\nsource: The Herald\npublished: 2018-08-10\n---\n" +
			"A barge struck the Arden bridge on 7 August, and the bridge was closed.\n")},
	}
	t := timeline.Build(content)
	for _, e := range t.Events {
		fmt.Println(e.Date, e.Title)
		for _, m := range e.Mentions {
			fmt.Printf("  %s: %s\n", t.Articles[m.Article].Source, m.Expression.Text)
		}
	}
	// Output:
	// 7 Aug 2018 A barge struck the Arden bridge
	//   The Courier: Tuesday
	//   The Herald: 7 August
}
