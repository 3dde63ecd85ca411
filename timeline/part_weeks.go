package timeline

import (
	"maps"
	"slices"

	"dateline/timeline/cluster"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// Dated mentions of more articles than one machine holds are gathered week by week. The
// steps, each after the one before it for all weeks:
//
//	Background  what an article tells with times    -> Background, which add up
//	Weeks       the same                            -> Accounts for the weeks in which it is looked for
//	HoldersOf   the accounts of a week              -> who has its words, which add up to Bounds
//	LinkWeek    the accounts of a week              -> Linked accounts, and the keys of mentions that belong together
//	Unite       the keys of all weeks               -> what becomes of the names of what is linked
//	Gather      the accounts linked by one name     -> the keys of the mentions of each group

// Background is what an article tells with times.
func (a Account) Background() Background {
	c, dated := corpusOf([]Account{a.with(a.datedParts())}, editor.Settings{}, grammar.NameBook{})
	return c.backgroundOf(dated)
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

// WordHolders is which mentions have a word.
type WordHolders = cluster.Holders

// HoldersOf returns which mentions of a week have words, by the hashes of these, but for mentions
// of an earlier week as well.
func HoldersOf(week int, of []Account, all Background) map[uint64]WordHolders {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	out := map[uint64]WordHolders{}
	for id, h := range cluster.HoldersOf(week, c.items(dated), c.oneEvent(dated, all)) {
		out[c.words.hashes[id]] = h
	}
	return out
}

// AddHolders adds those of another week. It keeps nothing of other.
func AddHolders(h, other WordHolders) WordHolders {
	h.Add(other, datedOptions)
	return h
}

// Bounds is how far common words bring mentions together, by their hashes.
type Bounds map[uint64]cluster.Bound

// Set sets the bound of a word of which all holders are known, if it is common.
func (b Bounds) Set(word uint64, h WordHolders) {
	if bound, common := h.Bound(datedOptions); common {
		b[word] = bound
	}
}

// Add returns the bounds with those of other words. It may change b.
func (b Bounds) Add(other Bounds) Bounds {
	if b == nil {
		b = Bounds{}
	}
	maps.Copy(b, other)
	return b
}

// Linked is what an article tells in a part of its mentions, which has the name Part.
type Linked struct {
	Part    string
	Account Account
}

// LinkWeek finds in the accounts of a week what may belong together: accounts of what is not
// of an earlier week, and lists of keys that belong together, for mentions of other weeks.
func LinkWeek(week int, of []Account, all Background, bounds Bounds) (linked []Linked, tied [][]string) {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	common := map[int32]cluster.Bound{}
	for id, h := range c.words.hashes {
		if b, is := bounds[h]; is {
			common[int32(id)] = b
		}
	}
	accountOf, partOf := map[string]Account{}, map[string]part{} // by key
	for _, a := range of {
		for _, p := range a.Tellings {
			accountOf[p.Key], partOf[p.Key] = a, p
		}
	}
	for _, members := range cluster.Parts(week, c.items(dated), c.oneEvent(dated, all), common) {
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
			linked = append(linked, Linked{first, accountOf[some[0].Key].with(some)})
		}
	}
	return linked, tied
}

// Unite calls f for every key that is to be called by another one, as lists of keys that belong
// together have it: those of one whole are called by its first.
func Unite(tied [][]string, f func(key, first string)) {
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
	for key := range parent {
		if first := find(key); first != key {
			f(key, first)
		}
	}
}

// Gather groups the mentions of accounts that may belong together, and returns the keys of those
// of each group, other than groups of one.
func Gather(of []Account, all Background) [][]string {
	c, dated := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	var out [][]string
	for _, g := range c.gather(dated, c.oneEvent(dated, all)) {
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
