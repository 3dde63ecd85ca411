package main

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// loopback is a fetcher that may reach the servers of these tests. Its limits of
// time are those of the command, so that a machine under load fails no test.
var loopback = fetcher{connect: 10 * time.Second, total: 30 * time.Second, size: 64 << 10}

const smallPage = "<!doctype html><title>A</title><p>It came on Wednesday.</p>"

func TestFetch(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		if agent := r.UserAgent(); !strings.HasPrefix(agent, "dateline/") {
			t.Errorf("User-Agent %q", agent)
		}
		for _, name := range []string{"Cookie", "Authorization", "Referer"} {
			if v := r.Header.Get(name); v != "" {
				t.Errorf("%s %q", name, v)
			}
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, smallPage)
	})
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		http.SetCookie(w, &http.Cookie{Name: "who", Value: "you"})
		http.Redirect(w, r, "/page", http.StatusFound)
	})
	mux.HandleFunc("/no-type", func(w http.ResponseWriter, r *http.Request) {
		w.Header()["Content-Type"] = nil
		io.WriteString(w, smallPage)
	})
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z := gzip.NewWriter(w)
		io.WriteString(z, smallPage)
		z.Close()
	})
	for n := range 7 {
		mux.HandleFunc(fmt.Sprintf("/hop%d", n), func(w http.ResponseWriter, r *http.Request) {
			to := "/page"
			if n > 1 {
				to = fmt.Sprintf("/hop%d", n-1)
			}
			http.Redirect(w, r, to, http.StatusMovedPermanently)
		})
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	for _, path := range []string{"/page", "/cookie", "/no-type", "/gzip", "/hop5"} {
		got, err := loopback.fetch(context.Background(), server.URL+path)
		if err != nil || string(got.data) != smallPage {
			t.Errorf("%s: %q %v", path, got.data, err)
		}
		if path == "/hop5" && got.address != server.URL+"/page" {
			t.Errorf("%s: came from %s", path, got.address)
		}
	}
	if _, err := loopback.fetch(context.Background(), server.URL+"/hop6"); err == nil || err.Error() != "sent on more than 5 times" {
		t.Errorf("six redirects: %v", err)
	}
}

// Servers that mean ill, or are broken.
func TestFetchRefuses(t *testing.T) {
	endless := func(w io.Writer, r *http.Request) {
		chunk := []byte(strings.Repeat("<p>It came on Wednesday.</p>\n", 100))
		for r.Context().Err() == nil {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}
	for _, c := range []struct {
		name    string
		handler http.HandlerFunc
		want    string
	}{
		{"a PDF", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/pdf")
		}, `the server sends "application/pdf", want a page or a text (text/html, application/xhtml+xml, text/plain)`},
		{"a PDF that is called a page", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
		}, "what the server sends is application/pdf, want a page or a text"},
		{"nonsense as a type", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", ";;")
			io.WriteString(w, smallPage)
		}, `the server sends ";;", want a page or a text (text/html, application/xhtml+xml, text/plain)`},
		{"not found", http.NotFound, "the server answers 404 Not Found"},
		{"an endless page", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			endless(w, r)
		}, "more than the 65536 bytes of a page that are read"},
		{"a bomb", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			endless(z, r)
		}, "more than the 65536 bytes of a page that are read"},
		{"a ring", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		}, "sent on more than 5 times"},
		{"sent on to a file", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		}, `"file://" cannot be fetched, want http:// or https://`},
		{"sent on with a password", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "http://user:pass@"+r.Host+"/")
			w.WriteHeader(http.StatusFound)
		}, "holds a user name or password: none is sent, leave them out"},
		{"endless headers", func(w http.ResponseWriter, r *http.Request) {
			for n := range 2000 {
				w.Header().Set(fmt.Sprintf("X-%d", n), strings.Repeat("x", 100))
			}
		}, "net/http: HTTP/1.x transport connection broken: net/http: server response headers exceeded 65536 bytes; aborted"},
	} {
		server := httptest.NewServer(c.handler)
		_, err := loopback.fetch(context.Background(), server.URL)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, wanted %s", c.name, err, c.want)
		}
		server.CloseClientConnections()
		server.Close()
	}
}

// Servers that never come to an end: what they answer is waited for no longer
// than the limit.
func TestFetchGivesUp(t *testing.T) {
	hasty := loopback
	hasty.total = 300 * time.Millisecond
	for name, handler := range map[string]http.HandlerFunc{
		"a byte now and then": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			for r.Context().Err() == nil {
				io.WriteString(w, "<")
				w.(http.Flusher).Flush()
				time.Sleep(5 * time.Millisecond)
			}
		},
		"no answer": func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() },
	} {
		server := httptest.NewServer(handler)
		if _, err := hasty.fetch(context.Background(), server.URL); err == nil || err.Error() != "no whole page within 300ms" {
			t.Errorf("%s: %v", name, err)
		}
		server.CloseClientConnections()
		server.Close()
	}
}

