package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/timex"
)

// A run is a piece of a quoted sentence.
type run struct {
	Text   string
	Marked bool // words that tell the time
	Struck bool // words that a person overruled
}

// quote cuts a sentence into runs with the words of its expressions marked. An
// expression that overlaps an earlier one, or that is not within the sentence,
// marks nothing.
func quote(sentence string, found ...timex.Expression) []run {
	var runs []run
	done := 0
	for _, x := range found {
		if x.Begin < done || x.Begin >= x.End || x.End > len(sentence) ||
			!utf8.RuneStart(sentence[x.Begin]) || x.End < len(sentence) && !utf8.RuneStart(sentence[x.End]) {
			continue
		}
		if x.Begin > done {
			runs = append(runs, run{Text: sentence[done:x.Begin]})
		}
		runs = append(runs, run{Text: sentence[x.Begin:x.End], Marked: true})
		done = x.End
	}
	if done < len(sentence) {
		runs = append(runs, run{Text: sentence[done:]})
	}
	return closeUp(sentence, runs)
}

// spaced is what a text that was cut into tokens has, and hardly any other.
var spaced = []string{` " `, "“ ", "‘ ", " ”", " ’"}

// curled is how all typographic quotation marks begin in UTF-8.
const curled = "\xe2\x80"

// closeUp takes out the spaces within quotation marks of a text that was cut into
// tokens: `a " blackout. "` is `a "blackout."`. Straight marks that are no pairs
// stay as they are.
func closeUp(text string, runs []run) []run {
	if strings.IndexByte(text, '"') < 0 && !strings.Contains(text, curled) {
		return runs
	}
	if !strings.HasPrefix(text, `" `) && !strings.HasSuffix(text, ` "`) &&
		!slices.ContainsFunc(spaced, func(s string) bool { return strings.Contains(text, s) }) {
		return runs
	}
	drop := map[int]bool{} // offsets of spaces
	opens, pairs := true, strings.Count(text, `"`)%2 == 0
	for i, mark := range text {
		next := i + utf8.RuneLen(mark)
		before, after := i > 0 && text[i-1] == ' ', next < len(text) && text[next] == ' '
		alone := (i == 0 || before) && (next == len(text) || after)
		switch mark {
		case '“', '‘':
			drop[next] = after
		case '”', '’':
			drop[i-1] = before && (alone || next < len(text) && strings.IndexByte(".,;:!?)", text[next]) >= 0)
		case '"':
			if pairs && alone && opens {
				drop[next] = after
			} else if pairs && alone {
				drop[i-1] = before
			}
			opens = !opens
		}
	}
	var out []run
	at := 0
	for _, r := range runs {
		var kept []byte
		for i := range len(r.Text) {
			if !drop[at+i] {
				kept = append(kept, r.Text[i])
			}
		}
		at += len(r.Text)
		if r.Text = string(kept); r.Text != "" {
			out = append(out, r)
		}
	}
	return out
}

// strike returns the runs with the marked words struck through as well.
func strike(runs []run) []run {
	out := slices.Clone(runs)
	for i := range out {
		out[i].Struck = out[i].Marked
	}
	return out
}

// plain returns text for places that have no markup to isolate it with, such as
// a window title or a feed: without the characters that reorder what follows
// them (the bidirectional embeddings, overrides and isolates of UAX 9).
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, s)
}
