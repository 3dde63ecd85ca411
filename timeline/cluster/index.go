package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Index finds the vector that is most like another one.
type Index struct {
	vectors  []Vector
	postings [][]posting // by feature, as long as they are few: to find vectors by
	common   []float64   // by vector: what its features weigh that are not, squared
}

// posting is a vector that has a feature.
type posting struct {
	vector int32
	weight float64
}

// NewIndex returns an empty index.
func NewIndex() *Index { return &Index{} }

// Add adds a vector of unit length; the first one added has number 0.
func (x *Index) Add(v Vector) {
	if n := len(v); n > 0 && len(x.postings) <= int(v[n-1].ID) {
		x.postings = append(x.postings, make([][]posting, int(v[n-1].ID)+1-len(x.postings))...)
	}
	n := len(x.vectors)
	x.vectors, x.common = append(x.vectors, v), append(x.common, 0)
	for _, f := range v {
		if len(x.postings[f.ID]) > maxPostings {
			x.common[n] += f.Weight * f.Weight
			continue
		}
		x.postings[f.ID] = append(x.postings[f.ID], posting{int32(n), f.Weight})
		if len(x.postings[f.ID]) > maxPostings { // now it is too common
			for _, p := range x.postings[f.ID] {
				x.common[p.vector] += p.weight * p.weight
			}
		}
	}
}

// Search asks an index for vector after vector. It must not be used by two goroutines
// at a time, nor while vectors are added to its index.
type Search struct {
	index *Index
	sums  []float64 // by vector: how alike it is by the features that are not too common; zeros between two questions
	near  []int32   // the vectors that share one of them
}

// Search returns a search of the index. Several may be at work at a time.
func (x *Index) Search() *Search { return &Search{index: x, sums: make([]float64, len(x.vectors))} }

// strongShare is the share of the most that a vector has in common with the one in hand from
// which on it is weighed first.
const strongShare = 0.5

// Nearest returns the number of the vector that is most like v among those
// that may be chosen, of equals the first, how alike it is, from 0 to 1, and
// how alike the next one is; -1 and 0 if none shares a feature with v that is
// not too common.
func (s *Search) Nearest(v Vector, may func(n int) bool) (n int, likeness, next float64) {
	common := s.gather(v)
	// What the common features can add is at most the product of their lengths in both.
	most := math.Sqrt(common)
	strong := 0.0
	for _, n := range s.near {
		strong = max(strong, s.sums[n])
	}
	strong *= strongShare
	best := -1
	weigh := func(n int) {
		if s.sums[n]+most*math.Sqrt(s.index.common[n])+1e-9 < next {
			return
		}
		l := Dot(s.index.vectors[n], v)
		if l == 0 || l < next || !may(n) {
			return
		}
		if l > likeness || l == likeness && n < best {
			best, likeness, next = n, l, likeness
		} else {
			next = l
		}
	}
	for _, n := range s.near { // after these few of the others can still be next
		if s.sums[n] >= strong {
			weigh(int(n))
		}
	}
	for _, n := range s.near {
		if s.sums[n] < strong {
			weigh(int(n))
		}
		s.sums[n] = 0
	}
	return best, likeness, next
}

// gather finds the vectors that share with v features that are not too common, and sums up how alike
// they are by these. It returns what the others weigh in v, squared.
func (s *Search) gather(v Vector) (common float64) {
	s.near = s.near[:0]
	for _, f := range v {
		if int(f.ID) >= len(s.index.postings) {
			break
		}
		postings := s.index.postings[f.ID]
		if len(postings) > maxPostings {
			common += f.Weight * f.Weight
			continue
		}
		for _, p := range postings {
			if s.sums[p.vector] == 0 {
				s.near = append(s.near, p.vector)
			}
			s.sums[p.vector] += f.Weight * p.weight
		}
	}
	return common
}

// Near returns the numbers of the vectors that are most like v by the features that are not too common,
// at most as many as wanted, in the order of their numbers.
func (s *Search) Near(v Vector, wanted int) []int {
	s.gather(v)
	out := make([]int, 0, wanted+1)
	for _, n := range s.near {
		if len(out) == wanted && s.sums[n] < s.sums[out[wanted-1]] {
			continue
		}
		at, _ := slices.BinarySearchFunc(out, int(n), func(m, n int) int {
			return cmp.Or(-cmp.Compare(s.sums[m], s.sums[n]), cmp.Compare(m, n))
		})
		if at < wanted {
			out = slices.Insert(out, at, int(n))
			out = out[:min(len(out), wanted)]
		}
	}
	for _, n := range s.near {
		s.sums[n] = 0
	}
	slices.Sort(out)
	return out
}
