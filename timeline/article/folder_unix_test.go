//go:build unix

package article

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What a real folder can hold: links out of it, links in circles, pipes, files
// that are too large to read, files that may not be read.
func TestReadDirDisk(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, "articles", name) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(filepath.Join(dir, "articles"), 0o755))
	must(os.WriteFile(filepath.Join(dir, "outside.md"), []byte(dated), 0o644))
	must(os.WriteFile(at("good.md"), []byte(dated), 0o644))
	must(os.Symlink("good.md", at("link.md")))
	must(os.Symlink("/etc/passwd", at("out.md")))
	must(os.Symlink("b.md", at("a.md")))
	must(os.Symlink("a.md", at("b.md")))
	must(os.Symlink("nowhere.md", at("none.md")))
	must(syscall.Mkfifo(at("pipe.md"), 0o644))
	must(os.WriteFile(at("huge.md"), nil, 0o644))
	must(os.Truncate(at("huge.md"), 2<<30))
	root, err := os.OpenRoot(dir)
	must(err)
	defer root.Close()
	articles, problems := ReadDir(root.FS(), "articles")
	if len(articles) != 2 || articles[0].Slug != "good" || articles[1].Slug != "link" {
		t.Errorf("%d articles, wanted good and link", len(articles))
	}
	want := `articles/a.md: warning: a link that leads back to itself: skipped
articles/b.md: warning: a link that leads back to itself: skipped
articles/huge.md: 2147483648 bytes are too many for an article, at most 1048576 are read: split it, or keep the pictures out
articles/none.md: cannot be read: a link that leads nowhere, or the file has gone since
articles/out.md: cannot be read: path escapes from parent
articles/pipe.md: warning: a device or pipe: skipped
`
	if got := report(problems); got != want {
		t.Errorf("got\n%swanted\n%s", got, want)
	}
}
