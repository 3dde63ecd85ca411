package main

import (
	"bytes"
	"image/png"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"dateline/render"
	"dateline/timeline"
)

// The demo of the repository, from this folder.
const (
	demoContent = "../../content"
	demoSite    = "../../site"
)

// TestSite holds the committed site to what "make site" makes, byte for byte, in
// another time zone, another language, another folder and on one processor or eight.
func TestSite(t *testing.T) {
	want := filesOf(t, os.DirFS(demoSite))
	elsewhere := filepath.Join(t.TempDir(), "ein Ordner")
	if err := os.CopyFS(elsewhere, os.DirFS(demoContent)); err != nil {
		t.Fatal(err)
	}
	for content, env := range map[string][]string{
		demoContent: {"TZ=UTC", "LANG=C", "GOMAXPROCS=1"},
		elsewhere:   {"TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=8"},
	} {
		out := filepath.Join(t.TempDir(), "site")
		cmd := exec.Command("dateline", "build", content, "--out", out)
		cmd.Env = append(os.Environ(), env...)
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", env, err, text)
		}
		sameFiles(t, want, filesOf(t, os.DirFS(out)))
	}
}

// TestSiteShuffled builds the demo from a disk that lists its files backwards.
func TestSiteShuffled(t *testing.T) {
	want := filesOf(t, os.DirFS(demoSite))
	delete(want, ".dateline") // the writer's mark
	for _, processors := range []int{1, 8} {
		before := runtime.GOMAXPROCS(processors)
		files, err := render.Site(timeline.Build(backwards{os.DirFS(demoContent)}))
		runtime.GOMAXPROCS(before)
		if err != nil {
			t.Fatal(err)
		}
		got := make(map[string][]byte)
		for _, f := range files {
			got[f.Name] = f.Data
		}
		sameFiles(t, want, got)
	}
}

// backwards lists every folder in reverse order.
type backwards struct{ fs.FS }

func (b backwards) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(b.FS, name)
	slices.Reverse(entries)
	return entries, err
}

func filesOf(t *testing.T, fsys fs.FS) map[string][]byte {
	t.Helper()
	files := make(map[string][]byte)
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(fsys, name)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// samePicture reports whether two files are one picture, point for point: how
// tight it is packed is a matter of the release of Go.
func samePicture(a, b []byte) bool {
	p, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		return false
	}
	q, err := png.Decode(bytes.NewReader(b))
	return err == nil && reflect.DeepEqual(p, q)
}

func sameFiles(t *testing.T, want, got map[string][]byte) {
	t.Helper()
	for name, data := range got {
		old, ok := want[name]
		switch {
		case !ok:
			t.Errorf("%s is not in site/: run make site and commit what it changes", name)
		case !bytes.Equal(old, data) && !samePicture(old, data):
			t.Errorf("%s is not what make site makes: run it, read the diff and commit it", name)
		}
	}
	for name := range want {
		if _, ok := got[name]; !ok {
			t.Errorf("%s in site/ is no longer made: run make site and commit", name)
		}
	}
}
