package article

import (
	"strings"
	"unicode"
)

// Furniture is what stands around the prose of a page: section labels, share and
// related-story lines, credits, notes on the page itself. The rules are about
// form and about the words that web pages use for themselves; they know no story.
// In doubt, a full sentence with its final mark is prose.

const (
	labelWords    = 3  // a line of so few words without a final mark is a label
	headingWords  = 12 // and one of so few a heading
	headlineWords = 25 // before all prose, the first such line is the headline
)

// textsOf returns the texts of the blocks of an article.
func textsOf(blocks []block) []string {
	texts := make([]string, len(blocks))
	for i, b := range blocks {
		texts[i] = string(b.text)
	}
	return texts
}

// assignRoles gives every block of an article its role, by their texts.
func assignRoles(blocks []block, texts []string, title string) {
	seen := map[string]int{}
	prose, firstProse := false, 0 // whether prose has been seen, and where first
	headline, titled := false, false
	titleKey := foldWords(title)
	for i := range blocks {
		b := &blocks[i]
		text := texts[i]
		earlier, repeated := seen[text]
		seen[text] = i
		switch {
		case !titled && len(text) <= 2*len(title)+20 && nearlyEqual(foldWords(text), titleKey):
			b.role, headline, titled = Headline, true, true
		case repeated && !b.quoted && (!endsSentence(text) || wordCount(text) > labelWords):
			b.role = Furniture
			if e := &blocks[earlier]; e.role == Prose && i == earlier+1 && firstProse == earlier && describesPicture(text) {
				e.role, prose = Caption, false // a caption, once below the picture and once in it
			}
		case b.kind == image:
			b.role = Caption
		case b.kind == heading:
			b.role = Heading
			if !prose && !headline {
				b.role, headline = Headline, true
			}
		case b.stamp, isCredit(text), isNote(text), isTable(text):
			b.role = Furniture
		case b.emph, captionByItself(text):
			b.role = Caption
		case i+1 < len(blocks) && blocks[i+1].kind == paragraph && isCredit(texts[i+1]) && isCaption(text, blocks[i+1].joined):
			b.role = Caption
		case b.quoted:
			b.role = Prose
		default:
			b.role = lineRole(text, b.bullet, !prose && !headline)
			headline = headline || b.role == Headline
		}
		if b.role == Prose {
			if !prose {
				prose, firstProse = true, i
			}
			if i > 0 && !b.quoted && blocks[i-1].role == Prose && reproduces(texts[i-1]) {
				b.quoted = true
			}
		}
	}
}

// lineRole tells prose from labels and headings by the length and the end of a
// paragraph. open says that a headline may still come.
func lineRole(text string, bullet, open bool) Role {
	if isEntry(text) {
		return Prose
	}
	if endsSentence(text) {
		if strings.HasSuffix(text, ":") && wordCount(text) <= labelWords && !reproduces(text) {
			return Furniture // "Key points:"
		}
		return Prose
	}
	switch n := wordCount(text); {
	case n <= labelWords || allCapitals(text) && n <= headingWords:
		return Furniture
	case bullet:
		return Prose
	case len(Split(text)) > 1:
		return Prose // it breaks off, but not at once
	case open && n <= headlineWords:
		return Headline
	case n <= headingWords:
		return Heading
	}
	return Prose
}

// endsSentence reports whether a paragraph ends with a mark that ends or
// introduces a sentence, quotation marks, brackets and a note behind it aside.
func endsSentence[T string | []byte](text T) bool {
	s := string(text[max(0, len(text)-24):])
	if k := strings.LastIndexByte(s, '['); k > 0 && len(s)-k <= 6 && s[len(s)-1] == ']' {
		s = s[:k]
	}
	s = strings.TrimRight(s, "\"'”’»)]} \u00a0*_")
	return s != "" && (strings.IndexByte(".!?:,;", s[len(s)-1]) >= 0 || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "—"))
}

// isTable reports whether a paragraph is a table set with bars.
func isTable(text string) bool {
	return strings.HasPrefix(text, "|") && strings.HasSuffix(text, "|")
}

// wordCount returns the number of blank-separated words with a letter or digit.
func wordCount(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}

// allCapitals reports whether a text has letters, and none of them small.
func allCapitals(text string) bool {
	return strings.IndexFunc(text, unicode.IsLower) < 0 && strings.IndexFunc(text, unicode.IsUpper) >= 0
}

// foldWords returns the letters and digits of a text in lower case, words
// separated by single blanks: what is compared of headlines.
func foldWords(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	blank := false
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z' && !blank:
			b.WriteByte(byte(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if blank && b.Len() > 0 {
				b.WriteByte(' ')
			}
			blank = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '.':
		default:
			blank = true
		}
	}
	return b.String()
}

// nearlyEqual reports whether two folded texts say the same: they are equal, one
// begins with the other and has at most a fifth more ("… - CNN"), or they share
// nine in ten of their words.
func nearlyEqual(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if strings.HasPrefix(b, a+" ") && len(b)*5 <= len(a)*6+20 && strings.Count(a, " ") >= 3 {
		return true
	}
	if len(b) > 2*len(a) {
		return false
	}
	count := map[string]int{}
	n, shared := 0, 0
	for word := range strings.FieldsSeq(b) {
		count[word]++
		n++
	}
	for word := range strings.FieldsSeq(a) {
		if count[word] > 0 {
			count[word]--
			shared++
		}
	}
	return n >= 5 && shared*10 >= n*9
}
