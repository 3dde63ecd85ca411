package editor_test

import (
	"fmt"
	"testing/fstest"

	"dateline/timeline/editor"
)

func ExampleReadOverrides() {
	content := fstest.MapFS{"overrides.yaml": {Data: []byte(`dates:
  - article: courier
    phrase: Tuesday
    date: 2018-08-07
    reason: the harbour log has it
  - article: herald
    phrase: Sunday
    date: 2018-02-30
    reason: the harbour log has it
`)}}
	overrides, problems := editor.ReadOverrides(content, "overrides.yaml")
	for _, d := range overrides.Dates {
		if !d.Broken {
			fmt.Printf("line %d: %q of %s is %s\n", d.Line, d.Phrase.Value, d.Article.Value, d.Date.Value)
		}
	}
	for _, p := range problems {
		fmt.Println(p)
	}
	// Output:
	// line 2: "Tuesday" of courier is 2018-08-07
	// overrides.yaml:8:11: date: "2018-02-30": 30 February 2018 is not a day (February 2018 has 28)
}
