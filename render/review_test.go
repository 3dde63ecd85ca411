package render

import (
	"bytes"
	"strings"
	"testing"
)

// TestReview reads the page for editors: what is in doubt, least sure first,
// with the words, what they give, why, and the entries that settle it.
func TestReview(t *testing.T) {
	files := build(t, everyState())
	p := parsePage(t, "review.html", files["review.html"])
	for _, want := range []string{
		"2 doubts, least sure first.",
		"“February 30, 2015” 20 % sure No such day “February 30, 2015” names no day: February 2015 has 28 days.",
		"Harbour Notes harbour-notes.md:8",
		"not known He had written on February 30, 2015, he joked. no such day",
		"It dates no event: under dates: - article: harbour-notes phrase: February 30, 2015 date: none reason: a joke",
		"Lawmakers accept an invitation to Washington 50 % sure Sources disagree, read as 6 Aug 2018 Sources give 6 Aug 2018 (river-letter, wire-visit) and 7 Aug 2018 (coast-senator).",
		"Wed 8 Aug 2018 In a statement Tuesday, he said that they had accepted. 7 Aug 2018",
		"6 Aug 2018 is right: under events: - event: e-0000b2 # Lawmakers accept an invitation to Washington date: 2018-08-06 reason: two of three",
		"Or otherwise They are two events: under events: - split: e-0000b2 out: [m-111111] reason: two of a kind",
		"Left out by hand 2 A rally is held at home 2 Aug 2018 Hidden by editor: not part of this story overrides.yaml:60",
		"Dropped by editor: a joke of the columnist overrides.yaml:63",
	} {
		if !strings.Contains(strings.Join(strings.Fields(p.text), " "), strings.Join(strings.Fields(want), " ")) {
			t.Errorf("the page does not say %q: %s", want, p.text)
		}
	}
	// What is copied is YAML as it is, whatever the page makes of blanks.
	if want := "<pre><code>  - article: harbour-notes\n    phrase: February 30, 2015\n    date: none\n"; !bytes.Contains(files["review.html"], []byte(want)) {
		t.Errorf("no block begins with %q", want)
	}
	for _, want := range []string{`href="index.html#e-0000b2"`, `href="sources/harbour-notes.html#s`} {
		if !bytes.Contains(files["review.html"], []byte(want)) {
			t.Errorf("no link %s", want)
		}
	}
	if !bytes.Contains(files["index.html"], []byte(`<a href="review.html">Dates to check (2)</a>`)) {
		t.Error("index.html does not lead to it")
	}
}

// TestReviewIsNotForReaders keeps it away from search engines, and from the site
// where the settings want that.
func TestReviewIsNotForReaders(t *testing.T) {
	tl := everyState()
	tl.Settings.BaseURL = "https://example.org/"
	files := build(t, tl)
	if !bytes.Contains(files["review.html"], []byte(`<meta name="robots" content="noindex">`)) {
		t.Error("search engines may show it")
	}
	if bytes.Contains(files["sitemap.xml"], []byte("review")) {
		t.Error("the site map leads to it")
	}
	tl.Settings.NoReview = true
	files = build(t, tl)
	for name, data := range files {
		if bytes.Contains(data, []byte("review.html")) || strings.HasPrefix(name, "review") {
			t.Errorf("%s: there is a review page", name)
		}
	}
}

// TestReviewOfNothing says so where nothing is in doubt.
func TestReviewOfNothing(t *testing.T) {
	tl := everyState()
	tl.Doubts = nil
	if !bytes.Contains(build(t, tl)["review.html"], []byte("Nothing is in doubt.")) {
		t.Error("the page does not say that nothing is in doubt")
	}
}
