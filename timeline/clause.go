package timeline

import "strings"

// A light clause splitter: no tagger, only closed word lists and the order of
// words. It has to say which verb a time expression goes with and what is said
// by whom, not to parse English. Its rules:
//
//   - a segment begins after a comma, at a quotation that holds a verb, at a
//     relative pronoun, a subordinator or a conjunction, and after "X said";
//   - a segment without a finite verb belongs to its neighbour;
//   - a segment that begins with its verb goes on with the subject before it.

// clause is a stretch of a sentence with one finite verb. Its words need not
// stand together: a relative clause may part a subject from its verb.
type clause struct {
	words      []int // indices of the sentence's words, ascending
	marker     int   // the word that introduces it ("that", "who", "after", "and"), or -1
	verb       int   // its finite verb, or -1
	head       int   // the verb that carries the meaning ("delivered" of "has delivered"), or -1
	subject    []int // the words before the verb; of a relative clause, those of its antecedent
	relative   bool
	dependent  bool // introduced by a subordinator
	says       bool // its verb reports what someone says
	trailing   bool // a saying clause that follows what is said
	content    int  // the clause that tells what is said, or -1
	saidBy     int  // the clause that says this one, or -1
	quotedText bool // stands in quotation marks
	afterComma bool
	zeroThat   bool
	bare       bool // has its subject from the clause before
	object     bool // a relative clause with a subject of its own: "whom they caught"
	aside      bool // "the paper reported" between commas: what it says stands around it
}

// segment is a stretch of words between two places where a clause may begin.
type segment struct {
	first, last int // words [first, last)
	marker      int // its first word if that is a marker, else -1
	verb        int
	bare        bool // begins with its verb
	afterComma  bool
	zeroThat    bool // follows a saying verb without "that"
	quoted      bool
}

// parse holds a sentence while it is split.
type parse struct {
	words []word
	timed []bool // words of time expressions, which never are verbs or subjects
	skip  []bool // words in brackets
}

// clauses splits a sentence. timed[i] tells that word i belongs to a time expression.
func clauses(words []word, timed []bool) []clause {
	p := &parse{words: words, timed: timed, skip: bracketed(words)}
	return p.linkSpeech(p.assemble(p.segments()))
}

// bracketed marks the brackets of a sentence and what stands in them.
func bracketed(words []word) []bool {
	skip := make([]bool, len(words))
	depth := 0
	for i, w := range words {
		if w.kind == bracket && (w.text == "(" || w.text == "[") {
			depth++
		}
		skip[i] = depth > 0 || w.kind == bracket
		if w.kind == bracket && (w.text == ")" || w.text == "]") && depth > 0 {
			depth--
		}
	}
	return skip
}

// segments cuts the words at every place where a clause may begin and finds
// the verb of each piece.
func (p *parse) segments() []segment {
	var out []segment
	begin := func(at int, s segment) {
		if n := len(out); n > 0 {
			out[n-1].last = at
			if !p.anyWord(out[n-1]) {
				s.afterComma = s.afterComma || out[n-1].afterComma
				out = out[:n-1]
			}
		}
		s.first = at
		out = append(out, s)
	}
	begin(0, segment{marker: -1})
	clausal := p.clausalQuotes()
	inQuote := len(p.words) > 0 && p.words[0].quoted
	out[0].quoted = inQuote
	for i, w := range p.words {
		switch {
		case p.skip[i]:
		case w.kind == quoteMark && clausal[i]:
			inQuote = w.opens
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case w.kind == comma && (!w.quoted || inQuote):
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case w.kind == stop && i+1 < len(p.words):
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case w.kind != plainWord || p.timed[i] || w.quoted && !inQuote:
		case w.lower == "as" && p.asPreposition(i):
		case (w.lower == "since" || w.lower == "once" || w.lower == "yet") && i > 0 && auxiliaries[p.words[i-1].lower]: // "has since grown"
		case w.lower == "what" && i > 0 && p.words[i-1].isWord(), asks[w.lower] && i > 0 && i+1 < len(p.words) && (pronouns[p.words[i+1].lower] || determiners[p.words[i+1].lower] || p.words[i+1].capital()):
			begin(i, segment{marker: i, quoted: inQuote})
		case w.lower == "that" && i > 0 && prepositions[p.words[i-1].lower] && i+1 < len(p.words) && p.words[i+1].kind == plainWord && !functionWords[p.words[i+1].lower]: // "from that strike"
		case relatives[w.lower] || subordinates[w.lower] || conjunctions[w.lower]:
			s := out[len(out)-1]
			begin(i, segment{marker: i, afterComma: s.first == i && s.afterComma, quoted: inQuote})
		}
	}
	out[len(out)-1].last = len(p.words)
	var split []segment
	told := false // whether a main clause has had its verb
	for _, s := range out {
		for _, piece := range p.findVerb(s, told) {
			split = append(split, piece)
			told = told || piece.verb >= 0 && !p.relativeMarker(piece)
		}
	}
	return split
}

