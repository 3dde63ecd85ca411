package grammar

import (
	"slices"
	"strings"
)

// News tells one happening by words that nobody would take for each other: a ship sinks,
// founders, goes down; a man quits, stands down, lays down his office. What such words have in
// common is the kind of the happening. It is less than that they mean the same, as the rows of
// synonym.go do, and likeness knows nothing of it: it only lets two accounts be compared that
// have the time and the people in common.

// happeningRows has a row a kind of happening: its name, then the verbs in their base form and
// the nouns that tell of it. "go+bottom" is a verb with a word that comes within a few words
// behind it. A word may stand in several rows. The rows are of general English and of what
// news is made of; none is of a story.
const happeningRows = `
sink: sink sinking founder capsize scuttle go+down go+bottom
collapse: collapse cave-in cave+in give+way topple crumble subside landslide rockfall mudslide
crash: crash collision collide derail derailment ram plunge slam+into smash+into plough+into plow+into pileup
explode: explode explosion blast detonate detonation blow+up go+off set+off
shoot: shoot shooting gunfire gun+down open+fire shootout gunbattle
stab: stab stabbing knife
burn: burn blaze inferno wildfire catch+fire burst+flames go+flames gut arson
quake: quake earthquake tremor aftershock
erupt: erupt eruption
flood: flood flooding inundate burst+banks deluge
storm: hurricane typhoon cyclone tornado landfall
die: die death kill killing perish succumb pass+away lose+life drown murder assassinate assassination slay shoot+dead find+dead found+dead fatality demise
hurt: hurt injure injury wound
hit: hit strike knock+down mow+down run+over run+down drive+over roll+over plough+into plow+into drag trample
fall: fall slip plunge
rob: rob robbery heist burgle burglary loot raid+store raid+shop raid+jeweller raid+jeweler raid+bank steal theft make+off hold+up smash-and-grab
poison: poison poisoning
suicide: suicide kill+himself kill+herself take+life hang+himself
rescue: rescue save hoist winch pull+out bring+up bring+surface lift+out evacuate evacuation
trap: trap strand entomb bury+alive cut+off maroon
lost: vanish disappear disappearance go+missing lose+contact lose+track
find: discover discovery locate find+alive found+alive find+body found+body unearth recover recovery
arrest: arrest detain apprehend capture nab seize+suspect take+custody be+custody lead+away turn+in round+up hold+police detention handcuff pull+over pick+up
charge: charge indict indictment arraign arraignment accuse prosecute face+charge face+count file+charge hand+charge bring+charge press+charge lay+charge
search: raid search swoop storm+home storm+office seize+document
court: arraign arraignment appear+court appear+judge appear+hearing
trial: trial try+court go+trial stand+trial put+trial
convict: convict conviction find+guilty found+guilty guilty+verdict
sentence: sentence sentencing jail imprison imprisonment give+prison give+years hand+term hand+years get+years send+prison condemn+death
acquit: acquit acquittal exonerate clear+charge clear+wrongdoing find+guilty+not walk+free
release: release free bail parole walk+free set+free let+go
extradite: extradite extradition hand+over deport deportation
expel: expel expulsion deport deportation throw+out kick+out
appeal: appeal
sue: sue lawsuit take+court
fine: fine
inquiry: investigate investigation inquiry probe open+proceedings open+case launch+proceedings
dropped: close+inquiry close+case close+investigation close+book drop+charge drop+case shelve
resign: resign resignation quit step+down step+aside stand+down stand+aside bow+out abdicate abdication lay+mandate lay+office relinquish leave+office leave+post give+post give+up+post tender+resignation retire retirement relinquish cede+power
oust: oust ouster sack dismiss dismissal fire+job topple overthrow overthrew depose unseat remove+office remove+post remove+chief force+out vote+out relieve+duty
suspend: suspend suspension ban bar+from put+leave place+leave provisionally
appoint: appoint appointment nominate name+chief name+head swear+in inaugurate inauguration take+office
elect: elect election re-elect re-election win+election win+vote win+presidency win+term win+poll hand+term hand+years vote+in landslide
vote: vote referendum ballot poll go+polls cast+ballot
approve: approve approval adopt adoption ratify ratification pass+bill pass+law pass+resolution pass+measure endorse back+resolution authorize authorise
reject: reject rejection veto vote+down turn+down refuse+sign rebuff
sign: sign signing treaty pact accord
agree: agree agreement deal reach+deal strike+deal accord settlement settle
insolvency: insolvency bankruptcy bankrupt file+protection file+insolvency file+bankruptcy seek+protection seek+creditor go+bust go+under liquidation
buy: buy purchase acquire acquisition takeover merge merger
command: take+over take+command take+charge assume+command
launch: launch liftoff blast+off lift+off put+orbit
land: land touchdown touch+down splash+down set+down
escape: escape flee flight abscond slip+away break+out
kidnap: kidnap kidnapping abduct abduction take+hostage seize+hostage snatch
hijack: hijack hijacking
defect: defect defection switch+side change+side go+over
retreat: withdraw withdrawal pull+out pull+back retreat
scrap: withdraw withdrawal scrap cancel cancellation call+off shelve axe abandon drop+plan drop+bill
postpone: postpone postponement delay put+off defer
invade: invade invasion incursion cross+border
seize: seize capture take+control overrun storm retake fall+to take+town take+city
strike: bomb bombing bombard bombardment airstrike strike shell shelling pound hit+target
attack: attack assault ambush massacre rampage onslaught carnage
truce: ceasefire cease-fire truce armistice lay+arms
protest: protest demonstrate demonstration march rally take+streets sit-in
clash: clash riot scuffle skirmish battle
walkout: walkout walk+out stoppage down+tools go+strike
crackdown: crackdown crush disperse tear+gas
bury: bury burial funeral lay+rest cremate
mourn: memorial vigil mourn mourning commemorate tribute
born: born birth
wed: marry wed wedding
award: award+prize win+prize receive+prize win+oscar
disclose: disclose disclosure reveal leak come+light make+public publish publication release+report release+document
close: close closure shut shut+down
open: open+door inaugurate unveil reopen
apologise: apologise apologize apology ask+forgiveness ask+forgive forgive
confess: confess confession plead+guilty admit
meet: meet summit hold+talks
visit: visit trip tour travel
speech: speech address
raise: lift raise raising lifting salvage refloat hoist
drill: drill bore drilling
infect: infect infection outbreak test+positive
outage: outage blackout power+cut downtime go+down go+offline
publish: issue release publish roll+out push+out rush+out put+out bring+out
hack: hack hacking breach cyberattack
spill: spill leak
recall: recall+vehicle recall+product recall+car
sanction: sanction sanctions impose+sanctions embargo
freeze: freeze+asset
recognise: recognise recognize recognition
independence: independence secede secession
emergency: emergency+declare declare+emergency martial
pardon: pardon amnesty clemency commute
execute: execute execution put+death hang
occupy: occupy occupation sit-in
blockade: block blockade besiege siege
lockdown: lockdown quarantine curfew
default: default
bailout: bailout bail+out
slump: slump tumble plunge crash lose+value plummet nosedive
sedate: sedate inject
win: win victory defeat beat triumph defend+title retain+title keep+title defend+belt retain+belt defend+crown retain+crown knockout knock+out stoppage
coup: coup mutiny seize+power take+power putsch
abort: abort scrub
dock: dock docking
missing-sum: unaccounted account+for
go-on-sale: go+sale
flyin: arrive arrival
return: return
deny: deny denial
resume: resume resumption restart
`

