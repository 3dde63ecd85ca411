package article

import (
	"slices"
	"strings"

	"dateline/timeline/date"
)

// Where a page was saved as one line, its address, its headline and the time of
// its last change run into the first sentence: "Flood shuts bridge Posted: May 3,
// 2021 9:14 AM The bridge at Orla was closed". No full stop parts them; their form does.

// piece is a stretch of a text before its first sentence, and its role.
type piece struct {
	Span
	role Role
}

const (
	mastheadWords = 120 // words in which all of it ends
	leastHeadline = 3   // words that a headline has
	sentenceAhead = 6   // words in which a sentence shows that it is none of a headline
)

// masthead finds what stands before the first sentence of an article's text, the
// end of each piece being where the next one begins. Whatever is left is prose.
func masthead(text, title string, sentences []Span) []piece {
	words := mastheadTokens(text)
	var out []piece
	at := 0 // the first word that is in no piece
	take := func(to int, role Role) {
		if to > at && to < len(words) {
			out = append(out, piece{Span{words[at].Begin, words[to-1].End}, role})
			at = to
		}
	}
	word := func(i int) string { return text[words[i].Begin:words[i].End] }
	if len(words) > 0 && (strings.HasPrefix(word(0), "http") || strings.HasPrefix(word(0), "www.")) {
		end := 1
		for end < len(words) && (marked(lastByte(word(end-1))) || marked(word(end)[0])) {
			end++ // some texts have blanks around the marks of an address
		}
		take(end, Furniture)
	}
	if n := wordCount(title); n >= leastHeadline && at+n < len(words) && capital(word(at+n)) &&
		foldWords(text[words[at].Begin:words[at+n-1].End]) == foldWords(title) {
		take(at+n, Headline)
	}
	for i := at; i < len(words); i++ {
		if end := stampEnd(text, words, i); end > i && end < len(words) && (capital(word(end)) || digit(word(end))) {
			take(i, Headline)
			take(end, Furniture)
			i = at - 1
			continue
		}
		if i > at && slices.ContainsFunc(sentences, func(s Span) bool { return s.Begin > words[i-1].Begin && s.Begin <= words[i].Begin }) {
			break // a full stop ends it
		}
		if i >= at+leastHeadline && !introduces[word(at)] && beginsSentence(text, words, i) {
			take(i, Headline)
			break
		}
	}
	return out
}

// mastheadTokens returns the words, between blanks, with which a text begins.
func mastheadTokens(text string) []Span {
	var out []Span
	for i := skipBlank(text, 0); i < len(text) && len(out) < mastheadWords; i = skipBlank(text, i) {
		begin := i
		for i < len(text) && !isSpace(text[i]) {
			i++
		}
		out = append(out, Span{begin, i})
	}
	return out
}

// beginsSentence reports whether word i begins a sentence though no full stop stands
// before it: a capitalised word of grammar, or a date line, behind a word that may
// end a headline, with small words soon after it.
func beginsSentence(text string, words []Span, i int) bool {
	word := func(k int) string { return text[words[k].Begin:words[k].End] }
	before := word(i - 1)
	if c := lastByte(before); !(isLetter(c) || isDigit(c) || c == '\'' || c == ')') || starters[capitalised(before)] || nameParticles[before] || sayingVerbs[before] || joins[before] {
		return false
	}
	opener := trimOpeners(word(i))
	if !dateline(text, words, i) && (!starters[opener] || opener == "The" && i+1 < len(words) && properThe[word(i+1)]) {
		return false
	}
	small := 0
	for k := i + 1; k < len(words) && k <= i+sentenceAhead; k++ {
		if isLower(word(k)[0]) {
			small++
		}
	}
	return small > 1
}

// joins are words, other than those that begin sentences, that end no headline.
var joins = wordSet("is are was were be been being has have had will would can could may might must than via per")

// introduces begin a sentence that goes on behind a time: "On May 3, 2021 Police closed".
var introduces = wordSet("On In At After Since By During Before From Until")

// properThe follow a capital "The" inside a sentence.
var properThe = wordSet("Hague Gambia Bahamas Netherlands New Times Guardian Washington Wall Associated Independent Economist Telegraph Sun Atlantic Hill Beatles")

