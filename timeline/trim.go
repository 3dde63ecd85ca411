package timeline

import (
	"slices"
	"strings"
)

// What a clause loses on its way to a title: what joins it to its sentence, and
// what stands between its subject and its verb.

// trimTitle drops what joins a clause to its sentence from both ends: marks,
// conjunctions, "however", "that", a time left alone, and at the end
// prepositions and "according to".
func (s *sentence) trimTitle(words []int, u unit) []int {
	if at := slices.IndexFunc(words, func(i int) bool { return address(s.words[i].lower) }); at > 0 {
		words = words[:at]
	}
	for {
		words = trimMarks(s.words, words)
		if len(words) == 0 {
			return nil
		}
		w := s.words[words[0]]
		opener := conjunctions[w.lower] || relatives[w.lower] || sentenceAdverbs[w.lower] || strings.HasSuffix(w.lower, "ly") && len(words) > 1 && s.words[words[1]].kind == comma ||
			subordinates[w.lower] && !u.nominal && (w.lower != "since" && w.lower != "as" || u.clause >= 0 && words[0] == s.clauses[u.clause].marker) || s.leadingTime(words) || w.kind == possessive
		if !opener {
			break
		}
		words = words[1:]
	}
	for len(words) > 0 {
		w := s.words[words[len(words)-1]]
		if n := len(words); trailingAdverbs[w.lower] || n > 1 && strings.HasSuffix(w.lower, "ly") && relatives[s.words[words[n-2]].lower] {
			words = words[:len(words)-1]
			continue
		}
		if relatives[w.lower] {
			words = words[:len(words)-1]
			continue
		}
		if w.kind == possessive && !strings.HasSuffix(s.words[words[max(0, len(words)-2)]].lower, "s") {
			if at := s.lastPreposition(words); at > 0 { // "on the driveways of Reed's"
				words = words[:at]
				continue
			}
		}
		phrasal := particles[w.lower] && len(words) > 1 && (pastForm(s.words[words[len(words)-2]].lower) || s.isVerb(words[len(words)-2])) // "burned out"
		if w.isWord() && !(!phrasal && functionWords[w.lower] && !pronouns[w.lower] && !adverbs[w.lower] && !auxiliaries[w.lower]) || w.kind == possessive {
			break
		}
		words = words[:len(words)-1]
	}
	for n := max(1, len(words)-4); n < len(words); n++ { // "- the day", before what a cut has taken away
		if w := s.words[words[n]]; w.kind == comma && !strings.Contains(",;:", w.text) && s.words[words[n-1]].isWord() {
			return trimMarks(s.words, words[:n])
		}
	}
	if n := len(words); n > 6 && sayingVerbs[s.words[words[n-1]].lower] { // ", the Courier reported"
		for m := n - 2; m > n-6 && !auxiliaries[s.words[words[m]].lower]; m-- {
			if s.words[words[m]].kind == comma && m < n-2 {
				return trimMarks(s.words, words[:m])
			}
		}
	}
	for i := 1; i+1 < len(words); i++ {
		if s.words[words[i]].lower == "according" && s.words[words[i+1]].lower == "to" {
			return trimMarks(s.words, words[:i])
		}
	}
	return words
}

// lastPreposition returns the place of the last preposition of words, 0 if there is none.
func (s *sentence) lastPreposition(words []int) int {
	for n := len(words) - 1; n > 0; n-- {
		if prepositions[s.words[words[n]].lower] {
			return n
		}
	}
	return 0
}

// withoutSayingPlace drops "In a statement," from the front of a title.
func (s *sentence) withoutSayingPlace(words []int) []int {
	place := false
	for n, i := range words {
		w := s.words[i]
		switch {
		case n == 0 && !prepositions[w.lower] && w.lower != "according" && w.lower != "speaking" || n > 8:
			return words
		case sayingPlaces[w.lower] || n == 0 && (w.lower == "according" || w.lower == "speaking"):
			place = true
		case w.kind == comma && place:
			return words[n+1:]
		}
	}
	return words
}

// withoutDateline drops "Port Ellis, Norland (Reuters) --" from the front of a title.
func (s *sentence) withoutDateline(words []int) []int {
	end := s.datelineEnd()
	return slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < end })
}

// datelineEnd returns the word behind the date line that a sentence begins with,
// 0 if it begins with none.
func (s *sentence) datelineEnd() int {
	end, untimed := 0, 0
	for i, w := range s.words {
		if !s.timed[i] {
			untimed++
		}
		dash := w.kind == comma && !strings.Contains(",;:", w.text)
		if w.text == "|" && untimed <= 4 {
			end, untimed = i+1, 0 // "February 9, 2011 | By Tom Reed"
			continue
		}
		if untimed > 12 || i > 0 && dash && !s.dateline(i) {
			break
		}
		if i > 0 && (dash || w.text == ")") && s.dateline(i) {
			end = i + 1
		}
	}
	return end
}

