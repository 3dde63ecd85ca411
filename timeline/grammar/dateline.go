package grammar

import (
	"slices"
	"strings"
)

// The date line that a report begins with: place, agency and day, and what stands before them
// in a text that has lost its lines.

// WithoutDateline drops "Port Ellis, Norland (Reuters) --" from the front of a title.
func (s *Sentence) WithoutDateline(words []int) []int {
	end := s.datelineEnd()
	return slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < end })
}

// datelineEnd returns the word behind the date line that a sentence begins with,
// 0 if it begins with none.
func (s *Sentence) datelineEnd() int {
	end, untimed := s.agencyEnd(), 0
	if end > 0 {
		return end
	}
	for i, w := range s.Words {
		if !s.Timed[i] {
			untimed++
		}
		dash := w.Kind == Comma && !strings.Contains(",;:", w.Text)
		if w.Text == "|" && untimed <= 4 {
			end, untimed = i+1, 0 // "February 9, 2011 | By Tom Reed"
			continue
		}
		if untimed > 12 || i > 0 && dash && !s.dateline(i) {
			break
		}
		if i > 0 && (dash || w.Text == ")") && s.dateline(i) {
			end = i + 1
		}
	}
	return end
}

// agencyEnd returns the word behind "(Reuters) -", 0 if there is none: what stands
// before it is place and headline, however long.
func (s *Sentence) agencyEnd() int {
	for i := 3; i < len(s.Words) && i < longestHead; i++ {
		w := s.Words[i]
		if w.Kind != Comma || strings.Contains(",;:", w.Text) || s.Words[i-1].Text != ")" || s.Words[i-3].Text != "(" {
			continue
		}
		if a := s.Words[i-2]; a.Text == "Reuters" || len(a.Text) > 1 && capitals(a.Text) && a.Kind == PlainWord {
			return i + 1
		}
	}
	return 0
}

// longestHead is the number of words and marks in which headline, summary and place
// stand before a report that they run into.
const longestHead = 120

// dateline reports whether what stands before word i is a place and an agency:
// capitals alone, or names with capitals in brackets at the end.
func (s *Sentence) dateline(i int) bool {
	opened, agency, place := false, true, false
	for j, w := range s.Words[:i] {
		place = place || w.IsWord() && !s.Timed[j]
		switch {
		case s.Timed[j] || timeZones[w.Text]:
		case FunctionWords[w.Lower] && !capitals(w.Text) || IsTitle(w.Lower):
			return false // "On Monday, Sen. Finch (R-Ky.)"
		case w.Kind == Bracket:
			opened = w.Text == "("
		case w.IsWord() && !w.Capital() && !capitals(w.Text):
			return false
		case w.IsWord() && !capitals(w.Text) && (opened || s.Words[i].Text != ")"):
			agency = false
		}
	}
	return place && (agency || i > 0 && s.Words[i-1].Text == ")")
}

// timeZones stand beside the hour in a date line.
var timeZones = Set(`ET EST EDT CST CDT MST MDT PST PDT GMT BST CET CEST UTC am pm a.m. p.m`)
