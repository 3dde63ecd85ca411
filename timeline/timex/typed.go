package timex

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/en"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// Typed reads a date as a person types it: EDTF ("2018-08-07", "2018-07~"),
// written dates ("7 Aug 2018", "early July 2018", "5-8 August 2018"), bounds of full dates ("until
// 7 Aug 2018", "before July 2018") and dates
// that count from c.Published ("last Tuesday", "yesterday at 2:25 p.m."). The
// clock is "14:25", or empty where no time of day was typed. All of the text
// must be understood; the error quotes it and says what was wanted.
func Typed(text string, c Context) (iv date.Interval, clock string, err error) {
	text = strings.TrimSpace(text)
	said := text // what an error quotes
	if len(said) > maxTyped {
		said = strings.ToValidUTF8(said[:maxTyped], "") + "…"
	}
	if text == "" {
		return iv, "", fmt.Errorf("no date: write %s", forms)
	}
	if m := dashedDay.FindStringSubmatch(text); m != nil { // 3-4-2018, which is 3/4/2018
		text = m[1] + "/" + m[2] + "/" + m[3]
	}
	edtf, errEDTF := date.ParseEDTF(text)
	if errEDTF == nil {
		if _, at, timed := strings.Cut(text, "T"); timed && edtf.Days() == 1 && len(at) >= len("14:25") {
			clock, edtf.Grain = at[:len("14:25")], date.DayGrain // as from words
		}
		return edtf, clock, nil
	}
	if looksEDTF(text) {
		return iv, "", errEDTF
	}
	if m := dayRange.FindStringSubmatch(text); m != nil && len(m[1]) >= len(m[2]) && (len(m[1]) > len(m[2]) || m[1] > m[2]) {
		return iv, "", fmt.Errorf("%q: the end, %s, is before the start, %s: write a range from its beginning to its end", said, m[2], m[1])
	}
	if bound, of, rest := cutBound(text); of != nil {
		end, at, err := Typed(rest, Context{WeekStart: c.WeekStart, DayFirst: c.DayFirst})
		if err != nil || at != "" || end.OpenStart || end.OpenEnd {
			return iv, "", fmt.Errorf("%q: %s is followed by a full date, as %s 7 Aug 2018; in EDTF, ../2018-08-07 and 2018-08-07/.. say it too", said, bound, bound)
		}
		if bound == "from" && end.Grain == date.Range { // "from 5-8 August 2018"
			return end, "", nil
		}
		return of(end), "", nil
	}
	full := forms
	if !c.Dated {
		full = fullForms
	}
	g := &typedGrammar{context: c}
	p := when.New(&rules.Options{Distance: len(text), MatchByOrder: true})
	p.Add(g, g.beside(en.HourMinute(rules.Skip)), g.beside(en.Hour(rules.Skip)), g.beside(en.CasualDate(rules.Skip)))
	// when counts from an instant; the day is all we give it, and all we take
	// back besides the clock.
	y, m, d := c.Published.Civil()
	at, err := p.Parse(text, time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC))
	switch {
	case g.impossible != "":
		return iv, "", fmt.Errorf("%q: %s", said, g.impossible)
	case g.relative:
		return iv, "", fmt.Errorf("%q counts from a publish date, and there is none: write the full date, such as %s", said, fullForms)
	}
	rest := g.rest(text)
	near := problem.DidYouMean(rest, dateWords)
	switch {
	case slices.Contains(dateWords[:12], rest): // May alone is a verb as well
		return iv, "", fmt.Errorf("%q is not a date: write the month with its year, as %s 2018", said, rest)
	case near != "":
		return iv, "", fmt.Errorf("%q is not a date: %q is not understood%s", said, rest, near)
	case err != nil || at == nil || g.interval.IsEmpty() && !c.Dated:
		return iv, "", fmt.Errorf("%q is not a date: write %s", said, full)
	case rest != "":
		return iv, "", fmt.Errorf("%q is not a date: %q is not understood; write %s", said, rest, full)
	}
	iv, clock = g.interval, g.clock
	if iv.IsEmpty() {
		day, err := date.Of(at.Time.Year(), int(at.Time.Month()), at.Time.Day())
		if err != nil {
			return iv, "", err
		}
		iv = date.DayInterval(day)
	}
	if clock == "" && g.clocked {
		clock = two(at.Time.Hour()) + ":" + two(at.Time.Minute())
	}
	return iv, clock, nil
}

// maxTyped is how many bytes of a text an error quotes.
const maxTyped = 60

// dateWords are the words that a person may have mistyped in a date.
var dateWords = strings.Fields("January February March April May June July August September October November December " +
	"Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tomorrow spring summer autumn winter " +
	"early late last next week month year days weeks months years quarter century")

const (
	forms     = "2018-08-07, 7 Aug 2018, early July 2018, 5-8 August 2018 or last Tuesday"
	fullForms = "2018-08-07, 7 Aug 2018, early July 2018 or 5-8 August 2018"
)

// dayRange is days of one month before its name: "5-8 August 2018".
var dayRange = regexp.MustCompile(`^(\d{1,2})\s*(?:-|–|—|to)\s*(\d{1,2})\s+[A-Za-z]`)

// dashedDay is a day in digits with its year last: "3-4-2018".
var dashedDay = regexp.MustCompile(`^(\d{1,2})-(\d{1,2})-(\d{4})$`)

