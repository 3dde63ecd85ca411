package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
)

// Articles of different habits tell one happening in words that have next to nothing in common:
// "the Kursk sank", "it went down". What they do have in common is the day, whom it befell, and
// the kind of the happening. Two accounts of one kind, with one day and the same people or
// things, are one where nothing speaks against it.

const (
	likelyHappening = 0.5 // how alike two accounts of one happening are at least
	rareDay         = 0.5 // how rare what they share besides its kind is at least, of one day
	rareWithin      = 1.2 // the same, of a day and a time that it lies in
	rareOrdinary    = 1.5 // the same, where the kind is one of which there are several on a day
	rareUndated     = 0.8 // the same, of a mention without a time and an event
	rareLead        = 0.5 // what the first sentence of an article of the day is more worth
	byName          = 2   // how many times as much what they share says where both name whom it befell
	mostOfKind      = 5   // events of a kind of which one can be known by what it is alone
	leadUndated     = 1.5 // how many times as much it shares with this event as with any other
	mostWithin      = 31  // days of such a time at most
)

// ordinary are kinds of which a story, or a day of it, may have several.
var ordinary = grammar.Set(`die hurt attack strike clash protest meet visit speech find win return flyin seize agree deny inquiry charge court
	open close slump search shoot vote lost escape crackdown release disclose burn raise drill missing-sum occupy deal resume fine appeal award land launch recognise approve hit fall rob publish outage`)

// distinct returns the kinds of a list that are not ordinary.
func distinct(kinds []string) []string {
	return slices.DeleteFunc(slices.Clone(kinds), func(k string) bool { return ordinary[k] })
}

// whomOf returns whom or what words of a mention mean: names, or else nouns; known is whether
// it is somebody or something of which the reader knows.
func (c *corpus) whomOf(t *telling, words []int) (whom []string, known bool) {
	names := slices.DeleteFunc(t.s.NamesIn(words), func(n grammar.Name) bool { return ownerOnly(t, n) })
	if len(words) > 0 && grammar.Pronouns[t.s.Words[words[0]].Lower] && t.s.Words[words[0]].Text != "US" {
		if known = true; !things[t.s.Words[words[0]].Lower] {
			names = append(names, t.persona...)
		}
	}
	if at := called(t.s, words); at >= 0 {
		names = append(names, t.s.NamesIn([]int{at})...)
	}
	for _, n := range names {
		key := c.names.Key(n)
		if grammar.CountryOf[n.Key] != "" {
			key = "~" + key // a country is in all of a story, and names nobody
		}
		whom = with(whom, key)
	}
	if len(whom) > 0 || known || len(words) == 0 {
		return whom, known
	}
	first := t.s.Words[words[0]].Lower
	known = first == "the" || first == "its" || first == "his" || first == "her" || first == "their" || first == "this"
	for _, i := range words {
		w := t.s.Words[i]
		switch {
		case w.Kind == grammar.Number || spelledNumbers[w.Lower] != "" || several[w.Lower]:
			known = false
		case w.Kind != grammar.PlainWord || grammar.Prepositions[w.Lower]:
			return whom, known
		case !grammar.FunctionWords[w.Lower] && !t.s.Timed[i]:
			whom = with(whom, "~"+grammar.Sense(w.Lower))
		}
	}
	return whom, known
}

// things are pronouns that need not stand for people.
var things = grammar.Set(`it they them that which this these those there what itself`)

// several say that somebody or something is one or more of many.
var several = grammar.Set(`another other others some several many most few more dozens hundreds thousands both each every any all a an`)

// fit is what two accounts say of whom a happening befell.
type fit int

const (
	unfit fit = iota
	open      // one of them leaves it to the reader to know
	alike     // both use the same noun
	exact     // both use the same nouns: "short selling"
	named     // both name the same
)

// fits compares whom two happenings befell.
func (x *traits) fits(y *traits) fit {
	switch {
	case meet(x.Whom, y.Whom) || nameOne(x.Whom, y.Whom):
		both := slices.DeleteFunc(slices.Clone(x.Whom), func(w string) bool { return !slices.Contains(y.Whom, w) && !nameOne([]string{w}, y.Whom) })
		switch {
		case anyNamed(both):
			return named
		case len(both) > 1:
			return exact
		}
		return alike
	case x.Known && len(x.Whom) == 0 && y.sure() || y.Known && len(y.Whom) == 0 && x.sure():
		return open // "it"
	case x.Known && !anyNamed(x.Whom) && anyNamed(y.Whom) || y.Known && !anyNamed(y.Whom) && anyNamed(x.Whom):
		return open // "the ship", of one whose name the other gives
	}
	return unfit
}