// pattern is one way to tell of a happening: a verb or noun, and the words behind it.
type pattern struct {
	kind string
	more []string // stems, in any order
}

// happeningsOf holds the ways to tell of happenings by the stem of their first word.
var happeningsOf = func() map[string][]pattern {
	m := map[string][]pattern{}
	for _, row := range strings.Split(strings.TrimSpace(happeningRows), "\n") {
		kind, words, _ := strings.Cut(row, ": ")
		for _, w := range strings.Fields(words) {
			parts := strings.Split(w, "+")
			first := baseStem(parts[0])
			p := pattern{kind: kind}
			for _, more := range parts[1:] {
				p.more = append(p.more, baseStem(more))
			}
			m[first] = append(m[first], p)
		}
	}
	return m
}()

// baseStem returns the stem of a word, of an irregular form that of its verb.
func baseStem(lower string) string { return knownBases.of(lower) }

var knownBases = wordMemo{make: baseStemOf}

func baseStemOf(lower string) string {
	if verb, ok := verbOf[lower]; ok {
		lower = verb
	} else if verb, ok := oddBases[lower]; ok {
		lower = verb
	}
	return stem(lower)
}

// oddBases leads forms that other tables keep apart back to their verbs.
var oddBases = map[string]string{"found": "find", "shot": "shoot", "fled": "flee", "sank": "sink", "sunk": "sink", "won": "win", "fell": "fall", "lost": "lose",
	"held": "hold", "left": "leave", "laid": "lay", "put": "put", "led": "lead", "quit": "quit", "met": "meet", "struck": "strike", "bought": "buy", "said": "say", "slain": "slay"}

