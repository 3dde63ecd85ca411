package main_test

import (
	"go/ast"
	"path"
	"slices"
	"strings"
	"testing"
)

// mayImport is the rule of imports: each package of the program, lowest first,
// with those that it may import. A row allows only rows above it, so imports
// run one way.
var mayImport = []struct {
	folder string
	allows []string
}{
	{"timeline/date", nil},
	{"timeline/problem", nil},
	{"timeline/parallel", nil},
	{"templates/wording", []string{"timeline/date", "timeline/problem"}},
	{"timeline/timex", []string{"timeline/date", "timeline/problem"}},
	{"timeline/article", []string{"timeline/date", "timeline/problem", "timeline/parallel", "templates/wording"}},
	{"timeline/article/page", []string{"timeline/problem", "timeline/article", "templates/wording"}},
	{"timeline/editor", []string{"timeline/date", "timeline/problem", "timeline/article", "templates/wording"}},
	{"timeline/grammar", []string{"timeline/date", "timeline/timex"}},
	{"timeline/cluster", []string{"timeline/date", "timeline/parallel"}},
	{"timeline/testcorpus", nil}, // for benchmarks
	{"timeline", []string{"timeline/date", "timeline/problem", "timeline/parallel", "timeline/timex", "timeline/article", "timeline/editor", "timeline/grammar", "timeline/cluster", "timeline/testcorpus"}},
	{"templates", nil},
	{"render/folder", nil},
	{"render", []string{"render/folder", "timeline", "timeline/date", "timeline/problem", "timeline/timex", "timeline/article", "timeline/editor", "timeline/testcorpus", "templates", "templates/wording"}},
	{"render/browser", []string{"render", "render/folder", "timeline"}},
	{"cmd/dateline-beam", []string{"timeline", "timeline/problem", "timeline/article", "timeline/editor", "timeline/grammar", "timeline/cluster", "timeline/testcorpus"}}, // a module of its own
	{"cmd/dateline", []string{"render", "render/folder", "timeline", "timeline/date", "timeline/problem", "timeline/timex", "timeline/article", "timeline/article/page", "timeline/editor"}},
}

// confined lists the modules that only some folders may import, so that a
// library can be replaced in one place, and what each is for.
var confined = []struct {
	module  string
	folders []string
}{
	{"github.com/olebedev/when", []string{"timeline/timex"}},                                                  // dates that people type; never article text
	{"github.com/yuin/goldmark", []string{"timeline/article", "render"}},                                      // Markdown
	{"gopkg.in/yaml.v3", []string{"timeline/problem", "timeline/article", "timeline/editor", "cmd/dateline"}}, // behind the strict reader, and to write front matter; editor, cmd: tests alone
	{"github.com/blevesearch/snowballstem", []string{"timeline/grammar"}},                                     // the stems that likeness is measured on
	{"golang.org/x/net", []string{"timeline/article/page", "render"}},                                         // HTML as browsers read it; render: tests alone
	{"golang.org/x/text", []string{"templates/wording", "timeline/date", "timeline/article/page", "render"}},  // languages, plurals, accents
	{"golang.org/x/image", []string{"render"}},                                                                // the letters of the picture for links
	{"github.com/tdewolff/minify", []string{"render"}},                                                        // style sheets and the script without what only people read
	{"golang.org/x/sys", []string{"render/folder"}},                                                           // locks and one-step replacement of folders
	{"github.com/fsnotify/fsnotify", []string{"cmd/dateline"}},                                                // telling serve of changes
	{"github.com/spf13/cobra", []string{"cmd/dateline"}},                                                      // flags, completion, "did you mean"
	{"github.com/microcosm-cc/bluemonday", []string{"render"}},                                                // tests alone
	{"github.com/chromedp", []string{"render/browser"}},                                                       // tests alone
	{"github.com/apache/beam", []string{"cmd/dateline-beam"}},                                                 // pipelines on many machines
	{"github.com/fxamacker/cbor", []string{"cmd/dateline-beam"}},
}

