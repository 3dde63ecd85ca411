package grammar

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Leaning is a phrase that dates a clause by an event.
type Leaning struct {
	Begin, End int  // bytes of the sentence
	Joint      int  // its "after" or "before", the last word of "ahead of"
	On         int  // the unit of the sentence that names the event
	Before     bool // the clause came before the event, not after it
	News       bool // it is told as news, and leans on the day of publication, not on an event
	Length     Length
}

// Length is the time between two events, as far as a phrase tells it.
type Length struct {
	Unit  byte   // 'H' for hours and less, 'D', 'W', 'M' or 'Y'; 0 if the phrase gives none
	Count int    // 0: some
	Mod   string // as TIMEX3 has it: MORE_THAN, EQUAL_OR_LESS, APPROX and so on; or empty
}

// leanPhrases join what leans to what it leans on.
var leanPhrases = []struct {
	words  []string
	before bool // what leans came before
}{
	{[]string{"after"}, false},
	{[]string{"following"}, false},
	{[]string{"within", "minutes", "of"}, false},
	{[]string{"within", "hours", "of"}, false},
	{[]string{"in", "the", "wake", "of"}, false},
	{[]string{"in", "the", "aftermath", "of"}, false},
	{[]string{"before"}, true},
	{[]string{"ahead", "of"}, true},
	{[]string{"prior", "to"}, true},
	{[]string{"in", "the", "run-up", "to"}, true},
}

// leanEnds are the last words of the phrases.
var leanEnds = func() map[string]bool {
	m := map[string]bool{}
	for _, p := range leanPhrases {
		m[p.words[len(p.words)-1]] = true
	}
	return m
}()

// leanPhrase returns the first word of the phrase of leaning that ends with a word,
// and whether what leans came before.
func (s *Sentence) leanPhrase(last int) (joint int, before, ok bool) {
	if s.Words[last].in&leanEndList == 0 {
		return 0, false, false
	}
	for _, p := range leanPhrases {
		joint = last + 1 - len(p.words)
		if joint >= 0 && slices.EqualFunc(s.Words[joint:last+1], p.words, func(w Word, lower string) bool { return w.Lower == lower }) {
			return joint, p.before, true
		}
	}
	return 0, false, false
}

// Leaning returns the phrase by which clause c leans on an event, nil if none
// does. A clause that has two has none: they cannot be told apart by words alone.
func (s *Sentence) Leaning(c int, expressions []timex.Expression) *Leaning {
	var found *Leaning
	for k, u := range s.Units {
		if k == c || len(u.Words) == 0 {
			continue
		}
		joint := u.Words[0] - 1
		if !u.Nominal {
			cl := s.Clauses[k]
			if !cl.Dependent || cl.Marker < 0 || !s.governs(c, k) || s.Words[cl.Marker].Lower == "following" {
				continue
			}
			joint = cl.Marker
		} else if u.Clause != c {
			continue
		}
		if joint < 0 {
			continue
		}
		last := joint
		joint, before, leans := s.leanPhrase(last)
		if !leans {
			continue
		}
		if found != nil || joint > 0 && noLeaning[s.Words[joint-1].Lower] {
			return nil
		}
		found = &Leaning{Joint: last, End: s.Words[slices.Max(trimMarks(s.Words, u.Words))].End, On: k, Before: before}
		found.Length, found.Begin = s.lengthBefore(joint, expressions)
		if first := s.WordAt(found.Begin); first > 0 && (s.Words[first-1].Lower == "for" || s.Words[first-1].Lower == "until") {
			return nil // "stayed for eight months before the trial"
		}
		if !s.belongs(*found, c) {
			return nil
		}
	}
	return found
}

