package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// Ids name mentions and events in links and in overrides.yaml. They come from
// the article's slug, the sentence and the phrase, never from a date, a title
// or an order, so that they outlive corrections, new rules and new articles.

// idDigits is the least number of hexadecimal digits of an id, two a byte.
const idDigits = 6

// keyOf returns what the id of a mention is made of: a digest of what names it, in bytes.
func keyOf(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return string(sum[:])
}

// identify gives every mention its id. Where two would be equal, both grow
// until they differ, whatever their order.
func identify(tellings []*telling) {
	sums := make([][sha256.Size]byte, len(tellings))
	last, before := map[[idDigits / 2]byte]int{}, make([]int, len(tellings)) // those that begin alike, counted from 1
	prefix := func(i int) [idDigits / 2]byte { return [idDigits / 2]byte(sums[i][:]) }
	for i, t := range tellings {
		sums[i] = [sha256.Size]byte([]byte(t.key))
		before[i] = last[prefix(i)]
		last[prefix(i)] = i + 1
	}
	for i := range tellings {
		full, n := hex.EncodeToString(sums[i][:]), idDigits
		for j := last[prefix(i)] - 1; j >= 0; j = before[j] - 1 {
			if sums[j] == sums[i] {
				continue
			}
			for other := hex.EncodeToString(sums[j][:]); n < len(full) && other[:n] == full[:n]; {
				n++
			}
		}
		tellings[i].ID = "m-" + full[:n]
	}
}

// eventID returns the id of an event that is called after a mention.
func eventID(first *telling) string { return "e-" + first.ID[len("m-"):] }

// firstTold returns the mention after which an event is called: its earliest, by
// publish date, slug and place in the article.
func firstTold(tellings []*telling, articles []Article) *telling {
	return slices.MinFunc(tellings, func(a, b *telling) int { return byPlace(a, b, articles) })
}
