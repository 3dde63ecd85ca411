package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestFacetPages reads the pages of a person and of a tag, and the lists of both.
func TestFacetPages(t *testing.T) {
	tl := everyState()
	tl.Settings.People = map[string][]string{"Donald Trump": {"Trump", "the president"}}
	tl.Undated[0].People = []string{"Donald Trump"}
	files := build(t, tl)
	for _, c := range []struct{ file, want string }{
		{"people/donald-trump.html", "From Helsinki to a letter › People Donald Trump Also named as Trump, the president 2 of 21 events · 3 outlets Events " +
			"27 Jun 2018 Wed Moscow and Washington agree to hold a summit 16 Jul 2018 Mon, 14:10 The presidents meet in Helsinki " +
			"No date found The letter is called an introduction In the same events Vladimir Putin 2 #summit 1"},
		{"tags/summit.html", "› Tags #summit 1 of 21 events · 3 outlets Events 16 Jul 2018 Mon, 14:10 The presidents meet in Helsinki In the same events"},
		{"people/index.html", "People 2 Donald Trump 3 Vladimir Putin 2"},
		{"tags/index.html", "Tags 1 #summit 1"},
		{"index.html", "Donald Trump · Vladimir Putin · #summit"},
	} {
		if text := parsePage(t, c.file, files[c.file]).text; !strings.Contains(text, c.want) {
			t.Errorf("%s does not say %q: %s", c.file, c.want, text)
		}
	}
}

// TestPageSlugs gives every name a page of its own.
func TestPageSlugs(t *testing.T) {
	taken := map[string]bool{"index": true}
	var got []string
	for _, name := range []string{"Anna Åberg", "Anna Aberg", "ANNA ABERG", "Index", "李明", "Anna Åberg 2"} {
		got = append(got, pageSlug(name, "person", taken))
	}
	want := []string{"anna-aberg", "anna-aberg-2", "anna-aberg-3", "person-index", "person-ad55fab2", "anna-aberg-2-2"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, wanted %q", got, want)
	}
}

// TestParts cuts long lists into pages that lead to each other.
func TestParts(t *testing.T) {
	tl := timeline.Timeline{}
	for i := range mostListed + 1 {
		tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprint("e-", i), Title: fmt.Sprintf("Event number %d", i), Date: day(2018, 8, 8), People: []string{"Anna Å"}})
	}
	files := build(t, tl)
	first := parsePage(t, "first", files["people/anna-a.html"]).text
	second := parsePage(t, "second", files["people/anna-a~2.html"]).text
	if !strings.Contains(first, "Event number 499") || strings.Contains(first, "Event number 500") || !strings.Contains(second, "1–500 501–501 8 Aug 2018 Wed added by editor Event number 500 1–500") {
		t.Errorf("501 events are cut wrongly: %s", second)
	}
	if len(chunks([]int(nil), mostListed)) != 1 || len(chunks(make([]int, 2*mostListed), mostListed)) != 2 {
		t.Error("an empty list is not one part, or a full part has an empty one after it")
	}
}

// TestAbout reads what the page says of the work behind the timeline.
func TestAbout(t *testing.T) {
	tl := everyState()
	tl.Settings.Author = "The newsroom"
	files := build(t, tl)
	text := parsePage(t, "about.html", files["about.html"]).text
	for _, want := range []string{
		"read 4 articles, 29 sentences in all, and found 26 phrases that tell a time in them",
		"“on Wednesday”, published Wed 8 Aug 2018: latest on or before Wed 8 Aug 2018, so 8 Aug 2018.",
		"Here, 1 event is disputed so.",
		"2 phrases give no date, because",
		"1 article has no publish date",
		"1 event is told by several articles and dated by none",
		"1 event is hidden by an editor, for the reason below. 3 more events are left out: not among the 21 that most sources tell. " +
			"Hidden by editor: not part of this story overrides.yaml:60",
		"Edited by The newsroom. A jury indicts officers Set by editor: the day is on record The machine had said July 2018. overrides.yaml:44",
		"Congress returns from recess Added by editor: background overrides.yaml:30",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the page does not say %q: %s", want, text)
		}
	}
	text = parsePage(t, "about.html", build(t, timeline.Timeline{})["about.html"]).text
	for _, want := range []string{"read 0 articles", "Nothing: every phrase", "Nothing: all of it is the program’s work"} {
		if !strings.Contains(text, want) {
			t.Errorf("without events the page does not say %q: %s", want, text)
		}
	}
}
