package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/timeline/article"
	"dateline/timeline/cluster"
	"dateline/timeline/grammar"
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
	blemish grammar.Blemish
	of      *telling
	words   []int // of its sentence
}

// entitle gives an event its title.
func (v *vocabulary) entitle(d *draft) {
	var told []cluster.Vector
	several := false // sentences tell it
	for _, t := range anchors(d.tellings) {
		told = append(told, v.whole(t))
		several = several || t.s.plain != d.tellings[0].s.plain
	}
	center := cluster.Centroid(told)
	var best heading
	consider := func(x *heading, h heading) {
		if c := cmp.Compare(math.Round(1e9*h.quality), math.Round(1e9*x.quality)); h.text != "" && (x.text == "" || c > 0 || c == 0 && h.text < x.text) {
			*x = h
		}
	}
	for _, t := range d.tellings {
		if t.role != article.Prose {
			continue
		}
		likeness := cluster.Dot(v.whole(t), center)
		own, whole := t.heading(d.Kind), t.whole(d.Kind)
		stump := t.stump(own)
		if stump && t.alone() && len(whole.words) > len(own.words) && !strings.Contains(whole.text, "…") {
			whole.quality += 0.5 // "rebels met resistance | as they pushed their advance"
		}
		offers := []heading{own, whole, t.brokeInto(d.Kind)}
		if d.Kind != Reported && len(t.u.Speaker) > 0 && !t.u.Trailing {
			loose := t.s.LooseFlaw(t.u.Words) > 0 || len(t.u.Subject) > 0 && t.s.Unknown(t.u.Subject[0])
			if loose || stump && t.Relation != Planned && len(t.s.NamesIn(t.u.Speaker)) > 0 {
				h := t.heading(Reported) // "his tenant said Reed lived with him", "Orla's navy said the vessel sank"
				if h.quality -= 0.3; !loose {
					h.quality += 0.3
				}
				offers = append(offers, h)
			}
		}
		if d.Kind == Reported {
			offers = append(offers, t.claim())
		}
		for _, h := range offers {
			h.of = t
			h.quality += likeness / 2
			if several {
				h.quality += central(t, h.words, center) / 2
			}
			consider(&best, h)
		}
	}
	if best.text == "" { // headlines alone
		best.text = grammar.Shorten(d.tellings[0].s.Text)
	}
	d.Title, d.blemish, d.entitles = best.text, best.blemish, best.of
}

// heading makes a title of a mention. kind is that of its event: where all
// that is dated is the saying, the title says who said it.
func (t *telling) heading(kind Relation) heading {
	s, u := t.s, t.u
	if h := t.statement(kind); h.text != "" {
		h.quality += t.bearing(kind)
		return h
	}
	h := heading{quality: t.bearing(kind)}
	who := ""    // who says it, where the sentence names him behind it
	led := false // it begins with who says it
	words := grammar.Without(u.Words, t.timePhrase())
	if s.State(u) && slices.ContainsFunc(u.Subject, func(i int) bool { return grammar.EventNouns[s.Words[i].Lower] }) {
		words = u.Subject // "Paul's trip" of "Paul's trip comes at a bad time"
		u = grammar.Unit{Words: u.Subject, Clause: u.Clause, Head: u.Subject[len(u.Subject)-1], Nominal: true}
		h.quality += 0.35
	}
	if u.Head >= 0 && grammar.Comings[s.Words[u.Head].Lower] && len(u.Subject) == 0 && len(words) > 1 && words[0] <= u.Head {
		words = slices.DeleteFunc(words, func(i int) bool { return i <= u.Head }) // "Then came the speech"
		u = grammar.Unit{Words: words, Clause: u.Clause, Head: u.Head, Nominal: true}
		h.quality += 0.35
	}
	switch {
	case s.Unfinite(u):
		h.quality -= 0.2
	case u.Nominal:
		if h.quality -= 0.45; s.ContentWords(words) < 2 {
			h.quality -= 0.4 // "Earthquake"
		}
	case u.Head < 0:
		h.quality -= 0.6
	case len(u.Subject) == 0:
		h.quality -= 0.4
	}
	if _, ok := s.Foreground(u); ok {
		h.quality -= 0.4 // what somebody was about when it happened
	}
	if u.Nominal || u.Clause < 0 {
		words = t.named(s.TrimTitle(words, u))
	} else {
		var lead []int
		if kind == Reported {
			lead = t.leadWords()
			led = len(lead) > 0
			if u.Trailing {
				if who = s.SpeakerName(s.Clauses[s.Clauses[u.Clause].SaidBy].Subject); who != "" {
					who += ": "
				}
			}
		}
		words = t.clauseWords(words, lead)
		if len(lead) > 0 || who != "" {
			h.quality += 0.3 // it says who says it, and need not be understood alone
		}
	}
	words = t.withoutItsDay(words)
	if slices.ContainsFunc(words, func(i int) bool { return s.Timed[i] }) && !u.Nominal {
		h.quality -= 0.15 // a time that is told from another day
	}
	room := grammar.MaxTitle - utf8.RuneCountInString(who)
	if s.Unfinite(u) {
		room -= len("were ")
	}
	long := s.Length(words) > room
	words, whole := s.Fit(words, u, room)
	if long {
		h.quality -= 0.1
	}
	if !whole {
		h.quality -= 0.2
		if c := u.Clause; !u.Nominal && c >= 0 && !slices.Contains(words, s.Clauses[c].Verb) {
			h.quality-- // it has lost its verb
		}
	}
	h.quality -= s.Flaws(words, u)
	if led {
		h.quality += s.LooseFlaw(words) // "he" is who says it
	}
	as, words := t.recast(words, led)
	text := as.FromWords(words)
	if text != "" && !whole {
		text = as.CutWords(words)
	}
	if who == "" && whole && s.LostDay(words, u) && utf8.RuneCountInString(text) < grammar.MaxTitle-4 {
		text = "The " + text // "Monday's fire", told on its day
	}
	if owner := s.Whose(u); owner != "" {
		rest := s.TrimTitle(grammar.Without(grammar.Without(s.Clauses[u.Clause].Words, s.Clauses[u.Clause].Subject), append(t.timePhrase(), s.Clauses[u.Clause].Marker)), u)
		rest, _ = s.Fit(rest, u, grammar.MaxTitle-utf8.RuneCountInString(owner)-1)
		text = owner + " " + s.FromWords(rest)
	}
	if utf8.RuneCountInString(text) < 20 {
		h.quality -= 0.2
	}
	if t.claimed() && kind != Reported {
		h.quality -= 0.15
	}
	if text != "" {
		h.words = words
		h.text = who + grammar.SentenceCase(text)
		h.look(as.Blemish(words, u, text, who != "" || led))
	}
	return h
}

