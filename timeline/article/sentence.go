package article

import (
	"unicode"
	"unicode/utf8"
)

// Span is a stretch of a text: byte offsets, End exclusive.
type Span struct{ Begin, End int }

// Split finds the sentences of English news text, in order. The spans do not
// overlap, start and end with a byte that is not white space, and leave nothing
// but white space out. A blank line always ends a sentence, any other line break
// is a blank, and a bullet that stands alone begins one. What goes on for
// more than 2000 bytes is cut between words. The time is linear in the length of
// the text.
//
// A full stop ends a sentence unless the word before it is an abbreviation that
// the next word cannot follow as a first word (see abbreviation.go), an initial,
// or an enumerator, or unless a lower-case word comes next. Question and
// exclamation marks that end a quotation do not end the sentence if words of
// attribution follow.
func Split(text string) []Span {
	spans := make([]Span, 0, len(text)/120+1)
	begin := skipBlank(text, 0)
	inside := false // a straight quotation mark is open
	for i := begin; i < len(text); {
		class := stopClass[text[i]]
		if class == stopNone {
			i++
			continue
		}
		end, next, ends := i, i+1, false
		switch {
		case class == stopQuote:
			inside = !inside
		case class == stopMark, hasPrefixAt(text, i, "…"):
			end, next, ends = stop(text, begin, i, &inside)
		case class == stopLine:
			next = skipBlank(text, i)
			ends = next == len(text) || blankLine(text[i:next])
			inside = inside && !ends
		case i > begin && loneBullet(text, i):
			next, ends = i, true
		}
		if ends {
			if end = trimEnd(text, begin, end); end > begin {
				spans = appendSentence(spans, text, begin, end)
			}
			begin = next
		}
		i = next
	}
	if end := trimEnd(text, begin, len(text)); end > begin {
		spans = appendSentence(spans, text, begin, end)
	}
	return spans
}

// maxSentence is the greatest length of a sentence, in bytes. A newspaper's
// longest, lists of names and quoted decrees among them, have less than half of
// that; text that goes on without an end is no prose, and what reads a sentence
// may take time in the square of its length.
const maxSentence = 2000

// appendSentence appends the sentence text[begin:end], which begins and ends
// with a byte that is not white space, cut between words if it is too long.
func appendSentence(spans []Span, text string, begin, end int) []Span {
	for end-begin > maxSentence {
		cut := begin + maxSentence
		for cut > begin && !isSpace(text[cut]) {
			cut--
		}
		if cut == begin { // one word
			cut += maxSentence
			for least := cut - utf8.UTFMax; cut > least && !utf8.RuneStart(text[cut]); {
				cut--
			}
		}
		spans = append(spans, Span{begin, trimEnd(text, begin, cut)})
		begin = skipBlank(text, cut)
	}
	return append(spans, Span{begin, end})
}

// The classes of bytes at which Split has something to decide.
const (
	stopNone = iota
	stopMark // full stop, question mark, exclamation mark
	stopLine // line feed
	stopQuote
	stopWide // first byte of "…" and of bullets
)

var stopClass = [256]uint8{
	'.': stopMark, '!': stopMark, '?': stopMark,
	'\n': stopLine,
	'"':  stopQuote,
	0xE2: stopWide,
}

// stop decides about the stop that begins at text[i], in a sentence that begins
// at begin. It returns the end of the stop with the marks that close it, where
// the reader goes on, and whether a sentence ends at end and another begins at
// next. It keeps inside, whether a straight quotation mark is open.
func stop(text string, begin, i int, inside *bool) (end, next int, ends bool) {
	m := readMarks(text, i, inside)
	end = m.end
	next = skipBlank(text, end)
	switch {
	case next == len(text):
		return end, end, false // the caller closes the last sentence
	case next == end:
		return end, end, m.full && gluedSentence(text, begin, i, end)
	case blankLine(text[end:next]):
		*inside = false
		return end, next, true
	}
	f := readFirst(text, next)
	switch {
	case f.never, f.lower && !f.name, f.dash && m.quoted:
	case m.ellipsis:
		ends = f.starts(true) || !blankBefore(text, i) && !f.digit && !f.lower
	case m.shout:
		ends = !(m.quoted && f.upper && !f.opened && attribution(text, f.at)) && !companyWords[f.word]
	default:
		ends = fullStopEnds(text, begin, i, m, f)
	}
	return end, next, ends
}

// marks are the stops at one place and what closes behind them.
type marks struct {
	end      int
	full     bool // one full stop
	ellipsis bool // three dots or more, or "…", without a fourth dot to end the sentence
	shout    bool // holds a question or exclamation mark
	quoted   bool // a quotation mark closes behind it
}

