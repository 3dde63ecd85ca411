package article

import (
	"bytes"
	"regexp"
	"strings"

	"dateline/timeline/problem"
)

// DraftText makes a draft of a text as it was found on the web or in mail, in
// UTF-8: its paragraphs, without labels and lines of the page's own. A
// headline above the text becomes the title, a by-line the author, and a date that
// programs or pages put before the text ("date 2018-08-08", "Published: 8 August
// 2018") the publish date; lines such as "Source: The Gazette" say what they name.
// A by-line that is not understood stays in the text. Front matter, if there is
// any, counts first. What cannot be read as text, or has more than limit bytes, is
// a problem.
func DraftText(file string, data []byte, limit int) (Draft, []problem.Problem) {
	if problems := checkText(file, data, limit); problems != nil {
		return Draft{}, problems
	}
	header, body, problems := cutFrontMatter(file, data)
	if problems != nil {
		return Draft{}, problems
	}
	var m matter
	if problems := problem.DecodeYAML(file, 2, header, &m); problems != nil {
		return Draft{}, problems
	}
	d := Draft{Title: m.Title.Value, Source: m.Source.Value, URL: m.URL.Value, ArchiveURL: m.ArchiveURL.Value, Author: m.Author.Value, Published: m.Published.Value}
	return d, d.readText(file, data, body)
}

// readText reads the text data[body:] into a draft, and what it says of itself
// that the draft does not have.
func (d *Draft) readText(file string, data []byte, body int) []problem.Problem {
	body = d.readLabels(data, body)
	blocks := textBlocks(data, body, &quill{place: locator{data: data}})
	assignRoles(blocks, textsOf(blocks), d.Title)
	if d.Title == "" {
		shortHeadline(blocks)
	}
	changed := ""
	above := true // before all prose
	for _, b := range blocks {
		text := string(b.text)
		if above && (b.role != Prose || isDateLine(text)) {
			if d.readLabel(text) {
				continue
			}
			when, author, isChange := ReadByline(text)
			stays := false
			if when == "" && author == "" && d.Title != "" {
				when, author, stays = d.readCredit(text)
			}
			switch {
			case isChange && changed == "":
				changed = when
			case !isChange && d.Published == "":
				d.Published = when
			}
			if d.Author == "" {
				d.Author = author
			}
			if (when != "" || author != "") && b.role != Headline && !stays {
				continue
			}
			if stays || b.role == Furniture && d.Title != "" && (!b.stamp && strings.ContainsAny(text, "0123456789") || bylinePrefix.MatchString(text)) {
				d.Text = append(d.Text, Paragraph{text, Plain})
				continue
			}
		}
		switch b.role {
		case Prose:
			above = false
			kind := Plain
			if b.bullet {
				kind = ListItem
			}
			d.Text = append(d.Text, Paragraph{text, kind})
		case Caption:
			if !captionByItself(text) {
				text = "Photo: " + text // so that it is one without its place on the page
			}
			d.Text = append(d.Text, Paragraph{text, Plain})
		case Headline:
			if d.Title == "" {
				d.Title = text
			}
		case Heading:
			if len(d.Text) > 0 || d.Title != "" {
				d.Text = append(d.Text, Paragraph{text, Subheading})
			}
		}
	}
	if d.Published == "" && changed != "" {
		d.Guess, d.GuessFrom = changed, "the day of the last change"
	}
	if n := len(d.Text); n > 0 && d.Text[n-1].Kind == Subheading {
		d.Text = d.Text[:n-1]
	}
	if above {
		return refuse(file, "no text of an article in it")
	}
	return nil
}

// shortHeadline makes a headline of the longest line of a few words that stands by
// itself above the text, if no line is one: "Ship sinks", below "Business".
func shortHeadline(blocks []block) {
	best, words := -1, 0
	for i := range blocks {
		b := &blocks[i]
		text := string(b.text)
		switch b.role {
		case Headline:
			return
		case Prose:
			if best >= 0 {
				blocks[best].role = Headline
			}
			return
		}
		alone := !b.joined && i+1 < len(blocks) && !blocks[i+1].joined
		if n := wordCount(text); alone && n > words && !b.stamp && !b.bullet && n <= labelWords && !endsSentence(text) && !isNote(text) && !isCredit(text) {
			if when, author, _ := ReadByline(text); when == "" && author == "" && !draftLabel.MatchString(text) {
				best, words = i, n
			}
		}
	}
}

// draftLabel is a line that says what it holds.
var draftLabel = regexp.MustCompile(`^(?i:(title|headline|subject)|(source|publisher|outlet|publication|newspaper)|(url|link|address)|(author|by|byline)|(date|published|publication date|date published))\s*:\s*(\S.*)$`)

// readLabels reads the labelled lines with which a text begins, and returns where
// it goes on.
func (d *Draft) readLabels(data []byte, from int) int {
	for at := from; at < len(data); {
		end := len(data)
		if k := bytes.IndexByte(data[at:], '\n'); k >= 0 {
			end = at + k + 1
		}
		line := strings.TrimSpace(string(data[at:end]))
		if line != "" && !d.readLabel(line) {
			break
		}
		if at = end; line != "" {
			from = end
		}
	}
	return from
}

// readLabel reads a labelled line: "Source: The Gazette". It is false for one that
// says nothing new, or nothing that can be read.
func (d *Draft) readLabel(line string) bool {
	m := draftLabel.FindStringSubmatch(line)
	if m == nil {
		return false
	}
	value := m[6]
	var field *string
	switch {
	case m[1] != "":
		field = &d.Title
	case m[2] != "":
		field = &d.Source
	case m[3] != "":
		if _, err := webAddress(value); err != nil {
			return false
		}
		field = &d.URL
	case m[4] != "":
		if _, _, err := ParsePublished(value); err == nil {
			return false
		}
		if when, _, _ := ReadByline(line); when != "" {
			return false
		}
		field = &d.Author
	default:
		if _, _, err := ParsePublished(value); err != nil {
			return false
		}
		field = &d.Published
	}
	if *field != "" {
		return false
	}
	*field = value
	return true
}
