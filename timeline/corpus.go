package timeline

import (
	"cmp"
	"slices"
	"sync"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/timex"
)

// corpus is the articles of a timeline, and what is known of their sentences.
type corpus struct {
	settings  editor.Settings
	articles  []Article
	sentences [][]*sentence      // by article
	traces    []traces           // by article, until copies are known
	counts    grammar.NameCounts // until the names are
	names     grammar.NameBook
	words     *vocabulary
	voice     []int    // by article: near-copies have the same number
	merged    []merged // the events as events.jsonl gives them; nil to find them
	first     date.Day // when the first article was published, if one says when
	published bool     // one does
	era       era
	typed     sync.Map // from a date to how a person types it, where that was tried
	detailed  bool     // no mention is faint, as what other machines get is whole
}

// read finds what the sentences of all articles tell, in their order, and works out what
// only all of them together tell.
func read(files []article.Article, settings editor.Settings, watch article.Watch) (*corpus, []*telling) {
	c := take(files, settings, watch)
	var wait sync.WaitGroup
	wait.Go(func() { c.voice = voices(c.traces) })
	found := c.extract(grammar.NewNameBook(c.counts, settings.People), watch)
	all, of := c.words.frequencies(c.sentences)
	c.words.rate(all, func(id int32) int { return of[id] })
	c.weigh(found)
	wait.Wait()
	c.traces, c.counts = nil, nil
	c.know()
	return c, found
}

// know notes what is asked of all articles again and again.
func (c *corpus) know() {
	copies := map[int][]int{}
	for n, v := range c.voice {
		copies[v] = append(copies[v], n)
	}
	for n, v := range c.voice {
		c.articles[n].Copies = slices.DeleteFunc(slices.Clone(copies[v]), func(m int) bool { return m == n })
	}
	c.first, c.published = firstPublished(c.articles)
	c.era = eraOf(c.articles)
}

// newCorpus returns a corpus of articles, in their order, of which nothing is known.
func newCorpus(files []article.Article, settings editor.Settings) *corpus {
	slices.SortFunc(files, func(a, b article.Article) int {
		return cmp.Or(cmp.Compare(a.Slug, b.Slug), cmp.Compare(a.File, b.File))
	})
	c := &corpus{settings: settings, articles: make([]Article, len(files)), sentences: make([][]*sentence, len(files))}
	for n, a := range files {
		c.articles[n].Article = a
	}
	return c
}

// take tags the sentences of articles and takes them apart for the first time, to count the
// names and to note by what copies are known, the articles side by side.
func take(files []article.Article, settings editor.Settings, watch article.Watch) *corpus {
	c := newCorpus(files, settings)
	c.traces, c.counts = make([]traces, len(files)), grammar.NameCounts{}
	of := make([]grammar.NameCounts, len(files))
	parallel.Runs(len(files), func(from, to int) {
		var desk grammar.Desk
		for n := from; n < to; n++ {
			c.tag(n, watch)
			for i, s := range c.sentences[n] {
				s.Sentence = desk.Words(c.articles[n].Sentences[i].Text, c.articles[n].Expressions[i])
				s.plain, s.length = plainOf(s.Words), len(s.Words)
			}
			of[n] = grammar.CountNames(parsed(c.sentences[n]))
			c.traces[n] = tracesOf(c.sentences[n])
			c.letGo(n, &desk)
		}
	})
	for _, some := range of {
		c.counts.Add(some)
	}
	return c
}

// tag finds the time expressions of an article.
func (c *corpus) tag(n int, watch article.Watch) {
	a := c.articles[n].Article
	defer watch.Begin(a.File, lengthOf(a))()
	texts, all := make([]string, len(a.Sentences)), make([]sentence, len(a.Sentences))
	c.sentences[n] = make([]*sentence, len(all))
	for i, s := range a.Sentences {
		texts[i], c.sentences[n][i] = s.Text, &all[i]
	}
	c.articles[n].Expressions = timex.Tag(texts, contextOf(a, c.settings))
}

// A sentence that is taken apart is twenty times as large as its text, and what is told of
// it is known when its article has been read, so that none is kept. The few that are looked
// at again, for a title or a doubt, are taken apart anew.

// takeApart takes the sentences of an article apart, until letGo.
func (c *corpus) takeApart(n int, desk *grammar.Desk) {
	for i, s := range c.sentences[n] {
		s.Sentence = desk.TakeApart(c.articles[n].Sentences[i].Text, c.articles[n].Expressions[i])
	}
}

// letGo keeps of the sentences of an article what cannot be found in them again.
func (c *corpus) letGo(n int, desk *grammar.Desk) {
	for _, s := range c.sentences[n] {
		if found := s.StandIns(); len(found) > 0 {
			s.standIns = found
		}
		s.Sentence = nil
	}
	desk.Clear()
}

// recall takes a sentence that has been let go apart again, and returns it.
func (c *corpus) recall(n, i int) *sentence { return c.recallAt(n, i, new(grammar.Desk)) }

func (c *corpus) recallAt(n, i int, desk *grammar.Desk) *sentence {
	s := c.sentences[n][i]
	if s.Sentence == nil {
		s.Sentence = desk.TakeApart(c.articles[n].Sentences[i].Text, c.articles[n].Expressions[i])
		s.SetStandIns(s.standIns)
	}
	return s
}

// recallAll takes the sentences of mentions apart again.
func (c *corpus) recallAll(bundles []bundle) {
	type place struct{ article, sentence int }
	var places []place
	known := map[place]bool{}
	for _, b := range bundles {
		for _, t := range b.group {
			for _, at := range []place{{t.Article, t.Sentence}, {t.Article, t.Sentence + 1}} {
				if !known[at] && (at.sentence == t.Sentence || t.said != nil) {
					known[at] = true
					places = append(places, at)
				}
			}
		}
	}
	parallel.Runs(len(places), func(from, to int) {
		var desk grammar.Desk // never cleared
		for _, at := range places[from:to] {
			c.recallAt(at.article, at.sentence, &desk)
		}
	})
}

func parsed(all []*sentence) []*grammar.Sentence {
	out := make([]*grammar.Sentence, len(all))
	for i, s := range all {
		out[i] = s.Sentence
	}
	return out
}

// learn finds who is meant, by a book of the names of all articles, and numbers the words. It
// calls then with every article while its sentences are taken apart.
func (c *corpus) learn(names grammar.NameBook, then func(n int)) {
	c.names = names
	c.words = newVocabulary(c.names, c.sentences, func(n int, run *numbering) {
		c.takeApart(n, &run.desk)
		c.names.Refer(proseOf(c.articles[n], parsed(c.sentences[n])))
		for _, s := range c.sentences[n] {
			s.features = run.features(s)
		}
		then(n)
		c.letGo(n, &run.desk)
	})
}

// lengthOf is how many bytes of text an article has.
func lengthOf(a article.Article) int64 {
	length := 0
	for _, s := range a.Sentences {
		length += len(s.Text)
	}
	return int64(length)
}

// proseOf returns the sentences of an article's text, without captions, labels and
// what else stands between them.
func proseOf(a Article, all []*grammar.Sentence) []*grammar.Sentence {
	var out []*grammar.Sentence
	for i, s := range all {
		if a.Sentences[i].Role == article.Prose {
			out = append(out, s)
		}
	}
	return out
}

// contextOf returns what the tagger has to know of an article.
func contextOf(a article.Article, s editor.Settings) timex.Context {
	return timex.Context{Published: a.Published, Dated: a.Dated, WeekStart: s.WeekStart, DayFirst: s.DayFirst}
}
