package timex

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"dateline/timeline/date"
)

// one tags a sentence that holds one expression.
func one(t interface{ Fatalf(string, ...any) }, s string, c Context) Expression {
	es := Tag([]string{s}, c)[0]
	if len(es) != 1 {
		t.Fatalf("%q on %v: want one expression, got %+v", s, c.Published, es)
	}
	return es[0]
}

// The publish days that are tried: 31 years of them.
var firstPublished, lastPublished = date.MustOf(1995, 1, 1), date.MustOf(2025, 12, 31)

func publishDay(t *rapid.T) Context {
	return Context{Published: date.Day(rapid.IntRange(int(firstPublished), int(lastPublished)).Draw(t, "published")), Dated: true}
}

// A resolved weekday is the weekday that was named, within a week of
// publication, whatever the frame, on each of those days.
func TestWeekdayProperty(t *testing.T) {
	frames := []struct {
		text     string
		from, to int // days from publication, both included
	}{
		{"He left on %s.", -6, 0},
		{"%s he left.", -6, 0},
		{"He will leave on %s.", 0, 6},
		{"He left last %s.", -7, -1},
		{"He will leave next %s.", 1, 7},
		{"He left late %s.", -6, 0},
	}
	for _, f := range frames {
		for w := date.Monday; w <= date.Sunday; w++ {
			s := fmt.Sprintf(f.text, w)
			for day := firstPublished; day <= lastPublished; day++ {
				e := one(t, s, Context{Published: day, Dated: true})
				d := e.Interval.First()
				if !e.Resolved || d.Weekday() != w || e.Interval.Days() != 1 {
					t.Fatalf("%q on %v: got %v", s, day.Long(), e.Interval)
				}
				if n := int(d - day); n < f.from || n > f.to {
					t.Fatalf("%q on %v: %v is %d days away, want %d to %d", s, day.Long(), d.Long(), n, f.from, f.to)
				}
			}
		}
	}
}

// A sentence without a word of time costs no allocation but the result's slice.
func TestAllocations(t *testing.T) {
	s := []string{news[1], news[3], news[5], news[7]}
	if n := testing.AllocsPerRun(200, func() { Tag(s, published) }); n > 2 {
		t.Errorf("%g allocations for %d sentences without times", n, len(s))
	}
}

// Counting months and years never skips one, whatever the day of the month.
func TestOffsetProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := publishDay(t)
		n := rapid.IntRange(1, 40).Draw(t, "n")
		y, m, _ := c.Published.Civil()
		month := one(t, fmt.Sprintf("It ended %d months ago.", n+1), c).Interval
		if gy, gm, _ := month.First().Civil(); gy*12+gm != y*12+m-n-1 || month.Grain != date.Month {
			t.Fatalf("%d months before %v: got %v", n+1, c.Published, month)
		}
		year := one(t, fmt.Sprintf("It ended %d years ago.", n+1), c).Interval
		if year.First().Year() != y-n-1 || year.Grain != date.Year {
			t.Fatalf("%d years before %v: got %v", n+1, c.Published, year)
		}
		day := one(t, fmt.Sprintf("It ended %d days ago.", n+1), c).Interval
		if int(c.Published-day.First()) != n+1 || day.Days() != 1 {
			t.Fatalf("%d days before %v: got %v", n+1, c.Published, day)
		}
		last := one(t, "It ended last month.", c).Interval
		if gy, gm, _ := last.First().Civil(); gy*12+gm != y*12+m-1 {
			t.Fatalf("last month on %v: got %v", c.Published, last)
		}
	})
}

// A full date is the same whatever the publish date, and without one.
func TestStatedProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := publishDay(t)
		c.Dated = rapid.Bool().Draw(t, "dated")
		d := date.Day(rapid.IntRange(int(date.MustOf(1800, 1, 1)), int(date.MustOf(2099, 12, 31))).Draw(t, "day"))
		y, m, dd := d.Civil()
		for _, form := range []string{
			fmt.Sprintf("%s %d, %d", date.MonthName(m), dd, y),
			fmt.Sprintf("%d %s %d", dd, date.MonthName(m), y),
			fmt.Sprintf("%s, %s %d, %d", d.Weekday(), date.MonthName(m), dd, y),
			d.String(),
		} {
			e := one(t, "It was signed on "+form+" in Geneva.", c)
			if e.Text != form || e.Interval != date.DayInterval(d) || e.Certainty != Stated || e.Doubt != "" {
				t.Fatalf("%q: got %q = %v (%v, %s)", form, e.Text, e.Interval, e.Certainty, e.Doubt)
			}
		}
	})
}

