package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	fenced    = regexp.MustCompile("(?ms)^```.*?^```$")
	linked    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	headed    = regexp.MustCompile(`(?m)^#+ (.+)$`)
	noAnchor  = regexp.MustCompile(`[^\p{L}\p{N}_ -]`)
	namedFile = regexp.MustCompile("`((?:[a-z_-]+/)*[a-z_]+\\.(?:go|css))`")
	namedTest = regexp.MustCompile("`((?:Test|Fuzz|Benchmark)[A-Z]\\w+)`")
	testFunc  = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)\w+)\(`)
)

// documents returns the texts of the project for readers, fenced blocks aside,
// by their path from its root.
func documents(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, pattern := range []string{"*.md", "docs/*.md", "content/*.md"} {
		found, err := fs.Glob(os.DirFS("../.."), pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(found), err)
		}
		for _, name := range found {
			text, err := os.ReadFile(filepath.Join("../..", filepath.FromSlash(name)))
			if err != nil {
				t.Fatal(err)
			}
			texts[name] = fenced.ReplaceAllString(strings.ReplaceAll(string(text), "\r\n", "\n"), "")
		}
	}
	return texts
}

// TestLinks follows the links of the documents that stay in the project: to
// files, and to headings as GitHub names them.
func TestLinks(t *testing.T) {
	texts := documents(t)
	for name, text := range texts {
		for _, link := range linked.FindAllStringSubmatch(text, -1) {
			file, anchor, _ := strings.Cut(link[1], "#")
			if strings.Contains(file, "://") {
				continue
			}
			target := name
			if file != "" {
				target = path.Join(path.Dir(name), file)
			}
			if _, err := os.Stat(filepath.Join("../..", filepath.FromSlash(target))); err != nil {
				t.Errorf("%s links to %s, which is not there", name, link[1])
			}
			if anchor != "" && !slices.Contains(headingAnchors(texts[target]), anchor) {
				t.Errorf("%s links to %s, a heading that is not there: %q", name, link[1], headingAnchors(texts[target]))
			}
		}
	}
}

func headingAnchors(text string) []string {
	var list []string
	for _, heading := range headed.FindAllStringSubmatch(text, -1) {
		words := noAnchor.ReplaceAllString(strings.ToLower(heading[1]), "")
		list = append(list, strings.ReplaceAll(words, " ", "-"))
	}
	return list
}

// TestNamed looks for the source files and the tests that the documents name.
func TestNamed(t *testing.T) {
	var files, tests []string
	err := fs.WalkDir(os.DirFS("../.."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files = append(files, "/"+name)
		if strings.HasSuffix(name, "_test.go") {
			source, err := os.ReadFile(filepath.Join("../..", filepath.FromSlash(name)))
			if err != nil {
				return err
			}
			for _, written := range testFunc.FindAllSubmatch(source, -1) {
				tests = append(tests, string(written[1]))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for name, text := range documents(t) {
		for _, file := range namedFile.FindAllStringSubmatch(text, -1) {
			named++
			if !slices.ContainsFunc(files, func(f string) bool { return strings.HasSuffix(f, "/"+file[1]) }) {
				t.Errorf("%s names %s, which is not there", name, file[1])
			}
		}
		for _, test := range namedTest.FindAllStringSubmatch(text, -1) {
			named++
			if !slices.Contains(tests, test[1]) {
				t.Errorf("%s names %s, which is no test", name, test[1])
			}
		}
	}
	if named < 40 {
		t.Errorf("the documents name %d files and tests", named)
	}
}
