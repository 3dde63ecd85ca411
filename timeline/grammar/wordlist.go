package grammar

import (
	"maps"
	"strings"
)

// The closed classes of English words by which clauses are told apart. A word
// may stand in several lists: "after" joins a clause and introduces a noun.

// Set returns the words of lists that white space separates.
func Set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			m[w] = true
		}
	}
	return m
}

// anyOf returns the words of several sets, so that the many words that are in none of them
// are looked up once.
func anyOf(sets ...map[string]bool) map[string]bool {
	m := map[string]bool{}
	for _, s := range sets {
		maps.Copy(m, s)
	}
	return m
}

// lists are those lists that nearly every word is looked up in. One look tells which of them
// a word is in.
type lists uint8

const (
	verbalList lists = 1 << iota
	jointList
	nameableList
	leanEndList
	functionList
	beforeNominalList
)

var listsOf = func() map[string]lists {
	m := map[string]lists{}
	for n, words := range []map[string]bool{verbal, joints, nameable, leanEnds, FunctionWords, eventPrepositions} {
		for w := range words {
			m[w] |= 1 << n
		}
	}
	return m
}()

const (
	determinerWords  = `a an the this that these those his her its their our my your each every some any no both all another several many few most more less other such`
	prepositionWords = `of in on at by for with from to into onto over under about against between among through throughout toward towards
		within without across behind beyond near inside outside per via upon off out up down around along despite amid
		amidst following including concerning regarding like unlike than as during after before since until till`
	auxiliaryWords = `is are was were am be been being has have had having do does did will would can could may might must shall should
		isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't
		shouldn't 're 'll 've 'd i'm you're we're they're i've we've they've you've i'll he'll she'll we'll they'll i'd
		he'd she'd we'd they'd`
	pronounWords = `i you he she it we they me him us them who whom which what this that these those himself herself itself themselves
		someone everyone anyone nobody one there i'm he's she's it's we're they're you're i've we've they've i'll he'll
		she'll we'll they'll i'd he'd she'd we'd they'd`
	conjunctionWords = `and but or nor yet so`
	subordinateWords = `after before because although though if unless until till since while whilst whereas when whenever where wherever once as`
	adverbWords      = `also then later never just still already even once ever always often soon again now not only too however meanwhile
		instead yet first finally there here far long very quite almost about nearly`
	beWords = `is are was were am be been being isn't aren't wasn't weren't it's he's she's that's there's i'm you're we're they're`
)

// The closed classes of English, in small letters.
var (
	Determiners  = Set(determinerWords)
	Prepositions = Set(prepositionWords)
	Auxiliaries  = Set(auxiliaryWords)
	Pronouns     = Set(pronounWords)
	Conjunctions = Set(conjunctionWords)
	subordinates = Set(subordinateWords)
	adverbs      = Set(adverbWords)
	// BeForms are the forms of "to be", with what they contract to.
	BeForms   = Set(beWords)
	haveForms = Set(`has have had having hasn't haven't hadn't i've we've they've you've 've`)
	relatives = Set(`who which that whom whose`)
	modals    = Set(`can could may might must should cannot can't couldn't shouldn't`)
	nonFinite = Set(`be been being having`)

	// FunctionWords carry no content of their own for likeness and titles.
	FunctionWords = Set(determinerWords, prepositionWords, auxiliaryWords, pronounWords, conjunctionWords,
		subordinateWords, adverbWords, `who whom whose which what why how 's`)
)

// SayingVerbs report what someone says, in the forms that can govern a clause.
var SayingVerbs = Set(`say says said tell tells told announce announces announced add adds added write writes wrote
	tweet tweets tweeted report reports reported confirm confirms confirmed claim claims claimed state states stated
	insist insists insisted warn warns warned note notes noted explain explains explained argue argues argued
	acknowledge acknowledges acknowledged admit admits admitted deny denies denied declare declares declared
	reveal reveals revealed suggest suggests suggested testify testifies testified recall recalls recalled
	vow vows vowed promise promises promised conclude concludes concluded allege alleges alleged assert asserts asserted
	maintain maintains maintained reply replies replied respond responds responded comment comments commented
	post posts posted remark remarks remarked estimate estimates estimated predict predicts predicted
	indicate indicates indicated disclose discloses disclosed contend contends contended stress stresses stressed
	emphasize emphasizes emphasized complain complains complained joke jokes joked agree pointed caution cautions
	cautioned reiterate reiterates reiterated emerge emerges emerged lament laments lamented chant chants chanted shout
	shouts shouted`)

// hardPasts are past forms that are no other word, so that they mark a finite
// clause by themselves.
var hardPasts = Set(`began broke came chose drank drove ate fell flew forgot gave went grew knew ran rang rose sang saw
	sank shook spoke sprang stole swore swam took tore threw woke wore wrote withdrew overthrew became arose bore blew
	froze overtook oversaw rode slew strove underwent undertook swept wept said told drew shrank strode foresaw forbade forsook
	mistook overcame overran outgrew retook undid befell bade`)

// softPasts are past forms that can be participles or other words as well.
var softPasts = Set(`lay brought built bought caught fought felt found had heard held hid kept laid led left lent lost made meant
	met paid sat sent shot shone slept sold sought spent stood struck taught thought understood won got beat bent bled bound
	bred cast clung read crept dealt dug fed fled hung hurt slid spun split spread stuck stung swung upheld wound
	put set hit cut quit shut let cost burst bid shed sped beset misled withheld withstood rebuilt resold unwound leapt knelt
	lit spat slung strung wrung burnt learnt spilt thrust overheard outbid broadcast overrun`)

