package folder

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync/atomic"
)

// A site is replaced as a whole and in one step, so that whoever reads the
// folder, a web server or a copy to one, finds one whole site at every moment:
//
//	.site.dateline-lock  held while a build writes, so that there is one
//	.site.dateline-new   the new tree, built here; after the step, the old one
//	.site.dateline-old   the old tree where the step takes two renames
//
// They stand beside the folder because a rename cannot leave the file system.
// What a killed build leaves of them, the next one mends.

// Modes of a site's files and folders, whatever the umask: a site is there to
// be read by everyone, and the same input gives the same tree.
const (
	fileMode   fs.FileMode = 0o644
	folderMode fs.FileMode = 0o755
)

// Written says what Write did.
type Written struct {
	Files   int // files of the site, without the marker
	Changed int // those of them that are new or differ from the old site's
}

// errLocked is the error of lock where another process holds the lock.
var errLocked = errors.New("locked")

// Write makes the files of jobs the whole of the folder dir, which it makes if need
// be. Each is written as soon as it is made, on all processors. The folder content,
// from which the site is made, is protected; it is empty if there is none. On an
// error the folder is as it was; that of a job is returned as it is.
//
// Only a folder that a build has made, or an empty or absent one, is replaced;
// see [Check]. Files that have not changed are hard links to the old
// ones, where the file system can do so, and keep their time.
func Write(dir, content string, jobs []Job) (Written, error) {
	if err := checkNames(jobs); err != nil {
		return Written{}, err
	}
	if err := Check(dir, content); err != nil {
		return Written{}, err
	}
	target, err := resolve(dir)
	if err != nil {
		return Written{}, err
	}
	parent, base := filepath.Split(target)
	if err := os.MkdirAll(parent, folderMode); err != nil {
		return Written{}, fmt.Errorf("output folder %q: its parent folder cannot be made: %w", dir, err)
	}
	beside := filepath.Join(parent, "."+base+".dateline-")

	unlock, err := lock(beside + "lock")
	if errors.Is(err, errLocked) {
		return Written{}, fmt.Errorf("output folder %q: another build is writing it, try again when it is done", dir)
	} else if err != nil {
		return Written{}, fmt.Errorf("output folder %q: its parent folder must be writable, as the new site is made beside the old one: %w", dir, err)
	}
	defer unlock()
	if err := mend(target, beside); err != nil {
		return Written{}, fmt.Errorf("output folder %q: what a stopped build left: %w", dir, err)
	}
	// A folder that has been filled while the lock was not held is not ours.
	if err := Check(dir, content); err != nil {
		return Written{}, err
	}

	done, err := makeTree(beside+"new", target, jobs)
	if err == nil {
		err = replace(target, beside)
	}
	if wrong, ofJob := errors.AsType[*jobError](err); ofJob {
		return Written{}, errors.Join(wrong.error, mend(target, beside))
	} else if err != nil {
		return Written{}, errors.Join(fmt.Errorf("output folder %q: %w", dir, err), mend(target, beside))
	}
	return done, nil
}

// A jobError is the error of a job, and none of the disk.
type jobError struct{ error }

// makeTree builds the new tree with its marker, and sees to it that it is on
// the disk. Files equal to those of the old tree become links to them.
func makeTree(tree, old string, jobs []Job) (Written, error) {
	if err := makeFolder(tree); err != nil {
		return Written{}, err
	}
	if _, err := makeFile(tree, old, File{markerName, marker(jobs)}); err != nil {
		return Written{}, err
	}
	made := map[string]bool{".": true}
	for _, j := range jobs {
		if err := makeFolders(tree, path.Dir(j.Name), made); err != nil {
			return Written{}, err
		}
	}
	var written atomic.Int64
	err := doAll(jobs, func(n int, room []byte) ([]byte, error) {
		data, err := jobs[n].Make(room)
		if err != nil {
			return room, &jobError{err}
		}
		changed, err := makeFile(tree, old, File{jobs[n].Name, data})
		if changed {
			written.Add(1)
		}
		return data, err
	})
	if err != nil {
		return Written{}, err
	}
	return Written{len(jobs), int(written.Load())}, syncTree(tree)
}

// makeFolders makes a folder of the tree and those above it, once.
func makeFolders(tree, name string, made map[string]bool) error {
	if made[name] {
		return nil
	}
	if err := makeFolders(tree, path.Dir(name), made); err != nil {
		return err
	}
	made[name] = true
	return makeFolder(filepath.Join(tree, filepath.FromSlash(name)))
}

func makeFolder(name string) error {
	if err := os.Mkdir(name, folderMode); err != nil {
		return err
	}
	return os.Chmod(name, folderMode)
}

// makeFile links a file to its equal in the old tree, or writes it. It reports
// whether it was written.
func makeFile(tree, old string, f File) (changed bool, err error) {
	name := filepath.FromSlash(f.Name)
	to, from := filepath.Join(tree, name), filepath.Join(old, name)
	same := holds(from, f.Data)
	if same && os.Link(from, to) == nil {
		return false, nil
	}
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return false, err
	}
	_, err = out.Write(f.Data)
	if err == nil {
		err = out.Chmod(fileMode)
	}
	if err == nil {
		err = syncFile(out)
	}
	return !same, errors.Join(err, out.Close())
}

// holds reports whether a file is one of ours with just these bytes.
func holds(name string, data []byte) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != fileMode {
		return false
	}
	file, err := os.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	buffer := make([]byte, 64<<10)
	for {
		n, err := file.Read(buffer)
		if n > len(data) || !bytes.Equal(buffer[:n], data[:n]) {
			return false
		}
		data = data[n:]
		if err != nil {
			return err == io.EOF && len(data) == 0
		}
	}
}

// replace puts the new tree in the place of the target and removes the old one.
func replace(target, beside string) error {
	tree := beside + "new"
	err := os.Rename(tree, target)
	if err != nil { // there is a folder already
		err = exchange(tree, target)
	}
	if errors.Is(err, errors.ErrUnsupported) {
		err = replaceByTwo(target, beside)
	}
	if err != nil {
		return err
	}
	// The new site stands. What cannot be synced or removed now is no error of
	// this build, and the next one sees to it.
	_ = syncTree(filepath.Dir(target))
	_ = os.RemoveAll(beside + "new")
	_ = os.RemoveAll(beside + "old")
	return nil
}

// replaceByTwo is replace where two folders cannot be exchanged. Between the
// renames there is no site; mend brings the old one back if it ends there.
func replaceByTwo(target, beside string) error {
	if err := os.Rename(target, beside+"old"); err != nil {
		return err
	}
	if err := os.Rename(beside+"new", target); err != nil {
		return errors.Join(err, os.Rename(beside+"old", target))
	}
	return nil
}

// mend undoes what a stopped build left: the old site is put back if it ended
// between two renames, and half-built or replaced trees are removed.
func mend(target, beside string) error {
	if _, err := os.Lstat(target); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(beside+"old", target); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return errors.Join(os.RemoveAll(beside+"new"), os.RemoveAll(beside+"old"))
}
