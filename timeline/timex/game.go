package timex

import (
	"slices"
	"strings"
)

// The quarters of a game are no time: "the fourth quarter", in the report of a match.

// gameWords are what is said of games that have quarters, and hardly of anything else.
var gameWords = strings.Split("touchdown|quarterback|halftime|field goal|free throw|three-pointer|3-pointer|yard line|yard run|yard pass", "|")

// mayBePlayed reports whether a meaning is a quarter that a game may have. One with a year
// is of the calendar, and so is one in a sentence of money or percents.
func mayBePlayed(m *meaning, sentence class) bool {
	quarter := m.kind == kindCalendar && m.quarter != 0 && !m.hasYear && !m.fiscal && m.base == nil || m.kind == kindUnit && m.unit == unitQuarter
	return quarter && sentence&(classMoney|classPercent) == 0
}

// dropPlayed takes out the quarters that a game may have, if the text tells of one.
func (t *tagger) dropPlayed(sentences []string) {
	if !slices.ContainsFunc(t.all, func(f found) bool { return f.played }) || !slices.ContainsFunc(sentences, tellsOfGame) {
		return
	}
	t.all = slices.DeleteFunc(t.all, func(f found) bool { return f.played })
}

func tellsOfGame(sentence string) bool {
	return slices.ContainsFunc(gameWords, func(w string) bool { return strings.Contains(sentence, w) })
}
