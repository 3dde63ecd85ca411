package article

import (
	"slices"
	"unicode/utf8"
)

// block is a paragraph, heading, list item or image of an article in the order
// of the page.
type block struct {
	passage
	kind   blockKind
	quoted bool // in a block quotation of Markdown
	joined bool // plain text: no blank line stands before it
	bullet bool // an item of a list
	emph   bool // Markdown: emphasized as a whole, after an image
	stamp  bool // plain text: a date that stands before the text
	role   Role
}

type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	image // the text that stands for it
)

// sentences gives every block its role and cuts it into sentences.
func sentences(blocks []block, title string) []Sentence {
	texts := textsOf(blocks)
	assignRoles(blocks, texts, title)
	begun := false
	var all []Sentence
	for i := range blocks {
		b := &blocks[i]
		text := texts[i]
		spans := Split(text)
		var heads []piece
		if b.role == Prose && !begun {
			begun = true
			heads = masthead(text, title, spans)
			spans = without(spans, heads, text)
		}
		if b.role != Prose && b.role != Caption {
			spans = appendSentence(nil, text, 0, len(text))
		}
		at := start{text: text}
		quoted := quotedSpans(text, spans, i+1 < len(blocks) && opensQuotation(blocks[i+1].text))
		for k, span := range spans {
			s := Sentence{
				Text: text[span.Begin:span.End], Role: b.role, Paragraph: i,
				Quoted: b.quoted || quoted[k],
				Begin:  fileBegin(b.runs, span.Begin), End: fileEnd(b.runs, span.End),
				runs: b.runs[runAt(b.runs, span.Begin) : runAt(b.runs, span.End-1)+1], base: span.Begin,
			}
			if k < len(heads) {
				s.Role = heads[k].role
			}
			s.Line, s.Column = at.of(s.runs[0], span.Begin)
			all = append(all, s)
		}
	}
	return slices.Clone(all) // there are many, and they are held to the end: no more room than they need
}

// start finds the places of ascending offsets of a passage in linear time.
type start struct {
	text   string
	run    run
	offset int
	column int
}

// of returns the line and the column of an offset that r holds.
func (s *start) of(r run, offset int) (line, column int) {
	if r.size > 0 {
		return int(r.line), int(r.column)
	}
	if s.run != r {
		s.run, s.offset, s.column = r, int(r.text), int(r.column)
	}
	s.column += utf8.RuneCountInString(s.text[s.offset:offset])
	s.offset = offset
	return int(r.line), s.column
}
