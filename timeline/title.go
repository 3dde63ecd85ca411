package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/timex"
)

// A title is what the best mention of an event tells, cut from its sentence. It
// loses its own time phrase, what joins it to the sentence and, at the end, who
// said it; a pronoun gives way to the name it stands for. Every mention offers
// what it can; what cannot be understood alone or has lost a part that it needs is
// no title as long as there is a better one.

// heading is what a mention would make as a title, and how good it is.
type heading struct {
	text    string
	quality float64
}

// title returns the title of an event.
func (v *vocabulary) title(d draft) string {
	center := centroid(anchors(d.tellings))
	var best heading
	consider := func(x *heading, h heading) {
		if c := cmp.Compare(h.quality, x.quality); h.text != "" && (x.text == "" || c > 0 || c == 0 && h.text < x.text) {
			*x = h
		}
	}
	for _, t := range d.tellings {
		if t.role != article.Prose {
			continue
		}
		likeness := cluster.Dot(t.vector, center)
		offers := []heading{t.heading(d.Kind), t.whole(d.Kind)}
		if d.Kind != Reported && len(t.u.speaker) > 0 && !t.u.trailing && t.s.looseFlaw(t.u.words) > 0 {
			h := t.heading(Reported) // "his tenant said Reed lived with him"
			h.quality -= 0.3
			offers = append(offers, h)
		}
		for _, h := range offers {
			h.quality += likeness / 2
			consider(&best, h)
		}
	}
	if best.text == "" { // headlines alone
		best.text = shorten(d.tellings[0].s.text)
	}
	return best.text
}

// heading makes a title of a mention. kind is that of its event: where all
// that is dated is the saying, the title says who said it.
func (t telling) heading(kind Relation) heading {
	s, u := t.s, t.u
	if h := t.statement(kind); h.text != "" {
		h.quality += t.bearing(kind)
		return h
	}
	h := heading{quality: t.bearing(kind)}
	who := ""    // who says it, where the sentence names him behind it
	led := false // it begins with who says it
	words := without(u.words, t.timePhrase())
	if s.state(u) && slices.ContainsFunc(u.subject, func(i int) bool { return eventNouns[s.words[i].lower] }) {
		words = u.subject // "Paul's trip" of "Paul's trip comes at a bad time"
		u = unit{words: u.subject, clause: u.clause, head: u.subject[len(u.subject)-1], nominal: true}
		h.quality += 0.35
	}
	if u.head >= 0 && comings[s.words[u.head].lower] && len(u.subject) == 0 && len(words) > 1 && words[0] <= u.head {
		words = slices.DeleteFunc(words, func(i int) bool { return i <= u.head }) // "Then came the speech"
		u = unit{words: words, clause: u.clause, head: u.head, nominal: true}
		h.quality += 0.35
	}
	switch {
	case u.nominal:
		if h.quality -= 0.45; s.contentWords(words) < 2 {
			h.quality -= 0.4 // "Earthquake"
		}
	case u.head < 0:
		h.quality -= 0.6
	case len(u.subject) == 0:
		h.quality -= 0.4
	}
	if u.nominal || u.clause < 0 {
		words = t.named(s.trimTitle(words, u))
	} else {
		var lead []int
		if kind == Reported {
			lead = t.leadWords()
			led = len(lead) > 0
			if u.trailing {
				if who = s.speakerName(s.clauses[s.clauses[u.clause].saidBy].subject); who != "" {
					who += ": "
				}
			}
		}
		words = t.clauseWords(words, lead)
		if len(lead) > 0 || who != "" {
			h.quality += 0.3 // it says who says it, and need not be understood alone
		}
	}
	if slices.ContainsFunc(words, func(i int) bool { return s.timed[i] }) && !u.nominal {
		h.quality -= 0.15 // a time that is told from another day
	}
	room := maxTitle - utf8.RuneCountInString(who)
	long := s.length(words) > room
	words, whole := s.fit(words, u, room)
	if long {
		h.quality -= 0.1
	}
	if !whole {
		h.quality -= 0.2
	}
	h.quality -= s.flaws(words, u)
	if led {
		h.quality += s.looseFlaw(words) // "he" is who says it
	}
	text := s.fromWords(words)
	if text != "" && !whole {
		text = s.cutWords(words)
	}
	if owner := s.whose(u); owner != "" {
		text = owner + " " + s.fromWords(s.trimTitle(without(without(s.clauses[u.clause].words, s.clauses[u.clause].subject), append(t.timePhrase(), s.clauses[u.clause].marker)), u))
	}
	if utf8.RuneCountInString(text) < 20 {
		h.quality -= 0.2
	}
	if text != "" {
		h.text = who + sentenceCase(text)
	}
	return h
}

