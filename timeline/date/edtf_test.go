package date

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The examples of the specification, levels 0 and 1, section by section
// (https://www.loc.gov/standards/datetime/), and what they mean in days.
func TestSpecificationExamples(t *testing.T) {
	for _, test := range []struct {
		text        string
		first, last string // "" where the side is open
		grain       Grain
		approximate bool
		edtf        string // what EDTF gives back; "" for the same text
	}{
		// Level 0: date.
		{"1985-04-12", "1985-04-12", "1985-04-12", DayGrain, false, ""},
		{"1985-04", "1985-04-01", "1985-04-30", Month, false, ""},
		{"1985", "1985-01-01", "1985-12-31", Year, false, ""},
		// Level 0: date and time.
		{"1985-04-12T23:20:30", "1985-04-12", "1985-04-12", Time, false, "1985-04-12"},
		{"1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", Time, false, "1985-04-12"},
		{"1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", Time, false, "1985-04-12"},
		{"1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", Time, false, "1985-04-12"},
		// Level 0: time interval.
		{"1964/2008", "1964-01-01", "2008-12-31", Range, false, ""},
		{"2004-06/2006-08", "2004-06-01", "2006-08-31", Range, false, ""},
		{"2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", Range, false, ""},
		{"2004-02-01/2005-02", "2004-02-01", "2005-02-28", Range, false, "2004-02/2005-02"},
		{"2004-02-01/2005", "2004-02-01", "2005-12-31", Range, false, "2004-02/2005-12"},
		{"2005-03/2005", "2005-03-01", "2005-12-31", Range, false, "2005-03/2005-12"},
		{"2005/2006-02", "2005-01-01", "2006-02-28", Range, false, "2005-01/2006-02"},
		// Level 1: letter-prefixed calendar year; its own examples lie outside the calendar.
		{"Y1985", "1985-01-01", "1985-12-31", Year, false, "1985"},
		{"Y-0044", "-0044-01-01", "-0044-12-31", Year, false, "-0044"},
		// Level 1: seasons.
		{"2001-21", "2001-03-01", "2001-05-31", Season, false, ""},
		{"2001-22", "2001-06-01", "2001-08-31", Season, false, ""},
		{"2001-23", "2001-09-01", "2001-11-30", Season, false, ""},
		{"2001-24", "2001-12-01", "2002-02-28", Season, false, ""},
		// Level 1: qualification of a date.
		{"1984?", "1984-01-01", "1984-12-31", Year, true, "1984~"},
		{"2004-06~", "2004-06-01", "2004-06-30", Month, true, ""},
		{"2004-06-11%", "2004-06-11", "2004-06-11", DayGrain, true, "2004-06-11~"},
		// Level 1: unspecified digits from the right.
		{"201X", "2010-01-01", "2019-12-31", Decade, false, ""},
		{"20XX", "2000-01-01", "2099-12-31", Century, false, ""},
		{"2004-XX", "2004-01-01", "2004-12-31", Year, false, "2004"},
		{"1985-04-XX", "1985-04-01", "1985-04-30", Month, false, "1985-04"},
		{"1985-XX-XX", "1985-01-01", "1985-12-31", Year, false, "1985"},
		// Level 1: extended interval, open and unknown.
		{"1985-04-12/..", "1985-04-12", "", DayGrain, false, ""},
		{"1985-04/..", "1985-04-01", "", Month, false, ""},
		{"1985/..", "1985-01-01", "", Year, false, ""},
		{"../1985-04-12", "", "1985-04-12", DayGrain, false, ""},
		{"../1985-04", "", "1985-04-30", Month, false, ""},
		{"../1985", "", "1985-12-31", Year, false, ""},
		{"1985-04-12/", "1985-04-12", "", DayGrain, false, "1985-04-12/.."},
		{"1985-04/", "1985-04-01", "", Month, false, "1985-04/.."},
		{"1985/", "1985-01-01", "", Year, false, "1985/.."},
		{"/1985-04-12", "", "1985-04-12", DayGrain, false, "../1985-04-12"},
		{"/1985-04", "", "1985-04-30", Month, false, "../1985-04"},
		{"/1985", "", "1985-12-31", Year, false, "../1985"},
		// Level 1: qualified interval.
		{"1984~/2004-06", "1984-01-01", "2004-06-30", Range, true, "1984-01~/2004-06~"},
		{"1984/2004-06~", "1984-01-01", "2004-06-30", Range, true, "1984-01~/2004-06~"},
		{"1984?/2004%", "1984-01-01", "2004-12-31", Range, true, "1984~/2004~"},
		{"1984-06-02?/2004-08-08~", "1984-06-02", "2004-08-08", Range, true, "1984-06-02~/2004-08-08~"},
		{"1984-06-02?/", "1984-06-02", "", DayGrain, true, "1984-06-02~/.."},
		{"../1984-06-02~", "", "1984-06-02", DayGrain, true, ""},
		// Level 1: negative calendar year.
		{"-1985", "-1985-01-01", "-1985-12-31", Year, false, ""},
		{"-0043-03-15", "-0043-03-15", "-0043-03-15", DayGrain, false, ""},
		{"-0050/-0041", "-0050-01-01", "-0041-12-31", Range, false, ""},
		{"0000", "0000-01-01", "0000-12-31", Year, false, ""},
		// Beyond EDTF: ISO weeks.
		{"2018-W32", "2018-08-06", "2018-08-12", Week, false, "2018-08-06/2018-08-12"},
		{"2018-W32~", "2018-08-06", "2018-08-12", Week, true, "2018-08-06~/2018-08-12~"},
		{"2020-W53", "2020-12-28", "2021-01-03", Week, false, "2020-12-28/2021-01-03"},
		{"2018-W32-3", "2018-08-08", "2018-08-08", DayGrain, false, "2018-08-08"},
		{"2018-W32/2018-W33", "2018-08-06", "2018-08-19", Range, false, "2018-08-06/2018-08-19"},
		// A range within one unit stays a range.
		{"2018-08-08/2018-08-08", "2018-08-08", "2018-08-08", Range, false, ""},
		{"2018-07-01/2018-07-31", "2018-07-01", "2018-07-31", Range, false, ""},
		{"2018-01/2018-12", "2018-01-01", "2018-12-31", Range, false, ""},
		{"../..", "", "", NoGrain, false, ""},
		{"9999-12-31", "9999-12-31", "9999-12-31", DayGrain, false, ""},
	} {
		i, err := ParseEDTF(test.text)
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		first, last := i.First().String(), i.Last().String()
		if i.OpenStart {
			first = ""
		}
		if i.OpenEnd {
			last = ""
		}
		if first != test.first || last != test.last || i.Grain != test.grain || i.Approximate != test.approximate {
			t.Errorf("%s is %q to %q, %v, approximate %v", test.text, first, last, i.Grain, i.Approximate)
		}
		want := test.edtf
		if want == "" {
			want = test.text
		}
		if got := i.EDTF(); got != want {
			t.Errorf("%s comes back as %s, want %s", test.text, got, want)
		}
	}
}

