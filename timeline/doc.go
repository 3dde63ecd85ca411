// Package timeline makes a sourced timeline of a folder of news articles.
//
//	tl := timeline.Build(os.DirFS("content"))
//	for _, e := range tl.Events {
//		fmt.Println(e.Date, e.Title)
//	}
//
// # From articles to a timeline
//
// [Build] reads the articles, tags the time expressions of their sentences and
// takes the sentences apart (package grammar): words, names, clauses. Every expression that dates
// something is tied to the one clause or noun phrase that it dates, and makes a
// [Mention]; everything else that the sentences tell makes mentions without a
// time, which can support an event and never date one.
//
// Mentions that tell the same, in like words and with dates that meet, become
// an [Event]. Its date is the sharpest one that a source gives and all others
// allow; where two cannot both be right, the event is in dispute and shows both.
// How each mention bears on the date ([Gives], [Agrees], [Contradicts], [NoDate])
// is kept with it, as are the sentence, its line and the words that gave it.
//
// # What is banned
//
// No mention gets a day that its own words do not give: not the publish date,
// not the day of the sentence before. Lengths of time, habits, bounds ("by
// Friday"), questions, conditions, states and asides date nothing. No word list
// knows a story.
//
// # Corrections
//
// A person's word goes before the machine's: dates of phrases and dropped
// mentions are corrected before merging, events are split and merged after it,
// and titles, dates and tags of events come last. An entry of overrides.yaml
// that fits nothing is an error in [Timeline].Problems. What a person should look at is
// in [Timeline].Doubts, each with the entry that settles it.
//
// # Ids
//
// A mention's id comes from its article, sentence and phrase, an event's from
// its earliest mention. Neither changes with a date, a title, an order or an
// unrelated article.
package timeline
