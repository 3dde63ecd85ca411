package article

import "testing"

func TestEntry(t *testing.T) {
	for line, want := range map[string]bool{
		"27 May: Seven officials are arrested":      true,
		"May 27 – Police search the harbour office": true,
		"2 June 2015: Brandt resigns as chairwoman": true,
		"Sept. 3 - The council votes":               true,
		"21 December: The end":                      true,
		"27 May: ":                                  false,
		"27 May was a Wednesday: nobody came":       false,
		"The 27 May: a day to remember":             false,
		"March 3 miles: a long walk":                false,
		"May we: a question of grammar":             false,
		"10-30 March: 20 crowns":                    false,
	} {
		if got := isEntry(line); got != want {
			t.Errorf("isEntry(%q) = %v, want %v", line, got, want)
		}
	}
}
