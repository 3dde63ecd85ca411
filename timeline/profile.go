package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
)

// profile is what a dated group tells, worked out once for all that may speak of it.
type profile struct {
	date     date.Interval // the sharpest that its mentions give
	planned  bool          // all of its mentions tell of it as to come
	denied   bool          // one of them tells that it was not done
	wished   bool          // one of them tells that it should be done
	heads    []string
	numbers  []string
	names    map[string]bool // of its sentences: keys, and countries as "@france"
	told     map[string]bool // the same, of what its mentions themselves tell
	deeds    []string        // what befell whom
	doers    []string        // keys of the names of who did it
	happens  []string        // the kinds of happening that it tells of
	voices   int             // of all its mentions
	singular bool            // it is the one incident of its weeks
	core     cluster.Vector
	mentions int // the dated ones
	acting   int // those of them that have a person for subject
}

// profileOf returns the profile of a group: of its dated mentions, as what has been
// found to speak of it is no ground to find more.
func (c *corpus) profileOf(g group) profile {
	voices := countVoices(g, c.voice)
	g = slices.DeleteFunc(slices.Clone(g), func(t *telling) bool { return !t.dated() })
	p := profile{date: sharpest(g), planned: true, heads: g.heads(), numbers: g.numbers(), names: map[string]bool{}, told: map[string]bool{}, voices: voices, core: coreOf(g), mentions: len(g)}
	for _, t := range g {
		x := t.traits
		p.planned = p.planned && t.Relation == Planned
		p.denied, p.wished = p.denied || x.Denies, p.wished || x.Wished
		for _, key := range slices.Concat(x.Around, x.Refers.Places) {
			p.names[key] = true
		}
		for _, key := range slices.Concat(x.Own, x.Refers.Places) {
			p.told[key] = true
		}
		if len(x.Agents) > 0 {
			p.acting++
		}
		p.deeds, p.doers = with(p.deeds, x.Deeds...), with(p.doers, x.Doers...)
		p.happens = with(p.happens, x.Happens...)
		for _, d := range x.Deeds { // whom it calls "the commander"
			_, who, _ := strings.Cut(d, " ")
			p.names[who], p.told[who] = true, true
		}
	}
	return p
}

// knows reports whether a group's sentences name what a name means.
func (c *corpus) knows(p profile, key string) bool { return c.among(p.names, key) }

// among reports whether names have one, in whatever form: "Navy Yard" is among those that
// have the Washington Navy Yard.
func (c *corpus) among(names map[string]bool, key string) bool {
	if country := grammar.CountryOf[key]; names[key] || country != "" && names["@"+country] {
		return true
	}
	if c.names.People[key] {
		return false
	}
	for known := range names {
		if holds(known, key) || holds(key, known) {
			return true
		}
	}
	return false
}

// holds reports whether a name has another one of at least two words in it:
// "washington navy yard" has "navy yard".
func holds(long, short string) bool {
	return strings.ContainsRune(short, ' ') && strings.Contains(" "+long+" ", " "+short+" ")
}

// otherDoers reports whether a mention tells who did what was done, an event's mentions tell who
// did it as well, and none of these is that one: another country recognised the council.
func (c *corpus) otherDoers(x *traits, p profile) bool {
	return apart(x.Doers, p.doers) && !c.namesAny(x.Doers, p)
}
