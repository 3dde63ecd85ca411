package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a punctuation mark of a sentence with
// everything that a pattern may ask of it.
type token struct {
	begin, end int32 // bytes in the sentence
	class      class
	num        int32 // value of NUM, ORD, YEAR, CLOCK (minutes of the day)
	id         int32 // value of MONTH, WEEKDAY, UNIT, SEASON and the like
	lit        word  // which literal word of the rule table it is, 0 for none
	flags      uint8
	meaning    *meaning // of a token that stands for a matched expression
}

// What a token looks like.
const (
	spaced  uint8 = 1 << iota // white space stands before it
	capital                   // begins with a capital
	money                     // a currency sign stands before the number
	decimal                   // a number with a fraction or a thousands mark
	worded                    // a number written as a word
	padded                    // a number written with a leading zero
	dotted                    // an abbreviation written with its full stop
)

func (t token) is(f uint8) bool { return t.flags&f != 0 }

// A lexer holds the token slice between sentences, so that a sentence costs no
// allocation.
type lexer struct {
	tokens []token
	words  bool  // the sentence holds number words to fold
	all    class // union of all classes
}

// lex splits s into tokens and classes each by the lexicon. The result is valid
// until the next call.
func (l *lexer) lex(s string) []token {
	l.tokens, l.words, l.all = l.tokens[:0], false, 0
	space := false
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			space = true
			i++
			continue
		case isDigit(c):
			i = l.number(s, i, space)
		case isLetter(c):
			i = l.word(s, i, space)
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s[i:])
			switch {
			case unicode.IsSpace(r):
				space = true
				i += n
				continue
			case r == '’' || r == '‘':
				i = l.apostrophe(s, i, n, space)
			case unicode.IsLetter(r):
				i = l.word(s, i, space)
			default:
				l.mark(s, i, n, space)
				i += n
			}
		case c == '\'' || c == '`':
			i = l.apostrophe(s, i, 1, space)
		default:
			l.mark(s, i, 1, space)
			i++
		}
		space = false
	}
	if l.words {
		l.tokens = foldNumbers(s, l.tokens)
	}
	for i := range l.tokens {
		l.all |= l.tokens[i].class
	}
	return l.tokens
}

func (l *lexer) add(begin, end int, space bool) *token {
	t := token{begin: int32(begin), end: int32(end)}
	if space || begin == 0 {
		t.flags |= spaced
	}
	l.tokens = append(l.tokens, t)
	return &l.tokens[len(l.tokens)-1]
}

// mark adds a punctuation mark of n bytes.
func (l *lexer) mark(s string, i, n int, space bool) {
	t := l.add(i, i+n, space)
	switch s[i : i+n] {
	case "-", "‐", "‑":
		t.class = classHyphen
	case "–", "—", "‒":
		t.class = classDash
	case ",":
		t.class = classComma
	case "/":
		t.class = classSlash
	case ".":
		t.class = classStop
	case ":":
		t.class = classColon
	case "(", "[":
		t.class = classOpen
	case ")", "]":
		t.class = classClose
	case "\"", "“", "”", "«", "»":
		t.class = classQuote
	case "$", "£", "€", "¥":
		t.class = classMoney
	case "%":
		t.class = classPercent
	case ";":
		t.class = classSemicolon
	}
}

// apostrophe adds a possessive mark, a short year ("'98", "'70s") or a quote.
func (l *lexer) apostrophe(s string, i, n int, space bool) int {
	j := i + n
	if j < len(s) && (s[j] == 's' || s[j] == 'S') && !space && (j+1 == len(s) || !isWordByte(s[j+1])) {
		if !l.decade(s, j+1) {
			l.add(i, j+1, space).class = classPossessive
		}
		return j + 1
	}
	if j+2 <= len(s) && isDigit(s[j]) && j+1 < len(s) && isDigit(s[j+1]) && (j+2 == len(s) || !isDigit(s[j+2])) {
		v := int32(s[j]-'0')*10 + int32(s[j+1]-'0')
		end := j + 2
		if end < len(s) && s[end] == 's' && (end+1 == len(s) || !isWordByte(s[end+1])) {
			t := l.add(i, end+1, space)
			t.class, t.num = classDecade, 1900+v
			if v%10 != 0 {
				t.class = 0
			}
			return end + 1
		}
		if end == len(s) || !isWordByte(s[end]) {
			t := l.add(i, end, space)
			t.class, t.num = classShortYear, v
			return end
		}
	}
	t := l.add(i, j, space)
	t.class = classQuote
	if !space && len(l.tokens) > 1 {
		t.class |= classPossessive // "two weeks' time"
	}
	return j
}

