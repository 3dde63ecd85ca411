package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// corrected builds a timeline of one article with overrides.
func corrected(settings, overrides string) Timeline {
	return Build(fstest.MapFS{
		"timeline.yaml":  {Data: []byte(settings)},
		"overrides.yaml": {Data: []byte(overrides)},
		"articles/duma.md": {Data: []byte("---\npublished: 2018-08-08\n---\n\n" +
			"Rand Paul met Russian senators in the Duma’s “small hall” on Monday. " +
			"Donald Trump signed the budget on Tuesday and flew to Helsinki on Tuesday. " +
			"The Senate voted on Monday.\n")},
	})
}

// An article that is named by what stands in the folder is found out.
func TestArticleMeant(t *testing.T) {
	for name, want := range map[string]string{
		"letter":               `; did you mean "2018-08-08-letter"?`,
		"letter.txt":           `; did you mean "2018-08-08-letter"?`,
		"8-letter":             ``,
		"wires":                `; articles/wires.jsonl is a list: name the article by its id, such as "closure"`,
		"articles/wires.jsonl": `; articles/wires.jsonl is a list: name the article by its id, such as "closure"`,
	} {
		tl := Build(fstest.MapFS{
			"articles/2018-08-08-letter.txt": {Data: []byte("The budget was signed on Tuesday.\n")},
			"articles/wires.jsonl":           {Data: []byte(`{"id": "closure", "published": "2018-08-08", "text": "The bridge was closed on Monday."}` + "\n")},
			"overrides.yaml":                 {Data: []byte("dates:\n  - {article: " + name + ", phrase: Tuesday, date: 2018-08-03, reason: r}\n")},
		})
		want = fmt.Sprintf("overrides.yaml:2:15: dates: there is no article %q%s", name, want)
		if len(tl.Problems) != 1 || tl.Problems[0].String() != want {
			t.Errorf("got %s\nwant %s", listing(tl.Problems), want)
		}
	}
}

// What a person types finds the words of the article, whatever form its
// quotation marks have and however the file is wrapped.
func TestPhraseIsFound(t *testing.T) {
	for _, phrase := range []string{`in the duma's "small hall" on monday`, "in the Duma’s “small hall”  on Monday", "Duma's \"small\n      hall\" on Monday"} {
		tl := corrected("", "dates:\n  - article: duma\n    phrase: '"+strings.ReplaceAll(phrase, "'", "''")+"'\n    date: 2018-08-03\n    reason: r\n")
		if len(tl.Problems) > 0 {
			t.Errorf("%q: %s", phrase, listing(tl.Problems))
		}
		if got := tl.Events[0].Date.EDTF(); got != "2018-08-03" {
			t.Errorf("%q: the first event is of %s, want 2018-08-03", phrase, got)
		}
	}
}

