package editor

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dateline/timeline/problem"
)

func TestReadOverrides(t *testing.T) {
	const file = `dates:
  - article: cnbc-letter
    phrase: "Monday"
    sentence: "sanctions on Iran"
    date: 2018-08-07
    reason: "in force from 00:01 EDT on 7 August"
events:
  - event: e-4f2a9c
    id: letter
    title: Paul hands over the letter
    date: 7 Aug 2018
    tags: [letter]
    reason: "tweet of 8 August"
  - event: e-91c0de
    hide: true
    reason: "not part of this story"
  - event: e-91c0df
    pin: true
  - merge: [e-1a2b3c, e-7d8e9f]
    reason: "both are the invitation to the Duma"
  - split: e-4f2a9c
    out: [m-5b6c7d]
    reason: "two different statements"
  - drop: [m-aaaaaa]
    reason: "a joke"
add:
  - title: Congress returns from recess
    date: 2018-09-04
    text: "Markdown, one or two sentences."
    sources: [{title: House calendar, url: "https://house.example/2018"}]
    reason: "background"
`
	text := func(value string, line, column int) problem.Text {
		return problem.Text{Value: value, Pos: problem.Pos{Line: line, Column: column}}
	}
	yes := true
	want := Overrides{
		File: "overrides.yaml",
		Dates: []DateOverride{{
			Pos:     problem.Pos{Line: 2, Column: 5},
			Article: text("cnbc-letter", 2, 14), Phrase: text("Monday", 3, 13), Sentence: text("sanctions on Iran", 4, 15),
			Date: text("2018-08-07", 5, 11), Reason: "in force from 00:01 EDT on 7 August",
		}},
		Events: []EventOverride{{
			Pos:   problem.Pos{Line: 8, Column: 5},
			Event: text("e-4f2a9c", 8, 12), ID: text("letter", 9, 9), Title: text("Paul hands over the letter", 10, 12),
			Date: text("7 Aug 2018", 11, 11), Tags: []problem.Text{text("letter", 12, 12)}, Reason: "tweet of 8 August",
		}, {
			Pos:   problem.Pos{Line: 14, Column: 5},
			Event: text("e-91c0de", 14, 12), Hide: &yes, Reason: "not part of this story",
		}, {
			Pos:   problem.Pos{Line: 17, Column: 5},
			Event: text("e-91c0df", 17, 12), Pin: &yes,
		}},
		Merges: []Merge{{
			problem.Pos{Line: 19, Column: 5},
			[]problem.Text{text("e-1a2b3c", 19, 13), text("e-7d8e9f", 19, 23)}, "both are the invitation to the Duma",
		}},
		Splits: []Split{{
			problem.Pos{Line: 21, Column: 5},
			text("e-4f2a9c", 21, 12), []problem.Text{text("m-5b6c7d", 22, 11)}, "two different statements",
		}},
		Drops: []Drop{{problem.Pos{Line: 24, Column: 5}, []problem.Text{text("m-aaaaaa", 24, 12)}, "a joke"}},
		Adds: []Addition{{
			Pos:   problem.Pos{Line: 27, Column: 5},
			Title: text("Congress returns from recess", 27, 12), Date: text("2018-09-04", 28, 11), Text: "Markdown, one or two sentences.",
			Sources: []AddedSource{{
				Pos:   problem.Pos{Line: 30, Column: 15},
				Title: text("House calendar", 30, 23), URL: text("https://house.example/2018", 30, 44),
			}},
			Reason: "background",
		}},
	}
	got, problems := ReadOverrides(folder("overrides.yaml", file), "overrides.yaml")
	if len(problems) > 0 {
		t.Error(listing(problems))
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v, want\n%+v", got, want)
	}
}

