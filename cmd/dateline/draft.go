package main

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/article/page"
)

// What import makes of the bytes of a page or a text: a draft, and a name for it.

// draftOf makes a draft of what was read, a page or a text, which may have limit
// bytes.
func draftOf(got fetched, input string, limit int) (article.Draft, error) {
	switch ending := strings.ToLower(path.Ext(input)); {
	case got.address == "" && ending == ".md":
		return article.Draft{}, fmt.Errorf("%s files need no import: copy it into articles/", ending)
	case len(bytes.TrimSpace(got.data)) == 0:
		return article.Draft{}, errors.New("nothing in it")
	}
	if mend := otherKind(got.data, input); mend != "" {
		return article.Draft{}, errors.New(mend)
	}
	if got.address == "" && page.IsArchive(got.data) {
		archived, err := page.Unpack(got.data)
		if err != nil {
			return article.Draft{}, err
		}
		got = fetched{data: archived.Data, contentType: archived.ContentType, address: archived.Address}
	}
	text := page.Decode(got.data, got.contentType)
	if n := bytes.Count(text, []byte{0}); n > 0 && isBinary(text) {
		return article.Draft{}, fmt.Errorf("%d NUL bytes in it: this is no page and no text", n)
	}
	if isPage(text, got.contentType, input) {
		draft, err := page.Read(text, got.address)
		if errors.Is(err, page.ErrNoArticle) && bytes.Contains(text, []byte("<script")) {
			err = fmt.Errorf("%w: if a script fetches it, save the page in a browser once it is there", err)
		}
		if draft.URL != "" && !isPublicAddress(draft.URL) {
			draft.URL = got.address // the page names one that leads no reader anywhere
		}
		return draft, err
	}
	draft, problems := article.DraftText(input, text, limit)
	if len(problems) > 0 {
		p := problems[0]
		if p.Line > 0 {
			return draft, fmt.Errorf("line %d: %s", p.Line, p.Message)
		}
		return draft, errors.New(p.Message)
	}
	if draft.URL == "" {
		draft.URL = got.address
	}
	return draft, nil
}

// isBinary reports whether data are no text: one in a hundred bytes or more are
// control characters that no text has.
func isBinary(data []byte) bool {
	n := 0
	for _, c := range data {
		if c < ' ' && !(c >= '\t' && c <= '\r') && c != 0x1B {
			n++
		}
	}
	return n*100 >= len(data)
}

// isPage reports whether a text is an HTML page: by its beginning, whatever it is
// called.
func isPage(text []byte, contentType, input string) bool {
	if strings.HasPrefix(http.DetectContentType(text), "text/html") || strings.HasPrefix(contentType, "text/html") || strings.HasPrefix(contentType, "application/xhtml") {
		return true
	}
	head := bytes.ToLower(text[:min(len(text), 4096)])
	switch strings.ToLower(filepath.Ext(input)) {
	case ".html", ".htm", ".xhtml":
		return bytes.Contains(head, []byte("<"))
	}
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) && bytes.Contains(head, []byte("<html"))
}

// slugOfDraft makes a slug of the headline, else of the address or the name of the
// file.
func slugOfDraft(d article.Draft, input string) string {
	if slug := article.SlugFor(d.Title); slug != "" {
		return slug
	}
	name := filepath.Base(input)
	if u, err := url.Parse(d.URL); err == nil && d.URL != "" {
		name = path.Base(u.Path)
	}
	if slug := article.SlugFor(strings.TrimSuffix(name, path.Ext(name))); slug != "" {
		return slug
	}
	return "article"
}
