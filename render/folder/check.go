package folder

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// markerName is the file that says that a folder is a site that was built, and
// may be replaced. It lists the site's files, so that a file that someone put
// beside them is not lost.
const markerName = ".dateline"

const markerHead = "# Made by dateline: each build replaces this folder, so keep nothing of your own in it.\n"

// marker is the marker of a site with the files of these jobs.
func marker(jobs []Job) []byte {
	names := make([]string, len(jobs))
	for n, j := range jobs {
		names[n] = j.Name + "\n"
	}
	slices.Sort(names)
	return []byte(markerHead + strings.Join(names, ""))
}

// Litter is files that systems leave in any folder that is looked at.
var Litter = []string{".DS_Store", "Thumbs.db", "desktop.ini"}

// Check says what is wrong with dir as the folder of a site that is made
// from the folder content, which is empty if there is none. It must be absent,
// empty or a site that was built, with no file in it that was not; and it must
// not be, hold or lie in the content, nor be or hold the home folder or the
// current one. It changes nothing.
func Check(dir, content string) error {
	wrong := func(format string, args ...any) error {
		return fmt.Errorf("output folder %q %s", dir, fmt.Sprintf(format, args...))
	}
	if dir == "" {
		return wrong("has no name, want one like %q", "site")
	}
	target, err := resolve(dir)
	if err != nil {
		return wrong("cannot be used: %v", err)
	}
	if filepath.Dir(target) == target {
		return wrong("is the root of a file system, want a folder for the site alone")
	}
	if content != "" {
		from, err := resolve(content)
		if err != nil {
			return wrong("cannot be used: %v", err)
		}
		switch {
		case within(from, target) && within(target, from):
			return wrong("is the content folder, want one beside it")
		case within(from, target):
			return wrong("holds the content folder %q, want one beside that", content)
		case within(target, from):
			return wrong("is inside the content folder %q, want one beside that", content)
		}
	}
	for _, kept := range []struct {
		what string
		find func() (string, error)
	}{{"home folder", os.UserHomeDir}, {"current folder", os.Getwd}} {
		if name, err := kept.find(); err == nil && name != "" {
			if name, err := resolve(name); err == nil && within(name, target) {
				return wrong("is or holds your %s, want a folder for the site alone", kept.what)
			}
		}
	}

	info, err := os.Lstat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	} else if err != nil {
		return wrong("cannot be used: %v", err)
	}
	if !info.IsDir() {
		return wrong("is a file, want a folder")
	}
	foreign, err := foreignFile(target)
	switch {
	case err != nil:
		return wrong("cannot be read: %v", err)
	case foreign == markerName:
		return wrong("has files in it and was not made by dateline, want an absent or empty folder")
	case foreign != "":
		return wrong("holds %q, which dateline did not make and would be lost: move it elsewhere", foreign)
	}
	return nil
}

// foreignFile returns the first file of a folder that is not of the site built
// there, with slashes; "" if there is none; or the marker's name if the folder
// is neither empty nor a site.
func foreignFile(folder string) (string, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return "", err
	}
	if len(entries) == 0 {
		return "", nil
	}
	data, err := os.ReadFile(filepath.Join(folder, markerName))
	if errors.Is(err, fs.ErrNotExist) {
		return markerName, nil
	} else if err != nil {
		return "", err
	}
	text := strings.ReplaceAll(string(data), "\r\n", "\n")
	if !strings.HasPrefix(text, markerHead) {
		return markerName, nil
	}
	ours := map[string]bool{markerName: true}
	for name := range strings.SplitSeq(text, "\n") {
		ours[name] = true
	}
	foreign := ""
	err = fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || ours[name] || slices.Contains(Litter, entry.Name()) {
			return err
		}
		foreign = name
		return fs.SkipAll
	})
	return foreign, err
}

// resolve returns the absolute path of a folder with its symbolic links
// followed. The folder, and those above it, need not be there.
func resolve(name string) (string, error) {
	name, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(name)
	if err == nil {
		return real, nil
	}
	if _, lerr := os.Lstat(name); lerr == nil || !errors.Is(err, fs.ErrNotExist) {
		return "", err // a link that leads nowhere, or a file on the way
	}
	parent, err := resolve(filepath.Dir(name))
	return filepath.Join(parent, filepath.Base(name)), err
}

// within reports whether an absolute path is a folder or lies in it. Folders
// are compared as the file system knows them, so that names that differ in
// case, or lead there by a mount, are no way round.
func within(name, folder string) bool {
	info, err := os.Stat(folder)
	for {
		if name == folder {
			return true
		}
		if at, aerr := os.Stat(name); err == nil && aerr == nil && os.SameFile(at, info) {
			return true
		}
		parent := filepath.Dir(name)
		if parent == name {
			return false
		}
		name = parent
	}
}
