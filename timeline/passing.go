package timeline

import (
	"slices"

	"dateline/timeline/grammar"
	"dateline/timeline/parallel"
)

// Articles speak of an event by a phrase that names it: "the quake", "Reed's death",
// "the Navy Yard shooting". Where an article tells no more of an event than that, the
// first such phrase is its mention: whoever looks for all that was written of the event
// finds the article.

// namingDays is how long after an event a phrase that names no one and no place
// may mean it.
const namingDays = 30

// name adds to groups what names them, for the articles that say nothing else of them. It
// returns the mentions that name none.
func (c *corpus) name(groups []group, rest []*telling) ([]group, []*telling) {
	profiles := make([]profile, len(groups))
	kinds := map[string][]int{} // by sense: the groups that tell of such
	tells := make([]map[int]bool, len(c.articles))
	parallel.Each(len(groups), func(n int) { profiles[n] = c.profileOf(groups[n]) })
	for n, g := range groups {
		p := profiles[n]
		for _, t := range g {
			if tells[t.Article] == nil {
				tells[t.Article] = map[int]bool{}
			}
			tells[t.Article][n] = true
		}
		if p.planned || p.date.IsEmpty() {
			continue
		}
		for _, h := range p.heads {
			kinds[h] = append(kinds[h], n)
		}
	}
	named := map[int]group{}
	spare := make([]*telling, 0, len(rest))
	for _, t := range rest {
		n := -1
		if t.names {
			n = c.means(t, profiles, kinds, tells[t.Article])
		}
		if n < 0 {
			spare = append(spare, t)
			continue
		}
		if tells[t.Article] == nil {
			tells[t.Article] = map[int]bool{}
		}
		if tells[t.Article][n] && (t.passing || slices.ContainsFunc(slices.Concat(groups[n], named[n]), func(o *telling) bool { return o.Article == t.Article && o.Sentence == t.Sentence })) {
			continue
		}
		tells[t.Article][n] = true
		t.Relation = Context
		named[n] = append(named[n], t)
	}
	for n, g := range named {
		groups[n] = append(groups[n], g...)
		slices.SortFunc(groups[n], inOrder)
	}
	return groups, spare
}

// mostNameable is how many events of a kind there are at most of which a phrase can name the
// foremost in an article that tells nothing else of it: "NATO bombing" is that of any night.
const mostNameable = 4

// lasting are the senses of what goes on, or comes again, for days and weeks: "the
// protests" need not be those of one day.
var lasting = map[string]bool{"=protest": true, "=march": true, "=strike": true, "war": true, "battl": true, "clash": true, "riot": true, "sieg": true,
	"upris": true, "revolut": true, "=raid": true, "fire": true, "debat": true, "negoti": true, "outbreak": true, "lockdown": true, "evacu": true, "=rescue": true}

// ofAny reports whether a phrase may mean the happening of any day or person: "the
// protests", "the deaths".
func (x *traits) ofAny() bool {
	return lasting[x.Kind] || (x.Kind == "=die" || x.Kind == "=injure" || x.Kind == "=resign") && len(x.Deeds) == 0
}

// widerKind returns the kind that a happening of a kind is one of as well: a bombing is an
// attack. It is empty for deaths and injuries, which come of much else too.
func widerKind(kind string) string {
	if kind == "=die" || kind == "=injure" {
		return ""
	}
	return grammar.WiderRows[kind]
}

// means returns the group that a phrase names, or -1 if none or more than one comes
// into question. tells holds the groups that its article tells of.
func (c *corpus) means(t *telling, profiles []profile, kinds map[string][]int, tells map[int]bool) int {
	x, a := t.traits, c.articles[t.Article]
	_, befalls := once[x.Kind]
	if x.ofAny() {
		return -1
	}
	candidates := kinds[x.Kind]
	if wider := widerKind(x.Kind); wider != "" {
		candidates = slices.Concat(candidates, kinds[wider])
	}
	best, many := foremost{n: -1}, 0
	for _, told := range []bool{true, false} { // first those that themselves tell of whom it names
		for _, n := range candidates {
			p := profiles[n]
			if n == best.n || p.date.First() > a.Published+1 || otherTime(x, p) {
				continue
			}
			if len(x.Named) == 0 && a.Published > p.date.Last()+namingDays || befalls && len(x.Deeds) > 0 && !meet(x.Deeds, p.deeds) {
				continue
			}
			names := p.names
			if told {
				names = p.told
			}
			if slices.ContainsFunc(x.Named, func(key string) bool { return !c.among(names, key) }) {
				continue
			}
			weight := 2 * p.voices
			if tells[n] {
				weight++
			}
			best.consider(n, weight)
			many++
		}
		if best.n >= 0 {
			break
		}
	}
	switch {
	case best.most < 2*best.next, many > mostNameable && !tells[best.n]:
		return -1
	case len(x.Deeds) == 0 && best.most < 4 && !tells[best.n] && (len(x.Named) == 0 || best.next > 0):
		return -1
	}
	return best.n
}
