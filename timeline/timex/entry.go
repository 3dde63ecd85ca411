package timex

import "slices"

// A page that is written as things happen has entries, each of which begins with the hour: "1839
// Canadian diplomats leave". Such an hour looks like a year, and so do the years of a chronicle. What
// tells is the text as a whole: hours have no more than 59 minutes, and some of them can be no year.

const (
	leastEntries = 3    // that begin with four digits
	lastYear     = 2100 // no entry is of a year after it
)

// dropHours takes out the years with which sentences begin, if these are the hours of entries.
func (t *tagger) dropHours(sentences []string) {
	if !slices.ContainsFunc(t.all, found.opensWithYear) || !haveHours(sentences) {
		return
	}
	t.all = slices.DeleteFunc(t.all, found.opensWithYear)
}

// opensWithYear reports whether the sentence of an expression begins with it, and it is a bare year.
func (f found) opensWithYear() bool {
	m := f.meaning
	return f.begin == 0 && f.end == 4 && m.kind == kindCalendar && m.hasYear && m.month == 0
}

// haveHours reports whether the entries of a text begin with hours.
func haveHours(sentences []string) bool {
	entries, hours := 0, 0
	for _, s := range sentences {
		n, ok := opensWithNumber(s)
		switch {
		case !ok:
			continue
		case n%100 > 59:
			return false
		case n < 1000 || n > lastYear && n < 2400:
			hours++
		}
		entries++
	}
	return entries >= leastEntries && hours > 0
}

// opensWithNumber returns the number of four digits with which a sentence begins, before a word with a
// capital or a quotation.
func opensWithNumber(s string) (n int, ok bool) {
	if len(s) < 6 || s[4] != ' ' {
		return 0, false
	}
	for _, c := range []byte(s[:4]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	c := s[5]
	return n, 'A' <= c && c <= 'Z' || c == '"' || c >= 0x80
}
