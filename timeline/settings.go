package timeline

import "dateline/timeline/date"

// Settings is content/timeline.yaml. The zero value works.
type Settings struct {
	Title             string
	Description       string // Markdown
	Language          string // BCP 47; empty means "en"
	BaseURL           string // "https://example.org/story/", or empty
	Author            string
	Accent            string // "#0b5a78", or empty
	WeekStart         date.Weekday
	DayFirst          bool
	Quote             string // "sentence" (the default) or "article"
	Limit             int    // most events shown; 0 means all
	From, Until       date.Day
	HasFrom, HasUntil bool
	About             []string            // only sentences with one of these words make events
	People            map[string][]string // name to its aliases
}
