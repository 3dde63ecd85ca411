package grammar_test

import (
	"fmt"

	"dateline/timeline/date"
	"dateline/timeline/grammar"
	"dateline/timeline/timex"
)

func ExampleTakeApart() {
	const text = "Ada Finch, who flew to Oslo on Sunday, said Wednesday that the harbour would close."
	found := timex.Tag([]string{text}, timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true})[0]
	s := grammar.TakeApart(text, found)
	used := make([]bool, len(s.Units))
	for _, e := range found {
		u, reported, ok := s.Tie(e, used)
		if ok {
			fmt.Printf("%s dates %q, reported: %v\n", e.Text, grammar.Phrase(s, u.Words), reported)
		}
	}
	// Output:
	// Sunday dates "Ada Finch flew to Oslo on Sunday ,", reported: false
	// Wednesday dates "that the harbour would close .", reported: true
}
