package grammar

import (
	"slices"
	"strings"
)

// What a verb wants besides its object, so that no title ends between the two: "added nine people | to the
// list", "agreed at a meeting | to close the port".

// frames are verbs, by sense, with the prepositions one of which has to follow their object.
var frames = framesOf(
	"of: accuse convict suspect deprive rob strip inform assure remind",
	"with: accuse charge link compare replace confuse",
	"to: add link compare attribute limit expose subject commit devote sentence liken restrict",
	"as: portray describe depict characterise characterize regard treat cast",
	"for: blame mistake",
	"on: blame base",
	"into: turn transform convert divide",
	"from: prevent bar prohibit exclude protect",
)

func framesOf(lines ...string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, line := range lines {
		preposition, verbs, _ := strings.Cut(line, ": ")
		for verb := range senses(verbs) {
			if out[verb] == nil {
				out[verb] = map[string]bool{}
			}
			out[verb][preposition] = true
		}
	}
	return out
}

// frameOpen reports whether words end before what the last verb in them wants, which begins with next.
func (s *Sentence) frameOpen(words []int, u Unit, next string) bool {
	for n := len(words) - 1; n >= 0 && n > len(words)-10; n-- {
		i := words[n]
		wants := frames[Sense(s.Words[i].Lower)]
		if wants == nil || i != u.Head && !(n > 0 && s.Words[words[n-1]].Lower == "to") && !s.isVerb(i) {
			continue
		}
		return wants[next] && n < len(words)-1 && !slices.ContainsFunc(words[n+1:], func(j int) bool { return wants[s.Words[j].Lower] })
	}
	return false
}

// infinitiveOpen reports whether words of a unit whose verb says little without an infinitive end before that.
func (s *Sentence) infinitiveOpen(words []int, u Unit) bool {
	if !s.wantsInfinitive(u) || takeObjects[Sense(s.Words[u.Head].Lower)] || len(words) == 0 || !slices.Contains(words, u.Head) {
		return false
	}
	last := words[len(words)-1]
	return last >= u.Head && !slices.ContainsFunc(words, func(i int) bool { return i > u.Head && s.Words[i].Lower == "to" }) &&
		slices.ContainsFunc(s.Clauses[u.Clause].Words, func(i int) bool {
			return i > last && i+1 < len(s.Words) && s.Words[i].Lower == "to" && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && !s.Words[i+1].Capital() && !EventNouns[s.Words[i+1].Lower]
		})
}

// enabledOpen reports whether words end before what somebody is allowed, asked or made to do: "recommended that the
// council allow the pilots | to strike".
func (s *Sentence) enabledOpen(words []int, next int) bool {
	if s.Words[next].Lower != "to" || next+1 >= len(s.Words) || s.Words[next+1].Kind != PlainWord || s.Words[next+1].Capital() || FunctionWords[s.Words[next+1].Lower] || EventNouns[s.Words[next+1].Lower] || hasAnySuffix(s.Words[next-1].Lower, "tion", "tions") {
		return false // "allow extraditions | to mainland"
	}
	for n := len(words) - 2; n >= 0 && n > len(words)-11; n-- {
		switch w := s.Words[words[n]]; {
		case w.Lower == "to" && n+1 < len(words) && !enabling[Sense(s.Words[words[n+1]].Lower)]:
			return false
		case w.Kind == PlainWord && !w.Capital() && enabling[Sense(w.Lower)]:
			return true
		}
	}
	return false
}

// enabling have an object that does something.
var enabling = senses(`authorize authorise allow enable permit force order urge persuade convince compel instruct`)

// openAside returns words without the aside that a dash opens in them and that goes on behind them: "freed five
// hostages" of "freed five hostages - a police major, two soldiers - on Monday".
func (s *Sentence) openAside(words []int) []int {
	dash := func(i int) bool {
		w := s.Words[i]
		return w.Kind == Comma && !strings.Contains(",;:", w.Text) && !(i+1 < len(s.Words) && s.Words[i+1].Kind == Number)
	}
	at, dashes := -1, 0
	for n, i := range words {
		if dash(i) {
			at, dashes = n, dashes+1
		}
	}
	if dashes != 1 || at < 3 || !slices.ContainsFunc(words[:at], s.isVerb) || slices.ContainsFunc(words[at-3:at], func(i int) bool { return openEnds[s.Words[i].Lower] }) {
		return words
	}
	for i := words[len(words)-1] + 1; i < len(s.Words); i++ {
		if dash(i) {
			return trimMarks(s.Words, words[:at])
		}
	}
	return words
}

// withoutBrackets drops from the front of words what stands in brackets, or is left of that: "3:03 p.m. in Arden)".
func (s *Sentence) withoutBrackets(words []int) []int {
	for n, i := range words[:min(len(words), 20)] {
		if s.Words[i].Kind != Bracket {
			continue
		}
		if opens := strings.ContainsAny(s.Words[i].Text, "(["); opens && n > 0 {
			return words
		} else if !opens && !slices.ContainsFunc(words[:n], s.isVerb) || !opens && s.Words[words[0]].Kind == Bracket {
			return words[n+1:]
		}
	}
	return words
}
