package grammar

import (
	"slices"
	"strconv"
	"strings"
)

// What stands before what a title tells and says nothing of it: where it was said, links to the
// sentence before, the hour of a report.

// WithoutSayingPlace drops "In a statement," from the front of a title.
func (s *Sentence) WithoutSayingPlace(words []int) []int {
	if len(words) > 1 && Conjunctions[s.Words[words[0]].Lower] {
		if rest := s.WithoutSayingPlace(words[1:]); len(rest) < len(words)-1 {
			return rest
		}
		return words
	}
	place := false
	for n, i := range words {
		w := s.Words[i]
		switch {
		case n == 0 && !Prepositions[w.Lower] && w.Lower != "according" && w.Lower != "speaking" || n > 11:
			return words
		case sayingPlaces[w.Lower] || n == 0 && (w.Lower == "according" || w.Lower == "speaking"):
			place = true
		case w.Kind == Comma && place:
			if n+3 < len(words) && s.Words[words[n-1]].Capital() && s.Words[words[n+1]].Capital() && s.Words[words[n+2]].Text == "," {
				return words[n+3:] // "in a speech in Arden, Norland, the envoy"
			}
			return words[n+1:]
		}
	}
	return words
}

// WithoutOpener drops "In the meantime," from the front of a title.
func (s *Sentence) WithoutOpener(words []int) []int {
	for n := 1; n < min(len(words), 6); n++ {
		if s.Words[words[n]].Text == "," {
			if openers[strings.ToLower(Phrase(s, words[:n]))] {
				return words[n+1:]
			}
			break
		}
	}
	return words
}

// openers link a sentence to the one before, in several words.
var openers = map[string]bool{"in the meantime": true, "at the same time": true, "on the other hand": true, "in fact": true, "of course": true, "for example": true,
	"for instance": true, "in addition": true, "as a result": true, "in other words": true, "for his part": true, "for her part": true, "in turn": true, "in response": true,
	"at one point": true, "in the end": true, "on top of that": true, "even so": true, "after all": true, "in the process": true, "in a statement": true}

// WithoutLink drops a word between commas that only links a sentence to the one before: ", meanwhile,".
func (s *Sentence) WithoutLink(words []int) []int {
	for n := 1; n+2 < len(words); n++ {
		w := s.Words[words[n]]
		if sides[w.Text] && s.Words[words[n-1]].Kind == Bracket && s.Words[words[n+1]].Kind == Bracket {
			return slices.Delete(slices.Clone(words), n-1, n+2) // "Reed (L) meets Finch"
		}
		if (linking[w.Lower] || n > 1 && sides[w.Lower] && s.Words[words[n-2]].Capital()) && s.Words[words[n-1]].Text == "," && s.Words[words[n+1]].Text == "," && words[n-1] == words[n]-1 {
			return slices.Delete(slices.Clone(words), n-1, n+2)
		}
	}
	return words
}

// sides say where in a picture somebody stands.
var sides = Set(`L R C left right center centre`)

// linking stand between commas for the way from one sentence to the next.
var linking = Set(`meanwhile however though too then therefore moreover nevertheless instead also indeed`)

// WithoutRole drops "its" from "its spokesman Tom Reed" at the front of a title.
func (s *Sentence) WithoutRole(words []int) []int {
	if len(words) < 3 || !owners[s.Words[words[0]].Lower] || s.stands[words[0]] != "" {
		return words
	}
	for n, i := range words[1:min(len(words), 5)] {
		if w := s.Words[i]; w.Capital() && n > 0 {
			return words[1:]
		} else if w.Kind != PlainWord || FunctionWords[w.Lower] {
			break
		}
	}
	return words
}

// clockAt reports whether word i only says to which hour the number before it belongs: "10:04 | AM
// ET".
func (s *Sentence) clockAt(i int) bool {
	if i == 0 || !timeZones[s.Words[i].Text] && !hourParts[s.Words[i].Lower] {
		return false
	}
	before := s.Words[i-1]
	return before.Kind == Number || hourParts[before.Lower] || timeZones[before.Text]
}

// hourParts say which half of the day an hour is of.
var hourParts = Set(`am pm a.m p.m`)

// entryTime reports whether a number is the hour with which an entry of a running report begins,
// written without a colon: "1758 | Ministers will meet". What may be a year is none.
func entryTime(w, next Word) bool {
	if w.Kind != Number || len(w.Text) != 4 || !next.Capital() {
		return false
	}
	n, err := strconv.Atoi(w.Text)
	return err == nil && n/100 < 24 && n%100 < 60 && (n < 1700 || n > 2059)
}