// decade makes the year just added, whose "'s" ends at end, a decade if it can be no other:
// "the 1950's", "the early '60's". It reports whether it did.
func (l *lexer) decade(s string, end int) bool {
	n := len(l.tokens)
	if n < 2 || l.tokens[n-1].class&(classYear|classShortYear) == 0 || l.tokens[n-1].num%10 != 0 {
		return false
	}
	switch p := l.tokens[n-2]; low(s[p.begin:p.end]) {
	case "the", "early", "mid", "late", "-":
	case "and", "to", "or":
		if n < 3 || l.tokens[n-3].class&classDecade == 0 {
			return false
		}
	default:
		return false
	}
	t := &l.tokens[n-1]
	if t.class&classShortYear != 0 {
		t.num += 1900
	}
	t.class, t.end = classDecade, int32(end)
	return true
}

// number adds the number that begins at s[i].
func (l *lexer) number(s string, i int, space bool) int {
	j, v, digits := i, int64(0), 0
	for j < len(s) && isDigit(s[j]) {
		if digits < 12 {
			v = v*10 + int64(s[j]-'0')
		}
		digits++
		j++
	}
	t := l.add(i, j, space)
	if n := len(l.tokens); n > 1 && l.tokens[n-2].class == classMoney && !space {
		t.flags |= money
	}
	if s[i] == '0' {
		t.flags |= padded
	}
	if v > 1<<30 || digits >= 12 {
		t.flags |= decimal
		t.class, t.num = classNumber, 1<<30
		return j
	}
	t.num = int32(v)
	// Thousands marks and fractions.
	for j+3 < len(s) && s[j] == ',' && isDigit(s[j+1]) && isDigit(s[j+2]) && isDigit(s[j+3]) && (j+4 == len(s) || !isDigit(s[j+4])) && digits <= 3 {
		v = v*1000 + int64(s[j+1]-'0')*100 + int64(s[j+2]-'0')*10 + int64(s[j+3]-'0')
		if v > 1<<30 {
			v = 1 << 30
		}
		t.num = int32(v)
		t.flags |= decimal
		j += 4
	}
	if j+1 < len(s) && s[j] == '.' && isDigit(s[j+1]) && !inDottedDate(s, i) {
		k := j + 1
		for k < len(s) && isDigit(s[k]) {
			k++
		}
		// "10.30 a.m." is a clock time in British style; the rule asks for the
		// minutes again, so a fraction only loses its claim to be a day or year.
		t.flags |= decimal
		t.id = fraction(s[j+1 : k])
		j = k
	}
	t.end = int32(j)
	t.class = classNumber
	if t.is(decimal) {
		return l.suffix(s, j, t)
	}
	if j+2 < len(s) && s[j] == ':' && isDigit(s[j+1]) && isDigit(s[j+2]) && (j+3 == len(s) || !isDigit(s[j+3])) {
		min := int32(s[j+1]-'0')*10 + int32(s[j+2]-'0')
		if v <= 24 && min < 60 && digits <= 2 {
			t.class, t.num = classClock, int32(v)*60+min
			j += 3
			if j+2 < len(s) && s[j] == ':' && isDigit(s[j+1]) && isDigit(s[j+2]) && (j+3 == len(s) || !isDigit(s[j+3])) {
				j += 3
			}
			t.end = int32(j)
			return l.suffix(s, j, t)
		}
	}
	if v >= 1 && v <= 31 && digits <= 2 {
		t.class |= classDay
	}
	if digits == 4 && v >= 1000 && v <= 2999 {
		t.class |= classYear
	}
	return l.suffix(s, j, t)
}