func (p *parse) relativeMarker(s segment) bool {
	return s.marker >= 0 && relatives[p.words[s.marker].lower]
}

// asks introduce what is asked or told: "discussed how he found it".
var asks = set(`how why whether`)

// asPreposition reports whether "as" at word i joins no clause: "identified
// as", "such as", "as well as".
func (p *parse) asPreposition(i int) bool {
	before, after := word{}, word{}
	if i > 0 {
		before = p.words[i-1]
	}
	if i+1 < len(p.words) {
		after = p.words[i+1]
	}
	return pastForm(before.lower) || before.lower == "such" || before.lower == "well" || before.lower == "known" ||
		after.lower == "well" || after.lower == "much" || after.lower == "many"
}

func (p *parse) anyWord(s segment) bool {
	for i := s.first; i < s.last; i++ {
		if p.words[i].isWord() && !p.skip[i] {
			return true
		}
	}
	return false
}

// clausalQuotes marks the quotation marks of quotations that hold a clause, as
// opposed to quoted phrases.
func (p *parse) clausalQuotes() []bool {
	clausal := make([]bool, len(p.words))
	for i := 0; i < len(p.words); i++ {
		if p.words[i].kind != quoteMark {
			continue
		}
		if !p.words[i].opens { // its beginning is in a sentence before
			clausal[i] = true
			continue
		}
		end := i + 1
		verb := false
		for end < len(p.words) && p.words[end].kind != quoteMark {
			w := p.words[end].lower
			before := p.words[end-1]
			verb = verb || auxiliaries[w] && !nonFinite[w] && before.lower != "to" || hardPasts[w] ||
				w == "'s" && pronouns[before.lower] || pastForm(w) && before.capital()
			end++
		}
		// A statement begins a sentence or follows "said," and keeps its comma or
		// period inside the marks.
		inside := end > i+4 && end < len(p.words) && (p.words[end-1].kind == comma || p.words[end-1].kind == stop)
		if verb || inside && (i == 0 || p.words[i-1].kind == comma) {
			clausal[i] = true
			if end < len(p.words) {
				clausal[end] = true
			}
		}
		i = end
	}
	return clausal
}

// findVerb finds the finite verb of a segment. It splits off what follows a
// saying verb without "that" ("Paul said | he had invited"), and the main clause
// that goes on behind a relative one ("the bridge | that fell | was built"). told
// says that a main clause before it has its verb.
func (p *parse) findVerb(s segment, told bool) []segment {
	s.verb = -1
	soft := false
	from := s.first
	if s.marker >= 0 {
		from++
	}
	for i := from; i < s.last; i++ {
		finite, hard := p.finite(i, from, s)
		if !finite {
			continue
		}
		if s.verb < 0 {
			s.verb, soft = i, !hard
			s.bare = p.before(i, from) < from
			continue
		}
		if sayingVerbs[p.words[s.verb].lower] || sayingVerbs[p.words[p.headVerb(s.verb, s.last)].lower] {
			if at := p.contentStart(s.verb, i, s.last); at > 0 && !p.describing(s, i, hard) {
				rest := segment{first: at, last: s.last, marker: -1, zeroThat: true, quoted: s.quoted}
				s.last = at
				return append([]segment{s}, p.findVerb(rest, true)...)
			}
		}
		object := !told && hard && p.relativeMarker(s) && p.before(i, from) == s.verb && s.verb > from // "the agreement that he secured is"
		if s.bare && p.relativeMarker(s) && (hard || !told) || object {
			rest := segment{first: i, last: s.last, marker: -1, quoted: s.quoted, afterComma: true}
			s.last = i
			return append([]segment{s}, p.findVerb(rest, true)...)
		}
		if soft && hard && p.before(i, from) >= s.verb {
			// "the man identified as X was": what looked like the verb was a participle.
			s.verb, soft = i, false
			s.bare = false
		}
	}
	return []segment{s}
}

