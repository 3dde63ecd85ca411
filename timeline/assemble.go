package timeline

import (
	"slices"
	"strings"
)

// assemble joins the segments of a sentence to clauses.
func (p *parse) assemble(segs []segment) []clause {
	var out []clause
	var pending []segment // verbless segments that wait for their verb
	since := 0            // number of clauses when the last of them was met
	for n, s := range segs {
		if p.participial(s, segs[n+1:], pending) {
			s.verb = -1
		}
		if s.verb < 0 {
			if last := len(out) - 1; s.quoted && last >= 0 && out[last].says && !out[last].quotedText {
				c := clause{marker: -1, verb: -1, head: -1, content: -1, saidBy: -1, quotedText: true} // wrote, "Thank you"
				p.extend(&c, s)
				out = append(out, c)
				continue
			}
			if p.waits(s, segs[n+1:], len(pending) > 0 && since == len(out), out) {
				pending, since = append(pending, s), len(out)
			} else {
				p.extend(&out[len(out)-1], s)
			}
			continue
		}
		c := clause{marker: s.marker, verb: s.verb, head: p.headVerb(s.verb, s.last), content: -1, saidBy: -1,
			quotedText: s.quoted, afterComma: s.afterComma, zeroThat: s.zeroThat, bare: s.bare}
		c.says = sayingVerbs[p.words[c.head].lower]
		marker := ""
		if s.marker >= 0 {
			marker = p.words[s.marker].lower
		}
		switch {
		case relatives[marker] && (marker != "that" || s.bare || len(out) == 0 && len(pending) > 0 && len(p.subjectOf(pending[len(pending)-1])) > 0 && p.gap(s, segs[n+1:])):
			c.relative, c.object = true, !s.bare
			c.subject = p.antecedent(s.first, marker)
			if last := len(out) - 1; last >= 0 && len(pending) == 0 && !s.afterComma && p.copular(out[last]) {
				p.extend(&out[last], s)
				out[last].head = c.head
				continue
			}
			p.extend(&c, s)
		case (marker == "what" || asks[marker]) && len(out)+len(pending) > 0 || subordinates[marker] || relatives[marker] && (len(out) == 0 || !out[len(out)-1].says):
			c.dependent = true
			c.subject = p.subjectOf(s)
			p.extend(&c, s)
		case s.zeroThat || marker == "that" && len(out) > 0 && out[len(out)-1].says:
			c.subject = p.subjectOf(s)
			p.extend(&c, s)
		case c.says && s.marker < 0 && s.afterComma && len(pending) > 0 && !s.bare && p.attribution(s, segs[n+1:]):
			c.aside = true
			c.subject = p.subjectOf(s)
			p.extend(&c, s)
		case s.bare && len(pending) == 0:
			if last := len(out) - 1; last >= 0 && !(c.says && s.afterComma && marker == "") {
				for last > 0 && s.afterComma && out[last].relative {
					last--
				}
				c.subject = out[last].subject
			}
			p.extend(&c, s)
		default:
			c.subject = p.subjectOf(s)
			for i := len(pending) - 1; i >= 0; i-- {
				sub := p.subjectOf(pending[i])
				if i > 0 && i+1 < len(pending) && len(p.subjectOf(pending[i-1])) == 0 && p.dash(pending[i].first-1) && p.dash(pending[i+1].first-1) {
					continue // "On Monday - a holiday - the marchers"
				}
				switch {
				case len(c.subject) == 0 || s.bare && len(sub) > 0:
					c.subject = sub
				case len(sub) > 0 && i == len(pending)-1 && s.marker >= 0 && p.words[s.marker].lower == "and" && !s.afterComma:
					c.subject = slices.Concat(sub, []int{s.marker}, c.subject) // "two ferries and a barge sank"
				}
			}
			if len(c.subject) == 0 && len(out) > 0 {
				c.subject = out[len(out)-1].subject
			}
			for _, q := range pending {
				p.extend(&c, q)
				c.afterComma = c.afterComma || q.afterComma
			}
			if len(pending) > 0 && pending[0].marker >= 0 {
				c.marker = pending[0].marker
			}
			pending = nil
			p.extend(&c, s)
		}
		out = append(out, c)
	}
	if len(pending) > 0 {
		if len(out) == 0 {
			out = append(out, clause{marker: -1, verb: -1, head: -1, content: -1, saidBy: -1, quotedText: pending[0].quoted})
		}
		for _, q := range pending {
			p.extend(&out[len(out)-1], q)
		}
		slices.Sort(out[len(out)-1].words)
	}
	return out
}

