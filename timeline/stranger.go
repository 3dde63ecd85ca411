package timeline

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// known are the names that a content folder may hold besides those that begin
// with a dot or are documents for its readers.
var known = []string{settingsFileName, overridesFileName, eventsFileName, articlesFolder, "templates"}

// strangers warns of what lies in a content folder and is not read: a misspelt
// override.yaml would otherwise lose every correction in silence.
func strangers(fsys fs.FS) []problem.Problem {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil // reading the articles has said so
	}
	var out []problem.Problem
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || slices.Contains(known, name) {
			continue
		}
		message := "is not read; settings are in timeline.yaml, corrections in overrides.yaml, articles in articles/"
		switch ending := strings.ToLower(path.Ext(name)); {
		case ending == ".md" || ending == ".txt":
			if stem := strings.ToLower(strings.TrimSuffix(name, path.Ext(name))); stem == "readme" || stem == "license" {
				continue
			}
			if hasFrontMatter(fsys, name) {
				message = moveIt(name)
			}
		case ending == ".jsonl":
			message = moveIt(name)
		case ending == ".yaml" || ending == ".yml":
			if near := problem.Nearest(strings.TrimSuffix(name, path.Ext(name))+".yaml", known); near != "" {
				message = fmt.Sprintf("is not read; did you mean %q?", near)
			}
		}
		out = append(out, problem.Problem{File: name, Severity: problem.Warning, Message: message})
	}
	return out
}

// moveIt tells of what seems to be an article.
func moveIt(name string) string {
	return fmt.Sprintf("is not read; if it is an article, move it to %s", path.Join(articlesFolder, name))
}

// hasFrontMatter reports whether a document begins with front matter.
func hasFrontMatter(fsys fs.FS, name string) bool {
	info, err := fs.Stat(fsys, name) // first: to open a pipe would wait for its writer
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	file, err := fsys.Open(name)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, len("\ufeff---\n"))
	n, _ := io.ReadFull(file, head)
	return bytes.HasPrefix(bytes.TrimPrefix(head[:n], []byte("\ufeff")), []byte("---"))
}
