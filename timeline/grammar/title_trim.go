package grammar

import (
	"slices"
	"strings"
)

// What a clause loses on its way to a title: what joins it to its sentence, and
// what stands between its subject and its verb.

// TrimTitle drops what joins a clause to its sentence from both ends: marks,
// conjunctions, "however", "that", a time left alone, and at the end
// prepositions and "according to".
func (s *Sentence) TrimTitle(words []int, u Unit) []int {
	if at := slices.IndexFunc(words, func(i int) bool { return address(s.Words[i].Lower) }); at > 0 {
		words = words[:at]
	}
	words = s.withoutBrackets(words)
	for {
		words = trimMarks(s.Words, words)
		if len(words) == 0 {
			return nil
		}
		w := s.Words[words[0]]
		opener := w.Kind == Number && strings.Contains(w.Text, ":") || len(words) > 1 && words[0] == 0 && entryTime(w, s.Words[words[1]]) || s.clockAt(words[0]) || Conjunctions[w.Lower] || relatives[w.Lower] || sentenceAdverbs[w.Lower] && !(len(words) > 1 && s.Words[words[1]].Lower == "of") || strings.HasSuffix(w.Lower, "ly") && len(words) > 1 && s.Words[words[1]].Kind == Comma ||
			subordinates[w.Lower] && !u.Nominal && (w.Lower != "since" && w.Lower != "as" || u.Clause >= 0 && words[0] == s.Clauses[u.Clause].Marker) || s.leadingTime(words) || w.Kind == Possessive
		if !opener {
			break
		}
		words = words[1:]
	}
	for len(words) > 0 {
		w := s.Words[words[len(words)-1]]
		if n := len(words); trailingAdverbs[w.Lower] || n > 1 && strings.HasSuffix(w.Lower, "ly") && relatives[s.Words[words[n-2]].Lower] {
			words = words[:len(words)-1]
			continue
		}
		if relatives[w.Lower] {
			words = words[:len(words)-1]
			continue
		}
		if w.Kind == Possessive && !strings.HasSuffix(s.Words[words[max(0, len(words)-2)]].Lower, "s") {
			if at := s.lastPreposition(words); at > 0 { // "on the driveways of Reed's"
				words = words[:at]
				continue
			}
		}
		phrasal := false // "burned out", "decided to step down"
		if n := len(words); n > 1 && particles[w.Lower] && !s.lacksObject(words[n-1]) {
			phrasal = pastForm(s.Words[words[n-2]].Lower) || s.isVerb(words[n-2]) || n > 2 && s.Words[words[n-3]].Lower == "to" ||
				w.Lower == "over" && words[n-1] == words[n-2]+1 && (words[n-1]+1 == len(s.Words) || s.Words[words[n-1]+1].Kind == Stop) || // "declared the search over."
				w.Lower != "in" && w.Lower != "on" && w.Lower != "over" && words[n-1] == words[n-2]+1 && (words[n-1]+1 == len(s.Words) || !s.Words[words[n-1]+1].IsWord()) // "unless he steps down."
		} else if n > 2 && Prepositions[w.Lower] && gerund(s.Words[words[n-2]]) && words[n-1] == words[n-2]+1 {
			phrasal = words[n-1]+1 >= len(s.Words) || !s.Words[words[n-1]+1].IsWord() && !s.Timed[words[n-1]+1] // "the one they were looking for."
		}
		if s.herAt(words[len(words)-1]) || w.IsWord() && !(!phrasal && FunctionWords[w.Lower] && !Pronouns[w.Lower] && !adverbs[w.Lower] && !Auxiliaries[w.Lower]) || w.Kind == Possessive {
			break
		}
		words = words[:len(words)-1]
	}
	if at := s.goingOn(words); at > 0 {
		return trimMarks(s.Words, words[:at])
	}
	if at := s.lonelyLength(words); at > 0 {
		return trimMarks(s.Words, words[:at])
	}
	if n := slices.IndexFunc(words, func(i int) bool { return s.Words[i].Text == ";" && !s.Words[i].Quoted }); n > 2 && slices.ContainsFunc(words[:n], s.isVerb) {
		return s.TrimTitle(words[:n], u) // what stands behind it is another sentence
	}
	for n := max(1, len(words)-4); n < len(words); n++ { // "- the day", before what a cut has taken away
		if w := s.Words[words[n]]; w.Kind == Comma && !strings.Contains(",;:", w.Text) && s.Words[words[n-1]].IsWord() && s.Words[words[n-1]].End < w.Begin {
			return trimMarks(s.Words, words[:n])
		}
	}
	if n := len(words); n > 4 && ordinals[s.Words[words[n-1]].Lower] && Determiners[s.Words[words[n-2]].Lower] && Prepositions[s.Words[words[n-3]].Lower] {
		words = words[:n-3] // "for a third" of "for a third night"
	}
	if len(words) == 0 {
		return nil
	}
	if n := s.dashed(words); n > 0 {
		return trimMarks(s.Words, words[:n])
	}
	if n := s.fragment(words); n > 0 {
		return trimMarks(s.Words, words[:n])
	}
	leads := u.Clause >= 0 && !u.Nominal && !u.Trailing && s.Clauses[u.Clause].SaidBy >= 0
	if n := len(words); n > 6 && SayingVerbs[s.Words[words[n-1]].Lower] && !(leads && words[n-1] == s.Clauses[s.Clauses[u.Clause].SaidBy].head) { // ", the Courier reported"
		for m := n - 2; m > n-6 && !Auxiliaries[s.Words[words[m]].Lower]; m-- {
			if s.Words[words[m]].Kind == Comma && m < n-2 {
				return trimMarks(s.Words, words[:m])
			}
		}
	}
	for i := 1; i+1 < len(words); i++ {
		if s.Words[words[i]].Lower == "according" && s.Words[words[i+1]].Lower == "to" {
			return trimMarks(s.Words, words[:i])
		}
	}
	return words
}

