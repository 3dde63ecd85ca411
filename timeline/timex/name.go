package timex

import (
	"strings"

	"dateline/timeline/date"
)

// Names and titles that hold words of time and are none.

// properNames are names that would otherwise be read as times. Each is as general
// as the thing that is named: wars, clubs, firms that any newspaper may print.
var properNames = []string{
	"sheffield wednesday", "ruby tuesday", "mail on sunday", "black september", "bloody sunday", "super tuesday", "super sunday", "patch tuesday", "october revolution", "arab spring", "prague spring",
	"NUM HYPHEN? UNIT POSS? war", "NUM UNIT POSS war", "YEAR|NUM +HYPHEN +NUM +HYPHEN +NUM +HYPHEN +NUM",
}

// nameRules turns the names into rules that match and mean nothing: the longest
// match wins, and no shorter one gets at their words.
func nameRules() []rule {
	var rules []rule
	for _, n := range properNames {
		rules = append(rules, rule{name: "name", pattern: n, means: func(m *match) *meaning {
			for i := m.begin; i < m.end; i++ {
				t := &m.tokens[i]
				if isLetter(m.text[t.begin]) && t.class&classFunction == 0 && t.class&classSubordinator == 0 && !t.is(capital) && t.class&classUnit == 0 {
					return nil
				}
			}
			if last := m.lastToken(); isLetter(m.text[last.begin]) && !last.is(capital) {
				return nil
			}
			return &meaning{kind: kindName}
		}})
	}
	return rules
}

// streets end an address.
var streets = words("street st road rd avenue ave lane drive boulevard blvd way place court square")

// dropTitles takes out the expressions that are a part of a title in quotation
// marks: a few words, each with a capital but for the small ones ("12 Years a
// Slave", "1984").
func (t *tagger) dropTitles(s string, first int, tokens []token) {
	quotes := 0
	for i := range tokens {
		if tokens[i].class&classQuote != 0 && tokens[i].class&classPossessive == 0 {
			quotes++
		}
	}
	if quotes < 2 {
		return
	}
	kept := t.all[:first]
	for _, f := range t.all[first:] {
		if !inTitle(s, tokens, f.token) {
			kept = append(kept, f)
		}
	}
	clear(t.all[len(kept):])
	t.all = kept
}

// inTitle reports whether the token at index at stands in a quoted title of at most
// eight tokens.
func inTitle(s string, tokens []token, at int) bool {
	open, end := at-1, at+1
	for open >= 0 && at-open < 9 && tokens[open].class&classQuote == 0 {
		open--
	}
	for end < len(tokens) && end-at < 9 && tokens[end].class&classQuote == 0 {
		end++
	}
	if open < 0 || end >= len(tokens) || tokens[open].class&classQuote == 0 || tokens[end].class&classQuote == 0 || end-open > 9 || tokens[open+1].is(spaced) || tokens[end].is(spaced) {
		return false
	}
	if m, k := tokens[at].meaning, tokens[at]; end-open == 2 && !strings.Contains(s[k.begin:k.end], " ") && !(m.kind == kindCalendar && m.grain() == date.Year) {
		return false // one word: said with a raised eyebrow
	}
	for i := open + 1; i < end; i++ {
		k := &tokens[i]
		w := s[k.begin:k.end]
		switch {
		case k.meaning != nil && strings.ToLower(w[:1]) == w[:1] && isLetter(w[0]):
			return false // a time in small letters
		case isLetter(w[0]) && !k.is(capital) && k.class&(classFunction|classSubordinator|classModal) == 0:
			return false
		case k.class&(classComma|classStop) != 0 && i < end-1:
			return false
		}
	}
	return true
}
