package timeline

import (
	"math"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// Which sentences of one story tell one event, where no dates tell them apart. A
// story has few events, and its articles tell them again and again: in the
// headline, in the lead, and in the words that the rest of the story leans on. So
// the opening sentences of the articles are grouped first, by how likely any two
// tell one event, and then every other sentence goes to the event that it most
// likely tells of as well, or stays alone.

// The likelihood that two sentences of one story tell one event is the logistic
// function of a sum of features. The weights were fitted by logistic regression to
// 30,000 pairs of sentences of labelled news, every story weighing by the root of
// its pairs, and checked on stories left out of the fit (the development part of
// the ECB+ corpus, see docs/accuracy.md). Two were set afterwards, as they part groups better
// than they part pairs: that of the cosine, 0.55 in the fit, and weightNothing,
// which keeps what stands side by side in short articles apart. The happenings are worth most:
// without them the pairs that are found at equal precision fall by a fifth, without
// any other feature by a twentieth at most.
const (
	weightNone    = 0.03  // two sentences of one story that share nothing
	weightNothing = -0.10 // they name no happening in common
	weightEvents  = 0.97  // the root of what the happenings that both name weigh together
	weightAlike   = 1.40  // cosine by how rare words are among the story's sentences
	weightCentral = 0.29  // how much the happenings of both are those that openings tell
	weightDeep    = -0.26 // logarithms of their places in their articles
	weightOthers  = -0.60 // both name someone or some place that not all of the story do, none in common
	weightFigures = -0.24 // both give numbers, none in common
	weightLength  = 0.40  // logarithm of the number of words of the shorter one
)

const (
	opening    = 4    // sentences of an article that open it
	likelyOne  = 0.66 // openings are one event: mean likelihood of all pairs
	likelyPair = 0.70 // the same, in a story that but two articles tell
	likelyAlso = 0.71 // a later sentence tells of an event: mean likelihood
	likelyAny  = 0.60 // any two sentences of a story tell one event
	leastTold  = 3    // words that a sentence needs to tell anything
	commonTold = 400  // a stem or name of more openings brings none together
	rarest     = 2.4  // most that a word weighs: that of two articles of twenty
	compared   = 16   // sentences of an event that a later one is compared with
	muchAlike  = 0.30 // cosine of two sentences that need no happening in common
	leastBound = 0.20 // share of an event's sentences that each of them is bound to
)

// account is what one sentence of a story tells.
type account struct {
	*telling
	place   int            // in its article, counted from 0
	words   int            // stems and names
	events  cluster.Vector // happenings that it names
	rare    cluster.Vector // stems and names that other articles have, of unit length
	central float64        // how much its happenings are those that the openings tell
	others  []int32        // names that some articles of the story have and some have not, ascending
	figures []int32        // numbers, ascending
}

// accounts takes the sentences of a story apart. A happening is a word that
// carries some clause of the story; wherever else it stands it names that as well,
// be it in a headline, which has no grammar.
func (c *corpus) accounts(st newsStory, tellings []*telling) []account {
	carries := map[int32]bool{}
	for _, t := range tellings {
		for _, h := range t.traits.Heads {
			if id, known := c.words.ids[h]; known {
				carries[id] = true
			}
		}
	}
	var out []account
	places := map[int]int{}
	seen := map[[2]int]bool{}
	holders, sentences := map[int32]map[int]bool{}, map[int32]int{}
	for _, t := range tellings {
		at := [2]int{t.Article, t.Sentence}
		if seen[at] || t.role == article.Furniture || t.s.words() < leastTold {
			continue
		}
		seen[at] = true
		a := account{telling: t, place: places[t.Article]}
		places[t.Article]++
		weights, names := c.words.strongest(t.s)
		a.words = len(weights)
		for _, f := range weights {
			w := min(rarest, st.rarity[f.ID])
			if holders[f.ID] == nil {
				holders[f.ID] = map[int]bool{}
			}
			holders[f.ID][t.Article] = true
			sentences[f.ID]++
			switch {
			case names[f.ID] == 0:
				if carries[f.ID] && w > 0 {
					a.events = append(a.events, cluster.Feature{ID: f.ID, Weight: f.Weight * w})
				}
			case names[f.ID] == '#':
				a.figures = append(a.figures, f.ID)
			case names[f.ID] == 'n':
				a.others = append(a.others, f.ID)
			}
			a.rare = append(a.rare, f)
		}
		out = append(out, a)
	}
	var central []cluster.Feature
	for i := range out {
		a := &out[i]
		if a.place < opening {
			for _, f := range a.events.Unit() {
				central = append(central, cluster.Feature{ID: f.ID, Weight: f.Weight / float64(1+a.place)})
			}
		}
	}
	middle := cluster.NewVector(central).Unit()
	for i := range out {
		a := &out[i]
		a.central = cluster.Dot(a.events.Unit(), middle)
		a.others = slices.DeleteFunc(a.others, func(id int32) bool {
			n := len(holders[id])
			return n < 2 || 10*n > 7*len(st.articles)
		})
		var rare cluster.Vector
		for _, f := range a.rare {
			if len(holders[f.ID]) > 1 {
				rare = append(rare, cluster.Feature{ID: f.ID, Weight: f.Weight * math.Log(1+float64(len(out))/float64(sentences[f.ID]))})
			}
		}
		a.rare = rare.Unit()
	}
	return out
}

// likely returns how likely two sentences of a story tell one event, from 0 to 1.
func likely(a, b account) float64 {
	same := cluster.Dot(a.events, b.events)
	z := weightNone + weightEvents*math.Sqrt(same) +
		weightAlike*cluster.Dot(a.rare, b.rare) +
		weightCentral*math.Sqrt(a.central*b.central) +
		weightDeep*(math.Log(1+float64(a.place))+math.Log(1+float64(b.place))) +
		weightLength*math.Log(1+float64(min(a.words, b.words)))
	if same == 0 {
		z += weightNothing
	}
	if differ(a.others, b.others) {
		z += weightOthers
	}
	if differ(a.figures, b.figures) {
		z += weightFigures
	}
	return 1 / (1 + math.Exp(-z))
}

// differ reports whether two ascending lists hold something, and nothing in common.
func differ(a, b []int32) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return false
		}
	}
	return len(a) > 0 && len(b) > 0
}