func TestCorrectionProblems(t *testing.T) {
	tl := corrected("", "")
	id := tl.Events[0].ID
	mention := tl.Events[0].Mentions[0].ID
	named := map[string]string{} // stands for the id of an event
	for _, e := range tl.Events {
		for name, words := range map[string]string{"SENATE": "Senate", "BUDGET": "budget"} {
			if strings.Contains(e.Title, words) {
				named[name] = e.ID
			}
		}
	}
	inPlace := strings.NewReplacer("SENATE", named["SENATE"], "BUDGET", named["BUDGET"])
	date := func(rest string) string { return "dates:\n  - {article: duma, " + rest + ", reason: r}\n" }
	for _, test := range []struct{ name, overrides, want string }{
		{"two sentences", date("phrase: Monday, date: 2018-08-03"),
			`2:29: dates: "Monday" stands 2 times in articles/duma.md: add sentence: with words of the one that is meant`},
		{"two sentences with the words", date("phrase: Monday, sentence: the, date: 2018-08-03"),
			`2:29: dates: "Monday" stands 2 times in articles/duma.md: add more words to sentence:`},
		{"twice in the sentence", date("phrase: Tuesday, sentence: flew to Helsinki, date: 2018-08-03"),
			`2:29: dates: "Tuesday" stands 2 times in articles/duma.md: add words that stand beside it to phrase:`},
		{"twice, told apart", date("phrase: Helsinki on Tuesday, date: 2018-08-03"), ""},
		{"a day that reads as two", date("phrase: budget on Tuesday, date: 03/08/2018"),
			`2:54: date: "03/08/2018": it may be 8 Mar 2018 or 3 Aug 2018; write the month as a word, or set day_first in timeline.yaml`},
		{"a day that reads as one", date("phrase: budget on Tuesday, date: 31/07/2018"), ""},
		{"a date that is none", date("phrase: budget on Tuesday, date: 2018-02-30"),
			`2:54: date: "2018-02-30": 30 February 2018 is not a day (February 2018 has 28)`},
		{"a file", "dates:\n  - {article: articles/duma.md, phrase: budget on Tuesday, date: 2018-08-03, reason: r}\n",
			`2:15: dates: there is no article "articles/duma.md"; did you mean "duma"?`},
		{"a place in a file", "dates:\n  - {article: \"duma.md:37\", phrase: budget on Tuesday, date: 2018-08-03, reason: r}\n",
			`2:15: dates: there is no article "duma.md:37"; did you mean "duma"?`},
		{"none for an event", fmt.Sprintf("events:\n  - {event: %s, date: none, reason: r}\n", id),
			`2:29: date: none is for phrases, in entries of dates:; give the event a date, or leave it out with hide: true`},
		{"an empty tag", fmt.Sprintf("events:\n  - {event: %s, tags: [\"\"]}\n", id), `2:30: tags: is empty, want words, or leave it out`},
		{"no date", date("phrase: budget on Tuesday, date: ~"), `2:54: date: is empty, want the date that is right`},

		{"two titles", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: y, reason: r}\n", id, id),
			`3:30: title: "y", but line 2 says "x" of the same event, want one of them`},
		{"two titles, one by a mention", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: y, reason: r}\n", id, mention),
			`3:30: title: "y", but line 2 says "x" of the same event, want one of them`},
		{"two dates, one by name", fmt.Sprintf("events:\n  - {event: %s, id: talks, date: 2018-08-03, reason: r}\n  - {event: talks, date: 2018-08-04, reason: r}\n", id),
			`3:26: date: "2018-08-04", but line 2 says "2018-08-03" of the same event, want one of them`},
		{"hide and show", fmt.Sprintf("events:\n  - {event: %s, hide: true, reason: r}\n  - {event: %s, hide: false, reason: r}\n", id, id),
			`3:5: hide: "false", but line 2 says "true" of the same event, want one of them`},
		{"the same twice", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: x, pin: true, reason: r}\n", id, id),
			`3:30: warning: title: changes nothing: line 2 says the same of the event`},
		{"hidden twice", fmt.Sprintf("events:\n  - {event: %s, hide: true, reason: r}\n  - {event: %s, hide: true, reason: r}\n", id, id),
			`3:5: warning: hide: changes nothing: line 2 says the same of the event`},
		{"a title of what is hidden", fmt.Sprintf("events:\n  - {event: %s, title: x, date: 2018-08-03, reason: r}\n  - {event: %s, hide: true, reason: r}\n", id, id),
			"2:30: warning: title: changes nothing: line 3 hides the event\n2:39: warning: date: changes nothing: line 3 hides the event"},
		{"no tags", fmt.Sprintf("events:\n  - {event: %s, tags: []}\n", id), `2:5: warning: tags: changes nothing: the list is empty, and no event has tags of itself`},
		{"a tag twice", fmt.Sprintf("events:\n  - {event: %s, tags: [a, a]}\n", id), `2:33: warning: tags: changes nothing: the event has the tag "a" already`},
		{"the date of what is dropped", date("phrase: budget on Tuesday, date: 2018-08-03") + fmt.Sprintf("events:\n  - {drop: [%s], reason: r}\n", tl.Events[2].Mentions[0].ID),
			`2: warning: dates: the entry changes nothing: line 4 drops what the phrase dates`},
		{"an event of a dropped mention", fmt.Sprintf("events:\n  - {drop: [%s], reason: r}\n  - {event: %s, title: x, reason: r}\n", mention, id),
			fmt.Sprintf(`3:13: events: no event or mention has the id %q; line 2 drops it`, id)},
		{"an event whose words date nothing", date("phrase: senate voted on Monday, date: none") + "events:\n  - {event: SENATE, title: x, reason: r}\n",
			`4:13: events: no event or mention has the id "SENATE"; line 2 says that its words date nothing, and without a date it is no event`},
		{"an event of before, with its title", "events:\n  - event: e-000000  # The budget was signed by Donald Trump\n    hide: true\n    reason: r\n",
			`2:12: events: no event or mention has the id "e-000000"; by what stands behind it, did you mean "BUDGET", “Donald Trump signed the budget on Tuesday and flew to Helsin…”?`},
		{"addresses as ids", fmt.Sprintf("events:\n  - {event: index.html#%s, title: x, reason: r}\n  - {drop: [\"https://example.org/story/#%s\"], reason: r}\n", id, tl.Events[2].Mentions[0].ID), ""},
		{"ids without commas", fmt.Sprintf("events:\n  - {merge: [%s %s], reason: r}\n", id, tl.Events[1].ID),
			fmt.Sprintf(`2:14: merge: "%s %s" is several ids, want commas between them`, id, tl.Events[1].ID)},
		{"ids of a broken entry", "events:\n  - {drop: [m-000000], raeson: r}\n",
			"2:13: events: no mention has the id \"m-000000\"\n2:24: unknown key \"raeson\"; did you mean \"reason\"?"},
		{"none for an added event", "add:\n  - {title: x, date: none, sources: [{title: y}], reason: r}\n",
			`2:22: date: none is for phrases, in entries of dates:; want the date of the event`},
		{"a long phrase", date("phrase: " + strings.Repeat("very ", 50) + "long, date: 2018-08-03"),
			`2:29: dates: "very very very very very very very very very very very very…" does not stand in articles/duma.md`},
		{"one name for two", fmt.Sprintf("events:\n  - {event: %s, id: talks}\n  - {event: %s, id: talks}\n", id, tl.Events[1].ID),
			fmt.Sprintf(`3:27: id: "talks" is the name of %q already in line 2`, id)},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.want = inPlace.Replace(test.want)
			got := strings.ReplaceAll(listing(corrected("", inPlace.Replace(test.overrides)).Problems), "overrides.yaml:", "")
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
	tl = corrected("day_first: true", date("phrase: budget on Tuesday, date: 03/08/2018"))
	if len(tl.Problems) > 0 || tl.Events[0].Date.EDTF() != "2018-08-03" {
		t.Errorf("day_first: got %s, %s; want 2018-08-03", tl.Events[0].Date.EDTF(), listing(tl.Problems))
	}
}

