package timeline

import (
	"cmp"
	"io/fs"
	"slices"
	"sync"

	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/problem"
	"dateline/timeline/timex"
)

// The files and the folder that Build reads. The events are read where a build in parts has
// found them.
const (
	settingsFileName  = "timeline.yaml"
	eventsFileName    = "events.jsonl"
	overridesFileName = "overrides.yaml"
	articlesFolder    = "articles"
)

// Build makes a timeline of a content folder: it reads the articles, finds what
// their sentences tell and when, lets overrides correct that, brings together
// what different articles tell of one event, and puts the events in order.
// Everything that is wrong is in Problems, and what a person should look at in
// Doubts; after an error the rest of the timeline is still as good as it can be.
//
// The result depends on the files alone: not on their order, the number of
// processors or the day.
func Build(fsys fs.FS) Timeline { return BuildWatched(fsys, nil) }

// BuildWatched is Build, and tells watch when work on an article begins and ends.
// What watch does makes no difference to the timeline.
func BuildWatched(fsys fs.FS, watch article.Watch) Timeline {
	settings, problems := ReadSettings(fsys, settingsFileName)
	overrides, wrong := ReadOverrides(fsys, overridesFileName)
	problems = append(problems, wrong...)
	files, wrong := article.Reading{Limit: settings.MaxArticle, Watch: watch}.ReadDir(fsys, articlesFolder)
	problems = append(problems, wrong...)
	problems = append(problems, strangers(fsys)...)

	corpus := read(files, settings, watch)
	found := corpus.extract(watch)
	corpus.merged, wrong = readEvents(fsys, eventsFileName, found)
	problems = append(problems, wrong...)
	mentions, aside, wrong := corpus.correctMentions(found, overrides)
	problems = append(problems, wrong...)
	bundles, wrong := corpus.regroup(corpus.grouped(found, mentions), overrides, aside)
	problems = append(problems, wrong...)
	events := corpus.events(bundles)
	events, hidden, wrong := corpus.correctEvents(events, overrides, aside)
	problems = append(problems, wrong...)
	events = corpus.lean(events)
	corpus.speak(events)
	problem.Sort(problems)
	t := corpus.rank(events, problems)
	t.Hidden, t.SetAside = hidden, aside
	t.Doubts = corpus.doubts(t, events)
	return t
}

// corpus is the articles of a timeline, taken apart.
type corpus struct {
	settings  Settings
	articles  []Article
	sentences [][]*sentence // by article
	names     grammar.NameBook
	words     *vocabulary
	voice     []int    // by article: near-copies have the same number
	merged    []merged // the events as events.jsonl gives them; nil to find them
	first     date.Day // when the first article was published, if one says when
	published bool     // one does
	story     story
}

// read tags the sentences of all articles and takes them apart, and works out what
// only all of them together tell.
func read(files []article.Article, settings Settings, watch article.Watch) *corpus {
	c := take(files, settings, watch)
	var wait sync.WaitGroup
	wait.Go(func() {
		found := make([]traces, len(c.sentences))
		parallel.Each(len(found), func(n int) { found[n] = tracesOf(c.sentences[n]) })
		c.voice = voices(found)
	})
	c.know(grammar.NewNameBook(c.countNames(), settings.People))
	all, of := c.words.frequencies(c.sentences)
	c.words.rate(all, func(id int32) int { return of[id] })
	wait.Wait()
	copies := map[int][]int{}
	for n, v := range c.voice {
		copies[v] = append(copies[v], n)
	}
	for n, v := range c.voice {
		c.articles[n].Copies = slices.DeleteFunc(slices.Clone(copies[v]), func(m int) bool { return m == n })
	}
	c.first, c.published = firstPublished(c.articles)
	c.story = storyOf(c.articles)
	return c
}

// take tags the sentences of articles and takes them apart, the articles side by side.
func take(files []article.Article, settings Settings, watch article.Watch) *corpus {
	slices.SortFunc(files, func(a, b article.Article) int {
		return cmp.Or(cmp.Compare(a.Slug, b.Slug), cmp.Compare(a.File, b.File))
	})
	c := &corpus{settings: settings, articles: make([]Article, len(files)), sentences: make([][]*sentence, len(files))}
	parallel.Each(len(files), func(n int) {
		a := files[n]
		defer watch.Begin(a.File, lengthOf(a))()
		texts := make([]string, len(a.Sentences))
		for i, s := range a.Sentences {
			texts[i] = s.Text
		}
		found := timex.Tag(texts, contextOf(a, settings))
		c.articles[n] = Article{Article: a, Expressions: found}
		c.sentences[n] = make([]*sentence, len(texts))
		for i, text := range texts {
			c.sentences[n][i] = &sentence{Sentence: grammar.TakeApart(text, found[i])}
		}
	})
	return c
}

// countNames counts the names of all articles.
func (c *corpus) countNames() grammar.NameCounts {
	of := make([]grammar.NameCounts, len(c.sentences))
	parallel.Each(len(of), func(n int) { of[n] = grammar.CountNames(parsed(c.sentences[n])) })
	counts := grammar.NameCounts{}
	for _, some := range of {
		counts.Add(some)
	}
	return counts
}

func parsed(all []*sentence) []*grammar.Sentence {
	out := make([]*grammar.Sentence, len(all))
	for i, s := range all {
		out[i] = s.Sentence
	}
	return out
}

// know finds who is meant, by a book of the names of all articles, and numbers the words.
func (c *corpus) know(names grammar.NameBook) {
	c.names = names
	parallel.Each(len(c.sentences), func(n int) { c.names.Refer(proseOf(c.articles[n], parsed(c.sentences[n]))) })
	c.words = newVocabulary(c.sentences, c.names)
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
func contextOf(a article.Article, s Settings) timex.Context {
	return timex.Context{Published: a.Published, Dated: a.Dated, WeekStart: s.WeekStart, DayFirst: s.DayFirst}
}

// extract returns what all articles tell, in their order.
func (c *corpus) extract(watch article.Watch) []*telling {
	of := make([][]*telling, len(c.articles))
	parallel.Each(len(c.articles), func(n int) {
		defer watch.Begin(c.articles[n].File, lengthOf(c.articles[n].Article))()
		of[n] = extract(n, c.articles[n], c.sentences[n])
		var at workplace
		var in around
		for _, t := range of[n] {
			t.traits = c.traitsOf(t, &in)
			t.vector, t.core = c.words.vectors(t, &at, t.gathered())
		}
		if c.articles[n].Dated { // of others the story tells more
			nameDeeds(of[n])
		}
	})
	all := slices.Concat(of...)
	identify(all)
	return all
}

// byPlace orders mentions by the publish date of their articles, then as they
// stand: by slug, sentence and place in it.
func byPlace(a, b *telling, articles []Article) int {
	x, y := articles[a.Article], articles[b.Article]
	return cmp.Or(cmp.Compare(x.Published, y.Published), inOrder(a, b))
}

// inOrder orders mentions by article, sentence and id.
func inOrder(a, b *telling) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.start(), b.start()), cmp.Compare(a.ID, b.ID))
}
