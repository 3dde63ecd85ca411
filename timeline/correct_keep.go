package timeline

import (
	"slices"
)

// What a person says of a phrase is of that phrase. It moves the mention that the
// phrase dates, and no other: mentions that were one event stay one as long as
// their dates allow it, no others come together, and an event keeps its id.

// grouped brings together the mentions that tell of one event: as they were
// found, and then as a person has corrected some of them.
func (c *corpus) grouped(found, corrected []*telling) []bundle {
	groups := c.merge(found)
	if slices.Equal(found, corrected) {
		return c.bundles(groups)
	}
	k := keeper{corpus: c, now: make(map[string]*telling, len(corrected)), moved: map[string]bool{}, home: map[string]int{}}
	for _, t := range corrected {
		k.now[t.key], k.moved[t.key] = t, true
	}
	for _, t := range found {
		if now, there := k.now[t.key]; there && sameTime(t, now) {
			delete(k.moved, t.key)
		}
	}
	for _, g := range groups {
		k.keep(g)
	}
	if len(k.moved) > 0 || len(corrected) < len(found) {
		k.settle(corrected)
	}
	return k.bundles
}

// bundles makes a bundle of every group, as it was found.
func (c *corpus) bundles(groups []group) []bundle {
	out := make([]bundle, len(groups))
	for i, g := range groups {
		out[i] = bundle{group: g, id: eventID(firstTold(anchors(g), c.articles))}
	}
	return out
}

// sameTime reports whether a mention has the time that it was found with.
func sameTime(found, now *telling) bool {
	return found.Interval == now.Interval && found.Relation == now.Relation && found.slight == now.slight &&
		(found.Expression == nil) == (now.Expression == nil)
}

// keeper takes the groups that were found over to the mentions as a person has
// corrected them. A mention is known by its key.
type keeper struct {
	*corpus
	now     map[string]*telling
	moved   map[string]bool // those whose time a person has set
	bundles []bundle
	home    map[string]int // the bundle of each mention that has one
	loose   []group        // what has to find another bundle, together
	named   group          // the mentions after which events are called
}

// keep makes a bundle of what stays of a group, and lets go of the rest.
func (k *keeper) keep(g group) {
	first := firstTold(anchors(g), k.articles)
	var stay, leave group
	for _, t := range g {
		now, there := k.now[t.key]
		switch {
		case there && k.moved[t.key]:
			leave = append(leave, now)
		case there:
			now = k.closely(now, new(lens))
			if now.Relation != t.Relation { // it supports the event that it was found to speak of
				found := *now
				found.Relation, now = t.Relation, &found
			}
			stay = append(stay, now)
		}
	}
	whole := len(stay) == len(g)
	if !whole && slices.ContainsFunc(g, (*telling).votes) && !slices.ContainsFunc(stay, (*telling).votes) {
		leave, stay = append(leave, stay...), nil // the event goes where its date goes
		slices.SortStableFunc(leave, func(a, b *telling) int { return votesFirst(a) - votesFirst(b) })
	}
	var parts []group
	for _, t := range leave {
		if len(stay) > 0 && k.meets(t, stay) {
			stay = append(stay, t)
		} else if n := slices.IndexFunc(parts, func(p group) bool { return k.meets(t, p) }); n >= 0 {
			parts[n] = append(parts[n], t)
		} else {
			parts = append(parts, group{t})
		}
	}
	if len(stay) > 0 && !whole && !k.tells(stay) {
		parts, stay = append(parts, stay), nil
	}
	k.loose = append(k.loose, parts...)
	k.named = append(k.named, first)
	if len(stay) == 0 {
		return
	}
	k.bundle(stay, eventID(first))
}

// tells reports whether mentions are an event.
func (c *corpus) tells(g group) bool {
	return slices.ContainsFunc(g, (*telling).votes) || countVoices(g, c.voice) > 1 || g.leans()
}

func votesFirst(t *telling) int {
	if t.votes() {
		return 0
	}
	return 1
}

// bundle makes a bundle of a group.
func (k *keeper) bundle(g group, id string) {
	slices.SortFunc(g, inOrder)
	for _, t := range g {
		k.home[t.key] = len(k.bundles)
	}
	k.bundles = append(k.bundles, bundle{group: g, id: id})
}

// settle finds a bundle for what has none, as if all mentions had been found as a
// person has corrected them.
func (k *keeper) settle(corrected []*telling) {
	found := map[string]bool{}
	for _, g := range k.loose {
		for _, t := range g {
			found[t.key] = true
		}
	}
	for _, t := range corrected {
		if _, settled := k.home[t.key]; k.moved[t.key] && !settled && !found[t.key] {
			k.loose = append(k.loose, group{t})
		}
	}
	beside := map[string]group{}
	for _, g := range k.merge(corrected) {
		for _, t := range g {
			beside[t.key] = g
		}
	}
	for _, g := range k.loose {
		n, mates := k.homeOf(g), beside[g[0].key] // one before it may have taken some of it along
		if n < 0 {
			n = k.homeOf(mates)
		}
		if n >= 0 {
			for _, t := range g {
				if _, settled := k.home[t.key]; !settled {
					k.home[t.key] = n
					k.bundles[n].group = append(k.bundles[n].group, t)
				}
			}
			slices.SortFunc(k.bundles[n].group, inOrder)
			continue
		}
		for _, t := range mates {
			if !slices.ContainsFunc(g, func(u *telling) bool { return u.key == t.key }) {
				g = append(g, t)
			}
		}
		if !k.tells(g) {
			continue
		}
		named := slices.DeleteFunc(slices.Clone(k.named), func(t *telling) bool {
			return !slices.ContainsFunc(g, func(u *telling) bool { return u.key == t.key })
		})
		if len(named) == 0 {
			named = anchors(g)
		}
		k.bundle(g, freeID(k.bundles, eventID(firstTold(named, k.articles))))
	}
}

// homeOf returns the bundle in which most of some mentions are, the first of
// several, or -1 if they are in none.
func (k *keeper) homeOf(g group) int {
	best, most, count := -1, 0, map[int]int{}
	for _, t := range g {
		if n, settled := k.home[t.key]; settled {
			count[n]++
			if count[n] > most || count[n] == most && n < best {
				best, most = n, count[n]
			}
		}
	}
	return best
}

// meets reports whether the date of a mention allows it to be of one event with
// others, be it in dispute.
func (c *corpus) meets(t *telling, g group) bool {
	if !t.votes() {
		return true
	}
	meets, voted := false, false
	for _, u := range g {
		if !u.votes() {
			continue
		}
		voted = true
		after := int(t.Interval.First()) - int(u.Interval.Last())
		before := int(u.Interval.First()) - int(t.Interval.Last())
		switch {
		case t.Interval.Overlaps(u.Interval):
			meets = true
		case t.Article == u.Article:
			return false
		case t.Relation == Reported && u.Relation != Reported:
			meets = meets || after > 0 && after <= windowTold
		case t.Relation != Reported && u.Relation == Reported:
			meets = meets || before > 0 && before <= windowTold
		default:
			meets = meets || max(after, before) <= windowDispute
		}
	}
	return meets || !voted
}