func TestEDTFErrors(t *testing.T) {
	const form = " is not EDTF level 1, want a date like 2018-08-08, 2018-08 or 2018, or an interval like 2018-08-05/2018-08-08"
	const clock = " is not a time of day, want hh:mm:ss with Z, +hh:mm or nothing after it"
	for _, test := range []struct{ text, want string }{
		{"2011-02-30", `"2011-02-30": 30 February 2011 is not a day (February 2011 has 28)`},
		{"2018-06-31", `"2018-06-31": 31 June is not a day (June has 30)`},
		{"2018-08-05/2018-06-31", `"2018-06-31": 31 June is not a day (June has 30)`},
		{"0000-00-00", `"0000-00-00": 0 is not a month (1 to 12)`},
		{"2018-13", `"2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"2018-25", `"2018-25": 25 is not a month (1 to 12) or a season (21 to 24)`},
		{"2018-08/2018-13", `"2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"2018-13/2018-08", `"2018-13": 13 is not a month (1 to 12) or a season (21 to 24)`},
		{"2018-13-XX", `"2018-13-XX": 13 is not a month (1 to 12)`},
		{"2018-24-05", `"2018-24-05": 24 is not a month (1 to 12)`},
		{"2018-W53", `"2018-W53": 2018 has no week 53 (it has 52)`},
		{"2018-W32-8", `"2018-W32-8": 8 is not a day of the week (1 to 7)`},
		{"2018-08-09/2018-08-05", `"2018-08-09/2018-08-05": the end 2018-08-05 is before the start 2018-08-09`},
		{"2018~/2017", `"2018~/2017": the end 2017 is before the start 2018~`},
		{"Y170000002", `"Y170000002": the year is outside -9999 to 9999`},
		{"Y-170000002", `"Y-170000002": the year is outside -9999 to 9999`},
		{"Y" + strings.Repeat("9", 30), `"Y999999999999999999999999999999": the year is outside -9999 to 9999`},
		{"Y", `"Y"` + form},
		{"Y17E7", `"Y17E7"` + form},
		{"12018", `"12018"` + form},
		{"-0000", `"-0000": the year 0 has no sign`},
		{"+2018", `"+2018"` + form},
		{"2018-8-8", `"2018-8-8" is not EDTF level 1: write 2018-08-08`},
		{"20180808", `"20180808" is not EDTF level 1: write 2018-08-08`},
		{"2018-08-08 ", `"2018-08-08 "` + form},
		{"156X-12-25", `"156X-12-25"` + form},
		{"XXXX", `"XXXX"` + form},
		{"-004X", `"-004X"` + form},
		{"201x", `"201x"` + form},
		{"dddd", `"dddd"` + form},
		{"２０１８", `"２０１８"` + form},
		{"", `""` + form},
		{"~", `"~"` + form},
		{"..", `".."` + form},
		{"today", `"today"` + form},
		{"2018/2019/2020", `"2019/2020"` + form},
		{"/", `"/": an interval needs a date on one side at least`},
		{"/..", `"/..": an interval needs a date on one side at least`},
		{"2018?~", `"2018?~" has more than one of ~, ? and %, want one (% is both)`},
		{"2018-08-08T", `"2018-08-08T": ""` + clock},
		{"2018-08-08T24:00:00", `"2018-08-08T24:00:00": "24:00:00"` + clock},
		{"2018-08-08T25:00:00", `"2018-08-08T25:00:00": "25:00:00"` + clock},
		{"2018-08-08T14:60", `"2018-08-08T14:60": "14:60"` + clock},
		{"2018-08-08T14:10:00:00", `"2018-08-08T14:10:00:00": "14:10:00:00"` + clock},
		{"2018-08-08T14:10:60", `"2018-08-08T14:10:60": "14:10:60"` + clock},
		{"2018-08-08T14:10:00+15", `"2018-08-08T14:10:00+15": "14:10:00+15"` + clock},
		{"2018-08-08T14:10:00ZZ", `"2018-08-08T14:10:00ZZ": "14:10:00ZZ"` + clock},
		{"2018-08-08T14:10:00+", `"2018-08-08T14:10:00+": "14:10:00+"` + clock},
		{"2018-08-08T14:10:00Z04", `"2018-08-08T14:10:00Z04": "14:10:00Z04"` + clock},
		{"2018-08-08T14", `"2018-08-08T14": "14"` + clock},
		{"2018-08T14:10", `"2018-08T14:10"` + form},
		{strings.Repeat("x", 1000), `"` + strings.Repeat("x", 60) + `…"` + form},
	} {
		i, err := ParseEDTF(test.text)
		if err == nil || err.Error() != test.want {
			t.Errorf("%q: %v\nwant %s", test.text, err, test.want)
		}
		if i != (Interval{}) {
			t.Errorf("%q: %+v beside an error", test.text, i)
		}
	}
}

// sayable are the grains that EDTF level 1 has a form for.
var sayable = map[Grain]bool{DayGrain: true, Month: true, Season: true, Year: true, Decade: true, Century: true, Range: true}

func TestEDTFRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		i := intervals().Draw(t, "i")
		if rapid.Bool().Draw(t, "anywhere") { // whole units far from today
			d := Day(rapid.Int32Range(int32(Earliest), int32(Latest)).Draw(t, "d"))
			i = Unit(rapid.SampledFrom(units).Draw(t, "grain"), d)
		}
		if i.IsEmpty() { // the weekend after the last Friday of the calendar: nothing to write
			return
		}
		back, err := ParseEDTF(i.EDTF())
		if err != nil {
			t.Fatalf("%v: %v", i, err)
		}
		if back.Start != i.Start || back.End != i.End {
			t.Fatalf("%v as %s is %v to %v, want %v to %v", i, i.EDTF(), back.First(), back.Last(), i.First(), i.Last())
		}
		if back.OpenStart != i.OpenStart || back.OpenEnd != i.OpenEnd || back.Approximate != i.Approximate {
			t.Fatalf("%v as %s is %+v, want %+v", i, i.EDTF(), back, i)
		}
		whole := i.Part == Whole && !i.OpenStart && !i.OpenEnd && i.Start.Year() >= 0
		if whole && sayable[i.Grain] && back.Grain != i.Grain {
			t.Fatalf("%v as %s has the grain %v, want %v", i, i.EDTF(), back.Grain, i.Grain)
		}
		if again := back.EDTF(); again != i.EDTF() {
			t.Fatalf("%v as %s is written again as %s", i, i.EDTF(), again)
		}
	})
}

