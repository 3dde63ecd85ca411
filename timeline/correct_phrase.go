package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A person types words of a sentence as a keyboard has them, and means the words as they stand.

// occurrences finds a phrase in a sentence, whole words, upper case or lower,
// with quotation marks of any form.
func occurrences(text, phrase string) []place { return fold(text).find(foldPhrase(phrase)) }

// foldPhrase folds a phrase as a person types it, its white space too.
func foldPhrase(phrase string) string { return fold(strings.Join(strings.Fields(phrase), " ")).text }

// folded is a text in small letters and with typewriter quotation marks and
// hyphens, as people type it, and for each of its bytes, and for its end, the byte
// of the text that it stands for.
type folded struct {
	text string
	at   []int
}

// find is occurrences for what is folded already.
func (f folded) find(want string) []place {
	var out []place
	if want == "" {
		return nil
	}
	for from := 0; ; {
		i := strings.Index(f.text[from:], want)
		if i < 0 {
			return out
		}
		begin, end := from+i, from+i+len(want)
		before, _ := utf8.DecodeLastRuneInString(f.text[:begin])
		after, _ := utf8.DecodeRuneInString(f.text[end:])
		if !alphanumeric(before) && !alphanumeric(after) {
			out = append(out, place{begin: f.at[begin], end: f.at[end]})
		}
		_, size := utf8.DecodeRuneInString(f.text[begin:])
		from = begin + size
	}
}

// fold folds a text.
func fold(text string) folded {
	var b strings.Builder
	b.Grow(len(text))
	at := make([]int, 0, len(text)+1)
	for i, r := range text {
		switch r {
		case '’', '‘':
			r = '\''
		case '“', '”':
			r = '"'
		case '‑':
			r = '-'
		}
		size, _ := b.WriteRune(unicode.ToLower(r))
		for range size {
			at = append(at, i)
		}
	}
	return folded{b.String(), append(at, len(text))}
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
