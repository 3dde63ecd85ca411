package grammar

import (
	"slices"
	"strings"
)

// A light clause splitter: no tagger, only closed word lists and the order of
// words. It has to say which verb a time expression goes with and what is said
// by whom, not to parse English. Its rules:
//
//   - a segment begins after a comma, at a quotation that holds a verb, at a
//     relative pronoun, a subordinator or a conjunction, and after "X said";
//   - a segment without a finite verb belongs to its neighbour;
//   - a segment that begins with its verb goes on with the subject before it.

// Clause is a stretch of a sentence with one finite verb. Its words need not
// stand together: a relative clause may part a subject from its verb.
type Clause struct {
	Words      []int // indices of the sentence's words, ascending
	Marker     int   // the word that introduces it ("that", "who", "after", "and"), or -1
	Verb       int   // its finite verb, or -1
	head       int   // the verb that carries the meaning ("delivered" of "has delivered"), or -1
	Subject    []int // the words before the verb; of a relative clause, those of its antecedent
	Relative   bool
	Dependent  bool // introduced by a subordinator
	Says       bool // its verb reports what someone says
	trailing   bool // a saying clause that follows what is said
	Content    int  // the clause that tells what is said, or -1
	SaidBy     int  // the clause that says this one, or -1
	QuotedText bool // stands in quotation marks
	afterComma bool
	zeroThat   bool
	Bare       bool // has its subject from the clause before
	Object     bool // a relative clause with a subject of its own: "whom they caught"
	verbless   bool // what somebody said, with no verb of the lists
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
	words []Word
	timed []bool // words of time expressions, which never are verbs or subjects
	skip  []bool // words in brackets
	entry bool   // of a chronicle: "March 5 – Rebels seize the port"

	caption bool // has no verb but one of the present, and a day: "Dockers rally in Arden on Monday"
}

// clauses splits a sentence from its word first on. timed[i] tells that word i belongs
// to a time expression.
func clauses(words []Word, timed []bool, first int) []Clause {
	p := &parse{words: words, timed: timed, skip: bracketed(words), entry: entry(words, timed), caption: caption(words, timed)}
	for i := range first {
		p.skip[i] = true
	}
	return p.linkSpeech(p.assemble(p.segments()))
}

// entry reports whether a sentence is that of a chronicle, which begins with its day and a mark, and
// tells the past in the present: "March 5 – Rebels seize the port".
func entry(words []Word, timed []bool) bool {
	i := 0
	for i < len(words) && !words[i].IsWord() && !timed[i] {
		i++
	}
	begin := i
	for i < len(words) && timed[i] {
		i++
	}
	return i > begin && i+2 < len(words) && words[i].Kind == Comma && words[i].Text != "," && words[i].Text != ";" && words[i+1].Capital()
}

// caption reports whether a sentence has a time and no verb that could only be one, as what stands
// under a picture: "Dockers rally in Arden on Monday".
func caption(words []Word, timed []bool) bool {
	return slices.Contains(timed, true) && !slices.ContainsFunc(words, func(w Word) bool {
		return Auxiliaries[w.Lower] || hardPasts[w.Lower] || presentVerbs[w.Lower] || pastForm(w.Lower) && !w.Capital()
	})
}

// bracketed marks the brackets of a sentence and what stands in them.
func bracketed(words []Word) []bool {
	skip := make([]bool, len(words))
	depth := 0
	for i, w := range words {
		if w.Kind == Bracket && (w.Text == "(" || w.Text == "[") {
			depth++
		}
		skip[i] = depth > 0 || w.Kind == Bracket
		if w.Kind == Bracket && (w.Text == ")" || w.Text == "]") && depth > 0 {
			depth--
		}
	}
	return skip
}

