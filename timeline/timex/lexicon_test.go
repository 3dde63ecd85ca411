package timex

import "testing"

func TestLexicon(t *testing.T) {
	for w, e := range lexicon {
		if w == "" || len(w) > maxWord {
			t.Errorf("%q has %d bytes, the lexer looks up 1 to %d", w, len(w), maxWord)
		}
		if !mayBeKnown([]byte(w)) {
			t.Errorf("%q is not among the shapes", w)
		}
		if e.class&classCapital != 0 {
			t.Errorf("%q: classCapital is a mark for add and no class of a word", w)
		}
	}
	for _, w := range []string{"helsinki", "zzz", "q"} {
		if _, ok := lexicon[w]; ok {
			t.Errorf("%q is in the lexicon", w)
		}
	}
}
