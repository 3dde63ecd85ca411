package editor

import (
	"fmt"
	"io/fs"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/templates/wording"
	"dateline/timeline/article"
	"dateline/timeline/date"
	"dateline/timeline/problem"
)

// Settings is content/timeline.yaml. The zero value works.
type Settings struct {
	Title             string
	Description       string // Markdown
	Language          string // BCP 47; empty means "en"
	BaseURL           string // "https://example.org/story/", with the last slash; or empty
	Author            string
	Accent            string // "#0b5a78", or empty
	WeekStart         date.Weekday
	DayFirst          bool
	Quote             string   // "sentence" (the default) or "article"
	Limit             int      // most events shown, but for those a person pinned or added; 0 means all
	MaxArticle        int      // bytes of an article; 0 means article.UsualLimit
	From, Until       date.Day // the first day that is shown and the last, if there are any
	HasFrom, HasUntil bool
	NoReview          bool                // no page of what is in doubt
	About             []string            // only what a sentence with one of these words tells is shown
	People            map[string][]string // name to its aliases
}

// settingsFile is the keys of timeline.yaml. What stands behind a key, and the
// tags, go to its JSON Schema: see schema.go.
type settingsFile struct {
	Title       string                    `yaml:"title" meant:"name headline"`                                // what the timeline is called
	Description problem.Text              `yaml:"description" meant:"dek summary intro subtitle"`             // one or two sentences below the title, as Markdown
	Language    problem.Text              `yaml:"language" meant:"lang locale" schema:"language"`             // language of the pages, as a tag: "en", or with a region "en-GB"; one that the program has no words in needs templates/words.yaml
	BaseURL     problem.Text              `yaml:"base_url" meant:"url site address baseurl" schema:"address"` // address of the published site, for the links that must be absolute (feeds, site map)
	Author      string                    `yaml:"author" meant:"editor by"`                                   // who edits the timeline
	Accent      problem.Text              `yaml:"accent" meant:"color colour theme" schema:"colour"`          // colour of links and marks, in quotes: "#0b5a78"
	WeekStart   problem.Text              `yaml:"week_start" schema:"weekday"`                                // first day of a week, monday if none is given
	DayFirst    bool                      `yaml:"day_first"`                                                  // whether 3/4/2018 is 3 April
	Quote       problem.Text              `yaml:"quote" schema:"quote"`                                       // how much of an article the page of a source shows: sentence (if none is given) or article
	Limit       problem.Text              `yaml:"limit" meant:"max maximum count" schema:"number"`            // only so many events, the most salient; 0 for all
	MaxArticle  problem.Text              `yaml:"max_article" meant:"max_size" schema:"size"`                 // how long an article may be, as "2 MiB", from 1 kB to 16 MiB; 1 MiB if none is given
	From        problem.Text              `yaml:"from" meant:"start since begin" schema:"date"`               // nothing before this day, month or year
	Until       problem.Text              `yaml:"until" meant:"end to" schema:"date"`                         // nothing after this day, month or year
	Review      *bool                     `yaml:"review"`                                                     // false: no review.html, the page for editors of what is in doubt
	About       []problem.Text            `yaml:"about" meant:"words keywords topics"`                        // only what a sentence with one of these words tells is shown
	People      map[string][]problem.Text `yaml:"people" meant:"names persons aliases"`                       // names, each with the other names of the same person
}

// maxMarkdown is the greatest length in bytes of Markdown in a YAML file, as the
// time to read Markdown may grow with the square of that.
const maxMarkdown = 8 << 10

// leastLimit is the least number of bytes that max_article can be: fewer were a
// slip of the pen.
const leastLimit = 1000

var (
	languageTag = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)
	hexColour   = regexp.MustCompile(`^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$`)
)

// weekdays are the values of week_start.
var weekdays = map[string]date.Weekday{
	"monday": date.Monday, "tuesday": date.Tuesday, "wednesday": date.Wednesday, "thursday": date.Thursday,
	"friday": date.Friday, "saturday": date.Saturday, "sunday": date.Sunday,
}

