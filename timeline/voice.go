package timeline

import (
	"dateline/timeline/grammar"
	"slices"
)

// Near-copies count as one voice: a wire story printed twice, cut short or with some
// words of its own, and two versions of one article. They are no two witnesses. Two
// articles are near-copies if one repeats at least half of the other's sentences word
// for word, or most of the runs of three words that the other has: where one
// word in seven was exchanged, six runs in ten stay. What stands between quotation
// marks does not count: it is quoted by all who tell of it.

const (
	minShared   = 3    // least number of shared sentences that make near-copies
	minPrints   = 16   // least number of prints of an article that can be known for a copy by them
	copied      = 0.55 // share of the prints of the shorter article that the other one has
	printWords  = 3    // words of a run
	printSample = 4    // one run in so many leaves a print
	maxHolders  = 20   // what stands in more articles is furniture
)

// voices numbers the independent voices among the articles: articles with the
// same number are near-copies of each other.
func voices(articles [][]*sentence) []int {
	voice := make([]int, len(articles))
	for i := range voice {
		voice[i] = i
	}
	var repeats, prints common
	for n, a := range articles {
		for _, s := range a {
			if len(s.Plain) >= 40 && slices.ContainsFunc(s.Words, func(w grammar.Word) bool { return w.IsWord() && !w.Quoted }) {
				repeats.add(n, hashOf(s.Plain))
			}
		}
		for _, p := range printsOf(a) {
			prints.add(n, p)
		}
	}
	like := make([][]int, len(articles)) // by article: those before it that share something
	for _, c := range []common{repeats, prints} {
		for pair := range c.shared {
			like[pair[1]] = append(like[pair[1]], pair[0])
		}
	}
	for n, others := range like {
		slices.Sort(others)
		for _, m := range others {
			if voice[m] != m {
				continue // a copy's copy is a copy, but of nothing that it is unlike
			}
			shared, least := repeats.of(m, n)
			same := shared >= minShared && 2*shared >= least
			shared, least = prints.of(m, n)
			if same || least >= minPrints && float64(shared) >= copied*float64(least) {
				voice[n] = m
				break
			}
		}
	}
	return voice
}

// common counts what articles have in common. Its zero value is ready for use; things
// are added article by article.
type common struct {
	holders  map[uint64][]int // thing to the articles that hold it, ascending
	distinct map[int]int      // by article
	shared   map[[2]int]int   // by two articles, the lower number first
}

func (c *common) add(article int, thing uint64) {
	if c.holders == nil {
		c.holders, c.distinct, c.shared = map[uint64][]int{}, map[int]int{}, map[[2]int]int{}
	}
	holders := c.holders[thing]
	if len(holders) > 0 && holders[len(holders)-1] == article {
		return
	}
	c.distinct[article]++
	for _, m := range holders {
		c.shared[[2]int{m, article}]++
	}
	if len(holders) < maxHolders {
		c.holders[thing] = append(holders, article)
	}
}

// of returns how much articles m and n, m < n, share, and how much the one has that
// has less.
func (c *common) of(m, n int) (shared, least int) {
	return c.shared[[2]int{m, n}], min(c.distinct[m], c.distinct[n])
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

func hashOf(s string) uint64 {
	h := uint64(fnvBasis)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
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
