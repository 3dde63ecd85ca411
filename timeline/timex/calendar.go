package timex

import (
	"fmt"

	"dateline/timeline/date"
)

// Dates that name parts of the calendar, and the policy that completes what they
// leave unsaid.

// calendar resolves named parts of a date.
func (r *resolver) calendar(m *meaning) result {
	switch {
	case m.base != nil:
		return r.inside(m)
	case m.century != 0:
		return stated(century(m.century), nil)
	case m.decade < 0:
		// The 470s before our era run from 479 to 470 BC, which begins no decade of
		// the calendar's count.
		first, err := date.Of(m.decade-8, 1, 1)
		last, _ := date.Of(m.decade+1, 12, 31)
		out := stated(date.Between(first, last), err)
		out.value = "BC" + four(-m.decade)[:3]
		return out
	case m.decade != 0:
		d, err := date.Of(m.decade, 1, 1)
		return stated(date.Unit(date.Decade, d), err)
	case m.hasYear && m.phrase == "period" && !r.last[date.Quarter].IsEmpty() && !r.months:
		// "The 1988 quarter" is the one spoken of, of that year.
		q := r.compared()
		return infer(q.Shift(4*(m.year-q.First().Year())), "the same quarter as {from}", m, q)
	case m.hasYear:
		year := m.year
		if m.short && r.Dated && year > r.Published.Year()+10 {
			year -= 100 // "the crash of '29"
		}
		iv, err := inYear(m, year)
		out := stated(iv, err)
		if m.ambiguous && out.ok {
			return r.ambiguous(m)
		}
		if out.ok && m.weekday != 0 && m.day != 0 {
			out.doubt = wrongWeekday(iv.First(), m.weekday)
		}
		if m.fiscal {
			out.certainty = Vague
		}
		return out
	case r.narrative && !m.stepped:
		return r.narrated(m)
	case !r.Dated:
		return r.partial(m, noPublished)
	case r.usual && m.recurs():
		return r.partial(m, "of every year")
	case m.loose:
		return r.partial(m, "it is not said which")
	case m.stepped:
		return r.stepped(m)
	case m.weekday != 0 && m.month == 0:
		return r.weekday(m)
	case m.day != 0 && m.month == 0:
		return r.dayOfMonth(m)
	case m.month != 0 && m.day != 0, m.feast != nil:
		return r.dayOfYear(m)
	case m.month != 0:
		return r.month(m)
	case m.quarter != 0, m.season != 0, m.half != 0:
		return r.nearest(m)
	}
	return unresolved("XXXX", "nothing to go by")
}

func century(n int) date.Interval {
	y := (n - 1) * 100
	if n < 0 {
		y = n*100 + 1
	}
	d, err := date.Of(max(y, -9999), 1, 1)
	if err != nil {
		return date.Interval{}
	}
	return date.Unit(date.Century, d)
}

// inYear returns the named part of a year, or the year itself.
func inYear(m *meaning, year int) (date.Interval, error) {
	month, day := 1, 1
	grain := date.Year
	switch {
	case m.feast != nil:
		d, err := m.feast.day(year)
		return date.DayInterval(d), err
	case m.month != 0 && m.day != 0:
		d, err := date.Of(year, m.month, m.day)
		return date.DayInterval(d), err
	case m.month != 0:
		month, grain = m.month, date.Month
	case m.quarter != 0:
		month, grain = 3*m.quarter-2, date.Quarter
	case m.season != 0:
		month, grain = 3*m.season, date.Season
	case m.half != 0:
		month, grain = 6*m.half-5, date.Half
	}
	d, err := date.Of(year, month, day)
	return date.Unit(grain, d), err
}

func wrongWeekday(d date.Day, w date.Weekday) string {
	if d.Weekday() == w {
		return ""
	}
	return fmt.Sprintf("%s is a %s, not a %s", d.Short(), d.Weekday(), w)
}

// ambiguous resolves 3/4/2011, which may be 4 March or 3 April: the settings
// decide, or else both are left open.
func (r *resolver) ambiguous(m *meaning) result {
	if r.DayFirst {
		d, err := date.Of(m.year, m.day, m.month)
		return stated(date.DayInterval(d), err)
	}
	out := stated(inYear(m, m.year))
	out.certainty = Vague
	a, _ := date.Of(m.year, m.month, m.day)
	b, _ := date.Of(m.year, m.day, m.month)
	out.doubt = fmt.Sprintf("it may be %s or %s; write the month as a word, or set day_first in timeline.yaml", a.Short(), b.Short())
	out.how.Text = "month first, as American newspapers write"
	return out
}

