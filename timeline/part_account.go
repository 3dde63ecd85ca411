package timeline

import (
	"cmp"
	"encoding/binary"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

// Account is what an article tells, or some of it: all that merging needs of it, as plain
// values for another machine. What is in it is for the functions of this package alone.
type Account struct {
	_         struct{} `cbor:",toarray"`
	Slug      string
	Published date.Day
	Dated     bool             // whether Published is known
	Voice     string           // the Slug of the article that it is a near-copy of, or empty
	Whole     *article.Article // of one that has no publish date: its story is to be seen from its sentences alone
	Traces    traces
	Tellings  []part
	Texts     map[int]string // of the sentences that tell something
}

// part is a mention, to be compared.
type part struct {
	_        struct{} `cbor:",toarray"`
	Number   int      // among those of its article
	Key      string
	Digits   int // of the key that make its id; 0 where that is not known yet
	Sentence int
	Begin    int32   // the byte of the sentence at which what it tells begins
	Phrase   *phrase // nil without one
	Relation Relation
	Role     article.Role
	Slight   bool
	Names    bool
	Passing  bool
	Leans    bool
	Traits   traits
	Vector   weighed
	Core     weighed
}

// phrase is what merging needs of a time expression.
type phrase struct {
	_         struct{} `cbor:",toarray"`
	Begin     int
	Text      string
	Interval  date.Interval
	Certainty timex.Certainty
}

// weighed is a vector whose words are known on all machines.
type weighed struct {
	_       struct{}  `cbor:",toarray"`
	Hashes  []uint64  // ascending
	Weights []float64 // none where only the words are compared
}

// Tell returns what an article tells, once the names and the words of all articles are known.
func (b Parts) Tell(a article.Article) Account {
	c := take([]article.Article{a}, b.Settings, nil)
	c.detailed = true
	found := c.extract(b.Names, nil)
	c.words.rate(b.Words.Of, func(id int32) int { return b.Words.Words[c.words.hashes[id]] })
	c.weigh(found)
	out := Account{Slug: a.Slug, Published: a.Published, Dated: a.Dated, Traces: c.traces[0], Texts: map[int]string{}}
	if !a.Dated {
		a.Markdown = nil
		out.Whole = &a
	}
	for n, t := range found {
		out.Texts[t.Sentence] = a.Sentences[t.Sentence].Text
		p := part{Number: n, Key: t.key, Sentence: t.Sentence, Begin: t.begin, Relation: t.Relation, Role: t.role, Slight: t.slight, Names: t.names, Passing: t.passing,
			Leans: t.leans != nil, Traits: *t.traits, Vector: c.words.weighed(t.vector), Core: c.words.weighed(t.core)}
		if e := t.Expression; e != nil {
			p.Phrase = &phrase{Begin: e.Begin, Text: e.Text, Interval: t.Interval, Certainty: e.Certainty}
		}
		out.Tellings = append(out.Tellings, p)
	}
	return out
}

// weighed returns a vector for other machines.
func (v *vocabulary) weighed(of cluster.Vector) weighed {
	w := weighed{Hashes: make([]uint64, len(of)), Weights: make([]float64, len(of))}
	for i, f := range of {
		w.Hashes[i], w.Weights[i] = v.hashes[f.ID], f.Weight
	}
	return w
}

// dated reports whether a mention is gathered by its time.
func (p *part) dated() bool { return p.Phrase != nil && p.Role == article.Prose && !p.Slight }

// with returns an account of some of the mentions.
func (a Account) with(some []part) Account {
	out := Account{Slug: a.Slug, Published: a.Published, Dated: a.Dated, Voice: a.Voice, Tellings: some}
	for _, p := range some {
		if text, there := a.Texts[p.Sentence]; there {
			if out.Texts == nil {
				out.Texts = map[int]string{}
			}
			out.Texts[p.Sentence] = text
		}
	}
	return out
}

// Story returns an account of an article without a publish date, for its story.
func (a Account) Story() Account {
	out := a.with(nil)
	out.Whole = a.Whole
	return out
}

// slim returns an account of what some of the mentions are that are picked, without texts.
func (a Account) slim(picked func(p *part) bool, of func(p part) part) Account {
	out := Account{Slug: a.Slug, Published: a.Published, Dated: a.Dated}
	for i := range a.Tellings {
		if p := &a.Tellings[i]; picked(p) {
			out.Tellings = append(out.Tellings, of(*p))
		}
	}
	return out
}

// corpusOf makes a corpus of accounts, and of their mentions, each of them once; of several
// accounts of one article it makes one article. It puts the accounts in order.
func corpusOf(accounts []Account, s editor.Settings, names grammar.NameBook) (*corpus, []*telling) {
	slices.SortFunc(accounts, func(a, b Account) int { return cmp.Compare(a.Slug, b.Slug) })
	c := &corpus{settings: s, names: names}
	var numbers []int // by account: the number of its article
	voices := map[string]int{}
	for n, a := range accounts {
		if n == 0 || accounts[n-1].Slug != a.Slug {
			c.articles = append(c.articles, Article{Article: article.Article{Slug: a.Slug, Published: a.Published, Dated: a.Dated}})
		}
		numbers = append(numbers, len(c.articles)-1)
		voices[a.Slug] = len(c.articles) - 1
		if a.Whole != nil {
			c.articles[len(c.articles)-1].Article = *a.Whole
		}
	}
	c.voice = make([]int, len(c.articles))
	for n, a := range accounts {
		c.voice[numbers[n]] = numbers[n]
		if a.Voice == "" {
			continue
		}
		voice, known := voices[a.Voice]
		if !known { // that article is not here: it has a number behind those that are
			voice = len(voices)
			voices[a.Voice] = voice
		}
		c.voice[numbers[n]] = voice
	}
	c.words = c.storyWords()
	all := slices.Clone(c.words.hashes)
	for _, a := range accounts {
		for _, p := range a.Tellings {
			all = append(append(all, p.Vector.Hashes...), p.Core.Hashes...)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	c.words.renumber(all, c.sentences)
	place := make(map[uint64]int32, len(all))
	for n, h := range all {
		place[h] = int32(n)
	}
	var found []*telling
	var number []int // by mention: its number in its article
	for n, a := range accounts {
		for i := range a.Tellings {
			found = append(found, c.tellingOf(numbers[n], &a.Tellings[i], place))
			number = append(number, a.Tellings[i].Number)
		}
	}
	order := make([]int, len(found))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(found[i].Article, found[j].Article), cmp.Compare(number[i], number[j]))
	})
	sorted := make([]*telling, 0, len(found))
	for _, i := range order {
		if n := len(sorted); n == 0 || sorted[n-1].key != found[i].key {
			sorted = append(sorted, found[i])
		}
	}
	return c, sorted
}

