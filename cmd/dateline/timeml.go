package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// writeTimeML writes a TimeML 1.2.1 document as the TempEval corpora have it
// (https://timeml.github.io/site/publications/timeMLdocs/timeml_1.2.1.html):
// the date of publication as the TIMEX3 t0 in DCT, the text in TEXT, and each
// expression a TIMEX3 around its words. What counts from another TIMEX3 names it:
// a date as its anchorTimeID, a length as its beginPoint or endPoint. A range is its
// two ends and an empty TIMEX3 behind them, as the standard has it. An attribute
// that the expression has no value for is left out.
func writeTimeML(b *bytes.Buffer, d document, found []placed) {
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
`)
	var id string
	if json.Unmarshal(d.ID, &id) == nil && id != "-" {
		fmt.Fprintf(b, "<DOCID>%s</DOCID>\n", escapeXML.Replace(validXML(id)))
	}
	if d.context.Dated {
		day := d.context.Published
		fmt.Fprintf(b, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n", day, day)
	}
	b.WriteString("<TEXT>")
	text := validXML(d.Text)
	at, ranges := 0, 0
	for i, e := range found {
		b.WriteString(escapeXML.Replace(text[at:e.begin]))
		fmt.Fprintf(b, "<TIMEX3 tid=\"t%d\"", i+1)
		begin, end, anchor := anchors(d, found, i)
		for _, attribute := range [...]struct{ name, value string }{
			{"type", e.Type.String()}, {"value", e.Value}, {"mod", e.Mod}, {"quant", e.Quant}, {"freq", e.Freq},
			{"temporalFunction", fmt.Sprint(e.Resolved && e.Certainty != timex.Stated)}, {"functionInDocument", "NONE"},
			{"beginPoint", begin}, {"endPoint", end}, {"anchorTimeID", anchor},
		} {
			if attribute.value != "" {
				fmt.Fprintf(b, " %s=\"%s\"", attribute.name, escapeXML.Replace(attribute.value))
			}
		}
		b.WriteString(">" + escapeXML.Replace(text[e.begin:e.end]) + "</TIMEX3>")
		if e.Half == timex.RangeTo && i > 0 && found[i-1].Half == timex.RangeFrom {
			ranges++
			fmt.Fprintf(b, "<TIMEX3 tid=\"t%d\" type=\"DURATION\" value=\"%s\" temporalFunction=\"true\" functionInDocument=\"NONE\" beginPoint=\"t%d\" endPoint=\"t%d\"/>",
				len(found)+ranges, length(e.Joined), i, i+1)
		}
		at = e.end
	}
	b.WriteString(escapeXML.Replace(text[at:]) + "</TEXT>\n</TimeML>\n")
}

// anchors names the TIMEX3 that expression i counts from, if the document has it: a
// length begins or ends there.
func anchors(d document, found []placed, i int) (begin, end, anchor string) {
	e := found[i]
	from := e.CountsFrom()
	if from.IsEmpty() {
		return "", "", ""
	}
	id := ""
	if d.context.Dated && from == date.DayInterval(d.context.Published) {
		id = "t0"
	}
	for j := i - 1; j >= 0 && id == ""; j-- {
		if found[j].Resolved && found[j].Interval == from {
			id = fmt.Sprintf("t%d", j+1)
		}
	}
	switch {
	case e.Type != timex.DURATION:
		return "", "", id
	case e.Interval.Last() == from.Last():
		return "", id, ""
	case e.Interval.First() == from.First():
		return id, "", ""
	}
	return "", "", ""
}

// length is the TIMEX3 value of a stretch of the calendar, both ends included.
func length(iv date.Interval) string {
	y, m, day := iv.First().Civil()
	toY, toM, toDay := iv.End.Civil()
	months := (toY-y)*12 + toM - m
	switch {
	case day != toDay || months == 0:
		return fmt.Sprintf("P%dD", iv.Days())
	case months%12 == 0:
		return fmt.Sprintf("P%dY", months/12)
	}
	return fmt.Sprintf("P%dM", months)
}

// escapeXML also keeps a carriage return, which XML would take for a line feed.
var escapeXML = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;")

// validXML replaces each byte of a character that XML 1.0 cannot hold by a
// question mark, which leaves all offsets as they are.
func validXML(s string) string {
	allowed := func(r rune) bool {
		return r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != '\ufffe' && r != '\uffff'
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return !allowed(r) }) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if allowed(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(strings.Repeat("?", len(string(r))))
		}
	}
	return b.String()
}
