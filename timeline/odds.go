package timeline

import (
	"math"
	"slices"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
)

// What a sentence tells without a time has mostly been told with one in another article. Likeness
// finds that where the words are the same; beyond it, how likely a mention is to tell of the
// happening of a dated one was learned from news of which people had marked what is one event: the
// log odds, natural, are the sum of what holds of both. They were fitted by logistic regression to
// 20,000 pairs of mentions in twelve stories of ECB+, each in a folder of its own and all in one,
// each story left out in turn (docs/accuracy.md), and rounded. What can be told of somebody
// else, of another place or time, or was not done, is no pair: such are rare in one story, and
// not in an archive.
const (
	oddsNone     = -1.4 // two mentions of one story that have nothing in common
	oddsAlike    = 2.6  // the likeness of what they tell, with the rest of their sentences, from 0 to 1
	oddsNews     = 0.8  // the article was published on the day of the event or the day after
	oddsNameless = -0.7 // the sentence names nobody and nothing
	oddsSingular = 1.2  // it tells of an incident, and the event is the one incident of its weeks (knownfor.go); set by hand
	oddsPlace    = -0.6 // it says where that was, and no mention of the event names the place
)

// The same for every doubling of what is told of the day: the more that is, the less it says that two
// mentions share a kind of happening or a number.
const (
	oddsKindred = 6.6 // they tell of one kind of happening, or kinds of one family
	oddsNumber  = 3.0 // they give a number in common
	oddsOpening = 2.8 // both stand among the first opens sentences, which tell what the affair is about, times how rare what they share is
)

const (
	opens      = 3    // sentences of an article
	mostOpens  = 2.5  // most that standing there counts
	floorOdds  = 1.4  // least log odds of a mention and an event, the mean of the likeliest ratedBy of its mentions
	floorOpens = 2.5  // the same of one of the first opens sentences that is not much like any event
	leadOdds   = 0.3  // least difference to any other event
	ratedBy    = 2    // mentions of an event that a mention is compared with
	mostNear   = 8    // events that it is compared with
	leastCrowd = 8    // told of a day, at least
	likeHint   = 0.2  // least likeness to an event of a mention that tells of no kind of happening
	likeAlone  = 0.15 // likeness of two mentions that need no verb, noun or kind of a happening in common
)

// odds returns the log odds that a mention without a time and a dated one are of one happening, but
// for how long before the article that was.
func (b *background) odds(t, o *telling) float64 {
	x, y := t.traits, o.traits
	sum, told := oddsNone+oddsAlike*cluster.Dot(t.vector, o.vector), math.Log2(float64(max(leastCrowd, b.crowd(o.Interval))))
	if kindred(x.Happens, y.Happens) {
		sum += oddsKindred / told
	}
	if meet(x.Numbers, y.Numbers) {
		sum += oddsNumber / told
	}
	if t.Sentence < opens && o.Sentence < opens {
		sum += min(mostOpens, oddsOpening*b.beside(t, o)/told)
	}
	return sum
}

// likeliest returns the group of whose happening a mention without a time most likely tells, -1 if there
// is none or any other is as likely, and the mention, looked at closely. likeness is that of its words
// to those of the group which has most of them.
func (b *background) likeliest(t *telling, likeness float64, groups []group, profiles []profile, search *cluster.Search, by *lens) (int, *telling) {
	if t.dated() || t.passing || t.slight || t.names || t.traits.Idle || t.traits.Contents < leastContents || !b.c.articles[t.Article].Dated {
		return -1, t
	}
	floor := floorOdds
	if likeness < likeHint && !t.traits.mayTell(t.role) {
		if floor = floorOpens; !t.traits.opensWith(t.Sentence, t.role) {
			return -1, t
		}
	}
	near := search.Near(t.core, mostNear)
	if !slices.ContainsFunc(near, func(n int) bool { return !b.c.farFrom(t, profiles[n]) }) { // nothing befell anybody in what is faint
		return -1, t
	}
	t = b.c.closely(t, by)
	best, most := -1, floor
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

// opensWith reports whether a mention stands among the sentences that open its article, and tells
// of some kind of happening.
func (x *traits) opensWith(sentence int, role article.Role) bool {
	return sentence < opens && !x.Idle && role == article.Prose && len(x.Happens) > 0
}

// outcomes are the kinds that every incident ends in.
var outcomes = []string{"die", "hurt"}

// impossible are the log odds of what cannot be.
const impossible = -100

// ofEvent returns the log odds that a mention without a time tells of an event.
func (b *background) ofEvent(t *telling, g group, p profile) float64 {
	x := t.traits
	if a := b.c.articles[t.Article]; p.planned || p.date.IsEmpty() || a.Published+1 < p.date.First() || x.Wished && !p.wished || otherTime(x, p) || b.c.farFrom(t, p) || b.c.otherDoers(x, p) {
		return impossible
	}
	nameless := len(x.Around) == 0
	if !nameless && len(p.names) > 0 && !b.c.namesAny(x.Around, p) {
		if nameless = !slices.ContainsFunc(x.Around, func(key string) bool { return !slices.Contains(x.Speakers, key) }); !nameless {
			return impossible
		}
	}
	var of []float64
	heads := tellingHeads(x.Heads)
	for _, o := range g {
		y := o.traits
		if o.dated() && o.Article != t.Article && !b.against(t, o) && !otherVictims(x, y) &&
			(kindred(x.Happens, y.Happens) || meet(heads, tellingHeads(y.Heads)) || len(heads) > 0 && cluster.Dot(t.core, o.core) >= likeAlone) {
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
	if sum /= float64(len(of)); nameless {
		sum += oddsNameless
	}
	if published := b.c.articles[t.Article].Published; p.date.Days() == 1 && published >= p.date.First() && published <= p.date.First()+1 {
		sum += oddsNews
	}
	if slices.ContainsFunc(x.Where, func(place string) bool { return !b.c.knows(p, place) }) {
		sum += oddsPlace
	}
	if p.singular && (meet(x.Happens, p.happens) || kindred(x.Happens, p.happens) && meet(x.Happens, outcomes)) {
		sum += oddsSingular
	}
	return sum
}