// segments cuts the words at every place where a clause may begin and finds
// the verb of each piece.
func (p *parse) segments() []segment {
	out := make([]segment, 0, 8) // more than most sentences have
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
	inQuote := len(p.words) > 0 && p.words[0].Quoted
	out[0].quoted = inQuote
	for i, w := range p.words {
		switch {
		case p.skip[i]:
		case i > 0 && i < longestHead && !inQuote && runsIn(p.words, p.timed, i):
			begin(i, segment{marker: -1, afterComma: true})
		case w.Kind == QuoteMark && clausal[i]:
			inQuote = w.opens
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case w.Kind == QuoteMark && !w.opens && i > 1 && i+2 < len(p.words) && p.words[i-1].Text == "," && p.words[i+1].IsWord():
			begin(i+1, segment{marker: -1, afterComma: true}) // "was “too cute,” declared Senator Reed"
		case w.Text == "," && p.adjectives(i): // "a tall, grey-haired man"
		case w.Kind == Comma && (!w.Quoted || inQuote):
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case !inQuote && i > 0 && p.mainBegins(out[len(out)-1], i):
			begin(i, segment{marker: -1, afterComma: true})
		case w.Kind == Stop && i+1 < len(p.words):
			begin(i+1, segment{marker: -1, afterComma: true, quoted: inQuote})
		case w.Kind != PlainWord || p.timed[i] || w.Quoted && !inQuote || w.in&jointList == 0:
		case w.Lower == "so" && i+1 < len(p.words) && degrees[p.words[i+1].Lower]: // "spent so far"
		case w.Lower == "as" && p.asPreposition(i), (w.Lower == "while" || w.Lower == "when") && i > 0 && p.gerund(i+1) && !p.someone(i+1): // "shot while covering the march"
		case i > 0 && strings.HasSuffix(p.words[i-1].Text, "-"): // "pro- and anti-government"
		case w.Lower == "and" && i > 0 && i+1 < len(p.words) && p.timed[i-1] && p.timed[i+1] && !p.verbBehind(i+1): // "held on Monday and Tuesday"
		case (w.Lower == "since" || w.Lower == "once" || w.Lower == "yet") && i > 0 && Auxiliaries[p.words[i-1].Lower]: // "has since grown"
		case w.Lower == "what" && i > 0 && p.words[i-1].IsWord(), asks[w.Lower] && i > 0 && i+1 < len(p.words) && (Pronouns[p.words[i+1].Lower] || Determiners[p.words[i+1].Lower] || p.words[i+1].Capital()):
			begin(i, segment{marker: i, quoted: inQuote})
		case w.Lower == "that" && i > 0 && Prepositions[p.words[i-1].Lower] && i+1 < len(p.words) && p.words[i+1].Kind == PlainWord && !FunctionWords[p.words[i+1].Lower]: // "from that strike"
		case w.Lower == "that" && i > 0 && i+1 < len(p.words) && p.words[i-1].Lower == "if" && Auxiliaries[p.words[i+1].Lower]: // "if that were to happen"
		case relatives[w.Lower] || subordinates[w.Lower] || Conjunctions[w.Lower]:
			s := out[len(out)-1]
			begin(i, segment{marker: i, afterComma: s.first == i && s.afterComma, quoted: inQuote})
		}
	}
	out[len(out)-1].last = len(p.words)
	split := make([]segment, 0, len(out)+2)
	told, being := false, false // whether a main clause has had its verb, and whether that says what somebody was
	for _, s := range out {
		from := len(split)
		split = p.findVerb(split, s, told)
		for k := from; k < len(split); k++ {
			piece := &split[k]
			if being && piece.bare && piece.marker < 0 && piece.afterComma && p.describedAt(*piece) {
				piece.verb, piece.bare = -1, false // "he was among 20 people - two of them priests - held on Monday"
			}
			if told && piece.bare && piece.marker < 0 && piece.afterComma && !piece.quoted && befallen(p.words, p.timed, piece.verb) {
				piece.verb, piece.bare = -1, false // "mourned Ada Finch, killed in Arden on Monday"
			}
			if told && piece.bare && piece.marker < 0 && piece.afterComma && piece.verb+1 < piece.last && changed[p.words[piece.verb].Lower] && (p.words[piece.verb+1].Lower == "to" || p.words[piece.verb+1].Lower == "from" || p.words[piece.verb+1].Lower == "by") {
				piece.verb, piece.bare = -1, false // "jailed for nine years, cut to six on appeal"
			}
			main := piece.verb >= 0 && !p.relativeMarker(*piece)
			told = told || main
			if main {
				being = BeForms[p.words[piece.verb].Lower] && p.headVerb(piece.verb, piece.last) == piece.verb
			}
		}
	}
	return p.joinSaid(split)
}

