package page

import (
	"bytes"
	"mime"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns a page or a text in UTF-8. The encoding is that of its byte order
// mark; else UTF-8, if its bytes can be that; else the one that contentType, the
// header of an answer, or the page itself names; else windows-1252, as in browsers.
// A header may lie: bytes that are UTF-8 are hardly ever anything else.
func Decode(data []byte, contentType string) []byte {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		if text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			return text
		}
	case utf8.Valid(data):
		return bytes.TrimPrefix(data, []byte("\ufeff"))
	}
	encoding, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], contentType)
	if name == "utf-8" { // it is not
		_, params, _ := mime.ParseMediaType(contentType)
		if params["charset"] != "" {
			encoding, name, _ = charset.DetermineEncoding(data[:min(len(data), 1024)], "")
		}
		if name == "utf-8" {
			if mostlyUTF8(data) {
				return bytes.ToValidUTF8(data, []byte("\ufffd"))
			}
			encoding, _ = charset.Lookup("windows-1252")
		}
	}
	text, err := encoding.NewDecoder().Bytes(data)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	return text
}

// mostlyUTF8 reports whether a text is UTF-8 but for a few bytes.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > 4*bad
}