// What is dialled is checked, however the address is written, and at a redirect
// too: the server is never reached.
func TestFetchPrivate(t *testing.T) {
	var reached atomic.Int32
	inside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { reached.Add(1) }))
	defer inside.Close()
	_, port, _ := net.SplitHostPort(inside.Listener.Addr().String())
	guarded := loopback
	guarded.refuse = reserved
	for _, host := range []string{"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.1.2.3", "0.0.0.0"} {
		_, err := guarded.fetch(context.Background(), "http://"+net.JoinHostPort(strings.Trim(host, "[]"), port))
		if err == nil || !strings.Contains(err.Error(), "an address of this computer: refused; --allow-private allows it") {
			t.Errorf("%s: %v", host, err)
		}
	}
	// A resolver may take these for numbers or for names that nobody has.
	for _, host := range []string{"::1", "2130706433", "0x7f000001", "017700000001", "127.1"} {
		if _, err := guarded.fetch(context.Background(), "http://"+net.JoinHostPort(host, port)); err == nil {
			t.Errorf("%s was fetched", host)
		}
	}
	// A server of the public web, as it were, that sends on: at once, and at the end of a chain.
	open := guarded
	open.refuse = func(a netip.Addr) string {
		if a == netip.MustParseAddr("127.0.0.1") {
			return ""
		}
		return reserved(a)
	}
	for to, want := range map[string]string{
		"http://127.0.0.2:" + port + "/":          "127.0.0.2 is an address of this computer: refused; --allow-private allows it",
		"http://[::1]:" + port + "/":              "::1 is an address of this computer: refused; --allow-private allows it",
		"http://169.254.169.254/latest/meta-data": "169.254.169.254 is an address of the local link: refused; --allow-private allows it",
		"http://10.0.0.1/":                        "10.0.0.1 is a private address: refused; --allow-private allows it",
		"https://[::ffff:192.168.1.1]/":           "192.168.1.1 is a private address: refused; --allow-private allows it",
		"http://[64:ff9b::a00:1]/":                "64:ff9b::a00:1 is a private address: refused; --allow-private allows it",
		"http://[2002:7f00:1::]/":                 "2002:7f00:1:: is an address of this computer: refused; --allow-private allows it",
		"http://0.0.0.0:" + port + "/":            "0.0.0.0 is an address of this computer: refused; --allow-private allows it",
		"http://255.255.255.255/":                 "255.255.255.255 is a reserved address: refused; --allow-private allows it",
		"http://[ff02::1]/":                       "ff02::1 is a multicast address: refused; --allow-private allows it",
		"gopher://127.0.0.2/":                     `"gopher://" cannot be fetched, want http:// or https://`,
	} {
		mux := http.NewServeMux()
		mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) })
		mux.HandleFunc("/chain", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/again", http.StatusFound) })
		mux.HandleFunc("/again", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusTemporaryRedirect) })
		outside := httptest.NewServer(mux)
		for _, path := range []string{"/", "/chain"} {
			if _, err := open.fetch(context.Background(), outside.URL+path); err == nil || err.Error() != want {
				t.Errorf("%s to %s: %v, wanted %s", path, to, err, want)
			}
		}
		outside.Close()
	}
	if n := reached.Load(); n > 0 {
		t.Errorf("the server was reached %d times", n)
	}
}

func TestCheckURL(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/story":  "",
		"HTTP://example.org":         "",
		"file:///etc/passwd":         `"file://" cannot be fetched, want http:// or https://`,
		"ftp://example.org/story":    `"ftp://" cannot be fetched, want http:// or https://`,
		"https:///story":             "names no server, want https://example.org/story",
		"https://me@example.org/":    "holds a user name or password: none is sent, leave them out",
		"https://me:pw@example.org/": "holds a user name or password: none is sent, leave them out",
		"http://[::1":                "is no address, want https://example.org/story",
	} {
		got := ""
		if err := checkURL(address); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %s, wanted %s", address, got, want)
		}
	}
}

func TestIsURL(t *testing.T) {
	for argument, want := range map[string]bool{
		"https://example.org": true, "gopher://example.org": true, "page.html": false, "a/b://c": false, "://x": false, "C:\\page.html": false, "2130706433": false,
	} {
		if got := isURL(argument); got != want {
			t.Errorf("%s: %v", argument, got)
		}
	}
}

// What goes wrong on the way is said in plain words, and a page that came packed in
// a way that was not asked for is none.
func TestFetchInPlainWords(t *testing.T) {
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	answers := func(header, value, body string) string {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set(header, value)
			w.Write([]byte(body))
		}))
		t.Cleanup(server.Close)
		return server.URL
	}
	for address, want := range map[string]string{
		closed.URL: "the server does not answer at this port (connection refused)",
		answers("Content-Encoding", "br", "<p>packed"):                               `the server sends the page packed as "br", which it was not asked for: save the page in a browser and import the file`,
		answers("Content-Encoding", "gzip", "<p>not gzip, whatever the header says"): "the server sends a page that cannot be unpacked (gzip)",
		answers("Content-Length", "1000", "<p>short"):                                "the server broke off in the middle of the page",
	} {
		if _, err := webFetcher(true).fetch(t.Context(), address); err == nil || err.Error() != want {
			t.Errorf("got %v, wanted %s", err, want)
		}
	}
}

func TestIsPublicAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a": true, "http://8.8.8.8/": true, "": false, "/a": false, "ftp://example.org/": false, "http://localhost:3000/a": false,
		"http://wordpress/": false, "https://cms.internal/a": false, "http://127.0.0.1/": false, "http://[::1]/": false, "https://me:pw@example.org/": false,
	} {
		if got := isPublicAddress(address); got != want {
			t.Errorf("%s: %v", address, got)
		}
	}
}
