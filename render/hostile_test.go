package render

import (
	"dateline/timeline"
	"dateline/timeline/date"
)

func hostile() timeline.Timeline {
	d := &desk{}
	d.file("x", "o", "t", day(2018, 1, 1).Start)
	d.tell("e-1", "t", day(2018, 1, 1), d.says(0, "abc", "", date.Interval{}, timeline.NoDate, ""))
	return d.Timeline
}
