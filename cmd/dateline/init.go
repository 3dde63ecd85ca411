package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"dateline/timeline/editor"
	"dateline/timeline/problem"
)

//go:embed starter
var starter embed.FS

// starterFiles are the files of a new timeline, in the order in which they are
// printed, each with the file of starter that it is made of. The first line of some
// names the JSON Schema beside them, for editors.
var starterFiles = []struct{ name, source, schema string }{
	{"content/timeline.yaml", "timeline.yaml", ".schema/timeline.json"},
	{"content/overrides.yaml", "overrides.yaml", ".schema/overrides.json"},
	{"content/articles/example.md", "example.md", ""},
	{"content/.schema/timeline.json", "", ""},
	{"content/.schema/overrides.json", "", ""},
	{"Makefile", "Makefile", ""},
	{".gitignore", "gitignore", ""},
	{".github/workflows/pages.yml", "pages.yml", ""},
}

// schemas are the files that do not come from starter.
var schemas = map[string][]byte{
	"content/.schema/timeline.json":  editor.SettingsSchema,
	"content/.schema/overrides.json": editor.OverridesSchema,
}

func initCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "init DIR",
		Short: "Make a folder for a new timeline",
		Long: `Make a folder for a new timeline, or fill one: content/ with its settings, an empty
list of corrections and an example article, a Makefile, and a workflow that
publishes the site on GitHub Pages. The path of each file is printed.

A folder that holds files already is filled too, if none of them has the name of a
new one: nothing is overwritten.`,
		Example: `  dateline init mystory
  cd mystory && make site    # the site is site/index.html`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usagef("no folder to make")
			case len(args) > 1:
				return usagef("%d arguments, want one, the folder; the second is %q", len(args), args[1])
			}
			return nil
		},
		ValidArgsFunction: foldersOnly,
		RunE:              func(cmd *cobra.Command, args []string) error { return initialize(cmd, args[0]) },
	}
}

func initialize(cmd *cobra.Command, dir string) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return fmt.Errorf("%q is a file, want a folder or a new name", dir)
	}
	var there []string
	for _, f := range starterFiles {
		if _, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(f.name))); err == nil {
			there = append(there, f.name)
		}
	}
	if len(there) > 0 {
		return fmt.Errorf("folder %q holds %s already: nothing was made", dir, strings.Join(there, ", "))
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return cannotWrite(dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return cannotWrite(dir, err)
	}
	defer root.Close()
	for _, f := range starterFiles {
		name := path.Join(filepath.ToSlash(dir), f.name)
		if err := writeStarter(root, f.name, f.source, f.schema); err != nil {
			return cannotWrite(name, err)
		}
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), name); err != nil {
			return fmt.Errorf("write the output: %w", err)
		}
	}
	next := "dateline build"
	if dir != "." {
		next = "cd " + shellWord(dir) + " && " + next
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "Now: %s\nThe site is site/index.html. Put articles in content/articles, or import them:\ndateline import saved/*.html\n", next)
	return nil
}

// writeStarter writes a file of a new timeline, which must not be there.
func writeStarter(root *os.Root, name, source, schema string) error {
	data, made := schemas[name]
	if !made {
		var err error
		if data, err = starter.ReadFile("starter/" + source); err != nil {
			return err
		}
	}
	if schema != "" {
		data = append([]byte("# yaml-language-server: $schema="+schema+"\n"), data...)
	}
	if err := root.MkdirAll(path.Dir(name), 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// starterText warns of settings that are still those of a new timeline.
func starterText(s editor.Settings) []problem.Problem {
	var found []problem.Problem
	of, _ := editor.ReadSettings(starter, "starter/timeline.yaml")
	for _, text := range []struct{ key, has, starter string }{{"title", s.Title, of.Title}, {"description", s.Description, of.Description}} {
		if text.has == text.starter {
			found = append(found, problem.Warnf("timeline.yaml", problem.Pos{}, "%s: %q is what dateline init wrote, and readers see it: say what yours is about", text.key, text.has))
		}
	}
	return found
}

// shellWord is a word as a shell reads it.
func shellWord(s string) string {
	if s != "" && strings.Trim(strings.ToLower(s), "abcdefghijklmnopqrstuvwxyz0123456789/._-") == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