// sure reports whether whom a happening befell has a name, or the reader knows of it: it is not
// one or more of many.
func (x *traits) sure() bool { return x.Known || anyNamed(x.Whom) }

// anyNamed reports whether one of those whom a happening befell has a name.
func anyNamed(whom []string) bool {
	return slices.ContainsFunc(whom, func(w string) bool { return w[0] != '~' })
}

// happening reports whether two accounts tell of one happening by its time, its kind and
// what else they share.
func (b *background) happening(s, t *telling) bool {
	x, y := s.traits, t.traits
	if s.Article == t.Article || !meet(x.Happens, y.Happens) || s.role != article.Prose || t.role != article.Prose || b.against(s, t) {
		return false
	}
	i, j := s.Interval, t.Interval
	least := rareDay
	switch {
	case i.Days() == 1 && sameDays(i, j):
	case i.Overlaps(j) && min(i.Days(), j.Days()) <= mostWithin && (i.Days() == 1 || j.Days() == 1 || sameDays(i, j)):
		least = rareWithin
	default:
		return false
	}
	switch fits := x.fits(y); {
	case fits == unfit:
		return false
	case fits == open && !meet(distinct(x.Happens), distinct(y.Happens)):
		least = max(least, rareOrdinary)
	}
	return b.beside(s, t) >= least
}

// befellOnce reports whether two groups tell of what befalls somebody or something but once,
// and name the same.
func (b *background) befellOnce(g, h group) bool {
	for _, s := range g {
		for _, t := range h {
			x, y := s.traits, t.traits
			if s.Relation == Happened && t.Relation == Happened && s.Article != t.Article && x.fits(y) == named && !b.against(s, t) &&
				slices.ContainsFunc(x.Happens, func(k string) bool { return onceOnly[k] && slices.Contains(y.Happens, k) }) {
				return true
			}
		}
	}
	return false
}

// onceOnly are kinds of what befalls one person or thing but once in a story.
var onceOnly = grammar.Set(`sink collapse crash die resign elect insolvency born bury erupt acquit convict independence coup hijack kidnap suicide lost land`)

// leads reports whether a mention stands in the first sentence of an article published on the
// day of an event or the day after: what that tells is the news of the day.
func (c *corpus) leads(t *telling, p profile) bool {
	published := c.articles[t.Article].Published
	return t.Sentence == 0 && p.date.Days() == 1 && published >= p.date.First() && published <= p.date.First()+1
}

// onceKnown are more kinds of which a story that tells of one means that one.
var onceKnown = grammar.Set(`arrest suspend oust sentence rescue execute`)

// speaksOfKind returns the one group that tells of the happening of which a mention without
// a time tells, by its kind and by what else both name; -1 if there is none, or more than one.
func (b *background) speaksOfKind(t *telling, groups []group, profiles []profile, kinds map[string][]int) int {
	x := t.traits
	if t.dated() || t.passing || !x.mayTell(t.role) {
		return -1
	}
	best, most, next := -1, 0.0, 0.0
	for _, k := range distinct(x.Happens) {
		for _, n := range kinds[k] {
			if n == best || b.c.otherwise(t, profiles[n]) {
				continue
			}
			near := 0.0
			if x.Wished != profiles[n].wished {
				continue
			}
			for _, o := range groups[n] {
				if !o.dated() || o.Article == t.Article || !meet(x.Happens, o.traits.Happens) {
					continue
				}
				switch x.fits(o.traits) {
				case named:
					near = max(near, byName*b.beside(t, o))
				case exact:
					near = max(near, b.beside(t, o))
				case alike, open:
					if len(kinds[k]) <= mostOfKind && !b.c.farFrom(t, profiles[n]) {
						near = max(near, b.beside(t, o))
					}
				}
			}
			if near > 0 && b.c.leads(t, profiles[n]) {
				near += rareLead
			}
			if near > most {
				best, most, next = n, near, most
			} else {
				next = max(next, near)
			}
		}
	}
	switch {
	case most >= rareUndated && most >= leadUndated*next:
		return best
	case most < rareUndated && x.Known && len(x.Whom) < 2:
		for _, k := range distinct(x.Happens) { // "the boss has been arrested"
			if of := kinds[k]; (onceOnly[k] || onceKnown[k]) && len(of) == 1 && !b.c.otherwise(t, profiles[of[0]]) && !b.c.farFrom(t, profiles[of[0]]) &&
				slices.ContainsFunc(groups[of[0]], func(o *telling) bool {
					return o.dated() && x.fits(o.traits) == open && slices.Contains(o.traits.Happens, k)
				}) {
				return of[0]
			}
		}
	}
	return -1
}

