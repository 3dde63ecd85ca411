package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline"
)

// TestFullText reads an article of Markdown on its page: its paragraphs and
// emphasis kept, its times marked, nothing of it active.
func TestFullText(t *testing.T) {
	const body = `---
title: A letter
source: Coast Tribune
published: 2018-08-08
---

## On the way

The senator *arrived in Moscow on **Monday*** and handed over
the letter on August
8, [he wrote](https://news.example/tweet) [today](javascript:alert(1)).

- In early July, others came.
- It may take &lt;years&gt; &amp; ` + "`Monday`" + ` too. <b onclick="alert(1)">Since 2017</b>

<script>alert(1)</script>

![On Tuesday, a picture](https://evil.example/x.png)
`
	for quote, whole := range map[string]bool{"sentence": false, "article": true} {
		tl := timeline.Build(fstest.MapFS{
			"timeline.yaml":      {Data: []byte("quote: " + quote)},
			"articles/letter.md": {Data: []byte(body)},
		})
		page := build(t, tl)["sources/letter.html"]
		parsePage(t, "letter", page)
		_, text, found := strings.Cut(string(page), `<div class="fulltext md" dir="auto">`)
		if found != whole {
			t.Errorf("quote: %s: the text stands on the page: %v", quote, found)
		}
		if !whole {
			continue
		}
		text, _, _ = strings.Cut(text, "</div>")
		const want = `
<h4>On the way</h4>
<p>The senator <em>arrived in Moscow on <strong><mark><time datetime="2018-08-06">Monday</time></mark></strong></em> and handed over
the letter on <mark><time datetime="2018-08-08">August</time></mark>
<mark><time datetime="2018-08-08">8</time></mark>, <a href="https://news.example/tweet">he wrote</a> <mark><time datetime="2018-08-08">today</time></mark>.</p>
<ul>
<li>In <mark>early July</mark>, others came.</li>
<li>It may take &lt;<mark>years</mark>&gt; &amp; <code>Monday</code> too. Since <mark><time datetime="2017">2017</time></mark></li>
</ul>
<p>On <mark><time datetime="2018-08-07">Tuesday</time></mark>, a picture</p>
`
		if text != want {
			t.Errorf("the text is %s, wanted %s", text, want)
		}
	}
}
