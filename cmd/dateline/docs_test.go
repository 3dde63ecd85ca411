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

// TestTutorials does what the tutorials say, in their order: commands of blocks
// marked as console are run and print what stands below them, where … is
// anything. An entry in yaml goes to the file of corrections; a mistyped one is
// there for one block of commands. Other blocks say which file they make.
func TestTutorials(t *testing.T) {
	for _, c := range []struct {
		doc, settings, overrides string
		commands                 int
	}{
		{"overrides.md", "", "ferries/overrides.yaml", 6},
		{"tutorial.md", "mystory/content/timeline.yaml", "mystory/content/overrides.yaml", 10},
	} {
		t.Run(c.doc, func(t *testing.T) {
			root, err := filepath.Abs("../..")
			if err != nil {
				t.Fatal(err)
			}
			doc, err := os.ReadFile(filepath.Join(root, "docs", c.doc))
			if err != nil {
				t.Fatal(err)
			}
			t.Chdir(t.TempDir())
			commands := 0
			right := ""
			for _, b := range regexp.MustCompile("(?ms)^```(\\w+)(?: (\\S+))?\n(.*?)^```$").FindAllStringSubmatch(string(doc), -1) {
				switch kind, mark, text := b[1], b[2], b[3]; {
				case kind == "console":
					for _, command := range strings.Split("\n"+text, "\n$ ")[1:] {
						line, want, _ := strings.Cut(command, "\n")
						commands++
						runDocumented(t, root, line, strings.TrimRight(want, "\n"))
					}
					if right != "" {
						writeFile(t, c.overrides, right)
						right = ""
					}
				case kind == "sh": // needs a network
				case kind != "yaml":
					writeFile(t, mark, text)
				case mark == "settings":
					writeFile(t, c.settings, text)
				default:
					now, err := os.ReadFile(c.overrides)
					if err != nil && !errors.Is(err, fs.ErrNotExist) {
						t.Fatal(err)
					}
					if mark == "mistyped" {
						right = string(now)
						writeFile(t, c.overrides, text)
					} else {
						writeFile(t, c.overrides, withEntry(string(now), text))
					}
				}
			}
			if commands < c.commands {
				t.Errorf("the tutorial runs %d commands", commands)
			}
		})
	}
}

// runDocumented runs a command of a document and compares what it prints. The
// shell's own are done here, since not every system has them.
func runDocumented(t *testing.T, root, line, want string) {
	t.Helper()
	words := strings.Fields(strings.ReplaceAll(line, `"`, ""))
	if _, message, has := strings.Cut(line, ` "`); has { // at the end, as of a commit
		words = append(strings.Fields(line[:strings.Index(line, ` "`)]), strings.TrimSuffix(message, `"`))
	}
	switch words[0] {
	case "cp":
		if err := os.CopyFS(words[3], os.DirFS(filepath.Join(root, filepath.FromSlash(words[2])))); err != nil {
			t.Fatal(err)
		}
		return
	case "rm":
		if err := os.Remove(words[1]); err != nil {
			t.Fatal(err)
		}
		return
	case "cd":
		t.Chdir(words[1])
		return
	}
	command := exec.Command(words[0], words[1:]...)
	command.Env = append(os.Environ(), "GIT_AUTHOR_NAME=A Reader", "GIT_AUTHOR_EMAIL=reader@example.org", "GIT_COMMITTER_NAME=A Reader", "GIT_COMMITTER_EMAIL=reader@example.org")
	if words[0] == "go" { // of the program, not of the folder of the timeline
		command.Dir = root
		command.Env = append(command.Env, "GOBIN="+t.TempDir())
	}
	out, err := command.CombinedOutput()
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
