package grammar

import (
	"cmp"
	"slices"
	"strings"
)

// What a sentence is about besides a person of whom one knows the name, and what the next
// one means by it: "it", "its", "they", "them", "the two", "he" after "the minister". Only
// what that sentence is about comes into question, and only where nothing else in it does.

// about is what a sentence is about, as words for a title; each "" if there is nothing of the
// kind, or more than one.
type about struct {
	thing string // that "it" would mean: "Norbank", "the ferry"
	inert bool   // that does and says nothing, so that something may be done to it
	group string // that "they" would mean: "the rebels"
	pair  string // two people, whom "they" and "the two" would mean: "Tom Reed and Ada Finch"
	role  string // somebody without a name, whom "he" would mean: "the minister"
	name  string // a name of which nothing tells whether it is a person's, but a "he" that follows would
}

// aboutOf returns what a sentence is about; before is what the sentence before it is about.
func (b NameBook) aboutOf(s *Sentence, before about) about {
	out := about{pair: b.pairOf(s)}
	at := slices.IndexFunc(s.Clauses, func(c Clause) bool { return !c.Relative && !c.Dependent && c.Verb >= 0 })
	if at < 0 || s.Clauses[at].QuotedText {
		return out
	}
	c := s.Clauses[at]
	if asked := s.Words[len(s.Words)-1].Text == "?"; asked {
		if words := trimMarks(s.Words, c.Words); len(s.Clauses) == 1 && len(words) > 2 && s.Words[words[0]].Lower == "what" && s.Words[words[1]].Lower == "is" {
			out.thing = b.thing(s, words[2:]) // "What is Norbank?"
		}
		return out
	}
	subject := c.Subject
	if n := slices.IndexFunc(subject, func(i int) bool { return s.Words[i].Kind == Comma }); n > 0 {
		subject = subject[:n]
	}
	if len(subject) == 0 {
		return out
	}
	switch lower := s.Words[subject[0]].Lower; {
	case len(subject) == 1 && lower == "it", lower == "its":
		out.thing = before.thing
	case len(subject) == 1 && lower == "they", lower == "their":
		out.group, out.pair = before.group, before.pair
	case len(subject) == 1 && (lower == "he" || lower == "she"):
		out.role, out.name = before.role, before.name
	default:
		out.thing = b.thing(s, subject)
		out.inert = !c.Says && BeForms[s.Words[c.Verb].Lower] && strings.HasPrefix(out.thing, "the ")
		out.group = b.groupOf(s, subject)
		if out.group == "" {
			out.role = b.roleIn(s, subject)
		}
		out.name = b.nameIn(s, subject)
	}
	return out
}

// thing returns words that name something or somebody who is no person, as a title
// has them, "" if they do not: "Norbank", "the ferry", "the wreck of the Orla".
func (b NameBook) thing(s *Sentence, words []int) string {
	if len(words) == 0 || len(words) > 6 {
		return ""
	}
	names := s.NamesIn(words)
	if slices.ContainsFunc(names, func(n Name) bool {
		return b.People[b.Key(n)] || n.Doubtful || s.mayBePerson(n) && len(s.Words[n.Last-1].Text) > 1 // "Plan B"
	}) {
		return ""
	}
	last := words[len(words)-1]
	if len(words) < 5 && len(names) == 1 && names[0].Last-1 == last {
		return s.FromWords(words)
	}
	if s.Words[words[0]].Lower != "the" || len(words) < 2 {
		return ""
	}
	head := last
	for n, i := range words[1:] {
		w := s.Words[i]
		if w.Lower == "of" && n > 0 && len(names) == 1 && names[0].Last-1 == last {
			head = words[n]
			break
		}
		if w.Kind != PlainWord || FunctionWords[w.Lower] || s.Timed[i] || w.Capital() {
			return ""
		}
	}
	if w := s.Words[head].Lower; pluralEnding(w) || EventNouns[w] || somebody(w) || len(w) < 3 {
		return ""
	}
	return lowerFirst(s.FromWords(words))
}

// somebody reports whether a noun is of a person or of people.
func somebody(lower string) bool {
	return IsTitle(lower) || soleRoles[lower] || Persons[lower] || groups[lower] || hasAnySuffix(lower, "man", "woman", "person", "er", "or", "ist", "ian", "ee", "ant", "ent")
}

