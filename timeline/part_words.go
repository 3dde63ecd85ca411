package timeline

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline/cluster"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// Mentions without a time, of more articles than one machine holds, meet block by block of
// words: each block has all that holds one of its words. Most speak of no event, and are
// let go here: what has no words of a group near enough can neither speak of it, nor does it
// make one with others that have none of its words.

// isFor reports whether one of so many blocks is for a word.
func isFor(hash uint64, block, blocks int) bool { return hash%uint64(blocks) == uint64(block) }

// blocksOf calls f with the numbers of the blocks that are for a word of a vector, each once.
func blocksOf(v weighed, blocks int, f func(block int)) {
	met := make([]bool, blocks)
	for _, h := range v.Hashes {
		if n := int(h % uint64(blocks)); !met[n] {
			met[n] = true
			f(n)
		}
	}
}

// Told is what dated mentions of one event tell, to be spoken of.
type Told struct {
	_     struct{} `cbor:",toarray"`
	Heads []string
	Cores []weighed
}

// Blocks returns the numbers of the blocks that have one of its words, ascending.
func (t Told) Blocks(blocks int) []int {
	met := map[int]bool{}
	for _, v := range t.Cores {
		blocksOf(v, blocks, func(n int) { met[n] = true })
	}
	return slices.Sorted(maps.Keys(met))
}

// Hints is what an article tells that may speak of events, as far as that is to be seen of
// its words.
type Hints struct {
	_    struct{} `cbor:",toarray"`
	Slug string
	Of   []hint
}

type hint struct {
	_      struct{} `cbor:",toarray"`
	Number int      // of the mention in its article
	Heads  []string
	Core   weighed
}

// Hints returns what may speak of events, by the number of the block.
func (a Account) Hints(blocks int) map[int]Hints {
	out := map[int]Hints{}
	for i := range a.Tellings {
		p := &a.Tellings[i]
		if p.dated() || p.Passing || p.Traits.Contents < 2 || a.kept(p) {
			continue
		}
		blocksOf(p.Core, blocks, func(n int) {
			out[n] = Hints{Slug: a.Slug, Of: append(out[n].Of, hint{Number: p.Number, Heads: p.Traits.Heads, Core: p.Core})}
		})
	}
	return out
}

// kept reports whether a mention without a time is kept whatever its words are like.
func (a Account) kept(p *part) bool {
	return p.Slight || p.Names || len(p.Traits.Deeds) > 0 || !a.Dated || p.Phrase == nil && !p.Passing && (p.Traits.mayTell(p.Role) || p.Traits.opensWith(p.Sentence, p.Role))
}

// Hear returns, by slug, the numbers of the mentions that may speak of what is told in the words
// of a block. told and hints are all that hold one of these.
func (Parts) Hear(block, blocks int, told []Told, hints iter.Seq[Hints]) map[string][]int {
	l := listen(block, blocks, told)
	out := map[string][]int{}
	for h := range hints {
		if heard := l.heard(h); len(heard) > 0 {
			out[h.Slug] = append(out[h.Slug], heard...)
		}
	}
	return out
}

// listener is a block that knows what is told in its words.
type listener struct {
	told   []group
	cores  []cluster.Vector
	heads  [][]string
	place  map[uint64]int32
	own    []bool // by word
	search *cluster.Search
}

// listen returns a block, by its number, that has all that is told in its words.
func listen(block, blocks int, told []Told) *listener {
	l := &listener{place: map[uint64]int32{}}
	var all []uint64
	for _, t := range told {
		for _, v := range t.Cores {
			all = append(all, v.Hashes...)
		}
	}
	slices.Sort(all)
	for n, h := range slices.Compact(all) {
		l.place[h] = int32(n)
		l.own = append(l.own, isFor(h, block, blocks))
	}
	index := cluster.NewIndex()
	for _, t := range told {
		var g group
		for _, v := range t.Cores {
			t := &telling{core: vectorOf(v, l.place)}
			t.Expression = &timex.Expression{} // it is dated
			g = append(g, t)
		}
		l.told, l.heads = append(l.told, g), append(l.heads, t.Heads)
		l.cores = append(l.cores, coreOf(g))
		index.Add(l.ofOwn(l.cores[len(l.cores)-1]))
	}
	l.search = index.Search()
	return l
}

// ofOwn returns of a vector what the words of the block are.
func (l *listener) ofOwn(v cluster.Vector) cluster.Vector {
	return slices.DeleteFunc(slices.Clone(v), func(f cluster.Feature) bool { return !l.own[f.ID] })
}

