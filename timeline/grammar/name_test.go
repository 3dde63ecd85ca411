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
		words := splitWords(c.text)
		for _, n := range findNames(words, make([]bool, len(words))) {
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
