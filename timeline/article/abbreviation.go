package article

import "strings"

// abbreviation says what a full stop behind a word means.
type abbreviation uint8

// The kinds of abbreviations. A starter is a word of the table starters.
const (
	notAbbreviated abbreviation = iota
	title                       // stands before a name: never ends a sentence
	place                       // ends a sentence only before a starter: states, companies, "Jr."
	month                       // like place, and a number belongs to it
	numbered                    // ends a sentence unless a number follows: "No. 5", "No. He"
	joining                     // never ends a sentence: "e.g.", "vs."
	closing                     // ends a sentence before any capital: "etc."
	clock                       // "p.m.": ends a sentence unless a zone or a date follows
)

// fullStopEnds reports whether the full stop at text[i], closed by m, ends the
// sentence that begins at begin, when f comes next and does not begin with a
// lower-case letter.
func fullStopEnds(text string, begin, i int, m marks, f first) bool {
	word, at := wordBefore(text, begin, i)
	if word == "" {
		return true
	}
	if at == begin && enumerator(word) {
		return false
	}
	if len(word) == 1 && at > begin && text[at-1] == '-' {
		return true // "Jay-Z"
	}
	switch abbreviationKind(word) {
	case title:
		return m.quoted && f.starts(false)
	case place, month:
		return f.starts(false)
	case numbered:
		return !f.digit
	case joining:
		return false
	case closing:
		return f.upper || f.opened
	case clock:
		return !clockGoesOn(text, f)
	}
	return true
}

// wordBefore returns the word that ends at text[i], with the full stops inside
// it, and its offset. It looks back wordMax bytes at most.
func wordBefore(text string, begin, i int) (word string, at int) {
	at = i
	for at > begin && i-at < wordMax {
		c := text[at-1]
		if !isLetter(c) && !isDigit(c) && c != '.' && c != '&' {
			break
		}
		at--
	}
	return text[at:i], at
}

// enumerator reports whether a word at the start of a sentence numbers an item
// of a list: "1", "12", "b".
func enumerator(word string) bool {
	if len(word) == 1 {
		return true
	}
	return len(word) <= 3 && strings.Trim(word, "0123456789") == ""
}

// abbreviationKind looks a word up, and knows initials, dotted letters ("U.S")
// and capitalized words without a vowel ("Blvd") by their form.
func abbreviationKind(word string) abbreviation {
	if kind, ok := abbreviations[word]; ok {
		return kind
	}
	if len(word) > 1 && allUpper(word) { // a headline: "SEN. PAUL", "JAN. 29"
		if kind, ok := abbreviations[word[:1]+strings.ToLower(word[1:])]; ok {
			return kind
		}
	}
	if len(word) == 1 {
		if isUpper(word[0]) {
			return place
		}
		return notAbbreviated
	}
	if !isLetter(word[0]) {
		return notAbbreviated
	}
	if strings.IndexByte(word, '.') > 0 {
		for part := range strings.SplitSeq(word, ".") {
			if len(part) > 2 {
				return notAbbreviated
			}
		}
		return place
	}
	if isUpper(word[0]) && isLower(word[1]) && len(word) <= 5 && !strings.ContainsAny(word, "AEIOUYaeiouy0123456789") {
		return place
	}
	return notAbbreviated
}

func allUpper(word string) bool {
	for i := range len(word) {
		if !isUpper(word[i]) {
			return false
		}
	}
	return true
}

// clockGoesOn reports whether the words of f belong to a time of day before
// them: a zone, a weekday, a date, "Moscow time".
func clockGoesOn(text string, f first) bool {
	behind := ""
	if j := f.at + len(f.word) + 1; j <= len(text) {
		behind = text[j:min(len(text), j+wordMax)]
	}
	if k := wordEnd(behind, 0); k < len(behind) {
		behind = behind[:k]
	}
	if f.opened && text[f.at-1] == '(' {
		return true
	}
	if f.digit {
		return clockWords[behind]
	}
	return clockWords[f.word] || zoneWords[behind]
}

