package render

import (
	"strings"

	"dateline/templates/wording"
	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// A phrase is a time expression, or the two that are the ends of one range
// ("from August 5 to August 8") and tell a time together.
type phrase []timex.Expression

// found returns the time expressions of a sentence of an article.
func found(a timeline.Article, sentence int) []timex.Expression {
	if sentence >= len(a.Expressions) {
		return nil
	}
	return a.Expressions[sentence]
}

// phrases returns the expressions of a sentence with the ends of each range
// together.
func phrases(found []timex.Expression) []phrase {
	var out []phrase
	for i, x := range found {
		if x.Half == timex.RangeTo && i > 0 && found[i-1].Half == timex.RangeFrom && found[i-1].Joined == x.Joined {
			out[len(out)-1] = append(out[len(out)-1], x)
			continue
		}
		out = append(out, phrase{x})
	}
	return out
}

// phraseWith returns the phrase that an expression belongs to.
func phraseWith(x timex.Expression, found []timex.Expression) phrase {
	for _, p := range phrases(found) {
		for _, y := range p {
			if len(p) > 1 && y.Begin == x.Begin && y.End == x.End {
				return p
			}
		}
	}
	return phrase{x}
}

// in returns the words of a phrase as they stand in its sentence.
func (p phrase) in(sentence string) string {
	begin, end := p[0].Begin, p[len(p)-1].End
	if len(p) == 1 || begin < 0 || begin > end || end > len(sentence) {
		return p[0].Text
	}
	return sentence[begin:end]
}

// interval is what a phrase resolves to, empty if to nothing.
func (p phrase) interval() date.Interval {
	switch {
	case len(p) > 1:
		return p[0].Joined
	case !p[0].Resolved:
		return date.Interval{}
	}
	return p[0].Interval
}

// A sum is how a phrase came to its date, in the language of the page or in English.
type sum struct {
	Text    string
	English bool // it is marked as English where the page is not
	Apart   bool // it stands in an element of its own: in another language than the page, or with words of an article
}

// newSum tells whether a text has to stand apart.
func (s *site) newSum(text string, english bool) sum {
	return sum{text, english, english && s.speech != nil || strings.Contains(text, "“")}
}

// how says how a phrase was resolved, or why it was not.
func (s *site) how(p phrase) sum {
	if s.speech == nil || p[0].Impossible != "" {
		return s.newSum(p.how(), true)
	}
	how, ok := p[0].How.In(s.speech)
	if len(p) > 1 {
		last, also := p[1].How.In(s.speech)
		ok = ok && also
		if last != how {
			how += " – " + last
		}
	}
	if !ok {
		return s.newSum(p.how(), true)
	}
	return s.newSum(how, false)
}

// sum is how with the outcome, for where that is not said beside it.
func (s *site) sum(p phrase) sum {
	how := s.how(p)
	if i := p.interval(); how.English {
		how.Text = p.sum()
	} else if !i.IsEmpty() {
		how.Text += " → " + inWords(s.w, i)
	}
	return how
}

// inWords writes an interval, a day with its weekday.
func inWords(w *wording.Words, i date.Interval) string {
	if i.Grain == date.DayGrain || i.Grain == date.Time {
		return w.Dates.Long(i.First())
	}
	return w.Dates.Interval(i)
}

// speechOf is how a language says the sums, nil in English.
func speechOf(w *wording.Words) *timex.Speech {
	if w.Sums == nil {
		return nil
	}
	speech := &timex.Speech{Dates: w.Dates, Texts: w.Sums.Texts, Units: map[string]timex.Unit{}, Day: w.Sums.Day, Seasons: w.Sums.Seasons}
	for english, u := range w.Sums.Units {
		speech.Units[english] = timex.Unit{One: u[0], Many: u[1], The: u[2]}
	}
	return speech
}

// how says in English how a phrase was resolved, or why it was not.
func (p phrase) how() string {
	if p[0].Impossible != "" {
		return p[0].Impossible
	}
	how := p[0].How.String()
	if len(p) > 1 && p[1].How.String() != how {
		how = "from " + how + " to " + p[1].How.String()
	}
	return how
}

// sum is how with the outcome, in English.
func (p phrase) sum() string {
	if len(p) == 1 && p[0].Impossible == "" {
		return p[0].Sum()
	}
	if i := p.interval(); !i.IsEmpty() {
		return p.how() + " → " + i.String()
	}
	return p.how()
}

// dayless reports whether a phrase is a time of day that does not say of which
// day it is: "at 8:20 a.m.".
func (p phrase) dayless() bool {
	return p[0].Type == timex.TIME && p[0].Certainty == timex.Vague && p[0].Clock != ""
}
