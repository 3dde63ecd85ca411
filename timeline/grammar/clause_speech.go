package grammar

import (
	"slices"
	"strings"
)

// Which clauses tell what others say, and who says it.

// linkSpeech finds out which clauses tell what others say.
func (p *parse) linkSpeech(cs []Clause) []Clause {
	statement := 0 // first clause of what a trailing "he said" can refer to
	for i := range cs {
		c := &cs[i]
		if !c.Says {
			continue
		}
		content := p.saidBehind(cs, i)
		if content < 0 {
			p.joinSpeakers(cs, i)
			content = p.saidBefore(cs, i, statement)
		}
		if content >= 0 {
			c.Content = content
			cs[content].SaidBy = i
			switch {
			case content < i || cs[content].QuotedText:
				statement = i + 1
			case !c.Dependent:
				statement = i // "the mayor told the council that the mole was safe", which ", two clerks said" may follow
			}
		}
	}
	return cs
}

// quoted returns the "saying" of what somebody was quoted to say, where the verb at word i does: "was
// quoted by Reuters as saying"; -1 elsewhere.
func (p *parse) quoted(i int) int {
	if !quotings[p.words[i].Lower] {
		return -1
	}
	for j := i + 1; j+1 < min(i+8, len(p.words)) && p.words[j].Kind != Comma; j++ {
		if p.words[j].Lower == "as" && p.words[j+1].Lower == "saying" {
			return j + 1
		}
	}
	return -1
}

// quotings are done to who said something.
var quotings = Set(`quoted cited`)

// saidBehind returns the clause behind clause i that tells what that says, or -1.
func (p *parse) saidBehind(cs []Clause, i int) int {
	c := &cs[i]
	if c.aside && i+1 < len(cs) {
		return i + 1
	}
	for j := i + 1; j < len(cs); j++ {
		if cs[j].Says && cs[j].Dependent {
			break // "reported him after he said that": the nearer one says it
		}
		if cs[j].Relative || cs[j].Dependent {
			continue
		}
		that := cs[j].Marker >= 0 && p.words[cs[j].Marker].Lower == "that"
		if that && j > i+1 && cs[j-1].Says {
			break // "said Reed, who estimates that": the nearer one says it
		}
		if ws := cs[j].Words; cs[j].zeroThat && len(ws) > 0 && ws[0]-1 > c.head && gerundsOfSaying[p.words[ws[0]-1].Lower] {
			break // "…, adding talks would go on"
		}
		if m := cs[j].Marker; that && m-1 > c.head && gerundsOfSaying[p.words[m-1].Lower] {
			break // "“We stay,” she said, adding that talks would go on"
		}
		if that || cs[j].zeroThat || cs[j].QuotedText && !c.QuotedText {
			return j
		}
		break
	}
	return -1
}

// saidBefore returns the clause that tells what clause i says, which ends a sentence or a
// quotation, or -1: the first main clause from statement on.
func (p *parse) saidBefore(cs []Clause, i, statement int) int {
	c := &cs[i]
	if c.Marker >= 0 || i <= statement || !c.afterComma && !cs[i-1].QuotedText {
		return -1
	}
	for j := statement; j < i; j++ {
		if cs[j].Relative || cs[j].Dependent || cs[j].Verb < 0 && !cs[j].verbless {
			continue
		}
		c.trailing = true
		if len(c.Subject) == 0 { // "said Valerie Parlave"
			for _, k := range c.Words {
				if k > c.head && !p.timed[k] && !p.timePreposition(k) {
					c.Subject = append(c.Subject, k)
				}
			}
			if c.Subject = trimMarks(p.words, c.Subject); len(c.Subject) == 0 {
				p.takeSpeaker(&cs[i-1], c)
			}
		}
		return j
	}
	return -1
}

// gerundsOfSaying lead to what somebody says besides.
var gerundsOfSaying = Set(`adding saying noting warning stressing insisting arguing explaining claiming telling pointing suggesting announcing`)