// describing reports whether what looks like the verb at i only describes what a
// verb has for an object: "announced the duties set for May", but "said the
// duties rose in May".
func (p *parse) describing(s segment, i int, hard bool) bool {
	verb := p.words[p.headVerb(s.verb, s.last)].lower
	if hard || verb == "said" || verb == "says" || verb == "say" || verb == "told" {
		return false
	}
	return i+1 >= s.last || p.words[i+1].lower == "for" || p.words[i+1].lower == "by"
}

// before returns the index of the last word before i, not counting adverbs,
// marks, brackets and time expressions, or from-1.
func (p *parse) before(i, from int) int {
	for i--; i >= from; i-- {
		w := p.words[i]
		if !p.skip[i] && !p.timed[i] && (w.isWord() || w.kind == possessive) && !adverbs[w.lower] &&
			!(strings.HasSuffix(w.lower, "ly") && !w.capital()) && !p.timePreposition(i) {
			return i
		}
	}
	return from - 1
}

// timePreposition reports whether word i introduces a time expression.
func (p *parse) timePreposition(i int) bool {
	return i+1 < len(p.words) && p.timed[i+1] && bareTimePrepositions[p.words[i].lower]
}

// finite reports whether word i can be a finite verb of its segment, and
// whether it can be nothing else.
func (p *parse) finite(i, from int, s segment) (finite, hard bool) {
	w := p.words[i]
	if p.skip[i] || p.timed[i] {
		return false, false
	}
	at := p.before(i, from)
	prev := word{}
	if at >= from {
		prev = p.words[at]
	}
	if w.kind == possessive {
		return pronouns[prev.lower] && at == i-1 && !determiners[prev.lower], true
	}
	if w.kind != plainWord || w.capital() && i > 0 && !strings.HasSuffix(w.lower, "n't") && !p.opening(i) {
		return false, false
	}
	if auxiliaries[w.lower] {
		return !nonFinite[w.lower] && prev.lower != "to" && !auxiliaries[prev.lower], true
	}
	past := pastForm(w.lower)
	switch {
	case hardPasts[w.lower]:
		return !determiners[prev.lower] && prev.kind != possessive, true
	case sayingVerbs[w.lower] && i > from && i+1 < len(p.words) && p.words[i+1].lower == "that" && !nounOpener(prev.lower) && prev.kind != possessive:
		return true, false // "Reed reports that"
	case deedBases[w.lower] && prev.kind == plainWord && strings.HasSuffix(prev.lower, "s") && !functionWords[prev.lower]:
		return true, false // "rebels reach the harbour"
	case !past && !presentVerbs[w.lower]:
		return false, false
	case i > from && (prev.kind == possessive || prev.kind == number || prev.lower != "" && nounOpener(prev.lower)):
		return false, false
	case auxiliaries[prev.lower] || prev.lower == "to":
		return false, false
	case past && p.by(i), past && prev.lower == "those" && p.describedThose(at), past && p.insetParticiple(i, s),
		issued[w.lower] && sayingPlaces[prev.lower]:
		return false, false
	}
	if at < from { // it begins the segment
		joined := s.marker >= 0 && (relatives[p.words[s.marker].lower] || conjunctions[p.words[s.marker].lower] || p.words[s.marker].lower == "what")
		return joined || s.afterComma && s.first > 0 && (sayingVerbs[w.lower] || past || presentVerbs[w.lower]), false
	}
	return true, false
}

// by reports whether "by" follows word i, not counting time: a participle.
func (p *parse) by(i int) bool {
	for i++; i < len(p.words) && (p.timed[i] || p.timePreposition(i)); i++ {
	}
	return i < len(p.words) && p.words[i].lower == "by"
}

// insetParticiple reports whether a past form at word i ends a phrase that only
// a preposition introduces, in the middle of a sentence: ", in a separate
// statement released Thursday,".
func (p *parse) insetParticiple(i int, s segment) bool {
	if s.first == 0 || !s.afterComma || s.marker >= 0 || s.first+2 >= i || !prepositions[p.words[s.first].lower] || !determiners[p.words[s.first+1].lower] {
		return false
	}
	for j := s.first + 2; j < i; j++ {
		if w := p.words[j]; w.kind != plainWord || w.capital() || functionWords[w.lower] {
			return false
		}
	}
	return true
}

// issued describe a statement: "in statements published on Sunday".
var issued = set(`published released issued posted broadcast`)

// describedThose reports whether "those" at word i is somebody described by
// what follows: "relatives of those killed".
func (p *parse) describedThose(i int) bool {
	return i > 0 && prepositions[p.words[i-1].lower]
}