// whose returns the owner of what a relative clause is about, as a possessive:
// "Tom Reed's" of "Tom Reed, whose term began".
func (s *sentence) whose(u unit) string {
	if u.nominal || u.clause < 0 || !s.clauses[u.clause].relative || s.clauses[u.clause].marker < 0 || s.words[s.clauses[u.clause].marker].lower != "whose" || len(u.subject) == 0 {
		return ""
	}
	return s.fromWords(u.subject) + "'s"
}

// bearing says how well the relation of a mention to its event suits a title.
func (t telling) bearing(kind Relation) float64 {
	q := 0.0
	if c := t.u.clause; c >= 0 && !t.u.nominal {
		switch cl := t.s.clauses[c]; {
		case cl.dependent:
			q -= 0.1
		case cl.object:
			q -= 0.2
		case cl.relative:
			q -= 0.1
		}
		if !t.dated() && (t.s.clauses[c].relative || t.s.clauses[c].dependent) {
			q -= 0.3
		}
	}
	if !t.dated() {
		q -= 0.3
	} else if t.Relation != kind {
		q -= 0.15
	}
	return q
}

// statement makes a title of what is quoted: after "said:", of an event that
// is a saying, and wherever someone speaks of himself.
func (t telling) statement(kind Relation) heading {
	s, u := t.s, t.u
	if t.said != nil {
		if who := s.speakerName(u.subject); who != "" {
			return heading{shorten(who + ": “" + s.said(t) + "”"), 0.3}
		}
		return heading{}
	}
	if u.nominal || u.clause < 0 || s.clauses[u.clause].saidBy < 0 || !s.clauses[u.clause].quotedText {
		return heading{}
	}
	if kind != Reported && !(len(u.subject) > 0 && firstPersons[s.words[u.subject[0]].lower]) {
		return heading{}
	}
	who := s.speakerName(s.clauses[s.clauses[u.clause].saidBy].subject)
	words := s.quotation(u.words)
	if kind == Reported {
		words = without(words, t.timePhrase())
	}
	what := s.fromWords(s.trimTitle(words, u))
	if who == "" || what == "" {
		return heading{}
	}
	h := heading{text: shorten(who + ": “" + sentenceCase(balanced(what)) + "”")}
	if kind != Reported {
		h.quality = -0.35
	}
	return h
}

// quotation returns words of a quotation with all that follows in it.
func (s *sentence) quotation(words []int) []int {
	out := slices.Clone(words)
	for i := slices.Max(words) + 1; i < len(s.words) && s.words[i].quoted && s.words[i].kind != quoteMark; i++ {
		out = append(out, i)
	}
	return trimMarks(s.words, out)
}

// firstPersons are the pronouns of those who speak.
var firstPersons = set(`i we my our i'm we're i've we've i'd we'd i'll we'll let's`)

// clauseWords makes a title of a clause: without what joins it to its
// sentence, with its subject, and with the clause that it needs to be whole.
// lead is who says it, where the title has to say so.
func (t telling) clauseWords(words, lead []int) []int {
	s, u := t.s, t.u
	c := s.clauses[u.clause]
	if len(words) > 0 && words[0] == 0 {
		words = s.withoutDateline(words)
	}
	switch {
	case len(u.subject) == 0 || len(words) == 0:
	case c.object:
		words = s.withObject(words, u)
	case c.bare && !c.relative && !slices.Contains(u.words, u.subject[0]) && u.subject[0] < words[0]:
		words = append(slices.Clone(u.subject), s.trimTitle(words, u)...) // "… and took to the streets"
	}
	words = slices.DeleteFunc(slices.Clone(s.completed(words, u)), func(i int) bool { return s.words[i].lower == "also" && !s.words[i].quoted })
	if len(lead) == 0 {
		words = s.withoutLabel(words)
	}
	if len(u.subject) > 0 && len(words) > 0 && words[0] < u.subject[0] && (s.broken(words, u.subject[0]) || s.words[u.subject[0]-1].kind == comma && (loosePrepositions[s.words[words[0]].lower] || participle(s.words[words[0]].lower)) || s.words[u.subject[0]-1].kind == comma && s.words[u.subject[0]-1].text != "," && u.subject[0] < s.clauses[u.clause].verb) {
		words = slices.DeleteFunc(slices.Clone(words), func(i int) bool { return i < u.subject[0] })
	}
	words = s.withoutRole(s.trimTitle(s.withoutAside(s.withoutSayingPlace(words), u), u))
	if n := len(words); n > 0 && auxiliaries[s.words[words[n-1]].lower] {
		words = s.trimTitle(u.words, u) // "the last check was in June"
	}
	if c.relative && !c.object && len(c.subject) > 0 {
		words = append(s.trimTitle(slices.Clone(c.subject), u), s.trimTitle(without(words, c.subject), u)...)
	}
	if len(lead) > 0 {
		that := without(s.completed(u.words, u), t.timePhrase())
		words = s.trimTitle(append(slices.Clone(lead), that...), u)
	}
	return words
}

