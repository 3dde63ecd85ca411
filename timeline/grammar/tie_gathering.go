package grammar

import (
	"slices"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Gatherings, and papers, that are known by the day in front of them: what was done or said there was
// done or said on it.

// atGathering returns the clause that tells what was done at a gathering that is known by its day:
// "beat Kell in Thursday's round", "in Saturday's final, Arden will play Kell". It is false where the
// noun phrase behind the day, the words first to last, may be of something else that the clause names.
func (s *Sentence) atGathering(phrase []int, first, last int, e timex.Expression) (int, bool) {
	c := s.ClauseAt(first)
	if c < 0 || !s.Units[c].Asserted || IntervalOf(e).Grain > date.DayGrain || !gatherings[s.Words[phrase[len(phrase)-1]].Lower] {
		return 0, false
	}
	cl, begin := s.Clauses[c], first
	for begin > 0 && (Determiners[s.Words[begin-1].Lower] || TimeAdverbs[s.Words[begin-1].Lower]) {
		begin--
	}
	if begin == 0 || cl.head < 0 || cl.Says || haveForms[s.Words[cl.Verb].Lower] && s.Words[cl.Verb].Lower != "had" ||
		slices.ContainsFunc(cl.Words, func(i int) bool { return s.Timed[i] && (i < first || i > last) }) {
		return 0, false
	}
	at := begin - 1
	in := s.Words[at].Lower
	if in != "in" && in != "at" && in != "during" {
		return 0, false
	}
	if at < cl.Verb {
		front := trimMarks(s.Words, cl.Words)[0]
		return c, (at == front || at == front+1 && Conjunctions[s.Words[front].Lower]) && len(cl.Subject) > 0 && cl.Subject[0] > last
	}
	if cl.head >= at || s.Wished(s.Units[c]) || in == "in" && !contested[s.Words[cl.head].Lower] {
		return 0, false
	}
	if slices.ContainsFunc(s.Words[cl.head+1:at], func(w Word) bool { return w.Kind == Comma || gerund(w) || EventNouns[w.Lower] }) {
		return 0, false
	}
	for i := cl.head + 2; i < at; i++ {
		if s.ParticipleAt(i) {
			return 0, false
		}
	}
	return c, true
}

// saidInside returns the clause that says something in what the day of the words first to last
// stands before: "said in a March 3 statement that", "said at Monday's inquest that"; -1 if there is none.
func (s *Sentence) saidInside(first, last int) int {
	if c := s.paperSays(first, last); c >= 0 {
		return c
	}
	if first < 2 || last+1 >= len(s.Words) {
		return -1
	}
	if w := s.Words[first-1].Lower; w != "a" && w != "an" || s.Words[first-2].Lower != "in" && s.Words[first-2].Lower != "at" || s.Words[last+1].Kind == Possessive {
		return -1
	}
	thing, is := s.premodified(first, last)
	c := s.ClauseAt(first)
	if !is || c < 0 || !sayingPlaces[s.Words[thing[len(thing)-1]].Lower] || s.Clauses[c].Relative || !s.Clauses[c].Says || s.Clauses[c].Content < 0 || s.Clauses[c].head > first {
		return -1
	}
	return c
}

// paperSays returns the clause that tells what a paper says that is known by the day in front of it:
// "Sunday's communique said"; -1 if there is none.
func (s *Sentence) paperSays(first, last int) int {
	if last+1 >= len(s.Words) || s.Words[last+1].Kind != Possessive {
		return -1
	}
	thing, is := s.premodified(first, last)
	c := s.ClauseAt(first)
	if !is || c < 0 || !s.Clauses[c].Says || s.Clauses[c].Content < 0 || s.Clauses[c].Relative || len(s.Clauses[c].Subject) == 0 || s.Clauses[c].Subject[0] > thing[0] || s.Clauses[c].Verb < thing[0] {
		return -1
	}
	if w := s.Words[thing[len(thing)-1]].Lower; !sayingPlaces[w] && !polls[w] {
		return -1
	}
	return c
}

// spokeAside reports whether the time at word i is that of the speech or the like, set off by commas, in
// which the subject of clause c did what the clause tells: "Ada Finch, in a speech on Monday, urged them
// to stay".
func (s *Sentence) spokeAside(c, i int) bool {
	cl := s.Clauses[c]
	if cl.head < i || cl.Says || cl.Relative || !appeals[s.Words[cl.head].Lower] || s.Passive(s.Units[c]) {
		return false
	}
	comma := i - 1
	for comma > 0 && s.Words[comma].Kind != Comma {
		comma--
	}
	if w := s.Words[comma+1].Lower; comma == 0 || w != "in" && w != "at" && w != "during" {
		return false
	}
	return slices.ContainsFunc(s.Words[comma+1:i], func(w Word) bool { return sayingPlaces[w.Lower] || gatherings[w.Lower] })
}

// appeals are done in a speech.
var appeals = Set(`urged called condemned accused denounced criticized criticised praised appealed demanded defended rejected dismissed pledged apologized apologised blamed
	attacked thanked hailed welcomed offered ordered asked threatened`)

// saidAside returns the clause that says something in what an aside with the time at word i names:
// "Ada Finch, in a speech on Monday, said"; -1 if there is none.
func (s *Sentence) saidAside(c, i int) int {
	if c < 0 || i < 3 || !s.Clauses[c].Says || s.Clauses[c].Content < 0 || s.Clauses[c].head < i {
		return -1
	}
	last := i - 1
	for last > 0 && s.timeWord(last) {
		last--
	}
	comma := last
	for comma > 0 && s.Words[comma].Kind != Comma {
		comma--
	}
	if slices.ContainsFunc(s.Words[comma+1:i], func(w Word) bool { return w.Lower == "since" || w.Lower == "after" || w.Lower == "before" }) {
		return -1
	}
	place := slices.ContainsFunc(s.Words[comma+1:i], func(w Word) bool { return sayingPlaces[w.Lower] || gatherings[w.Lower] })
	if w := s.Words[comma+1].Lower; comma > 0 && (speakings[w] || place && (w == "in" || w == "at" || w == "during")) {
		return c
	}
	return -1
}

// speakings begin asides that tell where somebody said something: "Ada Finch, speaking to reporters
// on Monday, said".
var speakings = Set(`speaking talking addressing writing reporting appearing`)

// gatherings are held on a day, and who does something at one does it then.
var gatherings = Set(`summit meeting meetings talks conference briefing election elections vote referendum ballot primary primaries runoff run-off hearing inquest
	debate session sitting ceremony service mass prayers speech address convention funeral vigil wedding rally march parade auction draw premiere gala
	game match semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals final round race bout contest
	derby playoff play-off tournament win victory defeat loss triumph trading hour commute`)

// contested are done in a game, or in a vote.
var contested = Set(`won lost beat beaten defeated scored drew edged thrashed routed stunned crushed upset outplayed eliminated voted elected re-elected ousted
	finished played qualified injured hurt set broke tied netted missed saved converted earned posted recorded collected threw hit made struck`)
