package timeline

import (
	"slices"

	"dateline/timeline/article"
)

// The lead of a news story that tells in the perfect of what is done in a moment ("has been
// banned", "has struck"), and does not say when, leans on the day of publication: it happened then
// or the day before, for all that is known where nothing else dates it. No other sentence
// without a time is dated: what is said, what goes on and what has added up may be of any day.

// leadOf returns the number of the sentence that is the lead of an article, -1 if it has none.
func leadOf(a Article) int {
	if !a.Dated {
		return -1
	}
	return slices.IndexFunc(a.Sentences, func(s article.Sentence) bool { return s.Role == article.Prose })
}
