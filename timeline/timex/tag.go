package timex

import (
	"strings"
	"sync"

	"dateline/timeline/date"
)

// Context is what the tagger knows of a document besides its text.
type Context struct {
	Published date.Day     // the document creation time (DCT)
	Dated     bool         // whether Published is known; without it only full dates resolve
	WeekStart date.Weekday // first day of a week; zero means Monday
	DayFirst  bool         // 3/4/2011 is 3 April rather than ambiguous
}

// Tag finds and resolves the time expressions of a document's sentences, in
// order: sentence i has the expressions of result i. The slices of the result
// are nil for sentences without one.
func Tag(sentences []string, c Context) [][]Expression {
	t := taggers.Get().(*tagger)
	defer t.release()
	for i, s := range sentences {
		t.sentence(i, s)
	}
	t.dropPlayed(sentences)
	t.dropHours(sentences)
	out := make([][]Expression, len(sentences))
	if len(t.all) == 0 {
		return out
	}
	r := resolver{Context: c, narrative: narrative(t.all, c)}
	written, datelined := r.writingDay(&t.all[0])
	for i := 0; i < len(t.all); {
		n := t.all[i].sentence
		r.sentence = n
		j := i
		for j < len(t.all) && t.all[j].sentence == n {
			j++
		}
		es := make([]Expression, 0, j-i)
		for _, f := range t.all[i:j] {
			r.setting = f.setting
			if day, ok := r.sayingDay(&f, t.all[i:j]); ok {
				r.Published, r.quoted = day, true
			}
			if r.datelined = datelined && !r.quoted && f.meaning.ofToday(); r.datelined {
				r.Published = written
			}
			e := r.resolve(f.meaning)
			r.Published, r.quoted, r.datelined = c.Published, false, false
			e.Begin, e.End, e.Text = f.begin, f.end, sentences[n][f.begin:f.end]
			e.Rule, e.Half, e.Tense = f.meaning.rule, f.meaning.end, min(f.tense, Future)
			e.weekday = f.meaning.kind == kindCalendar && f.meaning.weekday != 0 && f.meaning.month == 0 && !f.meaning.stepped
			e.adjacent = f.meaning.adjacent
			e.Dawned = e.How.Text == dawnedText
			e.yearless = f.meaning.kind == kindCalendar && f.meaning.month != 0 && !f.meaning.hasYear && !f.meaning.stepped && f.meaning.base == nil
			e.Dateline = f.heads
			e.Dayless = f.meaning.kind == kindClock && f.meaning.base == nil
			es = append(es, e)
		}
		join(es)
		out[n], i = es, j
	}
	return out
}

// tagger holds what one document's sentences share.
type tagger struct {
	lexer     lexer
	match     match
	buffers   [2][]token
	turn      int
	classes   class     // union of the classes of the tokens in hand
	words     wordTable // and their literal words
	datelined bool      // the sentence before was a dateline
	all       []found   // what was found in all sentences so far
}

// taggers keeps the buffers from one document to the next.
var taggers = sync.Pool{New: func() any { return new(tagger) }}

func (t *tagger) release() {
	clear(t.all)
	t.all = t.all[:0]
	t.match.tokens, t.match.text, t.datelined = nil, "", false
	if cap(t.lexer.tokens) < 1<<14 { // a monster of a sentence is not kept
		taggers.Put(t)
	}
}

