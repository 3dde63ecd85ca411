package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mountRefused is the exit status of a script that may not mount.
const mountRefused = 9

// A disk that is full in the middle of a build, one that has become unwritable,
// and one on which no file may be large: the old site stays, and the message says
// why the new one does not come.
func TestFullDisk(t *testing.T) {
	editions := twoEditions(t, t.TempDir())
	// The evening has more than the disk has room for.
	article, err := os.ReadFile(filepath.Join(editions[1], "articles", "cnbc-letter.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range strings.Fields("a b c d e f g h i j k l m n o p q r s t u v w x y z") {
		if err := os.WriteFile(filepath.Join(editions[1], "articles", name+".md"), article, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want := mustBuild(t, editions[0], filepath.Join(t.TempDir(), "site"))

	const morning, evening, saved = `dateline build "$1" --out site || exit 3; `, `! dateline build "$2" --out site || exit 4; `, `test "$(ls -A)" = site || exit 5; cp -r site "$3"`
	for _, test := range []struct {
		name, script, want string
		mounts             bool
	}{
		{"large files", morning + `(ulimit -f 40; ` + evening + `); ` + saved, ": file too large", false},
		{"full", `mount -t tmpfs -o size=700k disk . && cd "$PWD" || exit 9; ` + morning + evening + saved, "no space left on device", true},
		{"unwritable", `mount -t tmpfs disk . && cd "$PWD" || exit 9; ` + morning + `mount -o remount,ro .; ` + evening + saved,
			"its parent folder must be writable, as the new site is made beside the old one: open ", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			kept := filepath.Join(t.TempDir(), "kept")
			cmd := exec.Command("sh", "-c", test.script, "sh", editions[0], editions[1], kept)
			cmd.Dir = t.TempDir()
			for i := range 2 {
				path, err := filepath.Abs(editions[i])
				if err != nil {
					t.Fatal(err)
				}
				cmd.Args[4+i] = path
			}
			if test.mounts { // in a world of its own, in which it may mount, and which ends with it
				cmd.SysProcAttr = &syscall.SysProcAttr{
					Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
					UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
					GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
				}
			}
			talk, err := cmd.CombinedOutput()
			if test.mounts && (errors.Is(err, syscall.EPERM) || cmd.ProcessState != nil && cmd.ProcessState.ExitCode() == mountRefused) {
				t.Log("this system grants no mounts: the case of large files fails at the same place")
				return
			}
			if err != nil || !strings.Contains(string(talk), test.want) {
				t.Fatalf("%v: %s\nwant %q in it", err, talk, test.want)
			}
			if !isTree(filesOf(t, os.DirFS(kept)), want) {
				t.Error("not the old site any more")
			}
		})
	}
}
