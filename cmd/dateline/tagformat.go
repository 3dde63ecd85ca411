package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// format writes what was found in a document.
type format func(b *bytes.Buffer, d document, found []placed)

// formats is the forms of tag's output.
var (
	formats     = map[string]format{"text": writeText, "jsonl": writeLines, "timeml": writeTimeML}
	formatNames = []string{"text", "jsonl", "timeml"}
)

// writeText is for people: the line and column of the text, the words, the sum, and
// the rule that found them.
func writeText(b *bytes.Buffer, d document, found []placed) {
	at := linesAndColumns(d.Text)
	for _, e := range found {
		if d.title != "" {
			b.WriteString(problem.Printable(d.title) + ":")
		}
		line, column := at(e.begin)
		fmt.Fprintf(b, "%d:%d: %q: %s  [%s]\n", line, column, strings.Join(strings.Fields(e.Text), " "), problem.Printable(meaning(e.Expression)), e.Rule)
	}
}

// meaning is what an expression means, in words.
func meaning(e timex.Expression) string {
	switch {
	case e.Impossible != "":
		return e.Impossible
	case e.Resolved:
		words := e.Sum()
		if e.Clock != "" && !strings.Contains(words, e.Clock) {
			words += ", " + e.Clock
		}
		if e.Doubt != "" {
			words += " (" + e.Doubt + ")"
		}
		return words
	}
	value := e.Value
	for _, more := range []string{e.Quant, e.Freq, e.Mod} {
		if more != "" {
			value += " " + more
		}
	}
	return e.Sum() + ", " + strings.ToLower(e.Type.String()) + " " + value
}

// writeLines is for programs: one JSON object a line. What the expression does not
// have is the empty string.
func writeLines(b *bytes.Buffer, d document, found []placed) {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	offset := codePoints(d.Text)
	for _, e := range found {
		edtf := ""
		if e.Resolved {
			edtf = e.Interval.EDTF()
		}
		// Encoding fails only for values that JSON does not have, and these are strings and numbers.
		_ = encoder.Encode(struct {
			ID        json.RawMessage `json:"id"`
			Begin     int             `json:"begin"`
			End       int             `json:"end"`
			Text      string          `json:"text"`
			Type      string          `json:"type"`
			Value     string          `json:"value"`
			Mod       string          `json:"mod"`
			Quant     string          `json:"quant"`
			Freq      string          `json:"freq"`
			EDTF      string          `json:"edtf"`
			Certainty string          `json:"certainty"`
			Rule      string          `json:"rule"`
		}{
			d.ID, offset(e.begin), offset(e.end), d.Text[e.begin:e.end],
			e.Type.String(), e.Value, e.Mod, e.Quant, e.Freq, edtf, e.Certainty.String(), e.Rule,
		})
	}
}

func quoteJSON(s string) []byte {
	quoted, _ := json.Marshal(s) // a string has no error
	return quoted
}
