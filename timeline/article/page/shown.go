package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The dates that readers see above the text of a page, in by-lines and date lines.

type dateLabel uint8

const (
	labelNone dateLabel = iota
	labelPublished
	labelModified
)

// shownStamp is a date that readers see above the text, and what the page calls it.
type shownStamp struct {
	stamp
	label dateLabel
	near  bool // close under the headline, in a short line
}

const (
	nearUnits = 8  // how far under the headline a date line stands
	nearWords = 12 // how long it is
)

var (
	publishedWords = regexp.MustCompile(`(?i)(?:\b|\d)(published|posted|issued|written|filed|uploaded|publication date|veröffentlicht|erstellt|publiée?|publicad[oa])(?:\b|\s|:)[^.]{0,20}$`)
	modifiedWords  = regexp.MustCompile(`(?i)(?:\b|\d)(updated?|modified|edited|changed|revised|aktualisiert|geändert|mise? à jour|modifiée?|actualizad[oa]|modificad[oa])(?:\b|\s|:)[^.]{0,20}$`)
	firstPublished = regexp.MustCompile(`(?i)^(first|originally) published\b`)
	rangeBefore    = regexp.MustCompile(`(?:^|[^.:\d])\d{1,2}\.? ?[-–] ?$`) // "14. – 20. Januar 2022" is what a report is of
	anyDate        = regexp.MustCompile(dayFirst.String() + `|` + monthFirst.String() + `|\b\d{4}-\d{2}-\d{2}(?:T[0-9:.Z+-]*|\b)`)
)

// maxAbove is how many units of a page are looked at for what stands above its text.
const maxAbove = 2000

// shownStamps finds the dates in short texts that stand before the second
// paragraph of prose: by-lines and date lines. all is the units of the page
// before anything was cut off it.
func shownStamps(all []unit, title string, others map[*html.Node]bool) []shownStamp {
	var list []shownStamp
	top := topOf{title: title}
	prose, since := 0, false
	headline := 0
	for i, u := range all[:min(len(all), maxAbove)] {
		if u.kind == heading && top.at(u.block, u.text) {
			since, list, prose, headline = true, nil, 0, i // what stands above the headline is the day of the visit
		}
		if isProse(u) && u.words > 15 {
			if prose++; prose > 2 && since || prose > 12 {
				break
			}
			continue
		}
		if u.words > 30 || len(u.text) > noteBytes || withinAny(u.block, others) {
			continue
		}
		for _, k := range anyDate.FindAllStringIndex(u.text, 4) {
			s := findStamp(aroundDate(u.text, k))
			if s.at.IsZero() || rangeBefore.MatchString(u.text[:k[0]]) {
				continue
			}
			label := labelNone
			switch before := u.text[:k[0]]; {
			case modifiedWords.MatchString(before):
				label = labelModified
			case publishedWords.MatchString(before):
				label = labelPublished
			}
			near := since && prose <= 1 && // a sentence may stand under the headline
				i-headline <= nearUnits && u.words <= nearWords && u.linked == 0 && !inside(u.block, atom.Figure, atom.Figcaption, atom.Li, atom.Table)
			list = append(list, shownStamp{s, label, near})
		}
	}
	return list
}

// aroundDate returns what stands around a date up to the next one.
func aroundDate(text string, at []int) string {
	end := len(text)
	if k := anyDate.FindStringIndex(text[at[1]:]); k != nil {
		end = at[1] + k[0]
	}
	begin := max(0, at[0]-12) // "2:05 p.m., "
	return strings.ToValidUTF8(text[begin:end], "")
}

// dateLine returns the stamp close under the headline, if it is the only day there.
func dateLine(shown []shownStamp) (stamp, bool) {
	var found stamp
	for _, s := range shown {
		switch {
		case !s.near:
		case s.label == labelModified || !found.at.IsZero() && !sameDay(s.at, found.at):
			return stamp{}, false
		case found.at.IsZero():
			found = s.stamp
		}
	}
	return found, !found.at.IsZero()
}
