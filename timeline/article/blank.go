package article

import (
	"strings"
	"unicode/utf8"
)

// skipBlank returns the offset of the first byte at or behind i that is not
// white space. A no-break blank is white space.
func skipBlank[T string | []byte](text T, i int) int {
	for i < len(text) {
		switch {
		case isSpace(text[i]):
			i++
		case text[i] >= utf8.RuneSelf:
			w := wideBlank(text, i)
			if w == 0 {
				return i
			}
			i += w
		default:
			return i
		}
	}
	return i
}

// trimEnd returns the end of text[begin:end] without the white space at its end.
func trimEnd(text string, begin, end int) int {
	for end > begin {
		switch c := text[end-1]; {
		case isSpace(c):
			end--
		case c >= utf8.RuneSelf && end-2 >= begin && wideBlank(text, end-2) == 2:
			end -= 2
		case c >= utf8.RuneSelf && end-3 >= begin && wideBlank(text, end-3) == 3:
			end -= 3
		default:
			return end
		}
	}
	return end
}

// wideBlank returns the width of white space outside ASCII at text[i], as
// unicode.IsSpace has it; 0 if there is none.
func wideBlank[T string | []byte](text T, i int) int {
	switch text[i] {
	case 0xC2:
		if i+1 < len(text) && (text[i+1] == 0xA0 || text[i+1] == 0x85) {
			return 2
		}
	case 0xE1, 0xE2, 0xE3:
		if i+2 >= len(text) {
			return 0
		}
		switch r := rune(text[i]&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F); {
		case r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x3000, r == 0x1680:
			return 3
		}
	}
	return 0
}

// blankLine reports whether white space holds an empty line.
func blankLine(blank string) bool {
	first := strings.IndexByte(blank, '\n')
	return first >= 0 && strings.IndexByte(blank[first+1:], '\n') >= 0
}

// blankWidth returns the width of the white space character at data[i], or 0.
func blankWidth(data []byte, i int) int {
	if isSpace(data[i]) {
		return 1
	}
	if data[i] < utf8.RuneSelf {
		return 0
	}
	return wideBlank(data, i)
}

func isBlankText[T string | []byte](s T) bool { return skipBlank(s, 0) == len(s) }

func isSpace(c byte) bool {
	return c == ' ' || c >= '\t' && c <= '\r'
}
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) }
