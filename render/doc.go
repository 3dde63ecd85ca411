// Package render turns a timeline into the files of a static web site.
//
// [Site] is pure: it reads no clock, no disk and no environment, so the same
// timeline gives the same bytes. What a site holds stands in two tables: pages,
// which go through the HTML templates of package templates, and exports, which
// do not. Adding a page or an export is adding a row.
//
//	files, err := render.Site(t)
//
// A [Theme] has files of its own in place of those of package templates.
//
// # What the pages promise
//
// Every page reads whole without a script, asks nothing of another server and
// links by relative addresses only, so a site works at the root of a domain,
// under a path and from a folder on disk. The text of an article is data: it
// passes through html/template everywhere, stands in bdi or in a block of its
// own direction, and becomes a link only if it is an http or https address.
//
// An id on the page of the timeline is the id of an event or of a mention; its
// own ids begin with "in-", except "content". The page of an article numbers its
// sentences, "s1".
//
// A site is files in memory, or jobs with which package [dateline/render/folder]
// makes and writes one file after the other ([Theme.Jobs]).
//
// # Files
//
//   - site.go: from a timeline to jobs; the tables of pages and exports; theme.go: files of a content
//     folder in place of those of package templates; settled.go: words that are the same on all pages;
//     piece.go: parts of pages that are made once
//   - index.go, volume.go, section.go, mainevents.go, articlelist.go: the page of the timeline, one or
//     several, and what stands on it; parts.go: lists over several pages; head.go: the head of each page
//   - source.go, fulltext.go: the page of an article; about.go: how the timeline was made; review.go:
//     what is in doubt; facetpage.go: a person or a tag
//   - event.go, mention.go, dispute.go, prose.go: an event, its sentences and which of them are quoted,
//     and where sources disagree; stamp.go: its date, with the table markers, whose shapes are in
//     site.css; phrase.go, quote.go, byline.go: the words of dates, quoted sentences, their articles
//   - facet.go: what events have in common, of which the tables facetKinds and states are all that pages,
//     filters and counts know; filter.go, facts.go, strip.go: choosing events, counting them, and
//     their picture in time
//   - markdown.go, link.go: what a person wrote, and addresses; accent.go, minify.go and
//     sheet.go: the style sheet, without the classes in absent where nothing on the site has them
//   - export_json.go, export_csv.go, export_atom.go, export_jsonfeed.go, export_calendar.go,
//     export_jsonld.go, export_timelinejs.go, export_embed.go, export_sitemap.go, export_card.go,
//     export_icon.go: a file each for other programs; export_forms.go: those that readers are shown;
//     export_account.go, export_feed.go, export_canvas.go: what several of them share
package render