// reachOfPattern is how many words behind a verb another word of its pattern may stand.
const reachOfPattern = 8

// reachOfParticle is the same of a small word: "turned himself in", "fell to the rebels".
const reachOfParticle = 4

// nearWords are the small words of patterns.
var nearWords = Set(`in up over down out off away back to on into under through`)

// Happenings returns the kinds of happening that a unit tells of: by its verb and the words
// behind it, by the nouns of happenings that are its subject or, of a noun phrase, carry it.
// Befell are the words that say whom or what it befell, or who did it where that is all; by
// those of who did it to them.
func (s *Sentence) Happenings(u Unit) (kinds []string, befell, by []int) {
	add := func(i int) (found bool) {
		for _, p := range happeningsOf[baseStem(s.Words[i].Lower)] {
			if s.followed(i, p.more) {
				found = true
				if !slices.Contains(kinds, p.kind) {
					kinds = append(kinds, p.kind)
				}
			}
		}
		return found
	}
	if !u.Nominal && u.Head >= 0 {
		next := s.continued(u)
		if verb := !s.occurs(u) && add(u.Head); verb || next >= 0 && add(next) {
			befell = u.Subject
			if objects := s.sufferers(u); verb && !s.Passive(u) && len(objects) > 0 && !suffering[s.Words[u.Head].Lower] && !slices.ContainsFunc(kinds, func(k string) bool { return ofSubject[k] }) {
				befell, by = objects, u.Subject
				if of := s.ofObject(objects); len(of) > 0 {
					befell = of
				}
			}
		}
	}
	if fore, ok := s.Foreground(u); ok && len(kinds) == 0 {
		if kinds, befell, by = s.Happenings(fore); len(befell) > 0 && Pronouns[s.Words[befell[0]].Lower] {
			befell = u.Subject
		}
		return kinds, befell, by
	}
	if to := s.stepTo(u); to >= 0 && len(kinds) == 0 && add(to) {
		if by, befell = u.Subject, s.phraseFrom(to+1); len(befell) == 0 {
			befell = u.Subject
		}
		return kinds, befell, by
	}
	around := u.Subject
	switch {
	case u.Nominal:
		around = u.Words
	case u.Head >= 0 && (s.Performs(u) || tellsOfObject[baseStem(s.Words[u.Head].Lower)]):
		around = slices.Concat(around, s.Objects(u))
	}
	for _, i := range around {
		if w := s.Words[i]; len(befell) == 0 && nouns[w.Lower] && w.Kind == PlainWord && !s.Describes(i) && add(i) {
			befell = s.ofHappening(i)
		}
	}
	return kinds, befell, by
}

// stepTo returns the verb of what a unit says to have been done in a roundabout way: "issuing" of
// "took the step of issuing a warning"; -1 if there is none.
func (s *Sentence) stepTo(u Unit) int {
	if u.Nominal || u.Head < 0 || baseStem(s.Words[u.Head].Lower) != "take" {
		return -1
	}
	for _, i := range s.Objects(u) {
		if w := s.Words[i].Lower; w != "step" && w != "move" && w != "decision" || i+2 >= len(s.Words) || s.Words[i+1].Lower != "of" || !strings.HasSuffix(s.Words[i+2].Lower, "ing") {
			continue
		}
		return i + 2
	}
	return -1
}

