package browser

import (
	"bufio"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestServe edits a new timeline while its page is open: the page follows, shows
// what is wrong, and is itself again when that is mended.
func TestServe(t *testing.T) {
	command := filepath.Join(t.TempDir(), "dateline.exe")
	if said, err := exec.Command("go", "build", "-o", command, "dateline/cmd/dateline").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	dir := filepath.Join(t.TempDir(), "story")
	if said, err := exec.Command(command, "init", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
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
		if err := os.WriteFile(filepath.Join(dir, "content", name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}

	b := open(t, 1280, 900)
	b.visit(strings.TrimSpace(address))
	b.await(`document.title==='A new timeline'`)
	edit("timeline.yaml", "title: The canal\n")
	b.await(`document.title==='The canal'`)

	edit("overrides.yaml", "dates:\n  - article: example\n    phrase: On Sunday\n    dat: 2021-03-27\n")
	b.await(`document.querySelector('#dateline-problems')?.shadowRoot.textContent.includes('overrides.yaml:4:5: unknown key "dat"; did you mean "date"?')`)
	if b.seen("#dateline-problems") != 1 || b.seen("h1") == 0 {
		t.Error("the error is not shown on the last good page")
	}
	// The site has styles for headings of its own, which would hide this one.
	b.await(`(s=>s.color==='rgb(255, 255, 255)'&&s.backgroundColor==='rgba(0, 0, 0, 0)'&&s.position==='static')(getComputedStyle(document.querySelector('#dateline-problems').shadowRoot.querySelector('h2')))`)
	edit("overrides.yaml", "dates:\n  - article: example\n    phrase: On Sunday\n    date: 2021-03-27\n    reason: the notice to mariners gives the 27th\n")
	b.await(`!document.querySelector('#dateline-problems')&&document.body.textContent.includes('the notice to mariners gives the 27th')`)
	b.clean(&site{Server: &httptest.Server{URL: strings.TrimSpace(address)}})
}
