package timeline

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
	"dateline/timeline/problem"
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
func Build(fsys fs.FS) Timeline { return Building{}.Build(fsys) }

// Building says how to build. It makes no difference to the timeline.
type Building struct {
	Watch article.Watch // told when work on an article begins and ends; nil for nobody
	Shelf Shelf         // keeps what is found for the next build; nil for none
	Least int           // the articles below which nothing is kept: few are soon read again
}

// Build is the function of that name.
func (b Building) Build(fsys fs.FS) Timeline {
	settings, problems := editor.ReadSettings(fsys, settingsFileName)
	overrides, wrong := editor.ReadOverrides(fsys, overridesFileName)
	problems = append(problems, wrong...)
	seen := digests{of: map[string][sha256.Size]byte{}}
	files, wrong := article.Reading{Limit: settings.MaxArticle, Watch: b.Watch, Seen: seen.add}.ReadDir(fsys, articlesFolder)
	problems = append(problems, wrong...)
	problems = append(problems, strangers(fsys)...)

	g := b.gather(fsys, files, settings, overrides, &seen)
	corpus, problems := g.corpus, append(problems, g.problems...)
	bundles, wrong := corpus.regroup(g.bundles, overrides, g.aside)
	problems = append(problems, wrong...)
	events := corpus.events(bundles)
	events, hidden, wrong := corpus.correctEvents(events, overrides, g.aside)
	problems = append(problems, wrong...)
	events = corpus.lean(events)
	corpus.speak(events)
	problem.Sort(problems)
	t := corpus.rank(events, problems)
	t.Hidden, t.SetAside = hidden, g.aside
	t.Doubts = corpus.doubts(t, events)
	return t
}

// gathered is what articles tell, brought together.
type gathered struct {
	corpus   *corpus
	bundles  []bundle
	aside    []Mention // what a person says tells or dates nothing
	problems []problem.Problem
}

// gather brings together what articles tell, or takes it from the shelf.
func (b Building) gather(fsys fs.FS, files []article.Article, settings editor.Settings, overrides editor.Overrides, seen *digests) gathered {
	_, err := fs.Stat(fsys, eventsFileName)
	keeps := b.Shelf != nil && len(files) >= b.Least && errors.Is(err, fs.ErrNotExist)
	var key [sha256.Size]byte
	if keeps {
		key = seen.key(settings, overrides)
		if data := b.Shelf.Take(key); data != nil {
			if g, err := fetch(data, files, settings, b.Watch); err == nil {
				return g
			}
		}
	}
	g := gathered{}
	c, found := read(files, settings, b.Watch)
	c.merged, g.problems = readEvents(fsys, eventsFileName, found)
	mentions, aside, wrong := c.correctMentions(found, overrides)
	g.corpus, g.bundles, g.aside, g.problems = c, c.grouped(found, mentions), aside, append(g.problems, wrong...)
	if keeps {
		if data, err := g.keep(); err == nil {
			b.Shelf.Put(key, data)
		}
	}
	return g
}

// extract returns what all articles tell, in their order, by a book of the names of all.
func (c *corpus) extract(names grammar.NameBook, watch article.Watch) []*telling {
	of := make([][]*telling, len(c.articles))
	c.learn(names, func(n int) {
		defer watch.Begin(c.articles[n].File, lengthOf(c.articles[n].Article))()
		of[n] = extract(n, c.articles[n], c.sentences[n])
		var in around
		for _, t := range of[n] {
			t.traits, t.faint = c.firstTraits(t, &in)
		}
		if c.articles[n].Dated { // of others the story tells more
			nameDeeds(of[n])
		}
	})
	all := slices.Concat(of...)
	identify(all)
	return all
}

// weigh sets the vectors of mentions, once it is known how rare each word is.
func (c *corpus) weigh(found []*telling) {
	parallel.Runs(len(found), func(from, to int) {
		var at workplace
		for _, t := range found[from:to] {
			t.vector, t.core = c.words.vectors(t, &at, t.compared())
		}
	})
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
