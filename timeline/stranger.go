package timeline

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// known are the names that a content folder may hold besides those that begin
// with a dot or are documents for its readers.
var known = []string{settingsFileName, overridesFileName, articlesFolder, "templates"}

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
			if strings.EqualFold(strings.TrimSuffix(name, path.Ext(name)), "readme") || strings.EqualFold(strings.TrimSuffix(name, path.Ext(name)), "license") {
				continue
			}
		case ending == ".yaml" || ending == ".yml":
			if near := problem.Nearest(strings.TrimSuffix(name, path.Ext(name))+".yaml", known); near != "" {
				message = fmt.Sprintf("is not read; did you mean %q?", near)
			}
		}
		out = append(out, problem.Problem{File: name, Severity: problem.Warning, Message: message})
	}
	return out
}
