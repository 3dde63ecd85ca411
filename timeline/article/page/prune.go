package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What stands around an article is cut off its page first: what is no text, what
// is not shown, and the parts that pages themselves name as something else, by
// their elements, their roles (WAI-ARIA) or the words of their classes and ids.
// The words are those that news pages have in common; none is one site's. An
// element that holds most of the page's prose is never cut off for its words, and
// a word that would cut off nearly all of it, part by part, means something else
// on its page.

// noText are the elements whose text is none of the page's.
var noText = atoms(atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Math, atom.Button, atom.Input, atom.Select,
	atom.Textarea, atom.Option, atom.Embed, atom.Video, atom.Audio, atom.Canvas, atom.Head, atom.Rp, atom.Rt)

// around are the elements that hold what is not the article.
var around = atoms(atom.Nav, atom.Footer, atom.Aside, atom.Figure, atom.Figcaption, atom.Picture, atom.Table, atom.Form, atom.Label, atom.Object,
	atom.Map, atom.Dialog, atom.Menu)

// aroundRoles are the ARIA roles of such parts.
var aroundRoles = wordSet("navigation complementary banner contentinfo dialog alertdialog search button menu menubar toolbar tablist tooltip form alert status img figure")

// Words of classes and ids of lists of other stories, and pairs of neighbouring words
// with that meaning; in lower case.
const (
	storyWords = "related relateds recommended recommendation recommendations recirc recirculation popular trending mostread mostpopular " +
		"readmore seealso teaser teasers promo promos promoted outbrain taboola upnext carousel recommends readnext"
	storyPairs = "read-more read-next read-also see-also also-read more-on more-from more-news more-stories most-read most-viewed most-popular whats-next up-next latest-news top-stories"
)

// otherStories are both.
var otherStories = wordSet(storyWords, storyPairs)

// aroundWords are words of classes and ids of such parts; in lower case. A part
// is one of a class or id between hyphens, underscores and changes of case.
var aroundWords = wordSet(
	storyWords,
	// selling, asking
	"ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "sponsor", "sponsored", "sponsors", "commercial", "affiliate", "newsletter", "newsletters",
	"signup", "subscribe", "subscription", "subscriptions", "donate", "donation", "donations", "cta", "marketing", "shopping",
	// sharing, talking
	"share", "sharing", "sharebar", "social", "socials", "sociallinks", "comments", "comment", "commenting", "disqus", "follow", "feedback", "poll", "quiz",
	// about the page
	"sidebar", "breadcrumb", "breadcrumbs", "nav", "navbar", "navigation", "menu", "footer", "masthead", "toolbar", "tags", "taglist", "topics", "keywords", "cookie", "cookies", "consent",
	"gdpr", "modal", "popup", "popover", "overlay", "tooltip", "login", "copyright", "disclaimer", "pagination", "pager", "skip", "toc",
	// about the writer and the pictures
	"byline", "bylines", "author", "authors", "bio", "contributors", "caption", "captions", "credit", "credits", "authorprofile", "video", "videos", "player", "audio", "podcast",
	// beside the text
	"factbox", "infobox", "pullquote", "embed", "tweet", "twitter", "instagram", "facebook",
	"sr", "screenreader",
)

// hiddenWords are those of a part that only programs read aloud.
var hiddenWords = wordSet("sr screenreader tooltip visually-hidden screen-reader sr-only")

// notWords before a word of aroundWords tell that a part has such a thing, or has
// none, and is none itself.
var notWords = wordSet("has with without no not is show supports contains data")

// aroundPairs are pairs of neighbouring words with that meaning.
var aroundPairs = wordSet(storyPairs,
	"you-may sign-up visually-hidden screen-reader sr-only in-other story-continues fact-box info-box pull-quote key-events")

// longestName is the number of words of the longest class or id that a person made.
const longestName = 6

// surelyAround are words that no article's own parts bear, however much there is
// of them.
var surelyAround = wordSet("comments comment commenting disqus related recommended recommendations popular trending newsletter newsletters subscribe signup " +
	"cookie cookies consent gdpr modal popup login nav navbar navigation menu footer form")