// dateline reports whether what stands before word i is a place and an agency:
// capitals alone, or names with capitals in brackets at the end.
func (s *sentence) dateline(i int) bool {
	opened, agency, place := false, true, false
	for j, w := range s.words[:i] {
		place = place || w.isWord() && !s.timed[j]
		switch {
		case s.timed[j] || timeZones[w.text]:
		case functionWords[w.lower] && w.text != strings.ToUpper(w.text) || isTitle(w.lower):
			return false // "On Monday, Sen. Finch (R-Ky.)"
		case w.kind == bracket:
			opened = w.text == "("
		case w.isWord() && !w.capital() && w.text != strings.ToUpper(w.text):
			return false
		case w.isWord() && w.text != strings.ToUpper(w.text) && (opened || s.words[i].text != ")"):
			agency = false
		}
	}
	return place && (agency || i > 0 && s.words[i-1].text == ")")
}

// timeZones stand beside the hour in a date line.
var timeZones = set(`EST EDT CST CDT MST MDT PST PDT GMT BST CET CEST UTC am pm a.m. p.m`)

// withoutRole drops "its" from "its spokesman Tom Reed" at the front of a title.
func (s *sentence) withoutRole(words []int) []int {
	if len(words) < 3 || !owners[s.words[words[0]].lower] || s.stands[words[0]] != "" {
		return words
	}
	for n, i := range words[1:min(len(words), 5)] {
		if w := s.words[i]; w.capital() && n > 0 {
			return words[1:]
		} else if w.kind != plainWord || functionWords[w.lower] {
			break
		}
	}
	return words
}

// withObject puts the object of a relative clause, which stands before it,
// behind its verb: "he secured the agreement" of "the agreement that he secured".
func (s *sentence) withObject(words []int, u unit) []int {
	c := s.clauses[u.clause]
	var before, after []int
	for _, i := range without(words, append([]int{c.marker}, c.subject...)) {
		if i <= c.head {
			before = append(before, i)
		} else {
			after = append(after, i)
		}
	}
	return slices.Concat(before, trimMarks(s.words, c.subject), after)
}

// completed adds the clauses that follow to a title that would end in a verb of saying
// ("ran a story titled", "issued a statement saying").
func (s *sentence) completed(words []int, u unit) []int {
	if u.nominal || u.clause < 0 {
		return words
	}
	if c := u.clause + 1; c < len(s.clauses) && s.bareDeed(u) && s.circumstance(u.clause, c) {
		words = append(slices.Clone(words), s.clauses[c].words...)
	}
	if c := u.clause + 1; u.head >= 0 && c < len(s.clauses) && s.clauses[c].marker >= 0 && needed[s.words[s.clauses[c].marker].lower] && s.words[u.head+1].text == "," && s.words[s.clauses[c].marker-1].text == "," {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i > u.head }) // "discussed, in a letter, how"
		words = append(words, s.clauses[c].words...)
	}
	if at := s.contentBehind(u.clause); at > 0 { // "told investigators in Arden, where he was held, that"
		words = append(slices.Clone(words), s.clauses[at].words...)
	}
	for c := u.clause + 1; c < len(s.clauses) && len(s.clauses[c].words) > 0; c++ {
		end := s.withoutTime(trimMarks(s.words, words))
		if len(end) == 0 {
			return words
		}
		last := end[len(end)-1]
		w := s.words[last].lower
		next := s.clauses[c]
		// "conceded on Tuesday that", "are confident that"
		infinitive := last > 0 && s.words[last-1].lower == "to" && !s.words[last].capital()
		that := next.marker >= 0 && ((last == u.head || infinitive) && needed[s.words[next.marker].lower] || openQuestions[w] && (needed[s.words[next.marker].lower] || s.words[next.marker].lower == "who") ||
			u.head >= 0 && u.head == s.clauses[u.clause].verb && forms[s.words[u.head].lower] && s.words[next.marker].lower == "that")
		quote := next.quotedText && !s.clauses[u.clause].quotedText && next.saidBy < 0 && !next.says // "with the words, “…”"
		// "introduced a bill that would impose sanctions"
		which := len(end) < 9 && next.relative && !next.afterComma && next.marker >= 0 && s.onlyTime(last+1, next.marker) &&
			(s.words[next.marker].lower == "that" || s.words[next.marker].lower == "which" && prepositions[w])
		if !sayingVerbs[w] && !openEnds[w] && !that && !quote && !which || next.says && !that || next.words[0] < last {
			return words
		}
		words = append(slices.Clone(words), next.words...)
	}
	return words
}

// bareDeed reports whether a clause ends with its verb, but for time and adverbs.
func (s *sentence) bareDeed(u unit) bool {
	return u.head >= 0 && !slices.ContainsFunc(s.clauses[u.clause].words, func(i int) bool {
		w := s.words[i]
		return i > u.head && w.isWord() && !s.timed[i] && !functionWords[w.lower] && !adverbs[w.lower] && !timeAdverbs[w.lower] && !strings.HasSuffix(w.lower, "ly")
	})
}

