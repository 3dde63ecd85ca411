package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/editor"
)

// articlesFolder is the folder of a content folder to which import writes.
type articlesFolder struct {
	dir   string // the content folder, as the user typed it
	root  *os.Root
	limit int               // most bytes of an article, as its settings say
	names map[string]string // of the files in it, by their names without ending in lower case
	many  bool              // so many are written that waiting for the disk at each would take minutes
}

// inArticles is where articles stand in a content folder.
const inArticles = "articles"

// openArticles opens the articles of a content folder.
func openArticles(dir string) (*articlesFolder, error) {
	c, err := openContent(dir)
	if err != nil {
		return nil, err
	}
	if !holdsContent(c.dir) {
		c.Close()
		return nil, fmt.Errorf("folder %q is no content folder: neither timeline.yaml nor articles is in it; dateline init makes one", dir)
	}
	settings, _ := editor.ReadSettings(c.root.FS(), "timeline.yaml") // what is wrong there is for check to say
	f := &articlesFolder{dir: c.dir, root: c.root, limit: cmp.Or(settings.MaxArticle, article.UsualLimit), names: map[string]string{}}
	entries, err := fs.ReadDir(f.root.FS(), inArticles)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		c.Close()
		return nil, fmt.Errorf("%s cannot be read: %w", f.path(""), cause(err))
	}
	for _, e := range entries {
		f.names[stem(e.Name())] = e.Name()
	}
	return f, nil
}

// stem is the name of a file without its ending, as it is compared.
func stem(name string) string { return strings.ToLower(strings.TrimSuffix(name, path.Ext(name))) }

func (f *articlesFolder) Close() error { return f.root.Close() }

// path is the path of a file of the folder, as the user would type it.
func (f *articlesFolder) path(name string) string {
	return path.Join(filepath.ToSlash(f.dir), inArticles, name)
}

// write writes the file of an article, whole or not at all, and returns its path.
// A file that is there already is replaced if force says so.
func (f *articlesFolder) write(slug string, data []byte, force bool) (string, error) {
	if err := f.root.MkdirAll(inArticles, 0o777); err != nil {
		return "", cannotWrite(f.path(""), err)
	}
	file := slug + ".md"
	shown := f.path(file)
	there := fmt.Errorf("%s is there already: --force overwrites it, --slug gives this one another name", shown)
	switch has := f.names[stem(file)]; {
	case has == file && !force:
		return "", there
	case has != "" && has != file:
		return "", fmt.Errorf("%s has its name already: --slug gives it another one", f.path(has))
	}
	name := path.Join(inArticles, file)
	draft := path.Join(inArticles, "."+slug+".md.part") // its name hides it from every reader
	if err := f.writeNew(draft, data); err != nil {
		return "", cannotWrite(shown, err)
	}
	defer f.root.Remove(draft)
	var err error
	if force {
		err = f.root.Rename(draft, name)
	} else {
		err = f.moveNew(draft, name)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return "", there
	case err != nil:
		return "", cannotWrite(shown, err)
	}
	f.names[stem(file)] = file
	return shown, nil
}

// writeNew writes a file and waits until it is on the disk, unless there are many.
func (f *articlesFolder) writeNew(name string, data []byte) error {
	file, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil && !f.many {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// moveNew gives a file a name that none has.
func (f *articlesFolder) moveNew(from, to string) error {
	err := f.root.Link(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	// A disk without links.
	if _, err := f.root.Lstat(to); err == nil {
		return fs.ErrExist
	}
	return f.root.Rename(from, to)
}

// cannotWrite is an error of writing, with the path as the user would type it.
func cannotWrite(name string, err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		err = at.Err
	} else if at, ok := errors.AsType[*os.LinkError](err); ok {
		err = at.Err
	}
	return fmt.Errorf("%s cannot be written: %w", name, err)
}
