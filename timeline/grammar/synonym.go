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
die dies died dead death deaths killed killing killings kill kills slain perished fatal fatality fatalities murder murders murdered slaying slayings
shoot shoots shot shots shooting shootings gunfire gunned
attack attacks attacked assault assaults assaulted massacre massacres massacred rampage carnage bloodbath
bomb bombs bombing bombings bombed blast blasts explosion explosions exploded explode
injure injured injuries injuring wounded wounding wounds hurt
arrest arrests arrested capture captures captured apprehended detained detain detention custody
protest protests protested protesting protester protesters protestor protestors demonstration demonstrations demonstrators demonstrator
march marches marched marchers rally rallies rallied
republican republicans gop
democrat democrats democratic
lawmaker lawmakers legislator legislators
law bill legislation
resign resigns resigned resignation quit
oust ousted ouster ousting toppled topple overthrow overthrew overthrown overthrowing depose deposed
elect elected election elections
win wins won victory
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
withdraw withdraws withdrew withdrawal withdrawn
crash crashed crashes collision collided
quake earthquake tremor
flee fled escape escaped escapes
rise rises rose increase increased increases
fall falls fell drop dropped decline declined
buy buys bought acquire acquired acquisition purchase purchased
order orders ordered
storm stormed storming
sue sues sued lawsuit lawsuits
appoint appointed named nominated
evacuate evacuated evacuation evacuations
annex annexed annexation
invade invaded invasion
strike strikes airstrike airstrikes
`

// WiderRows names the row that holds a row's happenings among others, or that
// its happenings come of: most who die in the news, or are hurt, were attacked.
var WiderRows = map[string]string{"=bomb": "=attack", "=shoot": "=attack", "=die": "=attack", "=injure": "=attack", "=march": "=protest", "=oust": "=resign"}

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
func Sense(lower string) string {
	if s, known := knownSenses.Load(lower); known {
		return s.(string)
	}
	s := senseOf(lower)
	knownSenses.Store(strings.Clone(lower), s) // not the text that the word stands in
	return s
}

// knownSenses holds what Sense has worked out: a text has the same words again and again.
var knownSenses sync.Map

func senseOf(lower string) string {
	if row, ok := RowOf[lower]; ok {
		return "=" + row
	}
	if verb, ok := verbOf[lower]; ok {
		lower = verb
	}
	return stem(lower)
}

// stem returns the Snowball stem of a word in lower case.
func stem(lower string) string {
	env := snowballstem.NewEnv(lower)
	english.Stem(env)
	return env.Current()
}
