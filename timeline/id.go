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
	last, before := make(map[string]int32, len(tellings)), make([]int32, len(tellings)) // those that begin alike, counted from 1
	prefix := func(key string) string { return key[:idDigits/2] }
	for i, t := range tellings {
		before[i] = last[prefix(t.key)]
		last[prefix(t.key)] = int32(i + 1)
	}
	parallel.Runs(len(tellings), func(from, to int) {
		id := []byte("m-")
		for i := from; i < to; i++ {
			key, n := tellings[i].key, idDigits
			for j := last[prefix(key)]; j > 0; j = before[j-1] {
				if other := tellings[j-1].key; other != key {
					n = max(n, sameDigits(key, other)+1)
				}
			}
			id = hex.AppendEncode(id[:2], []byte(key[:(n+1)/2]))
			tellings[i].ID = string(id[:2+n])
		}
	})
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
