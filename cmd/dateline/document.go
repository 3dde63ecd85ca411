package main

import (
	"encoding/json"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/timex"
)

// document is a text to tag.
type document struct {
	ID        json.RawMessage `json:"id"`
	Published string          `json:"published"`
	Text      string          `json:"text"`

	body    int    // offset at which the text to tag begins, behind front matter
	title   string // named in the output for people, if not empty
	context timex.Context
}

// placed is an expression and its bytes in the document's text.
type placed struct {
	timex.Expression
	begin, end int
}

// expressions finds the expressions of the document, in order.
func (d document) expressions() []placed {
	spans := article.Split(d.Text[d.body:])
	sentences := make([]string, len(spans))
	for i, s := range spans {
		s.Begin, s.End = s.Begin+d.body, s.End+d.body
		spans[i] = s
		sentences[i], _ = fold(d.Text[s.Begin:s.End])
	}
	var all []placed
	for i, found := range timex.Tag(sentences, d.context) {
		if len(found) == 0 {
			continue
		}
		span := spans[i]
		_, at := fold(d.Text[span.Begin:span.End])
		for _, e := range found {
			all = append(all, placed{e, span.Begin + at(e.Begin), span.Begin + at(e.End-1) + 1})
		}
	}
	return all
}

// fold returns a sentence as the tagger reads it, each stretch of white space
// one blank, and the way back from its bytes to those of the sentence.
func fold(sentence string) (folded string, at func(int) int) {
	type shift struct{ from, by int } // bytes of the sentence that the fold has left out so far
	var shifts []shift
	var b strings.Builder
	left, space := 0, false
	for i, r := range sentence {
		if isSpace := unicode.IsSpace(r); isSpace && space {
			continue
		} else if space = isSpace; isSpace {
			r = ' '
		}
		if by := i - b.Len(); by != left {
			shifts = append(shifts, shift{b.Len(), by})
			left = by
		}
		b.WriteRune(r)
	}
	return b.String(), func(n int) int {
		i := sort.Search(len(shifts), func(i int) bool { return shifts[i].from > n })
		if i == 0 {
			return n
		}
		return n + shifts[i-1].by
	}
}

// linesAndColumns turns byte offsets of a text, asked for in ascending order, into
// lines and columns as an editor shows them: a byte order mark is no column.
func linesAndColumns(text string) func(offset int) (line, column int) {
	bytes, line, column := 0, 1, 1
	return func(offset int) (int, int) {
		for _, r := range text[bytes:offset] {
			switch r {
			case '\n':
				line, column = line+1, 1
			case '\ufeff':
			default:
				column++
			}
		}
		bytes = offset
		return line, column
	}
}

// codePoints turns byte offsets of a text, asked for in ascending order, into
// offsets in code points.
func codePoints(text string) func(offset int) int {
	bytes, runes := 0, 0
	return func(offset int) int {
		runes += utf8.RuneCountInString(text[bytes:offset])
		bytes = offset
		return runes
	}
}
