// Package parallel shares work out to all processors.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f for 0 to n-1, each number once, on all processors, and waits for the end.
// Calls are made at the same time and in no order, so that what f writes has to be its
// own: for instance element i of a slice.
func Each(n int, f func(int)) {
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wait.Wait()
}

// Runs calls f for runs of the numbers from 0 to n-1, from inclusive and to exclusive,
// as Each does: for what needs a place to work in that a run can share.
func Runs(n int, f func(from, to int)) {
	runs := min(n, 8*runtime.GOMAXPROCS(0))
	Each(runs, func(i int) { f(i*n/runs, (i+1)*n/runs) })
}
