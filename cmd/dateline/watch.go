package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A change is seen twice: the system says that something has happened in a folder,
// and then names, sizes and times are compared, as editors write a file in several
// steps and some of them change nothing. Where the system says nothing (a network
// disk, too many folders), they are compared every now and then.

const (
	settleTime = 30 * time.Millisecond // after which an editor has written its file
	pollTime   = 500 * time.Millisecond
	maxPause   = 20 // times what comparing takes; so that it never takes more than a twentieth of the time
)

// watch calls changed when something in a folder is not as it was when survey saw
// it, until ctx ends. dir is where fsys is on the disk.
func watch(ctx context.Context, fsys fs.FS, dir string, seen uint64, changed func()) {
	var events chan fsnotify.Event
	watcher, err := fsnotify.NewWatcher()
	if err == nil {
		defer watcher.Close()
		events = watcher.Events
	}
	_, folders := survey(fsys)
	for {
		if watcher != nil {
			for _, folder := range folders { // those that are watched already are no news
				_ = watcher.Add(filepath.Join(dir, filepath.FromSlash(folder))) // else it is polled
			}
		}
		start := time.Now()
		now, found := survey(fsys)
		pause := max(pollTime, maxPause*time.Since(start))
		if folders = found; now != seen {
			seen = now
			changed()
			continue // for what has changed in the meantime
		}
		select {
		case <-ctx.Done():
			return
		case <-events:
			time.Sleep(settleTime)
			drain(events)
		case <-time.After(pause):
		}
	}
}

// drain takes what is in a channel.
func drain(events chan fsnotify.Event) {
	for {
		select {
		case <-events:
		default:
			return
		}
	}
}

// survey returns a sum over the names, sizes and times of all files, and the
// folders. Names that begin with a full stop are those of editors and other tools.
func survey(fsys fs.FS) (sum uint64, folders []string) {
	hash := fnv.New64a()
	// What cannot be read counts as not there; reading the content says why.
	_ = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			folders = append(folders, name)
		}
		info, err := fs.Stat(fsys, name)
		if err != nil {
			return nil
		}
		if info.IsDir() { // what is in it says more
			fmt.Fprintln(hash, name, info.Mode())
		} else {
			fmt.Fprintln(hash, name, info.Mode(), info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return hash.Sum64(), folders
}