// herAt reports whether word i is a "her" that something is done to, and stands before no noun: "struck and
// killed her as she walked".
func (s *Sentence) herAt(i int) bool {
	return s.Words[i].Lower == "her" && i > 0 && s.isVerb(i-1) && (i+1 == len(s.Words) || FunctionWords[s.Words[i+1].Lower] || !s.Words[i+1].IsWord())
}

// goingOn returns the place of the comma behind which words have but a gerund, perhaps with
// an adverb, of which the rest of the clause is left out: ", going back" of ", going back to
// when it was built"; 0 if there is none.
func (s *Sentence) goingOn(words []int) int {
	n := len(words)
	if n < 4 || words[n-1]+1 >= len(s.Words) || !s.Words[words[n-1]+1].IsWord() {
		return 0
	}
	at := n - 1
	if particles[s.Words[words[at]].Lower] {
		at--
	}
	if w := s.Words[words[at]]; at > 2 && s.Words[words[at-1]].Text == "," && w.Kind == PlainWord && strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 4 && !EventNouns[w.Lower] {
		return at - 1
	}
	return 0
}

// lacksObject reports whether what follows the preposition at word i, but for what a
// title leaves out, begins a clause: "vanished in | what they say is".
func (s *Sentence) lacksObject(i int) bool {
	if i+1 >= len(s.Words) {
		return false
	}
	next := s.Words[i+1].Lower
	return relatives[next] || needed[next]
}

