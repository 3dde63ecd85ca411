package timeline

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// From sentences to mentions. Each time expression is tied to the clause or
// noun phrase that it dates, and only to that: a sentence without a time of its
// own gets none, neither its neighbour's nor the publish date.

// telling is a mention with what it was made of.
type telling struct {
	Mention
	s       *sentence
	u       unit
	role    article.Role
	said    *sentence      // the next sentence, where this one ends in "said:"
	slight  bool           // says too little to be an event alone ("Tuesday's attack")
	leans   *leaning       // the phrase that dates it by another event, where it has no time of its own
	persona []name         // who "he", "she", "they" or "I" in it is, where that is plain
	key     string         // what its id is made of
	traits  *traits        // what it is compared by; nil of one that was made for a moment
	vector  cluster.Vector // with the rest of the sentence
	core    cluster.Vector // alone
}

// start is the byte of the sentence at which the mention begins.
func (t telling) start() int {
	if t.Expression != nil {
		return t.Expression.Begin
	}
	if len(t.u.words) == 0 {
		return 0
	}
	return t.s.words[t.u.words[0]].begin
}

// votes reports whether the mention has a say in the date of its event.
func (t telling) votes() bool {
	return t.dated() && t.role == article.Prose && t.Relation != Context && !t.slight
}

// dated reports whether the mention has a time of its own.
func (t telling) dated() bool { return t.Expression != nil || t.Override != nil }

// extract returns what the sentences of article number n tell, in order: for
// every time expression that dates something a mention, and for everything else
// that a sentence tells a mention without a time.
func extract(n int, a Article, sentences []*sentence) []telling {
	var out []telling
	var person []name // whom the text spoke of last
	seen := map[string]int{}
	for i, s := range sentences {
		role := a.Sentences[i].Role
		if role == article.Heading && a.Dated || role == article.Furniture {
			continue
		}
		nth := seen[s.text]
		seen[s.text]++
		used := make([]bool, len(s.units))
		add := func(t telling, key string) {
			t.Article, t.Sentence, t.s, t.role = n, i, s, role
			t.persona = s.persona(t.u, person)
			t.key = strings.Join([]string{a.Slug, s.text, again(nth), key}, "\x00")
			out = append(out, t)
		}
		for x := range a.Expressions[i] {
			e := &a.Expressions[i][x]
			if role == article.Headline || role == article.Heading || !datable(*e) {
				continue
			}
			u, reported, ok := s.tie(*e, used)
			if !ok || !reported && e.Half == timex.NotRange && s.eventless(u) || !u.nominal && s.writerSpeaks(u) || aboutItself(s.text) || s.habit(u, a.Expressions[i]) || strings.HasSuffix(s.text, "?") || !reported && intervalOf(*e).Start <= a.Published && s.state(u) {
				continue
			}
			if !reported && overtaken(*e, a) || s.sinceThen(*e) || s.unheard(u, reported) || s.spokenThen(*e, a.Expressions[i]) {
				continue
			}
			t := telling{u: u, slight: u.nominal && (s.contentWords(u.words) < 2 || s.nameless(u)), Mention: Mention{Expression: e, Interval: intervalOf(*e), Relation: Happened}}
			switch {
			case reported:
				t.Relation = Reported
				if s.clauses[s.clauseAt(s.wordAt(e.Begin))].content < 0 && i+1 < len(sentences) {
					t.said = sentences[i+1]
				}
			case a.Dated && (planned(*e, a.Published) || t.Interval.Start == a.Published && s.willBe(u)):
				t.Relation = Planned
			}
			if t.said != nil && strings.HasSuffix(t.said.text, "?") {
				continue
			}
			add(t, "dated "+e.Text+again(sameBefore(a.Expressions[i][:x], e.Text)))
		}
		for j, u := range s.units {
			if !used[j] && u.asserted && !(u.clause == j && s.clauses[j].says && s.clauses[j].content >= 0) {
				t := telling{u: u, Mention: Mention{Relation: Context}}
				if a.Dated && role == article.Prose && s.happened(u) {
					t.leans = s.leaning(j, a.Expressions[i])
				}
				add(t, "told "+phrase(s, u.words))
			}
		}
		if p := s.spokenOf(); len(p) > 0 {
			person = p
		}
	}
	return out
}