// values that TIMEX3 allows; X stands for what is not known.
var timex3 = regexp.MustCompile(`^(` +
	`(BC)?[\dX]{2,4}(-([\dX]{2}(-[\dX]{2})?|W[\dX]{2}(-(WE|[1-7]))?|Q[1-4]|H[12]|SP|SU|FA|WI))?(T([\dX]{2}:[\dX]{2}(Z|[+-]\d\d(:\d\d)?)?|MO|MI|AF|EV|NI|DT))?` +
	`|P(X|\d+(\.\d+)?)(D|W|WE|M|Q|S|Y|E|C|L|TNI)(\d+[A-Z])*(T\d+[HMS])*|P\d+WT\d+H|PT(X|\d+(\.\d+)?)[HMS](\d+[HMS])*` +
	`|PAST_REF|PRESENT_REF|FUTURE_REF)$`)

var mods = map[string]bool{"": true, "START": true, "MID": true, "END": true, "APPROX": true, "BEFORE": true, "AFTER": true, "LESS_THAN": true, "MORE_THAN": true, "EQUAL_OR_LESS": true, "EQUAL_OR_MORE": true}

// checkExpressions asserts what must hold of any result.
func checkExpressions(t interface{ Fatalf(string, ...any) }, s string, es []Expression) {
	end := 0
	for _, e := range es {
		if e.Begin < end || e.End <= e.Begin || e.End > len(s) || s[e.Begin:e.End] != e.Text {
			t.Fatalf("%q: span %d to %d of %q after %d", s, e.Begin, e.End, e.Text, end)
		}
		end = e.End
		if utf8.ValidString(s) && !utf8.ValidString(e.Text) {
			t.Fatalf("%q: %q cuts a character", s, e.Text)
		}
		if !timex3.MatchString(e.Value) {
			t.Fatalf("%q: %q (%s): %q is no TIMEX3 value", s, e.Text, e.Rule, e.Value)
		}
		if !mods[e.Mod] {
			t.Fatalf("%q: %q: %q is no TIMEX3 mod", s, e.Text, e.Mod)
		}
		if e.Resolved == e.Interval.IsEmpty() {
			t.Fatalf("%q: %q resolved is %v, interval %v", s, e.Text, e.Resolved, e.Interval)
		}
		if e.Resolved {
			if back, err := date.ParseEDTF(e.Interval.EDTF()); err != nil || back.First() != e.Interval.First() || back.Last() != e.Interval.Last() {
				t.Fatalf("%q: %q: EDTF %q gives %v, %v", s, e.Text, e.Interval.EDTF(), back, err)
			}
		}
		if e.Sum() == "" || e.Rule == "" {
			t.Fatalf("%q: %q has no sum or rule", s, e.Text)
		}
	}
}

// Any sentence of time words gives valid, ordered results, twice the same.
func TestAnyWords(t *testing.T) {
	words := slices.Sorted(maps.Keys(lexicon))
	words = append(words, "8", "15", "31", "2018", "1999", "'98", "1990s", "8th", "14:25", "8/9/2018", "2018-08-08", ",", ".", "-", "–", "'s", "(", "\"", "$5", "%", "Trump", "said")
	rapid.Check(t, func(t *rapid.T) {
		c := publishDay(t)
		c.Dated = rapid.Bool().Draw(t, "dated")
		picked := rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words")
		for i, w := range picked {
			if rapid.Bool().Draw(t, "capital") {
				picked[i] = strings.ToUpper(w[:1]) + w[1:]
			}
		}
		s := strings.Join(picked, rapid.SampledFrom([]string{" ", " ", "-", ""}).Draw(t, "glue"))
		es := Tag([]string{s}, c)[0]
		checkExpressions(t, s, es)
		for i, e := range Tag([]string{s}, c)[0] {
			if !reflect.DeepEqual(e, es[i]) {
				t.Fatalf("%q: %+v, then %+v", s, es[i], e)
			}
		}
	})
}