// brokeInto makes a title of what broke into what a mention tells to have gone on: "Reed was
// struck by a van" of "Reed was crossing the street when she was struck by a van".
func (t *telling) brokeInto(kind Relation) heading {
	s := t.s
	fore, ok := s.Foreground(t.u)
	if !ok || len(t.u.Subject) == 0 || len(fore.Subject) != 1 || !grammar.Pronouns[s.Words[fore.Subject[0]].Lower] || grammar.Pronouns[s.Words[t.u.Subject[0]].Lower] {
		return heading{}
	}
	verb := s.Clauses[fore.Clause].Verb
	words := slices.Concat(t.u.Subject, slices.DeleteFunc(grammar.Without(fore.Words, t.timePhrase()), func(i int) bool { return i < verb }))
	u := grammar.Unit{Words: words, Subject: t.u.Subject, Clause: fore.Clause, Head: fore.Head, Asserted: true}
	words, whole := s.Fit(s.TrimTitle(words, u), u, grammar.MaxTitle)
	h := heading{words: words, text: grammar.SentenceCase(s.FromWords(words)), quality: t.bearing(kind) - s.Flaws(words, u)}
	if !whole {
		h.quality -= 0.2
	}
	return h
}

// look takes a blemish into account.
func (h *heading) look(b grammar.Blemish, _ string) {
	h.blemish = max(h.blemish, b)
	h.quality -= blemished[b]
}

// blemished is what a blemish takes from the quality of a title.
var blemished = [...]float64{grammar.Slight: 0.15, grammar.Grave: 0.6}

// recast puts what a title tells into the tense of a title: what somebody had done
// when somebody spoke of it he did, what he would do he will do, and what a
// participle or a gerund tells has a verb. led says that
// the title tells who says it, so that the tense is right as it stands.
func (t *telling) recast(words []int, led bool) (*grammar.Sentence, []int) {
	s, u := t.s.Sentence, t.u
	if s.Unfinite(u) && slices.Contains(words, u.Head) {
		return s.AsClause(u, words)
	}
	if u.Nominal || u.Clause < 0 || led || s.Clauses[u.Clause].Verb < 0 || s.Clauses[u.Clause].QuotedText {
		return s, words
	}
	verb := s.Clauses[u.Clause].Verb
	switch s.Words[verb].Lower {
	case "would":
		if t.Relation == Planned {
			s = s.Instead(verb, "will")
		}
	case "had":
		if past := s.SimplePast(u); past != "" && slices.Contains(words, u.Head) {
			s, words = s.Instead(u.Head, past), grammar.Without(words, []int{verb})
		}
	}
	return s, words
}

