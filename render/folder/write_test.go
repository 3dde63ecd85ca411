package folder

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// siteOf is a site of so many pages whose every page names the edition, except
// for one in four, which is the same in all editions.
func siteOf(edition string, pages int) []File {
	var files []File
	for i := range pages {
		text := fmt.Sprintf("page %d, edition %s\n", i, edition)
		if i%4 == 0 {
			text = fmt.Sprintf("page %d\n", i)
		}
		files = append(files, File{fmt.Sprintf("sources/%d/page-%d.html", i%7, i), []byte(strings.Repeat(text, 50))})
	}
	return append(files, File{"index.html", []byte("edition " + edition)})
}

// jobsOf is jobs that have made their files already.
func jobsOf(files []File) []Job {
	jobs := make([]Job, len(files))
	for n, f := range files {
		jobs[n] = Job{f.Name, func(room []byte) ([]byte, error) { return append(room, f.Data...), nil }}
	}
	return jobs
}

// readTree returns the files of a folder and what is in them, without the
// marker.
func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	tree := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == markerName {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		tree[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func treeOf(files []File) map[string]string {
	tree := map[string]string{}
	for _, f := range files {
		tree[f.Name] = string(f.Data)
	}
	return tree
}

// wantOnly fails if a folder holds anything but these entries.
func wantOnly(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s holds %q, want %q", dir, got, want)
	}
}

func write(t *testing.T, dir string, files []File) Written {
	t.Helper()
	done, err := Write(dir, "", jobsOf(files))
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func TestWrite(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public", "site")
	for i, step := range []struct {
		files []File
		want  Written
	}{
		{siteOf("one", 40), Written{41, 41}},
		{siteOf("one", 40), Written{41, 0}},
		{siteOf("two", 40), Written{41, 31}}, // 10 pages of 40 are the same in all editions
		{siteOf("two", 20), Written{21, 0}},
		{nil, Written{0, 0}},
		{siteOf("one", 1), Written{2, 2}},
	} {
		if got := write(t, dir, step.files); got != step.want {
			t.Errorf("step %d: got %+v, want %+v", i, got, step.want)
		}
		if !maps.Equal(readTree(t, dir), treeOf(step.files)) {
			t.Errorf("step %d: another tree than was written", i)
		}
		wantOnly(t, filepath.Dir(dir), "site")
	}
	data, err := os.ReadFile(filepath.Join(dir, markerName))
	if want := markerHead + "index.html\nsources/0/page-0.html\n"; err != nil || string(data) != want {
		t.Errorf("marker is %q, %v, want %q", data, err, want)
	}
}

// Unchanged files are links to the old ones and keep their time; a changed one
// never alters what the old one is linked to elsewhere.
func TestWriteLinks(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "site")
	write(t, dir, []File{{"a.html", []byte("same")}, {"b.html", []byte("old")}})
	same, err := os.Stat(filepath.Join(dir, "a.html"))
	if err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(parent, "backup.html")
	if err := os.Link(filepath.Join(dir, "b.html"), backup); err != nil {
		t.Fatal(err)
	}
	write(t, dir, []File{{"a.html", []byte("same")}, {"b.html", []byte("new")}})
	if now, err := os.Stat(filepath.Join(dir, "a.html")); err != nil || !os.SameFile(same, now) {
		t.Errorf("the unchanged file is another one, %v", err)
	}
	if data, err := os.ReadFile(backup); err != nil || string(data) != "old" {
		t.Errorf("the old file's other name holds %q, %v", data, err)
	}
}

func TestWriteModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // it has no modes
	}
	dir := filepath.Join(t.TempDir(), "site")
	files := []File{{"a/b.html", []byte("x")}}
	write(t, dir, files)
	// A file that has been closed to readers is opened again, though its bytes are the same.
	if err := os.Chmod(filepath.Join(dir, "a", "b.html"), 0o600); err != nil {
		t.Fatal(err)
	}
	write(t, dir, files)
	for name, want := range map[string]fs.FileMode{".": 0o755 | fs.ModeDir, "a": 0o755 | fs.ModeDir, "a/b.html": 0o644, markerName: 0o644} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
}

