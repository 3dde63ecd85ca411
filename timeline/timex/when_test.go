package timex

import (
	"testing"
	"time"

	"github.com/olebedev/when"
)

// TestStockWhen pins what the stock rules of olebedev/when make of news: the
// reason why article text is read by our own grammar. A changed outcome is
// reason to read its release notes.
func TestStockWhen(t *testing.T) {
	base := time.Date(2018, 8, 8, 12, 0, 0, 0, time.UTC) // a Wednesday
	for _, c := range []struct{ text, found, day, truth string }{
		{"He left on Monday.", "Monday", "2018-08-13", "the Monday before, 6 August"},
		{"He may resign.", "may", "2018-05-08", "no time at all"},
		{"They met on Aug 8, 2016.", "Aug 8", "2018-08-08", "8 August 2016"},
		{"due on Feb 30", "Feb 30", "2018-03-02", "no day"},
	} {
		r, err := when.EN.Parse(c.text, base)
		if err != nil || r == nil {
			t.Errorf("%q: got %v, %v", c.text, r, err)
			continue
		}
		if got := r.Time.Format(time.DateOnly); r.Text != c.found || got != c.day {
			t.Errorf("%q: got %q = %s, known was %q = %s (right is: %s)", c.text, r.Text, got, c.found, c.day, c.truth)
		}
	}
	// A number at the head of a text is an error, and only the first time of a
	// text is returned.
	if r, err := when.EN.Parse("Two days ago", base); err == nil {
		t.Errorf("Two days ago: got %v, known was an error", r)
	}
	r, err := when.EN.Parse("Monday, and then another story about something else entirely, Friday", base)
	if err != nil || r == nil || r.Text != "Monday" {
		t.Errorf("two weekdays: got %v, %v; known was Monday alone", r, err)
	}
}