// heard returns the numbers of the mentions that may speak of what is told in the words of
// the block.
func (l *listener) heard(hints Hints) []int {
	var out []int
	for _, h := range hints.Of {
		var core cluster.Vector
		for i, hash := range h.Core.Hashes {
			if id, known := l.place[hash]; known {
				core = append(core, cluster.Feature{ID: id, Weight: h.Core.Weights[i]})
			}
		}
		t := &telling{core: core, traits: &traits{Heads: h.Heads}}
		heard := false
		l.search.Nearest(l.ofOwn(core), func(n int) bool {
			heard = heard || maySpeak(t, l.told[n], l.heads[n]) || cluster.Dot(core, l.cores[n]) >= likeHint
			return false
		})
		if heard {
			out = append(out, h.Number)
		}
	}
	return out
}

// Untimed returns what an article tells that is gathered without a time, but for some that
// have found their events.
func (a Account) Untimed(used []int) Account {
	return a.with(slices.DeleteFunc(slices.Clone(a.Tellings), func(p part) bool {
		return !a.Dated || p.Phrase != nil || !p.untimed() || slices.Contains(used, p.Number)
	}))
}

// Words returns what is gathered without a time, as far as that compares it, by the number of
// the block.
func (a Account) Words(blocks int) map[int]Account {
	out := map[int]Account{}
	for i := range a.Tellings {
		p := &a.Tellings[i]
		x := &p.Traits
		slim := part{Number: p.Number, Key: p.Key, Relation: p.Relation, Vector: p.Vector, Core: weighed{Hashes: p.Core.Hashes},
			Traits: traits{Heads: x.Heads, Numbers: x.Numbers, Speakers: x.Speakers, Agents: x.Agents, Around: x.Around, Deeds: x.Deeds, Acts: x.Acts, Denies: x.Denies}}
		blocksOf(p.Vector, blocks, func(n int) {
			out[n] = Account{Slug: a.Slug, Published: a.Published, Dated: a.Dated, Tellings: append(out[n].Tellings, slim)}
		})
	}
	return out
}

// LinkWords finds in the accounts of a block of words what may belong together without a
// time, and returns it as lists of names of mentions, for UniteWords.
func (Parts) LinkWords(block, blocks int, of []Account) [][]string {
	c, alone := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	number := map[string]int{} // by key
	for _, a := range of {
		for _, p := range a.Tellings {
			number[p.Key] = p.Number
		}
	}
	own := func(id int32) bool { return isFor(c.words.hashes[id], block, blocks) }
	var tied [][]string
	for _, members := range cluster.PartsBy(own, c.items(alone), oneUndated(alone)) {
		if len(members) < 2 {
			continue
		}
		var names []string
		for _, i := range members {
			names = append(names, nameOf(c.articles[alone[i].Article].Slug, number[alone[i].key]))
		}
		tied = append(tied, names)
	}
	return tied
}

// nameOf is the name of a mention, by which its article is found.
func nameOf(slug string, number int) string { return slug + "\x00" + strconv.Itoa(number) }

// UniteWords returns, by slug and number, the names of the parts to which mentions belong, as the
// lists of all blocks have it.
func (b Parts) UniteWords(tied [][]string) map[string]map[int]string {
	parts := map[string]map[int]string{}
	set := func(name, part string) {
		slug, digits, _ := strings.Cut(name, "\x00")
		number, _ := strconv.Atoi(digits)
		if parts[slug] == nil {
			parts[slug] = map[int]string{}
		}
		parts[slug][number] = part
	}
	for name, part := range b.Unite(tied) {
		set(name, part)
		set(part, part)
	}
	return parts
}

// Parts deals the mentions of an account of what is untimed out to the parts in which they may
// belong together: names has what UniteWords has found of them, by number.
func (a Account) Parts(names map[int]string) map[string]Account {
	parts := map[string][]part{}
	for _, p := range a.Tellings {
		name, there := names[p.Number]
		if !there && p.Leans {
			name, there = nameOf(a.Slug, p.Number), true // an event by itself
		}
		if there {
			parts[name] = append(parts[name], p)
		}
	}
	out := map[string]Account{}
	for name, some := range parts {
		out[name] = a.with(some)
	}
	return out
}

// GatherUntimed groups the mentions of accounts that may belong together without a time, and
// returns the groups that are events.
func (Parts) GatherUntimed(of []Account) []Group {
	c, alone := corpusOf(of, editor.Settings{}, grammar.NameBook{})
	k := partsOf(of)
	var out []Group
	for _, g := range c.gather(alone, oneUndated(alone)) {
		if c.attested(g) {
			out = append(out, k.group(g))
		}
	}
	return out
}
