package grammar

import (
	"slices"
	"strings"
)

// Present reports whether a verb says that someone is at a place ("will be in
// Moscow"), which is to say: visits it.
func (s *Sentence) Present(head int) bool {
	for at := head + 1; at+1 < len(s.Words); at++ {
		w := s.Words[at].Lower
		if !BeForms[w] {
			return (w == "in" || w == "at") && s.Words[at+1].Capital() && !s.Timed[at+1] && (at > head+1 || BeForms[s.Words[head].Lower])
		}
	}
	return false
}

// Whose returns the owner of what a relative clause is about, as a possessive:
// "Tom Reed's" of "Tom Reed, whose term began".
func (s *Sentence) Whose(u Unit) string {
	if u.Nominal || u.Clause < 0 || !s.Clauses[u.Clause].Relative || s.Clauses[u.Clause].Marker < 0 || s.Words[s.Clauses[u.Clause].Marker].Lower != "whose" || len(u.Subject) == 0 {
		return ""
	}
	return s.FromWords(u.Subject) + "'s"
}

// Quotation returns words of a quotation with all that follows in it.
func (s *Sentence) Quotation(words []int) []int {
	out := slices.Clone(words)
	for i := slices.Max(words) + 1; i < len(s.Words) && s.Words[i].Quoted && s.Words[i].Kind != QuoteMark; i++ {
		out = append(out, i)
	}
	return TrimMarks(s.Words, out)
}

// ParticipleAt reports whether word i describes the noun before it: "published"
// of "a study published last year said".
func (s *Sentence) ParticipleAt(i int) bool {
	w, before := s.Words[i], s.Words[i-1]
	return pastForm(w.Lower) && !w.Capital() && !s.isVerb(i) && before.Kind == PlainWord && !FunctionWords[before.Lower] && !Auxiliaries[before.Lower] ||
		pastForm(w.Lower) && !s.isVerb(i) && i > 1 && strings.HasSuffix(before.Lower, "ly") && s.Words[i-2].Kind == PlainWord && !FunctionWords[s.Words[i-2].Lower]
}

// TimeAdverbs stand before a time phrase and mean nothing without it: "back in 2010".
var TimeAdverbs = Set(`back early late earlier later only just even as again first`)

// SpeakerName returns the name of who says something, or the words for it;
// empty if it is a pronoun.
func (s *Sentence) SpeakerName(words []int) string {
	words = TrimMarks(s.Words, words)
	if len(words) == 0 || s.Unknown(words[0]) || Prepositions[s.Words[words[0]].Lower] {
		return ""
	}
	end := words[len(words)-1] + 1
	for _, i := range words {
		if s.Words[i].Kind == Comma {
			end = i
			break
		}
	}
	for _, n := range s.NamesIn(words) { // the last of "Norland finance minister Tom Reed"
		at := n.First - 1
		for at > words[0] && Determiners[s.Words[at].Lower] {
			at--
		}
		placed := at > words[0] && Prepositions[s.Words[at].Lower] // "the ambassador to the United Nations"
		if (n.Last == end || n.Person) && !placed {
			return n.text
		}
	}
	if names := s.NamesIn(words); len(names) == 1 && names[0].First == end+1 && !organisation(s.Words[names[0].First:names[0].Last]) && (names[0].Last == words[len(words)-1]+1 || s.Words[names[0].Last].Kind == Comma) {
		return names[0].text // "his sister, Ada Reed"
	}
	if owners[s.Words[words[0]].Lower] || slices.Index(words, end) > 6 || len(words) > 6 && end > words[len(words)-1] {
		return ""
	}
	var out []int
	for _, i := range words {
		if i < end {
			out = append(out, i)
		}
	}
	return SentenceCase(s.FromWords(out))
}

// FromWords returns words of a sentence as it spaces them, with names for the
// pronouns that stand for them.
func (s *Sentence) FromWords(words []int) string { return tidy(Balanced(s.spaced(words))) }

// CutWords is fromWords for words that Stop in the middle of something.
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
	return strings.Join(strings.Fields(b.String()), " ")
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