// groups are nouns of several people.
var groups = Set(`police people officials authorities investigators prosecutors detectives soldiers troops rebels militants insurgents gunmen attackers
	protesters demonstrators marchers officers firefighters rescuers workers miners sailors divers doctors nurses medics lawyers judges lawmakers senators
	ministers leaders students pupils teachers parents relatives families residents villagers neighbours neighbors passengers pilots suspects hostages
	survivors refugees migrants voters members players supporters activists journalists reporters scientists experts engineers researchers agents
	guards men women children boys girls brothers sisters envoys negotiators delegates inspectors auditors creditors dockers farmers fishermen
	policemen couple crew family`)

// anybodys are those of them that say nothing of who they are.
var anybodys = Set(`people men women children boys girls members leaders`)

// groupOf returns a subject that is a group of people, "" if it is none or the sentence
// has another one.
func (b NameBook) groupOf(s *Sentence, subject []int) string {
	head := subject[len(subject)-1]
	for n, i := range subject { // "police in Arden"
		if Prepositions[s.Words[i].Lower] {
			if n == 0 {
				return ""
			}
			head = subject[n-1]
			break
		}
	}
	if len(subject) > 5 || len(subject) == 1 && anybodys[s.Words[head].Lower] || !ofPeople(s.Words[head]) || s.Words[subject[0]].Kind == Number || len(s.NamesIn(subject)) > 1 {
		return ""
	}
	for i, w := range s.Words {
		if !slices.Contains(subject, i) && ofPeople(w) {
			return ""
		}
	}
	if Determiners[s.Words[subject[0]].Lower] && s.Words[subject[0]].Lower != "the" {
		return ""
	}
	return lowerFirst(s.FromWords(subject))
}

// ofPeople reports whether a word is of several people: "police", "investors".
func ofPeople(w Word) bool {
	if w.Kind != PlainWord || w.Capital() && !groups[w.Lower] {
		return false
	}
	one, many := strings.CutSuffix(w.Lower, "s")
	return groups[w.Lower] || many && !EventNouns[one] && !hasAnySuffix(one, "ment", "event", "cent", "ent") && len(one) > 4 && somebody(one)
}

// roleIn returns a subject that is somebody by his office, without a name: "the minister".
func (b NameBook) roleIn(s *Sentence, subject []int) string {
	if len(subject) < 2 || len(subject) > 3 || s.Words[subject[0]].Lower != "the" {
		return ""
	}
	if w := s.Words[subject[len(subject)-1]]; !soleRoles[w.Lower] || len(s.NamesIn(subject)) > 0 || b.namesPerson(s) {
		return ""
	}
	return lowerFirst(s.FromWords(subject))
}

// nameIn returns a subject that is one name which looks like a person's though nothing proves it, and "" if it is none,
// or the sentence names anybody else.
func (b NameBook) nameIn(s *Sentence, subject []int) string {
	at := slices.IndexFunc(s.Names, func(n Name) bool { return n.First == subject[0] && n.Last-n.First == len(subject) })
	if at < 0 || organisation(s.Words[subject[0]:subject[len(subject)-1]+1]) || s.several(subject) {
		return ""
	}
	own := s.Names[at]
	if own.Last-own.First > 3 || capitals(s.Words[own.First].Text) || b.People[b.Key(own)] || slices.ContainsFunc(s.Names, func(n Name) bool {
		return b.Key(n) != b.Key(own) && (b.People[b.Key(n)] || s.mayBePerson(n)) && !(n.First > 0 && Determiners[s.Words[n.First-1].Lower]) // but "the Haddad years"
	}) {
		return ""
	}
	if !s.mayBePerson(own) && !described(s.Words[own.Last:]) && !slices.ContainsFunc(s.Words[own.Last:], func(w Word) bool { return singularPronouns[w.Lower] && !w.Quoted }) {
		return "" // "Norbank is a member of the league"
	}
	return own.text
}

