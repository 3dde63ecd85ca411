package render

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/timex"
)

// TestQuoteKeepsText cuts any text at any place and finds all of it again.
func TestQuoteKeepsText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sentence := rapid.String().Draw(t, "sentence")
		var found []timex.Expression
		for range rapid.IntRange(0, 4).Draw(t, "expressions") {
			found = append(found, timex.Expression{
				Begin: rapid.IntRange(-2, len(sentence)+2).Draw(t, "begin"),
				End:   rapid.IntRange(-2, len(sentence)+2).Draw(t, "end"),
			})
		}
		all := ""
		for _, r := range quote(sentence, found...) {
			if r.Text == "" {
				t.Fatal("an empty run")
			}
			all += r.Text
		}
		if all != sentence {
			t.Fatalf("%q became %q", sentence, all)
		}
	})
}

// TestQuoteMarks finds the words between the marks.
func TestQuoteMarks(t *testing.T) {
	const sentence = "Am 5. März und am 8. März kam er."
	at := func(words string) timex.Expression {
		begin := strings.Index(sentence, words)
		return timex.Expression{Begin: begin, End: begin + len(words)}
	}
	march := at("März")
	for _, c := range []struct {
		found []timex.Expression
		want  string
	}{
		{nil, sentence},
		{[]timex.Expression{at("5. März"), at("8. März")}, "Am [5. März] und am [8. März] kam er."},
		{[]timex.Expression{at("5. März"), at("März und")}, "Am [5. März] und am 8. März kam er."},
		{[]timex.Expression{{Begin: march.Begin + 2, End: march.End}}, sentence}, // within a letter
		{[]timex.Expression{{Begin: 3, End: len(sentence) + 1}}, sentence},
		{[]timex.Expression{{Begin: 0, End: len(sentence)}}, "[" + sentence + "]"},
	} {
		got := ""
		for _, r := range quote(sentence, c.found...) {
			if r.Marked {
				r.Text = "[" + r.Text + "]"
			}
			got += r.Text
		}
		if got != c.want {
			t.Errorf("%v: %s, wanted %s", c.found, got, c.want)
		}
	}
}

// TestWebAddress tells addresses that a page may link to from others.
func TestWebAddress(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
		" http://example.org ":        "http://example.org",
		"HTTPS://example.org":         "https://example.org",
		"javascript:alert(1)":         "",
		"JavaScript:alert(1)":         "",
		"data:text/html,x":            "",
		"vbscript:x":                  "",
		"//example.org":               "",
		"/a":                          "",
		"https:///a":                  "",
		"https:example.org":           "",
		"java\nscript:alert(1)":       "",
		"https://example.org/\"><b>":  "https://example.org/%22%3E%3Cb%3E",
		"":                            "",
	} {
		if got := webAddress(address); got != want {
			t.Errorf("%q: %q, wanted %q", address, got, want)
		}
	}
}

// TestTextFragments reads the fragments that lead to words of a page.
func TestTextFragments(t *testing.T) {
	for _, c := range []struct{ address, words, want string }{
		{"https://a.example/", "He came", "https://a.example/#:~:text=He%20came"},
		{"https://a.example/#top", "He came", "https://a.example/#top:~:text=He%20came"},
		{"https://a.example/", "One, two-three & four", "https://a.example/#:~:text=One%2C%20two%2Dthree%20%26%20four"},
		{"https://a.example/", "", "https://a.example/"},
		{"javascript:alert(1)", "x", ""},
	} {
		if got := linkTo(c.address, c.words); got != c.want {
			t.Errorf("%q: %q, wanted %q", c.words, got, c.want)
		}
	}
}

// TestOpeningWords reads the words that find a sentence in its article.
func TestOpeningWords(t *testing.T) {
	a := timeline.Article{Article: article.Article{Title: "The ferry company sinks", Sentences: []article.Sentence{
		{Text: "The old bridge was closed to lorries after an inspection found cracks."},
		{Text: "Engineers said that the old ferry would run until the bridge opens again."},
		{Text: "Engineers said that it would be years until the bridge opens again."},
		{Text: "The ferry company asked the council for money and for a second boat."},
		{Text: "\" Nobody was hurt, \" a spokesman of the railway said at noon."},
		{Text: "Nobody came."},
		{Text: "\u2026"},
	}}}
	for i, want := range []string{
		"The old bridge",
		"Engineers said that the", // "Engineers said that" stands twice
		"Engineers said that it",
		"The ferry company asked", // "The ferry company" stands in the headline
		"Nobody was hurt",
		"Nobody came",
		"",
	} {
		if got := openingWords(a, i); got != want {
			t.Errorf("%q: %q, wanted %q", a.Sentences[i].Text, got, want)
		}
	}
}

