package problem

import (
	"strings"
	"testing"
)

// slipped is a file of entries as overrides.yaml has them.
type slipped struct {
	Events []slippedEntry `yaml:"events"`
}

type slippedEntry struct {
	Pos
	Event  Text   `yaml:"event"`
	Date   Text   `yaml:"date"`
	Out    []Text `yaml:"out"`
	Reason string `yaml:"reason"`
}

// Every row of slips says what is wrong with its own example, and is the first
// row to say something of it.
func TestSlips(t *testing.T) {
	d := decoder{keys: map[string]bool{"event": true, "events": true, "date": true}}
	for _, s := range slips {
		message, _, found := d.slipIn(s.example)
		begin, _, _ := strings.Cut(s.message, "$")
		if !found || !strings.HasPrefix(message, begin) || strings.Contains(message, "$") {
			t.Errorf("%q: got %q, want %q", s.example, message, s.message)
		}
	}
	for _, right := range []string{
		"events:", "  - event: e-4f2a9c  # title", "    date: 2018-08-07", "    reason: the date = the day", "      Date of the statement: 7 August",
		"    - with a hyphen", "* * *", "", "    sources:", "      event", "      dated 7 August",
	} {
		if message, _, found := d.slipIn(right); found {
			t.Errorf("%q: got %q", right, message)
		}
	}
}

// Each slip of the keyboard gets advice about that very slip, where it is.
func TestSlipsInAFile(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"no blank behind the hyphen", "events:\n  -event: e-1\n    date: d\n", `2:3: a blank is missing behind the hyphen, want "- event:"`},
		{"the only line of its entry", "events:\n  -event: e-1\n", `2:3: a blank is missing behind the hyphen, want "- event:"`},
		{"a blank too many", "events:\n  - event: e-1\n     date: d\n", `3:6: date is indented by 5 blanks, want 4: as far as event in line 2`},
		{"a blank too few", "events:\n  - event: e-1\n   date: d\n", `3:4: date is indented by 3 blanks, want 4: as far as event in line 2`},
		{"as far as the hyphen", "events:\n  - event: e-1\n  date: d\n", `3:3: date is indented by 2 blanks, want 4: as far as event in line 2`},
		{"an item too far right", "events:\n  - event: e-1\n    date: d\n   - event: e-2\n     date: d\n", `4:4: a hyphen behind 3 blanks, want 2, as in line 2`},
		{"an item too far left", "events:\n  - event: e-1\n    date: d\n - event: e-2\n   date: d\n", `4:2: a hyphen behind 1 blank, want 2, as in line 2`},
		{"a no-break space as indentation", "events:\n  - event: e-1\n\u00a0\u00a0  date: d\n    reason: r\n", `3:1: U+00A0 as indentation, which looks like a blank and is none: type blanks`},
		{"an en dash", "events:\n  – event: e-1\n    date: d\n", `2:3: "–" begins no item of a list, want a hyphen: "- event:"`},
		{"an en dash later", "events:\n  - event: e-1\n    date: d\n  – event: e-2\n    date: d\n", `4:3: "–" begins no item of a list, want a hyphen: "- event:"`},
		{"a full-width colon", "events:\n  - event： e-1\n    date: d\n", `2:10: a full-width colon, want "event: "`},
		{"a tab", "events:\n  - event: e-1\n\tdate: d\n", `3:1: a tab as indentation, want blanks`},
		{"no blank behind a colon", "events:\n  - event: e-1\n    date:d\n    reason: r\n", `3:9: a blank is missing behind the colon, want "date: d"`},
		{"no colon", "events:\n  - event: e-1\n    date d\n    reason: r\n", `3:9: a colon is missing, want "date: d"`},
		{"a colon in a reason", "events:\n  - event: e-1\n    reason: his words: on the 7th\n", `3:22: ": " inside the value has to stand in quotes: want reason: "his words: on the 7th"`},
		{"a colon in a reason of two lines", "events:\n  - event: e-1\n    reason: he said\n      on Tuesday: the 7th\n", `4:17: ": " inside a text, of which it would make a key: put the whole text in quotes`},
		{"curly quotes around a colon", "events:\n  - event: e-1\n    reason: “his words: on the 7th”\n", `3:13: "“" does not quote in YAML: want reason: "his words: on the 7th"`},
		{"text that goes on too far left", "events:\n  - event: e-1\n    reason: he said\non the 7th\n", `4:1: a line that is not "name: value"; if it goes on with the text of line 3, indent it by 6 blanks`},
		{"an apostrophe in quotes", "events:\n  - event: e-1\n    reason: 'it's so'\n", `3:16: the quotes end here, and more follows: want reason: "it's so"`},
		{"a # in a reason", "events:\n  - event: e-1\n    reason: see note #4 of the file\n", `3:22: warning: a # begins a comment, and "#4 of the file" is not read: put the value in quotes, or a blank behind the # of a comment`},
		{"a reason that begins with #", "events:\n  - event: e-1\n    reason: #4 of the file\n", `3:12: reason: a # without quotes begins a comment, want reason: "#4 of the file"`},
		{"a comment", "events:\n  - event: e-1  # the letter\n    reason: r # so\n", ``},
		{"text in place of a list", "events:\n  - event: e-1\n    out: m-1, m-2\n", `3:10: out: found "m-1, m-2", want a list: [m-1, m-2]`},
		{"no hyphen", "events:\n  event: e-1\n  date: d\n", `2:3: events: found a mapping, want a list: put "- " before the first key of each item`},
		{"an entry without a list", "event: e-1\ndate: d\nreason: r\n", `1:1: event: belongs to an item of the list events: put events: above it, "- " before it, and four blanks before each key that follows`},
		{"Markdown", "```yaml\nevents:\n  - event: e-1\n```\n", "1:1: the ``` of Markdown, want YAML alone: remove the line"},
	} {
		var into slipped
		var got []string
		for _, p := range DecodeYAML("f", 1, []byte(test.in), &into) {
			got = append(got, strings.TrimPrefix(p.String(), "f:"))
		}
		if strings.Join(got, "\n") != test.want {
			t.Errorf("%s:\n%s\ngot  %s\nwant %s", test.name, test.in, strings.Join(got, "\n"), test.want)
		}
	}
}

// What looks like a blank at the ends of a value is none of it.
func TestBlanksAroundAValue(t *testing.T) {
	var into slipped
	wrong := DecodeYAML("f", 1, []byte("events:\n  - event: \u00a0e-1\u200b\n    reason: \"\u00a0r\"\n"), &into)
	if e := into.Events[0]; len(wrong) > 0 || e.Event.Value != "e-1" || e.Reason != "\u00a0r" {
		t.Errorf("got %+v, %v", e, wrong)
	}
}