// occurs reports whether the verb of a unit only says of the happening that is its subject that it
// was: "the quake hit the coast".
func (s *Sentence) occurs(u Unit) bool {
	if !occurring[s.Words[u.Head].Lower] || s.Passive(u) {
		return false
	}
	return slices.ContainsFunc(u.Subject, func(i int) bool {
		w := s.Words[i]
		return w.Kind == PlainWord && nouns[w.Lower] && !s.Describes(i) && len(happeningsOf[baseStem(w.Lower)]) > 0
	})
}

// occurring are verbs of happenings.
var occurring = Set(`hit hits hitting strike strikes struck striking`)

// NameDescribes reports whether a name stands before a noun that it says whose or of where it
// is: "Haddad loyalists were killed".
func (s *Sentence) NameDescribes(n Name) bool {
	i := n.Last
	if i >= len(s.Words) || s.Words[i].Kind != PlainWord || s.isVerb(i) || s.Timed[i] {
		return false
	}
	w := s.Words[i]
	return !w.Capital() && !FunctionWords[w.Lower] && !SayingVerbs[w.Lower] && !pastForm(w.Lower) && !Participle(w.Lower) && !presentVerbs[w.Lower] && !strings.HasSuffix(w.Lower, "ly") &&
		(!EventNouns[w.Lower] && !nouns[w.Lower])
}

// WasDone reports whether a unit tells what was done, or names it, or what somebody said would
// be done: not what is being done, what goes on, or what will be.
func (s *Sentence) WasDone(u Unit) bool {
	if u.Nominal {
		return true
	}
	if u.Clause >= 0 && u.Head >= 0 && s.Clauses[u.Clause].Verb >= 0 && s.Clauses[u.Clause].SaidBy >= 0 && futures[s.Words[s.Clauses[u.Clause].Verb].Lower] {
		return true
	}
	if u.Head < 0 || u.Clause < 0 || s.Clauses[u.Clause].Verb < 0 || s.WillBe(u) || s.Wished(u) {
		return false
	}
	verb, head := s.Words[s.Clauses[u.Clause].Verb].Lower, s.Words[u.Head].Lower
	if u.Head == s.Clauses[u.Clause].Verb {
		return pastForm(head) || hardPasts[head] || softPasts[head] || deedVerbs[head]
	}
	been := verb == "was" || verb == "were" || haveForms[verb] || verb == "got" || SayingVerbs[verb] || verb == "'s" || verb == "is" || verb == "are"
	if haveForms[verb] && strings.HasSuffix(head, "ing") && s.Words[u.Head-1].Lower == "been" {
		return true // "has been shelling the town"
	}
	return been && (Participle(head) || pastForm(head)) && !slices.ContainsFunc(s.Words[s.Clauses[u.Clause].Verb:u.Head], func(w Word) bool { return w.Lower == "being" || w.Lower == "to" })
}

// suffering are the verbs whose subject it is that a happening befell: "faces charges".
var suffering = Set(`face faces faced facing suffer suffers suffered sustain sustained survive survives survived undergo underwent undergone`)

// ofObject returns the words that say whom a happening befell that is the object of its verb:
// "filed charges against the driver".
func (s *Sentence) ofObject(objects []int) []int {
	last := objects[len(objects)-1]
	if !nouns[s.Words[last].Lower] {
		return nil
	}
	last++
	for last < len(s.Words) && s.Timed[last] {
		last++
	}
	if last >= len(s.Words) || s.Words[last].Lower != "against" && s.Words[last].Lower != "to" && s.Words[last].Lower != "on" {
		return nil
	}
	return s.phraseFrom(last + 1)
}

// phraseFrom returns the words of the noun phrase that begins at a word.
func (s *Sentence) phraseFrom(i int) []int {
	var out []int
	for ; i < len(s.Words) && (s.Words[i].Kind == PlainWord || s.Words[i].Kind == Possessive) && !Prepositions[s.Words[i].Lower] && !s.isVerb(i) && !s.Timed[i] && !relatives[s.Words[i].Lower]; i++ {
		out = append(out, i)
	}
	return out
}