func TestEDTFOfEveryGrain(t *testing.T) {
	want := map[Grain][2]string{ // whole, and as the end of an open interval
		Time:     {"2018-08-08", "../2018-08-08"},
		DayGrain: {"2018-08-08", "../2018-08-08"},
		Weekend:  {"2018-08-11/2018-08-12", "../2018-08-12"},
		Week:     {"2018-08-06/2018-08-12", "../2018-08-12"},
		Month:    {"2018-08", "../2018-08"},
		Quarter:  {"2018-07/2018-09", "../2018-09"},
		Season:   {"2018-22", "../2018-08"},
		Half:     {"2018-07/2018-12", "../2018-12"},
		Year:     {"2018", "../2018"},
		Decade:   {"201X", "../2019"},
		Century:  {"20XX", "../2099"},
	}
	for _, g := range units {
		u := Unit(g, MustOf(2018, 8, 8))
		if got := [2]string{u.EDTF(), u.By().EDTF()}; got != want[g] {
			t.Errorf("%v: %v, want %v", g, got, want[g])
		}
	}
	if got := (Interval{}).EDTF(); got != "" {
		t.Errorf("an empty interval is %q, want none", got)
	}
	early := Unit(Month, MustOf(2018, 8, 8)).ThirdOf(Start)
	if by, since := early.By().EDTF(), Unit(Quarter, early.Start).ThirdOf(End).After().EDTF(); by != "../2018-08-10~" || since != "2018-10~/.." {
		t.Errorf("by early August and after late in the third quarter are %s and %s", by, since)
	}
	if after := early.After().EDTF(); after != "2018-08-11~/.." {
		t.Errorf("after early August is %s", after)
	}
	// Where the days are not those of the grain, the days are what counts.
	odd := Interval{Start: MustOf(2018, 8, 8), End: MustOf(2018, 8, 10), Grain: Month}
	if got := odd.EDTF(); got != "2018-08-08/2018-08-09" {
		t.Errorf("two days that say they are a month are %s", got)
	}
	if got := Unit(Season, Earliest).EDTF(); got != "-9999-01/-9999-02" {
		t.Errorf("a winter cut at the edge of the calendar is %s", got)
	}
	if got := Unit(Decade, MustOf(-43, 1, 1)).EDTF(); got != "-0050/-0041" {
		t.Errorf("a decade before the common era is %s", got)
	}
}

