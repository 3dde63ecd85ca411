package render

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// A dispute is the dates that sources give for one event.
type dispute struct {
	Sides []side
	Shown string // why the first one is shown
	Plot  *plot
}

// A side is one of the dates and how many articles give it.
type side struct {
	Date  []part
	Count string
}

// A plot has a column a day and a dot a source: filled for the chosen date,
// hollow for the others.
type plot struct {
	Label         string // all of it in words
	Width, Height int
	Base          int // y of the axis
	Dots          []dot
	Texts         []plotText
}

type dot struct {
	X, Y   int
	Chosen bool
}

type plotText struct {
	X, Y int
	Text string
}

// Measures of the plot: the fewest and most days of its axis, the most dots of
// a column, and sizes in CSS pixels.
const (
	plotMinDays = 5
	plotMaxDays = 9
	plotMaxDots = 6
	plotLetter  = 6 // of the words under a column, at their widest
	plotPitch   = 12
	plotLabel   = 18
)

// newDispute describes the disagreement about an event, or returns nil where
// there is none.
func (s *site) newDispute(e timeline.Event, year int) *dispute {
	if !e.Disputed || len(e.Alternatives) == 0 {
		return nil
	}
	d := &dispute{Shown: choiceWords(s.w, e.Choice)}
	for i, a := range e.Alternatives {
		n := fmt.Sprint(len(a.Articles))
		if i == 0 {
			n = s.w.Count(len(a.Articles), s.w.Article)
		}
		if a.Voices < len(a.Articles) {
			n += ", " + s.w.Count(a.Voices, s.w.OfThemIndependent)
		}
		d.Sides = append(d.Sides, side{newStamp(s.w, a.Date, "", false, year).Parts, n})
	}
	d.Plot = s.newPlot(e.Alternatives)
	return d
}

// choiceWords says why one of several dates is shown.
func choiceWords(w *wording.Words, c timeline.Choice) string {
	switch c {
	case timeline.MoreVoices:
		return w.ShownMoreVoices
	case timeline.SharperDate:
		return w.ShownSharper
	case timeline.FullerDate:
		return w.ShownFuller
	case timeline.EarlierDate:
		return w.ShownEarlier
	}
	return ""
}

// newPlot draws alternatives, the chosen one first. Days that lie near each
// other stand on an axis to scale; all else stands side by side.
func (s *site) newPlot(alternatives []timeline.Alternative) *plot {
	columns, names := plotColumns(s.w, alternatives)
	width := 0
	for _, name := range names {
		width = max(width, (utf8.RuneCountInString(name)+2)*plotLetter)
	}
	center := func(column int) int { return column*width + width/2 }
	tallest := 1
	for _, a := range alternatives {
		tallest = max(tallest, min(len(a.Articles), plotMaxDots))
	}
	p := &plot{
		Label:  s.plotWords(alternatives),
		Width:  len(names) * width,
		Base:   tallest*plotPitch + 4,
		Height: tallest*plotPitch + 4 + plotLabel,
	}
	for column, name := range names {
		p.Texts = append(p.Texts, plotText{center(column), p.Height - 4, name})
	}
	for i, a := range alternatives {
		for n := range min(len(a.Articles), plotMaxDots) {
			p.Dots = append(p.Dots, dot{center(columns[i]), p.Base - 7 - n*plotPitch, i == 0})
		}
		if more := len(a.Articles) - plotMaxDots; more > 0 {
			p.Texts = append(p.Texts, plotText{center(columns[i]) + 16, 10, fmt.Sprintf("+%d", more)})
		}
	}
	return p
}

// plotColumns returns the column of each alternative and the words under the
// columns.
func plotColumns(w *wording.Words, alternatives []timeline.Alternative) (columns []int, names []string) {
	first, last, days := date.Latest, date.Earliest, true
	for _, a := range alternatives {
		first, last = min(first, a.Date.First()), max(last, a.Date.Last())
		days = days && a.Date.Days() == 1
	}
	if !days || int(last-first)+1 > plotMaxDays {
		for i, a := range alternatives {
			columns = append(columns, i)
			names = append(names, words(inFull(w, a.Date, "", timex.Stated)))
		}
		return columns, names
	}
	for axis := int(last-first) + 1; axis < plotMinDays; axis += 2 {
		first, last = first.AddDays(-1), last.AddDays(1)
	}
	for d := first; d <= last; d++ {
		names = append(names, dayWords(w, d, d.Year()))
	}
	for _, a := range alternatives {
		columns = append(columns, int(a.Date.Start-first))
	}
	return columns, names
}

// plotWords says what the plot shows: every date with the articles behind it.
func (s *site) plotWords(alternatives []timeline.Alternative) string {
	var sides []string
	for i, a := range alternatives {
		names := make([]string, len(a.Articles))
		for j, n := range a.Articles {
			names[j] = s.sourceName(n)
		}
		when := words(inFull(s.w, a.Date, "", timex.Stated))
		if i == 0 {
			when = date.Fill(s.w.PlotChosen, "date", when)
		}
		sides = append(sides, when+s.w.Colon+" "+strings.Join(names, ", "))
	}
	return plain(s.w.PlotBySource + ". " + strings.Join(sides, ". ") + ".")
}
