// Package timex finds time expressions in English news text and says what they
// mean: TIMEX3 values, a stretch of the civil calendar where there is one, how
// certain it is, and the sum in words.
//
//	es := timex.Tag([]string{"He left on Wednesday."}, timex.Context{Published: day, Dated: true})
//	es[0][0].Interval // 8 Aug 2018, if day is 9 Aug 2018
//	es[0][0].Sum()    // "latest Wednesday on or before Thu 9 Aug 2018 → Wed 8 Aug 2018"
//
// # Finding
//
// A sentence is lexed once into classed tokens (lex.go, lexicon.go). The rules are
// tables of patterns over these classes: atoms (atoms.go lists their tables, one
// kind of time a file), the names of holidays (holiday.go), compositions of what the
// atoms made (compositions.go), and ranges (range.go). The longest match wins, then the
// earlier row. What a pattern cannot say, the function in its row looks at (match.go).
// What a rule makes is a meaning, which says what the text says and no more:
// "weekday Wednesday, no direction said". A word that is only sometimes a time
// (may, second, fall) needs a neighbour that makes it one.
//
// # Resolving
//
// When all sentences of a document have been read, each meaning gets its interval
// in order (resolve.go), from the publish date, the tense of the governing verb
// (tense.go, verb.go), and what the text spoke of last (anaphor.go). A text that tells of other times
// than its publish date's is its own anchor (narrative.go).
//
// A result is stated (the text gives the date), inferred (policy completed it) or
// vague (the text is loose). What cannot be resolved stays unresolved; nothing
// falls back to the publish date, and nothing reads a clock.
//
// # Typed dates
//
// Typed reads the dates that a person types, with the help of olebedev/when for
// clock times and casual forms. That library is not let loose on article text; why
// is pinned in when_test.go.
//
// # Files
//
// Finding:
//   - lex.go: tokens; lexicon.go: time words, holidays aside; number.go: number words
//   - rules.go: what a row of a table is; pattern.go: what its pattern may say; match.go: laying
//     it on tokens; find.go: of all matches those that count
//   - atoms.go lists the tables of atoms: clock.go, comparison.go, day.go, deictic.go, length.go,
//     month.go, neighbour.go, pair.go, ref.go, set.go, unit.go, weekday.go, year.go; holiday.go has
//     the named days
//   - compositions.go: what is made of atoms, with counted.go for lengths and part.go for parts
//     of others; range.go: stretches between two dates
//   - name.go: names that hold words of time and are none; game.go: quarters that are none; entry.go:
//     hours that are no years; dateline.go: the day of a dateline
//
// Resolving:
//   - meaning.go: what a phrase says before anyone asks when it was said
//   - resolve.go: the order, and what the text has said so far; calendar.go: named parts of the
//     calendar; step.go: what is counted from an anchor
//   - anaphor.go, yearbeside.go, quotation.go, narrative.go: which day is spoken of, which year, by
//     whom, and in a history; tense.go, verb.go and facing.go: whether something was or is to come
//   - lead.go: the day of what the lead of a story tells
//
// Results:
//   - tag.go: tagging a document; expression.go: what was found; value.go: TIMEX3 values;
//     reason.go and speech.go: the sum, in English and other languages; typed.go: typed dates
package timex