// dateline reports whether word i begins a date line: a place in capitals with a
// dash or bracket soon after it, where no word before is in capitals.
func dateline(text string, words []Span, i int) bool {
	word := func(k int) string { return text[words[k].Begin:words[k].End] }
	place := strings.Trim(word(i), ",:")
	if len(place) < 4 || !allCapitals(place) || len(word(i-1)) > 3 && allCapitals(word(i-1)) {
		return false
	}
	for k := i + 1; k < len(words) && k < i+5; k++ {
		switch w := word(k); {
		case w == "-" || w == "--" || w == "–" || w == "—" || w[0] == '(':
			return true
		}
	}
	return false
}

// stampEnd returns the word behind the time of a page's change that begins with
// word i, or i: "Last updated 13:26 14/09/2013", "April 10, 2007 - 7:07AM". It has a
// year, and a word of changing, a time of day, or nothing before it that it belongs to.
func stampEnd(text string, words []Span, i int) int {
	year, month, clock, known := false, false, false, false
	first := strings.ToLower(strings.TrimRight(text[words[i].Begin:words[i].End], ":"))
	if !stampVerbs[first] && !calendarWords[strings.TrimRight(first, ",.")] && !digit(first) {
		return i
	}
	k := i
scan:
	for ; k < len(words); k++ {
		raw := text[words[k].Begin:words[k].End]
		w := strings.ToLower(strings.Trim(raw, ":,.()|"))
		switch {
		case w == "" || w == "-" || w == "/" || w == "–":
		case stampVerbs[w]:
			known = true
		case digit(w):
			clock = clock || strings.Contains(raw, ":") || strings.HasSuffix(w, "am") || strings.HasSuffix(w, "pm")
			year = year || strings.Contains(w, "20") && len(strings.Trim(w[max(0, len(w)-4):], "0123456789")) == 0 && len(w) >= 4 && (w[len(w)-4:] >= "1900" && w[len(w)-4:] < "2100" || w[:4] >= "1900" && w[:4] < "2100")
		case calendarWords[w]:
			month = true
		case k > i && stampWords[w] && (w != "a" || !isUpper(raw[0])):
		default:
			break scan
		}
	}
	for k > i && stampLinks[strings.ToLower(text[words[k-1].Begin:words[k-1].End])] {
		k--
	}
	full := month && k-i > 2 && (i == 0 || !starters[capitalised(text[words[i-1].Begin:words[i-1].End])])
	if !year || !known && !clock && !full {
		return i
	}
	return k
}

// The words of a time of change.
var (
	stampVerbs    = wordSet("last updated posted published modified update first")
	stampWords    = wordSet("at on am pm a.m p.m p m et est edt ct cst cdt pt pst pdt mst mdt gmt bst utc ist aest")
	stampLinks    = wordSet("at on a")
	calendarWords = func() map[string]bool {
		words := map[string]bool{}
		for word := range date.English.MonthForms() {
			words[word] = true
		}
		for word := range date.English.WeekdayForms() {
			words[word] = true
		}
		return words
	}()
)

// without returns the spans of what pieces leave of a text's sentences, behind the
// spans of the pieces.
func without(spans []Span, pieces []piece, text string) []Span {
	if len(pieces) == 0 {
		return spans
	}
	var out []Span
	for _, p := range pieces {
		out = append(out, p.Span)
	}
	last := pieces[len(pieces)-1].End
	for _, s := range spans {
		if s.End <= last {
			continue
		}
		out = append(out, Span{skipBlank(text, max(s.Begin, last)), s.End})
	}
	return out
}

func capital(w string) bool { w = trimOpeners(w); return w != "" && isUpper(w[0]) }

func digit(w string) bool { return w != "" && isDigit(w[0]) }

func trimOpeners(w string) string { return strings.TrimLeft(w, "\"'“‘(") }

func lastByte(w string) byte { return w[len(w)-1] }

// marked reports whether a byte is none of a word, as at the joints of an address.
func marked(c byte) bool { return !isLetter(c) && !isDigit(c) && c < 0x80 }

func capitalised(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
