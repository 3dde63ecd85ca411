package timeline

import (
	"maps"
	"slices"
	"strings"
)

// Whom "he", "his" or "the senator" stands for, where no reader can doubt it. A
// title stands alone, so it needs the name. A wrong name is worse than a
// pronoun: where two people come into question, none is named.

// refer sets for every sentence of an article which words stand for which names.
func (b nameBook) refer(sentences []*sentence) {
	bearers := b.bearers(sentences)
	hero := b.hero(sentences)
	var focus []string // the one person whom the sentence before is about
	var last *sentence
	since := 0 // sentences since then that name nobody
	for _, s := range sentences {
		s.stands = map[int]string{}
		if since == 0 || since <= longestFocus && len(focus) == 1 && focus[0] == hero {
			b.referPersons(s, focus)
		} else {
			b.referPersons(s, nil)
		}
		b.referThings(s, last)
		last = s
		s.referSpeakers()
		for i := range s.words {
			if key, ok := bearers[roleAt(s.words, i)]; ok && key != "" {
				s.stands[i], s.stands[i+1] = "", b.display[key]
			}
		}
		if next := b.focus(s, focus); next != nil || b.namesPerson(s) {
			focus, since = next, 0
		} else {
			since++
		}
	}
}

// longestFocus is how many sentences that name nobody may stand between a
// person and a pronoun, where the article is about that person.
const longestFocus = 3

// hero returns the person whom an article is about: named at least twice as often
// as any other; "" if there is none.
func (b nameBook) hero(sentences []*sentence) string {
	count := map[string]int{}
	for _, s := range sentences {
		for _, n := range s.names {
			if key := b.of(n); b.people[key] {
				count[key]++
			}
		}
	}
	best, most, next := "", 0, 0
	for _, key := range slices.Sorted(maps.Keys(count)) {
		if n := count[key]; n > most {
			best, most, next = key, n, most
		} else {
			next = max(next, n)
		}
	}
	if most < 4 || most < 2*next {
		return ""
	}
	return best
}

// namesPerson reports whether a sentence names somebody.
func (b nameBook) namesPerson(s *sentence) bool {
	return slices.ContainsFunc(s.names, func(n name) bool { return b.people[b.of(n)] || s.mayBePerson(n) }) || b.stranger(s, len(s.words))
}

// stranger reports whether a clause before word i has for its subject a name that
// might be somebody's of whom nothing else is known.
func (b nameBook) stranger(s *sentence, i int) bool {
	return slices.ContainsFunc(s.clauses, func(c clause) bool {
		if c.verb < 0 || c.verb >= i || len(c.subject) == 0 {
			return false
		}
		n := slices.IndexFunc(s.names, func(n name) bool { return n.first == c.subject[0] })
		return n >= 0 && s.names[n].last-s.names[n].first == 1 && !b.people[b.of(s.names[n])] && !organisation(s.words[s.names[n].first:s.names[n].last]) &&
			s.words[s.names[n].first].text != strings.ToUpper(s.words[s.names[n].first].text)
	})
}

// ahead returns the one person who is the subject behind the clause that a
// sentence begins with, where the subject of that is the pronoun at word i.
func (b nameBook) ahead(s *sentence, i int) string {
	if len(s.clauses) < 2 || s.clauses[0].marker != 0 || !s.clauses[0].dependent || len(s.clauses[0].subject) != 1 || s.clauses[0].subject[0] != i {
		return ""
	}
	names := s.namesIn(s.clauses[1].subject)
	if len(names) != 1 || !b.people[b.of(names[0])] {
		return ""
	}
	return b.of(names[0])
}

// referThings resolves "it" at the beginning of a sentence to what the sentence
// before is about, if that is a name and nobody's.
func (b nameBook) referThings(s, before *sentence) {
	if before == nil || len(before.clauses) == 0 || len(s.clauses) == 0 || len(s.clauses[0].subject) != 1 {
		return
	}
	i, c := s.clauses[0].subject[0], s.clauses[0]
	if s.words[i].lower != "it" || i > 1 || s.words[i].quoted || c.verb < 0 || c.head < 0 || forms[s.words[c.verb].lower] || dummies[sense(s.words[c.head].lower)] || s.words[c.verb].lower == "would" {
		return
	}
	about := before.clauses[0]
	if about.dependent || about.relative || about.quotedText || about.verb < 0 || len(about.subject) == 0 || len(about.subject) > 4 {
		return
	}
	names := before.namesIn(about.subject)
	if len(names) != 1 || b.people[b.of(names[0])] || before.mayBePerson(names[0]) || names[0].doubtful || names[0].last-1 != about.subject[len(about.subject)-1] {
		return
	}
	s.stands[i] = before.fromWords(about.subject)
}