// partial gives the value of a date that no anchor completes.
func (r *resolver) partial(m *meaning, why string) result {
	v := "XXXX"
	switch {
	case m.weekday != 0 && m.month == 0:
		v += "-WXX-" + itoa(int(m.weekday))
	case m.month != 0 && m.day != 0:
		v += "-" + two(m.month) + "-" + two(m.day)
	case m.month != 0:
		v += "-" + two(m.month)
	case m.quarter != 0:
		v += "-Q" + itoa(m.quarter)
	case m.season != 0:
		v += "-" + seasonCodes[m.season]
	}
	return unresolved(v, why)
}

// weekday resolves a bare weekday: the latest one not after publication, that
// day included, which is right in 91 % of news; the next one where the verb
// speaks of the future. Of a weekday that the text has dated before, a possessive is
// the same day: "a march planned for Saturday", "the organizers of Saturday's march".
func (r *resolver) weekday(m *meaning) result {
	out := r.whichWeekday(m)
	if out.ok {
		r.weekdays[m.weekday] = out.interval
	}
	return out
}

func (r *resolver) whichWeekday(m *meaning) result {
	back := date.Day((int(r.Published.Weekday()) - int(m.weekday) + 7) % 7)
	d := r.Published - back
	if m.day != 0 { // "Monday the 6th"
		for n := range 60 {
			for _, c := range [2]date.Day{d - date.Day(7*n), d + date.Day(7*n)} {
				if _, _, day := c.Civil(); day == m.day {
					return infer(date.DayInterval(c), "the {name} nearest to {from} that is a {day}", m, r.today())
				}
			}
		}
		return unresolved("XXXX-WXX-"+itoa(int(m.weekday)), "no such day")
	}
	if m.phrase == "ended" {
		return infer(date.DayInterval(d), "latest {name} on or before {from}, as it has ended", m, r.today())
	}
	if said := r.weekdays[m.weekday]; r.modifies && r.facing != modifying && r.facing != befallen && !said.IsEmpty() && abs(int(said.Start-r.Published)) < 7 {
		return infer(said, "the {name} that the text spoke of", m, r.today())
	}
	if r.tense == overdue && back > 0 && back <= 2 {
		return infer(date.DayInterval(d), "latest {name} on or before {from}, as what was planned is over", m, r.today())
	}
	if r.tense == unsaid && !r.announced && r.facing < forward && back > 0 && back <= 3 {
		return infer(date.DayInterval(d), "latest {name} on or before {from}", m, r.today()) // "Doctors tend to a man on Wednesday"
	}
	if (r.tense >= Future || (r.facing == forward || r.facing == upTo) && r.tense != Past || r.facing == forward && back == 6 || r.facing == ahead) && !r.facing.hasBeen() && back != 0 {
		return infer(date.DayInterval(d+7), "first {name} after {from}, as its verb looks ahead", m, r.today())
	}
	if back == 6 && !r.facing.hasBeen() && (r.morning || m.mod == "START" || r.tense == Past && (r.opening || r.dawned)) {
		// What happened "early Sunday" half a world away is told on Saturday, and no
		// report says behind its dateline what is six days old. A text that tells of the
		// first hours of a day goes on with it.
		r.dawned = r.dawned || r.morning || m.mod == "START"
		return infer(date.DayInterval(d+7), dawnedText, m, r.today())
	}
	return infer(date.DayInterval(d), "latest {name} on or before {from}", m, r.today())
}

// dawnedText is why a day is the one after publication, of which its words tell as of the past.
const dawnedText = "first {name} after {from}, where it was that day already"

// dayOfMonth resolves "on the 20th": of the month that the text spoke of last, or
// of that of publication.
func (r *resolver) dayOfMonth(m *meaning) result {
	from := r.today()
	if r.spoke.Grain > 0 && r.spoke.Grain <= date.Month {
		from = r.spoke
	}
	y, mo, _ := from.First().Civil()
	d, err := date.Of(y, mo, m.day)
	if err != nil {
		return result{impossible: err.Error()}
	}
	return infer(date.DayInterval(d), "the {day}th of the month of {from}", m, from)
}

