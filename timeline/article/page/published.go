package page

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The publish date of a page is what it tells machines: JSON-LD and microdata first,
// then its <meta> elements, then an element that is marked as that of publication or a
// <time> that stands under the headline. If these are days apart, one of them is
// wrong, and the first is a guess. Where the page tells nothing, a date in its
// address counts, one on the page behind a word such as "Published", and one in a
// line of its own or of the writer close under the headline, if there is no other. Any
// other date is a guess, and the date of the last change the last of them.
//
// What belongs to other stories, in lists of them and beside the text, is passed over.

// publishedNames are the names of <meta> elements with the publish date; the
// surest first.
var publishedNames = metaKeys(
	"article:published_time", "og:article:published_time", "http://ogp.me/ns/article#published_time", "datePublished", "og:published_time", "article:published_date", "article:publish_date",
	"article:publication_date", "article:published", "og:pubdate", "og:publish_date", "og:release_date", "article:pubdate", "rnews:datePublished", "first_published", "first_published_at",
	"original_publish_date", "parsely-pub-date", "publication_date", "publish_date", "publish_time", "date.published", "published_date", "published_time", "pubdate", "publish-at", "published",
	"published_at", "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.issued", "dcterms.created", "dc.created", "dc.date",
	"dcterms.date", "dc.date.created", "prism.publicationDate", "article_date_original", "bt:pubdate", "originalPublicationDate", "displaydate", "article.created", "article_date", "news_date",
	"date", "dateCreated", "created", "analyticsAttributes.articleDate", "DCSext.articleFirstPublished", "citation_publication_date", "citation_online_date", "citation_date", "rbpubdate",
	"mediator_published_time", "shareaholic:article_published_time", "weibo: article:create_at", "weibo:article:create_at", "pdate", "ptime", "release_date", "posted", "posted_on",
)

// modifiedNames are those with the date of the last change.
var modifiedNames = metaKeys("article:modified_time", "og:updated_time", "dateModified", "last-modified", "lastmod", "last_updated", "dcterms.modified", "dc.date.modified", "dc.modified", "revised",
	"parsely-metadata-updated", "article:updated_time", "article:modified", "updated_time", "modified_time", "updated", "modified", "utime")

// published is when a page was published, and how it is known.
type published struct {
	stamp
	known bool
	guess bool   // known, but not for sure
	from  string // where a guess comes from
}

func publishedOf(doc *html.Node, m meta, ld ldArticle, address, title string, all []unit, prose map[*html.Node]int) published {
	others := elsewhere(doc, prose)
	shown := shownStamps(all, title, others)
	if p := stated(doc, m, ld, title, others); p.known {
		p.stamp = local(p.stamp, doc, m, ld, address, shown)
		return p
	}
	inAddress, dated := addressDate(address)
	for _, s := range shown {
		if s.label == labelPublished || dated && sameDay(s.at, inAddress.at) {
			return published{stamp: s.stamp, known: true}
		}
	}
	if dated {
		return published{stamp: inAddress, known: true}
	}
	for _, u := range all[:min(len(all), maxAbove)] { // some stand below the text
		if u.words <= nearWords && firstPublished.MatchString(u.text) {
			if s := findStamp(u.text); !s.at.IsZero() {
				return published{stamp: s, known: true}
			}
		}
	}
	if s, ok := dateLine(shown); ok {
		return published{stamp: s, known: true}
	}
	for _, s := range shown {
		if s.label != labelModified {
			return published{stamp: s.stamp, known: true, guess: true, from: "the first date above the text of the page"}
		}
	}
	change, found := readStamp(ld.modified)
	if !found {
		change, found = m.stamp(modifiedNames)
	}
	if !found && len(shown) > 0 {
		change, found = shown[0].stamp, true
	}
	if !found {
		return published{}
	}
	return published{stamp: change, known: true, guess: true, from: "the page's last change"}
}

// farApart is how far apart two dates of one page are of which one must be wrong: more
// than zones and a night's delay explain.
const farApart = 48 * time.Hour

// stated returns the date that a page tells machines.
func stated(doc *html.Node, m meta, ld ldArticle, title string, others map[*html.Node]bool) published {
	var told []stamp
	for _, tell := range [...]func() (stamp, bool){
		func() (stamp, bool) { return readStamp(ld.published) },
		func() (stamp, bool) { return m.stamp(publishedNames) },
		func() (stamp, bool) { return readStamp(ld.inElements) },
		func() (stamp, bool) { return marked(doc, others) },
		func() (stamp, bool) { return timeAbove(doc, title, others) },
	} {
		if s, ok := tell(); ok {
			told = append(told, s)
		}
	}
	if len(told) == 0 {
		s, ok := readStamp(ld.created)
		return published{stamp: s, known: ok}
	}
	p := published{stamp: told[0], known: true}
	for _, s := range told[1:] {
		if apart := s.at.Sub(p.at); apart > farApart || apart < -farApart {
			p.guess, p.from = true, fmt.Sprintf("the page has %s as well", s.at.Format(time.DateOnly))
			break
		}
	}
	return p
}

