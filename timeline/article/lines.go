package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"dateline/timeline/problem"
)

// A .jsonl file holds one article a line: a JSON object with the strings id,
// published, title, source, url, text, and those of front matter besides.
// Unknown keys are left alone, as such files come out of other programs; but one
// that is probably misspelt gets a warning. The
// text is read like a .txt file. The names that crawlers give to these keys are
// read as well, and a line without an id has one made of its title or address.

// lineSynonyms are what crawlers call the keys of a line; of several, the first in
// the line counts, and the key itself before all.
var lineSynonyms = map[string]string{
	// news-please
	"maintext": "text", "date_publish": "published", "source_domain": "source",
	// Fundus
	"plaintext": "text", "publishing_date": "published", "publisher": "source",
	// newspaper
	"publish_date": "published", "source_url": "source",
	// all of them
	"authors": "author",
}

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

// parseLines is ParseLines for a limit of one's own.
func parseLines(file string, r io.Reader, limit int) ([]Article, []problem.Problem) {
	var articles []Article
	lines := slugLines{}
	told := map[string]bool{} // keys that were warned of
	problems := eachLine(file, r, limit, func(number, base int, line []byte) []problem.Problem {
		a, problems, ok := parseLine(file, number, base, line, limit, told)
		if !ok {
			return problems
		}
		if twice := lines.note(file, a.Slug, number); twice != nil {
			return append(problems, *twice)
		}
		articles = append(articles, a)
		return problems
	})
	return articles, problem.First(problems)
}

