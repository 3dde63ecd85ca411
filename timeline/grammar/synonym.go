package grammar

import (
	"strings"
	"sync"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// News calls one happening by several words. A row holds words that a reporter
// may exchange for each other when telling of one event; the first names the
// row. They are verbs and nouns of events and of the offices and papers that
// news is about, none of a story. No word stands in two rows.
const synonymRows = `
meet meets met meeting meetings summit talks
visit visits visited visiting trip trips travel travels traveled travelled traveling traveler tour toured journey
die dies died dead death deaths killed killing killings kill kills slain perished fatal fatality fatalities murder murders murdered slaying slayings assassinate assassinated assassination
shoot shoots shot shots shooting shootings gunfire gunned
attack attacks attacked assault assaults assaulted massacre massacres massacred rampage carnage bloodbath onslaught onslaughts
bomb bombs bombing bombings bombed blast blasts explosion explosions exploded explode
injure injured injuries injuring wounded wounding wounds hurt
arrest arrests arrested capture captures captured apprehended detained detain detention custody
protest protests protested protesting protester protesters protestor protestors demonstration demonstrations demonstrators demonstrator
march marches marched marchers rally rallies rallied
republican republicans gop
democrat democrats democratic
lawmaker lawmakers legislator legislators
law bill legislation
resign resigns resigned resignation quit quitting
oust ousted ouster ousting toppled topple overthrow overthrew overthrown overthrowing depose deposed
elect elected election elections re-elected reelected re-election reelection
win wins won winning victory
invite invites invited invitation invitations
agree agrees agreed agreement accepted accept accepts accord
charge charged charges indict indicted indictment indictments
accuse accused accuses accusation accusations
suspend suspended halt halted
begin begins began start starts started
end ends ended finish finished
gunman gunmen shooter shooters
police officers officer
letter message note
withdraw withdraws withdrew withdrawal withdrawn withdrawing
crash crashed crashes collision collided
quake earthquake tremor
flee flees fled fleeing escape escaped escapes
rise rises rose increase increased increases
fall falls fell drop dropped decline declined
buy buys buying bought acquire acquired acquisition purchase purchased
order orders ordered
storm stormed storming
sue sues sued lawsuit lawsuits
appoint appointed named nominated
evacuate evacuated evacuation evacuations
annex annexed annexation
invade invaded invasion
strike strikes airstrike airstrikes
approve approves approved approval adopts adopted adoption ratified endorsed
vote votes voted voting
defect defects defected defection defector defectors
bury buries buried burial funeral funerals
kidnap kidnaps kidnapped kidnapping abduct abducted abduction
release releases released freed
gun guns firearm firearms handgun handguns pistol pistols weapon weapons
ceasefire cease-fire truce armistice
collapse collapses collapsed collapsing cave-in cave-ins caved
bankrupt bankruptcy insolvency insolvent
rescue rescues rescued rescuing saved
acquit acquits acquitted acquittal acquittals exonerated
convict convicts convicted conviction convictions
sentence sentenced sentences sentencing jailed imprisoned
ban bans banned banning
sack sacked sacking dismissed dismissal dismisses
discover discovers discovered discovery discoveries
expel expels expelled expulsion expulsions
hijack hijacked hijacking hijackers hijacker
stab stabs stabbed stabbing stabbings
raid raids raided swoop
plane planes aircraft airplane airplanes airliner jet jets warplane warplanes
`

// WiderRows names the row that holds a row's happenings among others, or that
// its happenings come of: most who die in the news, or are hurt, were attacked.
var WiderRows = map[string]string{"=bomb": "=attack", "=shoot": "=attack", "=stab": "=attack", "=die": "=attack", "=injure": "=attack", "=march": "=protest", "=oust": "=resign", "=approve": "=vote"}

// RowOf holds the row of every word of the table.
var RowOf = func() map[string]string {
	m := map[string]string{}
	for _, row := range strings.Split(strings.TrimSpace(synonymRows), "\n") {
		words := strings.Fields(row)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
}()

// Sense returns what a word has in common with others that tell the same: its
// row, or the stem of the word, of an irregular form that of its verb.
func Sense(lower string) string { return knownSenses.of(lower) }

// A wordMemo holds what a function has made of words: a text has the same ones again and again.
// Many shelves let many processors ask at once without waiting for each other.
type wordMemo struct {
	make    func(lower string) string
	shelves [64]struct {
		sync.RWMutex
		made map[string]string
	}
}

var knownSenses = wordMemo{make: senseOf}

func (m *wordMemo) of(lower string) string {
	at := len(lower)
	if at > 0 {
		at += 7*int(lower[0]) + 3*int(lower[at-1])
	}
	shelf := &m.shelves[at%len(m.shelves)]
	shelf.RLock()
	s, known := shelf.made[lower]
	shelf.RUnlock()
	if known {
		return s
	}
	s = m.make(lower)
	shelf.Lock()
	if shelf.made == nil {
		shelf.made = map[string]string{}
	}
	shelf.made[strings.Clone(lower)] = s // not the text that the word stands in
	shelf.Unlock()
	return s
}

func senseOf(lower string) string {
	if row, ok := RowOf[lower]; ok {
		return "=" + row
	}
	if row := rowOfGerund(lower); row != "" {
		return "=" + row
	}
	if verb, ok := verbOf[lower]; ok {
		lower = verb
	}
	return stem(lower)
}

// rowOfGerund returns the row of the verb of which a word in "-ing" is a form: one whose past
// stands in its row as well. "" if there is none: "lettering" is no letter.
func rowOfGerund(lower string) string {
	base, found := strings.CutSuffix(lower, "ing")
	if !found || len(base) < 3 {
		return ""
	}
	verbs := []string{base, base + "e"}
	if n := len(base); base[n-1] == base[n-2] {
		verbs = append(verbs, base[:n-1])
	}
	for _, verb := range verbs {
		row, known := RowOf[verb]
		if !known {
			continue
		}
		for _, past := range []string{verb + "ed", verb + "d", base + "ed"} {
			if RowOf[past] == row {
				return row
			}
		}
	}
	return ""
}

// stem returns the Snowball stem of a word in lower case.
func stem(lower string) string {
	env := snowballstem.NewEnv(lower)
	english.Stem(env)
	return env.Current()
}

// senses returns the senses of a list of words.
func senses(list string) map[string]bool {
	out := map[string]bool{}
	for w := range Set(list) {
		out[Sense(w)] = true
	}
	return out
}