// retold groups the sentences of a story by the event that they tell.
func (c *corpus) retold(st newsStory, tellings []*telling) []group {
	var first, later []account
	for _, a := range c.accounts(st, tellings) {
		if a.place < opening {
			first = append(first, a)
		} else {
			later = append(later, a)
		}
	}
	least := likelyOne
	if len(st.articles) < 3 {
		least = likelyPair
	}
	events := openingEvents(first, least)
	told := slices.Clone(events)
	for _, a := range later {
		if n := alsoTells(a, events); n >= 0 {
			told[n] = append(slices.Clip(told[n]), a)
		}
	}
	var out []group
	for _, e := range told {
		var g group
		for _, a := range e {
			if bound(a, e) {
				g = append(g, a.telling)
			}
		}
		if len(g) == 0 {
			continue
		}
		slices.SortFunc(g, inOrder)
		out = append(out, g)
	}
	slices.SortFunc(out, func(a, b group) int { return inOrder(a[0], b[0]) })
	return out
}

// openingEvents groups the sentences that open the articles of a story.
func openingEvents(first []account, least float64) [][]account {
	items := make([]cluster.Item, len(first))
	for i, a := range first {
		items[i] = cluster.Item{Key: a.ID, Vector: a.rare, Source: a.Article}
	}
	var events [][]account
	for _, members := range cluster.Group(items, cluster.Options{Floor: least - likelyAny, Common: commonTold, Weigh: func(i, j int, _ float64) float64 {
		return likely(first[i], first[j]) - likelyAny
	}}) {
		var e []account
		for _, i := range members {
			e = append(e, first[i])
		}
		events = append(events, e)
	}
	return events
}

// alsoTells returns the event of several sentences that a later one most likely tells of as
// well, or -1.
func alsoTells(a account, events [][]account) int {
	best, most := -1, likelyAlso
	for n, e := range events {
		if len(e) < 2 {
			continue
		}
		sum, count := 0.0, 0
		for k := 0; k < len(e); k += (len(e) + compared - 1) / compared {
			sum += likely(a, e[k])
			count++
		}
		if l := sum / float64(count); l > most {
			best, most = n, l
		}
	}
	return best
}

// bound reports whether a sentence names a happening that others of its event,
// in other articles, name as well, or is much like them.
func bound(a account, e []account) bool {
	n, all := 0, 0
	for _, b := range e {
		if b.Article == a.Article {
			continue
		}
		all++
		if cluster.Dot(a.events, b.events) > 0 || cluster.Dot(a.rare, b.rare) >= muchAlike {
			n++
		}
	}
	return float64(n) >= leastBound*float64(all)
}
