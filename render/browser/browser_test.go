package browser

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"dateline/render"
	"dateline/timeline"
)

// demo is the content of the repository's demonstration, states a content folder
// with a date in each state.
const (
	demo   = "../../content"
	states = "testdata/states"
)

// A site is a built site on a server of this machine.
type site struct {
	*httptest.Server
	timeline timeline.Timeline
	pages    []string // of HTML, sorted
}

// serve builds a content folder, with some of its files replaced, and serves the
// site under a path, as project pages are.
func serve(t *testing.T, content string, replace map[string]string) *site {
	t.Helper()
	files := fstest.MapFS{}
	disk := os.DirFS(content)
	for _, folder := range []string{".", "articles"} {
		entries, err := os.ReadDir(path.Join(content, folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if e.IsDir() {
				continue
			}
			name := path.Join(folder, e.Name())
			file, err := disk.(interface {
				ReadFile(string) ([]byte, error)
			}).ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = &fstest.MapFile{Data: file}
		}
	}
	for name, data := range replace {
		files[name] = &fstest.MapFile{Data: []byte(data)}
	}
	s := &site{timeline: timeline.Build(files)}
	theme, wrong := render.ReadTheme(files)
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	built, err := theme.Site(s.timeline)
	if err != nil {
		t.Fatal(err)
	}
	byName := map[string][]byte{}
	for _, f := range built {
		byName[f.Name] = f.Data
		if strings.HasSuffix(f.Name, ".html") {
			s.pages = append(s.pages, f.Name)
		}
	}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/story/")
		data, ok := byName[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	}))
	t.Cleanup(s.Close)
	return s
}

// address is the address of a page.
func (s *site) address(name string) string { return s.URL + "/story/" + name }

// theBrowser is started once for all tests.
var theBrowser = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, // containers have none, and the pages are ours
		chromedp.DisableGPU,
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"), // nothing leaves this machine
		chromedp.WSURLReadTimeout(time.Minute),
	)
	if at := os.Getenv("DATELINE_BROWSER"); at != "" {
		options = append(options, chromedp.ExecPath(at))
	}
	all, _ := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(all)
	return ctx, chromedp.Do(ctx)
})

// TestMain ends the browser after all tests.
func TestMain(m *testing.M) {
	code := m.Run()
	if ctx, err := theBrowser(); err == nil {
		_ = chromedp.Cancel(ctx) // it goes with this process at the latest
	}
	os.Exit(code)
}

// A tab is a window of the browser, and what has gone wrong in it.
type tab struct {
	context.Context
	t        *testing.T
	mu       sync.Mutex
	requests []string
	wrong    []string // errors of scripts and on the console
}

// open opens a tab of a size in CSS pixels, light.
func open(t *testing.T, width, height int64) *tab {
	t.Helper()
	root, err := theBrowser()
	if err != nil {
		if os.Getenv("DATELINE_NO_BROWSER") != "" && os.Getenv("CI") != "true" {
			t.Skip("no browser, as DATELINE_NO_BROWSER accepts")
		}
		t.Fatalf("no browser: %v; install chromium, name one in DATELINE_BROWSER, or set DATELINE_NO_BROWSER=1 to go without these tests", err)
	}
	ctx, cancel := chromedp.NewContext(root)
	t.Cleanup(cancel)
	b := &tab{Context: ctx, t: t}
	b.ok(chromedp.Listen(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			b.requests = append(b.requests, e.Request.URL)
		case *runtime.EventExceptionThrown:
			b.wrong = append(b.wrong, fmt.Sprint(e.ExceptionDetails.Text, e.ExceptionDetails.URL, e.ExceptionDetails.LineNumber))
		case *runtime.EventConsoleAPICalled:
			b.wrong = append(b.wrong, fmt.Sprint("console: ", e.Type))
		}
	}))
	limited, cancel := context.WithTimeout(ctx, 5*time.Minute)
	t.Cleanup(cancel)
	b.Context = limited
	call(b, network.Enable, network.EnableParams{})
	call(b, runtime.Enable, cdp.Empty{})
	call(b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `window.refused=[];` +
		`document.addEventListener('securitypolicyviolation',e=>refused.push(e.violatedDirective+' '+e.blockedURI))`})
	b.dark(false)
	b.size(width, height)
	return b
}

// ok ends the test at an error.
func (b *tab) ok(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// call sends a command of the browser's protocol.
func call[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	r, err := chromedp.Call(b, command, params)
	b.ok(err)
	return r
}

// size sets the size of the window in CSS pixels.
func (b *tab) size(width, height int64) {
	b.t.Helper()
	b.ok(chromedp.Do(b, chromedp.EmulateViewport(width, height)))
}

// visit goes to an address and waits for the page to be whole. It comes from
// elsewhere, so that an anchor of the same page is an arrival too.
func (b *tab) visit(address string) {
	b.t.Helper()
	b.ok(chromedp.Do(b, chromedp.Navigate("about:blank"), chromedp.Navigate(address)))
}

// dark shows pages as on a dark desktop, or light again.
func (b *tab) dark(dark bool) {
	b.t.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// withoutScript turns scripts of pages off.
func (b *tab) withoutScript() {
	b.t.Helper()
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// eval returns what an expression of JavaScript comes to on the page.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	b.ok(err)
	return v
}

// click clicks the first element of a selector as a mouse does, once it can be
// seen.
func (b *tab) click(selector string) {
	b.t.Helper()
	limited, cancel := context.WithTimeout(b, 10*time.Second)
	defer cancel()
	if err := chromedp.Do(limited, chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible)); err != nil {
		b.t.Fatalf("click %s: %v", selector, err)
	}
}

// await waits until an expression of JavaScript is true, for ten seconds at most.
func (b *tab) await(expression string) {
	b.t.Helper()
	for end := time.Now().Add(10 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		is, err := chromedp.Run(b, chromedp.Evaluate[bool](expression)) // fails while one page gives way to the next
		if err == nil && is {
			return
		}
		if time.Now().After(end) {
			b.t.Fatalf("never true: %s: %v", expression, err)
		}
	}
}

// key presses keys.
func (b *tab) key(keys string) {
	b.t.Helper()
	b.ok(chromedp.Do(b, chromedp.KeyEvent(keys)))
}

// seen returns the number of elements of a selector that can be seen.
func (b *tab) seen(selector string) int {
	b.t.Helper()
	return eval[int](b, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e=>e.checkVisibility()).length`, selector))
}

// clean reports what has gone wrong since the tab was opened: errors, requests to
// others, and what the content security policy refused on this page.
func (b *tab) clean(s *site) {
	b.t.Helper()
	if refused := eval[[]string](b, `window.refused||[]`); len(refused) > 0 {
		b.t.Errorf("the content security policy refuses %q", refused)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, w := range b.wrong {
		b.t.Error(w)
	}
	for _, r := range b.requests {
		if u, err := url.Parse(r); err != nil || u.Scheme != "data" && u.Scheme != "about" && !strings.HasPrefix(r, s.URL) {
			b.t.Errorf("asks for %q", r)
		}
	}
	b.requests, b.wrong = nil, nil
}