// participial reports whether what looks like the verb of a segment is a
// participle: "the ferry, built in a Danish yard, sank".
func (p *parse) participial(s segment, rest, pending []segment) bool {
	part := s.verb > s.first && partWords[p.words[s.first].lower] // "the marchers, some wrapped in foil, sang"
	if !s.bare && !part || s.marker >= 0 || !s.afterComma || len(pending) == 0 || len(rest) == 0 || auxiliaries[p.words[s.verb].lower] ||
		sayingVerbs[p.words[s.verb].lower] {
		return false
	}
	for part && len(rest) > 1 && rest[0].verb < 0 && rest[0].marker >= 0 {
		rest = rest[1:] // "some wrapped in foil and paper,"
	}
	return rest[0].bare && rest[0].marker < 0 && rest[0].afterComma && rest[0].verb >= 0
}

// dash reports whether word i is a dash.
func (p *parse) dash(i int) bool {
	return i >= 0 && p.words[i].kind == comma && !strings.Contains(",;:", p.words[i].text)
}

// partWords begin what is said of some of those whom the subject names.
var partWords = set(`some many most several both all each one two three others`)

// gap reports whether a segment that begins with "that" lacks the object of its
// verb, because the noun before it is that: "the agreement that he secured is".
func (p *parse) gap(s segment, rest []segment) bool {
	return len(rest) > 0 && rest[0].marker < 0 && rest[0].bare && rest[0].verb == rest[0].first && s.verb >= 0 && p.before(rest[0].first, s.first) == s.verb
}

// attribution reports whether a segment is no more than who says it, and what
// is said goes on behind it: "In May, the paper reported, he was caught".
func (p *parse) attribution(s segment, rest []segment) bool {
	for i := s.verb + 1; i < s.last; i++ {
		if p.words[i].isWord() && !p.timed[i] && !p.timePreposition(i) {
			return false
		}
	}
	return len(rest) > 0 && rest[0].afterComma && !rest[0].quoted && rest[0].verb >= 0 && !rest[0].bare
}

// waits reports whether a verbless segment belongs to a verb that follows.
func (p *parse) waits(s segment, rest []segment, others bool, out []clause) bool {
	if len(out) == 0 || others {
		return true
	}
	last := out[len(out)-1]
	if s.quoted != last.quotedText && len(rest) > 0 || s.first > 0 && p.words[s.first-1].text == ":" && len(rest) > 0 {
		return true
	}
	marked := s.marker >= 0
	if marked && p.words[s.marker].lower == "that" && last.says && slices.ContainsFunc(rest, func(r segment) bool { return r.verb >= 0 && r.marker < 0 }) {
		return true // "said that in the end, he went"
	}
	if len(rest) == 0 || rest[0].verb < 0 {
		return false
	}
	if marked && subordinates[p.words[s.marker].lower] && rest[0].marker >= 0 && !rest[0].afterComma && !rest[0].bare &&
		conjunctions[p.words[rest[0].marker].lower] {
		return true // "after both Russia and China stopped"
	}
	// "…, and on their return, said": the verb that follows has no subject of its own.
	return marked && (s.afterComma || rest[0].bare && !rest[0].afterComma) || s.afterComma && rest[0].bare && rest[0].marker < 0 && len(p.subjectOf(s)) > 0 && last.relative
}

// extend adds the words of a segment to a clause.
func (p *parse) extend(c *clause, s segment) {
	for i := s.first; i < s.last; i++ {
		if !p.skip[i] {
			c.words = append(c.words, i)
		}
	}
}

// subjectOf returns the words of a segment before its verb, without the
// marker, adverbs and time; nil if it begins with a preposition, as an adjunct
// does.
func (p *parse) subjectOf(s segment) []int {
	end := s.last
	if s.verb >= 0 {
		end = s.verb
	}
	var subject []int
	for i := s.first; i < end; i++ {
		w := p.words[i]
		if i == s.marker || p.skip[i] || p.timed[i] || p.timePreposition(i) {
			continue
		}
		if len(subject) == 0 && (!w.isWord() || adverbs[w.lower]) {
			continue
		}
		if len(subject) == 0 && prepositions[w.lower] {
			return nil
		}
		subject = append(subject, i)
	}
	return trimMarks(p.words, subject)
}