// joinSpeakers gives a clause that ends a sentence, and says no more than who
// says it, the other speaker, who stands at the end of the clause before: "killed
// two people, neighbors and officials said Friday".
func (p *parse) joinSpeakers(cs []Clause, i int) {
	c := &cs[i]
	if i != len(cs)-1 || i == 0 || c.Marker < 0 || p.words[c.Marker].Lower != "and" || len(c.Subject) == 0 {
		return
	}
	for _, k := range c.Words {
		if k > c.head && p.words[k].IsWord() && !p.timed[k] && !p.timePreposition(k) {
			return
		}
	}
	before := &cs[i-1]
	for n := len(before.Words) - 1; n > 0 && n > len(before.Words)-5; n-- {
		k := before.Words[n]
		if k <= before.head {
			return
		}
		if p.words[k].Text == "," {
			if n == len(before.Words)-1 {
				return
			}
			c.Subject = slices.Concat(before.Words[n+1:], []int{c.Marker}, c.Subject)
			c.Words = slices.Concat(before.Words[n+1:], c.Words)
			before.Words, c.Marker, c.afterComma = before.Words[:n], -1, true
			return
		}
	}
}

// takeSpeaker gives a clause that says no more than that something was said the speaker,
// whom his office parts from the verb, so that he ends the clause before: "the town needs
// help, Senator Tom Reed, of Arden, | said".
func (p *parse) takeSpeaker(before, c *Clause) {
	for n, k := range before.Words {
		if k <= before.head || p.words[k].Text != "," || n+2 >= len(before.Words) {
			continue
		}
		who := before.Words[n+1:]
		if first, next := p.words[who[0]], p.words[who[1]]; first.Capital() && (next.Capital() || IsTitle(first.Lower)) || IsTitle(first.Lower) {
			c.Subject, before.Words = trimMarks(p.words, who), before.Words[:n]
			c.Words = slices.Concat(who, c.Words)
			return
		}
	}
}

// joinSaid gives what is said the first half of its subject, which "and" has left
// with the verb of saying: "police said | two men and a woman were killed".
func (p *parse) joinSaid(segs []segment) []segment {
	for n := 1; n < len(segs); n++ {
		s, next := segs[n-1], segs[n]
		// "said his brother, a baker, | will come", "said two men, one of them hurt, and a boy | were freed"
		if end := p.besideSubject(segs, n); end > n && s.verb >= 0 && s.quoted == segs[end].quoted {
			verb := p.words[p.headVerb(s.verb, s.last)].Lower
			if at := p.contentStart(s.verb, s.last, s.last); at > 0 && (verb == "said" || verb == "says") && p.words[at].Kind != Comma {
				segs[n-1].last = at
				segs[n] = segment{first: at, last: segs[end].last, marker: -1, verb: segs[end].verb, zeroThat: true, quoted: s.quoted}
				segs = slices.Delete(segs, n+1, end+1)
				continue
			}
		}
		if s.verb < 0 || next.verb < 0 || next.bare || next.afterComma || next.marker < 0 || p.words[next.marker].Lower != "and" || s.quoted != next.quoted {
			continue
		}
		if verb := p.words[p.headVerb(s.verb, s.last)].Lower; verb != "said" && verb != "says" {
			continue
		}
		at := p.contentStart(s.verb, s.last, s.last)
		if at == 0 || Conjunctions[p.words[at].Lower] || p.words[at].Kind == Comma {
			continue
		}
		segs[n-1].last = at
		segs[n] = segment{first: at, last: next.last, marker: -1, verb: next.verb, zeroThat: true, quoted: next.quoted}
	}
	return segs
}

// besideSubject returns the segment with the verb of a subject that ends the segment before segment n,
// where segment n and others without a verb only tell who that is; n if there is none.
func (p *parse) besideSubject(segs []segment, n int) int {
	if !segs[n].afterComma || segs[n].marker >= 0 {
		return n
	}
	for end := n; end < len(segs); end++ {
		next := segs[end]
		if end > n && next.bare && next.afterComma && next.marker < 0 && Auxiliaries[p.words[next.verb].Lower] {
			return end
		}
		if next.verb >= 0 && !p.ofSome(next) || next.marker >= 0 && p.words[next.marker].Lower != "and" {
			break
		}
	}
	return n
}

