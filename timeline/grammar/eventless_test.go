package grammar

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is left out because of how a sentence begins is what the pattern does not match.
func TestAboutItself(t *testing.T) {
	pieces := []string{"To clarify", "Correction", "Clarification:", "Editor's note", "Editor’s note", "Update", "Updated", "MUST WATCH", "MUST SEE", "WATCH:", "READ MORE",
		"A photo posted by", "An video shared by", "A post published by", "contributed to this report", "contributed to this story", "contributed", "the bridge", "\"", "– ", "é", "7", "_", " "}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 4).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		if got, want := AboutItself(text), itself.MatchString(text); got != want {
			t.Fatalf("%q: %v, the pattern says %v", text, got, want)
		}
	})
}
