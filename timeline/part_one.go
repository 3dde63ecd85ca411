package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// What a build in parts does on one machine: what compares all groups with each other. It
// gets of the mentions no more than it compares.

// Copyable returns what an article is known for a copy by.
func (a Account) Copyable() Account { return Account{Slug: a.Slug, Traces: a.Traces} }

// Copies returns, by slug, what articles are near-copies, and the slug of which others.
func (Parts) Copies(of []Account) map[string]string {
	slices.SortFunc(of, func(a, b Account) int { return strings.Compare(a.Slug, b.Slug) })
	all := make([]traces, len(of))
	for n, a := range of {
		all[n] = a.Traces
	}
	copies := map[string]string{}
	for n, voice := range voices(all) {
		if voice != n {
			copies[of[n].Slug] = of[voice].Slug
		}
	}
	return copies
}

// Group is the mentions of one event, by their articles.
type Group struct {
	_     struct{} `cbor:",toarray"`
	Place int      // among the groups that have a date
	Of    []Account
}

// Befalls reports whether a mention of it tells what befell somebody but once.
func (g Group) Befalls() bool {
	return slices.ContainsFunc(g.Of, func(a Account) bool {
		return slices.ContainsFunc(a.Tellings, func(p part) bool { return len(p.Traits.Deeds) > 0 })
	})
}

// origin is the parts that mentions are made of, and their accounts.
type origin struct {
	accounts map[string]Account // by key of a part
	parts    map[string]*part
}

func partsOf(accounts []Account) origin {
	k := origin{map[string]Account{}, map[string]*part{}}
	for _, a := range accounts {
		for i := range a.Tellings {
			p := &a.Tellings[i]
			k.accounts[p.Key], k.parts[p.Key] = a, p
		}
	}
	return k
}

// of returns mentions as accounts.
func (k origin) of(tellings []*telling) []Account {
	var out []Account
	at := map[string]int{}
	for _, t := range tellings {
		a := k.accounts[t.key]
		n, there := at[a.Slug]
		if !there {
			n = len(out)
			at[a.Slug] = n
			out = append(out, a.with(nil))
			out[n].Texts = map[int]string{}
		}
		p := *k.parts[t.key]
		p.Relation = t.Relation
		out[n].Tellings = append(out[n].Tellings, p)
		if text, there := a.Texts[p.Sentence]; there {
			out[n].Texts[p.Sentence] = text
		}
	}
	return out
}

func (k origin) group(g group) Group { return Group{Of: k.of(g)} }

// Joinable returns what an article tells with times, as far as it joins groups.
func (a Account) Joinable() Account {
	return a.slim((*part).dated, func(p part) part {
		x := p.Traits
		return part{Number: p.Number, Key: p.Key, Sentence: p.Sentence, Phrase: &phrase{Begin: p.Phrase.Begin, Interval: p.Phrase.Interval}, Relation: p.Relation, Core: p.Core,
			Traits: traits{Heads: x.Heads, Numbers: x.Numbers, Speakers: x.Speakers, Deeds: x.Deeds, Denies: x.Denies, Wished: x.Wished, Refers: x.Refers,
				Happens: x.Happens, Whom: x.Whom, Known: x.Known, Acts: x.Acts, Agents: x.Agents, Around: x.Around, Where: x.Where, Steps: x.Steps}}
	})
}

// Join joins the groups of dated mentions that are one event though they are not alike
// enough, and returns the keys of all groups but those of one, and what every group tells.
// gathered has the groups that Gather has found.
func (b Parts) Join(of []Account, gathered [][]string) (joined [][]string, told []Told) {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	k := partsOf(of)
	for _, g := range c.joinDated(grouped(dated, gathered), c.newBackground(b.Dated)) {
		t := Told{Heads: g.heads()}
		var keys []string
		for _, m := range g {
			keys = append(keys, m.key)
			t.Cores = append(t.Cores, k.parts[m.key].Core)
		}
		told = append(told, t)
		if len(g) > 1 {
			joined = append(joined, keys)
		}
	}
	return joined, told
}

