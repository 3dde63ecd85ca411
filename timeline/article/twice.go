package article

import (
	"strings"

	"dateline/timeline/problem"
)

// twiceWords is how many words of prose articles must have for the same ones to
// be one text, and no short notice that two outlets put alike.
const twiceWords = 20

// repeated warns of articles that are in the folder twice, by their address, or by
// their text in one outlet on one day. What outlets share of a wire, and what one
// prints again later, is no mistake, and counts as one voice.
func repeated(articles []Article) []problem.Problem {
	var problems []problem.Problem
	byURL, byText := map[string]Article{}, map[string]Article{}
	for _, a := range articles {
		address := strings.TrimRight(a.URL, "/")
		text := proseKey(a)
		first, what, twice := Article{}, "address", false
		if address != "" {
			first, twice = byURL[address]
		}
		if !twice && text != "" {
			first, twice = byText[text]
			what = "text"
		}
		if twice {
			problems = append(problems, problem.Warnf(a.File, problem.Pos{Line: lineOf(a)},
				"has the %s of %s: one report must not back itself; remove one of them", what, placeOf(first)))
		}
		if _, known := byURL[address]; !known {
			byURL[address] = a
		}
		if _, known := byText[text]; !known {
			byText[text] = a
		}
	}
	return problems
}

// proseKey is the words of an article's prose with its outlet and day; empty for
// a short one.
func proseKey(a Article) string {
	var b strings.Builder
	for _, s := range a.Sentences {
		if s.Role == Prose {
			b.WriteString(foldWords(s.Text))
			b.WriteByte(' ')
		}
	}
	if wordCount(b.String()) < twiceWords {
		return ""
	}
	b.WriteString(a.Source)
	if a.Dated {
		b.WriteString(a.Published.String())
	}
	return b.String()
}