// Reckoned returns the phrase by which clause c, which has a time of its own, tells how many days
// or weeks before or after it the clause was that it leans on, and which dates that: "a week after
// it admitted the loss, the bank closed on Tuesday". It is nil if there is none.
func (s *Sentence) Reckoned(c int, expressions []timex.Expression) *Leaning {
	l := s.Leaning(c, expressions)
	if l == nil || l.Length.Count == 0 || l.Length.Mod != "" || l.Length.Unit != 'D' && l.Length.Unit != 'W' || s.Units[l.On].Nominal {
		return nil
	}
	on := s.Units[l.On]
	if len(on.Subject) == 0 || s.WillBe(on) || slices.ContainsFunc(on.Words, func(i int) bool { return s.Timed[i] && s.Words[i].Begin > s.Words[l.Joint].Begin }) || s.Wished(on) || s.Denies(on) || s.Eventless(on) || !s.tellsEnough(on) {
		return nil
	}
	back := *l
	back.Before, back.End = !l.Before, s.Words[l.Joint].End
	return &back
}

// belongs reports whether a phrase belongs to the verb of clause c: it stands
// before it all, or behind the verb with nothing between that it might date
// as well ("the site of protests after the vote").
func (s *Sentence) belongs(l Leaning, c int) bool {
	first, head := s.WordAt(l.Begin), s.Clauses[c].head
	if first < head {
		return first == 0 || first == 1 && !s.Words[0].IsWord()
	}
	for i := max(head+1, 1); i < first; i++ {
		if w := s.Words[i]; EventNouns[w.Lower] && s.Words[i-1].Lower != "without" || w.Kind == Comma && i < first-1 {
			return false
		}
	}
	return true
}

// noLeaning stand before what is an example or an exception: "including after
// the attack".
var noLeaning = Set(`including even not only especially particularly both`)

// governs reports whether clause k depends on clause c, which stands beside it, or behind it where
// the sentence begins with it, and with what is said in it.
func (s *Sentence) governs(c, k int) bool {
	if s.Clauses[c].Dependent {
		return false
	}
	if c == k-1 {
		return true
	}
	next := k + 1
	if next < len(s.Clauses) && s.Clauses[next].SaidBy == k {
		next++ // "a week after it admitted that the money was lost,"
	}
	return c == next && s.opens(k)
}

// opens reports whether nothing but a length of time stands before the clause k in the sentence.
func (s *Sentence) opens(k int) bool {
	for i := range s.Clauses[k].Marker {
		if s.Words[i].IsWord() && !s.Timed[i] && s.Words[i].Lower != "the" {
			return false
		}
	}
	return true
}

// lengthBefore returns the length of time that stands right before a word
// ("weeks after", "the day after"), and the byte at which it begins.
func (s *Sentence) lengthBefore(joint int, expressions []timex.Expression) (Length, int) {
	begin := s.Words[joint].Begin
	if s.Words[joint].Lower == "within" {
		return Length{Unit: 'H'}, begin
	}
	if joint == 0 {
		return Length{}, begin
	}
	last := s.Words[joint-1]
	for _, e := range expressions {
		if e.Type != timex.DURATION || e.End != last.End {
			continue
		}
		return lengthOf(e), e.Begin
	}
	if instants[last.Lower] {
		return Length{Unit: 'H'}, last.Begin
	}
	if unit, ok := oneUnit[last.Lower]; ok && joint > 1 && s.Words[joint-2].Lower == "the" {
		return Length{Unit: unit, Count: 1}, s.Words[joint-2].Begin
	}
	return Length{}, begin
}

// lengthOf reads the TIMEX3 value of a length: "P3D", "PXW", "PT5H".
func lengthOf(e timex.Expression) Length {
	value := strings.TrimPrefix(e.Value, "P")
	if strings.HasPrefix(value, "T") {
		return Length{Unit: 'H', Mod: e.Mod}
	}
	if len(value) < 2 || !strings.ContainsRune("DWMY", rune(value[len(value)-1])) {
		return Length{}
	}
	l := Length{Unit: value[len(value)-1], Mod: e.Mod}
	if number := value[:len(value)-1]; number != "X" {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > 10000 {
			return Length{}
		}
		l.Count = n
	}
	return l
}