// grouped groups dated mentions by lists of their keys; one that is in none is a group.
func grouped(dated []*telling, keys [][]string) []group {
	at := make(map[string]*telling, len(dated))
	for _, t := range dated {
		at[t.key] = t
	}
	var groups []group
	for _, of := range keys {
		var g group
		for _, key := range of {
			if t := at[key]; t != nil { // none of two articles of one id, which is found out later
				g = append(g, t)
				delete(at, key)
			}
		}
		if len(g) > 0 {
			groups = append(groups, g)
		}
	}
	for _, t := range at {
		groups = append(groups, group{t})
	}
	return ordered(groups)
}

// Speaking returns what an article tells with times, and what speaks of events without or may:
// of that, heard has the numbers that Hear has returned.
func (a Account) Speaking(heard []int) Account {
	var some []part
	for i := range a.Tellings {
		if p := &a.Tellings[i]; p.dated() || a.kept(p) || slices.Contains(heard, p.Number) {
			slim := *p
			some = append(some, slim)
		}
	}
	return a.with(some)
}

// Spoken is what SpeakOf finds.
type Spoken struct {
	Events []Group          // the dated events that are whole
	Open   []Group          // those that may still grow: articles without a publish date tell of them
	Used   map[string][]int // by Slug: the numbers of mentions without a time that have found their events
	Spare  []Account        // what has not, and may befall somebody, or is of articles without a publish date
}

// SpeakOf adds to the groups of dated mentions what speaks of them or names them. joined has
// the groups that Join has found.
func (b Parts) SpeakOf(of []Account, joined [][]string) Spoken {
	c, found := corpusOf(of, b.Settings, b.Names)
	k := partsOf(of)
	dated, rest := gatheredByTime(found)
	groups, spare := c.speakOf(grouped(dated, joined), rest, c.newBackground(b.Dated))
	out := Spoken{Used: map[string][]int{}}
	for n, g := range groups {
		group := k.group(g)
		group.Place = n
		if slices.ContainsFunc(g, func(t *telling) bool { return !c.articles[t.Article].Dated }) {
			out.Open = append(out.Open, group)
		} else {
			out.Events = append(out.Events, group)
		}
	}
	left := map[*telling]bool{}
	for _, t := range spare {
		left[t] = true
	}
	for _, t := range rest {
		if !left[t] {
			slug := c.articles[t.Article].Slug
			out.Used[slug] = append(out.Used[slug], k.parts[t.key].Number)
		}
	}
	out.Spare = k.of(slices.DeleteFunc(spare, func(t *telling) bool {
		return c.articles[t.Article].Dated && len(t.traits.Deeds) == 0
	}))
	return out
}

// Conclude finds what is left: what befell somebody but once, as several tell without a time,
// and the stories of articles without a publish date. whole has these articles, open and spare
// are from SpeakOf, and untimed is the groups of GatherUntimed. It returns the events that
// these are not, and those of open.
func (b Parts) Conclude(whole []Account, open []Group, spare []Account, untimed []Group) []Group {
	accounts := slices.Concat(whole, spare)
	slices.SortFunc(open, func(a, b Group) int { return a.Place - b.Place })
	for _, g := range slices.Concat(open, untimed) {
		accounts = append(accounts, g.Of...)
	}
	k := partsOf(accounts)
	c, all := corpusOf(accounts, b.Settings, b.Names)
	at := map[string]*telling{}
	for _, t := range all {
		at[t.key] = t
	}
	groupsOf := func(of []Group) (groups []group, in map[*telling]bool) {
		in = map[*telling]bool{}
		for _, g := range of {
			var members group
			for _, a := range g.Of {
				for _, p := range a.Tellings {
					members, in[at[p.Key]] = append(members, at[p.Key]), true
				}
			}
			slices.SortFunc(members, inOrder)
			groups = append(groups, members)
		}
		return groups, in
	}
	dated, taken := groupsOf(open)
	found, _ := groupsOf(untimed)
	rest := slices.DeleteFunc(slices.Clone(all), func(t *telling) bool { return taken[t] })
	dated, more := c.undated(dated, found, rest)
	var out []Group
	for _, g := range slices.Concat(dated, more) {
		out = append(out, k.group(g))
	}
	return out
}

// untimed reports whether a mention is gathered without a time, if its article has a publish date.
func (p *part) untimed() bool {
	return p.Traits.event(p.Role)
}