// bounds are the words before a date that is one end of an open interval.
var bounds = []struct {
	words string
	of    func(date.Interval) date.Interval
}{
	{"on or before", date.Interval.By}, {"no later than", date.Interval.By}, {"not later than", date.Interval.By},
	{"on or after", date.Interval.Since}, {"no earlier than", date.Interval.Since}, {"not earlier than", date.Interval.Since},
	{"up to", date.Interval.By}, {"until", date.Interval.By}, {"till", date.Interval.By}, {"through", date.Interval.By},
	{"by", date.Interval.By}, {"to", date.Interval.By}, {"before", date.Interval.Before}, {"after", date.Interval.After},
	{"since", date.Interval.Since}, {"from", date.Interval.Since},
}

// cutBound takes the words of a bound from the beginning of a text. Of is nil where
// there are none, or where they begin a range.
func cutBound(text string) (bound string, of func(date.Interval) date.Interval, rest string) {
	fields := strings.Fields(text)
	for _, b := range bounds {
		n := len(strings.Fields(b.words))
		if len(fields) <= n || low(strings.Join(fields[:n], " ")) != b.words {
			continue
		}
		if b.words == "from" && slices.ContainsFunc(fields[n:], func(w string) bool { return ranging[low(w)] }) {
			return "", nil, ""
		}
		return b.words, b.of, strings.Join(fields[n:], " ")
	}
	return "", nil, ""
}

// looksEDTF reports whether a text that is no EDTF was meant as EDTF: its error
// says more than ours could.
func looksEDTF(text string) bool {
	if len(text) < 4 || strings.Count(text, "/") == 2 {
		return false
	}
	for i := range len(text) {
		if c := text[i]; !isDigit(c) && c != '-' && c != '/' && c != '.' && c != '~' && c != '?' && c != '%' && c != 'X' && c != 'W' && c != 'Y' {
			return false
		}
	}
	return true
}

// typedGrammar is our grammar as one rule of a when.Parser. It remembers what it
// and the rules beside it matched.
type typedGrammar struct {
	context    Context
	interval   date.Interval
	clock      string
	clocked    bool // a stock rule read a time of day
	relative   bool
	impossible string
	spans      [][2]int // what has been understood
}

// ranging stand between the two ends of a range.
var ranging = words("to - – — until till through")

// Find implements rules.Rule.
func (g *typedGrammar) Find(text string) *rules.Match {
	found := Tag([]string{text}, g.context)[0]
	if len(found) == 0 {
		return nil
	}
	for _, e := range found {
		switch {
		case e.Impossible != "":
			g.impossible = e.Impossible
			continue
		case e.Doubt != "":
			g.impossible = e.Doubt
			continue
		case !e.Resolved:
			g.relative = g.relative || !g.context.Dated && (e.Type == DATE || e.Type == TIME)
			continue
		case g.interval.IsEmpty():
			g.interval, g.clock = e.Interval, e.Clock
			if e.Half != NotRange {
				g.interval = e.Joined
			}
		case e.Half == RangeTo && e.Joined == g.interval:
		case e.Interval.Last() < g.interval.First() && ranging[strings.TrimSpace(low(text[g.spans[len(g.spans)-1][1]:e.Begin]))]:
			g.impossible = fmt.Sprintf("%s comes before %s: write a range from its beginning to its end", e.Interval, g.interval)
			return nil
		case e.Type == TIME && g.clock == "":
			g.clock = e.Clock
		default:
			continue // a second date is left over
		}
		g.spans = append(g.spans, [2]int{e.Begin, e.End})
	}
	if g.interval.IsEmpty() {
		return nil
	}
	left, right := g.spans[0][0], g.spans[len(g.spans)-1][1]
	return &rules.Match{Left: left, Right: right, Text: text[left:right], Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, _ time.Time) (bool, error) {
		y, m, d := g.interval.First().Civil()
		c.Year, c.Month, c.Day = &y, &m, &d
		return true, nil
	}}
}

// beside wraps a stock rule: it sees only the words that our grammar left, so
// that the days of "10-12 August" are not taken for twelve past ten.
func (g *typedGrammar) beside(r rules.Rule) rules.Rule { return &stockRule{g, r} }

type stockRule struct {
	grammar *typedGrammar
	rule    rules.Rule
}

// Find implements rules.Rule.
func (s *stockRule) Find(text string) *rules.Match {
	masked := s.grammar.mask(text)
	m := s.rule.Find(masked)
	if m == nil {
		return nil
	}
	apply := m.Applier
	span := [2]int{m.Left, m.Right}
	s.grammar.spans = append(s.grammar.spans, span)
	m.Applier = func(m *rules.Match, c *rules.Context, o *rules.Options, t time.Time) (bool, error) {
		ok, err := apply(m, c, o, t)
		if ok && c.Hour != nil {
			s.grammar.clocked = true
		}
		return ok, err
	}
	return m
}

// mask blanks out what has been understood.
func (g *typedGrammar) mask(text string) string {
	b := []byte(text)
	for _, s := range g.spans {
		for i := s[0]; i < s[1]; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// rest returns the word that stands in the way: of those that nothing understood the
// first that is nearly a word of a date, else the first that is none, else the first.
// Small words that join a date and a clock do not count.
func (g *typedGrammar) rest(text string) string {
	first, stranger := "", ""
	for _, w := range strings.Fields(g.mask(text)) {
		w = strings.Trim(w, ",.;-–—")
		switch low(w) {
		case "", "at", "on", "in", "from", "to", "the", "of", "between", "and", "through", "until":
			continue
		}
		if len(w) > maxTyped {
			w = strings.ToValidUTF8(w[:maxTyped], "") + "…"
		}
		known := isDigit(w[0]) || lexicon[low(w)] != (entry{})
		if !known && len(w) > 3 && problem.Nearest(w, dateWords) != "" {
			return w
		}
		if first == "" {
			first = w
		}
		if stranger == "" && !known {
			stranger = w
		}
	}
	return cmp.Or(stranger, first)
}
