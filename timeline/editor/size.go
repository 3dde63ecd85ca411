package editor

import (
	"strconv"
	"strings"
)

// sizeUnits are the units of sizes that people write, by their small letters.
var sizeUnits = map[string]int64{
	"": 1, "b": 1,
	"k": 1 << 10, "kib": 1 << 10, "kb": 1000,
	"m": 1 << 20, "mib": 1 << 20, "mb": 1000_000,
}

// bytesOf reads a size such as "2 MiB", "500 kB" or "2000000", in bytes. It is not
// ok if text is none, or more than an int64 holds.
func bytesOf(text string) (size int64, ok bool) {
	digits := text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
	n, err := strconv.ParseInt(digits, 10, 32)
	unit, known := sizeUnits[strings.ToLower(strings.TrimSpace(text[len(digits):]))]
	return n * unit, err == nil && known
}