// wordSet makes a table of words, which stand in lists with blanks between them.
func wordSet(lists ...string) map[string]bool {
	t := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			t[word] = true
		}
	}
	return t
}

// Names of months and weekdays that news text cuts short.
const (
	shortMonths   = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
	shortWeekdays = "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
)

// abbreviations are words before a full stop that need not end a sentence, as
// they are spelled in news text, with inner full stops and without the last one.
// Initials and other dotted letters are known by their form.
var abbreviations = func() map[string]abbreviation {
	t := map[string]abbreviation{}
	for _, row := range []struct {
		kind  abbreviation
		words string
	}{
		{title, "Mr Mrs Ms Mx Dr Prof Rev Fr Msgr Hon Sen Sens Rep Reps Gov Govs Lt Gen Col Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Spc " +
			"Brig Det Insp Supt Pres Amb Atty Messrs Mme Mlle Cllr Sr.Lt Lt.Gov Lt.Col Lt.Gen Maj.Gen Brig.Gen Ens Ald Asst Dep Dir"},
		// States, after the AP Stylebook, and the postal-like forms of provinces.
		{place, "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn " +
			"Tenn Tex Vt Va Wash Wis Wyo W.Va Ont Que Alta Sask"},
		{place, "Inc Corp Co Cos Ltd Bros LLC Intl Assn Assoc Dept Univ Inst Mfg Jr Sr Esq Ph.D St Ste Mt Ft Pt Rt Ave Blvd Rd Hwy Pkwy Bldg Sq"},
		{month, shortMonths + " " + shortWeekdays},
		{numbered, "No Nos no nos Nr Vol vol Ch ch Sec sec Fig fig Art art para p pp c approx est Rs Apt Op"},
		{joining, "e.g i.e vs v cf viz ca eg ie"},
		{closing, "etc al"},
		{clock, "a.m p.m A.M P.M am pm"},
	} {
		for word := range strings.FieldsSeq(row.words) {
			t[word] = row.kind
		}
	}
	return t
}()

// clockWords can follow a time of day in one sentence.
var clockWords = wordSet(
	"Monday Tuesday Wednesday Thursday Friday Saturday Sunday", shortWeekdays,
	"January February March April May June July August September October November December", shortMonths,
	"ET EST EDT CT CST CDT MT MST MDT PT PST PDT AKST AKDT HST GMT UTC BST IST CET CEST EET EEST MSK JST KST AEST AEDT",
	"Eastern Central Mountain Pacific Greenwich",
)

// zoneWords follow the name of a place to make a zone: "Moscow time".
var zoneWords = wordSet("time Time Standard Daylight Summer")

// companyWords follow a name that ends with an exclamation mark: "Yahoo! Inc."
var companyWords = wordSet("Inc Corp Co Ltd LLC Group Holdings Brands")

// starters are words that begin sentences and are, capitalized, hardly ever the
// next part of a name.
var starters = wordSet("The A An This That These Those He She It They We I You There Here His Her Their Its Our My Your " +
	"In On At By For From With Without To As Of After Before During Since Until Under Over Among Between Against Despite According " +
	"But And Or Yet So If When While Where Why What Who How Which Because Although Though Whether Unless Once " +
	"Not No Some Many Most More All Both Each Every Another Other Others Several Few Two Three Four Five " +
	"Also However Meanwhile Then Now Later Earlier Still Instead Even Just Only Perhaps Nearly About Last Next " +
	"Asked Officials Police Yes Never Nobody Nothing Everyone Someone Like Unlike Such Today Yesterday Tomorrow")

// sayingVerbs attribute a quotation to the name before them.
var sayingVerbs = wordSet("said says asked asks wrote writes tweeted tweets told tells added adds replied replies shouted shouts yelled cried " +
	"posted exclaimed answered responded continued wondered declared insisted joked quipped")

// nameParticles are the lower-case words inside and at the head of names.
var nameParticles = wordSet("bin ibn al el abu de del der den di da du la le van von ter ten of")