// samples are words of each class, for filling patterns.
var samples = map[class][]string{
	classNumber: {"8", "three", "12", "1,000", "2.5"}, classOrdinal: {"third", "21st"}, classDay: {"8", "31"}, classDayOrdinal: {"8th", "first"}, classYear: {"2018", "1776"}, classShortYear: {"'98"},
	classDecade: {"1990s", "nineties"}, classClock: {"14:25"}, classMonth: {"August", "Feb.", "May"}, classWeekday: {"Wednesday", "Mondays"},
	classUnit: {"day", "weeks", "month", "quarter", "year", "decade", "century", "weekend", "nights"}, classSubUnit: {"hour", "seconds"}, classSeason: {"fall", "winter"}, classDayPart: {"morning", "nights"},
	classAmPm: {"a.m."}, classZone: {"EDT", "ET"}, classDeictic: {"today", "tonight"}, classRefWord: {"now"}, classFuzzy: {"few", "couple"}, classFrequency: {"daily"}, classEra: {"BC", "AD"},
	classHyphen: {"-"}, classDash: {"–"}, classComma: {","}, classSlash: {"/"}, classStop: {"."}, classPossessive: {"'s"}, classOpen: {"("}, classClose: {")"}, classRel: {"this", "last", "next", "past", "coming", "that", "previous"},
	classDate: {"Wednesday", "July 2018", "last week", "2014", "the 1990s"}, classOfDay: {"Wednesday", "July 16, 2018", "yesterday"}, classDuration: {"three days", "two years", "weeks", "a decade", "the past month"},
	classTime: {"noon", "8 a.m."}, classRef: {"now"},
}

// Every pattern of the table, filled with words of its classes, gives valid
// results: no reading trips over a way of filling its pattern.
func TestEveryPattern(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := publishDay(t)
		c.Dated = rapid.Bool().Draw(t, "dated")
		for _, g := range grammars {
			{
				r := g.rows[rapid.IntRange(0, len(g.rows)-1).Draw(t, "row")]
				var b strings.Builder
				for _, e := range r.pattern {
					if e.optional && rapid.Bool().Draw(t, "left out") {
						continue
					}
					var words []string
					for w, id := range literals {
						if slices.Contains(e.lits, id) {
							words = append(words, w)
						}
					}
					for mask, more := range samples {
						if mask&e.mask != 0 {
							words = append(words, more...)
						}
					}
					if words == nil {
						t.Fatalf("%s: nothing to fill %q with", r.rule.name, e.name)
					}
					slices.Sort(words)
					w := rapid.SampledFrom(words).Draw(t, "word")
					if !e.glued && !strings.HasPrefix(w, "'s") && w != "," {
						b.WriteByte(' ')
					}
					b.WriteString(w)
				}
				s := rapid.SampledFrom([]string{"It ended%s.", "They will meet%s to talk.", "On%s he left,", "The%s vote"}).Draw(t, "frame")
				s = strings.ReplaceAll(s, "%s", b.String())
				checkExpressions(t, s, Tag([]string{"It began on July 16, 2018.", s}, c)[1])
			}
		}
	})
}

// FuzzLex: the tokens of any text stand in order within it, none empty, none over
// another, and what lies between them is white space.
func FuzzLex(f *testing.F) {
	f.Add("On Aug. 5-8, '98, at 2:25 p.m. EDT, the 21st-century firm's two hundred didn't.")
	f.Add("\xff\xfe May 5\xff’s ‘90s")
	f.Fuzz(func(t *testing.T, s string) {
		var l lexer
		end := int32(0)
		for _, k := range l.lex(s) {
			if k.begin < end || k.end <= k.begin || int(k.end) > len(s) {
				t.Fatalf("%q: a token from %d to %d after %d", s, k.begin, k.end, end)
			}
			if between := s[end:k.begin]; strings.TrimSpace(between) != "" {
				t.Fatalf("%q: %q is in no token", s, between)
			}
			end = k.end
		}
		if strings.TrimSpace(s[end:]) != "" {
			t.Fatalf("%q: %q is in no token", s, s[end:])
		}
	})
}

func FuzzTag(f *testing.F) {
	for _, rules := range levels {
		for _, r := range rules {
			for _, ex := range r.examples {
				f.Add(ex)
			}
		}
	}
	f.Add("\xff\xfe May 5\xff")
	f.Fuzz(func(t *testing.T, s string) {
		checkExpressions(t, s, Tag([]string{s}, published)[0])
	})
}

func FuzzTyped(f *testing.F) {
	for _, s := range []string{"7 Aug 2018", "last Tuesday at 2:25 p.m.", "10-12 August", "2018-08-07/..", "in 99999999999 days"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		iv, _, err := Typed(s, published)
		if (err == nil) == iv.IsEmpty() {
			t.Fatalf("%q: %v, %v", s, iv, err)
		}
	})
}