// sufferers returns the words of those to whom the subject of a unit did something other than
// to itself: none of "turned himself in".
func (s *Sentence) sufferers(u Unit) []int {
	objects := slices.DeleteFunc(s.Objects(u), func(i int) bool { return s.Timed[i] || !s.Words[i].IsWord() })
	if len(objects) > 2 && s.Words[objects[0]].Lower == "and" && s.isVerb(objects[1]) {
		objects = objects[2:] // "hit and killed a woman"
	}
	if len(objects) > 0 && reflexives[s.Words[objects[0]].Lower] || !slices.ContainsFunc(objects, func(i int) bool { return !FunctionWords[s.Words[i].Lower] || Pronouns[s.Words[i].Lower] }) {
		return nil
	}
	return objects
}

var reflexives = Set(`himself herself itself themselves myself ourselves`)

// ofHappening returns the words that say whose the happening was that a noun names: "Reed's
// arrest", "the collapse of the mine".
func (s *Sentence) ofHappening(i int) []int {
	var out []int
	for j := i - 1; j >= 0 && (s.Words[j].Kind == Possessive || s.premodifier(j)); j-- {
		out = append([]int{j}, out...)
	}
	if i+1 < len(s.Words) && (s.Words[i+1].Lower == "of" || s.Words[i+1].Lower == "against") {
		out = append(out, s.phraseFrom(i+2)...)
	}
	return out
}

// ofSubject are the kinds of what somebody or something does, whatever the object is.
var ofSubject = Set(`command collapse erupt resign elect insolvency escape defect lost born retreat independence flyin return walkout
	quake flood default slump win confess apologise truce coup appeal meet visit speech agree suicide deny court trial abort sue wed`)

// continued returns the verb of the clause that goes on with what a unit tells, of the same
// subject and time: "ran into trouble on Sunday and went down"; -1 if there is none.
func (s *Sentence) continued(u Unit) int {
	c := u.Clause + 1
	if u.Nominal || u.Clause < 0 || c >= len(s.Clauses) {
		return -1
	}
	cl, own := s.Clauses[c], s.Clauses[u.Clause]
	if !cl.Bare || cl.Relative || cl.Says || cl.Marker < 0 || s.Words[cl.Marker].Lower != "and" || len(own.Subject) == 0 || !slices.Equal(own.Subject, cl.Subject) ||
		slices.ContainsFunc(cl.Words, func(i int) bool { return s.Timed[i] }) {
		return -1
	}
	return cl.head
}

// followed reports whether words with some stems stand within a few words behind word i.
func (s *Sentence) followed(i int, stems []string) bool {
	for _, want := range stems {
		found, reach := false, reachOfPattern
		if nearWords[want] {
			reach = reachOfParticle
		}
		for j := i + 1; j < min(len(s.Words), i+1+reach) && !found; j++ {
			if s.Words[j].Kind == Stop || s.isVerb(j) && j != i {
				break
			}
			found = baseStem(s.Words[j].Lower) == want
		}
		if !found {
			return false
		}
	}
	return true
}

// tellsOfObject are the stems of verbs whose object is what happened: "announced his resignation".
var tellsOfObject = func() map[string]bool {
	m := map[string]bool{}
	for w := range Set(`announce begin start end open face order see make file hold suffer survive confirm declare cause trigger spark mark follow tender submit offer accept recorded record complete
		pull hand bring press lay experience score secure claim inflict seal`) {
		m[baseStem(w)] = true
	}
	return m
}()

// nouns are the words that name happenings where they are subject or object.
var nouns = anyOf(nameable, Set(`insolvency cave-in cave-ins sinking suspension ban expulsion retirement disappearance discovery recovery inquiry probe
	investigation landslide derailment poisoning burial truce incursion defection abduction bombardment shelling embargo sanctions recognition
	independence pardon execution occupation blockade curfew bailout slump breach leak apology confession blackout extradition deportation charges indictment heist robbery burglary outage
	raids arrests detention dismissal sacking re-election reelection victory defeat closure publication coup mutiny`))
