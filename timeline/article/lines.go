package article

import (
	"io"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// A .jsonl file holds one article a line: a JSON object with the strings id,
// published, title, source, url, text, and the other keys of front matter. Unknown
// keys are left alone, as such files come out of other programs, but one that is
// probably misspelt gets a warning. The text is read like a .txt file. The names that
// crawlers give to these keys are read as well, and a line without an id gets one made
// of its title or address.

// ParseLines reads the articles of a .jsonl file. A line that cannot be read is a
// problem, and the others are read still. The id becomes the slug; an id that
// stands twice is an error of the second line. Offsets and columns of sentences
// are those in the JSON text, where "\n" and "\u2019" are escapes of two and six
// bytes.
//
// A line has [UsualLimit] bytes at most.
func ParseLines(file string, r io.Reader) ([]Article, []problem.Problem) {
	return parseLines(file, r, UsualLimit)
}

// parseLines is ParseLines with another limit, in bytes.
func parseLines(file string, r io.Reader, limit int) ([]Article, []problem.Problem) {
	type result struct {
		article  Article
		slips    []slip
		problems []problem.Problem
		ok       bool
	}
	var articles []Article
	lines, told := slugLines{}, slipsTold{}
	problems := eachLine(file, r, limit, func(l line) result {
		var r result
		r.article, r.slips, r.problems, r.ok = parseLine(file, l, limit)
		return r
	}, func(l line, r result) []problem.Problem {
		problems := append(told.first(r.slips), r.problems...)
		if !r.ok {
			return problems
		}
		if twice := lines.note(file, r.article.Slug, l.number); twice != nil {
			return append(problems, *twice)
		}
		articles = append(articles, r.article)
		return problems
	})
	return articles, problem.First(problems)
}

// DraftLines makes a draft of each line of a .jsonl file, and calls found with it
// and with the slug of its id. What is wrong with a line is among the problems that
// found returns or DraftLines does, and the others are read still. A line has limit
// bytes at most.
func DraftLines(file string, r io.Reader, limit int, found func(line int, slug string, d Draft) []problem.Problem) []problem.Problem {
	lines, told := slugLines{}, slipsTold{}
	itself := func(l line) line { return l }
	return problem.First(eachLine(file, r, limit, itself, func(at line, _ line) []problem.Problem {
		l, problems, ok := readMatter(file, at, limit)
		problems = append(told.first(l.slips), problems...)
		if !ok {
			return problems
		}
		body, _ := l.text.value.(string)
		if isBlankText(body) {
			return append(problems, problem.Warnf(file, problem.Pos{Line: at.number}, "article %q has no text: skipped", slugOf(l.id.Value)))
		}
		m := l.matter
		d := Draft{Title: m.Title.Value, Source: m.Source.Value, URL: m.URL.Value, ArchiveURL: m.ArchiveURL.Value, Author: m.Author.Value}
		if _, _, err := ParsePublished(m.Published.Value); err == nil {
			d.Published = m.Published.Value
		} else if m.Published.Value != "" {
			d.Guess, d.GuessFrom = plainLine(m.Published.Value), "as the file has it"
		}
		wrong := d.readText(file, []byte(body), 0)
		for _, p := range wrong {
			p.Line, p.Column = at.number, 0
			problems = append(problems, p)
		}
		if len(wrong) > 0 {
			return problems
		}
		slug := slugOf(l.id.Value)
		if m.Slug.Value != "" && CheckSlug(m.Slug.Value) == nil {
			slug = m.Slug.Value
		}
		if twice := lines.note(file, slug, at.number); twice != nil {
			return append(problems, *twice)
		}
		return append(problems, found(at.number, slug, d)...)
	}))
}

// slugLines is the line of each slug, in lower case.
type slugLines map[string]int

// note notes the line of a slug. It returns a problem if another line has it.
func (lines slugLines) note(file, slug string, number int) *problem.Problem {
	key := strings.ToLower(slug)
	if first, twice := lines[key]; twice {
		p := problem.Errorf(file, problem.Pos{Line: number}, "id %q stands in line %d already: give each article one of its own", slug, first)
		return &p
	}
	lines[key] = number
	return nil
}

// parseLine reads the article of one line. It is not ok if there is none.
func parseLine(file string, in line, limit int) (a Article, slips []slip, problems []problem.Problem, ok bool) {
	l, problems, ok := readMatter(file, in, limit)
	if !ok {
		return a, l.slips, problems, false
	}
	at := problem.Pos{Line: in.number}
	p := locator{data: in.text}
	mend := `give the line a "published": "2018-08-08", or "undated": true`
	if slices.ContainsFunc(problems, func(p problem.Problem) bool { return strings.HasPrefix(p.Message, "published") }) {
		mend = "" // it could not be read
	}
	a, more := l.article(file, l.id.Value, at, mend)
	problems = append(problems, more...)
	body, _ := l.text.value.(string)
	if isBlankText(body) {
		return a, l.slips, append(problems, problem.Warnf(file, at, "article %q has no text: skipped", a.Slug)), false
	}
	decoded, runs := decodeString(in.text, l.text.begin)
	q := &quill{place: locator{data: decoded}}
	blocks := textBlocks(decoded, 0, q)
	for i := range blocks {
		blocks[i].runs = through(blocks[i].runs, len(blocks[i].text), runs)
		for k := range blocks[i].runs {
			r := &blocks[i].runs[k]
			_, column := p.at(int(r.file))
			r.line, r.column, r.file = int32(in.number), int32(column), r.file+int32(in.base)
		}
	}
	a.finish(blocks)
	return a, l.slips, problems, true
}
