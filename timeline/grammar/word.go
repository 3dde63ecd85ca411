package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// WordKind classes the words and marks of a sentence.
type WordKind uint8

// The kinds of words and marks.
const (
	PlainWord  WordKind = iota
	Number              // begins with a digit: "13", "2,000", "3rd", "$5"
	Possessive          // the "'s" or "'" after a name or noun
	Comma               // , ; : and dashes: a place where a clause may end
	QuoteMark           // " “ ” and single quotes used as such
	Bracket             // ( ) [ ]
	Stop                // . ! ? and the rest
)

// Word is a word or a mark of a sentence.
type Word struct {
	Begin, End int    // bytes of the sentence
	Text       string // as it stands
	Lower      string // lower case, typewriter apostrophes, no closing period
	Kind       WordKind
	Quoted     bool  // stands inside quotation marks
	opens      bool  // a quotation mark that opens
	capital    bool  // begins with a capital letter
	in         lists // set when the sentence is taken apart
}

// Capital reports whether the word begins with a capital letter.
func (w Word) Capital() bool { return w.capital && w.Kind == PlainWord }

// IsWord reports whether it is a word or a number, no mark.
func (w Word) IsWord() bool { return w.Kind == PlainWord || w.Kind == Number }

// splitWords cuts a sentence into words and marks, and appends them to others. A period inside
// a sentence belongs to the abbreviation before it ("Sen.", "U.S.", "R-Ky."). lowered returns a
// word in lower case.
func splitWords(words []Word, s string, lowered func(string) string) []Word {
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
		w := Word{Begin: begin, End: i, Text: s[begin:i], capital: unicode.IsUpper(r)}
		if w.Lower = lowered(w.Text); s[i-1] == '.' {
			w.Lower = strings.TrimRight(w.Lower, ".")
		}
		w.Kind = classOf(r, s, begin, i)
		if w.Kind == PlainWord || w.Kind == Number {
			if p := possessiveEnd(w.Text); p > 0 {
				head := w
				head.End = begin + p
				head.Text, head.Lower = w.Text[:p], w.Lower[:len(lowered(w.Text[:p]))]
				head.Quoted = open
				words = append(words, head)
				w.Begin, w.Text, w.Lower, w.Kind = begin+p, w.Text[p:], "'s", Possessive
			}
		}
		if w.Kind == QuoteMark {
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
		w.Quoted = open && w.Kind != QuoteMark
		words = append(words, w)
	}
	return words
}

// endsQuotation reports whether a sentence begins inside a quotation: it has
// an odd number of typewriter quotation marks, and the first one comes after the
// comma or period that stands inside them.
func endsQuotation(s string) bool {
	i := len(s)
	for _, mark := range [...]string{`"`, "“", "”"} {
		if k := strings.Index(s[:i], mark); k >= 0 {
			i = k
		}
	}
	if i == len(s) {
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
		if plainInWord[s[i]] {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		inner := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£@#&%_", r):
		case (r == '-' || r == '‑' || r == '\'' || r == '’' || r == '/') && inner:
		case (r == ',' || r == ':') && unicode.IsDigit(next) && i > 0 && s[i-1] >= '0' && s[i-1] <= '9':
		case r == '-' && (strings.HasPrefix(s[i+size:], " and ") || strings.HasPrefix(s[i+size:], " or ")): // "pro- and anti-government"
		case r == '.' && (inner || i+size < last):
		default:
			return i
		}
		i += size
	}
	return i
}

// plainInWord tells of a byte whether it is a character for which asciiWord holds.
var plainInWord = func() (is [256]bool) {
	for c := range rune(utf8.RuneSelf) {
		is[c] = asciiWord(c)
	}
	return is
}()

// classOf returns the kind of the word or mark s[begin:end], which begins with r.
func classOf(r rune, s string, begin, end int) WordKind {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return PlainWord
	case unicode.IsDigit(r), strings.ContainsRune("$€£", r):
		return Number
	case unicode.IsLetter(r), strings.ContainsRune("@#&%", r):
		return PlainWord
	case strings.ContainsRune(",;:–—", r), r == '-', r == '_':
		return Comma
	case strings.ContainsRune("\"“”«»", r):
		return QuoteMark
	case r == '‘' && end < len(s) && s[end] != ' ':
		return QuoteMark
	case r == '\'' || r == '’':
		// After a letter it closes a plural possessive or a single quotation:
		// both end what stands before it and open nothing.
		if begin > 0 && s[begin-1] != ' ' || begin > 1 && s[begin-2] == 's' && end < len(s) && s[end] == ' ' {
			return Possessive // the second is "the brothers ' house", set apart
		}
		return QuoteMark
	case strings.ContainsRune("()[]", r):
		return Bracket
	}
	return Stop
}

// possessiveEnd returns where the "'s" of a word begins, or 0.
func possessiveEnd(s string) int {
	if s[len(s)-1]|0x20 != 's' {
		return 0
	}
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

// asciiWord reports whether a regular expression takes a character for one of a word.
func asciiWord(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
