package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Times behind a gerund or a participle: whether they are those of the clause, or of what was done
// or suffered before.

// gerundBefore reports whether a preposition and a gerund stand between two
// words: "After falling from 1990 to 2005,".
func (s *Sentence) gerundBefore(from, i int) bool {
	for j := max(from, 0) + 1; j < i; j++ {
		if w := s.Words[j]; strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 5 && !EventNouns[w.Lower] && Prepositions[s.Words[j-1].Lower] && s.Words[j-1].Lower != "during" {
			return true
		}
	}
	return false
}

// afterGerund reports whether word i stands behind "for hacking", "of having
// sold" and the like, whose time need not be that of the clause. What was done by doing
// something was done then: "defended his crown by stopping Reed on Saturday".
func (s *Sentence) afterGerund(c, i int) bool {
	verb, done := s.Clauses[c].Verb, !s.Wished(s.Units[c])
	for j := i - 1; j > verb && verb >= 0; j-- {
		w, before := s.Words[j], s.Words[j-1]
		if adverbial(before.Lower) && j > 1 || before.Kind == PlainWord && !FunctionWords[before.Lower] && j > 1 && strings.HasSuffix(before.Lower, "s") {
			before = s.Words[j-2] // "of quietly selling", "of shops reopening"
		}
		if strings.HasSuffix(w.Lower, "ing") && !EventNouns[w.Lower] && !s.ingNoun(j) && (len(w.Lower) > 5 || Auxiliaries[w.Lower]) && (Prepositions[before.Lower] && !(done && before.Lower == "by") || before.Lower == "when") {
			return true
		}
	}
	return false
}

// quotedAsSaying reports whether clause c is of what somebody was quoted as saying, and nothing but that
// gerund stands between its verb and word i.
func (s *Sentence) quotedAsSaying(c, i int) bool {
	cl := s.Clauses[c]
	return cl.Says && cl.Content >= 0 && quotings[s.Words[cl.head].Lower] && !slices.ContainsFunc(s.Words[cl.head:max(i, cl.head)], func(w Word) bool { return w.Lower != "saying" && gerund(w) })
}

// ingNoun reports whether word i, which ends in -ing, is a noun or an adjective behind a
// preposition: "in early trading", but not "after visiting the border".
func (s *Sentence) ingNoun(i int) bool {
	if !ingNouns[s.Words[i].Lower] || i+1 >= len(s.Words) {
		return ingNouns[s.Words[i].Lower]
	}
	next := s.Words[i+1].Lower
	return s.Timed[i+1] || !Determiners[next] && next != "to"
}

// ingNouns end in -ing and, behind a preposition, are nouns or adjectives: "in early trading",
// "in neighboring Syria", "in fading light".
var ingNouns = Set(`trading fighting voting shelling funding spending housing training mining banking manufacturing farming lending boxing
	neighboring neighbouring surrounding remaining existing ongoing growing leading opposing visiting missing driving evening morning
	nothing something anything everything building ceiling spring offspring gathering screening hearing proceeding
	fading pouring blinding freezing sweltering searing howling raging pelting baking scorching`)

// courtDay reports whether the day at word i is that of what police or a court did
// rather than of what they did it for: "was arrested on suspicion of bribing a judge
// on Tuesday".
func (s *Sentence) courtDay(c, i int, e timex.Expression) bool {
	cl := s.Clauses[c]
	if cl.head < 0 || IntervalOf(e).Grain > date.DayGrain || strings.ContainsAny(e.Text, "0123456789") {
		return false
	}
	if s.Words[i-1].Lower != "on" && s.Words[i-1].Kind != PlainWord || slices.ContainsFunc(cl.Words, func(j int) bool { return j < i && s.Timed[j] }) {
		return false
	}
	return courtVerbs[s.Words[cl.head].Lower]
}

// courtVerbs tell what police and courts do to people for what these did before.
var courtVerbs = Set(`arrested detained held seized sentenced convicted jailed imprisoned executed indicted acquitted fined extradited`)

// suffered reports whether the time at word i is that of what the subject of clause c suffered before,
// not of its verb, which follows: "a ship seized by pirates last month has been freed". What a paper
// says it says on the day on which it came out, and who was armed or led was so then.
func (s *Sentence) suffered(c, i int) bool {
	cl := s.Clauses[c]
	if len(cl.Subject) == 0 || i <= cl.Subject[0] || i > cl.Verb || cl.Relative {
		return false
	}
	for j := i - 1; j > cl.Subject[0] && s.Words[j].Kind != Comma; j-- {
		if next := s.Words[j+1]; adverbial(s.Words[j-1].Lower) && next.Kind == PlainWord && !FunctionWords[next.Lower] && !s.Timed[j+1] {
			continue // "the closely watched report on Friday showed"
		}
		if s.ParticipleAt(j) || Participle(s.Words[j].Lower) && !s.isVerb(j) && s.Words[j+1].Lower == "by" {
			return !cameOut[s.Words[j].Lower] && !beings[s.Words[j].Lower]
		}
	}
	return false
}

// NotSince reports whether a clause tells in the perfect what has been done, and names a time
// behind something else that may have been then: "has cancelled a plan to reopen the bank on
// Monday". What has been done has no day but by the way.
func (s *Sentence) NotSince(u Unit, e timex.Expression) bool {
	if u.Nominal || u.Clause < 0 {
		return false
	}
	cl := s.Clauses[u.Clause]
	if cl.Verb < 0 || !haveForms[s.Words[cl.Verb].Lower] || s.Words[cl.Verb].Lower == "had" {
		return false
	}
	first := s.WordAt(e.Begin)
	for first > 0 && (s.timeWord(first-1) || TimeAdverbs[s.Words[first-1].Lower]) {
		first--
	}
	if first-cl.head <= 3 {
		return false
	}
	other := false // something between them may have been on that day
	for i := cl.head + 1; i < first; i++ {
		w := s.Words[i]
		if w.Kind == Comma || w.Lower == "by" {
			return false
		}
		next := s.Words[i+1]
		other = other || EventNouns[w.Lower] || gerund(w) || w.Lower == "with" || s.ParticipleAt(i) || w.Lower == "to" && next.Kind == PlainWord && !next.Capital() && (next.Lower == "be" || !FunctionWords[next.Lower])
	}
	return other
}

var (
	// cameOut are done to papers on the day from which on they say something.
	cameOut = anyOf(issued, Set(`circulated shared approved adopted passed signed shown aired sent written read handed`))

	// beings are participles of what somebody is for a while.
	beings = Set(`armed dressed clad based led headed backed supported known opposed linked allied gathered assembled`)
)