// DraftLines makes a draft of each line of a .jsonl file, and calls found with it
// and with the slug of its id. What is wrong with a line is among the problems that
// found returns or DraftLines does, and the others are read still. A line has limit
// bytes at most.
func DraftLines(file string, r io.Reader, limit int, found func(line int, slug string, d Draft) []problem.Problem) []problem.Problem {
	lines := slugLines{}
	told := map[string]bool{}
	return problem.First(eachLine(file, r, limit, func(number, _ int, line []byte) []problem.Problem {
		l, problems, ok := readMatter(file, number, line, limit, told)
		if !ok {
			return problems
		}
		body, _ := l.text.value.(string)
		if isBlankText(body) {
			return append(problems, problem.Warnf(file, problem.Pos{Line: number}, "article %q has no text: skipped", slugOf(l.id.Value)))
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
			p.Line, p.Column = number, 0
			problems = append(problems, p)
		}
		if len(wrong) > 0 {
			return problems
		}
		slug := slugOf(l.id.Value)
		if m.Slug.Value != "" && CheckSlug(m.Slug.Value) == nil {
			slug = m.Slug.Value
		}
		if twice := lines.note(file, slug, number); twice != nil {
			return append(problems, *twice)
		}
		return append(problems, found(number, slug, d)...)
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

// eachLine calls read with each line that is not blank, its number and its offset
// in the file, and gathers the problems. A line longer than limit bytes is one.
func eachLine(file string, r io.Reader, limit int, read func(number, base int, line []byte) []problem.Problem) []problem.Problem {
	var problems []problem.Problem
	in := bufio.NewReaderSize(r, 64<<10)
	offset := 0
	for number := 1; ; number++ {
		line, size, err := readLine(in, limit)
		at := problem.Pos{Line: number}
		switch {
		case err == errLongLine:
			for _, p := range tooLong(file, int64(size), limit) {
				p.Line = number
				problems = append(problems, p)
			}
		case err != nil && err != io.EOF:
			return append(problems, problem.Errorf(file, at, "%v", err))
		default:
			base := offset
			if number == 1 && bytes.HasPrefix(line, byteOrderMark) {
				line, base = line[len(byteOrderMark):], base+len(byteOrderMark)
			}
			if line = bytes.TrimRight(line, "\r\n"); !isBlankText(string(line)) {
				problems = append(problems, read(number, base, line)...)
			}
		}
		if err == io.EOF {
			if offset+size == 0 {
				problems = append(problems, problem.Warnf(file, problem.Pos{}, "no text in it: skipped"))
			}
			return problems
		}
		offset += size
	}
}

var errLongLine = errors.New("line too long")

// readLine returns the next line with its end, and its size in the file. A line
// of more than limit bytes is read over.
func readLine(in *bufio.Reader, limit int) (line []byte, size int, err error) {
	for {
		piece, err := in.ReadSlice('\n')
		size += len(piece)
		if size <= limit {
			line = append(line, piece...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if size > limit {
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
		if _, known := fields[v.key]; known || v.key == "undated" || told[v.key] || lineSynonyms[v.key] != "" {
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

// lineMatter is what a line says.
type lineMatter struct {
	matter
	id   problem.Text
	text jsonValue
}

// readMatter reads the object of one line. It is not ok if there is none, or
// nothing to name its article by.
func readMatter(file string, number int, line []byte, limit int, told map[string]bool) (l lineMatter, problems []problem.Problem, ok bool) {
	if problems := checkText(file, line, limit); problems != nil {
		problems[0].Line = number
		return l, problems, false
	}
	values, err := readObject(line)
	if err != nil {
		p := locator{data: line}
		_, column := p.at(min(err.offset, len(line)))
		return l, []problem.Problem{problem.Errorf(file, problem.Pos{Line: number, Column: column}, "%s", err.message)}, false
	}
	canonicalKeys(values)
	p := locator{data: line}
	m, id := &l.matter, &l.id
	fields := map[string]*problem.Text{
		"id": id, "slug": &m.Slug, "title": &m.Title, "source": &m.Source, "url": &m.URL, "archive_url": &m.ArchiveURL,
		"author": &m.Author, "published": &m.Published, "updated": &m.Updated, "text": nil,
	}
	problems = misspelt(file, number, line, values, fields, told)
	for _, v := range values {
		_, column := p.at(v.begin)
		pos := problem.Pos{Line: number, Column: column}
		field, known := fields[v.key]
		switch value := v.value.(type) {
		case string:
			if v.key == "text" {
				l.text = v
			} else if known {
				*field = problem.Text{Value: value, Pos: pos}
			}
		case json.Number:
			if v.key == "id" {
				*id = problem.Text{Value: value.String(), Pos: pos}
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
		case []string:
			if v.key == "author" {
				m.Author = problem.Text{Value: strings.Join(value, ", "), Pos: pos}
			} else if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: wanted text in quotes", v.key))
			}
		case nil: // as if it were not there
		default:
			if known {
				problems = append(problems, problem.Errorf(file, pos, "%s: wanted text in quotes", v.key))
			}
		}
	}
	if _, host, isAddress := strings.Cut(m.Source.Value, "://"); isAddress { // of the site
		host, _, _ = strings.Cut(host, "/")
		m.Source.Value = strings.TrimPrefix(host, "www.")
	}
	if id.Value == "" && m.Slug.Value == "" {
		id.Value = madeID(m.Title.Value, m.URL.Value)
	}
	if id.Value == "" && m.Slug.Value == "" {
		return l, append(problems, problem.Errorf(file, problem.Pos{Line: number}, "no id, title or url: each article needs an id of its own")), false
	}
	return l, problems, true
}

// canonicalKeys gives the values of a line the names of their keys that we read.
func canonicalKeys(values []jsonValue) {
	has := map[string]bool{}
	for _, v := range values {
		has[v.key] = has[v.key] || v.value != nil && v.value != ""
	}
	for i := range values {
		if key := lineSynonyms[values[i].key]; key != "" && !has[key] && values[i].value != nil {
			for k := range values { // what stands there is empty
				if values[k].key == key {
					values[k].value = nil
				}
			}
			values[i].key, has[key] = key, true
		}
	}
}

// madeID makes an id of a title, else of the end of an address.
func madeID(title, address string) string {
	if slug := SlugFor(title); slug != "" {
		return slug
	}
	if u, err := url.Parse(address); err == nil {
		return SlugFor(strings.TrimSuffix(path.Base("/"+u.Path), path.Ext(u.Path)))
	}
	return ""
}

// parseLine reads the article of one line. It is not ok if there is none.
func parseLine(file string, number, base int, line []byte, limit int, told map[string]bool) (a Article, problems []problem.Problem, ok bool) {
	l, problems, ok := readMatter(file, number, line, limit, told)
	if !ok {
		return a, problems, false
	}
	at := problem.Pos{Line: number}
	p := locator{data: line}
	mend := `give the line a "published": "2018-08-08", or "undated": true`
	if slices.ContainsFunc(problems, func(p problem.Problem) bool { return strings.HasPrefix(p.Message, "published") }) {
		mend = "" // it could not be read
	}
	a, more := l.article(file, l.id.Value, at, mend)
	problems = append(problems, more...)
	body, _ := l.text.value.(string)
	if isBlankText(body) {
		return a, append(problems, problem.Warnf(file, at, "article %q has no text: skipped", a.Slug)), false
	}
	decoded, runs := decodeString(line, l.text.begin)
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