// circumstance reports whether clause c tells when or after what the short
// clause before it was: "tensions rose when police fired at the marchers".
func (s *sentence) circumstance(before, c int) bool {
	cl := s.clauses[c]
	if !cl.dependent || cl.marker < 0 || len(cl.subject) == 0 || s.unknown(cl.subject[0]) || s.clauses[before].says || s.clauses[before].relative {
		return false
	}
	if m := s.words[cl.marker].lower; m != "when" && m != "after" && m != "as" {
		return false
	}
	words := s.clauses[before].words
	last := slices.Max(words)
	return s.onlyTime(last+1, cl.marker)
}

// contentBehind returns the clause that tells what is told to someone in clause
// c, where another one parts the two; 0 if there is none.
func (s *sentence) contentBehind(c int) int {
	if s.clauses[c].head < 0 {
		return 0
	}
	if v := s.words[s.clauses[c].head].lower; s.clauses[c].content >= 0 || v != "told" && v != "tells" {
		return 0
	}
	for at := c + 2; at < len(s.clauses); at++ {
		if m := s.clauses[at].marker; m >= 0 && s.words[m].lower == "that" && (s.clauses[at-1].relative || s.clauses[at-1].dependent) {
			return at
		}
	}
	return 0
}

// openQuestions stand before what is asked or known: "no information about who did it".
var openQuestions = set(`about of on over whether`)

// needed join a clause without which the verb before them says nothing.
var needed = set(`that whether how why where what`)

// onlyTime reports whether the words [first, last) are a time phrase, or none.
func (s *sentence) onlyTime(first, last int) bool {
	for i := first; i < last; i++ {
		if !s.timed[i] && !s.timeWord(i) {
			return false
		}
	}
	return true
}

// withoutTime drops a time phrase from the end of words.
func (s *sentence) withoutTime(words []int) []int {
	for n := len(words); n > 1 && (s.timed[words[n-1]] || s.timeWord(words[n-1])); n-- {
		words = words[:n-1]
	}
	return words
}

// openEnds cannot end a clause.
var openEnds = set(`believed show shows showing saying noting adding telling titled called stating announcing warning arguing believe that named`)

// withoutLabel drops "What we know:" from the front of a title.
func (s *sentence) withoutLabel(words []int) []int {
	for n, i := range words {
		w := s.words[i]
		if n > 0 && n < 5 && n+3 < len(words) && (w.text == ":" || w.kind == comma && w.text != "," && w.text != ";" && s.upper(words[:n])) {
			return words[n+1:]
		}
	}
	return words
}

// upper reports whether words are all capitals, as a place is in a date line.
func (s *sentence) upper(words []int) bool {
	for _, i := range words {
		if w := s.words[i]; w.isWord() && w.text != strings.ToUpper(w.text) {
			return false
		}
	}
	return true
}

// broken reports whether words are left out before the subject.
func (s *sentence) broken(words []int, subject int) bool {
	for n := 1; n < len(words) && words[n] <= subject; n++ {
		if words[n] != words[n-1]+1 {
			return true
		}
	}
	return false
}

// withoutAside drops what stands between commas behind the subject: "Paul, a
// member of the committee, has met".
func (s *sentence) withoutAside(words []int, u unit) []int {
	if u.nominal || u.clause < 0 || len(u.subject) == 0 {
		return words
	}
	verb := s.clauses[u.clause].verb
	first, last := -1, -1
	for n, i := range words {
		if i > u.subject[0] && i < verb && s.words[i].kind == comma {
			if first < 0 {
				first = n
			}
			last = n
		}
	}
	if first < 0 || last == first {
		return words
	}
	return append(slices.Clone(words[:first]), words[last+1:]...)
}

// address reports whether a word is the address of a page or a picture.
func address(lower string) bool {
	return strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") || strings.HasPrefix(lower, "https") || strings.Contains(lower, ".com/")
}

// leadingTime reports whether the words begin with a time phrase that stands
// apart from what follows.
func (s *sentence) leadingTime(words []int) bool {
	if !s.timed[words[0]] && !(len(words) > 1 && s.timed[words[1]] && bareTimePrepositions[s.words[words[0]].lower]) {
		return false
	}
	for _, i := range words[1:] {
		if !s.timed[i] {
			return s.words[i].kind == comma
		}
	}
	return true
}

// particles end a phrasal verb ("burned out", "took off").
var particles = set(`out up down off away over in on back`)

// trailingAdverbs lead to something that a cut has taken away.
var trailingAdverbs = set(`shortly just only even about nearly almost however also soon ever`)

// sentenceAdverbs link a sentence to the one before.
var sentenceAdverbs = set(`elsewhere however meanwhile also then later still instead yet so too thus therefore moreover furthermore
	nevertheless additionally earlier prior`)