func TestCheck(t *testing.T) {
	root, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	t.Setenv("HOME", filepath.Join(root, "home", "writer"))
	t.Setenv("USERPROFILE", filepath.Join(root, "home", "writer"))
	for _, folder := range []string{"content/articles", "home/writer/sites", "empty", "photos", "work", "edited", "looked"} {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	for name, text := range map[string]string{
		"photos/a.jpg":     "",
		"note.txt":         "",
		"work/.dateline":   "something else",
		"work/index.html":  "",
		"edited/.dateline": markerHead + "index.html\n", "edited/index.html": "", "edited/CNAME": "",
		"looked/.dateline": strings.ReplaceAll(markerHead+"a/index.html\n", "\n", "\r\n"), "looked/.DS_Store": "",
	} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll("looked/a", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("looked/a/index.html", nil, 0o666); err != nil {
		t.Fatal(err)
	}
	links := map[string]string{"to-content": "content", "to-empty": "empty", "to-nothing": "nothing"}
	if runtime.GOOS != "windows" { // there links take a privilege
		for link, to := range links {
			if err := os.Symlink(to, link); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, test := range []struct{ dir, want string }{
		{"site", ""},
		{"public/2018/site", ""},
		{"empty", ""},
		{"looked", ""},
		{"home/writer/sites", ""},
		{"contents", ""},
		{"", `output folder "" has no name, want one like "site"`},
		{"content", `output folder "content" is the content folder, want one beside it`},
		{"content/site", `output folder "content/site" is inside the content folder "content", want one beside that`},
		{"site/../content/articles", `output folder "site/../content/articles" is inside the content folder "content", want one beside that`},
		{".", `output folder "." holds the content folder "content", want one beside that`},
		{"home", `output folder "home" is or holds your home folder, want a folder for the site alone`},
		{"home/writer", `output folder "home/writer" is or holds your home folder, want a folder for the site alone`},
		{filepath.VolumeName(root) + string(filepath.Separator), "root of a file system"},
		{"note.txt", `output folder "note.txt" is a file, want a folder`},
		{"photos", `output folder "photos" has files in it and was not made by dateline, want an absent or empty folder`},
		{"work", `output folder "work" has files in it and was not made by dateline, want an absent or empty folder`},
		{"edited", `output folder "edited" holds "CNAME", which dateline did not make and would be lost: move it elsewhere`},
		{"to-empty", ""},
		{"to-content", `output folder "to-content" is the content folder, want one beside it`},
		{"to-content/site", `output folder "to-content/site" is inside the content folder "content", want one beside that`},
		{"to-nothing", `output folder "to-nothing" cannot be used: `},
	} {
		if link, _, _ := strings.Cut(test.dir, "/"); links[link] != "" && runtime.GOOS == "windows" {
			continue
		}
		got := ""
		if err := Check(test.dir, "content"); err != nil {
			got = err.Error()
		}
		if got != test.want && (test.want == "" || !strings.Contains(got, test.want) || strings.HasPrefix(test.want, "output") && !strings.HasPrefix(got, test.want)) {
			t.Errorf("%q: got %q, want %q", test.dir, got, test.want)
		}
	}

	// What Check refuses, Write leaves as it is.
	for _, dir := range []string{"photos", "work", "edited", "content"} {
		before := readTree(t, dir)
		if _, err := Write(dir, "content", jobsOf(siteOf("one", 3))); err == nil {
			t.Errorf("%q was written", dir)
		}
		if !maps.Equal(before, readTree(t, dir)) {
			t.Errorf("%q was changed", dir)
		}
	}
	if err := Check(".", ""); err == nil || !strings.Contains(err.Error(), `is or holds your home folder`) {
		t.Errorf(`of "." above the home folder: %v`, err)
	}
	t.Setenv("HOME", "")
	t.Setenv("USERPROFILE", "")
	if err := Check(".", ""); err == nil || !strings.Contains(err.Error(), `is or holds your current folder`) {
		t.Errorf(`of ".": %v`, err)
	}
}

// A site behind a link is replaced where it is, and the link stays.
func TestWriteThroughLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // there links take a privilege
	}
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "srv"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("srv", "story"), filepath.Join(root, "site")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(root, "srv", "story"), siteOf("one", 3))
	write(t, filepath.Join(root, "site"), siteOf("two", 3))
	if !maps.Equal(readTree(t, filepath.Join(root, "srv", "story")), treeOf(siteOf("two", 3))) {
		t.Error("the folder behind the link is not the new site")
	}
	wantOnly(t, root, "site", "srv")
	wantOnly(t, filepath.Join(root, "srv"), "story")
}

func TestWriteNames(t *testing.T) {
	root := t.TempDir()
	for _, test := range []struct {
		names []string
		want  string
	}{
		{[]string{"../x"}, `file of the site "../x": not a relative path with slashes`},
		{[]string{"a/../../x"}, `file of the site "a/../../x": not a relative path with slashes`},
		{[]string{"/etc/x"}, `file of the site "/etc/x": not a relative path with slashes`},
		{[]string{""}, `file of the site "": not a relative path with slashes`},
		{[]string{"."}, `file of the site ".": not a relative path with slashes`},
		{[]string{"a//b"}, `file of the site "a//b": not a relative path with slashes`},
		{[]string{".dateline"}, `file of the site ".dateline": not a relative path with slashes`},
		{[]string{`a\b`}, `file of the site "a\\b": "a\\b" cannot be a file's name on every system`},
		{[]string{"C:x"}, `file of the site "C:x": "C:x" cannot be a file's name on every system`},
		{[]string{"sources/CON.html"}, `file of the site "sources/CON.html": "CON.html" cannot be a file's name on every system`},
		{[]string{"a./b"}, `file of the site "a./b": "a." cannot be a file's name on every system`},
		{[]string{"a\x00b"}, `file of the site "a\x00b": "a\x00b" cannot be a file's name on every system`},
		{[]string{"a", "a"}, `file of the site "a": its name is that of "a" on some systems`},
		{[]string{"People/a", "people/A"}, `file of the site "people/A": its name is that of "People/a" on some systems`},
		{[]string{"a", "a/b"}, `file of the site "a": it would be a folder too, for "a/b"`},
	} {
		var files []File
		for _, name := range test.names {
			files = append(files, File{name, nil})
		}
		_, err := Write(filepath.Join(root, "site"), "", jobsOf(files))
		if err == nil || err.Error() != test.want {
			t.Errorf("%q: got %v, want %s", test.names, err, test.want)
		}
	}
	wantOnly(t, root)
}

func TestWriteWithoutParent(t *testing.T) {
	root := t.TempDir()
	if err := os.WriteFile(filepath.Join(root, "note"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(filepath.Join(root, "note", "site"), "", jobsOf(siteOf("one", 1))); err == nil {
		t.Error("a site was written into a file")
	}
	wantOnly(t, root, "note")
}

// Where nothing can be made beside the site, the error says that it must.
func TestWriteClosedParent(t *testing.T) {
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, ".site.dateline-lock"), 0o777); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "site")
	_, err := Write(dir, "", jobsOf(siteOf("one", 1)))
	want := fmt.Sprintf("output folder %q: its parent folder must be writable, as the new site is made beside the old one: ", dir)
	if err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	wantOnly(t, root, ".site.dateline-lock")
}

