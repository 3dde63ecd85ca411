package render

import (
	"encoding/xml"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// readFeed reads a feed back.
func readFeed(t *testing.T, data []byte) atomFeed {
	t.Helper()
	var feed atomFeed
	if err := xml.Unmarshal(data, &feed); err != nil {
		t.Fatal(err)
	}
	return feed
}

// TestFeeds holds every feed to what RFC 4287 asks of one.
func TestFeeds(t *testing.T) {
	rfc3339 := regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$`)
	for name, tl := range sites() {
		data := build(t, tl)["feed.xml"]
		feed := readFeed(t, data)
		if feed.Title == "" || feed.ID == "" || feed.Author.Name == "" || !rfc3339.MatchString(feed.Updated) {
			t.Errorf("%s: title %q, id %q, author %q, updated %q", name, feed.Title, feed.ID, feed.Author.Name, feed.Updated)
		}
		if len(feed.Entries) != min(len(tl.Events), feedLength) {
			t.Errorf("%s: %d entries of %d events", name, len(feed.Entries), len(tl.Events))
		}
		seen := map[string]bool{feed.ID: true}
		for _, e := range feed.Entries {
			if seen[e.ID] || e.Title == "" || e.Summary == "" || !rfc3339.MatchString(e.Updated) || e.Updated > feed.Updated {
				t.Errorf("%s: entry %+v", name, e)
			}
			seen[e.ID] = true
			if u, err := url.Parse(e.ID); err != nil || !u.IsAbs() {
				t.Errorf("%s: the id %q is not absolute", name, e.ID)
			}
			if u, err := url.Parse(e.Link.Href); err != nil || u.IsAbs() != (tl.Settings.BaseURL != "") {
				t.Errorf("%s: link %q with the base %q", name, e.Link.Href, tl.Settings.BaseURL)
			}
		}
		if strings.Count(string(data), "<entry>") != len(feed.Entries) {
			t.Errorf("%s: text of an article made an entry", name)
		}
	}
}

// TestFeedEntries reads entries of a feed with an address and of one without.
func TestFeedEntries(t *testing.T) {
	tl := everyState()
	feed := readFeed(t, build(t, tl)["feed.xml"])
	if feed.Updated != "2018-08-09T00:00:00Z" || feed.Author.Name != "From Helsinki to a letter" || feed.Links[0].Href != "feed.xml" {
		t.Errorf("feed %+v", feed)
	}
	byEnd := func(f atomFeed, id string) atomEntry {
		for _, e := range f.Entries {
			if strings.HasSuffix(e.Link.Href, "#"+id) {
				return e
			}
		}
		t.Fatalf("no entry for %s", id)
		return atomEntry{}
	}
	e := byEnd(feed, "e-0000b2")
	if e.Title != "6 Aug 2018: Lawmakers accept an invitation to Washington" || e.Link.Href != "index.html#e-0000b2" ||
		!strings.HasPrefix(e.ID, "tag:timeline.invalid,2000:") || e.Updated != "2018-08-09T00:00:00Z" ||
		e.Summary != "Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1). In a statement Tuesday, he said that they had accepted." {
		t.Errorf("entry %+v", e)
	}
	if e := byEnd(feed, "e-0000a1"); e.Updated != "2018-08-08T00:00:00Z" {
		t.Errorf("updated %s, wanted the day of its only article", e.Updated)
	}
	if e := byEnd(feed, "e-0000c1"); e.Summary != "The House calendar has it." {
		t.Errorf("summary %q, wanted the words of the Markdown", e.Summary)
	}
	tl.Settings.BaseURL, tl.Settings.Author = "https://example.org/story", "Desk"
	feed = readFeed(t, build(t, tl)["feed.xml"])
	if e := byEnd(feed, "e-0000b2"); e.ID != "https://example.org/story/#e-0000b2" || e.Link.Href != e.ID {
		t.Errorf("entry %+v", e)
	}
	if feed.ID != "https://example.org/story/" || feed.Author.Name != "Desk" || feed.Links[0].Href != "https://example.org/story/feed.xml" {
		t.Errorf("feed %+v", feed)
	}
}
