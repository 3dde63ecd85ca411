package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// A page saved as one file (.mhtml, RFC 2557) is a mail whose first part is the
// page, with the address it was saved from in the header.

// isWebArchive reports whether a file is a page saved as one file.
func isWebArchive(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	return !bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) && bytes.Contains(head, []byte("content-type: multipart/related"))
}

// readWebArchive returns the page of a page saved as one file.
func readWebArchive(data []byte) (fetched, error) {
	broken := errors.New("no page can be read in this .mhtml file: save the page as HTML")
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return fetched{}, broken
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || params["boundary"] == "" {
		return fetched{}, broken
	}
	parts := multipart.NewReader(message.Body, params["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return fetched{}, broken
		}
		contentType := part.Header.Get("Content-Type")
		if kind, _, _ := mime.ParseMediaType(contentType); kind != "text/html" && kind != "application/xhtml+xml" {
			continue
		}
		var body io.Reader = part
		switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
		case "quoted-printable":
			body = quotedprintable.NewReader(part)
		case "base64":
			body = base64.NewDecoder(base64.StdEncoding, part)
		}
		page, err := io.ReadAll(body)
		if err != nil {
			return fetched{}, broken
		}
		got := fetched{data: page, contentType: contentType}
		for _, address := range []string{message.Header.Get("Snapshot-Content-Location"), part.Header.Get("Content-Location")} {
			if got.address == "" && checkURL(address) == nil {
				got.address = address
			}
		}
		return got, nil
	}
}
