package timex

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
	second  *meaning           // meaning of the second half
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

// noToken stands before the first token of a sentence and after its last.
var noToken token

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

// follows reports whether one of the ten tokens before the match is a word.
func (m *match) follows(word string) bool {
	for i := 1; i <= 10 && m.begin-i >= 0; i++ {
		if m.prev(i) == word {
			return true
		}
	}
	return false
}

// ofYear gives a meaning the year that the match names, if it names one.
func (m *match) ofYear(out *meaning) *meaning {
	if y := m.get("YEAR"); y != nil {
		out.year, out.hasYear = int(y.num), true
	} else if y := m.get("YR"); y != nil {
		out.year, out.hasYear, out.short = shortYear(y.num), true, true
	}
	return out
}

// pair makes two expressions of the match: first ends with the element called a, and
// second begins with the one called b.
func (m *match) pair(a string, first *meaning, b string, second *meaning) *meaning {
	m.split, m.resume, m.second = m.index(a)+1, m.index(b), second
	return first
}

// both is pair for two expressions that are no range.
func (m *match) both(a string, first *meaning, b string, second *meaning) *meaning {
	m.apart = true
	return m.pair(a, first, b, second)
}

// nounFollows reports whether the next word is one that the match may only
// qualify: "the past president", "the summer palace".
func (m *match) nounFollows() bool { return m.nounAfter(1) }

// nounAfter is nounFollows for the nth word after the match.
func (m *match) nounAfter(n int) bool {
	t := m.after(n)
	if t == &noToken || !t.is(spaced) || !isWordByte(m.text[t.begin]) {
		return false
	}
	return t.class&(classFunction|classPastVerb|classPresentVerb|classModal|classSubordinator) == 0
}

// endsClause reports whether the match stands before a stop, a comma or the end
// of the sentence: "two days before." is a time, "two days before the vote"
// leans on an event.
func endsClause(m *match) bool {
	next := m.after(1)
	return m.end >= len(m.tokens) || next.class&(classStop|classComma|classQuote|classSemicolon|classClose) != 0 || next.class&(classHyphen|classDash) != 0 && next.is(spaced)
}
