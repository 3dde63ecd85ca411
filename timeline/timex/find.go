package timex

import "math/bits"

// found is an expression that has been found and not yet resolved.
type found struct {
	sentence   int
	begin, end int
	meaning    *meaning
	token      int // index in the tokens it was found among
	setting
}

// setting is what the words around an expression say of it.
type setting struct {
	tense     Tense
	facing    facing
	placed    bool // "in 1943": the story is there
	announced bool // "parliament votes on Sunday": a verb of what is set for a day
	named     bool // "the World Cup of 2006": the name of a thing
	heads     bool // "ARDEN, Oct. 26 —": the day of a dateline
	opening   bool // "CAIRO (AP) -- Troops on Tuesday": behind a dateline
	repeats   bool // "4 a.m. (2000 GMT)": the time of day before it in another zone
	away      int  // … and by how many days it is of another day than that
	modifies  bool // "Monday's attack", "the Monday attack": which thing is meant, not what is told
	usual     bool // "is usually held in May": of every year
	played    bool // a quarter that may be one of a game
	done      bool // "was killed in May": a verb of the past stands close before it
	ofYear    yearBeside
	quotation quotation
}

// find adds the time expressions of sentence n to t.all, in order, and returns
// its tokens with every expression folded into one.
func (t *tagger) find(n int, s string) []token {
	tokens := t.lexer.lex(s)
	if t.lexer.all&trigger == 0 {
		return tokens
	}
	tokens, changed := t.apply(levelAtoms, s, tokens)
	if !changed && t.lexer.all&(classDayPart|classHyphen|classUnit) == 0 {
		return tokens
	}
	for range 4 { // nesting deeper than this is no English
		if tokens, changed = t.apply(levelCompositions, s, tokens); !changed {
			break
		}
	}
	tokens, _ = t.apply(levelRanges, s, tokens)
	first := len(t.all)

	for i := range tokens {
		k := &tokens[i]
		if k.meaning == nil || k.meaning.kind == kindName {
			continue
		}
		t.all = append(t.all, found{sentence: n, begin: int(k.begin), end: int(k.end), meaning: k.meaning, token: i})
	}
	t.dropTitles(s, first, tokens)
	return tokens
}

// trigger is what a sentence must hold for any rule to match.
const trigger = classDayOrdinal | classYear | classShortYear | classDecade | classClock | classMonth | classWeekday | classUnit | classSubUnit | classSeason | classDayPart |
	classAmPm | classZone | classDeictic | classRefWord | classFrequency | classEra | classHolidayName | classSlash | classHyphen | classNamedTime

// apply runs one level of the table over the tokens and folds each match into a
// token of its own.
func (t *tagger) apply(level int, s string, tokens []token) ([]token, bool) {
	g := grammars[level]
	// Two buffers take turns, so that no level reads what it writes.
	t.turn = 1 - t.turn
	out := t.buffers[t.turn][:0]
	changed := false
	t.classes, t.words = 0, 0
	for i := range tokens {
		t.classes |= tokens[i].class
		t.words |= tokens[i].lit.table()
	}
	m := &t.match
	m.text, m.tokens = s, tokens
	for i := 0; i < len(tokens); {
		k := &tokens[i]
		if k.class&g.start == 0 && (k.lit == 0 || int(k.lit) >= len(g.byWord) || len(g.byWord[k.lit]) == 0 || k.meaning != nil) {
			out = append(out, *k)
			i++
			continue
		}
		best := t.longest(g, i)
		if best.meaning == nil {
			out = append(out, *k)
			i++
			continue
		}
		changed = true
		for j := i; j < best.begin; j++ {
			out = append(out, tokens[j])
		}
		if best.second == nil {
			out = append(out, fold(tokens[best.begin:best.end], best.meaning, best.rule))
		} else {
			first := fold(tokens[best.begin:best.split], best.meaning, best.rule)
			second := fold(tokens[best.resume:best.end], best.second, best.rule)
			first.meaning.end, second.meaning.end = RangeFrom, RangeTo
			if best.apart || level == levelAtoms && joinedByOr(s, tokens[best.split:best.resume]) {
				first.meaning.end, second.meaning.end = NotRange, NotRange
			}
			out = append(out, first)
			out = append(out, tokens[best.split:best.resume]...)
			out = append(out, second)
		}
		i = best.end
	}
	t.buffers[t.turn] = out
	return out, changed
}

// joinedByOr reports whether two halves are alternatives or two single days
// ("5 or 8 August", "5 and 8 August"), and no stretch.
func joinedByOr(s string, between []token) bool {
	for i := range between {
		switch low(s[between[i].begin:between[i].end]) {
		case "or", "and":
			return true
		}
	}
	return false
}

func fold(tokens []token, m *meaning, rule string) token {
	first := tokens[0]
	m.rule = rule
	return token{begin: first.begin, end: tokens[len(tokens)-1].end, class: m.class(), flags: first.flags & (spaced | capital), meaning: m}
}

// best is the longest match found so far at one place.
type best struct {
	meaning, second    *meaning
	rule               string
	begin, end         int
	split, resume, row int
	apart              bool
}

// longest returns the longest match of a level that begins at token i.
func (t *tagger) longest(g *grammar, i int) best {
	var b best
	k := &t.match.tokens[i]
	for c := k.class & g.start; c != 0; c &= c - 1 {
		t.try(g, g.byClass[bits.TrailingZeros64(uint64(c))], i, &b)
	}
	if k.lit != 0 && k.meaning == nil && int(k.lit) < len(g.byWord) {
		t.try(g, g.byWord[k.lit], i, &b)
	}
	return b
}

func (t *tagger) try(g *grammar, rows []int32, i int, b *best) {
	m := &t.match
	for _, n := range rows {
		r := &g.rows[n]
		if r.needs&^t.classes != 0 || r.either != 0 && r.either&t.classes == 0 || r.words != 0 && r.words&t.words == 0 {
			continue
		}
		m.pattern, m.rule = r.pattern, r.rule
		end := m.run(0, i)
		if end <= i || b.meaning != nil && (end < b.end || end == b.end && int(n) >= b.row) {
			continue
		}
		m.begin, m.end, m.second, m.split, m.resume, m.apart = i, end, nil, 0, 0, false
		if meaning := r.rule.means(m); meaning != nil {
			*b = best{meaning, m.second, r.rule.name, m.begin, m.end, m.split, m.resume, int(n), m.apart}
		}
	}
}
