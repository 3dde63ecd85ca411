package page

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The publish date of a page is what it tells machines: JSON-LD first, then its
// <meta> elements, then a <time> that is marked as that of publication or stands
// under the headline. Where it tells nothing, a date in its address counts, one on
// the page behind a word such as "Published", and one in a line of its own or of
// the writer close under the headline, if there is no other. Any other date is a
// guess, and the date of the last change the last of them.
//
// Machines are often told the time in UTC, while the page has another day. If the
// page shows the same moment in its own zone, the zone counts; if it shows the day
// before, as in America in the evening, that day.

// publishedNames are the names of <meta> elements with the publish date; the
// surest first.
var publishedNames = []string{
	"article:published_time", "og:article:published_time", "http://ogp.me/ns/article#published_time", "datepublished", "og:published_time", "article.published", "parsely-pub-date", "publication_date",
	"publish_date", "publish-date", "publishdate", "published_date", "published-date", "pubdate", "pub_date", "published", "published_at", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
	"sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "article_date_original", "article:published", "bt:pubdate",
	"originalpublicationdate", "displaydate", "date", "datecreated", "created", "analyticsattributes.articledate", "dcsext.articlefirstpublished", "citation_publication_date", "citation_date", "weibo: article:create_at",
}

// modifiedNames are those with the date of the last change.
var modifiedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "revised", "parsely-metadata-updated"}

// published is when a page was published, and how it is known.
type published struct {
	stamp
	known bool
	guess bool   // known, but not for sure
	from  string // where a guess comes from
}

func publishedOf(doc *html.Node, m meta, ld ldArticle, address string, all []unit) published {
	shown := shownStamps(doc, all)
	tries := []string{ld.published}
	for _, name := range publishedNames {
		tries = append(tries, m.values[name])
	}
	for _, text := range tries {
		if s, ok := readStamp(text); ok {
			return published{stamp: local(s, doc, m, ld, shown), known: true}
		}
	}
	for n := range doc.Descendants() {
		if n.DataAtom != 0 && (strings.Contains(strings.ToLower(attribute(n, "itemprop")), "datepublished") || n.DataAtom == atom.Time && has(n, "pubdate")) {
			for _, text := range [...]string{attribute(n, "content"), attribute(n, "datetime"), textOf(n)} {
				if s, ok := readStamp(text); ok {
					return published{stamp: local(s, doc, m, ld, shown), known: true}
				}
			}
		}
	}
	if s, ok := timeAbove(doc); ok {
		return published{stamp: local(s, doc, m, ld, shown), known: true}
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
	for _, name := range append([]string{ld.modified}, modifiedNames...) {
		text := name
		if v := m.values[name]; v != "" {
			text = v
		}
		if s, ok := readStamp(text); ok {
			return published{stamp: s, known: true, guess: true, from: "the page's last change"}
		}
	}
	for _, s := range shown {
		return published{stamp: s.stamp, known: true, guess: true, from: "the page's last change"}
	}
	return published{}
}

// dateLine returns the stamp close under the headline, if it is the only day there.
func dateLine(shown []shownStamp) (stamp, bool) {
	var found stamp
	for _, s := range shown {
		switch {
		case !s.near:
		case s.label == labelModified || !found.at.IsZero() && !sameDay(s.at, found.at):
			return stamp{}, false
		case found.at.IsZero():
			found = s.stamp
		}
	}
	return found, !found.at.IsZero()
}

// maxTimes is how many <time> elements are looked at.
const maxTimes = 50

// timeAbove returns the stamp of the first <time> between the headline and the
// second paragraph, if it is not that of a change.
func timeAbove(doc *html.Node) (stamp, bool) {
	below, paragraphs, times := false, 0, 0
	var found stamp
	ok := false
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.H1:
			below, paragraphs, ok = true, 0, false
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
			if s, read := readStamp(attribute(n, "datetime")); read && below && !ok && !ofChange(n) {
				found, ok = s, true
			}
		}
	}
	return found, ok
}

// ofChange reports whether a <time> or what stands around it speaks of a change.
func ofChange(n *html.Node) bool {
	for range 2 {
		text := textOf(n)
		for _, key := range [...]string{"class", "id", "itemprop", "data-testid"} {
			text += " " + attribute(n, key)
		}
		text = strings.ToLower(text[:min(len(text), noteBytes)])
		if strings.Contains(text, "updated") || strings.Contains(text, "modified") || strings.Contains(text, "edited") {
			return true
		}
		if n.Parent == nil || len(textOf(n.Parent)) > noteBytes {
			break
		}
		n = n.Parent
	}
	return false
}

