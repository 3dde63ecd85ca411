package grammar

import (
	"slices"
)

// Titles that mean something of which only other sentences tell: "the company", "there", "the offer".

// pointsBack reports whether a title needs a place or a thing that only another sentence
// names: "people were killed there", "the offer is to expire".
func (s *Sentence) pointsBack(words []int, u Unit) bool {
	for n, i := range words {
		w := s.Words[i]
		if s.stands[i] != "" || n == 0 {
			continue
		}
		if w.Lower == "there" && (n+1 == len(words) || !BeForms[s.Words[words[n+1]].Lower]) && !SayingVerbs[s.Words[words[n-1]].Lower] && s.Words[words[n-1]].Lower != "that" {
			return true
		}
	}
	for n := 2; n < len(words); n++ { // "killed in that country", "moved closer to the country"
		i, w := words[n], s.Words[words[n]]
		before, prep := s.Words[words[n-1]], s.Words[words[n-2]]
		if w.Quoted || words[n-1] != i-1 || before.Capital() || !Prepositions[prep.Lower] && !s.isVerb(words[n-2]) {
			continue
		}
		if pointers[before.Lower] && (before.Lower != "that" || Prepositions[prep.Lower]) && w.Kind == PlainWord && !FunctionWords[w.Lower] && !s.Timed[i] {
			return true
		}
		if of := i < u.Head || i+1 < len(s.Words) && (Prepositions[s.Words[i+1].Lower] && !s.timeWord(i+1) || s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower] && !s.Timed[i+1] && !s.isVerb(i+1) || s.Words[i+1].Kind == Possessive); before.Lower == "the" && standIns[w.Lower] && !of &&
			!slices.ContainsFunc(s.NamesIn(words[:n]), func(x Name) bool {
				return x.First > 0 && WherePrepositions[s.Words[x.First-1].Lower] || x.First == words[0] && !x.Person
			}) {
			return true
		}
	}
	last := len(words) - 1
	if last > 1 && s.Words[words[last-1]].Lower == "the" && deeds[s.Words[words[last]].Lower] && (words[last]+1 == len(s.Words) || !s.Words[words[last]+1].IsWord() || s.Timed[words[last]+1] || s.timeWord(words[last]+1)) {
		return true // "agreed to the move"
	}
	if furtherWords[s.Words[words[0]].Lower] {
		return true // "other groups decided not to join"
	}
	if s.Words[words[0]].Lower == "the" && len(u.Subject) == 2 && u.Subject[0] == words[0] && (deeds[s.Words[u.Subject[1]].Lower] || standIns[s.Words[u.Subject[1]].Lower] && !soleThings[s.Words[u.Subject[1]].Lower]) && s.stands[words[0]] == "" && s.stands[u.Subject[1]] == "" {
		return true // "the issue is expected to dominate"
	}
	if len(words) > 2 && s.Words[words[0]].Lower == "the" && s.Words[words[1]].Capital() && callings[s.Words[words[2]].Lower] && s.stands[words[0]] == "" {
		return true // "the Caribbean island"
	}
	if s.Words[words[0]].Lower != "the" || s.stands[words[0]] != "" || len(words) > 1 && s.stands[words[1]] != "" || len(s.NamesIn(words)) > 0 {
		return false
	}
	head := 1
	for head < len(words) && head < 5 {
		w := s.Words[words[head]]
		if w.Kind != PlainWord || w.Capital() {
			return false // "the 2,000 marchers"
		}
		if head+1 == len(words) {
			break
		}
		if next := s.Words[words[head+1]]; next.Kind == PlainWord && !FunctionWords[next.Lower] && !s.isVerb(words[head+1]) && !pastForm(next.Lower) && !hardPasts[next.Lower] && !presentVerbs[next.Lower] {
			head++
			continue
		}
		break
	}
	if head >= len(words) {
		return true
	}
	if head+1 < len(words) {
		if next := s.Words[words[head+1]].Lower; Prepositions[next] && next != "for" && next != "by" || next == "who" || next == "that" {
			return false // "the wreck of the ferry"
		}
	}
	w := s.Words[words[head]].Lower
	return !soleThings[w] && !groups[w]
}

// standIns are nouns by which a text calls what it has named.
var standIns = Set(`country nation island city town village base compound company firm agency network group club party union bank ship vessel plane aircraft building region province
	state site area camp district station facility factory plant`)

// callings are those that say of what kind somebody or something is: "the Caribbean island".
var callings = Set(`country nation island company firm carrier giant maker retailer lender airline operator star singer rapper actor`)

// deeds are nouns for what has been told of.
var deeds = Set(`move moves issue issues decision decisions plan plans proposal offer measure measures matter matters problem problems case ruling report study deal step steps flight meeting
	results result figures comments remarks statement announcement event events group groups effort efforts idea question questions situation process project program programme`)

// furtherWords begin subjects that go on from others.
var furtherWords = Set(`other further similar additional both`)

// soleThings are those of which every story has but one.
var soleThings = Set(`government state army military police parliament opposition regime rebels protesters demonstrators marchers opposition navy
	president king queen pope world sun moon earth public press economy weather cabinet congress senate rupee dollar euro pound yen stock market markets authorities miners country nation
	capital court jury prosecution defence defense president's church internet war earthquake quake storm hurricane tsunami crew troops families victims survivors media opposition's`)
