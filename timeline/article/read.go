package article

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"dateline/timeline/problem"
)

// Parse reads an article from the bytes of a .md or .txt file; the ending of the
// name decides which. file is the slash-separated path that problems and
// Article.File are to show. An article whose problems are those of its front
// matter still has its sentences; one that cannot be read has none.
//
// It has [UsualLimit] bytes at most.
func Parse(file string, data []byte) (Article, []problem.Problem) {
	return parse(file, data, UsualLimit)
}

// parse is Parse with another limit, in bytes.
func parse(file string, data []byte, limit int) (Article, []problem.Problem) {
	ending := strings.ToLower(path.Ext(file))
	name := strings.TrimSuffix(path.Base(file), path.Ext(file))
	blank := Article{File: file, Slug: slugOf(name)}
	if ending != ".md" && ending != ".txt" {
		return blank, refuse(file, "articles are .md or .txt files, not %q", ending)
	}
	if problems := checkText(file, data, limit); problems != nil {
		return blank, problems
	}
	yaml, body, problems := cutFrontMatter(file, data)
	if problems != nil {
		return blank, problems
	}
	if isBlankText(data[body:]) {
		return blank, []problem.Problem{problem.Warnf(file, problem.Pos{}, "no text in it: skipped")}
	}
	var m matter
	problems = problem.DecodeYAML(file, 2, yaml, &m)
	mend := fmt.Sprintf("put published: 2018-08-08 between --- lines at the top, "+
		"or the date before the file name (2018-08-08-%s), or undated: true", path.Base(file))
	if len(problems) > 0 && bytes.ContainsAny(yaml, "0123456789") {
		mend = "" // a date that is missing may be one that could not be read
	}
	a, more := m.article(file, name, problem.Pos{Line: 1}, mend)
	problems = append(problems, more...)
	q := &quill{place: locator{data: data}}
	var blocks []block
	if ending == ".md" {
		if hostile := checkMarkdown(file, data, body); hostile != nil {
			return blank, append(problems, hostile...)
		}
		a.Markdown, a.MarkdownAt = data[body:], body
		blocks = markdownBlocks(data, body, q)
	} else {
		blocks = textBlocks(data, body, q)
	}
	a.finish(blocks)
	problem.Sort(problems)
	return a, problems
}

// finish gives the article its sentences, and a title if it has none: the
// headline on the page, or the slug.
func (a *Article) finish(blocks []block) {
	a.Sentences = sentences(blocks, a.Title)
	if a.Title != "" {
		return
	}
	a.Title = a.Slug
	for _, s := range a.Sentences {
		if s.Role == Headline {
			a.Title = s.Text
			break
		}
	}
}