// oddParticiples are past participles that are no past forms.
var oddParticiples = Set(`done gone come become run begun sung rung drunk swum overcome undergone undone torn worn born borne sworn shorn lit
		slain shed sewn wed rid stricken`)

// presentVerbs are third-person forms that are rarely nouns.
var presentVerbs = Set(`considers regards intends deserves says tells comes goes takes makes gets gives becomes remains seems appears includes begins continues
	believes knows thinks wants keeps holds brings follows finds meets adds writes means requires allows expects
	has does is insists argues faces leads runs sits stands serves lives contains describes represents provides
	opposes supports rejects accuses urges denies confirms announces warns depends owns belongs exists happens occurs
	sees feels hopes fears knows speaks heads plays wins loses helps suggests hosts arrives leaves travels introduces asks invites welcomes praises recommends carries say want believe`, deedWords)

// deedVerbs are third-person forms that are rarely nouns and tell what is done,
// as chronologies and headlines do.
var deedVerbs = Set(deedWords)

const deedWords = `approves accepts agrees renews resigns condemns imposes captures seizes dies reaches enters flees withdraws
	appoints suspends resumes destroys admits reveals recognizes explodes erupts expels evacuates adopts ratifies unveils declares
	sends becomes begins announces arrives wins loses meets travels rejects denies`

// deedBases are the same without the ending, as they stand behind a plural.
var deedBases = Set(`agree disagree oppose approve accept renew resign condemn impose capture seize die reach enter flee withdraw appoint suspend resume
	destroy recognize explode erupt expel evacuate adopt ratify unveil declare arrive win lose meet reject`)

// catenatives lead to the verb that tells what is done.
var catenatives = Set(`continue continues continued begin begins began start starts started plan plans planned want wants
	wanted try tries tried manage manages managed hope hopes hoped intend intends intended expect expects expected
	decide decides decided need needs needed refuse refuses refused seek seeks sought fail fails failed had has have`)

// notPast end in -ed and are no past form.
var notPast = Set(`hundred united need indeed speed proceed exceed succeed feed seed breed bleed bed red shed sacred naked
	wicked hatred kindred so-called alleged armed unarmed unprecedented embed greed deed weed reed fred ted ned jared
	aged crowded related united-states old-fashioned supposed`)

// EventNouns name happenings, so that a phrase about one ("at a summit with
// Putin in Helsinki") can tell an event without a verb.
var EventNouns = Set(`summit meeting meetings visit trip tour talks negotiations conference election elections vote votes
	referendum attack attacks bombing bombings shooting shootings killing killings raid raids war battle invasion annexation
	indictment crash strike strikes airstrike airstrikes protest protests march marches rally rallies riot riots clash clashes
	debate hearing trial arrest arrests resignation death funeral ceremony inauguration coup explosion explosions blast blasts
	earthquake quake flood floods storm hurricane typhoon tsunami fire wildfire massacre rampage siege collapse launch
	speech address ceasefire truce signing withdrawal lockdown outbreak murder murders assassination
	kidnapping burial burials standoff verdict sentencing convention vigil wedding merger acquisition takeover bankruptcy
	demonstration demonstrations uprising revolution evacuation rescue landing eruption disaster accident incident
	skirmish skirmishes assault onslaught tremor tremors ambush hijacking stabbing robbery spill sit-in sit-ins handover`)

// eventPrepositions introduce a noun phrase that tells when something was by
// naming another happening.
var eventPrepositions = Set(`at during after before following since until amid`)

// BareTimePrepositions introduce a time expression.
var BareTimePrepositions = Set(`on in at by during since until till from through throughout around about before after over late early between to of for`)

// Weekdays are the days of the week, in small letters.
var Weekdays = Set(`monday tuesday wednesday thursday friday saturday sunday`)

// titlesOfPeople stand before a person's name.
var titlesOfPeople = Set(`president vice sen senator rep representative congressman congresswoman gov governor mayor
	mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope bishop archbishop cardinal rev
	minister premier chancellor secretary ambassador envoy judge justice attorney sheriff chief officer
	gen general col colonel capt captain maj major lt lieutenant sgt sergeant cpl adm admiral director chairman chairwoman
	spokesman spokeswoman spokesperson executive commissioner commander leader lawmaker lawyer dictator candidate chair
	prosecutor deputy counsel imam sheikh ayatollah czar coach detective inspector engineer analyst economist activist
	journalist photojournalist photographer correspondent republican democrat`)

// adverbial reports whether a word in small letters looks like an adverb in -ly.
func adverbial(lower string) bool { return strings.HasSuffix(lower, "ly") && !lyNouns[lower] }

// lyNouns end in -ly and are no adverbs.
var lyNouns = Set(`family assembly reply supply rally ally bully anomaly monopoly fly butterfly belly jelly lily tally folly`)

// TimeAdverbs stand before a time phrase and mean nothing without it: "back in 2010".
var TimeAdverbs = Set(`back early late earlier later only just even as again first`)

// FirstPersons are the pronouns of those who speak.
var FirstPersons = Set(`i we my our i'm we're i've we've i'd we'd i'll we'll let's`)

// nominatives are the pronouns that can only be a subject.
var nominatives = Set(`he she they we i`)

// owners are the possessives of the pronouns.
var owners = Set(`his her its their our my your`)

// lengthUnits are the units of lengths of time, and what counts them.
var lengthUnits = Set(`minute minutes hour hours day days week weeks month months year years decade decades`, `one two three four five six seven eight nine ten eleven twelve`)

// needed join a clause without which the verb before them says nothing.
var needed = Set(`that whether how why where what`)

// particles end a phrasal verb ("burned out", "took off").
var particles = Set(`out up down off away over in on back`)
