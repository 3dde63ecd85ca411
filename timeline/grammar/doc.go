// Package grammar takes English news sentences apart: into words and marks,
// clauses, names, and what each of them tells. It has no tagger and no model,
// only closed lists of words and the order in which they stand.
//
//	s := grammar.TakeApart(text, timex.Tag([]string{text}, context)[0])
//	for _, u := range s.Units {
//		fmt.Println(grammar.Phrase(s, u.Subject), grammar.Phrase(s, u.Words))
//	}
//
// # What a sentence tells
//
// A [Unit] is one thing that is told: a [Clause], or a noun phrase that names a
// happening. [Sentence.Tie] finds the unit that a time expression dates, and
// whether it dates the thing or only the saying of it. [Sentence.Eventless],
// [Sentence.State] and [Sentence.Habit] are the reasons for which a unit tells
// of no happening; [Sentence.Leaning] finds what dates it by another one.
// [Sentence.Namings] are the noun phrases that name a happening of which the
// reader is to know; [Sentence.Wished], [Sentence.Asked] and [Sentence.Another]
// tell what need not have happened, and what happened but is another thing.
//
// # Who is meant
//
// [NameBook] knows the names of a whole corpus, and which short form means which
// full name. [NameBook.Refer] finds whom pronouns and offices stand for, where no
// reader can doubt it.
//
// # Titles
//
// [Sentence.TrimTitle], the Without methods and [Sentence.Fit] cut words of a
// sentence to a title; [Sentence.Flaws] weighs what is wrong with one.
//
// # Files
//
// Taking a sentence apart:
//   - takeapart.go: from text to a [Sentence]; sentence.go: what that is, and its units
//   - word.go: words and marks; wordlist.go: the closed classes of English words
//   - verbform.go: irregular verbs, participles, gerunds; phrasal.go: verbs with a particle
//   - synonym.go: words that tell the same; place.go: countries, their people and capitals
//   - clause.go cuts a sentence into segments, clause_verb.go finds their verbs, clause_join.go
//     joins them to clauses, clause_antecedent.go finds what relative ones are about,
//     clause_speech.go says which of these are said by whom
//   - dateline.go, runin.go: what stands before the first sentence, and what has run into one
//
// Names, and who is meant:
//   - name.go: names in a sentence; name_count.go: what sentences tell of them; name_book.go: whom
//     they mean in a corpus; name_spelling.go: one name in several spellings
//   - refer.go: whom "he" and "she" stand for; refer_gender.go: who is a man or a woman;
//     refer_office.go: "the senator"; refer_beside.go: what the clause beside tells;
//     refer_about.go: "it", "they", what the sentence before is about
//   - speaker.go: who says something
//
// What a time dates:
//   - tie.go: the unit that it dates; tie_thing.go: noun phrases that it dates or belongs to;
//     tie_gathering.go: what was done where one was held
//   - tie_bound.go: times that only bound; tie_spokenof.go: times that are spoken of;
//     tie_gerund.go: times behind "by doing", "for doing" and "done"; tie_participle.go: what
//     participles and gerunds tell with a day of their own; tie_hour.go: what belongs to an hour
//   - lean.go: units dated by another event; lean_news.go: by the day of the news
//
// What a unit tells:
//   - eventless.go, state.go: no happening, a state or a habit; mood.go: what is wished, asked,
//     denied, or taken back
//   - happening_kind.go: kinds of happenings, by verbs and nouns that share no stem; foreground.go:
//     what broke into what went on;
//     happening_naming.go: noun phrases that name a happening; happening_topic.go: those that a
//     statement speaks of
//
// Titles, of words of a sentence:
//   - title_trim.go: what joins a clause to its sentence goes; title_opening.go: what stands before
//     it and says nothing of it; title_fit.go: what a title has no room for goes, title_subject.go:
//     first of that what stands around its subject, title_poor.go: where it has no good place to end,
//     title_frame.go: what a verb wants besides its object; title_object.go: what wants another place
//   - title_flaw.go: what is wrong with one; title_blemish.go: the last look at a finished one;
//     title_pointer.go: what in it only other sentences name
//   - title_shorten.go: text that is too long; spacing.go: words as text
//
// Titles stand in this package because they are cut by the same words and forms, most of
// which nobody else needs to know.
//
// Words of a sentence are always given by their indices in [Sentence].Words,
// mostly ascending, so that nothing is lost between what is told and the text
// it stands in.
package grammar
