package article

import "strings"

// Notes are lines by which a page speaks of itself: "Read more: …", "Sign up for
// our newsletter", "This story has been updated". A line that could be a sentence
// about the world is left to prose: "The bill, sponsored by …".

const (
	noteBytes = 400 // no note is longer
	noteWords = 25  // nor is a sentence that only has a phrase of notePhrases
)

// isNote reports whether a paragraph speaks of the page and not of the world.
func isNote(text string) bool {
	if len(text) > noteBytes {
		return false
	}
	lower := strings.ToLower(text)
	word := firstWord(lower)
	if hasLabel(lower, noteLabels[word]) || word == "this" && tellsRevision(lower) {
		return true
	}
	if endsSentence(text) {
		return hasNotePhrase(text, lower)
	}
	return hasLabel(lower, bareLabels[word]) && wordCount(text) <= headingWords || hasNotePhrase(text, lower)
}

// hasLabel reports whether a text begins with one of labels as whole words.
func hasLabel(lower string, labels []string) bool {
	for _, label := range labels {
		if rest, ok := strings.CutPrefix(lower, label); ok && (rest == "" || !isLetter(rest[0])) {
			return true
		}
	}
	return false
}

// hasNotePhrase reports whether a short text has a phrase that pages use when
// they speak to their readers.
func hasNotePhrase(text, lower string) bool {
	if len(text) > 10*noteWords || opensQuotation([]byte(text)) {
		return false
	}
	for _, p := range notePhrases {
		k := strings.Index(lower, p.words)
		if k < 0 || k+len(p.words) < len(lower) && isLetter(lower[k+len(p.words)]) {
			continue
		}
		if p.alone || k == 0 || toReader(lower) {
			return wordCount(text) <= noteWords
		}
	}
	return false
}

// toReader reports whether a text in lower case speaks to its reader.
func toReader(lower string) bool {
	if firstWord(lower) == "please" {
		return true
	}
	for word := range strings.FieldsSeq(lower) {
		switch strings.TrimRight(word, ",.;:!?") {
		case "you", "your", "you're", "you’re", "you'll", "you’ll", "you'd", "you’d":
			return true
		}
	}
	return false
}

// tellsRevision reports whether a text says what was done to the page: "This
// story was first published …", "This article has been updated …".
func tellsRevision(lower string) bool {
	rest := strings.TrimPrefix(lower, "this ")
	noun, rest, _ := strings.Cut(rest, " ")
	switch noun {
	case "story", "article", "post", "page":
	default:
		return false
	}
	rest, has := strings.CutPrefix(rest, "has been ")
	if !has {
		if rest, has = strings.CutPrefix(rest, "was "); !has {
			return strings.HasPrefix(rest, "is developing") || strings.HasPrefix(rest, "will be updated")
		}
	}
	switch firstWord(rest) {
	case "originally", "first", "updated", "corrected", "edited", "amended", "republished", "clarified":
		return true
	}
	return false
}

// firstWord returns the letters at the start of a text; if there are none, its
// first character.
func firstWord(text string) string {
	i := 0
	for i < len(text) && isLetter(text[i]) {
		i++
	}
	if i == 0 {
		for _, r := range text {
			return string(r)
		}
	}
	return text[:i]
}

// byFirstWord makes a table of labels, to be looked up by their first words.
func byFirstWord(labels ...string) map[string][]string {
	t := map[string][]string{}
	for _, label := range labels {
		t[firstWord(label)] = append(t[firstWord(label)], label)
	}
	return t
}

// noteLabels begin notes; in lower case.
var noteLabels = byFirstWord(
	"more news:", "more on this:", "more on this story", "more:", "read more", "read also", "read next", "read:", "also read", "see also", "see more",
	"related:", "related story", "related stories", "related article", "related articles", "related content", "related coverage", "related topics",
	"trending now", "you may also like", "you might also like", "don't miss:", "don’t miss:",
	"watch:", "watch now", "watch live", "listen:", "listen now", "click here", "tap here", "share this", "follow us",
	"sign up for our", "sign up to", "sign up now", "sign up here", "skip to", "continue reading", "story continues", "article continues",
	"leave a comment", "view comments", "post a comment", "join the conversation", "download the app", "print this", "email this",
	"this is a developing story", "this is a breaking news story",
	"editor's note:", "editor’s note:", "correction:", "clarification:", "©", "last updated", "last modified",
)

// bareLabels begin notes that no final mark ends; in lower case.
var bareLabels = byFirstWord(
	"by", "updated", "published", "posted", "first published", "last update", "more from", "more on",
	"recommended", "most read", "most popular", "advertisement", "sponsored", "subscribe", "sign up", "sign in", "log in", "comments", "comment", "share", "follow",
	"copyright", "reporting by", "with reporting by", "additional reporting by", "with additional reporting by", "editing by", "written by", "compiled by",
	"with assistance by", "with assistance from", "with files from", "with contributions from", "contributed by",
)

// notePhrases are what notes contain; in lower case. Those that do not stand
// alone count at the start of a text, or in one that speaks to the reader.
var notePhrases = []struct {
	words string
	alone bool
}{
	{"click here", true}, {"all rights reserved", true}, {"may not be published, broadcast", true},
	{"click on the", false}, {"issues with commenting", false}, {"our newsletter", false}, {"to your inbox", false}, {"our app", false},
	{"ad blocker", false}, {"enable javascript", false}, {"follow us on", false}, {"subscribe to", false}, {"sign up for", false}, {"sign up here", false},
	{"accept cookies", false}, {"terms of service", false}, {"privacy policy", false}, {"newsletters", false},
}
