package editor

import "dateline/timeline/problem"

// contradictions reports entries that cannot both be right, each at the later
// one with the line of the earlier one.
func (r *overridesReader) contradictions(o Overrides) {
	r.sameDates(o.Dates)
	called := r.names(o.Events)
	r.mergeLoops(o.Merges, called)
	r.mentionsTwice(o)
}

// sameDates reports phrases whose date is set twice.
func (r *overridesReader) sameDates(dates []DateOverride) {
	type place struct{ article, phrase, sentence string }
	first := map[place]problem.Pos{}
	for i, d := range dates {
		p := place{d.Article.Words(), d.Phrase.Words(), d.Sentence.Words()}
		if was, twice := first[p]; twice {
			r.wrong(d.Pos, "the date of %q in %q is set already in line %d, want one entry", problem.Shorten(d.Phrase.Value), d.Article.Value, was.Line)
			dates[i].Broken = true // said once
			continue
		}
		first[p] = d.Pos
	}
}

// names returns the id that each own name stands for, and reports names that
// are given twice, which it takes from the later entry.
func (r *overridesReader) names(events []EventOverride) map[string]string {
	called := map[string]string{}
	first := map[string]problem.Text{}
	for i, e := range events {
		if e.ID.Value == "" {
			continue
		}
		if was, taken := first[e.ID.Value]; taken && called[e.ID.Value] != e.Event.Value {
			r.wrong(e.ID.Pos, "id: %q is the name of %q already in line %d", e.ID.Value, called[e.ID.Value], was.Line)
			events[i].ID = problem.Text{}
			continue
		}
		first[e.ID.Value], called[e.ID.Value] = e.ID, e.Event.Value
	}
	return called
}

// mergeLoops reports events that join two others, or themselves by way of
// others.
func (r *overridesReader) mergeLoops(merges []Merge, called map[string]string) {
	type joined struct {
		into string
		line int
	}
	joins := map[string]joined{}
	ends := map[string]string{} // an event to one further along the way that it joins others
	end := func(id string) string {
		for next, more := ends[id]; more; next, more = ends[id] {
			if after, longer := ends[next]; longer {
				ends[id] = after
			}
			id = next
		}
		return id
	}
	for _, m := range merges {
		if len(m.Events) == 0 {
			continue
		}
		into := original(m.Events[0].Value, called)
		for _, t := range m.Events[1:] {
			id := original(t.Value, called)
			if was, twice := joins[id]; twice {
				r.wrong(t.Pos, "merge: %q is merged into %q already in line %d", t.Value, was.into, was.line)
				continue
			}
			// Whoever the first one joins must not be the one that joins it.
			if end(into) == id {
				r.wrong(t.Pos, "merge: %q and %q are merged into each other, want one direction", t.Value, m.Events[0].Value)
				continue
			}
			joins[id], ends[id] = joined{into, t.Line}, into
		}
	}
}

// mentionsTwice reports mentions that leave twice.
func (r *overridesReader) mentionsTwice(o Overrides) {
	type leaving struct {
		how   string
		entry problem.Pos
	}
	first := map[string]leaving{}
	leave := func(how string, entry problem.Pos, mentions []problem.Text) {
		for _, t := range mentions {
			if was, twice := first[t.Value]; !twice {
				first[t.Value] = leaving{how, entry}
			} else {
				r.wrong(t.Pos, "%s: %q is in %s: of line %d already, want one of them", how, t.Value, was.how, was.entry.Line)
			}
		}
	}
	for _, s := range o.Splits {
		leave("out", s.Pos, s.Out)
	}
	for _, d := range o.Drops {
		leave("drop", d.Pos, d.Mentions)
	}
}

// original is the id that an event had before it was named.
func original(id string, called map[string]string) string {
	if was, named := called[id]; named {
		return was
	}
	return id
}
