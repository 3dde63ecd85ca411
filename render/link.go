package render

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A link leads to another site.
type link struct {
	URL      string // for print
	Fragment string // the same, leading to the quoted words
}

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

// linkTo returns a link to a sentence of the page at an address, by so many words
// of each of its ends, or nil if the address is none.
func linkTo(address, sentence string, edge int) *link {
	address = webAddress(address)
	if address == "" {
		return nil
	}
	directive := textDirective(sentence, edge)
	switch {
	case directive == "":
		return &link{address, address}
	case strings.Contains(address, "#"):
		return &link{address, address + directive}
	}
	return &link{address, address + "#" + directive}
}

// Of each end of a long sentence a text fragment quotes as few words as name it,
// since thirty events carry a hundred of these links: two, or up to four where
// the article has the words twice.
const (
	fewestEdge = 2
	mostEdge   = 4
)

// edgeSentences is the length of an article that its words are looked up in.
const edgeSentences = 500

// edgeWords returns how many words of each end of a sentence find it in its
// article.
func edgeWords(a timeline.Article, sentence int) int {
	w := strings.Fields(a.Sentences[sentence].Text)
	if len(a.Sentences) > edgeSentences {
		return mostEdge
	}
	for n := fewestEdge; n < mostEdge && n < len(w); n++ {
		if once(a, sentence, strings.Join(w[:n], " ")) && once(a, sentence, strings.Join(w[len(w)-n:], " ")) {
			return n
		}
	}
	return mostEdge
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

// textDirective returns the text fragment that finds a sentence on a page
// (https://wicg.github.io/scroll-to-text-fragment/) by so many words of each end.
func textDirective(sentence string, edge int) string {
	w := strings.Fields(sentence)
	switch {
	case len(w) == 0:
		return ""
	case len(w) <= 2*edge:
		return ":~:text=" + escapeText(w)
	}
	return ":~:text=" + escapeText(w[:edge]) + "," + escapeText(w[len(w)-edge:])
}

// escapeText joins words and escapes what has a meaning in a text fragment: all
// that is not a letter or a digit, the hyphen included.
func escapeText(w []string) string {
	s := url.QueryEscape(strings.Join(w, " "))
	return fragmentMarks.Replace(s)
}

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
