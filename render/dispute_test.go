package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// TestPlot reads the axis, the dots and the words of disagreements of each kind.
func TestPlot(t *testing.T) {
	s := &site{w: wording.English(), Timeline: manyEvents(30)}
	for _, c := range []struct {
		dates []date.Interval
		names []string
		label string
	}{
		{[]date.Interval{day(2018, 8, 8), day(2018, 8, 6)}, []string{"5 Aug", "6 Aug", "7 Aug", "8 Aug", "9 Aug"},
			"Dates by source. 8 Aug 2018, chosen: Coast Tribune. 6 Aug 2018: River Post, Northern Wire."},
		{[]date.Interval{day(2018, 8, 1), day(2018, 8, 9)},
			[]string{"1 Aug", "2 Aug", "3 Aug", "4 Aug", "5 Aug", "6 Aug", "7 Aug", "8 Aug", "9 Aug"}, ""},
		{[]date.Interval{day(2018, 8, 1), day(2018, 8, 10)}, []string{"1 Aug 2018", "10 Aug 2018"}, ""},
		{[]date.Interval{day(2018, 12, 31), day(2019, 1, 1)}, []string{"29 Dec", "30 Dec", "31 Dec", "1 Jan", "2 Jan", "3 Jan"}, ""},
		{[]date.Interval{unit(date.Month, 2018, 7, 1), day(2018, 8, 1)}, []string{"July 2018", "1 Aug 2018"}, ""},
	} {
		var alternatives []timeline.Alternative
		for i, d := range c.dates {
			alternatives = append(alternatives, timeline.Alternative{Date: d, Articles: []int{0, 1, 2}[i : 2*i+1]})
		}
		p := s.newPlot(alternatives)
		var names []string
		for _, x := range p.Texts {
			names = append(names, x.Text)
		}
		if !slices.Equal(names, c.names) {
			t.Errorf("%v: axis %q, wanted %q", c.dates, names, c.names)
		}
		if c.label != "" && p.Label != c.label {
			t.Errorf("%v: %s\nwanted %s", c.dates, p.Label, c.label)
		}
		if len(p.Dots) != 3 || !p.Dots[0].Chosen || p.Dots[1].Chosen || p.Dots[1].X != p.Dots[2].X || p.Dots[1].Y <= p.Dots[2].Y {
			t.Errorf("%v: dots %v", c.dates, p.Dots)
		}
		for _, d := range p.Dots {
			if d.X < 5 || d.X > p.Width-5 || d.Y < 5 || d.Y > p.Base {
				t.Errorf("%v: the dot %v leaves the plot", c.dates, d)
			}
		}
	}
}

// TestPlotOfMany counts in figures what is too tall for dots.
func TestPlotOfMany(t *testing.T) {
	s := &site{w: wording.English(), Timeline: manyEvents(30)}
	p := s.newPlot([]timeline.Alternative{{Date: day(2018, 8, 8), Articles: []int{0, 1, 2, 3, 4, 5, 6, 7, 8}}, {Date: day(2018, 8, 9), Articles: []int{9}}})
	if len(p.Dots) != plotMaxDots+1 || !slices.ContainsFunc(p.Texts, func(x plotText) bool { return x.Text == fmt.Sprintf("+%d", 9-plotMaxDots) }) {
		t.Errorf("%d dots and %v", len(p.Dots), p.Texts)
	}
}

// TestChoice reads why a date is shown, in the language of the page.
func TestChoice(t *testing.T) {
	for language, want := range map[string]string{
		"en": "Sources disagree: 6 Aug (2 articles, 1 of them independent), 7 Aug (1). Shown is the earlier date.",
		"de": "Quellen widersprechen sich: 6. Aug. (2 Artikel, davon 1 unabhängig), 7. Aug. (1). Gezeigt wird das frühere Datum.",
		"fr": "Les sources divergent\u00a0: 6 août (2 articles, dont 1 indépendant), 7 août (1). La date affichée est la plus ancienne.",
		"es": "Las fuentes discrepan: 6 ago (2 artículos, 1 de ellos independiente), 7 ago (1). Se muestra la fecha más temprana.",
	} {
		tl := everyState()
		tl.Settings.Language = language
		for i := range tl.Events {
			if e := &tl.Events[i]; e.Disputed {
				e.Choice, e.Alternatives[0].Voices = timeline.EarlierDate, 1
			}
		}
		text := parsePage(t, language, build(t, tl)["index.html"]).text
		if !strings.Contains(text, fold(want)) {
			t.Errorf("%s: the page does not say %q", language, want)
		}
	}
	for c := timeline.MoreVoices; c <= timeline.EarlierDate; c++ {
		if choiceWords(wording.English(), c) == "" {
			t.Errorf("no words for the choice %d", c)
		}
	}
}
