package timeline

import (
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// The sentence that stands below the title of an event is one that gives the
// date shown, if any does; of these the one that is most like all that is told
// of the event and all that is said of its day, rather that of the title than another, can be understood alone, is
// short, does not speak as its writer does, and repeats none that stands below a more salient event of that day or the days
// beside it.

// repeats is the likeness of two sentences of which one is enough.
const repeats = 0.6

// tell sets the texts of the events, which are in the order of their ranks; days is what the
// articles say of each day.
func (c *corpus) tell(events []ranked, days map[date.Day]*spoken) {
	told := map[date.Day]*heard{}
	for n := range events {
		e := &events[n]
		if len(e.tellings) == 0 {
			continue // an editor wrote it
		}
		day := e.Date.First()
		var said cluster.Vector
		if of := days[day]; of != nil && e.Date.Days() == 1 {
			said = of.center
		}
		t := c.words.text(e.draft, []*heard{told[day-1], told[day], told[day+1]}, said)
		if e.Text = t.s.Text; t.said != nil {
			e.Text += " " + t.said.Text
		}
		if told[day] == nil {
			told[day] = &heard{holders: map[int32][]int{}}
		}
		told[day].add(c.words.bag(t.s))
	}
}

// heard is the sentences of one day that need not be told again.
type heard struct {
	bags    []cluster.Vector
	holders map[int32][]int // by feature: the bags that have it
	shared  []int           // by bag: zeros between two questions
}

func (h *heard) add(bag cluster.Vector) {
	for _, f := range bag {
		h.holders[f.ID] = append(h.holders[f.ID], len(h.bags))
	}
	h.bags, h.shared = append(h.bags, bag), append(h.shared, 0)
}

// has reports whether one of the sentences is much the same as another.
func (h *heard) has(bag cluster.Vector) bool {
	if h == nil {
		return false
	}
	var met []int
	for _, f := range bag {
		for _, n := range h.holders[f.ID] {
			if h.shared[n] == 0 {
				met = append(met, n)
			}
			h.shared[n]++
		}
	}
	found := false
	for _, n := range met {
		shared := h.shared[n]
		h.shared[n] = 0
		// All features of a bag weigh the same, so that the number of those that two share
		// tells nearly how alike they are; their product has the last word.
		if !found && 4.01*float64(shared*shared) >= float64(len(bag)*len(h.bags[n])) {
			found = cluster.Dot(h.bags[n], bag) > repeats
		}
	}
	return found
}

// text returns the mention of an event whose sentence is its text. days are those of which
// it repeats no sentence, said is what all say of its day on average.
func (v *vocabulary) text(d draft, days []*heard, said cluster.Vector) *telling {
	var prose []*telling
	for _, t := range d.tellings {
		if t.role == article.Prose {
			prose = append(prose, t)
		}
	}
	if len(prose) == 0 { // headlines alone
		return d.tellings[0]
	}
	center := v.center(prose)
	type offer struct {
		gives, fresh bool
		quality      float64
	}
	offers := make([]offer, len(prose))
	for n, t := range prose {
		bag := v.bag(t.s)
		repeated := slices.ContainsFunc(days, func(h *heard) bool { return h.has(bag) })
		offers[n] = offer{t.Bearing == Gives, !repeated, cluster.Dot(bag, center) + cluster.Dot(bag, said) + t.tells(d)}
	}
	best := 0
	for n, o := range offers {
		switch b := offers[best]; {
		case o.gives != b.gives && o.gives, o.gives == b.gives && o.fresh != b.fresh && o.fresh,
			o.gives == b.gives && o.fresh == b.fresh && o.quality > b.quality:
			best = n
		}
	}
	return prose[best]
}

// bag returns the words and names of a sentence, all of the same weight, as a
// vector of unit length. What stands in many sentences of a story is what they are
// about, so that no word counts less for it here.
func (v *vocabulary) bag(s *sentence) cluster.Vector {
	if s.bag == nil {
		var features []cluster.Feature
		seen := map[int32]bool{}
		for _, f := range s.features {
			if !seen[f.id] {
				seen[f.id] = true
				features = append(features, cluster.Feature{ID: f.id, Weight: 1})
			}
		}
		s.bag = cluster.NewVector(features).Unit()
	}
	return s.bag
}

// center returns what the sentences of mentions are about on average. A sentence
// that several articles share counts once.
func (v *vocabulary) center(tellings []*telling) cluster.Vector {
	var bags []cluster.Vector
	seen := map[uint64]bool{}
	for _, t := range tellings {
		if !seen[t.s.plain] {
			seen[t.s.plain] = true
			bags = append(bags, v.bag(t.s))
		}
	}
	return cluster.Centroid(bags)
}

// tells says how well the sentence of a mention tells its event, beside its
// likeness to it: best where it is about the event, and dates it.
func (t *telling) tells(d draft) float64 {
	fit := 0.0
	if !t.dated() {
		fit -= 0.35
	} else if t.Relation != d.Kind {
		fit -= 0.5 // its date is that of a saying
	} else if t.Interval == d.Date {
		fit += 0.1
	}
	if c := t.u.Clause; t.u.Nominal {
		fit -= 0.25 // it is about something else
	} else if c >= 0 && (t.s.Clauses[c].Relative || t.s.Clauses[c].Dependent) {
		fit -= 0.15
	} else if t == d.entitles {
		fit += 0.2
	}
	if w := t.s.Words; len(w) > 0 && grammar.Conjunctions[w[0].Lower] {
		fit -= 0.15
	}
	if t.s.NeedsOthers() {
		fit -= 0.15 // "he said"
	}
	if t.s.Personal() {
		fit -= 0.15
	}
	if n := len(t.s.Words); n > 0 && !t.u.Nominal {
		fit -= 0.2 * float64(n-len(t.u.Words)-len(t.u.Speaker)) / float64(n) // it tells other things as well
	}
	if t.s.Headed() {
		fit -= 0.15
	}
	return fit - float64(len(t.s.Words))/longText // what it says, a shorter one says better
}

// longText is by how many words a sentence has to be longer than another to lose all that
// likeness can give it, from 0 to 1. Anything from 80 to 100 does as well.
const longText = 80
