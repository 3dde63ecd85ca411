// Package wording holds all words that a site says of its own: one table of them
// for each language. Words of articles, of the settings and of corrections are no
// part of it, and neither are problems and the command line, which are English.
//
// In a text, a word in braces stands for what is put there: "{n}" for a number,
// "{story}" for the title of the timeline. Each language has all of them, in the
// order that it wants.
//
// A word is a field of [Words] (words.go), which a template says as {{words.Name}}, and
// has its text in english.go, german.go, french.go and spanish.go. sums.go says how a
// language tells the way from words to a date, by the English texts of package timex.
// own.go reads the words that a content folder has instead; calendar.go has the months
// and weekdays of all languages, by which dates of pages are read.
package wording

import (
	"fmt"
	"slices"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"dateline/timeline/date"
)

// A Count is what stands behind a number. One is the form that the language has
// for 1; in French it is that of 0 as well.
type Count struct{ One, Many string }

// A Row is a name and what it means.
type Row struct{ Name, Meaning string }

// languages lists the languages that there are words in. The first one stands in
// for all others.
var languages = []*Words{english, german, french, spanish}

// matcher finds the language of a tag.
var matcher = language.NewMatcher(tags())

func tags() []language.Tag {
	var out []language.Tag
	for _, w := range languages {
		out = append(out, w.Language)
	}
	return out
}

// English is the words in English.
func English() *Words { return english }

// For returns the words for a BCP 47 tag, with the tag itself where it names a
// region or a script of their language ("de-AT"), and false with the English words
// where there are none of its language. No tag means English.
func For(tag string) (w *Words, known bool) {
	if tag == "" {
		return english, true
	}
	asked, err := language.Parse(tag)
	if err != nil {
		return english, false
	}
	_, n, _ := matcher.Match(asked)
	w = languages[n]
	if base(asked) != base(w.Language) {
		return english, false
	}
	if asked != w.Language {
		regional := *w
		regional.Language = asked
		w = &regional
	}
	return w, true
}

// Known lists the languages that there are words in.
func Known() []string {
	var out []string
	for _, t := range tags() {
		out = append(out, t.String())
	}
	return out
}

func base(t language.Tag) language.Base {
	b, _ := t.Base()
	return b
}

// Tag is the language of the words as a BCP 47 tag.
func (w *Words) Tag() string { return w.Language.String() }

// IsEnglish reports whether the words are English, as the articles are.
func (w *Words) IsEnglish() bool { return base(w.Language) == base(language.English) }

// rightToLeft lists the scripts that are written from right to left.
var rightToLeft = []string{"Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}

// Direction is "rtl" for a language that is written from right to left, and empty
// for others. A tag without a script has the one that its language is mostly
// written in.
func (w *Words) Direction() string {
	if script, _ := w.Language.Script(); slices.Contains(rightToLeft, script.String()) {
		return "rtl"
	}
	return ""
}

// Of returns the form of a count for a number, without it.
func (w *Words) Of(n int, c Count) string {
	if plural.Cardinal.MatchPlural(w.Language, n, 0, 0, 0, 0) == plural.One {
		return c.One
	}
	return c.Many
}

// Count puts a number in the place of {n}, or before a text that has none.
func (w *Words) Count(n int, c Count) string {
	text, number := w.Of(n, c), fmt.Sprint(n)
	if filled := date.Fill(text, "n", number); filled != text {
		return filled
	}
	return number + " " + text
}

// Quote puts text in quotation marks.
func (w *Words) Quote(text string) string { return w.QuoteOpen + text + w.QuoteClose }
