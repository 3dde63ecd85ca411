package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// eachGoFile calls f with every Go file of the repository, tests and files for other
// systems included.
func eachGoFile(t *testing.T, f func(name string, file *ast.File)) {
	t.Helper()
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".") || strings.HasPrefix(entry.Name(), "_")):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution|parser.ParseComments)
		if err == nil {
			f(name, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// importsOf lists what a file imports.
func importsOf(file *ast.File) []string {
	var list []string
	for _, spec := range file.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value) // the parser has read it
		list = append(list, imported)
	}
	return list
}

var goFile = regexp.MustCompile(`[a-z_]+\.go\b`)

// TestManuals holds the comment of each package to its files: it names none that is not
// there, and where it has a list of files it names them all.
func TestManuals(t *testing.T) {
	of, manual := map[string][]string{}, map[string]string{}
	eachGoFile(t, func(name string, file *ast.File) {
		folder, base := path.Split(name)
		of[folder] = append(of[folder], base)
		if !strings.HasSuffix(base, "_test.go") {
			manual[folder] += file.Doc.Text()
		}
	})
	lists := 0
	for folder, text := range manual {
		named := goFile.FindAllString(text, -1)
		for _, name := range named {
			if !slices.Contains(of[folder], name) {
				t.Errorf("the comment of package %s names %s, which is not there", path.Clean(folder), name)
			}
		}
		if !strings.Contains(text, "\n# Files\n") {
			continue
		}
		lists++
		for _, name := range of[folder] {
			if name != "doc.go" && !strings.HasSuffix(name, "_test.go") && !slices.Contains(named, name) {
				t.Errorf("the comment of package %s does not say what %s holds", path.Clean(folder), name)
			}
		}
	}
	if lists < 7 {
		t.Errorf("%d packages list their files", lists)
	}
}
