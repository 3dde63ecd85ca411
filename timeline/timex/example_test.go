package timex_test

import (
	"fmt"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

func ExampleTag() {
	sentences := []string{
		"Senator Ada Finch left for Oslo on Sunday and said Wednesday that she would be back in early September.",
		"She had been there from 5 to 8 July, two years after the treaty.",
	}
	published := timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true}
	for _, found := range timex.Tag(sentences, published) {
		for _, e := range found {
			if e.Resolved {
				fmt.Printf("%s %s %q: %s\n", e.Type, e.Value, e.Text, e.Sum())
			}
		}
	}
	// Output:
	// DATE 2018-08-05 "Sunday": latest Sunday on or before Thu 9 Aug 2018 → Sun 5 Aug 2018
	// DATE 2018-08-08 "Wednesday": latest Wednesday on or before Thu 9 Aug 2018 → Wed 8 Aug 2018
	// DATE 2018-09 "early September": first September after Thu 9 Aug 2018, as its verb looks ahead → early September 2018
	// DATE 2018-07-05 "5": the 5 July nearest to Thu 9 Aug 2018 → Thu 5 Jul 2018
	// DATE 2018-07-08 "8 July": the 8 July nearest to Thu 9 Aug 2018 → Sun 8 Jul 2018
}

// A person types a date as it comes; what counts from another day counts from
// the one that is given.
func ExampleTyped() {
	published := timex.Context{Published: date.MustOf(2018, 8, 9), Dated: true}
	for _, typed := range []string{"7 Aug 2018", "early July 2018", "5-8 August 2018", "last Tuesday at 2:25 p.m.", "the 32nd of May"} {
		days, clock, err := timex.Typed(typed, published)
		fmt.Printf("%s %q %v\n", days.EDTF(), clock, err)
	}
	// Output:
	// 2018-08-07 "" <nil>
	// 2018-07-01~/2018-07-10~ "" <nil>
	// 2018-08-05/2018-08-08 "" <nil>
	// 2018-08-07 "14:25" <nil>
	//  "" "the 32nd of May" is not a date: "32nd" is not understood; write 2018-08-07, 7 Aug 2018, early July 2018, 5-8 August 2018 or last Tuesday
}