// fragment returns the place of the comma behind which words have no more than the
// beginning of a clause that goes on behind them: ", and at some point" of "and at some
// point, the army"; or the place of a label that the next sentence has: "Editor's Note";
// 0 if there is none.
func (s *Sentence) fragment(words []int) int {
	last := words[len(words)-1]
	if last+1 >= len(s.Words) {
		return 0
	}
	n := len(words)
	if s.Words[last+1].Text == ":" {
		for n > 1 && (s.Words[words[n-1]].Capital() || s.Words[words[n-1]].Kind == Possessive) {
			n--
		}
		if n < len(words) && words[n] > words[n-1]+1 && s.onlyTime(words[n-1]+1, words[n]) {
			return n
		}
		return 0
	}
	if s.Words[last+1].Text != "," {
		return 0
	}
	for n = len(words) - 1; n > 1 && n > len(words)-6; n-- {
		if s.isVerb(words[n]) {
			return 0
		}
		if w := s.Words[words[n]]; Conjunctions[w.Lower] && s.Words[words[n-1]].Text == "," {
			if n+1 < len(words) && (Prepositions[s.Words[words[n+1]].Lower] || s.Timed[words[n+1]]) {
				return n - 1
			}
			return 0
		}
	}
	return 0
}

// dashed returns the place of the dash behind which words have no more than the beginning of a clause
// that goes on behind them: "- and its sheer size" of "- and its sheer size made it hard"; 0 if there is none.
func (s *Sentence) dashed(words []int) int {
	last := words[len(words)-1]
	if last+1 >= len(s.Words) || !s.Words[last+1].IsWord() {
		return 0
	}
	for n := len(words) - 1; n > 0 && !s.isVerb(words[n]); n-- {
		if w := s.Words[words[n]]; w.Kind == Comma && w.Text != "," && w.Text != ";" && w.Text != ":" && n+1 < len(words) {
			if Conjunctions[s.Words[words[n+1]].Lower] {
				return n
			}
			return 0
		}
	}
	return 0
}

// lonelyLength returns the place of the comma behind which only a length of time is left
// of words, 0 if there is none: ", a day" of ", a day after he had lied".
func (s *Sentence) lonelyLength(words []int) int {
	for n := len(words) - 1; n > 0 && n > len(words)-7; n-- {
		switch w := s.Words[words[n]]; {
		case w.Kind == Comma:
			if n < len(words)-1 {
				return n
			}
			return 0
		case !s.Timed[words[n]] && !FunctionWords[w.Lower] && !lengthUnits[w.Lower] && w.Kind != Number:
			return 0
		}
	}
	return 0
}

// ordinals stand before a night or a day that a title leaves out.
var ordinals = Set(`second third fourth fifth sixth seventh eighth ninth tenth`)

// lastPreposition returns the place of the last preposition of words, 0 if there is none.
func (s *Sentence) lastPreposition(words []int) int {
	for n := len(words) - 1; n > 0; n-- {
		if Prepositions[s.Words[words[n]].Lower] {
			return n
		}
	}
	return 0
}

// Untold reports whether word i says nothing in a title: "also", and "here" and "there"
// without a place.
func (s *Sentence) Untold(i int) bool {
	w := s.Words[i]
	if w.Quoted || w.Kind != PlainWord {
		return false
	}
	switch w.Lower {
	case "also":
		return true
	case "here", "there":
		if i == 0 || i+1 >= len(s.Words) || Prepositions[s.Words[i-1].Lower] || Conjunctions[s.Words[i-1].Lower] || s.isVerb(i-1) || pastForm(s.Words[i-1].Lower) {
			return false // "from here", "here and there", "were brought there"
		}
		next := s.Words[i+1]
		return w.Lower == "here" || s.Timed[i+1] || s.timeWord(i+1) || !next.IsWord() && next.Kind != Possessive
	}
	return false
}

// WithObject puts the object of a relative clause, which stands before it,
// behind its verb: "he secured the agreement" of "the agreement that he secured".
func (s *Sentence) WithObject(words []int, u Unit) []int {
	c := s.Clauses[u.Clause]
	var before, after []int
	for _, i := range Without(words, append([]int{c.Marker}, c.Subject...)) {
		if i <= c.head {
			before = append(before, i)
		} else {
			after = append(after, i)
		}
	}
	return slices.Concat(before, trimMarks(s.Words, c.Subject), after)
}

