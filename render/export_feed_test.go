package render

import (
	"bytes"
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed"

	"dateline/timeline"
)

// feedNames are the feeds, which hold the same in two forms.
var feedNames = []string{"feed.xml", "feed.json"}

// readFeed reads a feed as a feed reader does.
func readFeed(t *testing.T, name string, data []byte) *gofeed.Feed {
	t.Helper()
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if want := map[string]string{"feed.xml": "atom", "feed.json": "json"}[name]; feed.FeedType != want {
		t.Fatalf("%s: a feed of the type %q, wanted %q", name, feed.FeedType, want)
	}
	return feed
}

// summaryOf returns the text of an entry, which the two forms keep in places of
// their own.
func summaryOf(item *gofeed.Item) string { return item.Description + item.Content }

// TestFeeds holds every feed to what RFC 4287 and JSON Feed 1.1 ask of one.
func TestFeeds(t *testing.T) {
	rfc3339 := regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$`)
	for name, tl := range sites() {
		files := built(t, name, tl)
		based := tl.Settings.BaseURL != ""
		for _, n := range feedNames {
			at := name + "/" + n
			feed := readFeed(t, n, files[n])
			if feed.Title == "" || len(feed.Authors) != 1 {
				t.Errorf("%s: title %q, %d authors", at, feed.Title, len(feed.Authors))
			}
			if n == "feed.xml" && !rfc3339.MatchString(feed.Updated) {
				t.Errorf("%s: updated %q", at, feed.Updated)
			}
			if len(feed.Items) != min(len(tl.Events), feedLength) {
				t.Errorf("%s: %d entries of %d events", at, len(feed.Items), len(tl.Events))
			}
			seen := map[string]bool{}
			for _, e := range feed.Items {
				if seen[e.GUID] || e.Title == "" || summaryOf(e) == "" || !rfc3339.MatchString(e.Published) ||
					!rfc3339.MatchString(e.Updated) || e.Updated < e.Published {
					t.Errorf("%s: entry %+v", at, e)
				}
				seen[e.GUID] = true
				if u, err := url.Parse(e.GUID); err != nil || !u.IsAbs() {
					t.Errorf("%s: the id %q is not absolute", at, e.GUID)
				}
				u, err := url.Parse(e.Link)
				switch {
				case err != nil || based && !u.IsAbs():
					t.Errorf("%s: link %q with the base %q", at, e.Link, tl.Settings.BaseURL)
				case !based && n == "feed.json" && e.Link != "", !based && u.IsAbs():
					t.Errorf("%s: link %q without a base", at, e.Link)
				}
			}
		}
	}
}

// TestFeedsSayTheSame reads the texts of all events back from both feeds.
func TestFeedsSayTheSame(t *testing.T) {
	for name, tl := range sites() {
		files := built(t, name, tl)
		s, err := new(Theme).newSite(tl)
		if err != nil {
			t.Fatal(err)
		}
		want := s.entries()
		for _, n := range feedNames {
			feed := readFeed(t, n, files[n])
			for i, e := range feed.Items {
				if title := want[i].When + ": " + want[i].Title; fold(e.Title) != fold(title) ||
					fold(summaryOf(e)) != fold(want[i].summary()) || !slices.Equal(e.Categories, want[i].Tags) {
					t.Errorf("%s/%s: entry %d says %q, %q, %q; wanted %q, %q, %q", name, n, i,
						e.Title, summaryOf(e), e.Categories, title, want[i].summary(), want[i].Tags)
				}
			}
		}
	}
}

// TestFeedEntries reads entries of a feed with an address and of one without.
func TestFeedEntries(t *testing.T) {
	for _, n := range feedNames {
		tl := everyState()
		feed := readFeed(t, n, build(t, tl)[n])
		byEnd := func(f *gofeed.Feed, id string) *gofeed.Item {
			for _, e := range f.Items {
				if strings.HasSuffix(e.GUID, id) {
					return e
				}
			}
			t.Fatalf("%s: no entry for %s", n, id)
			return nil
		}
		e := byEnd(feed, "/e-0000b2")
		if e.Title != "6 Aug 2018, reported: Lawmakers accept an invitation to Washington" ||
			!strings.HasPrefix(e.GUID, "tag:timeline.invalid,2000:") ||
			e.Published != "2018-08-08T00:00:00Z" || e.Updated != "2018-08-09T00:00:00Z" ||
			summaryOf(e) != "Sources disagree: 6 Aug 2018 (2), 7 Aug 2018 (1). In a statement Tuesday, he said that they had accepted." {
			t.Errorf("%s: entry %+v", n, e)
		}
		if e := byEnd(feed, "/e-0000a1"); e.Updated != "2018-08-08T00:00:00Z" {
			t.Errorf("%s: updated %s, wanted the day of its only article", n, e.Updated)
		}
		if e := byEnd(feed, "/e-0000c1"); summaryOf(e) != "The House calendar has it." {
			t.Errorf("%s: summary %q, wanted the words of the Markdown", n, summaryOf(e))
		}
		want := "Two presidents meet in Helsinki; three weeks later a senator takes a letter to Moscow. How four articles date it, " +
			"and where they disagree. Left out here: 1 event without a date; 1 event that an editor hides; 3 events by the settings of the timeline."
		if feed.Description != want {
			t.Errorf("%s: described as %q, wanted %q", n, feed.Description, want)
		}
		tl.Settings.BaseURL, tl.Settings.Author = "https://example.org/story", "Desk"
		feed = readFeed(t, n, build(t, tl)[n])
		if e := byEnd(feed, "#e-0000b2"); e.GUID != "https://example.org/story/#e-0000b2" || e.Link != e.GUID {
			t.Errorf("%s: entry %+v", n, e)
		}
		if feed.Authors[0].Name != "Desk" || feed.FeedLink != "https://example.org/story/"+n || feed.Link != "https://example.org/story/" {
			t.Errorf("%s: feed of %v, itself %q, of the page %q", n, feed.Authors, feed.FeedLink, feed.Link)
		}
	}
}

// TestLongFeed has the events of the newest articles and says how many it
// leaves out.
func TestLongFeed(t *testing.T) {
	files := build(t, manyEvents(130))
	for _, n := range feedNames {
		feed := readFeed(t, n, files[n])
		if !strings.HasSuffix(feed.Description, "Left out here: 30 events that were told before the others.") {
			t.Errorf("%s: described as %q", n, feed.Description)
		}
		if !slices.IsSortedFunc(feed.Items, func(a, b *gofeed.Item) int { return strings.Compare(b.Updated, a.Updated) }) {
			t.Errorf("%s: not the newest first", n)
		}
	}
}

// TestJSONFeedVersion reads what gofeed passes over.
func TestJSONFeedVersion(t *testing.T) {
	var feed map[string]any
	if err := json.Unmarshal(build(t, timeline.Timeline{})["feed.json"], &feed); err != nil {
		t.Fatal(err)
	}
	if feed["version"] != "https://jsonfeed.org/version/1.1" || feed["language"] != "en" || feed["items"] == nil {
		t.Errorf("feed %v", feed)
	}
}