// claim makes a title of what somebody says whose description leaves it too little
// room: "Head of the hospital: 202 people have died".
func (t telling) claim() heading {
	s, u := t.s, t.u
	lead := t.leadWords()
	if len(lead) == 0 || s.Length(t.clauseWords(u.Words, lead)) <= grammar.MaxTitle || s.Denies(u) {
		return heading{}
	}
	who := s.SpeakerName(s.Clauses[s.Clauses[u.Clause].SaidBy].Subject)
	if who != "" {
		who += ": "
	}
	words, whole := s.Fit(t.clauseWords(grammar.Without(u.Words, t.timePhrase()), nil), u, grammar.MaxTitle-utf8.RuneCountInString(who))
	if !whole || len(words) == 0 {
		return heading{}
	}
	text := grammar.SentenceCase(s.FromWords(words))
	own := s.StandIns()[words[0]] // the name of whom what is said begins with
	switch by := s.Units[s.Clauses[u.Clause].SaidBy].Head; {
	case who != "" && (strings.HasPrefix(text, strings.TrimSuffix(who, ": ")) || own != "" && strings.HasSuffix(own, " "+strings.TrimSuffix(who, ": "))):
		who = "" // he speaks of himself
	case who != "" && ownPronouns[s.Words[words[0]].Lower] && by >= 0 && s.Words[by].Lower != "told" && s.Words[by].Lower != "tells":
		who = strings.TrimSuffix(who, ": ") + " " + s.Words[by].Text + " " // "Reed said he would go"
		words, whole = s.Fit(words, u, grammar.MaxTitle-utf8.RuneCountInString(who))
		if text = s.FromWords(words); !whole {
			return heading{}
		}
	}
	h := heading{words: words, text: who + text, quality: t.bearing(Reported) - s.Flaws(words, u)}
	if who != "" {
		h.quality += 0.15
	}
	h.look(s.Blemish(words, u, text, who != ""))
	return h
}

// ownPronouns are those that stand for who says it.
var ownPronouns = grammar.Set(`he she it they`)