// readMarks reads ". . .", "?!", "…" with the quotation marks, brackets and note
// numbers that close behind them. A quotation mark with a blank before it closes
// too if its form says so, or if one is open: some texts are set like that.
func readMarks(text string, i int, inside *bool) marks {
	var m marks
	dots, wide := 0, false
	for i < len(text) {
		switch c := text[i]; {
		case c == '.':
			dots++
			i++
		case c == '!' || c == '?':
			m.shout = true
			i++
		case hasPrefixAt(text, i, "…"):
			wide = true
			i += len("…")
		case c == ' ' && moreDots(text, i, dots > 1 || wide):
			i++
		default:
			goto closers
		}
	}
closers:
	m.full = dots == 1 && !wide && !m.shout
	m.ellipsis = !m.shout && (dots == 3 && !wide || dots == 2 || wide && dots == 0)
	for i < len(text) {
		c := text[i]
		switch {
		case c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == '*' || c == '_':
			m.quoted = m.quoted || c == '"' || c == '\''
			if c == '"' {
				*inside = !*inside
			}
			i++
		case c == ' ' && (*inside && hasPrefixAt(text, i, ` "`) && (i+2 == len(text) || isSpace(text[i+2])) || hasPrefixAt(text, i, " ”")):
			i++
		case hasPrefixAt(text, i, "”"), hasPrefixAt(text, i, "’"):
			m.quoted = true
			i += len("”")
		case hasPrefixAt(text, i, "»"):
			m.quoted = true
			i += len("»")
		case noteNumber(text, i) > 0:
			i += noteNumber(text, i)
		case c == ' ' && text[i-1] == ']' && noteNumber(text, i+1) > 0:
			i++
		default:
			m.end = i
			return m
		}
	}
	m.end = i
	return m
}

// moreDots reports whether the blank at text[i] stands inside an ellipsis: one
// that is set with blanks (". . ."), or one behind a full stop ("end. …").
func moreDots(text string, i int, begun bool) bool {
	return begun && hasPrefixAt(text, i, " .") ||
		hasPrefixAt(text, i, " . .") || hasPrefixAt(text, i, " ...") || hasPrefixAt(text, i, " …") || i >= 3 && text[i-3:i] == ". ." && hasPrefixAt(text, i, " .")
}

// noteNumber returns the length of a note number such as "[12]" at text[i], or 0.
func noteNumber(text string, i int) int {
	if i >= len(text) || text[i] != '[' {
		return 0
	}
	for j := i + 1; j < len(text) && j < i+5; j++ {
		if text[j] == ']' && j > i+1 {
			return j + 1 - i
		}
		if !isDigit(text[j]) {
			break
		}
	}
	return 0
}

// first describes the word that a new sentence would begin with.
type first struct {
	at     int    // where it begins, behind quotation marks and brackets
	word   string // its letters, digits and apostrophes; at most wordMax bytes
	opened bool   // a quotation mark or bracket stands before it
	upper  bool
	lower  bool
	digit  bool
	name   bool // lower-case by spelling only: "iPhone", "bin Laden"
	never  bool // a mark that continues a sentence, such as a comma
	dash   bool
	follow byte // the byte behind the word, 0 at the end
}

const wordMax = 24

func readFirst(text string, i int) first {
	var f first
	for n := 0; n < 8 && i < len(text); n++ {
		if w := openerWidth(text, i); w > 0 {
			f.opened = true
			i += w
			continue
		}
		break
	}
	f.at = i
	j := wordEnd(text, i)
	f.word = text[i:j]
	if j < len(text) {
		f.follow = text[j]
	}
	if i == len(text) {
		return f
	}
	switch c := text[i]; {
	case c == ',' || c == ';' || c == ':' || c == ')':
		f.never = true
	case c == '-' || hasPrefixAt(text, i, "–") || hasPrefixAt(text, i, "—"):
		f.dash = true
	case isDigit(c):
		f.digit = true
	case c < utf8.RuneSelf:
		f.upper, f.lower = isUpper(c), isLower(c)
	default:
		r, _ := utf8.DecodeRuneInString(text[i:])
		f.upper, f.lower = unicode.IsUpper(r), unicode.IsLower(r)
	}
	if f.lower {
		f.name = brand(f.word) || particleName(text, j, f.word)
	}
	return f
}

// starts reports whether the word is one that commonly begins a sentence and is
// no part of a name. With numbers, a digit is one too.
func (f first) starts(numbers bool) bool {
	if f.digit {
		return numbers
	}
	if !f.upper || f.follow == '.' || f.follow == '-' {
		return false
	}
	word := f.word
	if k := indexApostrophe(word); k > 0 {
		word = word[:k]
	}
	return starters[word]
}

// brand reports whether a word is lower-case by spelling only: "iPhone", "eBay".
func brand(word string) bool {
	return len(word) > 3 && isLower(word[0]) && (isUpper(word[1]) || isLower(word[1]) && isUpper(word[2]))
}

