package folder

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// A Job makes one file of a site.
type Job struct {
	Name string // slash-separated path from the site's root
	// Make appends what is in the file to room, which is empty and may be nil.
	Make func(room []byte) ([]byte, error)
}

// Make makes files on all processors and keeps them in memory, sorted by name. Of
// several jobs that fail, it returns the error of the first.
func Make(jobs []Job) ([]File, error) {
	files := make([]File, len(jobs))
	err := doAll(jobs, func(n int, room []byte) ([]byte, error) {
		data, err := jobs[n].Make(nil)
		files[n] = File{jobs[n].Name, data}
		return room, err
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}

// mostRoom is the most bytes that are kept from one file to the next.
const mostRoom = 4 << 20

// doAll calls do for the number of each job on all processors, with room that
// nothing else has. After an error it begins no more. Jobs begin in their order, so
// that of several that fail the first is always done, and its error returned.
func doAll(jobs []Job, do func(n int, room []byte) ([]byte, error)) error {
	errs := make([]error, len(jobs))
	var next atomic.Int64
	var failed atomic.Bool
	var wait sync.WaitGroup
	for range min(len(jobs), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			var room []byte
			for !failed.Load() {
				n := int(next.Add(1)) - 1
				if n >= len(jobs) {
					return
				}
				used, err := do(n, room[:0])
				if err != nil {
					errs[n] = err
					failed.Store(true)
				}
				if room = used; cap(room) > mostRoom {
					room = nil
				}
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
