package timex

import "dateline/timeline/date"

// A quotation counts from the day on which it was said: "I saw him yesterday," she told
// the paper on Sunday. That is known where the same sentence tells it outside the quotation.

// quotation is what a sentence says of the quotation in which an expression stands.
type quotation struct {
	inside bool
	said   int // which expression of the sentence tells the day, from 1; 0 if none does
}

// quotations looks for the quotations of a sentence and for the day on which they were said.
func quotations(s string, tokens []token, all []found) {
	next, inside, any, said := 0, false, false, 0
	for i := range tokens {
		for next < len(all) && all[next].token == i {
			f := &all[next]
			f.quotation = quotation{inside: inside}
			any = any || inside
			if !inside && said == 0 && tellsOfSaying(s, tokens, i) {
				said = next + 1
			}
			next++
		}
		if t := &tokens[i]; t.class&classQuote != 0 && t.class&classPossessive == 0 {
			inside = !inside
		}
	}
	if !any || inside || said == 0 {
		return // nothing is quoted, or it goes on
	}
	for i := range all {
		if all[i].quotation.inside {
			all[i].quotation.said = said
		}
	}
}

// tellsOfSaying reports whether the day at index at is the one on which something was said:
// the nearest verb before it, a few words away, says so.
func tellsOfSaying(s string, tokens []token, at int) bool {
	m := tokens[at].meaning
	if m.grain() != date.DayGrain || m.kind != kindCalendar && m.kind != kindDay {
		return false
	}
	for i := at - 1; i >= 0 && i >= at-8; i-- {
		t := &tokens[i]
		switch {
		case t.meaning != nil, t.class&(classQuote|classSemicolon|classSubordinator) != 0:
			return false
		case saidSo[lowAt(s, t)]:
			return true
		case verbAt(s, tokens, i) != NoTense:
			return false
		}
	}
	return false
}

// saidSo are the verbs of what was said in words that can be quoted.
var saidSo = words("said told tweeted wrote asked added posted declared replied warned insisted explained recalled quipped testified admitted")

// sayingDay resolves the day on which a quotation was said, if that is before publication.
func (r *resolver) sayingDay(f *found, of []found) (day date.Day, ok bool) {
	if f.quotation.said == 0 || !r.Dated || r.narrative {
		return 0, false
	}
	by := of[f.quotation.said-1]
	probe := *r // nothing is spoken of yet
	probe.setting = by.setting
	out := probe.date(by.meaning)
	day = out.interval.First()
	return day, out.ok && out.interval.Grain == date.DayGrain && day < r.Published
}
