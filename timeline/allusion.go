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

// reference is a group as a reader takes it who knows but kind, time and place.
type reference struct {
	group  int
	date   date.Interval
	kinds  []string // of the happenings that it names
	places []string // names, countries among them, in what it tells; none of people
	bare   bool     // says no more than kind, time and place
	full   bool     // a group that says more has joined it
}

// refers is what a mention refers to, for a reader who knows but kind, time and place.
type refers struct {
	_      struct{} `cbor:",toarray"`
	Kinds  []string // of the happenings that it names
	Places []string // names, @countries among them, in what it tells; none of people
	Bare   bool     // says no more than kind, time and place
}

// refersOf returns what a mention refers to; told are the names in what it tells.
func (c *corpus) refersOf(t *telling, told []grammar.Name) refers {
	r := refers{Places: c.placesIn(t, told)}
	s, u := t.s, t.u
	words, performs := u.Words, s.Performs(u)
	if performs {
		words = s.Objects(u) // "took part in the bombing"
	}
	befell := !u.Nominal && u.Head >= 0 && befalls[s.Words[u.Head].Lower]
	named := 0
	for _, i := range words {
		happens := u.Nominal || performs || befell || i == u.Head || slices.Contains(u.Subject, i)
		if kind := publicKind(s.Words[i].Lower); kind != "" && happens {
			named++
			r.Kinds = with(r.Kinds, kind)
		}
	}
	if named == 0 || !u.Nominal && !befell && !performs {
		return r
	}
	names := s.NamesIn(words)
	more := s.ContentWords(words) - named - len(names)
	for _, i := range words {
		if w := s.Words[i]; vivid[w.Lower] || w.Kind == grammar.Number || performs && w.Lower == "part" {
			more--
		}
	}
	if befell {
		more-- // "attacks ripped through Brussels" tells no more than "the attacks in Brussels"
	}
	r.Bare = more <= 1 && !slices.ContainsFunc(names, func(n grammar.Name) bool { return c.names.People[c.names.Key(n)] })
	return r
}

// vivid paint a happening and tell nothing of which it was.
var vivid = grammar.Set(`deadly fatal mass massive terror terrorist coordinated twin suicide powerful devastating horrific brutal bloody
	terrible tragic violent strong huge major catastrophic magnitude horrendous vicious deadliest worst`)

// placesIn returns what of names in a mention is no person, with countries as "@france".
func (c *corpus) placesIn(t *telling, told []grammar.Name) []string {
	var out []string
	for _, i := range t.u.Words {
		if country := grammar.CountryOf[t.s.Words[i].Lower]; country != "" {
			out = with(out, "@"+country)
		}
	}
	for _, name := range told {
		if key := c.names.Key(name); !c.names.People[key] && grammar.CountryOf[key] == "" {
			out = with(out, key)
		}
	}
	return out
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

// leastOfKind is how many of the mentions of a group name its kind at least, one in so many:
// what one of twenty calls an attack is none that a reader knows as such.
const leastOfKind = 3

// mostMeant is the most days of the time that a reference gives.
const mostMeant = 31

// referenceOf returns what a group refers to; ok is false if it is not of happenings
// that phrases refer to, or of more than a month.
func referenceOf(n int, g group) (r reference, ok bool) {
	r = reference{group: n, date: sharpest(g), bare: true}
	if r.date.Days() > mostMeant {
		return r, false
	}
	all, of := 0, map[string]int{} // of its mentions, and of those that name a kind
	for _, t := range g {
		x := t.traits.Refers
		if t.Relation == Planned {
			return r, false
		}
		if t.Relation == Happened { // the others say when somebody spoke of it
			all++
			for _, kind := range x.Kinds {
				of[kind]++
			}
			r.kinds, r.places, r.bare = with(r.kinds, x.Kinds...), with(r.places, x.Places...), r.bare && x.Bare
		}
	}
	r.kinds = slices.DeleteFunc(r.kinds, func(kind string) bool { return leastOfKind*of[kind] < all })
	return r, len(r.kinds) > 0
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

// leastFull is the same of two that both tell more, of one place.
const leastFull = 0.25

// refer joins the groups that refer to the one happening of a kind, a time and a
// place. Groups of which neither is a bare reference stay apart where they are not
// much alike, as they tell enough to be told apart, unless the same reference means both.
func (c *corpus) refer(groups []group) []group {
	of := map[[2]date.Day][]reference{}
	var spans [][2]date.Day
	for n, g := range groups {
		if r, ok := referenceOf(n, g); ok {
			span := [2]date.Day{r.date.First(), r.date.Last()}
			if of[span] == nil {
				spans = append(spans, span)
			}
			of[span] = append(of[span], r)
		}
	}
	for _, span := range spans {
		refs := of[span]
		slices.SortStableFunc(refs, func(a, b reference) int { return len(groups[b.group]) - len(groups[a.group]) })
		for i := range refs {
			for j := i + 1; j < len(refs); j++ {
				if oneHappening(refs, groups, refs[i], refs[j]) {
					refs[i] = joined(groups, refs[i], refs[j])
				}
			}
		}
	}
	for _, span := range spans { // "this week's attacks" are those of a day of it
		for _, r := range of[span] {
			if r.date.Days() == 1 || r.date.Days() > 7 || groups[r.group] == nil {
				continue
			}
			var meant *reference
			best, days := foremost{n: -1}, 0
			for day := r.date.First(); day <= r.date.Last(); day++ {
				refs := of[[2]date.Day{day, day}]
				before := best
				for i := range refs {
					if a := &refs[i]; groups[a.group] != nil && meet(a.kinds, r.kinds) && !apart(a.places, r.places) {
						if best.consider(a.group, len(groups[a.group])); best.n == a.group {
							meant = a
						}
					}
				}
				if best != before {
					days++
				}
			}
			if days == 1 && best.most >= 2*best.next && oneHappening(nil, groups, *meant, r) {
				*meant = joined(groups, *meant, r)
			}
		}
	}
	return left(groups)
}

// put adds group n to group m, and leaves nothing in its place.
func put(groups []group, n, m int) {
	groups[m] = append(groups[m], groups[n]...)
	slices.SortFunc(groups[m], inOrder)
	groups[n] = nil
}

// left returns the groups that are left where some were put to others.
func left(groups []group) []group {
	return slices.DeleteFunc(groups, func(g group) bool { return g == nil })
}

// joined joins the group of b to that of a, and returns what both refer to.
func joined(groups []group, a, b reference) reference {
	put(groups, b.group, a.group)
	a.full = a.full || b.full || !a.bare || !b.bare
	a.bare = true
	a.places = slices.Concat(a.places, b.places)
	return a
}

// oneHappening reports whether two of the references of a time mean one happening.
func oneHappening(refs []reference, groups []group, a, b reference) bool {
	if groups[a.group] == nil || groups[b.group] == nil || !meet(a.kinds, b.kinds) || apart(a.places, b.places) || elsewhere(refs, groups, a, b) {
		return false
	}
	least := leastMeant
	switch near := meet(a.places, b.places); {
	case (a.full || !a.bare) && (b.full || !b.bare):
		if least = leastFull; !near {
			return false
		}
	case a.bare && b.bare || near:
		return true
	}
	return cluster.Dot(coreOf(groups[a.group]), coreOf(groups[b.group])) >= least
}

// elsewhere reports whether the time has such a happening at another place as well, so
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
