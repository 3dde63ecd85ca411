package timeline

import (
	"cmp"
	"maps"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
)

// Parts is a build in parts, for more articles than one machine holds. Articles are read one
// by one, on as many machines as there are, by the functions of Build; what only all of
// them together tell is counts that add up; and what merging compares is plain values,
// which come together where they can meet. The steps are its methods and those of Account,
// each after the one before it for all articles:
//
//	CountNames     what an article tells of names        -> NameCounts, which add up to Names
//	Wordings       the words of an article's sentences   -> blocks of them; CountWords of each adds up to Words
//	Tell           what an article tells, to be compared -> Account; the Counts of all add up to Dated
//	Weeks, Holders, LinkWeek, Unite, Gather
//	               what is told with times, by week      -> groups of dated mentions (part_weeks.go)
//	Join           what these compare, on one machine    -> the groups that are one event, and what they tell
//	Hear           by words, what speaks of these        -> the few mentions without a time that may
//	Known          what accounts need besides            -> ids (Lengthen) and near-copies (Copies, on one machine)
//	SpeakOf        both, on one machine                  -> the groups with what speaks of them
//	LinkWords, UniteWords, GatherUntimed
//	               by words, what is told without times  -> groups of it (part_words.go)
//	Conclude       what befell somebody, and stories     -> the events that are left, on one machine
//	Line           an event                              -> its line of events.jsonl
//
// With the same articles and settings, Build finds the same events. Account, Counts, Group,
// Hints, Keyed, Spoken, Told and Wording are what the steps pass on.
type Parts struct {
	Settings editor.Settings
	Names    grammar.NameBook // of all articles; from Wordings on
	Words    Counts           // of the sentences of all articles, Telling; for Tell
	Dated    Counts           // of the mentions with a time of all articles, Telling; from Holders on
}

// CountNames counts what an article tells of names.
func (b Parts) CountNames(a article.Article) grammar.NameCounts {
	return take([]article.Article{a}, b.Settings, nil).counts
}

// Wording is the words of sentences of one article, as hashes.
type Wording struct {
	Slug      string
	Sentences []wordedSentence
}

// wordedSentence is what counts of a sentence.
type wordedSentence struct {
	Place int      // in its article
	Plain uint64   // tells sentences of other words apart
	Words []uint64 // the hashes of its stems and names
}

// Wordings returns the words of an article, by the number of the block to which its sentences
// are dealt: the same sentence of all articles to the same.
func (b Parts) Wordings(a article.Article, blocks int) map[int]Wording {
	c := take([]article.Article{a}, b.Settings, nil)
	c.learn(b.Names, func(int) {})
	out := map[int]Wording{}
	for i, of := range c.sentences[0] {
		ids := map[int32]bool{}
		for _, f := range of.features {
			ids[f.id] = true
		}
		worded := wordedSentence{Place: i, Plain: of.plain}
		for _, id := range slices.Sorted(maps.Keys(ids)) {
			worded.Words = append(worded.Words, c.words.hashes[id])
		}
		n := int(of.plain % uint64(blocks))
		out[n] = Wording{a.Slug, append(out[n].Sentences, worded)}
	}
	return out
}

// CountWords counts the sentences of one block. A sentence that several articles share
// counts once, as the first article has it.
func (Parts) CountWords(block []Wording) Counts {
	block = slices.Clone(block)
	slices.SortFunc(block, func(a, b Wording) int { return cmp.Compare(a.Slug, b.Slug) })
	c := Counts{Words: map[uint64]int{}}
	seen := map[uint64]bool{}
	for _, w := range block {
		for _, s := range w.Sentences {
			if seen[s.Plain] {
				continue
			}
			seen[s.Plain] = true
			c.Of++
			for _, h := range s.Words {
				c.Words[h]++
			}
		}
	}
	return c
}

// Counts says how common words are among sentences, or among mentions with a time, and how
// much is told of a day. Those of other sentences or mentions add up.
type Counts struct {
	Of           int              // how many sentences or mentions
	Words        map[uint64]int   // by the hash of a word: how many of them have it
	Starts, Ends map[date.Day]int // on how many of the mentions a day begins and ends
}

// Add adds what was counted elsewhere. It keeps nothing of other.
func (c *Counts) Add(other Counts) {
	c.Of += other.Of
	c.Words, c.Starts, c.Ends = added(c.Words, other.Words), added(c.Starts, other.Starts), added(c.Ends, other.Ends)
}

func added[K comparable](to, counts map[K]int) map[K]int {
	if to == nil {
		to = make(map[K]int, len(counts))
	}
	for k, n := range counts {
		to[k] += n
	}
	return to
}

// Telling returns the counts without those that say no more than none: of the words that one
// or two have, which are most of them.
func (c Counts) Telling() Counts {
	words := map[uint64]int{}
	for h, n := range c.Words {
		if n > leastFrequency {
			words[h] = n
		}
	}
	c.Words = words
	return c
}
