package main

import (
	"crypto/sha256"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A shelf returns what was put there by the same key and program, whole, and nothing else,
// whatever lies in its place.
func TestShelf(t *testing.T) {
	key, other := sha256.Sum256([]byte("articles")), sha256.Sum256([]byte("other articles"))
	s := shelf{filepath.Join(t.TempDir(), "dateline", "a.kept"), sha256.Sum256([]byte("program"))}
	if got := s.Take(key); got != nil {
		t.Errorf("took %q from an empty shelf", got)
	}
	s.Put(key, []byte("first"))
	s.Put(key, []byte("what was found"))
	if got := string(s.Take(key)); got != "what was found" {
		t.Errorf("took %q, want what was put there last", got)
	}
	if got := s.Take(other); got != nil {
		t.Errorf("took %q for other articles", got)
	}
	newer := s
	newer.program = sha256.Sum256([]byte("newer program"))
	if got := newer.Take(key); got != nil {
		t.Errorf("took %q with another program", got)
	}
	entries, err := os.ReadDir(filepath.Dir(s.file))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v: want one file and no leftovers", entries, err)
	}
	whole, err := os.ReadFile(s.file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		damaged := append([]byte(nil), whole...)
		damaged[i] ^= 1
		for _, data := range [][]byte{damaged, whole[:i]} {
			if err := os.WriteFile(s.file, data, 0o600); err != nil {
				t.Fatal(err)
			}
			if got := s.Take(key); got != nil {
				t.Fatalf("byte %d: took %q from a damaged file", i, got)
			}
		}
	}
	if err := os.Remove(s.file); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(s.file, 0o700); err != nil { // a folder in its place
		t.Fatal(err)
	}
	s.Put(key, []byte("what was found"))
	if got := s.Take(key); got != nil {
		t.Errorf("took %q from a folder", got)
	}
}

// What nobody has written for long goes when something else is put beside it.
func TestShelfTidy(t *testing.T) {
	dir := t.TempDir()
	old, young := shelf{file: filepath.Join(dir, "old.kept")}, shelf{file: filepath.Join(dir, "young.kept")}
	key := sha256.Sum256(nil)
	old.Put(key, []byte("x"))
	long := time.Now().Add(-longestKept - time.Hour)
	if err := os.Chtimes(old.file, long, long); err != nil {
		t.Fatal(err)
	}
	young.Put(key, []byte("y"))
	if old.Take(key) != nil || string(young.Take(key)) != "y" {
		t.Error("want the old file gone, and the new one there")
	}
}
