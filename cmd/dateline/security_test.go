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

// What SECURITY.md promises of the program as a whole. The tests that it names
// hold the rest.

// eachGoFile calls f with every Go file of the repository but the command that
// runs on clusters.
func eachGoFile(t *testing.T, f func(name string, file *ast.File)) {
	t.Helper()
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".")):
			return fs.SkipDir
		case entry.IsDir() || path.Ext(name) != ".go" || strings.HasPrefix(name, "cmd/dateline-beam/"):
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
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

// uses lists the names of other packages that a file says, as "os.StartProcess".
func uses(file *ast.File) []string {
	var list []string
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if of, ok := s.X.(*ast.Ident); ok {
				list = append(list, of.Name+"."+s.Sel.Name)
			}
		}
		return true
	})
	return list
}

func TestNothingIsExecuted(t *testing.T) {
	files := 0
	eachGoFile(t, func(name string, file *ast.File) {
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		files++
		for _, imported := range importsOf(file) {
			if slices.Contains([]string{"os/exec", "plugin", "unsafe", "C"}, imported) {
				t.Errorf("%s imports %s", name, imported)
			}
		}
		for _, used := range uses(file) {
			if slices.Contains([]string{"os.StartProcess", "syscall.Exec", "syscall.ForkExec", "syscall.StartProcess", "unix.Exec"}, used) {
				t.Errorf("%s calls %s", name, used)
			}
		}
	})
	if files == 0 {
		t.Error("no file was read")
	}
}

// network is the files that touch the network, and what of it. The others may know
// its words, as addresses and statuses, and nothing that reaches it.
var network = map[string][]string{
	"cmd/dateline/fetch.go": {"net.Dialer", "http.Transport", "http.Client", "http.NewRequestWithContext"},
	"cmd/dateline/serve.go": {"net.Listen", "http.Server"}, // of this computer alone
}

var reaches = regexp.MustCompile(`^(net\.(Dial|Listen|Lookup|Resolver)|http\.(Get|Head|Post|Client|DefaultClient|Transport|DefaultTransport|NewRequest|Listen|Serve|Server)|tls\.Dial|rpc\.|smtp\.)`)

func TestOneWayToTheNetwork(t *testing.T) {
	seen := map[string]bool{}
	eachGoFile(t, func(name string, file *ast.File) {
		if strings.HasSuffix(name, "_test.go") {
			return
		}
		for _, imported := range importsOf(file) {
			if slices.Contains([]string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}, imported) && path.Dir(name) != "cmd/dateline" {
				t.Errorf("%s imports %s", name, imported)
			}
		}
		for _, used := range uses(file) {
			switch {
			case used == "net.Listener" || used == "http.ServeMux" || !reaches.MatchString(used):
			case slices.Contains(network[name], used):
				seen[used] = true
			default:
				t.Errorf("%s reaches the network by %s", name, used)
			}
		}
	})
	for name, all := range network {
		for _, one := range all {
			if !seen[one] {
				t.Errorf("%s does not use %s any more: take it from the table", name, one)
			}
		}
	}
}

// What SECURITY.md calls a test is one.
func TestSecurityNamesTests(t *testing.T) {
	text, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]bool{}
	eachGoFile(t, func(name string, file *ast.File) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && strings.HasSuffix(name, "_test.go") {
				tests[f.Name.Name] = true
			}
		}
	})
	named := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z]+)`").FindAllStringSubmatch(string(text), -1)
	if len(named) < 8 {
		t.Errorf("only %d tests are named", len(named))
	}
	for _, m := range named {
		if !tests[m[1]] {
			t.Errorf("there is no %s", m[1])
		}
	}
}
