package grammar

import (
	"dateline/timeline/timex"
	"slices"
	"strings"
)

// Who speaks: whom a saying names, and what is only a voice's that nobody names.

// SpeakerName returns the name of who says something, or the words for it;
// empty if it is a pronoun.
func (s *Sentence) SpeakerName(words []int) string {
	words = trimMarks(s.Words, words)
	if len(words) == 0 || s.Unknown(words[0]) || Prepositions[s.Words[words[0]].Lower] {
		return ""
	}
	end := words[len(words)-1] + 1
	for _, i := range words {
		if s.Words[i].Kind == Comma {
			end = i
			break
		}
	}
	for _, n := range s.NamesIn(words) { // the last of "Norland finance minister Tom Reed"
		at := n.First - 1
		for at > words[0] && Determiners[s.Words[at].Lower] {
			at--
		}
		if n.Last < len(s.Words) && s.Words[n.Last].Kind == Possessive && slices.Contains(words, n.Last) {
			if n.Last-n.First > 1 && slices.Index(append(slices.Clone(words), end), end) < 7 {
				break // "Tom Reed's cousin Omar"
			}
			continue
		}
		placed := at > words[0] && Prepositions[s.Words[at].Lower] // "the ambassador to the United Nations"
		if (n.Last == end || n.Person) && !placed {
			return n.text
		}
	}
	if names := s.NamesIn(words); len(names) == 1 && names[0].First == end+1 && !organisation(s.Words[names[0].First:names[0].Last]) && (names[0].Last == words[len(words)-1]+1 || s.Words[names[0].Last].Kind == Comma) {
		return names[0].text // "his sister, Ada Reed"
	}
	if owners[s.Words[words[0]].Lower] {
		return ""
	}
	if slices.Index(words, end) > 6 || len(words) > 6 && end > words[len(words)-1] {
		at := slices.IndexFunc(words, func(i int) bool { return Prepositions[s.Words[i].Lower] })
		if at < 2 || at > 5 || s.Words[words[at]].Lower == "of" || s.Words[words[at-1]].Capital() || !somebody(s.Words[words[at-1]].Lower) || slices.ContainsFunc(words[:at], func(i int) bool { return !s.Words[i].IsWord() }) {
			return ""
		}
		end = words[at] // "the envoy | to the United Nations of"
	}
	var out []int
	for _, i := range words {
		if i < end {
			out = append(out, i)
		}
	}
	return SentenceCase(s.FromWords(out))
}

// Whose returns the owner of what a relative clause is about, as a possessive:
// "Tom Reed's" of "Tom Reed, whose term began".
func (s *Sentence) Whose(u Unit) string {
	if u.Nominal || u.Clause < 0 || !s.Clauses[u.Clause].Relative || s.Clauses[u.Clause].Marker < 0 || s.Words[s.Clauses[u.Clause].Marker].Lower != "whose" || len(u.Subject) == 0 {
		return ""
	}
	return ownerForm(s.FromWords(u.Subject), s.Words[u.Subject[len(u.Subject)-1]])
}

// ownerForm returns a phrase whose last word is given as an owner: "the marchers'", "Thomas's".
func ownerForm(phrase string, last Word) string {
	if !last.Capital() && pluralEnding(last.Lower) {
		return phrase + "'"
	}
	return phrase + "'s"
}

// WriterSpeaks reports whether a clause tells what the writer, or someone
// whom nobody names, did or thinks: "I doubt it".
func (s *Sentence) WriterSpeaks(u Unit) bool {
	if s.writerThinks(u) {
		return true
	}
	if len(u.Subject) == 0 || !FirstPersons[s.Words[u.Subject[0]].Lower] || owners[s.Words[u.Subject[0]].Lower] {
		return false
	}
	return len(u.Speaker) == 0 || s.SpeakerName(u.Speaker) == ""
}

// writerThinks reports whether a clause is what the writer believes or hopes: "I
// believe that he was misled".
func (s *Sentence) writerThinks(u Unit) bool {
	c := s.Clauses[u.Clause]
	if u.Clause == 0 || c.Marker < 0 || s.Words[c.Marker].Lower != "that" || c.QuotedText {
		return false
	}
	before := s.Clauses[u.Clause-1]
	return before.head >= 0 && thoughts[s.Words[before.head].Lower] && len(before.Subject) > 0 && FirstPersons[s.Words[before.Subject[0]].Lower]
}

// thoughts are the verbs of what somebody has in mind.
var thoughts = Set(`believe believed think thought hope hoped guess guessed suppose supposed suspect suspected wish wished doubt doubted feel felt fear feared`)

// Unheard reports whether a unit is told by somebody whom nobody names ("we must
// insist today"), or tells in a quotation of what only its speaker has before
// his eyes ("this may be why", "today they faced"), or of something only that it was.
func (s *Sentence) Unheard(u Unit, reported bool) bool {
	if u.Nominal || u.Clause < 0 {
		return false
	}
	if len(u.Speaker) > 0 && FirstPersons[s.Words[u.Speaker[0]].Lower] && s.Clauses[u.Clause].SaidBy >= 0 && s.Clauses[s.Clauses[u.Clause].SaidBy].SaidBy < 0 {
		return true
	}
	if len(u.Subject) != 1 {
		return false
	}
	who := s.Words[u.Subject[0]].Lower
	switch {
	case who == "it" || who == "this" || who == "that" || who == "it's":
		return s.Words[u.Subject[0]].Quoted && !(reported && s.saysWhatItIs(u)) || u.Head >= 0 && Comings[s.Words[u.Head].Lower]
	case who == "they" || who == "he" || who == "she":
		return s.Words[u.Subject[0]].Quoted && !reported
	}
	return false
}

// saysWhatItIs reports whether somebody with a name says in a quotation of what all speak of what it is:
// "This is a decisive moment for the economy".
func (s *Sentence) saysWhatItIs(u Unit) bool {
	cl := s.Clauses[u.Clause]
	if s.SpeakerName(u.Speaker) == "" || cl.Verb < 0 || cl.Verb != cl.head || !BeForms[s.Words[cl.Verb].Lower] && s.Words[cl.Verb].Lower != "'s" || cl.Verb+1 >= len(s.Words) {
		return false
	}
	if first := trimMarks(s.Words, u.Words)[0]; first != u.Subject[0] {
		return false
	}
	article := s.Words[cl.Verb+1].Lower
	return (article == "a" || article == "an" || article == "the") && s.ContentWords(u.Words) > 2
}

// SpokenThen reports whether a time that hangs on the day of speaking ("today")
// stands in a quotation of which the sentence does not say when it was spoken.
func (s *Sentence) SpokenThen(e timex.Expression, all []timex.Expression) bool {
	first, _, _ := strings.Cut(strings.ToLower(e.Text), " ")
	if !spokenDays[first] || !s.Words[s.WordAt(e.Begin)].Quoted {
		return false
	}
	return !slices.ContainsFunc(all, func(x timex.Expression) bool { return x.Resolved && !s.Words[s.WordAt(x.Begin)].Quoted })
}

// spokenDays begin times that hang on the day of speaking.
var spokenDays = Set(`today tonight tomorrow yesterday this`)

// Relayed reports whether somebody merely says what a unit tells.
func (s *Sentence) Relayed(u Unit) bool {
	by := s.Clauses[u.Clause].SaidBy
	return by >= 0 && relays[s.Words[s.Clauses[by].head].Lower]
}

// relays are the verbs of saying that are no news by themselves.
var relays = Set(`said says say told tells reported reports added adds noted notes stated states recalled recalls wrote writes`)
