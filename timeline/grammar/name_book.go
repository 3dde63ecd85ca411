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

// Which names are people's, and which short form means which full name, only the whole
// corpus can tell: "Paul" is Rand Paul where one Rand Paul is told of and no other Paul.

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

// NewNameBook makes a book of the names of a whole corpus; people is Settings.People.
func NewNameBook(counts NameCounts, people map[string][]string) NameBook {
	b := NameBook{canonical: map[string]string{}, Display: map[string]string{}, People: map[string]bool{}}
	count, person := sureNames(counts)
	bearer := sameBearers(person, count)
	respelled := respellings(bearer)
	full := fullNamesOf(count, person, bearer)
	for key, c := range count {
		b.canonical[key] = cmp.Or(bearer[key], respelled[key], key)
		if who := full.meant(full.byEnd[key]); who != "" {
			b.canonical[key] = who
		} else if len(full.byEnd[key]) == 0 && len(full.byFirst[key]) == 1 && c.Acts > 0 && !c.Lies && !organisationName(key) {
			b.canonical[key] = full.meant(full.byFirst[key]) // "Khalid", of two brothers
		}
	}
	for _, display := range slices.Sorted(maps.Keys(people)) {
		key := strings.ToLower(display)
		b.canonical[key], b.Display[key], b.People[key] = key, display, true
		if i := strings.LastIndexByte(key, ' '); i > 0 && len(full.byEnd[key[i+1:]]) == 0 {
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
		if spelling := commonest(count[c].Spellings); b.Display[c] == "" && spelling != "" {
			b.Display[c] = spelling
		}
	}
	return b
}

// sureNames returns the names that are some without doubt, and how often each stands where
// a person's does.
func sureNames(counts NameCounts) (count NameCounts, person map[string]int) {
	count, person = make(NameCounts, len(counts)), map[string]int{}
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
	return count, person
}

// fullNames are the full names of people, each in its commonest form, by what may mean them
// for short.
type fullNames struct {
	byEnd   map[string]map[string]bool // "frederic van leeuw" by "van leeuw" and "leeuw"
	byFirst map[string]map[string]bool // and by "frederic"
	named   map[string]int             // how often each stands in any form
}

func fullNamesOf(count NameCounts, person map[string]int, bearer map[string]string) fullNames {
	f := fullNames{map[string]map[string]bool{}, map[string]map[string]bool{}, map[string]int{}}
	put := func(by map[string]map[string]bool, short, full string) {
		if by[short] == nil {
			by[short] = map[string]bool{}
		}
		by[short][full] = true
	}
	for key := range count {
		full := cmp.Or(bearer[key], key)
		if person[full] == 0 {
			continue
		}
		f.named[full] += count.times(key)
		for i := range key {
			if key[i] == ' ' {
				put(f.byEnd, key[i+1:], full)
			}
		}
		if first, _, two := strings.Cut(key, " "); two {
			put(f.byFirst, first, full)
		}
	}
	return f
}

// commonest returns the spelling that is met most; of equals that with more small letters.
func commonest(times map[string]int) string {
	best := ""
	for _, x := range slices.Sorted(maps.Keys(times)) {
		if best == "" || cmp.Or(cmp.Compare(times[x], times[best]), cmp.Compare(lowers(x), lowers(best))) > 0 {
			best = x
		}
	}
	return best
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
func (f fullNames) meant(full map[string]bool) string {
	all, best := 0, ""
	for _, key := range slices.Sorted(maps.Keys(full)) {
		all += f.named[key]
		if best == "" || f.named[key] > f.named[best] {
			best = key
		}
	}
	if len(full) > 1 && f.named[best] < overwhelming*(all-f.named[best]) {
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
