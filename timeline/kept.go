package timeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"sync"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// What a build finds in its articles and brings together takes most of its time, and
// depends on nothing but the articles, the settings and what a person says of mentions.
// It can be kept for the next build, which then takes apart the sentences of events alone.
// It is kept by a digest of all that it depends on, so that it cannot be out of date.

// Shelf keeps what a build has found, by a key. What it returns has to be what this very
// program put there: another one may find something else in the same articles.
type Shelf interface {
	Take(key [sha256.Size]byte) []byte // nil if it has nothing by that key
	Put(key [sha256.Size]byte, data []byte)
}

// digests are those of the files that have been read, by name.
type digests struct {
	sync.Mutex
	of map[string][sha256.Size]byte
}

func (d *digests) add(file string, digest [sha256.Size]byte) {
	d.Lock()
	defer d.Unlock()
	d.of[file] = digest
}

// key returns the key of what is found in files that have been read.
func (d *digests) key(s editor.Settings, o editor.Overrides) (key [sha256.Size]byte) {
	h := sha256.New()
	for _, file := range slices.Sorted(maps.Keys(d.of)) {
		fmt.Fprintf(h, "%q %x\n", file, d.of[file])
	}
	fmt.Fprintf(h, "%#v\n", s)
	if len(o.Dates)+len(o.Drops)+len(o.BrokenMentions) > 0 {
		fmt.Fprintf(h, "%q %#v %#v %#v\n", o.File, o.Dates, o.Drops, o.BrokenMentions)
	}
	h.Sum(key[:0])
	return key
}

// kept is what has been found, as plain values.
type kept struct {
	Voice     []int
	Names     grammar.NameBook
	Aside     []keptMention
	Problems  []problem.Problem
	Sentences []keptSentence // those with a time, and those of events
	Bundles   [][]byte       // runs of them, each a list of keptBundle
}

type keptSentence struct {
	Article, Sentence int
	Plain             uint64
	StandIns          grammar.StandIns
	Words, Places     []int32 // its stems and names, and where they stand
}

type keptBundle struct {
	ID       string
	Tellings []keptTelling
}

// keptTelling is a mention that has been brought together with others: whom its pronouns
// mean is in its traits.
type keptTelling struct {
	Mention                       keptMention
	Begin                         int32
	Unit                          grammar.Unit
	Role                          article.Role
	Said                          bool
	Slight, Names, Visits, Passes bool
	Leans                         *grammar.Leaning
	Key                           string
	Traits                        traits
	Vector, Core                  cluster.Vector
	Confirmed                     *problem.Text
}

// keptMention is a mention with the number of its expression among those of its sentence,
// from 1, or 0 for one that a person made. The Expression of a Mention says what differs.
type keptMention struct {
	Mention
	Nth int
}

// keptRuns is how many runs events are kept in, to be written and read side by side.
const keptRuns = 16

// keep returns what has been found as bytes.
func (g gathered) keep() ([]byte, error) {
	c := g.corpus
	k := kept{Voice: c.voice, Names: c.names, Problems: g.problems}
	for _, m := range g.aside {
		m, err := c.keepMention(m)
		if err != nil {
			return nil, err
		}
		k.Aside = append(k.Aside, m)
	}
	told := map[*sentence]bool{}
	for _, b := range g.bundles {
		for _, t := range b.group {
			told[t.s] = true
		}
	}
	for n, a := range c.articles {
		for i, s := range c.sentences[n] {
			if len(a.Expressions[i]) == 0 && !told[s] {
				continue
			}
			of := keptSentence{Article: n, Sentence: i, Plain: s.plain, StandIns: s.standIns}
			for _, f := range s.features {
				of.Words, of.Places = append(of.Words, f.id), append(of.Places, f.word)
			}
			k.Sentences = append(k.Sentences, of)
		}
	}
	var failed sync.Once
	var err error
	runs := min(keptRuns, max(1, len(g.bundles)))
	k.Bundles = make([][]byte, runs)
	parallel.Each(runs, func(r int) {
		var bundles []keptBundle
		for _, b := range g.bundles[r*len(g.bundles)/runs : (r+1)*len(g.bundles)/runs] {
			out := keptBundle{ID: b.id}
			for _, t := range b.group {
				m, wrong := c.keepMention(t.Mention)
				if wrong != nil {
					failed.Do(func() { err = wrong })
				}
				out.Tellings = append(out.Tellings, keptTelling{Mention: m, Begin: t.begin, Unit: t.u, Role: t.role, Said: t.said != nil, Slight: t.slight, Names: t.names, Visits: t.visits,
					Passes: t.passing, Leans: t.leans, Key: t.key, Traits: *t.traits, Vector: c.words.whole(t), Core: t.core, Confirmed: t.confirmed})
			}
			bundles = append(bundles, out)
		}
		k.Bundles[r] = encoded(bundles)
	})
	return encoded(k), err
}

