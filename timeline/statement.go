package timeline

import (
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/grammar"
)

// A statement is an event of its own: what somebody announced, denied or condemned on a
// day is no part of what it is about, but speaks of it. Which event that is has to be as
// plain as a reader would have it, else the two are not linked:
//
//   - what is said has a time of its own, by which the same clause tells another event:
//     "announced on Monday that the talks begin on Friday";
//   - a phrase names it, by its verb or noun and all else that the phrase says of it, in the
//     days before: "condemned the bombing in Arden". A phrase that has no name means it only
//     if nothing else of the kind was told of those days.

const (
	statementDays    = 10 // most days from an event to a statement that names it
	longestStatement = 70 // most words and marks of a sentence that is not several run into one
	leastAhead       = 4  // by how many times as many voices tell of it as of the next one that could be meant
)

// speak notes with the events that are statements of which others they speak.
func (c *corpus) speak(drafts []draft) {
	f := finder{corpus: c, drafts: drafts, pictures: make([]*picture, len(drafts)), kinds: map[string][]int{}, told: map[[2]int][]mentioned{}}
	for n, d := range drafts {
		for _, t := range d.tellings {
			at := [2]int{t.Article, t.Sentence}
			f.told[at] = append(f.told[at], mentioned{n, t})
		}
		if d.Kind == Happened && !d.Date.IsEmpty() {
			for _, k := range kindsOf(d.tellings) {
				f.kinds[k] = append(f.kinds[k], n)
			}
		}
	}
	for n := range drafts {
		drafts[n].SpeaksOf = f.topics(n)
	}
}

// withShown drops from the events that are shown what they say of others.
func withShown(events []ranked) {
	shown := map[string]bool{}
	for _, e := range events {
		shown[e.ID] = true
	}
	for i := range events {
		e := &events[i]
		e.SpeaksOf = slices.DeleteFunc(slices.Clone(e.SpeaksOf), func(id string) bool { return !shown[id] })
	}
}

// finder finds the events that statements speak of.
type finder struct {
	*corpus
	drafts   []draft
	pictures []*picture       // of events, once they are asked for
	kinds    map[string][]int // what happened on a known day, by its verb or noun
	told     map[[2]int][]mentioned
}

// picture is what the articles tell of an event.
type picture struct {
	profile
	senses []string // of the words that tell it
}

// picture returns what is told of event m, which has a date.
func (f *finder) picture(m int) *picture {
	if f.pictures[m] == nil {
		f.pictures[m] = &picture{f.profileOf(f.drafts[m].tellings), sensesOf(f.drafts[m].tellings)}
	}
	return f.pictures[m]
}

// mentioned is a mention with the number of its event.
type mentioned struct {
	event int
	*telling
}

// topics returns the ids of the events that event n speaks of, if it is a statement.
func (f *finder) topics(n int) []string {
	var out []string
	d := f.drafts[n]
	for _, t := range d.tellings {
		said := d.Kind == Reported && t.Relation == Reported
		if !t.votes() || !said && !t.s.Reacts(t.u) || len(t.s.Words) > longestStatement {
			continue
		}
		var found []int
		if said {
			found = f.within(n, t)
		}
		for _, o := range f.told[[2]int{t.Article, t.Sentence}] {
			if o.event != n && o.u.Nominal && o.dated() && f.happened(o.event, n) && t.s.OfStatement(o.u, t.u, said) {
				found = append(found, o.event)
			}
		}
		for _, u := range t.s.Topics(t.u, said) {
			found = append(found, f.named(n, t, u))
		}
		for _, m := range found {
			if m >= 0 && f.drafts[m].Title != d.Title {
				out = with(out, f.drafts[m].ID)
			}
		}
	}
	return out
}