// befallen reports whether word i is the participle of a verb that has an object wherever it is no
// participle, and has none.
func befallen(words []Word, timed []bool, i int) bool {
	if !befallens[words[i].Lower] || i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	return timed[i+1] || Prepositions[next.Lower] && !(aways[next.Lower] && i+2 < len(words) && (Determiners[words[i+2].Lower] || words[i+2].Capital()))
}

// befallens are such participles.
var befallens = Set(`killed injured wounded murdered assassinated captured arrested detained jailed convicted acquitted sentenced freed
	built founded established launched published adopted approved imposed endorsed enacted ratified created discovered destroyed damaged
	released seized stolen kidnapped abducted hijacked poisoned deported ousted toppled appointed elected`)

// changed are participles of what was made more or less.
var changed = Set(`cut reduced shortened lowered trimmed halved raised increased extended doubled commuted`)

// describedAt reports whether a segment begins with a participle that has no object.
func (p *parse) describedAt(s segment) bool {
	if s.verb+1 >= s.last || SayingVerbs[p.words[s.verb].Lower] || !pastForm(p.words[s.verb].Lower) || intransitives[p.words[s.verb].Lower] {
		return false
	}
	return p.timed[s.verb+1] || Prepositions[p.words[s.verb+1].Lower]
}

// degrees stand behind a "so" that joins no clause.
var degrees = Set(`far much many long`)

// joints are the words at which a clause may begin.
var joints = anyOf(relatives, subordinates, Conjunctions, asks, Set(`what`))

// verbBehind reports whether a verb follows the time that begins at word i: "and on
// Tuesday left".
func (p *parse) verbBehind(i int) bool {
	for ; i < len(p.words) && p.timed[i]; i++ {
	}
	if i >= len(p.words) || p.words[i].Kind != PlainWord {
		return false
	}
	w := p.words[i].Lower
	return pastForm(w) || hardPasts[w] || Auxiliaries[w] || presentVerbs[w]
}

func (p *parse) relativeMarker(s segment) bool {
	return s.marker >= 0 && relatives[p.words[s.marker].Lower]
}

// asks introduce what is asked or told: "discussed how he found it".
var asks = Set(`how why whether`)

// gerund reports whether a gerund stands at word i.
func (p *parse) gerund(i int) bool {
	return i < len(p.words) && gerund(p.words[i])
}

// someone reports whether a pronoun that can only be a subject stands at word i or behind
// it, before the next comma: "while listening to words that | he had written".
func (p *parse) someone(i int) bool {
	for ; i < len(p.words) && p.words[i].Kind != Comma && p.words[i].Kind != Stop; i++ {
		switch p.words[i].Lower {
		case "he", "she", "they", "we", "i":
			return true
		}
	}
	return false
}

// adjectives reports whether the comma at word i stands between an article with an adjective and
// another adjective that is written with a hyphen or denies something: "a tall, grey-haired man", "a newly
// found, unmended fault".
func (p *parse) adjectives(i int) bool {
	if i < 2 || i+2 >= len(p.words) {
		return false
	}
	article, before, next := p.words[i-2].Lower, p.words[i-1], p.words[i+1]
	if i > 2 && strings.HasSuffix(article, "ly") {
		article = p.words[i-3].Lower
	}
	adjective := strings.Contains(next.Lower, "-") || strings.HasPrefix(next.Lower, "un") && strings.HasSuffix(next.Lower, "ed")
	return (article == "a" || article == "an" || article == "the") && before.Kind == PlainWord && !before.Capital() && adjective && !next.Capital() &&
		p.words[i+2].Kind == PlainWord && !FunctionWords[p.words[i+2].Lower]
}

// mainBegins reports whether the main clause begins at word i, behind the time with which
// the clause of a segment ends that a sentence begins with: "When the dam broke on Monday |
// he was abroad".
func (p *parse) mainBegins(s segment, i int) bool {
	w := p.words[i]
	if w.Lower == "there" && i+1 < len(p.words) && BeForms[p.words[i+1].Lower] && s.marker == s.first && i > s.first+1 && !p.skip[i] && (p.words[s.first].Lower == "after" || p.words[s.first].Lower == "before") {
		return true // "two days after the collapse | there was a second one"
	}
	if s.marker != s.first || s.first > 0 && p.words[s.first-1].IsWord() || !subordinates[p.words[s.first].Lower] || i < s.first+3 || !p.timed[i-1] || p.timed[i] || !nominatives[w.Lower] && w.Lower != "many" && w.Lower != "some" || i+1 >= len(p.words) {
		return false
	}
	next := p.words[i+1].Lower
	if !Auxiliaries[next] && !pastForm(next) && !hardPasts[next] {
		return false
	}
	return slices.ContainsFunc(p.words[s.first:i], func(w Word) bool { return hardPasts[w.Lower] || pastForm(w.Lower) || Auxiliaries[w.Lower] })
}

