package render

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestOneLine holds that text which passes for one line is one.
func TestOneLine(t *testing.T) {
	for _, s := range []string{"", " ", "a b", "\u201cA \u2013 b\u201d, \u20ac 5"} {
		if want := lined(s); oneLine(s) != want {
			t.Errorf("%q: %q, want %q", s, oneLine(s), want)
		}
	}
	if !isOneLine("\u201cIt\u2019s na\u00efve\u201d, \u20ac 5") {
		t.Error("letters and signs of newspapers are looked at one by one")
	}
	parts := rapid.OneOf(rapid.SampledFrom([]string{" ", "\u00a0", "\u0085", "\u202e", "\u2028", "\u3000", "\ufffe", "\xff", "\n", "\u2003", "\u1680"}),
		rapid.String(), rapid.Map(rapid.Rune(), func(r rune) string { return string(r) }))
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(parts, 0, 4).Draw(t, "parts"), "a")
		if want := lined(s); oneLine(s) != want {
			t.Fatalf("%q: %q, want %q", s, oneLine(s), want)
		}
	})
}
