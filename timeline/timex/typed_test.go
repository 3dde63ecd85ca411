package timex

import (
	"strings"
	"testing"
)

func TestTyped(t *testing.T) {
	for _, c := range []struct{ text, edtf, clock string }{
		{"2018-08-07", "2018-08-07", ""},
		{"2018-07~", "2018-07~", ""},
		{"2018-08-05/2018-08-08", "2018-08-05/2018-08-08", ""},
		{"7 Aug 2018", "2018-08-07", ""},
		{"Aug. 7, 2018", "2018-08-07", ""},
		{"early July 2018", "2018-07-01~/2018-07-10~", ""},
		{"July 2018", "2018-07", ""},
		{"2014", "2014", ""},
		{"the 1990s", "199X", ""},
		{"5-8 August 2018", "2018-08-05/2018-08-08", ""},
		{"10-12 August 2018", "2018-08-10/2018-08-12", ""},
		{"from Aug. 5 to Aug. 8, 2018", "2018-08-05/2018-08-08", ""},
		{"last Tuesday", "2018-08-07", ""},
		{"last Tuesday at 2:25 p.m.", "2018-08-07", "14:25"},
		{"last Wednesday at 2:25 p.m.", "2018-08-01", "14:25"},
		{"yesterday at 14:25", "2018-08-07", "14:25"},
		{"yesterday 5pm", "2018-08-07", "17:00"},
		{"2018-08-07T14:25", "2018-08-07", "14:25"},
		{"2018-08-07T14:25:59Z", "2018-08-07", "14:25"},
		{"until 7 August 2018", "../2018-08-07", ""},
		{"by 7 Aug 2018", "../2018-08-07", ""},
		{"no later than Aug. 7, 2018", "../2018-08-07", ""},
		{"Before 7 August 2018", "../2018-08-06", ""},
		{"before July 2018", "../2018-06", ""},
		{"after 7 August 2018", "2018-08-08/..", ""},
		{"after 2018", "2019/..", ""},
		{"since July 2018", "2018-07/..", ""},
		{"from 2018-08-07", "2018-08-07/..", ""},
		{"from 5-8 August 2018", "2018-08-05/2018-08-08", ""},
		{"from 5 August 2018 to 8 August 2018", "2018-08-05/2018-08-08", ""},
		{"today", "2018-08-08", ""},
		{"now", "2018-08-08", ""},
		{"two weeks ago", "2018-07-23/2018-07-29", ""},
		{"last week", "2018-07-30/2018-08-05", ""},
	} {
		iv, clock, err := Typed(c.text, published)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if iv.EDTF() != c.edtf || clock != c.clock {
			t.Errorf("%q: got %s %q, want %s %q", c.text, iv.EDTF(), clock, c.edtf, c.clock)
		}
	}
}

func TestTypedErrors(t *testing.T) {
	for _, c := range []struct {
		text, want string
		dated      bool
	}{
		{"", "no date: write " + forms, true},
		{"soonish", `"soonish" is not a date: write ` + forms, true},
		{"31 June 2018", `"31 June 2018": 31 June is not a day (June has 30)`, true},
		{"2018-02-30", `"2018-02-30": 30 February 2018 is not a day (February 2018 has 28)`, true},
		{"August 8 to August 5, 2018", `"August 8 to August 5, 2018": 5 Aug 2018 comes before 8 Aug 2018: write a range from its beginning to its end`, true},
		{"5 Agust 2018", `"5 Agust 2018" is not a date: "Agust" is not understood; did you mean "August"?`, true},
		{"Setember 2018", `"Setember 2018" is not a date: "Setember" is not understood; did you mean "September"?`, true},
		{"early Jully 2018", `"early Jully 2018" is not a date: "Jully" is not understood; did you mean "July"?`, true},
		{"last Wensday", `"last Wensday" is not a date: "Wensday" is not understood; did you mean "Wednesday"?`, true},
		{strings.Repeat("x", 3000), `"` + strings.Repeat("x", 60) + `…" is not a date: write ` + forms, true},
		{"last Tuesday or so they say", `"last Tuesday or so they say" is not a date: "or" is not understood; write ` + forms, true},
		{"last Tuesday", `"last Tuesday" counts from a publish date, and there is none: write the full date, such as ` + fullForms, false},
		{"soonish", `"soonish" is not a date: write ` + fullForms, false},
		{"until Tuesday", `"until Tuesday": until is followed by a full date, as until 7 Aug 2018; in EDTF, ../2018-08-07 and 2018-08-07/.. say it too`, true},
		{"before 7 August 2018 at 2 p.m.", `"before 7 August 2018 at 2 p.m.": before is followed by a full date, as before 7 Aug 2018; in EDTF, ../2018-08-07 and 2018-08-07/.. say it too`, true},
		{"8-5 August 2018", `"8-5 August 2018": the end, 5, is before the start, 8: write a range from its beginning to its end`, true},
		{"12 to 5 August 2018", `"12 to 5 August 2018": the end, 5, is before the start, 12: write a range from its beginning to its end`, true},
		{"May", `"May" is not a date: write the month with its year, as May 2018`, true},
		{"2018-8-7", `"2018-8-7" is not EDTF level 1: write 2018-08-07`, true},
		{"20180807", `"20180807" is not EDTF level 1: write 2018-08-07`, true},
		{"07.08.2018", `"07.08.2018" is not EDTF level 1: write 2018-08-07`, true},
		{"99.99.2018", `"99.99.2018" is not EDTF level 1, want a date like 2018-08-08, 2018-08 or 2018, or an interval like 2018-08-05/2018-08-08`, true},
		{"7-8-2018", `"7-8-2018": it may be 8 Jul 2018 or 7 Aug 2018; write the month as a word, or set day_first in timeline.yaml`, true},
		{"7 Aug 2018 or 8 Aug 2018", `"7 Aug 2018 or 8 Aug 2018" is not a date: "or" is not understood; write ` + forms, true},
	} {
		ctx := published
		ctx.Dated = c.dated
		_, _, err := Typed(c.text, ctx)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q:\n got %v\nwant %s", c.text, err, c.want)
		}
	}
}
