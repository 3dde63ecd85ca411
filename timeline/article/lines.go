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

// line is a line of a file that is not blank, or one that cannot be read.
type line struct {
	number int // from 1
	base   int // offset in the file
	text   []byte
	wrong  []problem.Problem // why it cannot be read
}

// batchBytes is how many bytes of lines are read at a time.
const batchBytes = 256 << 10

// eachLine calls read with each line that is not blank, on all processors, and note with
// what it returned, line by line. It gathers the problems. A line longer than limit bytes is one.
func eachLine[T any](file string, r io.Reader, limit int, read func(line) T, note func(line, T) []problem.Problem) []problem.Problem {
	var problems []problem.Problem
	in := &lineReader{file: file, in: bufio.NewReaderSize(r, 64<<10), limit: limit}
	for !in.ended {
		batch := in.batch()
		results := make([]T, len(batch))
		inParallel(len(batch), func(i int) {
			if batch[i].wrong == nil {
				results[i] = read(batch[i])
			}
		})
		for i, l := range batch {
			if problems = append(problems, l.wrong...); l.wrong == nil {
				problems = append(problems, note(l, results[i])...)
			}
		}
	}
	if in.offset == 0 && len(problems) == 0 {
		problems = append(problems, problem.Warnf(file, problem.Pos{}, "no text in it: skipped"))
	}
	return problems
}

// lineReader reads a file line by line.
type lineReader struct {
	file   string
	in     *bufio.Reader
	limit  int // most bytes of a line
	number int // lines read
	offset int // bytes read
	ended  bool
}

// batch reads the lines of the next stretch of the file.
func (r *lineReader) batch() []line {
	var batch []line
	for begin := r.offset; !r.ended && r.offset < begin+batchBytes; {
		text, size, err := readLine(r.in, r.limit)
		l := line{number: r.number + 1, base: r.offset}
		r.number, r.offset, r.ended = r.number+1, r.offset+size, err != nil && err != errLongLine
		switch {
		case err == errLongLine:
			for _, p := range tooLong(r.file, int64(size), r.limit) {
				p.Line = l.number
				l.wrong = append(l.wrong, p)
			}
		case err != nil && err != io.EOF:
			l.wrong = []problem.Problem{problem.Errorf(r.file, problem.Pos{Line: l.number}, "%v", err)}
		default:
			if l.number == 1 && bytes.HasPrefix(text, byteOrderMark) {
				text, l.base = text[len(byteOrderMark):], l.base+len(byteOrderMark)
			}
			if l.text = bytes.TrimRight(text, "\r\n"); isBlankText(l.text) {
				continue
			}
		}
		batch = append(batch, l)
	}
	return batch
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

// slip is the warning of a key that is probably misspelt.
type slip struct {
	key     string
	warning problem.Problem
}

// slipsTold are the keys of a file that were warned of.
type slipsTold map[string]bool

// first returns the warnings of keys that were not warned of before.
func (told slipsTold) first(slips []slip) []problem.Problem {
	var problems []problem.Problem
	for _, s := range slips {
		if !told[s.key] {
			told[s.key] = true
			problems = append(problems, s.warning)
		}
	}
	return problems
}

// misspelt returns the keys that are not known and near one that is known and that
// the object does not have.
func misspelt(file string, l line, values []jsonValue, fields map[string]*problem.Text) []slip {
	known := func(v jsonValue) bool {
		_, read := fields[v.key]
		return read || v.key == "undated" || lineSynonyms[v.key] != ""
	}
	if !slices.ContainsFunc(values, func(v jsonValue) bool { return !known(v) }) {
		return nil
	}
	missing := map[string]bool{"undated": true}
	for key := range fields {
		missing[key] = true
	}
	for _, v := range values {
		delete(missing, v.key)
	}
	names := slices.Sorted(maps.Keys(missing))
	var slips []slip
	for _, v := range values {
		if known(v) {
			continue
		}
		if near := problem.DidYouMean(v.key, names); near != "" {
			p := locator{data: l.text}
			_, column := p.at(v.begin)
			slips = append(slips, slip{v.key, problem.Warnf(file, problem.Pos{Line: l.number, Column: column}, "key %q is not read%s", v.key, near)})
		}
	}
	return slips
}

// lineMatter is what a line says.
type lineMatter struct {
	matter
	id    problem.Text
	text  jsonValue
	slips []slip
}

// readMatter reads the object of one line. It is not ok if there is none, or
// nothing to name its article by.
func readMatter(file string, in line, limit int) (l lineMatter, problems []problem.Problem, ok bool) {
	if problems := checkText(file, in.text, limit); problems != nil {
		problems[0].Line = in.number
		return l, problems, false
	}
	values, err := readObject(in.text)
	p := locator{data: in.text}
	if err != nil {
		_, column := p.at(min(err.offset, len(in.text)))
		return l, []problem.Problem{problem.Errorf(file, problem.Pos{Line: in.number, Column: column}, "%s", err.message)}, false
	}
	canonicalKeys(values)
	m, id := &l.matter, &l.id
	fields := map[string]*problem.Text{
		"id": id, "slug": &m.Slug, "title": &m.Title, "source": &m.Source, "url": &m.URL, "archive_url": &m.ArchiveURL,
		"author": &m.Author, "published": &m.Published, "updated": &m.Updated, "text": nil,
	}
	l.slips = misspelt(file, in, values, fields)
	for _, v := range values {
		_, column := p.at(v.begin)
		pos := problem.Pos{Line: in.number, Column: column}
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
		return l, append(problems, problem.Errorf(file, problem.Pos{Line: in.number}, "no id, title or url: each article needs an id of its own")), false
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
