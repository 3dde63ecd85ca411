package timeline

import (
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// Dated mentions of more articles than one machine holds are gathered week by week. The
// steps, each after the one before it for all weeks:
//
//	Counts      what an article tells with times    -> Counts, which add up
//	Weeks       the same                            -> accounts for the weeks in which it is looked for
//	Holders     the accounts of a week              -> who has its words (AddHolders), and if they are common (Bound)
//	LinkWeek    the accounts of a week              -> accounts of what is linked, and the keys of mentions that belong together
//	Unite       the keys of all weeks               -> what becomes of the names of what is linked
//	Gather      the accounts linked by one name     -> the keys of the mentions of each group

// Counts counts what an article tells with times.
func (a Account) Counts() Counts {
	c, dated := corpusOf([]Account{a.with(a.datedParts())}, editor.Settings{}, grammar.NameBook{})
	return c.countDated(dated)
}

func (a Account) datedParts() []part {
	return slices.DeleteFunc(slices.Clone(a.Tellings), func(p part) bool { return !p.dated() })
}

// Weeks returns what an article tells with a time, by the numbers of the weeks in which it is
// looked for.
func (a Account) Weeks() map[int]Account {
	parts := map[int][]part{}
	for _, p := range a.datedParts() {
		for _, week := range p.item().Weeks(datedOptions) {
			parts[week] = append(parts[week], p)
		}
	}
	out := map[int]Account{}
	for week, some := range parts {
		out[week] = a.with(some)
	}
	return out
}

// item is the part as it is gathered, as far as its weeks are concerned.
func (p *part) item() cluster.Item {
	return cluster.Item{Interval: p.Phrase.Interval, NotAfter: p.Relation == Reported}
}

// Holders returns which mentions of a week have words, by the hashes of these, but for mentions
// of an earlier week as well.
func (b Parts) Holders(week int, of []Account) map[uint64]cluster.Holders {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	out := map[uint64]cluster.Holders{}
	for id, h := range cluster.HoldersOf(week, c.items(dated), c.oneEvent(dated, b.Dated)) {
		out[c.words.hashes[id]] = h
	}
	return out
}

// AddHolders adds to the holders of a word those of another week. It keeps nothing of other.
func (Parts) AddHolders(h, other cluster.Holders) cluster.Holders {
	h.Add(other, datedOptions)
	return h
}

// Bound returns how far a word of which all holders are known brings mentions together, if it is
// common.
func (Parts) Bound(h cluster.Holders) (bound cluster.Bound, common bool) {
	return h.Bound(datedOptions)
}

// LinkWeek finds in the accounts of a week what may belong together: by the name of a part,
// accounts of what is not of an earlier week, and lists of keys that belong together, for mentions
// of other weeks. bounds has those of common words, by their hashes.
func (b Parts) LinkWeek(week int, of []Account, bounds map[uint64]cluster.Bound) (linked map[string][]Account, tied [][]string) {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	common := map[int32]cluster.Bound{}
	for id, h := range c.words.hashes {
		if bound, is := bounds[h]; is {
			common[int32(id)] = bound
		}
	}
	accountOf, partOf := map[string]Account{}, map[string]part{} // by key
	for _, a := range of {
		for _, p := range a.Tellings {
			accountOf[p.Key], partOf[p.Key] = a, p
		}
	}
	linked = map[string][]Account{}
	for _, members := range cluster.Parts(week, c.items(dated), c.oneEvent(dated, b.Dated), common) {
		first := dated[members[0]].key
		for _, i := range members {
			first = min(first, dated[i].key)
		}
		ties := []string{first}
		pieces := map[string][]part{} // by article
		for _, i := range members {
			p := partOf[dated[i].key]
			weeks := p.item().Weeks(datedOptions)
			if len(weeks) > 1 && p.Key != first {
				ties = append(ties, p.Key)
			}
			if weeks[0] == week && (len(members) > 1 || len(weeks) > 1) {
				slug := accountOf[p.Key].Slug
				pieces[slug] = append(pieces[slug], p)
			}
		}
		if len(ties) > 1 {
			tied = append(tied, ties)
		}
		for _, some := range pieces {
			linked[first] = append(linked[first], accountOf[some[0].Key].with(some))
		}
	}
	return linked, tied
}

// Unite returns by what other key each is to be called that is, as lists of keys that belong
// together have it: those of one whole are called by its first.
func (Parts) Unite(tied [][]string) map[string]string {
	parent := map[string]string{}
	find := func(key string) string {
		for {
			above, there := parent[key]
			if !there || above == key {
				return key
			}
			if next, there := parent[above]; there {
				parent[key] = next
			}
			key = above
		}
	}
	for _, keys := range tied {
		for _, key := range keys[1:] {
			a, b := find(keys[0]), find(key)
			if a != b {
				parent[max(a, b)] = min(a, b)
			}
		}
	}
	called := map[string]string{}
	for key := range parent {
		if first := find(key); first != key {
			called[key] = first
		}
	}
	return called
}

// Gather groups the mentions of accounts that may belong together, and returns the keys of those
// of each group, other than groups of one.
func (b Parts) Gather(of []Account) [][]string {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	var out [][]string
	for _, g := range c.gather(dated, c.oneEvent(dated, b.Dated)) {
		if len(g) < 2 {
			continue
		}
		keys := make([]string, len(g))
		for i, t := range g {
			keys[i] = t.key
		}
		out = append(out, keys)
	}
	return out
}
