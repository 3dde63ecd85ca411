package timeline

import (
	"fmt"
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
		{"no date", date("phrase: budget on Tuesday, date: ~"), `2:54: date: is empty, want the date that is right`},

		{"two titles", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: y, reason: r}\n", id, id),
			`3:30: title: "y", but line 2 says "x" of the same event, want one of them`},
		{"two titles, one by a mention", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: y, reason: r}\n", id, mention),
			`3:30: title: "y", but line 2 says "x" of the same event, want one of them`},
		{"two dates, one by name", fmt.Sprintf("events:\n  - {event: %s, id: talks, date: 2018-08-03, reason: r}\n  - {event: talks, date: 2018-08-04, reason: r}\n", id),
			`3:26: date: "2018-08-04", but line 2 says "2018-08-03" of the same event, want one of them`},
		{"hide and show", fmt.Sprintf("events:\n  - {event: %s, hide: true, reason: r}\n  - {event: %s, hide: false, reason: r}\n", id, id),
			`3:5: hide: "false", but line 2 says "true" of the same event, want one of them`},
		{"the same twice", fmt.Sprintf("events:\n  - {event: %s, title: x, reason: r}\n  - {event: %s, title: x, pin: true, reason: r}\n", id, id), ""},
		{"one name for two", fmt.Sprintf("events:\n  - {event: %s, id: talks}\n  - {event: %s, id: talks}\n", id, tl.Events[1].ID),
			fmt.Sprintf(`3:27: id: "talks" is the name of %q already in line 2`, id)},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.ReplaceAll(listing(corrected("", test.overrides).Problems), "overrides.yaml:", "")
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
