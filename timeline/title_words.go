package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// The words of its sentence that a title is made of, and those that tell the time of what it
// tells.

// clauseWords makes a title of a clause: without what joins it to its
// sentence, with its subject, and with the clause that it needs to be whole.
// lead is who says it, where the title has to say so.
func (t *telling) clauseWords(words, lead []int) []int {
	s, u := t.s, t.u
	c := s.Clauses[u.Clause]
	if len(words) > 0 && words[0] == 0 {
		words = s.WithoutDateline(words)
	}
	if who := s.Apposed(u); who != nil && slices.Contains(words, c.Verb) {
		words = append(who, slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < c.Verb })...)
		u.Subject = who
	}
	if c.Bare && !c.Relative && len(u.Subject) > 0 && !slices.Contains(u.Words, u.Subject[0]) {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < u.Subject[0] }) // "Minutes after Reed was hired and | sent to Orla"
	}
	switch {
	case len(u.Subject) == 0 || len(words) == 0:
	case s.ObjectBefore(u) != nil:
		words = s.WithObjectBefore(words, u)
	case c.Object:
		words = s.WithObject(words, u)
	case c.Bare && !c.Relative && !slices.Contains(u.Words, u.Subject[0]) && u.Subject[0] < words[0]:
		words = slices.Concat(u.Subject, s.SharedAuxiliary(u), s.TrimTitle(words, u)) // "… and took to the streets"
	}
	words = slices.DeleteFunc(slices.Clone(s.Completed(words, u)), func(i int) bool { return s.Untold(i) })
	if len(lead) == 0 {
		words = s.WithoutOpener(s.WithoutLabel(words))
	}
	if len(u.Subject) > 0 && len(words) > 0 && words[0] < u.Subject[0] && (s.Broken(words, u.Subject[0]) || s.Words[u.Subject[0]-1].Kind == grammar.Comma && (loosePrepositions[s.Words[words[0]].Lower] || grammar.Participle(s.Words[words[0]].Lower) || strings.HasSuffix(s.Words[words[0]].Lower, "ing") && !grammar.EventNouns[s.Words[words[0]].Lower] || s.LooseAdjunct(words, u.Subject[0])) || s.RunsIn(u.Subject[0]) || s.Words[u.Subject[0]-1].Kind == grammar.Comma && s.Words[u.Subject[0]-1].Text != "," && u.Subject[0] < s.Clauses[u.Clause].Verb) {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < u.Subject[0] })
	}
	words = s.WithoutLink(words)
	words = s.WithoutRole(s.TrimTitle(s.WithoutAside(s.WithoutSayingPlace(words), u), u))
	if n := len(words); n > 0 && (grammar.Auxiliaries[s.Words[words[n-1]].Lower] || s.LeavesBe(words, u)) {
		words = s.TrimTitle(s.WithoutAside(s.WithoutSayingPlace(u.Words), u), u) // "the last check was in June"
	}
	if c.Relative && !c.Object && len(c.Subject) > 0 {
		subject := s.TrimTitle(slices.Clone(s.BegunSubject(u)), u)
		if len(subject) > 2 && s.Words[subject[1]].Lower == "same" {
			subject = slices.Delete(subject, 1, 2) // "by the same crew that had built the bridge"
		}
		words = append(subject, s.TrimTitle(s.WithoutNextAdverb(grammar.Without(words, s.BegunSubject(u))), u)...)
	}
	words = s.Beside(s.WithoutLostJoint(words, u), u)
	if len(lead) > 0 {
		that := grammar.Without(s.Completed(u.Words, u), t.timePhrase())
		words = s.TrimTitle(append(slices.Clone(lead), that...), u)
	}
	return words
}

// loosePrepositions begin adjuncts that say nothing of what happened: "among the
// warning signs,".
var loosePrepositions = grammar.Set(`among amongst besides despite unlike like as amid with without after before since following until`)

