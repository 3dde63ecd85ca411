package page

import (
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Machines are often told the time in UTC, while the page has another day. If the
// page shows the same moment in its own zone, the zone counts; if it shows, or has in
// its address, the day before or behind, as in America in the evening and in Asia in the
// morning, that day.

// local returns a stamp in the zone of the page, if machines were told it in UTC
// and the page shows the same moment otherwise.
func local(s stamp, doc *html.Node, m meta, ld ldArticle, address string, shown []shownStamp) stamp {
	if !s.clock || !s.zoned {
		return s
	}
	if _, offset := s.at.Zone(); offset != 0 {
		return s
	}
	others := []string{ld.published, ld.inElements}
	for _, name := range publishedNames {
		others = append(others, m.values[name])
	}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Time {
			others = append(others, attribute(n, "datetime"))
		}
	}
	for _, text := range others {
		o, ok := readStamp(text)
		if !ok || !o.clock || !o.zoned {
			continue
		}
		if _, offset := o.at.Zone(); offset != 0 && o.at.Truncate(time.Minute).Equal(s.at.Truncate(time.Minute)) {
			return o
		}
	}
	for _, o := range shown {
		if o.label == labelModified || !o.clock {
			continue
		}
		y, mo, d := o.at.Date()
		wall := time.Date(y, mo, d, o.at.Hour(), o.at.Minute(), 0, 0, time.UTC)
		offset := wall.Sub(s.at.Truncate(time.Minute))
		if o.zoned && !o.at.Equal(s.at.Truncate(time.Minute)) {
			continue
		}
		if offset != 0 && offset%(15*time.Minute) == 0 && offset >= -12*time.Hour && offset <= 14*time.Hour {
			return stamp{s.at.In(time.FixedZone("", int(offset.Seconds()))), true, true}
		}
	}
	if day, ok := addressDate(address); ok && dayNear(s.at, day.at) {
		return day
	}
	if s.at.Hour() < 12 {
		eve := s.at.AddDate(0, 0, -1)
		for _, o := range shown {
			switch {
			case o.label == labelModified:
			case sameDay(o.at, s.at):
				return s
			case sameDay(o.at, eve) && !o.clock:
				return o.stamp
			}
		}
	}
	return s
}

// dayNear reports whether a moment in UTC is in a zone of the world on another day,
// the one before or behind: in Honolulu up to ten in the morning in UTC, in Auckland from
// eleven on.
func dayNear(at, day time.Time) bool {
	return sameDay(at, day.AddDate(0, 0, 1)) && at.Hour() < 10 || sameDay(at, day.AddDate(0, 0, -1)) && at.Hour() >= 11
}
