package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/timex"
)

// A title is what the best mention of an event tells, cut from its sentence:
// no word in it is ours, none is changed. It loses its own time phrase, what
// joins it to the sentence and, at the end, who said it. A mention that cannot
// be understood alone ("he did so") is no title as long as there is a better one.

// heading is what a mention would make as a title, and how good it is.
type heading struct {
	text    string
	quality float64
}

// title returns the title of an event and the sentence to stand below it.
func (v *vocabulary) title(d draft) (title, text string) {
	center := centroid(anchors(d.tellings))
	var best, line heading
	consider := func(x *heading, h heading) {
		if c := cmp.Compare(h.quality, x.quality); x.text == "" || c > 0 || c == 0 && h.text < x.text {
			*x = h
		}
	}
	for _, t := range d.tellings {
		if t.role != article.Prose {
			continue
		}
		likeness := cluster.Dot(t.vector, center)
		h := t.heading(d.Kind)
		if h.text == "" {
			continue
		}
		h.quality += likeness / 2
		consider(&best, h)
		l := heading{t.s.text, likeness}
		if len(t.s.words) > 0 && pronouns[t.s.words[0].lower] {
			l.quality -= 0.3
		}
		if !t.dated() {
			l.quality -= 0.2
		}
		consider(&line, l)
	}
	if best.text == "" {
		best.text = shorten(line.text)
	}
	return best.text, line.text
}

// heading makes a title of a mention. kind is that of its event: where all
// that is dated is the saying, the title says who said it.
func (t telling) heading(kind Relation) heading {
	s, u := t.s, t.u
	words := without(u.words, t.timePhrase())
	h := heading{}
	if s.state(u) && slices.ContainsFunc(u.subject, func(i int) bool { return eventNouns[s.words[i].lower] }) {
		words = u.subject // "Paul's trip" of "Paul's trip comes at a bad time"
	}
	switch {
	case u.nominal:
		h.quality -= 0.45
	case u.head < 0:
		h.quality -= 0.6
	case len(u.subject) == 0:
		h.quality -= 0.4
	case len(u.subject) < 5 && slices.ContainsFunc(u.subject, func(i int) bool { return pronouns[s.words[i].lower] }) || determiners[s.words[u.subject[0]].lower] && len(u.subject) == 2 && s.words[u.subject[0]].lower != "the":
		h.quality -= 0.6
	}
	if w := words; u.nominal && len(w) > 0 && (s.words[w[0]].lower == "a" || s.words[w[0]].lower == "an") {
		h.quality -= 0.2
	}
	if !t.dated() {
		h.quality -= 0.2
		if c := u.clause; c >= 0 && !u.nominal && (s.clauses[c].relative || s.clauses[c].dependent) {
			h.quality -= 0.3
		}
	}
	if c := u.clause; c >= 0 && !u.nominal && s.clauses[c].dependent {
		h.quality -= 0.1
	}
	if t.Relation != kind && t.dated() {
		h.quality -= 0.15
	}
	if t.said != nil {
		h.text = s.speakerName(u.subject) + ": “" + s.said(t) + "”"
		if !strings.HasPrefix(h.text, ":") {
			h.quality += 0.3
			h.text = shorten(h.text)
			return h
		}
	}
	if lead := s.leadOf(t); kind == Reported && lead != nil {
		if c := s.clauses[u.clause]; c.quotedText {
			h.text = s.speakerName(s.clauses[c.saidBy].subject) + ": “" + s.fromWords(trimMarks(s.words, words)) + "”"
			if !strings.HasPrefix(h.text, ":") {
				h.text = shorten(h.text)
				return h
			}
		} else if !u.trailing {
			words = without(append(slices.Clone(lead), words...), t.timePhrase())
			h.quality += 0.3 // it says who says it, and need not be understood alone
			if len(s.clauses[c.saidBy].subject) > 0 && pronouns[s.words[s.clauses[c.saidBy].subject[0]].lower] {
				h.quality -= 0.4
			}
		}
	}
	if c := u.clause; c >= 0 && !u.nominal && len(u.subject) > 0 && len(words) > 0 {
		switch cl := s.clauses[c]; {
		case cl.object:
			words = without(words, u.subject)
			h.quality -= 0.4
		case cl.bare && !cl.relative && !slices.Contains(u.words, u.subject[0]) && u.subject[0] < words[0]:
			words = append(slices.Clone(u.subject), s.trimTitle(words, u)...) // "… and took to the streets"
		}
	}
	words = s.completed(words, u)
	words = s.withoutLabel(words)
	if slices.ContainsFunc(words, func(i int) bool { return s.timed[i] }) {
		h.quality -= 0.15 // a time that is told from another day
	}
	if len(u.subject) > 0 && len(words) > 0 && words[0] < u.subject[0] && prepositions[s.words[words[0]].lower] && s.broken(words, u.subject[0]) {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < u.subject[0] })
	}
	words = s.trimTitle(s.withoutAside(s.withoutSayingPlace(words), u), u)
	if n := len(words); n > 0 && auxiliaries[s.words[words[n-1]].lower] {
		words = s.trimTitle(u.words, u) // "the last check was in June"
	}
	text := s.fromWords(words)
	if c := u.clause; c >= 0 && !u.nominal && s.clauses[c].relative && len(s.clauses[c].subject) > 0 {
		text = s.fromWords(s.trimTitle(without(s.clauses[c].subject, nil), u)) + " " + s.fromWords(without(s.trimTitle(without(words, s.clauses[c].subject), u), nil))
	}
	if utf8.RuneCountInString(text) > maxTitle {
		h.quality -= 0.1
	}
	if utf8.RuneCountInString(text) < 20 {
		h.quality -= 0.2
	}
	h.text = sentenceCase(shorten(strings.TrimSpace(text)))
	return h
}