// leadWords returns who says what a mention tells, and the verb of saying: "Paul
// announced". It is nil if nobody says it, only a pronoun does, or it stands
// behind what is said.
func (t *telling) leadWords() []int {
	s, u := t.s, t.u
	if u.Clause < 0 || u.Nominal || u.Trailing || s.Clauses[u.Clause].SaidBy < 0 {
		return nil
	}
	by := s.Clauses[u.Clause].SaidBy
	lead := s.Clauses[by]
	if len(lead.Subject) == 0 || s.Unknown(lead.Subject[0]) || s.Clauses[u.Clause].QuotedText {
		return nil
	}
	words := s.WithoutRole(s.TrimTitle(s.Untimed(s.WithoutAside(s.WithoutSayingPlace(lead.Words), s.Units[by])), u))
	if len(words) > 0 && !slices.Contains(lead.Words, lead.Subject[0]) && lead.Subject[0] < words[0] {
		words = slices.Concat(lead.Subject, words) // "accused the council and on Tuesday said"
	}
	return words
}

// named adds to a noun phrase that says too little alone the day or year that
// it is known by: "the September 11, 2001, terror attacks".
func (t *telling) named(words []int) []int {
	s := t.s
	e := t.Expression
	if e == nil || s.ContentWords(words) > 2 || !strings.ContainsAny(e.Text, "0123456789") || len(s.NamesIn(words)) > 0 && s.ContentWords(words) > 1 {
		return words
	}
	first, last := -1, -1
	for i, w := range s.Words {
		if w.Begin < e.End && e.Begin < w.End {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for len(words) > 1 && words[0] < first && grammar.Determiners[s.Words[words[0]].Lower] {
		words = words[1:]
	}
	if first < 0 || len(words) == 0 || words[0] < last {
		return words
	}
	for i := last + 1; i < words[0]; i++ {
		if s.Words[i].Kind != grammar.Comma {
			return words
		}
		last = i
	}
	if first > 0 && s.Words[first-1].Lower == "the" {
		first--
	}
	var out []int
	for i := first; i <= last; i++ {
		out = append(out, i)
	}
	return append(out, words...)
}

// timePhrase returns the words of the mention's time expression with what
// introduces it, and of a range both ends. A plan told without a future tense
// ("invited him to come this fall", "is set for Monday") keeps its time: the day of the telling is
// another one.
func (t *telling) timePhrase() []int {
	if t.Expression == nil || t.Expression.Rule == timex.LeadRule || t.Relation == Planned && (t.Expression.Tense != timex.Future || t.u.Head >= 0 && grammar.PlannedWords[t.s.Words[t.u.Head].Lower]) {
		return nil
	}
	var out []int
	s := t.s
	if u := t.u; !u.Nominal && u.Clause >= 0 && len(u.Subject) == 0 && s.Clauses[u.Clause].Verb > 0 && s.Timed[s.Clauses[u.Clause].Verb-1] {
		return nil // "this morning will offer a test"
	}
	for i, w := range s.Words {
		if w.Begin < t.Expression.End && t.Expression.Begin < w.End {
			out = append(out, i)
		}
	}
	if len(out) == 0 || s.Regards(t.u, out[0]-1) {
		return nil
	}
	if n, last := out[0], out[len(out)-1]; last > n && last+1 < len(s.Words) && s.Words[n].Lower == "the" && s.BareNoun(last+1) {
		return out[1:] // "died in the 12 January | earthquake"
	}
	if n, last := out[0], out[len(out)-1]; n > 0 && last+1 < len(s.Words) {
		if s.Words[last+1].Kind == grammar.Possessive && !t.u.Nominal && t.u.Head >= 0 && t.u.Head < n {
			return nil // "was injured in Monday's crash"
		}
		before, after := s.Words[n-1].Lower, s.Words[last+1].Lower
		if before == "a" || before == "an" || grammar.Determiners[before] && grammar.Conjunctions[after] {
			return nil // "an Aug. 7 meeting", "the 2008 and 2012 elections"
		}
	}
	if n, next := out[0], out[len(out)-1]+1; n > 1 && len(out) == 1 && next < len(s.Words) && bindingPrepositions[s.Words[n-1].Lower] && s.BareNoun(next) && !t.begins(next) {
		return out // "marched from Friday | prayers"
	}
	for first := out[0] - 1; first >= 0; first-- {
		w := s.Words[first].Lower
		if w == "in" && (grammar.Weekdays[s.Words[first+1].Lower] || s.Words[first+1].Lower == "on") {
			break // "dug in Monday", "turned himself in on Monday"
		}
		// "on or around", "half an hour before"
		or := w == "or" && first > 0 && grammar.BareTimePrepositions[s.Words[first-1].Lower]
		near := s.Timed[first] && (!s.Lasting[first] || s.Lasting[first+1] || s.Words[first+1].Lower == "before" || s.Words[first+1].Lower == "after")
		sooner := (w == "later" || w == "earlier" || w == "only") && s.Words[first+1].Lower != "in"
		into := (w == "into" || w == "past") && first+1 == out[0]
		if near && first > 0 && s.ObjectTime(first, t.u.Head) {
			break // "entered its third day | on Tuesday"
		}
		if !near && !or && !sooner && !into && !(grammar.BareTimePrepositions[w] && w != "of") && !(grammar.TimeAdverbs[w] && (grammar.Prepositions[s.Words[out[0]].Lower] || w == "early" || w == "late")) {
			break
		}
		out = slices.Insert(out, 0, first)
	}
	if n := out[0] - 3; n > 0 && s.Words[n].Lower == "as" && s.Words[n+2].Lower == "as" { // "as early as Thursday"
		out = slices.Concat([]int{n, n + 1, n + 2}, out)
	}
	if n, end := out[0]-1, out[len(out)-1]+1; n > 1 && beginnings[s.Words[n].Lower] && !(end < len(s.Words) && grammar.Conjunctions[s.Words[end].Lower]) {
		out = slices.Insert(out, 0, n) // "an outage beginning on Saturday"
	}
	if n := out[0] - 1; n > 1 && s.ParticipleAt(n) && !(s.Unfinite(t.u) && n >= t.u.Head) {
		out = slices.Insert(out, 0, n) // "a study published last year"
	}
	for last := out[len(out)-1] + 1; last < len(s.Words); last++ { // "from Monday to Tuesday", "on Monday and Tuesday"
		w := s.Words[last].Lower
		joins := (w == "to" || w == "and" || w == "or" || w == "through" || w == "until") && last+1 < len(s.Words) && s.Timed[last+1]
		if !s.Timed[last] && !joins || s.Lasting[last] || joins && s.Lasting[last+1] {
			break // "was sentenced on Monday to 12 years"
		}
		out = append(out, last)
	}
	if last := out[len(out)-1] + 1; last < len(s.Words) && s.Words[last].Kind == grammar.Possessive {
		out = append(out, last)
	}
	return append(out, s.AsideOfTime(out[len(out)-1]+1)...)
}

// withoutItsDay drops the weekday of the mention from words where it is told once more: "PARIS, Aug.
// 7 - Norland appealed Tuesday to its neighbours".
func (t *telling) withoutItsDay(words []int) []int {
	if t.Interval.Days() != 1 || t.Relation == Planned {
		return words
	}
	day := strings.ToLower(t.Interval.First().Weekday().String())
	for n, i := range words {
		if t.s.Words[i].Lower != day || !t.s.Timed[i] || n == 0 || n+1 < len(words) && (t.s.Timed[words[n+1]] || t.s.Words[words[n+1]].Kind == grammar.Possessive) {
			continue
		}
		from, to, first := n, n+1, n-1
		for first > 0 && first > n-3 && t.s.Words[words[first]].Kind == grammar.PlainWord && !grammar.Determiners[t.s.Words[words[first]].Lower] && !grammar.Prepositions[t.s.Words[words[first]].Lower] {
			first-- // to the article of "the first Saturday"
		}
		switch {
		case grammar.Determiners[t.s.Words[words[first]].Lower]: // "on August 14, the first Saturday of the fair, under a lorry"
			if from = first - 1; from < 0 || t.s.Words[words[from]].Kind != grammar.Comma {
				return words
			}
			for to < len(words) && t.s.Words[words[to]].Kind != grammar.Comma {
				to++
			}
			to = min(to+1, len(words))
		case grammar.BareTimePrepositions[t.s.Words[words[n-1]].Lower]:
			from--
		}
		if from > 0 && !t.s.Timed[words[from-1]] {
			return slices.Delete(slices.Clone(words), from, to)
		}
	}
	return words
}

// begins reports whether a clause has word i for the first of its subject.
func (t *telling) begins(i int) bool {
	return slices.ContainsFunc(t.s.Clauses, func(c grammar.Clause) bool { return len(c.Subject) > 0 && c.Subject[0] == i })
}

// bindingPrepositions stand before a noun that has its day before it: "from Friday prayers".
var bindingPrepositions = grammar.Set(`from at after during for following in of with by over`)

// beginnings lead to when something begins or ends.
var beginnings = grammar.Set(`beginning starting ending commencing effective`)
