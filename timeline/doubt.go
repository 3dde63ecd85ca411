package timeline

import (
	"bytes"
	"io/fs"
	"regexp"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// doubts returns what a person should look at in articles and events: phrases
// that name no day, contradict themselves or their verb, and events whose sources
// disagree. They are warnings.
func (c *corpus) doubts(fsys fs.FS, events []draft) []problem.Problem {
	var out []problem.Problem
	files := files{fsys: fsys}
	for _, a := range c.articles {
		for i, es := range a.Expressions {
			for _, e := range es {
				switch {
				case e.Impossible != "":
					out = append(out, problem.Warnf(a.File, files.position(a, i, e), "%q names no day: %s", e.Text, e.Impossible))
				case e.Doubt != "":
					out = append(out, problem.Warnf(a.File, files.position(a, i, e), "%q is taken for %s, but %s", e.Text, e.Interval, e.Doubt))
				case datable(e) && overtaken(e, a) && a.Sentences[i].Role == article.Prose:
					out = append(out, problem.Warnf(a.File, files.position(a, i, e), "%q comes to %s, after the article was published, beside a verb of the past: it dates no event", e.Text, intervalOf(e)))
				}
			}
		}
	}
	for _, d := range events {
		if !d.Disputed {
			continue
		}
		for _, t := range d.tellings {
			if t.Bearing == Contradicts && t.Expression != nil {
				a := c.articles[t.Article]
				out = append(out, problem.Warnf(a.File, files.position(a, t.Sentence, *t.Expression),
					"sources disagree on the date of %q (%s): %s", d.Title, d.ID, d.Reason))
				break
			}
		}
	}
	return out
}

// files keeps the file read last.
type files struct {
	fsys fs.FS
	name string
	data []byte
}

// position returns where an expression of sentence i stands in its file. Where
// markup parts its words, it is the line of the sentence.
func (f *files) position(a Article, i int, e timex.Expression) problem.Pos {
	if f.name != a.File {
		f.name = a.File
		f.data, _ = fs.ReadFile(f.fsys, a.File)
	}
	s := a.Sentences[i]
	pos := problem.Pos{Line: s.Line}
	if s.Role == article.Headline || s.Begin < 0 || s.End > len(f.data) || s.Begin >= s.End {
		return pos
	}
	words := strings.Fields(e.Text)
	for n := range words {
		words[n] = regexp.QuoteMeta(words[n])
	}
	pattern, err := regexp.Compile(strings.Join(words, `\s+`))
	if err != nil {
		return pos
	}
	nth := len(occurrences(s.Text[:e.Begin], e.Text))
	found := pattern.FindAllIndex(f.data[s.Begin:s.End], nth+1)
	if len(found) <= nth {
		return pos
	}
	before := f.data[:s.Begin+found[nth][0]]
	line := bytes.LastIndexByte(before, '\n') + 1
	return problem.Pos{Line: bytes.Count(before, []byte("\n")) + 1, Column: utf8.RuneCount(before[line:]) + 1}
}
