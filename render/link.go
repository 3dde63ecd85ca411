package render

import (
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"
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

// linkTo returns a link to a sentence of the page at an address, or nil if the
// address is none.
func linkTo(address, sentence string) *link {
	address = webAddress(address)
	if address == "" {
		return nil
	}
	directive := textDirective(sentence)
	switch {
	case directive == "":
		return &link{address, address}
	case strings.Contains(address, "#"):
		return &link{address, address + directive}
	}
	return &link{address, address + "#" + directive}
}

// edgeWords is how many words of each end of a long sentence a text fragment
// quotes: enough to be found once, few enough to survive small edits between.
const edgeWords = 4

// textDirective returns the text fragment that finds a sentence on a page
// (https://wicg.github.io/scroll-to-text-fragment/).
func textDirective(sentence string) string {
	w := strings.Fields(sentence)
	switch {
	case len(w) == 0:
		return ""
	case len(w) <= 2*edgeWords:
		return ":~:text=" + escapeText(w)
	}
	return ":~:text=" + escapeText(w[:edgeWords]) + "," + escapeText(w[len(w)-edgeWords:])
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
