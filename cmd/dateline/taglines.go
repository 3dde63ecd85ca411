package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"

	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// reporter takes problems as they are found.
type reporter func([]problem.Problem) error

// result is what came of one line of jsonl.
type result struct {
	output   []byte
	problems []problem.Problem
}

// tagLines tags the documents of a jsonl file, each on its line, side by side.
// The output is in the order of the lines, and no more of them are in memory
// than the processors keep busy.
func tagLines(out io.Writer, in io.Reader, name string, c timex.Context, write format, report reporter) error {
	workers := runtime.GOMAXPROCS(0)
	waiting := make(chan chan result, 2*workers) // in the order of the lines
	free := make(chan struct{}, workers)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(waiting)
		lines := bufio.NewReaderSize(in, 64<<10)
		for number := 1; ; number++ {
			line, err := readLine(lines)
			if errors.Is(err, io.EOF) && len(line) == 0 {
				return
			}
			done := make(chan result, 1)
			select {
			case waiting <- done:
			case <-stop:
				return
			}
			if err != nil && !errors.Is(err, io.EOF) {
				done <- result{problems: []problem.Problem{problem.Errorf(name, problem.Pos{Line: number}, "%v", err)}}
				return
			}
			free <- struct{}{}
			go func() {
				done <- tagLine(line, name, number, c, write)
				<-free
			}()
		}
	}()
	for done := range waiting {
		r := <-done
		if err := report(r.problems); err != nil {
			return err
		}
		if _, err := out.Write(r.output); err != nil {
			return fmt.Errorf("write the output: %w", err)
		}
	}
	return nil
}

// readLine returns the next line, with its end, or io.EOF with the last one.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		if len(line)+len(piece) > maxText {
			return nil, fmt.Errorf("the line is longer than the %d bytes that are read", maxText)
		}
		line = append(line, piece...)
		if err != bufio.ErrBufferFull {
			if err != nil && err != io.EOF {
				err = cause(err)
			}
			return line, err
		}
	}
}

// keys is the keys of a document.
var keys = []string{"id", "published", "text"}

// misspelt is the first key of an object, in their order by name, that is near one
// of keys which the object has not.
func misspelt(object []byte) (key, meant string) {
	var has map[string]json.RawMessage
	if json.Unmarshal(object, &has) != nil {
		return "", ""
	}
	var missing []string
	for _, k := range keys {
		if _, ok := has[k]; !ok {
			missing = append(missing, k)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(has)) {
		if slices.Contains(keys, k) || len(k) < 3 {
			continue
		}
		if near := problem.Nearest(k, missing); near != "" && !slices.ContainsFunc(keys, func(key string) bool { return strings.EqualFold(key, k) }) {
			return k, near
		}
	}
	return "", ""
}

// tagLine tags the document of one line. A blank line is none.
func tagLine(line []byte, name string, number int, c timex.Context, write format) result {
	wrong := func(column int, message string, args ...any) result {
		at := problem.Pos{Line: number, Column: column}
		return result{problems: []problem.Problem{problem.Errorf(name, at, message, args...)}}
	}
	if number == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return result{}
	}
	if offset, found := problem.InvalidUTF8(line); found {
		return wrong(problem.PosAt(line, offset).Column, "not UTF-8: save the file with that encoding")
	}
	d := document{context: c}
	if err := json.Unmarshal(line, &d); err != nil {
		var syntax *json.SyntaxError
		var kind *json.UnmarshalTypeError
		switch {
		case errors.As(err, &syntax):
			return wrong(len([]rune(string(line[:max(0, min(len(line), int(syntax.Offset)-1))])))+1, "not JSON: %v", syntax)
		case errors.As(err, &kind) && kind.Field != "":
			return wrong(0, "%s: found JSON of the type %s, want a string", kind.Field, kind.Value)
		}
		return wrong(0, `found no object, want {"id": …, "published": …, "text": …}`)
	}
	if d.ID == nil || d.Published == "" || d.Text == "" {
		if key, meant := misspelt(line); key != "" {
			return wrong(0, "%s: is no key of a document%s", key, problem.DidYouMean(meant, []string{meant}))
		}
	}
	var text string
	var digits json.Number
	switch {
	case json.Unmarshal(d.ID, &text) == nil && text != "":
	case json.Unmarshal(d.ID, &digits) == nil && digits != "":
		text = digits.String()
	default:
		return wrong(0, "id: is missing, want a string or a number")
	}
	d.title = text
	if d.Published != "" {
		published, err := publishedFrom(d.Published, timex.Context{}) // not from today: the same file gives the same output
		if err != nil {
			return wrong(0, "published: %v", err)
		}
		d.context = published
	}
	var b bytes.Buffer
	write(&b, d, d.expressions())
	return result{output: b.Bytes()}
}
