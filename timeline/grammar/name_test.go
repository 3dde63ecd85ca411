package grammar

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Mayor Ada Finch opened the bridge.", "ada finch (person)"},
		{"The mayor, Ada J. Finch, said so.", "ada finch"},
		{"On Monday Finch opened it.", "finch"},
		{"Police Chief Cathy Lane said so.", "cathy lane (person)"},
		{"The White House said so.", "white house"},
		{"A crowd had come to see Martin Arden King Jr. at the harbour of the old town.", "martin arden king jr"},
		{"Amnesty International said so.", "amnesty international"},
		{"\"It fell,\" said Tom Reed, a driver.", "tom reed (person)"},
		{"Tom Reed, 34, fled to Norway.", "tom reed (person); norway"},
		{"Old Bridge At Arden Falls Into The River", ""},
		{"It fell near the river.", ""},
		{"He met Abdul al Rashid in Port Ellis.", "abdul al rashid; port ellis"},
	} {
		var got []string
		words := new(Desk).split(c.text)
		for _, n := range findNames(nil, words, make([]bool, len(words))) {
			if n.Doubtful {
				continue
			}
			s := n.Key
			if n.Person {
				s += " (person)"
			}
			got = append(got, s)
		}
		if strings.ReplaceAll(strings.Join(got, "; "), "monday ", "") != c.want {
			t.Errorf("%q: got %q, want %q", c.text, strings.Join(got, "; "), c.want)
		}
	}
}

func TestNameBook(t *testing.T) {
	text := func(lines ...string) []*Sentence {
		var out []*Sentence
		for _, l := range lines {
			out = append(out, TakeApart(l, nil))
		}
		return out
	}
	counts := NameCounts{}
	for _, part := range [][]*Sentence{
		text("Mayor Ada Finch opened the bridge.", "Then Finch left with the Courier's editor.", "Minister Lena Brandt stayed at the harbour."),
		text("Engineer Paul Brandt said no.", "The crowd cheered for Brandt."),
	} {
		counts.Add(CountNames(part))
	}
	b := NewNameBook(counts, map[string][]string{"Ada Finch": {"the Finch"}, "Omar Haddad": nil})
	for _, c := range []struct{ key, want string }{
		{"finch", "ada finch"},
		{"the finch", "ada finch"},
		{"brandt", "brandt"}, // Lena or Paul
		{"haddad", "omar haddad"},
		{"courier", "courier"},
	} {
		if got := b.Key(Name{Key: c.key}); got != c.want {
			t.Errorf("%q is %q, want %q", c.key, got, c.want)
		}
	}
	for key, want := range map[string]bool{"ada finch": true, "lena brandt": true, "omar haddad": true, "courier": false} {
		if b.People[key] != want {
			t.Errorf("%q is a person: %v", key, b.People[key])
		}
	}
}

// A name from another script is one person's however papers write it, as long as what
// differs is how its sounds are written. Names that only resemble each other are two.
func TestSpellings(t *testing.T) {
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"muammar gaddafi", "moammar gadhafi", true},
		{"muammar qaddafi", "moammar gadhafi", true},
		{"abdel fattah younes", "abdul fatah younis", true},
		{"hosni mubarak", "hosny mubarak", true},
		{"saif al-islam gaddafi", "saif al islam gadhafi", true},
		{"hassan rohani", "hussein rohani", false},
		{"mario lopez", "maria lopez", false},
		{"paul reed", "paula reed", false},
		{"erik larsen", "erika larsen", false},
		{"martin holt", "morton holt", false},
		{"omar haddad", "omar hamdan", false},
		{"anna li", "ann lee", false},
		{"haddad", "hadad", false},
	} {
		a, b := soundOf(c.a), soundOf(c.b)
		if one := a != "" && a == b; one != c.one {
			t.Errorf("%q and %q sound like %q and %q", c.a, c.b, a, b)
		}
	}
}

// Last names follow the full names, and a last name that several bear means the one of whom
// nearly all is told.
func TestNameBookOfSpellings(t *testing.T) {
	var sentences []*Sentence
	for _, text := range []string{"President Mohammed Qassem fled over the river.", "Colonel Muhammad Kassem fled over the river.", "President Mohammed Qassem wept over it.",
		"President Mohammed Qassem slept at last.", "The guards of Kassem left the house.", "The guards of Qassem came back.", "President Mohammed Qassem ran to the boat.", "Dr. Laila Qassem stayed in the town.",
		"The guards trusted VP Mohammed Qassem, who fled.", "Mayor Ada Finch fled to the hills.", "Mayor Tom Finch fled to the hills."} {
		sentences = append(sentences, TakeApart(text, nil))
	}
	b := NewNameBook(CountNames(sentences), nil)
	for key, want := range map[string]string{"muhammad kassem": "mohammed qassem", "kassem": "mohammed qassem", "qassem": "mohammed qassem", "laila qassem": "laila qassem", "vp mohammed qassem": "mohammed qassem", "finch": "finch"} {
		if got := b.Key(Name{Key: key}); got != want {
			t.Errorf("%q is %q, want %q", key, got, want)
		}
	}
}