// feed is one report that two papers print on different days.
func feed(overrides string) Timeline {
	const report = "The Port Ellis council approved the rebuilding of the north mole on Monday. " +
		"Seven members were for it and two against, and the public gallery applauded the harbour master. " +
		"The stone comes from a quarry near Arden, whose owner promised to deliver it by barge. " +
		"Fishermen fear for their moorings, since the work closes the inner basin to every boat.\n"
	return Build(fstest.MapFS{
		"overrides.yaml":      {Data: []byte(overrides)},
		"articles/courier.md": {Data: []byte("---\npublished: 2024-05-09\n---\n\n" + report)},
		"articles/herald.md":  {Data: []byte("---\npublished: 2024-05-10\n---\n\n" + report)},
	})
}

// A relative date of an event counts from the article whose mention is named,
// and from no article where they come to different days.
func TestEventDateCountsFromItsMention(t *testing.T) {
	tl := feed("")
	if len(tl.Events) != 1 || len(tl.Events[0].Mentions) != 2 {
		t.Fatalf("got %+v, want one event of two mentions", tl.Events)
	}
	e := tl.Events[0]
	entry := func(id, date string) string {
		return fmt.Sprintf("events:\n  - {event: %s, date: %s, reason: r}\n", id, date)
	}
	for n, want := range []string{"2024-05-08", "2024-05-09"} {
		got := feed(entry(e.Mentions[n].ID, "yesterday"))
		if listing(got.Problems) != "" || got.Events[0].Date.EDTF() != want {
			t.Errorf("yesterday by %s: got %s %s, want %s", e.Mentions[n].ID, got.Events[0].Date.EDTF(), listing(got.Problems), want)
		}
	}
	want := `overrides.yaml:2:29: date: "yesterday" is 8 May 2024 as courier counts (published Thu 9 May 2024), and 9 May 2024 as herald does (published Fri 10 May 2024); write the day, or name the mention that is meant: event: m-…`
	if got := listing(feed(entry(e.ID, "yesterday")).Problems); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := feed(entry(e.ID, "last Tuesday")); listing(got.Problems) != "" || got.Events[0].Date.EDTF() != "2024-05-07" {
		t.Errorf("last Tuesday is the same day for both: got %s %s", got.Events[0].Date.EDTF(), listing(got.Problems))
	}
}

