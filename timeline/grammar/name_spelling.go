package grammar

import "strings"

// Papers write a name from another script in several ways: Muammar Gaddafi is Moammar
// Gadhafi, and Younes Younis. Such ways differ in their vowels, in a doubled consonant and
// in an "h"; they agree in how a word begins, in its first vowel and in how it ends.

// soundOf returns what the ways to write a person's first and last name have in common;
// "" for names that are too short to be known by it.
func soundOf(name string) string {
	first, last, two := strings.Cut(firstAndLast(name), " ")
	if !two {
		return ""
	}
	a, b := soundOfWord(first), soundOfWord(last)
	if a == "" || b == "" {
		return ""
	}
	return a + " " + b
}

// leastConsonants are what a word must have to be known by them.
const leastConsonants = 2

// soundOfWord returns the consonants of a word, with its first vowel and the one that it
// ends in; "" for a word of few consonants, or of letters that are not English ones.
func soundOfWord(word string) string {
	var out []byte
	consonants := 0
	vowel := byte(0)
	for i := range len(word) {
		switch c := word[i]; {
		case c == '-' || c == '\'':
		case c < 'a' || c > 'z':
			return ""
		case vowelSounds[c] != 0:
			if vowel == 0 || i == len(word)-1 {
				out = append(out, vowelSounds[c])
			}
			vowel = vowelSounds[c]
		case c == 'h' && i > 0:
		default:
			if c == 'q' || c == 'g' && i == 0 {
				c = 'k'
			}
			if len(out) == 0 || out[len(out)-1] != c {
				out = append(out, c)
				consonants++
			}
		}
	}
	if consonants < leastConsonants {
		return ""
	}
	return string(out)
}

// vowelSounds are the vowels, and which of them are written for each other.
var vowelSounds = [256]byte{'a': 'a', 'e': 'e', 'i': 'e', 'y': 'e', 'o': 'o', 'u': 'o'}