// dayOfYear resolves a day and month without a year: the one nearest to
// publication (94 % of news), unless the tense speaks against it and the other
// is not much farther.
func (r *resolver) dayOfYear(m *meaning) result {
	if out, ok := r.besideYear(m); ok {
		return out
	}
	// A weekday beside it may tell another year, if that one is not much farther;
	// else the source has mistaken the weekday, and the result says so.
	const farther = 60
	best, found := date.Interval{}, false
	away := func(iv date.Interval) int {
		n := abs(int(iv.Start - r.Published))
		if m.weekday != 0 && m.feast == nil && iv.First().Weekday() != m.weekday {
			n += farther
		}
		return n
	}
	if r.tense == Past && m.weekday == 0 && m.feast == nil && r.days.full != 0 && r.sentence-r.days.fullIn <= 3 {
		if iv, err := inYear(m, r.days.full.Year()); err == nil && iv.Start >= r.days.full-3 && iv.Start <= r.days.full+14 {
			return infer(iv, "the {name} near {from}, which the text spoke of", m, date.DayInterval(r.days.full))
		}
	}
	for y := r.Published.Year() - 1; y <= r.Published.Year()+1; y++ {
		if iv, err := inYear(m, y); err == nil && (!found || away(iv) < away(best)) {
			best, found = iv, true
		}
	}
	if !found && m.month == 2 && m.day == 29 {
		return r.leapDay(m)
	}
	if !found {
		return result{impossible: dayless(m)}
	}
	days := int(best.Start - r.Published)
	switch {
	case m.weekday != 0:
	case m.phrase == "ended" && days > 0:
		if iv, err := inYear(m, best.Start.Year()-1); err == nil {
			return infer(iv, "latest {name} before {from}, as it has ended", m, r.today())
		}
	case r.tense == Past && r.facing < forward && days > 120, r.tense == Past && r.facing < modifying && days > 40, r.facing == backward && r.tense == Past && days > 14:
		if iv, err := inYear(m, best.Start.Year()-1); err == nil {
			return infer(iv, "latest {name} before {from}, as its verb looks back", m, r.today())
		}
	case r.facing == befallen && days > 0:
		if iv, err := inYear(m, best.Start.Year()-1); err == nil {
			return infer(iv, "latest {name} before {from}", m, r.today()) // "the Oct. 7 attacks"
		}
	case r.tense == Future && !r.facing.hasBeen() && r.facing != modifying && days < -120:
		if iv, err := inYear(m, best.Start.Year()+1); err == nil {
			return infer(iv, "first {name} after {from}, as its verb looks ahead", m, r.today())
		}
	}
	out := infer(best, "the {name} nearest to {from}", m, r.today())
	if m.weekday != 0 && m.feast == nil {
		out.doubt = wrongWeekday(best.First(), m.weekday)
		if out.doubt == "" && abs(days) > 183 {
			out.how.Text = "the {name} near {from} that is a {weekday}"
		}
	}
	return out
}

// leapDay resolves a 29 February with no leap year near: the latest one, or the next.
func (r *resolver) leapDay(m *meaning) result {
	step := -1
	if r.tense == Future {
		step = 1
	}
	for n := range 8 {
		if d, err := date.Of(r.Published.Year()+step*n, 2, 29); err == nil {
			return infer(date.DayInterval(d), "the {name} nearest to {from}", m, r.today())
		}
	}
	return result{impossible: "no year with a 29 February is near"}
}

// dayless says why a day and month name no day of any year.
func dayless(m *meaning) string {
	return fmt.Sprintf("%d %s is not a day (%s has %d)", m.day, date.MonthName(m.month), date.MonthName(m.month), date.DaysIn(2000, m.month))
}

// month resolves a bare month: with a verb of the past the latest one, with one
// of the future the next; else past, unless it is at most three months ahead, or the very
// next and no verb of the past stands close.
func (r *resolver) month(m *meaning) result {
	if out, ok := r.besideYear(m); ok {
		return out
	}
	y, now, _ := r.Published.Civil()
	months := (m.month - now + 12) % 12
	latest := y
	if m.month > now {
		latest--
	}
	year, how := latest, "latest {name}, counting from {from}"
	switch {
	case months == 0:
		how = "the {name} of {from}"
	case (r.facing == modifying || r.facing == convening) && months <= 2, r.facing == convening && r.tense == Future && months <= 8:
		year, how = latest+1, "the {name} nearest to {from}" // "crude for April delivery"
	case r.facing.hasBeen(), r.facing == modifying, r.facing == convening:
	case r.tense == Future, r.facing == ahead && months <= 9:
		year, how = latest+1, "first {name} after {from}, as its verb looks ahead"
	case (r.facing == forward || r.facing == upTo) && months <= 9 && r.tense != Past, r.facing == forward && months <= 6, months <= 1 && !r.done, r.tense != Past && months <= 3, (r.tense == intended || r.tense == overdue) && months <= 8, r.tense == unsaid && months <= 6:
		year, how = latest+1, "the {name} nearest to {from}"
	}
	iv, err := inYear(m, year)
	if err != nil {
		return result{impossible: err.Error()}
	}
	return infer(iv, how, m, r.today())
}