// asPreposition reports whether "as" at word i joins no clause: "identified
// as", "such as", "as well as".
func (p *parse) asPreposition(i int) bool {
	before, after := Word{}, Word{}
	if i > 0 {
		before = p.words[i-1]
	}
	if i+1 < len(p.words) {
		after = p.words[i+1]
	}
	return pastForm(before.Lower) && !growths[before.Lower] || before.Lower == "such" || before.Lower == "well" || before.Lower == "known" ||
		after.Lower == "saying" || after.Lower == "well" || after.Lower == "much" || after.Lower == "many"
}

func (p *parse) anyWord(s segment) bool {
	for i := s.first; i < s.last; i++ {
		if p.words[i].IsWord() && !p.skip[i] {
			return true
		}
	}
	return false
}

// clausalQuotes marks the quotation marks of quotations that hold a clause, as
// opposed to quoted phrases; nil if there are no marks.
func (p *parse) clausalQuotes() []bool {
	if !slices.ContainsFunc(p.words, func(w Word) bool { return w.Kind == QuoteMark }) {
		return nil
	}
	clausal := make([]bool, len(p.words))
	for i := 0; i < len(p.words); i++ {
		if p.words[i].Kind != QuoteMark {
			continue
		}
		if !p.words[i].opens { // its beginning is in a sentence before
			clausal[i] = true
			continue
		}
		end := i + 1
		verb := false
		for end < len(p.words) && p.words[end].Kind != QuoteMark {
			w := p.words[end].Lower
			before := p.words[end-1]
			verb = verb || Auxiliaries[w] && !nonFinite[w] && before.Lower != "to" || hardPasts[w] ||
				w == "'s" && Pronouns[before.Lower] || pastForm(w) && before.Capital()
			end++
		}
		// A statement begins a sentence or follows "said," and keeps its comma or
		// period inside the marks.
		inside := end > i+4 && end < len(p.words) && (p.words[end-1].Kind == Comma || p.words[end-1].Kind == Stop)
		if verb || inside && (i == 0 || p.words[i-1].Kind == Comma) {
			clausal[i] = true
			if end < len(p.words) {
				clausal[end] = true
			}
		}
		i = end
	}
	return clausal
}

// findVerb finds the finite verb of a segment, and appends it to others. It splits off what follows a
// saying verb without "that" ("Paul said | he had invited"), and the main clause
// that goes on behind a relative one ("the bridge | that fell | was built"). told
// says that a main clause before it has its verb.
func (p *parse) findVerb(out []segment, s segment, told bool) []segment {
	s.verb = -1
	if at := s.first + 1; s.marker < 0 && at+1 < s.last && s.first > 0 && gerundsOfSaying[p.words[s.first].Lower] && (nominatives[p.words[at].Lower] || p.words[at].Lower == "it" || p.words[at].Lower == "the" || p.words[at].Capital()) {
		rest := segment{first: at, last: s.last, marker: -1, zeroThat: true, quoted: s.quoted}
		if more := p.findVerb(nil, rest, true); more[0].verb > at {
			s.last = at
			return append(append(out, s), more...) // "…, saying | he had told her"
		}
	}
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
			s.bare = p.before(i, from) < from && !(i > from && p.words[i-1].Lower == "there" && (s.first == i-1 && s.first > 0 && p.words[i-2].IsWord() || s.marker >= 0 && p.words[s.marker].Lower == "that"))
			continue
		}
		if head := p.words[p.headVerb(s.verb, s.last)].Lower; (SayingVerbs[p.words[s.verb].Lower] || SayingVerbs[head] || p.quoted(p.headVerb(s.verb, s.last)) >= 0) && !(head == "denied" && BeForms[p.words[s.verb].Lower]) {
			if at := p.contentStart(s.verb, i, s.last); at > 0 && !p.describing(s, i, hard) {
				rest := segment{first: at, last: s.last, marker: -1, zeroThat: true, quoted: s.quoted}
				s.last = at
				return p.findVerb(append(out, s), rest, true)
			}
		}
		if at := p.sayingBetween(s.verb, i); at > 0 && soft && hard {
			rest := segment{first: at, last: s.last, marker: -1, zeroThat: true, quoted: s.quoted}
			s.last = at
			return p.findVerb(append(out, s), rest, true)
		}
		object := !told && p.relativeMarker(s) && s.verb > from && // "the agreement that he secured is", "a smile that all could see stepped out"
			(hard && p.before(i, from) == s.verb || p.headVerb(s.verb, s.last) > s.verb && p.before(i, from) == p.headVerb(s.verb, s.last))
		if s.bare && p.relativeMarker(s) && (hard || !told) || object {
			rest := segment{first: i, last: s.last, marker: -1, quoted: s.quoted, afterComma: true}
			s.last = i
			return p.findVerb(append(out, s), rest, true)
		}
		if soft && (hard || bareDeeds[p.words[i].Lower] && p.before(i, from) > s.verb) && p.before(i, from) >= s.verb {
			// "the man identified as X was": what looked like the verb was a participle.
			s.verb, soft = i, false
			s.bare = false
		}
	}
	if s.verb < 0 && s.first == 0 && s.marker < 0 && !told {
		s.verb = p.scheduled(s)
	}
	return append(out, s)
}