// antecedent returns the noun phrase before a relative pronoun at word at.
// "who" takes the nearest one; "that" and "which" take it with what it is
// "of", "on" or "in".
func (p *parse) antecedent(at int, marker string) []int {
	i := at - 1
	for i >= 0 && !p.words[i].isWord() {
		i--
	}
	var phrase []int
	for ; i >= 0; i-- {
		w := p.words[i]
		if p.skip[i] || p.timed[i] {
			continue
		}
		if prepositions[w.lower] {
			office := marker == "who" && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].capital() || len(phrase) > 1 && determiners[p.words[phrase[len(phrase)-1]].lower]
			office = office && slices.ContainsFunc(phrase, func(j int) bool { return organisationWords[p.words[j].lower] }) && (w.lower == "of" || w.lower == "from" || w.lower == "for" || w.lower == "at")
			office = office || w.lower == "of" && i > 0 && p.words[i-1].capital() && organisationWords[p.words[i-1].lower] // "Office of Works"
			inner := (marker != "who" || office) && i > 0 && p.words[i-1].kind == plainWord && !functionWords[p.words[i-1].lower] && !pastForm(p.words[i-1].lower) &&
				(office || w.lower == "of" || w.lower == "on" || w.lower == "in" || w.lower == "for")
			if !inner {
				break
			}
		} else if w.lower == "and" && i > 0 && p.words[i-1].capital() && len(phrase) > 0 && p.words[phrase[len(phrase)-1]].capital() && p.plural(at) {
			phrase = append(phrase, i) // "Norland Mining and Arden Coal, which were sold"
			continue
		} else if auxiliaries[w.lower] || pronouns[w.lower] || conjunctions[w.lower] || sayingVerbs[w.lower] ||
			hardPasts[w.lower] || w.kind == quoteMark || w.kind == stop || pastForm(w.lower) && !w.capital() && p.words[i+1].capital() && i > 0 && !determiners[p.words[i-1].lower] {
			break
		}
		if w.kind == comma && !p.words[i+1].capital() {
			break
		}
		phrase = append(phrase, i)
		if determiners[w.lower] && !(i > 0 && prepositions[p.words[i-1].lower]) {
			break
		}
	}
	slices.Reverse(phrase)
	for len(phrase) > 0 && !p.words[phrase[0]].isWord() {
		phrase = phrase[1:]
	}
	return phrase
}

// plural reports whether the verb behind the relative pronoun at word i has a
// plural for its subject.
func (p *parse) plural(i int) bool {
	return i+1 < len(p.words) && (p.words[i+1].lower == "were" || p.words[i+1].lower == "are" || p.words[i+1].lower == "have")
}

// copular reports whether a clause says what someone is ("was one of two
// senators"), so that the relative clause after it tells what was done.
func (p *parse) copular(c clause) bool {
	if c.verb < 0 || !forms[p.words[c.verb].lower] || c.head != c.verb {
		return false
	}
	for _, i := range c.words {
		if w := p.words[i].lower; i > c.verb && (w == "one" || w == "first" || w == "only" || w == "among" || w == "last") {
			return true
		}
	}
	return false
}

// joinSpeakers gives a clause that ends a sentence, and says no more than who
// says it, the other speaker, who stands at the end of the clause before: "killed
// two people, neighbors and officials said Friday".
func (p *parse) joinSpeakers(cs []clause, i int) {
	c := &cs[i]
	if i != len(cs)-1 || i == 0 || c.marker < 0 || p.words[c.marker].lower != "and" || len(c.subject) == 0 {
		return
	}
	for _, k := range c.words {
		if k > c.head && p.words[k].isWord() && !p.timed[k] && !p.timePreposition(k) {
			return
		}
	}
	before := &cs[i-1]
	for n := len(before.words) - 1; n > 0 && n > len(before.words)-5; n-- {
		k := before.words[n]
		if k <= before.head {
			return
		}
		if p.words[k].text == "," {
			if n == len(before.words)-1 {
				return
			}
			c.subject = slices.Concat(before.words[n+1:], []int{c.marker}, c.subject)
			c.words = slices.Concat(before.words[n+1:], c.words)
			before.words, c.marker, c.afterComma = before.words[:n], -1, true
			return
		}
	}
}

// linkSpeech finds out which clauses tell what others say.
func (p *parse) linkSpeech(cs []clause) []clause {
	statement := 0 // first clause of what a trailing "he said" can refer to
	for i := range cs {
		c := &cs[i]
		if !c.says {
			continue
		}
		content := -1
		if c.aside && i+1 < len(cs) {
			content = i + 1
		}
		for j := i + 1; j < len(cs) && content < 0; j++ {
			if cs[j].says && cs[j].dependent {
				break // "reported him after he said that": the nearer one says it
			}
			if cs[j].relative || cs[j].dependent {
				continue
			}
			that := cs[j].marker >= 0 && p.words[cs[j].marker].lower == "that"
			if that || cs[j].zeroThat || cs[j].quotedText && !c.quotedText {
				content = j
			}
			break
		}
		if content < 0 {
			p.joinSpeakers(cs, i)
		}
		if content < 0 && c.marker < 0 && i > statement && (c.afterComma || cs[i-1].quotedText) {
			for j := statement; j < i && content < 0; j++ {
				if !cs[j].relative && !cs[j].dependent && cs[j].verb >= 0 {
					content = j
				}
			}
			if content >= 0 {
				c.trailing = true
				if len(c.subject) == 0 { // "said Valerie Parlave"
					for _, k := range c.words {
						if k > c.head {
							c.subject = append(c.subject, k)
						}
					}
					c.subject = trimMarks(p.words, c.subject)
				}
			}
		}
		if content >= 0 {
			c.content = content
			cs[content].saidBy = i
			statement = i + 1
		}
	}
	return cs
}