// suffix reads letters that are glued to a number: "8th", "1990s", "6pm".
func (l *lexer) suffix(s string, j int, t *token) int {
	k := j
	for k < len(s) && isLetter(s[k]) {
		k++
	}
	if k == j {
		return j
	}
	switch low(s[j:k]) {
	case "st", "nd", "rd", "th":
		if !t.is(decimal) && t.class != classClock {
			t.class = classOrdinal
			if t.num >= 1 && t.num <= 31 {
				t.class |= classDayOrdinal
			}
			t.end = int32(k)
			return k
		}
	case "s":
		if t.class&classYear != 0 && t.num%10 == 0 {
			t.class = classDecade
			t.end = int32(k)
			return k
		}
		if t.num%10 == 0 && t.num >= 20 && t.num < 100 && !t.is(decimal) {
			t.class, t.num = classDecade, 1900+t.num
			t.flags |= worded // only a neighbour ("the", "early") makes it a decade
			t.end = int32(k)
			return k
		}
	case "am", "pm", "a", "p", "h", "z", "bc", "ad", "bce", "ce":
		return j // a word of its own, glued
	case "t":
		if k < len(s) && isDigit(s[k]) && t.begin > 0 && s[t.begin-1] == '-' {
			return k // "2018-08-08T10:15:00Z"
		}
	}
	// "737s", "F16", "3D": a name or a model, not a count.
	t.class = 0
	t.end = int32(k)
	return k
}

// inDottedDate reports whether the digits at s[i] belong to a date with dots, as
// "20.01.1961".
func inDottedDate(s string, i int) bool {
	const longest = len("20.01.1961")
	part := func(c byte) bool { return isDigit(c) || c == '.' }
	b := i
	for b > 0 && i-b <= longest && part(s[b-1]) {
		b--
	}
	e := i
	for e < len(s) && e-b <= longest && part(s[e]) {
		e++
	}
	first, rest, _ := strings.Cut(s[b:e], ".")
	second, year, _ := strings.Cut(rest, ".")
	return first != "" && len(first) <= 2 && second != "" && len(second) <= 2 && len(strings.TrimSuffix(year, ".")) == 4 && !strings.Contains(year[:4], ".")
}

// word adds the word that begins at s[i]; inner full stops belong to it when
// they stand between single letters ("a.m.", "U.S.").
func (l *lexer) word(s string, i int, space bool) int {
	j := i
	ascii := true
	for j < len(s) {
		c := s[j]
		if isLetter(c) {
			j++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			ascii = false
			j += n
			continue
		}
		if isDigit(c) {
			if s[i:j] == "FY" {
				break // "FY2018"
			}
			j++
			continue
		}
		break
	}
	dots := false
	if j-i == 1 && j+1 < len(s) && s[j] == '.' && isLetter(s[j+1]) {
		for j+1 < len(s) && s[j] == '.' && isLetter(s[j+1]) && (j+2 == len(s) || !isLetter(s[j+2])) {
			j += 2
			dots = true
		}
		if dots && j < len(s) && s[j] == '.' {
			j++
		}
	}
	// n't belongs to the verb before it: "didn't" tells its tense.
	if !dots && j+1 < len(s) && j > i && s[j-1] == 'n' && s[j] == '\'' && s[j+1] == 't' {
		j += 2
	} else if !dots && j+3 < len(s) && j > i && s[j-1] == 'n' && s[j:j+3] == "’" && s[j+3] == 't' {
		j += 4
	}
	t := l.add(i, j, space)
	if c := s[i]; c >= 'A' && c <= 'Z' {
		t.flags |= capital
	} else if c >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsUpper(r) {
			t.flags |= capital
		}
	}
	if !ascii || j-i > maxWord {
		return j
	}
	var buf [maxWord]byte
	n := copy(buf[:], s[i:j])
	for k := range n {
		if c := buf[k]; c >= 'A' && c <= 'Z' {
			buf[k] = c + 'a' - 'A'
		}
	}
	if !mayBeKnown(buf[:n]) {
		return j
	}
	e, ok := lexicon[string(buf[:n])]
	if !ok {
		return j
	}
	t.class, t.num, t.id, t.lit = e.class, e.num, e.id, e.lit
	if t.is(capital) {
		t.class |= e.cap
	}
	if t.class&classAbbreviation != 0 && j < len(s) && s[j] == '.' {
		t.flags |= dotted
		j++
		t.end = int32(j)
	}
	if e.class&(classNumber|classOrdinal) != 0 {
		t.flags |= worded
		l.words = true
	}
	return j
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isWordByte(c byte) bool {
	return isLetter(c) || isDigit(c) || c >= utf8.RuneSelf
}

// low is strings.ToLower for short ASCII without an allocation in the common
// case of a string that is lower already.
func low(s string) string {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' {
			b := []byte(s)
			for k := range b {
				if b[k] >= 'A' && b[k] <= 'Z' {
					b[k] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}

// fraction returns the digits after a decimal point as hundredths.
func fraction(digits string) int32 {
	v := int32(digits[0]-'0') * 10
	if len(digits) > 1 {
		v += int32(digits[1] - '0')
	}
	return v
}