// within returns the events that the clause which a mention of event n says tells by
// times of its own.
func (f *finder) within(n int, t *telling) []int {
	var out []int
	if t.Expression == nil || !t.s.SaidOn(t.u, t.Expression.Begin) {
		return nil
	}
	for _, o := range f.told[[2]int{t.Article, t.Sentence}] {
		if o.event != n && !o.u.Nominal && o.u.Clause == t.u.Clause && o.votes() && !o.s.State(o.u) && (o.Relation == Planned || o.Relation == Happened && f.happened(o.event, n)) {
			out = append(out, o.event)
		}
	}
	return out
}

// named returns the event that a phrase in a mention of event n names, or -1.
func (f *finder) named(n int, in *telling, u grammar.Unit) int {
	t := &telling{s: in.s, u: u, role: in.role, Mention: Mention{Article: in.Article, Sentence: in.Sentence, Relation: Context}}
	t.traits = f.traitsOf(t, new(around))
	x := t.traits
	if x.ofAny() || len(x.Times) > 0 || x.Kind == "=meet" && len(x.Named) == 0 {
		return -1
	}
	best := foremost{n: -1}
	for _, m := range f.kinds[x.Kind] {
		if m == n || !f.happened(m, n) {
			continue
		}
		p := f.picture(m)
		switch {
		case len(x.Deeds) > 0 && !meet(x.Deeds, p.deeds):
		case slices.ContainsFunc(x.Named, func(key string) bool { return !f.among(p.told, key) }):
		default:
			best.consider(m, p.voices)
		}
	}
	if best.most < max(1, leastAhead*best.next) || slices.ContainsFunc(moreOf(t), func(sense string) bool { return !slices.Contains(f.picture(best.n).senses, sense) }) {
		return -1
	}
	return best.n
}

// happened reports whether event m was on the days before event n, or on its day.
func (f *finder) happened(m, n int) bool {
	then, now := f.drafts[m].Date, f.drafts[n].Date
	return f.drafts[m].Kind == Happened && !then.IsEmpty() && !now.IsEmpty() && then.First() <= now.Last() && then.Last()+statementDays >= now.First()
}

// kindsOf returns the senses of the verbs and nouns by which mentions tell a happening,
// with those that it is one of: a bombing is an attack.
func kindsOf(g group) []string {
	var out []string
	for _, t := range g {
		s, u := t.s, t.u
		if !t.dated() || t.role != article.Prose || u.Head < 0 || s.Reacts(u) {
			continue
		}
		words := []int{u.Head}
		around := u.Subject
		if u.Nominal {
			around = u.Words
		} else if s.Performs(u) {
			around = slices.Concat(around, s.Objects(u))
		}
		for _, i := range around {
			if grammar.EventNouns[s.Words[i].Lower] && !s.Describes(i) {
				words = append(words, i)
			}
		}
		for _, i := range words {
			sense := grammar.Sense(s.Words[i].Lower)
			if i == u.Head {
				sense = s.HeadSense(u)
			}
			out = with(out, sense)
			if wider := widerKind(sense); wider != "" {
				out = with(out, wider)
			}
		}
	}
	return out
}

// sensesOf returns the senses of the words by which mentions tell a happening.
func sensesOf(g group) []string {
	var out []string
	for _, t := range g {
		for _, i := range slices.Concat(t.u.Subject, t.u.Words) {
			out = append(out, grammar.Sense(t.s.Words[i].Lower))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// moreOf returns the senses of what a phrase says of a happening besides its kind and its
// names: of "the deadly attacks on journalists in Arden" that of journalists.
func moreOf(t *telling) []string {
	var out []string
	s := t.s
	names := s.NamesIn(s.Phrase(t.u))
	for _, i := range s.Phrase(t.u) {
		w := s.Words[i]
		named := slices.ContainsFunc(names, func(n grammar.Name) bool { return n.First <= i && i < n.Last })
		if w.Kind == grammar.PlainWord && i != t.u.Head && !named && !grammar.FunctionWords[w.Lower] && !vivid[w.Lower] {
			out = append(out, grammar.Sense(w.Lower))
		}
	}
	return out
}