// leadOf returns the words of the clause that says what a mention tells, nil
// if none does.
func (s *sentence) leadOf(t telling) []int {
	if t.u.clause < 0 || t.u.nominal || s.clauses[t.u.clause].saidBy < 0 {
		return nil
	}
	lead := s.clauses[s.clauses[t.u.clause].saidBy]
	u := s.units[s.clauses[t.u.clause].saidBy]
	return s.trimTitle(s.withoutAside(s.withoutSayingPlace(lead.words), u), t.u)
}

// timePhrase returns the words of the mention's time expression with what
// introduces it, and of a range both ends. A plan told without a future tense
// ("invited him to come this fall") keeps its time: the day of the telling is
// another one.
func (t telling) timePhrase() []int {
	if t.Expression == nil || t.Relation == Planned && t.Expression.Tense != timex.Future {
		return nil
	}
	var out []int
	s := t.s
	for i, w := range s.words {
		if w.begin < t.Expression.End && t.Expression.Begin < w.end {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil
	}
	for first := out[0] - 1; first >= 0 && (s.words[first].lower == "or" && first > 0 && bareTimePrepositions[s.words[first-1].lower] || bareTimePrepositions[s.words[first].lower] && s.words[first].lower != "of" || s.words[first].lower == "early" || s.words[first].lower == "late"); first-- {
		out = slices.Insert(out, 0, first)
	}
	for last := out[len(out)-1] + 1; last < len(s.words); last++ { // "from Monday to Tuesday", "on Monday and Tuesday"
		w := s.words[last].lower
		joins := (w == "to" || w == "and" || w == "or" || w == "through" || w == "until") && last+1 < len(s.words) && s.timed[last+1]
		if !s.timed[last] && !joins {
			break
		}
		out = append(out, last)
	}
	if last := out[len(out)-1] + 1; last < len(s.words) && s.words[last].kind == possessive {
		out = append(out, last)
	}
	return out
}

// speakerName returns the name of who says something, or the words for it;
// empty if it is a pronoun.
func (s *sentence) speakerName(words []int) string {
	for _, n := range s.namesIn(words) {
		return n.text
	}
	words = trimMarks(s.words, words)
	if len(words) == 0 || len(words) > 6 || pronouns[s.words[words[0]].lower] {
		return ""
	}
	return sentenceCase(s.fromWords(words))
}

// said returns what follows "said:", without its quotation marks.
func (s *sentence) said(t telling) string {
	return strings.Trim(t.said.text, " \"“”.")
}

// fromWords returns words of a sentence as it spaces them.
func (s *sentence) fromWords(words []int) string {
	var b strings.Builder
	for n, i := range words {
		w := s.words[i]
		if n > 0 {
			before := words[n-1]
			switch {
			case before == i-1:
				b.WriteString(s.text[s.words[before].end:w.begin])
			case w.kind != comma && w.kind != stop && w.kind != possessive:
				if s.words[before].kind == comma { // it parted the subject from what is left out
					kept := strings.TrimSuffix(b.String(), s.words[before].text)
					b.Reset()
					b.WriteString(kept)
				}
				b.WriteByte(' ')
			}
		}
		b.WriteString(w.text)
	}
	return balanced(b.String())
}
