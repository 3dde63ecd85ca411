package page

import (
	"strings"

	"golang.org/x/net/html"
)

// standfirstWords are words of classes and ids that news pages give to the
// sentence between headline and text; in lower case.
var standfirstWords = wordSet("standfirst strapline subtitle subheadline subhead subheading deck dek excerpt synopsis summary lede sapo kicker description intro introduction teasertext abstract")

// standfirst finds the sentence that stands between the headline and the text.
// shown is the units of the page before its parts were cut off, by their words.
func standfirst(shown []unit, headline string, text []unit, descriptions []string, authors []string) (unit, bool) {
	first := ""
	for _, u := range text {
		if isProse(u) {
			first = u.text
			break
		}
	}
	from, to := -1, len(shown)
	for i, u := range shown {
		if from < 0 || u.kind == heading && headings[u.block.DataAtom] && u.block.Data == "h1" && i < to {
			if same(u.text, headline) || u.block.Data == "h1" && alike(u.text, headline) > 0.4 {
				from = i
			}
		}
		if from >= 0 && u.text == first {
			to = i
			break
		}
	}
	if from < 0 || to == len(shown) {
		return unit{}, false
	}
	for _, u := range shown[from+1 : min(to, from+40)] {
		if u.words < 5 || u.words > 80 || 2*u.linked >= u.words || same(u.text, headline) || isByline(u, authors) || u.words < 15 && anyDate.MatchString(u.text) {
			continue
		}
		if len(text) > 0 && same(u.text, text[0].text) {
			return unit{}, false
		}
		described := false
		for _, d := range descriptions {
			described = described || alike(u.text, d) > 0.8 || cutShort(strings.TrimRight(d, "…."), u.text)
		}
		if described || namedStandfirst(u.block) {
			u.kind = paragraph
			return u, true
		}
	}
	return unit{}, false
}

// namedStandfirst reports whether an element or one around it says that it is a
// standfirst.
func namedStandfirst(n *html.Node) bool {
	for range 5 {
		if n == nil {
			return false
		}
		if strings.EqualFold(attribute(n, "itemprop"), "description") || strings.EqualFold(attribute(n, "itemprop"), "alternativeHeadline") {
			return true
		}
		for _, key := range [...]string{"class", "id"} {
			for name := range strings.FieldsSeq(attribute(n, key)) {
				before := ""
				for _, word := range nameWords(name) {
					if standfirstWords[word] || standfirstWords[before+word] {
						return true
					}
					before = word
				}
			}
		}
		n = n.Parent
	}
	return false
}
