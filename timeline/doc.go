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
// (package editor reads them) that fits nothing is an error in [Timeline].Problems. What a
// person should look at is in [Timeline].Doubts, each with the entry that settles it.
//
// # Ids
//
// A mention's id comes from its article, sentence and phrase, an event's from
// its earliest mention. Neither changes with a date, a title, an order or an
// unrelated article.
//
// # Files
//
// The result and the way to it:
//   - timeline.go: what a build makes; build.go: its steps; corpus.go: the articles and what is
//     known of their sentences; stranger.go: files that are not read; id.go: ids
//   - kept.go: what one build keeps for the next, as values that keptTelling lists
//
// From sentences to mentions:
//   - extract.go: what each time expression dates; lean.go: what is dated by another event
//   - voice.go: near-copies of articles; story.go: which undated articles tell of one story
//
// From mentions to events:
//   - merge.go lists the steps, and the limits of likeness; traits.go: all that they read of a
//     sentence
//   - likeness.go: how alike mentions are; otherwords.go, bygone.go, deed.go: one happening in
//     words that are not; incident.go: one incident of a day by its rare words, or by whom it
//     befell; number.go: numbers that tell apart; allusion.go: phrases that mean one by its kind
//     and day; knownfor.go: the incident that a day is known for; dispute.go: one event on days
//     that cannot both be right
//   - background.go: how rare words are among mentions, and how much is told of a day
//   - support.go: mentions without a time, odds.go: of what event they most likely tell;
//     passing.go: phrases that only name an event; profile.go: what a group tells, foremost.go: which
//     of several it is; undated.go and retell.go: events without any date
//   - vote.go: the date of an event; statement.go: the event that a statement speaks of
//
// What a person says:
//   - correct.go: dates of phrases, and dropped mentions; correct_phrase.go: phrases as people
//     type them; correct_keep.go: they tear no event apart; correct_groups.go: which mentions are
//     one event; correct_events.go: titles, dates, tags, and events that are hidden or added
//   - doubt.go: the kinds of doubts; doubt_date.go, doubt_merge.go, doubt_phrase.go find them, and
//     doubt_fix.go writes the entries that settle them
//
// What is shown:
//   - rank.go: the order of salience; shown.go: what the settings leave out; title.go: titles,
//     title_words.go: the words that they are made of; text.go: the sentence below a title
//
// A build in parts, on many machines:
//   - part.go: Parts, which lists the steps; part_account.go: what they pass on; part_weeks.go,
//     part_words.go and part_one.go do them, week by week, by words, and on one machine;
//     part_lines.go writes the events, part_events.go reads them
package timeline
