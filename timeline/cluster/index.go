package cluster

// Index finds the vector that is most like another one.
type Index struct {
	vectors  []Vector
	postings map[int32][]int
}

// NewIndex returns an empty index.
func NewIndex() *Index { return &Index{postings: map[int32][]int{}} }

// Add adds a vector of unit length; the first one added has number 0.
func (x *Index) Add(v Vector) {
	for _, f := range v {
		x.postings[f.ID] = append(x.postings[f.ID], len(x.vectors))
	}
	x.vectors = append(x.vectors, v)
}

// Nearest returns the number of the vector that is most like v among those
// that may be chosen, of equals the first, how alike it is, from 0 to 1, and
// how alike the next one is; -1 and 0 if none shares a feature with v.
func (x *Index) Nearest(v Vector, may func(n int) bool) (n int, likeness, next float64) {
	sums := map[int]float64{}
	for _, f := range v {
		if len(x.postings[f.ID]) > maxPostings {
			continue
		}
		for _, n := range x.postings[f.ID] {
			sums[n] = 0
		}
	}
	best := -1
	for n := range sums {
		if !may(n) {
			continue
		}
		switch l := Dot(x.vectors[n], v); {
		case l > likeness || l == likeness && n < best:
			best, likeness, next = n, l, likeness
		case l > next:
			next = l
		}
	}
	return best, likeness, next
}
