package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// Ids name mentions and events in links and in overrides.yaml. They come from
// the article's slug, the sentence and the phrase, never from a date, a title
// or an order, so that they outlive corrections, new rules and new articles.

// idDigits is the least number of hexadecimal digits of an id.
const idDigits = 6

// identify gives every mention its id. Where two would be equal, both grow
// until they differ, whatever their order.
func identify(tellings []telling) {
	full := make([]string, len(tellings))
	byPrefix := map[string][]int{}
	for i, t := range tellings {
		sum := sha256.Sum256([]byte(t.key))
		full[i] = hex.EncodeToString(sum[:])
		byPrefix[full[i][:idDigits]] = append(byPrefix[full[i][:idDigits]], i)
	}
	for i := range tellings {
		n := idDigits
		for _, j := range byPrefix[full[i][:idDigits]] {
			for j != i && full[j] != full[i] && n < len(full[i]) && full[j][:n] == full[i][:n] {
				n++
			}
		}
		tellings[i].ID = "m-" + full[i][:n]
	}
}

// eventID returns the id of an event: that of its earliest mention, by publish
// date, slug and place in the article; of the dated ones, if there are any.
func eventID(tellings []telling, articles []Article) string {
	first := slices.MinFunc(tellings, func(a, b telling) int { return byPlace(a, b, articles) })
	return "e-" + first.ID[len("m-"):]
}
