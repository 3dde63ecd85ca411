package timeline

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/timex"
)

// Doubts about words that date no event: they name no day, contradict
// themselves or their verb, or stand in a sentence that makes no event.

const (
	sureNoDay   = 20 // words that name no day, in percent
	sureAhead   = 35 // a date to come beside a verb of the past
	sureNoEvent = 90 // a sentence that makes no event
)

// sentenceAt is a sentence of an article.
type sentenceAt struct{ article, sentence int }

// answered is what need not be asked of the words that tell a time.
type answered struct {
	words     map[sentenceAt][]*timex.Expression // of these the doubt is that of the event which they date, or a person has spoken
	sentences map[sentenceAt]bool                // some of their words date an event, or date nothing as a person says
}

// answers finds what need not be asked.
func (c *corpus) answers(t Timeline, drafts []draft) answered {
	known := answered{map[sentenceAt][]*timex.Expression{}, map[sentenceAt]bool{}}
	answer := func(m Mention, sentence bool) {
		at := sentenceAt{m.Article, m.Sentence}
		if m.Expression != nil {
			known.words[at] = append(known.words[at], m.Expression)
		}
		if sentence {
			known.sentences[at] = true
		}
	}
	for _, d := range drafts {
		for _, m := range d.tellings {
			answer(m.Mention, m.Expression != nil)
		}
	}
	for _, e := range t.Hidden {
		for _, m := range e.Mentions {
			answer(m, true)
		}
	}
	for _, m := range t.SetAside {
		e := m.Expression
		answer(m, e == nil || e.Impossible == "" && e.Doubt == "" && !overtaken(*e, c.articles[m.Article]))
	}
	return known
}

// phraseDoubts returns what is in doubt about words that date no event.
func (c *corpus) phraseDoubts(t Timeline, drafts []draft) []Doubt {
	known := c.answers(t, drafts)
	of := make([][]Doubt, len(c.articles))
	parallel.Each(len(of), func(n int) { of[n] = c.phraseDoubtsOf(n, known) })
	return slices.Concat(of...)
}

// phraseDoubtsOf returns what is in doubt about such words of article number n.
func (c *corpus) phraseDoubtsOf(n int, known answered) []Doubt {
	var out []Doubt
	a := c.articles[n]
	told := map[string]bool{} // a sentence that stands twice is settled at once
	var sentences []folded    // of an article with a doubt
	for i, es := range a.Expressions {
		s := a.Sentences[i]
		if s.Role != article.Prose || told[s.Text] {
			continue
		}
		told[s.Text] = true
		unused := !known.sentences[sentenceAt{n, i}]
		for k := range es {
			e := &es[k]
			overlaps := func(o *timex.Expression) bool { return o.Begin < e.End && e.Begin < o.End }
			if e.Half == timex.RangeTo || slices.ContainsFunc(known.words[sentenceAt{n, i}], overlaps) {
				continue
			}
			m := Mention{Article: n, Sentence: i, Expression: e, Interval: grammar.IntervalOf(*e)}
			kind, confidence, reason := c.phraseDoubt(m, unused)
			if reason == "" {
				continue
			}
			unused = unused && kind != NoEvent // one of its dates is enough to ask
			if sentences == nil {
				for _, s := range a.Sentences {
					sentences = append(sentences, fold(s.Text))
				}
			}
			x := Doubt{Kind: kind, Confidence: confidence, Reasons: []string{reason}, Mentions: []Mention{m}, Fixes: c.phraseFixes(m, sentences)}
			if len(x.Fixes) == 0 {
				continue
			}
			if !m.Interval.IsEmpty() {
				x.Date = m.Interval.String()
			}
			x.File, x.Pos = c.place(m)
			out = append(out, x)
		}
	}
	return out
}

// phraseDoubt says what is in doubt about words that date no event; the reason is empty
// where nothing is. unused says that none of their sentence date one.
func (c *corpus) phraseDoubt(m Mention, unused bool) (kind DoubtKind, confidence int, reason string) {
	a, e := c.articles[m.Article], *m.Expression
	switch {
	case e.Impossible != "":
		return NoSuchDay, sureNoDay, fmt.Sprintf("“%s” names no day: %s", e.Text, e.Impossible)
	case e.Doubt != "":
		return Contradiction, sureWords, fmt.Sprintf("“%s” is taken for %s, but %s; it dates no event", e.Text, m.Interval, e.Doubt)
	case datable(e) && overtaken(e, a) && tellsWhen(c.recall(m.Article, m.Sentence), e):
		return WrongDirection, sureAhead, fmt.Sprintf("“%s” comes to %s, after the article was published, beside a verb of the past: it dates no event", e.Text, m.Interval)
	case unused && datable(e) && m.Interval.Grain < date.Year && c.about(a.Sentences[m.Sentence].Text):
		if why := c.eventlessFor(a, m.Article, m.Sentence, e); why != "" {
			return NoEvent, sureNoEvent, fmt.Sprintf("“%s” is %s, and the sentence makes no event: %s", e.Text, m.Interval, why)
		}
	}
	return 0, 0, ""
}

// eventlessFor says why words of sentence i of an article make no event, or ""
// where nobody would expect one.
func (c *corpus) eventlessFor(a Article, n, i int, e timex.Expression) string {
	s := c.recall(n, i)
	if grammar.AboutItself(s.Text) || !tellsWhen(s, e) || strings.HasSuffix(s.Text, "?") || strings.Contains(s.Text, "(@") { // the line below a post
		return ""
	}
	u, reported, ok := s.Tie(e, make([]bool, len(s.Units)))
	switch {
	case !ok:
		return "what it dates is not plain from the words beside it"
	case s.Habit(u, a.Expressions[i]):
		return "it tells what happens again and again"
	case !reported && (s.Eventless(u) || s.State(u)):
		return "" // it tells how things are or were
	case s.WriterSpeaks(u):
		return "it tells what the writer did or thinks"
	}
	return "it tells too little without the sentences around it"
}

// tellsWhen reports whether an expression stands free in a main clause, as that which
// says when something happened does: not "Tuesday's attack", "the protests of May".
func tellsWhen(s *sentence, e timex.Expression) bool {
	first := s.WordAt(e.Begin)
	at := s.ClauseAt(first)
	if at < 0 || strings.HasPrefix(s.Text[e.End:], "’s") || strings.HasPrefix(s.Text[e.End:], "'s") {
		return false
	}
	for before := first - 1; before >= 0 && before >= first-2; before-- {
		if namesOrBounds[s.Words[before].Lower] {
			return false
		}
	}
	c := s.Clauses[at]
	return !c.Dependent && !c.Relative && !c.QuotedText
}

// namesOrBounds are words before a time that is part of a name or a bound of what is told.
var namesOrBounds = grammar.Set(`of by since until till than for from between through to behind after before as about during following`)
