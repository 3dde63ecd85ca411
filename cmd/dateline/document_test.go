package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/date"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"He left on Monday.", "He left on Monday."},
		{"He  left\n\ton\r\nMonday.", "He left on Monday."},
		{"é\u00a0\u00a0“x”\u2003y", "é “x” y"},
		{"", ""},
	} {
		if got, _ := fold(test.sentence); got != test.want {
			t.Errorf("%q: got %q, want %q", test.sentence, got, test.want)
		}
	}
}

// pieces make a text that has expressions, white space of all kinds and
// characters of one to four bytes.
var pieces = []string{
	"on", "Monday", "early", "July", "8", "August", "2018", "from", "August 5", "to", "August 8", "three days ago",
	"every week", "He left", "é", "“", "”", "𝔸", ".", ",", ". ", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u2028", "\x00", "<", "&",
}

func anyDocument(t *rapid.T) document {
	words := rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "words")
	separator := rapid.SampledFrom([]string{"", " "}).Draw(t, "separator")
	return document{
		ID:      []byte(`"x"`),
		Text:    strings.Join(words, separator),
		context: timex.Context{Published: date.MustOf(2018, 8, 8), Dated: true},
	}
}

// Expressions stand in the text as it is, in order and apart from each other.
func TestExpressionsStandInText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDocument(t)
		end := 0
		for _, e := range d.expressions() {
			if e.begin < end || e.end <= e.begin || e.end > len(d.Text) {
				t.Fatalf("%q: %q at %d to %d, after %d", d.Text, e.Text, e.begin, e.end, end)
			}
			end = e.end
			words := d.Text[e.begin:e.end]
			if folded, _ := fold(words); folded != e.Text || !utf8.ValidString(words) {
				t.Fatalf("%q: %q stands where %q should", d.Text, words, e.Text)
			}
		}
	})
}

// What stands between two offsets of jsonl is the text that is given with them.
func TestWriteLinesOffsets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDocument(t)
		var b bytes.Buffer
		writeLines(&b, d, d.expressions())
		runes := []rune(d.Text)
		for line := range strings.Lines(b.String()) {
			var got struct {
				Begin, End int
				Text       string
			}
			if err := json.Unmarshal([]byte(line), &got); err != nil {
				t.Fatal(err)
			}
			if string(runes[got.Begin:got.End]) != got.Text {
				t.Fatalf("%q: %s", d.Text, line)
			}
		}
	})
}

// A TimeML document is XML whose text is the text.
func TestWriteTimeMLText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDocument(t)
		var b bytes.Buffer
		found := d.expressions()
		writeTimeML(&b, d, found)
		var text strings.Builder
		in, marked := false, 0
		for decoder := xml.NewDecoder(&b); ; {
			token, err := decoder.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%q: %v", d.Text, err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				if token.Name.Local == "TEXT" {
					in = true
				} else if in && !isRange(token) {
					marked++
				}
			case xml.EndElement:
				in = in && token.Name.Local != "TEXT"
			case xml.CharData:
				if in {
					text.Write(token)
				}
			}
		}
		if want := strings.ReplaceAll(d.Text, "\x00", "?"); text.String() != want || marked != len(found) {
			t.Fatalf("got %q with %d expressions, want %q with %d", text.String(), marked, want, len(found))
		}
	})
}

// isRange reports whether an element is a range of two others, which has no words.
func isRange(e xml.StartElement) bool {
	points := 0
	for _, a := range e.Attr {
		if strings.HasSuffix(a.Name.Local, "Point") {
			points++
		}
	}
	return points == 2
}

// The output of many lines is in their order, whatever the processors.
func TestTagLinesOrder(t *testing.T) {
	var in, want strings.Builder
	for i := range 500 {
		text := strings.Repeat("It rained. ", i%7*20) + "He left on 8 August 2018."
		fmt.Fprintf(&in, "{\"id\": %d, \"text\": %q}\n", i, text)
		fmt.Fprintf(&want, "%d:1:%d: \"8 August 2018\": as written → Wed 8 Aug 2018  [day-month-year]\n", i, i%7*220+12)
	}
	for _, processors := range []int{1, 8} {
		before := runtime.GOMAXPROCS(processors)
		var out bytes.Buffer
		var problems []problem.Problem
		err := tagLines(&out, strings.NewReader(in.String()), "in", timex.Context{}, writeText, func(found []problem.Problem) error {
			problems = append(problems, found...)
			return nil
		})
		runtime.GOMAXPROCS(before)
		if err != nil || len(problems) > 0 {
			t.Errorf("%d processors: %v %v", processors, err, problems)
		}
		if out.String() != want.String() {
			t.Errorf("%d processors: got\n%s", processors, out.String())
		}
	}
}

func FuzzTagLine(f *testing.F) {
	f.Add([]byte(`{"id": "a", "published": "2018-08-08", "text": "He left\non Monday."}`))
	f.Add([]byte(`{"id": 7, "text": "\ud800 early July"}`))
	f.Add([]byte(`{"id": "a", "published": "last Tuesday of`))
	f.Add([]byte(`["a"]`))
	f.Fuzz(func(t *testing.T, line []byte) {
		for _, name := range formatNames {
			r := tagLine(line, "in", 1, timex.Context{}, formats[name])
			if len(r.output) > 0 && len(r.problems) > 0 || !utf8.Valid(r.output) {
				t.Errorf("%q: %q %v", line, r.output, r.problems)
			}
			if again := tagLine(slices.Clone(line), "in", 1, timex.Context{}, formats[name]); !bytes.Equal(r.output, again.output) {
				t.Errorf("%q: first %q, then %q", line, r.output, again.output)
			}
		}
	})
}