// loosePrepositions begin adjuncts that say nothing of what happened: "among the
// warning signs,".
var loosePrepositions = set(`among amongst besides despite unlike like as amid with without`)

// whole makes a title of the sentence of a mention, for want of a better one.
func (t telling) whole(kind Relation) heading {
	s := t.s
	var words []int
	for i := range s.words {
		words = append(words, i)
	}
	main := unit{clause: -1, nominal: true}
	words = s.withoutLabel(s.trimTitle(s.withoutSayingPlace(s.withoutDateline(without(words, t.timePhrase()))), main))
	h := heading{quality: t.bearing(kind) - 0.4 - s.flaws(words, unit{clause: -1})}
	if t.u.nominal || !t.dated() {
		h.quality -= 0.5 // the sentence is about something else
	} else if c := t.u.clause; c >= 0 && (s.clauses[c].relative || s.clauses[c].dependent) {
		h.quality -= 0.3
	}
	text := s.fromWords(words)
	if utf8.RuneCountInString(text) > maxTitle {
		text = cutAtWord(text)
		h.quality -= 0.1
	}
	h.text = sentenceCase(text)
	return h
}

// leadWords returns who says what a mention tells, and the verb of saying: "Paul
// announced". It is nil if nobody says it, only a pronoun does, or it stands
// behind what is said.
func (t telling) leadWords() []int {
	s, u := t.s, t.u
	if u.clause < 0 || u.nominal || u.trailing || s.clauses[u.clause].saidBy < 0 {
		return nil
	}
	by := s.clauses[u.clause].saidBy
	lead := s.clauses[by]
	if len(lead.subject) == 0 || s.unknown(lead.subject[0]) || s.clauses[u.clause].quotedText {
		return nil
	}
	return s.withoutRole(s.trimTitle(without(s.withoutAside(s.withoutSayingPlace(lead.words), s.units[by]), t.timePhrase()), u))
}

