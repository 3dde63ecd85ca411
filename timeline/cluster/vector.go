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
func NewVector(features []Feature) Vector {
	v := slices.Clone(features)
	slices.SortFunc(v, func(a, b Feature) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Weight, b.Weight))
	})
	out := v[:0]
	for _, f := range v {
		if n := len(out); n > 0 && out[n-1].ID == f.ID {
			out[n-1].Weight += f.Weight
			continue
		}
		out = append(out, f)
	}
	return out
}

// Unit returns v with length 1, or an empty vector if v has no length.
func (v Vector) Unit() Vector {
	length := math.Sqrt(Dot(v, v))
	if length == 0 {
		return nil
	}
	out := make(Vector, len(v))
	for i, f := range v {
		out[i] = Feature{f.ID, f.Weight / length}
	}
	return out
}

// Times returns v with all weights multiplied by f.
func (v Vector) Times(f float64) Vector {
	out := make(Vector, len(v))
	for i, x := range v {
		out[i] = Feature{x.ID, x.Weight * f}
	}
	return out
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
func Centroid(vectors []Vector) Vector {
	var all []Feature
	for _, v := range vectors {
		all = append(all, v...)
	}
	return NewVector(all).Unit()
}
