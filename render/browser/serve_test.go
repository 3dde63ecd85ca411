package browser

import (
	"bufio"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// first is the walk of a new user through the commands, with the pages that it
// imports and the correction that it makes.
const first = "../../cmd/dateline/testdata/script/first.txtar"

// TestServe goes on where that walk ends: with the page of its timeline open, the
// title and a date are corrected, and the page follows, shows what is wrong, and is
// itself again when that is mended.
func TestServe(t *testing.T) {
	command := filepath.Join(t.TempDir(), "dateline.exe")
	if said, err := exec.Command("go", "build", "-o", command, "dateline/cmd/dateline").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	walk, err := txtar.ParseFile(first)
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	dir := filepath.Join(home, "story")
	must := func(args ...string) {
		t.Helper()
		if said, err := exec.Command(command, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, said)
		}
	}
	write := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	must("init", dir)
	correction := ""
	for _, f := range walk.Files {
		if name, isPage := strings.CutPrefix(f.Name, "saved/"); isPage {
			page := filepath.Join(home, name)
			write(page, f.Data)
			must("import", page, "--into", dir, "--published", "2024-06-14")
		} else if f.Name == "corrected.yaml" {
			correction = string(f.Data)
		}
	}
	must("check", dir)
	server := exec.Command(command, "serve", dir, "--port", "0")
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	edit := func(name, text string) {
		t.Helper()
		write(filepath.Join(dir, "content", name), []byte(text))
	}

	b := open(t, 1280, 900)
	b.visit(strings.TrimSpace(address))
	b.await(`document.title==='A new timeline'&&document.body.textContent.includes('Sources disagree')`)
	edit("timeline.yaml", "title: The clock of Orla\n")
	b.await(`document.title==='The clock of Orla'`)

	edit("overrides.yaml", strings.Replace(correction, "date:", "dat:", 1))
	b.await(`document.querySelector('#dateline-problems')?.shadowRoot.querySelector('li')?.textContent.includes('overrides.yaml:3:5 unknown key "dat"; did you mean "date"?')`)
	if b.seen("#dateline-problems") != 1 || b.seen("h1") == 0 {
		t.Error("the error is not shown on the last good page")
	}
	// The site has styles of its own for lists.
	b.await(`(s=>s.color==='rgb(28, 31, 34)'&&s.display==='block'&&s.listStyleType==='none')(getComputedStyle(document.querySelector('#dateline-problems').shadowRoot.querySelector('ol')))`)
	edit("overrides.yaml", correction)
	b.await(`!document.querySelector('#dateline-problems')&&!document.body.textContent.includes('Sources disagree')&&document.body.textContent.includes('the log of the tower has 11 June')`)
	b.clean(&site{Server: &httptest.Server{URL: strings.TrimSpace(address)}})
}