// Completed adds the clauses that follow to a title that would end in a verb of saying
// ("ran a story titled", "issued a statement saying").
func (s *Sentence) Completed(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 {
		return words
	}
	if c := u.Clause + 1; c < len(s.Clauses) && s.bareDeed(u) && s.circumstance(u.Clause, c) {
		words = append(slices.Clone(words), s.Clauses[c].Words...)
		if next := c + 1; next < len(s.Clauses) && s.Clauses[next].Bare && s.Clauses[c].head >= 0 && s.Clauses[next].Words[0] == s.Clauses[c].head+1 && slices.Equal(s.Clauses[next].Subject, s.Clauses[c].Subject) {
			words = append(words, s.Clauses[next].Words...) // "when Reed struck | and killed her"
		}
		if end := trimMarks(s.Words, s.Clauses[c].Words); SayingVerbs[s.Words[end[len(end)-1]].Lower] && c+1 < len(s.Clauses) {
			words = append(words, s.Clauses[c+1].Words...) // "resigned when the company disclosed that"
		}
	}
	if c := u.Clause + 1; u.Head >= 0 && c < len(s.Clauses) && s.Clauses[c].Marker >= 0 && needed[s.Words[s.Clauses[c].Marker].Lower] && s.Words[u.Head+1].Text == "," && s.Words[s.Clauses[c].Marker-1].Text == "," {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i > u.Head }) // "discussed, in a letter, how"
		words = append(words, s.Clauses[c].Words...)
	}
	if at := s.contentBehind(u.Clause); at > 0 { // "told investigators in Arden, where he was held, that"
		words = append(slices.Clone(words), s.Clauses[at].Words...)
	}
	for c := u.Clause + 1; c < len(s.Clauses) && len(s.Clauses[c].Words) > 0; c++ {
		end := s.withoutTime(trimMarks(s.Words, words))
		if len(end) == 0 {
			return words
		}
		last := end[len(end)-1]
		if strings.HasSuffix(s.Words[last].Lower, "ly") && len(end) > 1 && end[len(end)-2] == u.Head {
			last = u.Head // "does not know exactly | when"
		}
		w := s.Words[last].Lower
		next := s.Clauses[c]
		// "conceded on Tuesday that", "are confident that"
		infinitive := last > 0 && s.Words[last-1].Lower == "to" && !s.Words[last].Capital()
		that := next.Marker >= 0 && ((last == u.Head || infinitive) && (needed[s.Words[next.Marker].Lower] || s.Words[next.Marker].Lower == "who" && knowings[Sense(w)]) || openQuestions[w] && (needed[s.Words[next.Marker].Lower] || s.Words[next.Marker].Lower == "who") ||
			leadOn[w] && s.Words[next.Marker].Lower == "that" && !next.Relative || u.Head >= 0 && u.Head == s.Clauses[u.Clause].Verb && BeForms[s.Words[u.Head].Lower] && s.Words[next.Marker].Lower == "that")
		quote := next.QuotedText && !s.Clauses[u.Clause].QuotedText && next.SaidBy < 0 && !next.Says // "with the words, “…”"
		// "introduced a bill that would impose sanctions"
		which := len(end) < 9 && next.Relative && !next.afterComma && next.Marker >= 0 && s.onlyTime(last+1, next.Marker) &&
			(s.Words[next.Marker].Lower == "that" || s.Words[next.Marker].Lower == "which" && Prepositions[w])
		if s.openThat(end) && next.Words[0] <= last+2 && next.Words[0] > last && (next.Marker < 0 || Conjunctions[s.Words[next.Marker].Lower]) {
			words = append(slices.Clone(words), next.Words...) // "announced that his wife, two sons | and a daughter had fled"
			continue
		}
		saying := SayingVerbs[w] && !s.Words[last].Capital() && !(last > 0 && (Prepositions[s.Words[last-1].Lower] || Determiners[s.Words[last-1].Lower])) // no "secretary of state"
		if !saying && !openEnds[w] && !that && !quote && !which || next.Says && !that || next.Words[0] < last {
			return words
		}
		words = append(slices.Clone(words), next.Words...)
	}
	return words
}

