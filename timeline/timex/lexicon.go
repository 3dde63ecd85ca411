package timex

import (
	"strings"

	"dateline/timeline/date"
)

// class is a set of the roles that a token can play in a pattern.
type class uint64

const (
	classNumber     class = 1 << iota // a cardinal: "8", "eight", "1,000"
	classOrdinal                      // "8th", "eighth"
	classDay                          // a number from 1 to 31
	classDayOrdinal                   // an ordinal from 1st to 31st
	classYear                         // four digits from 1000 to 2999
	classShortYear                    // "'98"
	classDecade                       // "1990s", "'70s", "nineties"
	classClock                        // "14:25"
	classMonth                        // "August", "Aug."
	classWeekday                      // "Wednesday", "Wed."
	classUnit                         // "day" to "century"
	classSubUnit                      // "second", "minute", "hour"
	classSeason                       // "autumn"
	classDayPart                      // "morning"
	classAmPm                         // "a.m."
	classZone                         // "EDT"
	classDeictic                      // "yesterday"
	classRefWord                      // "now", "recently"
	classFuzzy                        // "few", "several"
	classFrequency                    // "daily"
	classEra                          // "BC"
	classHyphen
	classDash
	classComma
	classSlash
	classStop
	classColon
	classOpen
	classClose
	classQuote
	classMoney
	classPercent
	classSemicolon
	classPossessive
	classCapital      // entry holds only for a capitalised word
	classAbbreviation // takes the full stop after it
	classWeak         // a word that is a time only with a neighbour: may, sun, second
	classPlural       // a unit in the plural
	classPastVerb     // "said", "was"
	classPresentVerb  // "says", "is"
	classModal        // "will", "may", "to": what follows is a base form
	classSubordinator // begins a clause: "who", "that", "because"
	classHolidayName  // token of a matched holiday
	classDate         // a matched expression with a place in the calendar
	classOfDay        // … whose grain is a day
	classOfYear       // … whose grain is a year
	classDuration     // a matched length of time
	classTime         // a matched time of day
	classRef          // a matched PAST_REF and its kin
	classSet          // a matched repetition
	classFunction     // a preposition, article, pronoun: no noun
	classNamedTime    // "noon", "half": begins a rule of its own
	classRel          // "this", "last", "next" and their kin
)

// maxWord is the length in bytes of the longest word of the lexicon.
const maxWord = 16

// word numbers the literal words of the rule table.
type word uint16

// entry is what the lexicon knows of a word.
type entry struct {
	class class
	cap   class // further classes of the word when it is capitalised
	num   int32
	id    int32
	lit   word
}

// The units, in the order of their length. The values of classUnit and
// classSubUnit tokens.
const (
	unitSecond int32 = 1 + iota
	unitMinute
	unitHour
	unitDay
	unitNight
	unitWeekend
	unitWeek
	unitFortnight
	unitMonth
	unitQuarter
	unitSeason
	unitYear
	unitDecade
	unitCentury
	unitMillennium
)

var months = []string{
	"january jan", "february feb", "march mar", "april apr", "may", "june jun",
	"july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
}

var weekdays = []string{
	"monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
	"friday fri", "saturday sat", "sunday sun",
}

var units = map[int32]string{
	unitSecond: "second", unitMinute: "minute", unitHour: "hour", unitDay: "day", unitNight: "night",
	unitWeekend: "weekend", unitWeek: "week", unitFortnight: "fortnight", unitMonth: "month", unitQuarter: "quarter",
	unitYear: "year", unitDecade: "decade", unitCentury: "century", unitMillennium: "millennium",
}

// seasons are numbered from 1 in the order of the year that TIMEX3 gives them.
var seasons = map[string]int32{"spring": 1, "springtime": 1, "summer": 2, "summertime": 2, "autumn": 3, "fall": 3, "winter": 4, "wintertime": 4}

var cardinals = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety")
var ordinals = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
var decades = strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties")

