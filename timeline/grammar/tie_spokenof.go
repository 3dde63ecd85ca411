package grammar

import (
	"slices"
	"strings"

	"dateline/timeline/date"
	"dateline/timeline/timex"
)

// Times that date nothing because they are part of what is spoken of: the years that an account
// is for, a feast that people speak of, a day that somebody made a day of something.

// namesOnly reports whether the time from word first to word last is part of what clause c
// speaks of, and does not say when that was.
func (s *Sentence) namesOnly(c, first, last int, e timex.Expression) bool {
	return s.proclaimed(first, last) || s.accounted(first, e) || s.feast(c, first, last, e)
}

// proclaimed reports whether a time is what somebody made a day of: "declared Wednesday a day
// of mourning".
func (s *Sentence) proclaimed(first, last int) bool {
	if first == 0 || last+2 >= len(s.Words) || !proclaims[s.Words[first-1].Lower] {
		return false
	}
	if next := s.Words[last+1].Lower; next != "a" && next != "an" && next != "as" {
		return false
	}
	if s.Words[last+1].Lower == "as" {
		return true // "set Friday as the deadline"
	}
	return slices.ContainsFunc(s.Words[last+2:min(len(s.Words), last+6)], func(w Word) bool {
		return w.Lower == "day" || w.Lower == "holiday" || w.Lower == "weekend"
	})
}

var proclaims = Set(`declare declares declared declaring proclaim proclaims proclaimed proclaiming designate designates designated designating set sets named picked chose chosen`)

// accounted reports whether the time that begins at word i says for when an account was, or
// between which days there was a choice: "of the profits from 2016 to 2018", "five dates between
// December and March".
func (s *Sentence) accounted(i int, e timex.Expression) bool {
	at := s.introducer(i)
	if at < 2 || IntervalOf(e).Grain < date.Month || s.isVerb(at-1) || s.Words[at-1].Kind != PlainWord {
		return false
	}
	noun := s.Words[at-1].Lower
	switch s.Words[at].Lower {
	case "from":
		owner := s.Words[at-2].Lower
		return accounts[noun] || e.Half != timex.NotRange && at > 2 && s.Words[at-3].Lower == "of" && (owner == "the" || owners[owner])
	case "for":
		return accounts[noun]
	case "between":
		return noun == "dates" || noun == "days" || noun == "slots" || noun == "times" || noun == "date" || noun == "day"
	}
	return false
}

// accounts are what is kept of a stretch of time.
var accounts = Set(`accounts profit profits loss losses sales revenue revenues earnings results figures records data budget budgets taxes
	debts dues payments invoices receipts statistics costs expenses bills returns statements reports minutes`)

// feast reports whether a feast is what somebody speaks of, celebrates or awaits, and not the
// day on which he does: "says Christmas", "celebrated Easter".
func (s *Sentence) feast(c, first, last int, e timex.Expression) bool {
	return e.Rule == "holiday" && c >= 0 && s.Clauses[c].head == first-1 && first == last && !strings.HasSuffix(s.Words[last].Lower, "day")
}
