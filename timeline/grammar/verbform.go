package grammar

import "strings"

// irregularRows has a row a verb whose forms no rule leads back to it: the verb,
// its past, its participle. Verbs of synonymRows are not among them, and no word
// stands in two rows; forms that are commonly another word ("found", "left",
// "saw", "felt", "ground", "rose" of a row there) are left out.
const irregularRows = `
arise arose arisen
become became
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
feed fed
fight fought
fly flew flown
foresee foresaw foreseen
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
leap leapt
lend lent
lose lost
make made
mislead misled
mistake mistook mistaken
overcome overcame
overrun overran
overtake overtook overtaken
pay paid
rebuild rebuilt
retake retook retaken
ride rode ridden
ring rang rung
run ran
seek sought
sell sold
send sent
shake shook shaken
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
spend spent
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
think thought
throw threw thrown
undergo underwent undergone
undertake undertook undertaken
wake woke woken
wear wore worn
withhold withheld
withstand withstood
weep wept
write wrote written
`

// verbOf leads every irregular form back to its verb.
var verbOf = func() map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(strings.TrimSpace(irregularRows), "\n") {
		forms := strings.Fields(row)
		for _, f := range forms[1:] {
			m[f] = forms[0]
		}
	}
	return m
}()

// pastOf leads the participle of an irregular verb to its past.
var pastOf = func() map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(strings.TrimSpace(irregularRows), "\n") {
		forms := strings.Fields(row)
		m[forms[len(forms)-1]] = forms[1]
	}
	return m
}()

// pastOfVerb leads an irregular verb to its past.
var pastOfVerb = func() map[string]string {
	m := map[string]string{"begin": "began", "do": "did", "feel": "felt", "rise": "rose", "see": "saw", "tell": "told", "beat": "beat", "cast": "cast", "cut": "cut", "hit": "hit", "hurt": "hurt",
		"let": "let", "read": "read", "set": "set", "shut": "shut", "split": "split", "spread": "spread", "understand": "understood", "withdraw": "withdrew"}
	for _, row := range strings.Split(strings.TrimSpace(irregularRows), "\n") {
		forms := strings.Fields(row)
		m[forms[0]] = forms[1]
	}
	for past, verb := range oddBases {
		if past != "sunk" && past != "slain" {
			m[verb] = past
		}
	}
	return m
}()

// pastOfGerund returns the past of the verb of a gerund: "captured" of "capturing", "won" of "winning".
func pastOfGerund(gerund string) string {
	g := strings.TrimSuffix(gerund, "ing")
	n := len(g)
	if n > 2 && g[n-1] == g[n-2] {
		if past := pastOfVerb[g[:n-1]]; past != "" {
			return past // "winning"
		}
	}
	for _, verb := range []string{g, g + "e"} {
		if past := pastOfVerb[verb]; past != "" {
			return past
		}
	}
	switch {
	case n > 1 && g[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(g[n-2])):
		return g[:n-1] + "ied"
	case n > 0 && g[n-1] == 'e':
		return g + "d"
	}
	return g + "ed"
}

// SimplePast returns the past of the verb of a clause whose finite verb is "had":
// "took" of "had taken"; "" where it is passive, goes on, or denies something.
func (s *Sentence) SimplePast(u Unit) string {
	c := s.Clauses[u.Clause]
	for i := c.Verb + 1; i < u.Head; i++ {
		if w := s.Words[i].Lower; Auxiliaries[w] || w == "not" || w == "never" {
			return ""
		}
	}
	if u.Head <= c.Verb || s.Denies(u) {
		return ""
	}
	head := s.Words[u.Head].Lower
	if past, ok := pastOf[head]; ok {
		return past
	}
	if pastForm(head) {
		return head
	}
	return ""
}

// gerund reports whether a word looks like the gerund of a verb.
func gerund(w Word) bool {
	return w.Kind == PlainWord && !w.Capital() && strings.HasSuffix(w.Lower, "ing") && len(w.Lower) > 5 && !EventNouns[w.Lower] && !notGerunds[w.Lower]
}

// notGerunds end in -ing and are no verbs.
var notGerunds = Set(`nothing something anything everything during evening morning building ceiling according following including regarding
	concerning spring string wedding offspring sibling housing`)

// pastForm reports whether a word looks like a past form or participle.
func pastForm(w string) bool {
	if softPasts[w] {
		return true
	}
	if !strings.HasSuffix(w, "ed") || len(w) < 4 || notPast[w] {
		return false
	}
	prefix, _, joined := strings.Cut(w, "-")
	return !joined || verbPrefixes[prefix] // "light-coloured", but "re-opened"
}

// verbPrefixes are written with a hyphen before a verb.
var verbPrefixes = Set(`re co pre de un over under out counter cross double fast mis self force court hand gate`)

// Participle reports whether a word can be a past participle.
func Participle(w string) bool {
	return pastForm(w) || hardPasts[w] || oddParticiples[w] || hasAnySuffix(w, "en", "wn", "ung", "unk")
}
