package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// A .jsonl file holds one article a line: a JSON object with the strings id,
// published, title, source, url, text, and those of front matter besides.
// Unknown keys are left alone, as such files come out of other programs; but one
// that is probably misspelt gets a warning. The
// text is read like a .txt file.

// ParseLines reads the articles of a .jsonl file. A line that cannot be read is a
// problem, and the others are read still. The id becomes the slug; an id that
// stands twice is an error of the second line. Offsets and columns of sentences
// are those in the JSON text, where "\n" and "\u2019" are escapes of two and six
// bytes.
func ParseLines(file string, r io.Reader) ([]Article, []problem.Problem) {
	var articles []Article
	var problems []problem.Problem
	in := bufio.NewReaderSize(r, 64<<10)
	lineOf := map[string]int{} // by folded slug
	told := map[string]bool{}  // keys that were warned of
	offset := 0
	for number := 1; ; number++ {
		line, size, err := readLine(in)
		at := problem.Pos{Line: number}
		switch {
		case err == errLongLine:
			problems = append(problems, problem.Errorf(file, at, "the line is longer than %d bytes (1 MiB)", maxFile))
		case err != nil && err != io.EOF:
			return articles, append(problems, problem.Errorf(file, at, "%v", err))
		default:
			text := line
			base := offset
			if number == 1 && bytes.HasPrefix(text, byteOrderMark) {
				text, base = text[len(byteOrderMark):], base+len(byteOrderMark)
			}
			if text = bytes.TrimRight(text, "\r\n"); !isBlankText(string(text)) {
				a, more, ok := parseLine(file, number, base, text, told)
				if ok {
					key := strings.ToLower(a.Slug)
					if first, twice := lineOf[key]; twice {
						more = append(more, problem.Errorf(file, at, "id %q stands in line %d already: give each article one of its own", a.Slug, first))
					} else {
						lineOf[key] = number
						articles = append(articles, a)
					}
				}
				problems = append(problems, more...)
			}
		}
		if err == io.EOF {
			break
		}
		offset += size
	}
	if offset == 0 && len(articles) == 0 && len(problems) == 0 {
		problems = append(problems, problem.Warnf(file, problem.Pos{}, "no text in it: skipped"))
	}
	return articles, problem.First(problems)
}

var errLongLine = errors.New("line too long")

// readLine returns the next line with its end, and its size in the file. A line
// of more than maxFile bytes is read over.
func readLine(in *bufio.Reader) (line []byte, size int, err error) {
	for {
		piece, err := in.ReadSlice('\n')
		size += len(piece)
		if size <= maxFile {
			line = append(line, piece...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if size > maxFile {
			return nil, size, errLongLine
		}
		return line, size, err
	}
}

// misspelt warns of keys that are not known and near one that is known and that
// the object does not have, each once a file.
func misspelt(file string, number int, line []byte, values []jsonValue, fields map[string]*problem.Text, told map[string]bool) []problem.Problem {
	missing := map[string]bool{"undated": true}
	for key := range fields {
		missing[key] = true
	}
	for _, v := range values {
		delete(missing, v.key)
	}
	names := slices.Sorted(maps.Keys(missing))
	var problems []problem.Problem
	for _, v := range values {
		if _, known := fields[v.key]; known || v.key == "undated" || told[v.key] {
			continue
		}
		if near := problem.DidYouMean(v.key, names); near != "" {
			told[v.key] = true
			p := locator{data: line}
			_, column := p.at(v.begin)
			problems = append(problems, problem.Warnf(file, problem.Pos{Line: number, Column: column}, "key %q is not read%s", v.key, near))
		}
	}
	return problems
}

// parseLine reads the article of one line. It is not ok if there is none.
func parseLine(file string, number, base int, line []byte, told map[string]bool) (a Article, problems []problem.Problem, ok bool) {
	at := problem.Pos{Line: number}
	if problems := checkText(file, line); problems != nil {
		problems[0].Line = number
		return a, problems, false
	}
	values, err := readObject(line)
	if err != nil {
		p := locator{data: line}
		_, column := p.at(min(err.offset, len(line)))
		return a, []problem.Problem{problem.Errorf(file, problem.Pos{Line: number, Column: column}, "%s", err.message)}, false
	}
	p := locator{data: line}
	var m matter
	var id problem.Text
	fields := map[string]*problem.Text{
		"id": &id, "slug": &m.Slug, "title": &m.Title, "source": &m.Source, "url": &m.URL, "archive_url": &m.ArchiveURL,
		"author": &m.Author, "published": &m.Published, "updated": &m.Updated, "text": nil,
	}
	problems = misspelt(file, number, line, values, fields, told)
	var text jsonValue
	for _, v := range values {
		_, column := p.at(v.begin)
		pos := problem.Pos{Line: number, Column: column}
		field, known := fields[v.key]
		switch value := v.value.(type) {
		case string:
			if v.key == "text" {
				text = v
			} else if known {
				*field = problem.Text{Value: value, Pos: pos}
			}
		case json.Number:
			if v.key == "id" {
				id = problem.Text{Value: value.String(), Pos: pos}
				continue
			}
			if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: %s is a number, wanted text in quotes", v.key, value))
			}
		case bool:
			if v.key == "undated" {
				m.Undated = value
			} else if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: %v is no text, wanted text in quotes", v.key, value))
			}
		case nil: // as if it were not there
		default:
			if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: wanted text in quotes", v.key))
			}
		}
	}
	if id.Value == "" && m.Slug.Value == "" {
		problems = append(problems, problem.Errorf(file, at, "no id: each article needs an id of its own"))
		return a, problems, false
	}
	mend := `give the line a "published": "2018-08-08", or "undated": true`
	if slices.ContainsFunc(problems, func(p problem.Problem) bool { return p.Severity == problem.Error }) {
		mend = "" // a date that is missing may be one that could not be read
	}
	a, more := m.article(file, id.Value, at, mend)
	problems = append(problems, more...)
	body, _ := text.value.(string)
	if isBlankText(body) {
		return a, append(problems, problem.Warnf(file, at, "article %q has no text: skipped", a.Slug)), false
	}
	decoded, runs := decodeString(line, text.begin)
	q := &quill{place: locator{data: decoded}}
	blocks := textBlocks(decoded, 0, q)
	for i := range blocks {
		blocks[i].runs = through(blocks[i].runs, len(blocks[i].text), runs)
		for k := range blocks[i].runs {
			r := &blocks[i].runs[k]
			_, column := p.at(int(r.file))
			r.line, r.column, r.file = int32(number), int32(column), r.file+int32(base)
		}
	}
	a.finish(blocks)
	return a, problems, true
}
