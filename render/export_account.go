package render

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"dateline/timeline"
	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// An account is an event in plain words, each a single line, for files that
// have no markup.
type account struct {
	ID, Title string
	When      string   // "between 6 and 12 Aug 2018, planned"; empty without a date
	Text      string   // what an article or an editor says of it, else the title
	Doubt     string   // how the sources disagree, or empty
	Corrected []string // "Set by editor: in force from 00:01"
	Tellers   []teller
	Tags      []string
	Link      string // absolute where the site has an address, else relative to its root
}

// A teller is an article that tells of an event, or a page that an editor
// names for it. URL is an http or https address, or empty.
type teller struct{ Name, Title, URL string }

// newAccount puts an event into plain words.
func (s *site) newAccount(e timeline.Event) account {
	a := account{
		ID:    e.ID,
		Title: oneLine(e.Title),
		When:  words(inFull(s.w, e.Date, e.Clock, e.Certainty)),
		Text:  oneLine(e.Text),
		Link:  s.home(e),
	}
	if s.hasBase() {
		a.Link = s.base + strings.TrimPrefix(a.Link, "index.html")
	}
	if len(e.Mentions) == 0 {
		a.Text = oneLine(markdownText(e.Text))
	}
	a.Text = cmp.Or(a.Text, a.Title)
	switch {
	case a.When == "":
	case e.Kind == timeline.Planned:
		a.When += ", " + s.w.Planned
	case e.Kind == timeline.Reported:
		a.When += ", " + s.w.Reported
	}
	if e.Disputed {
		a.Doubt = s.w.SourcesDisagree + s.w.Colon + " " + s.disagreement(e) + "."
	}
	for _, c := range corrections(s.w, e) {
		what := c.What
		if c.Reason != "" {
			what += s.w.Colon + " " + c.Reason
		}
		a.Corrected = append(a.Corrected, oneLine(what))
	}
	last := -1
	for _, m := range e.Mentions {
		if m.Article != last {
			last = m.Article
			a.Tellers = append(a.Tellers, s.bylines[last].teller)
		}
	}
	for _, from := range newAddedSources(e.Sources) {
		title := oneLine(from.Title)
		a.Tellers = append(a.Tellers, teller{title, title, from.Link})
	}
	for _, t := range e.Tags {
		a.Tags = append(a.Tags, oneLine(t))
	}
	return a
}

// names returns the outlets that tell of an event, each once.
func (a account) names() []string {
	var out []string
	seen := map[string]bool{}
	for _, t := range a.Tellers {
		if !seen[t.Name] {
			seen[t.Name] = true
			out = append(out, t.Name)
		}
	}
	return out
}

// summary is the text with what is in doubt before it.
func (a account) summary() string { return strings.TrimSpace(a.Doubt + " " + a.Text) }

// disagreement lists the dates of a disputed event with the number of articles.
func (s *site) disagreement(e timeline.Event) string {
	var out []string
	for _, a := range e.Alternatives {
		out = append(out, fmt.Sprintf("%s (%d)", words(inFull(s.w, a.Date, "", timex.Stated)), len(a.Articles)))
	}
	return strings.Join(out, ", ")
}

// namesDays reports whether the words of an event name its days: one day, or
// the first and the last of a span. A month, a window, a bound and what is
// approximate name none, and a file that holds nothing but days would make them
// up.
func namesDays(e timeline.Event) bool {
	if e.Date.Days() != 1 && (e.Date.Grain != date.Range || e.Certainty == looseCertainty) {
		return false
	}
	for side := range strings.SplitSeq(e.Date.EDTF(), "/") {
		if _, err := date.Parse(side); err != nil {
			return false
		}
	}
	return true
}

// oneLine returns text for a place that holds one line: plain, with line breaks
// and control characters as blanks, and without what is no character, which XML
// has no place for.
func oneLine(s string) string {
	if isOneLine(s) { // as most texts are
		return s
	}
	return lined(s)
}

// lined is oneLine for any text.
func lined(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, plain(s))
	return fold(s)
}

// isOneLine reports whether text is ASCII and other common letters and signs, with
// one blank between words and none around them.
func isOneLine(s string) bool {
	before := ' '
	for _, r := range s {
		switch {
		case r == ' ' && before == ' ', r < ' ', r >= 0x7f && r <= 0xa0, r >= 0x1680 && r < 0x2010, r > 0x201f && r < 0x20a0, r >= 0x3000:
			return false
		}
		before = r
	}
	return before != ' '
}

// fold makes every white space one blank.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
