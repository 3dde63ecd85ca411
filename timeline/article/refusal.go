package article

import (
	"bytes"

	"dateline/timeline/problem"
)

// What no article is, by its size or its bytes, is refused before it is read.

const (
	maxFile        = 1 << 20   // bytes of a .md or .txt file, and of a line of a .jsonl file
	maxLines       = 256 << 20 // bytes of a .jsonl file
	maxTextLines   = 100_000   // of a .md or .txt file; they bound the memory that a file takes
	maxFrontMatter = 64 << 10  // bytes between the --- lines
)

var byteOrderMark = []byte("\ufeff")

// checkText refuses what is no UTF-8 text and says where.
func checkText(file string, data []byte) []problem.Problem {
	if len(data) > maxFile {
		return refuse(file, "%d bytes are too many for an article, at most %d (1 MiB) are read: split it, or keep the pictures out", len(data), maxFile)
	}
	if n := bytes.Count(data, []byte("\n")); n > maxTextLines {
		return refuse(file, "%d lines are too many for an article, at most %d are read", n, maxTextLines)
	}
	if k := bytes.IndexByte(data, 0); k >= 0 && !utf16Text(data) {
		return refuseAt(file, data, k, "a NUL byte at offset %d: this is not a text file", k)
	}
	if utf16Text(data) {
		return refuse(file, "this is UTF-16 text, wanted UTF-8: save it with the encoding UTF-8")
	}
	if k, found := problem.InvalidUTF8(data); found {
		return refuseAt(file, data, k, "byte %#02x at offset %d is not UTF-8 (windows-1252 text?): save it with the encoding UTF-8", data[k], k)
	}
	return nil
}

// utf16Text reports whether data begins with the byte order mark of UTF-16.
func utf16Text(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF})
}

// refuse makes the one problem of a file that cannot be read.
func refuse(file, format string, args ...any) []problem.Problem {
	return []problem.Problem{problem.Errorf(file, problem.Pos{}, format, args...)}
}

// refuseAt is refuse with the place of an offset of data.
func refuseAt(file string, data []byte, offset int, format string, args ...any) []problem.Problem {
	return []problem.Problem{problem.Errorf(file, problem.PosAt(data, offset), format, args...)}
}
