package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestOverridesTutorial does what docs/overrides.md says, in its order: an entry
// goes to mystory/overrides.yaml, a command is run and prints what stands below
// it, where … is anything. A mistyped entry is there for one block of commands.
func TestOverridesTutorial(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile(filepath.Join(root, "docs", "overrides.md"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	const file = "mystory/overrides.yaml"
	blocks := regexp.MustCompile("(?ms)^```(yaml|yaml mistyped|console)\n(.*?)^```$").FindAllStringSubmatch(string(doc), -1)
	commands := 0
	right := ""
	for _, b := range blocks {
		switch kind, text := b[1], b[2]; kind {
		case "console":
			for _, command := range strings.Split("\n"+text, "\n$ ")[1:] {
				line, want, _ := strings.Cut(command, "\n")
				commands++
				runDocumented(t, root, line, strings.TrimRight(want, "\n"))
			}
			if right != "" {
				writeFile(t, file, right)
				right = ""
			}
		default:
			now, err := os.ReadFile(file)
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
			if kind == "yaml mistyped" {
				right = string(now)
				writeFile(t, file, text)
			} else {
				writeFile(t, file, withEntry(string(now), text))
			}
		}
	}
	if commands < 6 {
		t.Errorf("the tutorial runs %d commands", commands)
	}
}

// runDocumented runs a command of a document and compares what it prints.
func runDocumented(t *testing.T, root, line, want string) {
	t.Helper()
	words := strings.Fields(line)
	if words[0] == "cp" {
		if err := os.CopyFS(words[3], os.DirFS(filepath.Join(root, filepath.FromSlash(words[2])))); err != nil {
			t.Fatal(err)
		}
		return
	}
	out, err := exec.Command(words[0], words[1:]...).CombinedOutput()
	got := strings.TrimRight(string(out), "\n")
	if err != nil {
		got += "\n" + err.Error()
	}
	pattern := "(?s)^" + strings.ReplaceAll(regexp.QuoteMeta(want), "…", ".*") + "$"
	if !regexp.MustCompile(pattern).MatchString(got) {
		t.Errorf("$ %s\n%s\nthe document has\n%s", line, got, want)
	}
}

// withEntry adds an entry, which begins with the name of its list, to the end of
// that list.
func withEntry(file, block string) string {
	list, entry, _ := strings.Cut(block, "\n")
	lines := strings.SplitAfter(file, "\n")
	at := slices.Index(lines, list+"\n")
	if at < 0 {
		return file + block
	}
	end := at + 1
	for end < len(lines) && strings.HasPrefix(lines[end], " ") {
		end++
	}
	return strings.Join(lines[:end], "") + entry + strings.Join(lines[end:], "")
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