// A build that fails on the way, as on a full disk, leaves the old site.
func TestWriteFails(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "site")
	write(t, dir, siteOf("one", 9))
	files := append(siteOf("two", 9), File{"z/" + strings.Repeat("long", 100), nil})
	if _, err := Write(dir, "", jobsOf(files)); err == nil {
		t.Error("a file with a name of 400 letters was written")
	}
	if !maps.Equal(readTree(t, dir), treeOf(siteOf("one", 9))) {
		t.Error("not the old site")
	}
	wantOnly(t, root, "site")
}

// A job that fails leaves the old site, and its error is not one of the folder. Of
// several it is that of the first in the list, whichever fails first.
func TestWriteJobFails(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "site")
	write(t, dir, siteOf("one", 9))
	first, second := errors.New("the first is wrong"), errors.New("the second is wrong")
	for range 20 {
		jobs := jobsOf(siteOf("two", 9))
		jobs[3].Make = func([]byte) ([]byte, error) { time.Sleep(time.Millisecond); return nil, first }
		jobs[4].Make = func([]byte) ([]byte, error) { return nil, second }
		if _, err := Write(dir, "", jobs); err == nil || err.Error() != first.Error() {
			t.Errorf("writing: %v, want %v", err, first)
		}
		if files, err := Make(jobs); files != nil || err != first {
			t.Errorf("making: %v, want %v", err, first)
		}
	}
	if !maps.Equal(readTree(t, dir), treeOf(siteOf("one", 9))) {
		t.Error("not the old site")
	}
	wantOnly(t, root, "site")
}

