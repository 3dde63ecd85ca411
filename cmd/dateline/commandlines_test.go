package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	indented   = regexp.MustCompile(`(?m)(?:^    .*\n)+`)
	inline     = regexp.MustCompile("`dateline ([^`]+)`")
	synopsis   = regexp.MustCompile(`\[flags\]$|[A-Z]{3}$`)
	makeTarget = regexp.MustCompile("(?m)(?:`|^    |&& )make ([a-z]+)")
	docWord    = regexp.MustCompile(`"[^"]*"|\S+`)
)

// TestCommandLines runs the command lines of the documents that stand in
// indented blocks, each block in a folder with what the examples name. What
// would never end, or asks another server, is only parsed, and so is what stands
// in running text. The blocks of the tutorials belong to TestTutorials.
func TestCommandLines(t *testing.T) {
	project, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for name, text := range documents(t) {
		for _, words := range inline.FindAllStringSubmatch(text, -1) {
			parseLine(t, name, docWord.FindAllString(words[1], -1))
		}
		for _, block := range indented.FindAllString(text, -1) {
			if !strings.Contains(block, "dateline ") {
				continue
			}
			t.Run(name, func(t *testing.T) {
				furnish(t, project, strings.Contains(block, "dateline init "))
				for line := range strings.Lines(block) {
					line, _, _ = strings.Cut(line, " #")
					for command := range strings.SplitSeq(strings.TrimSpace(line), " && ") {
						if folder, is := strings.CutPrefix(command, "cd "); is {
							t.Chdir(atHome(folder))
						} else if strings.Contains(command, "dateline ") && !synopsis.MatchString(command) {
							runLine(t, command)
							ran++
						}
					}
				}
			})
		}
	}
	if ran < 19 {
		t.Errorf("the documents have %d command lines", ran)
	}
}

// furnish makes a folder with the files that examples name, and goes there.
func furnish(t *testing.T, project string, empty bool) {
	t.Helper()
	t.Chdir(t.TempDir())
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", home)
	for name, of := range map[string]string{"content": "content", "saved": "docs/pages", "mystory": "docs/example"} {
		if name == "mystory" && empty {
			continue
		}
		if err := os.CopyFS(name, os.DirFS(filepath.Join(project, of))); err != nil {
			t.Fatal(err)
		}
	}
	const text = "The ferry sank on Monday.\n\nThe crew swam ashore, the harbour office said a day later.\n"
	writeFile(t, "mail.txt", text)
	writeFile(t, "article.txt", text)
	writeFile(t, "corpus.jsonl", `{"id": "ferry", "published": "2024-05-02", "text": "The ferry sank on Monday."}`+"\n")
}

// runLine runs a line of dateline, to which another may send its words, and
// which may send its own to a file.
func runLine(t *testing.T, line string) {
	t.Helper()
	said, command, _ := strings.Cut(line, "dateline ")
	command, _, _ = strings.Cut(command, " > ")
	var args []string
	for _, word := range docWord.FindAllString(command, -1) {
		word = atHome(word)
		if files, err := filepath.Glob(word); err == nil && len(files) > 0 {
			args = append(args, files...)
		} else {
			args = append(args, strings.Trim(word, `"`))
		}
	}
	if args[0] == "serve" || strings.Contains(command, "://") {
		parseLine(t, line, args)
		return
	}
	var out bytes.Buffer
	status := run(args, strings.NewReader(strings.TrimPrefix(said, "echo ")), &out, &out)
	if doubts := slices.Contains(args, "--strict") && status == statusProblems; status != statusWell && !doubts {
		t.Errorf("%s: exit status %d\n%s", line, status, &out)
	}
}

func atHome(word string) string { return strings.Replace(word, "~", os.Getenv("HOME"), 1) }

// parseLine looks whether there is such a command, with such flags.
func parseLine(t *testing.T, where string, args []string) {
	t.Helper()
	command, rest, err := rootCommand().Find(args)
	if err == nil && command.HasParent() {
		err = command.ParseFlags(rest)
	}
	if err != nil || !command.HasParent() && !strings.HasPrefix(args[0], "--") {
		t.Errorf("%s: dateline %q is no command: %v", where, args, err)
	}
}

// TestMakeTargets looks for what the documents make, in the Makefile of the
// project and in that of a new timeline.
func TestMakeTargets(t *testing.T) {
	var makefiles []byte
	for _, name := range []string{"../../Makefile", "starter/Makefile"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		makefiles = append(makefiles, text...)
	}
	for name, text := range documents(t) {
		for _, target := range makeTarget.FindAllStringSubmatch(text, -1) {
			if !bytes.Contains(makefiles, []byte("\n"+target[1]+":")) {
				t.Errorf("%s: make %s: no Makefile has it", name, target[1])
			}
		}
	}
}
