package timeline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the settings leave out of a timeline. Nothing is left out before it has
// been merged and corrected, so that what is shown tells all that is known of
// it; and never what a person added or pinned.

// kept reports whether an event is shown whatever the settings say.
func (d draft) kept() bool { return d.Pinned || len(d.tellings) == 0 }

// wanted reports whether an event lies between from and until, and a sentence
// that tells it has one of the words of about.
func (c *corpus) wanted(d draft) bool {
	s := c.settings
	switch {
	case d.kept():
		return true
	case !d.Date.IsEmpty() && (s.HasFrom && d.Date.Last() < s.From || s.HasUntil && d.Date.First() > s.Until):
		return false
	}
	return slices.ContainsFunc(d.tellings, func(t *telling) bool { return c.about(t.s.Text) })
}

// about reports whether a sentence is about the story: always, unless the
// settings say by what words to tell.
func (c *corpus) about(text string) bool {
	if len(c.settings.About) == 0 {
		return true
	}
	lower := strings.ToLower(text)
	for _, w := range c.settings.About {
		if containsWord(lower, strings.ToLower(w)) {
			return true
		}
	}
	return false
}

// containsWord reports whether word stands in text with no letter before or after.
func containsWord(text, word string) bool {
	letter := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("@#&%$€£", r)
	}
	for at := 0; word != ""; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at+i])
		after, _ := utf8.DecodeRuneInString(text[at+i+len(word):])
		if !letter(before) && !letter(after) {
			return true
		}
		at += i + len(word)
	}
	return false
}

// limited returns the events that limit lets through, of events in the order of
// their ranks: as many as it says, those that a person wants first.
func (c *corpus) limited(events []ranked) []ranked {
	limit := c.settings.Limit
	if limit <= 0 || limit >= len(events) {
		return events
	}
	room := limit
	for _, e := range events {
		if e.kept() {
			room--
		}
	}
	var shown []ranked
	for _, e := range events {
		if !e.kept() {
			if room--; room < 0 {
				continue
			}
		}
		shown = append(shown, e)
	}
	return shown
}
