package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"dateline/timeline/parallel"
)

// Ids name mentions and events in links and in overrides.yaml. They come from
// the article's slug, the sentence and the phrase, never from a date, a title
// or an order, so that they outlive corrections, new rules and new articles.

// idDigits is the least number of hexadecimal digits of an id, two a byte.
const idDigits = 6

// keyOf returns what the id of a mention is made of: a digest of what names it, in bytes.
func keyOf(parts ...string) string {
	text := make([]byte, 0, 512) // more than most need
	for i, p := range parts {
		if i > 0 {
			text = append(text, 0)
		}
		text = append(text, p...)
	}
	sum := sha256.Sum256(text)
	return string(sum[:])
}

// identify gives every mention its id. Where two would be equal, both grow
// until they differ, whatever their order.
func identify(tellings []*telling) {
	keys := make([]string, len(tellings))
	for i, t := range tellings {
		keys[i] = t.key
	}
	digits := digitsOf(keys)
	parallel.Runs(len(tellings), func(from, to int) {
		for i := from; i < to; i++ {
			tellings[i].ID = shortID(keys[i], digits[i])
		}
	})
}

// shortID returns the id that is made of so many digits of a key.
func shortID(key string, digits int) string {
	var room [2 + 2*sha256.Size]byte
	id := hex.AppendEncode(append(room[:0], "m-"...), []byte(key[:(digits+1)/2]))
	return string(id[:2+digits])
}

// digitsOf returns how many digits of each key tell it from all others.
func digitsOf(keys []string) []int {
	last, before := make(map[prefix]int32, len(keys)), make([]int32, len(keys)) // those that begin alike, counted from 1
	for i, key := range keys {
		p := prefixOf(key)
		before[i] = last[p]
		last[p] = int32(i + 1)
	}
	digits := make([]int, len(keys))
	parallel.Runs(len(keys), func(from, to int) {
		for i := from; i < to; i++ {
			digits[i] = idDigits
			for j := last[prefixOf(keys[i])]; j > 0; j = before[j-1] {
				if other := keys[j-1]; other != keys[i] {
					digits[i] = max(digits[i], sameDigits(keys[i], other)+1)
				}
			}
		}
	})
	return digits
}

// A prefix is the least number of digits of an id, as a number.
type prefix uint32

func prefixOf(key string) prefix {
	p := prefix(0)
	for i := range idDigits / 2 {
		p = p<<8 | prefix(key[i])
	}
	return p
}

// sameDigits counts the hexadecimal digits that two different keys begin with.
func sameDigits(a, b string) int {
	i := 0
	for a[i] == b[i] {
		i++
	}
	if a[i]>>4 == b[i]>>4 {
		return 2*i + 1
	}
	return 2 * i
}

// eventID returns the id of an event that is called after a mention.
func eventID(first *telling) string { return "e-" + first.ID[len("m-"):] }

// firstTold returns the mention after which an event is called: its earliest, by
// publish date, slug and place in the article.
func firstTold(tellings []*telling, articles []Article) *telling {
	return slices.MinFunc(tellings, func(a, b *telling) int { return byPlace(a, b, articles) })
}
