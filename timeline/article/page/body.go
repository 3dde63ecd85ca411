package page

import (
	"unicode"

	"golang.org/x/net/html"
)

// body finds the units of a pruned page that are its article.
func body(doc *html.Node) []unit {
	all := units(doc)
	plus, minus := map[*html.Node]int{}, map[*html.Node]int{} // words of prose, and others
	for _, u := range all {
		switch {
		case isProse(u):
			plus[u.block] += u.words
		case u.kind != heading || u.linked > 0:
			minus[u.block] += u.words
		}
	}
	best := nearest(doc, plus)
	if best == nil {
		return nil
	}
	addUp(doc, plus)
	addUp(doc, minus)
	for p := best.Parent; p != nil; p = p.Parent {
		more, less := plus[p]-plus[best], minus[p]-minus[best]
		if more >= widerWords && more >= 2*less {
			best = p
		}
	}
	var kept []unit
	for _, u := range all {
		if withinAny(u.block, map[*html.Node]bool{best: true}) {
			kept = append(kept, u)
		}
	}
	return kept
}

// widerWords is the number of words of prose for which a wider element is looked at.
const widerWords = 25

// nearest returns the element around which most words of prose stand near: those
// of a paragraph count whole for the element around it, half for the next one out,
// and so on. It is nil if there is no prose.
func nearest(doc *html.Node, prose map[*html.Node]int) *html.Node {
	var best *html.Node
	most := 0.0
	var visit func(n *html.Node) float64
	visit = func(n *html.Node) float64 {
		near := 0.0
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			near += float64(prose[c]) + visit(c)/2
		}
		if near > most {
			best, most = n, near
		}
		return near
	}
	visit(doc)
	return best
}

// briefWords is the number of words of the shortest sentence that is a brief.
const briefWords = 4

// brief returns the sentences under the headline of a page that has no longer ones.
func brief(all []unit, headline string, authors []string) []unit {
	from := -1
	for i, u := range all {
		if u.kind == heading && same(u.text, headline) {
			from = i
		}
	}
	if from < 0 {
		return nil
	}
	var kept []unit
	for _, u := range all[from+1:] {
		switch {
		case u.kind == heading:
			return kept
		case u.kind != label && u.words >= briefWords && u.linked == 0 && endsSentence(u.text) && !isNote(u) && !isByline(u, authors):
			kept = append(kept, u)
		}
	}
	return kept
}

// spaceless reports whether a page is in a script that sets no blanks between words:
// what was found in it would be a note in English.
func spaceless(headline string, all []unit) bool {
	count := func(text string) (n, letters int) {
		for _, r := range text {
			if unicode.IsLetter(r) {
				letters++
				if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
					n++
				}
			}
		}
		return n, letters
	}
	if n, letters := count(headline); 3*n < letters || n == 0 {
		return false
	}
	sum, of := 0, 0
	for _, u := range all {
		n, letters := count(u.text)
		sum, of = sum+n, of+letters
	}
	return 3*sum > of
}
