package main

import (
	"bytes"
	"net/http"
	"path"
	"strings"
)

// Files that people take for a saved page or a text, and that are none: what each is,
// and what to do instead.

// otherKinds are told by the bytes with which they begin.
var otherKinds = []struct{ begins, mend string }{
	{"%PDF-", "is a PDF: copy its text into a .txt file"},
	{"PK\x03\x04", "is an office document or another archive: save it as plain text"},
	{"\xd0\xcf\x11\xe0", "is an office document: save it as plain text"},
	{`{\rtf`, "is RTF: save it as plain text"},
	{"bplist00", "is a web archive of Safari: save the page as page source instead"},
	{"\x1f\x8b", "is packed with gzip: unpack it first"},
	{"<rss", "is a feed: import the addresses of its articles"},
	{"<feed", "is a feed: import the addresses of its articles"},
}

// otherKind says what a file is that is no page and no text, "" if it may be one.
func otherKind(data []byte, name string) string {
	head := bytes.TrimSpace(data[:min(len(data), 4096)])
	if bytes.HasPrefix(head, []byte("<?xml")) {
		if _, rest, found := bytes.Cut(head, []byte("?>")); found {
			head = bytes.TrimSpace(rest)
		}
	}
	for _, kind := range otherKinds {
		if bytes.HasPrefix(head, []byte(kind.begins)) {
			return kind.mend
		}
	}
	if kind, _, _ := strings.Cut(http.DetectContentType(data), "/"); kind == "image" || kind == "audio" || kind == "video" {
		return "is " + map[string]string{"image": "a picture", "audio": "a recording", "video": "a film"}[kind] + ": want a saved page or a text"
	}
	if strings.EqualFold(path.Ext(name), ".json") {
		return "is JSON: want one object a line, in a file whose name ends with .jsonl"
	}
	return ""
}
