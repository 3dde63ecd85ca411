package page

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
// page, with the address it was saved from in the header. Pictures and styles follow.

// MaxArchive is the greatest size in bytes of a page saved as one file.
const MaxArchive = 64 << 20

// Archived is the page of a page saved as one file.
type Archived struct {
	Data        []byte // as it came, see [Decode]
	ContentType string
	Address     string // that it was saved from, if it is noted

	begin, end int // where it stands in the file
}

// IsArchive reports whether a file is a page saved as one file.
func IsArchive(data []byte) bool {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	return !bytes.HasPrefix(bytes.TrimSpace(head), []byte("<")) && bytes.Contains(head, []byte("content-type: multipart/related"))
}

// Unpack returns the page of a page saved as one file.
func Unpack(data []byte) (Archived, error) {
	broken := errors.New("no page can be read in this .mhtml file: save the page as HTML")
	message, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return Archived{}, broken
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || params["boundary"] == "" {
		return Archived{}, broken
	}
	boundary := []byte("\n--" + params["boundary"])
	parts := multipart.NewReader(message.Body, params["boundary"])
	place := 0
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return Archived{}, broken
		}
		if k := bytes.Index(data[place:], boundary); k >= 0 {
			place += k + len(boundary)
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
			return Archived{}, broken
		}
		a := Archived{Data: page, ContentType: contentType, begin: place, end: len(data)}
		if k := bytes.Index(data[place:], boundary); k >= 0 {
			a.end = place + k
		}
		for _, address := range [...]string{message.Header.Get("Snapshot-Content-Location"), part.Header.Get("Content-Location")} {
			if u := webAddress(address); a.Address == "" && u != nil && u.User == nil {
				a.Address = address
			}
		}
		return a, nil
	}
}
