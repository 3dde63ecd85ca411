package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Feature is one dimension of a vector.
type Feature struct {
	ID     int32
	Weight float64
}

// Vector is a sparse vector: features with ascending, distinct IDs.
type Vector []Feature

// NewVector makes a vector of features in any order; equal IDs are added up,
// in the order of their weights, so that the sum does not depend on theirs.
func NewVector(features []Feature) Vector { return Collect(slices.Clone(features)) }

// Collect is NewVector for features that nobody needs any more: it makes the vector of
// their memory.
func Collect(features []Feature) Vector {
	slices.SortFunc(features, func(a, b Feature) int {
		if c := cmp.Compare(a.ID, b.ID); c != 0 {
			return c
		}
		return cmp.Compare(a.Weight, b.Weight)
	})
	out := Vector(features[:0])
	for _, f := range features {
		if n := len(out); n > 0 && out[n-1].ID == f.ID {
			out[n-1].Weight += f.Weight
			continue
		}
		out = append(out, f)
	}
	return out
}

// Unit returns v with length 1, or an empty vector if v has no length.
func (v Vector) Unit() Vector { return slices.Clone(v).Normalize() }

// Normalize is Unit for a vector that nobody needs any more: it changes v.
func (v Vector) Normalize() Vector {
	length := math.Sqrt(Dot(v, v))
	if length == 0 {
		return nil
	}
	for i := range v {
		v[i].Weight /= length
	}
	return v
}

// Dot returns the inner product of two vectors; of unit vectors, their cosine.
func Dot(a, b Vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].ID < b[j].ID:
			i++
		case a[i].ID > b[j].ID:
			j++
		default:
			sum += a[i].Weight * b[j].Weight
			i, j = i+1, j+1
		}
	}
	return sum
}

// row is room for one vector at a time, by feature. Others are held against that in a fraction of
// the time that Dot takes, with the same sums, as no step depends on which features are there.
type row []float64

// set puts a vector into an empty row.
func (r row) set(v Vector) {
	for _, f := range v {
		r[f.ID] = f.Weight
	}
}

// unset empties the row of the vector that is in it.
func (r row) unset(v Vector) {
	for _, f := range v {
		r[f.ID] = 0
	}
}

// dot is Dot of v and the vector in the row.
func (r row) dot(v Vector) float64 {
	sum := 0.0
	for _, f := range v {
		sum += f.Weight * r[f.ID]
	}
	return sum
}

// Shared counts the features that two vectors have in common.
func Shared(a, b Vector) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].ID < b[j].ID:
			i++
		case a[i].ID > b[j].ID:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// Centroid returns the direction of the sum of the vectors.
func Centroid(vectors []Vector) Vector { return Collect(slices.Concat(vectors...)).Unit() }
