package page

import (
	"regexp"
	"strings"

	"dateline/timeline/article"
)

// What the structure of a page does not tell apart, its words do: labels, by-lines,
// credits and notes that stand between the paragraphs.

// endings are the headings and labels behind which no article goes on; in lower
// case, letters and digits alone.
var endings = wordSet("relatedstories relatedarticles relatedcontent relatedtopics relatednews related moreonthisstory moreonthistopic moreaboutthis moreabout abouttheauthor abouttheauthors comments leaveacomment " +
	"youmightalsolike youmayalsolike youmaylike mostpopular mostread mostviewed trending trendingnow readnext upnext recommended recommendedforyou topstories latestnews morenews morestories " +
	"morefrom sharethis sharethisarticle sharethisstory topics tags sponsored advertisement aroundtheweb suggestedtopics inthisarticle whattoreadnext moretoread readmoreon followus contactus")

// notes are what pages say of themselves and to their readers, in paragraphs of
// at most noteWords words.
var notes = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(watch|read|listen|video|photos?|gallery|more|see|also|related|live|in pictures|explained|opinion|analysis|don['’]t miss|exclusive)( more| also| next| now| here)?\s?[|:»>]`),
	regexp.MustCompile(`(?i)^(read|see|find out|learn|discover) more\b`),
	regexp.MustCompile(`(?i)\bcontributed to this (report|story|article)\b`),
	regexp.MustCompile(`(?i)^[-—– ]*(additional )?(reporting|writing|editing) by\b|^additional reporting\b|^with (files|reporting|additional reporting) (from|by)\b|^(compiled|edited|translated) by\b`),
	regexp.MustCompile(`(?i)\b(follow|like|join|find) (\S+ ){1,6}on (twitter|x|facebook|instagram|google news|whatsapp|tiktok|youtube|telegram|bluesky|threads|linkedin)\b`),
	regexp.MustCompile(`(?i)\b(sign up|subscribe|register)\b.*\b(newsletters?|alerts|inbox|emails?|channel|updates)\b`),
	regexp.MustCompile(`(?i)\b(click|tap) (here|below|the link)\b`),
	regexp.MustCompile(`(?i)\b(get in touch|contact us|e-?mail(ing)? us|send us)\b`),
	regexp.MustCompile(`(?i)^(for|to (read|see|get)) (the latest|more)\b.*\b(check|visit|follow|click|download|go to|head to)\b`),
	regexp.MustCompile(`(?i)\bdownload (our|the) .*\bapp\b|\bour (free )?app\b`),
	regexp.MustCompile(`(?i)\bthis (article|story|post) (was|has been|first|originally)( first| originally)? (appeared|published|updated|corrected|amended|produced)\b`),
	regexp.MustCompile(`(?i)^(©|copyright\b)|\ball rights reserved\b|\bmay not be published, broadcast\b`),
}

const (
	noteWords = 45
	noteBytes = 1000
)

func isNote(u unit) bool {
	if u.words > noteWords || len(u.text) > noteBytes {
		return false
	}
	for _, n := range notes {
		if n.MatchString(u.text) {
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
	prose := 0
	for i, u := range list {
		if 2*prose > total && !isProse(u) && u.words <= 6 && endings[letters(u.text)] {
			break
		}
		switch {
		case u.linked > 0 && 2*u.linked >= u.words && !(u.kind == paragraph && u.words >= 8 && strings.HasSuffix(u.text, ".")): // another story
		case same(u.text, headline), isByline(u, authors), seen[u.text] && u.words > 3, isNote(u):
		case u.kind == heading && u.words <= longestHeading:
			if !endings[letters(u.text)] {
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
			}
		}
		seen[u.text] = true
	}
	return withoutEmptyHeadings(kept)
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
