package grammar

import (
	"bytes"
	"cmp"
	"encoding/gob"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Names are runs of capitalised words. Which of them are people, and which
// short form means which full name, only the whole corpus can tell: "Paul" is
// Rand Paul where one Rand Paul is told of and no other Paul.

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

// findNames finds the names of a sentence.
func findNames(words []Word, timed []bool) []Name {
	capitals, all := 0, 0
	for _, w := range words {
		if w.Kind == PlainWord {
			all++
			if w.Capital() {
				capitals++
			}
		}
	}
	if all > 3 && 3*capitals > 2*all {
		return nil // a headline: its capitals tell nothing
	}
	var names []Name
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
	var key, text []string
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
			described(words[last:]) || rolesOfPeople[before.Lower] && !before.Capital() || mortal(words, first, last))
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

// rolesOfPeople stand before a person's name without being a title.
var rolesOfPeople = Set(`suspect gunman shooter attacker bomber killer victim survivor witness father mother brother sister son daughter
	wife husband widow friend neighbor neighbour student teacher pastor actor actress singer author columnist contractor veteran
	soldier businessman businesswoman billionaire photographer dissident defendant colleague resident refugee protester attorney
	autocrat strongman ruler tyrant warlord fugitive hostage`)

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

// NameBook knows the names of a corpus.
type NameBook struct {
	canonical map[string]string // key to the key that all its forms share
	Display   map[string]string // canonical key to how it is written
	People    map[string]bool   // canonical keys of people
}

// bookFields are the fields of a NameBook as other programs get them.
type bookFields struct {
	Canonical, Display map[string]string
	People             map[string]bool
}

// MarshalBinary returns the book as bytes. It does not fail.
func (b NameBook) MarshalBinary() ([]byte, error) {
	var out bytes.Buffer
	err := gob.NewEncoder(&out).Encode(bookFields{b.canonical, b.Display, b.People})
	return out.Bytes(), err
}

// UnmarshalBinary sets the book to the one that MarshalBinary made bytes of. It fails for
// other bytes.
func (b *NameBook) UnmarshalBinary(data []byte) error {
	var f bookFields
	err := gob.NewDecoder(bytes.NewReader(data)).Decode(&f)
	b.canonical, b.Display, b.People = f.Canonical, f.Display, f.People
	return err
}

// NameCounts is what sentences tell of the names in them, by key. The counts of two
// parts of a corpus add up to those of both.
type NameCounts map[string]NameCount

// NameCount is what sentences tell of one name. Its zero value tells nothing.
type NameCount struct {
	Spellings map[string]int // how often it is written how, where it is a name without doubt
	Person    int            // how often it stands where a person's name does
	Acts      int            // of a name of one word: how often it does something
	Lies      bool           // it, or a name that begins with it, stands where places and things do
}

// CountNames counts the names of sentences.
func CountNames(sentences []*Sentence) NameCounts {
	c := NameCounts{}
	for _, s := range sentences {
		for _, n := range s.Names {
			c.deed(s, n)
			if n.Doubtful {
				continue
			}
			of := c[n.Key]
			if of.Spellings == nil {
				of.Spellings = map[string]int{}
			}
			of.Spellings[n.text]++
			if n.Person {
				of.Person++
			}
			c[n.Key] = of
		}
	}
	return c
}

// Add adds what other sentences tell. It keeps nothing of other.
func (c NameCounts) Add(other NameCounts) {
	for key, o := range other {
		of := c[key]
		if of.Spellings == nil && len(o.Spellings) > 0 {
			of.Spellings = make(map[string]int, len(o.Spellings))
		}
		for spelling, n := range o.Spellings {
			of.Spellings[spelling] += n
		}
		of.Person, of.Acts, of.Lies = of.Person+o.Person, of.Acts+o.Acts, of.Lies || o.Lies
		c[key] = of
	}
}

// times says how often a name stands without doubt.
func (c NameCounts) times(key string) int {
	n := 0
	for _, times := range c[key].Spellings {
		n += times
	}
	return n
}

// NewNameBook makes a book of the names of a whole corpus; people is Settings.People.
func NewNameBook(counts NameCounts, people map[string][]string) NameBook {
	b := NameBook{canonical: map[string]string{}, Display: map[string]string{}, People: map[string]bool{}}
	longer := map[string]map[string]bool{} // last name to full names
	count, person := make(NameCounts, len(counts)), map[string]int{}
	for key, c := range counts {
		if len(c.Spellings) > 0 {
			count[key], person[key] = c, c.Person
		}
	}
	for key := range count {
		first, _, _ := strings.Cut(key, " ")
		last := key[strings.LastIndexByte(key, ' ')+1:]
		if first != last && !counts[first].Lies && !counts[last].Lies && counts[last].Acts > 1 && counts[first].Acts == 0 && !organisationName(key) {
			person[key]++ // "Omar Haddad", of whom is told what Haddad did
		}
	}
	bearer := sameBearers(person, count)
	byFirst := map[string]map[string]bool{} // first name to full names
	named := map[string]int{}               // full name in its commonest form to how often it stands in any
	for key := range count {
		full := cmp.Or(bearer[key], key)
		if person[full] == 0 {
			continue
		}
		named[full] += count.times(key)
		for i := range key { // "frederic van leeuw" is "van leeuw" and "leeuw" for short
			if key[i] != ' ' {
				continue
			}
			if longer[key[i+1:]] == nil {
				longer[key[i+1:]] = map[string]bool{}
			}
			longer[key[i+1:]][full] = true
		}
		if first, _, two := strings.Cut(key, " "); two {
			if byFirst[first] == nil {
				byFirst[first] = map[string]bool{}
			}
			byFirst[first][full] = true
		}
	}
	respelled := respellings(bearer)
	for key := range count {
		b.canonical[key] = cmp.Or(bearer[key], respelled[key], key)
		if full := meant(longer[key], named); full != "" {
			b.canonical[key] = full
		} else if c := count[key]; len(longer[key]) == 0 && len(byFirst[key]) == 1 && c.Acts > 0 && !c.Lies && !organisationName(key) {
			b.canonical[key] = meant(byFirst[key], named) // "Khalid", of two brothers
		}
	}
	for _, display := range slices.Sorted(maps.Keys(people)) {
		key := strings.ToLower(display)
		b.canonical[key], b.Display[key], b.People[key] = key, display, true
		if i := strings.LastIndexByte(key, ' '); i > 0 && len(longer[key[i+1:]]) == 0 {
			b.canonical[key[i+1:]] = key
		}
		for _, alias := range people[display] {
			b.canonical[strings.ToLower(alias)] = key
		}
	}
	for _, key := range slices.Sorted(maps.Keys(count)) {
		c := b.canonical[key]
		if person[c] > 0 && (strings.ContainsRune(c, ' ') || !organisationName(c)) {
			b.People[c] = true // with one word of it, "President Bush"
		}
		if _, known := b.Display[c]; !known {
			times := count[c].Spellings
			spellings := slices.Collect(maps.Keys(times))
			slices.SortFunc(spellings, func(x, y string) int {
				return cmp.Or(-cmp.Compare(times[x], times[y]), -cmp.Compare(lowers(x), lowers(y)), cmp.Compare(x, y))
			})
			if len(spellings) > 0 {
				b.Display[c] = spellings[0]
			}
		}
	}
	return b
}

// sameBearers returns for the names of people who have several that differ in a
// middle name, in "Jr." or in spelling only the commonest of them: "omar haddad" for "omar
// yusuf haddad".
func sameBearers(person map[string]int, count NameCounts) map[string]string {
	best := map[string]string{} // first and last name, or their sound, to the commonest form
	var full []string
	known := func(key string) string { return cmp.Or(soundOf(key), firstAndLast(key)) }
	people := map[string]bool{}
	for key, n := range person {
		if n > 0 {
			people[known(key)] = true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(count)) {
		short := known(key)
		if person[key] == 0 && (soundOf(key) == "" || !people[short] || organisationName(key)) {
			continue
		}
		if short != "" {
			full = append(full, key)
			if was, met := best[short]; !met || count.times(key) > count.times(was) {
				best[short] = key
			}
		}
	}
	out := map[string]string{}
	for _, key := range full {
		out[key] = best[known(key)]
	}
	for _, key := range full { // "vp omar haddad" has a word before the name
		for rest := key; ; {
			word, behind, more := strings.Cut(rest, " ")
			first, _, two := strings.Cut(behind, " ")
			if !more || !two || nameParticles[word] || nameParticles[first] {
				break
			}
			if rest = behind; out[rest] != "" && count.times(rest) > count.times(key) {
				out[key] = out[rest]
				break
			}
		}
	}
	return out
}

// overwhelming is how many times as often as all others together a person must be named
// whom a last name means that several have.
const overwhelming = 5

// meant returns the one of several full names that a short one means, or "": the only one,
// or one that is named so much more often that no reader thinks of another.
func meant(full map[string]bool, named map[string]int) string {
	all, best := 0, ""
	for _, key := range slices.Sorted(maps.Keys(full)) {
		all += named[key]
		if best == "" || named[key] > named[best] {
			best = key
		}
	}
	if len(full) > 1 && named[best] < overwhelming*(all-named[best]) {
		return ""
	}
	return best
}

// respellings returns for last names that are written in several ways the one that the
// commonest form of a full name has: "gadhafi" for "gaddafi", of "muammar gaddafi".
func respellings(bearer map[string]string) map[string]string {
	out := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(bearer)) {
		as := bearer[key]
		from, to := key[strings.LastIndexByte(key, ' ')+1:], as[strings.LastIndexByte(as, ' ')+1:]
		if from != to && soundOfWord(from) == soundOfWord(to) {
			out[from] = to
		}
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
var generations = Set(`jr sr ii iii iv`)

// deed counts for names of one word how often they do something, and notes which
// names are of places or things, to judge by what stands before them.
func (c NameCounts) deed(s *Sentence, n Name) {
	before, after := Word{}, Word{}
	if n.First > 0 {
		before = s.Words[n.First-1]
	}
	if n.Last < len(s.Words) {
		after = s.Words[n.Last]
	}
	if Determiners[before.Lower] || WherePrepositions[before.Lower] && before.Lower != "from" && before.Lower != "to" && after.Kind != Possessive {
		for _, key := range []string{s.Words[n.First].Lower, n.Key} {
			of := c[key]
			of.Lies = true
			c[key] = of
		}
	}
	if n.Last-n.First == 1 && (pastForm(after.Lower) || hardPasts[after.Lower] || personalVerbs[after.Lower] || after.Lower == "had" || after.Lower == "was" || after.Lower == "has") {
		of := c[n.Key]
		of.Acts++
		c[n.Key] = of
	}
}

// organisationName is organisation of a key.
func organisationName(key string) bool {
	return slices.ContainsFunc(strings.Fields(key), func(w string) bool { return organisationWords[w] || CountryOf[w] != "" || EventNouns[w] || IsTitle(w) })
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

// Key returns the key under which a name's forms meet.
func (b NameBook) Key(n Name) string {
	if c, ok := b.canonical[n.Key]; ok {
		return c
	}
	return n.Key
}