// bearing says how well the relation of a mention to its event suits a title.
func (t *telling) bearing(kind Relation) float64 {
	q := 0.0
	if c := t.u.Clause; c >= 0 && !t.u.Nominal {
		switch cl := t.s.Clauses[c]; {
		case cl.Dependent:
			q -= 0.1
		case cl.Object:
			q -= 0.2
		case cl.Relative:
			q -= 0.1
		}
		if !t.dated() && (t.s.Clauses[c].Relative || t.s.Clauses[c].Dependent) {
			q -= 0.3
		}
	}
	if t.s.Performs(t.u) && slices.ContainsFunc(t.s.Objects(t.u), func(i int) bool { return t.s.Words[i].Lower == "part" }) {
		q -= 0.3 // "took part in the bombing" tells of somebody's part
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
func (t *telling) statement(kind Relation) heading {
	s, u := t.s, t.u
	if t.said != nil {
		if who := s.SpeakerName(u.Subject); who != "" {
			h := heading{text: grammar.Shorten(who + ": “" + s.said(t) + "”"), quality: 0.3, words: u.Words}
			h.lookAtQuote(who)
			return h
		}
		return heading{}
	}
	if u.Nominal || u.Clause < 0 || s.Clauses[u.Clause].SaidBy < 0 || !s.Clauses[u.Clause].QuotedText {
		return heading{}
	}
	first := s.Clauses[u.Clause].Verb // "we've seen"
	if len(u.Subject) > 0 {
		first = u.Subject[0]
	}
	if kind != Reported && !(first >= 0 && grammar.FirstPersons[s.Words[first].Lower]) {
		return heading{}
	}
	who := s.SpeakerName(s.Clauses[s.Clauses[u.Clause].SaidBy].Subject)
	words := s.Quotation(u.Words)
	if kind == Reported {
		words = grammar.Without(words, t.timePhrase())
	}
	words = s.FitQuotation(s.TrimTitle(words, u), u, grammar.MaxTitle-utf8.RuneCountInString(who+": “”"))
	what := s.FromWords(words)
	if who == "" || what == "" {
		return heading{}
	}
	h := heading{text: grammar.Shorten(who + ": “" + grammar.SentenceCase(grammar.Balanced(what)) + "”"), words: words}
	if kind != Reported {
		h.quality = -0.35
	}
	h.lookAtQuote(who)
	return h
}

// lookAtQuote takes into account what is wrong with a quotation as a title: nobody knows who
// speaks.
func (h *heading) lookAtQuote(who string) {
	if strings.HasPrefix(who, "The ") {
		h.blemish = grammar.Slight
	}
}

// whole makes a title of the sentence of a mention, for want of a better one.
func (t *telling) whole(kind Relation) heading {
	s := t.s
	var words []int
	for i := range s.Words {
		words = append(words, i)
	}
	main := grammar.Unit{Clause: -1, Nominal: true}
	words = s.WithoutLabel(s.TrimTitle(s.WithoutSayingPlace(s.WithoutDateline(grammar.Without(words, t.timePhrase()))), main))
	words = slices.DeleteFunc(words, func(i int) bool { return s.Untold(i) })
	h := heading{quality: t.bearing(kind) - 0.4 - s.Flaws(words, grammar.Unit{Clause: -1})}
	if t.u.Nominal || !t.dated() {
		h.quality -= 0.5 // the sentence is about something else
	} else if c := t.u.Clause; c >= 0 && (s.Clauses[c].Relative || s.Clauses[c].Dependent) && !t.frames() && !t.claimed() {
		h.quality -= 0.3
	}
	if s.LeavesBe(words, t.u) {
		h.quality -= 0.5
	}
	h.words = words
	text := s.FromWords(words)
	if utf8.RuneCountInString(text) > grammar.MaxTitle {
		h.quality -= 0.1
		main := s.MainUnit()
		if short, ok := s.Fit(words, main, grammar.MaxTitle); ok && t.tellsIn(short) && !s.BreaksOff(short, main) {
			h.words, text = short, s.FromWords(short)
		} else {
			text = grammar.CutAtWord(text)
		}
	}
	if n := len(words); n > 0 && grammar.Auxiliaries[s.Words[words[n-1]].Lower] {
		h.quality -= 0.6 // "the last war was" 70 years ago
	}
	h.text = grammar.SentenceCase(text)
	h.look(s.Blemish(words, grammar.Unit{Clause: -1}, text, false))
	return h
}

// frames reports whether what a mention tells only frames what its sentence goes on to tell: "while Arden slept,
// the dam broke".
func (t *telling) frames() bool {
	c := t.u.Clause
	return !t.u.Nominal && c == 0 && t.s.Clauses[c].Dependent && t.s.Clauses[c].Marker == 0 && framing[t.s.Words[0].Lower] && len(t.s.Clauses) > 1
}

// framing begin clauses that tell what was at the same time.
var framing = grammar.Set(`while as when`)

// stump reports whether a title tells of nobody by name, and next to nothing.
func (t *telling) stump(h heading) bool {
	return !t.u.Nominal && len(h.words) > 0 && utf8.RuneCountInString(h.text) < 32 && t.s.ContentWords(h.words) < 5 && len(t.s.NamesIn(h.words)) == 0 && !slices.ContainsFunc(h.words, func(i int) bool { return t.s.StandIns()[i] != "" })
}

// alone reports whether a sentence tells of one time alone, and in its main clause what a mention does, or what was
// at the same time.
func (t *telling) alone() bool {
	s, phrase := t.s, t.timePhrase()
	for i := range s.Words {
		if s.Timed[i] != slices.Contains(phrase, i) && !(!s.Timed[i] && grammar.BareTimePrepositions[s.Words[i].Lower]) {
			return false
		}
	}
	if t.frames() {
		return true
	}
	c := t.u.Clause
	return !t.u.Nominal && c >= 0 && !s.Clauses[c].Relative && !s.Clauses[c].Dependent && !s.Clauses[c].Object && len(t.u.Speaker) == 0 &&
		!slices.ContainsFunc(s.Clauses, func(o grammar.Clause) bool { return o.Says })
}

// claimed reports whether a mention is what somebody thinks or finds: "the bank projected that prices will rise".
func (t *telling) claimed() bool {
	c := t.u.Clause
	return !t.u.Nominal && c > 0 && t.s.Clauses[c].Dependent && t.s.Clauses[c].Marker > 0 && t.s.Words[t.s.Clauses[c].Marker].Lower == "that" && len(t.s.Clauses[c-1].Subject) > 0 && t.s.Units[c-1].Head == t.s.Clauses[c].Marker-1
}

// tellsIn reports whether words of the sentence of a mention hold the verb of what it tells, and who says it.
func (t *telling) tellsIn(words []int) bool {
	return (t.u.Nominal || slices.Contains(words, t.u.Head)) && (len(t.u.Speaker) == 0 || slices.Contains(words, t.u.Speaker[0]))
}

// said returns what follows "said:", without its quotation marks.
func (s *sentence) said(t *telling) string {
	return strings.Trim(t.said.Text, " \"“”.")
}

// central says how much of what all tell of an event stands in words of the sentence of a mention,
// from 0 to 1.
func central(t *telling, words []int, center cluster.Vector) float64 {
	said := map[int32]bool{}
	for _, f := range t.s.features {
		if slices.Contains(words, int(f.word)) {
			said[f.id] = true
		}
	}
	sum := 0.0
	for _, f := range center {
		if said[f.ID] {
			sum += f.Weight * f.Weight
		}
	}
	return math.Sqrt(sum)
}