// particleName reports whether a lower-case word that ends at text[j] begins a
// name: "bin Laden", "al-Assad", "de Gaulle".
func particleName(text string, j int, word string) bool {
	return nameParticles[word] && j+1 < len(text) && (text[j] == ' ' || text[j] == '-') && isUpper(text[j+1])
}

// attribution reports whether text[i:] is a name and a verb of saying: `Trump
// said`, `Sen. Rand Paul asked`.
func attribution(text string, i int) bool {
	for n := 0; n < 6 && i < len(text); n++ {
		j := wordEnd(text, i)
		word := text[i:j]
		switch {
		case word == "":
			return false
		case sayingVerbs[word]:
			return n > 0
		case n == 0 && starters[word]:
			return false
		case !isUpper(word[0]) && word[0] < utf8.RuneSelf && !nameParticles[word]:
			return false
		}
		if j < len(text) && text[j] == '.' {
			j++
		}
		if j >= len(text) || text[j] != ' ' {
			return false
		}
		i = j + 1
	}
	return false
}

// gluedSentence reports whether a full stop at text[i] with nothing but closing
// marks up to end joins two sentences that lack the blank: "the end.The next".
// Names such as "Booking.com" or "node.Js" must not be cut, so the word before
// must be three small letters or more and the next one a capital and small
// letters.
func gluedSentence(text string, begin, i, end int) bool {
	small := 0
	for k := i - 1; k >= begin && isLower(text[k]); k-- {
		small++
		if small == wordMax {
			return false
		}
	}
	head := i - small
	if head > begin && isUpper(text[head-1]) {
		head--
	}
	if small < 3 || head > begin && !wordEdge(text[head-1]) {
		return false
	}
	j := end
	if w := openerWidth(text, j); w > 0 {
		j += w
	} else if end > i+1 {
		return false // a closing mark right before a letter
	}
	k := j
	for k < len(text) && k < j+wordMax && isLetter(text[k]) {
		k++
	}
	word := text[j:k]
	if len(word) == 0 || !isUpper(word[0]) || k < len(text) && !wordEdge(text[k]) && text[k] != '\'' {
		return false
	}
	for _, c := range []byte(word[1:]) {
		if !isLower(c) {
			return false
		}
	}
	if len(word) == 1 {
		return word == "A" || word == "I"
	}
	return len(word) != 3 && len(word) != 2 || starters[word]
}

// wordEdge reports whether c can stand beside a word of running text.
func wordEdge(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ',' || c == '-' || c == '(' || c == '"' || c >= utf8.RuneSelf || c == ';'
}

// openerWidth returns the width of a mark at text[i] that opens a quotation, a
// bracket or emphasis; 0 if there is none.
func openerWidth(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	switch text[i] {
	case '"', '\'', '(', '[', '*', '_':
		return 1
	case 0xE2:
		if hasPrefixAt(text, i, "“") || hasPrefixAt(text, i, "‘") || hasPrefixAt(text, i, "„") {
			return 3
		}
	case 0xC2:
		if hasPrefixAt(text, i, "«") {
			return 2
		}
	}
	return 0
}

// loneBullet reports whether a bullet with a blank on both sides is at text[i].
func loneBullet(text string, i int) bool {
	return bulletWidth(text[i:]) > 0 && isSpace(text[i-1]) && i+3 < len(text) && isSpace(text[i+3])
}

// bulletWidth returns the width of a bullet at the start of text, or 0.
func bulletWidth[T string | []byte](text T) int {
	if len(text) < 3 {
		return 0
	}
	switch string(text[:3]) {
	case "•", "▪", "●", "‣", "◦", "■", "∙":
		return 3
	}
	return 0
}

// indexApostrophe returns the offset of the first apostrophe, straight or
// curved, or -1.
func indexApostrophe(word string) int {
	for i := range len(word) {
		if word[i] == '\'' || hasPrefixAt(word, i, "’") {
			return i
		}
	}
	return -1
}

// wordEnd returns the end of the word at text[i], at most wordMax bytes on:
// letters, digits, apostrophes and everything else outside ASCII that is no dash,
// quotation mark or other general punctuation.
func wordEnd(text string, i int) int {
	j := i
	for j < len(text) && j < i+wordMax {
		switch c := text[j]; {
		case isLetter(c), isDigit(c), c == '\'':
			j++
		case c == 0xE2 && !hasPrefixAt(text, j, "’"):
			return j
		case c >= utf8.RuneSelf:
			j++
		default:
			return j
		}
	}
	return j
}

func blankBefore(text string, i int) bool { return i > 0 && isSpace(text[i-1]) }

func hasPrefixAt(text string, i int, prefix string) bool {
	return len(text)-i >= len(prefix) && text[i:i+len(prefix)] == prefix
}
