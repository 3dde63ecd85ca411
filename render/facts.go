package render

import (
	"fmt"
	"strings"

	"dateline/timeline/date"
)

// A fact is a number and what it counts, or words alone. Its link leads to what
// it counts.
type fact struct{ Count, Words, Link string }

// facts says how much there is on the timeline and how sure it is. There is no
// build time among them, so that a second build gives the same page.
func (s *site) facts() []fact {
	outlets := map[string]bool{}
	for _, a := range s.Articles {
		if a.Source != "" {
			outlets[a.Source] = true
		}
	}
	facts := []fact{counted(len(s.Events), "event", "events")}
	for _, f := range []struct {
		n         int
		one, many string
		state     string
	}{
		{len(outlets), "outlet", "outlets", ""},
		{len(s.Articles), "article", "articles", ""},
		{s.stateCount(disputedState), "disputed date", "disputed dates", disputedState},
		{s.stateCount(approximateState), "approximate", "approximate", approximateState},
		{s.stateCount(setState), "set by editor", "set by editor", setState},
		{s.stateCount(confirmedState), "confirmed by editor", "confirmed by editor", confirmedState},
	} {
		if f.n > 0 {
			fact := counted(f.n, f.one, f.many)
			fact.Link = s.onlyLink(f.state)
			facts = append(facts, fact)
		}
	}
	if first, last, ok := s.publishedSpan(); ok {
		when := words(span(first, last, " to ", anyYear))
		if first == last {
			when = first.Short()
		}
		facts = append(facts, fact{Words: "articles of " + when})
	}
	return facts
}

// leftOut says how many events the settings leave out, and by what.
func (s *site) leftOut() string {
	if s.LeftOut == 0 {
		return ""
	}
	var why []string
	if s.Settings.HasFrom {
		why = append(why, "before "+s.Settings.From.Short())
	}
	if s.Settings.HasUntil {
		why = append(why, "after "+s.Settings.Until.Short())
	}
	if len(s.Settings.About) > 0 {
		why = append(why, "told in no sentence with “"+strings.Join(s.Settings.About, "” or “")+"”")
	}
	if s.Settings.Limit > 0 {
		why = append(why, fmt.Sprintf("not among the %d that most sources tell", s.Settings.Limit))
	}
	return strings.TrimSuffix(count(s.LeftOut, "more event is", "more events are")+" left out: "+strings.Join(why, ", or "), ": ") + "."
}

// publishedSpan returns the first and the last day on which an article was
// published, and false where no article says.
func (s *site) publishedSpan() (first, last date.Day, ok bool) {
	for _, a := range s.Articles {
		if !a.Dated {
			continue
		}
		if !ok {
			first, last, ok = a.Published, a.Published, true
		}
		first, last = min(first, a.Published), max(last, a.Published)
	}
	return first, last, ok
}

// counted puts a number before its noun.
func counted(n int, one, many string) fact {
	if n == 1 {
		return fact{Count: "1", Words: one}
	}
	return fact{Count: fmt.Sprint(n), Words: many}
}

// count is counted as text.
func count(n int, one, many string) string {
	f := counted(n, one, many)
	return f.Count + " " + f.Words
}