// nearest resolves a bare quarter, season or half: the one nearest to
// publication that the tense allows. Of a quarter the tense says nothing: firms
// will report in October on the quarter that is over.
func (r *resolver) nearest(m *meaning) result {
	var best date.Interval
	distance := 1 << 30
	for y := r.Published.Year() - 2; y <= r.Published.Year()+1; y++ {
		iv, err := inYear(m, y)
		if err != nil {
			continue
		}
		d := 0
		switch {
		case iv.Start > r.Published:
			d = int(iv.Start - r.Published)
			switch {
			case r.facing == forward || r.facing == upTo || r.facing == ahead && m.quarter == 0:
				d = 0
			case r.tense == Past || r.facing == ahead:
				d += 366 // what has not begun cannot be told
			}
		case iv.End <= r.Published:
			d = int(r.Published - iv.End + 1)
			if r.tense == Future && m.quarter == 0 && (m.half == 0 || iv.First().Year() < r.Published.Year()) {
				d += 366 // but costs may be to fall from those of the half that is over
			}
		}
		if d < distance {
			best, distance = iv, d
		}
	}
	return infer(best, "the {name} nearest to {from}", m, r.today())
}

// stepped resolves a calendar part with "this", "last" or "next".
func (r *resolver) stepped(m *meaning) result {
	from := r.Published
	if m.anchor == fromText {
		// "The following Monday" counts from a day, "that July" from a year.
		anchor := r.spoke
		if m.weekday != 0 {
			anchor = r.last[date.DayGrain]
		}
		if anchor.IsEmpty() {
			return r.bare(m)
		}
		from = anchor.First()
	}
	if m.weekday != 0 {
		back := date.Day((int(from.Weekday()) - int(m.weekday) + 7) % 7)
		switch {
		case m.step < 0:
			if back == 0 {
				back = 7
			}
			return infer(date.DayInterval(from-back), "latest {name} before {from}", m, date.DayInterval(from))
		case m.step > 0:
			return infer(date.DayInterval(from-back+7), "first {name} after {from}", m, date.DayInterval(from))
		}
		if r.tense == Past {
			return infer(date.DayInterval(from-back), "latest {name} on or before {from}", m, date.DayInterval(from))
		}
		if back > 0 {
			back -= 7
		}
		return infer(date.DayInterval(from-back), "first {name} on or after {from}", m, date.DayInterval(from))
	}
	// The units of this kind around the anchor: the one that holds it is "this"
	// one, and so is the one to come where the anchor is in none.
	var before, at, after date.Interval
	for y := from.Year() - 2; y <= from.Year()+2; y++ {
		iv, err := inYear(m, y)
		switch {
		case err != nil:
		case iv.Contains(from):
			at = iv
		case iv.End <= from:
			before = iv
		case after.IsEmpty():
			after = iv
		}
	}
	switch {
	case m.step < 0:
		return infer(before, "latest {name} before {from}", m, date.DayInterval(from))
	case m.step > 0:
		return infer(after, "first {name} after {from}", m, date.DayInterval(from))
	case !at.IsEmpty():
		return infer(at, "the {name} of {from}", m, date.DayInterval(from))
	}
	// "this March", said in August: the one of this year.
	iv, err := inYear(m, from.Year())
	if err != nil {
		return result{impossible: err.Error()}
	}
	switch {
	case r.tense == Future && iv.End <= from:
		iv = after
	case m.anchor == fromPublication && r.tense == Past && iv.Start > from && from-before.End < 100:
		iv = before // "the flu peaked this winter", said in March
	}
	return infer(iv, "the {name} of the year of {from}", m, date.DayInterval(from))
}

func (r *resolver) bare(m *meaning) result {
	plain := *m
	plain.stepped = false
	return r.calendar(&plain)
}

// inside resolves a date that is part of another: "July of last year",
// "Wednesday of last week", "the 8th of last month".
func (r *resolver) inside(m *meaning) result {
	in := r.date(m.base)
	if !in.ok {
		return in
	}
	part := *m
	part.base = nil
	first := in.interval.First()
	var iv date.Interval
	var err error
	switch {
	case m.weekday != 0 && m.stepped: // "the Monday after Easter"
		days := (int(m.weekday) - int(first.Weekday()) + 7) % 7
		if m.step < 0 {
			days -= 7
		} else if days == 0 {
			days = 7
		}
		iv = date.DayInterval(first.AddDays(days))
	case m.weekday != 0 && m.month == 0:
		iv = date.DayInterval(first + date.Day((int(m.weekday)-int(first.Weekday())+7)%7))
	case m.day != 0 && m.month == 0:
		y, mo, _ := first.Civil()
		var d date.Day
		d, err = date.Of(y, mo, m.day)
		iv = date.DayInterval(d)
	default:
		iv, err = inYear(&part, first.Year())
	}
	if err != nil {
		return result{impossible: err.Error()}
	}
	in.interval = iv
	return in
}
