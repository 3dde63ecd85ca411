package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"dateline/timeline/article/page"
	"dateline/timeline/date"
)

// What the commands read beside a content folder: files that are named, standard
// input, and the clock.

// today is the day on the user's calendar.
func today() (date.Day, error) {
	y, m, d := time.Now().Date()
	return date.Of(y, int(m), d)
}

// openInput opens a file, or standard input for "-".
func openInput(cmd *cobra.Command, name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(cmd.InOrStdin()), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, cause(err)
	}
	if info, err := file.Stat(); err == nil && info.IsDir() {
		file.Close()
		return nil, errors.New("is a folder, want a file")
	}
	return file, nil
}

// cause is an error without the file's name, which stands before it.
func cause(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("cannot be read: there is no such file")
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return fmt.Errorf("cannot be read: %w", err)
}

// readImport reads a file, or standard input for "-".
func readImport(cmd *cobra.Command, name string) ([]byte, error) {
	limit := int64(page.MaxSize)
	if ending := strings.ToLower(path.Ext(name)); ending == ".mhtml" || ending == ".mht" {
		limit = page.MaxArchive
	}
	if name != "-" {
		info, err := os.Stat(name) // before it is opened: opening a pipe waits for a writer
		switch {
		case errors.Is(err, os.ErrNotExist) && looksLikeAddress(name):
			return nil, errors.New("there is no such file; an address begins with https://")
		case err != nil:
			return nil, cause(err)
		case info.IsDir():
			return nil, errors.New("is a folder, want a file")
		case !info.Mode().IsRegular():
			return nil, errors.New("is a device or pipe, want a file")
		case info.Size() > limit:
			return nil, fmt.Errorf("%d bytes are too many for a page, at most %d (%d MiB) are read", info.Size(), limit, limit>>20)
		}
	}
	in, err := openInput(cmd, name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil {
		return nil, cause(err)
	}
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("more than the %d bytes of a page that are read", limit)
	}
	return data, nil
}

// looksLikeAddress reports whether the name of no file is an address without its
// beginning: "example.org/story".
func looksLikeAddress(name string) bool {
	host, _, hasPath := strings.Cut(name, "/")
	return strings.HasPrefix(name, "www.") || hasPath && strings.Contains(strings.Trim(host, "."), ".")
}