// wrongImport says what is wrong with the import of path by a file of folder,
// or "" if the rule allows it.
func wrongImport(folder, imported string) string {
	for _, c := range confined {
		if within(imported, c.module) && !slices.Contains(c.folders, folder) {
			return "only " + strings.Join(c.folders, " and ") + " may import " + c.module
		}
	}
	if !within(imported, "dateline") {
		return ""
	}
	target := strings.TrimPrefix(imported, "dateline/")
	for _, row := range mayImport {
		if row.folder != folder {
			continue
		}
		// An external test of a package imports the package itself.
		if target == folder || slices.Contains(row.allows, target) {
			return ""
		}
		return folder + " may not import " + target
	}
	return folder + " has no row in mayImport"
}

// within reports whether the import path is of the module.
func within(imported, module string) bool {
	return imported == module || strings.HasPrefix(imported, module+"/")
}

// TestImports reads the imports of every Go file.
func TestImports(t *testing.T) {
	files := 0
	eachGoFile(t, func(name string, file *ast.File) {
		files++
		for _, imported := range importsOf(file) {
			if wrong := wrongImport(path.Dir(name), imported); wrong != "" {
				t.Errorf("%s: %s", name, wrong)
			}
		}
	})
	if files < len(mayImport) {
		t.Errorf("read %d Go files, want at least one for each of the %d packages", files, len(mayImport))
	}
}

// TestMayImportRunsOneWay holds the order of the table: a row allows only rows
// above it.
func TestMayImportRunsOneWay(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range mayImport {
		for _, allowed := range row.allows {
			if !seen[allowed] {
				t.Errorf("%s allows %s, which is not above it", row.folder, allowed)
			}
		}
		if seen[row.folder] {
			t.Errorf("%s has two rows", row.folder)
		}
		seen[row.folder] = true
	}
}

func TestWrongImport(t *testing.T) {
	for _, test := range []struct {
		folder, imported, want string
	}{
		{"timeline/date", "strings", ""},
		{"timeline/timex", "dateline/timeline/date", ""},
		{"timeline/timex", "github.com/olebedev/when/rules/en", ""},
		{"timeline", "dateline/timeline/cluster", ""},
		{"render", "dateline/templates", ""},
		{"render/folder", "golang.org/x/sys/unix", ""},
		{"render", "dateline/render", ""}, // by an external test
		{"cmd/dateline", "dateline/render", ""},

		{"timeline/date", "dateline/timeline/timex", "timeline/date may not import timeline/timex"},
		{"timeline/article", "dateline/timeline", "timeline/article may not import timeline"},
		{"timeline/article", "dateline/timeline/timex", "timeline/article may not import timeline/timex"},
		{"timeline/cluster", "dateline/timeline/article", "timeline/cluster may not import timeline/article"},
		{"timeline/problem", "dateline/timeline", "timeline/problem may not import timeline"},
		{"timeline", "dateline/render", "timeline may not import render"},
		{"templates", "dateline/render", "templates may not import render"},
		{"render", "dateline/cmd/dateline", "render may not import cmd/dateline"},
		{"render", "dateline", "render may not import dateline"},
		{"render/feed", "dateline/timeline", "render/feed has no row in mayImport"},
		{"cmd/dateline", "github.com/olebedev/when", "only timeline/timex may import github.com/olebedev/when"},
		{"timeline", "github.com/yuin/goldmark/ast", "only timeline/article and render may import github.com/yuin/goldmark"},
		{"cmd/dateline", "golang.org/x/sys/unix", "only render/folder may import golang.org/x/sys"},
	} {
		if got := wrongImport(test.folder, test.imported); got != test.want {
			t.Errorf("%s imports %s: got %q, want %q", test.folder, test.imported, got, test.want)
		}
	}
}
