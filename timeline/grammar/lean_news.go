package grammar

import (
	"slices"
	"strings"
)

// NewsClause returns the main clause of a sentence that tells in the perfect that somebody has done
// or suffered what is done in a moment: "the council has dismissed its head". It is -1 where
// there is none, where it has a time of its own, and where its subject is a number of
// people or things, which may have come together over days.
func (s *Sentence) NewsClause() int {
	for c, cl := range s.Clauses {
		if cl.Relative || cl.Dependent || cl.QuotedText || cl.Verb < 0 || !haveForms[s.Words[cl.Verb].Lower] || s.Words[cl.Verb].Lower == "had" || !momentary[s.Words[cl.head].Lower] {
			continue
		}
		u := s.Units[c]
		if cl.SaidBy >= 0 && !s.Clauses[cl.SaidBy].trailing || len(u.Subject) == 0 || s.Denies(u) || s.Wished(u) || s.Dangles(u) || s.Unknown(u.Subject[0]) || !s.tellsEnough(u) || strings.HasSuffix(s.Text, "?") {
			return -1
		}
		if w := s.Words[u.Subject[0]]; manyWords[w.Lower] || w.Kind == Number || w.Capital() && FirstPersons[w.Lower] {
			return -1
		}
		if s.Words[cl.Verb].Lower == "have" && len(s.NamesIn(u.Subject)) == 0 && !Determiners[s.Words[u.Subject[0]].Lower] && !officials[s.Words[u.Subject[len(u.Subject)-1]].Lower] {
			return -1 // "rebels have seized"
		}
		if cl.SaidBy >= 0 && slices.ContainsFunc(s.Clauses[cl.SaidBy].Words, func(i int) bool { return s.Timed[i] }) {
			return -1 // "has signed an order, officials said on Wednesday"
		}
		if w := s.Words[cl.head].Lower; w == "stepped" && (cl.head+1 >= len(s.Words) || s.Words[cl.head+1].Lower != "down" && s.Words[cl.head+1].Lower != "aside") ||
			strikes[w] && s.Words[cl.Verb+1].Lower != "been" && !slices.ContainsFunc(u.Subject, func(i int) bool { return EventNouns[s.Words[i].Lower] }) {
			return -1 // "the crisis has hit exports"
		}
		if slices.ContainsFunc(cl.Words, func(i int) bool {
			return s.Timed[i] && !(s.Lasting[i] && terms[s.Words[cl.head].Lower]) || lately[s.Words[i].Lower] || i > cl.Verb && i < cl.head && modals[s.Words[i].Lower]
		}) {
			return -1
		}
		return c
	}
	return -1
}

// News returns how clause c, a NewsClause, leans on the day of publication.
func (s *Sentence) News(c int) *Leaning {
	cl := s.Clauses[c]
	return &Leaning{Begin: s.Words[cl.Verb].Begin, End: s.Words[cl.head].End, Joint: cl.head, On: c, News: true}
}

var (
	// momentary are the participles of what is done in a moment, and is news on that day.
	momentary = Set(`arrested detained charged indicted dismissed sacked fired ousted toppled banned suspended elected re-elected appointed
		sentenced jailed convicted acquitted cleared freed released extradited deported signed approved rejected passed ratified
		crashed sunk sank struck hit rocked exploded collapsed landed pulled rescued assassinated shot resigned quit stepped
		accepted vetoed overturned upheld ruled annulled dissolved closed reopened launched withdrawn recalled expelled fined`)

	// terms are those of them that are for a time: "banned for eight years".
	terms = Set(`banned suspended sentenced jailed expelled elected re-elected appointed`)

	// strikes are what blows do, and crises.
	strikes = Set(`hit struck rocked`)

	// manyWords begin subjects that count.
	manyWords = Set(`more most many some several all hundreds thousands dozens scores tens millions at over about nearly almost up few
		few fewer both each every no`)

	// officials do in a moment what several do.
	officials = Set(`police prosecutors judges rescuers officials lawmakers authorities voters jurors ministers divers firefighters troops senators deputies`)

	// lately stand in what has gone on.
	lately = Set(`since recent recently repeatedly often already long ever never always still so far once previously before twice again
		increasingly steadily gradually largely over`)
)
