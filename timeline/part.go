package timeline

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"encoding/json"
	"maps"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// A build in parts, for more articles than one machine holds. Articles are read one by
// one, on as many machines as there are, by the functions of Build; what only all of
// them together tell is counts that add up; and what merging compares is plain values,
// which come together at the end. The steps, each after the one before it for all articles:
//
//	CountNames     what an article tells of names        -> NameCounts, which add up to a NameBook
//	CountWords     the words of an article's sentences   -> Wording; each Block of them -> Frequencies, which add up
//	Tell           what an article tells, to be compared -> Account
//	MergeAccounts  all accounts                          -> the lines of events.jsonl
//
// With the same articles and settings, Build finds the same events.

// CountNames counts what an article tells of names.
func CountNames(a article.Article, s Settings) grammar.NameCounts {
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
func CountWords(a article.Article, s Settings, names grammar.NameBook) Wording {
	c := take([]article.Article{a}, s, nil)
	c.know(names, func(int) {})
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

// Account is what an article tells: all that merging needs of it. What is in it is for
// MergeAccounts alone; encoding/gob and MarshalBinary take it to another machine whole.
type Account struct{ told told }

// Slug is the slug of the article, which no other account has.
func (a Account) Slug() string { return a.told.Article.Slug }

// MarshalBinary returns the account as bytes. It does not fail.
func (a Account) MarshalBinary() ([]byte, error) {
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(a.told)
	return b.Bytes(), err
}

// UnmarshalBinary sets the account to the one that MarshalBinary made bytes of. It
// fails for other bytes.
func (a *Account) UnmarshalBinary(data []byte) error {
	return gob.NewDecoder(bytes.NewReader(data)).Decode(&a.told)
}

// told is an Account as plain values.
type told struct {
	Article  article.Article // with its sentences only if it has no publish date: its story is to be seen from them alone
	Traces   traces
	Words    []uint64 // hashes of the features of Tellings by their IDs, ascending
	Tellings []part
	Texts    map[int]string // of the sentences that tell something
}

// part is a mention, to be compared.
type part struct {
	Sentence       int
	Expression     *timex.Expression // not what only Build shows of it
	Relation       Relation
	Role           article.Role
	Slight, Names  bool
	Passing, Leans bool
	Key            string
	Traits         traits
	Vector, Core   cluster.Vector
}

// Tell returns what an article tells, once the names and the words of all articles are known.
func Tell(a article.Article, s Settings, names grammar.NameBook, f Frequencies) Account {
	c := take([]article.Article{a}, s, nil)
	found := c.extract(names, nil)
	c.words.rate(f.Sentences, func(id int32) int { return f.Of[c.words.hashes[id]] })
	c.weigh(found)
	out := told{Article: a, Traces: c.traces[0], Words: c.words.hashes, Texts: map[int]string{}}
	if a.Dated {
		out.Article.Sentences = nil
	}
	out.Article.Markdown = nil
	for _, t := range found {
		out.Texts[t.Sentence] = a.Sentences[t.Sentence].Text
		out.Tellings = append(out.Tellings, part{t.Sentence, t.Expression, t.Relation, t.role, t.slight, t.names, t.passing, t.leans != nil, t.key, *t.traits, t.vector, t.core})
	}
	return Account{out}
}

// MergeAccounts brings together what articles tell of one event, and returns the lines of
// events.jsonl, sorted, without line ends. It ignores the order of the accounts.
func MergeAccounts(of []Account, s Settings, names grammar.NameBook) [][]byte {
	accounts := make([]told, len(of))
	for n, a := range of {
		accounts[n] = a.told
	}
	slices.SortFunc(accounts, func(a, b told) int { return cmp.Compare(a.Article.Slug, b.Article.Slug) })
	c := &corpus{settings: s, articles: make([]Article, len(accounts)), sentences: make([][]*sentence, len(accounts)), names: names}
	c.words = c.storyWords(accounts)
	all := slices.Clone(c.words.hashes)
	for _, a := range accounts {
		all = append(all, a.Words...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	c.words.renumber(all, c.sentences)
	known := make([]traces, len(accounts))
	var found []*telling
	for n, a := range accounts {
		c.articles[n].Article, known[n] = a.Article, a.Traces
		place := placesIn(a.Words, all)
		for i := range a.Tellings {
			found = append(found, c.tellingOf(n, &a.Tellings[i], place))
		}
	}
	c.voice = voices(known)
	identify(found)
	var lines [][]byte
	for _, g := range c.merge(found) {
		lines = append(lines, c.lineOf(g, accounts))
	}
	slices.SortFunc(lines, bytes.Compare)
	return lines
}

// storyWords numbers the words of the articles without a publish date.
func (c *corpus) storyWords(accounts []told) *vocabulary {
	var files []article.Article
	var at []int
	for n, a := range accounts {
		if !a.Article.Dated {
			files, at = append(files, a.Article), append(at, n)
		}
	}
	u := take(files, c.settings, nil)
	u.know(c.names, func(int) {})
	for i, n := range at {
		c.sentences[n] = u.sentences[i]
	}
	return u.words
}

// tellingOf makes a mention of article n of its plain values.
func (c *corpus) tellingOf(n int, p *part, place []int32) *telling {
	t := &telling{role: p.Role, slight: p.Slight, names: p.Names, passing: p.Passing, key: p.Key, traits: &p.Traits, vector: moved(p.Vector, place), core: moved(p.Core, place)}
	t.Article, t.Sentence, t.Expression, t.Relation = n, p.Sentence, p.Expression, p.Relation
	if t.Expression != nil {
		t.Interval = grammar.IntervalOf(*t.Expression)
	}
	if p.Leans {
		t.leans = &grammar.Leaning{}
	}
	if c.sentences[n] != nil {
		t.s = c.sentences[n][p.Sentence]
	}
	return t
}

// placesIn returns where each of some ascending hashes stands among all.
func placesIn(some, all []uint64) []int32 {
	out := make([]int32, len(some))
	for i, h := range some {
		n, _ := slices.BinarySearch(all, h)
		out[i] = int32(n)
	}
	return out
}

// moved returns a vector with other numbers, which ascend as its own do.
func moved(v cluster.Vector, place []int32) cluster.Vector {
	out := make(cluster.Vector, len(v))
	for i, f := range v {
		out[i] = cluster.Feature{ID: place[f.ID], Weight: f.Weight}
	}
	return out
}

// renumber gives the words of a part the numbers that they have among all.
func (v *vocabulary) renumber(all []uint64, sentences [][]*sentence) {
	place := placesIn(v.hashes, all)
	kinds := make([]byte, len(all))
	for key, id := range v.ids {
		kinds[place[id]] = v.kinds[id]
		v.ids[key] = place[id]
	}
	v.hashes, v.kinds = all, kinds
	for _, of := range sentences {
		for _, s := range of {
			for i := range s.features {
				s.features[i].id = place[s.features[i].id]
			}
		}
	}
}

// eventLine is a line of events.jsonl. Its names are those of timeline.json.
type eventLine struct {
	ID       string        `json:"id"`
	Kind     string        `json:"kind"`
	Date     *eventDate    `json:"date"` // null for what no source dates
	Disputed bool          `json:"disputed"`
	Mentions []mentionLine `json:"mentions"`
}

type eventDate struct {
	EDTF  string `json:"edtf"`
	Start string `json:"start"`
	End   string `json:"end"`
}

type mentionLine struct {
	mergedMention
	Article  string  `json:"article"`
	Sentence string  `json:"sentence"`
	Phrase   *string `json:"phrase"`
	EDTF     *string `json:"edtf"`
}

// lineOf writes an event.
func (c *corpus) lineOf(g group, accounts []told) []byte {
	d := draft{tellings: g, voices: countVoices(g, c.voice)}
	c.date(&d)
	line := eventLine{ID: eventID(firstTold(anchors(g), c.articles)), Kind: d.Kind.String(), Disputed: d.Disputed}
	if !d.Date.IsEmpty() {
		line.Date = &eventDate{EDTF: d.Date.EDTF(), Start: d.Date.First().String(), End: d.Date.Last().String()}
	}
	for _, t := range d.tellings {
		m := mentionLine{mergedMention: mergedMention{t.ID, t.Relation.String()}, Article: c.articles[t.Article].Slug, Sentence: accounts[t.Article].Texts[t.Sentence]}
		if e := t.Expression; e != nil {
			edtf := t.Interval.EDTF()
			m.Phrase, m.EDTF = &e.Text, &edtf
		}
		line.Mentions = append(line.Mentions, m)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(line); err != nil {
		panic(err) // strings and truth values only
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
