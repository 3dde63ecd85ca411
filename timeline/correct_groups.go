package timeline

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

// What a person says of which mentions are one event.

// bundle is a group with what a person said of its identity.
type bundle struct {
	group
	id          string // of the event
	corrections []Correction
}

// regroup splits and merges events as the overrides want.
func (c *corpus) regroup(bundles []bundle, o editor.Overrides, aside []Mention) ([]bundle, []problem.Problem) {
	k := &corrector{corpus: c, file: o.File, aside: aside}
	named := map[string]string{} // a person's name for an event to the id it stands for
	for _, e := range o.Events {
		if e.ID.Value != "" {
			named[e.ID.Value] = e.Event.Value
		}
	}
	for _, s := range o.Splits {
		bundles = k.split(bundles, s, named)
	}
	for _, m := range o.Merges {
		k.join(bundles, m, named)
	}
	return slices.DeleteFunc(bundles, func(b bundle) bool { return len(b.group) == 0 }), problem.First(k.problems)
}

// find returns the bundle of an event's or a mention's id, or -1 and an error.
func (c *corrector) find(bundles []bundle, id problem.Text, named map[string]string, what string) int {
	if strings.TrimSpace(id.Value) == "" {
		return -1 // reported as empty
	}
	want := id.Value
	if other, ok := named[want]; ok {
		want = other
	}
	if n := slices.IndexFunc(bundles, func(b bundle) bool { return b.id == want && len(b.group) > 0 }); n >= 0 {
		return n
	}
	var groups []group
	var ids []string
	for n, b := range bundles {
		for _, t := range b.group {
			if t.ID == want || "e-"+strings.TrimPrefix(t.ID, "m-") == want {
				return n
			}
		}
		if len(b.group) > 0 {
			groups, ids = append(groups, b.group), append(ids, b.id)
		}
	}
	c.noSuchID(what, id, groups, ids)
	return -1
}

// freeID is the id of an event that leaves others: one after which they go on being
// called gets a number behind it.
func freeID(bundles []bundle, id string) string {
	free := id
	for n := 2; slices.ContainsFunc(bundles, func(b bundle) bool { return b.id == free }); n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}

func (c *corrector) split(bundles []bundle, s editor.Split, named map[string]string) []bundle {
	n := c.find(bundles, s.Event, named, "split")
	if n < 0 {
		return bundles
	}
	correction := Correction{What: TakenApart, File: c.file, Line: s.Line, Reason: s.Reason}
	var out group
	for _, id := range s.Out {
		i := slices.IndexFunc(bundles[n].group, func(t *telling) bool { return t.ID == id.Value })
		if i < 0 {
			c.wrong(id.Pos, "split: event %q has no mention %q%s", s.Event.Value, id.Value, c.meant(id.Value, mentionIDs(bundles[n].group)))
			continue
		}
		out = append(out, bundles[n].group[i])
		bundles[n].group = slices.Delete(slices.Clone(bundles[n].group), i, i+1)
	}
	switch {
	case len(out) == 0:
		return bundles
	case len(bundles[n].group) == 0:
		c.wrong(s.Pos, "split: no mention of event %q would be left", s.Event.Value)
		bundles[n].group = out
		return bundles
	}
	slices.SortFunc(out, inOrder)
	bundles[n].corrections = append(bundles[n].corrections, correction)
	id := freeID(bundles, eventID(firstTold(anchors(out), c.articles)))
	return append(bundles, bundle{out, id, []Correction{correction}})
}

func (c *corrector) join(bundles []bundle, m editor.Merge, named map[string]string) {
	first, doubtful := -1, false
	for _, id := range m.Events {
		n := c.find(bundles, id, named, "merge")
		switch {
		case n < 0:
		case first < 0:
			first = n
			doubtful = c.mergeDoubt(bundles[n].id, bundles[n].group) != nil
			bundles[n].corrections = append(bundles[n].corrections, Correction{What: PutTogether, File: c.file, Line: m.Line, Reason: m.Reason})
		case n == first && doubtful: // a person says that it is one
		case n == first:
			c.idle(id.Pos, "merge: %q is one event with %q already", id.Value, m.Events[0].Value)
		case parted(bundles[first], bundles[n]) > 0:
			c.wrong(id.Pos, "merge: %q is what line %d splits from %q, want one of the two entries", id.Value, parted(bundles[first], bundles[n]), m.Events[0].Value)
		default:
			bundles[first].group = append(slices.Clone(bundles[first].group), bundles[n].group...)
			slices.SortFunc(bundles[first].group, inOrder)
			bundles[first].corrections = append(bundles[first].corrections, bundles[n].corrections...)
			bundles[n].group = nil
		}
	}
}

// parted returns the line of the entry that made two events of what was one, or 0.
func parted(a, b bundle) int {
	for _, x := range a.corrections {
		for _, y := range b.corrections {
			if x.What == TakenApart && y.What == TakenApart && x.Line == y.Line {
				return x.Line
			}
		}
	}
	return 0
}
