package main_test

import (
	"go/ast"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// What SECURITY.md promises of the program as a whole. The tests that it names hold
// the rest. The command that runs on clusters is no part of that program.

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

// isOfProgram reports whether a file is part of the program.
func isOfProgram(name string) bool {
	return !strings.HasSuffix(name, "_test.go") && !strings.HasPrefix(name, "cmd/dateline-beam/")
}

func TestNothingIsExecuted(t *testing.T) {
	files := 0
	eachGoFile(t, func(name string, file *ast.File) {
		if !isOfProgram(name) {
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
		if !isOfProgram(name) {
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
