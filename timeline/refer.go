package timeline

import (
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// "Tuesday's attacks", "the bombings in Brussels": phrases that name the kind of a
// happening, its day and perhaps its place, and leave the rest to the reader, have few
// words by which to be alike. They mean the happening of that kind that the day is known for.

// reference is a group of one day as a reader takes it who knows but kind and place.
type reference struct {
	group  int
	day    date.Day
	kinds  []string // of the happenings that it names
	places []string // names, countries among them, in what it tells; none of people
	bare   bool     // says no more than kind, day and place
	full   bool     // a group that says more has joined it
}

// refers is what a mention refers to, for a reader who knows but kind and place.
type refers struct {
	Kinds  []string // of the happenings that it names
	Places []string // names, @countries among them, in what it tells; none of people
	Bare   bool     // says no more than kind, day and place
}

// refersOf returns what a mention refers to; told are the names in what it tells.
func (c *corpus) refersOf(t telling, told []grammar.Name) refers {
	var r refers
	s, u := t.s, t.u
	named, people := 0, false
	for _, i := range u.Words {
		w := s.Words[i].Lower
		happens := u.Nominal || i == u.Head || slices.Contains(u.Subject, i)
		if kind := publicKind(w); kind != "" && happens {
			named++
			r.Kinds = with(r.Kinds, kind)
		}
		if country := grammar.CountryOf[w]; country != "" {
			r.Places = with(r.Places, "@"+country)
		}
	}
	if named == 0 {
		return refers{}
	}
	for _, name := range told {
		if key := c.names.Key(name); c.names.People[key] {
			people = true
		} else if grammar.CountryOf[key] == "" {
			r.Places = with(r.Places, key)
		}
	}
	more := s.ContentWords(u.Words) - named - len(told)
	was := !u.Nominal && u.Head >= 0 && befalls[s.Words[u.Head].Lower]
	if was {
		more-- // "attacks ripped through Brussels" tells no more than "the attacks in Brussels"
	}
	r.Bare = !people && more <= 1 && (u.Nominal || was)
	return r
}

// with adds to a list what it has not yet.
func with(list []string, more ...string) []string {
	for _, x := range more {
		if !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

// referenceOf returns what a group refers to; ok is false if it is not of one day, or
// not of happenings that phrases refer to.
func referenceOf(n int, g group) (r reference, ok bool) {
	r = reference{group: n, bare: true}
	day := sharpest(g)
	if day.Days() != 1 {
		return r, false
	}
	r.day = day.First()
	for _, t := range g {
		x := t.traits.Refers
		if t.Relation != Happened || !t.Interval.Overlaps(day) || len(x.Kinds) == 0 {
			return r, false
		}
		r.kinds, r.places, r.bare = with(r.kinds, x.Kinds...), with(r.places, x.Places...), r.bare && x.Bare
	}
	return r, true
}

// publicKind returns the kind of happening that a noun or verb of violence or protest
// names, of bombings and shootings that they are attacks; "" for other words.
// Deaths and injuries are no kind: they come of many.
func publicKind(lower string) string {
	switch row := grammar.RowOf[lower]; row {
	case "attack", "protest", "crash", "quake":
		return row
	case "bomb", "shoot":
		return "attack"
	case "march":
		return "protest"
	}
	return ""
}

// befalls say of a happening that is their subject only that it was.
var befalls = grammar.Set(`hit rocked ripped struck shook shattered rattled jolted convulsed happened occurred unfolded erupted broke swept tore`)

// leastMeant is how alike a bare reference and what tells more must be to be one
// happening, where no place says so.
const leastMeant = 0.15

// refer joins the groups of one day that refer to its one happening of a kind and a
// place. Groups of which neither is a bare reference stay apart, as they tell enough
// to be told apart, unless the same reference means both.
func (c *corpus) refer(groups []group) []group {
	of := map[date.Day][]reference{}
	var days []date.Day
	for n, g := range groups {
		if r, ok := referenceOf(n, g); ok {
			if of[r.day] == nil {
				days = append(days, r.day)
			}
			of[r.day] = append(of[r.day], r)
		}
	}
	for _, day := range days {
		refs := of[day]
		slices.SortStableFunc(refs, func(a, b reference) int { return len(groups[b.group]) - len(groups[a.group]) })
		for i := 0; i < len(refs); i++ {
			for j := i + 1; j < len(refs); j++ {
				a, b := refs[i], refs[j]
				if groups[a.group] == nil || groups[b.group] == nil || !a.means(b) || elsewhere(refs, groups, a, b) {
					continue
				}
				if !(a.bare && b.bare) && !meet(a.places, b.places) && cluster.Dot(coreOf(groups[a.group]), coreOf(groups[b.group])) < leastMeant {
					continue
				}
				groups[a.group] = append(groups[a.group], groups[b.group]...)
				slices.SortFunc(groups[a.group], inOrder)
				groups[b.group] = nil
				refs[i].full = a.full || b.full || !a.bare || !b.bare
				refs[i].bare = true
				refs[i].places = slices.Concat(a.places, b.places)
			}
		}
	}
	return slices.DeleteFunc(groups, func(g group) bool { return g == nil })
}

// means reports whether two references can mean one happening: one is bare, they
// name a kind in common, and a place in common if both name any, or if each has more to tell.
func (a reference) means(b reference) bool {
	if (a.full || !a.bare) && (b.full || !b.bare) && !meet(a.places, b.places) {
		return false
	}
	return (a.bare || b.bare) && meet(a.kinds, b.kinds) && !apart(a.places, b.places)
}

// elsewhere reports whether the day has such a happening at another place as well, so
// that a reference without a place may mean either.
func elsewhere(refs []reference, groups []group, a, b reference) bool {
	if len(a.places) > 0 && len(b.places) > 0 {
		return false
	}
	known := slices.Concat(a.places, b.places)
	return slices.ContainsFunc(refs, func(r reference) bool {
		return groups[r.group] != nil && r.group != a.group && r.group != b.group && meet(r.kinds, a.kinds) && apart(r.places, known)
	})
}