// TestRepeats reads which sentences say no more than the title and the date.
func TestRepeats(t *testing.T) {
	for _, c := range []struct {
		title, sentence, phrase string
		want                    bool
	}{
		{"The bridge was closed", "The bridge was closed.", "", true},
		{"The bridge was closed", "On Monday, the bridge was closed.", "Monday", true},
		{"The bridge was closed", "The bridge was closed in May 1999.", "May 1999", true},
		{"The bridge was closed", "The bridge was not closed on Monday.", "Monday", false},
		{"The bridge was closed", "The bridge was closed after a storm on Monday.", "Monday", false},
		{"The bridge was closed", "It was closed on Monday.", "Monday", false},
		{"The bridge was closed", "Before Monday, the bridge was closed.", "Monday", false},
	} {
		var found []timex.Expression
		if i := strings.Index(c.sentence, c.phrase); c.phrase != "" {
			found = append(found, timex.Expression{Begin: i, End: i + len(c.phrase)})
		}
		if got := repeats(c.title, c.sentence, found); got != c.want {
			t.Errorf("%q under %q: %t", c.sentence, c.title, got)
		}
	}
}

// TestMarkdown reads what an editor may write, as HTML and as words.
func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ source, html, text string }{
		{"", "", ""},
		{"A *day*\nin `July`.", "<p>A <em>day</em>\nin <code>July</code>.</p>", "A day in July."},
		{"One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>", "One. Two."},
		{"- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a b"},
		{"[words](https://a.example/)", `<p><a href="https://a.example/">words</a></p>`, "words"},
		{"[*words*](javascript:alert(1))", "<p><em>words</em></p>", "words"},
		{"![a picture](https://a.example/x.png)", "<p>a picture</p>", "a picture"},
		{"<b>x</b> <script>y</script>", "<p>&lt;b&gt;x&lt;/b&gt; &lt;script&gt;y&lt;/script&gt;</p>", "<b>x</b> <script>y</script>"},
		{"<javascript:alert(1)>", "<p>javascript:alert(1)</p>", "javascript:alert(1)"},
		{"<https://a.example/>", `<p><a href="https://a.example/">https://a.example/</a></p>`, "https://a.example/"},
		{"`&amp;` \\*", "<p><code>&amp;amp;</code> *</p>", "&amp; *"},
		{"# Title", "<p># Title</p>", "# Title"},
		{"AT&amp;T &lt;b&gt;", "<p>AT&amp;T &lt;b&gt;</p>", "AT&T <b>"},
		{"\u202eover", "<p>\u202eover</p>", "over"},
	} {
		if got := string(markdownHTML(c.source)); got != c.html {
			t.Errorf("%q: %q, wanted %q", c.source, got, c.html)
		}
		if got := markdownText(c.source); got != c.text {
			t.Errorf("%q: words %q, wanted %q", c.source, got, c.text)
		}
	}
}

// TestAccent finds text in the accent colour readable on light and dark paper,
// and a colour that is readable left as it is.
func TestAccent(t *testing.T) {
	for accent, want := range map[string]string{
		"#0b5a78": ":root{--accent:#0b5a78}\n@media screen and (prefers-color-scheme:dark){:root{--accent:#",
		"#Fff":    "@media screen and (prefers-color-scheme:dark){:root{--accent:#ffffff}}\n",
		"#82c8e4": "@media screen and (prefers-color-scheme:dark){:root{--accent:#82c8e4}}\n",
	} {
		tl := everyState()
		tl.Settings.Accent = accent
		css := string(build(t, tl)["site.css"])
		for _, paper := range []colour{paperLight, paperDark} {
			if !strings.Contains(css, "--paper:"+paper.String()+";") {
				t.Errorf("%v is no paper of the style sheet", paper)
			}
		}
		if !strings.Contains(css, want) {
			t.Errorf("%s: the style sheet ends with %q, wanted %q", accent, css[len(css)-120:], want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		c := colour([3]uint8(rapid.SliceOfN(rapid.Byte(), 3, 3).Draw(t, "accent")))
		light, dark := c.readableOn(paperLight, colour{}), c.readableOn(paperDark, colour{255, 255, 255})
		if light.contrastWith(paperLight) < contrast || dark.contrastWith(paperDark) < contrast {
			t.Fatalf("%v becomes %v and %v", c, light, dark)
		}
	})
	if got := (colour{0, 0, 0}).contrastWith(colour{255, 255, 255}); got != 21 {
		t.Errorf("black on white has a contrast of %v, wanted 21", got)
	}
}
