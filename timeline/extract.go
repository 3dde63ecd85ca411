package timeline

import (
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// From sentences to mentions. Each time expression is tied to the clause or
// noun phrase that it dates, and only to that: a sentence without a time of its
// own gets none, neither its neighbour's nor the publish date.

// sentence is a sentence with its features.
type sentence struct {
	*grammar.Sentence                  // taken apart; nil while it is let go
	standIns          grammar.StandIns // for its pronouns, while it is let go
	plain             uint64           // tells sentences of other words apart
	length            int              // in words and marks
	features          []feature        // its stems and names in order; set when the names of the whole corpus are known
	bag               cluster.Vector   // the same, each once and all of the same weight; set when first asked for
}

// telling is a mention with what it was made of.
type telling struct {
	Mention
	s       *sentence
	u       grammar.Unit
	said    *sentence        // the next sentence, where this one ends in "said:"
	begin   int32            // the byte of the sentence at which what it tells begins
	role    article.Role     // of the sentence
	faint   bool             // of its traits no more than a hint is known
	slight  bool             // says too little to be an event alone ("Tuesday's attack")
	names   bool             // a phrase that names a happening of which the reader knows ("the quake")
	visits  bool             // tells that somebody was somewhere
	passing bool             // such a phrase that stands within what a clause tells
	leans   *grammar.Leaning // the phrase that dates it by another event, where it has no time of its own
	persona []grammar.Name   // who "he", "she", "they" or "I" in it is, where that is plain
	key     string           // tells it from all others; its id is made of it
	traits  *traits          // what it is compared by
	vector  cluster.Vector   // with the rest of the sentence; nil where it is not compared by it
	core    cluster.Vector   // alone

	confirmed *problem.Text // the date by which a person says of its phrase what it was taken for
}

// start is the byte of the sentence at which the mention begins.
func (t *telling) start() int {
	if t.Expression != nil {
		return t.Expression.Begin
	}
	return int(t.begin)
}

// votes reports whether the mention has a say in the date of its event.
func (t *telling) votes() bool {
	return t.dated() && t.role == article.Prose && t.Relation != Context && !t.slight
}

// dated reports whether the mention has a time of its own.
func (t *telling) dated() bool { return t.Expression != nil || t.Override != nil }

// extract returns what the sentences of article number n tell, in order: for
// every time expression that dates something a mention, and for everything else
// that a sentence tells a mention without a time.
func extract(n int, a Article, sentences []*sentence) []*telling {
	var out []*telling
	var person []grammar.Name // whom the text spoke of last
	seen := map[string]int{}
	lead := leadOf(a)
	doubtful := yearless(a, sentences)
	for i, s := range sentences {
		role := a.Sentences[i].Role
		if role == article.Heading && a.Dated || role == article.Furniture {
			continue
		}
		nth := seen[s.Text]
		seen[s.Text]++
		begin := len(out)
		used := make([]bool, len(s.Units))  // has a time of its own
		given := make([]bool, len(s.Units)) // is told by a mention with a time
		add := func(t *telling, key string) {
			t.Article, t.Sentence, t.s, t.role = n, i, s, role
			t.u, t.visits = t.u.Clone(), visits(s, t.u) // of the sentence nothing is kept
			if len(t.u.Words) > 0 {
				t.begin = int32(s.Words[t.u.Words[0]].Begin)
			}
			t.persona = s.Persona(t.u, person)
			t.key = keyOf(a.Slug, s.Text, again(nth), key)
			out = append(out, t)
		}
		for x := range a.Expressions[i] {
			e := &a.Expressions[i][x]
			if role == article.Headline || role == article.Heading || !datable(*e) || doubtful(i, *e) {
				continue
			}
			t := tied(e, a, i, sentences, used)
			if t == nil {
				continue
			}
			if u := t.u; !u.Nominal && u.Clause >= 0 {
				given[u.Clause] = true
			}
			add(t, "dated "+e.Text+again(sameBefore(a.Expressions[i][:x], e.Text)))
			if r := reckoned(t, a, i, s, used); r != nil {
				given[r.u.Clause] = true
				add(r, "reckoned "+e.Text+again(sameBefore(a.Expressions[i][:x], e.Text)))
			}
		}
		out = append(out[:begin], withoutRelays(out[begin:])...)
		var namings []grammar.Unit
		if a.Dated {
			namings = s.Namings()
		}
		for j, u := range s.Units {
			if !used[j] && !given[j] && u.Asserted && !(u.Clause == j && s.Clauses[j].Says && s.Clauses[j].Content >= 0) {
				t := &telling{u: u, Mention: Mention{Relation: Context}}
				namings = slices.DeleteFunc(namings, func(n grammar.Unit) bool {
					same := u.Nominal && n.Head == u.Head
					t.names = t.names || same
					return same
				})
				if a.Dated && role == article.Prose && !u.Nominal {
					if l := s.Leaning(j, a.Expressions[i]); l != nil && s.Happened(u) {
						t.leans = l
					} else if i == lead && s.NewsClause() == j {
						t.leans = s.News(j)
					}
				}
				add(t, "told "+grammar.Phrase(s.Sentence, u.Words))
			}
		}
		for _, u := range namings {
			add(&telling{u: u, names: true, passing: true, Mention: Mention{Relation: Context}}, "named "+grammar.Phrase(s.Sentence, u.Words))
		}
		if p := s.SpokenOf(); len(p) > 0 {
			person = p
		}
	}
	return out
}

// tied returns the mention that an expression of sentence number i dates, or nil if it dates
// nothing. It marks in used the unit of the sentence to which it is tied.
func tied(e *timex.Expression, a Article, i int, sentences []*sentence, used []bool) *telling {
	s := sentences[i]
	before := slices.Clone(used)
	u, reported, ok := s.Tie(*e, used)
	if ok && !reported && overtaken(*e, a) && !s.LooksAhead(u, *e) {
		copy(used, before) // a time that is wrong is in the way of no other
	}
	if n, is := s.AheadHappening(*e); is && ok && !reported && overtaken(*e, a) && !s.LooksAhead(u, *e) && !u.Nominal {
		return &telling{u: n, Mention: Mention{Expression: e, Interval: grammar.IntervalOf(*e), Relation: Planned}}
	}
	if ok && !reported && grammar.IntervalOf(*e).Start <= a.Published {
		if n, is := s.Undergone(u, *e); is {
			u = n
		}
	}
	if !ok || i+1 < len(sentences) && sentences[i+1].TakesBack() || datesNothing(*e, a, i, s, u, reported) {
		return nil
	}
	t := &telling{u: u, Mention: Mention{Expression: e, Interval: grammar.IntervalOf(*e), Relation: Happened}}
	if a.Dated && s.Unfinite(u) && t.Interval.Start > a.Published {
		return nil // what was done is not to come
	}
	t.slight = u.Nominal && (s.Unfinite(u) && s.Slender(u) || s.ContentWords(u.Words) < 2 || s.Nameless(u) || s.KnownByDay(u)) || !reported && s.Dangles(u)
	switch {
	case reported:
		t.Relation = Reported
		if s.Clauses[s.ClauseAt(s.WordAt(e.Begin))].Content < 0 && i+1 < len(sentences) {
			t.said = sentences[i+1]
		}
	case a.Dated && !daybreak(*e, a) && (planned(*e, a.Published) || (t.Interval.Start == a.Published || t.Interval.End > a.Published+1) && s.WillBe(u)):
		t.Relation = Planned
	}
	if t.said != nil && strings.HasSuffix(t.said.Text, "?") {
		return nil
	}
	return t
}

// reckoned returns the mention that one with a time of its own dates by how many days or weeks
// lie between them, or nil: the loss in "a week after it admitted the loss, the bank closed on
// Tuesday". It marks in used the unit of the sentence that it is made of.
func reckoned(t *telling, a Article, i int, s *sentence, used []bool) *telling {
	if !a.Dated || t.Relation != Happened || t.u.Nominal || t.u.Clause < 0 || t.Interval.Grain > date.DayGrain || t.Expression == nil {
		return nil
	}
	l := s.Reckoned(t.u.Clause, a.Expressions[i])
	if l == nil || used[l.On] {
		return nil
	}
	interval := l.From(t.Interval)
	if interval.IsEmpty() || interval.First() > a.Published {
		return nil
	}
	used[l.On] = true
	u := s.Units[l.On]
	return &telling{u: u, slight: s.Unknown(u.Subject[0]) || s.Dangles(u), Mention: Mention{Expression: reckoning(s.Sentence, l, interval, t.Expression.Text), Interval: interval, Relation: Happened}}
}

// yearless returns which times of an article may be of another year, or another week, than the one
// that they were given: the months before the lines of a list, where these go on into another year
// without saying so, and the weekday that comes after publication, where something tells that it has come.
func yearless(a Article, sentences []*sentence) func(i int, e timex.Expression) bool {
	last, list, dawned := date.Interval{}, true, false
	month := func(i int, e timex.Expression) bool {
		s := sentences[i]
		at := s.WordAt(e.End)
		return e.Rule == "month" && e.Certainty != timex.Stated && s.WordAt(e.Begin) == 0 && s.Words[at].Kind == grammar.Comma && s.Words[at].Text != ","
	}
	for i, es := range a.Expressions {
		for _, e := range es {
			dawned = dawned || a.Dated && daybreak(e, a)
			if e.Resolved && month(i, e) {
				list = list && (last.IsEmpty() || last.Start <= e.Interval.Start)
				last = e.Interval
			}
		}
	}
	return func(i int, e timex.Expression) bool {
		return !list && month(i, e) || dawned && e.Rule == "weekday" && e.Tense == timex.Past && e.Interval.Start == a.Published-6
	}
}

// datesNothing reports whether the unit of sentence number i to which an expression is tied
// tells no event: what is asked, what the writer says of himself or of the text, a habit, a
// state, what was spoken of another time.
func datesNothing(e timex.Expression, a Article, i int, s *sentence, u grammar.Unit, reported bool) bool {
	beside := a.Expressions[i]
	switch {
	case strings.HasSuffix(s.Text, "?"), grammar.AboutItself(s.Text), !u.Nominal && s.WriterSpeaks(u):
		return true
	case !reported && s.Habit(u, beside), s.SinceThen(e), s.Unheard(u, reported), s.SpokenThen(e, beside):
		return true
	case reported: // the saying happened, whatever is said
		return false
	}
	if !a.Dated || grammar.IntervalOf(e).End <= a.Published {
		if s.NotSince(u, e) {
			return true
		}
	}
	hasBegun := grammar.IntervalOf(e).Start <= a.Published
	return e.Half == timex.NotRange && s.Eventless(u) || s.Nowadays(u, e) || hasBegun && s.State(u) || overtaken(e, a) && !s.LooksAhead(u, e)
}

// withoutRelays drops from the mentions of a sentence the mere saying of what another
// one dates: of "police said on Wednesday that they had caught him on Monday" Monday
// is told, and Wednesday tells who says so. What somebody announced, admitted or
// denied is news of the day on which he did.
func withoutRelays(told []*telling) []*telling {
	return slices.DeleteFunc(slices.Clone(told), func(r *telling) bool {
		return r.Relation == Reported && r.s.Relayed(r.u) && slices.ContainsFunc(told, func(o *telling) bool {
			return o.Relation == Happened && !o.u.Nominal && o.u.Clause == r.u.Clause && o.Interval.Start <= r.Interval.Start
		})
	})
}

// datable reports whether an expression names a stretch of the calendar in
// which something can have happened. A length of time and a repeated one do
// not; nor does a bound ("by Friday", "since 2014").
func datable(e timex.Expression) bool {
	i := grammar.IntervalOf(e)
	if e.Dateline || e.Dayless || e.Type == timex.TIME && e.Interval.Grain > date.DayGrain {
		return false // "at 8:20 a.m." does not say of which day
	}
	return e.Resolved && (e.Type == timex.DATE || e.Type == timex.TIME) && e.Half != timex.RangeTo && e.Impossible == "" &&
		!strings.HasSuffix(e.Value, "_REF") && !i.IsEmpty() && !i.OpenStart && !i.OpenEnd && i.Grain < date.Decade || i.Grain == date.Range && e.Half == timex.RangeFrom
}

// overtaken reports whether a verb of the past governs a date after publication
// that does not say itself that it is to come, as "this fall" and "next week" do:
// one of them has been misread or is a mistake, and nothing is dated by it.
func overtaken(e timex.Expression, a Article) bool {
	i := grammar.IntervalOf(e)
	return !daybreak(e, a) && a.Dated && e.Tense == timex.Past && (i.Start > a.Published || e.Half != timex.NotRange && i.Grain == date.Range && e.Interval.Start <= a.Published && date.Unit(date.Month, i.Last()).Start > a.Published) && !strings.HasPrefix(e.Rule, "rel-")
}

// daybreak reports whether a past time is early on the day after publication,
// which may have come already where it happened.
func daybreak(e timex.Expression, a Article) bool {
	i := grammar.IntervalOf(e)
	early := e.Mod == "START" || e.Dawned || e.Clock != "" && e.Clock < "06:00" && e.Certainty != timex.Stated
	return e.Tense == timex.Past && early && i.Grain == date.DayGrain && i.Start == a.Published+1
}

// planned reports whether what an expression dates was still to come when the
// article was written.
func planned(e timex.Expression, published date.Day) bool {
	i := grammar.IntervalOf(e)
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
