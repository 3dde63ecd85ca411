package article

import "dateline/timeline/date"

// Article is one news article: what its front matter says of it, and its prose
// as sentences.
type Article struct {
	Slug       string // ASCII, unique in a timeline; the file name without its ending
	Title      string
	Source     string // the outlet's name
	URL        string // http or https, or empty
	ArchiveURL string
	Author     string
	Published  date.Day // the civil day in the zone in which it was given
	Dated      bool     // whether Published is known
	Zone       string   // the zone as given ("+02:00"), empty where none was
	Updated    date.Day // as Published, of the last change
	WasUpdated bool     // whether Updated is known
	File       string   // slash-separated path from the content folder
	Sentences  []Sentence
	Markdown   []byte // of a .md file, what stands behind its front matter; nil of others
	MarkdownAt int    // offset of Markdown in the file
}

// Role says what part of the page a sentence belongs to.
type Role int8

// The roles. Only Prose tells events. A Caption can support an event that prose
// tells; Furniture (section labels, "COMMENTS", share and related-story lines)
// gives nothing at all.
const (
	Prose Role = iota
	Headline
	Heading
	Caption
	Furniture
)

// String returns the role in a word: "prose", "headline", "heading", "caption" or
// "furniture". It panics for any other.
func (r Role) String() string {
	return [...]string{"prose", "headline", "heading", "caption", "furniture"}[r]
}

// Sentence is one sentence of an article as a reader sees it, and where it
// stands in the file.
type Sentence struct {
	Text      string // plain prose: no markup, inner white space folded to single blanks
	Role      Role
	Quoted    bool // belongs to a block quotation or to a text that the article reproduces
	Paragraph int  // counted from 0 over the article
	Line      int  // line of the file in which it begins, from 1
	Column    int  // column in which it begins, in code points, from 1
	Begin     int  // byte offset in the file of its first byte
	End       int  // byte offset after its last byte

	runs []run // the way back to the file, by offset in the paragraph
	base int   // offset of Text in the paragraph
}