// pastForm reports whether a word looks like a past form or participle.
func pastForm(w string) bool {
	return softPasts[w] || strings.HasSuffix(w, "ed") && len(w) > 3 && !notPast[w]
}

// opening reports whether word i begins the sentence or a quotation.
func (p *parse) opening(i int) bool {
	return i == 0 || p.words[i-1].kind == quoteMark
}

// nounOpener reports whether a word must be followed by more of a noun phrase.
func nounOpener(w string) bool {
	if pronouns[w] {
		return false // "this", "that", "these" and "those" can be whole subjects
	}
	return determiners[w] || prepositions[w]
}

// headVerb returns the verb that carries the meaning of the group that begins
// with the finite verb at v: "delivered" of "has been delivered", "deliver" of
// "was honored to deliver", "meet" of "continued to meet".
func (p *parse) headVerb(v, last int) int {
	h := p.lastVerb(v, last)
	copula := forms[p.words[v].lower]
	at := h + 1
	if copula && h == v && at < last && p.words[at].kind == plainWord && !determiners[p.words[at].lower] {
		at++ // "is ready to go"
	}
	if (copula || catenatives[p.words[h].lower]) && at+1 < last && p.words[at].lower == "to" && !p.timed[at+1] && p.words[at+1].kind == plainWord && !p.words[at+1].capital() {
		for at++; at+1 < last && auxiliaries[p.words[at].lower]; at++ {
		}
		if !functionWords[p.words[at].lower] {
			return at // "deliver" of "was honored to deliver", "signed" of "is proud to have signed"
		}
	}
	return h
}

// lastVerb returns the last verb of the group that begins at v.
func (p *parse) lastVerb(v, last int) int {
	if !auxiliaries[p.words[v].lower] && p.words[v].kind != possessive {
		return v
	}
	been := false
	for i := v + 1; i < last; i++ {
		w := p.words[i]
		been = been || w.lower == "been"
		switch {
		case p.timed[i] || p.skip[i] || w.kind == quoteMark:
		case auxiliaries[w.lower] || adverbs[w.lower] || strings.HasSuffix(w.lower, "ly"):
		case w.kind != plainWord || determiners[w.lower] || prepositions[w.lower] || w.capital():
			return v
		case forms[p.words[v].lower] && !participle(w.lower) && !strings.HasSuffix(w.lower, "ing"):
			return v // "was one of", "is too small": no verb follows
		case haveForms[p.words[v].lower] && !been && !participle(w.lower):
			return v // "had medium clearance"
		default:
			return i
		}
	}
	return v
}

// participle reports whether a word can be a past participle.
func participle(w string) bool {
	return pastForm(w) || hardPasts[w] || oddParticiples[w] || hasAnySuffix(w, "en", "wn", "ung", "unk")
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

func adverbOfNumber(w string) bool { return w == "least" || w == "most" }

// sayingPlaces are the nouns of "in a statement", "on Twitter", "at a news
// conference", which stand between a saying verb and what is said.
var sayingPlaces = set(`statement statements interview interviews letter tweet tweets post posts message conference briefing
	speech email e-mail memo report article filing affidavit twitter facebook reporters testimony video call`)

// contentStart returns where what is said begins: after the saying verb at v,
// whom it is said to, when and where, and before the verb at next; 0 if there
// is no subject between them.
func (p *parse) contentStart(v, next, last int) int {
	i := p.headVerb(v, last) + 1
	verb := p.words[i-1].lower
	if strings.HasPrefix(verb, "tell") || verb == "told" {
		for start := i; i < next && !p.timed[i]; i++ {
			w := p.words[i]
			if i > start && (pronouns[w.lower] || determiners[w.lower] || w.capital() != p.words[i-1].capital()) {
				break
			}
		}
	}
	for i < next {
		if p.timed[i] || p.timePreposition(i) || p.skip[i] {
			i++
			continue
		}
		end := i
		if prepositions[p.words[i].lower] {
			for j := i + 1; j < next && j < i+6; j++ {
				if sayingPlaces[p.words[j].lower] {
					end = j + 1
				}
			}
		}
		if end == i {
			break
		}
		i = end
	}
	for j := i; j < next; j++ {
		if w := p.words[j]; w.isWord() && (!adverbs[w.lower] || w.lower == "there" && j+1 == next) && !p.timed[j] {
			if w := p.words[i].lower; prepositions[w] && !(w == "at" && adverbOfNumber(p.words[i+1].lower)) && w != "about" && w != "over" && w != "around" {
				return 0 // "said in a report released on": no subject follows
			}
			return i
		}
	}
	return 0
}
