// Package article reads news articles from a folder and cuts them into sentences
// that know where in their file they stand.
//
// [ReadDir] reads all articles of a folder, [Parse] one .md or .txt file and
// [ParseLines] the lines of a .jsonl file. None of them stops at the first thing
// that is wrong: they return what can be read and a list of problems, each with
// its place.
//
// # Sentences
//
// Every word of a .txt file stands in one [Sentence]; of Markdown, raw HTML and
// fenced code are left out. A sentence has a [Role]: prose tells events, a
// caption supports them, headlines, headings and furniture do not count. The
// roles are found by form, not by story: see furniture.go and caption.go.
// [Sentence.Position] leads from any byte of a sentence back to its line and
// column, through markup, entities and folded white space. [Split] cuts any
// English text into sentences.
//
// # Front matter
//
// A file may begin with YAML between --- lines: title, source, url, archive_url,
// author, published, updated, undated, slug. The publish date is read by
// [ParsePublished]; where it is missing, the file name may begin with it
// (2018-08-08-slug.md).
//
// # Files
//
// Formats, each a reader in a file of its own:
//   - folder.go: the folder, and the table of readers by ending; read.go: one file; refusal.go: what
//     is no article by its size or bytes; workload.go: Markdown that takes too long
//   - markdown.go, text.go: Markdown, plain text; lines.go: .jsonl files, with linereader.go,
//     linematter.go and json.go for their lines, their keys and where these stand
//   - frontmatter.go: front matter; published.go: publish dates; slug.go: slugs; language.go: texts
//     that are not English; twice.go: texts that are there twice
//
// From text to sentences:
//   - article.go: articles and sentences; passage.go, blank.go: prose and the way back to its bytes
//   - block.go: the role of each paragraph, by masthead.go, furniture.go, note.go, caption.go,
//     byline.go and entry.go: what stands around prose, by its form
//   - sentence.go: where a sentence ends; abbreviation.go: full stops that end none; quotation.go:
//     sentences that are quoted whole
//
// Articles to be written:
//   - draft.go: a draft, and the file made of it; drafttext.go: one of a text; escape.go: text in
//     Markdown
package article
