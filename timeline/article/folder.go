package article

import (
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"dateline/timeline/parallel"
	"dateline/timeline/problem"
)

// Reading says how a folder is read. The zero value reads as usual.
type Reading struct {
	Limit int                                         // most bytes of an article; 0 means UsualLimit
	Watch Watch                                       // nil watches nothing
	Seen  func(file string, digest [sha256.Size]byte) // told what was read of each file, by several goroutines at once; nil for nobody
}

// Watch is told when work on an article begins, with its file and its bytes, or
// those of a file of many, and returns what is called when the work is done. It is
// called by several goroutines at once.
type Watch func(file string, bytes int64) (done func())

// Begin tells w that work begins, if there is a watch at all.
func (w Watch) Begin(file string, bytes int64) (done func()) {
	if w == nil {
		return func() {}
	}
	return w(file, bytes)
}

// reader reads the articles of one file, each of which may have limit bytes.
type reader struct {
	size int64 // most bytes of a file; 0 if that is the limit of its one article
	read func(file string, r io.Reader, limit int) ([]Article, []problem.Problem)
}

// readers read the files of a folder, by ending.
var readers = map[string]reader{
	".md":    {0, parseFile},
	".txt":   {0, parseFile},
	".jsonl": {maxLines, parseLines},
}

// RegisterFormat makes ReadDir read the files with an ending, such as ".html", as
// long as they have no more than size bytes; an article of such a file, as text,
// may have limit bytes. A package that knows a format calls it when the program
// starts, so that a program holds the formats it imports.
func RegisterFormat(ending string, size int64, read func(file string, r io.Reader, limit int) ([]Article, []problem.Problem)) {
	readers[ending] = reader{size, read}
}

// ReadDir is the ReadDir of the zero Reading.
func ReadDir(fsys fs.FS, dir string) ([]Article, []problem.Problem) {
	return Reading{}.ReadDir(fsys, dir)
}

// ReadDir reads all articles of a folder of fsys, sorted by slug, and everything
// that is wrong with them, sorted by place. An article that cannot be read is
// left out; one whose slug another has already is too. Files whose names begin
// with a full stop are passed over, and folders, devices and files of other kinds
// are passed over with a warning. ReadDir follows links as far as fsys does: give
// it the FS of an os.Root, which refuses those that lead out of the folder.
func (how Reading) ReadDir(fsys fs.FS, dir string) ([]Article, []problem.Problem) {
	if how.Limit == 0 {
		how.Limit = UsualLimit
	}
	info, err := fs.Stat(fsys, dir) // before it is opened: opening a pipe waits for a writer
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, refuse(dir, "there is no such folder: make it and put the articles in it, as letter.md")
	case err != nil:
		return nil, refuse(dir, "cannot be read: %v", reason(err))
	case !info.IsDir():
		return nil, refuse(dir, "is no folder, want one with the articles in it")
	}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, refuse(dir, "cannot be read: %v", reason(err))
	}
	entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") })
	if len(entries) == 0 {
		return nil, skip(dir, "no articles in it: put one there, as letter.md")
	}
	type result struct {
		articles []Article
		problems []problem.Problem
	}
	results := make([]result, len(entries))
	parallel.Each(len(entries), func(i int) {
		r := &results[i]
		r.articles, r.problems = how.readFile(fsys, path.Join(dir, entries[i].Name()))
	})
	var articles []Article
	var problems []problem.Problem
	for _, r := range results {
		articles = append(articles, r.articles...)
		problems = append(problems, r.problems...)
	}
	articles, more := distinctSlugs(articles)
	problems = append(problems, more...)
	problems = append(problems, repeated(articles)...)
	problem.Sort(problems)
	return articles, problems
}

// readFile reads the articles of one file.
func (how Reading) readFile(fsys fs.FS, file string) ([]Article, []problem.Problem) {
	if !utf8.ValidString(file) {
		return nil, refuse(file, "its name is not UTF-8: rename it")
	}
	info, err := fs.Stat(fsys, file) // before it is opened: opening a pipe waits for a writer
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, refuse(file, "cannot be read: a link that leads nowhere, or the file has gone since")
	case errors.Is(err, syscall.ELOOP):
		return nil, skip(file, "a link that leads back to itself: skipped")
	case err != nil:
		return nil, refuse(file, "cannot be read: %v", reason(err))
	case info.IsDir():
		return nil, skip(file, "a folder: skipped, articles stand side by side in one")
	case !info.Mode().IsRegular():
		return nil, skip(file, "a device or pipe: skipped")
	}
	reader, known := readers[strings.ToLower(path.Ext(file))]
	if !known {
		return nil, skip(file, "not an article: skipped, want a name that ends with "+endings())
	}
	size := info.Size()
	switch {
	case reader.size == 0 && size > int64(how.Limit):
		return nil, tooLong(file, size, how.Limit)
	case reader.size > 0 && size > reader.size:
		return nil, refuse(file, "%d bytes are too many, at most %d are read: split it", size, reader.size)
	}
	defer how.Watch.Begin(file, size)()
	f, err := fsys.Open(file)
	if err != nil {
		return nil, refuse(file, "cannot be read: %v", reason(err))
	}
	defer f.Close()
	in := io.LimitReader(f, max(reader.size, int64(how.Limit))+1)
	if how.Seen == nil {
		return reader.read(file, in, how.Limit)
	}
	digest := sha256.New()
	defer func() { how.Seen(file, [sha256.Size]byte(digest.Sum(nil))) }()
	return reader.read(file, io.TeeReader(in, digest), how.Limit)
}

// endings lists the endings of files that are read.
func endings() string {
	list := slices.Sorted(maps.Keys(readers))
	return strings.Join(list[:len(list)-1], ", ") + " or " + list[len(list)-1]
}

// parseFile is parse for a file that is open.
func parseFile(file string, r io.Reader, limit int) ([]Article, []problem.Problem) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, refuse(file, "cannot be read: %v", reason(err))
	}
	a, problems := parse(file, data, limit)
	if a.Sentences == nil {
		return nil, problems
	}
	return []Article{a}, problems
}

// skip makes the warning for a file that is passed over.
func skip(file, message string) []problem.Problem {
	return []problem.Problem{problem.Warnf(file, problem.Pos{}, "%s", message)}
}

// reason returns err without the path, which the problem names already.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
