package editor

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// listing is problems as a person reads them, one a line.
func listing(problems []problem.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		fmt.Fprintln(&b, p)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func folder(name, text string) fstest.MapFS {
	return fstest.MapFS{name: {Data: []byte(text)}}
}

func TestReadSettings(t *testing.T) {
	const text = `title: From Helsinki to a letter
description: >-
  Two presidents meet;
  a *senator* travels.
language: en-GB
base_url: https://example.org/story
author: Newsroom
accent: "#0b5a78"
week_start: Sunday
day_first: true
quote: article
limit: 40
max_article: 2 MiB
from: 2018-07
until: 2018
about: [letter, " summit "]
people:
  Rand Paul: [Paul, Sen. Paul]
  Vladimir Putin:
`
	want := Settings{
		Title:       "From Helsinki to a letter",
		Description: "Two presidents meet; a *senator* travels.",
		Language:    "en-GB",
		BaseURL:     "https://example.org/story/",
		Author:      "Newsroom",
		Accent:      "#0b5a78",
		WeekStart:   date.Sunday,
		DayFirst:    true,
		Quote:       "article",
		Limit:       40,
		MaxArticle:  2 << 20,
		From:        date.MustOf(2018, 7, 1),
		Until:       date.MustOf(2018, 12, 31),
		HasFrom:     true,
		HasUntil:    true,
		About:       []string{"letter", "summit"},
		People:      map[string][]string{"Rand Paul": {"Paul", "Sen. Paul"}, "Vladimir Putin": nil},
	}
	got, problems := ReadSettings(folder("timeline.yaml", text), "timeline.yaml")
	if len(problems) > 0 {
		t.Error(listing(problems))
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
}

func TestReadSettingsNothing(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"no file":      {},
		"empty file":   folder("timeline.yaml", ""),
		"empty values": folder("timeline.yaml", "title: \"\"\nbase_url: \"\"\nlimit:\nfrom: ~\npeople:\nabout: []\naccent: \"\"\n"),
	} {
		got, problems := ReadSettings(fsys, "timeline.yaml")
		if len(problems) > 0 {
			t.Errorf("%s: %s", name, listing(problems))
		}
		if !reflect.DeepEqual(got, Settings{}) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestReadSettingsProblems(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"tilte: x", `timeline.yaml:1:1: unknown key "tilte"; did you mean "title"?`},
		{"language: English, mostly", `timeline.yaml:1:11: language: "English, mostly" is not a language tag, want one like "en" or "en-GB"`},
		{"language: pt-BR", `timeline.yaml:1:11: warning: language: there are no words in "pt-BR", so the pages have English ones; known are en, de, fr, es`},
		{"base_url: example.org", `timeline.yaml:1:11: base_url: "example.org" is not the address of a site, want one like "https://example.org/story/"`},
		{"base_url: javascript:alert(1)", `timeline.yaml:1:11: base_url: "javascript:alert(1)" is not the address of a site, want one like "https://example.org/story/"`},
		{"base_url: https://example.org/?a=b", `timeline.yaml:1:11: base_url: "https://example.org/?a=b" is not the address of a site, want one like "https://example.org/story/"`},
		{"title: x\naccent: #0b5a78", `timeline.yaml:2:8: accent: a # without quotes begins a comment, want accent: "#0b5a78"`},
		{"accent: blue", `timeline.yaml:1:9: accent: "blue" is not a colour, want one like "#0b5a78"`},
		{"week_start: Sunady", `timeline.yaml:1:13: week_start: "Sunady" is not a weekday, want one like monday or sunday`},
		{"day_first: yes", `timeline.yaml:1:12: day_first: found "yes", want true or false`},
		{"quote: all", `timeline.yaml:1:8: quote: "all", want sentence or article`},
		{"limit: -1", `timeline.yaml:1:8: limit: "-1" is not a number of events, want 1 or more, or 0 for all`},
		{"limit: many", `timeline.yaml:1:8: limit: "many" is not a number of events, want 1 or more, or 0 for all`},
		{"max_article: 1 GiB", `timeline.yaml:1:14: max_article: "1 GiB" is no length of an article, want one like "2 MiB", from 1 kB to 16 MiB`},
		{"max_article: 17 MiB", `timeline.yaml:1:14: max_article: "17 MiB" is no length of an article, want one like "2 MiB", from 1 kB to 16 MiB`},
		{"max_article: 999", `timeline.yaml:1:14: max_article: "999" is no length of an article, want one like "2 MiB", from 1 kB to 16 MiB`},
		{"from: 2018-02-30", `timeline.yaml:1:7: from: "2018-02-30": 30 February 2018 is not a day (February 2018 has 28)`},
		{"from: last week", `timeline.yaml:1:7: from: "last week" is not EDTF level 1, want a date like 2018-08-08, 2018-08 or 2018, or an interval like 2018-08-05/2018-08-08`},
		{"until: ../2018", `timeline.yaml:1:8: until: "../2018" is an interval, want one date like 2018-08-08, 2018-08 or 2018`},
		{"from: 2018-08-08\nuntil: 2018-07", `timeline.yaml:2:8: until: "2018-07" is before from, "2018-08-08" in line 1`},
		{"about: [a, \" \"]", `timeline.yaml:1:12: about: an empty word would be in every sentence`},
		{"people:\n  Rand Paul: [Paul]\n  Ron Paul: [Paul, Rand Paul]", `timeline.yaml:3:14: people: "Paul" means "Rand Paul" already, want an alias of one person alone
timeline.yaml:3:20: people: "Rand Paul" means "Rand Paul" already, want an alias of one person alone`},
		{"quote: all\nlimit: x\nzzz: 1", `timeline.yaml:1:8: quote: "all", want sentence or article
timeline.yaml:2:8: limit: "x" is not a number of events, want 1 or more, or 0 for all
timeline.yaml:3:1: unknown key "zzz"; known are title, description, language, base_url, author, accent, week_start, day_first, quote, limit, max_article, from, until, review, about, people`},
		{"description: \"" + strings.Repeat("[a](<b", 2000) + "\"\n", `timeline.yaml:1:14: description: 12000 bytes, want some paragraphs, 8192 bytes at most`},
	} {
		_, problems := ReadSettings(folder("timeline.yaml", test.text), "timeline.yaml")
		if got := listing(problems); got != test.want {
			t.Errorf("%q: got\n%s\nwant\n%s", test.text, got, test.want)
		}
	}
}

func TestMaxArticle(t *testing.T) {
	for text, want := range map[string]int{"1000": 1000, "500 kB": 500_000, "512KiB": 512 << 10, "2 M": 2 << 20, "16 mib": 16 << 20, "3000000 B": 3_000_000} {
		s, problems := ReadSettings(folder("timeline.yaml", "max_article: "+text), "timeline.yaml")
		if s.MaxArticle != want || len(problems) > 0 {
			t.Errorf("%q is %d bytes, want %d; %s", text, s.MaxArticle, want, listing(problems))
		}
	}
}

// What is there but is no file is not taken for a missing one.
func TestReadSettingsNoFile(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(dir+"/timeline.yaml", 0o777); err != nil {
		t.Fatal(err)
	}
	_, problems := ReadSettings(os.DirFS(dir), "timeline.yaml")
	if got, want := listing(problems), "timeline.yaml: is a folder, want a file"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
