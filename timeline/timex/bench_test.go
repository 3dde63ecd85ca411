package timex

import (
	"strings"
	"testing"
)

// news is prose in the proportions of a newspaper: about one sentence in two
// holds a time.
var news = []string{
	"The minister said on Wednesday that talks would resume early next month.",
	"Nobody in the delegation wished to comment on the terms of the offer.",
	"Exports had fallen for three years before the agreement of 8 August 2018, according to the bank.",
	"Officials on both sides described the mood as businesslike and the room as cold.",
	"The court will hear the case on Sept. 12 at 9 a.m., a clerk told reporters.",
	"Farmers in the valley, who depend on the river, had long opposed the dam and its owners.",
	"It was the second such ruling in two weeks, and the first to name the company.",
	"Critics called the plan a gift to its sponsors and vowed to fight it in the upper house.",
}

func BenchmarkTag(b *testing.B) {
	size := 0
	for _, s := range news {
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		Tag(news, published)
	}
}

func BenchmarkTagWithoutTimes(b *testing.B) {
	s := []string{news[1], news[3], news[5], news[7]}
	b.SetBytes(int64(len(strings.Join(s, ""))))
	b.ReportAllocs()
	for b.Loop() {
		Tag(s, published)
	}
}

// BenchmarkHostile shows that the time is linear on input made to hurt: each
// sub-benchmark is one line of 1 MiB.
func BenchmarkHostile(b *testing.B) {
	for _, word := range []string{"May ", "1 ", "Monday, ", "12 or ", "two ", "the past ", "from ", "2018-", "before May 3 ", "until Monday ", "Aug. 1, 2, 3 and 4, ", "20.01.", "the day before "} {
		s := []string{strings.Repeat(word, 1<<20/len(word))}
		b.Run(strings.TrimSpace(word), func(b *testing.B) {
			b.SetBytes(1 << 20)
			for b.Loop() {
				Tag(s, published)
			}
		})
	}
}
