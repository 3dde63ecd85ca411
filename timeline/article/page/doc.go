// Package page takes the article out of a news page, as a browser saved it or a
// server sent it.
//
// [Read] returns a draft for a person to review: headline, outlet, address,
// writers, publish date and the paragraphs of the text, without what stands
// around them. The draft is written with its Markdown method:
//
//	draft, err := page.Read(data, "https://example.org/story")
//	os.WriteFile("story.md", draft.Markdown(), 0o666)
//
// # What is believed
//
// For headline, writers and date: what the page tells machines in JSON-LD, then its
// <meta> elements (OpenGraph and others), then what it shows. A date that is only
// likely is a guess, and marked as such.
//
// # Where the text is
//
// The page is cut into units, each what a reader sees as one paragraph, heading or
// label (unit.go). Parts that the page itself names as something else are cut off
// (prune.go). The article is then the element around which most prose stands near,
// widened as long as that brings more prose than anything else (body.go). Labels,
// links to other stories and notes are taken out of it last (furniture.go).
//
// All rules are about the form of pages and the words that news pages have in
// common. None knows a site.
//
// # Files
//
//   - page.go: reading a page; encoding.go: its letters; webarchive.go: pages saved as one file;
//     file.go: pages among the articles of a folder; node.go: what elements say and stand in
//   - unit.go, prune.go, body.go, prose.go, furniture.go: where the text is; the tables of prune.go
//     and furniture.go hold what pages call their parts, and notes to their readers
//   - headline.go, standfirst.go: what stands above it; likeness.go: whether two headlines are one
//   - linkeddata.go, linkedjson.go, microdata.go, meta.go: what a page tells machines
//   - published.go: when it was published, and the names of where pages say so; stamp.go, shown.go,
//     addressdate.go, zone.go: the dates that it gives machines, readers and its address, and in
//     what zone
package page