// A name may stand in the quotation marks of a word processor, words of an article
// have those that the article has.
func TestReadOverridesInCurlyQuotes(t *testing.T) {
	got, problems := ReadOverrides(folder("overrides.yaml", `dates:
  - article: “cnbc-letter”
    phrase: “Monday”
    date: 2018-08-07
    reason: r
events:
  - event: “https://example.org/#e-4f2a9c”
    pin: true
  - merge: [“e-1a2b3c”, ‘e-7d8e9f’]
    reason: r
  - drop: [„m-aaaaaa“]
    reason: r
`), "overrides.yaml")
	if len(problems) > 0 {
		t.Fatal(listing(problems))
	}
	names := []string{got.Dates[0].Article.Value, got.Dates[0].Phrase.Value, got.Events[0].Event.Value, got.Merges[0].Events[0].Value, got.Merges[0].Events[1].Value, got.Drops[0].Mentions[0].Value}
	if want := []string{"cnbc-letter", "“Monday”", "e-4f2a9c", "e-1a2b3c", "e-7d8e9f", "m-aaaaaa"}; !reflect.DeepEqual(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestReadOverridesNothing(t *testing.T) {
	for _, fsys := range []map[string]string{{}, {"overrides.yaml": ""}, {"overrides.yaml": "# none yet\ndates:\nevents: []\nadd:\n"}} {
		f := folder("other", "")
		for name, text := range fsys {
			f = folder(name, text)
		}
		got, problems := ReadOverrides(f, "overrides.yaml")
		if len(problems) > 0 {
			t.Error(listing(problems))
		}
		if len(got.Dates)+len(got.Events)+len(got.Merges)+len(got.Splits)+len(got.Drops)+len(got.Adds) > 0 {
			t.Errorf("got %+v", got)
		}
	}
}

func TestReadOverridesProblems(t *testing.T) {
	const (
		dates  = "dates:\n"
		events = "events:\n"
	)
	date := func(text string) string {
		return dates + "  - {article: a, phrase: p, date: " + text + ", reason: r}\n"
	}
	row := "" // each event joins the next
	for i := range 999 {
		row += fmt.Sprintf("  - {merge: [e-%d, e-%d], reason: r}\n", i+1, i)
	}
	for _, test := range []struct{ name, text, want string }{
		{"unknown key", "dates:\n  - articel: a\n", `2:5: unknown key "articel"; did you mean "article"?`},
		{"one broken entry, another wrong", events + "  - event: e-1\n    titel: x\n  - merge: [e-1]\n    reason: r\n  - x\nadd:\n  - {title: t, reason: r, date: [1], sources: [{title: s}]}\n  - {title: t, reason: r, date: 2018-13, sources: [{title: s}]}\n",
			`3:5: unknown key "titel"; did you mean "title"?
4:5: merge: 1 id, want two at least
6:5: events: found "x", want a mapping of "name: value" lines
8:33: date: found a list, want text: remove the brackets
9:33: date: "2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"an entry in the wrong list", "dates:\n  - event: e-1\n    hide: true\n", `2:5: unknown key "event"; it belongs to an entry below events:
3:5: unknown key "hide"; it belongs to an entry below events:`},
		{"an entry without its list", "- event: e-1\n  hide: true\n", `1:1: found a list, want a mapping of "name: value" lines: put events: above the list, and the list below it`},
		{"unknown section", "evnets: []\n", `1:1: unknown key "evnets"; did you mean "events"?`},
		{"duplicate list", "events: []\nevents:\n  - {event: e-1, pin: true}\n", `2:1: events: the key stands already in line 1, move its list to the end of that one`},
		{"duplicate section", "dates: []\nevents: []\ndates: []\n", `3:1: dates: the key stands already in line 1, want it once`},
		{"second document", "dates: []\n---\ndates: []\n", `2:1: a second document begins here, want one: remove the --- line before it`},
		{"nothing but a reason", dates + "  - reason: r\n", `2:5: article: is missing, want the slug of an article
2:5: date: is missing, want the date that is right
2:5: phrase: is missing, want the words of the article that tell the time`},
		{"empty phrase", dates + "  - {article: a, phrase: \"\", date: 2018, reason: r}\n", `2:26: phrase: is empty, want the words of the article that tell the time`},
		{"empty sentence", dates + "  - {article: a, phrase: p, sentence: \" \", date: 2018, reason: r}\n", `2:39: sentence: is empty, want words of the sentence, or leave the key out`},
		{"no reason", dates + "  - {article: a, phrase: p, date: 2018}\n", `2:5: reason: is missing, want why this is right`},

		{"30 February", date("2011-02-30"), `2:35: date: "2011-02-30": 30 February 2011 is not a day (February 2011 has 28)`},
		{"29 February of a common year", date("2023-02-29"), `2:35: date: "2023-02-29": 29 February 2023 is not a day (February 2023 has 28)`},
		{"month 0", date("0000-00-00"), `2:35: date: "0000-00-00": 0 is not a month (1 to 12)`},
		{"end before start", date("2018-08-08/2018-08-05"), `2:35: date: "2018-08-08/2018-08-05": the end 2018-08-05 is before the start 2018-08-08`},
		{"no side", date("../.."), `2:35: date: "../.." says nothing, want a date on one side at least`},
		{"year 9999", date("9999-12-31"), ""},
		{"a month", date("2018-08"), ""},
		{"an open interval", date("../2018-08-08"), ""},
		{"typed", date("5-8 August 2018"), ""},
		{"typed with slashes", date("2018/08/08"), ""},
		{"typed, leaning on the article", date("last Tuesday"), ""},

		{"set twice", dates + "  - {article: a, phrase: Monday, date: 2018-08-07, reason: r}\n  - {article: a, phrase: \" Monday\", date: 2018-08-06, reason: r}\n",
			`3:5: the date of " Monday" in "a" is set already in line 2, want one entry`},
		{"another sentence", dates + "  - {article: a, phrase: Monday, date: 2018-08-07, reason: r}\n  - {article: a, phrase: Monday, sentence: s, date: 2018-08-06, reason: r}\n", ""},

		{"two kinds", events + "  - {event: e-1, merge: [e-1, e-2], reason: r}\n", `2:5: an entry with 2 of event, merge, split and drop, want one of them: make the others entries of their own`},
		{"no kind", events + "  - {title: x, reason: r}\n", `2:5: event: is missing, want the id of the event that is meant: the end of the address of its title's link, as "e-4f2a9c"`},
		{"no kind but out", events + "  - {out: [m-1], reason: r}\n", `2:5: split: is missing, want the id of the event that the mentions of out: leave`},
		{"title in a merge", events + "  - {merge: [e-1, e-2], title: x, reason: r}\n", `2:5: title: belongs in an entry with event: of its own`},
		{"out without split", events + "  - {event: e-1, pin: true, out: [m-1]}\n", `2:5: out: belongs in an entry with split:`},
		{"no change", events + "  - {event: e-1, reason: r}\n", `2:5: the entry changes nothing, want id, title, date, tags, hide or pin`},
		{"a title without a reason", events + "  - {event: e-1, title: x}\n", `2:5: reason: is missing, want why this is right`},
		{"a name without a reason", events + "  - {event: e-1, id: letter, tags: [x]}\n", ""},
		{"an empty title", events + "  - {event: e-1, title: , reason: r}\n", `2:25: title: is empty, want a title, or leave the key out`},
		{"an event's impossible date", events + "  - {event: e-1, date: 2018-13, reason: r}\n", `2:24: date: "2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"hide and pin", events + "  - {event: e-1, hide: true, pin: true, reason: r}\n", `2:5: hide and pin contradict each other, want one of them`},
		{"a name that is a path", events + "  - {event: e-1, id: ../../x}\n", `2:22: id: "../../x" cannot be a name, want small letters, digits and hyphens as "helsinki-summit", not content and not begun with e-, m- or in-`},
		{"a name like an id", events + "  - {event: e-1, id: e-123456}\n", `2:22: id: "e-123456" cannot be a name, want small letters, digits and hyphens as "helsinki-summit", not content and not begun with e-, m- or in-`},

		{"a name of the page's own", events + "  - {event: e-1, id: content}\n", `2:22: id: "content" cannot be a name, want small letters, digits and hyphens as "helsinki-summit", not content and not begun with e-, m- or in-`},
		{"one name for two", events + "  - {event: e-1, id: letter}\n  - {event: e-2, id: letter}\n", `3:22: id: "letter" is the name of "e-1" already in line 2`},

		{"merge of one", events + "  - {merge: [e-1], reason: r}\n", `2:5: merge: 1 id, want two at least`},
		{"merge with itself", events + "  - {merge: [e-1, e-1], reason: r}\n", `2:19: merge: "e-1" stands twice in the list`},
		{"merge with itself by name", events + "  - {event: e-1, id: letter}\n  - {merge: [letter, e-1], reason: r}\n", `3:22: merge: "e-1" and "letter" are merged into each other, want one direction`},
		{"merge of two into each other", events + "  - {merge: [e-1, e-2], reason: r}\n  - {merge: [e-2, e-1], reason: r}\n", `3:19: merge: "e-1" and "e-2" are merged into each other, want one direction`},
		{"merge of three in a ring", events + "  - {merge: [e-1, e-2], reason: r}\n  - {merge: [e-2, e-3], reason: r}\n  - {merge: [e-3, e-1], reason: r}\n",
			`4:19: merge: "e-1" and "e-3" are merged into each other, want one direction`},
		{"merge in a row", events + "  - {merge: [e-1, e-2], reason: r}\n  - {merge: [e-2, e-3, e-4], reason: r}\n", ""},
		{"merge into two", events + "  - {merge: [e-1, e-3], reason: r}\n  - {merge: [e-2, e-3], reason: r}\n", `3:19: merge: "e-3" is merged into "e-1" already in line 2`},

		{"split without out", events + "  - {split: e-1, reason: r}\n", `2:5: out: is missing, want the ids of the mentions that leave, as [m-5b6c7d]: one ends the address of the "#" below each quoted sentence of the page`},
		{"split out of an event", events + "  - {split: e-1, out: [e-2], reason: r}\n", `2:24: out: "e-2" is not the id of a mention, want one like "m-5b6c7d": it ends the address of the "#" below each quoted sentence of the page`},
		{"split and drop", events + "  - {split: e-1, out: [m-1], reason: r}\n  - {drop: [m-1], reason: r}\n", `3:13: drop: "m-1" is in out: of line 2 already, want one of them`},
		{"a long way round", events + row + "  - {merge: [e-0, e-999], reason: r}\n", `1001:19: merge: "e-999" and "e-0" are merged into each other, want one direction`},
		{"drop twice", events + "  - {drop: [m-1, m-1], reason: r}\n", `2:18: drop: "m-1" stands twice in the list`},

		{"addition without a source", "add:\n  - {title: x, date: 2018, reason: r}\n", `2:5: sources: is missing, want one source at least, with title and url`},
		{"a whole book added", "add:\n  - {title: x, date: 2018, reason: r, sources: [{title: t}], text: \"" + strings.Repeat("[a](<b", 2000) + "\"}\n",
			`2:5: text: 12000 bytes, want one or two sentences, 8192 bytes at most`},
		{"addition with a bad address", "add:\n  - {title: x, date: 2018, reason: r, sources: [{title: t, url: \"javascript:x\"}]}\n",
			`2:65: url: "javascript:x" is not an address, want one like "https://example.org/page"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, problems := ReadOverrides(folder("overrides.yaml", test.text), "overrides.yaml")
			got := strings.ReplaceAll(listing(problems), "overrides.yaml:", "")
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
