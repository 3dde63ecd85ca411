package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"dateline": main})
}

// TestScript runs the scripts of testdata/script through the real main. Besides
// the usual commands they know
//
//	status N COMMAND...   run a command that must exit with the status N
//	snapshot              note every file and folder, with its bytes and time
//	unchanged             fail if one of them is not as it was noted
//	bytes FILE HEX        write a file that is no text
//	replace FILE OLD NEW  put NEW for OLD, which stands once in a file
//	repeat FILE TEXT N BEFORE AFTER
//	                      write BEFORE, N times TEXT, and AFTER; \n is a line end
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":    status,
			"snapshot":  snapshot,
			"unchanged": unchanged,
			"bytes":     writeBytes,
			"replace":   replace,
			"repeat":    repeat,
		},
		Setup: func(env *testscript.Env) error {
			env.Values["tree"] = new(string)
			return nil
		},
	})
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}

func snapshot(ts *testscript.TestScript, neg bool, args []string) {
	*ts.Value("tree").(*string) = tree(ts)
}

func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	if was, now := *ts.Value("tree").(*string), tree(ts); was != now {
		ts.Fatalf("the disk has changed: was\n%s\nis\n%s", was, now)
	}
}

// tree lists everything below the script's folder.
func tree(ts *testscript.TestScript) string {
	var b strings.Builder
	root := ts.Getenv("WORK")
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name == filepath.Join(root, ".tmp") {
			return fs.SkipDir
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		sum := ""
		if info.Mode().IsRegular() {
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			sum = fmt.Sprintf("%x", sha256.Sum256(data))
		}
		fmt.Fprintln(&b, name, info.Mode(), info.ModTime().UnixNano(), sum)
		return nil
	})
	ts.Check(err)
	return b.String()
}

func replace(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%q stands %d times in %s, want once", args[1], n, args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	text := args[3] + strings.Repeat(args[1], n) + args[4]
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, `\n`, "\n")), 0o666))
}

func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	data, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}
