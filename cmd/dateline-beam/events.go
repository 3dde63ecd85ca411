package main

import (
	"fmt"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/editor"
	"dateline/timeline/grammar"
	"dateline/timeline/problem"
)

// events finds the events of articles: a line of articles.jsonl for each in, a line of
// events.jsonl for each out.
func events(s beam.Scope, lines beam.PCollection, settings editor.Settings, blocks int) beam.PCollection {
	lines = beam.Reshuffle(s, lines)
	names := beam.Combine(s.Scope("names"), &addNames{}, beam.ParDo(s, &countNames{Settings: settings}, lines))
	wordings := beam.ParDo(s, &dealWordings{Named: Named{Settings: settings}, Blocks: blocks}, lines, beam.SideInput{Input: names})
	words := beam.Combine(s.Scope("words"), &addCounts{}, beam.ParDo(s, countWords, beam.GroupByKey(s, wordings)))
	accounts := beam.ParDo(s, &tell{Named: Named{Settings: settings}}, lines, beam.SideInput{Input: names}, beam.SideInput{Input: words})
	return beam.ParDo(s, line, merged(s.Scope("merge"), accounts, settings, beam.SideInput{Input: names}, blocks))
}

func init() {
	register.DoFn2x1[string, func(names), error](&countNames{})
	register.DoFn3x1[string, names, func(int, timeline.Wording), error](&dealWordings{})
	register.Function2x1(countWords)
	register.DoFn4x1[string, names, timeline.Counts, func(timeline.Account), error](&tell{})
	register.Function1x1(line)
	register.Combiner1[names](&addNames{})
	register.Combiner1[timeline.Counts](&addCounts{})
	register.Emitter1[names]()
	register.Emitter2[int, timeline.Wording]()
	register.Emitter1[timeline.Account]()
	register.Iter1[timeline.Wording]()
	register.Iter1[timeline.Account]()
}

// names is what articles tell of names.
type names struct{ Counts grammar.NameCounts }

// Named is a step that needs the names of all articles.
type Named struct {
	Settings editor.Settings
	book     *grammar.NameBook
}

// parts returns the build with the names, of which the book is made once.
func (n *Named) parts(all names) timeline.Parts {
	if n.book == nil {
		book := grammar.NewNameBook(all.Counts, n.Settings.People)
		n.book = &book
	}
	return timeline.Parts{Settings: n.Settings, Names: *n.book}
}

// parse reads a line of articles.jsonl.
func parse(line string) (article.Article, error) {
	found, problems := article.ParseLines("articles.jsonl", strings.NewReader(line))
	for _, p := range problems {
		if p.Severity == problem.Error {
			return article.Article{}, fmt.Errorf("%s, in the line %.80q", p.Message, line)
		}
	}
	if len(found) == 0 {
		return article.Article{}, fmt.Errorf("there is no article in the line %.80q", line)
	}
	return found[0], nil
}

// countNames counts what each article tells of names.
type countNames struct{ Settings editor.Settings }

func (c *countNames) ProcessElement(line string, emit func(names)) error {
	a, err := parse(line)
	if err == nil {
		emit(names{timeline.Parts{Settings: c.Settings}.CountNames(a)})
	}
	return err
}

// addNames adds up what articles tell of names.
type addNames struct{}

func (*addNames) CreateAccumulator() names { return names{grammar.NameCounts{}} }

func (*addNames) AddInput(sum, of names) names {
	if sum.Counts == nil {
		sum.Counts = grammar.NameCounts{}
	}
	sum.Counts.Add(of.Counts)
	return sum
}

func (a *addNames) MergeAccumulators(sum, of names) names { return a.AddInput(sum, of) }

// dealWordings deals the words of each article out to blocks.
type dealWordings struct {
	Named
	Blocks int
}

func (d *dealWordings) ProcessElement(line string, all names, emit func(int, timeline.Wording)) error {
	a, err := parse(line)
	if err != nil {
		return err
	}
	for n, w := range d.parts(all).Wordings(a, d.Blocks) {
		emit(n, w)
	}
	return nil
}

// countWords counts the words of a block.
func countWords(_ int, of func(*timeline.Wording) bool) timeline.Counts {
	return build.CountWords(listed(of))
}

// addCounts adds up what is counted of words.
type addCounts struct{}

func (*addCounts) CreateAccumulator() timeline.Counts { return timeline.Counts{} }

func (*addCounts) AddInput(sum, of timeline.Counts) timeline.Counts {
	sum.Add(of)
	return sum
}

func (a *addCounts) MergeAccumulators(sum, of timeline.Counts) timeline.Counts {
	return a.AddInput(sum, of)
}

func (*addCounts) ExtractOutput(sum timeline.Counts) timeline.Counts { return sum.Telling() }

// tell takes down what each article tells.
type tell struct{ Named }

func (t *tell) ProcessElement(line string, all names, words timeline.Counts, emit func(timeline.Account)) error {
	a, err := parse(line)
	if err == nil {
		of := t.parts(all)
		of.Words = words
		emit(of.Tell(a))
	}
	return err
}

// line writes an event as events.jsonl has it.
func line(g timeline.Group) string { return string(g.Line()) }