// Happened reports whether a unit is a clause that tells what was done.
func (s *Sentence) Happened(u Unit) bool {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 || s.Clauses[u.Clause].Verb < 0 || s.Eventless(u) || s.State(u) || s.WillBe(u) || AboutItself(s.Text) {
		return false
	}
	if s.openingFlaw(u.Words, u) > flawDefinite || s.LooseFlaw(u.Words) > 0 {
		return false // it cannot be understood alone
	}
	verb, head := s.Words[s.Clauses[u.Clause].Verb].Lower, s.Words[u.Head].Lower
	if s.therewas(u) {
		return true
	}
	if Comings[head] && !slices.ContainsFunc(u.Subject, func(i int) bool { return EventNouns[s.Words[i].Lower] }) {
		return false // "the letter came weeks after" tells of no letter
	}
	return pastForm(head) || hardPasts[head] || Participle(head) && (verb == "was" || verb == "were" || haveForms[verb])
}

// therewas reports whether a clause tells that there was a happening: "there was a fire in the mill".
func (s *Sentence) therewas(u Unit) bool {
	c := s.Clauses[u.Clause]
	if c.Verb != c.head || c.Verb < 1 || s.Words[c.Verb].Lower != "was" && s.Words[c.Verb].Lower != "were" || s.Words[c.Verb-1].Lower != "there" {
		return false
	}
	for i := c.Verb + 1; i < len(s.Words) && s.Words[i].Kind == PlainWord && !Prepositions[s.Words[i].Lower]; i++ {
		if EventNouns[s.Words[i].Lower] || encounters[s.Words[i].Lower] {
			return true
		}
	}
	return false
}

// Comings say of a happening only that it was.
var Comings = Set(`came come comes occurred happened followed follows coincided`)

// instants stand before "after" and "before" for minutes or hours.
var instants = Set(`shortly moments minutes hours immediately`)

// oneUnit are the units of "the day after".
var oneUnit = map[string]byte{"day": 'D', "week": 'W', "month": 'M', "year": 'Y'}

// shift moves a day by n units of a length, back where n is negative.
func (l Length) shift(d date.Day, n int) date.Day {
	switch l.Unit {
	case 'D':
		return d.AddDays(n)
	case 'W':
		return d.AddDays(7 * n)
	case 'M':
		return d.AddMonths(n)
	case 'Y':
		return d.AddYears(n)
	}
	return d
}

// slack is how far off a whole number of units may be, in days: "two weeks
// after" is no day.
var slack = map[byte]int{'D': 0, 'W': 3, 'M': 15, 'Y': 182}

// From returns when something was that leans on an event of the days i.
func (l Leaning) From(i date.Interval) date.Interval {
	n := l.Length.Count
	if l.Before {
		n = -n
	}
	first, last := l.Length.shift(i.First(), n), l.Length.shift(i.Last(), n)
	out := date.Interval{Start: first, End: last + 1, Grain: date.Range, Approximate: i.Approximate || l.Length.Mod == "APPROX"}
	switch l.Length.Mod {
	case "LESS_THAN", "EQUAL_OR_LESS":
		out.Start, out.End = min(first, i.First()), max(last, i.Last())+1
		return out
	case "MORE_THAN", "EQUAL_OR_MORE":
		return l.bound(out)
	}
	switch {
	case l.Length.Unit == 0:
		return l.bound(i)
	case l.Length.Unit == 'H': // the night may lie between
		if l.Before {
			out.Start--
		} else {
			out.End++
		}
		out.Approximate = true
	case n == 0:
		step := 1
		if l.Before {
			step = -1
		}
		return l.bound(date.Interval{Start: l.Length.shift(i.First(), step), End: l.Length.shift(i.Last(), step) + 1, Grain: date.DayGrain, Approximate: true})
	case l.Length.Unit == 'D':
		out.Grain = i.Grain
	default:
		days := slack[l.Length.Unit]
		out.Start, out.End, out.Approximate = out.Start.AddDays(-days), out.End.AddDays(days), true
	}
	return out
}

// bound returns the days from the first one of i on, or up to its last one.
func (l Leaning) bound(i date.Interval) date.Interval {
	if i.Grain == date.Range {
		i.Grain = date.DayGrain
	}
	if l.Before {
		return i.By()
	}
	return i.Since()
}
