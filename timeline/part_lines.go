package timeline

import (
	"bytes"
	"encoding/json"
	"slices"

	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// Line returns the line of events.jsonl of an event, without its end.
func (g Group) Line() []byte {
	c, mentions := corpusOf(g.Of, editor.Settings{}, grammar.NameBook{})
	texts := map[string]map[int]string{}
	for _, a := range g.Of {
		texts[a.Slug] = a.Texts
	}
	slices.SortFunc(mentions, inOrder)
	return c.lineOf(mentions, texts)
}

// eventLine is a line of events.jsonl. Its names are those of timeline.json.
type eventLine struct {
	ID       string        `json:"id"`
	Kind     string        `json:"kind"`
	Date     *eventDate    `json:"date"` // null for what no source dates
	Disputed bool          `json:"disputed"`
	Mentions []mentionLine `json:"mentions"`
}

type eventDate struct {
	EDTF  string `json:"edtf"`
	Start string `json:"start"`
	End   string `json:"end"`
}

type mentionLine struct {
	mergedMention
	Article  string  `json:"article"`
	Sentence string  `json:"sentence"`
	Phrase   *string `json:"phrase"`
	EDTF     *string `json:"edtf"`
}

// lineOf writes an event.
func (c *corpus) lineOf(g group, texts map[string]map[int]string) []byte {
	d := draft{tellings: g, voices: countVoices(g, c.voice)}
	c.date(&d)
	line := eventLine{ID: eventID(firstTold(anchors(g), c.articles)), Kind: d.Kind.String(), Disputed: d.Disputed}
	if !d.Date.IsEmpty() {
		line.Date = &eventDate{EDTF: d.Date.EDTF(), Start: d.Date.First().String(), End: d.Date.Last().String()}
	}
	for _, t := range d.tellings {
		m := mentionLine{mergedMention: mergedMention{t.ID, t.Relation.String()}, Article: c.articles[t.Article].Slug, Sentence: texts[c.articles[t.Article].Slug][t.Sentence]}
		if e := t.Expression; e != nil {
			edtf := t.Interval.EDTF()
			m.Phrase, m.EDTF = &e.Text, &edtf
		}
		line.Mentions = append(line.Mentions, m)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(line); err != nil {
		panic(err) // strings and truth values only
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