// named adds to a noun phrase that says too little alone the day or year that
// it is known by: "the September 11, 2001, terror attacks".
func (t telling) named(words []int) []int {
	s := t.s
	e := t.Expression
	if e == nil || s.contentWords(words) > 2 || !strings.ContainsAny(e.Text, "0123456789") || len(s.namesIn(words)) > 0 && s.contentWords(words) > 1 {
		return words
	}
	first, last := -1, -1
	for i, w := range s.words {
		if w.begin < e.End && e.Begin < w.end {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for len(words) > 1 && words[0] < first && determiners[s.words[words[0]].lower] {
		words = words[1:]
	}
	if first < 0 || len(words) == 0 || words[0] < last {
		return words
	}
	for i := last + 1; i < words[0]; i++ {
		if s.words[i].kind != comma {
			return words
		}
		last = i
	}
	if first > 0 && s.words[first-1].lower == "the" {
		first--
	}
	var out []int
	for i := first; i <= last; i++ {
		out = append(out, i)
	}
	return append(out, words...)
}

// timePhrase returns the words of the mention's time expression with what
// introduces it, and of a range both ends. A plan told without a future tense
// ("invited him to come this fall", "is set for Monday") keeps its time: the day of the telling is
// another one.
func (t telling) timePhrase() []int {
	if t.Expression == nil || t.Relation == Planned && (t.Expression.Tense != timex.Future || t.u.head >= 0 && plannedWords[t.s.words[t.u.head].lower]) {
		return nil
	}
	var out []int
	s := t.s
	for i, w := range s.words {
		if w.begin < t.Expression.End && t.Expression.Begin < w.end {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil
	}
	if n, last := out[0], out[len(out)-1]; n > 0 && last+1 < len(s.words) {
		before, after := s.words[n-1].lower, s.words[last+1].lower
		if before == "a" || before == "an" || determiners[before] && conjunctions[after] {
			return nil // "an Aug. 7 meeting", "the 2008 and 2012 elections"
		}
	}
	for first := out[0] - 1; first >= 0; first-- {
		w := s.words[first].lower
		or := w == "or" && first > 0 && bareTimePrepositions[s.words[first-1].lower] // "on or around"
		if !or && !(bareTimePrepositions[w] && w != "of") && !(timeAdverbs[w] && (prepositions[s.words[out[0]].lower] || w == "early" || w == "late")) {
			break
		}
		out = slices.Insert(out, 0, first)
	}
	if n := out[0] - 1; n > 1 && s.participleAt(n) {
		out = slices.Insert(out, 0, n) // "a study published last year"
	}
	for last := out[len(out)-1] + 1; last < len(s.words); last++ { // "from Monday to Tuesday", "on Monday and Tuesday"
		w := s.words[last].lower
		joins := (w == "to" || w == "and" || w == "or" || w == "through" || w == "until") && last+1 < len(s.words) && s.timed[last+1]
		if !s.timed[last] && !joins {
			break
		}
		out = append(out, last)
	}
	if last := out[len(out)-1] + 1; last < len(s.words) && s.words[last].kind == possessive {
		out = append(out, last)
	}
	return out
}

// participleAt reports whether word i describes the noun before it: "published"
// of "a study published last year said".
func (s *sentence) participleAt(i int) bool {
	w, before := s.words[i], s.words[i-1]
	return pastForm(w.lower) && !w.capital() && !s.isVerb(i) && before.kind == plainWord && !functionWords[before.lower] && !auxiliaries[before.lower] ||
		pastForm(w.lower) && !s.isVerb(i) && i > 1 && strings.HasSuffix(before.lower, "ly") && s.words[i-2].kind == plainWord && !functionWords[s.words[i-2].lower]
}

// timeAdverbs stand before a time phrase and mean nothing without it: "back in 2010".
var timeAdverbs = set(`back early late earlier later only just even as again first`)

// speakerName returns the name of who says something, or the words for it;
// empty if it is a pronoun.
func (s *sentence) speakerName(words []int) string {
	words = trimMarks(s.words, words)
	if len(words) == 0 || s.unknown(words[0]) || prepositions[s.words[words[0]].lower] {
		return ""
	}
	end := words[len(words)-1] + 1
	for _, i := range words {
		if s.words[i].kind == comma {
			end = i
			break
		}
	}
	for _, n := range s.namesIn(words) { // the last of "Norland finance minister Tom Reed"
		if n.last == end || n.person {
			return n.text
		}
	}
	if owners[s.words[words[0]].lower] || slices.Index(words, end) > 6 || len(words) > 6 && end > words[len(words)-1] {
		return ""
	}
	var out []int
	for _, i := range words {
		if i < end {
			out = append(out, i)
		}
	}
	return sentenceCase(s.fromWords(out))
}

// said returns what follows "said:", without its quotation marks.
func (s *sentence) said(t telling) string {
	return strings.Trim(t.said.text, " \"“”.")
}

// fromWords returns words of a sentence as it spaces them, with names for the
// pronouns that stand for them.
func (s *sentence) fromWords(words []int) string { return tidy(balanced(s.spaced(words))) }

// cutWords is fromWords for words that stop in the middle of something.
func (s *sentence) cutWords(words []int) string { return tidy(closed(s.spaced(words))) }

// spaced returns words as the sentence spaces them, with a quotation mark that
// closes right behind them.
func (s *sentence) spaced(words []int) string {
	var b strings.Builder
	for n, i := range words {
		w := s.words[i]
		text, stands := s.stands[i]
		if !stands || text != "" && s.introduced(words[:n], text) {
			text = w.text
		} else if text == "" && (n+1 == len(words) || words[n+1] != i+1) || text == "" && s.introduced(words[:n], s.stands[i+1]) {
			text = w.text
		}
		if n > 0 && b.Len() > 0 {
			if i == 0 && text == w.text && functionWords[w.lower] && len(text) > 1 {
				text = w.lower // it began the sentence, not the title
			}
			before := words[n-1]
			opens := i > 0 && w.quoted && !s.words[before].quoted && before != i-1 && s.words[i-1].kind == quoteMark && s.words[i-1].opens
			if opens {
				text = s.words[i-1].text + text
			}
			switch {
			case before == i-1:
				b.WriteString(s.text[s.words[before].end:w.begin])
			case w.kind != comma && w.kind != stop && w.kind != possessive:
				if s.words[before].kind == comma && !opens { // it parted the subject from what is left out
					kept := strings.TrimSuffix(b.String(), s.words[before].text)
					b.Reset()
					b.WriteString(kept)
				}
				b.WriteByte(' ')
			}
		}
		b.WriteString(text)
	}
	if n := len(words); n > 0 && words[n-1]+1 < len(s.words) {
		next := words[n-1] + 1
		if s.words[next].text == "." && next+1 < len(s.words) {
			next++
		}
		if w := s.words[next]; w.kind == quoteMark && !w.opens && s.words[words[n-1]].quoted {
			b.WriteString(w.text) // the quotation ends here
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// introduced reports whether words name a person already, so that a pronoun
// for him is plain.
func (s *sentence) introduced(words []int, who string) bool {
	who = strings.TrimSuffix(who, "'s")
	last := strings.ToLower(who[strings.LastIndexByte(who, ' ')+1:])
	return slices.ContainsFunc(words, func(i int) bool {
		return s.words[i].lower == last || strings.TrimSuffix(s.stands[i], "'s") == who
	})
}
