package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"fmt"
	"mime"
	"net"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/render/folder"
	"dateline/timeline/problem"
)

// A preview is a site in memory with what makes its pages reload. It answers GET
// and HEAD, and only those who name this computer: a page of the web whose name
// leads here (DNS rebinding) gets nothing. Its own files are below /-/ and are no
// part of the site.

//go:embed serving
var serving embed.FS

// preview serves the site of a content folder from memory.
type preview struct {
	content *content
	hosts   map[string]bool // that may be named in a request
	script  []byte
	style   []byte

	mu      sync.Mutex
	site    served
	changed chan struct{} // closed when there is another site
}

// served is a site in memory.
type served struct {
	files    map[string][]byte
	version  string            // a sum over its files, the same in every run; empty while there is none
	problems []problem.Problem // errors that keep a newer one from being built
	shown    []shownProblem    // the same as pages show them
}

// shownProblem is a problem as the script of a page gets it.
type shownProblem struct {
	Place   string `json:"place"` // file:line:column, as far as it is known
	Message string `json:"message"`
	Excerpt string `json:"excerpt"` // the line and a mark under the column, or empty
}

func newPreview(c *content, address string) *preview {
	_, port, _ := net.SplitHostPort(address)
	p := &preview{content: c, hosts: map[string]bool{}, changed: make(chan struct{})}
	for _, host := range []string{"127.0.0.1", "localhost", "::1"} {
		p.hosts[net.JoinHostPort(host, port)] = true
		if port == "80" { // which browsers leave out
			p.hosts[strings.TrimSuffix(net.JoinHostPort(host, ""), ":")] = true
		}
	}
	p.script, _ = serving.ReadFile("serving/serve.js")
	p.style, _ = serving.ReadFile("serving/serve.css")
	return p
}

// rebuild builds the site anew, keeps the last one if it cannot be, and tells the
// pages that are open. It returns what is served now.
func (p *preview) rebuild() served {
	files, problems := p.build()
	shown := p.show(problems)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.site.problems, p.site.shown = problems, shown
	if len(problems) == 0 {
		sum := sha256.New()
		p.site.files = make(map[string][]byte, len(files))
		for _, f := range files {
			p.site.files[f.Name] = f.Data
			fmt.Fprintf(sum, "%q %d\n", f.Name, len(f.Data))
			sum.Write(f.Data)
		}
		p.site.version = fmt.Sprintf("%x", sum.Sum(nil)[:8])
	}
	close(p.changed)
	p.changed = make(chan struct{})
	return p.site
}

// build makes the files of the site, or says what keeps them from being made.
func (p *preview) build() ([]folder.File, []problem.Problem) {
	if err := p.content.reopen(); err != nil {
		return nil, []problem.Problem{problem.Errorf("", problem.Pos{}, "%v", err)}
	}
	t := p.content.timeline()
	files, wrong, err := p.content.site(t)
	problems := only(problem.Error, append(t.Problems, wrong...))
	if err != nil {
		problems = append(problems, problem.Errorf("", problem.Pos{}, "make the pages: %v", err))
	}
	return files, problems
}

// show makes of problems what pages show.
func (p *preview) show(problems []problem.Problem) []shownProblem {
	list := []shownProblem{}
	problems = slices.Clone(problems)
	problem.Sort(problems)
	for _, one := range problems {
		var b strings.Builder
		_ = p.content.print(&b, []problem.Problem{one}) // it takes all
		first, excerpt, _ := strings.Cut(b.String(), "\n")
		message := problem.Printable(one.Message)
		list = append(list, shownProblem{
			Place:   strings.TrimSuffix(strings.TrimSuffix(first, message), ": "),
			Message: message,
			Excerpt: strings.Trim(strings.ReplaceAll("\n"+excerpt, "\n    ", "\n"), "\n"),
		})
	}
	return list
}

// now returns what is served, and what is closed when that changes.
func (p *preview) now() (served, chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.site, p.changed
}

func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	switch {
	case !p.hosts[r.Host]:
		http.Error(w, "this site is for this computer alone", http.StatusForbidden)
		return
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered", http.StatusMethodNotAllowed)
		return
	}
	switch r.URL.Path {
	case "/-/events":
		p.events(w, r)
		return
	case "/-/serve.js":
		send(w, r, http.StatusOK, "serve.js", p.script)
		return
	case "/-/serve.css":
		send(w, r, http.StatusOK, "serve.css", p.style)
		return
	}
	site, _ := p.now()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, found := site.files[name]
	switch {
	case found:
		send(w, r, http.StatusOK, name, site.page(name, data))
	case site.version == "":
		send(w, r, http.StatusServiceUnavailable, "index.html", site.page("index.html", []byte("<!doctype html><title>dateline</title><head></head><p>There is no site yet.</p>")))
	case site.files[notFound] != nil:
		send(w, r, http.StatusNotFound, notFound, site.page(notFound, site.files[notFound]))
	default:
		http.Error(w, "no such page", http.StatusNotFound)
	}
}

// notFound is the page of a site that stands for those that it does not have, as
// on GitHub Pages.
const notFound = "404.html"

// send sends a file.
func send(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	kind := mime.TypeByExtension(path.Ext(name))
	if known := siteTypes[path.Ext(name)]; known != "" {
		kind = known
	}
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sha256.Sum256(data)))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(data) // who has gone needs no answer
	}
}

// siteTypes are the types of the files of a site, whatever the system says.
var siteTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json",
	".xml": "application/xml", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
}

// page returns a page with the script that reloads it, which is told the site
// that the page is of.
func (s served) page(name string, data []byte) []byte {
	if path.Ext(name) != ".html" {
		return data
	}
	insert := fmt.Sprintf(`<script src="/-/serve.js" data-version="%s" defer></script></head>`, s.version)
	return bytes.Replace(data, []byte("</head>"), []byte(insert), 1)
}

// events tells a page, as server-sent events, which site there is and what keeps
// a newer one from being built, at once and at every change.
func (p *preview) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	flush := http.NewResponseController(w)
	for {
		site, changed := p.now()
		state := struct {
			Version  string         `json:"version"`
			Problems []shownProblem `json:"problems"`
		}{site.version, site.shown}
		data, err := json.Marshal(state)
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil {
			return
		}
		if err := flush.Flush(); err != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}