// dummies have an "it" for a subject that stands for nothing.
var dummies = senses(`take seem appear happen turn emerge follow come rain snow`)

// referPersons resolves "he", "she" and their forms: to the one person named
// before in the sentence, unless the sentence before is about somebody else; else to
// whom that is about.
func (b nameBook) referPersons(s *sentence, focus []string) {
	for i, w := range s.words {
		if !singularPronouns[w.lower] {
			continue
		}
		candidates := slices.Clone(focus)
		for _, n := range s.names {
			if key := b.of(n); n.last <= i && (b.people[key] || s.mayBePerson(n)) && !slices.Contains(candidates, key) {
				candidates = append(candidates, key)
			}
		}
		if near := b.namedAt(s, i-2); near != "" && i > 1 && subordinates[s.words[i-1].lower] {
			candidates = []string{near} // "leader Xi since he came"
		}
		if who := b.ahead(s, i); who != "" && len(focus) == 0 {
			candidates = []string{who} // "After he resigned, Reed sailed"
		} else if len(candidates) != 1 || w.quoted || b.stranger(s, i) || len(focus) == 0 && !b.subjectBefore(s, candidates[0], i) && b.namedAt(s, i-2) == "" && !b.alone(s, candidates[0], i) || s.rival(i) {
			continue
		}
		if !b.people[candidates[0]] {
			continue
		}
		who := b.display[candidates[0]]
		if w.lower == "his" || w.lower == "her" && i+1 < len(s.words) && s.words[i+1].kind == plainWord && !functionWords[s.words[i+1].lower] && !s.timed[i+1] {
			who += "'s"
		}
		s.stands[i] = who
	}
}

// namedAt returns the person whose name ends with word i, "" if none does.
func (b nameBook) namedAt(s *sentence, i int) string {
	for i > 0 && !s.words[i].isWord() {
		i--
	}
	for _, n := range s.names {
		if key := b.of(n); n.last-1 == i && b.people[key] {
			return key
		}
	}
	return ""
}

// alone reports whether nobody but a person is meant by the subjects before word
// i: all others are several people or none.
func (b nameBook) alone(s *sentence, key string, i int) bool {
	for _, c := range s.clauses {
		if c.verb < 0 || c.verb > i || len(c.subject) == 0 || singularPronouns[s.words[c.subject[0]].lower] {
			continue
		}
		if !slices.ContainsFunc(s.namesIn(c.subject), func(n name) bool { return b.of(n) == key }) && !s.several(c.subject) {
			return false
		}
	}
	return true
}

// several reports whether a subject is more than one person.
func (s *sentence) several(subject []int) bool {
	last := s.words[subject[len(subject)-1]]
	for _, i := range subject {
		if prepositions[s.words[i].lower] || s.words[i].kind == comma { // "police in Arden"
			break
		}
		last = s.words[i]
	}
	return last.lower == "police" || strings.HasSuffix(last.lower, "s") && !last.capital()
}

// rival reports whether the clause of a pronoun at word i has a subject before
// it that might be meant as well: "the president met his colleague". Several people
// ("police arrested him") are no such subject.
func (s *sentence) rival(i int) bool {
	c := s.clauseAt(i)
	if c < 0 || len(s.clauses[c].subject) == 0 || s.clauses[c].object {
		return false
	}
	subject := s.clauses[c].subject
	if first := subject[0]; first >= i || slices.Contains(subject, i) && subject[0] == i || singularPronouns[s.words[first].lower] {
		return false
	}
	return !s.several(subject)
}

// mayBePerson reports whether a name may be a person's, for all that the
// sentence shows: two words or more that are no office and stand where no place does.
func (s *sentence) mayBePerson(n name) bool {
	if n.last-n.first < 2 || n.doubtful || organisation(s.words[n.first:n.last]) {
		return false
	}
	before := word{}
	if n.first > 0 {
		before = s.words[n.first-1]
	}
	return !determiners[before.lower] && !wherePrepositions[before.lower] && !(before.kind == comma && n.first > 1 && s.words[n.first-2].capital())
}

