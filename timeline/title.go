package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/timex"
)

// A title is what the best mention of an event tells, cut from its sentence:
// no word in it is ours, none is changed. It loses its own time phrase, what
// joins it to the sentence and, at the end, who said it. A mention that cannot
// be understood alone ("he did so") is no title as long as there is a better one.

// maxTitle is the greatest length of a title, in code points.
const maxTitle = 90

// heading is what a mention would make as a title, and how good it is.
type heading struct {
	text    string
	quality float64
}

// title returns the title of an event and the sentence to stand below it.
func (v *vocabulary) title(d draft) (title, text string) {
	center := centroid(anchors(d.tellings))
	var best, line heading
	consider := func(x *heading, h heading) {
		if c := cmp.Compare(h.quality, x.quality); x.text == "" || c > 0 || c == 0 && h.text < x.text {
			*x = h
		}
	}
	for _, t := range d.tellings {
		if t.role != article.Prose {
			continue
		}
		likeness := cluster.Dot(t.vector, center)
		h := t.heading(d.Kind)
		if h.text == "" {
			continue
		}
		h.quality += likeness / 2
		consider(&best, h)
		l := heading{t.s.text, likeness}
		if len(t.s.words) > 0 && pronouns[t.s.words[0].lower] {
			l.quality -= 0.3
		}
		if !t.dated() {
			l.quality -= 0.2
		}
		consider(&line, l)
	}
	if best.text == "" {
		best.text = shorten(line.text)
	}
	return best.text, line.text
}

// heading makes a title of a mention. kind is that of its event: where all
// that is dated is the saying, the title says who said it.
func (t telling) heading(kind Relation) heading {
	s, u := t.s, t.u
	words := without(u.words, t.timePhrase())
	h := heading{}
	if s.state(u) && slices.ContainsFunc(u.subject, func(i int) bool { return eventNouns[s.words[i].lower] }) {
		words = u.subject // "Paul's trip" of "Paul's trip comes at a bad time"
	}
	switch {
	case u.nominal:
		h.quality -= 0.45
	case u.head < 0:
		h.quality -= 0.6
	case len(u.subject) == 0:
		h.quality -= 0.4
	case len(u.subject) < 5 && slices.ContainsFunc(u.subject, func(i int) bool { return pronouns[s.words[i].lower] }) || determiners[s.words[u.subject[0]].lower] && len(u.subject) == 2 && s.words[u.subject[0]].lower != "the":
		h.quality -= 0.6
	}
	if w := words; u.nominal && len(w) > 0 && (s.words[w[0]].lower == "a" || s.words[w[0]].lower == "an") {
		h.quality -= 0.2
	}
	if !t.dated() {
		h.quality -= 0.2
		if c := u.clause; c >= 0 && !u.nominal && (s.clauses[c].relative || s.clauses[c].dependent) {
			h.quality -= 0.3
		}
	}
	if c := u.clause; c >= 0 && !u.nominal && s.clauses[c].dependent {
		h.quality -= 0.1
	}
	if t.Relation != kind && t.dated() {
		h.quality -= 0.15
	}
	if t.said != nil {
		h.text = s.speakerName(u.subject) + ": “" + s.said(t) + "”"
		if !strings.HasPrefix(h.text, ":") {
			h.quality += 0.3
			h.text = shorten(h.text)
			return h
		}
	}
	if lead := s.leadOf(t); kind == Reported && lead != nil {
		if c := s.clauses[u.clause]; c.quotedText {
			h.text = s.speakerName(s.clauses[c.saidBy].subject) + ": “" + s.fromWords(trimMarks(s.words, words)) + "”"
			if !strings.HasPrefix(h.text, ":") {
				h.text = shorten(h.text)
				return h
			}
		} else if !u.trailing {
			words = without(append(slices.Clone(lead), words...), t.timePhrase())
			h.quality += 0.3 // it says who says it, and need not be understood alone
			if len(s.clauses[c.saidBy].subject) > 0 && pronouns[s.words[s.clauses[c.saidBy].subject[0]].lower] {
				h.quality -= 0.4
			}
		}
	}
	if c := u.clause; c >= 0 && !u.nominal && len(u.subject) > 0 && len(words) > 0 {
		switch cl := s.clauses[c]; {
		case cl.object:
			words = without(words, u.subject)
			h.quality -= 0.4
		case cl.bare && !cl.relative && !slices.Contains(u.words, u.subject[0]) && u.subject[0] < words[0]:
			words = append(slices.Clone(u.subject), s.trimTitle(words, u)...) // "… and took to the streets"
		}
	}
	words = s.completed(words, u)
	words = s.withoutLabel(words)
	if slices.ContainsFunc(words, func(i int) bool { return s.timed[i] }) {
		h.quality -= 0.15 // a time that is told from another day
	}
	if len(u.subject) > 0 && len(words) > 0 && words[0] < u.subject[0] && prepositions[s.words[words[0]].lower] && s.broken(words, u.subject[0]) {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < u.subject[0] })
	}
	words = s.trimTitle(s.withoutAside(s.withoutSayingPlace(words), u), u)
	if n := len(words); n > 0 && auxiliaries[s.words[words[n-1]].lower] {
		words = s.trimTitle(u.words, u) // "the last check was in June"
	}
	text := s.fromWords(words)
	if c := u.clause; c >= 0 && !u.nominal && s.clauses[c].relative && len(s.clauses[c].subject) > 0 {
		text = s.fromWords(s.trimTitle(without(s.clauses[c].subject, nil), u)) + " " + s.fromWords(without(s.trimTitle(without(words, s.clauses[c].subject), u), nil))
	}
	if utf8.RuneCountInString(text) > maxTitle {
		h.quality -= 0.1
	}
	if utf8.RuneCountInString(text) < 20 {
		h.quality -= 0.2
	}
	h.text = sentenceCase(shorten(strings.TrimSpace(text)))
	return h
}

