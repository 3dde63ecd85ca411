package article

import (
	"bytes"
	"fmt"
	"path"
	"strings"
	"time"
	"unicode"

	"gopkg.in/yaml.v3"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// A Draft is an article that was taken from elsewhere and is to be written as a
// .md file, for a person to review. The zero Draft has nothing.
type Draft struct {
	Title      string
	Source     string
	URL        string // http or https
	ArchiveURL string
	Author     string
	Published  string // in a form that ParsePublished reads, if it is known
	Guess      string // else the likeliest day, such as 2018-08-08, or empty
	GuessFrom  string // what the guess rests on, in a few words; it becomes a comment
	Text       []Paragraph
	Doubts     []string // what makes it unsure that this is the whole article and no more, in a few words each
}

// Paragraph is a paragraph of a Draft: one line of plain text.
type Paragraph struct {
	Text string
	Kind ParagraphKind
}

// ParagraphKind says what a Paragraph is set as.
type ParagraphKind uint8

// The kinds of paragraph.
const (
	Plain ParagraphKind = iota
	Subheading
	ListItem
	Quotation // of a text, set apart
)

// Blank stands in front matter for what was not found. Behind a publish date it
// marks a guess: "2018-08-08?". Both are reported when the file is read.
const Blank = "?"

// Markdown returns a draft as a .md file. Its text reads as it stands in the
// draft, whatever of it looks like Markdown.
func (d Draft) Markdown() []byte {
	var b bytes.Buffer
	b.WriteString("---\n")
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	// A mapping of scalars to a buffer: neither can fail.
	_ = enc.Encode(d.header())
	_ = enc.Close()
	b.WriteString("---\n")
	for i, p := range d.Text {
		between := "\n"
		if i > 0 && p.Kind == d.Text[i-1].Kind {
			switch p.Kind {
			case ListItem:
				between = ""
			case Quotation:
				between = ">\n"
			}
		}
		b.WriteString(between)
		b.WriteString(p.markdown())
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// Article returns a draft as the article of a file that holds it in another form,
// and what is wrong with it. Its sentences have no place in the file: a caller that
// knows the place sets Line and Column. limit is how many bytes the draft may have as
// Markdown.
func (d Draft) Article(file string, limit int) (Article, []problem.Problem) {
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	var m matter
	for field, value := range map[*problem.Text]string{
		&m.Title: d.Title, &m.Source: d.Source, &m.URL: d.URL, &m.ArchiveURL: d.ArchiveURL, &m.Author: d.Author, &m.Published: d.Published,
	} {
		field.Value = plainLine(value)
	}
	a, problems := m.article(file, name, problem.Pos{}, "")
	if !a.Dated && len(problems) == 0 {
		guess := ""
		if d.Guess != "" {
			guess = fmt.Sprintf(", only a guess (%s: %s)", d.Guess, plainLine(d.GuessFrom))
		}
		problems = append(problems, problem.Errorf(file, problem.Pos{},
			"no publish date in it%s: put it before the file name (2018-08-08-%s), or let dateline import make a .md file of it and write it there", guess, path.Base(file)))
	}
	d.Published, d.Guess = "2018-08-08", "" // the header is not read again
	read, wrong := parse(name+".md", d.Markdown(), limit)
	for _, p := range wrong {
		if p.Severity == problem.Error {
			return a, append(problems, problem.Errorf(file, problem.Pos{}, "%s", p.Message))
		}
	}
	a.Sentences = read.Sentences
	for i := range a.Sentences {
		s := &a.Sentences[i]
		s.Line, s.Column, s.Begin, s.End, s.runs, s.base = 0, 0, 0, 0, nil, 0
	}
	if a.Title == "" {
		a.Title = a.Slug
	}
	for _, doubt := range d.Doubts {
		problems = append(problems, problem.Warnf(file, problem.Pos{}, "%s: let dateline import make a .md file of it, and compare that with the page", plainLine(doubt)))
	}
	if d.Foreign() {
		problems = append(problems, problem.Warnf(file, problem.Pos{}, "is not in English: the times in it are not found"))
	}
	return a, problems
}

// header is the front matter.
func (d Draft) header() *yaml.Node {
	header := &yaml.Node{Kind: yaml.MappingNode}
	add := func(key, value, tag, comment string) {
		header.Content = append(header.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key},
			&yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: plainLine(value), LineComment: comment})
	}
	for _, field := range []struct {
		key, value string
		blank      bool // a blank is left where it is not known
	}{
		{"title", d.Title, true}, {"source", d.Source, true}, {"url", d.URL, false}, {"archive_url", d.ArchiveURL, false}, {"author", d.Author, false},
	} {
		switch {
		case plainLine(field.value) != "":
			add(field.key, field.value, "!!str", "")
		case field.blank:
			add(field.key, Blank, "!!str", "")
		}
	}
	switch {
	case d.Published != "":
		add("published", d.Published, publishedTag(d.Published), "")
	case d.Guess != "":
		add("published", d.Guess+Blank, "!!str", plainLine(d.GuessFrom))
	default:
		add("published", Blank, "!!str", "")
	}
	return header
}

// publishedTag is the YAML tag with which a date needs no quotes: for YAML, a time of
// day without a zone is no timestamp.
func publishedTag(published string) string {
	if _, err := time.Parse(time.RFC3339, published); err != nil && len(published) > len("2018-08-08") {
		return "!!str"
	}
	if _, err := date.Parse(published[:min(len(published), len("2018-08-08"))]); err != nil || strings.Contains(published, " ") {
		return "!!str"
	}
	return "!!timestamp"
}

// markdown returns a paragraph in Markdown.
func (p Paragraph) markdown() string {
	text := escapeMarkdown(plainLine(p.Text))
	switch p.Kind {
	case Subheading:
		if strings.HasSuffix(text, "#") {
			text = text[:len(text)-1] + `\#`
		}
		return "## " + text
	case ListItem:
		return "- " + text
	case Quotation:
		return "> " + text
	}
	return text
}

// plainLine returns a text as one line without characters that are no text or
// turn the direction of what follows.
func plainLine(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\u2028', r == '\u2029', unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), problem.TurnsDirection(r), r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
	return foldBlanks(text)
}