// ofSome reports whether a segment tells of some of those whom the one before it names: "50 people, most
// of them shot,".
func (p *parse) ofSome(s segment) bool {
	return s.verb > s.first && partWords[p.words[s.first].Lower] && pastForm(p.words[s.verb].Lower)
}

// placeOfTelling returns the word behind the place that the preposition at word i introduces,
// where what is told there begins before the verb at next: "told a rally in Arden | the council
// would"; i if it does not.
func (p *parse) placeOfTelling(i, next int) int {
	end := i + 1
	for end < next && p.words[end].Capital() && Prepositions[p.words[i].Lower] {
		end++
	}
	if end == i+1 || end == next || !p.timed[end] && !p.timePreposition(end) && !Determiners[p.words[end].Lower] && !nominatives[p.words[end].Lower] {
		return i
	}
	return end
}

// sayingPlaces are the nouns of "in a statement", "on Twitter", "at a news
// conference", which stand between a saying verb and what is said.
var sayingPlaces = Set(`statement statements interview interviews letter tweet tweets post posts message conference briefing
	speech address remarks advisory bulletin memorandum email e-mail memo report article filing affidavit twitter facebook reporters testimony video call
	paper blog column editorial essay communique release podcast broadcast lecture sermon diary`)

// newsAgencies are told things under one word.
var newsAgencies = Set(`Reuters CNN AP AFP BBC NPR ABC CBS NBC CNBC MSNBC Bloomberg Newsweek Politico Xinhua Itar-Tass Interfax Fox Axios`)

// contentStart returns where what is said begins: after the saying verb at v,
// whom it is said to, when and where, and before the verb at next; 0 if there
// is no subject between them.
func (p *parse) contentStart(v, next, last int) int {
	i := p.headVerb(v, last) + 1
	verb := p.words[i-1].Lower
	if at := p.quoted(i - 1); at >= 0 {
		i = at + 1
	}
	if strings.HasPrefix(verb, "tell") || verb == "told" {
		for start := i; i < next && !p.timed[i]; i++ {
			w := p.words[i]
			if i > start && newsAgencies[p.words[i-1].Text] {
				break // "told Reuters | Gaddafi forces killed"
			}
			if i == start+1 && Determiners[p.words[start].Lower] {
				continue // "told the Norland government | it would"
			}
			if i > start && Prepositions[w.Lower] {
				break // "told a rally in Arden | the council would"
			}
			if i > start && (Pronouns[w.Lower] || Determiners[w.Lower] || w.Capital() && !p.words[i-1].Capital() || !w.Capital() && p.words[i-1].Capital() && !Determiners[p.words[start].Lower]) {
				break
			}
		}
	}
	for i < next {
		if p.timed[i] || p.timePreposition(i) || p.skip[i] {
			i++
			continue
		}
		end := i
		if Prepositions[p.words[i].Lower] {
			for j := i + 1; j < next && j < i+6; j++ {
				if sayingPlaces[p.words[j].Lower] || meetings[p.words[j].Lower] {
					end = j + 1
				}
			}
		}
		if end == i {
			end = p.placeOfTelling(i, next)
		}
		if end == i {
			break
		}
		i = end
	}
	for j := i; j < next; j++ {
		if w := p.words[j]; w.IsWord() && (!adverbs[w.Lower] || w.Lower == "there" && j+1 == next) && !p.timed[j] {
			if w := p.words[i].Lower; Prepositions[w] && !(w == "at" && adverbOfNumber(p.words[i+1].Lower)) && w != "about" && w != "over" && w != "around" {
				return 0 // "said in a report released on": no subject follows
			}
			return i
		}
	}
	return 0
}
