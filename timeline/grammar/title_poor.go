package grammar

import (
	"slices"
	"strings"
)

// Titles that have no good place to end, and quotations, of which none may be missing inside.

// poorCut returns the longest beginning of words that ends before a phrase which the title would rather have:
// "completed a deal | to raise cash". A title that says less is better than one that breaks off.
func (s *Sentence) poorCut(words []int, u Unit, room int) (best cut) {
	from := 2
	if !u.Nominal && u.Clause >= 0 {
		verb := s.Clauses[u.Clause].Verb
		if said := s.Clauses[u.Clause].Content; said >= 0 {
			verb = max(verb, s.Clauses[said].Verb) // who says something does not tell what
		}
		from = max(slices.Index(words, u.Head), slices.Index(words, verb)) + 2
	}
	for n := from; n < len(words); n++ {
		at, before := words[n], words[n-1]
		w, last := s.Words[at], s.Words[before]
		switch {
		case particles[w.Lower], s.wantsInfinitive(u) && !slices.ContainsFunc(words[:n], func(i int) bool { return i > u.Head && s.Words[i].Lower == "to" }):
		case w.Lower == "to" && (n+1 == len(words) || s.Words[words[n+1]].Capital() || Determiners[s.Words[words[n+1]].Lower]):
		case !(w.Kind == Comma || Prepositions[w.Lower] && w.Lower != "of" && w.Lower != "than" || w.Lower == "to" || subordinates[w.Lower] && w.Lower != "as" || relatives[w.Lower] || Conjunctions[w.Lower] && s.marks(at)):
		case last.Kind != PlainWord && last.Kind != Number || FunctionWords[last.Lower] || s.isVerb(before) || SayingVerbs[last.Lower] || openEnds[last.Lower] && last.Lower != "shows" || trailingAdverbs[last.Lower] || last.Quoted && w.Quoted && !u.Quoted && !s.quotesEnough(words[:n], u) || strings.HasSuffix(last.Lower, "ly") || pastForm(last.Lower):
		case gerund(last) && !EventNouns[last.Lower], w.Kind == Comma && n+1 < len(words) && (s.listed(words, n+1) || s.Words[words[n+1]].Capital()):
		case s.headless(words, n), s.hanging(words[:n]), s.betweenOf(words, n), s.lonelyLength(words[:n]) > 0:
		default:
			short := trimMarks(s.Words, words[:n])
			if s.Length(short) <= room && !s.listOpen(short, u) && !s.endsEarly(short, u) && s.endingFlaw(short, u) == 0 {
				best.words = short
			}
		}
	}
	return best
}

// quotesEnough reports whether words end within marks of quotation so that what they told can be told without the
// marks, as somebody says it who is named before: "Reed said Finch has an obligation to correct the error".
func (s *Sentence) quotesEnough(words []int, u Unit) bool {
	const least = 4 // quoted words
	quoted := 0
	for _, i := range words {
		if s.Words[i].Quoted {
			quoted++
		}
	}
	return quoted >= least && u.Clause >= 0 && s.Clauses[u.Clause].SaidBy >= 0 && !u.Trailing
}

// wantsInfinitive reports whether the verb of a unit says little without an infinitive behind it.
func (s *Sentence) wantsInfinitive(u Unit) bool {
	return u.Head >= 0 && !u.Nominal && wantInfinitive[Sense(s.Words[u.Head].Lower)] && slices.ContainsFunc(s.Clauses[max(0, u.Clause)].Words, func(i int) bool {
		return i > u.Head && i+1 < len(s.Words) && s.Words[i].Lower == "to" && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && !s.Words[i+1].Capital()
	})
}

// FitQuotation is Fit for words of a quotation: nothing inside is left out, and what is left is no stump. It
// returns words as they are where that cannot be.
func (s *Sentence) FitQuotation(words []int, u Unit, room int) []int {
	const least = 40 // runes that tell what somebody thinks
	if n := slices.IndexFunc(words, func(i int) bool { return !s.Words[i].Quoted }); n > 0 && s.Words[words[0]].Quoted {
		words = trimMarks(s.Words, words[:n])
	}
	short, whole := s.Fit(words, u, room)
	if !whole || len(short) == 0 || !slices.Equal(short, words[:len(short)]) || len(short) < len(words) && (s.Length(short) < least || particles[s.Words[short[len(short)-1]].Lower] || lengthUnits[s.Words[short[len(short)-1]].Lower] || s.BreaksOff(short, u) || !slices.ContainsFunc(short, s.isVerb)) {
		return words
	}
	return short
}
