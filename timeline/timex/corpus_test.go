package timex

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/date"
)

// The corpus is sentences in the manner of newspapers and wire services, each
// judged by hand against the TimeML 1.2.1 guidelines and the calendar. A line of
// testdata/corpus/*.txt is
//
//	Wed 2018-08-08 | He quit on [Monday]. | It was [late July]. => DATE 2018-08-06 @2018-08-06; DATE 2018-07 END
//
// the publish day (behind it "day_first" or "week_start=sunday", as in timeline.yaml), the
// sentences of a text with every time expression in
// brackets, and after the arrow the expressions in order: TIMEX3 type and value,
// and where they are not empty
//
//	START               the mod
//	quant=EVERY         the quant
//	freq=2X             the freq
//	doubtful            the phrase contradicts itself
//	impossible          no calendar has such a date
//
// all of which must be as written; and these, which are checked where they stand:
//
//	@2018-08-06         the interval in EDTF, @none where there is none
//	joined=2018/2020    the whole range that the expression is one end of
//
// A line without brackets holds no time expression. A line that begins with # is
// a comment.
//
// The lines of known-wrong.txt are judged in the same way, but the tagger gets
// them wrong; each says how, behind " // ". When the tagger gets one right, the
// test wants it moved to the file of its kind.
const knownWrong = "known-wrong.txt"

// TestCorpus runs every line of the corpus.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 2 {
		t.Fatal("no corpus")
	}
	seen := map[string]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		wrong := filepath.Base(file) == knownWrong
		for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			at := fmt.Sprintf("%s:%d", file, i+1)
			body, reason, hasReason := strings.Cut(line, " // ")
			if first, ok := seen[body]; ok {
				t.Errorf("%s: the line is also at %s", at, first)
			}
			seen[body] = at
			c, err := readCorpusLine(body)
			switch {
			case err != nil:
				t.Errorf("%s: %v", at, err)
				continue
			case hasReason != wrong || wrong && strings.TrimSpace(reason) == "":
				t.Errorf("%s: a line has a reason behind \" // \" if it is in %s, and only there", at, knownWrong)
			}
			differences := c.run()
			switch {
			case wrong && differences == nil:
				t.Errorf("%s: this has become right: move it to the file of its kind\n\t%s", at, line)
			case !wrong && differences != nil:
				t.Errorf("%s: %s\n\t%s", at, line, strings.Join(differences, "\n\t"))
			}
		}
	}
}

// corpusCase is one line of the corpus.
type corpusCase struct {
	context   Context
	sentences []string
	want      []corpusWant
}

// corpusWant is one expression that a line wants.
type corpusWant struct {
	text             string
	written          string // type, value and the fields that must agree
	interval, joined string // EDTF, "none" or, where not checked, empty
}

func readCorpusLine(line string) (corpusCase, error) {
	var c corpusCase
	day, text, ok := strings.Cut(line, " | ")
	if !ok {
		return c, fmt.Errorf("wanted \"Wed 2018-08-08 | sentence\", got %q", line)
	}
	weekday, iso, _ := strings.Cut(day, " ")
	iso, setting, _ := strings.Cut(iso, " ")
	iv, err := date.ParseEDTF(iso)
	if err != nil {
		return c, err
	}
	published := iv.First()
	if iv.Grain != date.DayGrain || !strings.HasPrefix(published.Weekday().String(), weekday) || len(weekday) != 3 {
		return c, fmt.Errorf("%q is not a day with its weekday: %s is a %s", day, iso, published.Weekday())
	}
	c.context = Context{Published: published, Dated: true}
	switch setting {
	case "":
	case "day_first":
		c.context.DayFirst = true
	case "week_start=sunday":
		c.context.WeekStart = date.Sunday
	default:
		return c, fmt.Errorf("%q is not a setting, want day_first or week_start=sunday", setting)
	}
	text, results, _ := strings.Cut(text, " => ")
	for _, s := range strings.Split(text, " | ") {
		var plain strings.Builder
		for rest := s; ; {
			before, after, open := strings.Cut(rest, "[")
			plain.WriteString(before)
			if !open {
				break
			}
			phrase, after, closed := strings.Cut(after, "]")
			if !closed {
				return c, fmt.Errorf("a bracket is not closed in %q", s)
			}
			c.want = append(c.want, corpusWant{text: phrase})
			plain.WriteString(phrase)
			rest = after
		}
		c.sentences = append(c.sentences, plain.String())
	}
	var fields []string
	if results != "" {
		fields = strings.Split(results, "; ")
	}
	if len(fields) != len(c.want) {
		return c, fmt.Errorf("%d phrases in brackets and %d results", len(c.want), len(fields))
	}
	for i, f := range fields {
		var written []string
		for _, word := range strings.Fields(f) {
			if edtf, ok := strings.CutPrefix(word, "@"); ok {
				c.want[i].interval = edtf
			} else if edtf, ok := strings.CutPrefix(word, "joined="); ok {
				c.want[i].joined = edtf
			} else {
				written = append(written, word)
			}
		}
		c.want[i].written = strings.Join(written, " ")
	}
	return c, nil
}

// run tags the sentences of a line and says what is not as wanted.
func (c corpusCase) run() (differences []string) {
	differ := func(format string, args ...any) { differences = append(differences, fmt.Sprintf(format, args...)) }
	var got []Expression
	for _, es := range Tag(c.sentences, c.context) {
		got = append(got, es...)
	}
	for i := range max(len(got), len(c.want)) {
		switch {
		case i >= len(got):
			differ("[%s] not found", c.want[i].text)
			continue
		case i >= len(c.want):
			differ("[%s] is no time, got %s (%s)", got[i].Text, writtenOf(got[i]), got[i].Rule)
			continue
		}
		g, w := got[i], c.want[i]
		if g.Text != w.text {
			differ("got the phrase [%s] %s (%s), wanted [%s]", g.Text, writtenOf(g), g.Rule, w.text)
			continue
		}
		if s := writtenOf(g); s != w.written {
			differ("[%s]: got %s, wanted %s (%s: %s)", g.Text, s, w.written, g.Rule, g.Sum())
		}
		if cmp.Or(g.Impossible, g.Sum()) == "" {
			differ("[%s]: no word on how it was resolved (%s)", g.Text, g.Rule)
		}
		interval := "none"
		if g.Resolved {
			interval = g.Interval.EDTF()
		}
		if w.interval != "" && interval != canonical(w.interval) {
			differ("[%s]: got the interval %s, wanted %s (%s: %s)", g.Text, interval, w.interval, g.Rule, g.Sum())
		}
		if w.joined != "" && g.Joined.EDTF() != canonical(w.joined) {
			differ("[%s]: got the range %s, wanted %s (%s)", g.Text, g.Joined.EDTF(), w.joined, g.Rule)
		}
	}
	return differences
}

// canonical writes EDTF as Interval.EDTF does.
func canonical(edtf string) string {
	if iv, err := date.ParseEDTF(edtf); err == nil {
		return iv.EDTF()
	}
	return edtf
}

// writtenOf writes an expression as the corpus does.
func writtenOf(e Expression) string {
	s := e.Type.String() + " " + e.Value
	if e.Mod != "" {
		s += " " + e.Mod
	}
	if e.Quant != "" {
		s += " quant=" + e.Quant
	}
	if e.Freq != "" {
		s += " freq=" + e.Freq
	}
	if e.Doubt != "" {
		s += " doubtful"
	}
	if e.Impossible != "" {
		s += " impossible"
	}
	return s
}
