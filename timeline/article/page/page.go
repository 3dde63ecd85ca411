package page

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"dateline/timeline/article"
)

// MaxSize is the greatest size in bytes of a page.
const MaxSize = 10 << 20

// maxTags is how many tags a page has at most: twenty times those of a long one. It
// bounds the time that a page takes.
const maxTags = 100_000

// maxText is how many bytes of text an article has at most: with what Markdown adds,
// it is a file that article.Parse reads.
const maxText = 512 << 10

// ErrNoArticle is the error for a page without an article's text.
var ErrNoArticle = errors.New("no text of an article in it")

// errSpaceless is the error for a page in Chinese, Japanese, Thai and the like.
var errSpaceless = errors.New("its text is in a script without blanks between words: articles in English are read")

// Read takes the article out of a page in UTF-8 (see [Decode]). known is the
// address that it was read from, or empty. The error is ErrNoArticle, or says why
// the page cannot be read.
func Read(data []byte, known string) (article.Draft, error) {
	if len(data) > MaxSize {
		return article.Draft{}, fmt.Errorf("%d bytes are too many for a page, at most %d (10 MiB) are read", len(data), MaxSize)
	}
	if n := bytes.Count(data, []byte("<")); n > maxTags {
		return article.Draft{}, fmt.Errorf("%d tags are too many for a page, at most %d are read", n, maxTags)
	}
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return article.Draft{}, fmt.Errorf("cannot be read as a page: %w", err)
	}
	m := readMeta(doc)
	headings := readTops(doc, m.first("og:site_name", "application-name"))
	ld := linkedData(doc, append([]string{m.title, m.first("og:title")}, headings.shown...), m.address("", known))
	address := m.address(ld.url, known)
	site := siteOf(m, ld, address)
	title := headline(m, ld, headings, site.names)
	authors := authorsOf(m, ld)

	remove(doc, func(n *html.Node) bool {
		return n.Type == html.CommentNode || n.Type == html.ElementNode && (noText[n.DataAtom] || notShown(n))
	})
	shown := units(doc)
	prose := proseWords(doc)
	when := publishedOf(doc, m, ld, address, title, shown, prose)
	if len(authors) == 0 {
		authors = byline(shown)
	}
	prune(doc, prose)
	text := body(doc)
	size := 0
	for _, u := range text {
		size += len(u.text)
	}
	if size > maxText {
		return article.Draft{}, fmt.Errorf("%d bytes of text are too many for an article, at most %d (512 KiB) are read", size, maxText)
	}
	text = clean(text, title, authors)
	if !slices.ContainsFunc(text, isProse) {
		text = brief(units(doc), title, authors)
	}
	switch {
	case spaceless(title, shown):
		return article.Draft{}, errSpaceless
	case len(text) == 0:
		return article.Draft{}, ErrNoArticle
	}
	described := []string{ld.description, ld.alternative, m.first("og:description", "description", "twitter:description")}
	if first, found := standfirst(shown, title, text, described, authors); found {
		text = slices.Insert(text, 0, first)
	}

	d := article.Draft{Title: title, Source: site.name, URL: address, Author: strings.Join(authors, ", ")}
	switch {
	case when.guess:
		d.Guess, d.GuessFrom = when.at.Format("2006-01-02"), when.from
	case when.known:
		d.Published = when.String()
	}
	for _, u := range text {
		d.Text = append(d.Text, article.Paragraph{Text: u.text, Kind: paragraphKinds[u.kind]})
	}
	d.Doubts = doubts(ld, title, text)
	return d, nil
}

const (
	wholeShare = 0.6 // of the words that a page says its article has: with fewer, some are missing
	teaserSize = 120 // words that a page for subscribers shows to all
)

// noArticleTitle is the title of a page that a server sends in place of an article.
var noArticleTitle = regexp.MustCompile(`(?i)^\W*(` +
	`(error )?40[34]|((error )?40[34]\W+)?(the )?(page|story|article) (is )?(not|no longer) (found|available|exists?)|(sorry, )?(the|this|that) page (can['’]t|cannot|could not) be (found|displayed)|` +
	`access (to this page has been )?denied|just a moment|attention required|are you a (robot|human)|robot check|before you continue|(log|sign) in( to .{0,30})?|subscribe( to .{0,30})?` +
	`)\W*$`)

// doubts says what makes it unsure that a text is the whole article.
func doubts(ld ldArticle, title string, text []unit) []string {
	words, last := 0, ""
	for _, u := range text {
		words, last = words+u.words, u.text
	}
	var list []string
	switch {
	case noArticleTitle.MatchString(title):
		list = append(list, "its title is that of a page that tells of an error or asks for something")
	case float64(words) < wholeShare*float64(ld.words):
		list = append(list, fmt.Sprintf("the page says that its article has %d words, and %d were found", ld.words, words))
	case ld.closed && (words < teaserSize || !endsSentence(last) || strings.HasSuffix(last, "…") || strings.HasSuffix(last, "...")):
		list = append(list, "the page says that it is for subscribers: the end of the text may be missing")
	}
	return list
}

var paragraphKinds = map[kind]article.ParagraphKind{
	paragraph: article.Plain, label: article.Plain, heading: article.Subheading, item: article.ListItem, quote: article.Quotation,
}

// site is the outlet of a page.
type site struct {
	name  string
	names string // all that it may be called at the end of a title, a line each
}

func siteOf(m meta, ld ldArticle, address string) site {
	host := ""
	if u, err := url.Parse(address); err == nil {
		host = siteName(u.Hostname())
	}
	s := site{names: strings.Join([]string{m.first("og:site_name"), m.first("application-name"), ld.publisher, host, strings.Split(host, ".")[0]}, "\n")}
	for _, name := range [...]string{m.first("og:site_name"), ld.publisher, m.first("application-name", "publisher", "dc.publisher", "citation_journal_title"), host} {
		if name != "" && webAddress(name) == nil {
			s.name = name
			break
		}
	}
	return s
}

// byline returns the writer that a line above the text names.
func byline(shown []unit) []string {
	for _, u := range shown[:min(len(shown), maxAbove)] {
		if isProse(u) && u.words > 15 {
			break
		}
		if _, author, _ := article.ReadByline(u.text); author != "" {
			return []string{author}
		}
	}
	return nil
}

// maxAuthors is how many writers of a story are named.
const maxAuthors = 20

// nobody are the names that programs give to a writer whom they do not know; in
// lower case.
var nobody = wordSet("admin administrator unknown webmaster anonymous editor root user guest none null undefined")

// authorsOf returns the names of who wrote a page.
func authorsOf(m meta, ld ldArticle) []string {
	list := ld.authors
	for _, name := range authorNames {
		if len(list) == 0 {
			list = m.authors[name]
		}
	}
	var authors []string
	for _, name := range list {
		if len(name) > 3 && strings.EqualFold(name[:3], "by ") {
			name = strings.TrimSpace(name[3:])
		}
		name = strings.TrimRight(name, " ,;")
		if name == "" || len(name) > 200 || webAddress(name) != nil || strings.HasPrefix(name, "@") || strings.HasPrefix(name, "/") || !strings.Contains(name, " ") && strings.Contains(name, "@") || nobody[strings.ToLower(name)] || slices.Contains(authors, name) || len(authors) == maxAuthors {
			continue
		}
		authors = append(authors, name)
	}
	return authors
}
