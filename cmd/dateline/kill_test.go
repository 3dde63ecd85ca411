package main

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Builds that do not end as they should leave the old site or the new one. The
// command here is the real one: TestMain puts it on the PATH of these tests.

// twoEditions makes two content folders below dir whose sites differ in most
// files, and returns them.
func twoEditions(t *testing.T, dir string) [2]string {
	t.Helper()
	var editions [2]string
	for i, title := range []string{"The morning edition", "The evening edition"} {
		editions[i] = filepath.Join(dir, []string{"morning", "evening"}[i])
		if err := os.CopyFS(editions[i], os.DirFS("../../content")); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(editions[i], "timeline.yaml"), []byte("title: "+title+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return editions
}

// buildCommandOf is the command that builds a site, and its talk.
func buildCommandOf(content, site string) (*exec.Cmd, *bytes.Buffer) {
	cmd := exec.Command("dateline", "build", content, "--out", site)
	talk := new(bytes.Buffer)
	cmd.Stderr = talk
	return cmd, talk
}

// mustBuild builds a site and returns all of its files.
func mustBuild(t *testing.T, content, site string) map[string][]byte {
	t.Helper()
	cmd, talk := buildCommandOf(content, site)
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, talk)
	}
	return filesOf(t, os.DirFS(site))
}

// isTree reports whether two sites are the same, byte for byte.
func isTree(a, b map[string][]byte) bool { return maps.EqualFunc(a, b, bytes.Equal) }

// names lists what a folder holds.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

// A build is killed at twenty moments, half of them while it writes: the old site
// or the new one is there each time, and the next build clears up.
func TestKilled(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	editions := twoEditions(t, t.TempDir())
	root := t.TempDir()
	site := filepath.Join(root, "site")
	began := time.Now()
	trees := []map[string][]byte{mustBuild(t, editions[0], site)}
	whole := time.Since(began)
	trees = append(trees, mustBuild(t, editions[1], site))
	now := 1 // the edition that the site is of
	for kill := range 20 {
		next := 1 - now
		cmd, talk := buildCommandOf(editions[next], site)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() { cmd.Wait(); close(ended) }()
		if kill%2 == 0 {
			time.Sleep(time.Duration(random.Int64N(int64(whole))))
		} else {
			for isWriting := false; !isWriting; {
				select {
				case <-ended:
					isWriting = true // too late for this one
				default:
					isWriting = len(names(t, root)) > 1
				}
			}
			time.Sleep(time.Duration(random.Int64N(int64(5 * time.Millisecond))))
		}
		_ = cmd.Process.Kill() // it may have ended
		<-ended
		if talk.Len() > 0 && !strings.Contains(talk.String(), "events from") {
			t.Fatalf("seed %d, kill %d: %s", seed, kill, talk)
		}

		// Where folders cannot be exchanged, there is a moment without a site.
		if _, err := os.Lstat(site); err == nil || runtime.GOOS == "linux" || runtime.GOOS == "darwin" {
			if got := filesOf(t, os.DirFS(site)); !isTree(got, trees[now]) && !isTree(got, trees[next]) {
				t.Fatalf("seed %d, kill %d: neither the old site nor the new one", seed, kill)
			}
		}
		if !isTree(mustBuild(t, editions[next], site), trees[next]) {
			t.Fatalf("seed %d, kill %d: the next build made another site", seed, kill)
		}
		if left := names(t, root); !slices.Equal(left, []string{"site"}) {
			t.Fatalf("seed %d, kill %d: beside the site there is %q", seed, kill, left)
		}
		now = next
	}
}

// Builds of one folder at once: one writes, the others say so or come after it.
func TestBuildsAtOnce(t *testing.T) {
	editions := twoEditions(t, t.TempDir())
	root := t.TempDir()
	site := filepath.Join(root, "site")
	trees := [2]map[string][]byte{mustBuild(t, editions[0], site), mustBuild(t, editions[1], site)}
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			cmd, talk := buildCommandOf(editions[i%2], site)
			if err := cmd.Run(); err != nil && !strings.Contains(talk.String(), "another build is writing it, try again when it is done") {
				t.Errorf("%v: %s", err, talk)
			}
		})
	}
	wait.Wait()
	if got := filesOf(t, os.DirFS(site)); !isTree(got, trees[0]) && !isTree(got, trees[1]) {
		t.Error("the site is neither of the two")
	}
	if left := names(t, root); !slices.Equal(left, []string{"site"}) {
		t.Errorf("beside the site there is %q", left)
	}
}
