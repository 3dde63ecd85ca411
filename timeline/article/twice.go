package article

import (
	"bytes"
	"crypto/sha256"
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
	texts := make([][sha256.Size]byte, len(articles))
	inParallel(len(articles), func(n int) { texts[n] = proseKey(articles[n]) })
	byURL, byText := map[string]int{}, map[[sha256.Size]byte]int{}
	for n, a := range articles {
		address := strings.TrimRight(a.URL, "/")
		first, what, twice := 0, "address", false
		if address != "" {
			first, twice = byURL[address]
		}
		if !twice && texts[n] != noProse {
			first, twice = byText[texts[n]]
			what = "text"
		}
		if twice {
			problems = append(problems, problem.Warnf(a.File, problem.Pos{Line: lineOf(a)},
				"has the %s of %s: one report must not back itself; remove one of them", what, placeOf(articles[first])))
		}
		if _, known := byURL[address]; !known {
			byURL[address] = n
		}
		if _, known := byText[texts[n]]; !known {
			byText[texts[n]] = n
		}
	}
	return problems
}

// noProse is the key of an article with too few words of prose to be known by them.
var noProse [sha256.Size]byte

// proseKey is a digest of the words of an article's prose with its outlet and day.
func proseKey(a Article) [sha256.Size]byte {
	length := 0
	for _, s := range a.Sentences {
		length += len(s.Text) + 1
	}
	text := make([]byte, 0, length+len(a.Source)+len("2018-08-08"))
	for _, s := range a.Sentences {
		if s.Role == Prose {
			text = append(text, foldWords(s.Text)...)
			text = append(text, ' ')
		}
	}
	words := 0
	for range bytes.FieldsSeq(text) {
		if words++; words == twiceWords {
			break
		}
	}
	if words < twiceWords {
		return noProse
	}
	text = append(text, a.Source...)
	if a.Dated {
		text = append(text, a.Published.String()...)
	}
	return sha256.Sum256(text)
}
