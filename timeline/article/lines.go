package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"dateline/timeline/problem"
)

// A .jsonl file holds one article a line: a JSON object with the strings id,
// published, title, source, url, text, and those of front matter besides.
// Unknown keys are left alone, as such files come out of other programs. The
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
				a, more, ok := parseLine(file, number, base, text)
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

// parseLine reads the article of one line. It is not ok if there is none.
func parseLine(file string, number, base int, line []byte) (a Article, problems []problem.Problem, ok bool) {
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
	if len(problems) > 0 {
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

// jsonValue is a member of an object and the offset of its value in the line.
type jsonValue struct {
	key   string
	value any // string, json.Number, bool, nil or nested
	begin int
}

type jsonError struct {
	offset  int
	message string
}

// nested stands for an array or an object.
type nested struct{}

// readObject reads the members of the one JSON object in line.
func readObject(line []byte) ([]jsonValue, *jsonError) {
	fail := func(offset int64, format string, args ...any) *jsonError {
		return &jsonError{int(offset), fmt.Sprintf(format, args...)}
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	broken := func() *jsonError {
		var syntax *json.SyntaxError
		var v any
		switch err := json.Unmarshal(line, &v); { // it counts bytes better than the Decoder
		case errors.As(err, &syntax) && syntax.Offset < int64(len(line)):
			return fail(max(0, syntax.Offset-1), "not JSON: %v", err)
		case err != nil:
			return fail(int64(len(line)), "the JSON object breaks off")
		}
		return fail(d.InputOffset(), "not a JSON object")
	}
	t, err := d.Token()
	if err != nil {
		return nil, broken()
	}
	if t != json.Delim('{') {
		return nil, fail(0, "wanted a JSON object such as {\"id\": …, \"published\": …, \"text\": …}")
	}
	var values []jsonValue
	seen := map[string]bool{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, broken()
		}
		v := jsonValue{key: key.(string), begin: int(d.InputOffset())}
		for v.begin < len(line) && (isSpace(line[v.begin]) || line[v.begin] == ':') {
			v.begin++
		}
		if seen[v.key] {
			return nil, fail(int64(v.begin), "%q stands twice in the object", v.key)
		}
		seen[v.key] = true
		if t, err = d.Token(); err != nil {
			return nil, broken()
		}
		v.value = t
		if _, ok := t.(json.Delim); ok {
			v.value = nested{}
			for depth := 1; depth > 0; {
				if t, err = d.Token(); err != nil {
					return nil, broken()
				}
				switch t {
				case json.Delim('{'), json.Delim('['):
					depth++
				case json.Delim('}'), json.Delim(']'):
					depth--
				}
			}
		}
		values = append(values, v)
	}
	if _, err := d.Token(); err != nil {
		return nil, broken()
	}
	if rest := d.InputOffset(); !isBlankText(string(line[rest:])) {
		return nil, fail(rest, "more behind the JSON object, wanted one object a line")
	}
	return values, nil
}

// decodeString decodes the JSON string whose opening quote is line[at], which has
// been found to be valid, with the way back to offsets of the line.
func decodeString(line []byte, at int) ([]byte, []run) {
	var text []byte
	var runs []run
	add := func(from, size int) {
		runs = append(runs, run{text: int32(len(text)), file: int32(from), size: int32(size)})
	}
	for i := at + 1; i < len(line) && line[i] != '"'; {
		if line[i] != '\\' {
			j := i
			for j < len(line) && line[j] != '"' && line[j] != '\\' {
				j++
			}
			add(i, 0)
			text = append(text, line[i:j]...)
			i = j
			continue
		}
		size, r := 2, rune(0)
		switch line[i+1] {
		case 'n':
			r = '\n'
		case 'r':
			r = '\r'
		case 't':
			r = '\t'
		case 'b', 'f':
			r = ' '
		case 'u':
			size, r = 6, hexRune(line[i+2:i+6])
			if utf16.IsSurrogate(r) {
				low := rune(0)
				if len(line) >= i+12 && line[i+6] == '\\' && line[i+7] == 'u' {
					low = hexRune(line[i+8 : i+12])
				}
				if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
					size = 12
				}
			}
			if r == 0 {
				r = utf8.RuneError
			}
		default:
			r = rune(line[i+1])
		}
		add(i, size)
		text = utf8.AppendRune(text, r)
		i += size
	}
	return text, runs
}

func hexRune(digits []byte) rune {
	n, _ := strconv.ParseUint(string(digits), 16, 16)
	return rune(n)
}

// through returns the runs of a passage of size bytes out of a text that has runs
// of its own, the outer ones: those that lead from the passage to where the text
// comes from. It leaves lines and columns to the caller.
func through(runs []run, size int, outer []run) []run {
	var out []run
	for k, r := range runs {
		if r.size > 0 {
			begin, end := fileBegin(outer, int(r.file)), fileEnd(outer, int(r.file+r.size))
			out = append(out, run{text: r.text, file: int32(begin), size: int32(end - begin)})
			continue
		}
		end := size
		if k+1 < len(runs) {
			end = int(runs[k+1].text)
		}
		for t := int(r.text); t < end; {
			inner := int(r.file) + t - int(r.text)
			x := runAt(outer, inner)
			stop := end
			if x+1 < len(outer) {
				stop = min(end, t+int(outer[x+1].text)-inner)
			}
			out = append(out, run{text: int32(t), file: int32(fileBegin(outer, inner)), size: outer[x].size})
			t = stop
		}
	}
	return out
}
