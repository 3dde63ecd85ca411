package timeline

import "slices"

// Near-copies count as one voice: two articles of which one repeats at least
// half of the other's sentences word for word are a wire story printed twice or
// two versions of one article. They are no two witnesses.

// minShared is the least number of shared sentences that make near-copies.
const minShared = 3

// voices numbers the independent voices among the articles: articles with the
// same number are near-copies of each other.
func voices(articles [][]*sentence) []int {
	voice := make([]int, len(articles))
	for i := range voice {
		voice[i] = i
	}
	holders := map[string][]int{} // sentence to the articles that hold it
	distinct := make([]int, len(articles))
	shared := map[[2]int]int{}
	for n, a := range articles {
		seen := map[string]bool{}
		for _, s := range a {
			if len(s.plain) < 40 || seen[s.plain] {
				continue
			}
			seen[s.plain] = true
			distinct[n]++
			for _, m := range holders[s.plain] {
				shared[[2]int{m, n}]++
			}
			if len(holders[s.plain]) < 20 { // what stands everywhere is furniture
				holders[s.plain] = append(holders[s.plain], n)
			}
		}
	}
	for n := range articles {
		for m := range n {
			if common := shared[[2]int{m, n}]; common >= minShared && 2*common >= min(distinct[m], distinct[n]) {
				from, to := max(voice[m], voice[n]), min(voice[m], voice[n])
				for k := range voice {
					if voice[k] == from {
						voice[k] = to
					}
				}
			}
		}
	}
	return voice
}

// countVoices returns how many independent voices tell something.
func countVoices(tellings []telling, voice []int) int { return len(witnesses(tellings, voice)) }

// witnesses returns the articles that tell something, one of each independent
// voice: articles that are near-copies, or that tell it in the very same
// sentence, are one.
func witnesses(tellings []telling, voice []int) []int {
	parent := map[int]int{}
	find := func(v int) int {
		for parent[v] != v {
			v = parent[v]
		}
		return v
	}
	first := map[string]int{}
	for _, t := range tellings {
		v := voice[t.Article]
		if _, known := parent[v]; !known {
			parent[v] = v
		}
		if other, known := first[t.s.plain]; known {
			a, b := find(v), find(other)
			parent[max(a, b)] = min(a, b)
		} else {
			first[t.s.plain] = v
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
