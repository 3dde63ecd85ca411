package cluster_test

import (
	"fmt"

	"dateline/timeline/cluster"
	"dateline/timeline/date"
)

// Two reports of one day that are alike are one thing; a third, as much alike,
// is of another day.
func ExampleGroup() {
	words := cluster.NewVector([]cluster.Feature{{ID: 1, Weight: 2}, {ID: 2, Weight: 1}}).Unit()
	monday := date.MustOf(2018, 8, 6)
	items := []cluster.Item{
		{Key: "a", Vector: words, Interval: date.Unit(date.DayGrain, monday), Source: 1},
		{Key: "b", Vector: words, Interval: date.Unit(date.DayGrain, monday), Source: 2},
		{Key: "c", Vector: words, Interval: date.Unit(date.DayGrain, monday+1), Source: 3},
	}
	fmt.Println(cluster.Group(items, cluster.Options{Floor: 0.5}))
	// Output: [[0 1] [2]]
}
