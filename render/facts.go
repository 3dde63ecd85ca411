package render

import (
	"fmt"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
)

// A fact is a number and what it counts, or words alone. Its link leads to what
// it counts.
type fact struct{ Count, Words, Link string }

// facts says how much there is on the timeline and how sure it is. There is no
// build time among them, so that a second build gives the same page.
func (s *site) facts() []fact {
	w := s.w
	facts := []fact{s.counted(len(s.Events), w.Event)}
	for _, f := range []struct {
		n     int
		words wording.Count
		state string
	}{
		{s.press.outlets, w.Outlet, ""},
		{len(s.Articles), w.Article, ""},
		{s.stateCount(disputedState), w.DisputedDate, disputedState},
		{s.stateCount(approximateState), w.Approximate, approximateState},
		{s.stateCount(setState), w.SetByEditor, setState},
		{s.stateCount(confirmedState), w.Confirmed, confirmedState},
	} {
		if f.n > 0 {
			fact := s.counted(f.n, f.words)
			fact.Link = s.onlyLink(f.state)
			facts = append(facts, fact)
		}
	}
	if p := s.press; p.dated {
		when := words(span(w, w.ArticlesFrom, p.first, p.last, anyYear))
		if p.first == p.last {
			when = date.Fill(w.ArticlesOf, "day", w.Dates.Short(p.first))
		}
		facts = append(facts, fact{Words: when})
	}
	return facts
}

// leftOut says how many events the settings leave out, and by what.
func (s *site) leftOut() string {
	if s.LeftOut == 0 {
		return ""
	}
	var why []string
	if s.Settings.HasFrom {
		why = append(why, date.Fill(s.w.BeforeDay, "day", s.w.Dates.Short(s.Settings.From)))
	}
	if s.Settings.HasUntil {
		why = append(why, date.Fill(s.w.AfterDay, "day", s.w.Dates.Short(s.Settings.Until)))
	}
	if s.Settings.Limit > 0 {
		why = append(why, date.Fill(s.w.NotAmong, "n", fmt.Sprint(s.Settings.Limit)))
	}
	out := s.w.Count(s.LeftOut, s.w.LeftOut)
	if why != nil {
		out += s.w.Colon + " " + strings.Join(why, s.w.CommaOr)
	}
	return out + "."
}

// press is what every page may say of the articles as a whole.
type press struct {
	outlets     int
	dated       bool     // some article says when it was published
	first, last date.Day // of those that do
}

func pressOf(articles []timeline.Article) press {
	var p press
	outlets := map[string]bool{}
	for _, a := range articles {
		if a.Source != "" {
			outlets[a.Source] = true
		}
		if !a.Dated {
			continue
		}
		if !p.dated {
			p.dated, p.first, p.last = true, a.Published, a.Published
		}
		p.first, p.last = min(p.first, a.Published), max(p.last, a.Published)
	}
	p.outlets = len(outlets)
	return p
}

// counted puts a number before what it counts.
func (s *site) counted(n int, c wording.Count) fact {
	return fact{Count: fmt.Sprint(n), Words: s.w.Of(n, c)}
}
