package article

import (
	"regexp"
	"strings"

	"dateline/timeline/problem"
)

// DraftText makes a draft of a text as it was found on the web or in mail, in
// UTF-8: its paragraphs, without labels and lines of the page's own. A
// headline above the text becomes the title, a by-line the author, and a date that
// programs or pages put before the text ("date 2018-08-08", "Published: 8 August
// 2018") the publish date. Front matter, if there is any, counts first. What
// cannot be read as text is a problem.
func DraftText(file string, data []byte) (Draft, []problem.Problem) {
	if problems := checkText(file, data); problems != nil {
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
	blocks := textBlocks(data, body, &quill{place: locator{data: data}})
	assignRoles(blocks, d.Title)
	changed := ""
	above := true // before all prose
	for _, b := range blocks {
		text := string(b.text)
		if above && b.role != Prose {
			when, author, isChange := ReadByline(text)
			switch {
			case isChange && changed == "":
				changed = when
			case !isChange && d.Published == "":
				d.Published = when
			}
			if d.Author == "" {
				d.Author = author
			}
			if (when != "" || author != "") && b.role != Headline {
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
			if len(d.Text) > 0 {
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
		return d, refuse(file, "no text of an article in it")
	}
	return d, nil
}

var (
	bylineParts = regexp.MustCompile(`\s+[|•·–—/]\s+|\s+-\s+|\t|;`)
	bylineLabel = regexp.MustCompile(`(?i)^((first )?(published|posted|issued|date|published on|posted on|publication date)\b|(last )?(updated?|modified|changed)( on| at)?\b)\s*:?\s*`)
	bylineName  = regexp.MustCompile(`^(?i:by|von|from|story by|written by):?\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:and|de|von|van|der|al|bin|\p{Lu}[\p{L}.'’-]*),?){0,7})$`)
)

// ReadByline reads a line above a text that names the writer or the day, or both:
// "By A. Writer | 8 August 2018", "Updated: 2018-08-09". published is in a form that
// ParsePublished reads; isChange says that it is the day of the last change. What
// the line does not name is empty.
func ReadByline(line string) (published, author string, isChange bool) {
	if len(line) > 200 {
		return "", "", false
	}
	for _, part := range bylineParts.Split(line, 8) {
		part = strings.TrimSpace(part)
		label := bylineLabel.FindString(part)
		when := strings.TrimSpace(part[len(label):])
		change := label != "" && strings.Contains("ulmc", strings.ToLower(label[:1]))
		if _, _, err := ParsePublished(when); err == nil {
			if published == "" || isChange && !change {
				published, isChange = when, change
			}
			continue
		}
		if k := bylineName.FindStringSubmatch(part); k != nil && author == "" {
			author = k[1]
		}
	}
	return published, author, isChange
}