func FuzzParseEDTF(f *testing.F) {
	for _, seed := range []string{"2018-08-08", "2018-08", "2018", "-0043", "2018-24", "201X", "20XX", "2018-XX-XX",
		"2018-W32-3", "Y2018", "2018-08-05~/2018-08-08?", "../2018", "2018/", "../..", "2018-08-08T14:10:00+03:00", "2011-02-30"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := ParseEDTF(s)
		if err != nil {
			if i != (Interval{}) {
				t.Fatalf("%q: %+v beside the error %v", s, i, err)
			}
			if text := err.Error(); !strings.HasPrefix(text, `"`) || strings.ContainsAny(text, "\n\x00") {
				t.Fatalf("%q: an error that does not quote: %s", s, text)
			}
			return
		}
		if i.IsEmpty() || i.First() < Earliest || i.Last() > Latest {
			t.Fatalf("%q is %v to %v", s, int32(i.First()), int32(i.Last()))
		}
		back, err := ParseEDTF(i.EDTF())
		if err != nil {
			t.Fatalf("%q is written as %q: %v", s, i.EDTF(), err)
		}
		back.Grain = i.Grain // a week or a time of day is read but not written
		if back != i {
			t.Fatalf("%q is %+v, but written and read again %+v", s, i, back)
		}
		if words := i.String(); words == "" || words == "no date" {
			t.Fatalf("%q has the words %q", s, words)
		}
	})
}