// dayParts are the parts of the day as TIMEX3 abbreviates them.
var dayParts = []struct{ words, code string }{
	{"morning mornings dawn daybreak sunrise", "MO"},
	{"midday", "MI"},
	{"afternoon afternoons", "AF"},
	{"evening evenings dusk sunset", "EV"},
	{"night nights nighttime overnight", "NI"},
	{"daytime", "DT"},
}

// generalZone marks the American zones that are named without saying whether
// daylight saving time holds; see zoneOn.
const generalZone = 10000

// deictics are the days that are counted from the day of writing.
var deictics = map[string]int32{"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}

// zones holds the offsets from UTC, in minutes, of the zones that news in
// English names. "IST" and "CST" have several meanings; the one given is that of
// the press that uses them most.
var zones = map[string]int32{
	"gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
	"est": -300, "edt": -240, "et": generalZone - 300, "cst": -360, "cdt": -300, "ct": generalZone - 360, "mst": -420, "mdt": -360,
	"mt": generalZone - 420, "pst": -480, "pdt": -420, "pt": generalZone - 480, "akst": -540, "akdt": -480, "hst": -600,
	"ist": 330, "jst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
}

// frequencies are the adverbs that say how often: TIMEX3 gives them a period.
var frequencies = map[string]string{
	"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "biweekly": "P2W", "monthly": "P1M",
	"bimonthly": "P2M", "yearly": "P1Y", "annually": "P1Y",
}

// refWords point to the past, the present or the future without a place in the
// calendar.
var refWords = []struct{ words, value string }{
	{"now nowadays currently presently", "PRESENT_REF"},
	{"recently lately", "PAST_REF"},
}

// pastVerbs and the lists below it are the words that tell the tense of a clause. A past
// form in -ed is known by its ending.
const pastVerbs = "was were had did wasn't weren't hadn't didn't wasn’t weren’t hadn’t didn’t " +
	"arose ate awoke beat became befell began beheld bent bid bit bled blew bore bought bound bred broke brought built burst came cast caught chose clung cost crept cut " +
	"dealt dove drank drew dreamt drove dug fed fell felt fled flew flung forbade forecast foresaw forgave forgot forsook fought found froze gave got grew ground hid hit held heard hung hurt " +
	"kept knelt knew laid lay leapt learnt led left lent lit lost made meant met misled mistook mowed outdid overcame overran oversaw overthrew overtook paid pled put quit ran rang rebuilt rid rode rose " +
	"said sang sank sat saw sent set shed shook shone shot shrank shut slept slew slid slung slunk smote sold sought sowed span spat sped spelt spent spilt split spoke sprang spread sprung stank stole stood " +
	"struck strode strove stuck stung swam swept swore swung taught thought threw thrust told took tore trod undercut undertook underwent understood undid upheld upset went wed wept withdrew withheld withstood woke won wore wove wound wrote wrung"

const presentVerbs = "is are am has have does do says say plans plan expects expect hopes hope wants want intends intend begins begin starts start opens open meets meet " +
	"gives give brings bring becomes become gets get seeks seek makes make sends send keeps keep loses lose tries try arrives arrive appears appear hosts joins join " +
	"expires expire ends resumes resume goes go comes come holds hold takes take leaves leave faces face remains remain isn't aren't hasn't haven't doesn't don't isn’t aren’t hasn’t haven’t doesn’t don’t"
const modals = "will would shall should may might can could must won't wouldn't can't couldn't shouldn't won’t wouldn’t can’t couldn’t shouldn’t cannot to"
const subordinators = "who which that when where while because although though whereas whose if unless after before since until as but and or"

// functionWords are prepositions, articles, pronouns and the like: what follows a
// time and is none of them may make it part of a name or a compound.
const functionWords = "a an the in on at of by for from with about into over under against between through during within without toward towards upon amid among near off out up down " +
	"he she it they we you i him her them us his its their our your my this that these those there here not no also just only even still yet then than so " +
	"all both each some any such more most other another one what how why who whom which ago earlier later away apart ahead back afterward afterwards hence previously old long"

// namedTimes begin rules that no class of token would lead to.
const namedTimes = "time half term hourlong daylong weeklong monthlong yearlong current recent latest noon midnight midday clock future past present q1 q2 q3 q4 fy these"

// rels are the words that point from the anchor to a unit: their number is the
// step, their id the anchor (0 publication, 1 what the text last spoke of).
var rels = map[string]entry{
	"this": {num: 0, id: relPublished}, "current": {num: 0, id: relPublished},
	"last": {num: -1, id: relPublished}, "past": {num: -1, id: relPublished},
	"next": {num: 1, id: relPublished}, "coming": {num: 1, id: relPublished}, "upcoming": {num: 1, id: relPublished}, "forthcoming": {num: 1, id: relPublished},
	"previous": {num: -1, id: relText}, "preceding": {num: -1, id: relText}, "prior": {num: -1, id: relText},
	"following": {num: 1, id: relText}, "subsequent": {num: 1, id: relText}, "ensuing": {num: 1, id: relText}, "succeeding": {num: 1, id: relText},
	"same": {num: 0, id: relText}, "that": {num: 0, id: relText},
}

const (
	relPublished int32 = iota
	relText
)

// lexicon is every word that a rule or the tense policy knows. It is filled from
// the tables above and from the literals of the rules, so that a word stands in
// one table only.
var lexicon = makeLexicon()

func makeLexicon() map[string]entry {
	l := make(wordBook, 900)
	l.addGrammar()
	l.addCalendar()
	l.addNumbers()
	l.addPointers()
	return l
}

// wordBook is the lexicon while it is filled.
type wordBook map[string]entry

// add adds what is known of a word to what was known of it.
func (l wordBook) add(w string, e entry) {
	old := l[w]
	if e.class&classCapital != 0 {
		old.cap |= e.class &^ classCapital
	} else {
		old.class |= e.class
	}
	if e.num != 0 {
		old.num = e.num
	}
	if e.id != 0 {
		old.id = e.id
	}
	l[w] = old
}

// addAll is add for the words of a list.
func (l wordBook) addAll(list string, e entry) {
	for _, w := range strings.Fields(list) {
		l.add(w, e)
	}
}

// addGrammar adds the words that tell the parts of a sentence apart, and those of the names
// of holidays.
func (l wordBook) addGrammar() {
	l.addAll(functionWords, entry{class: classFunction})
	l.addAll(namedTimes, entry{class: classNamedTime})
	for _, h := range holidays {
		for _, w := range strings.FieldsFunc(h.names, func(r rune) bool { return r == ' ' || r == '|' || r == '.' || r == '-' }) {
			if len(w) > 2 {
				l.add(w, entry{class: classHolidayName | classCapital})
			}
		}
	}
	l.addAll(pastVerbs, entry{class: classPastVerb})
	l.addAll(presentVerbs, entry{class: classPresentVerb})
	l.addAll(modals, entry{class: classModal})
	l.addAll(subordinators, entry{class: classSubordinator})
}

// addCalendar adds the units, and the names of those that have some.
func (l wordBook) addCalendar() {
	for i, names := range months {
		for k, w := range strings.Fields(names) {
			c := classMonth | classCapital
			if k > 0 {
				c |= classAbbreviation | classWeak
			}
			if w == "may" || w == "march" || w == "august" {
				c |= classWeak
			}
			l.add(w, entry{class: c, id: int32(i + 1)})
		}
	}
	for i, names := range weekdays {
		for k, w := range strings.Fields(names) {
			c := classWeekday | classCapital
			if k > 0 {
				c |= classAbbreviation | classWeak
			}
			l.add(w, entry{class: c, id: int32(date.Monday) + int32(i)})
		}
		w := strings.Fields(names)[0]
		l.add(w+"s", entry{class: classWeekday | classPlural | classCapital, id: int32(date.Monday) + int32(i)})
	}
	for id, w := range units {
		c := classUnit
		if id < unitDay {
			c = classSubUnit
		}
		l.add(w, entry{class: c, id: id})
		plural := w + "s"
		switch w {
		case "century":
			plural = "centuries"
		case "millennium":
			plural = "millennia"
		}
		l.add(plural, entry{class: c | classPlural, id: id})
	}
	for abbr, id := range map[string]int32{"min": unitMinute, "mins": unitMinute, "hr": unitHour, "hrs": unitHour, "sec": unitSecond, "secs": unitSecond, "yr": unitYear, "yrs": unitYear} {
		c := classSubUnit
		if id == unitYear {
			c = classUnit
		}
		l.add(abbr, entry{class: c | classPlural | classAbbreviation, id: id})
	}
	for w, id := range seasons {
		c := classSeason
		if w == "fall" || w == "spring" {
			c |= classWeak
		}
		l.add(w, entry{class: c, id: id})
		if id != 0 && w != "fall" && w != "spring" {
			l.add(w+"s", entry{class: classSeason | classPlural, id: id})
		}
	}
	for i, p := range dayParts {
		l.addAll(p.words, entry{class: classDayPart, num: int32(i)})
	}
}

// addNumbers adds the number words, and the decades that are called by them.
func (l wordBook) addNumbers() {
	for i, w := range cardinals {
		l.add(w, entry{class: classNumber | dayClass(i, classDay), num: int32(i)})
	}
	for i, w := range tens {
		l.add(w, entry{class: classNumber | dayClass(20+10*i, classDay), num: int32(20 + 10*i)})
	}
	l.add("hundred", entry{class: classNumber, num: 100})
	l.add("thousand", entry{class: classNumber, num: 1000})
	l.add("dozen", entry{class: classNumber, num: 12})
	for i, w := range ordinals[1:] {
		l.add(w, entry{class: classOrdinal | dayClass(i+1, classDayOrdinal), num: int32(i + 1)})
	}
	l.add("twentieth", entry{class: classOrdinal | classDayOrdinal, num: 20})
	l.add("thirtieth", entry{class: classOrdinal | classDayOrdinal, num: 30})
	for i, w := range decades {
		l.add(w, entry{class: classDecade, num: int32(1920 + 10*i)})
	}
}

// addPointers adds the words that point from an anchor, repeat or place a time.
func (l wordBook) addPointers() {
	for w, n := range deictics {
		l.add(w, entry{class: classDeictic, num: n})
	}
	for i, r := range refWords {
		l.addAll(r.words, entry{class: classRefWord, num: int32(i)})
	}
	for w := range frequencies {
		l.add(w, entry{class: classFrequency})
	}
	l.addAll("a.m. am a.m", entry{class: classAmPm, num: 0})
	l.addAll("p.m. pm p.m", entry{class: classAmPm, num: 12})
	for w, off := range zones {
		l.add(w, entry{class: classZone | classCapital, num: off})
	}
	l.addAll("bc b.c. bce b.c.e.", entry{class: classEra | classCapital, num: -1})
	l.addAll("ad a.d. ce c.e.", entry{class: classEra | classCapital, num: 1})
	l.addAll("few several many some couple numerous various countless", entry{class: classFuzzy})
	for w, e := range rels {
		l.add(w, entry{class: classRel, num: e.num, id: e.id})
	}
}

func dayClass(n int, c class) class {
	if n >= 1 && n <= 31 {
		return c
	}
	return 0
}

// shapes holds, by first and last byte, the lengths of the words of the lexicon:
// a look at it spares most words of a text the look-up.
var shapes [32][32]uint32

func mayBeKnown(w []byte) bool {
	return shapes[w[0]&31][w[len(w)-1]&31]&(1<<len(w)) != 0
}

// words makes a set of the words of a list.
func words(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