// A time of day that a person types is the event's, in every list.
func TestClockIsKept(t *testing.T) {
	id := corrected("", "").Events[0].ID
	for _, date := range []string{`"last Tuesday at 2:25 p.m."`, `"2018-08-07T14:25"`, `"2018-08-07T14:25:00Z"`} {
		for _, entry := range []string{
			"dates:\n  - {article: duma, phrase: small hall\" on Monday, date: " + date + ", reason: r}\n",
			"events:\n  - {event: " + id + ", date: " + date + ", reason: r}\n",
			"add:\n  - {title: x, sources: [{title: y}], date: \"7 Aug 2018 at 14:25\", reason: r}\n",
		} {
			entry = strings.Replace(entry, `small hall" on Monday`, `'small hall" on Monday'`, 1)
			tl := corrected("", entry)
			if listing(tl.Problems) != "" {
				t.Errorf("%s%s", entry, listing(tl.Problems))
			}
			found := false
			for _, e := range tl.Events {
				found = found || e.Date.EDTF() == "2018-08-07" && e.Clock == "14:25"
			}
			if !found {
				t.Errorf("%s: no event of 7 Aug 2018, 14:25", entry)
			}
		}
	}
	confirmed := corrected("", "dates:\n  - {article: duma, phrase: 'small hall\" on Monday', date: 2018-08-06 at 3 p.m., reason: r}\n")
	if at3 := func(e Event) bool { return e.Clock == "15:00" && e.Date.EDTF() == "2018-08-06" }; !slices.ContainsFunc(confirmed.Events, at3) || listing(confirmed.Problems) != "" {
		t.Errorf("the day as it was, with a time: no event of 6 Aug 2018, 15:00; %s", listing(confirmed.Problems))
	}
}

