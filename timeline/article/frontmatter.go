package article

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// Front matter stands between two --- lines, the first of them the first line of
// the file. It is YAML, read strictly. A file without it is all body.

// matter is what front matter, or a line of a .jsonl file, says of an article.
type matter struct {
	Slug       problem.Text `yaml:"slug"`
	Title      problem.Text `yaml:"title" meant:"headline name"`
	Source     problem.Text `yaml:"source" meant:"publisher outlet newspaper publication site site_name medium agency"`
	URL        problem.Text `yaml:"url" meant:"link address href permalink"`
	ArchiveURL problem.Text `yaml:"archive_url"`
	Author     problem.Text `yaml:"author" meant:"byline writer by authors"`
	Published  problem.Text `yaml:"published" meant:"date day pubdate datetime"`
	Updated    problem.Text `yaml:"updated" meant:"modified lastmod"`
	Undated    bool         `yaml:"undated"`
}

// cutFrontMatter finds the front matter of data and the offset of the body
// behind it. Front matter begins in line 2.
func cutFrontMatter(file string, data []byte) (yaml []byte, body int, problems []problem.Problem) {
	from := 0
	if bytes.HasPrefix(data, byteOrderMark) {
		from = len(byteOrderMark)
	}
	next, fence := fenceLine(data, from)
	if !fence {
		return nil, from, nil
	}
	begin := next
	for at := begin; at < len(data); at = next {
		if at-begin > maxFrontMatter {
			return nil, 0, []problem.Problem{problem.Errorf(file, problem.Pos{Line: 1, Column: 1},
				"the front matter is longer than %d bytes (64 KiB): is the --- line missing that ends it?", maxFrontMatter)}
		}
		if next, fence = fenceLine(data, at); fence {
			return data[begin:at], next, nil
		}
	}
	return nil, 0, []problem.Problem{problem.Errorf(file, problem.Pos{Line: 1, Column: 1},
		"the front matter that begins here has no end: put a line with --- behind it")}
}

// Body returns the offset at which the text of an article file begins, behind its
// front matter. It is 0 for a text without one, and for one whose front matter
// has no end.
func Body(data []byte) int {
	if yaml, body, problems := cutFrontMatter("", data); yaml != nil && problems == nil {
		return body
	}
	return 0
}

// fenceLine returns the beginning of the line after the one at data[at:], and
// whether that one is a fence.
func fenceLine(data []byte, at int) (next int, fence bool) {
	next = len(data)
	if k := bytes.IndexByte(data[at:], '\n'); k >= 0 {
		next = at + k + 1
	}
	return next, string(bytes.TrimRight(data[at:next], " \t\r\n")) == "---"
}

// article makes an Article of what m says. name is the file name without its
// ending, or the id of a line; at is where the matter stands, and mend says
// there how to give a publish date; if it is empty, a missing one is no problem.
func (m *matter) article(file, name string, at problem.Pos, mend string) (Article, []problem.Problem) {
	a := Article{
		File: file, Slug: slugOf(name),
		Title: foldBlanks(m.Title.Value), Source: foldBlanks(m.Source.Value), Author: foldBlanks(m.Author.Value),
	}
	var problems []problem.Problem
	fail := func(at problem.Pos, key string, err error) {
		problems = append(problems, problem.Errorf(file, at, "%s: %v", key, err))
	}
	if m.Slug.Value != "" {
		if err := CheckSlug(m.Slug.Value); err != nil {
			fail(m.Slug.Pos, "slug", err)
		} else {
			a.Slug = m.Slug.Value
		}
	}
	for _, blank := range []struct {
		key   string
		at    problem.Pos
		field *string
	}{{"title", m.Title.Pos, &a.Title}, {"source", m.Source.Pos, &a.Source}, {"author", m.Author.Pos, &a.Author}} {
		if *blank.field == Blank {
			*blank.field = ""
			problems = append(problems, problem.Warnf(file, blank.at, "%s: a blank: write it in, or remove the line", blank.key))
		}
	}
	var err error
	if a.URL, err = webAddress(m.URL.Value); err != nil {
		fail(m.URL.Pos, "url", err)
	}
	if a.ArchiveURL, err = webAddress(m.ArchiveURL.Value); err != nil {
		fail(m.ArchiveURL.Pos, "archive_url", err)
	}
	switch prefix, named := datePrefix(name); {
	case strings.HasSuffix(m.Published.Value, Blank):
		problems = append(problems, problem.Errorf(file, m.Published.Pos, "published: %s", blankDate(m.Published.Value)))
	case m.Published.Value != "":
		if a.Published, a.Zone, err = ParsePublished(m.Published.Value); err != nil {
			fail(m.Published.Pos, "published", err)
		} else {
			a.Dated = true
		}
	case m.Undated:
	case named:
		if a.Published, err = date.Parse(prefix); err != nil {
			fail(problem.Pos{}, "file name", err)
		} else {
			a.Dated = true
		}
	case mend != "":
		problems = append(problems, problem.Errorf(file, at, "no publish date: %s if only the full dates of its text are to count", mend))
	}
	if m.Undated && a.Dated {
		problems = append(problems, problem.Errorf(file, m.Published.Pos, "published and undated: true contradict each other: keep one of them"))
	}
	if m.Updated.Value != "" {
		if a.Updated, _, err = ParsePublished(m.Updated.Value); err != nil {
			fail(m.Updated.Pos, "updated", err)
		} else {
			a.WasUpdated = true
		}
	}
	if a.WasUpdated && a.Dated && a.Updated < a.Published {
		problems = append(problems, problem.Warnf(file, m.Updated.Pos, "updated %v is before published %v", a.Updated, a.Published))
	}
	return a, problems
}

// blankDate says of a publish date that ends with a Blank what is to be done.
func blankDate(value string) string {
	const lookUp = "look up the day of publication and write it as 2018-08-08"
	guess := strings.TrimSuffix(value, Blank)
	switch _, _, err := ParsePublished(guess); {
	case guess == "":
		return "a blank: " + lookUp
	case err != nil:
		return fmt.Sprintf("%q is a guess: %s", value, lookUp)
	}
	return fmt.Sprintf("%q is a guess: look it up, and write %s if that is the day of publication", value, guess)
}

// datePrefix returns the date before a file name such as 2018-08-08-slug.
func datePrefix(name string) (string, bool) {
	const form = "2018-08-08"
	if len(name) < len(form) || len(name) > len(form) && name[len(form)] != '-' && name[len(form)] != '_' && name[len(form)] != ' ' && name[len(form)] != '.' {
		return "", false
	}
	for i := range len(form) {
		if form[i] == '-' && name[i] != '-' || form[i] != '-' && !isDigit(name[i]) {
			return "", false
		}
	}
	return name[:len(form)], true
}

// webAddress returns an address in a form that is safe to link to.
func webAddress(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	if strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r == 0x7F }) {
		return "", fmt.Errorf("%q has blanks in it, want an address such as https://example.org/story", address)
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", fmt.Errorf("%q is not a web address, want http:// or https://", address)
	}
	return address, nil
}

// foldBlanks returns s with each stretch of white space as one blank.
func foldBlanks(s string) string { return strings.Join(strings.Fields(s), " ") }
