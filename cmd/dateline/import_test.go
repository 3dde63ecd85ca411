package main

import (
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
