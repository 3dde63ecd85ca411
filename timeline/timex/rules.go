package timex

import (
	"slices"
)

// A rule says which tokens make a time expression and what they mean. Its
// examples are run as tests: the phrase in brackets, and after "=>" its TIMEX3
// value and mod for a text published on Wednesday 8 August 2018; no brackets
// says that nothing in the sentence is a time.
type rule struct {
	name     string
	pattern  string
	means    func(m *match) *meaning // nil where a closer look says no
	examples []string
}

// levels are the three levels of the table. The atoms are matched on words, the compositions
// on what the atoms made, again and again until nothing changes, and the ranges
// last. In a level the longest match wins, then the earlier row.
var levels = [][]rule{atoms, compositions, ranges}

const (
	levelAtoms = iota
	levelCompositions
	levelRanges
)

// grammar is the compiled table, indexed by what a pattern can begin with.
type grammar struct {
	byClass [64][]int32
	byWord  [][]int32
	start   class // classes that begin a pattern
	rows    []row
}

type row struct {
	rule    *rule
	pattern pattern
	needs   class     // a sentence without all of these cannot match,
	either  class     // nor one without any of these, if there are such,
	words   wordTable // nor one without any of these words, if there are such
}

// wordTable is a set of literal words in which words may share a place: it may tell of
// a word that it was not given, and never fails to tell of one that it was.
type wordTable uint64

func (w word) table() wordTable {
	if w == 0 {
		return 0
	}
	return 1 << (w & 63)
}

var grammars [3]*grammar

func init() {
	for i, rules := range levels {
		grammars[i] = compileLevel(rules)
	}
	grammars[levelAtoms] = compileLevel(slices.Concat(holidayRules(), nameRules(), atoms))
	for w, id := range literals {
		e := lexicon[w]
		e.lit = id
		lexicon[w] = e
	}
	for w := range lexicon {
		shapes[w[0]&31][w[len(w)-1]&31] |= 1 << len(w)
	}
	for _, g := range grammars {
		for len(g.byWord) <= len(literals) {
			g.byWord = append(g.byWord, nil)
		}
	}
}

func compileLevel(rules []rule) *grammar {
	g := &grammar{}
	for i := range rules {
		for _, p := range compile(rules[i].pattern) {
			if len(p) > maxElements {
				panic("timex: pattern too long: " + rules[i].pattern)
			}
			n := int32(len(g.rows))
			g.rows = append(g.rows, needed(row{rule: &rules[i], pattern: p}))
			// A pattern whose first elements may be missing can begin with any of
			// them and with the one after.
			for _, e := range p {
				g.index(e, n)
				if !e.optional {
					break
				}
			}
		}
	}
	return g
}

// needed fills in what a sentence needs for a row to match. Of several sets of which one
// word will do, the smallest counts: it is the one that most sentences lack.
func needed(r row) row {
	fewest := 0
	for _, e := range r.pattern {
		switch {
		case e.optional || e.unknown:
		case len(e.lits) == 0 && e.mask&(e.mask-1) == 0:
			r.needs |= e.mask
		case len(e.lits) == 0:
			r.either = e.mask
		case e.mask == 0 && (fewest == 0 || len(e.lits) <= fewest):
			fewest, r.words = len(e.lits), 0
			for _, w := range e.lits {
				r.words |= w.table()
			}
		}
	}
	return r
}

func (g *grammar) index(e element, n int32) {
	g.start |= e.mask
	for c := range 64 {
		if e.mask&(1<<c) != 0 {
			g.byClass[c] = append(g.byClass[c], n)
		}
	}
	for _, l := range e.lits {
		for len(g.byWord) <= int(l) {
			g.byWord = append(g.byWord, nil)
		}
		g.byWord[l] = append(g.byWord[l], n)
	}
}