// sayingBetween returns the word behind a gerund of saying between two verbs, if what is said
// begins there: "joined the union in saying | it is unsafe"; 0 if there is none.
func (p *parse) sayingBetween(v, i int) int {
	for j := v + 1; j+1 < i; j++ {
		if next := p.words[j+1]; gerundsOfSaying[p.words[j].Lower] && (nominatives[next.Lower] || next.Lower == "it" || next.Lower == "the" || next.Capital()) {
			return j + 1
		}
	}
	return 0
}

// describing reports whether what looks like the verb at i only describes what a
// verb has for an object: "announced the duties set for May", but "said the
// duties rose in May".
func (p *parse) describing(s segment, i int, hard bool) bool {
	verb := p.words[p.headVerb(s.verb, s.last)].Lower
	if hard || verb == "said" || verb == "says" || verb == "say" || verb == "told" {
		return false
	}
	return i+1 >= s.last || p.words[i+1].Lower == "for" || p.words[i+1].Lower == "by"
}

// before returns the index of the last word before i, not counting adverbs,
// marks, brackets and time expressions, or from-1.
func (p *parse) before(i, from int) int {
	for i--; i >= from; i-- {
		w := p.words[i]
		if !p.skip[i] && !p.timed[i] && (w.IsWord() || w.Kind == Possessive) && !adverbs[w.Lower] &&
			!(adverbial(w.Lower) && !w.Capital()) && !p.timePreposition(i) {
			return i
		}
	}
	return from - 1
}

// timePreposition reports whether word i introduces a time expression.
func (p *parse) timePreposition(i int) bool {
	return i+1 < len(p.words) && p.timed[i+1] && (BareTimePrepositions[p.words[i].Lower] || p.words[i].Lower == "earlier" || p.words[i].Lower == "later")
}

// intentVerbs lead to what somebody means to do.
var intentVerbs = Set(`plans plan hopes hope intends intend aims aim vows vow seeks seek expects expect prepares prepare refuses refuse agrees agree decides decide threatens threaten`)

// intransitives are done to nobody: "appeared by video", "died by fire".
var intransitives = Set(`appeared arrived died traveled travelled escaped fled voted responded came went rose fell grew declined increased resigned gathered rallied assembled marched landed waited`)

// bareDeeds are those of them that describe nobody: "a man shot in Arden died".
var bareDeeds = Set(`died arrived fled resigned appeared collapsed`)

// issued describe a statement: "in statements published on Sunday".
var issued = Set(`published released issued posted broadcast`)

// opening reports whether word i begins the sentence or a quotation.
func (p *parse) opening(i int) bool {
	return i == 0 || p.words[i-1].Kind == QuoteMark || p.skip[i-1]
}

// nounOpener reports whether a word must be followed by more of a noun phrase.
func nounOpener(w string) bool {
	if Pronouns[w] {
		return false // "this", "that", "these" and "those" can be whole subjects
	}
	return Determiners[w] || Prepositions[w]
}

func adverbOfNumber(w string) bool { return w == "least" || w == "most" }