// openThat reports whether words end in a clause with "that" which has no verb yet.
func (s *Sentence) openThat(words []int) bool {
	for n := len(words) - 1; n > 0; n-- {
		switch i := words[n]; {
		case s.isVerb(i) || s.Words[i].Quoted:
			return false
		case s.Words[i].Lower == "that":
			return len(words)-n > 3 && (SayingVerbs[s.Words[words[n-1]].Lower] || s.isVerb(words[n-1]))
		}
	}
	return false
}

// bareDeed reports whether a clause ends with its verb, but for time and adverbs.
func (s *Sentence) bareDeed(u Unit) bool {
	return u.Head >= 0 && !slices.ContainsFunc(s.Clauses[u.Clause].Words, func(i int) bool {
		w := s.Words[i]
		return i > u.Head && w.IsWord() && !s.Timed[i] && !FunctionWords[w.Lower] && !adverbs[w.Lower] && !TimeAdverbs[w.Lower] && !strings.HasSuffix(w.Lower, "ly")
	})
}

// circumstance reports whether clause c tells when or after what the short
// clause before it was: "tensions rose when police fired at the marchers".
func (s *Sentence) circumstance(before, c int) bool {
	cl := s.Clauses[c]
	if !cl.Dependent || cl.Marker < 0 || len(cl.Subject) == 0 || s.Unknown(cl.Subject[0]) || s.Clauses[before].Says || s.Clauses[before].Relative {
		return false
	}
	if m := s.Words[cl.Marker].Lower; m != "when" && m != "after" && m != "as" {
		return false
	}
	words := s.Clauses[before].Words
	last := slices.Max(words)
	return s.onlyTime(last+1, cl.Marker)
}

// contentBehind returns the clause that tells what is told to someone in clause
// c, where another one parts the two; 0 if there is none.
func (s *Sentence) contentBehind(c int) int {
	if s.Clauses[c].head < 0 {
		return 0
	}
	if v := s.Words[s.Clauses[c].head].Lower; s.Clauses[c].Content >= 0 || v != "told" && v != "tells" {
		return 0
	}
	for at := c + 2; at < len(s.Clauses); at++ {
		if m := s.Clauses[at].Marker; m >= 0 && s.Words[m].Lower == "that" && (s.Clauses[at-1].Relative || s.Clauses[at-1].Dependent) {
			return at
		}
	}
	return 0
}

// knowings lead to what is known or asked.
var knowings = senses(`know ask say see learn tell decide wonder understand determine discover find investigate`)

// openQuestions stand before what is asked or known: "no information about who did it".
var openQuestions = Set(`about of on over whether`)

// LeavesBe reports whether words leave nothing of what a clause says that its subject
// was: "the last call was, when".
func (s *Sentence) LeavesBe(words []int, u Unit) bool {
	if u.Nominal || u.Clause < 0 || u.Head != s.Clauses[u.Clause].Verb || u.Head < 0 || !BeForms[s.Words[u.Head].Lower] {
		return false
	}
	at := slices.Index(words, u.Head)
	return at >= 0 && at+1 < len(words) && s.Words[words[at+1]].Kind == Comma
}

// onlyTime reports whether the words [first, last) are a time phrase, or none.
func (s *Sentence) onlyTime(first, last int) bool {
	for i := first; i < last; i++ {
		if !s.Timed[i] && !s.timeWord(i) {
			return false
		}
	}
	return true
}

// withoutTime drops a time phrase from the end of words.
func (s *Sentence) withoutTime(words []int) []int {
	for n := len(words); n > 1 && (s.Timed[words[n-1]] || s.timeWord(words[n-1])); n-- {
		words = words[:n-1]
	}
	return words
}

