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
	"STOP": classStop, "CLOSE": classClose, "POSS": classPossessive, "DATE": classDate, "DAYDATE": classOfDay,
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

// match is a pattern laid on tokens.
type match struct {
	text    string
	tokens  []token
	rule    *rule
	pattern pattern
	at      [maxElements]int32 // token of each element, -1 where it was left out
	begin   int                // first token
	end     int                // token after the last
	split   int                // for a pair: the token after its first half, …
	resume  int                // … and the first token of its second half
	second  *Meaning           // meaning of the second half
	apart   bool               // the halves are two expressions and no range
}

// run lays the pattern from element k on over the tokens from i on, and returns the
// token after it, or -1 where it does not fit. An element that may be missing is
// taken where it can be.
func (m *match) run(k, i int) int {
	if k == len(m.pattern) {
		return i
	}
	e := &m.pattern[k]
	if i < len(m.tokens) && e.accepts(&m.tokens[i]) {
		saved := m.at
		m.at[k] = int32(i)
		if end := m.run(k+1, i+1); end >= 0 {
			return end
		}
		m.at = saved
	}
	if e.optional {
		m.at[k] = -1
		return m.run(k+1, i)
	}
	return -1
}

// get returns the token captured under name, or nil.
func (m *match) get(name string) *token {
	for k := range m.pattern {
		if m.pattern[k].name == name && m.at[k] >= 0 {
			return &m.tokens[m.at[k]]
		}
	}
	return nil
}

// has reports whether the element called name took part in the match.
func (m *match) has(name string) bool { return m.get(name) != nil }

// ofYear gives a meaning the year that the match names, if it names one.
func (m *match) ofYear(out *Meaning) *Meaning {
	if y := m.get("YEAR"); y != nil {
		out.year, out.hasYear = int(y.num), true
	} else if y := m.get("YR"); y != nil {
		out.year, out.hasYear, out.short = shortYear(y.num), true, true
	}
	return out
}

// pair makes two expressions of the match: first ends with the element called a, and
// second begins with the one called b.
func (m *match) pair(a string, first *Meaning, b string, second *Meaning) *Meaning {
	m.split, m.resume, m.second = m.index(a)+1, m.index(b), second
	return first
}

// both is pair for two expressions that are no range.
func (m *match) both(a string, first *Meaning, b string, second *Meaning) *Meaning {
	m.apart = true
	return m.pair(a, first, b, second)
}

// index returns the index of the token captured under name, or -1.
func (m *match) index(name string) int {
	for k := range m.pattern {
		if m.pattern[k].name == name {
			return int(m.at[k])
		}
	}
	return -1
}

// before returns the nth token before the match, n from 1, or an empty token.
func (m *match) before(n int) *token {
	if m.begin-n >= 0 {
		return &m.tokens[m.begin-n]
	}
	return &noToken
}

// after returns the nth token after the match, n from 1, or an empty token.
func (m *match) after(n int) *token {
	if m.end+n-1 < len(m.tokens) {
		return &m.tokens[m.end+n-1]
	}
	return &noToken
}

// word returns the text of a token.
func (m *match) word(t *token) string {
	if t == nil {
		return ""
	}
	return m.text[t.begin:t.end]
}

// lower returns the text of a token in small letters.
func (m *match) lower(t *token) string { return low(m.word(t)) }

// said returns the word captured under name in small letters, or "".
func (m *match) said(name string) string { return m.lower(m.get(name)) }

// firstWord and lastWord return the words at the ends of the match, in small letters.
func (m *match) firstWord() string { return m.lower(&m.tokens[m.begin]) }
func (m *match) lastWord() string  { return m.lower(m.lastToken()) }

// lastToken returns the last token of the match.
func (m *match) lastToken() *token { return &m.tokens[m.end-1] }

// prev and next return the word n places before or after the match, in small
// letters, or "".
func (m *match) prev(n int) string { return m.lower(m.before(n)) }
func (m *match) next(n int) string { return m.lower(m.after(n)) }

// follows reports whether one of the n tokens before the match is a word.
func (m *match) follows(word string, n int) bool {
	for i := 1; i <= n && m.begin-i >= 0; i++ {
		if m.prev(i) == word {
			return true
		}
	}
	return false
}

var noToken token
