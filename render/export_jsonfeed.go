package render

import "cmp"

// The parts of JSON Feed 1.1 (https://jsonfeed.org/version/1.1) that feed.json
// uses. Its addresses are absolute, so a site without one has none.
type (
	jsonFeed struct {
		Version     string           `json:"version"`
		Title       string           `json:"title"`
		HomePage    string           `json:"home_page_url,omitempty"`
		FeedURL     string           `json:"feed_url,omitempty"`
		Description string           `json:"description,omitempty"`
		Language    string           `json:"language"`
		Authors     []jsonFeedAuthor `json:"authors,omitempty"`
		Items       []jsonFeedItem   `json:"items"`
	}
	jsonFeedAuthor struct {
		Name string `json:"name"`
	}
	jsonFeedItem struct {
		ID        string   `json:"id"`
		URL       string   `json:"url,omitempty"`
		Title     string   `json:"title"`
		Text      string   `json:"content_text"`
		Published string   `json:"date_published"`
		Modified  string   `json:"date_modified"`
		Tags      []string `json:"tags,omitempty"`
	}
)

// exportJSONFeed writes feed.json, with the entries of feed.xml.
func exportJSONFeed(s *site) ([]byte, error) {
	title := oneLine(s.story)
	feed := jsonFeed{
		Version:     "https://jsonfeed.org/version/1.1",
		Title:       title,
		HomePage:    s.base,
		Description: s.feedAbout(),
		Language:    s.w.Tag(),
		Authors:     []jsonFeedAuthor{{cmp.Or(oneLine(s.Settings.Author), title)}},
		Items:       []jsonFeedItem{},
	}
	if s.hasBase() {
		feed.FeedURL = s.base + "feed.json"
	}
	for _, e := range s.entries() {
		item := jsonFeedItem{
			ID:        e.URI,
			Title:     e.When + s.w.Colon + " " + e.Title,
			Text:      e.summary(),
			Published: e.First,
			Modified:  e.Last,
			Tags:      e.Tags,
		}
		if s.hasBase() {
			item.URL = e.Link
		}
		feed.Items = append(feed.Items, item)
	}
	return indented(feed)
}
