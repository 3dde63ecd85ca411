package timeline

import (
	"slices"

	"dateline/timeline/cluster"
)

// What a sentence tells without a time has mostly been told with one in another article. Likeness
// finds that where the words are the same; beyond it, how likely a mention is to tell of the
// happening of a dated one was learned from news of which people had marked what is one event: the
// log odds, natural, are the sum of what holds of both. They were fitted by logistic regression to
// 18,500 pairs of mentions in twelve stories of ECB+, each story left out in turn (docs/accuracy.md),
// and rounded; oddsNone is set a little lower than in the fit, because precision comes first.
const (
	oddsNone      = -1.6 // two mentions of one story that have nothing in common
	oddsLikeness  = 2.4  // the likeness of what they tell, from 0 to 1
	oddsBeside    = 1.2  // how rare what they share besides the happening is, 0 to mostBeside as 0 to 1
	oddsHead      = 0.7  // they share a verb or noun that carries what they tell
	oddsKind      = 0.8  // they tell of one kind of happening
	oddsPeople    = 0.5  // they name a person in common
	oddsKindWhom  = 0.6  // both of these
	oddsNumber    = 0.6  // they give a number in common
	oddsOpening   = 1.3  // both stand among the first opens sentences of their articles, which tell what the affair is about
	oddsFirst     = 0.9  // both are the first
	oddsOthers    = -0.7 // they name people, and none in common
	oddsOtherDeed = -1.0 // other things befell the people
	oddsSaid      = -1.1 // one of the dates is that of saying it
)

const (
	mostBeside = 3    // more than this makes no difference
	opens      = 3    // sentences of an article
	floorOdds  = 1.0  // least log odds of a mention and an event, the mean of the likeliest ratedBy of its mentions
	leadOdds   = 0.3  // least difference to any other event
	ratedBy    = 2    // mentions of an event that a mention is compared with
	mostNear   = 8    // events that it is compared with
	likeHint   = 0.2  // least likeness to an event of a mention that tells of no kind of happening
	likeAlone  = 0.35 // likeness of two mentions that need no verb, noun or kind of a happening in common
)

// odds returns the log odds that a mention without a time and a dated one are of one happening.
func (b *background) odds(t, o *telling) float64 {
	x, y := t.traits, o.traits
	sum := oddsNone + oddsLikeness*cluster.Dot(t.core, o.core) + oddsBeside*min(1, b.beside(t, o)/mostBeside)
	add := func(holds bool, odds float64) {
		if holds {
			sum += odds
		}
	}
	who, whom := b.c.peopleIn(x.Own), b.c.peopleIn(y.Own)
	kind, people := meet(x.Happens, y.Happens), meet(who, whom)
	add(meet(tellingHeads(x.Heads), tellingHeads(y.Heads)), oddsHead)
	add(kind, oddsKind)
	add(people, oddsPeople)
	add(kind && people, oddsKindWhom)
	add(meet(x.Numbers, y.Numbers), oddsNumber)
	add(t.Sentence < opens && o.Sentence < opens, oddsOpening)
	add(t.Sentence == 0 && o.Sentence == 0, oddsFirst)
	add(apart(who, whom), oddsOthers)
	add(otherDeeds(x.Deeds, y.Deeds), oddsOtherDeed)
	add((t.Relation == Reported) != (o.Relation == Reported), oddsSaid)
	return sum
}

// peopleIn returns those of the keys of names that are of people.
func (c *corpus) peopleIn(keys []string) []string {
	return slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !c.names.People[key] })
}

// likeliest returns the group of whose happening a mention without a time most likely tells, -1 if there
// is none or any other is as likely, and the mention, looked at closely. likeness is that of its words
// to those of the group which has most of them.
func (b *background) likeliest(t *telling, likeness float64, groups []group, profiles []profile, search *cluster.Search, by *lens) (int, *telling) {
	if t.dated() || t.passing || t.slight || t.names || t.traits.Idle || t.traits.Contents < leastContents || !b.c.articles[t.Article].Dated {
		return -1, t
	}
	if likeness < likeHint && !t.traits.mayTell(t.role) {
		return -1, t
	}
	near := search.Near(t.core, mostNear)
	if !slices.ContainsFunc(near, func(n int) bool { return !b.c.farFrom(t, profiles[n]) }) { // nothing befell anybody in what is faint
		return -1, t
	}
	t = b.c.closely(t, by)
	best, most := -1, floorOdds
	of := make([]float64, len(near))
	for k, n := range near {
		if of[k] = b.ofEvent(t, groups[n], profiles[n]); of[k] > most {
			best, most = n, of[k]
		}
	}
	for k, n := range near {
		if best >= 0 && n != best && most-of[k] < leadOdds {
			return -1, t
		}
	}
	return best, t
}

// impossible are the log odds of what cannot be.
const impossible = -100

// ofEvent returns the log odds that a mention without a time tells of an event.
func (b *background) ofEvent(t *telling, g group, p profile) float64 {
	x := t.traits
	if b.c.otherwise(t, p) || x.Wished && !p.wished || b.c.farFrom(t, p) {
		return impossible
	}
	var of []float64
	heads := tellingHeads(x.Heads)
	for _, o := range g {
		y := o.traits
		if o.dated() && o.Article != t.Article &&
			(meet(x.Happens, y.Happens) || meet(heads, tellingHeads(y.Heads)) || len(heads) > 0 && cluster.Dot(t.core, o.core) >= likeAlone) {
			of = append(of, b.odds(t, o))
		}
	}
	if len(of) == 0 {
		return impossible
	}
	slices.Sort(of)
	of = of[max(0, len(of)-ratedBy):]
	sum := 0.0
	for _, odds := range of {
		sum += odds
	}
	return sum / float64(len(of))
}