// sentence finds the expressions of sentence n, and the tense that governs each.
func (t *tagger) sentence(n int, s string) {
	first := len(t.all)
	tokens := t.find(n, s)
	opening := t.datelined
	if t.datelined = false; t.lexer.all&classClose != 0 {
		if end := datelineEnd(s, tokens); end > 0 {
			opening, t.datelined = true, end == len(tokens) // it may stand in a line of its own
		}
	}
	if t.lexer.all&classQuote != 0 {
		quotations(s, tokens, t.all[first:])
	}
	for i := first; i < len(t.all); i++ {
		f := &t.all[i]
		f.tense = tenseAt(s, tokens, f.token)
		f.facing = facingAt(s, tokens, f.token)
		f.placed = placedAt(s, tokens, f.token)
		f.announced = f.tense == unsaid && announces(s, tokens)
		f.opening = opening
		f.named = f.token > 1 && lowAt(s, &tokens[f.token-1]) == "of" && tokens[f.token-2].is(capital) && tokens[f.token-2].class == 0
		f.heads = n <= 1 && i == first && isDateline(tokens, f.token)
		if next := i + 1; next < len(t.all) && undated(t.all[first:i]) {
			f.meaning = ofNext(f.meaning, t.all[next].meaning, repeatsClock(tokens, t.all[next].token))
		}
		if next := i + 1; next < len(t.all) && f.meaning.isHour() && f.meaning.base == nil && byClocksOf(s, tokens, f.token, t.all[next].token) {
			hour := *f.meaning
			hour.base = t.all[next].meaning
			f.meaning = &hour
		}
		if i > first && f.meaning.isHour() && f.meaning.base == nil && t.all[i-1].meaning.isHour() && repeatsClock(tokens, f.token) {
			f.repeats, f.away = true, daysAway(f.meaning, t.all[i-1].meaning, true)
		}
		f.modifies = f.token+1 < len(tokens) && (tokens[f.token+1].class&classPossessive != 0 || isNoun(s, &tokens[f.token+1]))
		f.played = mayBePlayed(f.meaning, t.lexer.all)
		f.usual = f.meaning.recurs() && isUsual(s, tokens, f.token)
		if i > first {
			f.ofYear = yearBefore(s, tokens, &t.all[i-1], f)
		}
		f.done = f.meaning.month != 0 && f.meaning.day == 0 && doneBefore(s, tokens, f.token)
	}
}

// resolve turns a meaning into an expression, and remembers what was spoken of.
func (r *resolver) resolve(m *meaning) Expression {
	e := Expression{Type: DATE, Mod: m.mod, Quant: m.quant, Freq: m.freq}
	var res result
	switch m.kind {
	case kindDuration:
		e.Type, e.Value = DURATION, lengthValue(m)
		r.months = r.months || m.phrase == "the" && m.unit == unitMonth && m.count > 3
		if m.phrase == "in" && (r.tense == Future || r.tense == unsaid) && !m.fuzzy && m.mod == "" && unitGrain(m.unit) != date.Time && len(m.length) == 0 {
			// "will end in two months" counts from publication.
			out := *m
			out.kind, out.step = kindOffset, 1
			return r.resolve(&out)
		}
		r.days.unnamed = r.days.unnamed || m.phrase == "one" && r.tense == Past
		res = unresolved(e.Value, "a length of time")
	case kindSpan:
		e.Type = DURATION
		r.months = r.months || m.anchor == fromBase && m.unit == unitMonth && m.count > 3
		res = r.span(m)
	case kindSet:
		e.Type = SET
		res = unresolved(m.value, "a repetition")
	case kindRef:
		res = unresolved(m.value, "no place in the calendar")
	case kindClock:
		e.Type = TIME
		res = r.clock(m)
		if m.clock.minutes >= 0 {
			e.Clock = two(m.clock.minutes/60) + ":" + two(m.clock.minutes%60)
		}
	default:
		res = r.date(m)
	}
	e.Certainty, e.Resolved, e.Interval = res.certainty, res.ok, res.interval
	e.Doubt, e.Impossible = res.doubt, res.impossible
	e.Value = res.value
	if e.Value == "" && res.ok {
		e.Value = DateValue(r.wholeOf(res.interval))
	}
	switch {
	case e.Type != TIME:
	case res.ok:
		e.Value += clockValue(m.clock, res.interval.First())
	case strings.HasPrefix(e.Value, "XXXX-") && !strings.Contains(e.Value, "T"):
		e.Value += clockValue(m.clock, r.Published)
	}
	if res.impossible != "" {
		e.Value, e.Certainty, e.How = "XXXX-XX-XX", Vague, Reason{Text: res.impossible}
		return e
	}
	e.How = res.how
	if res.ok && e.Type != DURATION && !r.aside(m) {
		r.remember(m, r.wholeOf(res.interval))
	}
	return e
}

// remember keeps what the text spoke of, for what counts from it.
func (r *resolver) remember(m *meaning, spoken date.Interval) {
	r.spoke, r.spokeIn = spoken, r.sentence
	r.tell(m, spoken)
	r.months = r.months && spoken.Grain != date.Quarter
	r.last[spoken.Grain] = spoken
	switch spoken.Grain {
	case date.DayGrain:
		r.dayIn = r.sentence
	case date.Quarter:
		r.report(spoken)
	}
}

