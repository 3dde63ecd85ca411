package timeline

import (
	"cmp"
	"maps"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// A build in parts, for more articles than one machine holds. Articles are read one by
// one, on as many machines as there are, by the functions of Build; what only all of
// them together tell is counts that add up; and what merging compares is plain values,
// which come together where they can meet. The steps, each after the one before it for all articles:
//
//	CountNames     what an article tells of names        -> NameCounts, which add up to a NameBook
//	CountWords     the words of an article's sentences   -> Wording; each Block of them -> Frequencies, which add up
//	Tell           what an article tells, to be compared -> Account
//	part_weeks.go  what is told with times, week by week -> groups of dated mentions
//	Join           what these compare, on one machine    -> the groups that are one event, and what they tell
//	Listen         by words, what speaks of these        -> the few mentions without a time that may
//	Known          what accounts need besides            -> ids (Lengthen) and near-copies (Copies, on one machine)
//	SpeakOf        both, on one machine                  -> the groups with what speaks of them
//	LinkWords      by words, what is told without times  -> groups of it, by way of Unite and GatherUntimed
//	Conclude       what befell somebody, and stories     -> the events that are left, on one machine
//	Line           an event                              -> its line of events.jsonl
//
// With the same articles and settings, Build finds the same events.

// CountNames counts what an article tells of names.
func CountNames(a article.Article, s editor.Settings) grammar.NameCounts {
	return take([]article.Article{a}, s, nil).counts
}

// Wording is the words of sentences of one article, as hashes.
type Wording struct {
	Slug      string
	Sentences []WordedSentence
}

// WordedSentence is what counts of a sentence: Words are the hashes of its stems and names.
type WordedSentence struct {
	Place int    // in its article
	Plain uint64 // tells sentences of other words apart
	Words []uint64
}

// CountWords returns the words of an article, once the names of all articles are known.
func CountWords(a article.Article, s editor.Settings, names grammar.NameBook) Wording {
	c := take([]article.Article{a}, s, nil)
	c.learn(names, func(int) {})
	w := Wording{Slug: a.Slug}
	for i, of := range c.sentences[0] {
		ids := map[int32]bool{}
		for _, f := range of.features {
			ids[f.id] = true
		}
		worded := WordedSentence{Place: i, Plain: of.plain}
		for _, id := range slices.Sorted(maps.Keys(ids)) {
			worded.Words = append(worded.Words, c.words.hashes[id])
		}
		w.Sentences = append(w.Sentences, worded)
	}
	return w
}

// Blocks deals the sentences out to n blocks, the same sentence of all articles to the same.
func (w Wording) Blocks(n int) []Wording {
	out := make([]Wording, n)
	for _, s := range w.Sentences {
		b := &out[s.Plain%uint64(n)]
		b.Slug, b.Sentences = w.Slug, append(b.Sentences, s)
	}
	return out
}

// Frequencies says in how many sentences each word stands. Those of other sentences add up.
type Frequencies struct {
	Sentences int
	Of        map[uint64]int
}

// Count counts the sentences of one block. A sentence that several articles share
// counts once, as the first article has it.
func Count(block []Wording) Frequencies {
	block = slices.Clone(block)
	slices.SortFunc(block, func(a, b Wording) int { return cmp.Compare(a.Slug, b.Slug) })
	f := Frequencies{Of: map[uint64]int{}}
	seen := map[uint64]bool{}
	for _, w := range block {
		for _, s := range w.Sentences {
			if seen[s.Plain] {
				continue
			}
			seen[s.Plain] = true
			f.Sentences++
			for _, h := range s.Words {
				f.Of[h]++
			}
		}
	}
	return f
}

// Add adds what was counted in another block. It keeps nothing of other.
func (f *Frequencies) Add(other Frequencies) {
	if f.Of == nil {
		f.Of = make(map[uint64]int, len(other.Of))
	}
	f.Sentences += other.Sentences
	for h, n := range other.Of {
		f.Of[h] += n
	}
}

// Telling returns the frequencies without those that say no more than none: the words of
// one sentence or two, which are most of them.
func (f Frequencies) Telling() Frequencies {
	out := Frequencies{f.Sentences, map[uint64]int{}}
	for h, n := range f.Of {
		if n > leastFrequency {
			out.Of[h] = n
		}
	}
	return out
}