// What is made in memory is what is written, by name, and every file keeps its own
// bytes.
func TestMake(t *testing.T) {
	files, err := Make(jobsOf(siteOf("one", 40)))
	byName := func(a, b File) int { return strings.Compare(a.Name, b.Name) }
	if err != nil || !slices.IsSortedFunc(files, byName) || !maps.Equal(treeOf(files), treeOf(siteOf("one", 40))) {
		t.Errorf("other files: %v", err)
	}
}

func TestWriteTwoBuilds(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "site")
	write(t, dir, siteOf("one", 3))
	unlock, err := lock(filepath.Join(root, ".site.dateline-lock"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = Write(dir, "", jobsOf(siteOf("two", 3)))
	if want := fmt.Sprintf("output folder %q: another build is writing it, try again when it is done", dir); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if !maps.Equal(readTree(t, dir), treeOf(siteOf("one", 3))) {
		t.Error("the second build changed the site")
	}
	unlock()
	write(t, dir, siteOf("two", 3))
	wantOnly(t, root, "site")
}

// Where folders cannot be exchanged, two renames do it, and a build that ended
// between them has lost nothing.
func TestReplaceByTwo(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "site")
	beside := filepath.Join(root, ".site.dateline-")
	one, two := siteOf("one", 9), siteOf("two", 9)

	write(t, dir, one)
	if _, err := makeTree(beside+"new", dir, jobsOf(two)); err != nil {
		t.Fatal(err)
	}
	if err := replaceByTwo(dir, beside); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(readTree(t, dir), treeOf(two)) {
		t.Error("not the new site after two renames")
	}
	if !maps.Equal(readTree(t, beside+"old"), treeOf(one)) {
		t.Error("not the old site beside it")
	}

	// The first rename, and then the end.
	if err := os.RemoveAll(beside + "old"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(dir, beside+"old"); err != nil {
		t.Fatal(err)
	}
	if err := mend(dir, beside); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(readTree(t, dir), treeOf(two)) {
		t.Error("the old site did not come back")
	}
	wantOnly(t, root, "site")
}

// builder is set in the environment of the process that TestWriteKilled kills.
const builder = "DATELINE_TEST_BUILD_INTO"

func TestMain(m *testing.M) {
	if dir := os.Getenv(builder); dir != "" {
		for {
			for _, edition := range []string{"two", "one"} {
				if _, err := Write(dir, "", jobsOf(siteOf(edition, killedPages))); err != nil {
					fmt.Fprintln(os.Stderr, err)
					os.Exit(1)
				}
				os.Stdout.WriteString(edition + "\n")
			}
		}
	}
	os.Exit(m.Run())
}

const killedPages = 150

// A process that builds without end is killed at random moments: there is one
// whole site each time, and the next build leaves nothing of the killed one.
func TestWriteKilled(t *testing.T) {
	one, two := siteOf("one", killedPages), siteOf("two", killedPages)
	random := rand.New(rand.NewPCG(2018, 8))
	root := t.TempDir()
	dir := filepath.Join(root, "site")
	write(t, dir, one)
	leftovers := 0
	for kill := range 20 {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), builder+"="+dir)
		var talk bytes.Buffer
		child.Stderr = &talk
		out, err := child.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil { // the first build is done
			t.Fatalf("%v: %s", err, talk.String())
		}
		time.Sleep(time.Duration(random.Int64N(int64(40 * time.Millisecond))))
		if err := child.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		child.Wait()
		if talk.Len() > 0 {
			t.Fatal(talk.String())
		}

		if _, err := os.Lstat(dir); err == nil || runtime.GOOS == "linux" || runtime.GOOS == "darwin" {
			got := readTree(t, dir)
			if !maps.Equal(got, treeOf(one)) && !maps.Equal(got, treeOf(two)) {
				t.Fatalf("kill %d: neither the old nor the new site", kill)
			}
		}
		if entries, err := os.ReadDir(root); err == nil && len(entries) > 1 {
			leftovers++
		}
		write(t, dir, siteOf("three", killedPages))
		if !maps.Equal(readTree(t, dir), treeOf(siteOf("three", killedPages))) {
			t.Fatalf("kill %d: the next build is not whole", kill)
		}
		wantOnly(t, root, "site")
	}
	if leftovers == 0 {
		t.Error("no kill came in the middle of a build")
	}
}