// aside reports whether a date is mentioned in passing, so that what follows does
// not count from it: the quarter of a year ago in an earnings story, and in a
// history a year that is no place of the story ("the 1954 accords", "until 1976").
func (r *resolver) aside(m *meaning) bool {
	if m.closes || m.phrase == "period" || m.phrase == "than" || r.named && !r.narrative && m.kind == kindCalendar && m.grain() == date.Year {
		return true
	}
	if r.spoke.Grain == date.Quarter && (m.kind == kindOffset && m.unit == unitYear || m.kind == kindUnit && m.unit == unitQuarter && m.step != 0 || m.quarter != 0 && m.base != nil) {
		return true
	}
	return r.narrative && (!r.placed || r.tense >= Future) && m.kind == kindCalendar && m.grain() == date.Year && m.part == date.Whole && !r.spoke.IsEmpty()
}

// wholeOf returns the unit that a part belongs to: July for early July. TIMEX3
// gives the unit as the value and the part as the mod.
func (r *resolver) wholeOf(iv date.Interval) date.Interval {
	if iv.Part == date.Whole || iv.Grain == date.Range {
		return iv
	}
	return r.unitOf(iv.Grain, iv.First())
}

// lengthValue returns the value of a length of several terms: "P2Y6M".
func lengthValue(m *meaning) string {
	v := durationValue(m)
	for i := range m.length {
		next := strings.TrimPrefix(durationValue(&m.length[i]), "P")
		if strings.Contains(v, "T") {
			next = strings.TrimPrefix(next, "T")
		}
		v += next
	}
	return v
}

// join gives the two halves of each range their common stretch, and moves the
// second half behind the first where it was inferred before it ("Thursday to
// Tuesday").
func join(out []Expression) {
	for i := 0; i+1 < len(out); i++ {
		a, b := &out[i], &out[i+1]
		if a.Half != RangeFrom || b.Half != RangeTo {
			continue
		}
		inOrder(a, b)
		inOneYear(a, b)
		if !a.Resolved || !b.Resolved || b.Interval.Last() < a.Interval.First() || a.adjacent && a.Interval.End != b.Interval.Start {
			a.Half, b.Half = NotRange, NotRange
			continue
		}
		j := date.Between(a.Interval.First(), b.Interval.Last())
		j.Approximate = a.Interval.Approximate || b.Interval.Approximate
		a.Joined, b.Joined = j, j
		i++
	}
	for i := range out {
		if out[i].Half != NotRange && out[i].Joined.IsEmpty() {
			out[i].Half = NotRange
		}
	}
}

// inOneYear moves the second of two dates without a year where it came out more than a year after the
// first: "fell from Nov. 1 through Dec. 24", told in August.
func inOneYear(a, b *Expression) {
	if !a.yearless || !b.yearless || !a.Resolved || !b.Resolved || b.Interval.Grain != a.Interval.Grain || b.Interval.First()-a.Interval.First() <= 366 {
		return
	}
	y, m, d := b.Interval.First().Civil()
	day, err := date.Of(y-1, m, d)
	if err != nil {
		return
	}
	part := b.Interval.Part
	b.Interval = date.Unit(b.Interval.Grain, day)
	b.Value = DateValue(b.Interval)
	b.How.Text, b.How.from = "first {name} after {from}", a.Interval
	if third := b.Interval.ThirdOf(part); part != date.Whole && !third.IsEmpty() {
		b.Interval = third
	}
}

// inOrder moves one of two weekdays by a week where the second came out before the
// first: "will be shut from Monday to Wednesday".
func inOrder(a, b *Expression) {
	if !a.weekday || !b.weekday || b.Interval.First() >= a.Interval.First() {
		return
	}
	if a.adjacent && (b.Interval.First()-a.Interval.First()+7)%7 != 1 {
		return // "Friday and Thursday" is no stretch
	}
	move, days := b, 7
	if a.Tense == Past || b.Tense == Past {
		move, days = a, -7
	}
	move.Interval = date.DayInterval(move.Interval.First().AddDays(days))
	move.Value = DateValue(move.Interval)
}
