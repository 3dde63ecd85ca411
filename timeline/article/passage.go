package article

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// A passage is prose on its way out of a file: text in which white space is
// folded and markup is gone, and the way back to the bytes it comes from.
type passage struct {
	text []byte
	runs []run
}

// run says where the bytes of a passage from text on, up to the next run, stand
// in the file. They stand there as they are if size is 0; else all of them are
// written there as size other bytes: an entity, an escape, folded white space.
// A run does not reach over a line end of the file unless it is that line end.
type run struct {
	text   int32 // offset in the passage
	file   int32 // offset in the file
	size   int32
	line   int32 // line in the file, from 1
	column int32 // code points, from 1
}

// runAt returns the index of the run that holds a text offset.
func runAt(runs []run, offset int) int {
	return max(0, sort.Search(len(runs), func(i int) bool { return int(runs[i].text) > offset })-1)
}

// fileBegin returns the file offset of the text byte at offset.
func fileBegin(runs []run, offset int) int {
	r := runs[runAt(runs, offset)]
	if r.size > 0 {
		return int(r.file)
	}
	return int(r.file) + offset - int(r.text)
}

// fileEnd returns the file offset behind the text byte before offset.
func fileEnd(runs []run, offset int) int {
	r := runs[runAt(runs, offset-1)]
	if r.size > 0 {
		return int(r.file + r.size)
	}
	return int(r.file) + offset - int(r.text)
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

// Position returns where the byte at an offset of s.Text stands in the file:
// line from 1, column in code points from 1. It is exact through markup,
// entities, line ends and folded white space; a blank that stands for a line end
// is at the end of its line. Offsets outside the text count as its ends. The
// column is 0 for a sentence that was not read from a file.
func (s Sentence) Position(offset int) (line, column int) {
	if len(s.runs) == 0 {
		return s.Line, 0
	}
	offset = min(max(offset, 0), len(s.Text)) + s.base
	r := s.runs[runAt(s.runs, offset)]
	switch {
	case int(r.text) <= s.base && r.size == 0:
		return s.Line, s.Column + utf8.RuneCountInString(s.Text[:offset-s.base])
	case r.size > 0:
		if offset == s.base+len(s.Text) {
			return int(r.line), int(r.column + r.size) // behind the last byte; escapes are ASCII
		}
		return int(r.line), int(r.column)
	}
	return int(r.line), int(r.column) + utf8.RuneCountInString(s.Text[int(r.text)-s.base:offset-s.base])
}

// Offset returns the offset in the file of the byte at an offset of s.Text.
func (s Sentence) Offset(offset int) int {
	offset = min(max(offset, 0), len(s.Text))
	switch {
	case len(s.runs) == 0:
		return s.Begin
	case offset == len(s.Text):
		return s.End
	}
	return fileBegin(s.runs, s.base+offset)
}

// locator finds lines and columns of offsets that mostly ascend.
type locator struct {
	data   []byte
	offset int
	line   int
	column int
}

// at returns the line and the column of an offset of the data.
func (p *locator) at(offset int) (line, column int) {
	if offset < p.offset || p.line == 0 {
		p.offset, p.line, p.column = 0, 1, 1
		if bytes.HasPrefix(p.data, byteOrderMark) && offset >= len(byteOrderMark) {
			p.offset = len(byteOrderMark)
		}
	}
	for {
		k := bytes.IndexByte(p.data[p.offset:offset], '\n')
		if k < 0 {
			break
		}
		p.offset += k + 1
		p.line++
		p.column = 1
	}
	p.column += utf8.RuneCount(p.data[p.offset:offset])
	p.offset = offset
	return p.line, p.column
}

// quill writes a passage from stretches of a file.
type quill struct {
	place    locator
	passage  passage
	pending  bool // a blank is owed before the next byte
	pendFrom int
	pendTo   int
	verbatim bool // the last run goes on, with the byte of the file at next
	next     int
}

// take returns what has been written and begins a new passage. White space at
// its ends is dropped.
func (q *quill) take() passage {
	p := q.passage
	q.passage = passage{}
	q.pending, q.verbatim = false, false
	return p
}

// copy writes data[from:to] as it stands, white space folded.
func (q *quill) copy(from, to int) {
	data := q.place.data
	for i := from; i < to; {
		if w := blankWidth(data, i); w > 0 {
			q.blank(i, i+w)
			i += w
			continue
		}
		j := i + 1
		for j < to && !isSpace(data[j]) && (data[j] < utf8.RuneSelf || blankWidth(data, j) == 0) {
			j++
		}
		q.flush()
		if !q.verbatim || q.next != i {
			q.run(i, 0)
		}
		q.passage.text = append(q.passage.text, data[i:j]...)
		q.verbatim, q.next = true, j
		i = j
	}
}

// put writes s, for which data[from:to] stands in the file.
func (q *quill) put(s string, from, to int) {
	if isBlankText(s) {
		q.blank(from, to)
		return
	}
	q.flush()
	q.run(from, to-from)
	q.passage.text = append(q.passage.text, s...)
	q.verbatim = false
}

// blank owes a blank for the white space data[from:to].
func (q *quill) blank(from, to int) {
	if len(q.passage.text) == 0 {
		return
	}
	if !q.pending {
		q.pending, q.pendFrom = true, from
	}
	q.pendTo = max(to, from+1)
}

// flush writes the blank that is owed.
func (q *quill) flush() {
	if !q.pending {
		return
	}
	q.pending = false
	from, to := q.pendFrom, q.pendTo
	if to-from == 1 && q.place.data[from] == ' ' {
		if !q.verbatim || q.next != from {
			q.run(from, 0)
		}
		q.verbatim, q.next = true, to
	} else {
		q.run(from, to-from)
		q.verbatim = false
	}
	q.passage.text = append(q.passage.text, ' ')
}

func (q *quill) run(file, size int) {
	line, column := q.place.at(file)
	q.passage.runs = append(q.passage.runs, run{
		text: int32(len(q.passage.text)), file: int32(file), size: int32(size), line: int32(line), column: int32(column),
	})
}