// wherePrepositions stand before places.
var wherePrepositions = set(`in at near from to across outside inside around through`)

// subjectBefore reports whether a person is the subject of a clause before word i.
func (b nameBook) subjectBefore(s *sentence, key string, i int) bool {
	return slices.ContainsFunc(s.clauses, func(c clause) bool {
		return c.verb >= 0 && c.verb < i && slices.ContainsFunc(s.namesIn(c.subject), func(n name) bool { return b.of(n) == key })
	})
}

// referSpeakers resolves "they" and "it" in "police said they had caught him":
// to who says it, who is no person and stands in the same sentence.
func (s *sentence) referSpeakers() {
	for _, c := range s.clauses {
		if c.saidBy < 0 || len(c.subject) != 1 || c.quotedText || c.verb < 0 {
			continue
		}
		by, lower := s.clauses[c.saidBy].subject, s.words[c.subject[0]].lower
		own := lower == "they" || lower == "it" && (s.words[c.verb].lower == "had" || s.words[c.verb].lower == "would" || s.words[c.verb].lower == "will")
		if !own || len(by) == 0 || len(by) > 4 || pronouns[s.words[by[0]].lower] || slices.ContainsFunc(s.namesIn(by), func(n name) bool { return n.person }) {
			continue
		}
		s.stands[c.subject[0]] = s.fromWords(by)
	}
}

// focus returns the one person whom a sentence is about: the subject of its
// main clauses, without those who merely say what it tells; nil if there are none or several.
func (b nameBook) focus(s *sentence, before []string) []string {
	var out []string
	for _, c := range s.clauses {
		if c.relative || c.dependent || c.quotedText || c.says && c.trailing {
			continue
		}
		for _, n := range s.namesIn(c.subject) {
			if key := b.of(n); b.people[key] && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
		if len(out) == 0 { // "was echoed by Omar Haddad"
			for n, i := range c.words {
				if n > 0 && i > c.head && c.head > c.verb && s.words[i-1].lower == "by" {
					for _, x := range s.names {
						if key := b.of(x); x.first == i && b.people[key] {
							out = append(out, key)
						}
					}
				}
			}
		}
		if len(c.subject) == 1 && singularPronouns[s.words[c.subject[0]].lower] && len(before) == 1 && !slices.Contains(out, before[0]) {
			out = append(out, before[0])
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// bearers returns who bears a title in an article, by title; "" where several do.
func (b nameBook) bearers(sentences []*sentence) map[string]string {
	out := map[string]string{}
	for _, s := range sentences {
		for _, n := range s.names {
			key := b.of(n)
			for i := n.first - 1; i >= 0 && isTitle(s.words[i].lower) && b.people[key]; i-- {
				role := roleOf(s.words[i].lower)
				if other, known := out[role]; known && other != key {
					key = ""
				}
				out[role] = key
			}
		}
	}
	return out
}

// roleAt returns the title that "the" at word i leads to, "" if it is none
// that stands for a person alone: "the senator", but not "the senator from
// Kentucky" or "the Senator Rand Paul".
func roleAt(words []word, i int) string {
	if words[i].lower != "the" || i+1 == len(words) || words[i+1].capital() || !soleRoles[words[i+1].lower] {
		return ""
	}
	if i+2 < len(words) {
		if next := words[i+2]; next.capital() || next.kind == plainWord && (next.lower == "of" || next.lower == "from" || next.lower == "for" || !functionWords[next.lower] && !pastForm(next.lower) && !hardPasts[next.lower]) {
			return ""
		}
	}
	return roleOf(words[i+1].lower)
}

// roleOf returns the long form of a person's title.
func roleOf(title string) string {
	if long, ok := longRoles[strings.TrimSuffix(title, ".")]; ok {
		return long
	}
	return strings.TrimSuffix(title, ".")
}

var longRoles = map[string]string{"sen": "senator", "rep": "representative", "congressman": "representative",
	"congresswoman": "representative", "gov": "governor", "gen": "general", "prof": "professor"}

// soleRoles can stand for a person without the name.
var soleRoles = set(`president senator representative congressman congresswoman governor mayor minister premier chancellor
	secretary ambassador judge sheriff general colonel commissioner prosecutor professor spokesman spokeswoman cardinal bishop pope king queen prince`)

// singularPronouns stand for one person.
var singularPronouns = set(`he she him his her`)
