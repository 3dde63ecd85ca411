package problem

import (
	"fmt"
	"strings"
)

// DidYouMean is the end of a message about an unknown word: the candidate that
// was probably meant, or nothing if none is near.
func DidYouMean(word string, candidates []string) string {
	if near := Nearest(word, candidates); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return ""
}

// Nearest returns the candidate that was probably meant by a mistyped word, or
// "" if none is near. Near is at most one change for every three letters begun
// of the word, three at most; a change is a letter more, less or other, or two
// neighbours swapped. Case is no difference. Of equally near candidates the
// first in the alphabet is returned, whatever their order.
func Nearest(word string, candidates []string) string {
	limit := min(3, (len([]rune(word))+2)/3)
	best, least := "", limit+1
	for _, c := range candidates {
		d := editDistance(strings.ToLower(word), strings.ToLower(c))
		if d >= len([]rune(word)) || d >= len([]rune(c)) {
			continue // nothing of the word is left
		}
		if d < least || d == least && best != "" && c < best {
			best, least = c, d
		}
	}
	return best
}

// editDistance is the optimal string alignment distance: insertions, deletions,
// substitutions and transpositions of neighbours, no part edited twice.
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	rows := [3][]int{make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)}
	before, above, row := rows[0], rows[1], rows[2]
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(s); i++ {
		before, above, row = above, row, before
		row[0] = i
		for j := 1; j <= len(t); j++ {
			change := 1
			if s[i-1] == t[j-1] {
				change = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(t)]
}
