package parallel

import (
	"slices"
	"testing"
)

// Every number has its turn once, whatever the number of processors.
func TestRuns(t *testing.T) {
	for _, n := range []int{0, 1, 2, 7, 1000} {
		each, runs := make([]int, n), make([]int, n)
		Each(n, func(i int) { each[i]++ })
		Runs(n, func(from, to int) {
			for i := from; i < to; i++ {
				runs[i]++
			}
		})
		if want := slices.Repeat([]int{1}, n); !slices.Equal(each, want) || !slices.Equal(runs, want) {
			t.Errorf("%d numbers: got %v by Each and %v by Runs, want each once", n, each, runs)
		}
	}
}
