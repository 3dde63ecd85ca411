package grammar

import (
	"slices"
	"strings"
)

// Names are runs of capitalised words. What a sentence shows of whose they are is noted
// with them; for the rest see name_book.go.

// Name is a name in a sentence.
type Name struct {
	First, Last int    // words [first, last), without a person's titles
	Key         string // lower case, without initials: "donald trump"
	text        string // as it stands, without initials
	Person      bool   // stands where a person's name does
	Doubtful    bool   // the first word of a sentence, which may be any word
}

// nameParticles join the capitalised words of one name.
var nameParticles = Set(`de van von bin al el la du da di ibn der den ter`)

// findNames finds the names of a sentence, and appends them to others.
func findNames(names []Name, words []Word, timed []bool) []Name {
	capitals, all := 0, 0
	for i := range words {
		if words[i].Kind == PlainWord {
			all++
			if words[i].capital {
				capitals++
			}
		}
	}
	if all > 3 && 3*capitals > 2*all {
		return names // a headline: its capitals tell nothing
	}
	for i := 0; i < len(words); i++ {
		if !words[i].Capital() || timed[i] {
			continue
		}
		end := i + 1
		for end < len(words) && !timed[end] && (words[end].Capital() && !FunctionWords[words[end].Lower] ||
			nameParticles[words[end].Lower] && end+1 < len(words) && words[end+1].Capital()) {
			end++
		}
		if n, ok := nameOf(words, i, end); ok {
			names = append(names, n)
		}
		i = end - 1
	}
	return names
}

// nameOf makes a name of the capitalised words [first, last).
func nameOf(words []Word, first, last int) (Name, bool) {
	opening := first == 0 || words[first-1].Kind == QuoteMark || words[first-1].Kind == Stop
	for first < last && FunctionWords[words[first].Lower] {
		first, opening = first+1, false
	}
	doubtful := false
	if opening && last-first == 1 && !IsTitle(words[first].Lower) && !strings.ContainsAny(words[first].Text[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		// One capitalised word at the beginning of a sentence may be any
		// word; it is a name if it stands before a verb of saying or a possessive.
		next := Word{}
		if last < len(words) {
			next = words[last]
		}
		if next.Kind != Possessive && !SayingVerbs[next.Lower] && !Auxiliaries[next.Lower] && !pastForm(next.Lower) {
			doubtful = true
		}
	}
	for first+1 < last && strings.Contains(words[first].Text, "-") && strings.HasSuffix(words[first].Lower, "-born") {
		first++ // "Moroccan-born"
	}
	n := Name{Doubtful: doubtful}
	if first > 1 && last-first > 2 && words[first-1].Lower == "of" && IsTitle(words[first-2].Lower) && organisationWords[words[first].Lower] {
		first, n.Person = first+1, true // "Secretary of State Ada Finch"
	}
	for i := first; i < last; i++ {
		surname := i > first && i+1 < last && generations[words[i+1].Lower] // "Martin Luther King Jr."
		if IsTitle(words[i].Lower) && !surname {
			first, n.Person = i+1, true
		}
	}
	if first > 0 && first < last && IsTitle(words[first-1].Lower) {
		n.Person = true
	}
	n.First, n.Last = first, last
	var keys, texts [6]string // as many as nearly any name has
	key, text := keys[:0], texts[:0]
	for _, w := range words[first:last] {
		if len(strings.TrimSuffix(w.Text, ".")) == 1 && last-first > 2 {
			continue
		}
		key, text = append(key, w.Lower), append(text, w.Text)
	}
	if first > 0 && Determiners[words[first-1].Lower] {
		n.Key, n.text = strings.Join(key, " "), strings.Join(text, " ")
		return n, len(key) > 0 && !FunctionWords[n.Key] // "the White House said"
	}
	n.Key, n.text = strings.Join(key, " "), strings.Join(text, " ")
	if len(key) == 0 || FunctionWords[n.Key] {
		return Name{}, false
	}
	if len(key) >= 2 && len(key) <= 4 {
		before, after := Word{}, Word{}
		if first > 0 {
			before = words[first-1]
		}
		if last < len(words) {
			after = words[last]
		}
		n.Person = n.Person || !organisation(words[first:last]) && (personalVerbs[after.Lower] || before.Lower == "said" && after.Kind != PlainWord ||
			described(words[last:]) || Persons[before.Lower] && !before.Capital() || mortal(words, first, last))
	}
	return n, true
}

// described reports whether the words after a name describe a person: ", 34,",
// ", who", ", a 34-year-old".
func described(after []Word) bool {
	if len(after) < 3 || after[0].Text != "," {
		return false
	}
	if n := after[1]; n.Kind == Number && after[2].Kind == Comma || n.Lower == "who" || n.Lower == "whose" || strings.HasSuffix(n.Lower, "-year-old") {
		return true
	}
	return (after[1].Lower == "a" || after[1].Lower == "the") && strings.HasSuffix(after[2].Lower, "-year-old")
}

// mortal reports whether the words around the name [first, last) tell what befalls people
// alone: "the death of Omar Haddad", "Omar Haddad's arrest".
func mortal(words []Word, first, last int) bool {
	return first > 1 && words[first-1].Lower == "of" && mortalFates[words[first-2].Lower] ||
		last+1 < len(words) && words[last].Kind == Possessive && mortalFates[words[last+1].Lower]
}

var mortalFates = Set(`death killing murder assassination arrest resignation funeral burial birth widow lawyer`)

// Persons are nouns that mean one person. They stand before a name without being its title. A
// guard may be a service of the sea.
var Persons = Set(`suspect gunman shooter attacker bomber killer victim survivor witness father mother brother sister son daughter wife husband
	widow friend neighbor neighbour student teacher pastor actor actress singer author columnist contractor veteran soldier
	businessman businesswoman billionaire photographer dissident defendant colleague resident refugee protester attorney autocrat
	strongman ruler tyrant warlord fugitive hostage woman girl grandmother waitress nun man boy grandfather widower fisherman
	policeman fireman priest person teenager teen pedestrian cyclist motorist driver climber hiker skier swimmer worker employee
	pupil officer tourist passenger pilot farmer shopkeeper clerk nurse doctor lawyer reporter journalist player patient
	tenant demonstrator child toddler baby grandparent pensioner retiree owner`)

// organisation reports whether a name has a word that no person's name has, or
// is a place.
func organisation(words []Word) bool {
	for _, w := range words {
		if organisationWords[w.Lower] || CountryOf[w.Lower] != "" {
			return true
		}
	}
	return false
}

// organisationWords stand in the names of offices, firms and places.
var organisationWords = Set(`aid watch bank council department committee university college center centre agency party times news
	press post journal union court house office service services police army force forces group company inc corp ministry church
	school hospital association institute foundation nations states kingdom republic north south east west africa asia europe
	radio television network guard navy congress senate parliament assembly government commission bureau board city county
	state street international national federal rights security defense defence justice health treasury airlines railway club
	league federation society trust fund embassy crescent cross amnesty`)

// personalVerbs have a person before them, hardly ever an office or a country.
var personalVerbs = Set(`said says tweeted tweets wrote told recalled added`)

// IsTitle reports whether a word in lower case stands before a person's name:
// "president", "sen.".
func IsTitle(lower string) bool { return titlesOfPeople[strings.TrimSuffix(lower, ".")] }

// organisationName is organisation of a key.
func organisationName(key string) bool {
	return slices.ContainsFunc(strings.Fields(key), func(w string) bool { return organisationWords[w] || CountryOf[w] != "" || EventNouns[w] || IsTitle(w) })
}
