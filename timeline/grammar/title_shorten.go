package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Titles are cut between clauses, and never inside a word.

// MaxTitle is the greatest length of a title, in code points.
const MaxTitle = 90

// Balanced drops quotation marks that have lost their other half.
func Balanced(s string) string {
	if !quotes(s) {
		return singleSpaced(s)
	}
	if strings.Count(s, "“") != strings.Count(s, "”") {
		s = strings.NewReplacer("“", "", "”", "").Replace(s)
	}
	if strings.Count(s, `"`)%2 != 0 {
		s = strings.ReplaceAll(s, `"`, "")
	}
	if i := strings.LastIndex(s, "‘"); i >= 0 && !strings.Contains(s[i:], "’") {
		s = s[:i] + strings.TrimLeft(s[i+len("‘"):], " ")
	}
	return singleSpaced(withoutLoneQuote(s))
}

// quotes reports whether a text has quotation marks or apostrophes.
func quotes(s string) bool {
	for _, r := range s {
		switch r {
		case '"', '\'', '“', '”', '‘', '’':
			return true
		}
	}
	return false
}

// withoutLoneQuote drops a typewriter quotation mark that closes what nothing has opened: "Baby Doc'
// was forced from office".
func withoutLoneQuote(s string) string {
	at := strings.Index(s, "' ")
	if at < 1 || strings.ContainsRune("s '", rune(s[at-1])) || strings.Contains(s[:at], "'") || !slices.ContainsFunc(strings.Fields(s[:at]), capitalized) || slices.ContainsFunc(strings.Fields(s[:at]), func(w string) bool { return !capitalized(w) }) {
		return s
	}
	return s[:at] + s[at+1:]
}

// tidy sets quotation marks and apostrophes that stand apart to the words they
// belong to.
func tidy(s string) string {
	if !quotes(s) && !strings.Contains(s, ",,") {
		return s
	}
	parts := strings.Split(s, `"`)
	for i := 1; i < len(parts) && len(parts)%2 == 1; i += 2 {
		parts[i] = strings.TrimSpace(parts[i])
	}
	s = strings.Join(parts, `"`)
	return tighten.Replace(s)
}

// tighten closes the gaps that words leave behind which were between others.
var tighten = strings.NewReplacer("“ ", "“", " ”", "”", "‘ ", "‘", " ’ ", "’ ", "s ' ", "s' ", ",,", ",", " 's ", "'s ", " ,", ",")

// closed ends a title that was cut inside a quotation with "…", so that the
// quotation can be closed; any other it leaves alone.
func closed(s string) string {
	switch {
	case strings.Count(s, "“") > strings.Count(s, "”"):
		return s + "…”"
	case strings.Count(s, `"`)%2 != 0:
		return s + `…"`
	}
	return s + "…"
}

// CutAtWord cuts a text behind a word that can end it, with "…".
func CutAtWord(text string) string {
	words := strings.Fields(text)
	length, cut, fits := -1, 0, 1
	for n, w := range words {
		length += 1 + utf8.RuneCountInString(w)
		plain := strings.ToLower(strings.Trim(w, `,“”"`))
		if length <= MaxTitle-2 {
			fits = n + 1
		}
		if length <= MaxTitle-2 && !FunctionWords[plain] && !(n+1 < len(words) && capitalized(w) && capitalized(words[n+1])) {
			cut = n + 1
		}
	}
	if cut == 0 { // a name without end
		cut = fits
	}
	return closed(strings.TrimRight(strings.Join(words[:cut], " "), ",;:–—- "))
}

// capitalized reports whether a word begins with a capital letter: two of them in a
// row are a name.
func capitalized(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `“"‘(`))
	return unicode.IsUpper(r)
}

// Shorten cuts a title that is too long: before a clause or a phrase that may
// be missing, never inside a word, and so that no preposition is left dangling.
func Shorten(text string) string {
	if utf8.RuneCountInString(text) <= MaxTitle {
		return text
	}
	closing := ""
	if strings.HasSuffix(text, "”") {
		closing = "…”"
	}
	words := strings.Fields(text)
	length := -1
	clauseCut, phraseCut, wordCut := 0, 0, 0
	for n, w := range words {
		if n > 3 && length <= MaxTitle-utf8.RuneCountInString(closing) {
			lower := strings.ToLower(strings.Trim(w, `,“”"`))
			before := words[n-1]
			plain := strings.ToLower(strings.Trim(before, `,“”"`))
			dangles := FunctionWords[plain] || strings.HasSuffix(plain, "'s") || strings.HasSuffix(plain, "ing") && !EventNouns[plain] || strings.HasSuffix(plain, "ly")
			switch {
			case dangles:
			case hasAnySuffix(before, ",", ";", "–", "—") || subordinates[lower] || relatives[lower] && lower != "that" || Conjunctions[lower] || lower == "to" && !pastForm(plain) && n+1 < len(words) && !Determiners[strings.ToLower(words[n+1])] && !unicode.IsUpper([]rune(words[n+1])[0]):
				clauseCut = n
			case Prepositions[lower] && lower != "of":
				phraseCut = n
			default:
				wordCut = n
			}
		}
		length += 1 + utf8.RuneCountInString(w)
	}
	cut := max(clauseCut, phraseCut)
	if utf8.RuneCountInString(strings.Join(words[:clauseCut], " ")) > MaxTitle/2 {
		cut = clauseCut
	}
	if closing != "" {
		cut = max(cut, phraseCut, wordCut)
	} else if utf8.RuneCountInString(strings.Join(words[:cut], " ")) < MaxTitle/3 {
		cut = max(cut, phraseCut)
	}
	if cut == 0 {
		cut = wordCut
		if closing == "" {
			closing = "…"
		}
	}
	if cut == 0 { // no place to cut: as many words as there is room for
		closing, cut = "…", len(words)
	}
	return balancedCut(strings.TrimRight(strings.Join(words[:cut], " "), ",;:–— "), closing)
}

// balancedCut ends a cut title: with the closing that it needs, or without a
// quotation mark that lost its other half.
func balancedCut(s, closing string) string {
	if strings.HasPrefix(closing, "…") {
		for utf8.RuneCountInString(s)+utf8.RuneCountInString(closing) > MaxTitle {
			i := strings.LastIndexByte(s, ' ')
			if i < 0 {
				break
			}
			s = s[:i]
		}
		return s + closing
	}
	return Balanced(s)
}

// SentenceCase begins a title with a capital letter.
func SentenceCase(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
