package article

import "strings"

// quotedSpans reports for each sentence of a paragraph whether it lies inside
// quotation marks as a whole: between the mark that opens a quotation and the
// one that closes it, both of them included. A sentence with words of its own
// outside the marks ("…," she said) is not quoted. Only double marks count:
// single ones cannot be told from apostrophes. A quotation that nothing closes
// counts if the next paragraph opens with a mark again, as news text does it in
// quotations of several paragraphs; else it is taken for a slip.
func quotedSpans(text string, spans []Span, goesOn bool) []bool {
	quoted := make([]bool, len(spans))
	if strings.IndexByte(text, '"') < 0 && !strings.Contains(text, "“") && !strings.Contains(text, "«") {
		return quoted
	}
	from, k := 0, 0
	for from < len(text) {
		open := nextOpening(text, from)
		if open < 0 {
			break
		}
		end := nextClosing(text, open)
		if end < 0 {
			if !goesOn {
				break
			}
			end = len(text)
		}
		for k < len(spans) && spans[k].Begin < open {
			k++
		}
		for ; k < len(spans) && spans[k].End <= end; k++ {
			quoted[k] = true
		}
		from = end
	}
	return quoted
}

// nextOpening returns the offset of the first mark at or behind from that opens
// a quotation, or -1. A straight mark opens one behind a blank or at the start.
func nextOpening(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch {
		case text[i] == '"' && (i == 0 || isSpace(text[i-1]) || text[i-1] == '(' || text[i-1] == '['),
			hasPrefixAt(text, i, "“"), hasPrefixAt(text, i, "«"):
			return i
		}
	}
	return -1
}

// nextClosing returns the offset behind the mark that closes the quotation that
// is opened at text[open], or -1.
func nextClosing(text string, open int) int {
	closing := map[byte]string{'"': `"`, 0xE2: "”", 0xC2: "»"}[text[open]]
	k := strings.Index(text[open+1:], closing)
	if k < 0 {
		return -1
	}
	return open + 1 + k + len(closing)
}

// opensQuotation reports whether a paragraph begins with a quotation mark.
func opensQuotation(text []byte) bool {
	return len(text) > 0 && nextOpening(string(text[:min(3, len(text))]), 0) == 0
}

// reproduces reports whether a paragraph announces that the next one is text of
// another hand: it ends with a colon, behind a word and not behind a quotation,
// and its last sentence speaks of saying or writing.
func reproduces(text string) bool {
	if !strings.HasSuffix(text, ":") || len(text) < 2 || !isLetter(text[len(text)-2]) && !isDigit(text[len(text)-2]) {
		return false
	}
	spans := Split(text)
	for word := range strings.FieldsFuncSeq(text[spans[len(spans)-1].Begin:], func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }) {
		if sayingVerbs[word] || announcing[word] {
			return true
		}
	}
	return false
}

// announcing are words that announce a text that follows, beside verbs of saying.
var announcing = wordSet("statement letter read reads reading text follows following below quote email memo message post")
