package page_test

import (
	"fmt"
	"log"

	"dateline/timeline/article/page"
)

func ExampleRead() {
	const saved = `<html><head>
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2018-08-09T08:00:00+02:00">
</head><body><nav><a href="/">Home</a></nav>
<article><h1>Barge strikes the bridge at Arden</h1>
<p>A barge struck the bridge at Arden on Tuesday, and the police closed it to all traffic for the night.</p>
<p>Nobody was hurt, the harbour master told reporters, but the repair of the bridge will take some weeks.</p>
</article></body></html>`
	draft, err := page.Read([]byte(saved), "https://courier.example/barge")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(draft.Title)
	fmt.Println(draft.Source, draft.Published)
	fmt.Println(len(draft.Text), "paragraphs")
	// Output:
	// Barge strikes the bridge at Arden
	// The Courier 2018-08-09T08:00:00+02:00
	// 2 paragraphs
}
