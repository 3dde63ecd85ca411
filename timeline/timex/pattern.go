package timex

import (
	"fmt"
	"strings"
)

// A pattern is a sequence of elements, written with blanks between them:
//
//	MONTH        a token of that class (the names are those of classNames)
//	of           that word, in any case
//	in|on        one of these words or classes
//	WORD         a word in small letters that has no class
//	DAY?         the element may be missing
//	+DAY         no white space before the token
//	day=DAY      the token is captured as "day" and not as "DAY"
//	(of YEAR)?   the group may be missing
//
// The longest match wins, then the earlier row.
type pattern []element

type element struct {
	mask     class
	lits     []word
	name     string
	optional bool
	glued    bool
	unknown  bool
}

var classNames = map[string]class{
	"NUM": classNumber, "ORD": classOrdinal, "DAY": classDay, "DORD": classDayOrdinal, "YEAR": classYear, "YR": classShortYear, "DECADE": classDecade,
	"CLOCK": classClock, "MONTH": classMonth, "WEEKDAY": classWeekday, "UNIT": classUnit, "SUBUNIT": classSubUnit, "SEASON": classSeason,
	"DAYPART": classDayPart, "AMPM": classAmPm, "ZONE": classZone, "DEICTIC": classDeictic, "REFWORD": classRefWord, "FUZZY": classFuzzy,
	"FREQ": classFrequency, "ERA": classEra, "HYPHEN": classHyphen | classDash, "DASH": classDash, "COMMA": classComma, "SLASH": classSlash,
	"STOP": classStop, "OPEN": classOpen, "CLOSE": classClose, "POSS": classPossessive, "DATE": classDate, "DAYDATE": classOfDay,
	"DURATION": classDuration, "TIME": classTime, "REF": classRef, "REL": classRel,
}

// literals numbers the words that stand in patterns.
var literals = map[string]word{}

func literal(w string) word {
	id, ok := literals[w]
	if !ok {
		id = word(len(literals) + 1)
		literals[w] = id
	}
	return id
}

// compile reads a pattern and returns one pattern for each way of leaving out
// its optional groups. It panics on a pattern that cannot be read: the table is
// part of the program.
func compile(text string) []pattern {
	open := strings.IndexByte(text, '(')
	if open >= 0 {
		end := strings.IndexByte(text, ')')
		if end < open || end+1 >= len(text) || text[end+1] != '?' {
			panic(fmt.Sprintf("timex: pattern %q: a group is written (…)?", text))
		}
		with := text[:open] + text[open+1:end] + text[end+2:]
		without := text[:open] + text[end+2:]
		return append(compile(with), compile(without)...)
	}
	var p pattern
	for _, f := range strings.Fields(text) {
		var e element
		if rest, ok := strings.CutPrefix(f, "+"); ok {
			e.glued, f = true, rest
		}
		if rest, ok := strings.CutSuffix(f, "?"); ok {
			e.optional, f = true, rest
		}
		e.name = f
		if name, rest, ok := strings.Cut(f, "="); ok {
			e.name, f = name, rest
		}
		for _, alt := range strings.Split(f, "|") {
			if c, ok := classNames[alt]; ok {
				e.mask |= c
				continue
			}
			if alt == "WORD" {
				e.unknown = true
				continue
			}
			if alt != strings.ToLower(alt) {
				panic(fmt.Sprintf("timex: pattern %q: no class %s", text, alt))
			}
			e.lits = append(e.lits, literal(alt))
		}
		p = append(p, e)
	}
	return []pattern{p}
}

func (e *element) accepts(t *token) bool {
	if e.glued && t.flags&spaced != 0 {
		return false
	}
	if t.class&e.mask != 0 {
		return true
	}
	if e.unknown && t.class == 0 && t.meaning == nil && t.flags&capital == 0 {
		return true
	}
	if t.lit != 0 && t.meaning == nil {
		for _, l := range e.lits {
			if l == t.lit {
				return true
			}
		}
	}
	return false
}

// maxElements bounds the length of a pattern.
const maxElements = 14