// A character that turns the direction of text costs no entry.
func TestTurningCharacterIsLeftOut(t *testing.T) {
	id := corrected("", "").Events[0].ID
	tl := corrected("", "events:\n  - event: "+id+"\n    title: A \u202emeeting\u2069\n    reason: \u2066quoted\u2069\n")
	e := tl.Events[0]
	if e.Title != "A meeting" || len(e.Corrections) != 1 || e.Corrections[0].Reason != "quoted" {
		t.Errorf("got %q %+v", e.Title, e.Corrections)
	}
	want := "overrides.yaml:3:12: warning: U+202E turns the direction of the text behind it: it is left out; remove it\n" +
		"overrides.yaml:4:13: warning: U+2066 turns the direction of the text behind it: it is left out; remove it"
	if got := listing(tl.Problems); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Whatever is wrong with an entry, the article, words and events that it names
// are looked for as well.
func TestAllProblemsInOneRun(t *testing.T) {
	for _, test := range []struct{ overrides, want string }{
		{"dates:\n  - {article: dumma, phrase: Monday, date: 2018-13}\n",
			`2:5: reason: is missing, want why this is right
2:15: dates: there is no article "dumma"; did you mean "duma"?
2:44: date: "2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"dates:\n  - {article: dumma, phrase: Monday, date: 31 June 2018}\n",
			`2:5: reason: is missing, want why this is right
2:15: dates: there is no article "dumma"; did you mean "duma"?
2:44: date: "31 June 2018": 31 June is not a day (June has 30)`},
		{"dates:\n  - {article: duma, phrase: Munday, date: 31 June 2018, reason: r}\n",
			`2:29: dates: "Munday" does not stand in articles/duma.md; did you mean "Monday"?
2:43: date: "31 June 2018": 31 June is not a day (June has 30)`},
		{"dates:\n  - {article: duma, phrase: Munday, dat: 2018, reason: r}\n",
			`2:29: dates: "Munday" does not stand in articles/duma.md; did you mean "Monday"?
2:37: unknown key "dat"; did you mean "date"?`},
		{"events:\n  - {event: e-zz, titel: x}\n",
			`2:13: events: no event or mention has the id "e-zz"; an event's id ends the address of its title's link on the page
2:19: unknown key "titel"; did you mean "title"?`},
		{"events:\n  - {event: e-zz, date: 2018-13}\n",
			`2:5: reason: is missing, want why this is right
2:13: events: no event or mention has the id "e-zz"; an event's id ends the address of its title's link on the page
2:25: date: "2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
	} {
		if got := strings.ReplaceAll(listing(corrected("", test.overrides).Problems), "overrides.yaml:", ""); got != test.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", test.overrides, got, test.want)
		}
	}
}

// What a correction was is what had been shown: of a phrase the reading of that
// phrase, of an event its date in the form in which it stood.
func TestWhatHadBeenSaid(t *testing.T) {
	tl := corrected("", "dates:\n  - {article: duma, phrase: budget on Tuesday, date: 2018-08-03, reason: r}\n")
	for _, e := range tl.Events {
		if c := e.DateCorrection(); c != nil && (c.Phrase != "Tuesday" || c.Source != "duma" || c.Was != "2018-08-07" || c.Found.String() != "7 Aug 2018") {
			t.Errorf("got %+v, want what Tuesday had been read as", *c)
		}
	}
	story := func(overrides string) Timeline {
		return Build(fstest.MapFS{
			"overrides.yaml":      {Data: []byte(overrides)},
			"articles/courier.md": {Data: []byte("---\npublished: 2024-05-09\n---\n\nThe Port Ellis council approved the rebuilding of the north mole in early April 2024.\n")},
		})
	}
	id := story("").Events[0].ID
	c := story("events:\n  - {event: " + id + ", date: 2024-04-03, reason: r}\n").Events[0].DateCorrection()
	if c == nil || c.Found.String() != "early April 2024" || c.Phrase != "" {
		t.Errorf("got %+v, want early April 2024", c)
	}
}

// One mistake is told once, and entries that cannot both be right name each other.
func TestOneMistakeOneMessage(t *testing.T) {
	tl := corrected("", "")
	a, b, m := tl.Events[0].ID, tl.Events[1].ID, tl.Events[0].Mentions[0].ID
	for _, test := range []struct{ overrides, want string }{
		{"dates:\n  - {article: duma, phrase: budget on Tuesday, date: 2018-08-03, reason: r}\n  - {article: duma, phrase: budget on Tuesday, date: 2018-08-03, reason: r}\n",
			`3:5: the date of "budget on Tuesday" in "duma" is set already in line 2, want one entry`},
		{"events:\n  - {drop: [" + m + "], reason: r}\n  - {drop: [" + m + "], reason: r}\n",
			fmt.Sprintf(`3:13: drop: %q is in drop: of line 2 already, want one of them`, m)},
		{"events:\n  - {event: , title: x, reason: r}\n", `2:13: event: is empty, want the id of an event`},
		{"events:\n  - {merge: [" + a + ", " + a + "], reason: r}\n", fmt.Sprintf(`2:24: merge: %q stands twice in the list`, a)},
		{"events:\n  - {event: " + a + ", pin: true}\n  - {event: " + a + ", hide: true, reason: r}\n",
			`3:5: hide: line 2 pins the same event, want one of them`},
		{"events:\n  - {merge: [" + a + ", " + b + "], reason: r}\n  - {event: " + b + ", hide: true, reason: r}\n",
			`3:5: warning: hide: takes away all that merge: in line 2 made one event; drop single sentences, or remove the merge, to keep the rest`},
	} {
		if got := strings.ReplaceAll(listing(corrected("", test.overrides).Problems), "overrides.yaml:", ""); got != test.want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", test.overrides, got, test.want)
		}
	}
}

// An event that a corrected phrase leaves in dispute stays on the list, with what
// settles it.
func TestCorrectedAndDisputed(t *testing.T) {
	tl := feed("dates:\n  - {article: courier, phrase: Monday, date: 2024-05-07, reason: r}\n")
	disputed := false
	for _, e := range tl.Events {
		disputed = disputed || e.Disputed
	}
	if listing(tl.Problems) != "" || !disputed {
		t.Fatalf("want a dispute: %s %+v", listing(tl.Problems), tl.Events)
	}
	for _, d := range tl.Doubts {
		for _, f := range d.Fixes {
			if d.Kind == SourcesDisagree && f.List == "dates" && strings.Contains(f.YAML, "article: herald") && strings.Contains(f.YAML, "date: 2024-05-07") {
				return
			}
		}
	}
	t.Errorf("no entry settles the near-copy: %+v", tl.Doubts)
}
