package render

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// csvColumns are the columns of events.csv, in order. Lists are joined by "; ".
var csvColumns = []struct {
	name string
	cell func(*site, timeline.Event, account) string
}{
	{"id", func(_ *site, _ timeline.Event, a account) string { return a.ID }},
	{"date", func(_ *site, e timeline.Event, _ account) string { return e.Date.EDTF() }},
	{"first_day", func(_ *site, e timeline.Event, _ account) string {
		if e.Date.IsEmpty() || e.Date.OpenStart {
			return ""
		}
		return e.Date.First().String()
	}},
	{"last_day", func(_ *site, e timeline.Event, _ account) string {
		if e.Date.IsEmpty() || e.Date.OpenEnd {
			return ""
		}
		return e.Date.Last().String()
	}},
	{"when", func(_ *site, _ timeline.Event, a account) string { return a.When }},
	{"time", func(_ *site, e timeline.Event, _ account) string { return e.Clock }},
	{"grain", func(_ *site, e timeline.Event, _ account) string { return e.Date.Grain.String() }},
	{"certainty", func(_ *site, e timeline.Event, _ account) string {
		if e.Date.IsEmpty() {
			return ""
		}
		return e.Certainty.String()
	}},
	{"approximate", func(_ *site, e timeline.Event, _ account) string { return yes(e.Date.Approximate) }},
	{"kind", func(_ *site, e timeline.Event, _ account) string { return e.Kind.String() }},
	{"title", func(_ *site, _ timeline.Event, a account) string { return a.Title }},
	{"text", func(_ *site, _ timeline.Event, a account) string { return a.Text }},
	{"disputed", func(_ *site, e timeline.Event, _ account) string { return yes(e.Disputed) }},
	{"disagreement", func(_ *site, _ timeline.Event, a account) string { return a.Doubt }},
	{"corrected", func(_ *site, _ timeline.Event, a account) string { return strings.Join(a.Corrected, "; ") }},
	{"articles", func(_ *site, _ timeline.Event, a account) string { return fmt.Sprint(len(a.Tellers)) }},
	{"sources", func(_ *site, _ timeline.Event, a account) string { return strings.Join(a.names(), "; ") }},
	{"urls", func(_ *site, _ timeline.Event, a account) string {
		var urls []string
		for _, t := range a.Tellers {
			if t.URL != "" {
				urls = append(urls, t.URL)
			}
		}
		return strings.Join(urls, "; ")
	}},
	{"people", func(_ *site, e timeline.Event, _ account) string { return oneLine(strings.Join(e.People, "; ")) }},
	{"tags", func(_ *site, _ timeline.Event, a account) string { return strings.Join(a.Tags, "; ") }},
	{"rank", func(_ *site, e timeline.Event, _ account) string { return fmt.Sprint(e.Rank) }},
	{"link", func(_ *site, _ timeline.Event, a account) string { return a.Link }},
	{"speaks_of", func(_ *site, e timeline.Event, _ account) string { return strings.Join(e.SpeaksOf, "; ") }},
}

// exportCSV writes events.csv as RFC 4180 has it, in UTF-8: one line for each
// event, those without a date last.
func exportCSV(s *site) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	row := make([]string, len(csvColumns))
	for i, c := range csvColumns {
		row[i] = c.name
	}
	w.Write(row)
	for _, e := range slices.Concat(s.Events, s.Undated) {
		a := s.newAccount(e)
		for i, c := range csvColumns {
			row[i] = noFormula(c.cell(s, e, a))
		}
		w.Write(row)
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// formulaMarks are the characters that make a spreadsheet take a cell for a
// formula if it begins with one (OWASP, "CSV Injection"), the full-width forms
// of some languages among them.
const formulaMarks = "=+-@\t\r\n＝＋－＠"

// noFormula puts an apostrophe before what a spreadsheet would run. It shows the
// text then; a program that reads the file takes the apostrophe off.
func noFormula(cell string) string {
	if cell != "" && strings.ContainsRune(formulaMarks, []rune(cell)[0]) {
		return "'" + cell
	}
	return cell
}

// yes is "yes", or nothing.
func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
