package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/render/folder"
	"dateline/templates"
	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// A Theme is what a site is made of besides its words: HTML templates, style
// sheet, script and icon. The zero value has those of the program. A Theme may
// be used by several goroutines.
type Theme struct {
	layouts *template.Template
	own     map[string][]byte // files in place of those of the program
	words   wording.Own       // in place of those of the program
}

// themeFolder is the folder of a content folder that holds a theme.
const themeFolder = "templates"

// wordsFile is the file of a theme that holds words.
const wordsFile = "words.yaml"

// mostTemplate is the greatest size in bytes of a file of a theme.
const mostTemplate = 1 << 20

// plainLayouts holds the program's templates, parsed. They are part of it, so one
// that does not parse is a mistake in it.
var plainLayouts = template.Must(template.New("").Funcs(layoutFuncs(wording.English(), "")).ParseFS(templates.Files, "*.html"))

// layoutFuncs is what templates can call: the words of a language by their names
// in package templates/wording; fill, which puts values in the place of words in braces; and
// attributes that say which language a text is in, where that is not the one of
// the page. The articles are English; ours is what the settings say.
func layoutFuncs(w *wording.Words, ours string) template.FuncMap {
	attribute := func(language string) func() template.HTMLAttr {
		a := template.HTMLAttr("")
		if language != "" {
			a = template.HTMLAttr(` lang="` + template.HTMLEscapeString(language) + `"`)
		}
		return func() template.HTMLAttr { return a }
	}
	articles := ""
	if !w.IsEnglish() {
		articles = "en"
	}
	return template.FuncMap{
		"words":   func() *wording.Words { return w },
		"english": attribute(articles),
		"ours":    attribute(ours),
		"fill": func(text, word string, value any) string {
			return date.Fill(text, word, fmt.Sprint(value))
		},
	}
}

// ReadTheme reads the folder templates of a content folder, where there is one.
// Each file stands in place of the program's file of the same name, as a whole.
// A file with another name, or a template that cannot be parsed, is an error.
func ReadTheme(content fs.FS) (*Theme, []problem.Problem) {
	noFolder := []problem.Problem{problem.Errorf(themeFolder, problem.Pos{}, "is a file, want a folder of templates")}
	if info, err := fs.Stat(content, themeFolder); err == nil && !info.IsDir() {
		return &Theme{}, noFolder // before it is opened: opening a pipe waits for a writer
	}
	entries, err := fs.ReadDir(content, themeFolder)
	if errors.Is(err, fs.ErrNotExist) {
		return &Theme{}, nil
	} else if err != nil {
		return &Theme{}, noFolder
	}
	names := themeNames()
	t := &Theme{own: map[string][]byte{}}
	var wrong []problem.Problem
	for _, e := range entries {
		file := path.Join(themeFolder, e.Name())
		if strings.HasPrefix(e.Name(), ".") || slices.Contains(folder.Litter, e.Name()) {
			continue
		}
		if !slices.Contains(names, e.Name()) {
			mend := "want one of " + strings.Join(names, ", ")
			if near := problem.Nearest(e.Name(), names); near != "" {
				mend = fmt.Sprintf("did you mean %q?", near)
			}
			wrong = append(wrong, problem.Errorf(file, problem.Pos{}, "is no file of a theme; %s", mend))
			continue
		}
		data, err := readTemplate(content, file)
		if err != nil {
			wrong = append(wrong, problem.Errorf(file, problem.Pos{}, "%v", err))
			continue
		}
		if e.Name() == wordsFile {
			words, mistakes := wording.ReadOwn(file, data)
			t.words, wrong = words, append(wrong, mistakes...)
			continue
		}
		t.own[e.Name()] = data
	}
	t.layouts = template.New("").Funcs(layoutFuncs(wording.English(), ""))
	for _, name := range names {
		if path.Ext(name) != ".html" {
			continue
		}
		if _, err := t.layouts.New(name).Parse(string(t.file(name))); err != nil {
			wrong = append(wrong, t.placed(err))
		}
	}
	problem.Sort(wrong)
	return t, wrong
}

// readTemplate reads a file of a theme.
func readTemplate(content fs.FS, file string) ([]byte, error) {
	info, err := fs.Stat(content, file)
	switch {
	case err != nil:
		return nil, errors.New("cannot be read")
	case !info.Mode().IsRegular():
		return nil, errors.New("is no file")
	case info.Size() > mostTemplate:
		return nil, fmt.Errorf("has %d bytes, want %d at most", info.Size(), mostTemplate)
	}
	return fs.ReadFile(content, file)
}

