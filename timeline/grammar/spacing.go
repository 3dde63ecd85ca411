package grammar

import (
	"slices"
	"strings"
	"unicode"
)

// Words of a sentence as text: with the spaces and marks that stood between them.

// Quotation returns words of a quotation with all that follows in it.
func (s *Sentence) Quotation(words []int) []int {
	if len(words) == 0 {
		return nil
	}
	out := slices.Clone(words)
	for i := slices.Max(words) + 1; i < len(s.Words) && s.Words[i].Quoted && s.Words[i].Kind != QuoteMark; i++ {
		out = append(out, i)
	}
	return trimMarks(s.Words, out)
}

// FromWords returns words of a sentence as it spaces them, with names for the
// pronouns that stand for them.
func (s *Sentence) FromWords(words []int) string { return tidy(Balanced(s.spaced(words))) }

// CutWords is FromWords for words that stop in the middle of something.
func (s *Sentence) CutWords(words []int) string { return tidy(closed(s.spaced(words))) }

// spaced returns words as the sentence spaces them, with a quotation mark that
// closes right behind them.
func (s *Sentence) spaced(words []int) string {
	var b strings.Builder
	for n, i := range words {
		w := s.Words[i]
		text, stands := s.stands[i]
		if !stands || text != "" && s.introduced(words[:n], text) {
			text = w.Text
		} else if text == "" && (n+1 == len(words) || words[n+1] != i+1) || text == "" && s.introduced(words[:n], s.stands[i+1]) {
			text = w.Text
		}
		if n > 0 && b.Len() > 0 {
			if i == 0 && text == w.Text && FunctionWords[w.Lower] && len(text) > 1 {
				text = w.Lower // it began the sentence, not the title
			}
			before := words[n-1]
			opens := i > 0 && w.Quoted && !s.Words[before].Quoted && before != i-1 && s.Words[i-1].Kind == QuoteMark && s.Words[i-1].opens
			if opens {
				text = s.Words[i-1].Text + text
			}
			switch {
			case before == i-1:
				b.WriteString(s.Text[s.Words[before].End:w.Begin])
			case w.Kind != Comma && w.Kind != Stop && w.Kind != Possessive:
				if s.Words[before].Kind == Comma && !opens { // it parted the subject from what is left out
					kept := strings.TrimSuffix(b.String(), s.Words[before].Text)
					b.Reset()
					b.WriteString(kept)
				}
				b.WriteByte(' ')
			}
		}
		b.WriteString(text)
	}
	if n := len(words); n > 0 && words[n-1]+1 < len(s.Words) {
		next := words[n-1] + 1
		if s.Words[next].Text == "." && next+1 < len(s.Words) {
			next++
		}
		if w := s.Words[next]; w.Kind == QuoteMark && !w.opens && s.Words[words[n-1]].Quoted {
			b.WriteString(w.Text) // the quotation ends here
		}
	}
	return singleSpaced(b.String())
}

// singleSpaced returns a text without its outer spaces and with one space for each run of others.
func singleSpaced(s string) string {
	after := true // a space, or nothing
	for _, r := range s {
		if unicode.IsSpace(r) && (after || r != ' ') {
			return strings.Join(strings.Fields(s), " ")
		}
		after = r == ' '
	}
	if after {
		return strings.TrimSuffix(s, " ")
	}
	return s
}

// introduced reports whether words name a person already, so that a pronoun
// for him is plain.
func (s *Sentence) introduced(words []int, who string) bool {
	who = strings.TrimSuffix(who, "'s")
	last := strings.ToLower(who[strings.LastIndexByte(who, ' ')+1:])
	return slices.ContainsFunc(words, func(i int) bool {
		return s.Words[i].Lower == last || strings.TrimSuffix(s.stands[i], "'s") == who
	})
}
