package grammar

import (
	"slices"
	"strings"
	"testing"
)

// No word stands in two rows of a table, and the places are sorted.
func TestTablesHoldEveryWordOnce(t *testing.T) {
	row := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(synonymRows), "\n") {
		for _, w := range strings.Fields(line) {
			if other, ok := row[w]; ok {
				t.Errorf("synonyms: %q stands in the rows %q and %q", w, other, line)
			}
			row[w] = line
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(irregularRows), "\n") {
		for _, w := range strings.Fields(line) {
			if other, ok := row[w]; ok {
				t.Errorf("irregular: %q stands in the rows %q and %q", w, other, line)
			}
			row[w] = line
		}
	}
	clear(row)
	var countries []string
	for _, line := range strings.Split(strings.TrimSpace(places), "\n") {
		country, rest, found := strings.Cut(line, ":")
		if !found {
			t.Errorf("places: no colon in %q", line)
		}
		countries = append(countries, country)
		words, pairs, _ := strings.Cut(rest, "|")
		for _, w := range append(strings.Fields(words), strings.Split(pairs, "|")...) {
			if other, ok := row[w]; ok && w != "" {
				t.Errorf("places: %q stands with %s and %s", w, other, country)
			}
			row[w] = country
		}
	}
	if !slices.IsSorted(countries) {
		t.Error("places: rows are not sorted")
	}
	for wider, row := range WiderRows {
		for _, name := range []string{wider, row} {
			if RowOf[strings.TrimPrefix(name, "=")] != strings.TrimPrefix(name, "=") {
				t.Errorf("%q names no row", name)
			}
		}
	}
}

func TestSense(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"visited", "trip", true}, {"killing", "died", true}, {"lawmakers", "legislators", true},
		{"collapsed", "collapsing", true}, {"chose", "chosen", true}, {"took", "taking", true}, {"threw", "thought", false}, {"opened", "closed", false},
		{"withdrawing", "withdrew", true}, {"resigning", "quit", true}, {"capturing", "arrested", true}, {"dropping", "fell", true}, {"lettering", "letter", false},
		{"officing", "officer", false}, {"assassination", "killed", true}, {"resigned", "signed", false},
	} {
		if got := Sense(c.a) == Sense(c.b); got != c.same {
			t.Errorf("%q and %q: the same is %v", c.a, c.b, got)
		}
	}
}