// leadOf returns the words of the clause that says what a mention tells, nil
// if none does.
func (s *sentence) leadOf(t telling) []int {
	if t.u.clause < 0 || t.u.nominal || s.clauses[t.u.clause].saidBy < 0 {
		return nil
	}
	lead := s.clauses[s.clauses[t.u.clause].saidBy]
	u := s.units[s.clauses[t.u.clause].saidBy]
	return s.trimTitle(s.withoutAside(s.withoutSayingPlace(lead.words), u), t.u)
}

// timePhrase returns the words of the mention's time expression with what
// introduces it, and of a range both ends. A plan told without a future tense
// ("invited him to come this fall") keeps its time: the day of the telling is
// another one.
func (t telling) timePhrase() []int {
	if t.Expression == nil || t.Relation == Planned && t.Expression.Tense != timex.Future {
		return nil
	}
	var out []int
	s := t.s
	for i, w := range s.words {
		if w.begin < t.Expression.End && t.Expression.Begin < w.end {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil
	}
	for first := out[0] - 1; first >= 0 && (s.words[first].lower == "or" && first > 0 && bareTimePrepositions[s.words[first-1].lower] || bareTimePrepositions[s.words[first].lower] && s.words[first].lower != "of" || s.words[first].lower == "early" || s.words[first].lower == "late"); first-- {
		out = slices.Insert(out, 0, first)
	}
	for last := out[len(out)-1] + 1; last < len(s.words); last++ { // "from Monday to Tuesday", "on Monday and Tuesday"
		w := s.words[last].lower
		joins := (w == "to" || w == "and" || w == "or" || w == "through" || w == "until") && last+1 < len(s.words) && s.timed[last+1]
		if !s.timed[last] && !joins {
			break
		}
		out = append(out, last)
	}
	if last := out[len(out)-1] + 1; last < len(s.words) && s.words[last].kind == possessive {
		out = append(out, last)
	}
	return out
}

// trimTitle drops what joins a clause to its sentence from both ends: marks,
// conjunctions, "however", "that", a time left alone, and at the end
// prepositions and "according to".
func (s *sentence) trimTitle(words []int, u unit) []int {
	for {
		words = trimMarks(s.words, words)
		if len(words) == 0 {
			return nil
		}
		w := s.words[words[0]]
		opener := conjunctions[w.lower] || relatives[w.lower] && !determinerHere(s, words) || sentenceAdverbs[w.lower] || strings.HasSuffix(w.lower, "ly") && len(words) > 1 && s.words[words[1]].kind == comma ||
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
		if w.isWord() && !(!particles[w.lower] && functionWords[w.lower] && !pronouns[w.lower] && !adverbs[w.lower] && !auxiliaries[w.lower]) || w.kind == possessive {
			break
		}
		words = words[:len(words)-1]
	}
	for i := 1; i+1 < len(words); i++ {
		if s.words[words[i]].lower == "according" && s.words[words[i+1]].lower == "to" {
			return trimMarks(s.words, words[:i])
		}
	}
	return words
}

// withoutSayingPlace drops "In a statement," from the front of a title.
func (s *sentence) withoutSayingPlace(words []int) []int {
	place := false
	for n, i := range words {
		w := s.words[i]
		switch {
		case n == 0 && !prepositions[w.lower] && w.lower != "according" || n > 8:
			return words
		case sayingPlaces[w.lower] || n == 0 && w.lower == "according":
			place = true
		case w.kind == comma && place:
			return words[n+1:]
		}
	}
	return words
}

// completed adds the clauses that follow to a title that would end in a verb of saying
// ("ran a story titled", "issued a statement saying").
func (s *sentence) completed(words []int, u unit) []int {
	if u.nominal || u.clause < 0 {
		return words
	}
	for c := u.clause + 1; c < len(s.clauses) && len(s.clauses[c].words) > 0; c++ {
		end := trimMarks(s.words, words)
		if len(end) == 0 {
			return words
		}
		last := end[len(end)-1]
		w := s.words[last].lower
		if !sayingVerbs[w] && !openEnds[w] || s.clauses[c].says || s.clauses[c].words[0] < last {
			return words
		}
		words = append(slices.Clone(words), s.clauses[c].words...)
	}
	return words
}

// openEnds cannot end a clause.
var openEnds = set(`saying noting adding telling titled called stating announcing warning arguing believe that named`)

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

// determinerHere reports whether a title begins with "that" before a noun.
func determinerHere(s *sentence, words []int) bool {
	return s.words[words[0]].lower == "which" && false
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
var trailingAdverbs = set(`shortly just only even about nearly almost however also soon`)

// sentenceAdverbs link a sentence to the one before.
var sentenceAdverbs = set(`however meanwhile also then later still instead yet so too thus therefore moreover furthermore
	nevertheless additionally earlier prior`)

// speakerName returns the name of who says something, or the words for it;
// empty if it is a pronoun.
func (s *sentence) speakerName(words []int) string {
	for _, n := range s.namesIn(words) {
		return n.text
	}
	words = trimMarks(s.words, words)
	if len(words) == 0 || len(words) > 6 || pronouns[s.words[words[0]].lower] {
		return ""
	}
	return sentenceCase(s.fromWords(words))
}

// said returns what follows "said:", without its quotation marks.
func (s *sentence) said(t telling) string {
	return strings.Trim(t.said.text, " \"“”.")
}

// fromWords returns words of a sentence as it spaces them.
func (s *sentence) fromWords(words []int) string {
	var b strings.Builder
	for n, i := range words {
		w := s.words[i]
		if n > 0 {
			before := words[n-1]
			switch {
			case before == i-1:
				b.WriteString(s.text[s.words[before].end:w.begin])
			case w.kind != comma && w.kind != stop && w.kind != possessive:
				if s.words[before].kind == comma { // it parted the subject from what is left out
					kept := strings.TrimSuffix(b.String(), s.words[before].text)
					b.Reset()
					b.WriteString(kept)
				}
				b.WriteByte(' ')
			}
		}
		b.WriteString(w.text)
	}
	return balanced(b.String())
}

// balanced drops quotation marks that have lost their other half.
func balanced(s string) string {
	if strings.Count(s, "“") != strings.Count(s, "”") {
		s = strings.NewReplacer("“", "", "”", "").Replace(s)
	}
	if strings.Count(s, `"`)%2 != 0 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// shorten cuts a title that is too long: before a clause or a phrase that may
// be missing, never inside a word, and so that no preposition is left dangling.
func shorten(text string) string {
	if utf8.RuneCountInString(text) <= maxTitle {
		return text
	}
	closing := ""
	if strings.HasSuffix(text, "”") {
		closing = "…”"
	}
	words := strings.Fields(text)
	length := -1
	clauseCut, phraseCut, wordCut := 0, 0, 0
	for n, w := range words {
		if n > 3 && length <= maxTitle-utf8.RuneCountInString(closing) {
			lower := strings.ToLower(strings.Trim(w, `,“”"`))
			before := words[n-1]
			plain := strings.ToLower(strings.Trim(before, `,“”"`))
			dangles := functionWords[plain] || strings.HasSuffix(plain, "'s") || strings.HasSuffix(plain, "ing") && !eventNouns[plain] || strings.HasSuffix(plain, "ly")
			switch {
			case dangles:
			case hasAnySuffix(before, ",", ";", "–", "—") || subordinates[lower] || relatives[lower] && lower != "that" || conjunctions[lower] || lower == "to" && !pastForm(plain) && n+1 < len(words) && !determiners[strings.ToLower(words[n+1])] && !unicode.IsUpper([]rune(words[n+1])[0]):
				clauseCut = n
			case prepositions[lower] && lower != "of":
				phraseCut = n
			default:
				wordCut = n
			}
		}
		length += 1 + utf8.RuneCountInString(w)
	}
	cut := max(clauseCut, phraseCut)
	if utf8.RuneCountInString(strings.Join(words[:clauseCut], " ")) > maxTitle/2 {
		cut = clauseCut
	}
	if closing != "" {
		cut = max(cut, phraseCut, wordCut)
	} else if utf8.RuneCountInString(strings.Join(words[:cut], " ")) < maxTitle/3 {
		cut = max(cut, phraseCut)
	}
	if cut == 0 {
		cut = wordCut
		if closing == "" {
			closing = "…"
		}
	}
	if cut == 0 { // no place to cut: as many words as there is room for
		closing, cut = "…", len(words)
	}
	return balancedCut(strings.TrimRight(strings.Join(words[:cut], " "), ",;:–— "), closing)
}

// balancedCut ends a cut title: with the closing that it needs, or without a
// quotation mark that lost its other half.
func balancedCut(s, closing string) string {
	if strings.HasPrefix(closing, "…") {
		for utf8.RuneCountInString(s)+utf8.RuneCountInString(closing) > maxTitle {
			i := strings.LastIndexByte(s, ' ')
			if i < 0 {
				break
			}
			s = s[:i]
		}
		return s + closing
	}
	return balanced(s)
}

// sentenceCase begins a title with a capital letter.
func sentenceCase(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