// storyWords numbers the words of the articles without a publish date.
func (c *corpus) storyWords() *vocabulary {
	c.sentences = make([][]*sentence, len(c.articles))
	var files []article.Article
	var at []int
	for n, a := range c.articles {
		if len(a.Sentences) > 0 {
			files, at = append(files, a.Article), append(at, n)
		}
	}
	if len(files) == 0 {
		return &vocabulary{names: c.names}
	}
	u := take(files, c.settings, nil)
	u.learn(c.names, func(int) {})
	for i, n := range at {
		c.sentences[n] = u.sentences[i]
	}
	return u.words
}

// tellingOf makes a mention of article n of its plain values.
func (c *corpus) tellingOf(n int, p *part, place map[uint64]int32) *telling {
	t := &telling{begin: p.Begin, role: p.Role, slight: p.Slight, names: p.Names, passing: p.Passing, key: p.Key, traits: &p.Traits, core: vectorOf(p.Core, place)}
	if len(p.Vector.Hashes) > 0 {
		t.vector = vectorOf(p.Vector, place)
	}
	t.Article, t.Sentence, t.Relation = n, p.Sentence, p.Relation
	if p.Digits > 0 {
		t.ID = shortID(p.Key, p.Digits)
	}
	if x := p.Phrase; x != nil {
		t.Expression, t.Interval = &timex.Expression{Begin: x.Begin, Text: x.Text, Interval: x.Interval, Certainty: x.Certainty}, x.Interval
	}
	if p.Leans {
		t.leans = &grammar.Leaning{}
	}
	if len(c.sentences[n]) > 0 { // all of an article that has no publish date
		t.s = c.sentences[n][p.Sentence]
	}
	return t
}

// vectorOf returns a vector with the numbers that words have here; they ascend with the hashes.
func vectorOf(w weighed, place map[uint64]int32) cluster.Vector {
	out := make(cluster.Vector, len(w.Hashes))
	for i, h := range w.Hashes {
		out[i].ID = place[h]
		if w.Weights != nil {
			out[i].Weight = w.Weights[i]
		}
	}
	return out
}

// renumber gives the words of a part the numbers that they have among all.
func (v *vocabulary) renumber(all []uint64, sentences [][]*sentence) {
	place := make([]int32, len(v.hashes))
	for i, h := range v.hashes {
		n, _ := slices.BinarySearch(all, h)
		place[i] = int32(n)
	}
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

// Keyed is keys of mentions of an article, by which their ids are made.
type Keyed struct {
	_       struct{} `cbor:",toarray"`
	Slug    string
	Numbers []int
	Keys    []string
}

// Keys returns the keys of an article's mentions, by the number of the block: keys that begin alike
// are in one.
func (a Account) Keys(blocks int) map[int]Keyed {
	out := map[int]Keyed{}
	for _, p := range a.Tellings {
		n := int(binary.BigEndian.Uint32([]byte("\x00"+p.Key[:3]))) % blocks
		k := out[n]
		out[n] = Keyed{Slug: a.Slug, Numbers: append(k.Numbers, p.Number), Keys: append(k.Keys, p.Key)}
	}
	return out
}

// Lengthen returns, by slug and number, of every mention whose id is longer than usual, as another
// one's begins alike, how many digits of its key tell it from all others. of is a block's.
func (Parts) Lengthen(of []Keyed) map[string]map[int]int {
	longer := map[string]map[int]int{}
	var keys []string
	for _, k := range of {
		keys = append(keys, k.Keys...)
	}
	digits := digitsOf(keys)
	for _, k := range of {
		for i, number := range k.Numbers {
			if digits[i] > idDigits {
				if longer[k.Slug] == nil {
					longer[k.Slug] = map[int]int{}
				}
				longer[k.Slug][number] = digits[i]
			}
		}
		digits = digits[len(k.Numbers):]
	}
	return longer
}

// Known returns the account with what only all articles tell of it: what it is a near-copy of, if
// it is, and by number how many digits the ids have that are longer than usual.
func (a Account) Known(voice string, digits map[int]int) Account {
	a.Voice, a.Tellings = voice, slices.Clone(a.Tellings)
	for i := range a.Tellings {
		p := &a.Tellings[i]
		p.Digits = max(idDigits, digits[p.Number])
	}
	return a
}
