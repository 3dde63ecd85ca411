package timeline

import (
	"slices"

	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
)

// Near-copies count as one voice: a wire story printed twice, cut short or with some
// words of its own, and two versions of one article. They are no two witnesses. Two
// articles are near-copies if one repeats at least half of the other's sentences word
// for word, or most of the runs of three words that the other has: where one
// word in seven was exchanged, six runs in ten stay. What stands between quotation
// marks does not count: it is quoted by all who tell of it.

const (
	minShared   = 3    // least number of shared sentences that make near-copies
	minRepeat   = 40   // least bytes of the words of a sentence that is known for a copy
	minPrints   = 16   // least number of prints of an article that can be known for a copy by them
	copied      = 0.55 // share of the prints of the shorter article that the other one has
	printWords  = 3    // words of a run
	printSample = 4    // one run in so many leaves a print
	maxHolders  = 20   // what stands in more articles is furniture
)

// traces are what an article is known for a copy by, as hashes.
type traces struct {
	_       struct{} `cbor:",toarray"`
	Repeats []uint64 // of its sentences
	Prints  []uint64 // of a sample of its runs of words
}

func tracesOf(a []*sentence) traces {
	m := traces{Prints: printsOf(a)}
	for _, s := range a {
		length := 0
		for i := range s.Words {
			if w := &s.Words[i]; w.IsWord() {
				length += len(w.Lower) + 1
			}
		}
		if length >= minRepeat && slices.ContainsFunc(s.Words, func(w grammar.Word) bool { return w.IsWord() && !w.Quoted }) {
			m.Repeats = append(m.Repeats, s.plain)
		}
	}
	return m
}

// voices numbers the independent voices among the articles: articles with the
// same number are near-copies of each other.
func voices(articles []traces) []int {
	repeats, prints := make([][]uint64, len(articles)), make([][]uint64, len(articles))
	for n, a := range articles {
		repeats[n], prints[n] = a.Repeats, a.Prints
	}
	bySentence, byPrint := newCommon(repeats), newCommon(prints)
	like := make([][]int, len(articles)) // by article: those before it that it is largely the same as
	parallel.Runs(len(articles), func(from, to int) {
		count := make([]int, len(articles))
		for n := from; n < to; n++ {
			like[n] = slices.Concat(
				bySentence.before(n, count, func(shared, least int) bool { return shared >= minShared && 2*shared >= least }),
				byPrint.before(n, count, func(shared, least int) bool {
					return least >= minPrints && float64(shared) >= copied*float64(least)
				}))
		}
	})
	voice := make([]int, len(articles))
	for n, others := range like {
		voice[n] = n
		slices.Sort(others)
		for _, m := range others {
			if voice[m] == m { // a copy's copy is a copy, but of nothing that it is unlike
				voice[n] = m
				break
			}
		}
	}
	return voice
}

// common is what articles have in common.
type common struct {
	held    [][]int32 // by article: what it holds, each thing once
	holders [][]int32 // by thing: the first articles that hold it, ascending
}

// newCommon numbers the things that the articles hold. It puts those of each in order.
func newCommon(things [][]uint64) common {
	c := common{held: make([][]int32, len(things))}
	number := map[uint64]int32{}
	for n, of := range things {
		slices.Sort(of)
		of = slices.Compact(of)
		c.held[n] = make([]int32, len(of))
		for i, thing := range of {
			x, known := number[thing]
			if !known {
				x = int32(len(c.holders))
				number[thing] = x
				c.holders = append(c.holders, nil)
			}
			c.held[n][i] = x
			if len(c.holders[x]) < maxHolders {
				c.holders[x] = append(c.holders[x], int32(n))
			}
		}
	}
	return c
}

// before returns the articles before article n that are like it, to judge by how much they
// share and how much the one has that has less. count is zeros, one for each article, and
// is so again afterwards.
func (c common) before(n int, count []int, like func(shared, least int) bool) []int {
	var out []int
	met := make([]int, 0, 64) // more than most articles share anything with
	for _, x := range c.held[n] {
		for _, m := range c.holders[x] {
			if int(m) >= n {
				break
			}
			if count[m] == 0 {
				met = append(met, int(m))
			}
			count[m]++
		}
	}
	for _, m := range met {
		if like(count[m], min(len(c.held[m]), len(c.held[n]))) {
			out = append(out, m)
		}
		count[m] = 0
	}
	return out
}

// printsOf returns a sample of the runs of words of an article, the same for the same
// words wherever they stand.
func printsOf(a []*sentence) []uint64 {
	var out []uint64
	var last [printWords]uint64
	run := 0
	for _, s := range a {
		for _, w := range s.Words {
			switch {
			case w.Quoted:
				run = 0
				continue
			case !w.IsWord():
				continue
			}
			copy(last[:], last[1:])
			last[printWords-1] = hashOf(w.Lower)
			if run++; run < printWords {
				continue
			}
			h := uint64(0)
			for _, x := range last {
				h = (h ^ x) * fnvPrime
			}
			if h ^= h >> 29; h%printSample == 0 {
				out = append(out, h)
			}
		}
	}
	return out
}

// The constants of the FNV-1a hash of 64 bits.
const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

func hashOf(s string) uint64 { return hashOn(fnvBasis, s) }

// hashOn goes on with the hash of what stands before s.
func hashOn(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// plainOf tells sentences of other words apart.
func plainOf(words []grammar.Word) uint64 {
	h := uint64(fnvBasis)
	for i := range words {
		if w := &words[i]; w.IsWord() {
			h = hashOn(hashOn(h, w.Lower), " ")
		}
	}
	return h
}

// countVoices returns how many independent voices tell something.
func countVoices(tellings []*telling, voice []int) int { return len(witnesses(tellings, voice)) }

// witnesses returns the articles that tell something, one of each independent
// voice: articles that are near-copies, or that tell it in the very same
// sentence, are one.
func witnesses(tellings []*telling, voice []int) []int {
	parent := map[int]int{}
	find := func(v int) int {
		for parent[v] != v {
			v = parent[v]
		}
		return v
	}
	first := map[uint64]int{}
	for _, t := range tellings {
		v := voice[t.Article]
		if _, known := parent[v]; !known {
			parent[v] = v
		}
		if other, known := first[t.traits.Plain]; known {
			a, b := find(v), find(other)
			parent[max(a, b)] = min(a, b)
		} else {
			first[t.traits.Plain] = v
		}
	}
	var out []int
	for v := range parent {
		if find(v) == v {
			out = append(out, v) // a voice has the number of one of its articles
		}
	}
	slices.Sort(out)
	return out
}