func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// local returns a stamp in the zone of the page, if machines were told it in UTC
// and the page shows the same moment otherwise.
func local(s stamp, doc *html.Node, m meta, ld ldArticle, shown []shownStamp) stamp {
	if !s.clock || !s.zoned {
		return s
	}
	if _, offset := s.at.Zone(); offset != 0 {
		return s
	}
	others := []string{ld.published}
	for _, name := range publishedNames {
		others = append(others, m.values[name])
	}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Time {
			others = append(others, attribute(n, "datetime"))
		}
	}
	for _, text := range others {
		o, ok := readStamp(text)
		if !ok || !o.clock || !o.zoned {
			continue
		}
		if _, offset := o.at.Zone(); offset != 0 && o.at.Truncate(time.Minute).Equal(s.at.Truncate(time.Minute)) {
			return o
		}
	}
	for _, o := range shown {
		if o.label == labelModified || !o.clock {
			continue
		}
		y, mo, d := o.at.Date()
		wall := time.Date(y, mo, d, o.at.Hour(), o.at.Minute(), 0, 0, time.UTC)
		offset := wall.Sub(s.at.Truncate(time.Minute))
		if o.zoned && !o.at.Equal(s.at.Truncate(time.Minute)) {
			continue
		}
		if offset != 0 && offset%(15*time.Minute) == 0 && offset >= -12*time.Hour && offset <= 14*time.Hour {
			return stamp{s.at.In(time.FixedZone("", int(offset.Seconds()))), true, true}
		}
	}
	if s.at.Hour() < 12 {
		eve := s.at.AddDate(0, 0, -1)
		for _, o := range shown {
			switch {
			case o.label == labelModified:
			case sameDay(o.at, s.at):
				return s
			case sameDay(o.at, eve) && !o.clock:
				return o.stamp
			}
		}
	}
	return s
}

type dateLabel uint8

const (
	labelNone dateLabel = iota
	labelPublished
	labelModified
)

// shownStamp is a date that readers see above the text, and what the page calls it.
type shownStamp struct {
	stamp
	label dateLabel
	near  bool // close under the headline, in a short line
}

const (
	nearUnits = 8  // how far under the headline a date line stands
	nearWords = 12 // how long it is
)

var (
	publishedWords = regexp.MustCompile(`(?i)(?:\b|\d)(published|posted|issued|written|filed|uploaded|publication date)\b[^.]{0,20}$`)
	modifiedWords  = regexp.MustCompile(`(?i)(?:\b|\d)(updated?|modified|edited|changed|revised)\b[^.]{0,20}$`)
	firstPublished = regexp.MustCompile(`(?i)^(first|originally) published\b`)
	anyDate        = regexp.MustCompile(`(?i)\b\d{1,2}(?:st|nd|rd|th)?[ -]` + monthPattern + `,?[ -]\d{4}|\b` + monthPattern + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{4}-\d{2}-\d{2}(?:T[0-9:.Z+-]*|\b)`)
)

// maxAbove is how many units of a page are looked at for what stands above its text.
const maxAbove = 2000

// shownStamps finds the dates in short texts that stand before the second
// paragraph of prose: by-lines and date lines. all is the units of the page
// before anything was cut off it.
func shownStamps(doc *html.Node, all []unit) []shownStamp {
	var list []shownStamp
	prose, since := 0, false
	headline := 0
	for i, u := range all[:min(len(all), maxAbove)] {
		if u.kind == heading && u.block.DataAtom == atom.H1 {
			since, list, prose, headline = true, nil, 0, i // what stands above the headline is the day of the visit
		}
		if isProse(u) && u.words > 15 {
			if prose++; prose > 2 && since || prose > 12 {
				break
			}
			continue
		}
		if u.words > 30 || len(u.text) > noteBytes {
			continue
		}
		for _, k := range anyDate.FindAllStringIndex(u.text, 4) {
			s := findStamp(around30(u.text, k))
			if s.at.IsZero() {
				continue
			}
			label := labelNone
			switch before := u.text[:k[0]]; {
			case modifiedWords.MatchString(before):
				label = labelModified
			case publishedWords.MatchString(before):
				label = labelPublished
			}
			near := since && prose <= 1 && // a sentence may stand under the headline
				i-headline <= nearUnits && u.words <= nearWords && u.linked == 0 && !inside(u.block, atom.Figure, atom.Figcaption, atom.Li, atom.Table)
			list = append(list, shownStamp{s, label, near})
		}
	}
	return list
}

// inside reports whether an element is or stands in one of the given names.
func inside(n *html.Node, names ...atom.Atom) bool {
	for ; n != nil; n = n.Parent {
		if slices.Contains(names, n.DataAtom) {
			return true
		}
	}
	return false
}

// around30 returns what stands around a date up to the next one.
func around30(text string, at []int) string {
	end := len(text)
	if k := anyDate.FindStringIndex(text[at[1]:]); k != nil {
		end = at[1] + k[0]
	}
	begin := max(0, at[0]-12) // "2:05 p.m., "
	return strings.ToValidUTF8(text[begin:end], "")
}

var (
	addressDay    = regexp.MustCompile(`[/_.-]((?:19|20)\d{2})[/_.-](\d{1,2})[/_.-](\d{1,2})(?:[/_.-]|$)`)
	addressName   = regexp.MustCompile(`[/-]((?:19|20)\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})/`)
	addressDigits = regexp.MustCompile(`[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?:[/_.-]|$)`)
)

// addressDate reads the date that is part of an address.
func addressDate(address string) (stamp, bool) {
	path, _, _ := strings.Cut(address, "?")
	for _, form := range [...]*regexp.Regexp{addressDay, addressName, addressDigits} {
		if k := form.FindStringSubmatch(path); k != nil {
			month := k[2]
			if len(month) == 3 {
				month = time.Month(monthNumber(month)).String()[:3]
				t, err := time.Parse("2006-Jan-2", k[1]+"-"+month+"-"+k[3])
				return stamp{at: t}, err == nil
			}
			if t, err := time.Parse("2006-1-2", k[1]+"-"+strings.TrimPrefix(month, "0")+"-"+strings.TrimPrefix(k[3], "0")); err == nil {
				return stamp{at: t}, true
			}
		}
	}
	return stamp{}, false
}
