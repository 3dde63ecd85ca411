package article

import (
	"bytes"
	"fmt"

	"dateline/timeline/problem"
)

// What no article is, by its size or its bytes, is refused before it is read.

const (
	// UsualLimit is how many bytes an article may have if no limit is set: a .md or
	// .txt file, the text of a saved page, a line of a .jsonl file.
	UsualLimit = 1 << 20
	// GreatestLimit is the greatest limit that can be set. Reading an article of that
	// size takes some gigabytes of memory.
	GreatestLimit = 16 << 20

	maxLines       = 256 << 20 // bytes of a .jsonl file
	minPerLine     = 10        // bytes a line, over a whole article; it bounds the memory that lines take
	maxFrontMatter = 64 << 10  // bytes between the --- lines
)

var byteOrderMark = []byte("\ufeff")

// checkText refuses what is no UTF-8 text, or longer than limit bytes, and says where.
func checkText(file string, data []byte, limit int) []problem.Problem {
	if len(data) > limit {
		return tooLong(file, int64(len(data)), limit)
	}
	if n, most := bytes.Count(data, []byte("\n")), limit/minPerLine; n > most {
		return refuse(file, "%d lines are too many for an article, at most %d are read: split it", n, most)
	}
	if k := bytes.IndexByte(data, 0); k >= 0 && !utf16Text(data) {
		return refuseAt(file, data, k, "a NUL byte at offset %d: this is not a text file", k)
	}
	if utf16Text(data) {
		return refuse(file, "this is UTF-16 text, want UTF-8: save it with the encoding UTF-8")
	}
	if k, found := problem.InvalidUTF8(data); found {
		return refuseAt(file, data, k, "byte %#02x at offset %d is not UTF-8 (windows-1252 text?): save it with the encoding UTF-8", data[k], k)
	}
	return nil
}

// tooLong refuses an article of so many bytes.
func tooLong(file string, size int64, limit int) []problem.Problem {
	mend := fmt.Sprintf("split it, or set max_article: %d MiB in timeline.yaml", (size-1)>>20+1)
	if size > GreatestLimit {
		mend = "split it, or keep the pictures out"
	}
	return refuse(file, "%d bytes are too many for an article, at most %d are read: %s", size, limit, mend)
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