// prune removes from a page what is not article text, in place. prose is the words of
// paragraphs in its elements.
func prune(doc *html.Node, prose map[*html.Node]int) {
	whole := prose[doc]
	doubted := doubtedNames(doc, prose)
	remove(doc, func(n *html.Node) bool {
		return n.Type == html.ElementNode && 2*prose[n] <= whole && slices.ContainsFunc(aroundNames(n), func(name string) bool { return !doubted[name] })
	})
}

// doubtedNames returns what would cut off more than three quarters of a page's
// prose: every slide of a gallery is a figure, every part of a page with a table of
// contents bears its name.
func doubtedNames(doc *html.Node, prose map[*html.Node]int) map[string]bool {
	cut := map[string]int{} // words of prose
	within := map[string]bool{}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		var names []string
		if n.Type == html.ElementNode && prose[n] > 0 {
			for _, name := range aroundNames(n) {
				if !within[name] && !surelyAround[name] {
					names = append(names, name)
					within[name] = true
					cut[name] += prose[n]
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if prose[c] > 0 {
				visit(c)
			}
		}
		for _, name := range names {
			delete(within, name)
		}
	}
	visit(doc)
	doubted := map[string]bool{}
	for name, words := range cut {
		doubted[name] = 4*words > 3*prose[doc]
	}
	return doubted
}

// remove removes the nodes below n for which cut is true.
func remove(n *html.Node, cut func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if cut(c) {
			if c.Type == html.ElementNode && !inlines[c.DataAtom] && !noText[c.DataAtom] {
				n.InsertBefore(&html.Node{Type: html.ElementNode, DataAtom: atom.Hr, Data: "hr"}, c) // what stood around it stays apart
			}
			n.RemoveChild(c)
		} else {
			remove(c, cut)
		}
		c = next
	}
}

// notShown reports whether an element is one that readers do not see.
func notShown(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// aroundNames returns by what an element says of itself that it is not the
// article: its own name, its role, words of its classes and id.
func aroundNames(n *html.Node) []string {
	var found []string
	if around[n.DataAtom] {
		found = append(found, n.Data)
	}
	if role := strings.ToLower(attribute(n, "role")); aroundRoles[role] {
		found = append(found, role)
	}
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return found
	}
	known, pairs := aroundWords, aroundPairs
	if inlines[n.DataAtom] && inSentence(n) {
		known, pairs = hiddenWords, hiddenWords
	}
	for _, key := range [...]string{"class", "id"} {
		for name := range strings.FieldsSeq(attribute(n, key)) {
			words, before := nameWords(name), ""
			if len(words) > longestName {
				continue // made of a headline
			}
			for _, word := range words {
				pair := before + "-" + word
				switch {
				case notWords[before]:
				case known[word]:
					found = append(found, word)
				case before != "" && pairs[pair]:
					found = append(found, pair)
				}
				before = word
			}
		}
	}
	return found
}

// inSentence reports whether text stands right beside an element.
func inSentence(n *html.Node) bool {
	for _, c := range [...]*html.Node{n.PrevSibling, n.NextSibling} {
		if c != nil && c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			return true
		}
	}
	return false
}

// nameWords cuts the name of a class into its words, in lower case.
func nameWords(name string) []string {
	var words []string
	begin, runes := 0, []rune(name)
	for i := 0; i <= len(runes); i++ {
		switch {
		case i == len(runes) || !unicode.IsLetter(runes[i]) && !unicode.IsDigit(runes[i]):
			if i > begin {
				words = append(words, strings.ToLower(string(runes[begin:i])))
			}
			begin = i + 1
		case i > begin && unicode.IsUpper(runes[i]) && unicode.IsLower(runes[i-1]):
			words = append(words, strings.ToLower(string(runes[begin:i])))
			begin = i
		}
	}
	return words
}

func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			set[word] = true
		}
	}
	return set
}
