package render

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

// readCSV reads events.csv as encoding/csv does and by hand, and holds one
// against the other.
func readCSV(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	byHand := splitCSV(t, string(data))
	if !slices.EqualFunc(rows, byHand, slices.Equal[[]string]) {
		t.Fatalf("encoding/csv reads %q, RFC 4180 %q", rows, byHand)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		cells := map[string]string{}
		for i, name := range rows[0] {
			cells[name] = row[i]
		}
		out = append(out, cells)
	}
	return out
}

// splitCSV reads the grammar of RFC 4180, letter by letter.
func splitCSV(t *testing.T, text string) [][]string {
	t.Helper()
	var rows [][]string
	for text != "" {
		var row []string
		for end := false; !end; {
			cell := ""
			if strings.HasPrefix(text, `"`) {
				for text = text[1:]; ; text = text[1:] {
					if strings.HasPrefix(text, `""`) {
						text = text[1:]
					} else if strings.HasPrefix(text, `"`) {
						text = text[1:]
						break
					}
					cell += text[:1]
				}
			} else {
				n := strings.IndexAny(text, ",\r")
				if cell = text[:n]; strings.ContainsAny(cell, "\"\n") {
					t.Fatalf("the cell %q is not quoted", cell)
				}
				text = text[n:]
			}
			row = append(row, cell)
			if end = !strings.HasPrefix(text, ","); end {
				if !strings.HasPrefix(text, "\r\n") {
					t.Fatalf("a row ends with %.20q", text)
				}
				text = text[2:]
			} else {
				text = text[1:]
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// TestCSV reads every event back, and no formula.
func TestCSV(t *testing.T) {
	for name, tl := range sites() {
		rows := readCSV(t, built(t, name, tl)["events.csv"])
		events := slices.Concat(tl.Events, tl.Undated)
		if len(rows) != len(events) {
			t.Fatalf("%s: %d rows of %d events", name, len(rows), len(events))
		}
		for i, row := range rows {
			if row["id"] != events[i].ID {
				t.Errorf("%s: the id %q, wanted %q", name, row["id"], events[i].ID)
			}
			if got, want := strings.TrimPrefix(row["title"], "'"), oneLine(events[i].Title); got != want && got != strings.TrimPrefix(want, "'") {
				t.Errorf("%s: the title %q, wanted %q", name, got, want)
			}
			for column, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%s: %s of %s is the formula %q", name, column, row["id"], cell)
				}
			}
		}
	}
}

// TestCSVRows reads what the cells of some events say.
func TestCSVRows(t *testing.T) {
	rows := map[string]map[string]string{}
	for _, row := range readCSV(t, build(t, everyState())["events.csv"]) {
		rows[row["id"]] = row
	}
	for id, want := range map[string]map[string]string{
		"e-0000b2": {"date": "2018-08-06", "first_day": "2018-08-06", "last_day": "2018-08-06", "when": "6 Aug 2018, reported",
			"kind": "reported", "disputed": "yes", "disagreement": "Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1).",
			"articles": "3", "sources": "Coast Tribune; River Post; Northern Wire", "link": "index.html#e-0000b2",
			"urls": "https://news.example/coast-senator; https://news.example/river-letter; https://news.example/wire-visit"},
		"e-0000a2": {"date": "2018-07-01~/2018-07-10~", "first_day": "2018-07-01", "last_day": "2018-07-10", "when": "early July 2018",
			"grain": "month", "certainty": "inferred", "approximate": "yes", "disputed": ""},
		"e-0000a5": {"time": "14:10", "when": "16 Jul 2018, 14:10", "people": "Donald Trump; Vladimir Putin", "tags": "summit"},
		"e-0000b5": {"date": "../2018-08-09", "first_day": "", "last_day": "2018-08-09", "when": "by 9 Aug 2018"},
		"e-000017": {"first_day": "2017-01-01", "last_day": ""},
		"e-0000b3": {"corrected": "Set by editor: in force from 00:01 on Tuesday"},
		"e-0000c1": {"text": "The House calendar has it.", "articles": "1", "sources": "House calendar", "urls": "https://house.example/calendar"},
		"e-0000d1": {"date": "", "first_day": "", "last_day": "", "when": "", "certainty": "", "articles": "2"},
	} {
		for column, cell := range want {
			if got := rows[id][column]; got != cell {
				t.Errorf("%s of %s is %q, wanted %q", column, id, got, cell)
			}
		}
	}
}

// TestNoFormula reads what a spreadsheet would run.
func TestNoFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"=cmd()": "'=cmd()", "+1": "'+1", "-0044-03-15": "'-0044-03-15", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1",
		"＝1": "'＝1", "": "", "1=1": "1=1", "'=1": "'=1", "–": "–",
	} {
		if got := noFormula(cell); got != want {
			t.Errorf("%q becomes %q, wanted %q", cell, got, want)
		}
	}
}
