package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

const servedAddress = "127.0.0.1:8000"

// copyDemo copies the demo's content to a folder that a test may change.
func copyDemo(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(dir, os.DirFS(demoContent)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func openPreview(t *testing.T, dir string) *preview {
	t.Helper()
	c, err := openContent(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return newPreview(c, servedAddress)
}

func ask(p *preview, method, host, target string) *http.Response {
	r := httptest.NewRequest(method, "http://"+servedAddress+target, nil)
	r.Host = host
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Result()
}

func TestPreviewAnswers(t *testing.T) {
	p := openPreview(t, demoContent)
	built := p.rebuild()
	for _, c := range []struct {
		method, host, target string
		want                 int
	}{
		{"GET", servedAddress, "/", 200},
		{"HEAD", servedAddress, "/index.html", 200},
		{"GET", "localhost:8000", "/sources/cnbc-letter.html", 200},
		{"GET", "[::1]:8000", "/site.css", 200},
		{"GET", servedAddress, "/-/serve.js", 200},

		{"GET", "evil.example", "/", 403},
		{"GET", "evil.example:8000", "/", 403},
		{"GET", "127.0.0.1", "/", 403},
		{"GET", "127.0.0.1:8001", "/", 403},
		{"GET", "", "/", 403},
		{"POST", servedAddress, "/", 405},
		{"DELETE", servedAddress, "/index.html", 405},
		{"OPTIONS", servedAddress, "/", 405},
		{"GET", servedAddress, "/nowhere.html", 404},
		{"GET", servedAddress, "/sources", 404},
		{"GET", servedAddress, "/.dateline", 404},
		{"GET", servedAddress, "/../timeline.yaml", 404},
		{"GET", servedAddress, "/..%2ftimeline.yaml", 404},
		{"GET", servedAddress, "/%2e%2e/timeline.yaml", 404},
		{"GET", servedAddress, "/..%5ctimeline.yaml", 404},
		{"GET", servedAddress, "//etc/passwd", 404},
		{"GET", servedAddress, "/-/serve.go", 404},
	} {
		answer := ask(p, c.method, c.host, c.target)
		if answer.StatusCode != c.want {
			t.Errorf("%s %s%s: %s, wanted %d", c.method, c.host, c.target, answer.Status, c.want)
		}
		if answer.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: other sites may read it", c.target)
		}
	}
	var body bytes.Buffer
	body.ReadFrom(ask(p, "GET", servedAddress, "/").Body)
	if !strings.Contains(body.String(), `<script src="/-/serve.js" data-version="`+built.version+`" defer></script></head>`) {
		t.Error("the page has no script to reload it")
	}
	body.Reset()
	body.ReadFrom(ask(p, "GET", servedAddress, "/nowhere.html").Body)
	if !strings.Contains(body.String(), "<title>Not here") || !strings.Contains(body.String(), "/-/serve.js") {
		t.Errorf("the site's own page for those that are not there is not sent: %s", body.String())
	}
	body.Reset()
	body.ReadFrom(ask(p, "HEAD", servedAddress, "/").Body)
	if body.Len() > 0 {
		t.Errorf("HEAD sends %q", body.String())
	}
}

// While the content has an error, the last good site stays.
func TestPreviewKeepsTheLastGoodSite(t *testing.T) {
	dir := copyDemo(t)
	p := openPreview(t, dir)
	good := p.rebuild()
	if len(good.problems) > 0 || good.version == "" {
		t.Fatalf("version %q, %v", good.version, good.problems)
	}
	overrides := filepath.Join(dir, "overrides.yaml")
	before, err := os.ReadFile(overrides)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(overrides, []byte("dates:\n  - artcile: x\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	bad := p.rebuild()
	if bad.version != good.version || len(bad.problems) == 0 || !bytes.Equal(bad.files["index.html"], good.files["index.html"]) {
		t.Errorf("version %q, %v", bad.version, bad.problems)
	}
	if answer := ask(p, "GET", servedAddress, "/"); answer.StatusCode != 200 {
		t.Errorf("the page is gone: %s", answer.Status)
	}
	if err := os.WriteFile(overrides, before, 0o666); err != nil {
		t.Fatal(err)
	}
	if mended := p.rebuild(); mended.version != good.version || len(mended.problems) > 0 {
		t.Errorf("version %q, %v", mended.version, mended.problems)
	}
}

// A version is of what is served, so that pages that a server of before left open
// reload if the site is another one, and only then.
func TestPreviewVersion(t *testing.T) {
	dir := copyDemo(t)
	first := openPreview(t, dir).rebuild().version
	if again := openPreview(t, dir).rebuild().version; again != first {
		t.Errorf("the same site is %q and then %q", first, again)
	}
	if err := os.WriteFile(filepath.Join(dir, "timeline.yaml"), []byte("title: Another one\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if other := openPreview(t, dir).rebuild().version; other == first || other == "" {
		t.Errorf("another site is %q too", other)
	}
}

// A content folder that is moved away is a problem, not an empty or an old site;
// one that takes its place is read.
func TestPreviewFolderGone(t *testing.T) {
	dir := copyDemo(t)
	p := openPreview(t, dir)
	good := p.rebuild()
	if err := os.Rename(dir, dir+"-away"); err != nil {
		t.Fatal(err)
	}
	gone := p.rebuild()
	if gone.version != good.version || len(gone.problems) != 1 || !strings.Contains(gone.problems[0].Message, "the content folder is gone") {
		t.Errorf("version %q, %v", gone.version, gone.problems)
	}
	if err := os.CopyFS(dir, os.DirFS(dir+"-away")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "timeline.yaml"), []byte("title: Another one\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if other := p.rebuild(); other.version == good.version || len(other.problems) > 0 {
		t.Errorf("version %q, %v", other.version, other.problems)
	}
}

func TestPreviewWithoutASite(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "timeline.yaml"), []byte("titel: A\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	p := openPreview(t, dir)
	p.rebuild()
	var body bytes.Buffer
	answer := ask(p, "GET", servedAddress, "/")
	body.ReadFrom(answer.Body)
	if answer.StatusCode != 503 || !strings.Contains(body.String(), "/-/serve.js") {
		t.Errorf("%s %s", answer.Status, body.String())
	}
}

// The published site has nothing of the preview.
func TestSiteHasNoPreview(t *testing.T) {
	for name, data := range filesOf(t, os.DirFS(demoSite)) {
		if bytes.Contains(data, []byte("/-/")) || bytes.Contains(data, []byte("EventSource")) {
			t.Errorf("%s has something of the preview", name)
		}
	}
}

// The command, from the first page to Ctrl-C: a change in the content reaches a
// page that is open.
func TestServe(t *testing.T) {
	dir := copyDemo(t)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "dateline", "serve", dir, "--port", "0")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, strings.TrimSpace(address)+"-/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	lines := bufio.NewScanner(answer.Body)
	next := func() (state struct {
		Version  string
		Problems []shownProblem
	}) {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				if err := json.Unmarshal([]byte(data), &state); err != nil {
					t.Fatal(err)
				}
				return state
			}
		}
		t.Fatalf("the stream ends: %v", lines.Err())
		return state
	}
	first := next()
	if first.Version == "" || len(first.Problems) > 0 {
		t.Fatalf("at first: %+v", first)
	}
	article := filepath.Join(dir, "articles", "new.md")
	if err := os.WriteFile(article, []byte("---\npublished: 2018-02-30\n---\n\nIt came on Wednesday.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if s := next(); s.Version != first.Version || len(s.Problems) != 1 || !strings.HasSuffix(s.Problems[0].Place, "new.md:2:12") ||
		!strings.HasPrefix(s.Problems[0].Message, "published: ") || s.Problems[0].Excerpt != "published: 2018-02-30\n           ^" {
		t.Fatalf("with a mistake: %+v", s)
	}
	if err := os.Remove(article); err != nil {
		t.Fatal(err)
	}
	if s := next(); s.Version != first.Version || len(s.Problems) > 0 {
		t.Fatalf("without it: %+v", s)
	}
	if runtime.GOOS == "windows" { // has no signal to send
		cmd.Process.Kill()
		cmd.Wait()
		return
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after Ctrl-C: %v", err)
	}
}

// A survey sees what a build would, and nothing of what editors leave behind.
func TestSurvey(t *testing.T) {
	dir := copyDemo(t)
	fsys := os.DirFS(dir)
	was, folders := survey(fsys)
	if again, _ := survey(fsys); again != was {
		t.Error("two surveys of the same folder differ")
	}
	if len(folders) < 2 || folders[0] != "." {
		t.Errorf("folders %v", folders)
	}
	if err := os.WriteFile(filepath.Join(dir, "articles", ".letter.md.swp"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if now, _ := survey(fsys); now != was {
		t.Error("a hidden file counts")
	}
	if err := os.WriteFile(filepath.Join(dir, "articles", "letter.md"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	now, _ := survey(fsys)
	if now == was {
		t.Error("a new file does not count")
	}
	if err := os.Remove(filepath.Join(dir, "articles", "letter.md")); err != nil {
		t.Fatal(err)
	}
	if back, _ := survey(fsys); back != was {
		t.Error("a removed file counts")
	}
	if sum, folders := survey(fs.FS(os.DirFS(filepath.Join(dir, "nowhere")))); len(folders) > 0 || sum == was {
		t.Errorf("no folder: %v", folders)
	}
}

// Where the system tells nothing of changes, they are found all the same: those of a
// folder that cannot be watched.
func TestWatchPolls(t *testing.T) {
	dir := copyDemo(t)
	fsys := os.DirFS(dir)
	seen, _ := survey(fsys)
	ctx, cancel := context.WithCancel(context.Background())
	changed := make(chan struct{}, 1)
	ended := make(chan struct{})
	go func() {
		watch(ctx, fsys, filepath.Join(dir, "nowhere"), seen, func() { changed <- struct{}{} })
		close(ended)
	}()
	for n := range 3 {
		if err := os.WriteFile(filepath.Join(dir, "articles", fmt.Sprintf("%d.md", n)), nil, 0o666); err != nil {
			t.Fatal(err)
		}
		<-changed
	}
	cancel()
	<-ended
}
