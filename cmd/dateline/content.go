package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/render"
	"dateline/render/folder"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/problem"
)

// defaultContent is the content folder where none is named.
const defaultContent = "content"

// contentArgument is the content folder that a command line names.
func contentArgument(args []string) string {
	if len(args) == 0 {
		return defaultContent
	}
	return args[0]
}

// maxShown is the greatest size in bytes of a file of which lines are shown beside
// problems. No file that a person writes is larger.
const maxShown = 16 << 20

// content is a content folder. Links in it cannot lead out of it.
type content struct {
	dir   string // as the user typed it
	root  *os.Root
	shelf timeline.Shelf // keeps what is found in its articles; nil for none
}

// openContent opens a content folder, or the one inside a folder that init made.
func openContent(dir string) (*content, error) {
	dir = contentInside(dir)
	info, err := os.Stat(dir) // before it is opened: opening a pipe waits for a writer
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("content folder %q: there is none; name the folder with timeline.yaml and articles; dateline init makes one", dir)
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("content folder %q is a file, want the folder with timeline.yaml and articles", dir)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("content folder %q: %w", dir, err)
	}
	return &content{dir: dir, root: root}, nil
}

// reopen opens the folder anew where another one has its name now, as after a
// checkout. It fails where there is none any more: what is open still would be
// read from wherever it was moved to.
func (c *content) reopen() error {
	now, err := os.Stat(c.dir)
	if err != nil || !now.IsDir() {
		return errors.New("the content folder is gone: put it back, or stop and name another one")
	}
	if was, err := c.root.Stat("."); err == nil && os.SameFile(was, now) {
		return nil
	}
	root, err := os.OpenRoot(c.dir)
	if err != nil {
		return fmt.Errorf("the content folder cannot be read: %w", cause(err))
	}
	c.root.Close()
	c.root = root
	return nil
}

// contentInside is a content folder itself, or content/ of the folder around it.
func contentInside(dir string) string {
	if inside := filepath.Join(dir, defaultContent); !holdsContent(dir) && holdsContent(inside) {
		return inside
	}
	return dir
}

// holdsContent reports whether a folder has what makes a content folder.
func holdsContent(dir string) bool {
	for _, name := range [...]string{"timeline.yaml", "articles"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

func (c *content) Close() error { return c.root.Close() }

// timeline builds the timeline of the content.
func (c *content) timeline() timeline.Timeline {
	fsys := c.root.FS() // the folder's, whatever reopen does meanwhile
	t := beforeDeadline(articleDeadline, func(watch article.Watch) timeline.Timeline {
		return timeline.Building{Watch: watch, Shelf: c.shelf, Least: leastKept}.Build(fsys)
	})
	t.Problems = append(t.Problems, starterText(t.Settings)...)
	if t.Settings.Title == "" {
		t.Settings.Title = c.title()
	}
	return t
}

// jobs returns what makes the files of the site of a timeline without an error, in
// the theme of the content, and says what is wrong with that.
func (c *content) jobs(t timeline.Timeline) ([]folder.Job, []problem.Problem, error) {
	theme, wrong := render.ReadTheme(c.root.FS())
	if errs, _ := tally(t.Problems); errs > 0 || len(wrong) > 0 {
		return nil, wrong, nil
	}
	jobs, err := theme.Jobs(t)
	return jobs, nil, err
}

// site makes the files of the site of a timeline as jobs does, and keeps them.
func (c *content) site(t timeline.Timeline) ([]folder.File, []problem.Problem, error) {
	jobs, wrong, err := c.jobs(t)
	if jobs == nil {
		return nil, wrong, err
	}
	files, err := folder.Make(jobs)
	wrong, err = ofTheme(err)
	return files, wrong, err
}

// ofTheme returns the error of a job as a problem, if it is a mistake in a template
// of the theme, and as it is if not.
func ofTheme(err error) ([]problem.Problem, error) {
	if wrong, is := errors.AsType[*render.TemplateError](err); is {
		return []problem.Problem{wrong.Problem}, nil
	}
	return nil, err
}

// title is a title for content without one: the name of its folder, unless that
// is the usual one, which says nothing. The site then has a word for it.
func (c *content) title() string {
	dir, err := filepath.Abs(c.dir)
	name := filepath.Base(dir)
	if err != nil || name == defaultContent || filepath.Dir(dir) == dir {
		return ""
	}
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if name == "" || !utf8.ValidString(name) {
		return ""
	}
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}

// path is a file of the content as the user would type it.
func (c *content) path(file string) string { return path.Join(filepath.ToSlash(c.dir), file) }

// named returns problems with their files named as the user would type them.
func (c *content) named(problems []problem.Problem) []problem.Problem {
	out := make([]problem.Problem, len(problems))
	for i, p := range problems {
		p.File = c.path(p.File)
		out[i] = p
	}
	problem.Sort(out)
	return out
}

// print prints problems with the lines they mean.
func (c *content) print(w io.Writer, problems []problem.Problem) error {
	source := func(file string) []byte {
		name := strings.TrimPrefix(file, path.Join(filepath.ToSlash(c.dir), ".")+"/")
		if info, err := c.root.Stat(name); err != nil || info.Size() > maxShown {
			return nil
		}
		data, err := c.root.ReadFile(name)
		if err != nil {
			return nil
		}
		return data
	}
	return problem.Write(w, source, c.named(problems))
}

// tally counts problems by severity.
func tally(problems []problem.Problem) (errs, warnings int) {
	for _, p := range problems {
		if p.Severity == problem.Error {
			errs++
		} else {
			warnings++
		}
	}
	return errs, warnings
}

// only returns the problems of a severity.
func only(severity problem.Severity, problems []problem.Problem) []problem.Problem {
	var out []problem.Problem
	for _, p := range problems {
		if p.Severity == severity {
			out = append(out, p)
		}
	}
	return out
}
