package timeline

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Names are runs of capitalised words. Which of them are people, and which
// short form means which full name, only the whole corpus can tell: "Paul" is
// Rand Paul where one Rand Paul is told of and no other Paul.

// name is a name in a sentence.
type name struct {
	first, last int    // words [first, last), without a person's titles
	key         string // lower case, without initials: "donald trump"
	text        string // as it stands, without initials
	person      bool   // stands where a person's name does
	doubtful    bool   // the first word of a sentence, which may be any word
}

// nameParticles join the capitalised words of one name.
var nameParticles = set(`de van von bin al el la du da di ibn der den ter`)

// findNames finds the names of a sentence.
func findNames(words []word, timed []bool) []name {
	capitals, all := 0, 0
	for _, w := range words {
		if w.kind == plainWord {
			all++
			if w.capital() {
				capitals++
			}
		}
	}
	if all > 3 && 3*capitals > 2*all {
		return nil // a headline: its capitals tell nothing
	}
	var names []name
	for i := 0; i < len(words); i++ {
		if !words[i].capital() || timed[i] {
			continue
		}
		end := i + 1
		for end < len(words) && !timed[end] && (words[end].capital() && !functionWords[words[end].lower] ||
			nameParticles[words[end].lower] && end+1 < len(words) && words[end+1].capital()) {
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
func nameOf(words []word, first, last int) (name, bool) {
	opening := first == 0 || words[first-1].kind == quoteMark || words[first-1].kind == stop
	for first < last && functionWords[words[first].lower] {
		first, opening = first+1, false
	}
	doubtful := false
	if opening && last-first == 1 && !isTitle(words[first].lower) && !strings.ContainsAny(words[first].text[1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		// One capitalised word at the beginning of a sentence may be any
		// word; it is a name if it stands before a verb of saying or a possessive.
		next := word{}
		if last < len(words) {
			next = words[last]
		}
		if next.kind != possessive && !sayingVerbs[next.lower] && !auxiliaries[next.lower] && !pastForm(next.lower) {
			doubtful = true
		}
	}
	for first+1 < last && strings.Contains(words[first].text, "-") && strings.HasSuffix(words[first].lower, "-born") {
		first++ // "Moroccan-born"
	}
	n := name{doubtful: doubtful}
	for i := first; i < last; i++ {
		if isTitle(words[i].lower) {
			first, n.person = i+1, true
		}
	}
	if first > 0 && first < last && isTitle(words[first-1].lower) {
		n.person = true
	}
	n.first, n.last = first, last
	var key, text []string
	for _, w := range words[first:last] {
		if len(strings.TrimSuffix(w.text, ".")) == 1 && last-first > 2 {
			continue
		}
		key, text = append(key, w.lower), append(text, w.text)
	}
	if first > 0 && determiners[words[first-1].lower] {
		n.key, n.text = strings.Join(key, " "), strings.Join(text, " ")
		return n, len(key) > 0 && !functionWords[n.key] // "the White House said"
	}
	n.key, n.text = strings.Join(key, " "), strings.Join(text, " ")
	if len(key) == 0 || functionWords[n.key] {
		return name{}, false
	}
	if len(key) >= 2 && len(key) <= 4 {
		before, after := word{}, word{}
		if first > 0 {
			before = words[first-1]
		}
		if last < len(words) {
			after = words[last]
		}
		n.person = n.person || !organisation(words[first:last]) && (personalVerbs[after.lower] || before.lower == "said" && after.kind != plainWord ||
			described(words[last:]) || rolesOfPeople[before.lower] && !before.capital())
	}
	return n, true
}

// described reports whether the words after a name describe a person: ", 34,",
// ", who", ", a 34-year-old".
func described(after []word) bool {
	if len(after) < 3 || after[0].text != "," {
		return false
	}
	if n := after[1]; n.kind == number && after[2].kind == comma || n.lower == "who" || n.lower == "whose" || strings.HasSuffix(n.lower, "-year-old") {
		return true
	}
	return (after[1].lower == "a" || after[1].lower == "the") && strings.HasSuffix(after[2].lower, "-year-old")
}

// rolesOfPeople stand before a person's name without being a title.
var rolesOfPeople = set(`suspect gunman shooter attacker bomber killer victim survivor witness father mother brother sister son daughter
	wife husband widow friend neighbor neighbour student teacher pastor actor actress singer author columnist contractor veteran
	soldier businessman businesswoman billionaire photographer dissident defendant colleague resident refugee protester attorney`)

// organisation reports whether a name has a word that no person's name has, or
// is a place.
func organisation(words []word) bool {
	for _, w := range words {
		if organisationWords[w.lower] || countryOf[w.lower] != "" {
			return true
		}
	}
	return false
}

// organisationWords stand in the names of offices, firms and places.
var organisationWords = set(`aid watch bank council department committee university college center centre agency party times news
	press post journal union court house office service services police army force forces group company inc corp ministry church
	school hospital association institute foundation nations states kingdom republic north south east west africa asia europe
	radio television network guard navy congress senate parliament assembly government commission bureau board city county
	state street international national federal rights security defense defence justice health treasury airlines railway club
	league federation society trust fund street embassy crescent cross amnesty`)

// personalVerbs have a person before them, hardly ever an office or a country.
var personalVerbs = set(`said says tweeted tweets wrote told recalled added`)

func isTitle(lower string) bool { return titlesOfPeople[strings.TrimSuffix(lower, ".")] }

// nameBook knows the names of a corpus.
type nameBook struct {
	canonical map[string]string // key to the key that all its forms share
	display   map[string]string // canonical key to how it is written
	people    map[string]bool   // canonical keys of people
}

// newNameBook reads the names of all sentences; people is Settings.People.
func newNameBook(sentences [][]*sentence, people map[string][]string) nameBook {
	b := nameBook{canonical: map[string]string{}, display: map[string]string{}, people: map[string]bool{}}
	count := map[string]map[string]int{} // key to its spellings
	acts, lies := deeds(sentences)
	person := map[string]int{}
	longer := map[string]map[string]bool{} // last name to full names
	for _, article := range sentences {
		for _, s := range article {
			for _, n := range s.names {
				if n.doubtful {
					continue
				}
				if count[n.key] == nil {
					count[n.key] = map[string]int{}
				}
				count[n.key][n.text]++
				if n.person {
					person[n.key]++
				}
			}
		}
	}
	for key := range count {
		first, _, _ := strings.Cut(key, " ")
		last := key[strings.LastIndexByte(key, ' ')+1:]
		if first != last && !lies[first] && !lies[last] && acts[last] > 1 && acts[first] == 0 && !organisationName(key) {
			person[key]++ // "Omar Haddad", of whom is told what Haddad did
		}
	}
	bearer := sameBearers(person, count)
	for key := range count {
		if person[key] == 0 {
			continue
		}
		full := cmp.Or(bearer[key], key)
		for i := range key { // "frederic van leeuw" is "van leeuw" and "leeuw" for short
			if key[i] != ' ' {
				continue
			}
			if longer[key[i+1:]] == nil {
				longer[key[i+1:]] = map[string]bool{}
			}
			longer[key[i+1:]][full] = true
		}
	}
	for key := range count {
		b.canonical[key] = cmp.Or(bearer[key], key)
		if full := longer[key]; len(full) == 1 {
			for k := range full {
				b.canonical[key] = k
			}
		}
	}
	for _, display := range slices.Sorted(maps.Keys(people)) {
		key := strings.ToLower(display)
		b.canonical[key], b.display[key], b.people[key] = key, display, true
		if i := strings.LastIndexByte(key, ' '); i > 0 && len(longer[key[i+1:]]) == 0 {
			b.canonical[key[i+1:]] = key
		}
		for _, alias := range people[display] {
			b.canonical[strings.ToLower(alias)] = key
		}
	}
	for _, key := range slices.Sorted(maps.Keys(count)) {
		c := b.canonical[key]
		if strings.ContainsRune(c, ' ') && person[c] > 0 {
			b.people[c] = true
		}
		if _, known := b.display[c]; !known {
			spellings := slices.Collect(maps.Keys(count[c]))
			slices.SortFunc(spellings, func(x, y string) int {
				return cmp.Or(-cmp.Compare(count[c][x], count[c][y]), -cmp.Compare(lowers(x), lowers(y)), cmp.Compare(x, y))
			})
			if len(spellings) > 0 {
				b.display[c] = spellings[0]
			}
		}
	}
	return b
}

// sameBearers returns for the names of people who have several that differ in a
// middle name or in "Jr." only the commonest of them: "omar haddad" for "omar
// yusuf haddad".
func sameBearers(person map[string]int, count map[string]map[string]int) map[string]string {
	times := func(key string) int {
		n := 0
		for _, c := range count[key] {
			n += c
		}
		return n
	}
	best := map[string]string{} // first and last name to the commonest form
	var full []string
	for _, key := range slices.Sorted(maps.Keys(person)) {
		if short := firstAndLast(key); short != "" {
			full = append(full, key)
			if was, known := best[short]; !known || times(key) > times(was) {
				best[short] = key
			}
		}
	}
	out := map[string]string{}
	for _, key := range full {
		out[key] = best[firstAndLast(key)]
	}
	return out
}

// firstAndLast drops from a full name what stands between, and "Jr." behind it; "" for
// a name of one word.
func firstAndLast(key string) string {
	f := strings.Fields(key)
	for len(f) > 2 && generations[f[len(f)-1]] {
		f = f[:len(f)-1]
	}
	if len(f) < 2 {
		return ""
	}
	return f[0] + " " + f[len(f)-1]
}

// generations end the names of father and son.
var generations = set(`jr sr ii iii iv`)

// deeds counts for names of one word how often they do something, and tells
// which of them are places or things, to judge by what stands before them.
func deeds(sentences [][]*sentence) (acts map[string]int, lies map[string]bool) {
	acts, lies = map[string]int{}, map[string]bool{}
	for _, article := range sentences {
		for _, s := range article {
			for _, n := range s.names {
				before, after := word{}, word{}
				if n.first > 0 {
					before = s.words[n.first-1]
				}
				if n.last < len(s.words) {
					after = s.words[n.last]
				}
				first := s.words[n.first].lower
				if determiners[before.lower] || wherePrepositions[before.lower] && before.lower != "from" && before.lower != "to" {
					lies[first], lies[n.key] = true, true
				}
				if n.last-n.first == 1 && (pastForm(after.lower) || hardPasts[after.lower] || personalVerbs[after.lower] || after.lower == "had" || after.lower == "was" || after.lower == "has") {
					acts[n.key]++
				}
			}
		}
	}
	return acts, lies
}

// organisationName is organisation of a key.
func organisationName(key string) bool {
	return slices.ContainsFunc(strings.Fields(key), func(w string) bool { return organisationWords[w] || countryOf[w] != "" || eventNouns[w] || isTitle(w) })
}

// lowers counts the lower-case letters: "Vincent Gray" is better than "VINCENT GRAY".
func lowers(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			n++
		}
	}
	return n
}

// of returns the key under which a name's forms meet.
func (b nameBook) of(n name) string {
	if c, ok := b.canonical[n.key]; ok {
		return c
	}
	return n.key
}
