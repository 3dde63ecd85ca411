package wording

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/words.yaml")

// TestLanguagesAreWhole finds every text in every language, with the words in
// braces that it needs and no others.
func TestLanguagesAreWhole(t *testing.T) {
	texts := english.texts()
	if len(texts) < 300 {
		t.Fatalf("found %d texts", len(texts))
	}
	for _, w := range languages {
		own := w.texts()
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			if *own[key] == "" {
				t.Errorf("%s: %s is empty", w.Tag(), key)
			} else if wrong := wrongBraces(key, *texts[key], *own[key]); wrong != "" {
				t.Errorf("%s: %s: %s", w.Tag(), key, wrong)
			}
		}
	}
}

// listed writes all words as the YAML that ReadOwn reads.
func listed(w *Words) string {
	var b strings.Builder
	texts := w.texts()
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		fmt.Fprintf(&b, "%s: %q\n", key, *texts[key])
	}
	return b.String()
}

// TestNothingIsCopied finds long texts that two languages have in common: a
// language begins as a copy of another.
func TestNothingIsCopied(t *testing.T) {
	first := map[string]*Words{}
	for _, w := range languages {
		texts := w.texts()
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			text := *texts[key]
			id := key + ": " + text
			if other := first[id]; other != nil && len(text) > 20 {
				t.Errorf("%s has the words of %s: %s", w.Tag(), other.Tag(), id)
			}
			first[id] = w
		}
	}
}

// TestLanguagesPage finds every language on the page that lists them.
func TestLanguagesPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/languages.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Known() {
		if !strings.Contains(string(page), "(`"+tag+"`)") {
			t.Errorf("docs/languages.md does not name %s", tag)
		}
	}
}

// TestListOfWords holds docs/words.yaml, which translators copy, to the words
// that there are.
func TestListOfWords(t *testing.T) {
	const file = "../../docs/words.yaml"
	want := "# All words of the site: copy this file to the folder templates of your content and translate them.\n" +
		"# What stands in braces is filled in. See languages.md.\n" + listed(english)
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || strings.ReplaceAll(string(got), "\r\n", "\n") != want {
		t.Errorf("%s is not the list of words (%v): run go test ./templates/wording -update", file, err)
	}
	own, problems := ReadOwn("words.yaml", got)
	if len(problems) > 0 || len(own) != len(english.texts()) {
		t.Errorf("it reads as %d words: %v", len(own), problems)
	}
}

// TestOwn puts words of a content folder in the place of those of the program.
func TestOwn(t *testing.T) {
	own, problems := ReadOwn("templates/words.yaml", []byte("skip: Onwards\nevent_one: happening\ndates_months_8: Sextilis\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	w, known, err := own.In("en-GB")
	if err != nil || !known || w.Skip != "Onwards" || w.Count(1, w.Event) != "1 happening" || w.Dates.Months[7] != "Sextilis" || w.Tag() != "en-GB" {
		t.Errorf("%v, %v: %q, %q, %q, %q", known, err, w.Skip, w.Event.One, w.Dates.Months[7], w.Tag())
	}
	if english.Skip == w.Skip || english.Dates.Months[7] != "August" {
		t.Error("the words of the program have changed")
	}
	if _, _, err := own.In("pt"); err == nil || !strings.Contains(err.Error(), "the first that it lacks is about") {
		t.Errorf("three words make a language: %v", err)
	}
	whole, _ := ReadOwn("words.yaml", []byte(listed(german)))
	if w, known, err := whole.In("ar"); err != nil || !known || w.Tag() != "ar" || w.Direction() != "rtl" || w.Skip != german.Skip {
		t.Errorf("all words make no language: %v", err)
	}
}

// TestOwnMistakes reads messages about words that cannot be.
func TestOwnMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"skp: x\n":                             `w.yaml:1:1: unknown key "skp"; did you mean "skip"?`,
		"below_latest: The last.\n":            `w.yaml:1:15: below_latest: "The last." lacks {n}`,
		"skip: Go {there}\n":                   `w.yaml:1:7: skip: "Go {there}" has {there}, of which this text knows nothing`,
		"dates_units_month_early: beginning\n": `w.yaml:1:26: dates_units_month_early: "beginning" lacks one of {name}, {of}`,
	} {
		if _, problems := ReadOwn("w.yaml", []byte(text)); len(problems) != 1 || problems[0].String() != want {
			t.Errorf("%q: %v, wanted %s", text, problems, want)
		}
	}
}

// TestFor finds the words for a tag.
func TestFor(t *testing.T) {
	for _, c := range []struct {
		tag, lang string
		words     *Words
		known     bool
	}{
		{"", "en", english, true},
		{"en", "en", english, true},
		{"en-GB", "en-GB", english, true},
		{"de-AT", "de-AT", german, true},
		{"fr-CA", "fr-CA", french, true},
		{"es-419", "es-419", spanish, true},
		{"pt", "en", english, false},
		{"gsw", "en", english, false}, // Swiss German reads German, but is another language
		{"ar", "en", english, false},
		{"xx-nonsense", "en", english, false},
	} {
		w, known := For(c.tag)
		if w.Tag() != c.lang || w.Skip != c.words.Skip || known != c.known {
			t.Errorf("%q: %s with %q, %v", c.tag, w.Tag(), w.Skip, known)
		}
	}
}

// TestCounts reads what stands behind none, one and two.
func TestCounts(t *testing.T) {
	for _, c := range []struct {
		w    *Words
		want string
	}{
		{english, "0 events, 1 event, 2 events"},
		{german, "0 Ereignisse, 1 Ereignis, 2 Ereignisse"},
		{french, "0 événement, 1 événement, 2 événements"},
		{spanish, "0 hechos, 1 hecho, 2 hechos"},
	} {
		if got := c.w.Count(0, c.w.Event) + ", " + c.w.Count(1, c.w.Event) + ", " + c.w.Count(2, c.w.Event); got != c.want {
			t.Errorf("%s, wanted %s", got, c.want)
		}
	}
}

// FuzzReadOwn reads any words of a content folder: nothing may panic, a second
// reading is the same, and words without an error make a language or say which
// of them is missing.
func FuzzReadOwn(f *testing.F) {
	for _, text := range []string{"skip: To the text\n", "event_one: \"{{n}} event\"\nskip: x\n", "dates_months_1: Jänner\n", "skip: [a]\n", "skpi: x\n", "skip: \"\\ud800\"\n", "\xff\xfe", "skip: {{.}}\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		own, problems := ReadOwn("words.yaml", text)
		again, more := ReadOwn("words.yaml", text)
		if !maps.Equal(own, again) || !slices.Equal(problems, more) {
			t.Errorf("%q: first %v %v, then %v %v", text, own, problems, again, more)
		}
		if len(problems) > 0 {
			return
		}
		for _, tag := range []string{"en", "de-AT", "fi"} {
			if w, _, err := own.In(tag); (w == nil) == (err == nil) {
				t.Errorf("%q in %s: words %v and error %v", text, tag, w, err)
			}
		}
	})
}
