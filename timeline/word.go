package timeline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordKind classes the words of a sentence.
type wordKind uint8

const (
	plainWord  wordKind = iota
	number              // begins with a digit: "13", "2,000", "3rd", "$5"
	possessive          // the "'s" or "'" after a name or noun
	comma               // , ; : and dashes: a place where a clause may end
	quoteMark           // " “ ” and single quotes used as such
	bracket             // ( ) [ ]
	stop                // . ! ? and the rest
)

// word is a word or a mark of a sentence.
type word struct {
	begin, end int    // bytes of the sentence
	text       string // as it stands
	lower      string // lower case, typewriter apostrophes, no closing period
	kind       wordKind
	quoted     bool // stands inside quotation marks
	opens      bool // a quotation mark that opens
}

// capital reports whether the word begins with a capital letter.
func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return w.kind == plainWord && unicode.IsUpper(r)
}

func (w word) isWord() bool { return w.kind == plainWord || w.kind == number }

// splitWords cuts a sentence into words and marks. A period inside a sentence
// belongs to the abbreviation before it ("Sen.", "U.S.", "R-Ky.").
func splitWords(s string) []word {
	words := make([]word, 0, len(s)/5+2) // about what prose has
	open := endsQuotation(s)
	last := strings.TrimRight(s, ".!?…\"'”’»)] ")
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		begin := i
		switch {
		case unicode.IsSpace(r):
			i += size
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£@#&%", r):
			i = endOfWord(s, begin, len(last))
		default:
			i += size
			if r == '-' && strings.HasPrefix(s[i:], "-") {
				i++
			}
		}
		if i == begin {
			i += size
		}
		w := word{begin: begin, end: i, text: s[begin:i]}
		w.lower = strings.TrimRight(straight(strings.ToLower(w.text)), ".")
		w.kind = classOf(r, s, begin, i)
		if w.kind == plainWord || w.kind == number {
			if p := possessiveEnd(w.text); p > 0 {
				head := w
				head.end = begin + p
				head.text, head.lower = w.text[:p], w.lower[:len(straight(strings.ToLower(w.text[:p])))]
				head.quoted = open
				words = append(words, head)
				w.begin, w.text, w.lower, w.kind = begin+p, w.text[p:], "'s", possessive
			}
		}
		if w.kind == quoteMark {
			switch {
			case strings.ContainsRune("“‘«", r):
				open = true
			case r == '"' || r == '\'':
				open = !open
			default:
				open = false
			}
			w.opens = open
		}
		w.quoted = open && w.kind != quoteMark
		words = append(words, w)
	}
	return words
}

// endsQuotation reports whether a sentence begins inside a quotation: it has
// an odd number of typewriter quotation marks, and the first one comes after the
// comma or period that stands inside them.
func endsQuotation(s string) bool {
	i := strings.IndexAny(s, "\"“”")
	if i < 0 {
		return false
	}
	before := strings.TrimRight(s[:i], " ")
	inside := before != "" && strings.ContainsRune(",.?!", rune(before[len(before)-1]))
	return strings.HasPrefix(s[i:], "”") || s[i] == '"' && strings.Count(s, `"`)%2 == 1 && inside
}

// endOfWord returns the byte after the word that begins at i; text ends at
// last, not counting the marks that close the sentence.
func endOfWord(s string, i, last int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		inner := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£@#&%_", r):
		case (r == '-' || r == '‑' || r == '\'' || r == '’' || r == '/') && inner:
		case (r == ',' || r == ':') && unicode.IsDigit(next) && i > 0 && s[i-1] >= '0' && s[i-1] <= '9':
		case r == '.' && (inner || i+size < last):
		default:
			return i
		}
		i += size
	}
	return i
}

func classOf(r rune, s string, begin, end int) wordKind {
	switch {
	case unicode.IsDigit(r), strings.ContainsRune("$€£", r):
		return number
	case unicode.IsLetter(r), strings.ContainsRune("@#&%", r):
		return plainWord
	case strings.ContainsRune(",;:–—", r), r == '-':
		return comma
	case strings.ContainsRune("\"“”«»", r):
		return quoteMark
	case r == '‘' && end < len(s) && s[end] != ' ':
		return quoteMark
	case r == '\'' || r == '’':
		// After a letter it closes a plural possessive or a single quotation:
		// both end what stands before it and open nothing.
		if begin > 0 && s[begin-1] != ' ' || begin > 1 && s[begin-2] == 's' && end < len(s) && s[end] == ' ' {
			return possessive // the second is "the brothers ' house", set apart
		}
		return quoteMark
	case strings.ContainsRune("()[]", r):
		return bracket
	}
	return stop
}

// possessiveEnd returns where the "'s" of a word begins, or 0.
func possessiveEnd(s string) int {
	for _, ending := range []string{"'s", "’s", "'S", "’S"} {
		if p, found := strings.CutSuffix(s, ending); found {
			return len(p)
		}
	}
	return 0
}

// straight replaces typographic apostrophes and hyphens by typewriter ones.
func straight(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return straightener.Replace(s)
		}
	}
	return s
}

var straightener = strings.NewReplacer("’", "'", "‑", "-")
