package timeline

import (
	"fmt"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// What several articles tell without any date is an event as well, and what leans
// on another event until it is known whether that dates it. Within
// articles that were published on a day, only sentences that need no others to
// be understood can be one, and in much the same words. Articles without a
// publish date, of which nearly all sentences are such, are first told apart by
// all that they tell: sentences of one story that are somewhat alike are one event.

const (
	floorUndated  = 0.50 // mentions without a time are one event
	leastUndated  = 4    // least number of stems and names that they share
	commonUndated = 40   // a stem or name of more mentions brings none together
)

const (
	floorStory        = 0.35 // articles without a publish date are of one story
	floorUnpublished  = 0.08 // sentences of one story are one event
	commonUnpublished = 2000 // a stem or name of more sentences brings none together
)

// undated groups what more than one voice tells without a time.
func (c *corpus) undated(rest []telling) []group {
	var alone, unpublished []telling
	type place struct{ article, sentence int }
	first := map[place]bool{}
	for _, t := range rest {
		at := place{t.Article, t.Sentence}
		switch { // of a sentence of an undated article, its first clause stands for all of it
		case t.dated() || !c.about(t.s.text):
		case !c.articles[t.Article].Dated:
			if !first[at] {
				first[at] = true
				t.vector = c.words.sentence(t.s)
				unpublished = append(unpublished, t)
			}
		case t.role == article.Prose && t.standsAlone():
			alone = append(alone, t)
		}
	}
	groups := c.gather(alone, cluster.Options{Floor: floorUndated, Common: commonUndated, Weigh: func(i, j int, likeness float64) float64 {
		if cluster.Shared(alone[i].core, alone[j].core) < leastUndated {
			return 0
		}
		return c.weigh(alone[i], alone[j], likeness)
	}})
	story := c.stories()
	groups = append(groups, c.gather(unpublished, cluster.Options{Floor: floorUnpublished, Common: commonUnpublished, Weigh: func(i, j int, likeness float64) float64 {
		if story[unpublished[i].Article] != story[unpublished[j].Article] {
			return 0
		}
		if apart(unpublished[i].heads(), unpublished[j].heads()) {
			return likeness / 2 // one story has the same names throughout: the verbs tell its events apart
		}
		return likeness
	}})...)
	var told []group
	for _, g := range groups {
		if countVoices(g, c.voice) > 1 || g.leans() {
			told = append(told, g)
		}
	}
	return told
}

// stories numbers the stories that the articles without a publish date tell.
func (c *corpus) stories() []int {
	story := make([]int, len(c.articles))
	var items []cluster.Item
	var of []int
	for n, a := range c.articles {
		if a.Dated {
			continue
		}
		var features []cluster.Feature
		for _, s := range c.sentences[n] {
			features = append(features, c.words.features(s)...)
		}
		items = append(items, cluster.Item{Key: fmt.Sprintf("%08d", n), Vector: cluster.NewVector(features).Unit(), Source: n})
		of = append(of, n)
	}
	for k, g := range cluster.Group(items, cluster.Options{Floor: floorStory}) {
		for _, i := range g {
			story[of[i]] = k
		}
	}
	return story
}

// standsAlone reports whether a mention can be understood without the sentences
// around it: it is no quotation, and has a subject that is no pronoun.
func (t telling) standsAlone() bool {
	u := t.u
	return u.head >= 0 && !u.nominal && !t.s.clauses[u.clause].relative && !t.s.clauses[u.clause].dependent &&
		!t.u.quoted && len(t.u.subject) > 0 && !pronouns[t.s.words[t.u.subject[0]].lower] && !strings.HasSuffix(t.s.text, "?") && !t.s.state(t.u)
}