// stamp returns the first of the values with the given keys that can be read.
func (m meta) stamp(keys []string) (stamp, bool) {
	for _, key := range keys {
		if s, ok := readStamp(m.values[key]); ok {
			return s, true
		}
	}
	return stamp{}, false
}

// publishedClasses are classes of an element with the publish date: of the hAtom,
// hNews and h-entry microformats.
var publishedClasses = wordSet("published dt-published entry-date")

// marked returns the stamp of the first element that is marked as that of
// publication.
func marked(doc *html.Node, others map[*html.Node]bool) (stamp, bool) {
	times := 0
	for n := range inPage(doc, others) {
		if n.Type != html.ElementNode {
			continue
		}
		isMarked := strings.Contains(strings.ToLower(attribute(n, "itemprop")), "datepublished") && scopeAround(n) == nil || n.DataAtom == atom.Time && has(n, "pubdate")
		for class := range strings.FieldsSeq(attribute(n, "class")) {
			isMarked = isMarked || publishedClasses[class] && (n.DataAtom == atom.Abbr || n.DataAtom == atom.Time)
		}
		if !isMarked {
			continue
		}
		if times++; times > maxTimes {
			break
		}
		if ofChange(n) || inLink(n) {
			continue
		}
		for _, text := range [...]string{attribute(n, "content"), attribute(n, "datetime"), attribute(n, "title"), textUpTo(n, longestValue)} {
			if s, ok := readStamp(text); ok {
				return s, true
			}
		}
	}
	return stamp{}, false
}

// elsewhere returns the outermost elements of a page that hold other stories, or what
// else is none of the article. One that holds most of the prose holds the article.
func elsewhere(doc *html.Node, prose map[*html.Node]int) map[*html.Node]bool {
	found := map[*html.Node]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || 2*prose[n] > prose[doc] {
			continue
		}
		if n.DataAtom == atom.Aside {
			found[n] = true
			continue
		}
		for _, name := range aroundNames(n) {
			if otherStories[name] || surelyAround[name] {
				found[n] = true
			}
		}
	}
	return found
}

// inLink reports whether an element stands in a link that bears more than a date.
func inLink(n *html.Node) bool {
	own := len(foldBlanks(textUpTo(n, noteBytes)))
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.A {
			return len(foldBlanks(textUpTo(p, noteBytes))) > own+20
		}
	}
	return false
}

// topOf finds the heading under which an article stands: the one of the first level,
// or the first that has its title, as some sites set their own name above it.
type topOf struct {
	title string
	seen  bool // a heading with the title
}

// at reports whether an article stands under a heading.
func (t *topOf) at(heading *html.Node, text string) bool {
	is := same(text, t.title)
	top := is && !t.seen || heading.DataAtom == atom.H1 && (is || !t.seen)
	t.seen = t.seen || is
	return top
}

// maxTimes is how many <time> elements are looked at.
const maxTimes = 50

// timeAbove returns the stamp of the first <time> between the headline and the
// second paragraph, if it is not that of a change or of another story.
func timeAbove(doc *html.Node, title string, others map[*html.Node]bool) (stamp, bool) {
	top := topOf{title: title}
	below, paragraphs, times := false, 0, 0
	var found stamp
	ok := false
	for n := range inPage(doc, others) {
		switch n.DataAtom {
		case atom.H1, atom.H2, atom.H3:
			if top.at(n, textUpTo(n, maxHeadline+1)) {
				below, paragraphs, ok = true, 0, false
			}
		case atom.P:
			if strings.Count(foldBlanks(textOf(n)), " ") > 15 {
				if paragraphs++; paragraphs > 1 {
					return found, ok
				}
			}
		case atom.Time:
			if times++; times > maxTimes {
				return found, ok
			}
			if s, read := readStamp(attribute(n, "datetime")); read && below && !ok && !ofChange(n) && !inLink(n) && !inside(n, atom.Blockquote, atom.Figure) {
				found, ok = s, true
			}
		}
	}
	return found, ok
}

// ofChange reports whether a <time> or what stands around it speaks of a change.
func ofChange(n *html.Node) bool {
	for range 2 {
		text := textUpTo(n, noteBytes)
		for _, key := range [...]string{"class", "id", "itemprop", "data-testid"} {
			text += " " + attribute(n, key)
		}
		text = strings.ToLower(text[:min(len(text), noteBytes)])
		if strings.Contains(text, "updated") || strings.Contains(text, "modified") || strings.Contains(text, "edited") {
			return true
		}
		if n.Parent == nil || len(textUpTo(n.Parent, noteBytes+1)) > noteBytes {
			break
		}
		n = n.Parent
	}
	return false
}