// ReadSettings reads the settings from a file of the content folder, strictly,
// and returns all its problems, sorted. A file that is not there gives the zero
// Settings. An empty value is as good as none.
func ReadSettings(fsys fs.FS, name string) (Settings, []problem.Problem) {
	var file settingsFile
	problems := readYAML(fsys, name, &file)
	wrong := func(t problem.Text, format string, args ...any) {
		problems = append(problems, problem.Errorf(name, t.Pos, format, args...))
	}
	s := Settings{
		Title:       strings.TrimSpace(file.Title),
		Description: strings.TrimSpace(file.Description.Value),
		Author:      strings.TrimSpace(file.Author),
		DayFirst:    file.DayFirst,
		NoReview:    file.Review != nil && !*file.Review,
	}

	if t := file.Description; len(t.Value) > maxMarkdown {
		wrong(t, "description: %d bytes, want some paragraphs, %d bytes at most", len(t.Value), maxMarkdown)
	}
	if t := file.Language; t.Value != "" {
		if s.Language = t.Value; !languageTag.MatchString(t.Value) {
			wrong(t, `language: %q is not a language tag, want one like "en" or "en-GB"`, t.Value)
		} else if _, known := wording.For(t.Value); !known && !hasWords(fsys) {
			problems = append(problems, problem.Warnf(name, t.Pos, "language: there are no words in %q, so the pages have English ones; known are %s",
				t.Value, strings.Join(wording.Known(), ", ")))
		}
	}
	if t := file.BaseURL; t.Value != "" {
		var err error
		if s.BaseURL, err = SiteAddress(t.Value); err != nil {
			wrong(t, "base_url: %v", err)
		}
	}
	if t := file.Accent; t.Value != "" {
		if s.Accent = t.Value; !IsColour(t.Value) {
			wrong(t, `accent: %q is not a colour, want one like "#0b5a78"`, t.Value)
		}
	}
	if t := file.WeekStart; t.Value != "" {
		day, known := weekdays[strings.ToLower(t.Value)]
		if s.WeekStart = day; !known {
			wrong(t, "week_start: %q is not a weekday, want one like monday or sunday", t.Value)
		}
	}
	if t := file.Quote; t.Value != "" {
		if s.Quote = t.Value; t.Value != "sentence" && t.Value != "article" {
			wrong(t, "quote: %q, want sentence or article", t.Value)
		}
	}
	if t := file.Limit; t.Value != "" {
		n, err := strconv.Atoi(t.Value)
		if s.Limit = n; err != nil || n < 0 {
			wrong(t, "limit: %q is not a number of events, want 1 or more, or 0 for all", t.Value)
		}
	}

	if t := file.MaxArticle; t.Value != "" {
		size, ok := bytesOf(t.Value)
		if s.MaxArticle = int(size); !ok || size < leastLimit || size > article.GreatestLimit {
			s.MaxArticle = 0
			wrong(t, `max_article: %q is no length of an article, want one like "2 MiB", from 1 kB to %d MiB`, t.Value, article.GreatestLimit>>20)
		}
	}

	span := func(key string, t problem.Text) (days date.Interval, ok bool) {
		if t.Value == "" {
			return date.Interval{}, false
		}
		days, err := date.ParseEDTF(t.Value)
		switch {
		case err != nil:
			wrong(t, "%s: %v", key, err)
		case days.OpenStart || days.OpenEnd || days.Grain == date.Range:
			wrong(t, "%s: %q is an interval, want one date like 2018-08-08, 2018-08 or 2018", key, t.Value)
		default:
			return days, true
		}
		return date.Interval{}, false
	}
	from, hasFrom := span("from", file.From)
	until, hasUntil := span("until", file.Until)
	s.From, s.HasFrom = from.Start, hasFrom
	if s.HasUntil = hasUntil; hasUntil {
		s.Until = until.Last()
	}
	if hasFrom && hasUntil && s.Until < s.From {
		wrong(file.Until, "until: %q is before from, %q in line %d", file.Until.Value, file.From.Value, file.From.Line)
	}

	for _, t := range file.About {
		word := strings.TrimSpace(t.Value)
		if s.About = append(s.About, word); word == "" {
			wrong(t, "about: an empty word would be in every sentence")
		}
	}
	s.People = people(file.People, wrong)
	problem.Sort(problems)
	return s, problems
}

// hasWords reports whether the content has words of its own for a language.
func hasWords(fsys fs.FS) bool {
	_, err := fs.Stat(fsys, "templates/words.yaml")
	return err == nil
}

// people checks that each name and each alias means one person.
func people(given map[string][]problem.Text, wrong func(problem.Text, string, ...any)) map[string][]string {
	if len(given) == 0 {
		return nil
	}
	aliases := make(map[string][]string, len(given))
	owner := map[string]string{}
	names := slices.Sorted(maps.Keys(given))
	for _, name := range names {
		owner[name] = name
	}
	for _, name := range names {
		aliases[name] = nil
		for _, t := range given[name] {
			alias := strings.TrimSpace(t.Value)
			switch other, taken := owner[alias]; {
			case alias == "":
				wrong(t, "people: an empty alias of %q", name)
			case taken && other != name:
				wrong(t, "people: %q means %q already, want an alias of one person alone", alias, other)
			default:
				owner[alias] = name
				aliases[name] = append(aliases[name], alias)
			}
		}
	}
	return aliases
}

// IsColour reports whether a text is a colour as CSS has it: "#0b5a78" or "#05a".
func IsColour(text string) bool { return hexColour.MatchString(text) }

// SiteAddress reads the address of a site, http or https without query and
// fragment, and returns it with its last slash.
func SiteAddress(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf(`%q is not the address of a site, want one like "https://example.org/story/"`, text)
	}
	return strings.TrimRight(text, "/") + "/", nil
}