// Untimed drops times, and what introduces them, from words.
func (s *Sentence) Untimed(words []int) []int {
	return slices.DeleteFunc(slices.Clone(words), func(i int) bool { return s.Timed[i] || s.timeWord(i) })
}

// openEnds cannot end a clause.
var openEnds = Set(`indicating revealing suggesting confirming alleging declaring acknowledging denying claiming insisting believed show shows showing saying noting adding telling titled called stating announcing warning arguing believe that named`)

// WithoutLabel drops "What we know:" from the front of a title.
func (s *Sentence) WithoutLabel(words []int) []int {
	for n, i := range words {
		w := s.Words[i]
		if n > 0 && n < 5 && n+3 < len(words) && (w.Text == ":" || w.Kind == Comma && w.Text != "," && w.Text != ";" && s.upper(words[:n])) {
			return words[n+1:]
		}
	}
	return words
}

// upper reports whether words are all capitals, as a place is in a date line.
func (s *Sentence) upper(words []int) bool {
	for _, i := range words {
		if w := s.Words[i]; w.IsWord() && !capitals(w.Text) {
			return false
		}
	}
	return true
}

// Broken reports whether words are left out before the subject.
func (s *Sentence) Broken(words []int, subject int) bool {
	for n := 1; n < len(words) && words[n] <= subject; n++ {
		if words[n] != words[n-1]+1 {
			return true
		}
	}
	return false
}

// WithoutAside drops what stands between commas behind the subject: "Paul, a
// member of the committee, has met".
func (s *Sentence) WithoutAside(words []int, u Unit) []int {
	if u.Nominal || u.Clause < 0 || len(u.Subject) == 0 {
		return words
	}
	verb := s.Clauses[u.Clause].Verb
	including := slices.ContainsFunc(u.Subject, func(i int) bool { return s.Words[i].Lower == "including" && s.Words[i-1].Text == "," })
	if !including && slices.ContainsFunc(u.Subject, func(i int) bool { return s.Words[i].Text == "," }) && slices.ContainsFunc(u.Subject, func(i int) bool { return s.Words[i].Lower == "and" }) {
		return words // "Brazil, China and Russia"
	}
	first, last := -1, -1
	for n, i := range words {
		if i > u.Subject[0] && i < verb && s.Words[i].Kind == Comma {
			if first < 0 {
				first = n
			}
			last = n
		}
	}
	at := slices.Index(words, verb)
	if first < 0 || last == first && (at < 0 || words[at-1]+1 == verb || s.Words[verb-1].Kind != Comma) {
		return words
	}
	if last == first {
		last = at - 1 // a relative clause ended the aside: "Holt, the chemist who found it, died"
	}
	who := s.NamesIn(words[first:last])
	if len(who) == 1 && who[0].First == words[first]+1 && who[0].Last == words[last] && len(s.NamesIn(words[:first])) == 0 {
		return words // "the bank's chief executive, Omar Haddad, resigned"
	}
	return append(slices.Clone(words[:first]), words[last+1:]...)
}

// address reports whether a word is the address of a page or a picture.
func address(lower string) bool {
	return strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") || strings.HasPrefix(lower, "https") || strings.Contains(lower, ".com/")
}

// leadingTime reports whether the words begin with a time phrase that stands
// apart from what follows.
func (s *Sentence) leadingTime(words []int) bool {
	if !s.Timed[words[0]] && !(len(words) > 1 && s.Timed[words[1]] && BareTimePrepositions[s.Words[words[0]].Lower]) {
		return false
	}
	for _, i := range words[1:] {
		if !s.Timed[i] {
			return s.Words[i].Kind == Comma
		}
	}
	return true
}

// trailingAdverbs lead to something that a cut has taken away.
var trailingAdverbs = Set(`compared deep shortly just only even about nearly almost however also soon ever`)

// sentenceAdverbs link a sentence to the one before.
var sentenceAdverbs = Set(`elsewhere however meanwhile also then later still instead yet so too thus therefore moreover furthermore
	nevertheless additionally earlier prior`)
