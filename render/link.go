package render

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// webAddress returns an http or https address as a browser would send it, and
// the empty string for all else: article files come from anywhere, and
// "javascript:" is an address too.
func webAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	u.RawQuery = ascii(u.RawQuery)
	return u.String()
}

// ascii returns a query with its bytes beyond ASCII escaped, as net/url does it
// for all other parts of an address: they may be no text at all.
func ascii(query string) string {
	var b strings.Builder
	for i := range len(query) {
		if c := query[i]; c < utf8.RuneSelf {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// linkTo returns a link to the place on the page at an address where some words
// stand (https://wicg.github.io/scroll-to-text-fragment/), or nothing if the
// address is none.
func linkTo(address, words string) string {
	address = webAddress(address)
	switch {
	case address == "" || words == "":
		return address
	case strings.Contains(address, "#"):
		return address + textDirective + escapeText(words)
	}
	return address + "#" + textDirective + escapeText(words)
}

// textDirective begins a text fragment.
const textDirective = ":~:text="

// A text fragment names the first words of a sentence: three, or up to eight where
// the article has the words twice. Fewer words find their place on more pages, where
// marks and spaces may differ from those of the article that was read. Pages of
// articles have these links; to those beside an event the script adds the words, which
// would be a twentieth of what a timeline weighs.
const (
	fewestWords = 3
	mostWords   = 8
)

// edgeSentences is the length of an article that its words are looked up in.
const edgeSentences = 500

// openingWords returns as many words from the beginning of a sentence as find it
// in its article, without the marks around them, which may be others on the page.
func openingWords(a timeline.Article, sentence int) string {
	isMark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }
	w := strings.Fields(strings.TrimLeftFunc(a.Sentences[sentence].Text, isMark))
	var words string
	for n := min(fewestWords, len(w)); n <= min(mostWords, len(w)); n++ {
		words = strings.TrimRightFunc(strings.Join(w[:n], " "), isMark)
		if len(a.Sentences) <= edgeSentences && once(a, sentence, words) {
			break
		}
	}
	return words
}

// once reports whether words of a sentence stand nowhere else in an article. A
// browser looks for them without regard to capitals, which the first word of a
// sentence has by its place.
func once(a timeline.Article, sentence int, words string) bool {
	r, size := utf8.DecodeRuneInString(words)
	lower, upper := string(unicode.ToLower(r))+words[size:], string(unicode.ToUpper(r))+words[size:]
	count := func(text string) int {
		if lower == upper {
			return strings.Count(text, lower)
		}
		return strings.Count(text, lower) + strings.Count(text, upper)
	}
	if count(a.Title) > 0 || count(a.Sentences[sentence].Text) > 1 {
		return false
	}
	for i, s := range a.Sentences {
		if i != sentence && count(s.Text) > 0 {
			return false
		}
	}
	return true
}

// escapeText escapes what has a meaning in a text fragment: all that is not a
// letter or a digit, the hyphen included.
func escapeText(words string) string { return fragmentMarks.Replace(url.QueryEscape(words)) }

// fragmentMarks are what a query may hold and a text fragment may not.
var fragmentMarks = strings.NewReplacer("+", "%20", "-", "%2D")

// rootPath returns the path of an address: "/story/" of
// "https://example.org/story/".
func rootPath(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "/"
	}
	return u.EscapedPath()
}