func encoded(v any) []byte {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(v); err != nil {
		panic(err) // plain values only
	}
	return b.Bytes()
}

// keepMention returns a mention as plain values.
func (c *corpus) keepMention(m Mention) (keptMention, error) {
	k := keptMention{Mention: m}
	if m.Expression == nil {
		return k, nil
	}
	found := c.articles[m.Article].Expressions[m.Sentence]
	k.Nth = 1 + slices.IndexFunc(found, func(e timex.Expression) bool { return e.Begin == m.Expression.Begin && e.End == m.Expression.End })
	if k.Nth > 0 && &found[k.Nth-1] == m.Expression {
		k.Expression = nil
		return k, nil
	}
	if again := c.mentionOf(k); !reflect.DeepEqual(again, m) {
		return k, fmt.Errorf("mention %s cannot be kept", m.ID)
	}
	return k, nil
}

// mentionOf returns the mention that was kept.
func (c *corpus) mentionOf(k keptMention) Mention {
	m := k.Mention
	if k.Nth == 0 {
		return m
	}
	found := &c.articles[m.Article].Expressions[m.Sentence][k.Nth-1]
	if m.Expression != nil { // a person gave it another time of day
		e := *found
		e.Clock = m.Expression.Clock
		found = &e
	}
	m.Expression = found
	return m
}

// fetch returns what was kept of articles.
func fetch(data []byte, files []article.Article, settings editor.Settings, watch article.Watch) (gathered, error) {
	var k kept
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&k); err != nil {
		return gathered{}, err
	}
	c := newCorpus(files, settings)
	parallel.Each(len(files), func(n int) { c.tag(n, watch) })
	c.names, c.voice, c.words = k.Names, k.Voice, &vocabulary{names: k.Names}
	for _, of := range k.Sentences {
		s := c.sentences[of.Article][of.Sentence]
		s.plain, s.standIns, s.features = of.Plain, of.StandIns, make([]feature, len(of.Words))
		for i, id := range of.Words {
			s.features[i] = feature{id: id, word: of.Places[i]}
		}
	}
	c.know()
	g := gathered{corpus: c, problems: k.Problems}
	for _, m := range k.Aside {
		g.aside = append(g.aside, c.mentionOf(m))
	}
	runs := make([][]bundle, len(k.Bundles))
	wrong := make([]error, len(k.Bundles))
	parallel.Each(len(runs), func(r int) {
		var of []keptBundle
		wrong[r] = gob.NewDecoder(bytes.NewReader(k.Bundles[r])).Decode(&of)
		for _, b := range of {
			out := bundle{id: b.ID}
			for i := range b.Tellings {
				out.group = append(out.group, c.keptTelling(&b.Tellings[i]))
			}
			runs[r] = append(runs[r], out)
		}
	})
	g.bundles = slices.Concat(runs...)
	for _, err := range wrong {
		if err != nil {
			return gathered{}, err
		}
	}
	return g, nil
}

// keptTelling makes a mention of what was kept of it.
func (c *corpus) keptTelling(k *keptTelling) *telling {
	t := &telling{Mention: c.mentionOf(k.Mention), begin: k.Begin, u: k.Unit, role: k.Role, slight: k.Slight, names: k.Names, visits: k.Visits, passing: k.Passes,
		leans: k.Leans, key: k.Key, traits: &k.Traits, vector: k.Vector, core: k.Core, confirmed: k.Confirmed}
	t.s = c.sentences[t.Article][t.Sentence]
	if k.Said {
		t.said = c.sentences[t.Article][t.Sentence+1]
	}
	return t
}
