package page

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"dateline/timeline/article"
)

// What the structure of a page does not tell apart, its words do: labels, by-lines,
// credits and notes that stand between the paragraphs.

// breaks are the headings and labels of links to other stories, behind which an
// article goes on only with a paragraph that stands as its others do; in lower case, letters and
// digits alone.
var breaks = wordSet("relatedstories relatedstory relatedarticles relatedarticle relatedcontent relatedtopics relatednews relatedreading relatedlinks related moreonthisstory moreonthistopic moreaboutthis " +
	"furtherreading youmightalsolike youmayalsolike youmaylike youmayhavemissed mostpopular mostread mostviewed trending trendingnow trendingstories readnext upnext recommended recommendedforyou recommendedstories " +
	"recommendedreading topstories latestnews lateststories morenews morestories morelikethis morefrom aroundtheweb suggestedtopics inthisarticle whattoreadnext moretoread readmoreon editorspicks editorschoice sponsoredcontent promotedstories")

// endings are those behind which no article goes on.
var endings = wordSet("moreabout abouttheauthor abouttheauthors comments leaveacomment leaveareply postacomment jointheconversation jointhediscussion sharethis sharethisarticle sharethisstory " +
	"topics tags filedunder followus contactus")

// notes are what pages say of themselves and to their readers, in paragraphs of
// at most noteWords words; in a longer one of several sentences, in most of it.
var notes = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(watch|read|listen|video|photos?|gallery|more|see|also|related|live|in pictures|explained|opinion|analysis|don['’]t miss|exclusive)( more| also| next| now| here)?\s?[|:»>]`),
	regexp.MustCompile(`(?i)^(read|see|find out|learn|discover) more\b|^don['’]t miss\W*$`),
	regexp.MustCompile(`(?i)\bcontributed to this (report|story|article)\b`),
	regexp.MustCompile(`(?i)^[-—– ]*(additional )?(reporting|writing|editing) by\b|^additional reporting\b|^\(?with (files|inputs?|reporting|additional reporting) (from|by)\b|^(compiled|edited|translated) by\b`),
	regexp.MustCompile(`(?i)\b(follow|like|join|find) (\S+ ){1,6}on (twitter|x|facebook|instagram|google news|whatsapp|tiktok|youtube|telegram|bluesky|threads|linkedin)\b`),
	regexp.MustCompile(`(?i)(^|[.!?:;,] |\b(to|and|or|by|you can|please|now|free) )(sign(ing)? up|subscrib(e|ing)|register)\b.*\b(newsletters?|alerts|inbox|emails?|channel|updates)\b`),
	regexp.MustCompile(`(?i)\b(click|tap) (here|below|the link|this link)\b`),
	regexp.MustCompile(`(?i)\b(get in touch|contact us|e-?mail(ing)? us|send us)\b`),
	regexp.MustCompile(`(?i)^(for|to (read|see|view|get)) (the (latest|full)|more)\b.*\b(check|visit|follow|click|download|subscribe|log in|go to|head to)\b`),
	regexp.MustCompile(`(?i)\bdownload (our|the) .*\bapp\b|\bour (free )?app\b`),
	regexp.MustCompile(`(?i)\bthis (article|story|post) (was|has been|first|originally)( first| originally)? (appeared|published|updated|corrected|amended|produced)\b`),
	// who is asked to pay
	regexp.MustCompile(`(?i)\breaders like you\b|\bsupport our (work|journalism|reporting|newsroom)\b|\b(donate|become a (member|subscriber|supporter)) (today|now)\b`),
	// the reader's browser, account and comments
	regexp.MustCompile(`(?i)\bad-?block(er)?s? (plus|button|extension|icon|software)\b|\b(your|another) (web )?browser\b|^for ad-?block\b`),
	regexp.MustCompile(`(?i)\bforgot(ten)? your password\b|\b(log|sign) in (to|with|using) (your|an?) (account|email)\b|\bterms (of (use|service)|and conditions) and (our )?privacy\b|\bunsubscribe\b`),
	regexp.MustCompile(`(?i)\bcomments? (are|is|may be|will be|that include) .*\b(moderated|moderation|removed|closed|approved)\b|\b(civil|respectful) (forum|discussion|and respectful)\b|\b(leave|post|add) a comment\b|\bjoin the (conversation|discussion) (below|in the comments)\b`),
}

// statements are legal ones, wherever they stand in a paragraph of at most
// statementWords words.
var statements = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(©|copyright\b)|\ball rights reserved\b|\bmay not be published, broadcast\b`),
	regexp.MustCompile(`(?i)\bwe may (receive|earn|get|make) .*\b(compensation|commissions?|money)\b|\b(contains|includes?) affiliate links\b|\bfrom (one or more of )?our (advertisers|advertising partners)\b`),
	regexp.MustCompile(`(?i)\b(we|partners|websites?|site) use(s)? cookies\b`),
}

const (
	noteWords      = 45
	noteBytes      = 1000
	statementWords = 90
)

func isNote(u unit) bool {
	if u.words <= statementWords && len(u.text) <= 2*noteBytes && slices.ContainsFunc(statements, func(s *regexp.Regexp) bool { return s.MatchString(u.text) }) {
		return true
	}
	if u.words > noteWords || len(u.text) > noteBytes {
		return false
	}
	for _, n := range notes {
		k := n.FindStringIndex(u.text)
		if k == nil {
			continue
		}
		begin, end := 0, len(u.text) // of the sentence
		if i := strings.LastIndex(u.text[:k[0]], ". "); i >= 0 {
			begin = i + 2
		}
		if i := strings.Index(u.text[k[1]:], ". "); i >= 0 {
			end = k[1] + i
		}
		if u.words <= noteWords/2 || 2*(end-begin) >= len(u.text) {
			return true
		}
	}
	return false
}

// clean takes out of an article what is none of its text. Headline, standfirst
// and authors are known already.
func clean(list []unit, headline string, authors []string) []unit {
	total := 0
	for _, u := range list {
		if isProse(u) {
			total += u.words
		}
	}
	roles := rolesOf(list)
	seen := map[string]bool{}
	var kept []unit
	prose, passed := 0, 0 // words of prose, kept and so far
	homes := map[home]bool{}
	broken := false
	for i, u := range list {
		if isProse(u) {
			passed += u.words
		}
		if name := letters(u.text); 2*passed > total && !isProse(u) && u.words <= 6 && (breaks[name] || endings[name]) {
			if endings[name] && homes[homeOf(u)] {
				break
			}
			broken = true
		}
		if broken {
			if !isProse(u) || !homes[homeOf(u)] {
				continue
			}
			broken = false
		}
		switch {
		case u.linked > 0 && 2*u.linked >= u.words && !(u.kind == paragraph && u.words >= 8 && strings.HasSuffix(u.text, ".")): // another story
		case same(u.text, headline), isByline(u, authors), seen[u.text] && u.words > 3, isNote(u):
		case u.kind == heading && u.words <= longestHeading:
			if name := letters(u.text); !breaks[name] && !endings[name] {
				kept = append(kept, u)
			}
		case roles[i] == article.Caption:
		case u.strong && u.kind == paragraph && u.words <= 12 && !endsSentence(u.text):
			if prose > 0 || u.words > 4 { // else a by-line or a place
				kept = append(kept, unit{text: u.text, words: u.words, kind: heading, block: u.block})
			}
		case roles[i] == article.Furniture:
		case u.kind == label && (u.words < 6 || !endsSentence(u.text)):
		case u.kind == paragraph && u.words <= 2 && !endsSentence(u.text):
		default:
			if u.kind == heading {
				u.kind = paragraph
			}
			kept = append(kept, u)
			if isProse(u) {
				prose += u.words
				if u.kind != item && u.kind != quote {
					homes[homeOf(u)] = true
				}
			}
		}
		seen[u.text] = true
	}
	return withoutEmptyHeadings(kept)
}

// home is what holds a paragraph of an article: an element, or one of several alike
// beside each other.
type home struct {
	around      *html.Node
	name, class string
}

func homeOf(u unit) home {
	if p := u.block.Parent; p != nil {
		return home{p.Parent, p.Data, attribute(p, "class")}
	}
	return home{}
}

// longestHeading is the number of words of the longest heading; one with more is
// a paragraph that is set as one.
const longestHeading = 25

// rolesOf returns the role of each unit, as the reader of articles sees them.
func rolesOf(list []unit) []article.Role {
	roles := make([]article.Role, len(list))
	var text strings.Builder
	for _, u := range list {
		text.WriteString(u.text)
		text.WriteString("\n\n")
	}
	a, _ := article.Parse("2000-01-01-page.txt", []byte(text.String()))
	for i := len(a.Sentences) - 1; i >= 0; i-- {
		s := a.Sentences[i]
		roles[(s.Line-1)/2] = s.Role
	}
	return roles
}

// isByline reports whether a unit says who wrote the article, and no more.
func isByline(u unit, authors []string) bool {
	if u.words > 12 || endsSentence(u.text) && u.words > 6 {
		return false
	}
	text := letters(u.text)
	for _, a := range authors {
		if name := letters(a); name != "" && (text == name || strings.HasPrefix(text, "by"+name) || strings.Contains(text, name) && u.kind != heading && !endsSentence(u.text)) {
			return true
		}
	}
	return false
}

// withoutEmptyHeadings drops the headings behind which no text stands.
func withoutEmptyHeadings(list []unit) []unit {
	var kept []unit
	for i, u := range list {
		if u.kind == heading && (i+1 == len(list) || list[i+1].kind == heading && headingLevel(list[i+1]) <= headingLevel(u)) {
			continue
		}
		kept = append(kept, u)
	}
	return kept
}

// headingLevel is 1 to 6, and 7 for a paragraph that serves as a heading.
func headingLevel(u unit) int {
	if headings[u.block.DataAtom] {
		return int(u.block.Data[1] - '0')
	}
	return 7
}