// themeNames lists the files that a theme may hold.
func themeNames() []string {
	entries, _ := templates.Files.ReadDir(".") // an embedded folder can be read
	var names []string
	for _, e := range entries {
		if path.Ext(e.Name()) != ".json" {
			names = append(names, e.Name())
		}
	}
	return append(names, wordsFile)
}

// has reports whether a theme has a file of its own of a name.
func (t *Theme) has(name string) bool {
	_, own := t.own[name]
	return own
}

// file returns a file of a theme.
func (t *Theme) file(name string) []byte {
	if data, own := t.own[name]; own {
		return data
	}
	data, err := templates.Files.ReadFile(name)
	if err != nil {
		panic(err) // the names are ours
	}
	return data
}

// A TemplateError is a mistake in a template of a theme that shows when a page
// is made.
type TemplateError struct{ problem.Problem }

// Error returns the mistake with its file, line and column.
func (e *TemplateError) Error() string { return e.Problem.String() }

// placed makes a problem of what text/template or html/template says of a
// template. It has a place if that is in a file of the theme: what the program's
// own templates lack was taken from them by the theme as a whole.
func (t *Theme) placed(err error) problem.Problem {
	m := templatePlace.FindStringSubmatch(err.Error())
	if m == nil {
		return problem.Errorf(themeFolder, problem.Pos{}, "%v", err)
	}
	data, own := t.own[m[1]]
	if !own {
		return problem.Errorf(themeFolder, problem.Pos{}, "the program's %s, line %s: %s", m[1], m[2], m[4])
	}
	at := problem.Pos{}
	at.Line, _ = strconv.Atoi(m[2])
	if lines := strings.Split(string(data), "\n"); m[3] != "" && at.Line <= len(lines) {
		bytes, _ := strconv.Atoi(m[3]) // before the place, in its line
		at.Column = utf8.RuneCountInString(lines[at.Line-1][:min(bytes, len(lines[at.Line-1]))]) + 1
	}
	return problem.Errorf(path.Join(themeFolder, m[1]), at, "%s", m[4])
}

// templatePlace is how the template packages begin an error: the file, the line
// and, where they know it, the column.
var templatePlace = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):([0-9]+)(?::([0-9]+))?: (?s)(.*)$`)

// pieces returns what makes parts of pages in the words of a language. Texts of the
// settings are in the language ours, if that is not empty.
func (t *Theme) pieces(w *wording.Words, ours string) (*pieces, error) {
	layouts := t.layouts
	if layouts == nil {
		layouts = plainLayouts
	}
	layouts, err := layouts.Clone()
	if err != nil {
		return nil, err
	}
	funcs := layoutFuncs(w, ours)
	t.settle(layouts, funcs)
	return &pieces{layouts: layouts.Funcs(funcs)}, nil
}

// execute appends a page to room.
func (t *Theme) execute(room []byte, layouts *template.Template, p page) ([]byte, error) {
	out := bytes.NewBuffer(room)
	err := write(out, layouts, p)
	if err == nil {
		return out.Bytes(), nil
	}
	if len(t.own) == 0 {
		return nil, fmt.Errorf("%s: %w", p.name, err)
	}
	wrong := t.placed(err)
	wrong.Message = fmt.Sprintf("%s, in making %s", wrong.Message, p.name)
	return nil, &TemplateError{wrong}
}

// write writes a page, with the pieces that are made on the way.
func write(out *bytes.Buffer, layouts *template.Template, p page) (err error) {
	defer func() {
		if wrong := recover(); wrong != nil {
			piece, is := wrong.(pieceError)
			if !is {
				panic(wrong)
			}
			err = piece.error
		}
	}()
	return layouts.ExecuteTemplate(out, p.template, p.data())
}

// Site is as the function Site, with the files of the theme.
func (t *Theme) Site(tl timeline.Timeline) ([]folder.File, error) {
	jobs, err := t.Jobs(tl)
	if err != nil {
		return nil, err
	}
	return folder.Make(jobs)
}

// Jobs returns what makes the files of the site of tl. They may be done at once and
// in any order. A mistake in a template of the theme is the [TemplateError] of a job;
// for other errors see the function Site.
func (t *Theme) Jobs(tl timeline.Timeline) ([]folder.Job, error) {
	s, err := t.newSite(tl)
	if err != nil {
		return nil, err
	}
	return s.jobs(), nil
}
