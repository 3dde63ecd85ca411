package page

import "golang.org/x/net/html"

// Prose on a page: the units that surely are paragraphs of sentences, and where they
// stand.

// isProse reports whether a unit surely is a paragraph of sentences.
func isProse(u unit) bool {
	return u.kind != heading && u.words >= 8 && 2*u.linked < u.words && endsSentence(u.text)
}

// proseWords counts for every element the words of its paragraphs.
func proseWords(n *html.Node) map[*html.Node]int {
	words := map[*html.Node]int{}
	for _, u := range units(n) {
		if isProse(u) {
			words[u.block] += u.words
		}
	}
	addUp(n, words)
	return words
}

// addUp adds to the number of every element those of the elements inside it.
func addUp(n *html.Node, numbers map[*html.Node]int) {
	sum := numbers[n]
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		addUp(c, numbers)
		sum += numbers[c]
	}
	if sum > 0 {
		numbers[n] = sum
	}
}