// datable reports whether an expression names a stretch of the calendar in
// which something can have happened. A length of time and a repeated one do
// not; nor does a bound ("by Friday", "since 2014").
func datable(e timex.Expression) bool {
	i := intervalOf(e)
	if e.Type == timex.TIME && e.Certainty == timex.Vague {
		return false // "at 8:20 a.m." does not say of which day
	}
	return e.Resolved && (e.Type == timex.DATE || e.Type == timex.TIME) && e.Half != timex.RangeTo && e.Impossible == "" &&
		!strings.HasSuffix(e.Value, "_REF") && !i.IsEmpty() && !i.OpenStart && !i.OpenEnd && i.Grain < date.Decade || i.Grain == date.Range && e.Half == timex.RangeFrom
}

// overtaken reports whether a verb of the past governs a date after publication
// that does not say itself that it is to come, as "this fall" and "next week" do:
// one of them has been misread or is a mistake, and nothing is dated by it.
func overtaken(e timex.Expression, a Article) bool {
	i := intervalOf(e)
	return a.Dated && e.Tense == timex.Past && (i.Start > a.Published || e.Half != timex.NotRange && i.Grain == date.Range && e.Interval.Start <= a.Published && date.Unit(date.Month, i.Last()).Start > a.Published) && !strings.HasPrefix(e.Rule, "rel-")
}

// intervalOf is what an expression dates: of a range, the whole.
func intervalOf(e timex.Expression) date.Interval {
	if e.Half != timex.NotRange {
		return e.Joined
	}
	return e.Interval
}

// planned reports whether what an expression dates was still to come when the
// article was written.
func planned(e timex.Expression, published date.Day) bool {
	i := intervalOf(e)
	return i.Start > published
}

// again tells what stands for the nth time from what stands for the first.
func again(nth int) string {
	switch nth {
	case 0:
		return ""
	case 1:
		return "+"
	}
	return "+" + strconv.Itoa(nth)
}

func sameBefore(es []timex.Expression, text string) int {
	n := 0
	for _, e := range es {
		if e.Text == text {
			n++
		}
	}
	return n
}

// colon reports whether a sentence announces what someone says in the next one.
func colon(s *sentence) bool { return strings.HasSuffix(strings.TrimSpace(s.text), ":") }

// phrase returns words of a sentence as text.
func phrase(s *sentence, words []int) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = s.words[w].text
	}
	return strings.Join(parts, " ")
}

// persona returns who the pronoun that is the subject of a unit stands for:
// the speaker for "I" and "we"; else whom the sentence or the one before it
// spoke of.
func (s *sentence) persona(u unit, before []name) []name {
	if len(u.subject) == 0 && !u.nominal {
		return nil
	}
	var who string
	if u.nominal {
		if u.clause < 0 {
			return nil
		}
		return s.namesIn(s.clauses[u.clause].subject)
	}
	who = s.words[u.subject[0]].lower
	switch {
	case len(u.subject) > 2 || !pronouns[who]:
		return nil
	case len(u.speaker) > 0:
		if names := s.namesIn(u.speaker); len(names) > 0 {
			return names
		}
		return before
	}
	for i := u.clause - 1; i >= 0; i-- {
		if names := s.namesIn(s.clauses[i].subject); len(names) > 0 {
			return names
		}
	}
	return before
}

// namesIn returns the names that lie within a list of words.
func (s *sentence) namesIn(words []int) []name {
	var out []name
	for _, n := range s.names {
		if slices.Contains(words, n.first) {
			out = append(out, n)
		}
	}
	return out
}

// spokenOf returns the name that a reader would take the next "he" or "she"
// for: the first name of the first subject that has one.
func (s *sentence) spokenOf() []name {
	for _, c := range s.clauses {
		if names := s.namesIn(c.subject); len(names) > 0 && !names[0].doubtful {
			return names[:1]
		}
	}
	for _, n := range s.names {
		if n.person {
			return []name{n}
		}
	}
	return nil
}
