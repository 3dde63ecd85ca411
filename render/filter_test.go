package render

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// filterLabel is an option of a filter: its class, its name and its count.
var filterLabel = regexp.MustCompile(`id="in-([a-z][0-9]+)"> <bdi>([^<]*)</bdi> <small>([0-9]+)</small>`)

// TestFilter counts the events of each option of a filter by their classes, and
// finds the rule that shows them.
func TestFilter(t *testing.T) {
	for name, tl := range map[string]timeline.Timeline{"states": everyState(), "thirty": manyEvents(30)} {
		files := build(t, tl)
		page, css := string(files["index.html"]), string(files["site.css"])
		classes := map[string]int{}
		for _, e := range parsePage(t, name, files["index.html"]).all("li") {
			for _, c := range strings.Fields(e.attrs["class"]) {
				classes[c]++
			}
		}
		options := filterLabel.FindAllStringSubmatch(page, -1)
		if len(options) < 7 {
			t.Errorf("%s: %d options", name, len(options))
		}
		for _, o := range options {
			undated := 0
			for _, e := range tl.Undated {
				if slices.Contains(e.People, o[2]) || slices.ContainsFunc(e.Mentions, func(m timeline.Mention) bool { return tl.Articles[m.Article].Source == o[2] }) {
					undated++
				}
			}
			if got := fmt.Sprint(classes[o[1]] - undated); got != o[3] {
				t.Errorf("%s: %s events are of the class %s, wanted those of %q, %s", name, got, o[1], o[2], o[3])
			}
			if !strings.Contains(css, "body:has(#in-"+o[1]+":checked") || !strings.Contains(css, ".ev>li:not(."+o[1]+")") {
				t.Errorf("%s: no rule shows %q", name, o[2])
			}
		}
	}
	page := string(build(t, everyState())["index.html"])
	for _, want := range []string{
		`<summary>Filter by source, person, tag or certainty</summary>`,
		`<input type="radio" name="p" value="Donald Trump" id="in-p1"> <bdi>Donald Trump</bdi> <small>2</small>`,
		`<a href="#in-disputed"><b>1</b> disputed date</a>`,
		`<p class="only" id="in-disputed">`,
		`<p class="shown">of 21 events shown. <a href="index.html">Show all</a></p>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}

// TestEmptyMonth reads what a month says that two choices together leave empty, in
// the language of the page.
func TestEmptyMonth(t *testing.T) {
	for language, want := range map[string]string{"en": `0 "No event matches."`, "de": `0 "Kein Ereignis passt."`} {
		tl := everyState()
		tl.Settings.Language = language
		if css := string(build(t, tl)["site.css"]); !strings.Contains(css, want) {
			t.Errorf("%s: the styles do not have %s", language, want)
		}
	}
	if got, want := cssString("a \"b\\\n</style>é"), `"a \22 b\5c \a </style>é"`; got != want {
		t.Errorf("the string %s, wanted %s", got, want)
	}
}

// TestFilterOffersNoChoice leaves out what all events have, what is beyond the most
// frequent, and who is named once.
func TestFilterOffersNoChoice(t *testing.T) {
	tl := timeline.Timeline{}
	for i := range 60 {
		tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprint("e-", i), Title: "x", Date: day(2018, 8, 8),
			People: []string{"Everyone", fmt.Sprintf("Person %02d", i/2), fmt.Sprintf("Lone person %02d", i)}})
	}
	page := string(build(t, tl)["index.html"])
	for want, n := range map[string]int{
		"Filter by person</summary>": 1, "<legend>": 1, `<a href="people/index.html">All 91</a>`: 1, "Person 18</bdi> <small>": 1, "Person 19</bdi> <small>": 0,
		"Lone person 00</bdi> <small>": 0, `<bdi>Lone person 00</bdi>`: 1, `<a href="people/person-00.html"><bdi>`: 2,
	} {
		if got := strings.Count(page, want); got != n {
			t.Errorf("%s stands %d times, wanted %d", want, got, n)
		}
	}
	if page := string(build(t, timeline.Timeline{})["index.html"]); strings.Contains(page, "Filter by") || strings.Contains(page, "site.js") {
		t.Error("a page without events has a filter or a script")
	}
}
