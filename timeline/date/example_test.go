package date_test

import (
	"fmt"

	"dateline/timeline/date"
)

func Example() {
	published := date.MustOf(2018, 8, 9)
	fmt.Println("published", published.Long())

	july := date.Unit(date.Month, published).Shift(-1)
	early := july.ThirdOf(date.Start)
	fmt.Println(early, "is", early.First(), "to", early.Last())

	fmt.Println(date.DayInterval(published).By())
	// Output:
	// published Thu 9 Aug 2018
	// early July 2018 is 2018-07-01 to 2018-07-10
	// by 9 Aug 2018
}

func ExampleOf() {
	_, err := date.Of(2018, 6, 31)
	fmt.Println(err)
	// Output: 31 June is not a day (June has 30)
}

func ExampleDay_AddMonths() {
	fmt.Println(date.MustOf(2018, 3, 31).AddMonths(-1))
	// Output: 2018-02-28
}

func ExampleDay_ISOWeek() {
	year, week := date.MustOf(2018, 12, 31).ISOWeek()
	fmt.Printf("%d-W%02d\n", year, week)
	// Output: 2019-W01
}

func ExampleUnit() {
	d := date.MustOf(2018, 8, 8)
	for _, g := range []date.Grain{date.Weekend, date.Week, date.Quarter, date.Season, date.Decade, date.Century} {
		u := date.Unit(g, d)
		fmt.Printf("%-8s %-25s %s\n", g, u, u.EDTF())
	}
	// Output:
	// weekend  weekend of 11–12 Aug 2018 2018-08-11/2018-08-12
	// week     week of 6 Aug 2018        2018-08-06/2018-08-12
	// quarter  third quarter of 2018     2018-07/2018-09
	// season   summer 2018               2018-22
	// decade   2010s                     201X
	// century  21st century              20XX
}

func ExampleInterval_EDTF() {
	fmt.Println(date.Unit(date.Month, date.MustOf(2018, 7, 1)).ThirdOf(date.Start).EDTF())
	// Output: 2018-07-01~/2018-07-10~
}

func ExampleParseEDTF() {
	for _, text := range []string{"2018-08-08", "2018-W32", "../2018-08-09", "2018-08~", "2011-02-30"} {
		i, err := date.ParseEDTF(text)
		fmt.Println(i, err)
	}
	// Output:
	// 8 Aug 2018 <nil>
	// week of 6 Aug 2018 <nil>
	// by 9 Aug 2018 <nil>
	// about August 2018 <nil>
	// no date "2011-02-30": 30 February 2011 is not a day (February 2011 has 28)
}
