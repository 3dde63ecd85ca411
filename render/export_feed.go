package render

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/date"
)

// feedLength is the most entries of a feed.
const feedLength = 100

// An entry is an event in a feed. It was first told on the day of its oldest
// article and last on that of its newest, so a feed changes when the articles
// do and not when the site is built.
type entry struct {
	account
	URI         string // names it for ever
	First, Last string // RFC 3339
}

// entries returns the events for a feed, those with the newest article first.
func (s *site) entries() []entry {
	events := slices.Clone(s.Events)
	slices.SortStableFunc(events, func(a, b timeline.Event) int {
		_, newestA := s.toldFrom(a)
		_, newestB := s.toldFrom(b)
		return cmp.Or(cmp.Compare(newestB, newestA), cmp.Compare(a.Rank, b.Rank))
	})
	var out []entry
	for _, e := range events[:min(len(events), feedLength)] {
		first, last := s.toldFrom(e)
		out = append(out, entry{s.newAccount(e), s.uri(e.ID), feedTime(first), feedTime(last)})
	}
	return out
}

// feedAbout describes a feed and says what it leaves out.
func (s *site) feedAbout() string {
	return strings.TrimSpace(oneLine(markdownText(s.Settings.Description)) + " " + s.feedOmits())
}

// feedOmits says what a feed leaves out.
func (s *site) feedOmits() string {
	older := max(0, len(s.Events)-feedLength)
	return s.omitted(s.counted(older, s.w.OmitOlder), s.undated())
}

// feedUpdated is when the newest article was published.
func (s *site) feedUpdated() string { return feedTime(s.press.last) }

// uri returns what names an event, or the timeline for "", for ever: its address
// or, where the site has none, a tag URI (RFC 4151).
func (s *site) uri(id string) string {
	switch {
	case s.base == "" && id == "":
		return "tag:" + namelessHost + ",2000:" + s.digest()
	case s.base == "":
		return "tag:" + namelessHost + ",2000:" + s.digest() + "/" + id
	case id == "":
		return s.base
	}
	return s.base + "#" + id
}

// namelessHost is the host in the names of a site without an address; no host is
// ever called that (RFC 6761).
const namelessHost = "timeline.invalid"

// digest tells the story from others where the site has no address.
func (s *site) digest() string {
	story := sha256.Sum256([]byte(s.story))
	return fmt.Sprintf("%x", story[:6])
}

// toldFrom returns the days of the oldest and the newest article that tell an
// event, or those of all articles where none does.
func (s *site) toldFrom(e timeline.Event) (oldest, newest date.Day) {
	found := false
	for _, m := range e.Mentions {
		a := s.Articles[m.Article]
		if !a.Dated {
			continue
		}
		if !found {
			oldest, newest, found = a.Published, a.Published, true
		}
		oldest, newest = min(oldest, a.Published), max(newest, a.Published)
	}
	if !found {
		oldest, newest = s.press.first, s.press.last
	}
	return oldest, newest
}

// feedTime returns a day as RFC 3339 has it, which begins with the year 0.
func feedTime(d date.Day) string {
	if d.Year() < 0 {
		d = date.MustOf(0, 1, 1)
	}
	return d.String() + "T00:00:00Z"
}
