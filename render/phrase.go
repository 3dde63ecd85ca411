package render

import (
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

// how says how a phrase was resolved, or why it was not.
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

// sum is how with the outcome, for where that is not said beside it.
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
