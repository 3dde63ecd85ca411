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
// Words of a sentence are always given by their indices in [Sentence].Words,
// mostly ascending, so that nothing is lost between what is told and the text
// it stands in.
package grammar
