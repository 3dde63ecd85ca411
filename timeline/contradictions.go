package timeline

import (
	"strings"

	"dateline/timeline/problem"
)

// contradictions reports entries that cannot both be right, each at the later
// one with the line of the earlier one.
func (r *overridesReader) contradictions(o Overrides) {
	r.sameDates(o.Dates)
	called := r.names(o.Events)
	r.sameFields(o.Events, called)
	r.mergeLoops(o.Merges, called)
	r.mentionsTwice(o)
}

// sameDates reports phrases whose date is set twice.
func (r *overridesReader) sameDates(dates []DateOverride) {
	type place struct{ article, phrase, sentence string }
	first := map[place]problem.Pos{}
	for _, d := range dates {
		p := place{words(d.Article), words(d.Phrase), words(d.Sentence)}
		if was, twice := first[p]; twice {
			r.wrong(d.Pos, "the date of %q in %q is set already in line %d, want one entry", d.Phrase.Value, d.Article.Value, was.Line)
			continue
		}
		first[p] = d.Pos
	}
}

// names returns the id that each own name stands for, and reports names that
// are given twice.
func (r *overridesReader) names(events []EventOverride) map[string]string {
	called := map[string]string{}
	first := map[string]problem.Text{}
	for _, e := range events {
		if e.ID.Value == "" {
			continue
		}
		if was, taken := first[e.ID.Value]; taken && called[e.ID.Value] != e.Event.Value {
			r.wrong(e.ID.Pos, "id: %q is the name of %q already in line %d", e.ID.Value, called[e.ID.Value], was.Line)
			continue
		}
		first[e.ID.Value], called[e.ID.Value] = e.ID, e.Event.Value
	}
	return called
}

// sameFields reports events of which two entries say different things.
func (r *overridesReader) sameFields(events []EventOverride, called map[string]string) {
	type field struct{ event, key string }
	type setting struct {
		value string
		line  int
	}
	first := map[field]setting{}
	set := func(e EventOverride, key string, at problem.Pos, value string) {
		f := field{original(e.Event.Value, called), key}
		if was, twice := first[f]; twice && was.value != value {
			r.wrong(at, "%s: %q, but line %d says %q of the same event, want one of them", key, value, was.line, was.value)
		} else if !twice {
			first[f] = setting{value, at.Line}
		}
	}
	for _, e := range events {
		for _, f := range []struct {
			key  string
			text problem.Text
		}{{"id", e.ID}, {"title", e.Title}, {"date", e.Date}} {
			if f.text.Line > 0 {
				set(e, f.key, f.text.Pos, words(f.text))
			}
		}
		if e.Tags != nil {
			tags := make([]string, len(e.Tags))
			for i, t := range e.Tags {
				tags[i] = words(t)
			}
			set(e, "tags", e.Pos, strings.Join(tags, ", "))
		}
		for _, f := range []struct {
			key   string
			value *bool
		}{{"hide", e.Hide}, {"pin", e.Pin}} {
			if f.value != nil {
				set(e, f.key, e.Pos, map[bool]string{true: "true", false: "false"}[*f.value])
			}
		}
	}
}

// mergeLoops reports events that join two others, or themselves by way of
// others.
func (r *overridesReader) mergeLoops(merges []Merge, called map[string]string) {
	type joined struct {
		into string
		line int
	}
	joins := map[string]joined{}
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
			loop := into == id && t.Value != m.Events[0].Value
			for at, more := joins[into]; more && !loop; at, more = joins[at.into] {
				loop = at.into == id
			}
			if loop {
				r.wrong(t.Pos, "merge: %q and %q are merged into each other, want one direction", t.Value, m.Events[0].Value)
				continue
			}
			if into != id { // an id that stands twice in one list is reported with the list
				joins[id] = joined{into, t.Line}
			}
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
			} else if was.entry != entry { // twice in one entry is reported with the entry
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

// words is a text with its white space folded.
func words(t problem.Text) string { return strings.Join(strings.Fields(t.Value), " ") }
