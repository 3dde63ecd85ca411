package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline/article"
)

// A file that is no text is none by its name either.
func TestImportBinary(t *testing.T) {
	_, err := draftOf(fetched{data: []byte("<html>\x00\x01\x02\x00\x03\x00")}, "page.html", article.UsualLimit)
	const want = "3 NUL bytes in it: this is no page and no text"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, wanted %s", err, want)
	}
}

// Pages over the wire, in the encodings that they have, whatever their servers say.
func TestImportAddress(t *testing.T) {
	const latin = "<!doctype html><title>Caf\xe9 Orla closes early</title><h1>Caf\xe9 Orla closes early</h1>" +
		"<p>The Caf\xe9 Orla is to close on Friday \x97 \x93for good\x94, its owner said.</p>"
	text := strings.NewReplacer("\xe9", "é", "\x97", "—", "\x93", "“", "\x94", "”").Replace(latin)
	mux := http.NewServeMux()
	for path, c := range map[string]struct{ contentType, body string }{
		"/windows-1252": {"text/html; charset=windows-1252", latin},
		"/utf-8":        {"text/html; charset=iso-8859-1", text},
		"/no-utf-8":     {"text/html; charset=utf-8", latin},
		"/no-type":      {"", latin},
		"/xhtml":        {"application/xhtml+xml", `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">` + strings.TrimPrefix(text, "<!doctype html>") + "</html>"},
		"/text":         {"text/plain; charset=windows-1252", "Caf\xe9 Orla closes early\n\nThe Caf\xe9 Orla is to close on Friday \x97 \x93for good\x94, its owner said.\n"},
	} {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header()["Content-Type"] = nil
			if c.contentType != "" {
				w.Header().Set("Content-Type", c.contentType)
			}
			io.WriteString(w, c.body)
		})
		mux.HandleFunc("/to"+path, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, path, http.StatusSeeOther) })
	}
	server := httptest.NewServer(mux)
	defer server.Close()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "timeline.yaml"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/windows-1252", "/utf-8", "/no-utf-8", "/no-type", "/xhtml", "/text", "/to/windows-1252"} {
		said, err := exec.Command("dateline", "import", server.URL+path, "--into", dir, "--force", "--allow-private", "--published", "2024-06-13").CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v %s", path, err, said)
			continue
		}
		got, err := os.ReadFile(filepath.Join(dir, "articles", "cafe-orla-closes-early.md"))
		want := "---\ntitle: Café Orla closes early\nsource: '?'\nurl: " + server.URL + strings.TrimPrefix(path, "/to") +
			"\npublished: 2024-06-13\n---\n\nThe Café Orla is to close on Friday — “for good”, its owner said.\n"
		if err != nil || strings.Replace(string(got), "source: 127.0.0.1", "source: '?'", 1) != want {
			t.Errorf("%s: %v\n%s", path, err, got)
		}
	}
}
