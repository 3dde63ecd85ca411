package article

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// A slug names an article in addresses, file names and overrides: one to 100
// letters, digits, full stops, hyphens and underscores of ASCII that begin and
// end with a letter or digit, and no name that a file system or a site keeps for
// itself.

const maxSlug = 100

// CheckSlug says what is wrong with a slug that a person wrote; nil if nothing is.
func CheckSlug(slug string) error {
	if len(slug) > maxSlug {
		return fmt.Errorf("%q is longer than %d characters", slug[:20]+"…", maxSlug)
	}
	for i := range len(slug) {
		if !slugByte(slug[i]) {
			return fmt.Errorf("%q is not a slug, want letters a to z, digits and hyphens", slug)
		}
	}
	if slug == "" || !slugEdge(slug[0]) || !slugEdge(slug[len(slug)-1]) || strings.Contains(slug, "..") {
		return fmt.Errorf("%q is not a slug, want letters a to z, digits and hyphens, a letter or digit at both ends", slug)
	}
	if reservedName(slug) {
		return fmt.Errorf("%q is a reserved name, want another one", slug)
	}
	return nil
}

// slugOf makes a slug of a file name without its ending.
func slugOf(name string) string { return Slug(name, "article") }

// Slug makes a slug of any name: up to 100 letters, digits, full stops, hyphens
// and underscores of ASCII. A name that is a slug is kept as it is; one without a
// letter that ASCII has becomes a hash, and one that is reserved is lengthened,
// both with kind before them ("article-0badcafe"). Two names may have one slug.
func Slug(name, kind string) string {
	if CheckSlug(name) == nil {
		return name
	}
	var b strings.Builder
	for _, r := range name {
		switch {
		case r < 0x80 && slugByte(byte(r)):
			b.WriteRune(r)
		case plainLetters[r] != "":
			b.WriteString(plainLetters[r])
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	slug := b.String()
	for strings.Contains(slug, "..") {
		slug = strings.ReplaceAll(slug, "..", ".")
	}
	slug = strings.TrimFunc(slug[:min(len(slug), maxSlug)], func(r rune) bool { return !slugEdge(byte(r)) })
	switch {
	case slug == "":
		h := fnv.New32a()
		h.Write([]byte(name))
		return fmt.Sprintf("%s-%08x", kind, h.Sum32())
	case reservedName(slug):
		return kind + "-" + strings.TrimRight(slug[:min(len(slug), maxSlug-len(kind)-1)], "-_.")
	}
	return slug
}

func slugByte(c byte) bool {
	return slugEdge(c) || c == '-' || c == '_' || c == '.'
}

func slugEdge(c byte) bool { return isLetter(c) || isDigit(c) }

// reservedName reports whether a name means something else: a device on Windows,
// with any ending, or the index of a folder.
func reservedName(slug string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(slug), ".")
	switch stem {
	case "con", "prn", "aux", "nul", "index":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && isDigit(stem[3])
}

// plainLetters writes the letters of European languages in ASCII.
var plainLetters = func() map[rune]string {
	t := map[rune]string{'ß': "ss", 'æ': "ae", 'Æ': "Ae", 'œ': "oe", 'Œ': "Oe", 'þ': "th", 'Þ': "Th", 'ð': "d", 'Ð': "D", 'đ': "d", 'Đ': "D", 'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'ı': "i"}
	for plain, letters := range map[string]string{
		"a": "àáâãäåāăą", "c": "çćĉċč", "d": "ď", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭį", "j": "ĵ", "k": "ķ", "l": "ĺļľŀ",
		"n": "ñńņňŉ", "o": "òóôõöōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
		"A": "ÀÁÂÃÄÅĀĂĄ", "C": "ÇĆĈĊČ", "D": "Ď", "E": "ÈÉÊËĒĔĖĘĚ", "G": "ĜĞĠĢ", "H": "ĤĦ", "I": "ÌÍÎÏĨĪĬĮİ", "J": "Ĵ", "K": "Ķ", "L": "ĹĻĽĿ",
		"N": "ÑŃŅŇ", "O": "ÒÓÔÕÖŌŎŐ", "R": "ŔŖŘ", "S": "ŚŜŞŠȘ", "T": "ŢŤŦȚ", "U": "ÙÚÛÜŨŪŬŮŰŲ", "W": "Ŵ", "Y": "ÝŸŶ", "Z": "ŹŻŽ",
	} {
		for _, r := range letters {
			t[r] = plain
		}
	}
	return t
}()

// headlineSlug is how long a slug made of a headline is at most.
const headlineSlug = 60

// SlugFor returns a slug for a headline: its words in small letters, as many as
// are worth reading in an address. It is empty for a headline without letters or
// digits of European languages.
func SlugFor(headline string) string {
	var b strings.Builder
	for _, r := range headline {
		switch {
		case r < 0x80 && slugEdge(byte(r)):
			b.WriteRune(r)
		case plainLetters[r] != "":
			b.WriteString(plainLetters[r])
		case r == '\'' || r == '’' || r == '.': // Putin's, U.S.
		default:
			b.WriteByte(' ')
		}
	}
	slug := ""
	for word := range strings.FieldsSeq(strings.ToLower(b.String())) {
		if slug != "" && len(slug)+1+len(word) > headlineSlug {
			break
		}
		if slug != "" {
			slug += "-"
		}
		slug += word
	}
	if slug == "" {
		return ""
	}
	return slugOf(slug)
}