// mayTell reports whether a mention without a time can be found to tell of a group's happening
// by its kind.
func (x *traits) mayTell(role article.Role) bool {
	return !x.Idle && (role == article.Prose || role == article.Headline) && len(distinct(x.Happens)) > 0
}

// otherwise reports whether something in a mention says that it does not tell of an event.
func (c *corpus) otherwise(t *telling, p profile) bool {
	x := t.traits
	if a := c.articles[t.Article]; !a.Dated || !p.planned && a.Published+1 < p.date.First() || p.planned || p.date.IsEmpty() {
		return true
	}
	if c.otherDoers(x, p) {
		return true
	}
	return x.Denies != p.denied || otherNumbers(x.Numbers, p.numbers) || otherTime(x, p) || otherAgent(x, p) ||
		slices.ContainsFunc(x.Where, func(key string) bool { return !c.knows(p, key) })
}

// likely returns how alike two dated accounts are at least by what a reader knows beside their
// words.
func (b *background) likely(s, t *telling) float64 {
	likeness := b.incident(s, t)
	switch {
	case b.happening(s, t):
		likeness = max(likeness, likelyHappening)
	case b.one(s, t):
		likeness = max(likeness, likelyBygone)
	}
	return likeness
}

// against reports whether something speaks against two accounts of one kind being of one
// happening: other numbers, people, places, or that it was not done.
func (b *background) against(s, t *telling) bool {
	x, y := s.traits, t.traits
	return x.Denies != y.Denies || otherNumbers(x.Numbers, y.Numbers) || otherDeeds(x.Deeds, y.Deeds) || otherPeople(x, y) || otherPlaces(x, y) ||
		(s.Relation == Reported || t.Relation == Reported) && apart(x.Speakers, y.Speakers)
}

// otherPlaces reports whether two accounts say where they were, and neither names, in whatever
// way, where the other was: "near Kell Bivvy" may be "in Kell National Park".
func otherPlaces(x, y *traits) bool {
	return apart(x.Where, y.Where) && !placed(x.Where, y.Around) && !placed(y.Where, x.Around) && !within(x.Where, y.Around) && !within(y.Where, x.Around)
}

// within reports whether one of some places is a country that is among names: what was in Brussels
// was in Belgium.
func within(where, names []string) bool {
	return slices.ContainsFunc(where, func(place string) bool { return grammar.CountryOf[place] == place && slices.Contains(names, "@"+place) })
}

// placed reports whether a word that means one place is in both lists of names.
func placed(where, names []string) bool {
	var words []string
	for _, name := range names {
		words = append(words, strings.Fields(name)...)
	}
	return slices.ContainsFunc(where, func(place string) bool {
		return slices.ContainsFunc(strings.Fields(place), func(w string) bool { return !manyPlaces[w] && slices.Contains(words, w) })
	})
}

// manyPlaces are words of the names of many places.
var manyPlaces = grammar.Set(`mount mt national park river lake street avenue road city new north south east west northern southern eastern western port
	san santa saint st county island islands university airport square hotel el al ras de la the of`)

// beside returns how rare the words are that two accounts share besides those of what
// happened: one of them is in what the one tells, the other anywhere in the sentence.
func (b *background) beside(s, t *telling) float64 {
	sum := 0.0
	all, other := s.wide(), t.wide()
	for i, j := 0, 0; i < len(all) && j < len(other); {
		switch v, w := all[i].ID, other[j].ID; {
		case v < w:
			i++
		case v > w:
			j++
		default:
			if hash := b.c.words.hashes[v]; !secondary()[hash] && !slices.ContainsFunc(slices.Concat(s.traits.Heads, t.traits.Heads), func(h string) bool { return hashOf(h) == hash }) && (has(s.core, v) || has(t.core, v)) {
				sum += b.rarity(v)
			}
			i, j = i+1, j+1
		}
	}
	return sum
}

func has(v cluster.Vector, id int32) bool {
	_, found := slices.BinarySearchFunc(v, id, func(f cluster.Feature, id int32) int { return int(f.ID) - int(id) })
	return found
}

// wide returns the words of a mention, with those of the rest of its sentence where they are
// kept.
func (t *telling) wide() cluster.Vector {
	if t.vector != nil {
		return t.vector
	}
	return t.core
}
