package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"dateline/timeline"
)

// What is found in many articles is kept for the next command of the same content, in a
// file for each content folder in the user's cache folder. It is known by a digest of
// the articles, of what bears on them and of the program itself, so that it is never out
// of date: what is of no use is passed over, and written over. A command does as well
// without it; nothing that goes wrong here is a problem.

// leastKept is the number of articles from which it is worth a file: fewer are read in
// less than half a second.
const leastKept = 500

// longestKept is how long a file stays that no command has written anew: its content
// folder is probably gone.
const longestKept = 60 * 24 * time.Hour

// shelf is a file in which a program keeps something by one key.
type shelf struct {
	file    string
	program [sha256.Size]byte // digest of the program
}

// openShelf returns the shelf of a content folder; nil where there can be none.
func openShelf(content string) timeline.Shelf {
	caches, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	dir, err := filepath.Abs(content)
	if err != nil {
		return nil
	}
	program, err := programDigest()
	if err != nil {
		return nil
	}
	name := sha256.Sum256([]byte(dir))
	return shelf{filepath.Join(caches, "dateline", hex.EncodeToString(name[:16])+".kept"), program}
}

// programDigest is a digest of the program that runs: another version of it may find
// something else in the same articles.
var programDigest = sync.OnceValues(func() (digest [sha256.Size]byte, err error) {
	file, err := os.Executable()
	if err != nil {
		return digest, err
	}
	f, err := os.Open(file)
	if err != nil {
		return digest, err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	h.Sum(digest[:0])
	return digest, err
})

// head is what a file begins with: by what it is known, and a digest of the rest.
type head struct{ key, data [sha256.Size]byte }

func (s shelf) key(key [sha256.Size]byte) [sha256.Size]byte {
	return sha256.Sum256(append(s.program[:], key[:]...))
}

func (s shelf) Take(key [sha256.Size]byte) []byte {
	if info, err := os.Stat(s.file); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	f, err := os.Open(s.file)
	if err != nil {
		return nil
	}
	defer f.Close()
	var h head
	for _, part := range [][]byte{h.key[:], h.data[:]} {
		if _, err := io.ReadFull(f, part); err != nil {
			return nil
		}
	}
	if h.key != s.key(key) {
		return nil
	}
	data, err := io.ReadAll(f)
	if err != nil || sha256.Sum256(data) != h.data {
		return nil
	}
	return data
}

func (s shelf) Put(key [sha256.Size]byte, data []byte) {
	dir := filepath.Dir(s.file)
	if os.MkdirAll(dir, 0o700) != nil {
		return
	}
	s.tidy(dir)
	f, err := os.CreateTemp(dir, "*.new")
	if err != nil {
		return
	}
	defer os.Remove(f.Name()) // where it has not become the file
	h := head{s.key(key), sha256.Sum256(data)}
	_, err = f.Write(slices.Concat(h.key[:], h.data[:], data))
	if f.Close() == nil && err == nil {
		_ = os.Rename(f.Name(), s.file)
	}
}

// tidy removes what nobody has written for long, and what a command that was stopped left.
func (s shelf) tidy(dir string) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > longestKept {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// heldShelf is a shelf in memory, of a command that builds again and again.
type heldShelf struct {
	key  [sha256.Size]byte
	data []byte
}

func (s *heldShelf) Take(key [sha256.Size]byte) []byte {
	if key != s.key {
		return nil
	}
	return s.data
}

func (s *heldShelf) Put(key [sha256.Size]byte, data []byte) { s.key, s.data = key, data }

// freshFlag adds the flag with which a command keeps nothing and uses nothing that was kept.
func freshFlag(cmd *cobra.Command, fresh *bool) {
	cmd.Flags().BoolVar(fresh, "fresh", false, "use nothing that an earlier command found in the same articles, and keep nothing")
}
