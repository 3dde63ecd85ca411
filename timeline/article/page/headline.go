package page

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headline returns the headline as readers see it. What the page tells machines
// comes first; where that is a shorter form of what stands above the article, or
// says itself that it is another one, the latter counts, as it does where the page
// is shared under it and its window does not bear the former. Without either, it is
// the title of the window without the name of the site, unless a sole heading tops
// the page, which says it in other words.
func headline(m meta, ld ldArticle, headings tops, site string) string {
	og := withoutSite(likely(m.first("og:title", "twitter:title", "title", "dc.title", "sailthru.title")), site)
	window := withoutSite(likely(m.title), site)
	if strings.Count(window, " ") < 2 && len(headings.shown) > 0 {
		window = "" // the name of the site alone
	}
	above := ""
	for _, h := range headings.shown {
		if above == "" || closest(h, ld.headline, ld.alternative, og, window) > closest(above, ld.headline, ld.alternative, og, window)+0.1 {
			above = h
		}
	}
	stated := withoutSite(likely(ld.headline), site)
	if headOf(stated, og) { // the tail is for search engines
		return og
	}
	switch {
	case stated != "" && same(stated, og) && same(stated, window): // what stands above has a second line
		return stated
	case same(above, og) && !same(stated, window):
		return above
	case stated != "" && above != "" && (same(above, ld.alternative) || cutShort(stated, above)):
		return above
	case stated != "":
		return stated
	case above != "" && (og == "" && (window == "" || headings.sole(window)) || closest(above, og, window) >= 0.5):
		return above
	case og != "":
		return og
	case window != "":
		return window
	}
	return above
}

const (
	maxHeadline = 500 // bytes; nothing longer is a headline
	maxHeadings = 50  // looked at
)

// likely returns a text if it is short enough for a headline, else "".
func likely(text string) string {
	if len(text) > maxHeadline {
		return ""
	}
	return text
}

// tops are the texts of the headings of a page, without those that bear the name of
// the site.
type tops struct {
	shown []string // of the highest level
	below []string // of the levels below the first
	top   bool     // shown is of the first level
}

func readTops(doc *html.Node, site string) tops {
	of := map[atom.Atom][]string{}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			if text := foldBlanks(textOf(n)); strings.Contains(text, " ") && len(text) <= maxHeadline && len(of[n.DataAtom]) < maxHeadings && !same(text, site) && !isLogo(n) {
				of[n.DataAtom] = append(of[n.DataAtom], text)
			}
		}
	}
	h := tops{shown: of[atom.H1], below: slices.Concat(of[atom.H2], of[atom.H3]), top: len(of[atom.H1]) > 0}
	if !h.top {
		h.shown = of[atom.H2]
	}
	return h
}

// sole reports whether one heading stands above all others, and none of these is the title of
// the window, as it is below the name of a section.
func (h tops) sole(window string) bool {
	return h.top && len(h.shown) == 1 && strings.Count(h.shown[0], " ") >= 2 && closest(window, h.below...) < alikeTitle
}

// isLogo reports whether a heading leads to the front page of its site.
func isLogo(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.DataAtom == atom.A {
			u, err := url.Parse(strings.TrimSpace(attribute(c, "href")))
			return err == nil && has(c, "href") && u.Path == "/" && u.RawQuery == "" && u.Fragment == "" || err == nil && u.Host != "" && u.Path == ""
		}
	}
	return false
}

// separators stand between a headline and the name of its site.
var separators = []string{" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " / "}

// withoutSite removes the names of site and section behind a headline.
func withoutSite(title, site string) string {
	for range 3 {
		at, width := -1, 0
		for _, s := range separators {
			if k := strings.LastIndex(title, s); k > at {
				at, width = k, len(s)
			}
		}
		if at < 0 {
			break
		}
		head, tail := strings.TrimSpace(title[:at]), title[at+width:]
		if !strings.Contains(head, " ") || !namesSite(tail, site) && !(strings.TrimSpace(title[at:at+width]) == "|" && strings.Count(tail, " ") < 3) {
			break
		}
		title = head
		// A section may stand before the site's name: "Headline - National | Site".
		for _, s := range separators {
			if k := strings.LastIndex(title, s); k > 0 && !strings.Contains(title[k+len(s):], " ") && strings.Count(title[:k], " ") >= 3 {
				title = strings.TrimSpace(title[:k])
				break
			}
		}
	}
	return title
}

// namesSite reports whether the end of a title is the name of the site: its
// letters are those of the name or of the address, or it is an address.
func namesSite(tail, site string) bool {
	t := letters(tail)
	if t == "" {
		return false
	}
	for name := range strings.SplitSeq(site, "\n") {
		n := letters(name)
		if len(n) >= 3 && len(t) >= 2 && (strings.Contains(t, n) && len(t) <= len(n)+12 || strings.Contains(n, t)) {
			return true
		}
	}
	return !strings.Contains(tail, " ") && strings.Contains(tail, ".") && !strings.HasSuffix(tail, ".")
}
