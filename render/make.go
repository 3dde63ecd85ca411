package render

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"dateline/render/folder"
)

// maker makes one file of a site.
type maker struct {
	name string
	make func() ([]byte, error)
}

// makeAll makes files on all processors, and returns them by name. Of several
// that fail, the first in the list is the one whose error it returns.
func makeAll(makers []maker) ([]folder.File, error) {
	files, errs := make([]folder.File, len(makers)), make([]error, len(makers))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(len(makers), runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for {
				n := int(next.Add(1)) - 1
				if n >= len(makers) {
					return
				}
				files[n].Name = makers[n].name
				files[n].Data, errs[n] = makers[n].make()
			}
		})
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(files, func(a, b folder.File) int { return cmp.Compare(a.Name, b.Name) })
	return files, nil
}
