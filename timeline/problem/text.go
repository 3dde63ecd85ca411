package problem

import (
	"bytes"
	"unicode/utf8"
)

// InvalidUTF8 returns the offset of the first byte of data that is not UTF-8.
func InvalidUTF8(data []byte) (offset int, found bool) {
	if utf8.Valid(data) {
		return 0, false
	}
	for {
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 {
			return offset, true
		}
		offset += size
	}
}

// PosAt returns the place of a byte of a file, as an editor shows it: a byte
// order mark is no column.
func PosAt(data []byte, offset int) Pos {
	line := bytes.LastIndexByte(data[:offset], '\n') + 1
	before := data[line:offset]
	if line == 0 {
		before = bytes.TrimPrefix(before, []byte("\ufeff"))
	}
	return Pos{Line: bytes.Count(data[:line], []byte("\n")) + 1, Column: utf8.RuneCount(before) + 1}
}
