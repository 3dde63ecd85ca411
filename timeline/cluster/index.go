package cluster

// Index finds the vector that is most like another one. It must not be used by
// two goroutines at a time.
type Index struct {
	postings map[int32][]posting
	sums     []float64 // by vector: how alike the one asked for is
	near     []bool    // by vector: whether it shares a feature that is not too common
}

// posting is a vector that has a feature.
type posting struct {
	vector int
	weight float64
}

// NewIndex returns an empty index.
func NewIndex() *Index { return &Index{postings: map[int32][]posting{}} }

// Add adds a vector of unit length; the first one added has number 0.
func (x *Index) Add(v Vector) {
	for _, f := range v {
		x.postings[f.ID] = append(x.postings[f.ID], posting{len(x.sums), f.Weight})
	}
	x.sums, x.near = append(x.sums, 0), append(x.near, false)
}

// Nearest returns the number of the vector that is most like v among those
// that may be chosen, of equals the first, how alike it is, from 0 to 1, and
// how alike the next one is; -1 and 0 if none shares a feature with v.
func (x *Index) Nearest(v Vector, may func(n int) bool) (n int, likeness, next float64) {
	var candidates []int
	for _, f := range v {
		common := len(x.postings[f.ID]) > maxPostings
		for _, p := range x.postings[f.ID] {
			x.sums[p.vector] += f.Weight * p.weight
			if !common && !x.near[p.vector] {
				x.near[p.vector] = true
				candidates = append(candidates, p.vector)
			}
		}
	}
	best := -1
	for _, n := range candidates {
		x.near[n] = false
		l := x.sums[n]
		if l == 0 || l < next || !may(n) {
			continue
		}
		if l > likeness || l == likeness && n < best {
			best, likeness, next = n, l, likeness
		} else {
			next = l
		}
	}
	for _, f := range v {
		for _, p := range x.postings[f.ID] {
			x.sums[p.vector] = 0
		}
	}
	return best, likeness, next
}