// pairOf returns the two people whom a sentence names, where it names no others.
func (b NameBook) pairOf(s *Sentence) string {
	var keys []string
	for _, n := range s.Names {
		key := b.Key(n)
		if !b.People[key] {
			if s.mayBePerson(n) {
				return ""
			}
			continue
		}
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	if len(keys) != 2 {
		return ""
	}
	return b.Display[keys[0]] + " and " + b.Display[keys[1]]
}

// lowerFirst begins words with a small letter where they begin with "The".
func lowerFirst(text string) string {
	if strings.HasPrefix(text, "The ") {
		return "t" + text[1:]
	}
	return text
}

// referAbout sets which words of a sentence stand for what the sentence before it is about.
func (b NameBook) referAbout(s *Sentence, before about) {
	for i, w := range s.Words {
		if i+1 < len(s.Words) && w.Lower == "the" && s.Words[i+1].Lower == "two" && before.pair != "" && i+2 < len(s.Words) && !w.Quoted {
			if next := s.Words[i+2].Lower; Auxiliaries[next] || pastForm(next) || hardPasts[next] {
				s.stands[i], s.stands[i+1] = "", before.pair
			}
			break
		}
	}
	if len(s.Clauses) == 0 || len(s.Clauses[0].Subject) == 0 {
		return
	}
	c := s.Clauses[0]
	i := c.Subject[0]
	if c.Verb < 0 || c.head < 0 || c.Relative || s.Words[i].Quoted {
		return
	}
	if _, known := s.stands[i]; !known && (s.onlyTimeBefore(i) || c.Dependent && c.Marker == 0 && i == 1) {
		b.referSubject(s, c, before)
	}
	if c.Dependent {
		return
	}
	if at := c.head + 1; at < len(s.Words) && c.head > i && !s.Words[at].Quoted {
		if _, known := s.stands[at]; !known {
			s.referObject(c, at, before)
		}
	}
}

// onlyTimeBefore reports whether nothing but time stands before word i.
func (s *Sentence) onlyTimeBefore(i int) bool {
	for j := range i {
		if w := s.Words[j]; w.IsWord() && !s.Timed[j] && !s.timeWord(j) && !adverbs[w.Lower] && !Conjunctions[w.Lower] {
			return false
		}
	}
	return true
}

// referSubject resolves the subject with which a sentence begins.
func (b NameBook) referSubject(s *Sentence, c Clause, before about) {
	i := c.Subject[0]
	alone := len(c.Subject) == 1
	switch lower := s.Words[i].Lower; {
	case i+1 < len(s.Words) && s.Words[i+1].Text == "'s" && lower == "it": // "it's not"
	case lower == "it" && alone && before.thing != "" && !BeForms[s.Words[c.Verb].Lower] && !dummies[Sense(s.Words[c.head].Lower)] && s.Words[c.Verb].Lower != "would":
		s.stands[i] = before.thing
	case lower == "its" && !alone && before.thing != "" && s.Words[i+1].Kind == PlainWord && !FunctionWords[s.Words[i+1].Lower]:
		s.stands[i] = before.thing + "'s"
	case lower == "they" && alone && before.pair == "" && before.group != "":
		s.stands[i] = before.group
	case lower == "they" && alone && before.group == "" && before.pair != "":
		s.stands[i] = before.pair
	case (lower == "he" || lower == "she") && alone && before.role+before.name != "":
		for _, c := range s.Clauses {
			if len(c.Subject) == 1 && s.Words[c.Subject[0]].Lower == lower && !s.Words[c.Subject[0]].Quoted && !b.namesPerson(s) {
				s.stands[c.Subject[0]] = cmp.Or(before.name, before.role)
			}
		}
		s.stands[i] = cmp.Or(before.name, before.role)
	}
}

// referObject resolves the object at word at, right behind the verb of a clause.
func (s *Sentence) referObject(c Clause, at int, before about) {
	if at+1 < len(s.Words) && !ends(s.Words[at+1], s.Timed[at+1]) {
		return // "made it clear", "told them that"
	}
	subject := s.FromWords(c.Subject)
	switch s.Words[at].Lower {
	case "it":
		if before.inert && (s.several(c.Subject) || len(s.NamesIn(c.Subject)) > 0) && !strings.Contains(subject, before.thing) && !lightVerbs[Sense(s.Words[c.head].Lower)] {
			s.stands[at] = before.thing
		}
	case "them":
		if before.pair != "" && before.group == "" && len(s.NamesIn(c.Subject)) == 0 {
			s.stands[at] = before.pair
		}
	}
}

// ends reports whether an object ends before a word.
func ends(next Word, timed bool) bool {
	return timed || !next.IsWord() || Prepositions[next.Lower] || Conjunctions[next.Lower] || subordinates[next.Lower]
}

// lightVerbs have an "it" that often stands for nothing.
var lightVerbs = senses(`make find think call take put get keep leave see believe`)
