package article

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"path"
	"slices"
	"strings"

	"dateline/timeline/parallel"
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
	parallel.Each(len(articles), func(n int) { texts[n] = proseKey(articles[n]) })
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

// distinctSlugs sorts articles by slug and drops those whose slug, capitals
// aside, an article of an earlier file has.
func distinctSlugs(articles []Article) ([]Article, []problem.Problem) {
	slices.SortStableFunc(articles, func(a, b Article) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.Slug), strings.ToLower(b.Slug)), cmp.Compare(a.File, b.File))
	})
	var problems []problem.Problem
	kept := articles[:0]
	for _, a := range articles {
		if n := len(kept); n > 0 && strings.EqualFold(kept[n-1].Slug, a.Slug) {
			line := lineOf(a)
			mend := "rename one of the files, or give it a slug: in its front matter"
			if line > 0 {
				mend = "give it another id"
			}
			problems = append(problems, problem.Errorf(a.File, problem.Pos{Line: line}, "its slug %q is that of %s too: %s", a.Slug, placeOf(kept[n-1]), mend))
			continue
		}
		kept = append(kept, a)
	}
	slices.SortFunc(kept, func(a, b Article) int { return cmp.Compare(a.Slug, b.Slug) })
	return kept, problems
}

// lineOf is the line of an article in a file of many, 0 if it has one of its own.
func lineOf(a Article) int {
	if path.Ext(a.File) != ".jsonl" || len(a.Sentences) == 0 {
		return 0
	}
	return a.Sentences[0].Line
}

// placeOf names the file of an article, and its line there.
func placeOf(a Article) string {
	if line := lineOf(a); line > 0 {
		return fmt.Sprintf("%s:%d", a.File, line)
	}
	return a.File
}
