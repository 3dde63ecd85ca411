package article

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"dateline/timeline/parallel"
	"dateline/timeline/problem"
)

// batchBytes is how many bytes of lines are read at a time.
const batchBytes = 256 << 10

// line is a line of a file that is not blank, or one that cannot be read.
type line struct {
	number int // from 1
	base   int // offset in the file
	text   []byte
	wrong  []problem.Problem // why it cannot be read
}

// eachLine calls read with each line that is not blank, on all processors, and note with
// what it returned, line by line. It gathers the problems. A line longer than limit bytes is one.
func eachLine[T any](file string, r io.Reader, limit int, read func(line) T, note func(line, T) []problem.Problem) []problem.Problem {
	var problems []problem.Problem
	in := &lineReader{file: file, in: bufio.NewReaderSize(r, 64<<10), limit: limit}
	for !in.ended {
		batch := in.batch()
		results := make([]T, len(batch))
		parallel.Each(len(batch), func(i int) {
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
